"""A hand with four fingers and a thumb, from any side."""

from __future__ import annotations

from itertools import pairwise

from sps_coach.figure.camera import Camera
from sps_coach.figure.fingers import fingers
from sps_coach.figure.proportions import Side
from sps_coach.figure.shapes import Curve, Flat, Shape, Stroke, mix
from sps_coach.figure.skeleton import Skeleton
from sps_coach.figure.tubes import Section, round_sections, segment, spine
from sps_coach.figure.vectors import Frame, Vector

_PALM = (
    Section(0.0, 0.017, 0.015, 0.024, 0.024),
    Section(0.35, 0.017, 0.014, 0.032, 0.030),
    Section(0.8, 0.014, 0.012, 0.038, 0.038),
    Section(1.0, 0.011, 0.010, 0.038, 0.036),
)
_THICKNESS = {"index": 0.0088, "middle": 0.0090, "ring": 0.0085, "little": 0.0076, "thumb": 0.0120}
_TAPER = ((1.0, 0.97, 0.89, 0.74), (1.36, 1.0, 0.92, 0.72))
"""How thick a finger, and a thumb, is at each joint, against its own thickness."""


def hand(
    skeleton: Skeleton, camera: Camera, side: Side, wrist: Curve, skin: tuple[str, str], *, close: bool
) -> list[Shape]:
    """Draw a hand, its furthest parts first.

    Args:
        skeleton: the body.
        camera: from where it is seen.
        side: whose hand.
        wrist: the outline of the wrist, which is of one piece with the palm.
        skin: the colours of the skin in the light and in the shade.
        close: whether it is seen from near by, finger by finger.
    """
    light, dark = skin
    points = skeleton.points
    frame = skeleton.frames[f"{side}_hand"]
    palm = segment(camera, points[f"{side}_wrist"], points[f"{side}_knuckles"], frame, _PALM, (0.4, 0.5))
    parts: list[tuple[float, list[Shape]]] = [
        (camera.depth(points[f"{side}_knuckles"]), [Shape((wrist, palm), Flat(light))])
    ]
    for place, (name, joints) in enumerate(fingers(skeleton, side).items()):
        depth = (camera.depth(joints[1]) + camera.depth(joints[-1])) / 2 + (0.01 if name == "thumb" else 0.0)
        if close:
            curves = _bones(camera, joints, frame, name)
            outline = Shape(curves, None, Stroke(mix(light, dark, 0.75), 0.5))
            parts.append((depth, [outline, Shape(curves, Flat(light))]))
        else:  # from further away, every other finger in a shade of its own tells them apart
            curve = spine(camera, joints, (frame,) * 4, _sections(name), (0.6, 1.0))
            parts.append((depth, [Shape((curve,), Flat(mix(light, dark, 0.34 * (place % 2))))]))
    parts.sort(key=lambda part: part[0])
    return [shape for _, shapes in parts for shape in shapes]


def _bones(camera: Camera, joints: tuple[Vector, ...], frame: Frame, name: str) -> tuple[Curve, ...]:
    """A finger as three rounded bones, which stay right however far they bend."""
    sections = _sections(name)
    return tuple(
        segment(camera, *ends, frame, (_at(first, 0.0), _at(last, 1.0)))
        for ends, (first, last) in zip(pairwise(joints), pairwise(sections), strict=True)
    )


def _sections(name: str) -> tuple[Section, ...]:
    return round_sections(*((0.0, _THICKNESS[name] * share) for share in _TAPER[name == "thumb"]))


def _at(section: Section, at: float) -> Section:
    return section._replace(at=at)
