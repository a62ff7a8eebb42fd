"""How long one key stroke takes in a search over 1,000 exercises, and how long making its index does.

``python benchmarks/search.py`` types several searches letter by letter over copies of the shipped exercises, each under
a name of its own, and prints processor time; it ends with 1 when a key stroke takes more than a frame of 16 ms.
"""

from __future__ import annotations

import sys
from time import process_time

from sps_coach.library.collection import load
from sps_coach.library.search import index

MANY = 1000
FRAME_S = 0.016
TYPED = ("neck turn", "sitzen füße", "bed lying hip", "effort 2 hand", "e", "zzz", "breath chair 1")


def main() -> int:
    """Measure, print, and return 0 when the limit is kept."""
    shipped = list(load().exercises.values())
    many = [
        shipped[number % len(shipped)].model_copy(
            update={
                "id": f"copy-{number}",
                "name": {"en": f"Copy {number} of {shipped[number % len(shipped)].id}"},
            }
        )
        for number in range(MANY)
    ]
    before = process_time()
    made = index(many)
    made_s = process_time() - before
    strokes: list[float] = []
    for text in TYPED:
        for end in range(1, len(text) + 1):
            before = process_time()
            made.find(text[:end])
            strokes.append(process_time() - before)
    worst = max(strokes)
    print(f"index over {MANY} exercises: {made_s * 1000:6.1f} ms, {len(made.words)} words")
    print(f"worst of {len(strokes)} key strokes:  {worst * 1000:6.2f} ms (limit {FRAME_S * 1000:.0f} ms)")
    return 0 if worst <= FRAME_S else 1


if __name__ == "__main__":
    sys.exit(main())
