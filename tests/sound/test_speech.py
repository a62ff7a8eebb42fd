from __future__ import annotations

import numpy as np
import pytest
from numpy.lib.stride_tricks import sliding_window_view

from sps_coach.library.languages import tongues
from sps_coach.settings import VoiceChoice
from sps_coach.sound.speech import Speech, Spoken, as_statement, voices
from tests.sound.phrases import PHRASES


@pytest.mark.parametrize("rate", [100, 130, 160])
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
        windows = sliding_window_view(spoken.samples[start : start + frame + longest], frame)
        if min(np.std(windows[0]), np.std(windows[-1])) < 0.01:
            continue
        windows = windows - windows.mean(axis=1, keepdims=True)
        lengths = np.linalg.norm(windows, axis=1)
        likeness = (windows @ windows[0] / lengths / lengths[0])[shortest:longest]
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


def test_each_voice_of_a_language_can_be_chosen_and_is_another(speech: Speech) -> None:
    known = [voice for voice in voices("en") if voice.engine == "usual"]
    assert known[0].name == ""
    assert len({voice.title for voice in known}) == len(known) > 3
    assert all("GPL" in voice.licence for voice in known)
    spoken = {}
    for voice in known:
        chosen = Speech(VoiceChoice(name=voice.name))
        assert chosen.remark is None
        assert (chosen.identity("en") == speech.identity("en")) == (voice.name == "")
        spoken[voice.name] = chosen.say("Slowly slide your left heel away from you.", "en", 130).samples.sum()
    assert len(set(spoken.values())) == len(known)


def test_only_voices_of_the_language_are_listed() -> None:
    assert {voice.title for voice in voices("de")} == {tongues()["de"].name}
    assert voices("zz") == []


def test_an_accent_speaks_its_own_language_only(speech: Speech) -> None:
    assert Speech(VoiceChoice(name="gmw/en-us")).identity("de") == speech.identity("de")


def test_pitch_moves_the_voice_and_leaves_its_rate() -> None:
    phrase = "Put your left hand on your belly and feel it rise."
    spoken = [Speech(VoiceChoice(pitch=pitch)).say(phrase, "en", 130) for pitch in (-5, 0, 5)]
    low, middle, high = (np.median(_melody(piece)) for piece in spoken)
    assert 0.85 * middle < low < 0.95 * middle
    assert 1.2 * middle < high < 1.5 * middle
    assert [piece.seconds for piece in spoken] == pytest.approx([spoken[1].seconds] * 3, rel=0.03)


def test_two_voices_in_one_process_do_not_change_each_other(speech: Speech) -> None:
    """pyttsx3 gives both the same engine."""
    usual = len(speech.say("Rest here.", "en", 130).samples)
    other = Speech(VoiceChoice(name="gmw/en-us", pitch=5))
    assert len(other.say("Rest here.", "en", 130).samples) > 1.05 * usual
    assert len(speech.say("Rest here.", "en", 130).samples) == pytest.approx(usual, rel=0.01)


def test_a_voice_that_is_not_here_leaves_the_words_to_the_usual_one(speech: Speech) -> None:
    gone = Speech(VoiceChoice(name="gmw/en-nowhere"))
    assert gone.remark == "The chosen voice is not on this computer, so the usual voice speaks."
    assert gone.identity("en") == speech.identity("en")
    assert gone.say("Rest here.", "en", 130).seconds > 0.3
