"""What is handed on of a routine: its sheet, its sound and its planned sessions, as files."""

from __future__ import annotations

import logging
import os
import subprocess
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sps_coach.library.collection import Library
from sps_coach.library.routines import Day, Routine
from sps_coach.paths import own_command
from sps_coach.session.composing import compose
from sps_coach.ui.translation import in_language, translate
from sps_coach.writing import written_whole

if TYPE_CHECKING:
    from sps_coach.history.statements import Kept, Plan

SOUND_ENDING = ".mp3"

CANNOT = 2
"""What a command ends with that could not do what it was to do; it has said why."""

_log = logging.getLogger(__name__)


class Files:
    """Writes what is handed on, and returns one calm sentence about it, in the language of whoever asked for it."""

    def __init__(self) -> None:
        self._rendering: dict[Path, subprocess.Popen[bytes]] = {}

    def handout(self, file: Path, library: Library, routine: Routine, language: str, now: datetime) -> str:
        """Write the large-print sheet in a language."""
        from sps_coach.paper.handout import handout
        from sps_coach.paper.typesetting import pdf

        try:
            with in_language(language):
                content = pdf(handout(routine, library, language), now)
            return self._written(file, content)
        except OSError:
            return self._no_room(file.parent)
        except Exception:
            _log.exception("the sheet could not be made")
            return translate("Studio", "The sheet could not be made; the routine is kept as it is.")

    def calendar(
        self,
        file: Path,
        plans: Sequence[Kept[Plan]],
        library: Library,
        routine: Routine,
        language: str,
        now: datetime,
    ) -> str:
        """Write planned sessions for a calendar, its words in a language."""
        from sps_coach.history.calendar import calendar
        from sps_coach.ui.sentences import in_words

        if not plans:
            return translate("Studio", "Nothing is prescribed yet, so there is nothing for a calendar.")
        try:
            laid_out = compose(routine, library.exercises_of(routine), "usual", language)
            names, minutes = {routine.id: laid_out.name}, {routine.id: laid_out.minutes}
            with in_language(language):
                content = calendar(plans, names, minutes, now, in_words)
            return self._written(file, content)
        except OSError:
            return self._no_room(file.parent)

    def audio(self, folder: Path, routine: Path, name: str, day: Day, language: str) -> str:
        """Write a session as sound; a process of its own does it, as it takes a while.

        Args:
            folder: where it is put.
            routine: the file that the routine stands in.
            name: of the sound file, without its ending.
            day: on which kind of day.
            language: what is spoken; the voice is one of that language.
        """
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return self._no_room(folder)
        place = _sound_file(folder, name, day)
        command = own_command("render", str(routine), "-o", str(place), "--day", day, "--language", language)
        child = subprocess.Popen(  # noqa: S603 - this very program
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env=os.environ.copy(),
        )
        self._rendering[place] = child
        _, said = child.communicate()
        stopped = self._rendering.pop(place, None) is None
        if child.returncode == 0:
            return translate("Studio", "The sound is in {file}.").format(file=place)
        if stopped:
            return translate("Studio", "The sound is left unmade, and nothing of it was written.")
        told = said.decode(errors="replace").strip()
        _log.info("the sound could not be made: %s", told)
        if child.returncode == CANNOT and told:
            return told.splitlines()[-1]  # one calm sentence, in the person's language
        return translate("Studio", "The sound could not be made; the routine is kept as it is.")

    @property
    def busy(self) -> bool:
        """Whether any sound is being made."""
        return bool(self._rendering)

    def is_making(self, folder: Path, name: str, day: Day) -> bool:
        """Whether this sound is being made."""
        return _sound_file(folder, name, day) in self._rendering

    def close(self) -> None:
        """Let go of sound that is still being made; nothing half written stays."""
        while self._rendering:
            _, child = self._rendering.popitem()
            child.terminate()

    def _written(self, file: Path, content: bytes) -> str:
        file.parent.mkdir(parents=True, exist_ok=True)
        with written_whole(file) as beside:
            beside.write_bytes(content)
        return translate("Studio", "It is in {file}.").format(file=file)

    def _no_room(self, folder: Path) -> str:
        told = translate("Studio", "Nothing can be written to {folder}; making room there may help.")
        return told.format(folder=folder)


def _sound_file(folder: Path, name: str, day: Day) -> Path:
    return folder / f"{name}-{day}{SOUND_ENDING}"
