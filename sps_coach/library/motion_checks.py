"""What the check says of how a body moves in an exercise: its poses, its speed, its sides, and what it holds on to."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from itertools import pairwise

from sps_coach.library.exercises import Angles, Dose, Exercise, Motion
from sps_coach.library.faults import Fault, quoted
from sps_coach.library.files import Sheet
from sps_coach.library.joints import JOINTS, mirrored, mirrored_name
from sps_coach.library.models import Model
from sps_coach.worded import worded

PEAK = 1.875
"""Peak speed of a minimum-jerk movement over its mean speed (Flash & Hogan 1985, J Neurosci 5:1688)."""

HELD_WHILE_STANDING = ("counter", "walker")
"""What somebody who stands can hold on to with both hands; a chair tips and a wall gives no grip."""

LEAST_STANDING_EFFORT = 4
"""Standing people startle about twice as often as sitting ones (Brown 1991, doi:10.1136/jnnp.54.10.892)."""

_ROUNDING_DEG_S = 1e-6


def motion_faults(sheet: Sheet[Exercise]) -> Iterator[Fault]:
    """Yield what is amiss with the motion of a sound exercise, seen by itself."""
    exercise, fault = sheet.content, sheet.document.fault
    motion = exercise.motion
    for name in motion.poses.keys() - {motion.start, *motion.through, motion.end}:
        message = worded("the motion never goes to {pose}", pose=quoted(name))
        yield fault("pose-unused", ("motion", "poses", name), message, name=True)
    yield from _joint_faults(sheet)
    for field, finding in speed_remarks(motion, exercise.dose, exercise.dose):
        yield fault("speed", ("dose", field), finding)
    yield from _symmetry_faults(sheet)
    yield from _standing_faults(sheet)


def _joint_faults(sheet: Sheet[Exercise]) -> Iterator[Fault]:
    """Yield each joint that one pose on the way names and another does not: how far it moves would be a guess."""
    motion = sheet.content.motion
    stops = dict.fromkeys((motion.start, *motion.through, motion.end))
    every = {joint: name for name in stops for joint in motion.poses[name]}
    for name in stops:
        for joint in every.keys() - motion.poses[name].keys():
            message = worded(
                "{joint} is in the pose {pose} and not in this one; both need its value",
                joint=joint,
                pose=quoted(every[joint]),
            )
            yield sheet.document.fault("pose-joints", ("motion", "poses", name), message)


def speed_remarks(motion: Motion, dose: Dose, named: Model) -> Iterator[tuple[str, str]]:
    """Yield the times in which a joint would move faster than the exercise means.

    The legs of the path share the time equally, and each is a minimum-jerk movement.

    Args:
        motion: the path.
        dose: all times.
        named: the dose or the change to one whose times are asked about.
    """
    pairs = list(pairwise(motion.path))
    reach, joint = max(
        (
            (abs(after[joint] - value), joint)
            for before, after in pairs
            for joint, value in _degrees(before).items()
            if joint in after
        ),
        default=(0.0, ""),
    )
    for field in ("move_s", "return_s"):
        seconds = getattr(dose, field)
        peak = PEAK * reach * len(pairs) / seconds
        if getattr(named, field) is not None and peak > motion.fastest_deg_s + _ROUNDING_DEG_S:
            needed = math.ceil(PEAK * reach * len(pairs) / motion.fastest_deg_s * 10) / 10
            yield (
                field,
                worded(
                    "{joint} would reach {peak} degrees a second, and {fastest} is the fastest meant; "
                    "{field} of {needed} or more keeps to it",
                    joint=joint,
                    peak=round(peak, 1),
                    fastest=motion.fastest_deg_s,
                    field=field,
                    needed=f"{needed:g}",
                ),
            )


def _degrees(angles: Mapping[str, float]) -> dict[str, float]:
    return {name: value for name, value in angles.items() if JOINTS[name].unit == "degrees"}


def _symmetry_faults(sheet: Sheet[Exercise]) -> Iterator[Fault]:
    """Yield where what moves and the sides of the dose do not fit each other."""
    exercise = sheet.content
    path, sides = exercise.motion.path, exercise.dose.sides
    moved = _moved(path)
    if sides == "both":
        uneven = [
            joint for joint in moved if any(mirrored(pose).get(joint) != pose.get(joint) for pose in path)
        ]
        yield from _one_sided_faults(sheet, uneven)
    elif moved and exercise.position != "side-lying" and all(_is_even(pose) for pose in path):
        message = worded(
            "both sides move alike here, so sides: both does it once and {sides} would do it again",
            sides=sides,
        )
        yield sheet.document.fault("symmetry", ("dose", "sides"), message)
    elif moved and all(joint.startswith("right_") for joint in moved):
        message = worded(
            "the motion is written for the left side, and here the right one moves; the program mirrors it"
        )
        yield sheet.document.fault("symmetry", ("motion", "moving"), message)


def _one_sided_faults(sheet: Sheet[Exercise], uneven: list[str]) -> Iterator[Fault]:
    end = sheet.content.motion.end
    told: set[str] = set()
    for joint in uneven:
        other = mirrored_name(joint)
        if other in told:
            continue
        told.add(joint)
        message = (
            worded(
                "{joint} goes to one side only, and the dose does both at once; sides: alternate does one, then the "
                "other",
                joint=joint,
            )
            if other == joint
            else worded(
                "{joint} moves otherwise than {other}, and the dose does both sides at once",
                joint=joint,
                other=other,
            )
        )
        yield sheet.document.fault("symmetry", ("motion", "poses", end, joint), message)


def _moved(path: tuple[Angles, ...]) -> list[str]:
    """Return the joints that change on the way, in the order of the file."""
    return [joint for joint in path[0] if any(pose.get(joint) != path[0][joint] for pose in path)]


def _is_even(pose: Angles) -> bool:
    """Tell whether a pose is its own mirror image."""
    return mirrored(pose) == pose


def _standing_faults(sheet: Sheet[Exercise]) -> Iterator[Fault]:
    exercise, fault = sheet.content, sheet.document.fault
    if exercise.position != "standing":
        return
    if not set(HELD_WHILE_STANDING) & set(exercise.props):
        message = worded("who stands has a counter or a walker to hold on to; props name it")
        yield fault("standing-support", ("props",), message)
    if exercise.effort < LEAST_STANDING_EFFORT:
        message = worded(
            "standing has an effort of {least} or 5, because a helper stays within reach",
            least=LEAST_STANDING_EFFORT,
        )
        yield fault("standing-effort", ("effort",), message)
