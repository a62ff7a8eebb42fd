"""What the soak's recordings tell: which limits were kept, how every stop was heard, and where it was not silent."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from sps_coach.sound.meter import FLOOR, HOPS_PER_SECOND, Meter, Samples
from tests.sound_server import Recording

SHORTEST_FADE_S, LONGEST_FADE_S = 0.8, 1.5
LOUD_DB = -34.0
"""What is louder is a voice, or as loud as one; softer sound may reach the floor sooner than a fade takes."""

CUT_DB, CUT_HOPS = 20.0, 6
"""What falls further than this to the floor within 30 ms was cut off: neither a fade nor the end of a word does."""


@dataclass
class Sink:
    """A sink, what it received, and when it was taken away, if it was; times are monotonic."""

    name: str
    module: str
    recording: Recording
    unplugged: float | None = None
    level: Samples = field(default_factory=lambda: np.zeros(0))

    def heard(self) -> Samples:
        """The level for as long as it was there; what sounds on a sink that is taken away is cut off with it."""
        return self.level if self.unplugged is None else self.between(0.0, self.unplugged - 0.1)

    def between(self, start: float, end: float) -> Samples:
        """The level from one time to another, as far as it was there, dBFS(A) every 5 ms."""
        first, last = (max(round((at - self.recording.began) * HOPS_PER_SECOND), 0) for at in (start, end))
        return self.level[first:last]


def report(
    did: list[tuple[float, str]], told: list[dict[str, Any]], read: list[tuple[Sink, Meter]], left: list[str]
) -> dict[str, Any]:
    """Return what was done, what was read, and under ``broken`` a sentence for each thing that was not kept."""
    sinks = [sink for sink, _ in read]
    broken = [f"left over: {process}" for process in left]
    for sink, meter in read:
        course, figures = meter.course(), meter.figures()
        broken += [
            f"{name} {figures.values()[name]:.1f} on {sink.name} at {course.worst_at(name):.2f} s"
            for name in figures.broken()
        ]
    stops = [stop for sink in sinks for one in told if "hushed" in one and (stop := stopped(sink, one["at"]))]
    broken += [sentence for stop in stops if (sentence := stop.judged())]
    broken += [f"{sink.name} was cut off at {at:.2f} s" for sink in sinks for at in cuts(sink.heard())]
    for at, what in did:
        if what in ("plug in", "swap", "unplug", "ease", "pause", "end"):
            broken += judged_silence(sinks, at, what, told)
    worst = {
        name: max(meter.figures().values()[name] for _, meter in read)
        for name in read[0][1].figures().values()
    }
    return {
        "did": Counter(what for _, what in did),
        "said": sum("said" in one for one in told),
        "recordings": [
            {
                "sink": sink.name,
                "from_s": round(sink.recording.began - sinks[0].recording.began, 3),
                "seconds": round(len(sink.level) / HOPS_PER_SECOND),
                "heard_s": round(float(np.sum(sink.level > FLOOR)) / HOPS_PER_SECOND),
            }
            for sink in sinks
        ],
        "worst": {name: round(value, 1) for name, value in worst.items()},
        "stops": {
            "heard": len(stops),
            "longest_s": max((stop.fade_s for stop in stops), default=None),
            "from_a_voice": sum(stop.loud for stop in stops),
            "shortest_from_a_voice_s": min((stop.fade_s for stop in stops if stop.loud), default=None),
        },
        "broken": broken,
    }


@dataclass(frozen=True)
class Stop:
    """How what sounded on a sink fell silent after a hush.

    Attributes:
        sink: where.
        at_s: when, in seconds of its recording.
        fade_s: how long it took to reach the floor and stay there.
        loud: whether it was as loud as a voice until the fade began.
    """

    sink: str
    at_s: float
    fade_s: float
    loud: bool

    def judged(self) -> str | None:
        """Return a sentence if it took too long, or too short a time."""
        if self.fade_s > LONGEST_FADE_S or (self.loud and self.fade_s < SHORTEST_FADE_S):
            return f"a stop took {self.fade_s:.2f} s on {self.sink} at {self.at_s:.2f} s"
        return None


def stopped(sink: Sink, hushed: float) -> Stop | None:
    """Return how a sink fell silent after a hush; None where nothing sounded, or it was taken away meanwhile."""
    before, after = sink.between(hushed - 0.1, hushed + 0.4), sink.between(hushed, hushed + 4.0)
    if not np.any(before > FLOOR) or len(after) < HOPS_PER_SECOND * LONGEST_FADE_S:
        return None
    loud = bool(np.min(before) > LOUD_DB)
    return Stop(sink.name, hushed - sink.recording.began, round(settled(after), 3), loud)


def cuts(level: Samples) -> list[float]:
    """Return where sound fell to the floor by a step, seconds."""
    fell = (level[CUT_HOPS:] <= FLOOR) & (level[:-CUT_HOPS] > FLOOR + CUT_DB)
    begins = np.flatnonzero(np.diff(fell.astype(int), prepend=0) == 1)
    return [float(hop + CUT_HOPS) / HOPS_PER_SECOND for hop in begins]


def settled(level: Samples) -> float:
    """Return after how many seconds the level lies at the floor for a third of a second."""
    heard = np.flatnonzero(np.append(level > FLOOR, np.ones(1, dtype=bool)))
    gaps = np.diff(heard, prepend=-1) - 1
    long = np.flatnonzero(gaps >= HOPS_PER_SECOND // 3)
    first = int(heard[long[0]] - gaps[long[0]]) if len(long) else len(level)
    return first / HOPS_PER_SECOND


def judged_silence(sinks: list[Sink], at: float, what: str, told: list[dict[str, Any]]) -> list[str]:
    """Say where something sounded after a stop or a change, before the person went on."""
    went_on = [one["at"] for one in told if one.get("state") in ("returning", "running") and one["at"] > at]
    until = min(went_on, default=at + 60.0)
    broken = []
    for sink in sinks:
        heard = np.flatnonzero(sink.between(at + LONGEST_FADE_S + 0.1, until) > FLOOR)
        if len(heard):
            later = LONGEST_FADE_S + 0.1 + heard[0] / HOPS_PER_SECOND
            broken.append(
                f"{sink.name} sounded {later:.2f} s after {what} at {at - sink.recording.began:.2f} s"
            )
    return broken
