"""Where the contents of a file come from, and who vouches for them: its author, sources, review and translations."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from sps_coach.library.faults import quoted
from sps_coach.library.models import ADDRESS, DOI, Breach, Language, Model, Text
from sps_coach.worded import worded

Author = Annotated[str, StringConstraints(min_length=2, max_length=200)]
Evidence = Literal["sps-case-report", "other-condition", "healthy-adults", "common-practice"]


class Source(Model):
    """Where a movement, dose or precaution comes from; it needs a doi or a url."""

    title: Annotated[str, StringConstraints(min_length=3, max_length=300)] = Field(
        description="Author, year and title, as one would look it up."
    )
    doi: Annotated[str, StringConstraints(pattern=DOI)] | None = Field(
        default=None, description="Such as 10.1000/182."
    )
    url: Annotated[str, StringConstraints(pattern=ADDRESS)] | None = Field(
        default=None, description="A web address, where there is no DOI."
    )

    def _can_be_found(self) -> Iterator[Breach]:
        if not (self.doi or self.url):
            yield "source-place", (), worded("a source needs a doi or a url, so that it can be found again")

    rules = (_can_be_found,)


class Review(Model):
    """Whether a clinician has signed the file."""

    status: Literal["pending", "signed"] = Field(description="pending until a clinician has signed the file.")
    by: str | None = Field(default=None, description="Who signed it.")
    on: date | None = Field(default=None, description="When it was signed, such as 2026-01-15.")

    def _signed_by_someone(self) -> Iterator[Breach]:
        named = self.by is not None, self.on is not None
        if self.status == "signed" and not all(named):
            yield "review", (), worded("a signed review names who signed (by) and when (on)")
        if self.status == "pending" and any(named):
            yield (
                "review",
                (),
                worded("a pending review names nobody yet; by and on come with status: signed"),
            )

    rules = (_signed_by_someone,)


class Translation(Review):
    """Whether somebody who speaks a language has signed the texts in it."""

    language: Language = Field(description="Which language, such as de.")


Translations = Annotated[
    tuple[Translation, ...],
    Field(
        description="One entry for each language of the name beside its first, which the others are made from."
    ),
]


def unsaid_status(name: Text, translations: Translations) -> Iterator[Breach]:
    """Yield each translation without a status, and each status without a translation."""
    original, *further = name
    told = [each.language for each in translations]
    for language in further:
        if language not in told:
            yield (
                "translation",
                ("name", language),
                worded(
                    "translations need an entry for {language}, with its status", language=quoted(language)
                ),
            )
    for index, language in enumerate(told):
        place = ("translations", index, "language")
        if language == original:
            yield (
                "translation",
                place,
                worded(
                    "{language} is the first language of the name, and the others are made from it",
                    language=quoted(language),
                ),
            )
        elif language not in further:
            yield (
                "translation",
                place,
                worded("the name is not there in {language}", language=quoted(language)),
            )
        elif language in told[:index]:
            yield "translation", place, worded("{language} has an entry already", language=quoted(language))
