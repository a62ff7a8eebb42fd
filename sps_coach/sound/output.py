"""The one file that knows an audio device.

miniaudio needs no system library, and with a buffer of 500 ms in a process of its own it left no gap beside a
busy computer where every in-process player did (docs/decisions). The stream is bound to the device that is the
usual one as it is opened, so that no system moves it to another by itself.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import miniaudio
import numpy as np
from numpy.typing import NDArray

from sps_coach.sound.routing import Route, pulse_route, watch_pulse

BUFFER_S = 0.5
"""How much the device asks for at once; about as much again is on its way."""

LEAST_QUEUED_S = BUFFER_S / 2 if sys.platform == "linux" else 0.0
"""How much is still queued at the least when more is asked for; PulseAudio was measured at 0.27 s."""

Samples = NDArray[np.floating[Any]]
Source = Callable[[float, int], Samples]
"""Gives the next samples: called with the monotonic time at which they are asked for, and how many."""

_LOOK_S = 1.0
_PULSE = "PulseAudio"
_MOVING = (_PULSE, "WASAPI", "Core Audio")  # these move a stream that is bound to no device


class NoDeviceError(Exception):
    """There is no device to play on."""


@dataclass(frozen=True)
class Listed:
    """A device that sound can go out by: its name, whether it is the usual one, and miniaudio's own key to it."""

    name: str
    usual: bool
    key: Any

    @property
    def identity(self) -> bytes:
        """The key's content, by which it is known again."""
        return bytes(miniaudio.ffi.buffer(self.key))


class Listing:
    """What there is to play on, as miniaudio lists it. It is listed anew with each call of ``playbacks``.

    Raises:
        NoDeviceError: there is no sound system.
    """

    def __init__(self) -> None:
        self._context = miniaudio.ffi.new("ma_context *")
        with _alsa_kept_quiet():
            result = miniaudio.lib.ma_context_init(miniaudio.ffi.NULL, 0, miniaudio.ffi.NULL, self._context)
        if result != miniaudio.lib.MA_SUCCESS:
            raise NoDeviceError
        name = miniaudio.lib.ma_get_backend_name(self._context.backend)
        self.backend = miniaudio.ffi.string(name).decode()

    def playbacks(self) -> list[Listed]:
        """Return the devices.

        Raises:
            NoDeviceError: the sound system does not answer any more.
        """
        infos, count = miniaudio.ffi.new("ma_device_info **"), miniaudio.ffi.new("ma_uint32 *")
        nothing = miniaudio.ffi.NULL
        with _alsa_kept_quiet():
            result = miniaudio.lib.ma_context_get_devices(self._context, infos, count, nothing, nothing)
        if result != miniaudio.lib.MA_SUCCESS:
            raise NoDeviceError
        return [
            Listed(
                miniaudio.ffi.string(info.name).decode(errors="replace"),
                bool(info.isDefault),
                miniaudio.ffi.new("ma_device_id *", info.id),
            )
            for info in infos[0][0 : count[0]]
        ]

    def usual(self) -> Listed | None:
        """Return the device that sound goes to unless somebody chose another."""
        found = self.playbacks()
        return next((each for each in found if each.usual), found[0] if found else None)

    def close(self) -> None:
        """Let go of the sound system."""
        miniaudio.lib.ma_context_uninit(self._context)


class Output:
    """The usual device, playing one channel of float samples; it stays with this device whatever happens.

    Args:
        rate: samples a second.
        source: asked for samples in a thread of the device.
        changed: called, in whatever thread notices it, when sound is to go elsewhere by now, or the device plays
            no more; perhaps more than once.

    Raises:
        NoDeviceError: there is none, or it cannot be opened.
    """

    def __init__(self, rate: int, source: Source, changed: Callable[[], None]) -> None:
        self._source = source
        self._changed = changed
        self._watching = threading.Event()
        self._watching.set()
        listing = Listing()
        try:
            self.name = self._open(rate, listing)
        finally:
            listing.close()

    def close(self) -> None:
        """Let go of the device. Whoever calls this has made sure that it is silent."""
        self._watching.clear()
        self._device.close()

    def _open(self, rate: int, listing: Listing) -> str:
        route = pulse_route() if listing.backend == _PULSE else None
        chosen = _by_route(listing, route) if route else listing.usual()
        if chosen is None or listing.backend == "Null":
            raise NoDeviceError
        try:
            self._device = miniaudio.PlaybackDevice(
                output_format=miniaudio.SampleFormat.FLOAT32,
                nchannels=1,
                sample_rate=rate,
                buffersize_msec=round(BUFFER_S * 1000),
                device_id=chosen.key if listing.backend in _MOVING else None,
                app_name="SPS Coach",
            )
            self._device.stop_callback = self._stopped
            stream = self._stream()
            next(stream)
            self._device.start(stream)
        except miniaudio.MiniaudioError as fault:
            raise NoDeviceError from fault
        if route is not None:
            watch_pulse(route, self._stopped, self._watching)
            return route.name
        threading.Thread(target=self._watch, args=(chosen.identity,), name="devices", daemon=True).start()
        return chosen.name

    def _stream(self) -> Generator[bytes, int, None]:
        count = yield b""
        while True:
            count = yield self._source(time.monotonic(), count).astype("<f4").tobytes()

    def _stopped(self) -> None:
        if self._watching.is_set():
            self._changed()

    def _watch(self, identity: bytes) -> None:
        """Look again and again whether the usual device is still the same."""
        try:
            listing = Listing()
            while self._watching.is_set():
                usual = listing.usual()
                if usual is None or usual.identity != identity:
                    break
                time.sleep(_LOOK_S)
            listing.close()
        except NoDeviceError:
            pass
        self._stopped()


def _by_route(listing: Listing, route: Route) -> Listed | None:
    """Return the sink of this route; its identity begins with its name."""
    wanted = route.device.encode()
    return next((each for each in listing.playbacks() if each.identity.split(b"\0")[0] == wanted), None)


def usual_name() -> str | None:
    """Return the name of the device that an ``Output`` would have now, or None; no device is opened."""
    with suppress(NoDeviceError):
        listing = Listing()
        try:
            route = pulse_route() if listing.backend == _PULSE else None
            usual = route or (None if listing.backend == "Null" else listing.usual())
            return None if usual is None else usual.name
        finally:
            listing.close()
    return None


@dataclass(frozen=True)
class Devices:
    """What there is to play on: the sound system's name, and its devices' names, the usual one first."""

    backend: str
    names: tuple[str, ...]


def devices() -> Devices | None:
    """Return what there is to play on, or None when nothing is; no device is opened."""
    try:
        listing = Listing()
        found = sorted(listing.playbacks(), key=lambda each: not each.usual)
    except NoDeviceError:
        return None
    listing.close()
    if listing.backend == "Null" or not found:
        return None
    return Devices(listing.backend, tuple(each.name for each in found))


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
