"""Whose histories are kept on this computer beside one's own: a number for each, and names in one file of their own.

A number names the folder of a history, in which nothing knows a name, so that no file that leaves this computer has
one. A number is never used again for somebody else.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import ClassVar

from sps_coach.writing import written_whole

LONGEST_NAME = 80


@dataclass(frozen=True)
class Patient:
    """Somebody whose history is kept here.

    Attributes:
        number: from 1 on.
        name: as whoever keeps the history knows them; empty where it could not be read.
        language: in which they were last given papers and sound; empty where none was chosen yet.
    """

    number: int
    name: str
    language: str = ""


@dataclass(frozen=True)
class _Kept:
    """What stands in the file: the last number that was given, and names and languages by number."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    last: int = 0
    names: dict[int, str] = field(default_factory=dict)
    languages: dict[int, str] = field(default_factory=dict)


class Patients:
    """Their names, and where the history of each lies."""

    def __init__(self, folder: Path, names: Path) -> None:
        """Take the places.

        Args:
            folder: in which each has a folder of their own.
            names: the file with their names, which only this user may read.
        """
        self._folder, self._names = folder, names

    def everyone(self) -> tuple[Patient, ...]:
        """Return everybody who is kept here, by name; whose name cannot be read is there all the same."""
        kept = self._read()
        names, languages = kept.names, kept.languages
        there = {int(each.name) for each in self._folders()}
        found = (
            Patient(number, names.get(number, ""), languages.get(number, "")) for number in there | set(names)
        )
        return tuple(sorted(found, key=lambda each: (each.name.casefold(), each.number)))

    def add(self, name: str) -> Patient:
        """Keep somebody from now on.

        Raises:
            ValueError: it is no name.
            OSError: the folder cannot be written, or the disk is full.
        """
        kept = self._read()
        last = max([kept.last, *kept.names, *(int(each.name) for each in self._folders())])
        patient = Patient(last + 1, _as_name(name))
        names = {**kept.names, patient.number: patient.name}
        self._write(replace(kept, last=patient.number, names=names))
        self.history(patient.number).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        return patient

    def rename(self, number: int, name: str) -> Patient:
        """Know somebody by another name.

        Raises:
            ValueError: it is no name.
            OSError: the file cannot be written.
        """
        kept, known_as = self._read(), _as_name(name)
        self._write(replace(kept, names={**kept.names, number: known_as}))
        return Patient(number, known_as, kept.languages.get(number, ""))

    def give_in(self, number: int, language: str) -> None:
        """Give somebody papers and sound in this language from now on.

        Raises:
            OSError: the file cannot be written.
        """
        kept = self._read()
        self._write(replace(kept, languages={**kept.languages, number: language}))

    def forget(self, number: int) -> None:
        """Forget a name and all that was kept with it, once the history is gone.

        Raises:
            OSError: the file cannot be written.
        """
        kept = self._read()
        names = {each: name for each, name in kept.names.items() if each != number}
        languages = {each: code for each, code in kept.languages.items() if each != number}
        self._write(_Kept(last=max(kept.last, number), names=names, languages=languages))

    def history(self, number: int) -> Path:
        """Return where the history of a patient lies, whether it is there yet or not."""
        return self._folder / str(number) / "history.sqlite3"

    def _folders(self) -> list[Path]:
        if not self._folder.is_dir():
            return []
        return [each for each in self._folder.iterdir() if each.is_dir() and each.name.isdecimal()]

    def _read(self) -> _Kept:
        """What is kept; what cannot be understood is put aside, and nobody is taken for somebody else."""
        try:
            written = self._names.read_bytes()
        except FileNotFoundError:
            return _Kept()
        # Reading it in takes a tenth of a second, and most computers keep nobody beside their owner.
        from pydantic import TypeAdapter, ValidationError

        try:
            return TypeAdapter(_Kept).validate_json(written)
        except ValidationError:
            self._names.replace(_free(self._names))
            return _Kept()

    def _write(self, kept: _Kept) -> None:
        self._names.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with written_whole(self._names) as beside:
            beside.touch(0o600)
            beside.write_text(json.dumps(asdict(kept), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _as_name(written: str) -> str:
    name = " ".join(written.split())
    if not 1 <= len(name) <= LONGEST_NAME or not name.isprintable():
        raise ValueError("a name has 1 to 80 letters")
    return name


def _free(path: Path) -> Path:
    number = 1
    while (aside := path.with_name(f"{path.stem}-aside-{number}{path.suffix}")).exists():
        number += 1
    return aside
