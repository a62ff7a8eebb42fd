"""What a person has chosen, in plain values.

A wish that was not expressed is None: what the routine asks for holds then, or else what is usual.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import Literal

Timbre = Literal["soft", "warm", "airy"]
"""The colour of the tone that leads into a cue."""

Detail = Literal["full", "brief", "names"]
"""How much is spoken: every cue, what begins and ends a movement, or names alone."""

Theme = Literal["system", "light", "dark"]
Motion = Literal["system", "moving", "still"]


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
        bed: whether a soft tone lies under the whole session.
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
class Settings:
    """Everything a person has chosen.

    Attributes:
        voice: who speaks.
        sound: what they wish to hear; it goes before what a routine asks for.
        ceilings: for each device by its name, the level found in the comfort check, dB below full, never above 0.
        volume_db: how far below the ceiling sound is played, never above 0.
        theme: light, dark, or as the system has it.
        text_percent: the size of text, 100 to 200.
        motion: whether figures move, stand still, or as the system has it.
    """

    voice: VoiceChoice = field(default_factory=VoiceChoice)
    sound: SoundWishes = field(default_factory=SoundWishes)
    ceilings: dict[str, float] = field(default_factory=dict)
    volume_db: float = 0.0
    theme: Theme = "system"
    text_percent: int = 100
    motion: Motion = "system"


def profile(*wishes: SoundWishes) -> SoundProfile:
    """Return the profile that follows from these wishes; where two differ, the later one holds."""
    result = SoundProfile()
    for wish in wishes:
        expressed = {each.name: getattr(wish, each.name) for each in fields(wish)}
        result = replace(result, **{name: value for name, value in expressed.items() if value is not None})
    return result
