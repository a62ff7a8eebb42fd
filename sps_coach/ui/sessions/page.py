"""A plain list of past sessions; blank where there were none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTime,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from sps_coach.ui import words
from sps_coach.ui.desk import PastSession
from sps_coach.ui.motion import Motion
from sps_coach.ui.theme import BUTTON_RADIUS, FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.translation import translate
from sps_coach.ui.widgets.drawing import draw_face, draw_focus
from sps_coach.ui.widgets.text import Words

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

    def hold(self, sessions: Sequence[PastSession]) -> None:
        self.beginResetModel()
        self._sessions = tuple(sessions)
        self.endResetModel()

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._sessions)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return ", ".join(said(self._sessions[index.row()]))

    def at(self, index: _AnyIndex) -> PastSession:
        return self._sessions[index.row()]


def said(session: PastSession) -> tuple[str, str, str]:
    """A past session in words: when, what, and how long and how it ended."""
    locale = QLocale()
    began = session.began
    day = translate("Dates", "{weekday} {day} {month}").format(
        weekday=locale.dayName(began.isoweekday()), day=began.day, month=locale.monthName(began.month)
    )
    time = locale.toString(QTime(began.hour, began.minute), QLocale.FormatType.ShortFormat)
    return (
        f"{words.sentence(day)}, {time}",
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
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, face.adjusted(2, 2, -2, -2), BUTTON_RADIUS, self._look)
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
        return said(model.at(index))

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


class _SoftList(QListView):
    """Turns softly into how it lies after it was scrolled, by wheel, bar or key."""

    def __init__(self, motion: Motion) -> None:
        super().__init__()
        self._motion = motion
        # Told before the rows lie anew, while what was seen can still be kept.
        self.verticalScrollBar().actionTriggered.connect(self._follow)

    def scrollTo(
        self,
        index: _AnyIndex,
        hint: QListView.ScrollHint = QListView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row into view."""
        if self.viewport().rect().contains(self.visualRect(index)):
            return
        self._motion.change(self.viewport(), lambda: super(_SoftList, self).scrollTo(index, hint))

    def _follow(self, _action: int) -> None:
        bar = self.verticalScrollBar()
        place = bar.sliderPosition()
        self._motion.change(self.viewport(), lambda: bar.setValue(place))


class SessionsPage(QWidget):
    """Shows what has been."""

    def __init__(self, look: Look, motion: Motion) -> None:
        super().__init__()
        self._look, self._motion = look, motion
        self._model = _Sessions()
        self._title = Words(look, Role.TITLE, self.tr("Past sessions"))
        self._none = Words(look, Role.TEXT, token="soft")  # noqa: S106 - a colour token
        self._list = _SoftList(motion)
        self._list.setModel(self._model)
        self._list.setItemDelegate(_Row(look, self._list))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setAccessibleName(self._title.text())
        self._list.setSelectionMode(QListView.SelectionMode.NoSelection)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.viewport().setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * GRID, 4 * GRID, 5 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        self._title.setContentsMargins(FOCUS_ROOM, 0, 0, 0)
        self._none.setContentsMargins(FOCUS_ROOM, 0, 0, 0)
        column.addWidget(self._title)
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._none, 1)
        column.addWidget(self._list, 1)
        self._none.hide()
        look.changed.connect(self._dress)
        self._dress()

    def show_sessions(self, sessions: Sequence[PastSession]) -> None:
        """Show these, the latest first."""
        self._motion.change(self, lambda: self._hold(sessions))

    def first_focus(self) -> QWidget:
        """The list."""
        return self._list

    @property
    def chosen_row(self) -> int:
        """Where the keyboard is in the list, from 0."""
        return self._list.currentIndex().row()

    def _hold(self, sessions: Sequence[PastSession]) -> None:
        self._model.hold(sessions)
        self._none.setText("" if sessions else self.tr("Your sessions will be listed here."))
        self._none.setVisible(not sessions)
        self._list.setVisible(bool(sessions))
        if sessions:
            self._list.setCurrentIndex(self._model.index(0))

    def _dress(self) -> None:
        self._list.verticalScrollBar().setStyleSheet(self._look.scroll_bar_style())
        self._list.scheduleDelayedItemsLayout()
