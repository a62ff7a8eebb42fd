"""What is handed on of a routine's newest version: its sheet, its sound and its planned sessions, as files."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sps_coach.history.statements import Plan
from sps_coach.library.languages import tongues
from sps_coach.library.text_checks import whole_in
from sps_coach.session.composing import compose
from sps_coach.studio.parts import Parts
from sps_coach.studio.sound_files import SoundFiles
from sps_coach.ui.sentences import in_words
from sps_coach.ui.studio.desk import Say
from sps_coach.ui.studio.handing_on import Recipient, SoundFile
from sps_coach.ui.translation import in_language, translate
from sps_coach.writing import written_whole

if TYPE_CHECKING:
    from sps_coach.history.statements import Kept
    from sps_coach.history.store import Store
    from sps_coach.library.routines import Day, Routine

_log = logging.getLogger(__name__)


class HandsOn:
    """Writes files for whoever is looked at: implements ``ui.studio.handing_on.HandingOn``.

    What is said about a file is in the language of whoever asked for it.
    """

    def __init__(self, parts: Parts) -> None:
        """Take what the program lends."""
        self._parts, self._sound_files = parts, SoundFiles()

    def recipient(self) -> Recipient:
        """Who receives it."""
        return self._parts.recipient()

    def choose_language(self, language: str) -> str | None:
        """Keep with them in which language they are given it."""
        return self._parts.choose_language(language)

    def languages(self, name: str) -> Sequence[str]:
        """The languages in which the newest version of a routine is there as a whole."""
        library, routine = self._parts.library(), self._routine(name)
        if routine is None:
            return ()
        exercises = library.exercises_of(routine)
        return whole_in(routine, *(exercises[block.exercise] for block in routine.blocks if block.exercise))

    def calendar(self, name: str, language: str, say: Say) -> None:
        """Write the planned sessions of a routine into a calendar file."""
        routine, deliver = self._routine(name), self._parts.deliver
        if routine is None:
            say(translate("Studio", "First keep a version of it; that is what is prescribed."))
            return
        file = self._file(name, language, ".ics")

        def look(store: Store) -> str:
            plans = [each for each in store.journal.standing(Plan) if each.said.routine_id == name]
            if not plans:
                return translate("Studio", "Nothing is prescribed yet, so there is nothing for a calendar.")
            return _written(file, lambda: self._planned(plans, routine, language))

        otherwise = translate("Studio", "The plans cannot be read just now; they are kept as they are.")
        self._parts.writer().ask(
            look,
            lambda said: deliver(lambda: say(said)),
            lambda _sentence: deliver(lambda: say(otherwise)),
        )

    def _planned(self, plans: Sequence[Kept[Plan]], routine: Routine, language: str) -> bytes:
        from sps_coach.history.calendar import calendar

        exercises = self._parts.library().exercises_of(routine)
        laid_out = compose(routine, exercises, "usual", language)
        names, minutes = {routine.id: laid_out.name}, {routine.id: laid_out.minutes}
        with in_language(language):
            return calendar(plans, names, minutes, self._parts.clock.now(), in_words)

    def handout(self, name: str, language: str, say: Say) -> None:
        """Write the large-print sheet of a routine; it takes a second or two."""
        routine, deliver = self._routine(name), self._parts.deliver
        if routine is None:
            say(_nothing_kept())
            return
        say(translate("Studio", "The sheet is being set."))
        library, now = self._parts.library(), self._parts.clock.now()
        file = self._file(name, language, ".pdf")

        def content() -> bytes:
            from sps_coach.paper.handout import handout
            from sps_coach.paper.typesetting import pdf

            with in_language(language):
                return pdf(handout(routine, library, language), now)

        def make() -> None:
            try:
                said = _written(file, content)
            except Exception:
                _log.exception("the sheet could not be made")
                said = translate("Studio", "The sheet could not be made; the routine is kept as it is.")
            deliver(lambda: say(said))

        self._parts.on_the_side("handout", make)

    # -- sound ------------------------------------------------------------------------------------------------

    def make_sound(self, name: str, day: Day, language: str) -> str | None:
        """Begin to write a session as a sound file, unless that is being done already."""
        routine = self._routine(name)
        if routine is None:
            return _nothing_kept()
        text = self._parts.library().files_of(routine)[f"routines/{name}.yaml"]
        folder, called = self.recipient().folder, self._called(name, language)
        file = self._sound_files.place(folder, called, day)
        if self._sound_files.begin(file, day):
            self._parts.on_the_side("sound", lambda: self._sound_files.make(file, text, day, language))
        return None

    def sounds(self, name: str) -> Sequence[SoundFile]:
        """Every sound file of a routine for this recipient, made or being made since the program began."""
        called = [self._called(name, language) for language in tongues()]
        return self._sound_files.told(self.recipient().folder, called)

    def stop_sound(self, file: Path) -> None:
        """Make this sound file no further."""
        self._sound_files.stop(file)

    def close(self) -> None:
        """Let go of what is still being made."""
        self._sound_files.close()

    # -- in between -------------------------------------------------------------------------------------------

    def _routine(self, name: str) -> Routine | None:
        return self._parts.library().routines.get(name)

    def _file(self, name: str, language: str, ending: str) -> Path:
        return self.recipient().folder / f"{self._called(name, language)}{ending}"

    def _called(self, name: str, language: str) -> str:
        """What files are called; one in another language than the person's own says in which, and stands beside it."""
        return name if language == self._parts.language() else f"{name}-{language}"


def _written(file: Path, content: Callable[[], bytes]) -> str:
    """Write a file, and return one calm sentence about it."""
    try:
        made = content()
        file.parent.mkdir(parents=True, exist_ok=True)
        with written_whole(file) as beside:
            beside.write_bytes(made)
    except OSError:
        told = translate("Studio", "Nothing can be written to {folder}; making room there may help.")
        return told.format(folder=file.parent)
    return translate("Studio", "It is in {file}.").format(file=file)


def _nothing_kept() -> str:
    return translate("Studio", "First keep a version of it; that is what is handed on.")
