"""A bundle that came: who signed it, what is new in it and what takes the place of what; then, once agreed, keeping it.

Every version that was handed over stays in a folder of its own, to the byte as it was signed. None is altered
later; the one that came last is the one that is practised.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from sps_coach.handing_over.acquaintances import Acquaintance, by_key
from sps_coach.handing_over.bundle import LARGEST, Bundle, unpack
from sps_coach.handing_over.signing import Author
from sps_coach.library.collection import Library, arrival, versions
from sps_coach.library.exercises import Exercise
from sps_coach.library.routines import Routine
from sps_coach.writing import bring_to_disk

Verdict = Literal["own", "known", "not-met", "unsigned"]
"""Signed by oneself; by somebody whose digits were compared; by somebody who is not known; by nobody."""

How = Literal["new", "same", "changed"]


@dataclass(frozen=True)
class Arrival:
    """One exercise or routine of a bundle beside what is here under its id.

    Attributes:
        content: as it came.
        before: as it is here; None where it is new.
        how: new; the same to the byte; or changed. What a routine brings changed takes the place of the routine
            here; what exercises it brings changed hold for that routine alone.
    """

    content: Routine | Exercise
    before: Routine | Exercise | None
    how: How


@dataclass(frozen=True)
class Look:
    """What agreeing to a bundle would mean.

    Attributes:
        bundle: what was looked at.
        verdict: who signed it, as far as that can be said.
        author: who signed it, by the name under which they are known here, or else the one they gave; None: nobody.
        namesake: whether somebody else is known here by that name.
        routine: the routine beside the one here.
        exercises: the same for every exercise that came, in the order of their ids.
    """

    bundle: Bundle
    verdict: Verdict
    author: Author | None
    namesake: bool
    routine: Arrival
    exercises: tuple[Arrival, ...]

    @property
    def changes_something(self) -> bool:
        """Whether there is anything in it that is not here already."""
        return any(each.how != "same" for each in (self.routine, *self.exercises))


def read_bundle(path: Path) -> Bundle:
    """Read a bundle's file.

    Raises:
        RefusedBundle: it is not one that can be opened.
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        return unpack(file.read(LARGEST + 1))


def look(bundle: Bundle, library: Library, own: Author | None, known: Sequence[Acquaintance]) -> Look:
    """Hold a bundle beside what is here.

    Args:
        bundle: what came.
        library: what can be practised here.
        own: whose key is kept here, if there is one.
        known: whose signatures are known here.

    Raises:
        OSError: a file of the library cannot be read.
    """
    here = library.routines.get(bundle.routine.id)
    files = library.files if here is None else library.files_of(here)
    exercises: Mapping[str, Exercise] = library.exercises if here is None else library.exercises_of(here)
    verdict, author = _verdict(bundle.author, own, known)
    arrivals = (
        _arrival(bundle, f"{name}.yaml", content, exercises.get(name), files)
        for name, content in sorted(bundle.exercises.items())
    )
    return Look(
        bundle,
        verdict,
        author,
        verdict == "not-met"
        and author is not None
        and author.name.casefold() in {each.author.name.casefold() for each in known},
        _arrival(bundle, f"routines/{bundle.routine.id}.yaml", bundle.routine, here, files),
        tuple(arrivals),
    )


def keep(bundle: Bundle, received: Path) -> Path:
    """Keep what was agreed to as the newest version of its routine, and return its folder.

    It is there as a whole or not at all.

    Raises:
        OSError: the folder cannot be written, or the disk is full.
    """
    home = received / bundle.routine.id
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    mark = hashlib.sha256(b"".join(bundle.members[name] for name in sorted(bundle.members))).hexdigest()[:12]
    arriving = home / f".{mark}-{os.getpid()}"
    try:
        _write(arriving, bundle.members)
        place = home / f"{1 + max(map(arrival, versions(home)), default=0)}-{mark}"
        arriving.rename(place)
    except BaseException:
        shutil.rmtree(arriving, ignore_errors=True)
        raise
    bring_to_disk(home)
    return place


def _write(folder: Path, members: Mapping[str, bytes]) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "routines").mkdir(mode=0o700, parents=True)
    for name, content in members.items():
        with (folder / name).open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    for each in (folder / "routines", folder):
        bring_to_disk(each)


def _arrival(
    bundle: Bundle,
    name: str,
    content: Routine | Exercise,
    before: Routine | Exercise | None,
    files: Mapping[str, Path],
) -> Arrival:
    if before is None:
        return Arrival(content, None, "new")
    same = files[name].read_bytes() == bundle.files[name]
    return Arrival(content, before, "same" if same else "changed")


def _verdict(
    author: Author | None, own: Author | None, known: Sequence[Acquaintance]
) -> tuple[Verdict, Author | None]:
    if author is None:
        return "unsigned", None
    if own is not None and own.key == author.key:
        return "own", own
    confirmed = by_key(known, author)
    return ("not-met", author) if confirmed is None else ("known", confirmed)
