"""What pydantic found, in calm plain words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from pydantic_core import ErrorDetails

from sps_coach.library.codes import Code
from sps_coach.library.faults import flat, quoted, suggesting
from sps_coach.library.models import ADDRESS, DOI, IDENTIFIER, LANGUAGE
from sps_coach.library.strict_yaml import Place
from sps_coach.worded import Worded, worded

_PATTERNS = {
    IDENTIFIER: worded(
        "{value} is not small letters and digits with single hyphens between, such as heel-slide"
    ),
    LANGUAGE: worded(
        "{value} is no language such as en, no or pt-BR; a text with a comma needs quotes or a line of its own"
    ),
    DOI: worded("{value} is not a DOI such as 10.1000/182"),
    ADDRESS: worded("{value} is not a web address that begins with https://"),
}

_Says = Callable[[str, Any, Mapping[str, Any]], str]


def phrase(place: Place, problem: ErrorDetails) -> str:
    """Return one sentence for one problem.

    Args:
        place: where it stands; a last step ``[key]`` means the name itself.
        problem: as pydantic reports it.
    """
    says = _SENTENCES.get(problem["type"])
    name = ".".join(flat(step) for step in _named(place))
    if says is None:
        return worded("{name} is not understood here; docs/format.md tells what it takes", name=name)
    return says(name, problem["input"], problem.get("ctx", {}))


def code_of(problem: ErrorDetails) -> Code:
    """Return the code of one problem, as pydantic reports it."""
    if problem.get("ctx", {}).get("pattern") in (DOI, ADDRESS):
        return "source-form"
    return _CODES.get(problem["type"], "value-kind")


def _named(place: Place) -> list[str]:
    """Return the last steps that say what is meant: a name, with the one around it for a list or an inner name."""
    steps = [step for step in place if step != "[key]"]
    names: list[str] = []
    for step in steps:
        if isinstance(step, int):
            names[-1:] = [f"{names[-1] if names else ''}[{step + 1}]"]
        else:
            names.append(step)
    return names[-2:]


def _choice(name: str, value: Any, context: Mapping[str, Any]) -> str:
    if name == "format":
        return worded(
            "this program reads format {known}, and this file says {value}",
            known=str(context["expected"]),
            value=_shown(value),
        )
    choices = str(context["expected"]).replace("'", "").replace(" or ", ", ").split(", ")
    finding = worded(
        "{name} is one of {choices}, not {value}", name=name, choices=choices, value=_shown(value)
    )
    return suggesting(finding, str(value), choices)


def _pattern(_name: str, value: Any, context: Mapping[str, Any]) -> str:
    return _PATTERNS[context["pattern"]].of(value=quoted(value))


def _too_short(name: str, value: Any, context: Mapping[str, Any]) -> str:
    if not str(value).strip():
        return worded("{name} is empty; it needs a text", name=name)
    return worded("{name} needs a text of {count} characters or more", None, context["min_length"], name=name)


def _takes(sentence: Worded) -> _Says:
    return lambda name, value, _: sentence.of(name=name, value=_shown(value))


def _bound(sentence: Worded, limit: str) -> _Says:
    return lambda name, value, context: sentence.of(
        name=name, limit=f"{context[limit]:g}", value=_shown(value)
    )


def _shown(value: Any) -> str:
    if value is None:
        return worded("an empty value")
    if isinstance(value, dict):
        return worded("names with values")
    if isinstance(value, list):
        return worded("a list")
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return quoted(value)
    return f"{value:g}" if isinstance(value, float) else str(value)


_WHOLE = _takes(worded("{name} takes a whole number, not {value}"))
_NUMBER = _takes(worded("{name} takes a number, not {value}"))
_DATE = _takes(worded("{name} takes a date such as 2026-01-15, not {value}"))
_NAMES = _takes(worded("{name} takes names with values beneath it, not {value}"))

_SENTENCES: Mapping[str, _Says] = {
    "missing": lambda name, _value, _context: worded("{name} is needed here", name=name),
    "int_type": _WHOLE,
    "int_from_float": _WHOLE,
    "int_parsing": _WHOLE,
    "float_type": _NUMBER,
    "finite_number": _NUMBER,
    "bool_type": _takes(worded("{name} takes true or false, not {value}")),
    "string_type": _takes(worded("{name} takes a text, not {value}")),
    "tuple_type": _takes(worded("{name} takes a list (lines that begin with a dash), not {value}")),
    "dict_type": _NAMES,
    "model_type": _NAMES,
    "date_type": _DATE,
    "date_parsing": _DATE,
    "date_from_datetime_parsing": _DATE,
    "date_from_datetime_inexact": _DATE,
    "literal_error": _choice,
    "string_pattern_mismatch": _pattern,
    "greater_than": _bound(worded("{name} is more than {limit}, not {value}"), "gt"),
    "greater_than_equal": _bound(worded("{name} is at least {limit}, not {value}"), "ge"),
    "less_than": _bound(worded("{name} is less than {limit}, not {value}"), "lt"),
    "less_than_equal": _bound(worded("{name} is at most {limit}, not {value}"), "le"),
    "too_short": lambda name, _value, _context: worded("{name} needs at least one entry", name=name),
    "string_too_short": _too_short,
    "string_too_long": lambda name, _value, context: worded(
        "{name} has room for {count} characters", None, context["max_length"], name=name
    ),
}

_CODES: Mapping[str, Code] = {
    "missing": "name-missing",
    "too_short": "name-missing",  # a list that has nothing in it
    "literal_error": "value-choice",
    "string_pattern_mismatch": "value-form",
    "greater_than": "value-range",
    "greater_than_equal": "value-range",
    "less_than": "value-range",
    "less_than_equal": "value-range",
    "string_too_short": "text-length",
    "string_too_long": "text-length",
}
