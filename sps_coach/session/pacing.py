"""Where a session waits for the person. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Literal

from sps_coach.session.moment import Phase
from sps_coach.session.timeline import Segment

Waits = Literal["never", "to-settle", "always"]
"""Where a session waits for the person: nowhere, since nobody is there (a file takes ``ARRIVING_S`` instead); where
another position or another thing is needed; or before everything that moves."""


def self_paced(segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """Let the session wait before everything that moves and before every new part, but never within a breath.

    A hold goes on from the movement that led to it, and a rest from the movement back: there is nothing to wait for
    between them. The closing is always the same.
    """
    waiting = [
        replace(each, waits=each.waits or _is_waited_after(each, following))
        for each, following in pairwise(segments)
    ]
    return (*waiting, segments[-1])


def _is_waited_after(segment: Segment, following: Segment) -> bool:
    if segment.part != following.part:
        return True
    goes_on = following.phase in (Phase.HOLD, Phase.REST, Phase.BREATHE_OUT)
    return not goes_on and segment.phase is not Phase.BREATHE_OUT
