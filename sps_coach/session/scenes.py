"""The scenes in which an exercise is shown: at rest, along its path, on the side that is done. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar, cast

from sps_coach.library.exercises import Angles, Exercise
from sps_coach.library.joints import mirrored, mirrored_name
from sps_coach.library.routines import Block
from sps_coach.session.moment import Scene, Side
from sps_coach.session.turns import prescribed_dose, turns_of

_Name = TypeVar("_Name", bound=str)

SEATED = Scene("sitting", "side", ("chair",), ({},))
"""Where there is no exercise to show."""


def first_scene(blocks: tuple[Block, ...], exercises: Mapping[str, Exercise]) -> Scene:
    """Where the first exercise begins, so that nobody settles twice; a chair where there is none."""
    for block in blocks:
        if block.exercise is not None:
            exercise = exercises[block.exercise]
            return resting(exercise, turns_of(prescribed_dose(exercise, block))[0].side)
    return SEATED


def resting(exercise: Exercise, side: Side | None) -> Scene:
    """The exercise's start, with nothing moving yet."""
    return Scene(
        exercise.position,
        exercise.view,
        exercise.props,
        path(exercise, side)[:1],
        (),
        on_side(exercise.motion.grounded, side),
        on_side(exercise.motion.moving, side),
    )


def whole_way(exercise: Exercise) -> Scene:
    """The whole way of one repetition: on the left side where sides matter, unless it is for the right one alone."""
    side: Side | None = "right" if exercise.dose.sides == "right" else None
    moving = on_side(exercise.motion.moving, side)
    return Scene(
        exercise.position,
        exercise.view,
        exercise.props,
        path(exercise, side),
        moving,
        on_side(exercise.motion.grounded, side),
        moving,
    )


def path(exercise: Exercise, side: Side | None) -> tuple[Angles, ...]:
    """The poses of one repetition on the side that is done; they are written for the left."""
    poses = exercise.motion.path
    return tuple(mirrored(pose) for pose in poses) if side == "right" else poses


def on_side(names: tuple[_Name, ...], side: Side | None) -> tuple[_Name, ...]:
    """Limbs or feet as written for the left side, on the side that is done."""
    if side != "right":
        return names
    return tuple(cast(_Name, mirrored_name(name)) for name in names)


def still(scene: Scene) -> Scene:
    """The scene as it ends, with nothing moving any more."""
    return replace(scene, poses=scene.poses[-1:], moving=())
