"""The lines beside the figure: as large as was chosen, and where there is less room as large as lets all be seen.

Nobody scrolls with stiff hands on a mat. So the lines grow smaller together, in a place whose size they never change,
before one of them would not be seen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QWidget

from sps_coach.ui.theme import GRID, Look, Role
from sps_coach.ui.widgets.text import SMALLEST, Words

_HEADING, _LARGEST_PHASE, _LEAST_PHASE, _SOFT = 26, 72, 26, 24
"""What is practised; what to do, where it is short and at the least; turn and next step: pixels at 100 %.

Short words, as most are while something is done, are read from across the room.
"""

_STEP = 1 / 16
"""The lines grow smaller in steps of this share of their usual size."""

_PHASE_SHARE = 0.34
"""What to do has at least this share of the place, so that the other lines keep their size when it changes."""


class Lines(QWidget):
    """What is practised, the largest words, whose turn it is, and what comes next."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._most = 1.0
        self.heading = Words(look, Role.LEAD, token="soft", bold=True, parent=self)  # noqa: S106 - a colour token
        self.phase = Words(look, Role.PHASE, parent=self)
        self.side = Words(look, Role.TEXT, token="soft", parent=self)  # noqa: S106 - a colour token
        self.following = Words(look, Role.TEXT, token="soft", parent=self)  # noqa: S106 - a colour token
        self.phase.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._sizes = {self.heading: _HEADING, self.side: _SOFT, self.following: _SOFT}
        look.changed.connect(self._fit)

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show these, in the order in which they stand; an empty one takes no room."""
        for label, text in zip(self._in_order(), lines, strict=True):
            label.setText(text)
            label.setVisible(bool(text))
        self._fit()

    def allow(self, most: float) -> None:
        """Be at the most this many times as large as the look has it."""
        if most != self._most:
            self._most = most
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the lines into another place."""
        super().resizeEvent(event)
        self._fit()

    def _in_order(self) -> tuple[Words, Words, Words, Words]:
        return self.heading, self.phase, self.side, self.following

    def _fit(self) -> None:
        """Take the largest letters with which every line is seen; where even the smallest are too large, be higher."""
        place = self.contentsRect()
        around = [label for label in self._sizes if label.text()]
        for share in self._shares():
            fonts = {label: self._font(label, self._sizes[label] * share) for label in around}
            heights = {label: _height(font, label, place.width()) for label, font in fonts.items()}
            left = place.height() - sum(heights.values()) - GRID * len(heights)
            least = self._font(self.phase, _LEAST_PHASE * share)
            needed = _height(least, self.phase, place.width())
            every = {**fonts, self.phase: least}.items()
            if left >= max(needed, place.height() * _PHASE_SHARE) and all(
                _widest(font, label) <= place.width() for label, font in every
            ):
                break
        self.setMinimumHeight(self.height() + needed - left if needed > left else 0)
        heights[self.phase] = max(left, needed)
        fonts[self.phase] = self._largest(share, QRect(0, 0, place.width(), heights[self.phase]))
        self._set(fonts, heights)

    def _shares(self) -> Iterator[float]:
        """How large the lines may be, the largest first; as small as no text may be, only where nothing else helps."""
        share, least = self._most, SMALLEST / _SOFT / self._look.text_scale
        while share > least:
            yield share
            share -= _STEP
        yield least

    def _largest(self, share: float, room: QRect) -> QFont:
        """The largest letters in which what there is to do has room."""
        for size in range(round(_LARGEST_PHASE * self._most), round(_LEAST_PHASE * share), -2):
            font = self._font(self.phase, size)
            fits = _height(font, self.phase, room.width()) <= room.height()
            if fits and _widest(font, self.phase) <= room.width():
                return font
        return self._font(self.phase, _LEAST_PHASE * share)

    def _font(self, label: Words, size: float) -> QFont:
        return self._look.font(Role.TEXT, bold=label in (self.heading, self.phase), size=size)

    def _set(self, fonts: dict[Words, QFont], heights: dict[Words, int]) -> None:
        """Write each line in its font, one beneath the other."""
        place = self.contentsRect()
        top = place.top()
        for label in self._in_order():
            if label not in heights:
                continue
            if label.font() != fonts[label]:
                label.setFont(fonts[label])
            label.setGeometry(place.left(), top, place.width(), heights[label])
            top += heights[label] + GRID


def _height(font: QFont, label: Words, width: int) -> int:
    wrap = int(Qt.TextFlag.TextWordWrap)
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 100_000), wrap, label.text()).height()


def _widest(font: QFont, label: Words) -> int:
    metrics = QFontMetrics(font)
    return max((metrics.horizontalAdvance(word) for word in label.text().split()), default=0)
