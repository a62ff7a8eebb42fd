"""Sessions as they stand once they are put right by hand. Pure; what was recorded stays underneath."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar
from uuid import UUID

from sps_coach.history.past import AnySession
from sps_coach.history.records import BlockGlance, BlockRecord
from sps_coach.history.statements import Correction

Number = TypeVar("Number", int, float)
AnyBlock = TypeVar("AnyBlock", BlockRecord, BlockGlance)


def corrected(sessions: Iterable[AnySession], corrections: Sequence[Correction]) -> tuple[AnySession, ...]:
    """Return the sessions as they stand, without those that were set aside.

    Args:
        sessions: as recorded.
        corrections: in the order in which they were written; a later one goes before an earlier one.
    """
    by_session: defaultdict[UUID, list[Correction]] = defaultdict(list)
    for correction in corrections:
        by_session[correction.session_id].append(correction)
    standing = []
    for session in sessions:
        theirs = by_session.get(session.id)
        if theirs is None:
            standing.append(session)
            continue
        whole = [correction for correction in theirs if correction.block_index is None]
        if not whole or whole[-1].counts:
            standing.append(
                replace(session, blocks=tuple(_corrected(block, theirs) for block in session.blocks))
            )
    return tuple(standing)


def _corrected(block: AnyBlock, corrections: Iterable[Correction]) -> AnyBlock:
    for correction in corrections:
        if correction.block_index == block.index:
            block = replace(
                block,
                outcome=correction.outcome or block.outcome,
                done_repetitions=_either(correction.done_repetitions, block.done_repetitions),
                done_hold_s=_either(correction.done_hold_s, block.done_hold_s),
            )
    return block


def _either(said: Number | None, recorded: Number | None) -> Number | None:
    return recorded if said is None else said
