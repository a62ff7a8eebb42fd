"""Sessions as sound files, each made by a process of its own that tells how far it is."""

from __future__ import annotations

import logging
import os
import re
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import IO

from sps_coach.library.routines import Day
from sps_coach.paths import own_command
from sps_coach.ui.studio.handing_on import SoundFile
from sps_coach.ui.translation import translate

SOUND_ENDING = ".mp3"

CANNOT = 2
"""What a command ends with that could not do what it was to do; it has said why."""

_SHARE = re.compile(rb"(\d{1,3}) %\s*")
"""How ``sps-coach render --progress`` tells how far it is."""

_log = logging.getLogger(__name__)


class SoundFiles:
    """What is being made, and what was since the program began."""

    def __init__(self) -> None:
        self._told: dict[Path, SoundFile] = {}
        self._making: dict[Path, subprocess.Popen[bytes]] = {}
        self._left: set[Path] = set()

    def place(self, folder: Path, called: str, day: Day) -> Path:
        """Where a sound file is put, by what it is called without its day and ending."""
        return folder / f"{called}-{day}{SOUND_ENDING}"

    def told(self, folder: Path, names: Sequence[str]) -> Sequence[SoundFile]:
        """Tell of those in a folder that bear one of these names, in the order in which they were begun."""
        days: tuple[Day, ...] = ("easy", "usual", "good")
        theirs = {self.place(folder, called, day) for called in names for day in days}
        return [told for file, told in self._told.items() if file in theirs]

    def begin(self, file: Path, day: Day) -> bool:
        """Say that a file is going to be made, and return whether it is not being made already."""
        if file in self._told and not self._told[file].said:
            return False
        self._told.pop(file, None)  # so that it comes last
        self._told[file] = SoundFile(file, day)
        self._left.discard(file)
        return True

    def make(self, file: Path, routine: Path, day: Day, language: str) -> None:
        """Make a file that was begun; returns when it is there, or is not going to be.

        Args:
            file: where it is put.
            routine: the file that the routine stands in.
            day: on which kind of day.
            language: what is spoken; the voice is one of that language.
        """
        try:
            said = self._made(file, routine, day, language)
        except Exception:
            _log.exception("the sound could not be made")
            said = _not_made()
        self._told[file] = replace(self._told[file], said=said)

    def stop(self, file: Path) -> None:
        """Make this one no further, whether its process is there already or only about to be."""
        self._left.add(file)
        if child := self._making.get(file):
            child.terminate()

    def close(self) -> None:
        """Make none of them any further."""
        for file, told in tuple(self._told.items()):
            if not told.said:
                self.stop(file)

    def _made(self, file: Path, routine: Path, day: Day, language: str) -> str:
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
        except OSError:
            told = translate("Studio", "Nothing can be written to {folder}; making room there may help.")
            return told.format(folder=file.parent)
        how = ("--day", day, "--language", language, "--progress")
        child = subprocess.Popen(  # noqa: S603 - this very program
            own_command("render", str(routine), "-o", str(file), *how),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=os.environ.copy(),
        )
        self._making[file] = child
        if file in self._left:
            child.terminate()
        with child:
            if child.stdout is None or child.stderr is None:
                raise TypeError("both are pipes")
            self._follow(file, child.stdout)
            told = child.stderr.read().decode(errors="replace").strip()
        del self._making[file]
        if child.returncode == 0:
            return translate("Studio", "The sound is in {file}.").format(file=file)
        if file in self._left:
            return translate("Studio", "The sound is left unmade, and nothing of it was written.")
        _log.info("the sound could not be made: %s", told)
        # one calm sentence, in the person's language
        return told.splitlines()[-1] if child.returncode == CANNOT and told else _not_made()

    def _follow(self, file: Path, lines: IO[bytes]) -> None:
        """Keep in mind how far it is, until it says nothing more; what it says of a trouble is a line or two."""
        for line in lines:
            if found := _SHARE.fullmatch(line):
                self._told[file] = replace(self._told[file], share=int(found[1]) / 100)


def _not_made() -> str:
    return translate("Studio", "The sound could not be made; the routine is kept as it is.")
