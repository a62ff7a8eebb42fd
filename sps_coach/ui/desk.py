"""What the window asks of the program: small Protocols over plain values.

``sps_coach.app`` brings the real desk; tests bring a hand-written one. Every method returns at once. Whatever
takes longer answers through a callback, on the thread that asked, from the event loop.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal, Protocol

from sps_coach.settings import Settings
from sps_coach.ui.hearing import Hearing
from sps_coach.ui.patients import Caseload
from sps_coach.ui.safe_keeping import SafeKeeping
from sps_coach.ui.statements import Statements

if TYPE_CHECKING:  # the window's first paint waits for neither the library nor the session
    from sps_coach.history.statements import Answers
    from sps_coach.library.exercises import Position, Prop
    from sps_coach.library.routines import Day
    from sps_coach.session.choosing import Occasion
    from sps_coach.session.moment import Moment, Scene
    from sps_coach.ui.exchange.desk import Exchange
    from sps_coach.ui.library.shelf import Browsing
    from sps_coach.ui.review.desk import Reviewing
    from sps_coach.ui.studio.desk import Authoring

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
        in_one_language: whether all of it is there in the person's language.
    """

    routine_id: str
    day: Day
    name: str
    minutes: int
    positions: tuple[Position, ...]
    props: tuple[Prop, ...]
    exercises: tuple[str, ...]
    picture: Scene | None = None
    in_one_language: bool = True


@dataclass(frozen=True)
class Today:
    """What can be done today.

    Attributes:
        offers: the suggestion first; the others are quiet choices beside it.
        occasion: why this is suggested.
    """

    offers: tuple[Offer, ...] = ()
    occasion: Occasion = "usual"


@dataclass(frozen=True)
class Advice:
    """Which kind of day is suggested after the check-in, and why.

    Attributes:
        day: what the routine's rules suggest, or what was chosen before where none of them holds.
        because: what the physiotherapist wrote with it, or empty.
        red_flags: what they wrote for answers that ask for more than a gentler day.
    """

    day: Day
    because: str = ""
    red_flags: tuple[str, ...] = ()


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

    def settled(self) -> None:
        """Go on where the session waited."""

    def on(self) -> None:
        """Go to the next step."""

    def longer(self) -> None:
        """Stay longer where one is."""

    def skip(self, why: str = "") -> None:
        """Leave this block out, and keep why where that is told."""

    def away(self, notice: str) -> None:
        """Pause because the person or the machine is elsewhere; ``notice`` is shown until the session goes on."""

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

    @property
    def safe_keeping(self) -> SafeKeeping:
        """What looks after the history's safety."""
        ...

    @property
    def browsing(self) -> Browsing:
        """What lays out the library, read when it is first asked for."""
        ...

    @property
    def caseload(self) -> Caseload:
        """Whose histories are kept here, and whose is looked at."""
        ...

    @property
    def exchange(self) -> Exchange:
        """What hands routines over."""
        ...

    @property
    def hearing(self) -> Hearing:
        """What lets voices be heard outside of a session."""
        ...

    @property
    def statements(self) -> Statements:
        """What keeps the person's own words."""
        ...

    def today(self, answer: Callable[[Today], None]) -> None:
        """Tell what can be done today."""
        ...

    def routines(self, answer: Callable[[Sequence[Offer]], None]) -> None:
        """Tell every routine of the library, as on a usual day."""
        ...

    def days(self, offer: Offer) -> Sequence[Offer]:
        """The same routine on each kind of day that differs, from the least to the most."""
        ...

    def advise(self, offer: Offer, answers: Answers) -> Advice:
        """Say which kind of day the routine's rules suggest after these answers."""
        ...

    def unfinished(self, answer: Callable[[Unfinished | None], None]) -> None:
        """Say whether a session was left open."""

    def reviewing(self) -> Reviewing:
        """What looks back, writes down, and knows who may see it."""
        ...

    def authoring(self) -> Authoring:
        """What exercises and routines are written with."""
        ...

    def practised_today(self, answer: Callable[[bool], None]) -> None:
        """Say whether there was a session today; where that is not known, as if there was."""
        ...

    def starts_with_computer(self) -> bool | None:
        """Whether the program starts with the computer; None where the system does not let a program choose it."""
        ...

    def start_with_computer(self, *, on: bool) -> str | None:
        """Let it, or no longer; one calm sentence if that cannot be written down."""
        ...

    def begin(self, offer: Offer, answers: Answers | None = None) -> Coaching:
        """Make this session ready; it begins with ``begin``. What was answered before is kept with it."""
        ...

    def resume_unfinished(self) -> Coaching:
        """Make the session that was left open ready to go on."""
        ...

    def let_be(self) -> None:
        """Leave the unfinished session as it was; it is not offered again."""

    def now(self) -> datetime:
        """The present time in the person's own zone."""
        ...

    def settings(self) -> Settings:
        """What the person has chosen; known before the first paint."""
        ...

    def settings_sentence(self) -> str | None:
        """One calm sentence when the settings could not all be read, or None."""
        ...

    def choose(self, settings: Settings) -> str | None:
        """Keep what was chosen. It is on the disk when this returns; if it cannot be, one calm sentence is given."""
        ...
