"""A day that is typed, or chosen in a month that unfolds in place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Literal, cast

from PySide6.QtCore import QDate, QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QPen, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QSizePolicy, QTableView, QVBoxLayout, QWidget

from sps_coach.ui import dates
from sps_coach.ui.focus_rings import share
from sps_coach.ui.motion import Motion
from sps_coach.ui.studio.when import DayLine
from sps_coach.ui.theme import FOCUS_ROOM, GRID, TARGET, Look, Role
from sps_coach.ui.translation import translate
from sps_coach.ui.widgets.button import Button
from sps_coach.ui.widgets.drawing import draw_focus_within
from sps_coach.ui.widgets.order import in_order
from sps_coach.ui.widgets.scroll import bring_into_view
from sps_coach.ui.widgets.text import Words

Mark = Literal["", "plan", "rest"]

_CORNER = 10.0
_DOT = 3.0
_WIDEST = 460


class Month(QCalendarWidget):
    """One month of days. Arrow keys go from day to day, Page Up and Page Down from month to month.

    Enter, Space or a touch takes a day, Escape leaves.
    """

    taken = Signal(date)
    left = Signal()

    def __init__(self, look: Look, about: str, mark: Callable[[date], Mark]) -> None:
        """Build it.

        Args:
            look: the window's.
            about: what the day is for, for screen readers.
            mark: tells what a day already is.
        """
        super().__init__()
        self._look, self._about, self._mark = look, about, mark
        self.setNavigationBarVisible(False)  # its months drop down from a menu
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.setDateEditEnabled(False)
        self.setAccessibleName(about)
        self.view = cast("QTableView", self.findChild(QTableView))
        self.view.installEventFilter(self)
        self.view.viewport().installEventFilter(self)
        self.clicked.connect(self._take)
        self.selectionChanged.connect(self._tell)
        look.changed.connect(self._dress)
        self._dress()
        self._tell()

    @property
    def day(self) -> date:
        """The day that is marked."""
        return _plain(self.selectedDate())

    def go_to(self, day: date) -> None:
        """Mark this day, and show its month."""
        self.setSelectedDate(QDate(day.year, day.month, day.day))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the marked day or leave; the wheel is the page's."""
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
                self.taken.emit(self.day)
                return True
            if key == Qt.Key.Key_Escape:
                self.left.emit()
                return True
        return bool(super().eventFilter(watched, event))

    def paintCell(self, painter: QPainter, rect: QRect, day: QDate | date) -> None:
        """Draw one day: tinted within the plan, with a dot where rest is agreed, ringed where the keyboard is."""
        this = day if isinstance(day, date) else _plain(day)
        colour, mark = self._look.colour, self._mark(this)
        here = this.month == self.monthShown() and this.year == self.yearShown()
        face = QRectF(rect).adjusted(2, 2, -2, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, colour("card"))
        if mark and here:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("tint"))
            painter.drawRoundedRect(face, _CORNER, _CORNER)
        painter.setFont(self._look.font(Role.LABEL, bold=this == self.day))
        painter.setPen(colour("ink" if here else "soft"))
        painter.drawText(face, int(Qt.AlignmentFlag.AlignCenter), str(this.day))
        if mark == "rest" and here:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("ink"))
            painter.drawEllipse(
                QRectF(face.center().x() - _DOT, face.bottom() - 3 * _DOT, 2 * _DOT, 2 * _DOT)
            )
        if this == self.day:
            painter.setPen(QPen(colour("teal"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(face.adjusted(1, 1, -1, -1), _CORNER - 1, _CORNER - 1)
            light = share(self.view, self.view.currentIndex())
            draw_focus_within(painter, face, _CORNER, self._look, light)
        painter.restore()

    def _take(self, day: QDate) -> None:
        self.taken.emit(_plain(day))

    def _tell(self) -> None:
        """Screen readers hear the whole day, and what it already is."""
        said = dates.weekday_and_whole_day(self.day)
        told = {
            "plan": translate("Studio", "{day}, within the plan"),
            "rest": translate("Studio", "{day}, rest is agreed"),
        }.get(self._mark(self.day))
        self.view.setAccessibleName(told.format(day=said) if told else said)
        self.view.setAccessibleDescription(
            translate("Studio", "{about}. Arrow keys choose a day, Enter takes it, Escape leaves.").format(
                about=self._about
            )
        )

    def _dress(self) -> None:
        look = self._look
        font = look.font(Role.LABEL)
        self.setFont(font)
        palette = QPalette()
        for role, token in (
            (QPalette.ColorRole.Base, "card"), (QPalette.ColorRole.Window, "card"),
            (QPalette.ColorRole.AlternateBase, "card"), (QPalette.ColorRole.Text, "ink"),
        ):  # fmt: skip
            palette.setColor(role, look.colour(token))
        self.setPalette(palette)
        self.view.setPalette(palette)
        names = QTextCharFormat()
        names.setForeground(look.colour("soft"))
        names.setBackground(look.colour("card"))
        names.setFont(font)
        self.setHeaderTextFormat(names)
        for day in Qt.DayOfWeek:
            self.setWeekdayTextFormat(day, QTextCharFormat())  # no red Sundays
        side = max(TARGET, self.fontMetrics().height() + 2 * GRID)
        self.setMinimumSize(7 * TARGET, 7 * side)
        self.setMaximumWidth(max(look.px(_WIDEST), 7 * TARGET))


class DayField(QWidget):
    """What the day is for, a line in which it is typed, and a month beneath that unfolds when it is asked for."""

    def __init__(
        self, look: Look, motion: Motion, about: str, today: date, mark: Callable[[date], Mark]
    ) -> None:
        """Build it, folded.

        Args:
            look: the window's.
            motion: lets it unfold softly.
            about: what the day is for.
            today: where the month begins while nothing is written.
            mark: tells what a day already is.
        """
        super().__init__()
        self._look, self._motion, self._about, self._today, self._mark = look, motion, about, today, mark
        self.line = DayLine(look, about, today)
        self.button = Button(look, self.tr("Calendar"), size=20)
        self.button.setAccessibleName(self.tr("{about}: calendar").format(about=about))
        self.button.clicked.connect(self._turn)
        self.month: Month | None = None
        self._unfolded: QWidget | None = None
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self.line, 1)
        beside.addWidget(self.button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(FOCUS_ROOM, 0, 0, GRID)
        self._column.setSpacing(GRID // 2)
        self._column.addWidget(Words(look, Role.LABEL, about, bold=True))
        self._column.addLayout(beside)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def mark_anew(self) -> None:
        """Draw again what days already are."""
        if self.month is not None:
            self.month.updateCells()

    def _turn(self) -> None:
        if self._unfolded is not None and self._unfolded.isVisible():
            self._fold()
            return
        self._motion.change(self.window(), self._unfold)

    def _unfold(self) -> None:
        if self._unfolded is None:
            self._unfolded = self._made()
            self._column.addWidget(self._unfolded)
            in_order(self)
        self._unfolded.show()
        if self.month is not None:
            self.month.go_to(self.line.day or self._today)
            self.month.setFocus(Qt.FocusReason.TabFocusReason)
            bring_into_view(self._unfolded)

    def _fold(self) -> None:
        def fold() -> None:
            if self._unfolded is not None:
                self._unfolded.hide()

        self._motion.change(self.window(), fold)
        self.button.setFocus(Qt.FocusReason.TabFocusReason)

    def _take(self, day: date) -> None:
        self.line.write(day)
        self._fold()

    def _made(self) -> QWidget:
        self.month = month = Month(self._look, self._about, self._mark)
        month.taken.connect(self._take)
        month.left.connect(self._fold)
        title = Words(self._look, Role.LABEL, bold=True)
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)

        def tell() -> None:
            title.setText(dates.month_and_year(date(month.yearShown(), month.monthShown(), 1)))

        month.currentPageChanged.connect(tell)
        before, after = Button(self._look, "‹", size=24), Button(self._look, "›", size=24)
        before.setAccessibleName(self.tr("The month before"))
        before.clicked.connect(month.showPreviousMonth)
        after.setAccessibleName(self.tr("The month after"))
        after.clicked.connect(month.showNextMonth)
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(before)
        head.addWidget(title, 1)
        head.addWidget(after)
        narrow = QWidget()
        narrow.setMaximumWidth(month.maximumWidth())
        inside = QVBoxLayout(narrow)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addLayout(head)
        inside.addWidget(month)
        holder = QWidget()  # as wide as there is room: Qt asks how high words get in all of it
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, GRID)
        column.setSpacing(0)
        column.addWidget(narrow)
        legend = self.tr("Days of the plan are tinted; a dot is agreed rest.")
        column.addWidget(Words(self._look, Role.LABEL, legend, token="soft"))  # noqa: S106 - a colour token
        tell()
        return holder


def _plain(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
