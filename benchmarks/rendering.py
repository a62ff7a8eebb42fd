"""How long a quarter of an hour takes to become a sound file of each kind, and how calm it is once it is decoded.

Run from the repository's root: ``.venv/bin/python -m benchmarks.rendering [FOLDER]``. The cues are those of the
routine that Today suggests, begun anew after its end, and are made before the clock starts. It prints a table in
Markdown, with the processor's seconds beside the clock's, which others at work on the computer make longer. It ends
with 1 when a limit of the calm contract is not kept in a decoded file, or when WAV or FLAC takes the processor longer
than 15 seconds or another kind longer than 40. With a folder, the files are kept there.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the program's front door does, before numpy is read

from sps_coach.leading import SUGGESTED
from sps_coach.library.collection import load
from sps_coach.session.composing import compose
from sps_coach.session.rehearsal import cues_as_lived
from sps_coach.sound.labels import Chapter, Label
from sps_coach.sound.measuring import measure_file
from sps_coach.sound.meter import LIMITS, Figures
from sps_coach.sound.rendering import FORMATS, PlacedCue, Score, render

TOTAL_S = 15 * 60.0
LONGEST_S = {".wav": 15.0, ".flac": 15.0}
LONGEST_OTHERWISE_S = 40.0


def main() -> int:
    """Render and measure each kind, print, and return 0 when all limits are kept."""
    cues, label = quarter_of_an_hour()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(temporary)
        cache = Path(temporary) / "cues"
        render(Score(cues, TOTAL_S), folder / "warm.flac", cache, label)
        (folder / "warm.flac").unlink()
        print(f"| file | seconds | of a processor | limit | MB | {' | '.join(LIMITS)} |")
        print(f"|---|{'---|' * (4 + len(LIMITS))}")
        kept = [show(ending, cues, label, folder, cache) for ending in FORMATS]
        limits = " | ".join(f"{limit:.0f}" for limit in LIMITS.values())
        print(f"| limit | | | | | {limits} |".replace("-", "−"))
    return 0 if all(kept) else 1


def quarter_of_an_hour() -> tuple[list[PlacedCue], Label]:
    """Return the cues, in time, and what the file tells about itself."""
    library, routine = load().with_routine(SUGGESTED)
    timeline = compose(routine, library.exercises, "usual")
    once = [
        PlacedCue(cue.utterance.phrases, cue.utterance.language, cue.utterance.words_per_minute, voice_at)
        for cue, voice_at in cues_as_lived(timeline)
    ]
    again = [replace(cue, voice_at=cue.voice_at + timeline.total_s) for cue in once]
    chapters = tuple(Chapter(part.name or part.kind, part.start) for part in timeline.parts)
    label = Label(timeline.name, routine.author, routine.licence, chapters)
    return [cue for cue in once + again if cue.voice_at < TOTAL_S - 30], label


def show(ending: str, cues: list[PlacedCue], label: Label, folder: Path, cache: Path) -> bool:
    """Render one kind, print its row, and return whether it kept every limit."""
    path = folder / f"session{ending}"
    longest = LONGEST_S.get(ending, LONGEST_OTHERWISE_S)
    began, worked = time.monotonic(), time.process_time()
    left_out = render(Score(cues, TOTAL_S), path, cache, label)
    took, worked = time.monotonic() - began, time.process_time() - worked
    figures = measure_file(path)
    size = path.stat().st_size / 1e6
    print(
        f"| `{ending}` | {took:.1f} | {worked:.1f} | {longest:.0f} | {size:.1f} | {told(figures)} |",
        flush=True,
    )
    return worked <= longest and not figures.broken() and not left_out


def told(figures: Figures) -> str:
    """Return the figures as cells of a table."""
    return " | ".join(f"{value:.1f}" for value in figures.values().values()).replace("-", "−")


if __name__ == "__main__":
    sys.exit(main())
