"""What every part of a file is made of: identifiers, texts in several languages, and models that keep their rules.

All models are frozen and strict; units are in the field names or the descriptions (``_s`` seconds, angles in
degrees).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Annotated, Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError

from sps_coach.library.codes import Code

IDENTIFIER = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
LANGUAGE = r"^[a-z]{2,3}(-[A-Z]{2})?$"
DOI = r"^10\.\d{4,9}/\S+$"
ADDRESS = r"^https?://\S+$"

Identifier = Annotated[str, StringConstraints(pattern=IDENTIFIER, max_length=60)]
Language = Annotated[str, StringConstraints(pattern=LANGUAGE)]
Sentence = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=400)]
Text = Annotated[dict[Language, Sentence], Field(min_length=1, description="One text in each language.")]

Breach = tuple[Code, tuple[str | int, ...], str]
"""A rule between fields that does not hold: its code, the names that lead to the place, and one calm sentence."""


_MOST_BREACHES = 20  # enough to say that a model cannot be made; diagnosis tells what a file needs


class Model(BaseModel):
    """What every part of a file has in common: strict types, no unknown keys, no change after reading.

    What has to hold between fields stands in ``rules``: generator methods that yield breaches. A rule reads
    fields only and calls no method, so that ``diagnosis`` can ask it of a part whose other fields need mending.
    """

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)
    rules: ClassVar[tuple[Callable[[Any], Iterator[Breach]], ...]] = ()

    @model_validator(mode="after")
    def _keeps_the_rules(self) -> Self:
        breaches = list(islice((breach for rule in self.rules for breach in rule(self)), _MOST_BREACHES))
        if breaches:
            raise ValidationError.from_exception_data(
                type(self).__name__,
                [
                    InitErrorDetails(
                        type=PydanticCustomError("rule", "{sentence}", {"sentence": sentence}),
                        loc=place,
                        input=None,
                    )
                    for _, place, sentence in breaches
                ],
            )
        return self
