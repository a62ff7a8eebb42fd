"""A whole picture: a body in its room, ready for the window, an SVG or a PNG."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sps_coach.figure.body import body
from sps_coach.figure.camera import UNITS, Camera
from sps_coach.figure.palettes import Palette
from sps_coach.figure.paths import along
from sps_coach.figure.props import behind, floor_height
from sps_coach.figure.room import room, shadow
from sps_coach.figure.shapes import Drawing, Extent, Shape
from sps_coach.figure.skeleton import SIDES, Position, Side, Skeleton, complete, skeleton
from sps_coach.library.exercises import Exercise


@dataclass(frozen=True)
class Setting:
    """All of a picture that stays the same while somebody moves.

    Attributes:
        position: how the body is carried.
        view: ``side`` or ``front``; the front of a lying body is seen from above.
        props: what is there (``library.exercises.Prop``).
        moving: the limbs in the accent colour (``library.exercises.Limb``).
        grounded: feet that stay on the ground.
    """

    position: Position
    view: str = "side"
    props: tuple[str, ...] = ()
    moving: tuple[str, ...] = ()
    grounded: tuple[str, ...] = ()


def draw(
    setting: Setting,
    poses: Sequence[Mapping[str, float]],
    travel: float,
    palette: Palette,
    *,
    breath: float | None = None,
    title: str = "",
    description: str = "",
) -> Drawing:
    """Draw a body on its way through some poses.

    Args:
        setting: what stays the same.
        poses: joint angles, as ``library.joints`` has them; one pose for a still picture.
        travel: the share of the time that has passed, 0 to 1; the movement is minimum-jerk.
        palette: the colours.
        breath: how full the breath is, 0 to 1: the belly rises with it where the pose does not say so itself.
        title: a short name for people who cannot see the picture.
        description: one sentence that says what is to be seen.
    """
    upper = upper_side(setting.moving)
    table = "table" in setting.props
    whole = [complete(setting.position, pose, upper=upper, table=table) for pose in poses]
    pose = along(whole, travel)
    if breath is not None and not any("belly_rise" in given for given in poses):
        pose["belly_rise"] = 45 * breath
    posed = skeleton(setting.position, pose, grounded=setting.grounded, upper=upper, table=table)
    rest = skeleton(setting.position, {}, upper=upper, table=table)
    camera, extent = framing(setting)
    floor = floor_height(setting.position, setting.props)
    return Drawing(
        extent=extent,
        behind=(
            *room(camera, palette, extent, floor),
            *behind(camera, palette, setting.position, setting.props, rest),
        ),
        body=(
            *_contact(posed, camera, palette),
            *body(posed, camera, palette, moving=setting.moving, socks="sock" in setting.props),
        ),
        title=title,
        description=description,
        ground=palette.wall,
    )


def upper_side(moving: Collection[str]) -> Side:
    """Return which side is on top when lying on one side: the one that moves."""
    sides = [limb for limb in moving if limb.startswith(("left_", "right_"))]
    return "right" if sides and all(limb.startswith("right_") for limb in sides) else "left"


def framing(setting: Setting) -> tuple[Camera, Extent]:
    """Return from where a setting is seen, and how much of it."""
    if setting.position == "side-lying":
        return Camera(0, 38), _extent(0.0, 0.12, 2.25)
    if setting.position == "lying":
        return (
            (Camera(0, 48), _extent(0.03, 0.02, 2.2))
            if setting.view == "front"
            else (Camera(0, 9), _extent(0.03, 0.30, 2.2))
        )
    yaw = 90.0 if setting.view == "front" else 0.0
    if setting.position == "standing":
        return Camera(yaw, 6), _extent(0.0, 0.85, 3.0)
    return Camera(yaw, 9), _extent(0.0 if yaw else 0.08, 0.62, 2.3)


def _extent(x: float, y: float, width: float) -> Extent:
    """A frame around a place on paper (metres, y upwards), three wide to two high."""
    high = width / 1.5
    return Extent(UNITS * (x - width / 2), UNITS * (-y - high / 2), UNITS * width, UNITS * high)


def _contact(posed: Skeleton, camera: Camera, palette: Palette) -> list[Shape]:
    """Soft shadows under what rests on the ground."""
    shapes: list[Shape] = []
    for side in SIDES:
        x, y, z = posed.points[f"{side}_ankle"]
        strength = max(0.0, 1.0 - (y - 0.066) / 0.25)
        if strength > 0.02:
            ahead = posed.frames[f"{side}_foot"].front
            shapes.append(
                shadow(
                    camera,
                    palette,
                    (x + 0.05 * ahead[0], 0.0, z + 0.05 * ahead[2]),
                    0.17,
                    0.10,
                    0.8 * strength,
                )
            )
    if posed.position in ("lying", "side-lying"):
        for name, wide in (("pelvis", 0.30), ("ribs", 0.34), ("top", 0.28)):
            x, _, z = posed.points[name]
            shapes.append(shadow(camera, palette, (x, 0.0, z), wide, 0.28, 0.9))
        for side in SIDES:
            for name in ("elbow", "wrist"):
                x, y, z = posed.points[f"{side}_{name}"]
                shapes.append(shadow(camera, palette, (x, 0.0, z), 0.16, 0.07, max(0.0, 0.7 - 4 * y)))
    return shapes


def draw_exercise(exercise: Exercise, at_s: float, palette: Palette, language: str = "en") -> Drawing:
    """Draw an exercise at a moment of one repetition: moving, holding, returning.

    Args:
        exercise: what to draw.
        at_s: seconds since the repetition began; before it and after it, the start is drawn.
        palette: the colours.
        language: of title and description.
    """
    motion, dose = exercise.motion, exercise.dose
    setting = Setting(exercise.position, exercise.view, exercise.props, motion.moving, motion.grounded)
    if at_s <= dose.move_s:
        travel = at_s / dose.move_s
    elif at_s <= dose.move_s + dose.hold_s:
        travel = 1.0
    else:
        travel = 1.0 - (at_s - dose.move_s - dose.hold_s) / dose.return_s
    title = exercise.name.get(language) or next(iter(exercise.name.values()))
    goal = exercise.goal.get(language) or next(iter(exercise.goal.values()))
    return draw(setting, motion.path, travel, palette, title=title, description=goal)
