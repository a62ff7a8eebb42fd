"""What this computer has for a session and what it lacks, in words one can read out on the telephone."""

from __future__ import annotations

import platform
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sps_coach import __version__
from sps_coach.paths import Places


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at: in a sentence, and whether a session has what it needs of it."""

    sentence: str
    well: bool = True


def report(places: Places) -> Iterator[Finding]:
    """Look at one thing after another; what cannot even be looked at is a finding too."""
    looks: tuple[tuple[str, Callable[[Places], Finding]], ...] = (
        ("The program", _program),
        ("The exercises", _library),
        ("The history", _history),
        ("The voice", _voice),
        ("The sound", _sound),
        ("The kept cues", _cache),
        ("The screen", _screen),
    )
    for name, look in looks:
        try:
            yield look(places)
        except Exception as trouble:
            yield Finding(f"{name} could not be looked at ({type(trouble).__name__}).", well=False)


def _program(_places: Places) -> Finding:
    return Finding(
        f"SPS Coach {__version__}, with Python {platform.python_version()} on {platform.platform(terse=True)}."
    )


def _library(_places: Places) -> Finding:
    from sps_coach.library.collection import load

    library = load()
    counted = f"{len(library.exercises)} exercises and {len(library.routines)} routines can be practised"
    if library.faults:
        return Finding(f"{counted}; sps-coach check tells what the others need.", well=False)
    return Finding(f"{counted}.")


def _history(places: Places) -> Finding:
    if not places.history.exists():
        return Finding(f"There is no history yet; it will be kept in {places.history}.")
    from sps_coach.history.device import device_id
    from sps_coach.history.records import HistoryUnavailable
    from sps_coach.history.store import Store

    try:
        store = Store(places.history, device_id(places.history.parent))
    except HistoryUnavailable as sentence:
        return Finding(str(sentence), well=False)
    try:
        return Finding(f"The history holds {_counted(store.count(), 'session')}, in {places.history}.")
    finally:
        store.close()


def _counted(count: int, thing: str) -> str:
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


def _voice(_places: Places) -> Finding:
    from sps_coach.sound.speech import Speech, SpeechTroubleError

    try:
        speech = Speech()
        spoken = speech.say("That is enough.", "en", 130)
    except SpeechTroubleError as sentence:
        return Finding(str(sentence), well=False)
    return Finding(
        f"The voice is {speech.identity('en')}, and it speaks ({spoken.seconds:.1f} seconds for three words)."
    )


def _sound(_places: Places) -> Finding:
    from sps_coach.sound.output import devices

    found = devices()
    if found is None:
        return Finding(
            "There is no sound device; sessions go on in silence, and every word is on the screen.",
            well=False,
        )
    return Finding(f"Sound goes out by {found.backend} to {found.names[0]}" + _others(found.names[1:]) + ".")


def _others(names: tuple[str, ...]) -> str:
    return f"; also there: {', '.join(names)}" if names else ""


def _cache(places: Places) -> Finding:
    files = [path for path in places.cues.glob("*") if path.is_file()]
    if not files:
        return Finding(f"No cue is kept yet; they will be in {places.cues}.")
    size = sum(path.stat().st_size for path in files) / 1e6
    return Finding(f"{_counted(len(files), 'cue')} kept ({size:.0f} MB), in {places.cues}.")


def _screen(_places: Places) -> Finding:
    from sps_coach.ui import display

    if display.is_there():
        return Finding("A window can be opened here.")
    return Finding("There is no display here, so the coach speaks in the terminal.")
