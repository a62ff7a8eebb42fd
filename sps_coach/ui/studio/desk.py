"""What the Studio asks of the program: a small Protocol over plain values and drafts.

Every method returns at once. Whatever takes longer answers through a callback, on the thread that asked.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal, Protocol

from sps_coach.library.routines import Day

if TYPE_CHECKING:
    from sps_coach.editing.drafts import Draft
    from sps_coach.history.statements import Plan
    from sps_coach.library.exercises import Exercise, Position
    from sps_coach.library.faults import Fault
    from sps_coach.library.search import Index
    from sps_coach.library.strict_yaml import Document
    from sps_coach.session.moment import Scene
    from sps_coach.ui.desk import Coaching
    from sps_coach.ui.studio.handing_on import HandingOn

Kind = Literal["routine", "exercise"]

Say = Callable[[str], None]
"""Takes one calm sentence for the person."""


@dataclass(frozen=True)
class Work:
    """A routine or exercise that can be worked on, or be begun from.

    Attributes:
        kind: which of the two.
        id: its id, which is its file's name.
        name: in the person's language, as far as it has it.
        version: the newest that can be practised; None while there is none.
        drafted: whether something was changed since.
        changed: when, in the person's own zone; None where that is not known.
    """

    kind: Kind
    id: str
    name: str
    version: int | None = None
    drafted: bool = False
    changed: datetime | None = None

    @property
    def key(self) -> str:
        """Names it among everything of both kinds."""
        return f"{self.kind}:{self.id}"


@dataclass(frozen=True)
class Shelf:
    """What there is in the Studio: one's own, drafts first, and what a copy can be made of besides.

    Attributes:
        own: what was changed last comes first.
        others: what ships with the program or was handed over.
        index: finds all of them by their keys.
    """

    own: tuple[Work, ...] = ()
    others: tuple[Work, ...] = ()
    index: Index | None = None

    def sources(self, kind: Kind, text: str = "") -> list[Work]:
        """Tell what a copy can be made of: all of a kind, or what has every word of a text."""
        there = {work.key: work for work in (*self.own, *self.others) if work.kind == kind}
        if not text.strip() or self.index is None:
            return list(there.values())
        return [there[key] for key in self.index.find(text) if key in there]


@dataclass(frozen=True)
class Known:
    """What a draft may name.

    Attributes:
        exercises: by their ids.
        index: finds them by words.
        language: the person's.
        words_per_minute: how fast the voice speaks that the person has chosen.
    """

    exercises: Mapping[str, Exercise]
    index: Index
    language: str
    words_per_minute: int = 130


@dataclass(frozen=True)
class Told:
    """What the checks say of a draft as it stands.

    Attributes:
        faults: in the order of its lines.
        minutes: for a routine, about how long each kind of day takes; without those that cannot be told yet.
        positions: for a routine, the positions of a good day in order, one for each change.
        sound: whether it could be practised as it is.
    """

    faults: tuple[Fault, ...] = ()
    minutes: Mapping[Day, int] = field(default_factory=dict)
    positions: tuple[Position, ...] = ()
    sound: bool = False


@dataclass(frozen=True)
class Version:
    """One version that was kept, and stays as it is; or the draft, which does not.

    Attributes:
        number: which; None for the draft.
        at: when it was kept, in the person's own zone; None where that is not known.
        author: who wrote it.
        prescribed: whether a plan names it.
        changes: what changed since the one before, a sentence each.
    """

    number: int | None
    at: datetime | None
    author: str
    prescribed: bool
    changes: tuple[str, ...]


@dataclass(frozen=True)
class Leaf:
    """One still page of a routine.

    Attributes:
        title: what is done.
        words: what is said in it, in order.
        scene: how it looks.
        block: its block in the draft, from 0; None for the opening and the closing.
    """

    title: str
    words: tuple[str, ...]
    scene: Scene
    block: int | None = None


@dataclass(frozen=True)
class Prescription:
    """How a version is prescribed, before it is known which version that is.

    Attributes:
        plan: how often, when, from when to when.
        rests: agreed days of rest, first and last.
    """

    plan: Plan
    rests: tuple[tuple[date, date], ...] = ()


@dataclass(frozen=True)
class Standing:
    """How a draft stands to what can be practised.

    Attributes:
        version: the newest that can be practised; None while there is none.
        changed: whether the draft says something else.
    """

    version: int | None
    changed: bool


class Authoring(Protocol):
    """Writing exercises and routines."""

    @property
    def handing_on(self) -> HandingOn:
        """What makes what a patient takes along."""
        ...

    def shelf(self, answer: Callable[[Shelf], None]) -> None:
        """Tell what there is to work on."""

    def begin(self, kind: Kind, name: str, source: str | None = None) -> str:
        """Begin a draft, from nothing or as a copy of another one's text, and return its id.

        Args:
            kind: of what.
            name: what it is called, in the person's language.
            source: the id of what is copied; None begins with what every one has.

        Raises:
            OSError: it cannot be written down.
        """
        ...

    def open(self, kind: Kind, name: str) -> Draft:
        """Open what is one's own to go on with it, where it was left.

        Raises:
            BadFile: its file is no YAML that can be read.
            OSError: it cannot be read.
        """
        ...

    def discard(self, kind: Kind, name: str, say: Say) -> None:
        """Let a draft go: what was kept as a version before stays."""

    def known(self) -> Known:
        """What a draft may name."""
        ...

    def check(self, document: Document, answer: Callable[[Told], None]) -> None:
        """Say what there is to mend in a draft as it stands, and how long it takes."""

    def keep(self, draft: Draft, answer: Callable[[int | None, str], None]) -> None:
        """Keep a draft as a version that can be practised; the answer has its number, or None, and a sentence."""

    def standing(self, draft: Draft) -> Standing:
        """Tell how a draft stands to what can be practised, which is what is prescribed and handed on."""
        ...

    def versions(self, document: Document, answer: Callable[[Sequence[Version]], None]) -> None:
        """Tell the draft of a routine as it stands, and its versions, the newest first."""

    def leaves(self, document: Document, day: Day) -> Sequence[Leaf]:
        """Lay a draft out as still pages that can be leafed through in silence, as far as it can be done.

        Raises:
            LookupError: there is nothing in it yet that can be practised; the text says so.
        """
        ...

    def preview(
        self, document: Document, day: Day, block: int | None = None, *, alone: bool = False
    ) -> Coaching:
        """Make a session of a draft ready, as far as it can be done; nothing of it is written down.

        Args:
            document: the routine as it stands.
            day: on which kind of day; a block that is done on better days only brings such a day with it.
            block: where it begins, from 0; None with its opening.
            alone: whether this block is all there is.

        Raises:
            LookupError: there is nothing in it yet that can be practised; the text says so.
        """
        ...

    def prescribe(self, name: str, prescription: Prescription, say: Say) -> None:
        """Prescribe the newest version of a routine."""

    def plan(self, name: str, answer: Callable[[Plan | None], None]) -> None:
        """Tell the plan that is in force for a routine."""

    def now(self) -> datetime:
        """The present time in the person's own zone."""
        ...
