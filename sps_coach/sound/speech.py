"""Speech as samples: pyttsx3 is the one interface, and it never plays anything.

On Linux a driver of our own stands behind pyttsx3: the same espeak-ng calls as its stock driver, but synchronous,
with the samples collected in memory. The stock one writes files in the background and now and then leaves one
empty. The library is the system's espeak-ng where there is one, else the one that comes with espeakng-loader.

On Windows (sapi5) and macOS (nsss) pyttsx3's own drivers write a file beside, which is read back by its content,
not by its name, because nsss writes AIFF whatever it is called. Both were written against the drivers' sources
and have not been tried on either system.

An engine belongs to the thread that made it; espeak-ng is one global of its process.
"""

from __future__ import annotations

import io
import platform
import re
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import pyttsx3
import soundfile
from numpy.typing import NDArray

Samples = NDArray[np.float64]

_SHORTEST_S = 0.05
_QUIET = 0.004  # of full scale: what is softer at either end of a phrase is taken for silence
_EDGE_S = 0.01
_FEWEST_WORDS = 3  # shorter phrases say too little about a rate
_SLOWEST, _FASTEST = 0.94, 1.12
_TRIES = 4
_ESPEAK_PACE = 0.81  # asked for 130, espeak-ng 1.52 speaks 60 phrases like ours at 161 words a minute


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
    """Turns phrases into samples, with one voice for each language.

    Raises:
        SpeechTroubleError: no speech engine can be started here.
    """

    def __init__(self) -> None:
        try:
            self._engine: _Engine = _EspeakEngine() if sys.platform == "linux" else _SystemEngine()
        except (ImportError, OSError, RuntimeError) as fault:
            raise SpeechTroubleError(
                "There is no voice on this computer, so cues are shown in writing."
            ) from fault
        self.identity = self._engine.identity
        """Names engine and version: a cached sound of another identity is another sound."""

    def say(self, phrase: str, language: str, words_per_minute: int) -> Spoken:
        """Speak one phrase as a statement, with a melody that falls.

        Engines read their rate as that of an average text, so phrases of short words come out fast and those
        of long words slow. The phrase is spoken again at a corrected rate until it lies between 0.94 and 1.12
        times the words a minute that were asked for; phrases under three words are left as they are.

        Raises:
            SpeechTroubleError: the engine gave no sound.
        """
        text = as_statement(phrase)
        words = len(text.split())
        asked = float(words_per_minute)
        for _ in range(_TRIES):
            spoken = _trimmed(*self._engine.synthesise(text, language, asked))
            measured = words * 60 / spoken.seconds
            wanted = min(max(measured, _SLOWEST * words_per_minute), _FASTEST * words_per_minute)
            if words < _FEWEST_WORDS or abs(measured - wanted) < 1:
                break
            asked *= wanted / measured
        return spoken


def as_statement(phrase: str) -> str:
    """Return the phrase with a full stop at its end, so that its melody falls, whatever stood there."""
    return re.sub(r"[\s.!?…,;:]+$", "", phrase.strip()) + "."


class _Engine(Protocol):
    identity: str

    def synthesise(self, text: str, language: str, words_per_minute: float) -> tuple[Samples, int]: ...


class _EspeakEngine:
    """pyttsx3 over our espeak-ng driver, in memory."""

    def __init__(self) -> None:
        from sps_coach.sound import espeak

        espeak.register()
        self._engine = pyttsx3.init(espeak.NAME)
        self.identity = f"espeak-ng {espeak.library_version()}"
        self._language = ""

    def synthesise(self, text: str, language: str, words_per_minute: float) -> tuple[Samples, int]:
        if language != self._language:
            self._engine.setProperty("voice", language)
            self._language = language
        self._engine.setProperty("rate", round(_ESPEAK_PACE * words_per_minute))
        file = io.BytesIO()
        self._engine.save_to_file(text, file)
        self._engine.runAndWait()
        return _read(io.BytesIO(file.getvalue()))


class _SystemEngine:
    """pyttsx3 over the system's own voice, through a file beside. Not tried on either system."""

    def __init__(self) -> None:
        self._engine = pyttsx3.init()
        self._voices = {"": self._engine.getProperty("voice")}
        self.identity = f"{self._engine} {platform.platform()} {self._voices['']}"

    def synthesise(self, text: str, language: str, words_per_minute: float) -> tuple[Samples, int]:
        self._engine.setProperty("voice", self._voice_for(language))
        self._engine.setProperty("rate", round(words_per_minute))
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "phrase.wav"
            self._engine.save_to_file(text, str(path))
            self._run()
            return _read(io.BytesIO(path.read_bytes()))

    def _run(self) -> None:
        if sys.platform == "win32":
            # sapi5 writes the file within the command and its loop ends only on an event that may not come.
            self._engine.startLoop(False)
            self._engine.iterate()
            self._engine.endLoop()
        else:
            self._engine.runAndWait()

    def _voice_for(self, language: str) -> Any:
        if language not in self._voices:
            wanted = language.replace("_", "-").lower()
            speaking = [
                voice.id
                for voice in self._engine.getProperty("voices")
                if any(str(name).replace("_", "-").lower().startswith(wanted) for name in voice.languages)
            ]
            self._voices[language] = speaking[0] if speaking else self._voices[""]
        return self._voices[language]


def _read(file: io.BytesIO) -> tuple[Samples, int]:
    try:
        samples, rate = soundfile.read(file, dtype="float64", always_2d=True)
    except soundfile.LibsndfileError as fault:
        raise SpeechTroubleError(
            "The voice gave no sound for a phrase, so it is shown in writing."
        ) from fault
    return samples.mean(axis=1), rate


def _trimmed(samples: Samples, rate: int) -> Spoken:
    heard = np.flatnonzero(np.abs(samples) > _QUIET)
    if len(heard) < _SHORTEST_S * rate:
        raise SpeechTroubleError("The voice gave no sound for a phrase, so it is shown in writing.")
    edge = int(_EDGE_S * rate)
    return Spoken(samples[max(0, heard[0] - edge) : heard[-1] + edge], rate)
