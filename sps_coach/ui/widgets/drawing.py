"""Small pieces of drawing that several widgets share: faces, shadows, focus rings, icons."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtSvg import QSvgRenderer

from sps_coach.paths import shipped
from sps_coach.ui.luminance import Colour, opacity_in_light
from sps_coach.ui.theme import FOCUS_WIDTH, Look


def draw_shadow(painter: QPainter, face: QRectF, radius: float, look: Look) -> None:
    """Draw a shadow that is hardly there beneath a rounded face."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("shadow"))
    for spread, drop in ((1.0, 1.0), (2.0, 2.0), (3.0, 3.0)):
        painter.drawRoundedRect(
            face.adjusted(-spread, -spread + drop, spread, spread + drop), radius + spread, radius + spread
        )


def draw_face(painter: QPainter, face: QRectF, radius: float, ground: QColor, edge: QColor | None) -> None:
    """Draw a rounded surface, with an outline where one is given."""
    painter.setBrush(ground)
    painter.setPen(QPen(edge, 2) if edge else Qt.PenStyle.NoPen)
    inset = 1.0 if edge else 0.0
    painter.drawRoundedRect(face.adjusted(inset, inset, -inset, -inset), radius, radius)


def draw_focus(painter: QPainter, face: QRectF, radius: float, look: Look, light: float) -> None:
    """Draw the focus ring around a face, with a little of the ground between them.

    Args:
        painter: draws it.
        face: what it goes around.
        radius: of the face's corners.
        look: has its colour.
        light: how much of it there is, 0 to 1, from ``focus_rings.share``.
    """
    if light == 0.0:
        return
    gap = FOCUS_WIDTH / 2 + 2
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(lit(look, light), FOCUS_WIDTH))
    painter.drawRoundedRect(face.adjusted(-gap, -gap, gap, gap), radius + gap, radius + gap)


def lit(look: Look, light: float) -> QColor:
    """The colour of what marks a place, with this much of its light over the page, 0 to 1."""
    clay, paper = look.colour("clay"), look.colour("paper")
    clay.setAlphaF(opacity_in_light(_rgb(paper), _rgb(clay), light))
    return clay


def draw_icon(painter: QPainter, name: str, place: QRectF, colour: QColor) -> None:
    """Draw one of the program's icons in one colour."""
    device = painter.device()
    ratio = device.devicePixelRatio() if device else 1.0
    side = round(place.width() * ratio)
    painter.drawPixmap(place, _icon(name, side, colour.name()), QRectF(0, 0, side, side))


def draw_focus_within(painter: QPainter, place: QRectF, radius: float, look: Look, light: float) -> None:
    """Draw the focus ring along the inside of a place; the rest as in ``draw_focus``."""
    inset = FOCUS_WIDTH + 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_focus(painter, place.adjusted(inset, inset, -inset, -inset), max(radius - inset, 0), look, light)


def _rgb(colour: QColor) -> Colour:
    return colour.red(), colour.green(), colour.blue()


@lru_cache(maxsize=64)
def _icon(name: str, side: int, colour: str) -> QPixmap:
    source = (shipped("assets") / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode())).render(painter)
    painter.end()
    return picture
