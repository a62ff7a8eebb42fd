"""The speech engines behind pyttsx3, each asked for samples in one way.

On Linux a driver of our own stands behind pyttsx3: the same espeak-ng calls as its stock driver, but synchronous,
with the samples collected in memory. The stock one writes files in the background and now and then leaves one
empty. The library is the system's espeak-ng where there is one, else the one that comes with espeakng-loader. Piper,
where it is installed, has a driver of our own too.

On Windows (sapi5) and macOS (nsss) pyttsx3's own drivers write a file beside, which is read back by its content,
not by its name, because nsss writes AIFF whatever it is called. Both were written against the drivers' sources
and have not been tried on either system.

Pitch: espeak-ng has its own, upwards about a semitone a step, downwards a third of one. The others have none
(pyttsx3's drivers for Windows and macOS print that they have not), so there the sound is read half a semitone a step
faster or slower, which moves the whole voice as a smaller or larger body would, and spoken at a rate that makes up for
it.

An engine belongs to the thread that made it; espeak-ng is one global of its process.
"""

from __future__ import annotations

import io
import platform
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import pyttsx3
import soundfile
from numpy.typing import NDArray

from sps_coach.library.languages import codes, tongues
from sps_coach.settings import VoiceChoice
from sps_coach.sound.voices import KnownVoice, VoiceAbsentError
from sps_coach.worded import worded

Samples = NDArray[np.float64]

_ESPEAK_PACE = 0.81  # asked for 130, espeak-ng 1.52 speaks 60 phrases like ours at 161 words a minute
_ESPEAK_PITCH = 50
_ESPEAK_HIGHER, _ESPEAK_LOWER = (
    6,
    2,
)  # a step; below 95 Hz its sharp pulses stand apart and words become less clear
_ANY_LANGUAGE = "en"  # speaks what no voice is made for
_ESPEAK_LICENCE = worded("espeak-ng, free software under the GPL, version 3 or later.")
_ABSENT = worded("The chosen voice is not on this computer, so the usual voice speaks.")
_UNREADABLE = "en-shaw"  # reads an alphabet of its own, which no routine is written in
_SYSTEM_LICENCE = worded("It belongs to this computer's system, whose terms hold for it.")
_STEPS_AN_OCTAVE = 24
_RATE_GRID = 50  # Hz; keeps the ratio to other rates of samples simple


class NoSoundError(Exception):
    """An engine gave no sound for a phrase."""


class Engine(Protocol):
    """Turns text into samples, in the voice that was chosen."""

    def identity(self, language: str) -> str:
        """Name engine, version and voice: a sound of another identity is another sound."""
        ...

    def voices(self, language: str) -> list[KnownVoice]:
        """Return what can be chosen for a language, what is usual first."""
        ...

    def synthesise(self, text: str, language: str, words_per_minute: float) -> tuple[Samples, int]:
        """Return one channel, full scale 1.0, and its samples a second.

        Raises:
            NoSoundError: there is none.
        """
        ...


def usual(choice: VoiceChoice) -> Engine:
    """Start what pyttsx3 has on this computer.

    Raises:
        ImportError: a part that the system's driver needs is not there.
        OSError: there is no engine here.
        RuntimeError: it does not start.
        VoiceAbsentError: it has no voice of the name that was chosen.
    """
    return EspeakEngine(choice) if sys.platform == "linux" else SystemEngine(choice)


def _title(voice: Any) -> str:
    """Return what a voice is called: as its language calls itself, where it is that of no place in particular."""
    spoken = [tongues()[language].name for language in voice.languages if language in codes()]
    return spoken[0] if spoken else voice.name


class EspeakEngine:
    """pyttsx3 over our espeak-ng driver, in memory."""

    def __init__(self, choice: VoiceChoice) -> None:
        from sps_coach.sound import espeak

        espeak.register()
        self._engine = pyttsx3.init(espeak.NAME)
        self._engine.runAndWait()  # from now on each command is done when it returns
        self._version = f"espeak-ng {espeak.library_version()}"
        self._choice = choice
        self._names: dict[str, str] = {}
        if choice.name and not any(choice.name == voice.id for voice in self._engine.getProperty("voices")):
            raise VoiceAbsentError(_ABSENT)

    def identity(self, language: str) -> str:
        """Name engine, version and voice."""
        return f"{self._version} {self._name(language)} {self._choice.pitch:+d}"

    def voices(self, language: str) -> list[KnownVoice]:
        """Return the usual voice of a language and its other accents."""
        found = [voice for voice in self._speaking(language) if voice.languages != [_UNREADABLE]]
        if found:
            self._engine.setProperty("voice", language)
        usual = self._engine.getProperty("voice")
        return [
            KnownVoice("usual", "" if voice.id == usual else voice.id, _title(voice), _ESPEAK_LICENCE)
            for voice in sorted(found, key=lambda voice: (voice.id != usual, voice.name))
        ]

    def synthesise(self, text: str, language: str, words_per_minute: float) -> tuple[Samples, int]:
        """Return one channel, full scale 1.0, and its samples a second."""
        name, file = self._name(language), io.BytesIO()
        with _heeded(self._engine):
            # All of it each time: pyttsx3 gives every caller of a process the same engine.
            self._engine.setProperty("voice", name)
            self._engine.setProperty("pitch", _espeak_pitch(self._choice))
            self._engine.setProperty("rate", round(_ESPEAK_PACE * words_per_minute))
            self._engine.save_to_file(text, file)
            self._engine.runAndWait()
        return _read(file.getvalue())

    def _name(self, language: str) -> str:
        """Return what espeak-ng calls the voice for a language: a chosen accent, or the language itself."""
        if language not in self._names:
            name = language
            if any(voice.id == self._choice.name for voice in self._speaking(language)):
                name = self._choice.name
            try:
                with _heeded(self._engine):
                    self._engine.setProperty("voice", name)
            except ValueError:
                name = _ANY_LANGUAGE
            self._names[language] = name
        return self._names[language]

    def _speaking(self, language: str) -> list[Any]:
        return [voice for voice in self._engine.getProperty("voices") if _speaks(voice, language)]


class PiperEngine:
    """pyttsx3 over our Piper driver, in memory.

    Args:
        choice: its name is the path of a voice file, or empty for the voice that comes with the extra.

    Raises:
        VoiceAbsentError: Piper is not installed, or the voice is not there.
    """

    def __init__(self, choice: VoiceChoice) -> None:
        from sps_coach.sound import piper

        piper.register()
        self._file = piper.voice_file(choice.name)
        self._version = f"Piper {piper.library_version()}"
        self._engine = pyttsx3.init(piper.NAME)
        self._choice = choice

    def speaks(self, language: str) -> bool:
        """Say whether the voice speaks a language; a voice file has one."""
        return language.lower().startswith(self._file.language.lower())

    def identity(self, language: str) -> str:  # noqa: ARG002 - a voice file has one language
        """Name engine, version and voice."""
        return f"{self._version} {self._file.identity} {self._choice.pitch:+d}"

    def voices(self, language: str) -> list[KnownVoice]:
        """Return the one voice that was chosen, if it speaks the language."""
        if not self.speaks(language):
            return []
        return [KnownVoice("piper", self._choice.name, self._file.title, self._file.licence)]

    def synthesise(self, text: str, language: str, words_per_minute: float) -> tuple[Samples, int]:  # noqa: ARG002 - the same
        """Return one channel, full scale 1.0, and its samples a second.

        Raises:
            VoiceAbsentError: the voice's file cannot be loaded.
        """
        factor = _pitch_factor(self._choice)
        file = io.BytesIO()
        with _heeded(self._engine):
            self._engine.setProperty("voice", str(self._file.path))
            self._engine.setProperty("rate", words_per_minute / factor)
            self._engine.save_to_file(text, file)
            self._engine.runAndWait()
        samples, rate = _read(file.getvalue())
        return samples, _shifted(rate, factor)


class SystemEngine:
    """pyttsx3 over the system's own voice, through a file beside. Not tried on either system."""

    def __init__(self, choice: VoiceChoice) -> None:
        self._engine = pyttsx3.init()
        self._usual = self._engine.getProperty("voice")
        self._choice = choice
        if choice.name and not any(choice.name == voice.id for voice in self._engine.getProperty("voices")):
            raise VoiceAbsentError(_ABSENT)

    def identity(self, language: str) -> str:
        """Name engine, system and voice."""
        voice = self._voice_for(language)
        return f"{self._engine} {platform.platform()} {voice} {self._choice.pitch:+d}"

    def voices(self, language: str) -> list[KnownVoice]:
        """Return the usual voice of a language and the others."""
        first = self._usual_for(language)
        found = [voice for voice in self._engine.getProperty("voices") if _speaks(voice, language)]
        return [
            KnownVoice("usual", "" if voice.id == first else str(voice.id), str(voice.name), _SYSTEM_LICENCE)
            for voice in sorted(found, key=lambda voice: (voice.id != first, str(voice.name)))
        ]

    def synthesise(self, text: str, language: str, words_per_minute: float) -> tuple[Samples, int]:
        """Return one channel, full scale 1.0, and its samples a second."""
        factor = _pitch_factor(self._choice)
        with tempfile.TemporaryDirectory() as folder, _heeded(self._engine):
            self._engine.setProperty("voice", self._voice_for(language))
            self._engine.setProperty("rate", round(words_per_minute / factor))
            path = Path(folder) / "phrase.wav"
            self._engine.save_to_file(text, str(path))
            self._run()
            content = path.read_bytes() if path.exists() else b""
        samples, rate = _read(content)
        return samples, _shifted(rate, factor)

    def _run(self) -> None:
        if sys.platform == "win32":
            # sapi5 writes the file within the command and its loop ends only on an event that may not come.
            self._engine.startLoop(False)
            self._engine.iterate()
            self._engine.endLoop()
        else:
            self._engine.runAndWait()

    def _voice_for(self, language: str) -> Any:
        return (
            self._choice.name if self._choice.name in self._speaking(language) else self._usual_for(language)
        )

    def _usual_for(self, language: str) -> Any:
        speaking = self._speaking(language)
        return self._usual if self._usual in speaking or not speaking else speaking[0]

    def _speaking(self, language: str) -> list[Any]:
        return [voice.id for voice in self._engine.getProperty("voices") if _speaks(voice, language)]


@contextmanager
def _heeded(engine: Any) -> Iterator[None]:
    """Raise the first thing that a driver raised meanwhile; pyttsx3 keeps it to itself."""
    raised: list[Exception] = []
    listening = engine.connect("error", lambda exception, **_told: raised.append(exception))
    try:
        yield
    finally:
        engine.disconnect(listening)
    if raised:
        raise raised[0]


def _speaks(voice: Any, language: str) -> bool:
    wanted = language.replace("_", "-").lower()
    return any(str(name).replace("_", "-").lower().startswith(wanted) for name in voice.languages)


def _espeak_pitch(choice: VoiceChoice) -> int:
    return _ESPEAK_PITCH + choice.pitch * (_ESPEAK_HIGHER if choice.pitch > 0 else _ESPEAK_LOWER)


def _pitch_factor(choice: VoiceChoice) -> float:
    return float(2 ** (choice.pitch / _STEPS_AN_OCTAVE))


def _shifted(rate: int, factor: float) -> int:
    return rate if factor == 1 else _RATE_GRID * round(rate * factor / _RATE_GRID)


def _read(content: bytes) -> tuple[Samples, int]:
    try:
        samples, rate = soundfile.read(io.BytesIO(content), dtype="float64", always_2d=True)
    except soundfile.LibsndfileError as fault:
        raise NoSoundError from fault
    return samples.mean(axis=1), rate
