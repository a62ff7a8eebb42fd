"""One routine among all: a still picture of it, its name, and what it asks for."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPixmap

from sps_coach.ui import words
from sps_coach.ui.desk import Offer
from sps_coach.ui.focus_rings import share
from sps_coach.ui.theme import BUTTON_RADIUS, FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.widgets.button import Button
from sps_coach.ui.widgets.drawing import draw_face, draw_focus, draw_shadow

_PICTURE = QSize(168, 112)
_NAME, _FACTS = 26, 20
_WRAP = int(Qt.TextFlag.TextWordWrap)


class Entry(Button):
    """A large, quiet button with a picture; pressing it puts the routine on Today, where it can be begun."""

    def __init__(self, look: Look, offer: Offer) -> None:
        super().__init__(look, offer.name, hint=words.needed(offer.minutes, offer.positions, offer.props))
        self._offer = offer
        self._picture = QPixmap()
        look.changed.connect(self._forget)

    def sizeHint(self) -> QSize:
        """The picture, and words of a comfortable width beside it."""
        width = _PICTURE.width() + self._look.px(300) + 4 * GRID + 2 * FOCUS_ROOM
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The words alone, where there is no room for the picture."""
        return QSize(self._look.px(240), self._look.px(100))

    def heightForWidth(self, width: int) -> int:
        """The height of the words, or of the picture where that is more."""
        inside = width - self._words_from(width) - 2 * GRID - FOCUS_ROOM
        name, facts = self._heights(inside)
        least = _PICTURE.height() if self._shows_picture(width) else 0
        return max(name + facts + 2 * GRID, least) + 2 * GRID + 2 * FOCUS_ROOM

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw face, picture, words and focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = QRectF(self.rect()).adjusted(FOCUS_ROOM, FOCUS_ROOM, -FOCUS_ROOM, -FOCUS_ROOM)
        draw_shadow(painter, face, BUTTON_RADIUS, self._look)
        ground = "hover" if self._hovered or self.isDown() else "card"
        draw_face(painter, face, BUTTON_RADIUS, self._look.colour(ground), self._look.colour("edge"))
        if self._shows_picture(self.width()):
            place = QRectF(face.left() + GRID, face.center().y() - _PICTURE.height() / 2, 0, 0)
            painter.drawPixmap(place.topLeft(), self._painted())
        left = self._words_from(self.width())
        inside = self.width() - left - 2 * GRID - FOCUS_ROOM
        name, facts = self._heights(inside)
        top = face.center().y() - (name + facts) / 2
        painter.setFont(self._name_font())
        painter.setPen(self._look.colour("ink"))
        painter.drawText(QRectF(left, top, inside, name), _WRAP, self.text())
        painter.setFont(self._facts_font())
        painter.setPen(self._look.colour("soft"))
        painter.drawText(QRectF(left, top + name, inside, facts), _WRAP, self.hint)
        draw_focus(painter, face, BUTTON_RADIUS, self._look, share(self))

    def _shows_picture(self, width: int) -> bool:
        return width >= _PICTURE.width() + self._look.px(280)

    def _words_from(self, width: int) -> int:
        picture = _PICTURE.width() + GRID if self._shows_picture(width) else 0
        return FOCUS_ROOM + 2 * GRID + picture

    def _heights(self, width: int) -> tuple[int, int]:
        """The heights of the name and of the facts in this width."""
        room = QRect(0, 0, max(width, 1), 10_000)
        name, facts = (
            QFontMetrics(font).boundingRect(room, _WRAP, text).height()
            for font, text in ((self._name_font(), self.text()), (self._facts_font(), self.hint))
        )
        return name, facts

    def _name_font(self) -> QFont:
        return self._look.font(Role.BUTTON, size=_NAME)

    def _facts_font(self) -> QFont:
        return self._look.font(Role.HINT, size=_FACTS)

    def _forget(self) -> None:
        self._picture = QPixmap()
        self.updateGeometry()

    def _painted(self) -> QPixmap:
        """The picture, painted once for each theme."""
        if not self._picture.isNull():
            return self._picture
        from sps_coach.figure.painting import paint
        from sps_coach.figure.palettes import DARK, LIGHT
        from sps_coach.figure.stage import Setting, draw

        ratio = self.devicePixelRatioF()
        picture = QPixmap(_PICTURE * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        scene = self._offer.picture
        if scene is not None:
            setting = Setting(
                scene.position, scene.view, scene.props, scene.moving, scene.grounded, scene.focus
            )
            drawing = draw(setting, scene.poses, 0.0, DARK if self._look.theme == "dark" else LIGHT)
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            face = QRectF(0, 0, _PICTURE.width(), _PICTURE.height())
            shape = QPainterPath()
            shape.addRoundedRect(face, BUTTON_RADIUS - 6, BUTTON_RADIUS - 6)
            painter.setClipPath(shape)
            painter.fillPath(shape, self._look.colour("stage"))
            paint(painter, drawing, face, drawing.behind)
            paint(painter, drawing, face, drawing.body)
            painter.end()
        self._picture = picture
        return picture
