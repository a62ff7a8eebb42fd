"""Gaps in the sound while the window's thread stands still again and again and two processes take all they can.

Run from the repository's root: ``.venv/bin/python -m benchmarks.gaps [MINUTES]``; it needs PulseAudio, whose null sink
is recorded. A known tone is played for so many minutes (10 unless told) and every sample that arrives is compared with
the one that was sent. Each second the window's thread is blocked for 300 ms, in turn by Python and by one long call
that holds Python's lock. It prints one JSON object: how many discontinuities there were and how much silence they
held, what the player said, how long after a hush the floor was reached, and what the meter reads.

With ``--in-process`` the same tone is played by miniaudio in the blocked process itself, for comparison.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import threading
import time
from collections.abc import Generator
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import miniaudio
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QTimer

from sps_coach.sound.cache import CueCache, read_cue
from sps_coach.sound.child import Child
from sps_coach.sound.form import LEAD_S, RATE
from sps_coach.sound.guard import Guard
from sps_coach.sound.meter import fade_seconds, measure
from sps_coach.sound.shaping import minimum_jerk
from tests.hogs import hogs
from tests.sound_server import sound_server

BLOCKED_S = 0.3
SWELL_S = 5.0
WANDERS_HZ = 20
AFTER_S = 4.0
TOLERANCE = 1e-3
PLAYER = [sys.executable, "-m", "sps_coach.sound.player"]

Samples = NDArray[np.float64]


def tone(seconds: float) -> Samples:
    """A tone of steady loudness, −29.5 dBFS, that wanders at random, so that no lost stretch of it can hide."""
    count = round(seconds * RATE)
    steps = np.random.default_rng(3).uniform(500, 900, round(seconds * WANDERS_HZ) + 2)
    time_s = np.arange(count) / RATE
    frequency = np.interp(time_s * WANDERS_HZ, np.arange(len(steps)), steps)
    swell = 10 ** (-60 * (1 - minimum_jerk(time_s / SWELL_S)) / 20)
    wave = np.sin(2 * np.pi * np.cumsum(frequency) / RATE)
    return np.asarray(10 ** (-26.5 / 20) * swell * wave, dtype=np.float64)


@dataclass(frozen=True)
class Break:
    """Where what arrived does not go on as what was sent: when, how much silence, how much was left out; seconds."""

    at_s: float
    silent_s: float
    left_out_s: float


def discontinuities(received: Samples, sent: Samples) -> list[Break]:
    """Compare what arrived with what was sent, sample by sample."""
    piece = RATE // 4
    position, found = 6 * RATE, []
    begins = found_at(received, sent[position : position + piece], 0, 60 * RATE) - position
    while position < min(len(sent), len(received) - begins):
        stretch = sent[position : position + 60 * RATE]
        heard = received[begins + position : begins + position + len(stretch)]
        apart = np.flatnonzero(np.abs(heard - stretch[: len(heard)]) > TOLERANCE)
        if not len(apart):
            position += len(heard)
            continue
        position += int(apart[0])
        here = begins + position
        sounding = np.flatnonzero(np.abs(received[here:]) > TOLERANCE)
        if not len(sounding):
            found.append(Break(here / RATE, (len(received) - here) / RATE, 0.0))
            break
        # The tone goes on somewhere near: look for what is heard a little later in what was sent.
        later = here + int(sounding[0]) + piece
        place = found_at(sent, received[later : later + piece], position - RATE, position + 5 * RATE)
        left_out = (place - position) - (later - here)
        found.append(Break(here / RATE, int(sounding[0]) / RATE, left_out / RATE))
        begins, position = later - place, place
    return found


def found_at(within: Samples, piece: Samples, start: int, end: int) -> int:
    """Where in this stretch of the samples the piece fits best."""
    start = max(start, 0)
    stretch = within[start:end]
    size = 1 << (len(stretch) + len(piece)).bit_length()
    spectrum = np.fft.rfft(stretch, size) * np.conj(np.fft.rfft(piece, size))
    fits = np.fft.irfft(spectrum, size)[: max(len(stretch) - len(piece) + 1, 1)]
    return start + int(np.argmax(fits))


class BlockedWindow:
    """An application whose thread stands still for 300 ms of every second."""

    def __init__(self) -> None:
        self.application = QCoreApplication([])
        self._turns = 0
        self._timer = QTimer(interval=1000)
        self._timer.timeout.connect(self._block)
        self._timer.start()

    def live(self, seconds: float) -> None:
        """Run for so long."""
        QTimer.singleShot(round(1000 * seconds), self.application.quit)
        self.application.exec()

    def _block(self) -> None:
        self._turns += 1
        end = time.monotonic() + BLOCKED_S
        if self._turns % 2:
            pow(3, 1_100_000)  # about as long, and holds the lock all the while
        while time.monotonic() < end:
            pass


class OwnProcess:
    """The player as the program has it."""

    def __init__(self, path: Path) -> None:
        self.said: list[dict[str, Any]] = []
        self._path = path
        self._child = Child(PLAYER, apart=True)
        self._hearing = threading.Thread(target=self._hear)
        self._hearing.start()
        self._child.tell({"open": True})

    def play(self) -> None:
        """Begin the tone in a few seconds."""
        while not any(each["status"] == "ready" for each in self.said):
            time.sleep(0.05)
        self._child.tell({"play": str(self._path), "voice_at": time.monotonic() + LEAD_S + 8.0})

    def hush(self) -> float:
        """Ease it down; return when it was asked to."""
        self._child.tell({"hush": True})
        return time.monotonic()

    def close(self) -> None:
        """End the process."""
        self._child.farewell(5.0)
        self._hearing.join()
        self._child.release()

    def _hear(self) -> None:
        self.said.extend(each for each in self._child.heard() if each["status"] != "alive")


class SameProcess:
    """miniaudio in the process whose thread is blocked, without anything of ours in between."""

    def __init__(self, sent: Samples) -> None:
        self.said: list[dict[str, Any]] = []
        self._sent = sent.astype("<f4").tobytes()
        self._device = miniaudio.PlaybackDevice(
            output_format=miniaudio.SampleFormat.FLOAT32, nchannels=1, sample_rate=RATE, buffersize_msec=400
        )

    def play(self) -> None:
        """Begin the tone."""
        stream = self._stream()
        next(stream)
        self._device.start(stream)

    def hush(self) -> float:
        """Stop; return when."""
        self._device.stop()
        return time.monotonic()

    def close(self) -> None:
        """Let go of the device."""
        self._device.close()

    def _stream(self) -> Generator[bytes, int, None]:
        position, count = 0, 0
        while True:
            count = yield self._sent[4 * position : 4 * (position + count)]
            position += count


def main() -> int:
    """Play, disturb, record, compare and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("minutes", type=float, nargs="?", default=10.0)
    parser.add_argument("--hogs", type=int, default=2, help="how many processes take all they can (2)")
    parser.add_argument(
        "--in-process", action="store_true", help="miniaudio in the blocked process, for comparison"
    )
    asked = parser.parse_args()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        server = stack.enter_context(sound_server(folder / "sound"))
        os.environ.update(server.environment)
        path = CueCache(folder).keep(["gaps"], tone(60 * asked.minutes + 20).astype(np.float32))
        kept = read_cue(path)
        assert kept is not None
        sent = kept.astype(np.float64)
        playing = SameProcess(sent) if asked.in_process else OwnProcess(path)
        recording = server.record()
        window = BlockedWindow()
        playing.play()
        with hogs(asked.hogs):
            window.live(60 * asked.minutes + 10)
            hushed_at = playing.hush()
            window.live(AFTER_S)
        playing.close()
        received = recording.stop()
    hush = hushed_at - recording.began
    if not asked.in_process:
        sent = Guard(RATE).process(sent)
    found = discontinuities(received[: round((hush - 0.1) * RATE)], sent)
    measured = measure(received, RATE)
    print(
        json.dumps(
            {
                "minutes": asked.minutes,
                "hogs": asked.hogs,
                "discontinuities": len(found),
                "silence_s": round(sum(each.silent_s for each in found), 3),
                "each": [{name: round(value, 4) for name, value in asdict(each).items()} for each in found],
                "player": playing.said,
                "fade_s": round(fade_seconds(received, RATE, hush), 2),
                "meter": {name: round(value, 1) for name, value in measured.values().items()},
                "broken": list(measured.broken()),
            },
            indent=2,
        )
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
