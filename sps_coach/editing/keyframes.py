"""The keyframes of an exercise: which edits give its motion another pose, another order, another name.

An exercise goes from ``start`` through ``through`` to ``end``; its keyframes are these, in order, and one pose may
stand at several. All poses on the way name the same joints: a joint that one of them takes up is written into the
others with the angle at which it rests. Every function here reads plain values, as far as they are what they should
be, and returns edits; what would change nothing returns none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sps_coach.editing.edits import Edit, Insert, Put, Remove, Rename
from sps_coach.library.joints import JOINTS, mirrored

Angles = Mapping[str, float]

_POSES = ("motion", "poses")
_ORDER = ("poses", "start", "through", "end", "moving", "grounded", "fastest_deg_s")
_BEFORE_MOTION = (
    *(
        "format",
        "id",
        "version",
        "name",
        "goal",
        "region",
        "position",
        "view",
        "props",
        "getting_ready",
        "effort",
    ),
)
FIRST = "start"
"""What the only pose of a motion that begins is called."""


def poses_of(values: Mapping[str, Any]) -> dict[str, dict[str, float]]:
    """Return every pose with those of its angles that can be shown."""
    found = _motion(values).get("poses")
    return {
        name: {
            joint: float(angle)
            for joint, angle in (pose if isinstance(pose, dict) else {}).items()
            if joint in JOINTS and isinstance(angle, int | float) and not isinstance(angle, bool)
        }
        for name, pose in (found if isinstance(found, dict) else {}).items()
    }


def path_of(values: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the names of the keyframes in order.

    Only those whose pose is there, and at least one if any pose is; what begins and ends with one pose and goes nowhere
    has that one alone.
    """
    motion, poses = _motion(values), poses_of(values)
    through = motion.get("through")
    way = [motion.get("start"), *(through if isinstance(through, list) else []), motion.get("end")]
    known = tuple(name for name in way if isinstance(name, str) and name in poses) or tuple(poses)[:1]
    return known[:1] if len(known) == 2 and known[0] == known[1] else known


def posed(values: Mapping[str, Any], name: str, angles: Angles, resting: Angles) -> list[Edit]:
    """Give a pose these angles, degrees; joints that it has besides stay.

    Args:
        values: of the file.
        name: of the pose; it becomes the first one where there is no motion yet.
        angles: what it is to have.
        resting: the angles at which every joint rests, which other poses get for a joint that is new.
    """
    poses = poses_of(values)
    if name not in poses:
        return [
            *_begun(values, name),
            *(Put((*_POSES, name, joint), _number(angles[joint])) for joint in angles),
        ]
    edits: list[Edit] = []
    for joint, angle in angles.items():
        if poses[name].get(joint) != angle:
            edits.append(Put((*_POSES, name, joint), _number(angle)))
        edits += [
            Put((*_POSES, other, joint), _number(resting[joint]))
            for other, pose in poses.items()
            if other != name and joint not in pose
        ]
    return edits


def _begun(values: Mapping[str, Any], name: str) -> Iterator[Edit]:
    """Yield what lets there be a pose, and a way that begins and ends with it where there is none yet."""
    motion = values.get("motion")
    if not isinstance(motion, dict):
        yield Put(("motion",), {"poses": {name: {}}, "start": name, "end": name}, _BEFORE_MOTION)
        return
    if isinstance(motion.get("poses"), dict):
        yield Put((*_POSES, name), {})
    else:
        yield Put(_POSES, {name: {}}, ())
    if not poses_of(values):
        yield from _path_edits(values, (name, name))


def rested(values: Mapping[str, Any], joint: str) -> list[Edit]:
    """Let a joint rest as the position has it, in every pose."""
    return [Remove((*_POSES, name, joint)) for name, pose in poses_of(values).items() if joint in pose]


def added(values: Mapping[str, Any], behind: int, angles: Angles) -> tuple[str, list[Edit]]:
    """Add a keyframe behind another one, and return its name too.

    Args:
        values: of the file.
        behind: the number of the keyframe before it, from 0; behind the last one it becomes the end.
        angles: of the new pose; it names the joints that the others name.
    """
    poses, path = poses_of(values), path_of(values)
    name = next(new for number in range(2, len(poses) + 3) if (new := f"pose-{number}") not in poses)
    whole = {joint: _number(angle) for joint, angle in angles.items()}
    behind_pose = Put((*_POSES, name), whole)
    return name, [behind_pose, *_path_edits(values, (*path[: behind + 1], name, *path[behind + 1 :]))]


def removed(values: Mapping[str, Any], at: int) -> list[Edit]:
    """Take a keyframe away, and its pose where no other keyframe has it; the last one stays."""
    path = path_of(values)
    left = (*path[:at], *path[at + 1 :])
    if not left or len(poses_of(values)) < 2:
        return []
    edits = list(_path_edits(values, left))
    return edits if path[at] in left else [*edits, Remove((*_POSES, path[at]))]


def moved(values: Mapping[str, Any], at: int, to: int) -> list[Edit]:
    """Let a keyframe come sooner or later."""
    path = list(path_of(values))
    path.insert(to, path.pop(at))
    return list(_path_edits(values, tuple(path)))


def renamed(values: Mapping[str, Any], name: str, to: str) -> list[Edit]:
    """Let a pose be called otherwise, wherever it is named; another one that is called so keeps its name."""
    if to == name or to in poses_of(values):
        return []
    path = tuple(to if each == name else each for each in path_of(values))
    return [Rename((*_POSES, name), to), *_path_edits(values, path)]


def swapped(full: Angles, named: Sequence[str]) -> dict[str, float]:
    """Return a pose with its sides exchanged.

    Args:
        full: the whole pose, with what rests.
        named: the joints that the poses name; those of the other side come along.
    """
    other = mirrored(dict(full))
    return {joint: other[joint] for joint in _both_sides(named)}


def evened(full: Angles, named: Sequence[str], side: str = "left") -> dict[str, float]:
    """Return a pose whose other side is as this one; what has no side stays."""
    other = mirrored(dict(full))
    return {
        joint: full[joint]
        if joint.startswith(side) or not joint.startswith(("left_", "right_"))
        else other[joint]
        for joint in _both_sides(named)
    }


def _both_sides(named: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for joint in named for each in (joint, *mirrored({joint: 0.0}))))


def _path_edits(values: Mapping[str, Any], path: Sequence[str]) -> Iterator[Edit]:
    """Yield what lets the motion go this way."""
    motion = _motion(values)
    for field, name in (("start", path[0]), ("end", path[-1])):
        if motion.get(field) != name:
            yield Put(("motion", field), name, _ORDER[: _ORDER.index(field)])
    before, through = motion.get("through"), list(path[1:-1])
    before = before if isinstance(before, list) else []
    if through == before:
        return
    place = ("motion", "through")
    more = next((at for at in range(len(through)) if through[:at] + through[at + 1 :] == before), None)
    less = next((at for at in range(len(before)) if before[:at] + before[at + 1 :] == through), None)
    if not through:
        yield Remove(place)
    elif before and more is not None:
        yield Insert((*place, more), through[more])
    elif less is not None:
        yield Remove((*place, less))
    elif len(through) == len(before):
        yield from (Put((*place, at), name) for at, name in enumerate(through) if name != before[at])
    else:
        yield Put(place, through, _ORDER[: _ORDER.index("through")])


def _motion(values: Mapping[str, Any]) -> Mapping[str, Any]:
    motion = values.get("motion")
    return motion if isinstance(motion, dict) else {}


def _number(angle: float) -> float | int:
    return int(angle) if float(angle).is_integer() else angle
