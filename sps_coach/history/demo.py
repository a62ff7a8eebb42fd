"""A made-up history, plainly marked, for trying the program and for its pictures. Pure: the same one every time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from math import sin, tau
from random import Random
from typing import Any, get_args
from uuid import UUID
from zoneinfo import ZoneInfo

from sps_coach.history.content import TABLES, columns
from sps_coach.history.merging import Content
from sps_coach.history.records import PrescribedBlock
from sps_coach.history.statements import SharedKind
from sps_coach.worded import worded

DEVICE = UUID("00000000-0000-4000-8000-00000000de30")
"""Marks every row: no real device has this name."""

MARK = worded("Everything in this history is made up, for trying the program.")
ZONE = "Europe/Berlin"
SEED = 20260101
FLARE_DAYS, INFUSION_EVERY = 6, 28

_WORDS = (
    worded("A stiff morning."),
    worded("The table slide felt easy."),
    worded("A door banged, then it took a while."),
    worded("Slept well."),
)
_WHY_EASED = (
    worded("The doorbell rang."),
    worded("A spasm in the left leg."),
    worded("Tired today."),
    worded("It pulled behind the knee."),
    worded("Worried about falling."),
)
_WHY_LEFT_OUT = (
    worded("Not on the floor today."),
    worded("The shoulder was sore."),
    worded("Enough for this morning."),
)
_VISITS = (
    (9, 14, "appointment"),
    (33, 91, "plasma-exchange"),
    (51, 182, "rituximab"),
    (4, 42, "counselling"),
)
"""On which day it comes first, after how many days again, and what it is."""
_BLOCK_S = 110
"""From the beginning of one block to that of the next."""

_CUES = (
    worded("Let the shoulders settle."),
    worded("Turn as far as is comfortable."),
    worded("Rest here."),
    worded("Breathe out, long and slow."),
)


@dataclass(frozen=True)
class Practised:
    """A routine that the made-up person practises.

    Attributes:
        routine_id: which one.
        version: which version of it.
        routine_hash: the hash of its content.
        planned_s: how long it takes on each kind of day, seconds.
        blocks: what it asks for on each kind of day.
    """

    routine_id: str
    version: int
    routine_hash: str
    planned_s: Mapping[str, float]
    blocks: Mapping[str, Sequence[PrescribedBlock]]


def made_up(
    routine: Practised, last: date, days: int, *, events_a_session: int = 4, share: float = 0.72
) -> Content:
    """Return a made-up history.

    Args:
        routine: what is practised.
        last: its last day.
        days: how many days it has.
        events_a_session: about how many pauses and the like a session has, beside its easings.
        share: the share of days on which there is a session, outside flares.
    """
    life = _Life(routine, last - timedelta(days=days - 1), days, (events_a_session, share))
    life.agree()
    for number in range(days):
        life.live(number)
    return life.content


class _Life:
    """Adds row after row; chance is drawn in a fixed order, so that the same days come out the same."""

    def __init__(self, routine: Practised, first: date, days: int, how_much: tuple[int, float]) -> None:
        self.content: Content = {name: {} for name in TABLES}
        self._chance = Random(SEED)  # noqa: S311 (a made-up life, not a secret)
        self._routine = routine
        self._first = first
        self._days = days
        self._events, self._share = how_much
        self._flares = {n for begin in range(40, days, 97) for n in range(begin, begin + FLARE_DAYS)}

    def agree(self) -> None:
        """What the made-up physiotherapist asks for, and when rest was agreed."""
        begin, later = self._first, self._first + timedelta(days=self._days // 2)
        for first, quota in ((begin, 4), (later, 5)):
            self._say(
                "plans", self._at(first, 9), routine_id=self._routine.routine_id, agreed_with=MARK, last=None,
                routine_version=self._routine.version, routine_hash=self._routine.routine_hash, first=first,
                quota=quota, weekdays="", window_from=time(8), window_to=time(20),
            )  # fmt: skip
        self._note(begin, MARK, "day", None, None, shared=True)
        self._say("sharings", self._at(begin, 9), kinds=" ".join(get_args(SharedKind)))
        self._say("emergency_plans", self._at(begin, 9), text=MARK)
        for begin_at in range(40, self._days, 97):
            flare = self._first + timedelta(days=begin_at)
            self._say(
                "agreed_rests", self._at(flare, 9), first=flare, last=flare + timedelta(days=FLARE_DAYS - 1),
                reason="flare", words="",
            )  # fmt: skip
        for day in ("easy", "usual", "good"):
            for block in self._routine.blocks[day]:
                self._add(
                    "prescribed_blocks", self._at(begin, 9), routine_hash=self._routine.routine_hash, day=day,
                    block_index=block.index, exercise_id=block.exercise_id, repetitions=block.repetitions,
                    sets=block.sets, hold_s=block.hold_s, sides=block.sides,
                )  # fmt: skip

    def live(self, number: int) -> None:
        """One day: perhaps a treatment, perhaps spasms, perhaps a session."""
        day = self._first + timedelta(days=number)
        if number % INFUSION_EVERY == 20:
            self._diary(day, "infusion", worded("made up"))
        for first, again, kind in _VISITS:
            if number % again == first:
                self._diary(day, kind, worded("made up"))
        if number % 60 == 12:
            self._diary(day, "medicine", worded("a dose was changed; made up"))
        if number % 45 == 30:
            self._diary(day, "free", worded("A visit from the family. Made up."))
        if self._chance.random() < (0.5 if number in self._flares else 0.12):
            self._diary(day, "spasms", "", count=self._chance.randint(1, 4))
        if self._chance.random() < (0.15 if number in self._flares else self._share):
            self._session(number, day)

    def _session(self, number: int, day: date) -> None:
        hour = self._chance.choice((8, 8, 9, 17, 23.8))
        began = self._at(day, hour)
        stiffness = self._stiffness(number)
        kind = "easy" if stiffness >= 7 else "usual" if stiffness >= 3 else "good"
        blocks = self._routine.blocks[kind]
        early = self._chance.random() < 0.06
        lived = blocks[: max(1, len(blocks) // 2)] if early else blocks
        session = self._add(
            "sessions", began, routine_id=self._routine.routine_id, routine_version=self._routine.version,
            routine_hash=self._routine.routine_hash, day=kind, block_count=len(blocks), zone=ZONE,
            planned_s=self._routine.planned_s[kind], began_at=began, outcome="ended-early" if early else "done",
            ended_at=began + timedelta(seconds=self._routine.planned_s[kind] * len(lived) / len(blocks) + 60),
        )  # fmt: skip
        self._answers(session, "before", began - timedelta(minutes=2), stiffness)
        eased = [
            place
            for place, block in enumerate(lived)
            if self._block(day, session, place, block, began) == "eased"
        ]
        self._pauses(day, session, began, eased)
        self._answers(
            session, "after", began + timedelta(minutes=16), max(0, stiffness - self._chance.randint(0, 2))
        )
        if self._chance.random() < 0.15:
            self._note(
                day, self._chance.choice(_WORDS), "session", session, None, shared=self._chance.random() < 0.5
            )

    def _block(self, day: date, session: UUID, place: int, block: PrescribedBlock, began: datetime) -> str:
        at = began + timedelta(seconds=_BLOCK_S * place + 30)
        turns = block.repetitions * block.sets * (2 if block.sides == "alternate" else 1)
        outcome = self._chance.choices(("done", "eased", "left-out"), (90, 7, 3))[0]
        share = {"done": 1.0, "eased": self._chance.random(), "left-out": 0.0}[outcome]
        self._add(
            "blocks", at, session_id=session, number=place, block_index=block.index, exercise_id=block.exercise_id,
            repetitions=block.repetitions, sets=block.sets, hold_s=block.hold_s, sides=block.sides, began_at=at,
            outcome=outcome, done_repetitions=int(turns * share), done_hold_s=round(turns * block.hold_s * share, 1),
            ended_at=at + timedelta(seconds=100),
        )  # fmt: skip
        if outcome == "left-out" and self._chance.random() < 0.7:
            self._note(day, self._chance.choice(_WHY_LEFT_OUT), "block", session, block.index, shared=True)
        return outcome

    def _pauses(self, day: date, session: UUID, began: datetime, eased: Sequence[int]) -> None:
        """Pauses from the beginning on, and an easing off in the midst of each block that was eased."""
        pauses = self._chance.randint(self._events // 2, self._events + self._events // 2) // 2
        happened = sorted(
            [
                *((_BLOCK_S * place + 80, "ease-off") for place in eased),
                *((40 + 7 * number, ("pause", "resume")[number % 2]) for number in range(2 * pauses)),
            ]
        )
        for number, (seconds, kind) in enumerate(happened):
            self._add(
                "events", began, session_id=session, number=number, kind=kind,
                at=began + timedelta(seconds=seconds), position_s=float(seconds - 5 * number),
                detail=self._chance.choice(_CUES),
            )  # fmt: skip
            if kind == "ease-off" and self._chance.random() < 0.6:
                self._note(day, self._chance.choice(_WHY_EASED), "event", session, number, shared=True)

    def _stiffness(self, number: int) -> int:
        """A slow swell around the infusions, worse in a flare, with some chance."""
        swell = (
            4.2
            + 1.6 * sin(tau * (number % INFUSION_EVERY) / INFUSION_EVERY)
            - 1.2 * number / max(1, self._days)
        )
        return min(
            10, max(0, round(swell + (3 if number in self._flares else 0) + self._chance.gauss(0, 0.8)))
        )

    def _answers(self, session: UUID, moment: str, at: datetime, stiffness: int) -> None:
        self._say(
            "answers", at, moment=moment, session_id=session, stiffness=stiffness, shared=True, offered=None,
            discomfort=max(0, stiffness - self._chance.randint(0, 3)), worry=self._chance.randint(0, 4), words="",
            medicine="",
        )  # fmt: skip

    def _note(
        self, day: date, text: str, about: str, session: UUID | None, number: int | None, *, shared: bool
    ) -> None:
        self._say(
            "notes",
            self._at(day, 20),
            text=text,
            about=about,
            session_id=session,
            number=number,
            shared=shared,
        )

    def _diary(self, day: date, kind: str, text: str, count: int | None = None) -> None:
        self._say(
            "diary", self._at(day, 21), kind=kind, day=day, at=None, count=count, text=text, shared=True
        )

    def _say(self, table: str, written: datetime, /, **values: Any) -> None:
        key = self._key(written)
        self._put(
            table, key, subject=key, revision=0, written_at=written, zone=ZONE, withdrawn=False, **values
        )

    def _add(self, table: str, written: datetime, /, **values: Any) -> UUID:
        key = self._key(written)
        self._put(table, key, **values)
        return key

    def _put(self, table: str, key: UUID, **values: Any) -> None:
        row = values | {"id": key, "device": DEVICE}
        self.content[table][key] = tuple(row[name] for name in columns(table))

    def _key(self, at: datetime) -> UUID:
        """A UUIDv7 of this moment (RFC 9562, section 5.7), by the drawn chance rather than the system's."""
        milliseconds = int(at.timestamp() * 1000)
        low = self._chance.getrandbits(62)
        return UUID(int=milliseconds << 80 | 7 << 76 | self._chance.getrandbits(12) << 64 | 2 << 62 | low)

    def _at(self, day: date, hour: float) -> datetime:
        on_the_wall = datetime.combine(day, time(), ZoneInfo(ZONE)) + timedelta(hours=hour)
        return on_the_wall.astimezone(UTC)
