"""What those who help may see: the one place that decides it. Pure.

Review, reports and files that somebody else is to read begin with the same line::

    told = seen(store.past())

and tell of ``told`` alone. Whatever is not in it was not shared. Only the person's own views (their whole export, their
copy as spreadsheets, Review once its lock is open) are made from the past as it is. For the moments of one session,
``seen_events`` does the same.

Two things have to be so before a word is told: its kind is shared, and it was itself marked as shared when it was
written. Figures have no mark of their own; their kind decides.

| kind | what it opens |
|---|---|
| practice | sessions, what was planned and done in them, the kind of day, plans and agreed rest |
| stiffness, discomfort, worry | the answer on that scale, before and after sessions |
| ease-offs | the moments at which somebody eased off or paused, and notes about those moments |
| notes | words about sessions and days, and the line in one's own words beside the answers |
| medicine | the line on medicine beside the answers, and diary entries on medicine |
| infusion and the other kinds of the diary | diary entries of that kind |
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from sps_coach.history.past import EASED_OFF, AnySession, Standing
from sps_coach.history.records import EventRecord
from sps_coach.history.statements import AgreedRest, Answers, Kept, Note, SharedKind, Sharing

USUAL = Sharing(
    (
        "practice",
        "stiffness",
        "discomfort",
        "ease-offs",
        "notes",
        "medicine",
        "infusion",
        "plasma-exchange",
        "rituximab",
        "appointment",
        "counselling",
        "spasms",
        "free",
    )
)
"""What is shared until the person chooses: how practice goes and how comfort moves, but not worry, and no words that
were not each marked as shared."""

NOTHING = Sharing(())
"""Everything is taken back."""

_OPENED_BY: Mapping[SharedKind, Mapping[str, object]] = {
    "practice": {"session_id": None, "offered": None},
    "stiffness": {"stiffness": None},
    "discomfort": {"discomfort": None},
    "worry": {"worry": None},
    "medicine": {"medicine": ""},
    "notes": {"words": ""},
}
"""What each kind opens of the answers, and what stands there while it is shut."""

_WORDS: Mapping[str, object] = {"medicine": "", "words": ""}
_ANSWERED = ("stiffness", "discomfort", "worry", "medicine", "words")

_RESTING = frozenset({EASED_OFF, "breathe", "pause", "resume", "gap"})
"""Events that tell of a pause or an easing off."""


def chosen(past: Standing[AnySession]) -> Sharing:
    """Return what is shared at present: the choice that was made last, or the usual one where there is none."""
    return past.sharings[-1].said if past.sharings else USUAL


def seen(past: Standing[AnySession], sharing: Sharing | None = None) -> Standing[AnySession]:
    """Return what those who help may see of a past; see the module for what each kind opens.

    Args:
        past: everything that stands.
        sharing: what is shared; None takes the choice that stands in the past itself.
    """
    kinds = frozenset((chosen(past) if sharing is None else sharing).kinds)
    practice = "practice" in kinds
    return replace(
        past,
        sessions=past.sessions if practice else (),
        answers=_answers(past, kinds),
        notes=tuple(kept for kept in past.notes if _told(kept.said, kinds)),
        diary=tuple(kept for kept in past.diary if kept.said.shared and kept.said.kind in kinds),
        plans=past.plans if practice else (),
        rests=_rests(past, kinds) if practice else (),
        easings=past.easings if practice and "ease-offs" in kinds else (),
    )


def seen_events(events: Sequence[EventRecord], sharing: Sharing) -> tuple[EventRecord, ...]:
    """Return the events of one session that those who help may see."""
    if "practice" not in sharing.kinds:
        return ()
    if "ease-offs" in sharing.kinds:
        return tuple(events)
    return tuple(event for event in events if event.kind not in _RESTING)


def _answers(past: Standing[AnySession], kinds: frozenset[SharedKind]) -> tuple[Kept[Answers], ...]:
    hidden = {
        name: nothing
        for kind, names in _OPENED_BY.items()
        if kind not in kinds
        for name, nothing in names.items()
    }
    narrowed = ((kept, _narrowed(kept.said, hidden)) for kept in past.answers)
    return tuple(
        kept if said is kept.said else replace(kept, said=said)
        for kept, said in narrowed
        if any(getattr(said, name) not in (None, "") for name in _ANSWERED)
    )


def _narrowed(said: Answers, hidden: Mapping[str, object]) -> Answers:
    """The answers without what is hidden, and without words that were not themselves marked as shared."""
    without = hidden if said.shared else {**hidden, **_WORDS}
    changes: dict[str, Any] = {
        name: nothing for name, nothing in without.items() if getattr(said, name) != nothing
    }
    return replace(said, **changes) if changes else said


def _told(note: Note, kinds: frozenset[SharedKind]) -> bool:
    if not note.shared or "notes" not in kinds:
        return False
    if note.about == "event" and "ease-offs" not in kinds:
        return False
    return note.about == "day" or "practice" in kinds


def _rests(past: Standing[AnySession], kinds: frozenset[SharedKind]) -> tuple[Kept[AgreedRest], ...]:
    if "notes" in kinds:
        return past.rests
    return tuple(replace(kept, said=replace(kept.said, words="")) for kept in past.rests)
