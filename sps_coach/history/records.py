"""What is known about a session that was begun: plain values, no SQL. All times are aware and in UTC."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal
from uuid import UUID
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

BlockOutcome = Literal["done", "eased", "left-out"]
"""How a block ended: to its end, eased off within it, or passed over."""

SessionOutcome = Literal["done", "ended-early"]


class HistoryUnavailable(Exception):  # noqa: N818 (nothing is broken, the history has to wait)
    """The history cannot be opened, read or written now. Its text is one calm sentence for the user."""


class HistoryDamaged(HistoryUnavailable):
    """The file is a history of ours, or was, but cannot be read as it is."""


@dataclass(frozen=True)
class BlockRecord:
    """One block of a session: what was prescribed and what was done.

    Attributes:
        index: which block of the routine, from 0.
        exercise_id: the exercise, or None for a rest or a breathing block.
        repetitions: prescribed repetitions a set and side.
        sets: prescribed sets.
        hold_s: prescribed seconds of each hold.
        sides: prescribed sides, in the library's words.
        began: when the block began; the first time, if it was taken up again after an interruption.
        outcome: how it ended, or None while it has not.
        done_repetitions: repetitions done over all sets and sides, or None while it has not ended.
        done_hold_s: seconds held in all, or None while it has not ended.
        ended: when it ended, or None.
    """

    index: int
    exercise_id: str | None
    repetitions: int
    sets: int
    hold_s: float
    sides: str
    began: datetime
    outcome: BlockOutcome | None = None
    done_repetitions: int | None = None
    done_hold_s: float | None = None
    ended: datetime | None = None


@dataclass(frozen=True)
class PrescribedBlock:
    """What a routine asks for in one block, on one kind of day; see ``BlockRecord`` for the fields."""

    index: int
    exercise_id: str | None
    repetitions: int
    sets: int
    hold_s: float
    sides: str


@dataclass(frozen=True)
class EventRecord:
    """Something that happened in a session, such as a pause.

    Attributes:
        kind: what it was, in the session's own word.
        at: when.
        position_s: seconds of the timeline that had been lived.
        detail: the last cue said, or empty.
    """

    kind: str
    at: datetime
    position_s: float
    detail: str = ""


@dataclass(frozen=True)
class SessionRecord:
    """One session, from its beginning to its end, with its blocks in the order in which they began.

    Attributes:
        id: a UUIDv7.
        device: the device that wrote it.
        routine_id: which routine.
        routine_version: which version of it.
        routine_hash: the hash of its content, so that what was done can be told apart from later changes.
        day: the kind of day that was chosen: easy, usual or good.
        block_count: how many blocks the session has.
        planned_s: planned seconds of the whole session.
        began: when it began.
        zone: the local time zone's name at that moment, such as ``Europe/Berlin``.
        outcome: how it ended, or None while it is unfinished.
        ended: when it ended, or None.
        blocks: the blocks that were begun.
    """

    id: UUID
    device: UUID
    routine_id: str
    routine_version: int
    routine_hash: str
    day: str
    block_count: int
    planned_s: float
    began: datetime
    zone: str
    outcome: SessionOutcome | None = None
    ended: datetime | None = None
    blocks: tuple[BlockRecord, ...] = ()

    @property
    def began_there(self) -> datetime:
        """When it began, by the clock on the wall; in UTC where the zone's name is unknown here."""
        return in_zone(self.began, self.zone)

    @property
    def lasted(self) -> timedelta:
        """From its beginning to its end, or to the end of its last finished block while it is unfinished."""
        ends = [block.ended for block in self.blocks if block.ended is not None]
        return (self.ended or max(ends, default=self.began)) - self.began

    @property
    def next_block(self) -> int:
        """The first block that has not ended, from 0; ``block_count`` when only the closing is left."""
        ended = {block.index for block in self.blocks if block.outcome is not None}
        return next((index for index in range(self.block_count) if index not in ended), self.block_count)


@dataclass(frozen=True, slots=True)
class BlockGlance:
    """What was done of a block, where many sessions are looked at; see ``BlockRecord`` for the fields."""

    index: int
    outcome: BlockOutcome | None = None
    done_repetitions: int | None = None
    done_hold_s: float | None = None


@dataclass(frozen=True, slots=True)
class SessionGlance:
    """A session among many, as far as Review draws it; see ``SessionRecord`` for the fields.

    Attributes:
        last_known: when its last finished block ended, where it has no end itself.
    """

    id: UUID
    routine_id: str
    routine_hash: str
    day: str
    began: datetime
    zone: str
    outcome: SessionOutcome | None = None
    ended: datetime | None = None
    last_known: datetime | None = None
    blocks: tuple[BlockGlance, ...] = ()

    @property
    def began_there(self) -> datetime:
        """When it began, by the clock on the wall; in UTC where the zone's name is unknown here."""
        return in_zone(self.began, self.zone)

    @property
    def lasted(self) -> timedelta:
        """From its beginning to its end, or to the end of its last finished block while it is unfinished."""
        return (self.ended or self.last_known or self.began) - self.began


Block = BlockRecord | BlockGlance
Session = SessionRecord | SessionGlance
"""A session, told whole or at a glance."""


def in_zone(moment: datetime, zone: str) -> datetime:
    """Return the same moment by the clock of a zone; in UTC where the zone's name is unknown here."""
    try:
        return moment.astimezone(ZoneInfo(zone))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return moment.astimezone(UTC)
