"""Where sound goes out by default, and word of it as soon as that changes.

PulseAudio and PipeWire tell of themselves by libpulse: which sink is the usual one, and which of its ports is in
use, as headphones and a loudspeaker are often two ports of one sink. Elsewhere the devices are listed again and
again (``output.Listing``).
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

_LOOK_S = 1.0
_ANSWERS_S = (0.05, 0.15, 0.5, 1.3)  # pulsectl waits such a limit out even when it is answered at once


@dataclass(frozen=True)
class Route:
    """Where sound goes out.

    Attributes:
        device: the system's own name of the device.
        number: the system's count of it; a device that went and came back has another one.
        port: which of its connectors is in use, as the system names it; empty where it has none.
        name: what people call both.
    """

    device: str
    number: int
    port: str
    name: str


def pulse_route() -> Route | None:
    """Return where PulseAudio, or what stands for it, sends sound by default; None where it does not answer."""
    pulse = _connected()
    if pulse is None:
        return None
    with pulse, suppress(Exception):  # it may end at any moment; pulsectl raises errors of many kinds
        return _route(pulse)
    return None


def pulse_server() -> str | None:
    """Return what the sound server is, such as ``PulseAudio 16.1``; None where none answers."""
    pulse = _connected()
    if pulse is None:
        return None
    with pulse:
        server = pulse.server_info()
    if server.server_name == "pulseaudio":
        return f"PulseAudio {server.server_version}"
    return str(server.server_name)  # PipeWire says "PulseAudio (on PipeWire 0.3.65)"


def watch_pulse(route: Route, changed: Callable[[], None], watching: threading.Event) -> None:
    """Call ``changed`` once, in a thread of its own, when sound no longer goes this way; until the event is cleared."""
    threading.Thread(target=_watch_pulse, args=(route, changed, watching), name="route", daemon=True).start()


def _watch_pulse(route: Route, changed: Callable[[], None], watching: threading.Event) -> None:
    import pulsectl

    def wake(_event: Any) -> None:
        raise pulsectl.PulseLoopStop

    pulse = _connected()
    if pulse is not None:
        # Whatever ends the watching is a change; pulsectl raises errors of many kinds.
        with pulse, suppress(Exception):
            pulse.event_mask_set("sink", "server")
            pulse.event_callback_set(wake)
            while watching.is_set() and _route(pulse) == route:
                pulse.event_listen(_LOOK_S)
    if watching.is_set():
        changed()


def _connected() -> Any:
    try:
        import pulsectl
    except (ImportError, OSError):  # there is no libpulse, hence no server either
        return None
    pulse = pulsectl.Pulse("SPS Coach", connect=False)
    for limit_s in _ANSWERS_S:
        with suppress(pulsectl.PulseError):
            pulse.connect(timeout=limit_s)
            return pulse
    pulse.close()
    return None


def _route(pulse: Any) -> Route | None:
    return route_of(pulse.server_info().default_sink_name, pulse.sink_list())


def route_of(usual: str, sinks: Iterable[Any]) -> Route | None:
    """Return where sound goes, of these sinks as pulsectl describes them; None where the usual one is not there."""
    for sink in sinks:
        if sink.name == usual:
            port = sink.port_active
            if port is None:
                return Route(usual, sink.index, "", sink.description)
            return Route(usual, sink.index, port.name, f"{port.description}, {sink.description}")
    return None
