"""The keyframes as a row of still pictures; one of them is the one that is posed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPixmap

from sps_coach.figure.painting import paint
from sps_coach.figure.palettes import palette
from sps_coach.figure.stage import Setting, draw
from sps_coach.ui.focus_rings import share
from sps_coach.ui.studio.exercise.reading import Reading
from sps_coach.ui.theme import BUTTON_RADIUS, FOCUS_ROOM, GRID, Look
from sps_coach.ui.translation import translate
from sps_coach.ui.widgets.button import Button, Kind
from sps_coach.ui.widgets.drawing import draw_face, draw_focus
from sps_coach.ui.widgets.flow import Flow

_PICTURE = QSize(144, 96)
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter)


class Keyframe(Button):
    """One keyframe: its picture, its name, and what it is on the way."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "", Kind.CHOICE, size=20, hint_size=18)
        self.setCheckable(True)
        self._shown: tuple[Setting, Mapping[str, float]] | None = None
        self._picture = QPixmap()
        look.changed.connect(self._forget)

    def show_keyframe(self, setting: Setting, pose: Mapping[str, float], name: str, told: str) -> None:
        """Show this pose under this name."""
        self.set_words(name, told)
        if self._shown != (setting, pose):
            self._shown = (setting, dict(pose))
            self._forget()

    def sizeHint(self) -> QSize:
        """The picture, and the words below it."""
        width = max(_PICTURE.width() + 2 * (GRID + FOCUS_ROOM), self.minimumSizeHint().width())
        return QSize(width, self.heightForWidth(width))

    def heightForWidth(self, width: int) -> int:
        """The height of picture and words."""
        return _PICTURE.height() + self._words(width) + 2 * (GRID + FOCUS_ROOM) + GRID

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw face, picture, words and focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = QRectF(self.rect()).adjusted(FOCUS_ROOM, FOCUS_ROOM, -FOCUS_ROOM, -FOCUS_ROOM)
        ground, edge = self._ground()
        draw_face(painter, face, BUTTON_RADIUS, ground or self._look.colour("card"), edge)
        left = face.center().x() - _PICTURE.width() / 2
        painter.drawPixmap(QRectF(left, face.top() + GRID, 0, 0).topLeft(), self._painted())
        top = face.top() + GRID + _PICTURE.height() + GRID / 2
        room = QRectF(face.left() + 4, top, face.width() - 8, face.bottom() - top)
        painter.setPen(self._look.colour("ink"))
        painter.setFont(self._words_font(bold=self.isChecked()))
        used = painter.boundingRect(room, _WRAP, self.text())
        painter.drawText(room, _WRAP, self.text())
        painter.setFont(self._hint_font())
        painter.setPen(self._look.colour("ink" if self.isChecked() else "soft"))
        painter.drawText(room.adjusted(0, used.height(), 0, 0), _WRAP, self.hint)
        draw_focus(painter, face, BUTTON_RADIUS, self._look, share(self))

    def _words(self, width: int) -> int:
        inside = width - 2 * FOCUS_ROOM - 8
        return sum(
            QFontMetrics(font).boundingRect(0, 0, inside, 10_000, _WRAP, text).height()
            for font, text in ((self._words_font(bold=True), self.text()), (self._hint_font(), self.hint))
        )

    def _forget(self) -> None:
        self._picture = QPixmap()
        self.update()

    def _painted(self) -> QPixmap:
        if not self._picture.isNull() or self._shown is None:
            return self._picture
        ratio, look = self.devicePixelRatioF(), self._look
        picture = QPixmap(_PICTURE * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        setting, pose = self._shown
        drawing = draw(setting, (pose,), 0.0, palette(look.theme, look.skin, look.clothes))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = QRectF(0, 0, _PICTURE.width(), _PICTURE.height())
        shape = QPainterPath()
        shape.addRoundedRect(face, BUTTON_RADIUS - 6, BUTTON_RADIUS - 6)
        painter.setClipPath(shape)
        painter.fillPath(shape, look.colour("stage"))
        paint(painter, drawing, face)
        painter.end()
        self._picture = picture
        return picture


class Strip(Flow):
    """All keyframes in order. Tab comes to each; Space, Enter or a touch chooses it."""

    chosen = Signal(int)
    """A keyframe was chosen, by its number from 0."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.buttons: list[Keyframe] = []
        self.setAccessibleName(translate("Studio", "Keyframes"))

    def show_keyframes(self, reading: Reading, chosen: int) -> None:
        """Show these, with one of them chosen."""
        if len(self.buttons) != len(reading.path):
            for earlier in self.release()[len(reading.path) :]:
                earlier.deleteLater()
            self.buttons = self.buttons[: len(reading.path)]
            for number in range(len(self.buttons), len(reading.path)):
                button = Keyframe(self._look)
                button.clicked.connect(partial(self._choose, number))
                self.buttons.append(button)
            self.hold(self.buttons)
        for number, (button, name) in enumerate(zip(self.buttons, reading.path, strict=True)):
            told = _told(number, len(self.buttons), held=reading.seconds["hold_s"] > 0)
            button.show_keyframe(reading.setting, reading.poses[name], name, told)
            button.setChecked(number == chosen)

    def _choose(self, number: int, _checked: bool = False) -> None:
        self.chosen.emit(number)


def _told(number: int, count: int, *, held: bool) -> str:
    if count == 1:
        return translate("Studio", "all the time")
    if number == 0:
        return translate("Studio", "begins here")
    if number < count - 1:
        return translate("Studio", "on the way")
    return translate("Studio", "held here") if held else translate("Studio", "turns back here")
