"""What is said, when it may be said, and how long it takes to say.

A cue's voice is carried in by a lead-in and let down by a tail (calm.md, section 1); two cues never overlap, so
between the end of one voice and the start of the next lie at least a tail and a lead-in.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sps_coach.session.ports import Utterance

PAUSE_BETWEEN_PHRASES_S = 1.6
"""Silence between two phrases of one cue, seconds; calm.md asks for 1.5 or more."""

LEAST_BETWEEN_STARTS_S = 6.0
"""At least this lies between the starts of two voices, seconds (calm.md)."""


@dataclass(frozen=True)
class Spacing:
    """How long a cue's sound lasts around its voice, seconds."""

    lead_s: float = 5.0
    tail_s: float = 2.5

    @property
    def between_s(self) -> float:
        """The least time from the end of one voice to the start of the next."""
        return self.lead_s + self.tail_s


@dataclass(frozen=True)
class Cue:
    """One utterance at its place: ``voice_at`` in timeline seconds, ``seconds`` how long it is spoken."""

    utterance: Utterance
    voice_at: float
    seconds: float

    @property
    def voice_end(self) -> float:
        """When the last word is over, timeline seconds."""
        return self.voice_at + self.seconds


def estimated_seconds(phrases: Iterable[str], words_per_minute: int) -> float:
    """Estimate how long phrases take to speak, pauses between them included; meant never to be too short.

    Speech is made to last between 0.94 and 1.12 times what the rate asks for where a phrase has three words or
    more, and takes its letters' time where it is shorter. Against 61 phrases at 110 to 150 words a minute this
    is 13 % too long on average and never too short (``benchmarks/intelligibility.py`` speaks the library).
    """
    spoken = [_phrase_seconds(phrase, words_per_minute) for phrase in phrases]
    return sum(spoken) + PAUSE_BETWEEN_PHRASES_S * max(len(spoken) - 1, 0)


def _phrase_seconds(phrase: str, words_per_minute: int) -> float:
    words = len(phrase.split())
    if words > 2:
        return 1.1 * words * 60 / words_per_minute
    return (0.25 + 0.1 * sum(character.isalnum() for character in phrase)) * 130 / words_per_minute


def fits(voice_at: float, seconds: float, others: Iterable[Cue], spacing: Spacing) -> bool:
    """Say whether a cue at this time keeps its distance from all others, before and after."""
    for other in others:
        first_end, second_start = (
            (other.voice_end, voice_at)
            if other.voice_at <= voice_at
            else (voice_at + seconds, other.voice_at)
        )
        if second_start - first_end < spacing.between_s - 1e-9:
            return False
        if abs(other.voice_at - voice_at) < LEAST_BETWEEN_STARTS_S:
            return False
    return True
