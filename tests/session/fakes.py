"""Hand-written parts that a session can be joined with; they keep the ports' promises in memory."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sps_coach.session.clock import VirtualClock
from sps_coach.session.ports import Outcome, SessionOutcome

Spoken = tuple[tuple[str, ...], str, int]


def virtual_clock() -> VirtualClock:
    """A clock that stands at a winter morning."""
    return VirtualClock(datetime(2026, 1, 19, 7, 30, tzinfo=UTC))


class FakeVoice:
    """Remembers what it was asked to say."""

    def __init__(self) -> None:
        self.foreseen: list[Spoken] = []
        self.prepared: list[Spoken] = []
        self.said: list[tuple[tuple[str, ...], float]] = []
        self.hushed = 0
        self.beds: list[bool] = []
        self.breaths: list[tuple[float, float, bool]] = []
        self.led: list[tuple[float, float, bool]] = []
        self.closed = False
        self.lost = False
        self.ails: str | None = None
        self.is_ready = True

    def foresee(self, utterances: Sequence[Spoken]) -> None:
        self.foreseen.extend(utterances)

    def prepare(self, utterances: Sequence[Spoken]) -> None:
        self.prepared.extend(utterances)

    def ready(self) -> bool:
        return self.is_ready

    def say(self, phrases: tuple[str, ...], language: str, words_per_minute: int, voice_at: float) -> None:
        self.said.append((phrases, voice_at))

    def bed(self, lies: bool) -> None:
        self.beds.append(lies)

    def breathe(self, breaths: Sequence[tuple[float, float, bool]], *, asked: bool = False) -> None:
        (self.led if asked else self.breaths).extend(breaths)

    def hush(self) -> None:
        self.hushed += 1

    def trouble(self) -> str | None:
        return self.ails

    def interrupted(self) -> bool:
        lost, self.lost = self.lost, False
        return lost

    def close(self) -> None:
        self.closed = True


class FakeRecord:
    """Remembers what it was told, in order."""

    def __init__(self) -> None:
        self.told: list[tuple[str, dict[str, Any]]] = []

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
        self._tell("begin", routine_id=routine_id, routine_hash=routine_hash, day=day, blocks=blocks, at=at)

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
        self._tell("block_began", index=index, exercise_id=exercise_id, at=at)

    def block_ended(
        self, *, index: int, outcome: Outcome, repetitions: int, hold_s: float, at: datetime
    ) -> None:
        self._tell("block_ended", index=index, outcome=outcome, repetitions=repetitions, hold_s=hold_s, at=at)

    def event(self, *, kind: str, at: datetime, position_s: float, detail: str = "") -> None:
        self._tell("event", kind=kind, at=at, position_s=position_s, detail=detail)

    def why(self, *, index: int, words: str, at: datetime, zone: str) -> None:
        self._tell("why", index=index, words=words, at=at)

    def end(self, *, outcome: SessionOutcome, at: datetime) -> None:
        self._tell("end", outcome=outcome, at=at)

    def _tell(self, what: str, **values: Any) -> None:
        self.told.append((what, values))
