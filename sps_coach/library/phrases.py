"""What pydantic found, in calm plain words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from pydantic_core import ErrorDetails

from sps_coach.library.codes import Code
from sps_coach.library.exercises import ADDRESS, DOI, IDENTIFIER, LANGUAGE
from sps_coach.library.faults import flat, quoted, suggestion
from sps_coach.library.strict_yaml import Place

_PATTERNS = {
    IDENTIFIER: "not small letters and digits with single hyphens between, such as heel-slide",
    LANGUAGE: "no language such as en, no or pt-BR; a text with a comma needs quotes or a line of its own",
    DOI: "not a DOI such as 10.1000/182",
    ADDRESS: "not a web address that begins with https://",
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
        return f"{name} is not understood here; docs/format.md tells what it takes"
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
        return f"this program reads format {context['expected']}, and this file says {_shown(value)}"
    choices = str(context["expected"]).replace("'", "").replace(" or ", ", ").split(", ")
    return f"{name} is one of {', '.join(choices)}, not {_shown(value)}{suggestion(str(value), choices)}"


def _pattern(_name: str, value: Any, context: Mapping[str, Any]) -> str:
    return f"{quoted(value)} is {_PATTERNS[context['pattern']]}"


def _too_short(name: str, value: Any, context: Mapping[str, Any]) -> str:
    if not str(value).strip():
        return f"{name} is empty; it needs a text"
    return f"{name} needs a text of {context['min_length']} characters or more"


def _takes(what: str) -> _Says:
    return lambda name, value, _: f"{name} takes {what}, not {_shown(value)}"


def _bound(words: str, limit: str) -> _Says:
    return lambda name, value, context: f"{name} is {words} {context[limit]:g}, not {_shown(value)}"


def _shown(value: Any) -> str:
    if value is None:
        return "an empty value"
    if isinstance(value, dict):
        return "names with values"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return quoted(value)
    return f"{value:g}" if isinstance(value, float) else str(value)


_WHOLE = _takes("a whole number")
_NUMBER = _takes("a number")
_DATE = _takes("a date such as 2026-01-15")

_SENTENCES: Mapping[str, _Says] = {
    "missing": lambda name, _value, _context: f"{name} is needed here",
    "int_type": _WHOLE,
    "int_from_float": _WHOLE,
    "int_parsing": _WHOLE,
    "float_type": _NUMBER,
    "finite_number": _NUMBER,
    "bool_type": _takes("true or false"),
    "string_type": _takes("a text"),
    "tuple_type": _takes("a list (lines that begin with a dash)"),
    "dict_type": _takes("names with values beneath it"),
    "model_type": _takes("names with values beneath it"),
    "date_type": _DATE,
    "date_parsing": _DATE,
    "date_from_datetime_parsing": _DATE,
    "date_from_datetime_inexact": _DATE,
    "literal_error": _choice,
    "string_pattern_mismatch": _pattern,
    "greater_than": _bound("more than", "gt"),
    "greater_than_equal": _bound("at least", "ge"),
    "less_than": _bound("less than", "lt"),
    "less_than_equal": _bound("at most", "le"),
    "too_short": lambda name, _value, _context: f"{name} needs at least one entry",
    "string_too_short": _too_short,
    "string_too_long": lambda name, _value, context: (
        f"{name} has room for {context['max_length']} characters"
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
