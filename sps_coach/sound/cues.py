"""A cue from its words: taken from the cache, or spoken, shaped and kept there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from sps_coach.settings import VoiceChoice
from sps_coach.sound.cache import CueCache
from sps_coach.sound.form import RATE, TAIL_S, USUAL, Form
from sps_coach.sound.speech import Speech


class CueMaker:
    """Makes finished cues, one at a time.

    Args:
        folder: where finished cues are kept.
        voice: who speaks; the rate comes with each cue, because the session is laid out by it.
        form: what is wished of a cue's sound.

    Raises:
        SpeechTroubleError: no speech engine can be started here.
    """

    def __init__(
        self,
        folder: Path,
        voice: VoiceChoice = VoiceChoice(),  # noqa: B008 - frozen, so sharing the default is safe
        form: Form = USUAL,
    ) -> None:
        self._speech = Speech(voice)
        self._form = form
        self._cache = CueCache(folder)

    @property
    def remark(self) -> str | None:
        """One calm sentence when the usual voice speaks in place of the chosen one, else None."""
        return self._speech.remark

    def cue(
        self, phrases: Sequence[str], language: str, words_per_minute: int
    ) -> tuple[Path, NDArray[np.float32]]:
        """Return where the finished cue is kept, and its samples at 48 kHz; without phrases, the tone alone.

        Raises:
            SpeechTroubleError: the engine gave no sound.
            OSError: there is no place to keep it.
        """
        wished = [list(phrases), language, words_per_minute, *astuple(self._form)]
        found = self._cache.find([*wished, self._speech.identity(language)])
        if found is not None:
            return found
        from sps_coach.sound import shaping  # a cue that is kept needs none of it

        spoken = [self._speech.say(phrase, language, words_per_minute) for phrase in phrases]
        pieces = [piece.samples for piece in spoken]
        samples = (
            shaping.shape(pieces, spoken[0].rate, self._form).samples if pieces else shaping.tone(self._form)
        )
        # Asked again, because the usual voice may have had to speak in place of the chosen one.
        return self._cache.keep([*wished, self._speech.identity(language)], samples), samples


def voice_seconds(samples: NDArray[np.float32], form: Form = USUAL) -> float:
    """Return how long the voice of a finished cue lasts, seconds, pauses between its phrases included."""
    return len(samples) / RATE - form.lead_s - TAIL_S
