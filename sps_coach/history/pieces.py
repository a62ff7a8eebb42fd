"""A long time is asked for in pieces, so that no question keeps the history to itself for long. Pure."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

LONGEST = timedelta(days=731)
"""No question but the last is about a longer time than these two years."""

EVER, FOREVER = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)
"""Before and after all that can be told."""

Piece = tuple[datetime, datetime]
"""From a moment on until before another."""


def pieces(since: datetime | None, first: datetime | None, last: datetime | None) -> tuple[Piece, ...]:
    """Return the pieces of the time since a moment, one after another and without a gap.

    Args:
        since: where the first one begins; None leaves nothing out.
        first: when the first session began, from which pieces are counted; None while there is none.
        last: when the latest one began; after it, one piece reaches as far as time does.
    """
    bounds = [since or EVER]
    if first is not None and last is not None:
        bound = max(first, since or first) + LONGEST
        while bound < last:
            bounds.append(bound)
            bound += LONGEST
    return tuple(zip(bounds, [*bounds[1:], FOREVER], strict=True))


def given_for(piece: Piece) -> dict[str, datetime]:
    """Return what a question about a piece is given: ``since``, and ``until``."""
    since, until = piece
    return {"since": since, "until": until}
