"""What carries the body and stays still: armchair, mat, bed, pillow, cushion. Lengths are in metres."""

from __future__ import annotations

from collections.abc import Collection
from itertools import product

from sps_coach.figure import supports
from sps_coach.figure.camera import Camera
from sps_coach.figure.palettes import Palette
from sps_coach.figure.proportions import THIGH
from sps_coach.figure.room import shadow
from sps_coach.figure.shapes import Shape, Stroke, hull, line, mix, rounded
from sps_coach.figure.skeleton import Skeleton
from sps_coach.figure.solids import box, leg, pillow, seam, soft, upholstered
from sps_coach.figure.surfaces import (
    ARMREST,
    BACKREST,
    BED_HIGH,
    CUSHION,
    HALF_LONG,
    MAT_THICK,
    SEAT_FRONT,
    SEAT_LOW,
    SEAT_TOP,
    head_pillow,
)


def furniture(camera: Camera, palette: Palette, props: Collection[str], rest: Skeleton) -> list[Shape]:
    """Draw the still things behind and under the body.

    Args:
        camera: from where they are seen.
        palette: their colours.
        props: what is there.
        rest: the body at rest, for the places of pillow and cushion.
    """
    if rest.position == "sitting":
        return _under_who_sits(camera, palette, props)
    if rest.position == "standing":
        return _around_who_stands(camera, palette, props)
    shapes = _bed(camera, palette) if "bed" in props else _mat(camera, palette)
    if "wedge" in props:
        shapes += supports.wedge(camera, palette)
    else:
        shapes += _head_pillow(camera, palette, rest)
    if rest.position == "lying" and "footstool" in props:
        shapes += supports.footstool(camera, palette, lying=True)
    if rest.position == "lying" and "cushion" in props:
        shapes += pillow(camera, palette, (CUSHION[0], 0.0, 0.0), CUSHION[1:], cushion=True)
    return shapes


def _under_who_sits(camera: Camera, palette: Palette, props: Collection[str]) -> list[Shape]:
    if "bed" in props:
        return supports.bed_edge(camera, palette)
    cushion = bool({"cushion", "pillow"} & set(props)) and "table" not in props
    shapes = _armchair(camera, palette, cushion=cushion)
    if "footstool" in props:
        shapes += supports.footstool(camera, palette, lying=False)
    return shapes


def _around_who_stands(camera: Camera, palette: Palette, props: Collection[str]) -> list[Shape]:
    """What one holds on to in front; the chair then stands behind, and otherwise in front itself."""
    held = {"counter": supports.counter, "walker": supports.walker}
    shapes: list[Shape] = supports.wall(camera, palette) if "wall" in props else []
    before = [shape for prop, drawn in held.items() if prop in props for shape in drawn(camera, palette)]
    if "chair" not in props or camera.yaw < 0:  # seen from behind, a chair there would hide who stands
        return shapes + before
    if not before:
        return shapes + _chair_beside(camera, palette)
    return shapes + _armchair(camera, palette, cushion=False, at=-THIGH - 0.03) + before


def _mat(camera: Camera, palette: Palette) -> list[Shape]:
    left, right = -HALF_LONG, HALF_LONG
    shapes = [shadow(camera, palette, (0, -MAT_THICK, 0.05), 1.28, 0.46, 0.6)]
    shapes += box(
        camera, (left, -MAT_THICK, -0.36), (right, 0.0, 0.36), (palette.mat, palette.mat_edge), 2.4, 2.4
    )
    inset = 0.035
    rim = [
        camera.flat((x, 0.0, z))
        for x, z in (
            (left + inset, -0.36 + inset), (right - inset, -0.36 + inset),
            (right - inset, 0.36 - inset), (left + inset, 0.36 - inset),
        )
    ]  # fmt: skip
    shapes.append(Shape((rounded(rim, 2.0),), None, Stroke(palette.mat_line, 0.5)))
    return shapes


def _bed(camera: Camera, palette: Palette) -> list[Shape]:
    left, right = -HALF_LONG - 0.02, HALF_LONG + 0.02
    shapes = [shadow(camera, palette, (0, -BED_HIGH, 0.10), 1.45, 0.60, 0.8)]
    shapes += [
        leg(camera, (x, -0.25, z), (x, -BED_HIGH, z), palette.wood_dark, 0.06)
        for x, z in product((left + 0.06, right - 0.06), (-0.44, 0.44))
    ]
    shapes += box(
        camera,
        (left, -0.27, -0.50),
        (right, -0.15, 0.50),
        (palette.wood, mix(palette.wood, palette.wood_dark, 0.6)),
        2,
        2,
    )
    board = (palette.wood, mix(palette.wood, palette.wood_dark, 0.45))
    shapes += box(camera, (left - 0.05, -BED_HIGH, -0.50), (left, 0.26, 0.50), board, 2, 1.4)
    shapes += box(
        camera,
        (left + 0.01, -0.17, -0.48),
        (right - 0.01, 0.0, 0.48),
        (palette.sheet, palette.sheet_dark),
        5,
        4,
    )
    piping = mix(palette.sheet_dark, palette.shadow, 0.18)
    shapes.append(seam(camera, [(left + 0.05, -0.125, 0.485), (right - 0.05, -0.125, 0.485)], piping))
    return shapes


def _head_pillow(camera: Camera, palette: Palette, rest: Skeleton) -> list[Shape]:
    return pillow(camera, palette, *head_pillow(rest))


def _armchair(camera: Camera, palette: Palette, *, cushion: bool, at: float = 0.0) -> list[Shape]:
    """An armchair whose seat carries hips that are this far from the middle of the room."""
    low, top = SEAT_LOW, SEAT_TOP
    shapes = [shadow(camera, palette, (at + 0.10, 0.0, 0.0), 0.52, 0.40, 0.9)]
    for x, z in product((-0.24, 0.33), (-0.29, 0.29)):
        splay = 0.03 if x > 0 else -0.07
        shapes.append(
            leg(camera, (at + x, low + 0.03, z), (at + x + splay, 0.0, z), palette.wood_dark, 0.038)
        )
    back = [
        (at + dx, y, z)
        for dx, y, half in (
            (BACKREST[0] + 0.01, low, 0.29),
            (BACKREST[0] - 0.14, low, 0.29),
            (BACKREST[1] - 0.12, 1.03, 0.25),
            (BACKREST[1] + 0.01, 1.07, 0.25),
        )
        for z in (-half, half)
    ]
    shapes.append(soft(camera, back, palette.seat, palette.seat_dark))
    if camera.yaw > 20:  # the padding's edge, where its face is seen
        inner = [
            (at + BACKREST[0] + 0.004, SEAT_TOP + 0.04, -0.215), (at + BACKREST[0] + 0.004, 0.80, -0.215),
            (at + BACKREST[1] + 0.006, 0.975, -0.12), (at + BACKREST[1] + 0.006, 0.975, 0.12),
            (at + BACKREST[0] + 0.004, 0.80, 0.215), (at + BACKREST[0] + 0.004, SEAT_TOP + 0.04, 0.215),
        ]  # fmt: skip
        shapes.append(seam(camera, inner, mix(palette.seat_dark, palette.shadow, 0.15), 0.6))
    if camera.yaw < 45:
        shapes += _armrest(camera, palette, -0.33, at)
    if cushion:
        places = product((at - 0.20, at - 0.07), (0.40, 0.66), (-0.18, 0.18))
        shapes.append(soft(camera, places, palette.cloth, palette.cloth_dark))
    deep = mix(palette.seat_dark, palette.shadow, 0.22)
    for floor, ceiling, ahead, half, colours, round_ in (
        (low, low + 0.07, -0.015, 0.28, (palette.seat_dark, deep), 3.0),
        (low + 0.035, top, 0.0, 0.29, (palette.seat, palette.seat_dark), 5.0),
    ):
        cushioned = product(
            (at + BACKREST[0] - 0.03, at + SEAT_FRONT + ahead), (floor, ceiling), (-half, half)
        )
        shapes.append(
            upholstered(rounded(hull([camera.flat(place) for place in cushioned]), round_), *colours)
        )
    if camera.yaw > 45:
        for z in (-0.34, 0.34):
            shapes += _armrest(camera, palette, z, at)
    return shapes


def _armrest(camera: Camera, palette: Palette, z: float, at: float) -> list[Shape]:
    rail = [camera.flat((at + x, y, z)) for x, y in ARMREST]
    return [
        leg(camera, (at + 0.29, 0.60, z), (at + 0.32, 0.24, z), palette.wood_dark, 0.036),
        Shape((line(rail),), None, Stroke(palette.wood_dark, 5.2), closed=False),
        Shape((line([(px, py - 0.5) for px, py in rail]),), None, Stroke(palette.wood, 4.2), closed=False),
    ]


def _chair_beside(camera: Camera, palette: Palette) -> list[Shape]:
    """A chair to hold on to, in front of somebody who stands."""
    shapes = [shadow(camera, palette, (0.62, 0.0, 0.0), 0.32, 0.28, 0.7)]
    for z in (-0.20, 0.20):
        shapes.append(leg(camera, (0.42, 0.92, z), (0.42, 0.0, z), palette.wood_dark, 0.036))
        shapes.append(leg(camera, (0.82, 0.45, z), (0.84, 0.0, z), palette.wood_dark, 0.036))
    seat = product((0.41, 0.84), (0.43, 0.47), (-0.22, 0.22))
    shapes.append(soft(camera, seat, palette.seat, palette.seat_dark))
    rail = [camera.flat((0.42, 0.90, z)) for z in (-0.20, 0.0, 0.20)]
    shapes.append(Shape((line(rail),), None, Stroke(palette.wood, 5.0), closed=False))
    return shapes
