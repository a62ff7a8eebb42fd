"""What is to be seen in a window: frames, their light, and the contrast of what is drawn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tests.ui.conftest import Opened

COLUMNS, ROWS = 32, 20
FRAME_S = 0.05


def linear(value: int) -> float:
    share = value / 255
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


LINEAR = [linear(value) for value in range(256)]


def luminance(pixel: int) -> float:
    """Relative luminance of an 0xAARRGGBB pixel (WCAG 2)."""
    return (
        0.2126 * LINEAR[pixel >> 16 & 255] + 0.7152 * LINEAR[pixel >> 8 & 255] + 0.0722 * LINEAR[pixel & 255]
    )


def light_of(image: QImage) -> list[float]:
    """The light of an image in small areas, row by row."""
    ignore, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    small = image.scaled(QSize(COLUMNS * 4, ROWS * 4), ignore, smooth)
    pixels = [[luminance(small.pixel(x, y)) for x in range(COLUMNS * 4)] for y in range(ROWS * 4)]
    return [
        sum(pixels[4 * row + y][4 * column + x] for y in range(4) for x in range(4)) / 16
        for row in range(ROWS)
        for column in range(COLUMNS)
    ]


class Light:
    """The light of a window, frame after frame."""

    def __init__(self) -> None:
        self.frames: list[list[float]] = []

    def see(self, window: QWidget) -> None:
        self.frames.append(light_of(window.grab().toImage()))

    def see_picture(self, picture: QPixmap) -> None:
        self.frames.append(light_of(picture.toImage()))

    def greatest_area_change(self) -> float:
        """The most that a tenth of the window changes in 100 ms: the tenth that changes most, its least change."""
        tenth = COLUMNS * ROWS // 10
        greatest = 0.0
        apart = round(0.1 / FRAME_S)
        for sooner, later in zip(self.frames, self.frames[apart:], strict=False):
            changes = sorted((abs(b - a) for a, b in zip(sooner, later, strict=True)), reverse=True)
            greatest = max(greatest, changes[tenth - 1])
        return greatest

    def greatest_mean_change(self) -> float:
        """The most that the whole window's mean changes in a second."""
        means = [sum(frame) / len(frame) for frame in self.frames]
        second = round(1 / FRAME_S)
        return max(abs(later - means[max(index - second, 0)]) for index, later in enumerate(means))


def watch(opened: Opened, change: Callable[[], object], *, then_live_s: float | None = None) -> Light:
    """Watch a change from the frame before it until everything has settled, on time that passes as it is told."""
    light = Light()
    light.see(opened.window)
    change()
    light.see(opened.window)
    frames = 0
    while opened.window.motion.moving if then_live_s is None else frames * FRAME_S < then_live_s:
        opened.clock.seconds += FRAME_S
        opened.window.motion.live()
        QApplication.processEvents()
        light.see(opened.window)
        frames += 1
    return light


def contrast(widget: QWidget) -> float:
    """The contrast of what is drawn: the most common colour is the ground, the colour furthest from it the ink."""
    window = widget.window()
    image = window.grab(QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())).toImage()
    margin = 14 if isinstance(widget, QAbstractButton) else 0
    counts = Counter(
        image.pixel(x, y)
        for x in range(margin, image.width() - margin)
        for y in range(margin, image.height() - margin)
    )
    ground = luminance(counts.most_common(1)[0][0])
    inks = [luminance(pixel) for pixel, count in counts.items() if count >= 4]
    return max((max(ground, ink) + 0.05) / (min(ground, ink) + 0.05) for ink in inks)
