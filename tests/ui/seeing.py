"""What is to be seen in a window: frames, their light, and the contrast of what is drawn."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tests.ui.conftest import Opened

COLUMNS, ROWS = 32, 20
FRAME_S = 0.05


def linear(value: int) -> float:
    share = value / 255
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


LINEAR = [linear(value) for value in range(256)]


def luminance(pixel: int) -> float:
    """Relative luminance of an 0xAARRGGBB pixel (WCAG 2)."""
    return (
        0.2126 * LINEAR[pixel >> 16 & 255] + 0.7152 * LINEAR[pixel >> 8 & 255] + 0.0722 * LINEAR[pixel & 255]
    )


_LINEAR = np.array(LINEAR, dtype=np.float32)


def pixels(image: QImage) -> NDArray[np.uint8]:
    """Red, green and blue of an image: height × width × 3."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    return rows[:, : 3 * plain.width()].reshape(plain.height(), plain.width(), 3).copy()  # the image goes


def light_of(image: QImage) -> list[float]:
    """The light of an image in small areas, row by row."""
    ignore, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    linear_light = _LINEAR[pixels(image.scaled(QSize(COLUMNS * 8, ROWS * 8), ignore, smooth))]
    light = linear_light @ np.array([0.2126, 0.7152, 0.0722], dtype=np.float32)
    areas: list[float] = light.reshape(ROWS, 8, COLUMNS, 8).mean(axis=(1, 3)).ravel().tolist()
    return areas


class Light:
    """The light of a window, frame after frame."""

    def __init__(self) -> None:
        self.frames: list[list[float]] = []

    def see(self, window: QWidget) -> None:
        self.frames.append(light_of(window.grab().toImage()))

    def see_picture(self, picture: QPixmap) -> None:
        self.frames.append(light_of(picture.toImage()))

    def greatest_area_change(self) -> float:
        """The most that a tenth of the window changes in 100 ms: the tenth that changes most, its least change."""
        tenth = COLUMNS * ROWS // 10
        greatest = 0.0
        apart = round(0.1 / FRAME_S)
        for sooner, later in zip(self.frames, self.frames[apart:], strict=False):
            changes = sorted((abs(b - a) for a, b in zip(sooner, later, strict=True)), reverse=True)
            greatest = max(greatest, changes[tenth - 1])
        return greatest

    def greatest_mean_change(self) -> float:
        """The most that the whole window's mean changes in a second."""
        means = [sum(frame) / len(frame) for frame in self.frames]
        second = round(1 / FRAME_S)
        return max(abs(later - means[max(index - second, 0)]) for index, later in enumerate(means))


def watch(opened: Opened, change: Callable[[], object], *, then_live_s: float | None = None) -> Light:
    """Watch a change from the frame before it until everything has settled, on time that passes as it is told."""
    light = Light()
    light.see(opened.window)
    change()
    light.see(opened.window)
    frames = 0
    while opened.window.motion.moving if then_live_s is None else frames * FRAME_S < then_live_s:
        opened.clock.seconds += FRAME_S
        opened.window.motion.live()
        QApplication.processEvents()
        light.see(opened.window)
        frames += 1
    return light


def contrast(widget: QWidget) -> float:
    """The contrast of what is drawn: the most common colour is the ground, the colour furthest from it the ink."""
    window = widget.window()
    image = window.grab(QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())).toImage()
    margin = 14 if isinstance(widget, QAbstractButton) else 0
    drawn = pixels(image)[margin : image.height() - margin, margin : image.width() - margin].astype(np.uint32)
    colours, counts = np.unique(drawn[..., 0] << 16 | drawn[..., 1] << 8 | drawn[..., 2], return_counts=True)
    ground = luminance(int(colours[counts.argmax()]))
    inks = [luminance(int(colour)) for colour, count in zip(colours, counts, strict=True) if count >= 4]
    return max((max(ground, ink) + 0.05) / (min(ground, ink) + 0.05) for ink in inks)
