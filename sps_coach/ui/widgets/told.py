"""As what widgets are told to screen readers, where Qt would tell them as something else.

A widget says so by an attribute ``told_as``. What can be checked and is one of several is told as a radio button; in
a group that has a name, a reader says of itself which of how many it is.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget

Role = QAccessible.Role


class _Pressed(QAccessibleWidget):
    """A button under another role; what its own role would bring is said here."""

    def __init__(self, button: QAbstractButton, role: QAccessible.Role) -> None:
        super().__init__(button, role)
        self._button = button

    def text(self, which: QAccessible.Text) -> str:
        said = super().text(which)
        return self._button.text() if which is QAccessible.Text.Name and not said else said

    def state(self) -> QAccessible.State:
        state = super().state()
        state.checkable = int(self._button.isCheckable())
        state.checked = int(self._button.isChecked())
        return state

    def actionNames(self) -> list[str]:
        return [QAccessibleActionInterface.toggleAction(), *super().actionNames()]

    def doAction(self, name: str) -> None:
        if name == QAccessibleActionInterface.toggleAction():
            self._button.click()
        else:
            super().doAction(name)


class _Whole(QAccessibleWidget):
    """Told by its name alone; what it is drawn from is not told again."""

    def childCount(self) -> int:
        return 0


@cache
def tell_roles() -> None:
    """Let Qt ask here, once; called before the first widget with a ``told_as`` is there."""
    QAccessible.installFactory(_interface)


def _interface(_kind: str, thing: QObject) -> QAccessibleInterface | None:
    role = getattr(thing, "told_as", None)
    if role is None or not isinstance(thing, QWidget):
        return None
    if isinstance(thing, QAbstractButton):
        return _Pressed(thing, role)
    return _Whole(thing, role) if role is Role.ListItem else QAccessibleWidget(thing, role)
