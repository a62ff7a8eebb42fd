from __future__ import annotations

import numpy as np
import pytest

from sps_coach.sound.speech import Speech, Spoken, as_statement
from tests.sound.phrases import PHRASES


@pytest.mark.parametrize("rate", [120, 130, 150])
def test_the_rate_is_that_of_the_sound_itself(speech: Speech, rate: int) -> None:
    for phrase in PHRASES:
        words = len(phrase.split())
        measured = words * 60 / speech.say(phrase, "en", rate).seconds
        if words >= 3:
            assert 0.92 * rate <= measured <= 1.14 * rate


def test_the_default_pace_lies_within_the_contract(spoken: dict[str, Spoken]) -> None:
    words = sum(len(phrase.split()) for phrase in PHRASES)
    assert 120 <= words * 60 / sum(piece.seconds for piece in spoken.values()) <= 150


def test_no_silence_at_the_ends_and_none_is_empty(spoken: dict[str, Spoken]) -> None:
    for piece in spoken.values():
        assert piece.seconds > 0.3
        edge = piece.samples[: round(0.05 * piece.rate)], piece.samples[-round(0.05 * piece.rate) :]
        assert all(np.max(np.abs(part)) > 0.003 for part in edge)


def test_two_hundred_cues_in_a_row_are_all_there(speech: Speech) -> None:
    """The stock driver leaves one in a hundred empty."""
    lengths = [len(speech.say("Rest here. Let it go.", "en", 130).samples) for _ in range(200)]
    # espeak-ng's own flutter makes no two quite alike.
    assert max(lengths) < 1.01 * min(lengths)


def test_the_melody_falls(speech: Speech) -> None:
    """Whatever a phrase ends with, it is spoken as a statement."""
    for ending in ("?", "!", "...", "", ",", "?!"):
        assert as_statement(f"Are you ready{ending}") == "Are you ready."
    for ending in (".", "?"):
        melody = _melody(speech.say(f"You are ready now{ending}", "en", 130))
        assert np.median(melody[-len(melody) // 5 :]) < 0.95 * np.median(melody)


def _melody(spoken: Spoken) -> list[float]:
    """The pitch of every voiced 50 ms, by autocorrelation, Hz."""
    frame, step = spoken.rate // 20, spoken.rate // 50
    shortest, longest = spoken.rate // 250, spoken.rate // 70
    melody = []
    for start in range(0, len(spoken.samples) - frame - longest, step):
        part = spoken.samples[start : start + frame]
        if np.sqrt(np.mean(part**2)) < 0.01:
            continue
        likeness = np.array(
            [
                np.corrcoef(part, spoken.samples[start + lag : start + lag + frame])[0, 1]
                for lag in range(shortest, longest)
            ]
        )
        if likeness.max() > 0.7:
            # The shortest of the likely periods: twice a period is as like as one.
            melody.append(spoken.rate / (shortest + int(np.argmax(likeness > likeness.max() - 0.04))))
    return melody


def test_other_languages_have_a_voice_and_unknown_ones_the_first(speech: Speech) -> None:
    german = speech.say("Ruhen Sie sich hier aus.", "de", 130)
    english = speech.say("Ruhen Sie sich hier aus.", "en", 130)
    assert len(german.samples) != len(english.samples)
    assert speech.say("Rest here.", "zz", 130).seconds > 0.3
    assert speech.say("Rest here.", "en", 130).seconds > 0.3


def test_the_identity_names_engine_and_version(speech: Speech) -> None:
    assert "espeak-ng 1." in speech.identity("en")
