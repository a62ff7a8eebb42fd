"""The coach in a terminal: the same session in lines of text, for a machine without a display.

A line is written when something new is to be read; nothing is redrawn, counted down or underlined.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol, TextIO

from sps_coach.session.moment import LED, Phase, State
from sps_coach.ui import words
from sps_coach.ui.sentences import in_words
from sps_coach.ui.translation import translate

if TYPE_CHECKING:
    from sps_coach.session.moment import Moment
    from sps_coach.ui.desk import Coaching, Offer, PastSession

WAKE_S = 0.1
"""The session is woken this often, seconds."""


class Keys(Protocol):
    """Reads single keys."""

    def read(self, seconds: float) -> str | None:
        """Wait this long for a key and return it, or None when none came."""
        ...


def introduce(offer: Offer, hour: int, write: Callable[[str], None]) -> None:
    """Say what is offered: how long, in which position, with what, and how to stop."""
    write(words.greeting(hour))
    write(f"{offer.name}, {words.about_minutes(offer.minutes)}.")
    where = words.positions(offer.positions)
    needed = translate("Terminal", "{where}, with {things}.").format(
        where=where, things=words.props(offer.props)
    )
    write(words.sentence(needed if offer.props else f"{where}."))
    write(words.listed(list(offer.exercises)) + ".")
    if not offer.in_one_language:
        write(words.sentence(words.exercises_of(offer)) + ".")
    write(
        translate(
            "Terminal",
            "Space eases everything off, at any moment. "
            "P pauses and goes on, A repeats, N goes on to the next step, L stays longer, S is slower, "
            "K leaves an exercise out, E ends.",
        )
    )


def wait_until_ready(keys: Keys, write: Callable[[str], None]) -> bool:
    """Wait for a key, as long as it takes; say whether the session may begin. Where nobody can type, it may."""
    if isinstance(keys, NoKeys):
        return True
    write(translate("Terminal", "Press Enter when you are ready, or E to leave it for another time."))
    while True:
        key = keys.read(WAKE_S)
        if key:
            return key.lower() != "e"


def past_session_line(past: PastSession) -> str:
    """A past session in one line."""
    when = past.began.strftime("%Y-%m-%d %H:%M")
    return f"{when}  {past.routine}, {words.minutes_taken(past.minutes)}, {words.ending(past.ending)}"


def coach(coaching: Coaching, keys: Keys, write: Callable[[str], None], *, rests: bool = False) -> None:
    """Lead a session to its end, or until the person ends it.

    Args:
        coaching: the session.
        keys: what the person types.
        write: writes a line.
        rests: whether it is heard only; then one quiet line stands while it is led.
    """
    coaching.begin()
    told: tuple[str, ...] = ()
    try:
        while True:
            coaching.tick()
            moment = coaching.moment()
            lines = _lines_at_rest(moment) if rests and moment.state in LED else _lines(moment)
            for line in lines:
                if line not in told:
                    write(line)
            told = lines
            if moment.state is State.ENDED:
                break
            _answer(coaching, moment.state, keys.read(WAKE_S))
    except KeyboardInterrupt:
        coaching.end()
        write(translate("Terminal", "That is enough for today. What was done is kept."))
    finally:
        coaching.tick()
        coaching.close()


def _answer(coaching: Coaching, state: State, key: str | None) -> None:
    if not key:
        return
    going_on = {
        State.PAUSED: coaching.resume,
        State.EASED: coaching.resume,
        State.WAITING: coaching.settled,
    }
    actions: dict[str, Callable[[], None]] = {
        "p": going_on.get(state, coaching.pause),
        "\n": going_on.get(state, coaching.ease_off),
        "a": coaching.again,
        "n": coaching.on,
        "l": coaching.longer,
        "s": coaching.slower,
        "k": coaching.skip,
        "b": coaching.breathe,
        "e": coaching.end,
    }
    # Whatever else is touched stops everything, gently: nobody has to find the right key in need.
    actions.get(key.lower().replace("\r", "\n"), coaching.ease_off)()


def _waiting_line(moment: Moment) -> str:
    if moment.phase is Phase.PREPARE:
        return translate("Terminal", "  Take all the time you need. Enter goes on when you are settled.")
    return translate("Terminal", "  Enter goes on when you are ready.")


def _lines_at_rest(moment: Moment) -> tuple[str, ...]:
    if moment.state is State.WAITING:
        return (moment.words, _waiting_line(moment))
    return (
        in_words(moment.notice or "")
        or translate("Terminal", "The screen rests. Any key eases everything off."),
    )


def _lines(moment: Moment) -> tuple[str, ...]:
    """What is to be read now, from the general to the particular; the same line is written only when it is new."""
    if moment.state is State.ENDED:
        return (translate("Terminal", "The session is over. What was done is kept."),)
    lines = [in_words(moment.notice or "")]
    if moment.state is State.PAUSED:
        lines.append(translate("Terminal", "Paused. P goes on when you are ready; E ends for today."))
    elif moment.state is State.EASED and moment.breathing:
        lines.append(translate("Terminal", "Let the breath come and go. P goes on when you are ready."))
    elif moment.state is State.EASED:
        lines.append(
            translate("Terminal", "All is quiet. Rest as you are; B breathes, P goes on, E ends for today.")
        )
    elif moment.state is State.RETURNING:
        lines.append(translate("Terminal", "Going on softly."))
    else:
        if moment.heading:
            place = words.place_in_routine(moment.block, moment.blocks)
            lines.append(f"\n{moment.heading} ({place})" if place else f"\n{moment.heading}")
        detail = words.side_and_repetition(moment.side, moment.repetition, moment.repetitions)
        said = moment.words or words.sentence(words.phase(moment.phase))
        lines.append(f"  {said}" + (f"  {detail}" if detail else ""))
        lines.append(f"  {moment.caption}" if moment.caption else "")
        if moment.state is State.WAITING:
            lines.append(_waiting_line(moment))
    return tuple(line for line in lines if line)


# -- the keys of a real terminal ----------------------------------------------------------------------------


class NoKeys:
    """Where nobody can type: only time passes."""

    def read(self, seconds: float) -> str | None:
        """Wait this long."""
        import time

        time.sleep(seconds)
        return None


@contextmanager
def terminal_keys(source: TextIO = sys.stdin) -> Iterator[Keys]:
    """Read single keys from the terminal; its settings are put back afterwards."""
    if not source.isatty():
        yield NoKeys()
        return
    if sys.platform == "win32":
        yield _WindowsKeys()
        return
    import termios
    import tty

    before = termios.tcgetattr(source)
    try:
        tty.setcbreak(source)
        yield _PosixKeys(source)
    finally:
        termios.tcsetattr(source, termios.TCSADRAIN, before)


class _PosixKeys:
    def __init__(self, source: TextIO) -> None:
        self._source = source

    def read(self, seconds: float) -> str | None:
        """Wait for a key; keys of several characters, such as arrows, count as one."""
        import os
        import select

        ready, _, _ = select.select([self._source], [], [], seconds)
        if not ready:
            return None
        return os.read(self._source.fileno(), 64).decode(errors="replace") or None


class _WindowsKeys:
    """Written against the documentation of msvcrt; not tried."""

    def read(self, seconds: float) -> str | None:
        """Wait for a key."""
        import msvcrt
        import time

        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if msvcrt.kbhit():  # type: ignore[attr-defined, unused-ignore]  # only there on Windows
                return str(msvcrt.getwch())  # type: ignore[attr-defined, unused-ignore]  # the same
            time.sleep(0.02)
        return None
