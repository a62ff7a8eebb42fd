"""A hand with four fingers and a thumb, from any side."""

from __future__ import annotations

from sps_coach.figure.camera import UNITS, Camera
from sps_coach.figure.palettes import Palette
from sps_coach.figure.shapes import Curve, Flat, Shape, Stroke, line, mix
from sps_coach.figure.skeleton import Side, Skeleton, fingers
from sps_coach.figure.tubes import Section, segment

_PALM = (
    Section(0.0, 0.017, 0.015, 0.024, 0.024),
    Section(0.35, 0.017, 0.014, 0.032, 0.030),
    Section(0.8, 0.014, 0.012, 0.038, 0.038),
    Section(1.0, 0.011, 0.010, 0.038, 0.036),
)
_THICKNESS = {"index": 0.0165, "middle": 0.017, "ring": 0.016, "little": 0.0145, "thumb": 0.0195}


def hand(
    skeleton: Skeleton, camera: Camera, palette: Palette, side: Side, wrist: Curve, *, moving: bool, far: bool
) -> list[Shape]:
    """Draw a hand, its furthest parts first.

    Args:
        skeleton: the body.
        camera: from where it is seen.
        palette: its colours.
        side: whose hand.
        wrist: the outline of the wrist, which is of one piece with the palm.
        moving: whether the hand is what moves.
        far: whether it is the hand away from the viewer.
    """
    skin, dark = (
        (palette.skin_far, mix(palette.skin_far, palette.skin_dark, 0.3))
        if far
        else (palette.skin, palette.skin_dark)
    )
    if moving:
        skin, dark = palette.accent_skin, palette.accent_skin_dark
    points = skeleton.points
    frame = skeleton.frames[f"{side}_hand"]
    palm = segment(camera, points[f"{side}_wrist"], points[f"{side}_knuckles"], frame, _PALM, (0.4, 0.5))
    parts: list[tuple[float, list[Shape]]] = [
        (camera.depth(points[f"{side}_knuckles"]), [Shape((wrist, palm), Flat(skin))])
    ]
    for name, joints in fingers(skeleton.angles, skeleton, side).items():
        run = line([camera.flat(joint) for joint in joints])
        width = UNITS * _THICKNESS[name]
        depth = (camera.depth(joints[1]) + camera.depth(joints[-1])) / 2 + (0.01 if name == "thumb" else 0.0)
        parts.append(
            (
                depth,
                [
                    Shape((run,), None, Stroke(mix(skin, dark, 0.7), width + 0.35), closed=False),
                    Shape((run,), None, Stroke(skin, width), closed=False),
                ],
            )
        )
    parts.sort(key=lambda part: part[0])
    return [shape for _, shapes in parts for shape in shapes]
