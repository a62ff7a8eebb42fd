"""What may be typed, explained in the person's language; argparse itself speaks English only."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping
from typing import Any, NoReturn

from sps_coach.commands.conversation import CANNOT, in_words, persons_language
from sps_coach.worded import recognised, worded

OWN = (
    worded("positional arguments"),
    worded("options"),
    worded("show this help message and exit"),
    worded("show program's version number and exit"),
    worded("the following arguments are required: {names}"),
    worded("unrecognized arguments: {names}"),
    worded("ambiguous option: {name} could match {names}"),
    worded("argument {name}: expected one argument"),
    worded("argument {name}: not allowed with argument {other}"),
    worded("argument {name}: ignored explicit argument {value}"),
    worded("argument {name}: invalid choice: {value} (choose from {choices})"),
    worded("argument {name}: {value} is not a date such as 2026-01-31"),
    worded("argument {name}: {value} is not a number of seconds"),
    worded("argument {name}: {value} is not a number of years from 1 to 20"),
)
"""What argparse says by itself, and makes of what it is told."""

USAGE = worded("usage: ")


class Parser(argparse.ArgumentParser):
    """Says what can be typed, and in one sentence what cannot be understood."""

    def error(self, message: str) -> NoReturn:
        """Say what cannot be understood, and leave."""
        persons_language()
        words = {str(each.metavar): each.metavar for each in self._actions if isinstance(each.metavar, str)}
        told = worded("{Message}. {command} --help tells what can be typed.", command=self.prog)
        self.exit(CANNOT, in_words(told.of(message=_recognised(message, words))) + "\n")

    def format_help(self) -> str:
        """Return all that can be typed."""
        persons_language()
        self.formatter_class = _Form  # only now, since every argument is formatted once while it is added
        return super().format_help()


class _Form(argparse.HelpFormatter):
    """Sets help and usage."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, in_words(USAGE) if prefix is None else prefix)

    def start_section(self, heading: str | None) -> None:
        super().start_section(heading and _said(heading))

    def add_text(self, text: str | None) -> None:
        super().add_text(text and in_words(text))

    def _get_help_string(self, action: argparse.Action) -> str | None:
        return action.help and _said(action.help)

    def _metavar_formatter(self, action: argparse.Action, default_metavar: str) -> Any:
        if isinstance(action.metavar, str):
            default_metavar = in_words(action.metavar)
            return lambda size: (default_metavar,) * size
        return super()._metavar_formatter(action, default_metavar)


def _said(text: str) -> str:
    return in_words(_recognised(text, {}))


def _recognised(text: str, words: Mapping[str, str]) -> str:
    """Return what argparse says as a sentence that can be translated; a text that is none of its own stays.

    Args:
        text: what it says.
        words: what stands for something that is typed, as it may stand in the text.
    """
    found = recognised(text, OWN)
    if found is None:
        return text
    return found.of(
        **{
            name: [words.get(each, each) for each in str(value).split(", ")]
            for name, value in found.names.items()
        }
    )
