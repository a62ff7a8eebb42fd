"""The exact content of a routine, as one short name: what was done can be told apart from later changes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

from sps_coach.library.exercises import Exercise
from sps_coach.library.routines import Routine


def content_hash(routine: Routine, exercises: Mapping[str, Exercise]) -> str:
    """Return the SHA-256, in hexadecimal, of a routine with every exercise it names.

    Comments and the order of keys in the files do not count; every value does.

    Raises:
        KeyError: an exercise that the routine names is not there.
    """
    written = routine.model_dump(mode="json", by_alias=True)
    if routine.sound is None:
        del written["sound"]  # what wishes nothing keeps the name that it had before routines could wish
    names = sorted({block.exercise for block in routine.blocks if block.exercise})
    whole = {
        "routine": written,
        "exercises": [exercises[name].model_dump(mode="json", by_alias=True) for name in names],
    }
    return hashlib.sha256(json.dumps(whole, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
