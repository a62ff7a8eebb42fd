"""How soon the first cue can be heard after Begin: ``.venv/bin/python -m benchmarks.first_cue``.

Each run starts the voice anew, with its two processes, on a real sound server with a null sink, and waits until the
opening of Gentle morning is made and the device is open: with an empty cache, and again with what was kept.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from sps_coach.library.collection import load
from sps_coach.practice import first_words
from sps_coach.sound.voice import CalmVoice
from tests.sound_server import sound_server

RUNS = 5
LIMIT_S = 2.0


def seconds_until_ready(cues: Path, words: list[tuple[tuple[str, ...], str, int]]) -> float:
    """Start a voice, prepare one cue, and return how long it takes until it can be heard."""
    began = time.monotonic()
    voice = CalmVoice(cues)
    voice.prepare(words)
    while not voice.ready():
        time.sleep(0.005)
    taken = time.monotonic() - began
    voice.close()
    voice.wait_until_closed()
    return taken


def main() -> int:
    """Print the median, least and greatest of both kinds as JSON; 1 when the cold median is over its limit."""
    words = first_words(load(), "gentle-morning", "en")
    taken: dict[str, list[float]] = {"cold": [], "warm": []}
    with tempfile.TemporaryDirectory() as folder, sound_server(Path(folder) / "sound") as server:
        os.environ |= server.environment
        for run in range(RUNS):
            cues = Path(folder) / f"cues-{run}"
            taken["cold"].append(seconds_until_ready(cues, words))
            taken["warm"].append(seconds_until_ready(cues, words))
    figures = {
        name: {
            "median_s": round(statistics.median(times), 2),
            "least_s": round(min(times), 2),
            "most_s": round(max(times), 2),
        }
        for name, times in taken.items()
    }
    print(json.dumps(figures, indent=2))
    return 1 if statistics.median(taken["cold"]) > LIMIT_S else 0


if __name__ == "__main__":
    sys.exit(main())
