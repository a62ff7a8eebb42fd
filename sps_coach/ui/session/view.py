"""How the session page lies: figure and words beside or above one another, the controls always in view.

The text grows with the window, so that a large screen reads from across the room.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from sps_coach.ui.motion import Clock
from sps_coach.ui.session.controls import Controls
from sps_coach.ui.theme import GRID, SESSION_TARGET, TEXT_STEP, Look, Role, Theme
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

_LARGE_PHASE = (72, 64, 56, 50)
"""Short words, as most are while something is done, are read from across the room."""
_ROOMY_PHASE = (44, 40, 36, 34, 32, 30, 28)
_CRAMPED_PHASE = (34, 32, 28, 26)
_RING, _LEAST_RING = 216, 120
_WORDS = 336
"""What the words beside the figure need: their heading, three large lines, the turn, and what comes next."""
_SMALL_RING = 64
_SHARES = {1.0: (3, 2), 1.25: (3, 2), 1.5: (1, 1), 1.75: (4, 5), 2.0: (4, 5)}
"""How the figure and the words beside it share the width, by how large the text is."""
_ANY = 16_777_215  # Qt's own word for no limit


class SessionView(QWidget):
    """The widgets of a session and their arrangement; what they show is the page's affair."""

    def __init__(self, look: Look, clock: Clock) -> None:
        super().__init__()
        self._worn = look
        self._look = Look(*look.worn, look.family)
        self._dark = False
        self.header = Words(self._look, Role.TEXT, token="soft", bold=True)  # noqa: S106 - a colour token
        self.marks = Marks(self._look)
        self.stage = Stage(self._look)
        self.caption = FittedWords(self._look, Role.TEXT, sizes=(26, 24), lines=1)
        self.caption.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.heading = Words(self._look, Role.LEAD, token="soft", bold=True)  # noqa: S106 - a colour token
        self.phase = FittedWords(
            self._look, Role.PHASE, sizes=_ROOMY_PHASE, lines=3, grows=True, larger=_LARGE_PHASE
        )
        self.side = Words(self._look, Role.TEXT, token="soft")  # noqa: S106 - a colour token
        self.following = Words(self._look, Role.TEXT, token="soft")  # noqa: S106 - a colour token
        self.said = QWidget()
        self.ring = Ring(self._look)
        self.controls = Controls(self._look, clock)
        self._ring_is = "beside"
        self._ring_side = _RING
        self._lay_out()
        self.stage.installEventFilter(self)
        look.changed.connect(self._wear)

    @property
    def look(self) -> Look:
        """What the session itself wears."""
        return self._look

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
        said = self._said = QVBoxLayout(self.said)
        said.setContentsMargins(0, 0, 0, 0)
        said.setSpacing(GRID)
        for label in (self.heading, self.phase, self.side, self.following):
            said.addWidget(label)
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
        """Take theme and text size from the window's look; the text grows with the window."""
        growth = min(self.width() / _USUAL_WIDTH, self.height() / _USUAL_HEIGHT)
        growth = min(max(growth // _GROWTH_STEP * _GROWTH_STEP, 1.0), _LARGEST_GROWTH)
        scale = self._worn.text_scale * growth
        theme: Theme = "dark" if self._dark else self._worn.theme
        worn = self._worn.worn._replace(theme=theme, text_scale=scale)
        if self._look.worn != worn:
            self._look.wear(**worn._asdict())
        self._arrange()

    def _arrange(self) -> None:
        width, height, px = self.width(), self.height(), self._look.px
        side = 5 * GRID if width >= 900 else GRID
        wide = width >= px(380) + 420 and width > height
        room = height - px(72) - 2 * SESSION_TARGET - 8 * GRID
        roomy = wide and room >= px(290 + _RING)
        words_alone = not wide and room < px(320)
        self._body.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )
        figure, said = _SHARES[round(self._worn.text_scale / TEXT_STEP) * TEXT_STEP] if wide else (1, 0)
        if words_alone:
            figure, said = 0, 1
        self._body.setStretch(0, figure)
        self._body.setStretch(1, said)
        self._body.setSpacing(4 * GRID if wide else GRID)
        self._said.setContentsMargins(0 if wide else ROOM, 0, ROOM, 0)
        high = roomy or (wide and room >= px(340))  # the ring lies on the stage
        tight = wide and not high  # every line counts
        self._page.setContentsMargins(side, (2 if tight else 3) * GRID, side, (1 if tight else 2) * GRID)
        for lines in (self._page, self._said):
            lines.setSpacing(GRID // 2 if tight else GRID)
        self.phase.fit(*((_ROOMY_PHASE, 3) if high else (_CRAMPED_PHASE, 2)))
        self.caption.fit((26, 24), 1 if roomy else 2)
        self.caption.setVisible(wide or room >= px(420))
        self.stage.setVisible(not words_alone)
        self.controls.show_hints(shown=roomy)
        self.marks.setVisible(width >= px(560))
        needed = max(self.said.heightForWidth(width - 2 * side - 20), px(_WORDS))
        self._scrolling.setMinimumHeight(
            0
            if wide or words_alone
            else min(needed, max(round(room - px(140)), 120), self._left_for_words(side))
        )
        column = height - px(72) - self.controls.height() - 5 * GRID
        self._ring_side = min(max(column - px(_WORDS), px(_LEAST_RING)), px(_RING))
        self._place_ring("beside" if roomy else "top" if words_alone else "corner")

    def _left_for_words(self, side: int) -> int:
        """How high the words may be beneath the smallest figure, so that they never lie under the buttons, pixels."""
        within = self.width() - 2 * side
        shown = self.marks.isVisibleTo(self)
        beside = 2 * ROOM + (self.marks.sizeHint().width() + 2 * GRID if shown else 0)
        figure = self.stage.minimumSizeHint().height()
        if self.caption.isVisibleTo(self):
            figure += self.caption.minimumSizeHint().height() + 4
        others = self.header.heightForWidth(within - beside) + figure + self.controls.height()
        return max(self.height() - others - 8 * GRID, 0)

    def _place_ring(self, where: Literal["beside", "corner", "top"]) -> None:
        """Under the words where there is room, in the stage's corner where not, at the top without a stage."""
        if where == self._ring_is:
            if where == "corner":
                self._put_in_corner()
            elif where == "beside":
                self.ring.setFixedHeight(self._ring_side)
            return
        self._ring_is = where
        self._column.removeWidget(self.ring)
        self._top.removeWidget(self.ring)
        (self._said if where == "top" else self._top).insertWidget(0, self.header, 1 if where != "top" else 0)
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
