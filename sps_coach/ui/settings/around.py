"""What lies around a session: the check-in, the emergency plan, reminders, and starting with the computer."""

from __future__ import annotations

from dataclasses import replace

from sps_coach.settings import Settings
from sps_coach.ui.desk import Desk
from sps_coach.ui.sentences import in_words
from sps_coach.ui.settings.rows import Part, Row, Section, own
from sps_coach.ui.theme import GRID, Look
from sps_coach.ui.translation import translate
from sps_coach.ui.widgets.choices import Option
from sps_coach.ui.widgets.writing import Paragraph, Written

HOURS = range(6, 24, 2)


class CheckInSection(Section):
    """Whether it is asked how it is, and the emergency plan that is shown when answers ask for more."""

    def __init__(self, look: Look, settings: Settings, desk: Desk) -> None:
        super().__init__(look, settings)
        self._desk = desk
        self._kept = ""
        self.add_row(
            self.tr("Before a session"),
            own("checks_in"),
            [(True, self.tr("Ask how it is")), (False, self.tr("Begin at once"))],
        )
        self.column.addSpacing(2 * GRID)
        about = self.tr("Your emergency plan, as agreed with your clinician")
        self.plan = Paragraph(look, about)
        self.plan.left.connect(self._keep)
        self.column.addWidget(Written(look, about, self.plan))
        self.add_line(
            self.tr(
                "It is shown when answers before a session ask for more than a gentler day. "
                "It is kept on this computer, with the history, as you write it."
            )
        )

    def arrive(self) -> None:
        """Ask what was written."""
        self._desk.statements.emergency_plan(self._show_plan)

    def leave(self) -> None:
        """Keep what is written."""
        self._keep()

    def _show_plan(self, text: str) -> None:
        if not self.plan.hasFocus() and self._text() == self._kept:
            self._kept = text
            self.plan.setPlainText(text)

    def _text(self) -> str:
        return self.plan.toPlainText().strip()

    def _keep(self) -> None:
        if self._text() != self._kept:
            self._kept = self._text()
            self._desk.statements.keep_emergency_plan(self._kept)


class RemindersSection(Section):
    """Whether, and in which hours, something reminds; and whether the program starts with the computer."""

    def __init__(self, look: Look, settings: Settings, desk: Desk) -> None:
        super().__init__(look, settings)
        self._desk = desk
        self.add_line(
            self.tr(
                "A reminder is one line on Today and a still mark in the system's tray, where there is one. "
                "Nothing sounds and nothing springs up."
            )
        )
        self.add_row(self.tr("A reminder"), reminder("on"), [(False, self.tr("Off")), (True, self.tr("On"))])
        hours: list[Option] = [(hour, translate("Settings", "{hour}:00").format(hour=hour)) for hour in HOURS]
        self._hours = [
            self.add_row(self.tr("From"), reminder("begins"), hours),
            self.add_row(self.tr("Until"), reminder("ends"), hours),
        ]
        self._starts = self._add_start()
        self._sentence = self.add_line("")
        self.show_settings(settings)
        self._say(None)

    def show_settings(self, settings: Settings) -> None:
        """Show what is chosen; the hours only where there is a reminder."""
        super().show_settings(settings)
        for row in self._hours:
            row.setVisible(settings.reminder.on)

    def arrive(self) -> None:
        """Look whether it starts with the computer; the system has a switch of its own for that."""
        if self._starts is not None:
            self._starts.choices.show_value(self._desk.starts_with_computer())

    def _add_start(self) -> Row | None:
        """The choice, where the system lets a program choose it."""
        if self._desk.starts_with_computer() is None:
            self.add_line(
                self.tr("On this system, SPS Coach cannot start with the computer by a choice made here.")
            )
            return None
        nothing = Part(lambda _settings: None, lambda settings, _value: settings)
        row = Row(
            self._look,
            self.tr("With the computer"),
            nothing,
            [(False, self.tr("It stays closed")), (True, self.tr("It waits, unseen"))],
        )
        row.choices.chosen.connect(self._start)
        self.column.addWidget(row)
        return row

    def _start(self, wished: object) -> None:
        self._say(self._desk.start_with_computer(on=bool(wished)))
        self.arrive()

    def _say(self, sentence: str | None) -> None:
        self._sentence.setText(in_words(sentence or ""))
        self._sentence.setVisible(bool(sentence))


def reminder(name: str) -> Part:
    """A field of the reminder."""
    return Part(
        lambda settings: getattr(settings.reminder, name),
        lambda settings, value: replace(settings, reminder=replace(settings.reminder, **{name: value})),
    )
