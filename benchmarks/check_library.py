"""How long ``sps-coach check`` takes over 1,000 sound exercises and 1,000 broken ones, and a start over the library.

``python benchmarks/check_library.py`` writes them to a temporary folder, and prints seconds of processor time; it ends
with 1 when a limit is not kept: 3 s for what the library says of the sound ones by itself, 6 s for everything, where
each body is looked at in each pose as well, and 150 ms for reading the shipped library.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import process_time
from typing import TypeVar

from sps_coach.checking import check
from sps_coach.library.checks import check_paths
from sps_coach.library.collection import load
from sps_coach.paths import shipped

Result = TypeVar("Result")

MANY = 1000
SOUND_S = 3.0
WHOLE_S = 6.0
START_S = 0.150


def main() -> int:
    """Measure, print, and return 0 when the limits are kept."""
    with tempfile.TemporaryDirectory() as name:
        sound, broken = Path(name, "sound"), Path(name, "broken")
        write_copies(sound, broken)
        start_s = min(timed(load)[0] for _ in range(5))
        sound_s, faults = timed(lambda: check_paths([sound]))
        whole_s, more = timed(lambda: check([sound]))
        broken_s, found = timed(lambda: check([broken]))
    print(f"shipped library read:    {start_s * 1000:6.1f} ms  (limit {START_S * 1000:.0f} ms)")
    print(f"{MANY} sound exercises:  {sound_s:6.2f} s   (limit {SOUND_S:.0f} s)  {len(faults)} faults")
    print(f"with voice and body:     {whole_s:6.2f} s   (limit {WHOLE_S:.0f} s)  {len(more)} faults")
    print(f"{MANY} broken exercises: {broken_s:6.2f} s   {len(found)} faults")
    kept = sound_s <= SOUND_S and whole_s <= WHOLE_S and start_s <= START_S
    return 0 if kept and not faults and not more else 1


def write_copies(sound: Path, broken: Path) -> None:
    """Write copies of the shipped exercises under ids of their own, as they are and each with three mistakes."""
    sound.mkdir()
    broken.mkdir()
    texts = [path.read_text(encoding="utf-8") for path in sorted(shipped("exercises").glob("*.yaml"))]
    for number in range(MANY):
        text = re.sub(r"(?m)^id: .*$", f"id: copy-{number}", texts[number % len(texts)])
        (sound / f"copy-{number}.yaml").write_text(text, encoding="utf-8")
        mistaken = text.replace("position:", "positon:").replace("move_s: ", "move_s: about ")
        mistaken = re.sub(r"(?m)^  start: .*$", "  start: nowhere", mistaken)
        (broken / f"copy-{number}.yaml").write_text(mistaken, encoding="utf-8")


def timed(work: Callable[[], Result]) -> tuple[float, Result]:
    """Return how many seconds of the processor some work took, and what came of it."""
    before = process_time()
    result = work()
    return process_time() - before, result


if __name__ == "__main__":
    sys.exit(main())
