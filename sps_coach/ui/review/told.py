"""What a screen reader is told of a chart: that it is one, its name, and its sentence as its value."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QLabel


class ToldChart(QLabel):
    """A picture that is told in words; what it draws is its heirs' to say."""

    def __init__(self, name: str) -> None:
        """Take the chart's name.

        Args:
            name: what it shows.
        """
        super().__init__()
        _tell_charts()
        self.setAccessibleName(name)

    def tell(self, sentence: str) -> None:
        """Say in words what is drawn."""
        self.setAccessibleDescription(sentence)


class _Told(QAccessibleWidget):
    def __init__(self, chart: ToldChart) -> None:
        super().__init__(chart, QAccessible.Role.Chart)
        self._chart = chart

    def text(self, which: QAccessible.Text) -> str:
        if which is QAccessible.Text.Value:
            return self._chart.accessibleDescription()
        return super().text(which)


@cache
def _tell_charts() -> None:
    """Let Qt ask here about charts, once: a label's own role is that of a text, and it cannot be given another."""
    QAccessible.installFactory(_interface)


def _interface(_kind: str, thing: QObject) -> QAccessibleInterface | None:
    return _Told(thing) if isinstance(thing, ToldChart) else None
