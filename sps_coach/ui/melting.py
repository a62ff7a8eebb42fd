"""What lies half-way between two pictures, so that one turns into the other without both being read at once.

In a plain cross-fade two sentences lie over one another and both are legible for half a second. Words that go before
others come would let light turn back, which is a flash where letters are large. So half-way, where the pictures
differ, there is a soft cloud that has the light of both, and letters melt into it and come out of it.

A fade that takes many seconds, because a dark window becomes a light one, would hide what comes for as long behind
such a cloud. There what goes melts first, in a cloud of its own light, and what comes arises out of that.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QPainter, QPixmap

_SAMPLED_ACROSS, _SAMPLED_DOWN = 8, 4
"""Of each grain, so many pixels are looked at; letters have more edges across than down."""

_DOUBLED = 4
"""How often a difference is doubled: a sixteenth of the greatest one, on average over a grain, is a whole one."""

_IGNORE, _SMOOTH = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation


def half_way(before: QPixmap, after: QPixmap, grain: int) -> QPixmap:
    """Return the cloud in which one picture becomes the other; where they are alike it is clear.

    Args:
        before: the picture that goes.
        after: the picture that comes, of the same size.
        grain: how fine the cloud is, pixels of the pictures; about as high as small letters.
    """
    return spread_out(grains(before, after, grain), grain, before)


def grains(before: QPixmap, after: QPixmap, grain: int) -> QImage:
    """Return the cloud with one pixel for each grain; it is the first half of ``half_way``."""
    old, new, coarse = _sampled(before, after, grain)
    return _cloud(_light_of_both(old, new, coarse), _where_they_differ(old, new, coarse))


def own_grains(before: QPixmap, after: QPixmap, grain: int) -> QImage:
    """Return a cloud of the first picture's own light, with one pixel for each grain; it is clear where both are alike.

    Args:
        before: the picture that goes.
        after: the picture that comes, of the same size.
        grain: how fine the cloud is, pixels of the pictures; about as high as small letters.
    """
    old, new, coarse = _sampled(before, after, grain)
    return _cloud(_light_of_both(old, old, coarse), _where_they_differ(old, new, coarse))


def spread_out(cloud: QImage, grain: int, over: QPixmap) -> QPixmap:
    """Return the cloud as large as the picture that it is to lie over; it is the second half of ``half_way``."""
    whole = QPixmap.fromImage(cloud.scaled(cloud.size() * grain, _IGNORE, _SMOOTH))
    if whole.size() != over.size():
        whole = whole.copy(over.rect())
    whole.setDevicePixelRatio(over.devicePixelRatio())
    return whole


def _sampled(before: QPixmap, after: QPixmap, grain: int) -> tuple[QImage, QImage, QSize]:
    """Both pictures with a few pixels for each grain, and how many grains they have across and down."""
    size = before.size()
    coarse = QSize(max(-(-size.width() // grain), 1), max(-(-size.height() // grain), 1))
    sampled = QSize(coarse.width() * _SAMPLED_ACROSS, coarse.height() * _SAMPLED_DOWN)
    # Pixels are picked, not mixed: an average of their numbers would be darker than their light.
    old, new = (
        picture.toImage().convertToFormat(QImage.Format.Format_RGB32).scaled(sampled)
        for picture in (before, after)
    )
    return old, new, coarse


def _cloud(light: QImage, where: QImage) -> QImage:
    light.setAlphaChannel(where)
    return light.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def _light_of_both(old: QImage, new: QImage, coarse: QSize) -> QImage:
    """The mean light of each grain over both pictures."""
    mixed, other = (_linear(image) for image in (old, new))
    painter = QPainter(mixed)
    painter.setOpacity(0.5)
    painter.drawImage(QPoint(), other)
    painter.end()
    mixed = mixed.scaled(coarse, _IGNORE, _SMOOTH)
    mixed.convertToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    return mixed.convertToFormat(QImage.Format.Format_ARGB32)


def _linear(image: QImage) -> QImage:
    wide = image.convertToFormat(QImage.Format.Format_RGBX64)
    wide.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    wide.convertToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgbLinear))
    return wide


def _where_they_differ(old: QImage, new: QImage, coarse: QSize) -> QImage:
    """How far each grain, or one beside it, is another one: white where it is so at all, black where it is not."""
    image = QImage(old)
    _draw(image, new, QPainter.CompositionMode.CompositionMode_Difference)
    image = image.scaled(coarse, _IGNORE, _SMOOTH)
    for _ in range(_DOUBLED):
        _draw(image, image.copy(), QPainter.CompositionMode.CompositionMode_Plus)
    for way in (QPoint(1, 0), QPoint(0, 1)):
        around = image.copy()
        for place in (way, -way):
            _draw(image, around, QPainter.CompositionMode.CompositionMode_Lighten, place)
    return image.convertToFormat(QImage.Format.Format_Grayscale8)


def _draw(
    image: QImage,
    other: QImage,
    mode: QPainter.CompositionMode,
    place: QPoint = QPoint(),  # noqa: B008
) -> None:
    painter = QPainter(image)
    painter.setCompositionMode(mode)
    painter.drawImage(place, other)
    painter.end()
