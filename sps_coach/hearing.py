"""What can be heard, for a session and outside of one: joins voices, their ceilings and what is chosen."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from sps_coach import settings as chosen
from sps_coach.aside import Deliver, OnTheSide
from sps_coach.session.ports import Clock
from sps_coach.settings import Settings, SoundProfile, VoiceChoice
from sps_coach.ui.translation import language, translate

if TYPE_CHECKING:
    from sps_coach.loudness import BoundedVoice, LevelVoice, Words
    from sps_coach.ui.hearing import Sounding, Speaker

SAMPLE_WORDS_PER_MINUTE = 130
"""The usual rate, where nobody has chosen another one."""

VOICES_LIMIT_S = 10.0
"""How long the voices of this computer may take to be listed."""

OUTLET_LIMIT_S = 10.0
"""How long the usual device may take to be found."""


class MakeVoice(Protocol):
    """Makes the voice for one session."""

    def __call__(self, *, voice: VoiceChoice, profile: SoundProfile) -> LevelVoice:
        """Make one that speaks and sounds like this."""
        ...


@dataclass(frozen=True)
class Voices:
    """Where voices come from.

    Attributes:
        session: makes the voice for one session, and what is heard in the settings.
        reader: makes the voice that reads pages.
        read_in: the folder in which the sound of pages is kept meanwhile, or None where nothing is kept.
    """

    session: MakeVoice
    reader: MakeVoice
    read_in: Path | None = None


class CalmHearing:
    """Lets voices be heard: implements ``ui.hearing.Hearing``, and makes the voice of a session ready."""

    def __init__(
        self,
        voices: Voices,
        settings: Callable[[], Settings],
        choose: Callable[[Settings], object],
        clock: Clock,
        deliver: Deliver,
        on_the_side: OnTheSide,
    ) -> None:
        """Take the parts.

        Args:
            voices: where voices come from.
            settings: what is chosen now.
            choose: keeps what a comfort check finds.
            clock: the time.
            deliver: carries answers from other threads to the caller's.
            on_the_side: does what may take a moment.
        """
        self._voices, self._settings, self._choose = voices, settings, choose
        self._clock, self._deliver, self._on_the_side = clock, deliver, on_the_side
        self._next: tuple[tuple[VoiceChoice, SoundProfile], BoundedVoice] | None = None

    # -- for a session ------------------------------------------------------------------------------------------

    def foresee(
        self, voice: VoiceChoice, profile: SoundProfile, words: Callable[[], Sequence[Words]]
    ) -> None:
        """Have these words made before anyone presses Begin, by the voice that will speak."""
        ready = self._ready_made((voice, profile))
        if ready is None:
            ready = self._bounded(voice, profile)
            ready.foresee(words())
        self._next = ((voice, profile), ready)

    def voice_for(self, voice: VoiceChoice, profile: SoundProfile) -> BoundedVoice:
        """The voice of a session: the one that was made ready, or a new one."""
        return self._ready_made((voice, profile)) or self._bounded(voice, profile)

    def _ready_made(self, key: tuple[VoiceChoice, SoundProfile]) -> BoundedVoice | None:
        """Take the voice that was made ready, where it speaks and sounds as wanted; any other is let go of."""
        made, self._next = self._next, None
        if made is not None and made[0] == key:
            return made[1]
        if made is not None:
            made[1].close()
        return None

    def _bounded(self, voice: VoiceChoice, profile: SoundProfile) -> BoundedVoice:
        """A voice that keeps to the ceiling of its device."""
        from sps_coach.loudness import BoundedVoice

        return BoundedVoice(self._voices.session(voice=voice, profile=profile), self._settings)

    # -- outside of one -----------------------------------------------------------------------------------------

    def speakers(self, answer: Callable[[Sequence[Speaker]], None]) -> None:
        """Tell who can speak here; a process of its own lists the voices."""

        def look() -> None:
            from sps_coach.library.languages import tongues
            from sps_coach.sound.voices import known_voices
            from sps_coach.ui.hearing import Speaker

            settings = self._settings()
            spoken = language(settings.language)

            def title(told: str) -> str:
                """What a voice calls itself; one that names its language alone is named as its speakers call that."""
                return told if "(" in told else tongues()[spoken].name

            name = settings.voice.name if settings.voice.engine == "piper" else ""
            found = [
                Speaker(VoiceChoice(voice.engine, voice.name), title(voice.title), voice.licence)
                for voice in known_voices(spoken, VOICES_LIMIT_S, file=name)
            ]
            self._deliver(lambda: answer(found))

        self._on_the_side("voices", look)

    def device(self, answer: Callable[[str | None], None]) -> None:
        """Tell what sound would be heard on now; before the first comfort check it makes no difference."""
        if not self._settings().ceilings:
            answer(None)
            return

        def look() -> None:
            from sps_coach.sound.outlet import usual_outlet

            name = usual_outlet(OUTLET_LIMIT_S)
            self._deliver(lambda: answer(name))

        self._on_the_side("device", look)

    def hear_sample(self) -> Sounding:
        """Let the chosen voice say one sentence."""
        from sps_coach.loudness import Sample
        from sps_coach.session.cues import spacing_for

        settings = self._settings()
        profile = chosen.profile(settings.sound, chosen.SoundWishes(voice=True))
        said = (translate("Spoken", "Let your shoulders be heavy, and let the breath come and go."),)
        sample = (said, language(settings.language), _rate(settings))
        return Sample(self._bounded(settings.voice, profile), self._clock, sample, spacing_for(profile))

    def read_aloud(self, cues: Sequence[tuple[str, ...]]) -> Sounding:
        """Let the chosen voice read a page; it may hold somebody's own words, so its sound is not kept."""
        from sps_coach.loudness import BoundedVoice, Reading
        from sps_coach.session.cues import spacing_for

        self._forget_reading()
        settings = self._settings()
        profile = chosen.profile(settings.sound, chosen.SoundWishes(voice=True, bed=False))
        voice = BoundedVoice(self._voices.reader(voice=settings.voice, profile=profile), self._settings)
        read = [(phrases, language(settings.language), _rate(settings)) for phrases in cues]
        return Reading(voice, self._clock, read, spacing_for(profile))

    def check_comfort(self) -> Sounding:
        """Let a soft tone rise slowly out of silence until it is enough; its level is kept for its device."""
        from sps_coach.loudness import ComfortCheck

        def keep(device: str, level: float) -> None:
            present = self._settings()
            ceilings = present.ceilings | {device: round(level, 1)}
            self._choose(replace(present, ceilings=ceilings, volume_db=0.0))

        settings = self._settings()
        profile = chosen.profile(chosen.SoundWishes(lead_in=settings.sound.lead_in))
        voice = self._voices.session(voice=settings.voice, profile=profile)
        return ComfortCheck(voice, self._clock, language(settings.language), keep)

    def close(self) -> None:
        """Let go of the voice that was made ready, and take away the sound of pages."""
        if self._next is not None:
            self._next[1].close()
        self._forget_reading()

    def _forget_reading(self) -> None:
        """Take away the sound of pages that were read out."""
        if self._voices.read_in is not None:
            shutil.rmtree(self._voices.read_in, ignore_errors=True)


def _rate(settings: Settings) -> int:
    return settings.voice.words_per_minute or SAMPLE_WORDS_PER_MINUTE
