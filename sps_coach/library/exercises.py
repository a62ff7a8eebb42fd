"""An exercise: what is done, in which position, how slowly, how much, and where that comes from.

One YAML file an exercise; its ``id`` is the file's name. All models are frozen and strict; units are in the
field names or the descriptions (``_s`` seconds, angles in degrees).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from itertools import islice
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError

from sps_coach.library.codes import Code
from sps_coach.library.faults import quoted, suggesting
from sps_coach.library.joints import JOINTS, Joint
from sps_coach.worded import Worded, worded

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
Author = Annotated[str, StringConstraints(min_length=2, max_length=200)]

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
Prop = Literal[
    "mat",
    "bed",
    "chair",
    "pillow",
    "table",
    "cloth",
    "strap",
    "towel",
    "cushion",
    "sock",
    "wedge",
    "footstool",
    "ball",
    "counter",
    "wall",
    "walker",
]
View = Literal["side", "front", "three-quarter"]
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

_UNITS = {"degrees": worded("degrees"), "percent": worded("percent")}

_ALTERNATIVE = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")


def spoken_for(text: str, side: Literal["left", "right"] | None) -> str:
    """Resolve ``{left words|right words}`` in a cue for one side; without a side the first choice stands."""
    return _ALTERNATIVE.sub(lambda found: found.group(2 if side == "right" else 1), text)


Breach = tuple[Code, tuple[str | int, ...], str]
"""A rule between fields that does not hold: its code, the names that lead to the place, and one calm sentence."""


_MOST_BREACHES = 20  # enough to say that a model cannot be made; diagnosis tells what a file needs


class Model(BaseModel):
    """What every part of a file has in common: strict types, no unknown keys, no change after reading.

    What has to hold between fields stands in ``rules``: generator methods that yield breaches. A rule reads
    fields only and calls no method, so that ``diagnosis`` can ask it of a part whose other fields need mending.
    """

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)
    rules: ClassVar[tuple[Callable[[Any], Iterator[Breach]], ...]] = ()

    @model_validator(mode="after")
    def _keeps_the_rules(self) -> Self:
        breaches = list(islice((breach for rule in self.rules for breach in rule(self)), _MOST_BREACHES))
        if breaches:
            raise ValidationError.from_exception_data(
                type(self).__name__,
                [
                    InitErrorDetails(
                        type=PydanticCustomError("rule", "{sentence}", {"sentence": sentence}),
                        loc=place,
                        input=None,
                    )
                    for _, place, sentence in breaches
                ],
            )
        return self


Angles = dict[str, float]
"""Joint angles of one pose, by joint name; what is not named rests as the position has it."""


def _outside(name: str, joint: Joint, value: float) -> Worded:
    return worded(
        "{joint} goes from {low} to {high} {unit}, and {value} is outside that",
        joint=name,
        low=joint.low,
        high=joint.high,
        unit=_UNITS[joint.unit],
        value=f"{value:g}",
    )


def _known_pose(poses: dict[str, Angles], place: tuple[str | int, ...], name: str) -> Iterator[Breach]:
    if name not in poses:
        yield (
            "pose-unknown",
            place,
            suggesting(worded("there is no pose {pose} in this motion", pose=quoted(name)), name, poses),
        )


class Motion(Model):
    """How the body moves in one repetition, drawn for the left side where sides matter.

    One repetition goes from ``start`` through ``through`` to ``end`` in ``move_s``, stays for ``hold_s``, and
    returns the same way in ``return_s``.
    """

    poses: dict[Identifier, Angles] = Field(
        min_length=1,
        description="Named poses. Each names joints (docs/format.md lists them) with their angles in degrees; a "
        "joint that is not named rests as the position has it.",
    )
    start: Identifier = Field(description="The pose that a repetition begins and ends with.")
    through: tuple[Identifier, ...] = Field(default=(), description="Poses on the way, in order.")
    end: Identifier = Field(description="The pose that is held.")
    moving: tuple[Limb, ...] = Field(min_length=1, description="What is drawn in the accent colour.")
    grounded: tuple[Literal["left_foot", "right_foot"], ...] = Field(
        default=(),
        description="Feet that stay on the mat or floor: the knee follows the hip so that they do. Who stands "
        "moves over the first one.",
    )
    fastest_deg_s: float = Field(
        default=15.0,
        gt=0,
        le=30,
        description="The fastest that any joint is meant to move, in degrees a second.",
    )

    def _joints_within_limits(self) -> Iterator[Breach]:
        for name, angles in self.poses.items():
            for joint_name, value in angles.items():
                place, joint = ("poses", name, joint_name), JOINTS.get(joint_name)
                if joint is None:
                    finding = worded("there is no joint called {joint}", joint=quoted(joint_name))
                    yield "joint-unknown", place, suggesting(finding, joint_name, JOINTS)
                elif not joint.low <= value <= joint.high:
                    yield "joint-limit", place, _outside(joint_name, joint, value)

    def _ends_exist(self) -> Iterator[Breach]:
        yield from _known_pose(self.poses, ("start",), self.start)
        yield from _known_pose(self.poses, ("end",), self.end)

    def _ways_exist(self) -> Iterator[Breach]:
        for index, name in enumerate(self.through):
            yield from _known_pose(self.poses, ("through", index), name)

    rules = (_joints_within_limits, _ends_exist, _ways_exist)

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

    repetitions: Repetitions = Field(description="How often in a set; for each side when sides alternate.")
    sets: Sets = Field(default=1, description="How many sets.")
    move_s: MoveSeconds = Field(description="Seconds from the start pose to the end pose.")
    hold_s: HoldSeconds = Field(description="Seconds in the end pose; 0 when nothing is held.")
    return_s: MoveSeconds = Field(description="Seconds back to the start pose.")
    rest_s: RestSeconds = Field(description="Seconds of rest between two repetitions.")
    sides: Sides = Field(
        description="alternate: left then right, each repetition; left or right: that side alone; both: both at "
        "once, or a movement that has no side."
    )


class DoseLimit(Model):
    """The largest dose a routine may ask for."""

    repetitions: Repetitions = Field(description="The most repetitions in a set.")
    sets: Sets = Field(default=1, description="The most sets.")
    hold_s: HoldSeconds = Field(description="The longest hold, in seconds.")


def above_limit(dose: BaseModel, limit: DoseLimit) -> Iterator[tuple[str, str]]:
    """Yield each part of a dose, or of a change to one, that is above the largest allowed, and say so."""
    for name in ("repetitions", "sets", "hold_s"):
        asked, largest = getattr(dose, name), getattr(limit, name)
        if asked is not None and asked > largest:
            yield (
                name,
                worded(
                    "{name} is {asked}, above the {most} that the exercise allows",
                    name=name,
                    asked=f"{asked:g}",
                    most=f"{largest:g}",
                ),
            )


class Cues(Model):
    """What is said, by role. Each entry is one phrase of at most 12 words; ``{left|right}`` picks by side."""

    prepare: tuple[Text, ...] = Field(min_length=1, description="The position, before anything moves.")
    move: tuple[Text, ...] = Field(min_length=1, description="While the body moves from start to end.")
    hold: tuple[Text, ...] = Field(default=(), description="While the end pose is held.")
    breathe: tuple[Text, ...] = Field(default=(), description="A word on breathing, within a hold.")
    return_: tuple[Text, ...] = Field(default=(), alias="return", description="While the body moves back.")
    rest: tuple[Text, ...] = Field(default=(), description="Between two repetitions.")
    caution: tuple[Text, ...] = Field(default=(), description="Said once, before the first repetition.")


class Source(Model):
    """Where a movement, dose or precaution comes from; it needs a doi or a url."""

    title: Annotated[str, StringConstraints(min_length=3, max_length=300)] = Field(
        description="Author, year and title, as one would look it up."
    )
    doi: Annotated[str, StringConstraints(pattern=DOI)] | None = Field(
        default=None, description="Such as 10.1000/182."
    )
    url: Annotated[str, StringConstraints(pattern=ADDRESS)] | None = Field(
        default=None, description="A web address, where there is no DOI."
    )

    def _can_be_found(self) -> Iterator[Breach]:
        if not (self.doi or self.url):
            yield "source-place", (), worded("a source needs a doi or a url, so that it can be found again")

    rules = (_can_be_found,)


class Review(Model):
    """Whether a clinician has signed the file."""

    status: Literal["pending", "signed"] = Field(description="pending until a clinician has signed the file.")
    by: str | None = Field(default=None, description="Who signed it.")
    on: date | None = Field(default=None, description="When it was signed, such as 2026-01-15.")

    def _signed_by_someone(self) -> Iterator[Breach]:
        named = self.by is not None, self.on is not None
        if self.status == "signed" and not all(named):
            yield "review", (), worded("a signed review names who signed (by) and when (on)")
        if self.status == "pending" and any(named):
            yield (
                "review",
                (),
                worded("a pending review names nobody yet; by and on come with status: signed"),
            )

    rules = (_signed_by_someone,)


class Translation(Review):
    """Whether somebody who speaks a language has signed the texts in it."""

    language: Language = Field(description="Which language, such as de.")


Translations = Annotated[
    tuple[Translation, ...],
    Field(
        description="One entry for each language of the name beside its first, which the others are made from."
    ),
]


def unsaid_status(name: Text, translations: Translations) -> Iterator[Breach]:
    """Yield each translation without a status, and each status without a translation."""
    original, *further = name
    told = [each.language for each in translations]
    for language in further:
        if language not in told:
            yield (
                "translation",
                ("name", language),
                worded(
                    "translations need an entry for {language}, with its status", language=quoted(language)
                ),
            )
    for index, language in enumerate(told):
        place = ("translations", index, "language")
        if language == original:
            yield (
                "translation",
                place,
                worded(
                    "{language} is the first language of the name, and the others are made from it",
                    language=quoted(language),
                ),
            )
        elif language not in further:
            yield (
                "translation",
                place,
                worded("the name is not there in {language}", language=quoted(language)),
            )
        elif language in told[:index]:
            yield "translation", place, worded("{language} has an entry already", language=quoted(language))


class Exercise(Model):
    """One exercise of the library."""

    format: Literal[1] = Field(description="The version of this file format.")
    id: Identifier = Field(
        description="The same as the file's name, without .yaml; never used again for another."
    )
    version: int = Field(ge=1, description="Goes up by one with every change of what is done.")
    name: Text = Field(description="What it is called. The other texts have the languages that the name has.")
    goal: Text = Field(description="One sentence: what it is for, without promising an effect.")
    region: Region = Field(description="Which part of the body or kind of exercise.")
    position: Position = Field(description="How the person lies, sits or stands.")
    view: View = Field(
        description="From where the figure is drawn: its side, its front, or three-quarter, half-way between the two, "
        "for a turn that neither of them explains. The front of who lies is seen from above; who stands at a counter "
        "is seen from behind."
    )
    props: tuple[Prop, ...] = Field(default=(), description="What needs to be at hand.")
    getting_ready: Text = Field(description="How to come into the position safely.")
    effort: int = Field(ge=1, le=5, description="1 rest … 5 only with a clinician beside.")
    motion: Motion = Field(description="How the body moves in one repetition, for the left side.")
    dose: Dose = Field(description="How much, unless a routine says otherwise.")
    limit: DoseLimit = Field(description="The most that a routine may ask for.")
    cues: Cues = Field(description="What is said, by role; one phrase of at most 12 words each.")
    contraindications: tuple[Text, ...] = Field(
        min_length=1, description="Who it is not for, or who asks first."
    )
    cautions: tuple[Text, ...] = Field(min_length=1, description="What to take care of.")
    stop_if: tuple[Text, ...] = Field(min_length=1, description="When to stop, and what to do then.")
    easier: Identifier | None = Field(default=None, description="The id of a gentler exercise.")
    evidence: Evidence = Field(
        description="How far the sources carry; common-practice where none is about this movement."
    )
    evidence_note: Text = Field(description="The same in words.")
    sources: tuple[Source, ...] = Field(
        default=(), description="Where movement, dose and precautions come from."
    )
    author: Author = Field(description="Who wrote the file.")
    licence: Literal["CC-BY-SA-4.0"] = Field(description="The licence of the content.")
    review: Review = Field(description="Whether a clinician has signed it.")
    translations: Translations = ()

    def _dose_within_limit(self) -> Iterator[Breach]:
        for name, sentence in above_limit(self.dose, self.limit):
            yield "dose-limit", ("dose", name), sentence

    def _sources_or_honest_tag(self) -> Iterator[Breach]:
        if not self.sources and self.evidence != "common-practice":
            yield "evidence-source", ("evidence",), worded("without a source the evidence is common-practice")

    def _every_translation_has_a_status(self) -> Iterator[Breach]:
        yield from unsaid_status(self.name, self.translations)

    rules = (_dose_within_limit, _sources_or_honest_tag, _every_translation_has_a_status)
