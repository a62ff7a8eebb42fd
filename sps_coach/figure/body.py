"""A clothed body around a skeleton: trunk, head, arms and legs, the parts furthest from the viewer first."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial
from math import acos, atan2, cos, hypot, sin

from sps_coach.figure import anatomy
from sps_coach.figure.anatomy import Ring
from sps_coach.figure.camera import Camera
from sps_coach.figure.face import Expression
from sps_coach.figure.head import head
from sps_coach.figure.limbs import FAR_SHADES, Look, arm, face_colours, farness, leg, leg_curves
from sps_coach.figure.portions import Pieces, Portion, Stance
from sps_coach.figure.proportions import FLANK, FOOT_LENGTH, SIDES, Side
from sps_coach.figure.shading import Band, Part, bands, glow, lighted, lit, shaded
from sps_coach.figure.shapes import NOTHING, Curve, Linear, Shape, Stroke, hull, line, mix, smooth, softened
from sps_coach.figure.skeleton import Skeleton
from sps_coach.figure.tubes import Section, segment, spine
from sps_coach.figure.vectors import Frame, Vector, add, between, combine, dot


def body(skeleton: Skeleton, look: Look) -> list[Portion]:
    """Return the portions of a body.

    Args:
        skeleton: where its joints are.
        look: how it is shown.
    """
    camera = look.camera
    middle = trunk_depth(skeleton, camera)
    under = -10.0 if look.table else 0.0
    if look.table and camera.yaw > 45:
        middle -= 11.0  # from the front the table hides the lap
    legs = _stance_of_legs(skeleton, camera)

    def seat() -> Pieces:
        return _seat(skeleton, look)

    def shirt() -> Pieces:
        return [(0.0, _shirt(skeleton, look))]

    def neck() -> Pieces:
        return [(0.0, _neck(skeleton, look))]

    portions = [
        Portion("seat", middle, legs, seat),
        Portion("shirt", middle, _stance_of_trunk(skeleton), shirt),
        Portion("neck", middle + 0.001, _stance_of_neck(skeleton), neck),
        _head(skeleton, look, middle + 0.002),
    ]
    for side in SIDES:
        depth = under + leg_depth(skeleton, camera, side)
        portions.append(Portion(f"{side}_leg", depth, legs, partial(_leg, skeleton, look, side)))
    for side in SIDES:
        portions += arm(skeleton, look, side, arm_depth(skeleton, camera, side))
    return portions


def _stance_of_legs(skeleton: Skeleton, camera: Camera) -> Stance:
    joints = [f"{side}_{joint}" for side in SIDES for joint in ("hip", "knee", "ankle")]
    turned = [f"{side}_{piece}" for side in SIDES for piece in ("thigh", "shank", "foot")]
    return Stance(
        tuple(skeleton.points[joint] for joint in ("pelvis", *joints)),
        tuple(skeleton.frames[piece] for piece in ("pelvis", *turned)),
        FOOT_LENGTH,
        tuple(FAR_SHADES * farness(skeleton, camera, side, "hip") for side in SIDES),
    )


def _stance_of_trunk(skeleton: Skeleton) -> Stance:
    angles = skeleton.angles
    living = angles["belly_rise"] / 2, angles["rib_widening"] / 4, angles["pelvis_tilt"] / 0.4
    lifts = tuple(angles[f"{side}_shoulder_lift"] / 0.5 for side in SIDES)
    joints = "pelvis", "waist", "ribs", "chest", "neck", "left_shoulder", "right_shoulder"
    return Stance(
        tuple(skeleton.points[joint] for joint in joints),
        tuple(skeleton.frames[joint] for joint in ("pelvis", "waist", "ribs", "chest")),
        FLANK,
        (*living, *lifts),
    )


def _stance_of_neck(skeleton: Skeleton) -> Stance:
    places = skeleton.points["neck"], skeleton.points["head"]
    return Stance(places, tuple(skeleton.frames[piece] for piece in ("chest", "neck", "head")), 0.06)


def trunk_depth(skeleton: Skeleton, camera: Camera) -> float:
    """Return how near the trunk is to the viewer."""
    return camera.depth(add(skeleton.points["ribs"], skeleton.frames["ribs"].up, 0.05))


def leg_depth(skeleton: Skeleton, camera: Camera, side: Side) -> float:
    """Return how near a leg is to the viewer, against the trunk as it would be if both were level."""
    depths = [camera.depth(skeleton.points[f"{side}_{joint}"]) for joint in ("hip", "knee", "ankle")]
    return trunk_depth(skeleton, camera) - 0.002 + sum(depths) / 3 - camera.depth(skeleton.points["pelvis"])


def arm_depth(skeleton: Skeleton, camera: Camera, side: Side) -> float:
    """Return how near an arm is to the viewer; where its hand is counts most."""
    shoulder, elbow, wrist = (
        camera.depth(skeleton.points[f"{side}_{joint}"]) for joint in ("shoulder", "elbow", "wrist")
    )
    over = 0.3 if camera.yaw > 45 and skeleton.position == "sitting" else 0.06  # hands lie on the lap
    return (shoulder + elbow + 2 * wrist) / 4 + over


_Column = tuple[tuple[Vector, ...], tuple[Frame, ...], tuple[Section, ...]]


def _column(skeleton: Skeleton, row: Sequence[Ring]) -> _Column:
    frames = tuple(skeleton.frames[ring.joint] for ring in row)
    places = tuple(
        add(skeleton.points[ring.joint], combine(frame, ring.before, ring.above, 0.0))
        for ring, frame in zip(row, frames, strict=True)
    )
    return places, frames, tuple(ring.section for ring in row)


def trunk_edges(skeleton: Skeleton, camera: Camera, moving: Collection[str]) -> list[Curve]:
    """Return those edges of the trunk, as they are seen, on which the movement of a part of it shows.

    Args:
        skeleton: the body.
        camera: from where it is seen.
        moving: ``belly``, ``ribs`` or ``trunk``.
    """
    chest, sides = skeleton.frames["chest"], list[tuple[float, float]]()
    if abs(dot(chest.front, camera.towards)) < _EDGEWISE:
        sides += [(1.0, 0.0)] + [(-1.0, 0.0)] * ("trunk" in moving)
    if abs(dot(chest.left, camera.towards)) < _EDGEWISE and "ribs" in moving:
        sides += [(0.0, 1.0), (0.0, -1.0)]
    places, frames, sections = _column(skeleton, anatomy.living(skeleton.angles))
    curves = []
    for front, left in sides:
        edge = []
        for at in range(1, len(places) - 2):
            section = sections[at]
            ahead = front * (section.front if front > 0 else section.back)
            edge.append(camera.flat(add(places[at], combine(frames[at], ahead, 0.0, left * section.left))))
        curves.append(line(edge))
    return curves


_EDGEWISE = 0.6
"""A side of the trunk that looks less squarely at the viewer than this is near its outline."""


def _shirt(skeleton: Skeleton, look: Look) -> list[Shape]:
    camera, palette = look.camera, look.palette
    chest = skeleton.frames["chest"]
    places, frames, sections = _column(skeleton, anatomy.living(skeleton.angles))
    curves = [spine(camera, places, frames, sections, (0.12, 0.6))]
    across = Frame(chest.front, chest.left, chest.up)
    for side in SIDES:
        # a rising shoulder takes the slope of the neck with it
        rise = 0.3 * skeleton.angles[f"{side}_shoulder_lift"] / 30 * 0.06
        collar = add(skeleton.points["neck"], combine(chest, -0.006, 0.004 + rise, 0.0))
        shoulder = skeleton.points[f"{side}_shoulder"]
        curves.append(segment(camera, collar, shoulder, across, anatomy.YOKE, (0.3, 0.9)))
    whole = "trunk" in look.moving
    colour, dark = (palette.accent, palette.accent_dark) if whole else (palette.shirt, palette.shirt_dark)
    shapes = [
        Shape(tuple(curves), lit(curves, mix(colour, shaded(colour, dark), 0.75), shaded(colour, dark)))
    ]
    shapes += lighted(_light_on_trunk(camera, places, frames, sections), colour, 0.85)
    if whole:
        hem = spine(camera, places[:2], frames[:2], sections[:2], (0.12, 0.06))
        shapes.append(Shape((hem,), lit([hem], palette.shirt, palette.shirt_dark)))
    else:
        # a shoulder's light ends above the middle ring: no more than that is painted again with it
        upper = spine(camera, places[_BENDS:], frames[_BENDS:], sections[_BENDS:], (0.0, 0.6))
        shapes += [
            Shape((upper, yoke), glow(camera, palette.accent, skeleton.points[f"{side}_shoulder"], 0.15))
            for side, yoke in zip(SIDES, curves[1:], strict=True)
            if f"{side}_shoulder" in look.moving
        ]
        for part, joint, above, radius in (("belly", "waist", 0.05, 0.17), ("ribs", "ribs", 0.07, 0.19)):
            if part in look.moving:
                front = add(skeleton.points[joint], combine(skeleton.frames[joint], 0.05, above, 0.0))
                shapes.append(Shape((curves[0],), glow(camera, palette.accent, front, radius, 0.62)))
    return shapes


def _light_on_trunk(
    camera: Camera, places: tuple[Vector, ...], frames: tuple[Frame, ...], sections: tuple[Section, ...]
) -> tuple[Band, ...]:
    """Light on the trunk as on two straight parts that meet where it bends most."""
    parts = []
    for low, high in ((0, _BENDS), (_BENDS, len(places) - 2)):
        run = range(low, high + 1)
        row = tuple(sections[at]._replace(at=(at - low) / (high - low)) for at in run)
        parts.append(Part(places[low], places[high], frames[(low + high) // 2], row))
    return bands(camera, tuple(parts))


_BENDS = 4
"""The ring of the shirt about which the trunk bends."""


def _neck(skeleton: Skeleton, look: Look) -> list[Shape]:
    skin, dark = face_colours(look)
    chest = skeleton.frames["chest"]
    low = add(skeleton.points["neck"], combine(chest, 0.006, -0.012, 0.0))
    high = add(skeleton.points["head"], skeleton.frames["head"].up, 0.005)
    camera, frame = look.camera, skeleton.frames["neck"]
    curve = segment(camera, low, high, frame, anatomy.NECK, (0.25, 0.2))
    light = lighted(bands(camera, (Part(low, high, frame, anatomy.NECK),)), skin, 0.6)
    palette = look.palette
    return [
        Shape((curve,), lit([curve], shaded(skin, dark), mix(skin, dark, 0.6))),
        *light,
        _collar(
            camera,
            low,
            chest,
            mix(palette.shirt_dark, "#101018", 0.08),
            wide=1.9 if "trunk" in look.moving else 1.1,
        ),
    ]


def _collar(camera: Camera, place: Vector, chest: Frame, colour: str, wide: float) -> Shape:
    """The edge of the shirt around the neck, as far as it is on the side of the viewer."""
    ahead, aside = dot(chest.front, camera.towards), dot(chest.left, camera.towards)
    middle, seen = atan2(aside, ahead), acos(max(-1.0, -0.05 / max(1e-6, hypot(ahead, aside))))
    run = []
    for at in range(_STITCHES + 1):
        angle = middle + seen * (2 * at / _STITCHES - 1)
        c, s = cos(angle), sin(angle)
        deep = 0.056 if c > 0 else 0.060
        run.append(camera.flat(add(place, combine(chest, deep * c, -0.002 - 0.020 * c, 0.062 * s))))
    return Shape((line(run),), None, Stroke(colour, wide), closed=False)


_STITCHES = 9
"""In so many pieces the collar runs around the neck."""


def _head(skeleton: Skeleton, look: Look, depth: float) -> Portion:
    resting = skeleton.position in ("lying", "side-lying")
    place, frame, angles = skeleton.points["head"], skeleton.frames["head"], skeleton.angles
    jaw, tension = angles["jaw_opening"], angles["face_tension"] / 100
    stance = Stance((place,), (frame,), _SKULL, (jaw / 0.4, tension / 0.02))

    def face() -> Pieces:
        expression = Expression(resting, jaw, tension)
        return [(0.0, head(place, frame, look.camera, look.palette, face_colours(look), expression))]

    return Portion("head", depth, stance, face)


_SKULL = 0.13
"""How far a head reaches from the top joint of the neck, in metres, more or less."""


def _seat(skeleton: Skeleton, look: Look) -> Pieces:
    """The seat of the trousers, and the lap of who sits."""
    palette, cloth = look.palette, _trousers(skeleton, look.camera)
    light, dark = palette.trousers, palette.trousers_dark
    if {"left_leg", "right_leg"} <= set(look.moving):
        light, dark = palette.accent, palette.accent_dark
    whole = lit(cloth, mix(light, shaded(light, dark), 0.7), shaded(light, dark))
    return [(-0.003, [Shape(cloth[:1], whole)]), (0.003, [_lap(skeleton, look.camera, whole)])]


def _leg(skeleton: Skeleton, look: Look, side: Side) -> Pieces:
    """A leg, lit as one piece with all of the trousers unless it is in the accent colour."""
    camera, palette = look.camera, look.palette
    far = farness(skeleton, camera, side, "hip")
    cloth = leg_curves(skeleton, camera, side)
    if f"{side}_leg" in look.moving:
        dark = mix(palette.accent_dark, palette.trousers_far, 0.25 * far)
        light, over = mix(palette.accent, dark, 0.6 * far), cloth
    else:
        dark = mix(palette.trousers_dark, palette.trousers_far, far)
        light, over = mix(palette.trousers, palette.trousers_far, far), _trousers(skeleton, camera)
    fill = lit(over, mix(light, shaded(light, dark), 0.7), shaded(light, dark))
    return [(0.0, leg(skeleton, look, side, cloth, fill, light))]


def _trousers(skeleton: Skeleton, camera: Camera) -> tuple[Curve, ...]:
    """The outlines of all of the trousers, the seat first."""
    seat = spine(camera, *_column(skeleton, anatomy.PELVIS), (0.5, 0.2))
    return (seat, *leg_curves(skeleton, camera, "left"), *leg_curves(skeleton, camera, "right"))


def _lap(skeleton: Skeleton, camera: Camera, fill: Linear) -> Shape:
    """The cloth between the thighs of somebody who sits, where it is seen from ahead."""
    if skeleton.position != "sitting" or camera.yaw < 20:
        return NOTHING
    places: list[Vector] = []
    for side, sign in (("left", 1.0), ("right", -1.0)):
        hip, knee = skeleton.points[f"{side}_hip"], skeleton.points[f"{side}_knee"]
        thigh = skeleton.frames[f"{side}_thigh"]
        for share, high, out in (
            (0.02, 0.078, 0.06),
            (0.5, 0.066, 0.03),
            (0.5, -0.03, 0.0),
            (0.02, 0.0, 0.06),
        ):
            places.append(add(between(hip, knee, share), combine(thigh, high, 0.0, sign * out)))
    outline: Curve = smooth(softened(hull(camera.flat(place) for place in places)))
    return Shape((outline,), fill)


def head_glow(skeleton: Skeleton, look: Look, depth: float) -> list[Portion]:
    """Return a soft light in the accent colour around a head that moves."""
    if "head" not in look.moving and "neck" not in look.moving:
        return []
    # it stays where it is while the head turns within it
    place = add(skeleton.points["neck"], skeleton.frames["chest"].up, 0.13)

    def light() -> Pieces:
        fill = glow(look.camera, look.palette.accent, place, 0.25, 0.22)
        (x, y), r = fill.centre, fill.radius_x
        square = smooth([(x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)])
        return [(0.0, [Shape((square,), fill)])]

    return [Portion("glow", depth, Stance((place,)), light)]
