"""A routine: exercises, rests and breathing in the order in which they are done, for three kinds of day."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from sps_coach.library.exercises import HoldSeconds, MoveSeconds, Repetitions, RestSeconds, Sets, Sides
from sps_coach.library.models import Breach, Identifier, Model, Text
from sps_coach.library.origin import Author, Review, Translations, unsaid_status
from sps_coach.settings import Detail, SoundWishes, Timbre
from sps_coach.worded import worded

Day = Literal["easy", "usual", "good"]
DAYS: tuple[Day, ...] = ("easy", "usual", "good")
"""The kinds of day, from the least to the most that is offered."""

Scale = Annotated[int, Field(ge=0, le=10)]
"""An answer of the check-in: 0 none, 10 the most."""


class DoseChange(Model):
    """What a routine changes in an exercise's own dose; what is not named stays."""

    repetitions: Repetitions | None = Field(
        default=None, description="How often in a set, within the exercise's limit."
    )
    sets: Sets | None = Field(default=None, description="How many sets, within the exercise's limit.")
    move_s: MoveSeconds | None = Field(
        default=None, description="Seconds from the start pose to the end pose."
    )
    hold_s: HoldSeconds | None = Field(
        default=None, description="Seconds in the end pose, within the exercise's limit."
    )
    return_s: MoveSeconds | None = Field(default=None, description="Seconds back to the start pose.")
    rest_s: RestSeconds | None = Field(default=None, description="Seconds of rest between two repetitions.")
    sides: Sides | None = Field(default=None, description="Which sides are done.")


class Breathing(Model):
    """A guided, patient breath: in, out, and how many."""

    in_s: float = Field(ge=2, le=8, description="Seconds of breathing in.")
    out_s: float = Field(ge=2, le=12, description="Seconds of breathing out.")
    breaths: int = Field(ge=1, le=60, description="How many breaths.")


class Block(Model):
    """One thing to do. Exactly one of exercise, rest_s and breathing."""

    exercise: Identifier | None = Field(default=None, description="The id of an exercise of the library.")
    rest_s: float | None = Field(default=None, ge=5, le=600, description="A rest of this many seconds.")
    breathing: Breathing | None = Field(default=None, description="Guided breathing.")
    day: Day = Field(default="easy", description="The least kind of day on which it is done; easy: always.")
    dose: DoseChange | None = Field(default=None, description="What is changed in the exercise's own dose.")
    say: tuple[Text, ...] = Field(default=(), description="Phrases for a rest or a breathing block.")
    note: Text | None = Field(default=None, description="The physiotherapist's own words, shown on screen.")

    def _one_thing(self) -> Iterator[Breach]:
        if sum(each is not None for each in (self.exercise, self.rest_s, self.breathing)) != 1:
            yield "block-one", (), worded("a block is one thing: an exercise, a rest_s or a breathing")

    def _only_exercises_have_a_dose(self) -> Iterator[Breach]:
        if self.dose and self.exercise is None:
            yield "block-dose", ("dose",), worded("only an exercise has a dose")

    def _exercises_speak_for_themselves(self) -> Iterator[Breach]:
        if self.say and self.exercise is not None:
            yield (
                "block-say",
                ("say",),
                worded("an exercise speaks its own cues; say belongs to a rest or a breathing"),
            )

    rules = (_one_thing, _only_exercises_have_a_dose, _exercises_speak_for_themselves)


class Frame(Model):
    """An opening or closing: always the same words, over this many seconds."""

    say: tuple[Text, ...] = Field(min_length=1, description="Phrases, in order.")
    seconds: float = Field(ge=10, le=300, description="How long it lasts.")


class Sound(Model):
    """What a routine wishes a session to sound like; what is not named is as usual."""

    voice: bool | None = Field(default=None, description="Whether the cues are spoken.")
    lead_in: Timbre | None = Field(
        default=None, description="The colour of the tone that swells before the voice."
    )
    lead_in_s: float | None = Field(default=None, ge=5, le=7, description="How many seconds it swells.")
    bed: bool | None = Field(
        default=None, description="Whether a soft, even sound lies under the whole session."
    )
    breathing_tone: bool | None = Field(
        default=None, description="Whether a very soft tone follows the breath in and out."
    )
    detail: Detail | None = Field(default=None, description="How much is spoken of each exercise.")
    pauses: float | None = Field(
        default=None,
        ge=1,
        le=2,
        description="The pauses between phrases and after cues, as a factor of the usual.",
    )

    @property
    def wishes(self) -> SoundWishes:
        """The same as plain values."""
        return SoundWishes(**self.model_dump())


class When(Model):
    """A limit on one check-in answer, 0 to 10; the rule holds from this value upwards."""

    stiffness: Scale | None = Field(default=None, description="From this stiffness upwards, 0 to 10.")
    discomfort: Scale | None = Field(default=None, description="From this discomfort upwards, 0 to 10.")
    worry: Scale | None = Field(default=None, description="From this worry upwards, 0 to 10.")

    def _asks_something(self) -> Iterator[Breach]:
        if self.stiffness is None and self.discomfort is None and self.worry is None:
            yield "rule-asks", (), worded("a rule needs stiffness, discomfort or worry")

    rules = (_asks_something,)


class DayRule(Model):
    """What the physiotherapist wrote for a worse or better day."""

    when: When = Field(description="Which answers of the check-in call for it.")
    offer: Day = Field(
        description="The kind of day that is offered then; of several rules that hold, the gentlest counts."
    )
    say: Text = Field(description="What is said with the offer, on screen.")
    red_flag: bool = Field(
        default=False,
        description="Whether such answers are a red flag: the emergency plan that the person wrote is shown too.",
    )


class Routine(Model):
    """An ordered, versioned routine."""

    format: Literal[1] = Field(description="The version of this file format.")
    id: Identifier = Field(
        description="The same as the file's name, without .yaml; never used again for another."
    )
    version: int = Field(ge=1, description="Goes up by one with every change of what is done.")
    name: Text = Field(description="What it is called. The other texts have the languages that the name has.")
    summary: Text = Field(description="One or two sentences: what it holds and whom it suits.")
    words_per_minute: int = Field(default=130, ge=100, le=160, description="How fast the voice speaks.")
    sound: Sound | None = Field(
        default=None,
        description="What a session sounds like, as far as the person has no wish of their own.",
    )
    opening: Frame = Field(description="What every session with this routine begins with.")
    blocks: tuple[Block, ...] = Field(min_length=1, description="What is done, in order.")
    closing: Frame = Field(description="What every session with this routine ends with.")
    day_rules: tuple[DayRule, ...] = Field(
        default=(), description="What is offered on a worse or better day."
    )
    author: Author = Field(description="Who wrote the file.")
    licence: Literal["CC-BY-SA-4.0"] = Field(description="The licence of the content.")
    review: Review = Field(description="Whether a clinician has signed it.")
    translations: Translations = ()

    def _every_translation_has_a_status(self) -> Iterator[Breach]:
        yield from unsaid_status(self.name, self.translations)

    rules = (_every_translation_has_a_status,)

    def blocks_on(self, day: Day) -> tuple[Block, ...]:
        """The blocks that are done on this kind of day, in order."""
        return tuple(block for block in self.blocks if DAYS.index(block.day) <= DAYS.index(day))
