"""The diary: a line on treatment, spasms, or anything else, kept along the same time as practice."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import get_args
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sps_coach.history.statements import DiaryEntry, DiaryKind, Kept
from sps_coach.ui.diary.entries import Entries
from sps_coach.ui.diary.stepper import Stepper
from sps_coach.ui.motion import Motion
from sps_coach.ui.review import words
from sps_coach.ui.review.desk import Reviewing
from sps_coach.ui.review.lock_panel import LockPanel
from sps_coach.ui.review.writing import who_may_see
from sps_coach.ui.theme import FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.translation import translate
from sps_coach.ui.widgets.button import Button, Kind
from sps_coach.ui.widgets.card import ROOM, Card
from sps_coach.ui.widgets.choices import Choices
from sps_coach.ui.widgets.field import TextField
from sps_coach.ui.widgets.flow import Flow
from sps_coach.ui.widgets.scroll import Scrolling
from sps_coach.ui.widgets.text import Words
from sps_coach.ui.words import sentence

MOST_SPASMS = 50


class DiaryPage(QWidget):
    """Keeps what is written, and shows what was written lately as far as it may be seen here."""

    def __init__(self, look: Look, motion: Motion, reviewing: Reviewing) -> None:
        super().__init__()
        self._look, self._motion, self._reviewing = look, motion, reviewing
        self._today = date.min
        self._changing: UUID | None = None
        self._here: dict[UUID, DiaryEntry] = {}
        self._told: Sequence[Kept[DiaryEntry]] = ()
        self._hidden = 0
        self._build_form()
        self.entries = Entries(look)
        self.entries.change_asked.connect(self._change)
        self.entries.taken_back.connect(self._take_back)
        self._private = Words(look, Role.LABEL, token="soft")  # noqa: S106 - a colour token
        self._private.setContentsMargins(FOCUS_ROOM, 0, 0, 0)
        self._open = Button(look, self.tr("Show them"), size=20)
        self._open.clicked.connect(self._ask_lock)
        self.lock_panel = LockPanel(look, motion, reviewing)
        self.lock_panel.opened.connect(self._unlocked)
        self.lock_panel.hide()
        self._lay_out()

    # -- coming and going -------------------------------------------------------------------------------------

    def arrive(self, today: date) -> None:
        """Begin with an empty entry for this day, and ask for what was written lately."""
        self._today = today
        self._clear()
        self._ask()

    def first_focus(self) -> QWidget:
        """Where the keyboard begins."""
        return self.kinds.first()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever leaves the page shuts the lock, and what was just written is kept out of sight as well."""
        super().hideEvent(event)
        self._reviewing.shut_lock()
        self._here.clear()
        self.lock_panel.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for this size."""
        super().resizeEvent(event)
        side = 4 * GRID if self.width() >= 720 else GRID
        self._column.setContentsMargins(side, 3 * GRID, side, 3 * GRID)

    # -- writing ----------------------------------------------------------------------------------------------

    def entry(self) -> DiaryEntry:
        """The entry as it stands in the form."""
        kind: DiaryKind = next(each for each in get_args(DiaryKind) if each == self.kinds.value)
        return DiaryEntry(
            kind,
            self._today - timedelta(days=self.day.value),
            count=self.count.value if kind == "spasms" and self.count.value else None,
            text=self.text.text.toPlainText().strip(),
            shared=self.who.value == "shared",
        )

    def _keep(self) -> None:
        entry = self.entry()
        if entry.kind == "free" and not entry.text:
            self._say(self.tr("There are no words yet."))
            self.text.text.setFocus()
            return
        if self._changing is None:
            subject = self._reviewing.say(entry)
        else:
            subject = self._changing
            self._reviewing.say_anew(subject, entry)
        self._here[subject] = entry
        kept = (
            self.tr("It is kept, and those who help may see it.")
            if entry.shared
            else self.tr("It is kept, for you alone.")
        )

        def turn() -> None:
            self._clear()
            self._set_line(kept)
            self._show_entries()

        self._motion.change(self.window(), turn)
        self._ask()
        self.kinds.first().setFocus()

    def _change(self, subject: UUID) -> None:
        entry = self._known()[subject]

        def turn() -> None:
            self._changing = subject
            self.kinds.show_value(entry.kind)
            self._show_count(entry.kind)
            self.day.show_value((self._today - entry.day).days)
            self.count.show_value(entry.count or 0)
            self.text.text.setPlainText(entry.text)
            self.who.show_value("shared" if entry.shared else "private")
            self._leave.show()
            self._set_line(self.tr("You are changing an entry."))

        self._motion.change(self.window(), turn)
        self.text.text.setFocus()

    def _take_back(self, subject: UUID) -> None:
        self._reviewing.take_back(DiaryEntry, subject)
        self._here.pop(subject, None)
        self._told = [kept for kept in self._told if kept.subject != subject]

        def turn() -> None:
            self._show_entries()
            self._set_line(self.tr("It is taken back."))

        self._motion.change(self.window(), turn)
        self.kinds.first().setFocus()

    def _clear(self) -> None:
        self._changing = None
        self.kinds.show_value("medicine")
        self._show_count("medicine")
        self.day.show_value(0)
        self.count.show_value(0)
        self.text.text.clear()
        self.who.show_value("private")
        self._leave.hide()
        self._set_line("")

    def _choose_kind(self, kind: DiaryKind) -> None:
        self._motion.change(self.window(), lambda: self._show_count(kind))

    def _show_count(self, kind: DiaryKind) -> None:
        self.count.setVisible(kind == "spasms")

    def _say(self, line: str) -> None:
        self._motion.change(self.window(), lambda: self._set_line(line))

    def _set_line(self, line: str) -> None:
        self._line.setText(line)
        self._line.setVisible(bool(line))

    # -- what was written -------------------------------------------------------------------------------------

    def _ask(self) -> None:
        self._reviewing.diary(self._answer)

    def _answer(self, told: Sequence[Kept[DiaryEntry]], hidden: int) -> None:
        self._told, self._hidden = told, hidden
        self._motion.change(self.window(), self._show_entries)

    def _known(self) -> dict[UUID, DiaryEntry]:
        """What may be seen here: what is shared, everything once the lock is open, and what was just written."""
        return {kept.subject: kept.said for kept in self._told} | self._here

    def _show_entries(self) -> None:
        known = self._known()
        self.entries.show_entries(
            sorted(known.items(), key=lambda item: (item[1].day, item[0]), reverse=True)
        )
        told = {kept.subject for kept in self._told}
        hidden = self._hidden - len([subject for subject in self._here if subject not in told])
        lock = self._reviewing.lock()
        self._private.setText(_private(hidden, locked=lock != "none"))
        self._private.setVisible(hidden > 0)
        self._open.setVisible(hidden > 0 and lock == "shut")

    def _ask_lock(self) -> None:
        self._motion.change(self.window(), self.lock_panel.show)
        self.lock_panel.first_focus().setFocus()

    def _unlocked(self) -> None:
        self._motion.change(self.window(), self.lock_panel.hide)
        self.kinds.first().setFocus()
        self._ask()

    # -- how it lies ------------------------------------------------------------------------------------------

    def _build_form(self) -> None:
        look = self._look
        self.kinds = Choices(
            look,
            self.tr("What it is about"),
            [(kind, sentence(words.diary_kind(kind))) for kind in get_args(DiaryKind)],
        )
        self.kinds.chosen.connect(self._choose_kind)
        self.day = Stepper(
            look,
            self.tr("Day"),
            self._day_in_words,
            (self.tr("A day earlier"), self.tr("A day later")),
            most=3650,
        )
        self.count = Stepper(
            look,
            self.tr("How many"),
            self._count_in_words,
            (self.tr("More"), self.tr("Fewer")),
            most=MOST_SPASMS,
        )
        self.text = TextField(look, self.tr("In your own words"), 3)
        self.who = who_may_see(look)
        self.keep = Button(look, self.tr("Keep it"), Kind.PRIMARY, size=24)
        self.keep.clicked.connect(self._keep)
        self._leave = Button(look, self.tr("Leave it as it was"), size=22)
        self._leave.clicked.connect(lambda: self._motion.change(self.window(), self._clear))
        self._line = Words(look, Role.LABEL, token="soft")  # noqa: S106 - a colour token
        self._leave.hide()
        self._line.hide()

    def _day_in_words(self, back: int) -> str:
        if back == 0:
            return self.tr("Today")
        if back == 1:
            return self.tr("Yesterday")
        return words.long_day(self._today - timedelta(days=back))

    def _count_in_words(self, count: int) -> str:
        return self.tr("not counted") if count == 0 else str(count)

    def _lay_out(self) -> None:
        look = self._look
        card = Card(look)
        form = QVBoxLayout(card)
        edge = ROOM + 2 * GRID
        form.setContentsMargins(edge, edge, edge, edge)
        form.setSpacing(GRID // 2)
        about = Words(look, Role.LABEL, self.tr("In your own words, if you like"), bold=True)
        for label in (about, self._line):
            label.setContentsMargins(FOCUS_ROOM, GRID, FOCUS_ROOM, 0)
        buttons = Flow()
        buttons.hold([self.keep])
        parts: tuple[QWidget, ...] = (
            self.kinds,
            self.day,
            self.count,
            about,
            self.text,
            self.who,
            self._line,
            buttons,
        )
        for part in parts:
            form.addWidget(part)
        form.addWidget(self._leave, 0, Qt.AlignmentFlag.AlignLeft)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setSpacing(GRID)
        title = Words(look, Role.TITLE, self.tr("Diary"))
        lead = Words(
            look,
            Role.LABEL,
            self.tr("What you note stands along the same time as your practice. Nobody interprets it."),
            token="soft",  # noqa: S106 - a colour token
        )
        for label in (title, lead):
            label.setContentsMargins(FOCUS_ROOM, 0, 0, 0)
        for part in (title, lead, card, self._private):
            self._column.addWidget(part)
        self._column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self.lock_panel)
        self._column.addWidget(self.entries)
        self._column.addStretch(1)
        self._private.hide()
        self._open.hide()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scrolling(look, inside, self._motion))


def _private(count: int, *, locked: bool) -> str:
    """How many entries are kept out of sight, and what shows them."""
    if count == 1:
        text = translate("Diary", "One entry of the last three months is private and not shown.")
    else:
        text = translate(
            "Diary", "{count} entries of the last three months are private and not shown."
        ).format(count=count)
    return (
        text
        if locked
        else text + " " + translate("Diary", "With a lock, from the settings, you can see yours here.")
    )
