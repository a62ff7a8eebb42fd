"""The languages that the program speaks: one small file each in ``assets/languages``, named by its code.

Nothing else knows which ones there are, or how many. A library may have texts in further languages; what is known of
those is only that they are texts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Annotated

import yaml
from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from sps_coach.paths import shipped

ORIGINAL = "en"
"""The language that the program's own texts are written in; what has no other words is shown in these."""

_Words = Annotated[str, StringConstraints(min_length=1)]


class Tongue(BaseModel):
    """What is known of a language beside its texts.

    Attributes:
        name: what its speakers call it.
        not_validated: how a note says that something was not validated, in small letters.
        never: words that no text has; a star stands for any letters.
        counts_down: regular expressions of sayings that count down.
        sides: every form of the words for left and right.
    """

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)
    name: _Words
    not_validated: _Words
    never: list[_Words] = Field(min_length=1)
    counts_down: list[_Words] = Field(min_length=1)
    sides: list[_Words] = Field(min_length=2)

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
def tongues() -> Mapping[str, Tongue]:
    """Return every language that the program speaks, by its code, the original one first."""
    files = sorted(
        (shipped("assets") / "languages").glob("*.yaml"), key=lambda file: (file.stem != ORIGINAL, file.stem)
    )
    return {
        file.stem: Tongue.model_validate(yaml.safe_load(file.read_text(encoding="utf-8"))) for file in files
    }


def known_as(language: str) -> str | None:
    """Return the code under which a language is known here: its own, or that of the language it is a variety of.

    Args:
        language: such as ``de``, ``de-AT`` or ``de_AT.UTF-8``.
    """
    code = re.split("[.@]", language.replace("_", "-"))[0]
    for name in (code, code.partition("-")[0]):
        if name in tongues():
            return name
    return None
