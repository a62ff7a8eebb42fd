"""What a room says that knows no languages: a sentence in English, which still knows what it was made of.

Where it is shown, ``ui.sentences.in_words`` says it in the person's language. Until then it is plain text, so that
rooms may compare it, keep it and write it into a log.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import cache
from typing import Any, Self

Value = str | int | float | date | Sequence[str]
"""What may stand in a sentence; several things are listed with commas, and a ``datetime`` is a day with its time."""

_PLACE = re.compile(r"\{(\w+)\}")


class Worded(str):
    """A sentence, or a part of one that is whole by itself.

    Attributes:
        template: as it was written, with places for names in braces.
        names: what stands in each place; sentences among them are said in the person's language too.
        number: on which the form of the words depends; it stands in the place ``{count}``. None: they have one form.
    """

    __slots__ = ("names", "number", "template")

    template: str
    names: Mapping[str, Value]
    number: int | None

    def __new__(
        cls, template: str, count: int | None = None, names: Mapping[str, Value] | None = None
    ) -> Self:
        """Make a sentence; ``worded`` does so in a way that Qt's tools find what is to be translated."""
        values = {**({} if count is None else {"count": count}), **(names or {})}
        made = super().__new__(cls, filled(template, {name: shown(value) for name, value in values.items()}))
        made.template, made.names, made.number = template, values, count
        return made

    def __str__(self) -> str:
        """Stay what it is, so that it can go through an exception."""
        return self

    def of(self, **names: Value) -> Self:
        """Return the same sentence with what stands in its places."""
        return type(self)(self.template, self.number, {**self.names, **names})

    def __getnewargs__(self) -> tuple[str, int | None, Mapping[str, Value]]:  # type: ignore[override]  # str has one
        """Give a copy what it is made of."""
        return self.template, self.number, self.names


def worded(template: str, _about: None = None, count: int | None = None, /, **names: Value) -> Worded:
    """Return a sentence with what stands in its places.

    Qt's tools read it as they read ``tr`` (docs/translating.md), so the template is written here, and between it and a
    count stands None.

    Args:
        template: in English, with names in braces; braces that hold no such name stay.
        _about: nothing.
        count: on which the form of the words depends, in the place ``{count}``.
        names: what stands in the other places.
    """
    return Worded(template, count, names)


def filled(template: str, values: Mapping[str, str]) -> str:
    """Return a template with its places filled, as far as there is something for them.

    Where the name of a place begins with a capital, what stands there begins with one too.
    """

    def put(found: re.Match[str]) -> str:
        place = found[1]
        if place in values:
            return values[place]
        value = values.get(place[:1].lower() + place[1:], found[0])
        return value[:1].upper() + value[1:]

    return _PLACE.sub(put, template)


def shown(value: Value) -> str:
    """Return a value as English has it."""
    if isinstance(value, str):
        return value
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, int | date):
        return str(value)
    return f"{value:g}" if isinstance(value, float) else ", ".join(value)


def sent(value: Value) -> Any:
    """Return a sentence, or what stands in one, as values that go to another process as JSON."""
    if isinstance(value, Worded):
        names = {name: sent(each) for name, each in value.names.items()}
        return {"sentence": value.template, "count": value.number, "names": names}
    if isinstance(value, date):
        return shown(value)
    return value if isinstance(value, str | int | float) else [sent(each) for each in value]


def arrived(values: dict[str, Any]) -> Any:
    """Return what was ``sent`` by another process, as ``json.loads`` asks it of every mapping (``object_hook``)."""
    if values.keys() == {"sentence", "count", "names"}:
        return Worded(values["sentence"], values["count"], values["names"])
    return values


def recognised(text: str, known: tuple[Worded, ...]) -> Worded | None:
    """Return the first of these sentences that a plain text can be, with what stands in its places there."""
    for sentence, pattern in _patterns(known):
        if found := pattern.fullmatch(text):
            return sentence.of(**found.groupdict())
    return None


@cache
def _patterns(known: tuple[Worded, ...]) -> tuple[tuple[Worded, re.Pattern[str]], ...]:
    return tuple(
        (each, re.compile(re.sub(r"\\{(\w+)\\}", r"(?P<\1>.+)", re.escape(each.template)))) for each in known
    )
