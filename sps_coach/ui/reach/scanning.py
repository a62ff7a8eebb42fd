"""One switch: the buttons are marked one after another, slowly, and the switch presses the one that is marked.

A row of buttons is marked as a whole; the switch goes into it, and its buttons are marked one after another, once. What
is marked has the keyboard's focus as well, so that whatever follows that (a screen reader, a magnifier) follows.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QWidget

from sps_coach.ui.reach.outline import Outline
from sps_coach.ui.reach.targets import stops, within
from sps_coach.ui.translation import translate
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
        self._marked: QWidget | None = None
        self._row: QWidget | None = None
        self._passed = 0
        self._seconds = FIRST_S
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.step)

    @property
    def marked(self) -> QWidget | None:
        """The button that the switch would press now, or the row that it would go into."""
        return self._marked

    @property
    def ticking(self) -> bool:
        """Whether the mark goes on by itself."""
        return self._timer.isActive()

    def begin(self, seconds: float) -> None:
        """Mark the first button before long, and each for so many seconds from now on."""
        self._seconds = seconds
        self._marked = self._row = None
        self._passed = 0
        self._outline.clear()
        self._timer.start(round(FIRST_S * 1000))

    def stop(self) -> None:
        """Mark none."""
        self._timer.stop()
        self._marked = self._row = None
        self._outline.clear()

    def step(self) -> None:
        """Go on to the next button; behind the last one of a row, to what follows the row."""
        buttons = self._buttons()
        if self._row is not None:
            inside = within(self._row, buttons)
            if inside and self._marked is not inside[-1]:
                self._go_on(inside)
                return
            self._marked, self._row = self._row, None
        places = stops(buttons)
        if not places:
            self.stop()
        elif self._passed >= ROUNDS * len(places):
            self._timer.stop()  # the mark stays where it began; the switch sets it going again
            self._show(places[0])
        else:
            self._passed += 1
            self._go_on(places)

    def choose(self) -> None:
        """Press what is marked, or go into a row; where the mark rests, set it going instead."""
        marked = self._marked
        if not self._timer.isActive():
            self.begin(self._seconds)
        elif isinstance(marked, QAbstractButton) and marked.isVisible() and marked.isEnabled():
            marked.click()
            if marked is self._marked:  # the page is still the same; give time to choose again
                if self._row is not None:  # and need not go through the rest of a row that is answered
                    self._show(self._row)
                    self._row = None
                self._timer.start(round(self._seconds * 1000))
        elif marked is not None and marked.isVisible():
            self._row, self._marked = marked, None
            self._go_on(within(marked, self._buttons()))

    def _go_on(self, places: Sequence[QWidget]) -> None:
        """Mark the one after what is marked, for its time."""
        place = places.index(self._marked) + 1 if self._marked in places else 0
        self._show(places[place % len(places)])
        self._timer.start(round(self._seconds * 1000))

    def _show(self, place: QWidget) -> None:
        self._marked = place
        place.setFocus(Qt.FocusReason.TabFocusReason)
        bring_into_view(place)
        self._outline.mark(place)
        said = place.accessibleName() or (place.text() if isinstance(place, QAbstractButton) else "")
        self._outline.setAccessibleName(translate("Reach", "Marked: {name}").format(name=said))
