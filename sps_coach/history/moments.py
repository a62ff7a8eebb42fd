"""One session, moment by moment: what was prescribed and done, eased and left out, and what was said. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from sps_coach.history.past import EASED_OFF, Past
from sps_coach.history.records import BlockRecord, EventRecord, PrescribedBlock, SessionRecord, in_zone
from sps_coach.history.statements import Answers, Kept, Note

LATER = timedelta(hours=1)
"""Words about a session that come this long after its end were added later."""

RestingKind = Literal["pause", "ease-off", "gap"]

_GOES_ON = frozenset({"resume", "end", "on", "again"})


@dataclass(frozen=True)
class BlockTold:
    """A block of the session.

    Attributes:
        at: when it began, or None where it was not begun.
        prescribed: what the routine asked for.
        record: what was done, or None where it was not begun.
        words: why it was eased or left out, as far as that is told.
    """

    at: datetime | None
    prescribed: PrescribedBlock
    record: BlockRecord | None
    words: tuple[str, ...]


@dataclass(frozen=True)
class RestTold:
    """A pause, an easing off, or a gap while the computer slept.

    Attributes:
        at: when.
        kind: what it was.
        lasted: until it went on or ended; None where neither is known.
        cue: the last cue said before.
        words: what was said about it.
    """

    at: datetime
    kind: RestingKind
    lasted: timedelta | None
    cue: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class WordsTold:
    """Words about the session as a whole; ``later`` says that they were added afterwards."""

    at: datetime
    text: str
    later: bool


@dataclass(frozen=True)
class SessionTold:
    """A session as it is told. All times are by the clock on the wall there, without their zone.

    Attributes:
        session: as it stands.
        began: when it began.
        before: the answers before it, or None.
        after: the answers after it, or None.
        course: blocks and rests in the order in which they happened; what was never begun comes last.
        words: words about the session as a whole.
    """

    session: SessionRecord
    began: datetime
    before: Answers | None
    after: Answers | None
    course: tuple[BlockTold | RestTold, ...]
    words: tuple[WordsTold, ...]


def told(past: Past, session: SessionRecord, events: Sequence[EventRecord]) -> SessionTold:
    """Return one session moment by moment.

    Args:
        past: what may be seen.
        session: one of its sessions.
        events: those of its events that may be seen, in order; all of them, or their numbers do not fit the notes.
    """
    answers = {kept.said.moment: kept.said for kept in past.answers if kept.said.session_id == session.id}
    notes = [kept for kept in past.notes if kept.said.session_id == session.id]
    blocks, rests = _blocks(past, session, notes), _rests(session, events, notes)
    begun: list[BlockTold | RestTold] = [*(block for block in blocks if block.at is not None), *rests]
    happened = sorted(begun, key=lambda one: one.at or session.began.replace(tzinfo=None))
    return SessionTold(
        session,
        _there(session.began, session),
        answers.get("before"),
        answers.get("after"),
        (*happened, *(block for block in blocks if block.at is None)),
        tuple(
            WordsTold(
                in_zone(kept.at, kept.zone).replace(tzinfo=None),
                kept.said.text,
                session.ended is not None and kept.at > session.ended + LATER,
            )
            for kept in notes
            if kept.said.about == "session"
        ),
    )


def _blocks(past: Past, session: SessionRecord, notes: Sequence[Kept[Note]]) -> list[BlockTold]:
    prescribed = {
        block.index: block
        for block in (past.prescriptions or {}).get((session.routine_hash, session.day), ())
    }
    blocks = [
        BlockTold(
            _there(record.began, session),
            PrescribedBlock(
                record.index, record.exercise_id, record.repetitions, record.sets, record.hold_s, record.sides
            ),
            record,
            _about(notes, "block", record.index),
        )
        for record in session.blocks
    ]
    begun = {record.index for record in session.blocks}
    never = (block for index, block in sorted(prescribed.items()) if index not in begun)
    return [*blocks, *(BlockTold(None, block, None, _about(notes, "block", block.index)) for block in never)]


def _rests(
    session: SessionRecord, events: Sequence[EventRecord], notes: Sequence[Kept[Note]]
) -> list[RestTold]:
    rests = []
    for number, event in enumerate(events):
        if event.kind not in ("pause", EASED_OFF, "gap"):
            continue
        ends = next((later.at for later in events[number + 1 :] if later.kind in _GOES_ON), session.ended)
        kind: RestingKind = "pause" if event.kind == "pause" else "gap" if event.kind == "gap" else "ease-off"
        rests.append(
            RestTold(
                _there(event.at, session),
                kind,
                None if ends is None else max(ends - event.at, timedelta()),
                event.detail,
                _about(notes, "event", number),
            )
        )
    return rests


def _about(notes: Sequence[Kept[Note]], about: str, number: int) -> tuple[str, ...]:
    return tuple(kept.said.text for kept in notes if kept.said.about == about and kept.said.number == number)


def _there(moment: datetime, session: SessionRecord) -> datetime:
    return in_zone(moment, session.zone).replace(tzinfo=None)
