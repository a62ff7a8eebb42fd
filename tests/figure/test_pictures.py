"""One drawing gives the same picture in a window, as SVG and as PNG."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from sps_coach.figure.painting import image, paint, placed, png
from sps_coach.figure.palettes import DARK, LIGHT
from sps_coach.figure.shapes import NOTHING, Drawing
from sps_coach.figure.stage import Setting, draw, draw_exercise, pose_at
from sps_coach.figure.svg import svg
from sps_coach.library.files import read_exercise
from sps_coach.library.joints import JOINTS

EXERCISES = sorted((Path(__file__).parents[2] / "exercises").glob("*.yaml"))
WIDTH, HEIGHT = 300, 200


def picture(title: str = "A <slide> & more") -> Drawing:
    setting = Setting("lying", "side", ("mat", "pillow"), ("left_leg",), ("left_foot", "right_foot"))
    return draw(
        setting, ({"left_hip_flexion": 50}, {"left_hip_flexion": 10}), 0.4, LIGHT,
        title=title, description="A leg slides.",
    )  # fmt: skip


def from_svg(text: str) -> QImage:
    renderer = QSvgRenderer(QByteArray(text.encode()))
    assert renderer.isValid()
    result = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    result.fill(0xFFFFFFFF)
    painter = QPainter(result)
    renderer.render(painter)
    painter.end()
    return result


def difference(one: QImage, other: QImage) -> float:
    """The mean difference of all channels, 0 to 255."""
    first, second = (
        bytes(each.convertToFormat(QImage.Format.Format_RGB32).constBits()) for each in (one, other)
    )
    return sum(abs(a - b) for a, b in zip(first, second, strict=True)) / len(first)


@pytest.mark.parametrize("setting", [
    Setting("lying", "side", ("mat", "pillow"), ("left_leg",)),
    Setting("sitting", "front", ("chair",), ("head",), focus=("head",)),
    Setting("sitting", "side", ("chair", "table"), ("left_hand",), focus=("left_hand",)),
    Setting("side-lying", "front", ("bed", "pillow"), ("left_arm",)),
])  # fmt: skip
def test_svg_and_painter_agree(qtbot: QtBot, setting: Setting) -> None:
    drawing = draw(setting, ({},), 0, LIGHT)
    assert difference(from_svg(svg(drawing)), image(drawing, WIDTH, HEIGHT)) < 2.0


def test_svg_is_well_formed_and_speaks_for_itself() -> None:
    root = ElementTree.fromstring(svg(picture(), width=600))
    space = "{http://www.w3.org/2000/svg}"
    assert root.attrib["role"] == "img"
    assert root.findtext(f"{space}title") == "A <slide> & more"
    assert root.findtext(f"{space}desc") == "A leg slides."
    assert root.attrib["width"] == "600"
    assert len(root.findall(f"{space}path")) == sum(shape is not NOTHING for shape in picture().shapes)


def test_png_is_written_in_the_size_asked_for(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "slide.png"
    png(picture(), 320, 240, path)
    read = QImage(str(path))
    assert (read.width(), read.height()) == (320, 240)
    assert read.text("Description") == "A leg slides."
    with pytest.raises(FileNotFoundError):
        png(picture(), 32, 24, tmp_path / "nowhere" / "slide.png")


@pytest.mark.parametrize("target", [QRectF(0, 0, 400, 100), QRectF(10, 20, 100, 400), QRectF(0, 0, 300, 200)])
def test_all_of_the_extent_is_in_view_and_the_room_fills_the_rest(qtbot: QtBot, target: QRectF) -> None:
    drawing = picture()
    inside = placed(drawing, target).mapRect(QRectF(*drawing.extent))
    assert target.adjusted(-0.01, -0.01, 0.01, 0.01).contains(inside)
    canvas = QImage(420, 440, QImage.Format.Format_RGB32)
    canvas.fill(0xFF00FF)
    painter = QPainter(canvas)
    paint(painter, drawing, target)
    painter.end()
    for x, y in (
        (1, 1),
        (target.width() - 2, 1),
        (1, target.height() - 2),
        (target.width() - 2, target.height() - 2),
    ):
        colour = canvas.pixelColor(int(target.x() + x), int(target.y() + y))
        assert colour.green() > 100, "room in every corner"


def test_still_and_moving_parts_together_are_the_whole_picture(qtbot: QtBot) -> None:
    drawing = picture()
    canvas = image(drawing, WIDTH, HEIGHT)
    layered = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    layered.fill(0)
    painter = QPainter(layered)
    for part in (drawing.behind, drawing.body):
        paint(painter, drawing, QRectF(0, 0, WIDTH, HEIGHT), part)
    painter.end()
    assert difference(canvas, layered) < 0.01, "but for rounding"


def painted_again(drawing: Drawing) -> tuple[QImage, QImage]:
    """A picture, and the same with a part of it painted once more."""
    canvas = image(drawing, WIDTH, HEIGHT)
    again = canvas.copy()
    painter = QPainter(again)
    painter.setClipRect(QRectF(100, 80, 90, 60))
    paint(painter, drawing, QRectF(0, 0, WIDTH, HEIGHT))
    painter.end()
    return canvas, again


def test_a_part_painted_again_changes_nothing(qtbot: QtBot) -> None:
    assert difference(*painted_again(picture())) == 0


@pytest.mark.parametrize("path", EXERCISES[::6], ids=lambda path: path.stem)
def test_a_part_painted_again_is_never_seen(path: Path, qtbot: QtBot) -> None:
    """Qt counts a gradient's colours from where a row begins, which a clip moves: a colour may round the other way."""
    canvas, again = painted_again(draw_exercise(read_exercise(path).content, 3.0, LIGHT))
    first, second = (bytes(each.constBits()) for each in (canvas, again))
    assert max(abs(a - b) for a, b in zip(first, second, strict=True)) <= 2, "of 255"


@pytest.mark.parametrize("path", EXERCISES, ids=lambda path: path.stem)
def test_three_moments_of_every_exercise_can_be_told_apart(path: Path, qtbot: QtBot) -> None:
    exercise = read_exercise(path).content
    dose = exercise.dose
    whole = dose.move_s + dose.hold_s + dose.return_s
    begin, middle, end, held, back = (
        draw_exercise(exercise, at, DARK)
        for at in (0.0, dose.move_s / 2, dose.move_s, dose.move_s + dose.hold_s, whole)
    )
    assert begin.title == exercise.name["en"]
    assert begin.body != middle.body != end.body
    assert held.body == end.body
    assert back.body == begin.body
    assert begin.behind is end.behind
    assert difference(image(begin, 150, 100), image(end, 150, 100)) > 0.05


@pytest.mark.parametrize("path", EXERCISES, ids=lambda path: path.stem)
def test_no_joint_of_the_drawn_body_is_faster_than_the_exercise_says(path: Path) -> None:
    exercise = read_exercise(path).content
    motion, dose = exercise.motion, exercise.dose
    setting = Setting(exercise.position, exercise.view, exercise.props, motion.moving, motion.grounded)
    steps = 100
    step_s = min(dose.move_s, dose.return_s) / steps
    angles = [pose_at(setting, motion.path, step / steps).angles for step in range(steps + 1)]
    for before, after in pairwise(angles):
        for name, angle in after.items():
            if JOINTS[name].unit == "degrees":
                assert abs(angle - before[name]) / step_s <= motion.fastest_deg_s * 1.01, name
