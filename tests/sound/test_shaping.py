from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pystoi import stoi
from scipy import signal

from sps_coach.sound import form, meter, shaping
from sps_coach.sound.speech import Spoken
from tests.sound.phrases import PHRASES


def shaped(pieces: list[Spoken]) -> shaping.Cue:
    return shaping.shape([piece.samples for piece in pieces], pieces[0].rate)


Made = list[tuple[list[Spoken], shaping.Cue]]


@pytest.fixture(scope="module")
def all_cues(spoken: dict[str, Spoken], cues: dict[str, shaping.Cue]) -> Made:
    """Each phrase as a cue, and some of two and three phrases."""
    several = [[spoken[PHRASES[i]], spoken[PHRASES[-i - 1]]] for i in range(3)]
    several.append([spoken[PHRASES[3]], spoken[PHRASES[5]], spoken[PHRASES[8]]])
    one = [([spoken[phrase]], cues[phrase]) for phrase in PHRASES]
    return one + [(pieces, shaped(pieces)) for pieces in several]


def test_every_cue_keeps_the_contract_wherever_a_recording_begins(all_cues: Made) -> None:
    for _, cue in all_cues:
        for start in (0, 61, 120, 199):
            assert meter.measure(cue.samples[start:], form.RATE).broken() == ()


def test_every_cue_is_understood(all_cues: Made) -> None:
    whole, first = [], []
    for pieces, cue in all_cues:
        voice = shaping.levelled_voice([piece.samples for piece in pieces], pieces[0].rate)
        begin = cue.voice_start
        end = begin + min(cue.voice_samples, 2 * form.RATE)
        whole.append(stoi(voice, cue.samples, form.RATE))
        first.append(stoi(voice[begin:end], cue.samples[begin:end], form.RATE))
    for scores in (whole, first):
        assert min(scores) >= 0.85
        assert np.mean(scores) >= 0.88


def test_the_voice_begins_and_ends_where_the_cue_says(all_cues: Made) -> None:
    for pieces, cue in all_cues:
        voice = shaping.levelled_voice([piece.samples for piece in pieces], pieces[0].rate)
        heard = np.flatnonzero(np.abs(voice) > 1e-4)
        assert cue.voice_start == round(form.LEAD_S * form.RATE)
        assert abs(heard[0] - cue.voice_start) < 0.02 * form.RATE
        assert abs(heard[-1] - cue.voice_start - cue.voice_samples) < 0.02 * form.RATE
        assert len(cue.samples) == cue.voice_start + cue.voice_samples + round(form.TAIL_S * form.RATE)
        length = sum(piece.seconds for piece in pieces) + form.PAUSE_S * (len(pieces) - 1)
        assert cue.voice_samples / form.RATE == pytest.approx(length, abs=0.01)


def test_it_begins_and_ends_in_silence(all_cues: Made) -> None:
    for _, cue in all_cues:
        level = meter.levels(cue.samples, form.RATE)
        assert level[0] == meter.FLOOR
        assert level[-1] == meter.FLOOR


def test_nothing_beats_between_30_and_150_hz(all_cues: Made) -> None:
    """The envelope of the lead-in, swell taken out, has next to nothing there."""
    for _, cue in all_cues:
        lead = cue.samples[2 * form.RATE : round(4.5 * form.RATE)].astype(np.float64)
        envelope = np.abs(signal.hilbert(lead))
        slow = signal.sosfiltfilt(signal.butter(2, 10, fs=form.RATE, output="sos"), envelope)
        spectrum = np.abs(np.fft.rfft((envelope / slow - 1) * np.hanning(len(lead)))) / len(lead) * 4
        frequency = np.fft.rfftfreq(len(lead), 1 / form.RATE)
        assert np.max(spectrum[(frequency > 30) & (frequency < 150)]) < 0.01


def test_the_pad_breathes_up_in_a_pause(spoken: dict[str, Spoken]) -> None:
    pieces = [spoken[PHRASES[0]], spoken[PHRASES[1]]]
    level = meter.levels(shaped(pieces).samples, form.RATE)
    end = form.LEAD_S + pieces[0].seconds
    hop = round(end * meter.HOPS_PER_SECOND)
    pause = level[hop + 20 : hop + round((form.PAUSE_S - 0.1) * meter.HOPS_PER_SECOND)]
    assert np.max(pause) - pause[0] > 6


def test_the_same_phrases_give_the_same_sound(spoken: dict[str, Spoken]) -> None:
    piece = spoken[PHRASES[2]]
    assert np.array_equal(shaped([piece]).samples, shaped([piece]).samples)


def test_what_holds_no_sound_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one phrase"):
        shaping.shape([], 22050)
    with pytest.raises(ValueError, match="without sound"):
        shaping.shape([np.zeros(22050)], 22050)


@settings(max_examples=12, deadline=None)
@given(
    st.integers(0, 2**32 - 1),
    st.floats(0.3, 4.0),
    st.floats(1.0, 12.0),
    st.sampled_from([16000, 22050, 24000, 44100, 48000]),
)
def test_any_voice_at_all_keeps_the_contract(seed: int, seconds: float, syllables: float, rate: int) -> None:
    """Noise in syllables of any pace, far harsher than speech, and louder or softer from one to the next."""
    random = np.random.default_rng(seed)
    at = np.arange(round(seconds * rate)) / rate
    spoken = random.normal(size=len(at)) * (np.sin(2 * np.pi * syllables * at) > random.uniform(-0.9, 0.5))
    sound = 0.2 * spoken * 10 ** (random.uniform(-1, 0) * np.sin(at * random.uniform(1, 9)) ** 2) + 1e-3
    assert meter.measure(shaping.shape([sound], rate).samples, form.RATE).broken() == ()
