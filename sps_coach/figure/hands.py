"""A hand with four fingers and a thumb, from any side."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from math import atan2

from sps_coach.figure.camera import UNITS, Camera, Point
from sps_coach.figure.fingers import Hand, fingers
from sps_coach.figure.portions import Piece, Pieces
from sps_coach.figure.shapes import (
    NOTHING,
    Curve,
    Flat,
    Linear,
    Radial,
    Shape,
    Stop,
    Stroke,
    ellipse,
    line,
    mix,
)
from sps_coach.figure.tubes import Section, round_sections, segment, spine
from sps_coach.figure.vectors import Frame, Vector, add, between, dot, subtract, unit

_PALM = (
    Section(0.0, 0.017, 0.015, 0.025, 0.025),
    Section(0.22, 0.018, 0.015, 0.030, 0.029),
    Section(0.5, 0.017, 0.014, 0.036, 0.034),
    Section(0.82, 0.014, 0.012, 0.039, 0.038),
    Section(1.0, 0.011, 0.010, 0.038, 0.036),
)
_THICKNESS = {"index": 0.0088, "middle": 0.0090, "ring": 0.0085, "little": 0.0076, "thumb": 0.0120}
_TAPER = ((1.0, 0.97, 0.89, 0.74), (1.36, 1.0, 0.92, 0.72))
"""How thick a finger, and a thumb, is at each joint, against its own thickness."""


@lru_cache(maxsize=4)
def hand(held: Hand, camera: Camera, wrist: Curve, skin: tuple[str, str], *, close: bool) -> Pieces:
    """Draw a hand; its pieces lie behind one another as its parts do.

    Args:
        held: where it is, and how its fingers bend.
        camera: from where it is seen.
        wrist: the outline of the wrist, which is of one piece with the palm.
        skin: the colours of the skin in the light and in the shade.
        close: whether it is seen from near by, finger by finger.
    """
    light, dark = skin
    frame = held.frame
    chains = fingers(held)
    parts: list[Piece] = [(camera.depth(held.knuckles), _palm(held, camera, wrist, skin, close=close))]
    for place, (name, joints) in enumerate(chains.items()):
        depth = (camera.depth(joints[1]) + camera.depth(joints[-1])) / 2 + (0.01 if name == "thumb" else 0.0)
        if close:
            parts.append((depth, _close_finger(camera, joints, frame, name, skin)))
        else:  # from further away, every other finger in a shade of its own tells them apart
            curve = spine(camera, joints, (frame,) * 4, _sections(name), (0.6, 1.0))
            parts.append((depth, [Shape((curve,), Flat(mix(light, dark, 0.42 * (place % 2))))]))
    if close:  # the edge of the palm lies beneath all fingers, so that they grow out of it
        edge = Stroke(mix(light, dark, 0.8), 0.5)
        parts.append((-_BENEATH, [Shape(shape.curves, None, edge) for shape in parts[0][1]]))
        parts.append((camera.depth(held.knuckles) + 0.0005, _lines(held, camera, skin)))
    return parts


_BENEATH = 100.0


def _palm(held: Hand, camera: Camera, wrist: Curve, skin: tuple[str, str], *, close: bool) -> list[Shape]:
    light, dark = skin
    palm = segment(camera, held.wrist, held.knuckles, held.frame, _PALM, (0.4, 0.5))
    if not close:
        return [Shape((wrist, palm), Flat(light))]
    (x, y), radius = camera.flat(between(held.wrist, held.knuckles, 0.55)), 5.2
    glow = Radial(
        (x, y), radius, radius, (Stop(0.0, light), Stop(0.45, light), Stop(1.0, mix(light, dark, 0.55)))
    )
    return [Shape((wrist, palm), glow)]


_PALM_LINES = (
    ((0.80, -0.030), (0.83, -0.016), (0.90, 0.000), (0.98, 0.009)),
    ((0.70, 0.029), (0.66, 0.014), (0.58, -0.006), (0.48, -0.021)),
    ((0.71, 0.029), (0.60, 0.016), (0.40, 0.006), (0.14, 0.004)),
)
"""The three lines of a palm: how far from wrist to knuckles, and how far towards the thumb, in metres."""
_KNUCKLES = (0.030, 0.010, -0.010, -0.030)
"""How far towards the thumb the four knuckles lie, in metres."""


def _lines(held: Hand, camera: Camera, skin: tuple[str, str]) -> list[Shape]:
    """What tells a palm from the back of a hand: the lines and the ball of the thumb, or the knuckles."""
    light, dark = skin
    seen = dot(held.frame.front, camera.towards)
    palm, back = (min(1.0, max(0.0, (each - 0.50) / 0.30)) for each in (seen, -seen))

    def on_skin(along: float, aside: float, out: float) -> Point:
        place = add(between(held.wrist, held.knuckles, along), held.frame.left, aside)
        return camera.flat(add(place, held.frame.front, out))

    ball = on_skin(0.34, 0.020, 0.017)
    stops = (Stop(0.0, mix(light, "#fff1e6", 0.30), 0.75 * palm), Stop(1.0, light, 0.0))
    turned = atan2(*reversed(_apart(camera.flat(held.wrist), camera.flat(held.knuckles))))
    lifted = Shape((ellipse(ball, 3.4, 2.0, turned),), Radial(ball, 3.0, 3.0, stops))
    crease = Stroke(mix(light, dark, 0.95), 0.26, 0.8 * palm)
    knuckle = Stroke(mix(light, dark, 0.8), 0.22, 0.55 * back)
    palm_lines = [
        Shape((line([on_skin(along, aside, 0.015) for along, aside in run]),), None, crease, closed=False)
        for run in _PALM_LINES
    ]
    knuckles = [
        Shape(
            (line([on_skin(0.99 + rise, at + aside, -0.011) for rise, aside in _ARC]),),
            None,
            knuckle,
            closed=False,
        )
        for at in _KNUCKLES
    ]
    return [
        lifted if palm else NOTHING,
        *(shape if palm else NOTHING for shape in palm_lines),
        *(shape if back else NOTHING for shape in knuckles),
    ]


_ARC = ((-0.02, -0.006), (0.03, 0.0), (-0.02, 0.006))


def _apart(one: Point, other: Point) -> Point:
    return (other[0] - one[0], other[1] - one[1])


def _close_finger(
    camera: Camera, joints: tuple[Vector, ...], frame: Frame, name: str, skin: tuple[str, str]
) -> list[Shape]:
    """A finger seen from near by: three bones, the creases over its joints, and its nail where the back is seen."""
    light, dark = skin
    curves = _bones(camera, joints, frame, name)
    shapes = [Shape(curves, None, Stroke(mix(light, dark, 0.8), 0.5))]
    (ax, ay), (bx, by) = camera.flat(joints[0]), camera.flat(joints[-1])
    fill = Linear(
        (ax, ay),
        (bx, by),
        (Stop(0.0, mix(light, dark, 0.22)), Stop(0.5, light), Stop(1.0, mix(light, dark, 0.12))),
    )
    shapes.append(Shape(curves, fill if abs(ax - bx) + abs(ay - by) > 0.5 else Flat(light)))
    last = unit(subtract(joints[-1], joints[-2]))
    back = _back_of_finger(last, frame)
    seen = dot(back, camera.towards)
    crease = mix(light, dark, 0.9)
    shapes += [_crease(camera, joint, (back, frame.left), _THICKNESS[name], crease) for joint in joints[1:3]]
    shapes.append(_nail(camera, joints, back, name, mix(light, "#fff1e6", 0.34), seen))
    return shapes


def _back_of_finger(along: Vector, frame: Frame) -> Vector:
    """The direction in which the back of a finger's last bone looks."""
    palm = frame.front
    back = add((-palm[0], -palm[1], -palm[2]), along, dot(palm, along))
    return unit(back)


def _crease(camera: Camera, joint: Vector, faces: tuple[Vector, Vector], thick: float, colour: str) -> Shape:
    """The crease over a joint; ``faces`` are the directions of the finger's back and of its side."""
    back, aside = faces
    seen = dot(back, camera.towards)
    clear = min(1.0, max(0.0, (abs(seen) - 0.2) / 0.5))
    if not clear:
        return NOTHING
    out = thick if seen > 0 else -thick
    run = [
        camera.flat(add(add(joint, aside, share * thick), back, out * (1.0 - 0.3 * abs(share))))
        for share in (-0.62, 0.0, 0.62)
    ]
    return Shape((line(run),), None, Stroke(colour, 0.2, 0.5 * clear), closed=False)


def _nail(
    camera: Camera, joints: tuple[Vector, ...], back: Vector, name: str, colour: str, seen: float
) -> Shape:
    clear = min(1.0, max(0.0, (seen - 0.15) / 0.4))
    if not clear:
        return NOTHING
    thick = _THICKNESS[name]
    x, y = camera.flat(add(between(joints[-2], joints[-1], 0.74), back, 0.75 * thick))
    (ax, ay), (bx, by) = camera.flat(joints[-2]), camera.flat(joints[-1])
    size = max(0.6, UNITS * thick * 0.55)
    return Shape((ellipse((x, y), size, 0.72 * size, atan2(by - ay, bx - ax)),), Flat(colour, 0.8 * clear))


def _bones(camera: Camera, joints: tuple[Vector, ...], frame: Frame, name: str) -> tuple[Curve, ...]:
    """A finger as three rounded bones, which stay right however far they bend."""
    sections = _sections(name)
    return tuple(
        segment(camera, *ends, frame, (_at(first, 0.0), _at(last, 1.0)))
        for ends, (first, last) in zip(pairwise(joints), pairwise(sections), strict=True)
    )


@lru_cache
def _sections(name: str) -> tuple[Section, ...]:
    return round_sections(*((0.0, _THICKNESS[name] * share) for share in _TAPER[name == "thumb"]))


def _at(section: Section, at: float) -> Section:
    return section._replace(at=at)
