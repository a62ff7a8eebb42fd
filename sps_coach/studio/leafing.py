"""A draft as still pages: each thing that is done, once for each side, as it looks when it is held. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from sps_coach.library.exercises import Exercise
from sps_coach.library.routines import Day
from sps_coach.library.strict_yaml import Document
from sps_coach.session.composing import compose
from sps_coach.session.moment import Phase
from sps_coach.session.timeline import Segment, Timeline
from sps_coach.studio.telling import as_far_as_it_goes, nothing_yet
from sps_coach.ui import words
from sps_coach.ui.studio.desk import Leaf
from sps_coach.ui.translation import translate


def leaves(document: Document, exercises: Mapping[str, Exercise], day: Day, language: str) -> list[Leaf]:
    """Return the pages of a draft, as far as it can be done.

    Args:
        document: the routine as it stands.
        exercises: those that are known, by id.
        day: on which kind of day.
        language: the person's.

    Raises:
        LookupError: nothing can be done on this kind of day.
    """
    routine, places = as_far_as_it_goes(document, exercises)
    done = routine.blocks_on(day)
    if not done:
        raise LookupError(nothing_yet())
    there = [place for place, block in zip(places, routine.blocks, strict=True) if block in done]
    return list(_pages(compose(routine, exercises, day, language), there))


def _pages(timeline: Timeline, places: Sequence[int]) -> Iterator[Leaf]:
    for number, group in groupby(timeline.segments, key=lambda segment: segment.part):
        part = timeline.part(number)
        segments = list(group)
        if part.kind == "opening":
            title = translate("Studio", "Arriving")
        else:
            title = words.sentence(words.part(part.name, part.kind))
        block = places[part.index] if 0 <= part.index < timeline.blocks else None
        sides = [side for side in dict.fromkeys(each.side for each in segments) if side is not None]
        for side in sides or (None,):
            mine = [segment for segment in segments if side is None or segment.side in (side, None)]
            said = _said(timeline, mine)
            told = f"{title}, {words.side_and_repetition(side, 0, 0).lower()}" if side is not None else title
            yield Leaf(told, said, _picture(mine).scene, block)


def _picture(segments: Sequence[Segment]) -> Segment:
    """What is held, or else what is moved, or how it begins."""
    by_phase = {segment.phase: segment for segment in reversed(segments)}
    return by_phase.get(Phase.HOLD) or by_phase.get(Phase.MOVE) or segments[0]


def _said(timeline: Timeline, segments: Sequence[Segment]) -> tuple[str, ...]:
    """Every phrase that is said in these stretches, each once."""
    cues = [
        cue
        for cue in timeline.cues
        if any(segment.start <= cue.voice_at < segment.end for segment in segments)
    ]
    return tuple(dict.fromkeys(phrase for cue in cues for phrase in cue.utterance.phrases))
