"""How many times faster than it is heard the guard works, on one core: ``.venv/bin/python -m benchmarks.guard``.

A tone that swells like a cue's lead-in passes as it is; bursts of full-scale noise are held back all the time, which
is the most work that there is.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import time

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the program's front door does, before numpy is read

import numpy as np
from numpy.typing import NDArray

from sps_coach.sound.guard import Guard

RATE = 48000
SECONDS = 30
RUNS = 5
LIMIT = 100.0
BLOCKS = {"10 ms": 480, "100 ms": 4800, "1 s": 48000}


def times_real_time(sound: NDArray[np.float64], block: int) -> float:
    """Return seconds of sound for each second of this process's processor time."""
    guard = Guard(RATE)
    began = time.process_time()
    for start in range(0, len(sound), block):
        guard.process(sound[start : start + block])
    return len(sound) / RATE / (time.process_time() - began)


def main() -> int:
    """Print the median for each sound and block size as JSON; 1 when one is under the limit."""
    at = np.arange(SECONDS * RATE) / RATE
    bursts = np.random.default_rng(0).normal(size=len(at)) * (at % 1 < 0.5)
    sounds = {"passed on": 0.03 * np.sin(2 * np.pi * 400 * at) * at / SECONDS, "held back": bursts}
    figures = {
        kind: {
            name: round(statistics.median(times_real_time(sound, block) for _ in range(RUNS)))
            for name, block in BLOCKS.items()
        }
        for kind, sound in sounds.items()
    }
    print(json.dumps(figures, indent=2))
    return 1 if min(min(by_block.values()) for by_block in figures.values()) < LIMIT else 0


if __name__ == "__main__":
    sys.exit(main())
