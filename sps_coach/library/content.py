"""The exact content of a routine, as one short name: what was done can be told apart from later changes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from sps_coach.library.exercises import Exercise
from sps_coach.library.routines import Routine


def content_hash(routine: Routine, exercises: Mapping[str, Exercise]) -> str:
    """Return the SHA-256, in hexadecimal, of a routine with every exercise it names.

    Comments and the order of keys in the files do not count, nor who has signed a translation; every other value does.

    Raises:
        KeyError: an exercise that the routine names is not there.
    """
    written = _written(routine)
    if routine.sound is None:
        del written["sound"]  # what wishes nothing keeps the name that it had before routines could wish
    names = sorted({block.exercise for block in routine.blocks if block.exercise})
    whole = {
        "routine": written,
        "exercises": [_written(exercises[name]) for name in names],
    }
    return hashlib.sha256(json.dumps(whole, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def _written(content: Routine | Exercise) -> dict[str, Any]:
    return content.model_dump(mode="json", by_alias=True, exclude={"translations"})
