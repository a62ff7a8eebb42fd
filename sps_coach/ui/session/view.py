"""How the session page lies: figure and words beside or above one another, the controls always in view.

The text grows with the window, so that a large screen reads from across the room.
"""

from __future__ import annotations

import math
from typing import Literal

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from sps_coach.ui.motion import Clock
from sps_coach.ui.session.controls import Controls
from sps_coach.ui.session.lines import Lines
from sps_coach.ui.theme import GRID, SESSION_TARGET, Look, Role, Theme
from sps_coach.ui.widgets.card import ROOM
from sps_coach.ui.widgets.marks import Marks
from sps_coach.ui.widgets.ring import Ring
from sps_coach.ui.widgets.scroll import Scrolling
from sps_coach.ui.widgets.stage import Stage
from sps_coach.ui.widgets.text import FittedWords, Words

_USUAL_WIDTH, _USUAL_HEIGHT = 1280, 800
"""In a window of this size, text is as large as was chosen; in a larger one it grows."""

_LARGEST_GROWTH = 2.5
_GROWTH_STEP = 0.125

_RING, _LEAST_RING = 216, 120
_WORDS = 336
"""What the words beside the figure need: their heading, three large lines, the turn, and what comes next."""
_SMALL_RING = 64

_BESIDE, _BENEATH = ((3, 2), (1, 1)), ((1, 1), (4, 5))
"""How the figure shares the width with words beside it, and the height with words beneath it: with usual text, and with
large text."""

_LARGE_TEXT = 1.5

_WIDE, _LEAST_WIDTH = 1.15, 640
"""Words stand beside the figure in a window that is so many times as wide as high, and so many pixels wide."""

_LEAST_BODY = 400
"""Figure, caption and words need this height beneath one another, pixels; in less, there are only words."""

_CONTROLS = 0.3
"""The controls may take this share of the height before their words grow smaller."""
_ANY = 16_777_215  # Qt's own word for no limit


class SessionView(QWidget):
    """The widgets of a session and their arrangement; what they show is the page's affair."""

    def __init__(self, look: Look, clock: Clock) -> None:
        super().__init__()
        self._worn = look
        self._look = Look(*look.worn, look.family)
        self._chosen = Look(*look.worn, look.family)
        self._dark = False
        self.header = Words(self._look, Role.TEXT, token="soft", bold=True)  # noqa: S106 - a colour token
        self.marks = Marks(self._look)
        self.stage = Stage(self._look, ground="paper")
        self.caption = FittedWords(self._look, Role.TEXT, sizes=(26, 24), lines=1)
        self.caption.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.said = Lines(self._look)
        self.ring = Ring(self._look)
        self.ring.lie_on("paper")
        self.controls = Controls(self._look, clock)
        self._ring_is = "beside"
        self._ring_side = _RING
        self._lay_out()
        self.stage.installEventFilter(self)
        self.controls.turned.connect(self._arrange)
        look.changed.connect(self._wear)

    @property
    def look(self) -> Look:
        """What a page over the session wears: the same, with letters as large as was chosen in small windows too."""
        return self._chosen

    def darken(self, dark: bool) -> None:
        """Wear the dark theme whatever the window wears, or the window's again."""
        self._dark = dark
        self._wear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for this size."""
        super().resizeEvent(event)
        self._wear()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground, which may be darker than the window's."""
        QPainter(self).fillRect(self.rect(), self._look.colour("paper"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a ring that lies on the stage in its corner."""
        if watched is self.stage and event.type() == QEvent.Type.Resize and self.ring.parent() is self.stage:
            self._put_in_corner()
        return False

    def _lay_out(self) -> None:
        self._column = QVBoxLayout()
        self._column.setSpacing(2 * GRID)
        self._scrolling = Scrolling(self._look, self.said)
        self._column.addWidget(self._scrolling, 1)
        self._column.addWidget(self.ring)
        picture = QVBoxLayout()
        picture.setSpacing(4)
        picture.addWidget(self.stage, 1)
        picture.addWidget(self.caption)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(4 * GRID)
        self._body.addLayout(picture, 3)
        self._body.addLayout(self._column, 2)
        top = self._top = QHBoxLayout()
        top.setContentsMargins(ROOM, 0, ROOM, 0)
        top.setSpacing(2 * GRID)
        top.addWidget(self.header, 1)
        top.addWidget(self.marks)
        self._page = QVBoxLayout(self)
        self._page.setSpacing(GRID)
        self._page.addLayout(top)
        self._page.addLayout(self._body, 1)
        self._page.addWidget(self.controls)

    def _wear(self) -> None:
        """Take theme and text size from the window's look; the text grows with the window.

        What stands around the lines that are said gives way in a small window, down to its size at 100 %.
        """
        growth = min(self.width() / _USUAL_WIDTH, self.height() / _USUAL_HEIGHT)
        growth = min(max(growth // _GROWTH_STEP * _GROWTH_STEP, 1.0), _LARGEST_GROWTH)
        chosen = self._worn.text_scale
        room = min(math.sqrt(self.width() * self.height() / (_USUAL_WIDTH * _USUAL_HEIGHT)), 1.0)
        around = max(chosen * room // _GROWTH_STEP * _GROWTH_STEP, min(chosen, 1.0))
        theme: Theme = "dark" if self._dark else self._worn.theme
        for look, scale in ((self._chosen, chosen), (self._look, around)):
            worn = self._worn.worn._replace(theme=theme, text_scale=scale * growth)
            if look.worn != worn:
                look.wear(**worn._asdict())
        self.said.allow(chosen / around)
        self._arrange()

    def _arrange(self) -> None:
        width, height, px = self.width(), self.height(), self._look.px
        side = 5 * GRID if width >= 900 else GRID
        wide = width >= max(height * _WIDE, _LEAST_WIDTH)
        room = height - px(72) - 2 * SESSION_TARGET - 8 * GRID
        roomy = wide and room >= px(290 + _RING)
        high = roomy or (wide and room >= px(340))  # the ring lies on the stage
        controls = self.controls.fit(width - 2 * side, round(height * _CONTROLS), hints=roomy)
        words_alone = not wide and height - controls - px(72) < _LEAST_BODY
        tight = words_alone or (wide and not high)  # every line counts
        self._body.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )
        shares = (_BESIDE if wide else _BENEATH)[self._worn.text_scale >= _LARGE_TEXT]
        for part, share in enumerate((0, 1) if words_alone else shares):
            self._body.setStretch(part, share)
        self._body.setSpacing(4 * GRID if wide else GRID)
        self.said.setContentsMargins(0 if wide else ROOM, 0, ROOM, 0)
        self._page.setContentsMargins(side, (2 if tight else 3) * GRID, side, (1 if tight else 2) * GRID)
        self._page.setSpacing(GRID // 2 if tight else GRID)
        self.caption.fit(
            (26, 24) if wide else (max(24 / self._look.text_scale, 20),), 1 if roomy or words_alone else 2
        )
        self.stage.setVisible(not words_alone)
        self.marks.setVisible(width >= px(560))
        column = height - px(72) - controls - 5 * GRID
        self._ring_side = min(max(column - px(_WORDS), px(_LEAST_RING)), px(_RING))
        self._place_ring("beside" if roomy else "top" if words_alone else "corner")

    def _place_ring(self, where: Literal["beside", "corner", "top"]) -> None:
        """Under the words where there is room, in the stage's corner where not, at the top without a stage."""
        if where == self._ring_is:
            if where == "corner":
                self._put_in_corner()
            elif where == "beside":
                self.ring.setFixedHeight(self._ring_side)
            return
        self._ring_is = where
        self.ring.lie_on(None if where == "corner" else "paper")
        self._column.removeWidget(self.ring)
        self._top.removeWidget(self.ring)
        self.ring.setMinimumSize(0, 0)
        self.ring.setMaximumSize(_ANY, _ANY)
        if where == "beside":
            self._column.addWidget(self.ring)
            self.ring.setFixedHeight(self._ring_side)
        elif where == "top":
            self._top.addWidget(self.ring)
            self.ring.setFixedSize(_SMALL_RING, _SMALL_RING)
        else:
            self.ring.setParent(self.stage)
            self._put_in_corner()
        self.ring.show()

    def _put_in_corner(self) -> None:
        inside = self.stage.height() - 2 * ROOM
        side = max(round(min(max(self.stage.height() * 0.36, 88), 200, inside)), 1)
        self.ring.setFixedSize(side, side)
        self.ring.move(ROOM + GRID, ROOM + min(GRID, (inside - side) // 2))
