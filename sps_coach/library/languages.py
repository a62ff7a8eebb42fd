"""The languages that the program speaks: one small file each in ``assets/languages``, named by its code.

Nothing else knows which ones there are, or how many. A library may have texts in further languages; what is known of
those is only that they are texts. The window asks for the codes before its first paint, so that needs no YAML.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sps_coach.paths import shipped

ORIGINAL = "en"
"""The language that the program's own texts are written in; what has no other words is shown in these."""


@dataclass(frozen=True)
class Tongue:
    """What is known of a language beside its texts.

    Attributes:
        name: what its speakers call it.
        not_validated: how a note says that something was not validated, in small letters.
        never: words that no text has; a star stands for any letters.
        counts_down: regular expressions of sayings that count down.
        sides: every form of the words for left and right.
    """

    name: str
    not_validated: str
    never: tuple[str, ...]
    counts_down: tuple[str, ...]
    sides: tuple[str, ...]

    @property
    def not_calm(self) -> re.Pattern[str]:
        """What finds any of the words that no text has."""
        return _any_of(tuple(self.never))

    @property
    def one_side(self) -> re.Pattern[str]:
        """What finds a word for left or right."""
        return _any_of(tuple(self.sides))

    @property
    def hurried(self) -> re.Pattern[str]:
        """What finds a saying that counts down."""
        return re.compile("|".join(f"(?:{saying})" for saying in self.counts_down), re.IGNORECASE)


@cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    escaped = "|".join(re.escape(word).replace(r"\*", r"\w*") for word in words)
    return re.compile(rf"\b(?:{escaped})\b", re.IGNORECASE)


@cache
def _files() -> Mapping[str, Path]:
    """Return the file of each language by its code, the original one first."""
    files = (shipped("assets") / "languages").glob("*.yaml")
    return {file.stem: file for file in sorted(files, key=lambda file: (file.stem != ORIGINAL, file.stem))}


def codes() -> tuple[str, ...]:
    """Return the codes of the languages that the program speaks, the original one first."""
    return tuple(_files())


@cache
def tongues() -> Mapping[str, Tongue]:
    """Return every language that the program speaks, by its code, the original one first."""
    import yaml

    return {
        code: Tongue(**yaml.safe_load(file.read_text(encoding="utf-8"))) for code, file in _files().items()
    }


def known_as(language: str) -> str | None:
    """Return the code under which a language is known here: its own, or that of the language it is a variety of.

    Args:
        language: such as ``de``, ``de-AT`` or ``de_AT.UTF-8``.
    """
    code = re.split("[.@]", language.replace("_", "-"))[0]
    return next((name for name in (code, code.partition("-")[0]) if name in _files()), None)


def spoken(wish: str | None, wanted: Iterable[str]) -> str:
    """Return the language to speak.

    Args:
        wish: what the person has chosen; None where the system's language is to be followed.
        wanted: what the system wants, the best first.

    Returns:
        The first one that the program speaks, or else the original one.
    """
    known = (known_as(language) for language in (*([wish] if wish else []), *wanted))
    return next((code for code in known if code), ORIGINAL)
