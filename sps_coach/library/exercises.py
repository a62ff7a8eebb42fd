"""An exercise: what is done, in which position, how slowly, how much, and where that comes from.

One YAML file an exercise; its ``id`` is the file's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from sps_coach.library.faults import quoted, suggesting
from sps_coach.library.joints import JOINTS, Joint
from sps_coach.library.models import Breach, Identifier, Model, Text
from sps_coach.library.origin import Author, Evidence, Review, Source, Translations, unsaid_status
from sps_coach.worded import Worded, worded

FORMAT = 1
"""The version of the file format that this program writes and reads."""

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
_UNITS = {"degrees": worded("degrees"), "percent": worded("percent")}

_ALTERNATIVE = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")


def spoken_for(text: str, side: Literal["left", "right"] | None) -> str:
    """Resolve ``{left words|right words}`` in a cue for one side; without a side the first choice stands."""
    return _ALTERNATIVE.sub(lambda found: found.group(2 if side == "right" else 1), text)


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
