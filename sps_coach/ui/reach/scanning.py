"""One switch: the buttons are marked one after another, slowly, and the switch presses the one that is marked."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractButton

from sps_coach.ui.reach.outline import Outline
from sps_coach.ui.widgets.scroll import bring_into_view

FIRST_S = 1.0
"""The first button is marked once a page has turned, seconds."""

ROUNDS = 3
"""After so many rounds without a press nothing moves any more, until the switch is pressed again."""


class Scanner(QObject):
    """Marks one button after another, for as long as somebody may be choosing."""

    def __init__(self, outline: Outline, buttons: Callable[[], Sequence[QAbstractButton]]) -> None:
        """Take what marks, and what tells the buttons there are just now."""
        super().__init__(outline)
        self._outline, self._buttons = outline, buttons
        self._marked: QAbstractButton | None = None
        self._passed = 0
        self._seconds = FIRST_S
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.step)

    @property
    def marked(self) -> QAbstractButton | None:
        """The button that the switch would press now."""
        return self._marked

    @property
    def ticking(self) -> bool:
        """Whether the mark goes on by itself."""
        return self._timer.isActive()

    def begin(self, seconds: float) -> None:
        """Mark the first button before long, and each for so many seconds from now on."""
        self._seconds = seconds
        self._marked = None
        self._passed = 0
        self._outline.clear()
        self._timer.start(round(FIRST_S * 1000))

    def stop(self) -> None:
        """Mark none."""
        self._timer.stop()
        self._marked = None
        self._outline.clear()

    def step(self) -> None:
        """Go on to the next button."""
        buttons = list(self._buttons())
        if not buttons:
            self.stop()
            return
        if self._passed >= ROUNDS * len(buttons):
            self._timer.stop()  # the mark stays where it began; the switch sets it going again
            self._show(buttons[0])
            return
        place = buttons.index(self._marked) + 1 if self._marked in buttons else 0
        self._passed += 1
        self._show(buttons[place % len(buttons)])
        self._timer.start(round(self._seconds * 1000))

    def choose(self) -> None:
        """Press what is marked; where the mark rests, set it going instead."""
        marked = self._marked
        if not self._timer.isActive():
            self.begin(self._seconds)
        elif marked is not None and marked.isVisible() and marked.isEnabled():
            marked.click()
            if marked is self._marked:  # the page is still the same; give time to choose again
                self._timer.start(round(self._seconds * 1000))

    def _show(self, button: QAbstractButton) -> None:
        self._marked = button
        bring_into_view(button)
        self._outline.mark(button)
