"""Someone who knows nothing but the accessibility tree: presses by name, waits for names, and tells what is there.

Run by Debian's own Python, which has pyatspi: ``/usr/bin/python3 -m tests.reader WINDOW``; each line on its input is
one step, ``press NAME``, ``wait NAME``, ``mark NAME|NAME`` (until one is) or ``tree``, and each is answered by one
line of JSON.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from typing import Any

import pyatspi

PATIENCE_S = 90.0
PRESSED = ("press", "click", "toggle")


def shown(node: Any) -> Iterator[Any]:
    """Everything that is to be seen below a node, in the tree's own order."""
    for child in node:
        if child is not None and child.getState().contains(pyatspi.STATE_SHOWING):
            yield child
            yield from shown(child)


def window(title: str) -> Any:
    """The program's window."""
    for application in pyatspi.Registry.getDesktop(0):
        for frame in application or ():
            if frame is not None and frame.name == title:
                return frame
    return None


def wait_for_mark(title: str, names: list[str]) -> None:
    """Wait until one of these is marked; the mark lies directly in the window, so nothing else need be looked at."""
    deadline = time.monotonic() + PATIENCE_S
    seen: set[str] = set()
    while time.monotonic() < deadline:
        try:
            marks = {
                child.name
                for child in window(title) or ()
                if child is not None and child.getState().contains(pyatspi.STATE_SHOWING)
            }
        except (LookupError, RuntimeError):
            continue  # it went away while it was looked at
        if any(f"Marked: {name}" in marks for name in names):
            return
        seen |= marks
        time.sleep(0.1)
    raise SystemExit(f"{names} are never marked; there were: {sorted(seen)}")


def found(title: str, wanted: str) -> Any:
    """Wait until something of this name, or a text that holds it, is to be seen, and return it."""
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        try:
            frame = window(title)
            named = [(node, node.name or "") for node in (shown(frame) if frame is not None else ())]
            exact = [node for node, name in named if name == wanted]
            holding = [node for node, name in named if wanted in name]
            if exact or holding:
                return (exact or holding)[0]
        except (LookupError, RuntimeError):
            pass  # it went away while it was looked at
        except Exception as gone:
            if "atspi" not in str(gone):
                raise
        time.sleep(0.1)
    raise SystemExit(f"{wanted} does not appear; there is: {[node.name for node in shown(window(title))]}")


def press(node: Any) -> bool:
    """Do what a press does."""
    action = node.queryAction()
    names = [action.getName(index).lower() for index in range(action.nActions)]
    return bool(action.doAction(next(names.index(name) for name in PRESSED if name in names)))


def told(node: Any) -> dict[str, Any]:
    """What a reader can say of a node."""
    state = node.getState()
    return {
        "role": node.getRoleName(),
        "name": node.name,
        "description": node.description,
        "focusable": state.contains(pyatspi.STATE_FOCUSABLE),
        "focused": state.contains(pyatspi.STATE_FOCUSED),
        "checked": state.contains(pyatspi.STATE_CHECKED),
        "among": node.parent.name if node.parent is not None else "",
        "place": node.getIndexInParent(),
    }


def main(title: str) -> None:
    """Do one step after another."""
    for line in sys.stdin:
        asked, _, name = line.rstrip("\n").partition(" ")
        answer: Any
        if asked == "mark":
            wait_for_mark(title, name.split("|"))
            answer = True
        elif asked == "tree":
            answer = [told(node) for node in shown(window(title))]
        else:
            node = found(title, name)
            answer = told(node) | ({"done": press(node)} if asked == "press" else {})
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
