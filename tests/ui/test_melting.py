"""Words turn into others without both being read at once, and without light that turns back."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QApplication, QLabel

from sps_coach.ui.melting import half_way
from sps_coach.ui.theme import Theme
from tests.light_meter import Film, block_light, flashes
from tests.ui.conftest import Open
from tests.ui.seeing import FRAME_S, pixels
from tests.ui.test_motion import begin

GRAIN = 16


def plain(colour: str, width: int = 300, height: int = 200) -> QPixmap:
    picture = QPixmap(width, height)
    picture.fill(QColor(colour))
    return picture


def detail(picture: NDArray[np.uint8]) -> NDArray[np.float64]:
    """What can be read: how each pixel differs from those beside it."""
    grey = picture.mean(axis=2)
    return np.stack([np.diff(grey, axis=0)[:, 1:], np.diff(grey, axis=1)[1:, :]])


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_of_two_sentences_only_one_is_read_at_a_time_and_light_never_turns_back(
    open_window: Open, theme: Theme
) -> None:
    opened = open_window(size=(704, 560), theme=theme)
    label = QLabel("REST HERE AND LET IT BE HEAVY\nWAIT WITH IT", opened.window)
    label.setFont(opened.window.look.font("phase", size=38))  # type: ignore[arg-type]  # a role is its name
    label.setAutoFillBackground(True)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setGeometry(opened.window.rect())
    label.raise_()
    label.show()
    frames = [pixels(opened.window.grab().toImage())]
    opened.window.motion.change(label, lambda: label.setText("SLIDE OUT SLOWLY AND BREATHE\nEASE OFF SOON"))
    while opened.window.motion.moving:
        opened.clock.seconds += FRAME_S
        opened.window.motion.live()
        frames.append(pixels(opened.window.grab().toImage()))
    film = Film(
        np.arange(len(frames), dtype=np.float64) * FRAME_S, np.array([block_light(frame) for frame in frames])
    )
    assert not flashes(film)
    only_one_is_read(frames)
    label.deleteLater()


def only_one_is_read(frames: list[NDArray[np.uint8]]) -> None:
    old, new = detail(frames[0]), detail(frames[-1])
    only_old, only_new = (new == 0) & (old != 0), (old == 0) & (new != 0)
    for frame in frames:
        seen = detail(frame)
        read = [
            float((seen * whole)[only].sum() / (whole * whole)[only].sum())
            for whole, only in ((old, only_old), (new, only_new))
        ]
        assert min(read) < 0.2, "in a plain cross-fade it is a half"


def test_a_page_turned_while_the_window_arises_out_of_the_dark_is_gone_before_the_next_is_read(
    open_window: Open,
) -> None:
    opened = open_window(size=(720, 560), theme="light")
    screen = QPixmap(QApplication.primaryScreen().size())
    screen.fill("black")
    opened.window.motion.beneath = screen
    opened.window.motion.open()
    opened.live(4.0)
    frames = [pixels(opened.window.grab().toImage())]
    began = opened.clock.seconds
    begin(opened)
    while opened.window.motion.moving:
        opened.clock.seconds += FRAME_S
        opened.window.motion.live()
        frames.append(pixels(opened.window.grab().toImage()))
    opened.window.motion.beneath = None
    assert opened.clock.seconds - began > 3.0, "it takes long enough to be read in"
    only_one_is_read(frames)


def test_half_way_has_the_light_of_both_where_they_differ_and_is_clear_where_they_do_not() -> None:
    before, after = plain("#000000"), plain("#000000")
    assert half_way(before, after, GRAIN).toImage().pixelColor(100, 100).alpha() == 0
    between = half_way(before, plain("#ffffff"), GRAIN).toImage()
    assert (between.width(), between.height()) == (300, 200)
    assert between.pixelColor(299, 199).alpha() == 255
    assert between.pixelColor(100, 100).red() == pytest.approx(188, abs=1)  # half of white's light, in sRGB
