"""The figures of a chart as a table, for screen readers and for whoever prefers to read."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPalette, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from sps_coach.ui.focus_rings import share
from sps_coach.ui.motion import Motion
from sps_coach.ui.theme import GRID, TARGET, Look, Role
from sps_coach.ui.translation import translate
from sps_coach.ui.widgets.drawing import draw_focus_within
from sps_coach.ui.widgets.menus import without_menus

_AnyIndex = QModelIndex | QPersistentModelIndex
_ROWS_SHOWN = 8
_CELL_RADIUS = 8
_CELL_ROOM = 36
"""What lies to both sides of a cell's text, pixels."""


@dataclass(frozen=True)
class Rows:
    """A table as it is read.

    Attributes:
        heads: the heading of each column.
        rows: the cells, row by row.
        sessions: the session that each row belongs to, or None; as many as rows, or none at all.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    sessions: tuple[UUID | None, ...] = ()

    def without_empty_columns(self) -> Rows:
        """The same without columns in which nothing stands, such as what was planned where no plan names days."""
        told = [number for number in range(len(self.heads)) if any(row[number] for row in self.rows)]
        if not self.rows or len(told) == len(self.heads):
            return self
        return Rows(
            tuple(self.heads[number] for number in told),
            tuple(tuple(row[number] for number in told) for row in self.rows),
            self.sessions,
        )


class _Model(QAbstractTableModel):
    def __init__(self) -> None:
        super().__init__()
        self._held = Rows((), ())

    def hold(self, rows: Rows) -> None:
        self.beginResetModel()
        self._held = rows
        self.endResetModel()

    @property
    def held(self) -> Rows:
        return self._held

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._held.rows)

    def columnCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._held.heads)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        cell = self._held.rows[index.row()][index.column()]
        if not cell and role == Qt.ItemDataRole.AccessibleTextRole:
            return translate("Review", "blank")  # what is seen to be empty is heard to be
        return cell

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._held.heads[section]
        return None


class _Cell(QStyledItemDelegate):
    """Draws a cell as the platform does, with the focus ring of this program."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        plain = QStyleOptionViewItem(option)
        plain.state &= ~QStyle.StateFlag.State_HasFocus
        super().paint(painter, plain, index)
        painter.save()
        place = QRectF(option.rect).adjusted(0, 0, -1, -1)  # the last line is the grid's
        draw_focus_within(painter, place, _CELL_RADIUS, self._look, share(option.widget, index))
        painter.restore()


class Table(QTableView):
    """Rows to read; Enter on a row opens the session it belongs to."""

    opened = Signal(object)
    """A session's id."""

    def __init__(self, look: Look, motion: Motion, name: str) -> None:
        super().__init__()
        self._look, self._motion = look, motion
        self._rows = _Model()
        self.setModel(self._rows)
        self.setItemDelegate(_Cell(look, self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(True)
        without_menus(self)
        self.verticalHeader().hide()
        heads = self.horizontalHeader()
        heads.setSectionsClickable(False)
        heads.setHighlightSections(False)
        heads.setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft
            | Qt.AlignmentFlag.AlignVCenter
            | Qt.AlignmentFlag(Qt.TextFlag.TextWordWrap.value)
        )
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._open)
        # Told before the rows lie anew, while what was seen can still be kept.
        self.verticalScrollBar().actionTriggered.connect(self._follow)
        look.changed.connect(self._dress)
        self._dress()

    def show_rows(self, rows: Rows) -> None:
        """Show these."""
        rows = rows.without_empty_columns()
        if rows != self._rows.held:
            self._rows.hold(rows)
            if rows.rows:
                self.setCurrentIndex(self._rows.index(0, 0))
            self._fit()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As high as its rows, up to some."""
        rows = min(max(self._rows.rowCount(), 1), _ROWS_SHOWN)
        height = self.horizontalHeader().height() + rows * self.verticalHeader().defaultSectionSize()
        return QSize(self._look.px(400), height + 2)

    def minimumSizeHint(self) -> QSize:
        """The same height, however narrow."""
        return QSize(self._look.px(200), self.sizeHint().height())

    def scrollTo(
        self,
        index: _AnyIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row into view, softly."""
        if not self.viewport().rect().contains(self.visualRect(index)):
            self._motion.change(self.viewport(), lambda: super(Table, self).scrollTo(index, hint))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow columns need higher rows."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        """Let every word be read: no column is narrower than its longest one, and rows are as high as they need."""
        held, metrics = self._rows.held, QFontMetrics(self.font())
        texts = {text for row in held.rows for text in row}
        bold = QFontMetrics(self.horizontalHeader().font())
        longest = max(
            (
                size.horizontalAdvance(word)
                for size, some in ((metrics, texts), (bold, held.heads))
                for text in some
                for word in text.split()
            ),
            default=0,
        )
        heads, sides = self.horizontalHeader(), self.verticalHeader()
        heads.setMinimumSectionSize(longest + _CELL_ROOM)
        room = max(longest, self.viewport().width() // max(len(held.heads), 1) - _CELL_ROOM)
        wrapped = int(Qt.TextFlag.TextWordWrap)
        needed = {
            text: metrics.boundingRect(QRect(0, 0, room, 10_000), wrapped, text).height() for text in texts
        }
        highest = max(
            (bold.boundingRect(QRect(0, 0, room, 10_000), wrapped, head).height() for head in held.heads),
            default=0,
        )
        heads.setFixedHeight(highest + 2 * GRID)
        usual = sides.defaultSectionSize()
        for number, row in enumerate(held.rows):
            height = max(usual, max(map(needed.__getitem__, row)) + 3 * GRID)
            if sides.sectionSize(number) != height:
                sides.resizeSection(number, height)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page goes on beneath the pointer; the rows only where somebody is among them."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _open(self, index: QModelIndex) -> None:
        sessions = self._rows.held.sessions
        session = sessions[index.row()] if index.row() < len(sessions) else None
        if session is not None:
            self.opened.emit(session)

    def _follow(self, _action: int) -> None:
        bar = self.verticalScrollBar()
        place = bar.sliderPosition()
        self._motion.change(self.viewport(), lambda: bar.setValue(place))

    def _dress(self) -> None:
        look = self._look
        font = look.font(Role.LABEL, size=20)
        self.setFont(font)
        heads = self.horizontalHeader()
        heads.setFont(look.font(Role.LABEL, size=20, bold=True))
        ink, card, tint, line = (look.colour(token).name() for token in ("ink", "card", "tint", "line"))
        # sheets on the parts, since the platform's style draws headers and selections in its own way
        heads.setStyleSheet(
            f"QHeaderView {{ background: {card}; border: none; }}"
            f"QHeaderView::section {{ background: {card}; color: {ink}; border: none;"
            f" border-bottom: 2px solid {line}; padding: 6px 8px; }}"
        )
        palette = QPalette(look.palette())
        palette.setColor(QPalette.ColorRole.Base, look.colour("card"))
        palette.setColor(QPalette.ColorRole.Highlight, look.colour("tint"))
        palette.setColor(QPalette.ColorRole.HighlightedText, look.colour("ink"))
        self.setPalette(palette)
        self.setStyleSheet(
            f"QTableView {{ background: {card}; color: {ink}; gridline-color: {line};"
            f" selection-background-color: {tint}; selection-color: {ink}; }}"
            f"QTableView::item {{ padding: 4px 8px; }}"
        )
        row = max(TARGET, 2 * QFontMetrics(font).lineSpacing() + GRID)
        self.verticalHeader().setDefaultSectionSize(row)
        self._fit()
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.setStyleSheet(look.scroll_bar_style())
        self.updateGeometry()
