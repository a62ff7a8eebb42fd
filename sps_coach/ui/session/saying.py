"""What the session page says of a moment: the words, from the general to the particular."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter

from sps_coach.session.moment import Moment, Phase, State
from sps_coach.ui import words
from sps_coach.ui.translation import translate


@dataclass(frozen=True)
class Asked:
    """What the person has asked of the page itself, beyond the session's own state.

    Attributes:
        rests: they rest, having eased off.
        leaving: they leave an exercise out, and may say why.
        slower: they asked for more time from here on.
        longer: they asked to stay where they are.
    """

    rests: bool = False
    leaving: bool = False
    slower: bool = False
    longer: bool = False


@dataclass(frozen=True)
class Said:
    """The lines beside the figure: what is practised, the largest words, a softer line, and what comes next."""

    heading: str
    large: str
    soft: str = ""
    following: str = ""

    def lines(self) -> tuple[str, ...]:
        """All of them, in order."""
        return (self.heading, self.large, self.soft, self.following)


Gist = tuple[object, Asked]
"""What the words, and what is offered, are made of."""

_gist_of_moment = attrgetter(
    *("state", "phase", "routine", "heading", "words", "side", "repetition", "repetitions", "following"),
    *("following_position", "following_props", "following_kind", "block", "blocks", "breathing"),
)


def gist(moment: Moment, asked: Asked) -> Gist:
    """Return what differs wherever ``said`` may differ; it is told sooner than words are made."""
    return _gist_of_moment(moment), asked


def said(moment: Moment, asked: Asked) -> Said:
    """What there is to read at this moment."""
    within = 0 <= moment.block < moment.blocks
    heading = moment.heading if within else moment.routine  # within the routine, the header names it
    if asked.leaving:
        name = words.part(moment.heading, _kind_of(moment))
        return Said(heading, _leaving(name), translate("Session", "Nothing is counted against you."))
    if moment.state is State.EASED:
        return Said(heading, _eased(moment, rests=asked.rests), _granted(asked))
    large, soft = moment.words, _granted(asked) or _turn(moment)
    if moment.state is State.PAUSED:
        large = translate("Session", "A pause. Go on when you are ready.")
    elif moment.state is State.WAITING:
        soft = _waiting(moment)
        return Said(heading, large, soft)
    following = words.following(
        moment.following, moment.following_kind, moment.following_position, moment.following_props
    )
    return Said(heading, large, soft, following)


def ring_word(moment: Moment, *, inhaling: bool) -> str:
    """The word or two in the ring."""
    if moment.state is State.EASED and moment.breathing:
        return words.phase(Phase.BREATHE_IN if inhaling else Phase.BREATHE_OUT)
    if moment.state in (State.EASED, State.PAUSED):
        return words.phase(Phase.REST)
    if moment.state is State.WAITING:
        return translate("Phases", "your time")
    return words.phase(moment.phase)


def at_rest(moment: Moment, noticed: str | None) -> str:
    """The one line of a screen that rests; what was noticed stays until something is asked for."""
    if noticed:
        return noticed
    if moment.state is State.WAITING:
        return _waiting(moment) + " " + translate("Session", "Any key goes on; Space eases off.")
    return translate("Session", "{routine}. The screen rests; any key eases off.").format(
        routine=moment.routine
    )


def _granted(asked: Asked) -> str:
    """That a wish was heard, which cannot be seen at once; true as well where it cannot become slower any more."""
    if asked.slower:
        return translate("Session", "Slowly from here on.")
    return translate("Session", "Staying here a little longer.") if asked.longer else ""


def _turn(moment: Moment) -> str:
    return words.side_and_repetition(moment.side, moment.repetition, moment.repetitions)


def _waiting(moment: Moment) -> str:
    if moment.phase is Phase.PREPARE:
        return translate("Session", "Take all the time you need. Go on when you are settled.")
    return translate("Session", "Take all the time you need. Go on when you are ready.")


def _eased(moment: Moment, *, rests: bool) -> str:
    if rests:
        return translate("Session", "Rest here as long as you like.")
    if moment.breathing:
        return translate("Session", "Let the breath come and go, without any effort.")
    return translate("Session", "That is enough. Let everything settle.")


def _leaving(name: str) -> str:
    if not name:
        return translate("Session", "This can be left out. A word why, if you like.")
    return translate("Session", "{name} can be left out. A word why, if you like.").format(name=name)


def _kind_of(moment: Moment) -> words.Kind | None:
    if moment.heading:
        return "exercise"
    return "breathing" if moment.phase in (Phase.BREATHE_IN, Phase.BREATHE_OUT) else "rest"
