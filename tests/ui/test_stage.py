"""The stage paints little of a frame, and what is to be seen is the whole picture."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from math import cos, pi
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QObject, QRectF
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sps_coach.figure.painting import paint
from sps_coach.figure.palettes import palette
from sps_coach.figure.stage import Setting, draw
from sps_coach.library.files import read_exercise
from sps_coach.library.joints import mirrored, mirrored_name
from sps_coach.session.moment import Scene
from sps_coach.ui.theme import Look
from sps_coach.ui.widgets.card import ROOM
from sps_coach.ui.widgets.stage import Stage

EXERCISES = sorted((Path(__file__).parents[2] / "exercises").glob("*.yaml"))
INSIDE = 24
"""Pixels from the stage's edge on, within which nothing of the card's edge and corners is seen."""
DRAWN_AHEAD = 25
"""In so many frames without a change all is drawn that is needed next."""
GETTING_READY = 9 * 30
"""So many frames at least a session takes for it: the tone before the first word, and the word."""
EASILY_SEEN = 48
"""Levels of 255 by which a pixel at an edge looks different."""

Picture = NDArray[np.int16]


def scene_of(name: str) -> Scene:
    exercise = read_exercise(EXERCISES[0].with_name(f"{name}.yaml")).content
    motion = exercise.motion
    return Scene(
        exercise.position, exercise.view, exercise.props, motion.path, motion.moving, motion.grounded,
        motion.moving,
    )  # fmt: skip


def other_side(scene: Scene) -> Scene:
    names = {"moving": scene.moving, "grounded": scene.grounded, "focus": scene.focus}
    turned = {field: tuple(mirrored_name(name) for name in names) for field, names in names.items()}
    return replace(scene, poses=tuple(mirrored(dict(pose)) for pose in scene.poses), **turned)  # type: ignore[arg-type]  # the same names, of the other side


def pixels(image: QImage) -> Picture:
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    flat = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    return flat[INSIDE:-INSIDE, INSIDE:-INSIDE, :3].astype(np.int16)


def shown(stage: Stage) -> Picture:
    """What stands in the window, put together of all that was painted frame by frame."""
    QApplication.processEvents()
    window = stage.backingStore().paintDevice()
    assert isinstance(window, QImage)
    return pixels(window)


def whole(stage: Stage, travel: float, breath: float | None) -> Picture:
    """The whole picture of that moment, drawn and painted in one go."""
    scene, look = stage.scene, stage.look
    assert scene is not None
    setting = Setting(scene.position, scene.view, scene.props, scene.moving, scene.grounded, scene.focus)
    drawing = draw(setting, scene.poses, travel, palette(look.theme, look.skin, look.clothes), breath=breath)
    image = QImage(stage.size(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(look.colour("stage"))
    painter = QPainter(image)
    paint(painter, drawing, QRectF(stage.rect()).adjusted(ROOM, ROOM, -ROOM, -ROOM))
    painter.end()
    return pixels(image)


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[Stage]:
    stage = Stage(Look("light"))
    qtbot.addWidget(stage)
    stage.resize(351, 289)
    yield stage
    stage.close()


def breathing(frame: int) -> float:
    return (1 - cos(2 * pi * frame / 210)) / 2


def lead(stage: Stage, scene: Scene, move_s: float, frames: range) -> tuple[float, float | None]:
    """Show some frames of a movement, thirty a second, and return the last moment that was painted."""
    for frame in frames:
        stage.show_scene(scene, frame / 30 / move_s, breathing(frame))
        QApplication.processEvents()
    return stage.moment


@pytest.mark.parametrize("path", EXERCISES, ids=lambda path: path.stem)
def test_what_is_painted_bit_by_bit_is_the_whole_picture(stage: Stage, path: Path) -> None:
    exercise = read_exercise(path).content
    scene = scene_of(path.stem)
    stage.show()
    middle = round(15 * exercise.dose.move_s)
    lead(stage, scene, exercise.dose.move_s, range(middle, middle + 1))
    for _ in range(DRAWN_AHEAD):
        stage.show_scene(scene, *stage.moment)
    moment = lead(stage, scene, exercise.dose.move_s, range(middle, middle + 6))
    apart = np.abs(shown(stage) - whole(stage, *moment)).max(axis=2)
    assert apart.mean() < 0.25, "but for a fifth of a pixel at the edges of what moves it is the same"
    assert (apart > EASILY_SEEN).mean() < 0.0015


@pytest.mark.parametrize(
    "change",
    [
        lambda stage, _: stage.look.wear(theme="dark"),
        lambda stage, _: stage.look.wear(clothes="plum", skin="deep"),
        lambda stage, _: stage.resize(420, 300),
        lambda stage, scene: stage.show_scene(other_side(scene), 0.4, 0.5),
        lambda stage, scene: stage.show_scene(replace(scene, view="front"), 0.4, 0.5),
        lambda stage, scene: stage.show_scene(replace(scene, poses=scene.poses[:1]), 0.4, 0.5),
    ],
    ids=["theme", "palette", "size", "side", "camera", "pose"],
)
@pytest.mark.parametrize("name", ["arm-raise-one", "heel-slide"])
def test_whatever_changes_the_whole_picture_follows(
    stage: Stage, name: str, change: Callable[[Stage, Scene], object]
) -> None:
    scene = scene_of(name)
    stage.show()
    lead(stage, scene, 8.0, range(100, 112))
    change(stage, scene)
    moment = stage.moment
    apart = np.abs(shown(stage) - whole(stage, *moment)).max()
    assert apart <= 6, (
        "it is drawn anew, and differs by no more than what pictures of what rests are rounded by"
    )


class Painted(QObject):
    """Notes which share of a stage is painted, each time."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self.shares: list[float] = []
        self._whole = stage.width() * stage.height()
        stage.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if isinstance(event, QPaintEvent):
            rectangle = event.rect()
            self.shares.append(rectangle.width() * rectangle.height() / self._whole)
        return False


def test_while_a_leg_slides_the_rest_of_the_stage_is_left_alone(stage: Stage) -> None:
    scene = scene_of("heel-slide")
    stage.show()
    lead(stage, scene, 8.0, range(100, 103))
    painted = Painted(stage)
    lead(stage, scene, 8.0, range(103, 113))
    assert len(painted.shares) >= 5
    assert max(painted.shares) < 0.5


def test_a_frame_in_which_nothing_is_seen_to_move_is_not_painted(stage: Stage) -> None:
    scene = scene_of("heel-slide")
    stage.show()
    travel, breath = lead(stage, scene, 8.0, range(100, 103))
    painted = Painted(stage)
    stage.show_scene(scene, travel + 1e-5, (breath or 0.0) + 0.01)
    QApplication.processEvents()
    assert painted.shares == []


def test_what_comes_next_is_drawn_while_nothing_moves(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    scene = scene_of("elbow-bend")
    still = replace(scene, poses=scene.poses[:1], moving=())
    stage.show()
    for frame in range(GETTING_READY):
        stage.show_scene(still, 0.0, breathing(frame))
        stage.expect(scene)
    monkeypatch.setattr("sps_coach.figure.way.drawn", None)  # no frame may need a drawing of its own any more
    moment = lead(stage, scene, 8.0, range(60, 90))
    apart = np.abs(shown(stage) - whole(stage, *moment)).max(axis=2)
    assert apart.mean() < 0.25


PAINTED = """
import sys
from pathlib import Path
from sps_coach.ui.display import paint_in_one_thread
paint_in_one_thread()
from PySide6.QtGui import QGuiApplication
application = QGuiApplication(["painting", "-platform", "offscreen"])
from sps_coach.figure.painting import image
from sps_coach.figure.palettes import LIGHT
from sps_coach.figure.stage import Setting, draw
image(draw(Setting("sitting", "front", ("chair",)), ({},), 0.0, LIGHT), 700, 570)
print(len(list(Path("/proc/self/task").iterdir())))
"""


def test_a_figure_is_painted_in_one_thread() -> None:
    done = subprocess.run([sys.executable, "-c", PAINTED], capture_output=True, text=True, check=True)
    assert int(done.stdout) == 1
