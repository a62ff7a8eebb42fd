"""What is said, when it may be said, and how long it takes to say.

Cues are told by their role in the exercise file. ``prepare`` says the position and ``caution`` what to take care
of: these two are for safety, and spoken however little else is. A cue's voice is carried in by a lead-in and let
down by a tail (calm.md, section 1); two cues never overlap, so between the end of one voice and the start of the
next lie at least a tail and a lead-in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from sps_coach.session.ports import Utterance
from sps_coach.settings import Detail, SoundProfile

Role = Literal["name", "prepare", "caution", "move", "hold", "breathe", "return", "rest"]
"""What a cue of an exercise is for; ``name`` is the exercise's own name, the others are those of its file."""

SAFETY: frozenset[Role] = frozenset({"prepare", "caution"})
"""The roles that are spoken at every detail: the position, and what to take care of."""

SPOKEN: Mapping[Detail, frozenset[Role]] = MappingProxyType(
    {
        "full": SAFETY | {"move", "hold", "breathe", "return", "rest"},
        "brief": SAFETY | {"move", "return", "rest"},
        "names": SAFETY | {"name"},
    }
)
"""Which roles are spoken at each detail; what the routine itself says, such as its opening, always is."""

LEAST_BETWEEN_STARTS_S = 6.0
"""At least this lies between the starts of two voices, seconds (calm.md)."""


@dataclass(frozen=True)
class Spacing:
    """How much time a cue needs around its voice and within it, seconds.

    Attributes:
        lead_s: the lead-in, from the cue's first sound to its voice.
        tail_s: from the end of the voice to where another cue's lead-in may begin.
        pause_s: silence between two phrases of one cue; calm.md asks for 1.5 or more.
    """

    lead_s: float = 5.0
    tail_s: float = 2.5
    pause_s: float = 1.6

    @property
    def between_s(self) -> float:
        """The least time from the end of one voice to the start of the next."""
        return self.lead_s + self.tail_s

    @property
    def return_s(self) -> float:
        """A soft return: 1.5 s for what still sounds to ease away, the next lead-in, and a little room."""
        return 2.0 + self.lead_s


def spacing_for(sound: SoundProfile) -> Spacing:
    """Return the time that cues need as a person wishes to hear them."""
    usual = Spacing()
    return Spacing(sound.lead_in_s, sound.pauses * usual.tail_s, sound.pauses * usual.pause_s)


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


def estimated_seconds(phrases: Iterable[str], words_per_minute: int, pause_s: float) -> float:
    """Estimate how long phrases take to speak, with ``pause_s`` between them; meant never to be too short.

    Speech is made to last between 0.94 and 1.12 times what the rate asks for where a phrase has three words or
    more, and takes its letters' time where it is shorter. Against 61 phrases at 110 to 150 words a minute this
    is 13 % too long on average and never too short (``benchmarks/intelligibility.py`` speaks the library).
    """
    spoken = [_phrase_seconds(phrase, words_per_minute) for phrase in phrases]
    return sum(spoken) + pause_s * max(len(spoken) - 1, 0)


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
