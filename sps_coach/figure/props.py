"""What lies between the body's parts and goes with them: table, cloth, strap, towel, a pillow between the knees."""

from __future__ import annotations

from collections.abc import Collection
from itertools import product

from sps_coach.figure.body import leg_depth
from sps_coach.figure.camera import UNITS
from sps_coach.figure.limbs import Look
from sps_coach.figure.portions import Pieces, Portion, Stance
from sps_coach.figure.proportions import SIDES, TABLE, TOE, Side
from sps_coach.figure.room import shadow
from sps_coach.figure.shapes import Shape, Stroke, line
from sps_coach.figure.skeleton import Skeleton
from sps_coach.figure.skeleton import skeleton as posed
from sps_coach.figure.solids import box, leg, soft
from sps_coach.figure.supports import ball
from sps_coach.figure.surfaces import TABLE_FAR, TABLE_HALF, TABLE_NEAR
from sps_coach.figure.vectors import add, between, combine

ON_TABLE = -9.0
"""The depth of what stands between the legs and the arms of somebody at a table."""


def carried(skeleton: Skeleton, look: Look, props: Collection[str]) -> list[Portion]:
    """Return what goes with the body."""
    found: list[Portion] = []
    if skeleton.position == "sitting" and "table" in props:
        found.append(Portion("table", ON_TABLE, _STAYS, lambda: [(0.0, _table(look))]))
        if "pillow" in props:
            found.append(Portion("pillow", ON_TABLE + 0.01, _STAYS, lambda: [(0.0, _table_pillow(look))]))
        if "cloth" in props:
            hands = _stance(skeleton, "knuckles")
            found.append(Portion("cloth", ON_TABLE + 0.02, hands, lambda: [(0.0, _cloth(skeleton, look))]))
    if skeleton.position == "side-lying" and "pillow" in props:
        found.append(_between_knees(skeleton, look))
    for prop, width in (("strap", 0.026), ("towel", 0.060)):
        if prop in props:
            found.append(_around_foot(skeleton, look, prop, width))
    if skeleton.position == "sitting" and "ball" in props:
        found.append(_under_foot(skeleton, look))
    return found


_STAYS = Stance(())
"""How something stands that does not move."""


def _stance(skeleton: Skeleton, *joints: str) -> Stance:
    return Stance(tuple(skeleton.points[f"{side}_{joint}"] for side in SIDES for joint in joints))


def _under_foot(skeleton: Skeleton, look: Look) -> Portion:
    side = _moved_foot(skeleton, look)
    depth = leg_depth(skeleton, look.camera, side) - 0.01

    def rolling() -> Pieces:
        return [(0.0, ball(skeleton, posed("sitting", {}), side, look.camera, look.palette))]

    return Portion("ball", depth, _stance(skeleton, "ankle"), rolling)


def _table(look: Look) -> list[Shape]:
    camera, palette = look.camera, look.palette
    legs = [
        leg(camera, (x, TABLE - 0.05, z), (x, 0.0, z), palette.wood_dark, 0.045)
        for x, z in product((TABLE_FAR - 0.06, TABLE_NEAR + 0.10), (-TABLE_HALF + 0.06, TABLE_HALF - 0.06))
    ]
    low, high = (TABLE_NEAR, TABLE - 0.032, -TABLE_HALF), (TABLE_FAR, TABLE, TABLE_HALF)
    top = box(camera, low, high, (palette.table, palette.table_dark), 2.2, 2.2)
    return [shadow(camera, palette, (0.62, 0.0, 0.0), 0.5, 0.4, 0.5), *legs, *top]


def _table_pillow(look: Look) -> list[Shape]:
    palette = look.palette
    places = product((0.44, 0.80), (TABLE, TABLE + 0.09), (-0.22, 0.22))
    return [
        shadow(look.camera, palette, (0.62, TABLE, 0.0), 0.24, 0.26, 0.6),
        soft(look.camera, places, palette.linen, palette.linen_dark),
    ]


def _cloth(skeleton: Skeleton, look: Look) -> list[Shape]:
    """A folded cloth under the hands that slides with them."""
    hands = [
        skeleton.points[f"{side}_knuckles"]
        for side in SIDES
        if skeleton.points[f"{side}_knuckles"][1] < TABLE + 0.16
    ]
    if not hands:
        hands = [(0.55, TABLE, 0.0)]
    x = sum(hand[0] for hand in hands) / len(hands)
    near, far = min(hand[2] for hand in hands) - 0.10, max(hand[2] for hand in hands) + 0.10
    palette = look.palette
    return box(
        look.camera,
        (x - 0.13, TABLE, near),
        (x + 0.13, TABLE + 0.008, far),
        (palette.cloth, palette.cloth_dark),
        1.5,
        1.5,
    )


def _between_knees(skeleton: Skeleton, look: Look) -> Portion:
    knees = [skeleton.points[f"{side}_knee"] for side in SIDES]
    middle = between(knees[0], knees[1], 0.5)
    high = max(0.03, abs(knees[0][1] - knees[1][1]) / 2 - 0.035)
    hip = skeleton.points["pelvis"]
    towards = between(middle, (hip[0], middle[1], hip[2]), 0.30)
    places = [
        (end[0] + dx, end[1] + dy, end[2] + dz)
        for end in (middle, towards)
        for dx, dz in ((-0.13, 0.0), (0.13, 0.0), (0.0, -0.12), (0.0, 0.12))
        for dy in (-high, high)
    ]
    depth = sum(leg_depth(skeleton, look.camera, side) for side in SIDES) / 2

    def pillow() -> Pieces:
        return [(0.0, [soft(look.camera, places, look.palette.linen, look.palette.linen_dark)])]

    return Portion("pillow", depth, _stance(skeleton, "hip", "knee"), pillow)


def _moved_foot(skeleton: Skeleton, look: Look) -> Side:
    """The foot that the exercise is about: the one that moves, or the higher one."""
    return max(SIDES, key=lambda name: (f"{name}_leg" in look.moving, skeleton.points[f"{name}_ankle"][1]))


def _around_foot(skeleton: Skeleton, look: Look, name: str, width: float) -> Portion:
    """A band around the sole of the foot that is highest, held in both hands."""
    foot = f"{_moved_foot(skeleton, look)}_foot"
    frame = skeleton.frames[foot]
    sole = add(skeleton.points[foot.replace("foot", "ankle")], combine(frame, 0.6 * TOE, -0.062, 0.0))
    held = tuple(
        add(skeleton.points[f"{hand}_knuckles"], skeleton.frames[f"{hand}_hand"].up, -0.02) for hand in SIDES
    )
    camera, palette = look.camera, look.palette

    def band() -> Pieces:
        shapes = []
        for hand in held:
            run = line([camera.flat(hand), camera.flat(between(hand, sole, 0.5)), camera.flat(sole)])
            shapes.append(Shape((run,), None, Stroke(palette.cloth_dark, UNITS * width + 0.6), closed=False))
            shapes.append(Shape((run,), None, Stroke(palette.cloth, UNITS * width), closed=False))
        across = [camera.flat(add(sole, frame.left, aside)) for aside in (-0.045, 0.0, 0.045)]
        shapes.append(Shape((line(across),), None, Stroke(palette.cloth, UNITS * width), closed=False))
        return [(0.0, shapes)]

    return Portion(name, camera.depth(sole) + 0.2, Stance((*held, sole), (frame,), 0.045), band)
