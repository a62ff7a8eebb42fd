"""A row of widgets that breaks into more rows where it is too narrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget


class Flow(QWidget):
    """Lays its widgets out in equal columns, as many as fit side by side, and no more than ``most``."""

    def __init__(self, *, spacing: int = 0, fill: bool = False) -> None:
        super().__init__()
        self._held: list[QWidget] = []
        self._columns = 0
        self._fill = fill
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(spacing)

    def hold(self, widgets: Sequence[QWidget]) -> None:
        """Hold these widgets instead of the present ones."""
        for widget in self._held:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._held = list(widgets)
        for widget in widgets:
            widget.setParent(self)
            widget.show()
        self._columns = 0
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """One column at the least."""
        widest = max((widget.minimumSizeHint().width() for widget in self._held), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the row anew."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        if not self._held:
            return
        widest = max(widget.sizeHint().width() for widget in self._held)
        columns = max(1, min(len(self._held), self.width() // max(widest, 1)))
        if columns == self._columns:
            return
        self._columns = columns
        for index, widget in enumerate(self._held):
            self._grid.addWidget(widget, index // columns, index % columns)
        for column in range(self._grid.columnCount() + 1):
            self._grid.setColumnStretch(column, 1 if self._fill and column < columns else 0)
        if not self._fill:
            self._grid.setColumnStretch(columns, 1)
