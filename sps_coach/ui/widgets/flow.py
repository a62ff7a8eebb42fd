"""A row of widgets that breaks into more rows where it is too narrow."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QAccessible, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sps_coach.ui.widgets.order import come_after


class Flow(QWidget):
    """Places its widgets one after another, each as wide as it likes, and begins a new row where one is full.

    Attributes:
        even: whether no row has more than one widget more than another, so that none is left alone in the last one.
    """

    told_as: QAccessible.Role | None = None
    """As what it is told to screen readers (``told``); None for as nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.even = False
        self._held: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hold(self, widgets: Sequence[QWidget]) -> None:
        """Hold these widgets instead of the present ones."""
        self.release()
        self._held = list(widgets)
        for widget in widgets:
            widget.setParent(self)
            widget.raise_()  # among its siblings too it stands in this order, for those who hear the page
            widget.show()
        come_after(self, widgets)
        self._arrange()
        self.updateGeometry()

    def release(self) -> list[QWidget]:
        """Let go of the widgets, hidden, and return them."""
        released, self._held = self._held, []
        for widget in released:
            widget.hide()
        return released

    def hasHeightForWidth(self) -> bool:
        """Rows break."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all rows in this width."""
        return sum(self._row_height(row, width) for row in self._rows(width))

    def sizeHint(self) -> QSize:
        """All in one row."""
        width = sum(widget.sizeHint().width() for widget in self._held)
        return QSize(width, self.heightForWidth(max(self.width(), 1)))

    def minimumSizeHint(self) -> QSize:
        """As narrow as the widest word."""
        widest = max((widget.minimumSizeHint().width() for widget in self._held), default=0)
        return QSize(widest, self.heightForWidth(max(self.width(), 1)))

    def event(self, event: QEvent) -> bool:
        """Place the widgets anew when one of them needs another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
            self.updateGeometry()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the rows anew."""
        super().resizeEvent(event)
        self._arrange()
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _rows(self, width: int) -> list[list[QWidget]]:
        rows = self._full_rows(width)
        return self._even_rows(len(rows), width) if self.even else rows

    def _even_rows(self, least: int, width: int) -> list[list[QWidget]]:
        """Rows of like length, so many or as many more as they need; one widget in each has room in any case."""
        count = len(self._held)
        for wanted in range(least, count):
            ends = [-(-count * row // wanted) for row in range(wanted + 1)]
            rows = [self._held[start:end] for start, end in pairwise(ends)]
            if all(sum(widget.sizeHint().width() for widget in row) <= width for row in rows):
                return rows
        return [[widget] for widget in self._held]

    def _full_rows(self, width: int) -> list[list[QWidget]]:
        rows: list[list[QWidget]] = []
        left = 0
        for widget in self._held:
            wanted = min(widget.sizeHint().width(), width)
            if not rows or wanted > left:
                rows.append([])
                left = width
            rows[-1].append(widget)
            left -= wanted
        return rows

    def _row_height(self, row: Sequence[QWidget], width: int) -> int:
        return max(widget.heightForWidth(min(widget.sizeHint().width(), width)) for widget in row)

    def _arrange(self) -> None:
        top = 0
        for row in self._rows(self.width()):
            height = self._row_height(row, self.width())
            left = 0
            for widget in row:
                wide = min(widget.sizeHint().width(), self.width())
                widget.setGeometry(left, top, wide, height)
                left += wide
            top += height
