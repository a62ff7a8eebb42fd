"""Clothed arms and legs around a skeleton, and how everything on a body is looked at."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import hypot

from sps_coach.figure import anatomy
from sps_coach.figure.camera import UNITS, Camera
from sps_coach.figure.feet import foot
from sps_coach.figure.fingers import Hand, hand_of
from sps_coach.figure.hands import hand
from sps_coach.figure.palettes import Palette
from sps_coach.figure.portions import Pieces, Portion, Stance
from sps_coach.figure.proportions import SIDES, Side
from sps_coach.figure.shading import Band, Part, bands, lighted, lit, shaded
from sps_coach.figure.shapes import NOTHING, Curve, Linear, Shape, Stop, Stroke, line, mix
from sps_coach.figure.skeleton import Skeleton
from sps_coach.figure.tubes import Section, disc, segment
from sps_coach.figure.vectors import Frame, Vector, between


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


def farness(skeleton: Skeleton, camera: Camera, side: Side, joint: str) -> float:
    """Return how far a limb is on the side away from the viewer: 0 not at all, 1 wholly, and smooth between.

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


def face_colours(look: Look) -> tuple[str, str]:
    """Return the colours of face and neck. A face that moves takes on less of the accent, for a light is around it."""
    still = skin_colours(look, moving=False)
    if not {"head", "neck"} & set(look.moving):
        return still
    light, dark = (mix(a, b, 0.55) for a, b in zip(still, skin_colours(look, moving=True), strict=True))
    return light, dark


def skin_colours(look: Look, *, moving: bool, far: float = 0.0) -> tuple[str, str]:
    """Return the colour of skin in the light and in the shade."""
    palette = look.palette
    if moving:
        return mix(palette.accent_skin, palette.accent_skin_dark, 0.4 * far), palette.accent_skin_dark
    return mix(palette.skin, palette.skin_far, far), mix(palette.skin_dark, palette.skin_far, 0.5 * far)


def leg_curves(skeleton: Skeleton, camera: Camera, side: Side) -> tuple[Curve, ...]:
    """Return the outlines of one leg of the trousers, which join."""
    points, frames = skeleton.points, skeleton.frames
    hip, knee, ankle = points[f"{side}_hip"], points[f"{side}_knee"], points[f"{side}_ankle"]
    return (
        segment(camera, hip, knee, frames[f"{side}_thigh"], anatomy.THIGHS[side], (0.9, 0.5)),
        disc(camera, knee, anatomy.KNEE),
        segment(camera, knee, ankle, frames[f"{side}_shank"], anatomy.SHANKS[side], (0.7, 0.14)),
    )


def leg(
    skeleton: Skeleton, look: Look, side: Side, cloth: tuple[Curve, ...], fill: Linear, light: str
) -> list[Shape]:
    """Draw one leg: the foot, and the trousers over it.

    Args:
        skeleton: the body.
        look: how it is shown.
        side: whose leg.
        cloth: the outlines of the trousers, see ``leg_curves``.
        fill: their colours in the shade.
        light: their colour in the light.
    """
    camera, points, frames = look.camera, skeleton.points, skeleton.frames
    hip, knee, ankle = (points[f"{side}_{name}"] for name in ("hip", "knee", "ankle"))
    far = farness(skeleton, camera, side, "hip")
    skin = skin_colours(look, moving=f"{side}_foot" in look.moving, far=far)
    if look.socks and f"{side}_foot" not in look.moving:
        skin = mix(look.palette.sock, look.palette.linen_dark, 0.6 * far), look.palette.linen_dark
    parts = (
        Part(hip, knee, frames[f"{side}_thigh"], anatomy.THIGHS[side]),
        Part(knee, ankle, frames[f"{side}_shank"], anatomy.SHANKS[side]),
    )
    dark = fill.stops[-1].colour
    trousers = look.palette.trousers, look.palette.trousers_dark
    return [
        *foot(
            camera,
            (knee, ankle),
            (frames[f"{side}_shank"], frames[f"{side}_foot"]),
            side,
            skin,
            socks=look.socks,
        ),
        Shape(cloth, fill),
        *lighted(bands(camera, parts, cap=0.9), light, 0.9),
        *(
            [_cuff(camera, (knee, ankle), frames[f"{side}_shank"], anatomy.SHANKS[side], trousers)]
            if f"{side}_leg" in look.moving
            else ()
        ),
        _fold(camera, (hip, knee, ankle), anatomy.KNEE, mix(dark, "#101018", 0.15)),
        _hem(camera, knee, ankle, 0.046, mix(dark, "#101018", 0.18)),
    ]


def arm(skeleton: Skeleton, look: Look, side: Side, depth: float) -> list[Portion]:
    """Return one arm: the hand and wrist, and the sleeve over them, which is of one piece with the shirt."""
    points, frames = skeleton.points, skeleton.frames
    shoulder, elbow, wrist = (points[f"{side}_{name}"] for name in ("shoulder", "elbow", "wrist"))
    upper, lower = frames[f"{side}_upper_arm"], frames[f"{side}_forearm"]
    far = farness(skeleton, look.camera, side, "shoulder")
    held = hand_of(skeleton, side)
    bends = (held.knuckle_curl, held.curl, held.spread, held.across)
    holding = Stance(
        (wrist,),
        (held.frame, lower),
        _HAND,
        (FAR_SHADES * far, *(bend / _BENT for bend in bends)),
    )
    reaching = Stance((shoulder, elbow, wrist), (upper, lower), anatomy.ELBOW, (FAR_SHADES * far,))

    def fingers() -> Pieces:
        return _hand(held, elbow, lower, look, side, far)

    def sleeve() -> Pieces:
        return [(_OVER, _clothed_arm(skeleton, look, side, far))]

    return [
        Portion(f"{side}_hand", depth, holding, fingers),
        Portion(f"{side}_sleeve", depth, reaching, sleeve),
    ]


_OVER = 1e-6
"""A sleeve lies over the hand, and both lie together."""


def _hand(held: Hand, elbow: Vector, lower: Frame, look: Look, side: Side, far: float) -> Pieces:
    skin = skin_colours(look, moving=f"{side}_hand" in look.moving, far=far)
    wrist = segment(look.camera, elbow, held.wrist, lower, anatomy.WRIST, (0, 0.5))
    found = hand(held, look.camera, wrist, skin, close=look.close)
    nearest = max(nearer for nearer, _ in found)
    return [(_INSIDE * (nearer - nearest), shapes) for nearer, shapes in found]


def _clothed_arm(skeleton: Skeleton, look: Look, side: Side, far: float) -> list[Shape]:
    camera, points, frames, palette = look.camera, skeleton.points, skeleton.frames, look.palette
    shoulder, elbow, wrist = (points[f"{side}_{name}"] for name in ("shoulder", "elbow", "wrist"))
    upper, lower = frames[f"{side}_upper_arm"], frames[f"{side}_forearm"]
    sleeve = (
        segment(camera, shoulder, elbow, upper, anatomy.UPPER_ARM, (0.9, 1.0)),
        disc(camera, elbow, anatomy.ELBOW),
        segment(camera, elbow, wrist, lower, anatomy.FOREARM, (1.0, 0.14)),
    )
    parts = Part(shoulder, elbow, upper, anatomy.UPPER_ARM), Part(elbow, wrist, lower, anatomy.FOREARM)
    fill = _sleeve(skeleton, look, side, sleeve, far)
    dark = fill.stops[-1].colour
    shapes = [Shape(sleeve, fill), *_light_on_sleeve(look, side, bands(camera, parts, cap=0.9), far)]
    if {f"{side}_arm", f"{side}_forearm"} & set(look.moving):
        colours = palette.sleeve, palette.shirt_dark
        shapes.append(_cuff(camera, (elbow, wrist), lower, anatomy.FOREARM, colours))
    return [
        *shapes,
        _fold(camera, (shoulder, elbow, wrist), anatomy.ELBOW, mix(dark, "#101018", 0.2)),
        _hem(camera, elbow, wrist, 0.034, mix(dark, "#101018", 0.2)),
    ]


_INSIDE = 1e-5
"""The pieces of a hand lie behind and before one another, and together where the arm is."""
_HAND = 0.19
"""How far a hand reaches from the wrist, in metres."""
_BENT = 0.25
"""By so many degrees fingers bend unseen."""
FAR_SHADES = 24.0
"""In so many steps, each of which is hardly seen, a limb grows darker on its way to the far side."""


def _hem(camera: Camera, joint: Vector, end: Vector, radius: float, colour: str) -> Shape:
    """The seam of a sleeve or of trousers, a little before their end; ``radius`` is how wide they are there."""
    (ax, ay), (bx, by) = camera.flat(between(joint, end, 0.84)), camera.flat(between(joint, end, 0.905))
    size = hypot(bx - ax, by - ay)
    if size < 1.0:
        return NOTHING
    ux, uy, wide = (bx - ax) / size, (by - ay) / size, 0.96 * UNITS * radius
    places = [
        (bx - uy * wide, by + ux * wide),
        (bx + 0.3 * ux, by + 0.3 * uy),
        (bx + uy * wide, by - ux * wide),
    ]
    return Shape((line(places),), None, Stroke(colour, 0.35, 0.5), closed=False)


def _cuff(
    camera: Camera, joints: tuple[Vector, Vector], frame: Frame, row: Sections, colours: Colours
) -> Shape:
    """The end of a sleeve or of trousers in the cloth's own colour: in clay alone a limb could be taken for bare skin.

    Args:
        camera: from where it is seen.
        joints: where the part of the limb begins and ends.
        frame: how that part is turned.
        row: the part's sections, the last one at the hem.
        colours: of the cloth, in the light and in the shade.
    """
    last = row[-1]
    ends = tuple(
        last._replace(at=at, front=1.05 * last.front, back=1.05 * last.back) for at in (0.76, last.at)
    )
    curve = segment(camera, *joints, frame, ends, (0.05, 0.14))
    return Shape((curve,), lit([curve], *colours))


Sections = tuple[Section, ...]
Colours = tuple[str, str]


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
    return Shape((run,), None, Stroke(colour, 0.6, min(0.6, inward - 0.35)), closed=False)


_SEEN_ALONG = 12.0
"""A crease is drawn where at least this much of both parts is seen, in drawing units."""


_DAYLIGHT = "#fff4e2"


def _light_on_sleeve(look: Look, side: Side, found: tuple[Band, ...], far: float) -> list[Shape]:
    palette = look.palette
    if f"{side}_arm" in look.moving:
        colour, strength = mix(palette.accent, palette.accent_dark, 0.5 * far), 0.9
    elif {f"{side}_shoulder", f"{side}_forearm", "trunk"} & set(look.moving):
        colour, strength = _DAYLIGHT, 0.15  # colours run into one another there
    else:
        colour, strength = mix(palette.sleeve, palette.shirt_far, far), 0.9
    return lighted(found, colour, strength)


def _sleeve(skeleton: Skeleton, look: Look, side: Side, curves: Sequence[Curve], far: float) -> Linear:
    """A sleeve's colours in the shade. It begins in the shirt's own; an accent fades out softly."""
    palette, camera = look.palette, look.camera
    accent = shaded(mix(palette.accent, palette.accent_dark, 0.5 * far), palette.accent_dark)
    accent_dark = shaded(mix(palette.accent_dark, palette.shirt_far, 0.25 * far), palette.accent_dark)
    if f"{side}_arm" in look.moving:
        return lit(curves, accent, accent_dark)
    shirt, cloth = mix(palette.shirt, palette.shirt_far, far), mix(palette.sleeve, palette.shirt_far, far)
    shirt, cloth = shaded(shirt, palette.shirt_dark), shaded(cloth, palette.shirt_dark)
    begin = accent if "trunk" in look.moving else shirt
    end = mix(cloth, palette.shirt_dark, 0.25)
    start, stop = "shoulder", "elbow"
    stops: tuple[Stop, ...] = (Stop(0.0, begin), Stop(0.6, mix(begin, cloth, 0.75)), Stop(1.0, end))
    if f"{side}_shoulder" in look.moving:
        stops = (Stop(0.25, accent), Stop(1.0, end))
    elif f"{side}_forearm" in look.moving:
        start, stop = "elbow", "wrist"
        stops = (Stop(0.0, cloth), Stop(0.4, accent), Stop(1.0, accent_dark))
    (ax, ay), (bx, by) = (camera.flat(skeleton.points[f"{side}_{joint}"]) for joint in (start, stop))
    if (bx - ax) ** 2 + (by - ay) ** 2 < 25:
        by = ay + 5
    return Linear((ax, ay), (bx, by), stops)
