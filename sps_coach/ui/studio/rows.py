"""A list of quiet rows with small figures, which can be dragged to another place or moved by the keyboard."""

from __future__ import annotations

from collections.abc import Sequence
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
    QTimer,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from sps_coach.ui.focus_rings import share
from sps_coach.ui.studio import figures
from sps_coach.ui.studio.figures import Figures
from sps_coach.ui.theme import BUTTON_RADIUS, FOCUS_ROOM, FOCUS_WIDTH, GRID, Look, Role
from sps_coach.ui.widgets.drawing import draw_face, draw_focus

_AnyIndex = QModelIndex | QPersistentModelIndex

_FAR = 10
"""Pixels that a pressed pointer goes before it drags."""

_MOST_SIZES = 5000
"""Rows whose sizes are kept; a list lays all of its rows out again whenever one of them changes."""

_EDGE, _STEP, _STEP_MS = 40, 6, 33
"""So near to an edge a dragged row lets the list go on by so many pixels, once in so many milliseconds."""

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


class _Model(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Row, ...] = ()

    def hold(self, rows: tuple[Row, ...]) -> None:
        if len(rows) != len(self.rows):
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
            return
        before, self.rows = self.rows, rows
        for at, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(at), self.index(at))

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.rows[index.row()].said
        return None


class _Drawer(QStyledItemDelegate):
    """Draws one row."""

    def __init__(self, look: Look, view: QWidget, pictures: Figures | None) -> None:
        super().__init__(view)
        self._look, self._pictures = look, pictures
        self._sizes: dict[tuple[Row, int], QSize] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: _AnyIndex) -> QSize:
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

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
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

    def _row(self, index: _AnyIndex) -> Row:
        model = index.model()
        if not isinstance(model, _Model):
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


class Rows(QListView):
    """Up and Down go along the rows, Enter opens one, and so does a touch.

    Where rows can be moved: Alt+Up and Alt+Down, or dragging; Delete takes one away.
    """

    opened = Signal(int)
    """A row is asked for, by its place from 0."""
    chosen = Signal(int)
    """The keyboard or the pointer has come to this row."""
    moved = Signal(int, int)
    """A row is to stand at another place."""
    removed = Signal(int)
    """A row is to go."""

    def __init__(
        self,
        look: Look,
        name: str,
        pictures: Figures | None = None,
        *,
        movable: bool = False,
        most: int | None = None,
    ) -> None:
        """Build an empty list.

        Args:
            look: the window's.
            name: what is listed, for screen readers.
            pictures: where figures come from; None for rows without any.
            movable: whether rows can be moved and taken away.
            most: how high it gets, pixels at 100 %, before it scrolls; None as high as its rows.
        """
        super().__init__()
        self._look, self._movable, self._most = look, movable, most
        self._pressed: tuple[int, QPoint] | None = None
        self._here = QPoint()
        self._gap: int | None = None
        self._going_on = QTimer(self)
        self._going_on.setInterval(_STEP_MS)
        self._going_on.timeout.connect(self._go_on)
        self._rows = _Model()
        self.setModel(self._rows)
        self._drawer = _Drawer(look, self, pictures)
        self.setItemDelegate(self._drawer)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(name)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(False)
        self.clicked.connect(lambda index: self.opened.emit(index.row()))
        look.changed.connect(self._dress)
        self._dress()

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is listed."""
        return self._rows.rows

    @property
    def place(self) -> int:
        """The row that the keyboard is at, from 0; -1 where there is none."""
        return self.currentIndex().row()

    def show_rows(self, rows: Sequence[Row], place: int | None = None) -> None:
        """List these; the keyboard stays where it is, or comes to a place."""
        wanted = self.place if place is None else place
        if tuple(rows) != self.rows:
            self._rows.hold(tuple(rows))
            self.scheduleDelayedItemsLayout()
            self.updateGeometry()
        self.go_to(min(max(wanted, 0), len(rows) - 1))

    def go_to(self, place: int) -> None:
        """Come to a row."""
        if 0 <= place < len(self.rows) and place != self.place:
            self.setCurrentIndex(self._rows.index(place))

    def currentChanged(self, current: _AnyIndex, previous: _AnyIndex) -> None:
        """Say where the keyboard is."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, move or take away a row."""
        key, here = event.key(), self.place
        alone = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if here >= 0 and alone and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(here)
        elif (
            self._movable
            and here >= 0
            and event.modifiers() & Qt.KeyboardModifier.AltModifier
            and key in steps
        ):
            to = here + steps[Qt.Key(key)]
            if 0 <= to < len(self.rows):
                self.moved.emit(here, to)
        elif self._movable and here >= 0 and alone and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(here)
        elif key == Qt.Key.Key_Escape and self._gap is not None:
            self._let_go()
        else:
            super().keyPressEvent(event)

    # -- dragging ---------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Hold a row."""
        super().mousePressEvent(event)
        row = self.indexAt(event.position().toPoint()).row()
        self._pressed = (row, event.position().toPoint()) if self._movable and row >= 0 else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where the row would stand."""
        here = event.position().toPoint()
        if self._pressed is None:
            return
        if self._gap is None and abs(here.y() - self._pressed[1].y()) < _FAR:
            return
        self._here = here
        self._gap = self._gap_at(here)
        self.viewport().update()
        if self._beyond():
            self._going_on.start()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the row stand there."""
        pressed, gap = self._pressed, self._gap
        self._let_go()
        if pressed is None or gap is None:
            super().mouseReleaseEvent(event)
            return
        row = pressed[0]
        to = gap - 1 if gap > row else gap
        if to != row:
            self.moved.emit(row, to)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, and a line where a dragged one would stand."""
        super().paintEvent(event)
        if self._gap is None:
            return
        last = self.visualRect(self._rows.index(len(self.rows) - 1))
        top = (
            self.visualRect(self._rows.index(self._gap)).top()
            if self._gap < len(self.rows)
            else last.bottom()
        )
        painter = QPainter(self.viewport())
        painter.setPen(QPen(self._look.colour("clay"), FOCUS_WIDTH))
        painter.drawLine(FOCUS_ROOM, top + 2, self.viewport().width() - FOCUS_ROOM, top + 2)

    def _gap_at(self, place: QPoint) -> int:
        """Before which row something would stand that is let go here."""
        for row in range(len(self.rows)):
            if place.y() < self.visualRect(self._rows.index(row)).center().y():
                return row
        return len(self.rows)

    def _beyond(self) -> int:
        """Which way the list is to go on, so that a dragged row comes to what is not seen yet: -1, 0 or 1."""
        if self._gap is None:
            return 0
        return (self._here.y() > self.viewport().height() - _EDGE) - (self._here.y() < _EDGE)

    def _go_on(self) -> None:
        bar, way = self.verticalScrollBar(), self._beyond()
        before = bar.value()
        bar.setValue(before + way * _STEP)
        if bar.value() == before:
            self._going_on.stop()
            return
        self._gap = self._gap_at(self._here)
        self.viewport().update()

    def _let_go(self) -> None:
        self._going_on.stop()
        self._pressed = self._gap = None
        self.viewport().update()

    # -- how it lies ------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """All rows, as far as there is to be room for them."""
        most = None if self._most is None else self._look.px(self._most)
        height = 0
        for row in range(len(self.rows)):
            height += self.sizeHintForRow(row)
            if most is not None and height >= most:
                height = most
                break
        return QSize(self._look.px(360), height + 2)

    def minimumSizeHint(self) -> QSize:
        """The same height, however narrow."""
        return QSize(self._look.px(200), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows may need more lines now."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lie_anew()

    def _dress(self) -> None:
        self.verticalScrollBar().setStyleSheet(self._look.scroll_bar_style())
        self._drawer.forget()
        self._lie_anew()

    def _lie_anew(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()
