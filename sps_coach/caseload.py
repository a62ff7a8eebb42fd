"""Several people on one computer: joins the names, a history for each, and whose is looked at."""

from __future__ import annotations

import logging
import shutil
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from sps_coach.aside import Deliver, OnTheSide
from sps_coach.patients import LONGEST_NAME, Patient, Patients
from sps_coach.ui.patients import Say
from sps_coach.ui.translation import translate

if TYPE_CHECKING:
    from sps_coach.history.writer import Writer


_log = logging.getLogger(__name__)


class PatientsInView:
    """Keeps each one's history apart: implements ``ui.patients.Caseload``."""

    def __init__(
        self,
        patients: Patients,
        own: Callable[[], Writer],
        make: Callable[[Path], Writer],
        documents: Path,
        deliver: Deliver,
        on_the_side: OnTheSide,
    ) -> None:
        """Take the parts.

        Args:
            patients: their names, and where their histories lie.
            own: gives what keeps the person's own history.
            make: makes what keeps the history in a file, on a thread of its own.
            documents: where the person's own exports and reports are put.
            deliver: carries answers to the caller's thread.
            on_the_side: does what may take a moment.
        """
        self._patients, self._own, self._make = patients, own, make
        self._documents, self._deliver, self._on_the_side = documents, deliver, on_the_side
        self._in_view: Patient | None = None
        self._language = ""
        self._writers: dict[int, Writer] = {}

    def writer(self) -> Writer:
        """What keeps the history of whoever is looked at."""
        if self._in_view is None:
            return self._own()
        number = self._in_view.number
        if number not in self._writers:
            self._writers[number] = self._make(self._patients.history(number))
        return self._writers[number]

    def documents(self) -> Path:
        """Where exports and reports of whoever is looked at are put; a patient's folder bears their number alone."""
        return (
            self._documents if self._in_view is None else self._documents / f"patient-{self._in_view.number}"
        )

    def everyone(self) -> Sequence[Patient]:
        """Everybody beside oneself, by name; the number is told where a name could not be read or is another's too."""
        try:
            found = self._patients.everyone()
        except OSError:
            _log.exception("the names could not be read")
            return ()
        often = Counter(each.name.casefold() for each in found)
        return [_told_apart(each, alone=often[each.name.casefold()] == 1) for each in found]

    def in_view(self) -> Patient | None:
        """Who is looked at."""
        return self._in_view

    def look_at(self, number: int | None) -> None:
        """Look at somebody from now on."""
        self._in_view = next((each for each in self.everyone() if each.number == number), None)

    def language(self) -> str:
        """The language in which whoever is looked at was last given papers and sound; empty where that is not known."""
        return self._language if self._in_view is None else self._in_view.language

    def choose_language(self, language: str) -> str | None:
        """Give whoever is looked at papers and sound in this language from now on.

        With nobody else looked at it holds until the program is closed: they may be for anybody.
        """
        if self._in_view is None:
            self._language = language
            return None
        number = self._in_view.number
        try:
            self._patients.give_in(number, language)
        except OSError:
            _log.exception("a language could not be kept")
            return _not_written()
        self.look_at(number)
        return None

    def add(self, name: str) -> str | None:
        """Keep somebody, and look at them."""
        return self._known(lambda: self._patients.add(name))

    def rename(self, name: str) -> str | None:
        """Know whoever is looked at by another name."""
        if self._in_view is None:
            return None
        number = self._in_view.number
        return self._known(lambda: self._patients.rename(number, name))

    def remove(self, say: Say) -> None:
        """Take away whoever is looked at, with history and backups."""
        patient = self._in_view
        if patient is None:
            return

        def erase(history: Path) -> None:
            from sps_coach.history.erasing import erase

            erase(history)

        def gone() -> None:
            """On a thread of its own, because the history's own cannot wait for itself."""
            self._writers.pop(patient.number).close()
            shutil.rmtree(self._patients.history(patient.number).parent, ignore_errors=True)
            try:
                self._patients.forget(patient.number)
            except OSError:
                _log.exception("a name could not be taken away")
                self._deliver(lambda: say(_not_written()))
                return
            told = translate("Patients", "{name} is taken away, with history and backups.")
            self._deliver(partial(self._leave, say, told.format(name=patient.name)))

        self.writer().tend(
            erase,
            lambda _done: self._on_the_side("patients", gone),
            lambda sentence: self._deliver(lambda: say(sentence)),
        )

    def _leave(self, say: Say, sentence: str) -> None:
        self._in_view = None
        say(sentence)

    def close(self) -> None:
        """Write what waits, and let go of every history."""
        for writer in self._writers.values():
            writer.close()
        self._writers.clear()

    def _known(self, keep: Callable[[], Patient]) -> str | None:
        try:
            self.look_at(keep().number)
        except ValueError:
            return translate("Patients", "A name has 1 to {count} letters.").format(count=LONGEST_NAME)
        except OSError:
            _log.exception("a name could not be kept")
            return _not_written()
        return None


def _not_written() -> str:
    return translate("Patients", "This could not be written down, so it stays as it was.")


def _told_apart(patient: Patient, *, alone: bool) -> Patient:
    """A patient whose name tells who it is."""
    if patient.name and alone:
        return patient
    told = (
        translate("Patients", "{name} ({number})")
        if patient.name
        else translate("Patients", "Patient {number}")
    )
    return replace(patient, name=told.format(name=patient.name, number=patient.number))
