"""What the window asks of the program: small Protocols over plain values.

``sps_coach.app`` brings the real desk; tests bring a hand-written one. Every method returns at once. Whatever
takes longer answers through a callback, on the thread that asked, from the event loop.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:  # the window's first paint waits for neither the library nor the session
    from sps_coach.library.exercises import Position, Prop
    from sps_coach.library.routines import Day
    from sps_coach.session.moment import Moment, Scene

Ending = Literal["done", "ended-early", "left-open"]
"""How a past session ended: to its end, ended when it was enough, or left open."""


@dataclass(frozen=True)
class Offer:
    """A routine on a kind of day, as it can be begun.

    Attributes:
        routine_id: which routine.
        day: for which kind of day.
        name: the routine's name.
        minutes: about how long it takes.
        positions: the positions it needs, in order, without repetition.
        props: what one needs, in the order of first use.
        exercises: the names of its exercises, in order.
        picture: a still scene that stands for it, or None.
    """

    routine_id: str
    day: Day
    name: str
    minutes: int
    positions: tuple[Position, ...]
    props: tuple[Prop, ...]
    exercises: tuple[str, ...]
    picture: Scene | None = None


@dataclass(frozen=True)
class Unfinished:
    """A session that was left open: which routine, and the name of the block at which it paused (or empty)."""

    routine: str
    paused_at: str


@dataclass(frozen=True)
class PastSession:
    """A session that has been: when it began (in the person's own zone), what it was, how long, how it ended."""

    began: datetime
    routine: str
    minutes: int
    ending: Ending


class Coaching(Protocol):
    """A session that is being led. A command that the present state does not allow changes nothing."""

    def begin(self) -> None:
        """Begin, or go on with an unfinished session."""

    def pause(self) -> None:
        """Pause."""

    def resume(self) -> None:
        """Go on after a pause or an easing."""

    def ease_off(self) -> None:
        """Ease sound and motion down."""

    def breathe(self) -> None:
        """Breathe for a while, when eased."""

    def again(self) -> None:
        """The present repetition once more."""

    def on(self) -> None:
        """Go to the next block."""

    def slower(self) -> None:
        """A slower pace from here."""

    def end(self) -> None:
        """That is enough for today."""

    def tick(self) -> None:
        """Live on until now."""

    def moment(self) -> Moment:
        """What there is to show now."""
        ...

    def close(self) -> None:
        """Ease to silence and keep what was done; the session may be gone on with another time."""


class Desk(Protocol):
    """Everything the window can ask for."""

    def today(self, answer: Callable[[Sequence[Offer]], None]) -> None:
        """Tell what can be done today; the first is suggested, the others are quiet choices beside it."""
        ...

    def unfinished(self, answer: Callable[[Unfinished | None], None]) -> None:
        """Say whether a session was left open."""

    def past_sessions(self, answer: Callable[[Sequence[PastSession]], None]) -> None:
        """Tell the past sessions, the latest first."""

    def begin(self, offer: Offer) -> Coaching:
        """Make this session ready; it begins with ``begin``."""
        ...

    def resume_unfinished(self) -> Coaching:
        """Make the session that was left open ready to go on."""
        ...

    def let_be(self) -> None:
        """Leave the unfinished session as it was; it is not offered again."""

    def now(self) -> datetime:
        """The present time in the person's own zone."""
        ...
