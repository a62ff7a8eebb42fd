"""The words of a routine: its name, what it is about, its opening and closing, in one language at a time."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sps_coach.editing.edits import Edit, Put
from sps_coach.library.languages import codes, tongues
from sps_coach.library.strict_yaml import Place
from sps_coach.ui.motion import Motion
from sps_coach.ui.studio.bench import Bench
from sps_coach.ui.studio.desk import Known
from sps_coach.ui.studio.fields import NumberEntry, PhrasesEntry, TextEntry
from sps_coach.ui.studio.routine import changing, reading
from sps_coach.ui.studio.routine.part import Panel
from sps_coach.ui.theme import Look
from sps_coach.ui.widgets.choices import Choices

_PHRASES = ("opening", "closing")


class WordsPanel(Panel):
    """Writes the words; a language that the routine does not have yet comes to be with its first word."""

    language_chosen = Signal(object)
    """From now on words are written in this language."""

    def __init__(self, look: Look, motion: Motion, bench: Bench, known: Known) -> None:
        super().__init__(look, motion, bench, known)
        self.which = Choices(look, self.tr("Written in"), self._languages())
        self.which.show_value(self.language)
        self.which.chosen.connect(self.language_chosen)
        self.name = TextEntry(look, self.tr("Name"))
        self.summary = TextEntry(look, self.tr("What it holds and whom it suits"), lines=3)
        self.author = TextEntry(look, self.tr("Who wrote it"))
        self.pace = NumberEntry(look, self.tr("Words a minute"), step=5)
        self.phrases = {
            "opening": PhrasesEntry(look, self.tr("Said at the beginning, a phrase to a line"), lines=5),
            "closing": PhrasesEntry(look, self.tr("Said at the end, a phrase to a line"), lines=4),
        }
        self.seconds = {
            "opening": NumberEntry(look, self.tr("Seconds of the beginning"), step=5, whole=False),
            "closing": NumberEntry(look, self.tr("Seconds of the end"), step=5, whole=False),
        }
        self._connect()
        self._lay_out()

    def show_draft(self) -> None:
        """Show the words as they stand."""
        self.which.offer(self._languages())
        self.which.show_value(self.language)
        for name, entry in (("name", self.name), ("summary", self.summary)):
            entry.show_value(reading.spoken_in(self.at(name), self.language))
        self.author.show_value(self.at("author"))
        self.pace.show_value(self.at("words_per_minute"), 130)
        for part in _PHRASES:
            said = reading.listed(self.bench.values, part, "say")
            self.phrases[part].show_phrases([reading.spoken_in(each, self.language) for each in said])
            self.seconds[part].show_value(self.at(part, "seconds"))

    def show_told(self) -> None:
        """Show beside each field what there is to mend in it."""
        self.name.show_remarks((*self.remarks("name"), *self.remarks("id")))
        self.summary.show_remarks(self.remarks("summary"))
        self.author.show_remarks(self.remarks("author"))
        self.pace.show_remarks(self.remarks("words_per_minute"))
        for part in _PHRASES:
            self.phrases[part].show_remarks(self.remarks(part, "say"))
            self.seconds[part].show_remarks(self.remarks(part, "seconds"))

    def first_focus(self) -> QWidget:
        """The name."""
        return self.name.field

    def _connect(self) -> None:
        for name, entry in (("name", self.name), ("summary", self.summary)):
            entry.written.connect(partial(self._write_text, (name,)))
        self.author.written.connect(self._write_author)
        self.pace.written.connect(self._write_pace)
        for part in _PHRASES:
            self.phrases[part].written.connect(partial(self._write_phrases, part))
            self.seconds[part].written.connect(partial(self._write_seconds, part))

    def _lay_out(self) -> None:
        card, column = self.card()
        for each in (self.heading(self.tr("Written in")), self.which, self.name, self.summary, self.author):
            column.addWidget(each)
        self.column.addWidget(card)
        card, column = self.card()
        column.addWidget(self.pace)
        for part in _PHRASES:
            column.addWidget(self.phrases[part])
            column.addWidget(self.seconds[part])
        self.column.addWidget(card)

    def _languages(self) -> list[tuple[str, str]]:
        names = self.at("name")
        there = list(names) if isinstance(names, dict) else []
        known = tongues()
        every = dict.fromkeys((*there, self.known.language, *codes()))
        return [(code, known[code].name if code in known else code) for code in every]

    def _write_text(self, place: Place, text: str, going_on: bool) -> None:
        def wanted(values: Mapping[str, Any]) -> list[Edit]:
            only = set(reading.part(values, *place) or ()) == {self.language}
            stays = bool(text) or only  # an emptied text stays to be mended where no other language has it
            return changing.set_text(values, place, self.language, text, changing.ROUTINE, stays=stays)

        self.write(wanted, going_on=going_on)

    def _write_author(self, text: str, going_on: bool) -> None:
        self.write(lambda _values: [Put(("author",), text, changing.before("author"))], going_on=going_on)

    def _write_pace(self, value: int | None, going_on: bool) -> None:
        self.write(lambda values: changing.set_top(values, "words_per_minute", value), going_on=going_on)

    def _write_phrases(self, part: str, phrases: list[str], going_on: bool) -> None:
        self.write(
            lambda values: changing.set_phrases(values, (part, "say"), self.language, phrases),
            going_on=going_on,
        )

    def _write_seconds(self, part: str, value: float | None, going_on: bool) -> None:
        self.write(
            lambda _values: [] if value is None else [Put((part, "seconds"), value)], going_on=going_on
        )
