"""A routine: exercises, rests and breathing in the order in which they are done, for three kinds of day."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from sps_coach.library.exercises import (
    HoldSeconds,
    Identifier,
    Model,
    MoveSeconds,
    Repetitions,
    RestSeconds,
    Review,
    Sets,
    Sides,
    Text,
)

Day = Literal["easy", "usual", "good"]
DAYS: tuple[Day, ...] = ("easy", "usual", "good")
"""The kinds of day, from the least to the most that is offered."""


class DoseChange(Model):
    """What a routine changes in an exercise's own dose; what is not named stays."""

    repetitions: Repetitions | None = None
    sets: Sets | None = None
    move_s: MoveSeconds | None = None
    hold_s: HoldSeconds | None = None
    return_s: MoveSeconds | None = None
    rest_s: RestSeconds | None = None
    sides: Sides | None = None


class Breathing(Model):
    """A guided, patient breath: in, out, and how many."""

    in_s: Annotated[float, Field(ge=2, le=8)]
    out_s: Annotated[float, Field(ge=2, le=12)]
    breaths: Annotated[int, Field(ge=1, le=60)]


class Block(Model):
    """One thing to do. Exactly one of exercise, rest_s and breathing."""

    exercise: Identifier | None = None
    rest_s: Annotated[float, Field(ge=5, le=600)] | None = None
    breathing: Breathing | None = None
    day: Day = Field("easy", description="The least kind of day on which it is done; easy: always.")
    dose: DoseChange | None = None
    say: tuple[Text, ...] = Field((), description="Phrases for a rest or a breathing block.")
    note: Text | None = Field(None, description="The physiotherapist's own words, shown on screen.")

    @model_validator(mode="after")
    def _one_thing(self) -> Self:
        kinds = [name for name in ("exercise", "rest_s", "breathing") if getattr(self, name) is not None]
        if len(kinds) != 1:
            raise ValueError("a block is one thing: an exercise, a rest_s or a breathing")
        if self.dose and self.exercise is None:
            raise ValueError("only an exercise has a dose")
        if self.say and self.exercise is not None:
            raise ValueError("an exercise speaks its own cues; say belongs to a rest or a breathing")
        return self


class Frame(Model):
    """An opening or closing: always the same words, over this many seconds."""

    say: tuple[Text, ...] = Field(min_length=1)
    seconds: Annotated[float, Field(ge=10, le=300)]


class When(Model):
    """A limit on one check-in answer, 0 to 10; the rule holds from this value upwards."""

    stiffness: Annotated[int, Field(ge=0, le=10)] | None = None
    discomfort: Annotated[int, Field(ge=0, le=10)] | None = None
    worry: Annotated[int, Field(ge=0, le=10)] | None = None

    @model_validator(mode="after")
    def _asks_something(self) -> Self:
        if self.stiffness is None and self.discomfort is None and self.worry is None:
            raise ValueError("a rule needs stiffness, discomfort or worry")
        return self


class DayRule(Model):
    """What the physiotherapist wrote for a worse or better day."""

    when: When
    offer: Day
    say: Text


class Routine(Model):
    """An ordered, versioned routine."""

    format: Literal[1]
    id: Identifier
    version: Annotated[int, Field(ge=1)]
    name: Text
    summary: Text
    words_per_minute: Annotated[int, Field(ge=100, le=160)] = 130
    opening: Frame
    blocks: tuple[Block, ...] = Field(min_length=1)
    closing: Frame
    day_rules: tuple[DayRule, ...] = ()
    author: Annotated[str, StringConstraints(min_length=2)]
    licence: Literal["CC-BY-SA-4.0"]
    review: Review

    def blocks_on(self, day: Day) -> tuple[Block, ...]:
        """The blocks that are done on this kind of day, in order."""
        return tuple(block for block in self.blocks if DAYS.index(block.day) <= DAYS.index(day))
