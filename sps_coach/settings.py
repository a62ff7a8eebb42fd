"""What a person has chosen, in plain values, and the one small file that keeps it.

A wish that was not expressed is None: what the routine asks for holds then, or else what is usual. The file is
read before the first paint, so the standard library has to do. Reading is strict with each value and forgiving
with the whole: what cannot be understood is as usual, and the file it stood in is put aside, never lost.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields, is_dataclass, replace
from pathlib import Path
from typing import Any, Literal, TypeVar, get_args

from sps_coach.worded import worded
from sps_coach.writing import written_whole

SLOWEST, FASTEST = 100, 160
"""The rates of speech that can be chosen, words a minute."""

LOWEST_PITCH, HIGHEST_PITCH = -5, 5

SHORTEST_LEAD_S, LONGEST_LEAD_S = 5.0, 7.0
"""How long the tone before a cue may swell, seconds."""

SHORTEST_PAUSES, LONGEST_PAUSES = 1.0, 2.0
"""As a factor of the usual pauses."""

SOFTEST_DB = -60.0
"""The least level that can be kept, dB below full; nothing is heard there."""

CAUTIOUS_DB = -12.0
"""How loud a device may be before its comfort check, dB below full, for somebody who has found no lower ceiling yet.

The voice lies at -41.5 dBFS(A) then. Two devices at one setting of the system easily differ by ten decibels, and a
rise of that size is where annoyance begins (docs/calm.md), so a device nobody has tried stays below it.
"""

SMALLEST_TEXT, LARGEST_TEXT = 100, 200
"""Percent."""

Timbre = Literal["soft", "warm", "airy"]
"""The colour of the tone that leads into a cue."""

Detail = Literal["full", "brief", "names"]
"""How much is spoken: every cue, what begins and ends a movement, or names alone."""

Theme = Literal["system", "light", "dark"]
Motion = Literal["system", "moving", "still"]
"""Whether the figure moves along its path, or still poses turn softly into one another."""
Skin = Literal["fair", "warm", "olive", "brown", "deep"]
Clothes = Literal["sea", "sky", "plum", "slate", "dusk"]
"""What the figure looks like; ``figure.palettes`` has the colours."""

Contrast = Literal["system", "usual", "high"]
Pacing = Literal["led", "own"]
"""Whether a session goes on by itself where nobody has to settle, or waits before everything that moves."""

Speaks = Literal["program", "reader"]
"""Who speaks in a session: the program's voice, or a screen reader; never both."""

Hands = Literal["usual", "presenter", "one-switch", "two-switches"]
"""How buttons are reached: by keyboard, pointer and touch alone; or as well by a presenter's keys, or by switches."""

SHORTEST_SCAN_S, LONGEST_SCAN_S = 2.0, 12.0
"""How long a button is marked before the next one is, seconds."""

SHORTEST_DWELL_S, LONGEST_DWELL_S = 1.0, 8.0
"""How long a pointer rests on a button before it is pressed, seconds."""


@dataclass(frozen=True)
class VoiceChoice:
    """Who speaks.

    Attributes:
        engine: ``usual`` is what pyttsx3 finds on this computer; ``piper`` the neural voice, where it is installed.
        name: the engine's own name for the voice, or for Piper the path of a voice file; empty for the usual one.
        words_per_minute: 100 to 160; None as the routine says.
        pitch: −5 (lowest) to 5 (highest), 0 the voice's own.
    """

    engine: Literal["usual", "piper"] = "usual"
    name: str = ""
    words_per_minute: int | None = None
    pitch: int = 0


@dataclass(frozen=True)
class SoundProfile:
    """What a session sounds like.

    Attributes:
        voice: whether cues are spoken.
        lead_in: the colour of the tone before a cue.
        lead_in_s: how long it swells before the voice, seconds, 5 to 7.
        bed: whether a soft, even sound lies under the whole session.
        breathing_tone: whether a very soft swell follows the breath in and out.
        detail: how much is spoken.
        pauses: the pauses between phrases and after cues, as a factor of the usual, 1 to 2.
    """

    voice: bool = True
    lead_in: Timbre = "soft"
    lead_in_s: float = 5.0
    bed: bool = False
    breathing_tone: bool = False
    detail: Detail = "full"
    pauses: float = 1.0


@dataclass(frozen=True)
class SoundWishes:
    """What somebody wishes a session to sound like; None where they have no wish. See ``SoundProfile``."""

    voice: bool | None = None
    lead_in: Timbre | None = None
    lead_in_s: float | None = None
    bed: bool | None = None
    breathing_tone: bool | None = None
    detail: Detail | None = None
    pauses: float | None = None


@dataclass(frozen=True)
class Reach:
    """How a person reaches the program.

    Attributes:
        hands: by which keys.
        scan_s: how long each button is marked for one switch.
        first_switch: the key that the one switch, or the first of two, sends; Qt's name for it.
        second_switch: the key that the second of two switches sends.
        dwell_s: how long a pointer rests on a button before it is pressed; None where it never is.
        speaks: who speaks.
    """

    hands: Hands = "usual"
    scan_s: float = 4.0
    first_switch: str = "Space"
    second_switch: str = "Return"
    dwell_s: float | None = None
    speaks: Speaks = "program"


@dataclass(frozen=True)
class Reminder:
    """When somebody wishes to be reminded.

    Attributes:
        on: whether at all.
        begins: from which hour of the day on, 0 to 23.
        ends: until which hour; an earlier one goes past midnight.
    """

    on: bool = False
    begins: int = 8
    ends: int = 12


@dataclass(frozen=True)
class Settings:
    """Everything a person has chosen.

    Attributes:
        voice: who speaks.
        sound: what they wish to hear; it goes before what a routine asks for.
        ceilings: for each device by its name, the level found in the comfort check, dB below full, never above 0.
        volume_db: how far below the ceiling sound is played, never above 0.
        screen_rests: whether sessions are heard only, with a nearly dark screen.
        language: such as ``de``; None as the system has it.
        theme: light, dark, or as the system has it.
        text_percent: the size of text, 100 to 200; None as the system has it.
        motion: whether figures move or stand still, or as the system has it.
        skin: the figure's skin and hair.
        clothes: the colours that the figure wears.
        contrast: the usual colours, or such as stand out more, or as the system has it.
        pacing: whether sessions wait before everything that moves.
        whole_screen: the name of the screen that the window fills; None where it is a window.
        reach: how the person reaches the program.
        reads: who reads a page out when that is asked for.
        reminder: when the person wishes to be reminded.
        checks_in: whether it is asked, before a session, how it is; each answer can be left out in any case.
        favourites: the ids of exercises and routines that are kept at hand, in the order in which they were chosen.
    """

    voice: VoiceChoice = field(default_factory=VoiceChoice)
    sound: SoundWishes = field(default_factory=SoundWishes)
    ceilings: dict[str, float] = field(default_factory=dict)
    volume_db: float = 0.0
    screen_rests: bool = False
    language: str | None = None
    theme: Theme = "system"
    text_percent: int | None = None
    motion: Motion = "system"
    skin: Skin = "warm"
    clothes: Clothes = "sea"
    contrast: Contrast = "system"
    pacing: Pacing = "led"
    whole_screen: str | None = None
    reach: Reach = field(default_factory=Reach)
    reads: Speaks = "program"
    reminder: Reminder = field(default_factory=Reminder)
    checks_in: bool = True
    favourites: tuple[str, ...] = ()


def profile(*wishes: SoundWishes) -> SoundProfile:
    """Return the profile that follows from these wishes; where two differ, the later one holds."""
    result = SoundProfile()
    for wish in wishes:
        expressed = {each.name: getattr(wish, each.name) for each in fields(wish)}
        result = replace(result, **{name: value for name, value in expressed.items() if value is not None})
    return result


def level(settings: Settings, device: str | None) -> float:
    """Return how loud anything may be on a device, dB below full; None while it is not known which one it is.

    Where there has been no comfort check yet, it is the cautious level, or the lowest ceiling found elsewhere.
    """
    cautious = min(CAUTIOUS_DB, *settings.ceilings.values(), 0.0)
    ceiling = cautious if device is None else settings.ceilings.get(device, cautious)
    return max(ceiling + settings.volume_db, SOFTEST_DB)


# -- the file -----------------------------------------------------------------------------------------------

ASIDE = worded("Some settings could not be read, so the usual ones hold there. The file is kept as {name}.")
UNREADABLE = worded("The settings could not be read, so the usual ones hold for now.")
NOT_KEPT = worded("This choice could not be written down, so it holds until the window is closed.")


def language_of(path: Path) -> str | None:
    """Return which language was chosen, and leave the file as it is; None where none was, or nothing can be read."""
    try:
        return _understood(Settings(), json.loads(path.read_bytes()))[0].language
    except (OSError, ValueError, RecursionError):
        return None


def read(path: Path) -> tuple[Settings, str | None]:
    """Read what was chosen.

    Returns:
        The settings, as usual wherever nothing valid was kept; and one calm sentence when something in the file
        could not be understood. The file as it was is kept beside then, and what was understood takes its place.
    """
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return Settings(), None
    except OSError:
        return Settings(), UNREADABLE
    try:
        found = json.loads(content)
    except (ValueError, RecursionError):
        found = None
    settings, whole = _understood(Settings(), found)
    if whole:
        return settings, None
    aside = _free_name(path)
    try:
        path.replace(aside)
    except OSError:
        return settings, UNREADABLE
    with suppress(OSError):
        keep(path, settings)
    return settings, ASIDE.of(name=aside.name)


def keep(path: Path, settings: Settings) -> None:
    """Write what was chosen; it is on the disk, whole, when this returns.

    Raises:
        OSError: the folder cannot be written, or the disk is full.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with written_whole(path) as beside:
        beside.write_text(json.dumps(asdict(settings), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


_Values = TypeVar("_Values")


def _understood(usual: _Values, found: object) -> tuple[_Values, bool]:
    """Take each value that is valid into the usual ones; and say whether all there was could be taken."""
    if not isinstance(found, Mapping):
        return usual, False
    taken: dict[str, Any] = {}
    whole = found.keys() <= {each.name for each in fields(usual)}  # type: ignore[arg-type]  # always a dataclass
    for name in found:
        before = getattr(usual, name, None)
        if is_dataclass(before):
            taken[name], well = _understood(before, found[name])
        elif name == "ceilings":
            taken[name], well = _ceilings(found[name])
        elif name == "favourites":
            taken[name], well = _favourites(found[name])
        else:
            well = name in _VALID and _VALID[name](found[name])
            if well:
                taken[name] = found[name]
        whole = whole and well
    return replace(usual, **taken), whole  # type: ignore[type-var]  # the same


def _ceilings(found: object) -> tuple[dict[str, float], bool]:
    if not isinstance(found, Mapping):
        return {}, False
    valid = {name: level for name, level in found.items() if _level(level)}
    return valid, len(valid) == len(found)


def _favourites(found: object) -> tuple[tuple[str, ...], bool]:
    if not isinstance(found, list):
        return (), False
    valid = tuple(name for name in found if isinstance(name, str) and name)
    return valid, len(valid) == len(found)


def _one_of(*options: str | None) -> Callable[[object], bool]:
    return lambda value: (value is None or isinstance(value, str)) and value in options


def _between(least: float, most: float, *, whole: bool = False) -> Callable[[object], bool]:
    kinds = int if whole else (int, float)
    return lambda value: isinstance(value, kinds) and not isinstance(value, bool) and least <= value <= most


def _or_none(valid: Callable[[object], bool]) -> Callable[[object], bool]:
    return lambda value: value is None or valid(value)


def _yes_or_no(value: object) -> bool:
    return isinstance(value, bool)


_LANGUAGE = re.compile("[a-z]{2,3}(-[A-Z]{2})?")
_level = _between(SOFTEST_DB, 0.0)

_VALID: dict[str, Callable[[object], bool]] = {
    "engine": _one_of("usual", "piper"),
    "name": lambda value: isinstance(value, str),
    "words_per_minute": _or_none(_between(SLOWEST, FASTEST, whole=True)),
    "pitch": _between(LOWEST_PITCH, HIGHEST_PITCH, whole=True),
    "voice": _or_none(_yes_or_no),
    "lead_in": _one_of("soft", "warm", "airy", None),
    "lead_in_s": _or_none(_between(SHORTEST_LEAD_S, LONGEST_LEAD_S)),
    "bed": _or_none(_yes_or_no),
    "breathing_tone": _or_none(_yes_or_no),
    "detail": _one_of("full", "brief", "names", None),
    "pauses": _or_none(_between(SHORTEST_PAUSES, LONGEST_PAUSES)),
    "volume_db": _level,
    "screen_rests": _yes_or_no,
    "language": lambda value: value is None or (isinstance(value, str) and bool(_LANGUAGE.fullmatch(value))),
    "theme": _one_of("system", "light", "dark"),
    "text_percent": _or_none(_between(SMALLEST_TEXT, LARGEST_TEXT, whole=True)),
    "motion": _one_of("system", "moving", "still"),
    "skin": _one_of(*get_args(Skin)),
    "clothes": _one_of(*get_args(Clothes)),
    "contrast": _one_of("system", "usual", "high"),
    "pacing": _one_of("led", "own"),
    "whole_screen": lambda value: value is None or isinstance(value, str),
    "hands": _one_of("usual", "presenter", "one-switch", "two-switches"),
    "scan_s": _between(SHORTEST_SCAN_S, LONGEST_SCAN_S),
    "first_switch": lambda value: isinstance(value, str) and value != "",
    "second_switch": lambda value: isinstance(value, str) and value != "",
    "dwell_s": _or_none(_between(SHORTEST_DWELL_S, LONGEST_DWELL_S)),
    "speaks": _one_of("program", "reader"),
    "reads": _one_of("program", "reader"),
    "on": _yes_or_no,
    "begins": _between(0, 23, whole=True),
    "ends": _between(0, 23, whole=True),
    "checks_in": _yes_or_no,
}
"""Whether a value that was read can be meant, by the name of its field."""


def _free_name(path: Path) -> Path:
    number = 1
    while (aside := path.with_name(f"{path.stem}-aside-{number}{path.suffix}")).exists():
        number += 1
    return aside
