"""The dose of each exercise: what the sessions asked for, and what was done of it. In no order of merit."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from sps_coach.history.doses import Dose
from sps_coach.ui.focus_rings import share
from sps_coach.ui.review import words
from sps_coach.ui.review.told import ToldChart
from sps_coach.ui.theme import BUTTON_RADIUS, FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.widgets.drawing import draw_face, draw_focus

_BAR = 12
_ROOM = FOCUS_ROOM + 4
"""Around the bars, for the focus ring."""


class DoseChart(ToldChart):
    """A bar for each exercise: its length is what was asked for, its filling what was done.

    It has no keys, but a place among what the Tab key reaches: there a screen reader tells its sentence.
    """

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(name)
        self._look = look
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._rows: tuple[tuple[str, str, float], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._dress)

    def show_dose(self, dose: Mapping[str, Dose], names: Mapping[str, str], sentence: str) -> None:
        """Show these, in the order of their names."""
        self._rows = tuple(
            (names.get(key, key), words.dose_of(one), _ratio(one))
            for key, one in sorted(dose.items(), key=lambda item: names.get(item[0], item[0]).casefold())
        )
        self.tell(sentence)
        self._dress()

    def sizeHint(self) -> QSize:
        """A row for each exercise."""
        return QSize(self._look.px(400), self._height())

    def minimumSizeHint(self) -> QSize:
        """The same height, however narrow."""
        return QSize(self._look.px(180), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names may have to stand above their figures now."""
        super().resizeEvent(event)
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = QRectF(self.rect()).adjusted(_ROOM, 0, -_ROOM, 0)
        for number, row in enumerate(self._rows):
            self._draw_row(painter, inside, _ROOM + number * self._row_height(), row)
        face = QRectF(self.rect()).adjusted(FOCUS_ROOM, FOCUS_ROOM, -FOCUS_ROOM, -FOCUS_ROOM)
        draw_focus(painter, face, BUTTON_RADIUS, self._look, share(self))

    def _draw_row(self, painter: QPainter, inside: QRectF, top: float, row: tuple[str, str, float]) -> None:
        name, figures, ratio = row
        line = QFontMetrics(self._font()).height()
        painter.setFont(self._font())
        painter.setPen(self._look.colour("ink"))
        left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        painter.drawText(QRectF(inside.left(), top, inside.width(), line), left, name)
        painter.setPen(self._look.colour("soft"))
        if self._stacked():
            top += line
            painter.drawText(QRectF(inside.left(), top, inside.width(), line), left, figures)
        else:
            painter.drawText(QRectF(inside.left(), top, inside.width(), line), right, figures)
        bar = QRectF(inside.left(), top + line + 3, inside.width(), _BAR)
        draw_face(painter, bar, _BAR / 2, self._look.colour("tint"), None)
        if ratio > 0:
            done = QRectF(bar.left(), bar.top(), max(bar.width() * ratio, _BAR), _BAR)
            draw_face(painter, done, _BAR / 2, self._look.colour("teal"), None)

    def _stacked(self) -> bool:
        metrics = QFontMetrics(self._font())
        widest = max(
            (
                metrics.horizontalAdvance(name) + metrics.horizontalAdvance(figures)
                for name, figures, _ in self._rows
            ),
            default=0,
        )
        return widest + 3 * GRID > self.width() - 2 * _ROOM

    def _row_height(self) -> int:
        line = QFontMetrics(self._font()).height()
        return (2 if self._stacked() else 1) * line + _BAR + 3 * GRID

    def _height(self) -> int:
        return max(len(self._rows), 1) * self._row_height() - 2 * GRID + 2 * _ROOM

    def _font(self) -> QFont:
        return self._look.font(Role.LABEL, size=20)

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()


def _ratio(dose: Dose) -> float:
    """The share by whichever measure the exercise has."""
    share = dose.held_s if dose.held_s.prescribed else dose.repetitions
    return share.ratio or 0.0
