"""What a session has to show at one instant, worked out from its state: pure."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from sps_coach.library.exercises import Prop
from sps_coach.session.cues import Cue, estimated_seconds
from sps_coach.session.due import IN_S, OUT_S
from sps_coach.session.moment import Moment, Phase, Scene, State
from sps_coach.session.standing import Session, position
from sps_coach.session.timeline import Part, Segment

if TYPE_CHECKING:
    from typing import Literal

_voice_at = attrgetter("voice_at")


def moment(session: Session, now: float, notice: str | None = None) -> Moment:
    """Return what there is to show at monotonic time ``now``; ``notice`` is one soft line to go with it."""
    timeline = session.timeline
    place = position(session, now)
    segment = timeline.segments[max(session.segment, 0)]
    part = timeline.part(segment.part)
    following = timeline.part(part.index + 1) if part.index < timeline.blocks else None
    words, caption = _words(session, segment, place)
    return Moment(
        state=session.state,
        phase=segment.phase,
        routine=timeline.name,
        heading=part.name,
        words=words,
        side=segment.side,
        repetition=segment.repetition,
        repetitions=segment.repetitions,
        following=following.name if following else "",
        following_position=following.position if following and following.position != part.position else None,
        following_props=_new_props(part, following),
        block=part.index,
        blocks=timeline.blocks,
        ring=segment.filled(place),
        breath=_breath(session, segment, place, now),
        scene=segment.scene,
        travel=segment.travelled(place),
        elapsed_s=place,
        total_s=timeline.total_s,
        caption=caption,
        following_kind=_kind(following),
        breathing=session.breathing,
        notice=notice,
        coming=_coming(session),
    )


def _coming(session: Session) -> Scene | None:
    segments, following = session.timeline.segments, max(session.segment, 0) + 1
    return segments[following].scene if following < len(segments) else None


def _kind(part: Part | None) -> Literal["exercise", "rest", "breathing", "closing"] | None:
    return None if part is None or part.kind == "opening" else part.kind


def _new_props(part: Part, following: Part | None) -> tuple[Prop, ...]:
    return tuple(prop for prop in following.props if prop not in part.props) if following else ()


def _words(session: Session, segment: Segment, place: float) -> tuple[str, str]:
    """The phase in words, and the phrase being said.

    In a stretch that is there to be listened to, the words follow the voice and the last phrase stays.
    """
    if session.state not in (State.RUNNING, State.READY, State.WAITING):
        return segment.words, ""
    cues = session.timeline.cues
    # where it waits, what begins at this very place is said only when the person goes on
    begun = (bisect_left if session.state is State.WAITING else bisect_right)(cues, place, key=_voice_at)
    if begun == 0:
        return segment.words, ""
    latest, pause_s = cues[begun - 1], session.timeline.spacing.pause_s
    if segment.phase in (Phase.OPENING, Phase.SETTLE) and latest.voice_at >= segment.start:
        return _phrase(latest, place, pause_s) or latest.utterance.phrases[-1], ""
    caption = _phrase(latest, place, pause_s) if place < latest.voice_end else ""
    return segment.words, "" if caption and caption in segment.words else caption


def _phrase(cue: Cue, place: float, pause_s: float) -> str:
    """Which phrase of a cue is being said at this place, or the one just said in the pause after it."""
    begin = cue.voice_at
    for phrase in cue.utterance.phrases:
        end = begin + estimated_seconds((phrase,), cue.utterance.words_per_minute, pause_s) + pause_s
        if place < end:
            return phrase
        begin = end
    return ""


def _breath(session: Session, segment: Segment, place: float, now: float) -> float:
    if session.state is State.RUNNING and segment.phase is Phase.BREATHE_IN:
        return _smooth(segment.travelled(place))
    if session.state is State.RUNNING and segment.phase is Phase.BREATHE_OUT:
        return 1.0 - _smooth(segment.travelled(place))
    since = now - session.breathing_from if session.state is State.EASED else place
    if session.state in (State.PAUSED, State.WAITING) or since < 0:
        return 0.0
    if session.state is State.EASED and not session.breathing:
        return 0.0
    beat = since % (IN_S + OUT_S)
    return _smooth(beat / IN_S) if beat < IN_S else 1.0 - _smooth((beat - IN_S) / OUT_S)


def _smooth(share: float) -> float:
    """The minimum-jerk curve (Flash and Hogan 1985), 0 to 1."""
    share = min(max(share, 0.0), 1.0)
    return share**3 * (10.0 - 15.0 * share + 6.0 * share**2)
