"""Text that wears the look, wraps, and can step down in size where its place is small."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from sps_coach.ui.theme import Look, Role

SMALLEST = 17
"""No text is smaller, pixels at 100 %."""


MAY_BREAK = "\u200b"
"""Shows nothing; a line may break there."""
_LONG = 24
"""Letters of a name that may not fit into a line of the largest text."""


def breakable(text: object) -> str:
    """A text in which the names of places may break after every folder, and long ones after every hyphen."""
    folders = re.sub(r"([/\\])", rf"\1{MAY_BREAK}", str(text))
    return re.sub(
        rf"[^\s{MAY_BREAK}]{{{_LONG},}}", lambda name: name[0].replace("-", f"-{MAY_BREAK}"), folders
    )


class Words(QLabel):
    """A text in one of the look's roles."""

    def __init__(
        self,
        look: Look,
        role: Role,
        text: str = "",
        *,
        token: str = "ink",  # noqa: S107 - a colour token
        bold: bool | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._look = look
        self._role = role
        self._token = token
        self._bold = bold
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        look.changed.connect(self.dress)
        self.dress()

    def dress(self) -> None:
        """Take font and colour from the look."""
        self.setFont(self._look.font(self._role, bold=self._bold))
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.WindowText, self._look.colour(self._token))
        self.setPalette(palette)

    def minimumSizeHint(self) -> QSize:
        """As wide as the longest word, so that no word is ever cut."""
        metrics = QFontMetrics(self.font())
        words = self.text().replace(MAY_BREAK, " ").split()
        widest = max((metrics.horizontalAdvance(word) for word in words), default=0)
        return QSize(widest + 4, metrics.height() if self.text() else 0)


class FittedWords(Words):
    """A text that is as large as its place allows, among a few sizes, in a place whose height the text never changes.

    The place is ``lines`` lines of the first size high.
    """

    def __init__(self, look: Look, role: Role, sizes: Sequence[float], lines: int) -> None:
        self._sizes = tuple(sizes)
        self._lines = lines
        super().__init__(look, role)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def fit(self, sizes: Sequence[float], lines: int) -> None:
        """Choose among these sizes from now on, in a place this many lines high."""
        if (tuple(sizes), lines) != (self._sizes, self._lines):
            self._sizes, self._lines = tuple(sizes), lines
            self.updateGeometry()
            self._fit()

    def setText(self, text: str) -> None:
        """Show this text."""
        super().setText(text)
        self._fit()

    def dress(self) -> None:
        """Take font and colour from the look."""
        super().dress()
        self._fit()

    def sizeHint(self) -> QSize:
        """The place's own size."""
        return QSize(self._look.px(320), self._place_height())

    def minimumSizeHint(self) -> QSize:
        """Half a line of usual words."""
        return QSize(self._look.px(200), self._place_height())

    def hasHeightForWidth(self) -> bool:
        """Never: the place keeps its height."""
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the text again."""
        super().resizeEvent(event)
        self._fit()

    def _place_height(self) -> int:
        return self._lines * QFontMetrics(self._look.font(self._role, size=self._sizes[0])).lineSpacing()

    def _fit(self) -> None:
        """Take the largest size that fits; where none does, go on smaller rather than cut a word."""
        width = max(self.width(), self._look.px(200))
        height = max(self.height(), self._place_height())
        sizes = (*self._sizes, *range(round(self._sizes[-1]) - 2, SMALLEST - 1, -2))
        for size in sizes:
            font = self._look.font(self._role, size=size)
            metrics = QFontMetrics(font)
            wrap = int(Qt.TextFlag.TextWordWrap)
            needed = metrics.boundingRect(QRect(0, 0, width, 10_000), wrap, self.text())
            widest = max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0)
            if needed.height() <= height and widest <= width:
                break
        if font != self.font():
            self.setFont(font)
