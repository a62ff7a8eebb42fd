"""A clothed body around a skeleton: trunk, arms and legs as rounded parts, far limbs first.

The cross-sections are drawn by eye to a calm, ageless build; their line of joints is the skeleton's.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sps_coach.figure.camera import Camera
from sps_coach.figure.hands import hand
from sps_coach.figure.head import head
from sps_coach.figure.palettes import Palette
from sps_coach.figure.shapes import Curve, Linear, Shape, Stop, bounds, mix
from sps_coach.figure.skeleton import FOOT_HEIGHT, HEEL, SIDES, TOE, Side, Skeleton
from sps_coach.figure.tubes import Section, disc, round_sections, segment, spine
from sps_coach.figure.vectors import Frame, Vector, add, combine

_THIGH = (
    Section(0.0, 0.086, 0.092, 0.082, 0.074),
    Section(0.22, 0.086, 0.086, 0.080, 0.074),
    Section(0.5, 0.077, 0.074, 0.072, 0.068),
    Section(0.8, 0.062, 0.058, 0.058, 0.057),
    Section(1.0, 0.056, 0.053, 0.054, 0.054),
)
_SHANK = (
    Section(0.0, 0.054, 0.052, 0.053, 0.053),
    Section(0.18, 0.049, 0.058, 0.052, 0.050),
    Section(0.36, 0.046, 0.061, 0.052, 0.050),
    Section(0.62, 0.043, 0.050, 0.046, 0.045),
    Section(0.90, 0.043, 0.043, 0.043, 0.042),
)
_ANKLE = round_sections((0.80, 0.036), (1.0, 0.034))
_FOOT = (
    # seen along the sole: front is the back of the foot, back is the sole
    Section(0.02, 0.026, 0.020, 0.027, 0.027),
    Section(0.16, 0.054, 0.024, 0.031, 0.031),
    Section(0.32, 0.056, 0.024, 0.032, 0.032),
    Section(0.50, 0.035, 0.021, 0.035, 0.036),
    Section(0.70, 0.017, 0.022, 0.041, 0.042),
    Section(0.86, 0.008, 0.023, 0.040, 0.042),
    Section(0.96, 0.003, 0.022, 0.033, 0.036),
)
_UPPER_ARM = round_sections((0.0, 0.054), (0.25, 0.053), (0.6, 0.047), (1.0, 0.043))
_FOREARM = round_sections((0.0, 0.043), (0.25, 0.044), (0.6, 0.037), (0.93, 0.033))
_CUFF = round_sections((0.80, 0.026), (1.0, 0.025))

# (frame, metres above its joint, metres forward of the line, section)
_TRUNK: tuple[tuple[str, float, float, Section], ...] = (
    ("pelvis", 0.015, 0.0, Section(0, 0.108, 0.112, 0.168, 0.168)),
    ("pelvis", 0.060, 0.0, Section(0, 0.110, 0.106, 0.160, 0.160)),
    ("waist", 0.020, 0.006, Section(0, 0.104, 0.096, 0.142, 0.142)),
    ("waist", 0.075, 0.010, Section(0, 0.098, 0.094, 0.133, 0.133)),
    ("ribs", -0.015, 0.006, Section(0, 0.102, 0.098, 0.136, 0.136)),
    ("ribs", 0.060, 0.0, Section(0, 0.112, 0.105, 0.149, 0.149)),
    ("ribs", 0.120, 0.0, Section(0, 0.115, 0.106, 0.156, 0.156)),
    ("chest", 0.030, 0.0, Section(0, 0.104, 0.104, 0.155, 0.155)),
    ("chest", 0.075, -0.002, Section(0, 0.086, 0.096, 0.140, 0.140)),
    ("chest", 0.108, -0.008, Section(0, 0.064, 0.078, 0.098, 0.098)),
    ("chest", 0.130, -0.010, Section(0, 0.052, 0.060, 0.068, 0.068)),
)
_PELVIS: tuple[tuple[str, float, float, Section], ...] = (
    ("pelvis", -0.070, 0.0, Section(0, 0.070, 0.088, 0.120, 0.120)),
    ("pelvis", -0.030, 0.0, Section(0, 0.094, 0.106, 0.158, 0.158)),
    ("pelvis", 0.015, 0.0, Section(0, 0.105, 0.109, 0.164, 0.164)),
    ("pelvis", 0.060, 0.0, Section(0, 0.106, 0.102, 0.155, 0.155)),
    ("waist", 0.020, 0.006, Section(0, 0.098, 0.090, 0.137, 0.137)),
)


def body(
    skeleton: Skeleton, camera: Camera, palette: Palette, *, moving: Collection[str] = (), socks: bool = False
) -> tuple[Shape, ...]:
    """Draw a body, the parts furthest from the viewer first.

    Args:
        skeleton: where its joints are.
        camera: from where it is seen.
        palette: its colours.
        moving: limbs (``library.exercises.Limb``) that are drawn in the accent colour.
        socks: whether the feet are in socks.
    """
    middle = camera.depth(add(skeleton.points["ribs"], skeleton.frames["ribs"].up, 0.05))
    units: list[tuple[float, Sequence[Shape]]] = [
        (middle, _trunk(skeleton, camera, palette, moving)),
        (_head_depth(skeleton, camera, middle), _head(skeleton, camera, palette, moving)),
    ]
    hips = camera.depth(skeleton.points["pelvis"])
    for side in SIDES:
        knee, ankle = skeleton.points[f"{side}_knee"], skeleton.points[f"{side}_ankle"]
        near = (camera.depth(skeleton.points[f"{side}_hip"]) + camera.depth(knee) + camera.depth(ankle)) / 3
        far_side = camera.depth(skeleton.points[f"{side}_hip"]) < hips - 0.03
        shade = palette.trousers_far if far_side else palette.trousers
        units.append(
            (middle + (near - hips) - 0.001, leg(skeleton, camera, palette, side, shade, moving, socks=socks))
        )
        elbow, wrist = skeleton.points[f"{side}_elbow"], skeleton.points[f"{side}_wrist"]
        shoulder = camera.depth(skeleton.points[f"{side}_shoulder"])
        far_side = shoulder < camera.depth(skeleton.points["top"]) - 0.05
        near = (shoulder + camera.depth(elbow) + 2 * camera.depth(wrist)) / 4
        sleeve = palette.shirt_far if far_side else palette.sleeve
        units.append(
            (near + (0.12 if not far_side else -0.1), arm(skeleton, camera, palette, side, sleeve, moving))
        )
    units.sort(key=lambda unit: unit[0])
    return tuple(shape for _, shapes in units for shape in shapes)


def _head_depth(skeleton: Skeleton, camera: Camera, middle: float) -> float:
    return middle + (
        0.02
        if camera.depth(skeleton.points["head"]) > camera.depth(skeleton.points["neck"]) - 0.05
        else -0.02
    )


def lit(curves: Sequence[Curve], colour: str, dark: str, depth: float = 1.0) -> Linear:
    """A soft light from above: the colour, growing darker downwards over all of the curves."""
    left, top, width, height = bounds(curves)
    x = left + width / 2
    return Linear((x, top), (x, top + height), (Stop(0.25, colour), Stop(1.0, mix(colour, dark, depth))))


def _trunk(skeleton: Skeleton, camera: Camera, palette: Palette, moving: Collection[str]) -> list[Shape]:
    trousers = _column(skeleton, camera, _PELVIS, (0.5, 0.2))
    shapes = [Shape((trousers,), lit([trousers], palette.trousers, palette.trousers_dark))]
    colour, dark = (
        (palette.accent, palette.accent_dark) if "trunk" in moving else (palette.shirt, palette.shirt_dark)
    )
    curves = [_column(skeleton, camera, _breathing(skeleton), (0.12, 0.3))]
    neck = add(skeleton.points["neck"], skeleton.frames["chest"].up, 0.012)
    for side in SIDES:
        shoulder = skeleton.points[f"{side}_shoulder"]
        curves.append(segment(camera, neck, shoulder, skeleton.frames["chest"], _YOKE, (0.4, 0.8)))
    shapes.append(Shape(tuple(curves), lit(curves, colour, dark)))
    return shapes


_YOKE = round_sections((0.0, 0.042), (0.5, 0.044), (1.0, 0.052))


def _breathing(skeleton: Skeleton) -> tuple[tuple[str, float, float, Section], ...]:
    """The trunk's sections with the belly risen and the ribs widened as the pose has them."""
    belly = skeleton.angles.get("belly_rise", 0.0) / 100
    ribs = skeleton.angles.get("rib_widening", 0.0) / 100
    if not belly and not ribs:
        return _TRUNK
    shares = (0.2, 0.7, 1.0, 0.9, 0.5, 0.2, 0.0, 0.0, 0.0, 0.0, 0.0)
    sides = (0.0, 0.0, 0.2, 0.5, 0.9, 1.0, 0.7, 0.2, 0.0, 0.0, 0.0)
    return tuple(
        (
            name, up, forward,
            Section(
                0, s.front + 0.034 * belly * share + 0.008 * ribs * side, s.back,
                s.left + 0.020 * ribs * side, s.right + 0.020 * ribs * side,
            ),
        )
        for (name, up, forward, s), share, side in zip(_TRUNK, shares, sides, strict=True)
    )  # fmt: skip


def _column(
    skeleton: Skeleton,
    camera: Camera,
    parts: Sequence[tuple[str, float, float, Section]],
    caps: tuple[float, float],
) -> Curve:
    places: list[Vector] = []
    frames: list[Frame] = []
    for name, up, forward, _ in parts:
        frame = skeleton.frames[name]
        places.append(add(skeleton.points[name], combine(frame, forward, up, 0.0)))
        frames.append(frame)
    return spine(camera, places, frames, [part[3] for part in parts], caps)


def _head(skeleton: Skeleton, camera: Camera, palette: Palette, moving: Collection[str]) -> list[Shape]:
    active = "head" in moving or "neck" in moving
    skin, dark = (
        (palette.accent_skin, palette.accent_skin_dark) if active else (palette.skin, palette.skin_dark)
    )
    low = add(skeleton.points["neck"], skeleton.frames["chest"].up, -0.030)
    high = add(skeleton.points["head"], skeleton.frames["head"].up, 0.005)
    neck = segment(camera, low, high, skeleton.frames["neck"], _NECK, (0.6, 0.2))
    shapes = [Shape((neck,), lit([neck], mix(skin, dark, 0.75), mix(skin, dark, 0.3)))]
    return shapes + head(
        skeleton, camera, palette, moving=active, resting=skeleton.position in ("lying", "side-lying")
    )


_NECK = (
    Section(0, 0.050, 0.058, 0.060, 0.060),
    Section(0.4, 0.048, 0.054, 0.054, 0.054),
    Section(1, 0.046, 0.054, 0.054, 0.054),
)


def leg(
    skeleton: Skeleton,
    camera: Camera,
    palette: Palette,
    side: Side,
    colour: str,
    moving: Collection[str],
    *,
    socks: bool,
) -> list[Shape]:
    """Draw one leg: foot, ankle, and the trouser leg over them."""
    points, frames = skeleton.points, skeleton.frames
    hip, knee, ankle = points[f"{side}_hip"], points[f"{side}_knee"], points[f"{side}_ankle"]
    thigh, shank = frames[f"{side}_thigh"], frames[f"{side}_shank"]
    curves = (
        segment(camera, hip, knee, thigh, _THIGH, (0.9, 0.5)),
        disc(camera, knee, 0.054),
        segment(camera, knee, ankle, shank, _SHANK, (0.7, 0.12)),
    )
    dark = palette.trousers_dark if colour == palette.trousers else mix(colour, palette.trousers_dark, 0.4)
    if f"{side}_leg" in moving:
        colour, dark = palette.accent, palette.accent_dark
    foot_moves = f"{side}_foot" in moving
    shapes = foot(skeleton, camera, palette, side, moving=foot_moves, socks=socks)
    shapes.append(Shape(curves, lit(curves, colour, dark)))
    return shapes


def foot(
    skeleton: Skeleton, camera: Camera, palette: Palette, side: Side, *, moving: bool, socks: bool
) -> list[Shape]:
    """Draw a foot and its ankle."""
    frame = skeleton.frames[f"{side}_foot"]
    ankle = skeleton.points[f"{side}_ankle"]
    skin, dark = palette.skin, palette.skin_dark
    if camera.depth(skeleton.points[f"{side}_hip"]) < camera.depth(skeleton.points["pelvis"]) - 0.03:
        skin, dark = palette.skin_far, mix(palette.skin_far, palette.skin_dark, 0.5)
    if socks:
        skin, dark = palette.sock, mix(palette.sock, palette.linen_dark, 0.7)
    if moving:
        skin, dark = palette.accent_skin, palette.accent_skin_dark
    low = -FOOT_HEIGHT + 0.024
    heel, toe = add(ankle, combine(frame, -HEEL, low, 0)), add(ankle, combine(frame, TOE, low, 0))
    along = Frame(front=frame.up, up=(-frame.front[0], -frame.front[1], -frame.front[2]), left=frame.left)
    curves = (
        segment(camera, heel, toe, along, _FOOT, (0.9, 0.5)),
        segment(
            camera, skeleton.points[f"{side}_knee"], ankle, skeleton.frames[f"{side}_shank"], _ANKLE, (0, 0.7)
        ),
    )
    return [Shape(curves, lit(curves, skin, dark, 0.8))]


def arm(
    skeleton: Skeleton, camera: Camera, palette: Palette, side: Side, colour: str, moving: Collection[str]
) -> list[Shape]:
    """Draw one arm: hand, wrist, and the sleeve over them."""
    points, frames = skeleton.points, skeleton.frames
    shoulder, elbow, wrist = points[f"{side}_shoulder"], points[f"{side}_elbow"], points[f"{side}_wrist"]
    upper, lower = frames[f"{side}_upper_arm"], frames[f"{side}_forearm"]
    dark = mix(colour, palette.shirt_dark, 0.6)
    upper_curves = (segment(camera, shoulder, elbow, upper, _UPPER_ARM), disc(camera, elbow, 0.043))
    lower_curves = (segment(camera, elbow, wrist, lower, _FOREARM, (1.0, 0.12)),)
    whole = f"{side}_arm" in moving
    upper_moves = whole or f"{side}_shoulder" in moving
    lower_moves = whole or f"{side}_forearm" in moving
    accent = lit(upper_curves + lower_curves, palette.accent, palette.accent_dark)
    plain = lit(upper_curves + lower_curves, colour, dark)
    wrist_curve = segment(camera, elbow, wrist, lower, _CUFF, (0, 0.5))
    far_side = colour == palette.shirt_far
    shapes = hand(skeleton, camera, palette, side, wrist_curve, moving=f"{side}_hand" in moving, far=far_side)
    if upper_moves == lower_moves:
        shapes.append(Shape(upper_curves + lower_curves, accent if upper_moves else plain))
    else:
        shapes.append(Shape(upper_curves, accent if upper_moves else plain))
        shapes.append(Shape(lower_curves, accent if lower_moves else plain))
    return shapes
