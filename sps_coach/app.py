"""The composition root: joins every part of the program, once.

Nothing here is imported before it is needed: the window paints before the history's database library is read,
and speech and samples live in small processes of their own.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sps_coach.aside import Deliver
from sps_coach.hearing import MakeVoice, Voices
from sps_coach.paths import Places
from sps_coach.program import Program
from sps_coach.settings import SoundProfile, VoiceChoice
from sps_coach.sound.silence import SilentVoice

if TYPE_CHECKING:
    from pathlib import Path

    from sps_coach.history.writer import Writer
    from sps_coach.library.collection import Library
    from sps_coach.loudness import LevelVoice
    from sps_coach.session.ports import Clock


def build(
    places: Places,
    *,
    silent: bool = False,
    sound_only: bool = False,
    deliver: Deliver = lambda call: call(),
    library: Library | None = None,
    clock: Clock | None = None,
) -> Program:
    """Join the whole program.

    Args:
        places: where the user's files live.
        silent: whether sessions go without any sound.
        sound_only: whether they are heard only, while the screen rests.
        deliver: carries answers to the thread that shows things; by default they are given at once, on the
            history's own thread.
        library: what can be practised, where it is not what ships with the program and what the person has.
        clock: the time; None: the system's.
    """

    def writer(history: Path) -> Writer:
        from sps_coach.history.writer import Writer

        return Writer(history)

    def read() -> Library:
        from sps_coach.library.collection import load_all

        return library or load_all(places)

    aside = replace(places, cache=places.cache / "pages")  # what is read out may be somebody's own words
    voices = (
        Voices(_silence, _silence) if silent else Voices(voice_for(places), voice_for(aside), aside.cache)
    )
    return Program(writer, voices, deliver, places, read, sound_only=sound_only, clock=clock)


def voice_for(places: Places) -> MakeVoice:
    """Return what makes the voice for one session; its small processes are started by each voice."""

    def make(*, voice: VoiceChoice, profile: SoundProfile) -> LevelVoice:
        if not (profile.voice or profile.bed or profile.breathing_tone):
            return SilentVoice()
        from sps_coach.sound.voice import CalmVoice

        return CalmVoice(places.cues, voice=voice, profile=profile)

    return make


def _silence(*, voice: VoiceChoice, profile: SoundProfile) -> LevelVoice:  # noqa: ARG001 - whoever speaks is silent
    return SilentVoice()
