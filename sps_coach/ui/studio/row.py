"""One row of a list: what it says, and how it is drawn."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from sps_coach.ui.focus_rings import share
from sps_coach.ui.studio import figures
from sps_coach.ui.studio.figures import Figures
from sps_coach.ui.theme import BUTTON_RADIUS, FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.widgets.drawing import draw_face, draw_focus

AnyIndex = QModelIndex | QPersistentModelIndex

_MOST_SIZES = 5000
"""Rows whose sizes are kept; a list lays all of its rows out again whenever one of them changes."""

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

_PICTURE_FROM = 380
"""From this width on, pixels at 100 %, a row has room for its picture."""


@dataclass(frozen=True)
class Row:
    """One row.

    Attributes:
        title: what it is.
        line: more about it, or empty.
        aside: a few words at its end, or empty.
        figure: the id of the exercise whose figure stands before it, or empty.
        remarks: what there is to mend in it, a sentence each.
    """

    title: str
    line: str = ""
    aside: str = ""
    figure: str = ""
    remarks: tuple[str, ...] = ()

    @property
    def said(self) -> str:
        """All of it, for whoever hears it."""
        return ", ".join(each for each in (self.title, self.line, self.aside, *self.remarks) if each)


class RowsModel(QAbstractListModel):
    """The rows of a list, as Qt asks for them."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Row, ...] = ()

    def hold(self, rows: tuple[Row, ...]) -> None:
        """Have these; only those that say something else are drawn anew, where there are as many."""
        if len(rows) != len(self.rows):
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
            return
        before, self.rows = self.rows, rows
        for at, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(at), self.index(at))

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a row says, for whoever hears it."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.rows[index.row()].said
        return None


class RowDrawer(QStyledItemDelegate):
    """Draws one row."""

    def __init__(self, look: Look, view: QWidget, pictures: Figures | None) -> None:
        super().__init__(view)
        self._look, self._pictures = look, pictures
        self._sizes: dict[tuple[Row, int], QSize] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """How much room a row needs in the list's width."""
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else 400
        row = self._row(index)
        if (row, width) not in self._sizes:
            if len(self._sizes) >= _MOST_SIZES:
                self._sizes.clear()
            self._sizes[row, width] = self._measured(row, width)
        return self._sizes[row, width]

    def forget(self) -> None:
        """Measure again: letters have another size."""
        self._sizes.clear()

    def _measured(self, row: Row, width: int) -> QSize:
        texts = self._texts(row, width)
        inside = sum(place.height() for place, *_ in texts)
        if row.figure and self._shows_picture(width):
            inside = max(inside, figures.SIZE.height())
        return QSize(self._look.px(200), inside + 3 * GRID + FOCUS_ROOM)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw its face, its picture, what it says and what there is to mend in it."""
        row = self._row(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(option.rect)
        face = place.adjusted(FOCUS_ROOM, FOCUS_ROOM / 2, -FOCUS_ROOM, -FOCUS_ROOM / 2)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        edge = self._look.colour("teal" if chosen else "edge")
        draw_face(painter, face, BUTTON_RADIUS, self._look.colour("tint" if chosen else "card"), edge)
        light = share(option.widget, index)
        draw_focus(painter, face.adjusted(3, 3, -3, -3), BUTTON_RADIUS - 3, self._look, light)
        width = option.rect.width()
        if row.figure and self._pictures is not None and self._shows_picture(width):
            ratio = option.widget.devicePixelRatioF() if option.widget else 1.0
            top = face.center().y() - figures.SIZE.height() / 2
            painter.drawPixmap(
                QPoint(round(face.left()) + 2 * GRID, round(top)), self._pictures.of(row.figure, ratio)
            )
        for where, text, bold, soft in self._texts(row, width):
            if text in row.remarks:
                self._mark(painter, where.translated(option.rect.topLeft()))
            painter.setFont(self._look.font(Role.LABEL, bold=bold))
            painter.setPen(self._look.colour("soft" if soft and not chosen else "ink"))
            painter.drawText(where.translated(option.rect.topLeft()), _WRAP, text)
        painter.restore()

    def _mark(self, painter: QPainter, line: QRect) -> None:
        """A clay bar beside what there is to mend."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("clay"))
        painter.drawRoundedRect(QRectF(line.left() - GRID - 4, line.top() + 4, 4, line.height() - 8), 2, 2)

    def _row(self, index: AnyIndex) -> Row:
        model = index.model()
        if not isinstance(model, RowsModel):
            raise TypeError("rows are drawn for rows only")
        return model.rows[index.row()]

    def _shows_picture(self, width: int) -> bool:
        return width >= self._look.px(_PICTURE_FROM)

    def _texts(self, row: Row, width: int) -> list[tuple[QRect, str, bool, bool]]:
        """Where each text stands: its place within the row, itself, whether it is bold, whether it is soft."""
        left = FOCUS_ROOM + 2 * GRID
        if row.figure and self._pictures is not None and self._shows_picture(width):
            left += figures.ROOM
        room = width - left - FOCUS_ROOM - 2 * GRID
        top = FOCUS_ROOM // 2 + GRID + GRID // 2
        found = []
        texts = [(row.title, True, False), (self._second(row), False, True)]
        for text, bold, soft in (*texts, *((remark, False, False) for remark in row.remarks)):
            aside = 2 * GRID if text in row.remarks else 0
            if text:
                metrics = QFontMetrics(self._look.font(Role.LABEL, bold=bold))
                height = metrics.boundingRect(QRect(0, 0, max(room - aside, 1), 10_000), _WRAP, text).height()
                found.append((QRect(left + aside, top, room - aside, height), text, bold, soft))
                top += height
        return found

    @staticmethod
    def _second(row: Row) -> str:
        return " · ".join(each for each in (row.line, row.aside) if each)
