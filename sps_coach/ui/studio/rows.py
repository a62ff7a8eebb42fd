"""A list of quiet rows with small figures, which can be dragged to another place or moved by the keyboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QListView, QSizePolicy

from sps_coach.ui.studio.figures import Figures
from sps_coach.ui.studio.row import AnyIndex, Row, RowDrawer, RowsModel
from sps_coach.ui.theme import FOCUS_ROOM, FOCUS_WIDTH, Look
from sps_coach.ui.widgets.menus import without_menus
from sps_coach.ui.widgets.scroll import SWEPT_PX, around, bring_into_view, by_finger

_FAR = 10
"""Pixels that a pressed pointer goes before it drags."""

_EDGE, _STEP, _STEP_MS = 40, 6, 33
"""So near to an edge a dragged row lets the list go on by so many pixels, once in so many milliseconds."""


class Rows(QListView):
    """Up and Down go along the rows, Enter opens one, and so does a touch.

    Where rows can be moved: Alt+Up and Alt+Down, or dragging; Delete takes one away. Else a finger sweeps them.
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
        self._coming = QTimer(self)  # once all rows lie where they will, which is asked for only once then
        self._coming.setSingleShot(True)
        self._coming.timeout.connect(self._come_into_view)
        self._rows = RowsModel()
        self.setModel(self._rows)
        self._drawer = RowDrawer(look, self, pictures)
        self.setItemDelegate(self._drawer)
        without_menus(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(name)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(False)
        self._finger: float | None = None
        self._swept = False
        self.clicked.connect(self._open)
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

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Say where the keyboard is."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(current.row())
            if self.hasFocus():
                self._coming.start()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The page shows the row that the keyboard comes to, which may lie far down in the list."""
        super().focusInEvent(event)
        self._coming.start()

    def _come_into_view(self) -> None:
        row = self.visualRect(self.currentIndex())
        if (
            self.hasFocus() and row.isValid() and not QApplication.mouseButtons()
        ):  # what is pressed stays under the pointer
            bring_into_view(self, row.intersected(self.viewport().rect()))

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

    def _open(self, index: AnyIndex) -> None:
        if not self._swept:
            self.opened.emit(index.row())

    # -- dragging ---------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Hold a row."""
        super().mousePressEvent(event)
        row = self.indexAt(event.position().toPoint()).row()
        self._swept = False
        self._finger = event.globalPosition().y() if by_finger(event) and not self._movable else None
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
        """Let the row stand there; or let the list go on, where a finger swept over rows that stay."""
        if self._finger is not None and (page := around(self)) is not None:
            down = event.globalPosition().y() - self._finger
            self._swept = abs(down) >= SWEPT_PX
            page.sweep(down, self)
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
