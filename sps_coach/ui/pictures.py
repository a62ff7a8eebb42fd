"""How a recording is pictured in the colours and the typeface of the window, in a file."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from sps_coach.sound.meter import Meter
from sps_coach.sound.plotting import Ink, plot
from sps_coach.ui.sentences import in_words
from sps_coach.ui.theme import LIGHT, load_typeface
from sps_coach.worded import worded
from sps_coach.writing import written_whole

ENDINGS = (".png", ".svg")
"""How a picture's name may end, which says what it is."""


def picture_sound(meter: Meter, title: str, path: Path) -> None:
    """Picture what a meter has read: the level over time, and each figure beside its limit.

    Args:
        meter: it has read the recording.
        title: what stands above.
        path: its ending is one of ENDINGS.

    Raises:
        OSError: the file cannot be written.
    """
    kind = path.suffix.lower()
    application = QCoreApplication.instance() or _without_a_window()
    family = load_typeface()
    ink = Ink(LIGHT.paper, LIGHT.ink, LIGHT.soft, LIGHT.line, kept=LIGHT.teal, over=LIGHT.clay, family=family)
    course, figures = meter.course(), meter.figures()
    with written_whole(path) as beside:
        beside.touch()  # where that cannot be, the system says why, and Qt would not
        if kind == ".svg":
            # Whoever opens it may lack the typeface; Qt's own reader understands but one name.
            ink = replace(ink, family=f"{family}, sans-serif")
            beside.write_text(plot(course, figures, title, ink, in_words), encoding="utf-8")
        elif not _painted(plot(course, figures, title, ink, in_words)).save(str(beside), "PNG"):  # type: ignore[call-overload]  # the stub wants bytes, Qt takes text
            raise OSError(worded("{file} could not be written.", file=str(path)))
    del application


def _painted(picture: str) -> QImage:
    """SVG text as pixels, as large as it says it is."""
    renderer = QSvgRenderer(picture.encode())
    pixels = QImage(renderer.defaultSize(), QImage.Format.Format_RGB32)
    painter = QPainter(pixels)
    renderer.render(painter)
    painter.end()
    return pixels


def _without_a_window() -> QGuiApplication:
    """What Qt needs before it can draw letters; nothing is shown, so no display is needed."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return QGuiApplication(["sps-coach"])
