"""A routine of the library, gathered with all that it needs into one file to hand over."""

from __future__ import annotations

from sps_coach.handing_over.bundle import needed, pack
from sps_coach.handing_over.signing import Signer
from sps_coach.library.collection import Library
from sps_coach.library.routines import Routine


def bundle_of(library: Library, routine: Routine, signer: Signer | None) -> bytes:
    """Return the bundle of a routine as its files are now, comments and all.

    Raises:
        RefusedBundle: it is too large, or a file was altered while it was read.
        OSError: a file cannot be read.
    """
    files, exercises = library.files_of(routine), library.exercises_of(routine)
    names = [f"routines/{routine.id}.yaml", *(f"{each}.yaml" for each in needed(routine, exercises))]
    return pack(routine.id, {name: files[name].read_bytes() for name in names}, signer)
