"""The one file that knows an audio device.

miniaudio needs no system library, and with a buffer of 400 ms in a process of its own it left no gap beside a
busy computer where every in-process player did (docs/decisions).
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import miniaudio
import numpy as np
from numpy.typing import NDArray

BUFFER_S = 0.4
"""How much the device asks for at once; about as much again is on its way."""

LEAST_QUEUED_S = BUFFER_S / 2 if sys.platform == "linux" else 0.0
"""How much is still queued at the least when more is asked for; PulseAudio was measured at 0.24 s."""

Samples = NDArray[np.float64]
Source = Callable[[float, int], Samples]
"""Gives the next samples: called with the monotonic time at which they are asked for, and how many."""


class NoDeviceError(Exception):
    """There is no device to play on."""


class Output:
    """A device that plays one channel of float samples.

    Args:
        rate: samples a second.
        source: asked for samples in a thread of the device.

    Raises:
        NoDeviceError: there is none, or it cannot be opened.
    """

    def __init__(self, rate: int, source: Source) -> None:
        self._source = source
        try:
            self._device = miniaudio.PlaybackDevice(
                output_format=miniaudio.SampleFormat.FLOAT32,
                nchannels=1,
                sample_rate=rate,
                buffersize_msec=round(BUFFER_S * 1000),
                app_name="SPS Coach",
            )
            if self._device.backend == "Null":
                self._device.close()
                raise NoDeviceError
            self.backend = str(self._device.backend)
            stream = self._stream()
            next(stream)
            self._device.start(stream)
        except miniaudio.MiniaudioError as fault:
            raise NoDeviceError from fault

    def close(self) -> None:
        """Let go of the device. Whoever calls this has made sure that it is silent."""
        self._device.close()

    def _stream(self) -> Generator[bytes, int, None]:
        count = yield b""
        while True:
            count = yield self._source(time.monotonic(), count).astype("<f4").tobytes()


@dataclass(frozen=True)
class Devices:
    """What there is to play on: the sound system's name, and its devices' names, the usual one first."""

    backend: str
    names: tuple[str, ...]


def devices() -> Devices | None:
    """Return what there is to play on, or None when nothing is; no device is opened."""
    try:
        with _alsa_kept_quiet():
            found = miniaudio.Devices()
            names = [str(device["name"]) for device in found.get_playbacks()]
    except miniaudio.MiniaudioError:
        return None
    if found.backend == "Null" or not names:
        return None
    return Devices(str(found.backend), tuple(names))


@contextmanager
def _alsa_kept_quiet() -> Iterator[None]:
    """Keep ALSA's library from writing its own lines to stderr where there is no sound card."""
    kept = os.dup(2)
    with Path(os.devnull).open("wb") as nothing:
        os.dup2(nothing.fileno(), 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
