"""The README's table: how calm every cue of the library is, in each voice, beside what pyttsx3 gives.

Run from the repository's root: ``.venv/bin/python -m benchmarks.sound_table [VOICE ...] [--every N]``; without a voice
it takes the usual one, and Piper's where the extra ``voices`` is installed. With ``--every`` it takes each Nth cue
only. It prints Markdown: the worst of each figure over
all cues that can be said, *raw* for the same words as pyttsx3 gives them, out of silence; and STOI of the cue that is
understood least, and the average of all. It ends with 1 when anything is over its limit.
"""

from __future__ import annotations

import argparse
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context

import numpy as np

from benchmarks.intelligibility import AVERAGE, EACH, PROCESSES, VOICES, Reading, cues, read, speak_as
from sps_coach.library.collection import load
from sps_coach.settings import VoiceChoice
from sps_coach.sound.meter import LIMITS
from sps_coach.sound.plotting import NAMES
from sps_coach.sound.speech import Speech

TITLES = {"usual": "espeak-ng", "piper": "Piper"}


@dataclass(frozen=True)
class Column:
    """One voice: what it is called, and all that was read of it."""

    title: str
    readings: list[Reading]

    def worst(self, figure: str) -> tuple[float, float]:
        """Return the worst of a figure, raw and ours."""
        raw = max(reading.raw.values()[figure] for reading in self.readings)
        return raw, max(reading.calm.values()[figure] for reading in self.readings)

    def scores(self) -> list[float]:
        """Return STOI of every cue, over the whole of it and over its first two seconds."""
        both = ((reading.whole, reading.first) for reading in self.readings)
        return [score for pair in both for score in pair if score is not None]


def main() -> int:
    """Speak, shape, measure, print, and return 0 when everything is kept."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("voices", nargs="*", metavar="VOICE", help=", ".join(VOICES))
    parser.add_argument("--every", type=int, default=1, metavar="N", help="each Nth cue, for a first look")
    asked = parser.parse_args()
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # each process has a core of its own
    columns = [column(name, asked.every) for name in asked.voices or usual_voices()]
    print("| figure |" + "".join(f" {each.title}, raw | ours |" for each in columns) + " limit |")
    print("|---|" + "---|---|" * len(columns) + "---|")
    for figure, limit in LIMITS.items():
        words, unit = NAMES[figure]
        print(row(f"{words}, {unit}", [each.worst(figure) for each in columns], f"{limit:.0f}"))
    least = [min(each.scores()) for each in columns]
    mean = [float(np.mean(each.scores())) for each in columns]
    print(stoi_row("understood (STOI), worst cue", least, EACH))
    print(stoi_row("understood (STOI), average", mean, AVERAGE))
    for each in columns:
        print(f"\n{each.title}: {len(each.readings)} cues by {each.readings[0].speaker}.")
    calm = not any(reading.calm.broken() for each in columns for reading in each.readings)
    return 0 if calm and min(least) >= EACH and min(mean) >= AVERAGE else 1


def usual_voices() -> list[str]:
    """Return the voices of the README that can speak here."""
    return [
        name
        for name in TITLES
        if Speech(VoiceChoice("piper") if name == "piper" else VoiceChoice()).remark is None
    ]


def column(name: str, every: int) -> Column:
    """Speak and measure every cue in one voice."""
    with ProcessPoolExecutor(
        PROCESSES, get_context("spawn"), initializer=speak_as, initargs=(VOICES[name],)
    ) as pool:
        return Column(
            TITLES.get(name, name), list(pool.map(read, sorted(cues(load()))[::every], chunksize=4))
        )


def row(title: str, worst: list[tuple[float, float]], limit: str) -> str:
    """Return a line of the table."""
    cells = "".join(f" {raw:.1f} | {ours:.1f} |" for raw, ours in worst)
    return f"| {title} |{cells} {limit} |".replace("-", "−")


def stoi_row(title: str, scores: list[float], least: float) -> str:
    """Return a line of the table; raw speech is what the cue is held against."""
    return f"| {title} |" + "".join(f" 1 | {score:.3f} |" for score in scores) + f" at least {least} |"


if __name__ == "__main__":
    sys.exit(main())
