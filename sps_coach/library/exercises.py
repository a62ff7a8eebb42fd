"""An exercise: what is done, in which position, how slowly, how much, and where that comes from.

One YAML file an exercise; its ``id`` is the file's name. All models are frozen and strict; units are in the
field names or the descriptions (``_s`` seconds, angles in degrees).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Annotated, Literal, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic_core import InitErrorDetails, PydanticCustomError

from sps_coach.library.faults import quoted, suggestion
from sps_coach.library.joints import JOINTS

FORMAT = 1
"""The version of the file format that this program writes and reads."""

IDENTIFIER = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
LANGUAGE = r"^[a-z]{2,3}(-[A-Z]{2})?$"
DOI = r"^10\.\d{4,9}/\S+$"
ADDRESS = r"^https?://\S+$"

Identifier = Annotated[str, StringConstraints(pattern=IDENTIFIER, max_length=60)]
Language = Annotated[str, StringConstraints(pattern=LANGUAGE)]
Sentence = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=400)]
Text = Annotated[dict[Language, Sentence], Field(min_length=1, description="One text in each language.")]

Region = Literal[
    "breathing",
    "neck",
    "shoulder",
    "trunk",
    "hip",
    "leg",
    "ankle",
    "hand",
    "face",
    "relaxation",
    "balance",
    "daily-task",
]
Position = Literal["lying", "side-lying", "sitting", "standing"]
Prop = Literal["mat", "bed", "chair", "pillow", "table", "cloth", "strap", "towel", "cushion", "sock"]
View = Literal["side", "front"]
Limb = Literal[
    "head",
    "neck",
    "trunk",
    "belly",
    "ribs",
    "left_shoulder",
    "right_shoulder",
    "left_arm",
    "right_arm",
    "left_forearm",
    "right_forearm",
    "left_hand",
    "right_hand",
    "left_leg",
    "right_leg",
    "left_foot",
    "right_foot",
]
Sides = Literal["alternate", "left", "right", "both"]
Evidence = Literal["sps-case-report", "other-condition", "healthy-adults", "common-practice"]

_ALTERNATIVE = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")


def spoken_for(text: str, side: Literal["left", "right"] | None) -> str:
    """Resolve ``{left words|right words}`` in a cue for one side; without a side the first choice stands."""
    return _ALTERNATIVE.sub(lambda found: found.group(2 if side == "right" else 1), text)


class Model(BaseModel):
    """What every part of a file has in common: strict types, no unknown keys, no change after reading."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


def located(faults: Iterable[tuple[tuple[str | int, ...], str]]) -> ValidationError:
    """Return what a validator raises when several things, each at its own place within the value, need mending.

    Args:
        faults: for each, the names that lead to it from the validated value, and one calm sentence.
    """
    details = [
        InitErrorDetails(
            type=PydanticCustomError("rule", "{sentence}", {"sentence": sentence}), loc=place, input=None
        )
        for place, sentence in faults
    ]
    return ValidationError.from_exception_data("file", details)


Angles = dict[str, float]
"""Joint angles of one pose, by joint name; what is not named rests as the position has it."""


def _unfit(name: str, value: float) -> str | None:
    joint = JOINTS.get(name)
    if joint is None:
        return f"there is no joint called {quoted(name)}{suggestion(name, JOINTS)}"
    if not joint.low <= value <= joint.high:
        return f"{name} goes from {joint.low:g} to {joint.high:g} {joint.unit}, and {value:g} is outside that"
    return None


class Motion(Model):
    """How the body moves in one repetition, drawn for the left side where sides matter.

    One repetition goes from ``start`` through ``through`` to ``end`` in ``move_s``, stays for ``hold_s``, and
    returns the same way in ``return_s``.
    """

    poses: Annotated[dict[Identifier, Angles], Field(min_length=1, description="Named poses, joint angles.")]
    start: Identifier
    through: tuple[Identifier, ...] = ()
    end: Identifier
    moving: tuple[Limb, ...] = Field(min_length=1, description="What is drawn in the accent colour.")
    grounded: tuple[Literal["left_foot", "right_foot"], ...] = Field(
        (), description="Feet that stay on the mat or floor: the knee follows the hip so that they do."
    )
    fastest_deg_s: float = Field(
        15.0, gt=0, le=30, description="Fastest joint speed that is meant, degrees/s."
    )

    @field_validator("poses")
    @classmethod
    def _within_limits(cls, poses: dict[str, Angles]) -> dict[str, Angles]:
        faults = [
            ((name, joint), sentence)
            for name, angles in poses.items()
            for joint, value in angles.items()
            if (sentence := _unfit(joint, value))
        ]
        if faults:
            raise located(faults)
        return poses

    @model_validator(mode="after")
    def _poses_exist(self) -> Self:
        stops: list[tuple[tuple[str | int, ...], str]] = [(("start",), self.start), (("end",), self.end)]
        stops += [(("through", index), name) for index, name in enumerate(self.through)]
        faults = [
            (place, f'there is no pose "{name}" here{suggestion(name, self.poses)}')
            for place, name in stops
            if name not in self.poses
        ]
        if faults:
            raise located(faults)
        return self

    @property
    def path(self) -> tuple[Angles, ...]:
        """The poses from start to end, in order; at least two."""
        return tuple(self.poses[name] for name in (self.start, *self.through, self.end))


Repetitions = Annotated[int, Field(ge=1, le=30)]
Sets = Annotated[int, Field(ge=1, le=5)]
HoldSeconds = Annotated[float, Field(ge=0, le=600)]
MoveSeconds = Annotated[float, Field(ge=3, le=60)]
RestSeconds = Annotated[float, Field(ge=0, le=300)]


class Dose(Model):
    """How much, how long and how slowly. Seconds; moving takes 3 s or more each way."""

    repetitions: Repetitions
    sets: Sets = 1
    move_s: MoveSeconds
    hold_s: HoldSeconds
    return_s: MoveSeconds
    rest_s: RestSeconds = Field(description="Rest between two repetitions.")
    sides: Sides = Field(description="alternate: left then right, each repetition; both: both at once.")


class DoseLimit(Model):
    """The largest dose a routine may ask for."""

    repetitions: Repetitions
    sets: Sets = 1
    hold_s: HoldSeconds


def above_limit(dose: BaseModel, limit: DoseLimit) -> list[tuple[str, str]]:
    """Return which parts of a dose, or of a change to one, are above the largest allowed, and say so for each."""
    return [
        (name, f"{name} is {asked:g}, above the {largest:g} that the exercise allows")
        for name in ("repetitions", "sets", "hold_s")
        if (asked := getattr(dose, name)) is not None and asked > (largest := getattr(limit, name))
    ]


class Cues(Model):
    """What is said, by role. Each entry is one phrase of at most 12 words; ``{left|right}`` picks by side."""

    prepare: tuple[Text, ...] = Field(min_length=1, description="The position, before anything moves.")
    move: tuple[Text, ...] = Field(min_length=1)
    hold: tuple[Text, ...] = ()
    breathe: tuple[Text, ...] = ()
    return_: tuple[Text, ...] = Field((), alias="return")
    rest: tuple[Text, ...] = ()
    caution: tuple[Text, ...] = Field((), description="Said once, before the first repetition.")


class Source(Model):
    """Where a movement, dose or precaution comes from."""

    title: Annotated[str, StringConstraints(min_length=3, max_length=300)]
    doi: Annotated[str, StringConstraints(pattern=DOI)] | None = None
    url: Annotated[str, StringConstraints(pattern=ADDRESS)] | None = None

    @model_validator(mode="after")
    def _can_be_found(self) -> Self:
        if not (self.doi or self.url):
            raise ValueError("a source needs a doi or a url, so that it can be found again")
        return self


class Review(Model):
    """Whether a clinician has signed the file."""

    status: Literal["pending", "signed"]
    by: str | None = None
    on: date | None = None

    @model_validator(mode="after")
    def _signed_by_someone(self) -> Self:
        if (self.status == "signed") != (self.by is not None and self.on is not None):
            raise ValueError("a signed review names who and when; a pending one names nobody")
        return self


class Exercise(Model):
    """One exercise of the library."""

    format: Literal[1]
    id: Identifier
    version: Annotated[int, Field(ge=1)]
    name: Text
    goal: Text = Field(description="One sentence: what it is for, without promising an effect.")
    region: Region
    position: Position
    view: View = Field(description="From where the figure is drawn.")
    props: tuple[Prop, ...] = ()
    getting_ready: Text = Field(description="How to come into the position safely.")
    effort: Annotated[int, Field(ge=1, le=5, description="1 rest … 5 only with a clinician beside.")]
    motion: Motion
    dose: Dose
    limit: DoseLimit
    cues: Cues
    contraindications: tuple[Text, ...] = Field(min_length=1, description="Who it is not for, or asks first.")
    cautions: tuple[Text, ...] = Field(min_length=1)
    stop_if: tuple[Text, ...] = Field(min_length=1)
    easier: Identifier | None = Field(None, description="A gentler exercise for the same region.")
    evidence: Evidence
    evidence_note: Text = Field(description="In words: how far the sources carry.")
    sources: tuple[Source, ...] = ()
    author: Annotated[str, StringConstraints(min_length=2)]
    licence: Literal["CC-BY-SA-4.0"]
    review: Review

    @model_validator(mode="after")
    def _dose_within_limit(self) -> Self:
        if over := above_limit(self.dose, self.limit):
            raise located(((("dose", name), sentence) for name, sentence in over))
        return self

    @model_validator(mode="after")
    def _sources_or_honest_tag(self) -> Self:
        if not self.sources and self.evidence != "common-practice":
            raise located([(("evidence",), "without a source the evidence is common-practice")])
        return self
