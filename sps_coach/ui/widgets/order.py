"""In which order the Tab key goes through what was made at different times, and whoever hears the page with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def come_after(place: QWidget, widgets: Sequence[QWidget]) -> None:
    """Let the Tab key come to these, in this order, right after a place; what is made late would come last of all.

    Args:
        place: what they come after, in the same window; it need not take the keyboard itself.
        widgets: those that take the keyboard are ordered.
    """
    policy = place.focusPolicy()
    place.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # nothing can be put behind what is passed over
    before = place
    for widget in widgets:
        if _takes_the_keyboard(widget):
            QWidget.setTabOrder(before, widget)
            before = widget
    place.setFocusPolicy(policy)


def in_order(around: QWidget, before: Sequence[QWidget] = ()) -> Sequence[QWidget]:
    """Let everything within a widget be come to and told in the order in which it is laid out, whenever it was made.

    Args:
        around: the widget.
        before: what this returned before; where it would be the same again, nothing is to be done.

    Returns:
        What the Tab key or an arrow key comes to within it, in order.
    """
    stops = list(_stops(around))
    if stops != list(before):
        come_after(around, stops)
        _tell_in_order(around)
    return stops


def _takes_the_keyboard(widget: QWidget) -> bool:
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus


def _stops(around: QWidget) -> Iterator[QWidget]:
    for widget in _parts(around):
        if _takes_the_keyboard(widget):
            yield widget
        else:
            yield from _stops(widget)


def _tell_in_order(around: QWidget) -> None:
    parts = _parts(around)
    if [child for child in around.children() if child in parts] != parts:
        for widget in parts:
            widget.raise_()
    for widget in parts:
        if not _takes_the_keyboard(widget):
            _tell_in_order(widget)


def _parts(around: QWidget) -> list[QWidget]:
    """What lies directly in a widget, as its layout has it; as it was made where there is none."""
    layout = around.layout()
    if layout is not None:
        return list(_held(layout))
    return [child for child in around.children() if isinstance(child, QWidget) and not child.isWindow()]


def _held(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield widget
        elif (inner := item.layout()) is not None:
            yield from _held(inner)
