"""A guided session in the terminal, with a check-in before it and a check-out after it where somebody can type."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from queue import Queue
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from sps_coach.commands.conversation import FINE, say
from sps_coach.paths import places

if TYPE_CHECKING:
    from sps_coach.history.statements import Answers
    from sps_coach.library.collection import Library
    from sps_coach.library.routines import Day
    from sps_coach.program import Program
    from sps_coach.ui.desk import Offer

Answer = TypeVar("Answer")


def coach_here(wanted: str | None, day: Day | None, *, silent: bool = False, sound_only: bool = False) -> int:
    """Coach in the terminal.

    Args:
        wanted: an id or a path; None for what Today would suggest.
        day: the kind of day; None asks how it is, where somebody can type, and else takes the usual one.
        silent: whether without any sound.
        sound_only: whether it is heard only.
    """
    from sps_coach.app import build
    from sps_coach.ui.terminal import NoKeys, coach, introduce, terminal_keys, wait_until_ready
    from sps_coach.ui.translation import speak

    library, name = _library(wanted)
    program = build(places(), silent=silent, sound_only=sound_only, library=library)
    speak(program.settings().language)
    if sentence := program.settings_sentence():
        print(sentence, file=sys.stderr)
    try:
        offer, answers = _offered(program, name, day), None
        introduce(offer, program.now().hour, say)
        if day is None and sys.stdin.isatty() and program.settings().checks_in:
            offer, answers = _check_in(program, offer)
        with terminal_keys() as keys:
            if not wait_until_ready(keys, say):
                return FINE
            session = program.begin(offer, answers, attended=not isinstance(keys, NoKeys))
            coach(session, keys, say, rests=program.screen_rests and not silent)
        if answers is not None:
            _check_out(program, answers)
    finally:
        program.close()
    return FINE


def _library(wanted: str | None) -> tuple[Library, str | None]:
    """The library, with the routine that is wanted in it, and that routine's id."""
    from sps_coach.library.collection import load_all

    library = load_all(places())
    if wanted is None:
        return library, None
    library, routine = library.with_routine(wanted)
    return replace(library, routines=MappingProxyType({**library.routines, routine.id: routine})), routine.id


def _offered(program: Program, name: str | None, day: Day | None) -> Offer:
    """The routine on the kind of day that was asked for, or else what Today would suggest."""
    if name is not None:
        return program.leading.offer(program.library.routines[name], day or "usual")
    suggested = _told(program.today).offers[0]
    if day is None or day == suggested.day:
        return suggested
    return program.leading.offer(program.library.routines[suggested.routine_id], day)


def _check_in(program: Program, offer: Offer) -> tuple[Offer, Answers | None]:
    """Ask how it is, and let the kind of day be chosen; without an answer it stays as it is."""
    from sps_coach.ui.asking import ask, choose_day

    answers = ask("before", _line, say)
    if answers is None:
        return offer, None
    advice, days = program.advise(offer, answers), program.days(offer)
    day = choose_day(days, advice, _told(program.statements.emergency_plan), _line, say)
    chosen = next((each for each in days if each.day == day), offer)
    return chosen, replace(answers, offered=advice.day)


def _check_out(program: Program, before: Answers) -> None:
    from sps_coach.ui.asking import ask
    from sps_coach.ui.words import how_it_changed, kept

    after = ask("after", _line, say)
    if after is not None:
        program.statements.check_out(after)
        say(how_it_changed(before, after) or kept())


def _line() -> str | None:
    """One line as it was typed, without its end; None where there are no more."""
    line = sys.stdin.readline()
    return line.rstrip("\n") if line else None


def _told(ask: Callable[[Callable[[Answer], None]], None]) -> Answer:
    """Ask the program, and wait for what it tells."""
    answers: Queue[Answer] = Queue()
    ask(answers.put)
    return answers.get()
