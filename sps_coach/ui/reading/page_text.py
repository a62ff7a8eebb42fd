"""What there is to read on a page, as whoever cannot see it would be told: the accessible names, in order."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from sps_coach.ui.translation import translate

_MOST_ENTRIES = 12
"""Of a long list only so many entries are read; whoever wants more goes along it."""

_Role = QAccessible.Role
_PASSED_OVER = (_Role.ScrollBar, _Role.Graphic, _Role.Separator)
_LISTS = (_Role.List, _Role.Table, _Role.Tree)
_FIELDS = (_Role.EditableText,)
_PRESSED = (_Role.Button, _Role.CheckBox, _Role.RadioButton)


def page_text(page: QWidget) -> list[str]:
    """Return what is to be seen on a page, in order; what a name says already is not said twice."""
    said: list[str] = []
    for text in _texts(QAccessible.queryAccessibleInterface(page)):
        if said and text.startswith(f"{said[-1]}:"):
            said.pop()
        if text and text not in said[-1:]:
            said.append(text)
    return said


def _texts(seen: QAccessibleInterface | None) -> Iterator[str]:
    if seen is None or not seen.isValid() or seen.state().invisible or seen.role() in _PASSED_OVER:
        return
    name = seen.text(QAccessible.Text.Name).strip()
    role = seen.role()
    if role in _LISTS:
        if name:
            yield name
        for place in range(min(seen.childCount(), _MOST_ENTRIES)):
            yield seen.child(place).text(QAccessible.Text.Name).strip()
    elif role in _FIELDS:
        yield _with(name, seen.text(QAccessible.Text.Value).strip())
    elif name and seen.childCount() and role is not _Role.Window:
        # a group that tells what it holds in its own words
        yield _with(name, seen.text(QAccessible.Text.Description).strip())
    elif role in _PRESSED:
        yield _pressed(seen, name)
    else:
        if name:
            yield name
        for place in range(seen.childCount()):
            yield from _texts(seen.child(place))


def _pressed(seen: QAccessibleInterface, name: str) -> str:
    described = _with(name, seen.text(QAccessible.Text.Description).strip(), mark=".")
    if seen.state().checked:
        return translate("Reading", "{name}: chosen").format(name=described)
    return translate("Reading", "Button: {name}").format(name=described)


def _with(name: str, more: str, mark: str = ":") -> str:
    return f"{name}{mark} {more}" if more and more != name else name
