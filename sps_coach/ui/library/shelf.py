"""What can be browsed, and how it is narrowed down: plain values. Pure."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol

from sps_coach.library.exercises import Exercise, Position, Prop, Region
from sps_coach.library.search import Index
from sps_coach.session.moment import Scene
from sps_coach.ui.desk import Offer

Kind = Literal["exercise", "routine"]

Origin = Literal["shipped", "own", "handed-over"]
"""Where something comes from: with the program, from the person's own library, or from somebody else's hands."""

What = Literal["everything", "exercises", "routines", "favourites", "own"]
"""Which part of the shelf is looked at."""


@dataclass(frozen=True)
class Item:
    """An exercise or a routine, as it stands among the others.

    Attributes:
        key: its kind and id, so that an exercise and a routine may share one.
        kind: which of the two it is.
        name: what it is called.
        facts: what it asks for, in one line.
        regions: the parts of the body it is about.
        positions: the positions it needs.
        props: the things it needs.
        efforts: its effort, 1 to 5; of a routine those of all its exercises.
        origin: where it comes from.
        scene: a still picture of it, or None.
    """

    key: str
    kind: Kind
    name: str
    facts: str
    regions: frozenset[Region]
    positions: frozenset[Position]
    props: frozenset[Prop]
    efforts: frozenset[int]
    origin: Origin = "shipped"
    scene: Scene | None = None


@dataclass(frozen=True)
class Narrowing:
    """To what the shelf is narrowed down; what is left empty narrows nothing.

    Attributes:
        what: which part of the shelf.
        regions: it is about one of these.
        positions: it needs no other position than these.
        at_hand: it needs nothing but these.
        efforts: it asks for no other effort than these.
    """

    what: What = "everything"
    regions: frozenset[Hashable] = frozenset()
    positions: frozenset[Hashable] = frozenset()
    at_hand: frozenset[Hashable] = frozenset()
    efforts: frozenset[Hashable] = frozenset()

    def keeps(self, item: Item, favourites: Collection[str]) -> bool:
        """Say whether an item stays."""
        return (
            self._is_looked_at(item, favourites)
            and (not self.regions or bool(item.regions & self.regions))
            and (not self.positions or item.positions <= self.positions)
            and (not self.at_hand or item.props <= self.at_hand)
            and (not self.efforts or item.efforts <= self.efforts)
        )

    def _is_looked_at(self, item: Item, favourites: Collection[str]) -> bool:
        return {
            "everything": True,
            "exercises": item.kind == "exercise",
            "routines": item.kind == "routine",
            "favourites": item.key in favourites,
            "own": item.origin != "shipped",
        }[self.what]


@dataclass(frozen=True)
class Shelf:
    """Everything that can be browsed.

    Attributes:
        items: by their keys, in the order in which they are told.
        index: finds keys by words.
        exercises: by their ids, as their pages need them.
        offers: each routine by its id, as Today takes it.
        language: in which their texts are read.
    """

    items: Mapping[str, Item]
    index: Index
    exercises: Mapping[str, Exercise] = field(default_factory=dict)
    offers: Mapping[str, Offer] = field(default_factory=dict)
    language: str = "en"

    def find(self, text: str, narrowing: Narrowing, favourites: Collection[str] = ()) -> list[Item]:
        """Return what has all the words of a text and stays when it is narrowed down; names come first."""
        kept = frozenset(favourites)
        found = (self.items[key] for key in self.index.find(text))
        return [item for item in found if narrowing.keeps(item, kept)]

    def harder_than(self, name: str) -> list[str]:
        """Return the ids of the exercises to which this one is the gentler one."""
        return [each.id for each in self.exercises.values() if each.easier == name]


def key(kind: Kind, name: str) -> str:
    """Return the key of an exercise or a routine with this id."""
    return f"{kind}:{name}"


class Browsing(Protocol):
    """What the Library asks for."""

    def shelf(self, answer: Callable[[Shelf], None]) -> None:
        """Tell everything that can be browsed; reading it may take a moment."""
        ...
