"""Which voices there are, asked without loading a speech engine here: the speaker's process lists them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sps_coach.paths import own_command
from sps_coach.sound.child import Child

_GOODBYE_S = 1.0


class VoiceAbsentError(Exception):
    """The chosen voice cannot be used, and the usual one speaks. The message is one calm sentence."""


@dataclass(frozen=True)
class KnownVoice:
    """A voice that can be chosen.

    Attributes:
        engine: as in ``settings.VoiceChoice``.
        name: as there; empty for the one that speaks when nothing was chosen.
        title: what a person reads.
        licence: under which terms it may be used, in one sentence.
    """

    engine: Literal["usual", "piper"]
    name: str
    title: str
    licence: str


def known_voices(
    language: str, limit_s: float, *, file: str = "", speaker: Sequence[str] | None = None
) -> tuple[KnownVoice, ...]:
    """Ask a speaker's process which voices speak a language; not for the window's own thread.

    Args:
        language: such as ``en``.
        limit_s: how long the answer may take, seconds; the process is ended then.
        file: a Piper voice file of the person's own, listed too if it can be used.
        speaker: the command that starts the process.

    Returns:
        The usual voice of each engine first; nothing where no voice is there or no answer came.
    """
    try:
        child = Child(speaker or own_command("_speaker"))
    except OSError:
        return ()
    answer = child.ask({"voices": True, "language": language, "file": file}, limit_s)
    child.farewell(_GOODBYE_S)
    child.release()
    return tuple(KnownVoice(**voice) for voice in (answer or {}).get("voices", ()))
