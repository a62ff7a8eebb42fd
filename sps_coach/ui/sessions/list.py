"""A plain list of past sessions, each of which can be opened."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from sps_coach.ui import dates, words
from sps_coach.ui.desk import PastSession
from sps_coach.ui.focus_rings import share
from sps_coach.ui.theme import BUTTON_RADIUS, FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.widgets.drawing import draw_face, draw_focus
from sps_coach.ui.widgets.scroll import bring_into_view

_COLUMNS = (0.41, 0.21, 0.38)
"""How much of a row's width is for when, what and how."""

_BESIDE = 780
"""From this width on, pixels at 100 %, the three stand beside one another."""

_AnyIndex = QModelIndex | QPersistentModelIndex


class _Sessions(QAbstractListModel):
    """Past sessions, the latest first."""

    def __init__(self) -> None:
        super().__init__()
        self._sessions: tuple[PastSession, ...] = ()
        self._with_year = False

    def hold(self, sessions: Sequence[PastSession], *, with_year: bool) -> None:
        self.beginResetModel()
        self._sessions = tuple(sessions)
        self._with_year = with_year
        self.endResetModel()

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._sessions)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return ", ".join(self.said(index))

    def said(self, index: _AnyIndex) -> tuple[str, str, str]:
        """A past session in words: when, what, and how long and how it ended."""
        session = self._sessions[index.row()]
        day = dates.weekday_and_whole_day if self._with_year else dates.weekday_and_day
        return (
            f"{words.sentence(day(session.began))}, {dates.time_of_day(session.began)}",
            session.routine,
            f"{words.minutes_taken(session.minutes)}, {words.ending(session.ending)}",
        )


class _Row(QStyledItemDelegate):
    """Draws one past session as a quiet row."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: _AnyIndex) -> QSize:
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else 400
        return QSize(
            self._look.px(240),
            max(line.bottom() for line in self._lines(index, width)) + 2 * GRID + FOCUS_ROOM,
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(option.rect)
        face = place.adjusted(FOCUS_ROOM, FOCUS_ROOM / 2, -FOCUS_ROOM, -FOCUS_ROOM / 2)
        draw_face(painter, face, BUTTON_RADIUS, self._look.colour("card"), None)
        light = share(option.widget, index)
        draw_focus(painter, face.adjusted(2, 2, -2, -2), BUTTON_RADIUS, self._look, light)
        lines = self._lines(index, option.rect.width())
        for line, text, bold, token in zip(
            lines, self._texts(index), (True, False, False), ("ink", "ink", "soft"), strict=True
        ):
            painter.setFont(self._look.font(Role.LABEL, bold=bold))
            painter.setPen(self._look.colour(token))
            painter.drawText(
                line.translated(option.rect.topLeft()),
                int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop),
                text,
            )
        painter.restore()

    def _texts(self, index: _AnyIndex) -> tuple[str, str, str]:
        model = index.model()
        if not isinstance(model, _Sessions):
            raise TypeError("rows are drawn for past sessions only")
        return model.said(index)

    def _lines(self, index: _AnyIndex, width: int) -> list[QRect]:
        """Where the three texts stand: beside one another where there is room, below one another where not."""
        texts = self._texts(index)
        inside = width - 2 * (FOCUS_ROOM + 3 * GRID)
        left, top = FOCUS_ROOM + 3 * GRID, FOCUS_ROOM // 2 + 2 * GRID
        metrics = [QFontMetrics(self._look.font(Role.LABEL, bold=bold)) for bold in (True, False, False)]
        beside = inside >= self._look.px(_BESIDE)
        result = []
        for metric, text, column in zip(metrics, texts, _COLUMNS, strict=True):
            room = round(inside * column) - GRID if beside else inside
            height = metric.boundingRect(
                QRect(0, 0, room, 10_000), int(Qt.TextFlag.TextWordWrap), text
            ).height()
            result.append(QRect(left, top, room, height))
            if beside:
                left += room + GRID
            else:
                top += height
        return result


class SessionList(QListView):
    """Past sessions as quiet rows, as high as they are many; Enter or a touch opens one."""

    opened = Signal(int)
    """The place of a session in the list, from 0."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._rows = _Sessions()
        self.setModel(self._rows)
        self.setItemDelegate(_Row(look, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(name)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda index: self.opened.emit(index.row()))
        look.changed.connect(self._lie_anew)

    def show_sessions(self, sessions: Sequence[PastSession], *, with_year: bool = False) -> None:
        """Show these, the latest first, with their years where there are several to tell apart."""
        self._rows.hold(sessions, with_year=with_year)
        if sessions:
            self.setCurrentIndex(self._rows.index(0))
        self._lie_anew()

    @property
    def chosen_row(self) -> int:
        """Where the keyboard is in the list, from 0."""
        return self.currentIndex().row()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.chosen_row >= 0:
            self.opened.emit(self.chosen_row)
            return
        super().keyPressEvent(event)

    def currentChanged(self, current: _AnyIndex, previous: _AnyIndex) -> None:
        """The page around the list follows the keyboard."""
        super().currentChanged(current, previous)
        if self.hasFocus():
            bring_into_view(self, self.visualRect(current))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A screen reader is told the row at once; Qt tells of the list alone where nothing can be selected."""
        super().focusInEvent(event)
        if self.chosen_row >= 0:
            told = QAccessibleEvent(self, QAccessible.Event.Focus)
            told.setChild(self.chosen_row)
            QAccessible.updateAccessibility(told)

    def scrollTo(
        self, _index: _AnyIndex, _hint: QListView.ScrollHint = QListView.ScrollHint.EnsureVisible
    ) -> None:
        """Every row lies in the list's own height; what scrolls is the page around it."""

    def sizeHint(self) -> QSize:
        """All rows."""
        rows = sum(self.sizeHintForRow(row) for row in range(self._rows.rowCount()))
        return QSize(self._look.px(400), rows + 2)

    def minimumSizeHint(self) -> QSize:
        """The same height, however narrow."""
        return QSize(self._look.px(240), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows may need more lines now."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lie_anew()

    def _lie_anew(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()
