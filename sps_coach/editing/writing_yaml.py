"""Values as YAML, in the form that the library's files have: blocks indented by two, long texts folded."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Mapping, Sequence

from sps_coach.library.strict_yaml import reads_as_itself

Value = str | int | float | bool | None | Sequence["Value"] | Mapping[str, "Value"]
"""What a file can say."""

WIDTH = 110
"""Longer lines are folded, where a text can be."""

_PLAIN = re.compile(r"[^\W\d_](?:[^\n\r\t:#\\\"]|:(?=[^\s:])|(?<=\S)#)*(?<![\s:])")
_FLOW_MARKS = frozenset(",[]{}:?")
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")


def name(text: str) -> str:
    """Return a name as it stands before a colon."""
    return text if _NAME.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def scalar(value: str | float | bool | None, *, flow: bool = False) -> str:
    """Return a single value on one line.

    Args:
        value: a text, number, boolean or None.
        flow: whether it stands within brackets.
    """
    if not isinstance(value, str):
        return json.dumps(value)
    plain = _PLAIN.fullmatch(value) and reads_as_itself(value) and not (flow and _FLOW_MARKS & set(value))
    return value if plain else json.dumps(value, ensure_ascii=False)


def in_brackets(value: Value) -> str:
    """Return a value on one line, collections in brackets."""
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{name(each)}: {in_brackets(inner)}' for each, inner in value.items())}}}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return f"[{', '.join(map(in_brackets, value))}]"
    return scalar(value, flow=True)


def after_colon(value: Value, column: int) -> str:
    """Return what follows the colon of a name that stands in this column, from 0."""
    if isinstance(value, Mapping) and value:
        return "".join(
            f"\n{' ' * (column + 2)}{entry(each, inner, column + 2)}" for each, inner in value.items()
        )
    if isinstance(value, Sequence) and not isinstance(value, str) and value:
        return "".join(f"\n{' ' * (column + 2)}-{after_dash(inner, column + 2)}" for inner in value)
    return _on_the_line(value, column)


def after_dash(value: Value, column: int) -> str:
    """Return what follows a dash that stands in this column, from 0."""
    if isinstance(value, Mapping) and value:
        lines = (entry(each, inner, column + 2) for each, inner in value.items())
        return " " + f"\n{' ' * (column + 2)}".join(lines)
    return _on_the_line(value, column)


def entry(each: str, value: Value, column: int) -> str:
    """Return a name in this column with its value."""
    return f"{name(each)}:{after_colon(value, column)}"


def _on_the_line(value: Value, column: int) -> str:
    if not isinstance(value, str):
        return " " + in_brackets(value)
    written = scalar(value)
    if len(written) + column > WIDTH and value == " ".join(value.split()) and "\t" not in value:
        lines = textwrap.wrap(
            value, max(WIDTH - column - 2, 40), break_long_words=False, break_on_hyphens=False
        )
        return " >-" + "".join(f"\n{' ' * (column + 2)}{line}" for line in lines)
    return " " + written
