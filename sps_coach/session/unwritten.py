"""A record that keeps nothing, for a session that is looked at and not practised."""

from __future__ import annotations

from datetime import datetime

from sps_coach.session.ports import Outcome, SessionOutcome


class Unwritten:
    """Takes what a session tells, as ``ports.Record`` does, and lets it go."""

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
        """A block begins."""

    def block_ended(
        self, *, index: int, outcome: Outcome, repetitions: int, hold_s: float, at: datetime
    ) -> None:
        """A block ended."""

    def event(self, *, kind: str, at: datetime, position_s: float, detail: str = "") -> None:
        """Something happened."""

    def why(self, *, index: int, words: str, at: datetime, zone: str) -> None:
        """A block was left out."""

    def end(self, *, outcome: SessionOutcome, at: datetime) -> None:
        """The session is over."""
