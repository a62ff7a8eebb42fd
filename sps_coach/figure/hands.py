"""A hand with four fingers and a thumb, from any side."""

from __future__ import annotations

from itertools import pairwise

from sps_coach.figure.camera import Camera
from sps_coach.figure.shapes import Curve, Flat, Shape, Stroke, mix
from sps_coach.figure.skeleton import Side, Skeleton, fingers
from sps_coach.figure.tubes import Section, round_sections, segment
from sps_coach.figure.vectors import Frame, Vector

_PALM = (
    Section(0.0, 0.017, 0.015, 0.024, 0.024),
    Section(0.35, 0.017, 0.014, 0.032, 0.030),
    Section(0.8, 0.014, 0.012, 0.038, 0.038),
    Section(1.0, 0.011, 0.010, 0.038, 0.036),
)
_THICKNESS = {"index": 0.0088, "middle": 0.0090, "ring": 0.0085, "little": 0.0076}
_FINGER = ((1.0, 0.98), (0.96, 0.90), (0.88, 0.74))
"""How thick each bone of a finger is where it begins and where it ends, against the finger's own thickness."""
_THUMB = ((0.0165, 0.0125), (0.0120, 0.0112), (0.0108, 0.0085))


def hand(skeleton: Skeleton, camera: Camera, side: Side, wrist: Curve, skin: str, dark: str) -> list[Shape]:
    """Draw a hand, its furthest parts first.

    Args:
        skeleton: the body.
        camera: from where it is seen.
        side: whose hand.
        wrist: the outline of the wrist, which is of one piece with the palm.
        skin: the colour of the skin in the light.
        dark: the colour of the skin in the shade.
    """
    points = skeleton.points
    frame = skeleton.frames[f"{side}_hand"]
    palm = segment(camera, points[f"{side}_wrist"], points[f"{side}_knuckles"], frame, _PALM, (0.4, 0.5))
    parts: list[tuple[float, list[Shape]]] = [
        (camera.depth(points[f"{side}_knuckles"]), [Shape((wrist, palm), Flat(skin))])
    ]
    for name, joints in fingers(skeleton.angles, skeleton, side).items():
        depth = (camera.depth(joints[1]) + camera.depth(joints[-1])) / 2 + (0.01 if name == "thumb" else 0.0)
        curves = _finger(camera, joints, frame, name)
        outline = Shape(curves, None, Stroke(mix(skin, dark, 0.75), 0.5))
        parts.append((depth, [outline, Shape(curves, Flat(skin))]))
    parts.sort(key=lambda part: part[0])
    return [shape for _, shapes in parts for shape in shapes]


def _finger(camera: Camera, joints: tuple[Vector, ...], frame: Frame, name: str) -> tuple[Curve, ...]:
    if name == "thumb":
        thick: tuple[tuple[float, float], ...] = _THUMB
    else:
        own = _THICKNESS[name]
        thick = tuple((own * begin, own * end) for begin, end in _FINGER)
    return tuple(
        segment(camera, begins, ends, frame, round_sections((0.0, first), (1.0, last)))
        for (begins, ends), (first, last) in zip(pairwise(joints), thick, strict=True)
    )
