"""More time where it is wished: a timeline with a longer stay, more breaths, or another place to wait at. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sps_coach.session.cues import Cue
from sps_coach.session.moment import Phase
from sps_coach.session.timeline import Part, Segment, Timeline

LONGER_S = 15.0
"""A stay becomes longer by this much at a time, seconds at the usual pace."""

MORE_BREATHS = 2
"""A breathing block becomes longer by this many breaths at a time."""

_STAYS = (Phase.OPENING, Phase.PREPARE, Phase.REST)
_CLOSE = 1e-6


def longer(timeline: Timeline, index: int) -> Timeline:
    """Give more time to the stay at a segment, or to the next one in its part.

    A hold never becomes longer than its exercise allows; the rest after it does instead. The closing is always the
    same.

    Args:
        timeline: what is lived.
        index: the present segment.

    Returns:
        Another timeline, or the same one where nothing may take longer.
    """
    here = timeline.segments[index]
    part = timeline.part(here.part)
    if part.kind == "breathing" and here.repetition:
        return _with_more_breaths(timeline, index)
    for later in range(index, len(timeline.segments)):
        segment = timeline.segments[later]
        if segment.part != here.part:
            break
        more = _room(segment, part)
        if more > _CLOSE:
            return _moved(timeline, later, (replace(segment, seconds=segment.seconds + more),), more)
    return timeline


def waiting_in(timeline: Timeline, part: int) -> Timeline:
    """Wait, where somebody is there, once the position of this part has been explained.

    For going on with a session another day: whoever does so may be on the way yet.
    """
    if not timeline.attended:
        return timeline
    segments = tuple(
        replace(each, waits=True) if each.part == part and each.phase is Phase.PREPARE else each
        for each in timeline.segments
    )
    return replace(timeline, segments=segments)


def _room(segment: Segment, part: Part) -> float:
    if segment.phase is Phase.HOLD:
        return min(LONGER_S, part.longest_hold_s - segment.seconds)
    return LONGER_S if segment.phase in _STAYS else 0.0


def _with_more_breaths(timeline: Timeline, index: int) -> Timeline:
    """Take some breaths more, each as long as the present one, after it."""
    here = timeline.segments[index]
    last = index if here.phase is Phase.BREATHE_OUT else index + 1
    pair = timeline.segments[last - 1 : last + 1]
    count = here.repetitions + MORE_BREATHS
    breath_s = pair[0].seconds + pair[1].seconds
    more = [
        replace(
            half,
            start=half.start + number * breath_s,
            span=(pair[0].start + number * breath_s, pair[1].end + number * breath_s),
            repetition=half.repetition + number,
            waits=half.waits and number == MORE_BREATHS,
        )
        for number in range(1, MORE_BREATHS + 1)
        for half in pair
    ]
    inserted = (replace(pair[1], waits=False), *more)
    longer_one = _moved(timeline, last, inserted, MORE_BREATHS * breath_s)
    first_later = last + len(inserted)
    segments = tuple(
        replace(
            each,
            repetitions=count,
            repetition=each.repetition + (MORE_BREATHS if place >= first_later else 0),
        )
        if each.part == here.part and each.repetition
        else each
        for place, each in enumerate(longer_one.segments)
    )
    return replace(longer_one, segments=segments)


def _moved(timeline: Timeline, index: int, instead: Sequence[Segment], more_s: float) -> Timeline:
    """Put segments in the place of one, which together take this much longer; all that follows comes later."""
    end = timeline.segments[index].end

    def later(at: float) -> float:
        return at + more_s if at >= end - _CLOSE else at

    def shifted(segment: Segment) -> Segment:
        span = segment.span and (later(segment.span[0]), later(segment.span[1]))
        return replace(segment, start=later(segment.start), span=span)

    def spanned(segment: Segment) -> Segment:
        """The ring that fills over a whole repetition takes longer with it."""
        return replace(segment, span=segment.span and (segment.span[0], later(segment.span[1])))

    same = len(instead) == 1
    until = (*timeline.segments[:index], *instead)
    before = [spanned(each) for each in until] if same else list(until)
    after = [shifted(each) for each in timeline.segments[index + 1 :]]
    cues: list[Cue] = [replace(cue, voice_at=later(cue.voice_at)) for cue in timeline.cues]
    parts = [replace(part, start=later(part.start), end=later(part.end)) for part in timeline.parts]
    return replace(timeline, parts=tuple(parts), segments=(*before, *after), cues=tuple(cues))
