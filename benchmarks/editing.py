"""How long an edit takes in a routine of 60 blocks, with 1,000 exercises at hand.

``python -m benchmarks.editing`` changes, moves, adds and takes away every block, undoes and does it again, each time
with what follows in the Studio: the journal, the model, and the checks beside the lines. It prints processor time and
ends with 1 when an edit takes more than 50 ms.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import process_time

from sps_coach.editing.drafts import Draft
from sps_coach.editing.edits import Insert, Move, Put, Remove
from sps_coach.library.collection import load, routine_faults
from sps_coach.library.exercises import Exercise
from sps_coach.library.files import read_sheet
from sps_coach.library.routines import Routine
from sps_coach.library.text_checks import text_faults

EXERCISES, BLOCKS, LIMIT_S = 1000, 60, 0.050

BLOCK = """\
  # block {number}
  - exercise: copy-{number}
    dose:
      repetitions: 3
      move_s: 8
    note:
      en: Keep it small in number {number}.
      de: Klein bleiben bei Nummer {number}.
"""


def at_hand() -> dict[str, Exercise]:
    """Copies of the shipped exercises, under ids of their own."""
    shipped = list(load().exercises.values())
    many = (
        shipped[number % len(shipped)].model_copy(update={"id": f"copy-{number}"})
        for number in range(EXERCISES)
    )
    return {each.id: each for each in many}


def long_routine(folder: Path) -> Path:
    """A routine of 60 blocks, with all that the shipped one has around its own."""
    library = load()
    text = library.files["routines/gentle-morning.yaml"].read_text(encoding="utf-8")
    head, _, rest = text.partition("blocks:\n")
    rest = rest.partition("closing:\n")[2]
    blocks = "".join(BLOCK.format(number=number) for number in range(BLOCKS))
    path = folder / "gentle-morning.yaml"
    path.write_text(f"{head}blocks:\n{blocks}closing:\n{rest}", encoding="utf-8")
    return path


def measured(draft: Draft, exercises: dict[str, Exercise]) -> list[float]:
    """Return how long each edit took, in seconds of processor time."""
    took: list[float] = []

    def follow(step: Callable[[], None]) -> None:
        before = process_time()
        step()
        sheet = read_sheet(draft.document, Routine)
        _ = [*text_faults(draft.document), *routine_faults(sheet, exercises)]
        took.append(process_time() - before)

    for number in range(BLOCKS):
        for wanted in (
            Put(("blocks", number, "dose", "repetitions"), 2),
            Put(("blocks", number, "note", "en"), "Smaller still, and slower."),
            Move(("blocks", number), BLOCKS - 1 - number),
            Insert(("blocks", number), {"rest_s": 30}),
            Remove(("blocks", number)),
        ):
            follow(lambda wanted=wanted: draft.do(wanted))  # type: ignore[misc]  # mypy cannot see its type
        follow(draft.undo)
        follow(draft.redo)
    return took


def main() -> int:
    """Measure, print, and return 0 when the limit is kept."""
    exercises = at_hand()
    with tempfile.TemporaryDirectory() as folder:
        draft = Draft(long_routine(Path(folder)))
        took = sorted(measured(draft, exercises))
        draft.discard()
    usual, late, worst = (1000 * each for each in (median(took), took[len(took) * 99 // 100], took[-1]))
    print(f"{len(took)} edits: {usual:.1f} ms, 99 of 100 within {late:.1f} ms, the worst {worst:.1f} ms")
    return 0 if took[-1] <= LIMIT_S else 1


if __name__ == "__main__":
    sys.exit(main())
