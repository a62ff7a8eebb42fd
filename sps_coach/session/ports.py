"""What the session asks of the world: a clock, a voice and a record.

Each port is a small Protocol over plain values, so that sound and history need not know the session, nor it
them. ``app.build`` joins the real parts; tests bring hand-written ones that pass the same contract tests.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

Outcome = Literal["done", "eased", "left-out"]
"""How a block ended: to its end, eased off within it, or passed over."""

SessionOutcome = Literal["done", "ended-early"]


class Clock(Protocol):
    """Reads the time. Only ``session.clock`` does so really."""

    def monotonic(self) -> float:
        """Seconds that never go back, from the system's monotonic clock (the same in every process)."""
        ...

    def now(self) -> datetime:
        """The present moment, in UTC, with its zone set."""
        ...

    def zone(self) -> str:
        """The name of the local time zone, such as ``Europe/Berlin``."""
        ...


@dataclass(frozen=True)
class Utterance:
    """Phrases that are spoken as one cue, and how."""

    phrases: tuple[str, ...]
    language: str
    words_per_minute: int


class Voice(Protocol):
    """Speaks calmly. Every method returns at once; nothing it does may hold up the session."""

    def foresee(self, utterances: Sequence[tuple[tuple[str, ...], str, int]]) -> None:
        """Make these ready before a session begins, as a moment's work and without opening a device."""
        ...

    def prepare(self, utterances: Sequence[tuple[tuple[str, ...], str, int]]) -> None:
        """Make these (phrases, language, words a minute) ready, the first one needed first."""
        ...

    def ready(self) -> bool:
        """Say whether the first cue that was prepared can be heard now, or will never be."""
        ...

    def say(self, phrases: tuple[str, ...], language: str, words_per_minute: int, voice_at: float) -> None:
        """Let the voice of one cue begin at this monotonic time; its lead-in swells before.

        A cue that is not ready in time, or that would overlap another, is dropped.
        """
        ...

    def bed(self, lies: bool) -> None:
        """Let a bed come under the session, where one is wished, or let it go; both are slow."""
        ...

    def breathe(self, breaths: Sequence[tuple[float, float, bool]], *, asked: bool = False) -> None:
        """Let a breathing tone, where one is wished, follow these half breaths; what was told before is over.

        Each has its begin and its end, in monotonic time, and whether it is a breath in; they come in order. Where the
        person ``asked`` to be led by the breath, the tone is heard whatever is wished otherwise.
        """
        ...

    def hush(self) -> None:
        """Ease whatever sounds down to silence within 1.5 s and forget what was to come."""
        ...

    def trouble(self) -> str | None:
        """One calm sentence when there is no sound, or None while all is well."""
        ...

    def interrupted(self) -> bool:
        """True once after the sound was lost while it was needed: the session pauses."""
        ...

    def close(self) -> None:
        """Ease to silence and let go of the device, on its own time."""
        ...


class Record(Protocol):
    """Keeps one session as it happens. What it was told is on disk within a second."""

    def begin(
        self,
        *,
        routine_id: str,
        routine_version: int,
        routine_hash: str,
        day: str,
        blocks: int,
        planned_s: float,
        at: datetime,
        zone: str,
    ) -> None:
        """A session begins."""
        ...

    def block_began(
        self,
        *,
        index: int,
        exercise_id: str | None,
        repetitions: int,
        sets: int,
        hold_s: float,
        sides: str,
        at: datetime,
    ) -> None:
        """A block begins, with what was prescribed: repetitions a set and side, sets, hold seconds each, sides."""
        ...

    def block_ended(
        self, *, index: int, outcome: Outcome, repetitions: int, hold_s: float, at: datetime
    ) -> None:
        """A block ended, with what was done: repetitions over all sets and sides, and hold seconds in all."""
        ...

    def event(self, *, kind: str, at: datetime, position_s: float, detail: str = "") -> None:
        """Something happened at this place of the timeline, such as a pause; detail is the last cue said."""
        ...

    def why(self, *, index: int, words: str, at: datetime, zone: str) -> None:
        """Why a block was left out, in the person's words; for themselves alone unless they share it."""
        ...

    def end(self, *, outcome: SessionOutcome, at: datetime) -> None:
        """The session is over."""
        ...
