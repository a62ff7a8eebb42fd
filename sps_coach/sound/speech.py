"""Speech as samples: pyttsx3 is the one interface, and it never plays anything.

A phrase is spoken in the voice that was chosen, at a rate that is measured in what comes out. Where the chosen voice
cannot be had, the usual one of this computer speaks, and says why.
"""

from __future__ import annotations

import math
import re
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from sps_coach.settings import VoiceChoice
from sps_coach.sound import engines
from sps_coach.sound.engines import Engine, NoSoundError, Samples
from sps_coach.sound.voices import KnownVoice, VoiceAbsentError
from sps_coach.worded import worded

_SHORTEST_S = 0.05
_QUIET = 0.004  # of full scale: what is softer at either end of a phrase is taken for silence
_EDGE_S = 0.01
_FEWEST_WORDS = 3  # shorter phrases say too little about a rate
_SLOWEST, _FASTEST = 0.94, 1.12
_AIMED = 0.98, 1.07  # what is asked for, a little within, where a phrase would lie outside
_TRIES = 4
_START_S, _LETTER_S, _LETTERS_RATE = (
    0.25,
    0.1,
    130,
)  # espeak-ng and Piper at 130 words a minute, both measured


class SpeechTroubleError(Exception):
    """The speech engine is not there, or gave no sound. The message is one calm sentence."""


@dataclass(frozen=True)
class Spoken:
    """One phrase as sound, without silence at its ends.

    Attributes:
        samples: one channel, full scale 1.0.
        rate: samples a second.
    """

    samples: Samples
    rate: int

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return len(self.samples) / self.rate


class Speech:
    """Turns phrases into samples.

    Args:
        voice: who speaks; its rate is not used, since each phrase comes with one.

    Raises:
        SpeechTroubleError: no speech engine can be started here.
    """

    def __init__(self, voice: VoiceChoice = VoiceChoice()) -> None:  # noqa: B008 - frozen
        self.remark: str | None = None
        """One calm sentence when the usual voice speaks in place of the chosen one, else None."""
        self._voice = voice
        self._piper: engines.PiperEngine | None = None
        if voice.engine == "piper":
            try:
                self._piper = engines.PiperEngine(voice)
            except VoiceAbsentError as absent:
                self.remark = str(absent)
        if self._piper is None:
            _ = self._usual

    def identity(self, language: str) -> str:
        """Name engine, version, voice and pitch: a sound of another identity is another sound."""
        return self._engine(language).identity(language)

    def say(self, phrase: str, language: str, words_per_minute: int) -> Spoken:
        """Speak one phrase as a statement, with a melody that falls.

        Engines read their rate as that of an average text, so phrases of short words come out fast and those
        of long words slow. So the rate is corrected by the phrase's letters, and the phrase spoken again, up to
        three times, until it lies between 0.94 and 1.12 times the words a minute that were asked for. Phrases
        under three words are left as they are.

        Raises:
            SpeechTroubleError: the engine gave no sound.
        """
        try:
            return _at_rate(self._engine(language), as_statement(phrase), language, words_per_minute)
        except VoiceAbsentError as absent:
            self.remark = str(absent)
            self._piper = None
            return self.say(phrase, language, words_per_minute)
        except NoSoundError as fault:
            raise SpeechTroubleError(
                worded("The voice gave no sound for a phrase, so it is shown in writing.")
            ) from fault

    def _engine(self, language: str) -> Engine:
        return self._piper if self._piper is not None and self._piper.speaks(language) else self._usual

    @cached_property
    def _usual(self) -> Engine:
        choice = self._voice if self._voice.engine == "usual" else replace(self._voice, name="")
        try:
            try:
                return engines.usual(choice)
            except VoiceAbsentError as absent:
                self.remark = str(absent)
                return engines.usual(replace(choice, name=""))
        except (ImportError, OSError, RuntimeError) as fault:
            raise SpeechTroubleError(
                worded("There is no voice on this computer, so cues are shown in writing.")
            ) from fault


def voices(language: str, file: str = "") -> list[KnownVoice]:
    """Return every voice that can be chosen here for a language, the usual one first.

    Args:
        language: such as ``en``.
        file: a Piper voice file of the person's own, listed too if it can be used.
    """
    found: list[KnownVoice] = []
    with suppress(ImportError, OSError, RuntimeError):
        found += engines.usual(VoiceChoice()).voices(language)
    for name in dict.fromkeys(("", file)):
        with suppress(VoiceAbsentError):
            found += engines.PiperEngine(VoiceChoice("piper", name)).voices(language)
    return found


def as_statement(phrase: str) -> str:
    """Return the phrase with a full stop at its end, so that its melody falls, whatever stood there."""
    return re.sub(r"[\s.!?…,;:]+$", "", phrase.strip()) + "."


def _at_rate(engine: Engine, text: str, language: str, words_per_minute: int) -> Spoken:
    words, letters = len(text.split()), sum(character.isalnum() for character in text)
    if words < _FEWEST_WORDS:
        return _trimmed(*engine.synthesise(text, language, words_per_minute))
    usual_s = words * 60 / words_per_minute
    # Foreseen by its letters, a phrase seldom has to be spoken a second time.
    measured_s = (_START_S + _LETTER_S * letters) * _LETTERS_RATE / words_per_minute
    asked = float(words_per_minute)
    tried: list[Spoken] = []
    for _ in range(_TRIES):
        asked *= measured_s / min(max(measured_s, usual_s / _AIMED[1]), usual_s / _AIMED[0])
        tried.append(_trimmed(*engine.synthesise(text, language, asked)))
        measured_s = tried[-1].seconds
        if _SLOWEST <= usual_s / measured_s <= _FASTEST:
            break
    return min(tried, key=lambda spoken: abs(math.log(spoken.seconds / usual_s)))


def _trimmed(samples: Samples, rate: int) -> Spoken:
    heard = np.flatnonzero(np.abs(samples) > _QUIET)
    if len(heard) < _SHORTEST_S * rate:
        raise NoSoundError
    edge = int(_EDGE_S * rate)
    return Spoken(samples[max(0, heard[0] - edge) : heard[-1] + edge], rate)
