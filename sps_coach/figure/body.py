"""A clothed body around a skeleton: trunk, head, arms and legs, the parts furthest from the viewer first."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import hypot

from sps_coach.figure import anatomy
from sps_coach.figure.anatomy import Ring
from sps_coach.figure.camera import UNITS, Camera
from sps_coach.figure.hands import hand
from sps_coach.figure.head import head
from sps_coach.figure.palettes import Palette
from sps_coach.figure.proportions import FOOT_HEIGHT, FOOT_LENGTH, HEEL, SIDES, TOE, Side
from sps_coach.figure.shapes import (
    NOTHING,
    Curve,
    Linear,
    Radial,
    Shape,
    Stop,
    Stroke,
    bounds,
    line,
    mix,
    smooth,
)
from sps_coach.figure.skeleton import Skeleton
from sps_coach.figure.tubes import disc, outline_of_rings, segment, spine
from sps_coach.figure.vectors import Frame, Vector, add, combine


@dataclass(frozen=True)
class Look:
    """How a body is shown.

    Attributes:
        camera: from where it is seen.
        palette: its colours.
        moving: limbs (``library.exercises.Limb``) that are drawn in the accent colour.
        socks: whether the feet are in socks.
        table: whether a table stands over the legs and under the arms.
        close: whether hands are seen from near by.
    """

    camera: Camera
    palette: Palette
    moving: Collection[str] = ()
    socks: bool = False
    table: bool = False
    close: bool = False


Unit = tuple[float, Sequence[Shape]]
"""Shapes that stay together, and how near to the viewer they are, in metres."""


def body(skeleton: Skeleton, look: Look, carried: Sequence[Unit] = ()) -> tuple[Shape, ...]:
    """Draw a body.

    Args:
        skeleton: where its joints are.
        look: how it is shown.
        carried: what lies between its parts, each with its depth.
    """
    camera = look.camera
    middle = trunk_depth(skeleton, camera)
    seat, legs = _legs(skeleton, look)
    under = -10.0 if look.table else 0.0
    if look.table and camera.yaw > 45:
        middle -= 11.0  # from the front the table hides the lap
    units: list[Unit] = [
        (middle - 0.003, [seat]),
        (middle, _shirt(skeleton, look)),
        (middle + 0.001, _neck(skeleton, look)),
        (middle + 0.002, _head(skeleton, look)),
        *carried,
    ]
    units += [(under + leg_depth(skeleton, camera, side), shapes) for side, shapes in legs.items()]
    units += [(arm_depth(skeleton, camera, side), arm(skeleton, look, side)) for side in SIDES]
    units.sort(key=lambda unit: unit[0])
    return tuple(shape for _, shapes in units for shape in shapes)


def trunk_depth(skeleton: Skeleton, camera: Camera) -> float:
    """How near the trunk is to the viewer."""
    return camera.depth(add(skeleton.points["ribs"], skeleton.frames["ribs"].up, 0.05))


def leg_depth(skeleton: Skeleton, camera: Camera, side: Side) -> float:
    """How near a leg is to the viewer, against the trunk as it would be if both were level."""
    depths = [camera.depth(skeleton.points[f"{side}_{joint}"]) for joint in ("hip", "knee", "ankle")]
    return trunk_depth(skeleton, camera) - 0.002 + sum(depths) / 3 - camera.depth(skeleton.points["pelvis"])


def arm_depth(skeleton: Skeleton, camera: Camera, side: Side) -> float:
    """How near an arm is to the viewer; where its hand is counts most."""
    shoulder, elbow, wrist = (
        camera.depth(skeleton.points[f"{side}_{joint}"]) for joint in ("shoulder", "elbow", "wrist")
    )
    over = 0.3 if camera.yaw > 45 and skeleton.position == "sitting" else 0.06  # hands lie on the lap
    return (shoulder + elbow + 2 * wrist) / 4 + over


def _farness(skeleton: Skeleton, camera: Camera, side: Side, joint: str) -> float:
    """How far a limb is on the side away from the viewer: 0 not at all, 1 wholly, and smooth between.

    Args:
        skeleton: the body.
        camera: from where it is seen.
        side: whose limb.
        joint: where the limb begins, ``hip`` or ``shoulder``.
    """
    left, right = (camera.depth(skeleton.points[f"{each}_{joint}"]) for each in SIDES)
    behind = (right - left if side == "left" else left - right) / 2
    share = min(1.0, max(0.0, (behind - 0.015) / 0.055))
    return share * share * (3 - 2 * share)


def lit(curves: Sequence[Curve], colour: str, dark: str, depth: float = 1.0) -> Linear:
    """A soft light from above: the colour, growing darker downwards over all of the curves."""
    left, top, width, height = bounds(curves)
    x = left + width / 2
    return Linear((x, top), (x, top + height), (Stop(0.25, colour), Stop(1.0, mix(colour, dark, depth))))


def _column(skeleton: Skeleton, camera: Camera, rings: Sequence[Ring], caps: tuple[float, float]) -> Curve:
    places: list[Vector] = []
    frames: list[Frame] = []
    for ring in rings:
        frame = skeleton.frames[ring.joint]
        places.append(add(skeleton.points[ring.joint], combine(frame, ring.before, ring.above, 0.0)))
        frames.append(frame)
    return spine(camera, tuple(places), tuple(frames), tuple(ring.section for ring in rings), caps)


def _shirt(skeleton: Skeleton, look: Look) -> list[Shape]:
    camera, palette = look.camera, look.palette
    chest = skeleton.frames["chest"]
    curves = [_column(skeleton, camera, anatomy.living(skeleton.angles), (0.12, 0.6))]
    across = Frame(chest.front, chest.left, chest.up)
    for side in SIDES:
        # a rising shoulder takes the slope of the neck with it
        rise = 0.3 * skeleton.angles[f"{side}_shoulder_lift"] / 30 * 0.06
        collar = add(skeleton.points["neck"], combine(chest, -0.006, 0.004 + rise, 0.0))
        shoulder = skeleton.points[f"{side}_shoulder"]
        curves.append(segment(camera, collar, shoulder, across, anatomy.YOKE, (0.3, 0.9)))
    whole = "trunk" in look.moving
    colour, dark = (palette.accent, palette.accent_dark) if whole else (palette.shirt, palette.shirt_dark)
    shapes = [Shape(tuple(curves), lit(curves, colour, dark))]
    if not whole:
        shapes += [
            Shape(tuple(curves), _glow(camera, palette, skeleton.points[f"{side}_shoulder"], 0.15))
            for side in SIDES
            if f"{side}_shoulder" in look.moving
        ]
        for limb, joint, above, radius in (("belly", "waist", 0.05, 0.17), ("ribs", "ribs", 0.07, 0.19)):
            if limb in look.moving:
                front = add(skeleton.points[joint], combine(skeleton.frames[joint], 0.05, above, 0.0))
                shapes.append(Shape((curves[0],), _glow(camera, palette, front, radius)))
    return shapes


def _glow(camera: Camera, palette: Palette, place: Vector, radius: float, strength: float = 1.0) -> Radial:
    stops = (
        Stop(0.0, palette.accent, strength),
        Stop(0.45, palette.accent, 0.78 * strength),
        Stop(1.0, palette.accent, 0.0),
    )
    return Radial(camera.flat(place), UNITS * radius, UNITS * radius, stops)


def _skin(look: Look, *, moving: bool, far: float = 0.0) -> tuple[str, str]:
    """The colour of skin in the light and in the shade."""
    palette = look.palette
    if moving:
        return mix(palette.accent_skin, palette.accent_skin_dark, 0.4 * far), palette.accent_skin_dark
    return mix(palette.skin, palette.skin_far, far), mix(palette.skin_dark, palette.skin_far, 0.5 * far)


def _neck(skeleton: Skeleton, look: Look) -> list[Shape]:
    skin, dark = _skin(look, moving="head" in look.moving or "neck" in look.moving)
    low = add(skeleton.points["neck"], combine(skeleton.frames["chest"], 0.006, -0.012, 0.0))
    high = add(skeleton.points["head"], skeleton.frames["head"].up, 0.005)
    curve = segment(look.camera, low, high, skeleton.frames["neck"], anatomy.NECK, (0.55, 0.2))
    return [Shape((curve,), lit([curve], mix(skin, dark, 0.8), mix(skin, dark, 0.3)))]


def _head(skeleton: Skeleton, look: Look) -> tuple[Shape, ...]:
    moving = "head" in look.moving or "neck" in look.moving
    resting = skeleton.position in ("lying", "side-lying")
    place, frame, jaw = skeleton.points["head"], skeleton.frames["head"], skeleton.angles["jaw_opening"]
    return head(place, frame, look.camera, look.palette, _skin(look, moving=moving), resting=resting, jaw=jaw)


def _legs(skeleton: Skeleton, look: Look) -> tuple[Shape, dict[Side, list[Shape]]]:
    """The seat of the trousers, and both legs; all cloth is lit as one piece."""
    camera, palette = look.camera, look.palette
    seat = _column(skeleton, camera, anatomy.PELVIS, (0.5, 0.2))
    cloth = {side: _leg_curves(skeleton, camera, side) for side in SIDES}
    everything = [seat, *cloth["left"], *cloth["right"]]
    result: dict[Side, list[Shape]] = {}
    for side in SIDES:
        far = _farness(skeleton, camera, side, "hip")
        if f"{side}_leg" in look.moving:
            dark = mix(palette.accent_dark, palette.trousers_far, 0.25 * far)
            fill = lit(cloth[side], mix(palette.accent, dark, 0.6 * far), dark)
        else:
            dark = mix(palette.trousers_dark, palette.trousers_far, far)
            fill = lit(everything, mix(palette.trousers, palette.trousers_far, far), dark)
        joints = [skeleton.points[f"{side}_{name}"] for name in ("hip", "knee", "ankle")]
        fold = _fold(camera, joints, anatomy.KNEE, fill.stops[-1].colour)
        result[side] = [*_foot(skeleton, look, side), Shape(cloth[side], fill), fold]
    return Shape((seat,), lit(everything, palette.trousers, palette.trousers_dark)), result


def _leg_curves(skeleton: Skeleton, camera: Camera, side: Side) -> tuple[Curve, ...]:
    points, frames = skeleton.points, skeleton.frames
    hip, knee, ankle = points[f"{side}_hip"], points[f"{side}_knee"], points[f"{side}_ankle"]
    return (
        segment(camera, hip, knee, frames[f"{side}_thigh"], anatomy.THIGHS[side], (0.9, 0.5)),
        disc(camera, knee, anatomy.KNEE),
        segment(camera, knee, ankle, frames[f"{side}_shank"], anatomy.SHANKS[side], (0.7, 0.14)),
    )


def _foot(skeleton: Skeleton, look: Look, side: Side) -> list[Shape]:
    camera, palette = look.camera, look.palette
    frame, ankle = skeleton.frames[f"{side}_foot"], skeleton.points[f"{side}_ankle"]
    far = _farness(skeleton, camera, side, "hip")
    skin, dark = _skin(look, moving=f"{side}_foot" in look.moving, far=far)
    if look.socks and f"{side}_foot" not in look.moving:
        skin, dark = mix(palette.sock, palette.linen_dark, 0.6 * far), palette.linen_dark
    sole = -FOOT_HEIGHT + 0.024
    heel, toe = add(ankle, combine(frame, -HEEL, sole, 0.0)), add(ankle, combine(frame, TOE, sole, 0.0))
    along = Frame(frame.up, (-frame.front[0], -frame.front[1], -frame.front[2]), frame.left)
    (hx, hy), (tx, ty) = camera.flat(heel), camera.flat(toe)
    if (tx - hx) ** 2 + (ty - hy) ** 2 > (0.7 * UNITS * FOOT_LENGTH) ** 2:
        foot = segment(camera, heel, toe, along, anatomy.FEET[side], (0.9, 0.8))
    else:
        foot = outline_of_rings(camera, heel, toe, along, anatomy.FEET[side])
    shank = skeleton.frames[f"{side}_shank"]
    curves = (foot, segment(camera, skeleton.points[f"{side}_knee"], ankle, shank, anatomy.ANKLE, (0, 0.7)))
    return [Shape(curves, lit(curves, skin, dark, 0.8))]


def arm(skeleton: Skeleton, look: Look, side: Side) -> list[Shape]:
    """Draw one arm: the hand and wrist, and the sleeve over them, which is of one piece with the shirt."""
    camera, points = look.camera, skeleton.points
    shoulder, elbow, wrist = points[f"{side}_shoulder"], points[f"{side}_elbow"], points[f"{side}_wrist"]
    lower_frame = skeleton.frames[f"{side}_forearm"]
    sleeve = (
        segment(camera, shoulder, elbow, skeleton.frames[f"{side}_upper_arm"], anatomy.UPPER_ARM, (0.9, 1.0)),
        disc(camera, elbow, anatomy.ELBOW),
        segment(camera, elbow, wrist, lower_frame, anatomy.FOREARM, (1.0, 0.14)),
    )
    far = _farness(skeleton, camera, side, "shoulder")
    skin = _skin(look, moving=f"{side}_hand" in look.moving, far=far)
    wrist_curve = segment(camera, elbow, wrist, lower_frame, anatomy.WRIST, (0, 0.5))
    shapes = hand(skeleton, camera, side, wrist_curve, skin, close=look.close)
    fill = _sleeve(skeleton, look, side, sleeve, far)
    fold = _fold(camera, (shoulder, elbow, wrist), anatomy.ELBOW, mix(fill.stops[-1].colour, "#000000", 0.12))
    return [*shapes, Shape(sleeve, fill), fold]


def _fold(camera: Camera, joints: Sequence[Vector], radius: float, colour: str) -> Shape:
    """The crease of the cloth in the crook of a bent limb, drawn from the crook to the middle of the joint."""
    (ax, ay), (x, y), (bx, by) = (camera.flat(joint) for joint in joints)
    one, other = hypot(ax - x, ay - y), hypot(bx - x, by - y)
    if min(one, other) < _SEEN_ALONG:
        return NOTHING
    ux, uy = (ax - x) / one, (ay - y) / one
    vx, vy = (bx - x) / other, (by - y) / other
    inward = hypot(ux + vx, uy + vy)
    if inward < 0.35:
        return NOTHING  # all but straight
    cx, cy = (ux + vx) / inward, (uy + vy) / inward
    far = UNITS * radius / max(0.62, abs(ux * cy - uy * cx))  # about where the edges of both parts meet
    bent = 0.25 * far * (ux - vx), 0.25 * far * (uy - vy)
    run = line([
        (x + 0.92 * far * cx, y + 0.92 * far * cy),
        (x + 0.55 * far * cx + 0.12 * bent[0], y + 0.55 * far * cy + 0.12 * bent[1]),
        (x + 0.12 * far * cx + 0.5 * bent[0], y + 0.12 * far * cy + 0.5 * bent[1]),
    ])  # fmt: skip
    return Shape((run,), None, Stroke(colour, 0.7, min(0.75, inward - 0.35)), closed=False)


_SEEN_ALONG = 12.0
"""A crease is drawn where at least this much of both parts is seen, in drawing units."""


def _sleeve(skeleton: Skeleton, look: Look, side: Side, curves: Sequence[Curve], far: float) -> Linear:
    """A sleeve's colours. It begins in the shirt's own, and the accent fades out softly where the rest is still."""
    palette, camera = look.palette, look.camera
    accent = mix(palette.accent, palette.accent_dark, 0.5 * far)
    accent_dark = mix(palette.accent_dark, palette.shirt_far, 0.25 * far)
    if f"{side}_arm" in look.moving:
        return lit(curves, accent, accent_dark)
    begin = mix(palette.sleeve if "trunk" in look.moving else palette.shirt, palette.shirt_far, far)
    cloth = mix(palette.sleeve, palette.shirt_far, far)
    end = mix(cloth, palette.shirt_dark, 0.25)
    start, stop = "shoulder", "elbow"
    stops: tuple[Stop, ...] = (Stop(0.0, begin), Stop(0.6, mix(begin, cloth, 0.7)), Stop(1.0, end))
    if f"{side}_shoulder" in look.moving:
        stops = (Stop(0.25, accent), Stop(1.0, end))
    elif f"{side}_forearm" in look.moving:
        start, stop = "elbow", "wrist"
        stops = (Stop(0.0, cloth), Stop(0.4, accent), Stop(1.0, accent_dark))
    (ax, ay), (bx, by) = (camera.flat(skeleton.points[f"{side}_{joint}"]) for joint in (start, stop))
    if (bx - ax) ** 2 + (by - ay) ** 2 < 25:
        by = ay + 5
    return Linear((ax, ay), (bx, by), stops)


def head_glow(skeleton: Skeleton, look: Look) -> list[Shape]:
    """A soft light in the accent colour around a head that moves."""
    if "head" not in look.moving and "neck" not in look.moving:
        return []
    # it stays where it is while the head turns within it
    place = add(skeleton.points["neck"], skeleton.frames["chest"].up, 0.13)
    fill = _glow(look.camera, look.palette, place, 0.25, 0.22)
    (x, y), r = fill.centre, fill.radius_x
    square = smooth([(x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)])
    return [Shape((square,), fill)]
