"""A cue from its words: taken from the cache, or spoken, shaped and kept there."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from sps_coach.sound import form
from sps_coach.sound.cache import CueCache, read_cue
from sps_coach.sound.speech import Speech


class CueMaker:
    """Makes finished cues, one at a time.

    Args:
        folder: where finished cues are kept.

    Raises:
        SpeechTroubleError: no speech engine can be started here.
    """

    def __init__(self, folder: Path) -> None:
        self._speech = Speech()
        self._cache = CueCache(folder, self._speech.identity)

    def cue(
        self, phrases: Sequence[str], language: str, words_per_minute: int
    ) -> tuple[Path, NDArray[np.float32]]:
        """Return where the finished cue is kept, and its samples at 48 kHz.

        Raises:
            SpeechTroubleError: the engine gave no sound.
            OSError: the cache's folder cannot be written to.
        """
        path = self._cache.path(phrases, language, words_per_minute)
        samples = read_cue(path)
        if samples is None:
            from sps_coach.sound import shaping  # a cue that is kept needs none of it

            spoken = [self._speech.say(phrase, language, words_per_minute) for phrase in phrases]
            samples = shaping.shape([piece.samples for piece in spoken], spoken[0].rate).samples
            self._cache.keep(path, samples)
        return path, samples


def voice_seconds(samples: NDArray[np.float32]) -> float:
    """Return how long the voice of a finished cue lasts, seconds, pauses between its phrases included."""
    return len(samples) / form.RATE - form.LEAD_S - form.TAIL_S
