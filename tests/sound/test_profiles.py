"""Whatever a person wishes a session to sound like, it stays calm and is understood."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import numpy as np
import pytest
from numpy.typing import NDArray
from pystoi import stoi
from scipy import signal

from sps_coach.settings import SoundProfile, Timbre
from sps_coach.sound import form, meter, shaping
from sps_coach.sound.breathing import HalfBreath
from sps_coach.sound.form import RATE, Form, form_for
from sps_coach.sound.guard import Guard
from sps_coach.sound.mixer import Mixer
from sps_coach.sound.speech import Spoken
from tests.sound.phrases import PHRASES

TIMBRES: tuple[Timbre, ...] = ("soft", "warm", "airy")
LEADS = (5.0, 7.0)
BEGINS = 8 * RATE
"""Where the cue begins: a bed is all there by then."""

Samples = NDArray[np.float64]
Made = tuple[Samples, shaping.Cue]
Make = Callable[[Form], Made]


@pytest.fixture(scope="module")
def made(spoken: dict[str, Spoken]) -> Make:
    """A cue in a form, with its voice alone; made once."""

    @lru_cache
    def make(wished: Form) -> Made:
        piece = spoken[PHRASES[1]]
        return (
            shaping.levelled_voice([piece.samples], piece.rate, wished),
            shaping.shape([piece.samples], piece.rate, wished),
        )

    return make


def heard(cue: shaping.Cue, profile: SoundProfile) -> tuple[Samples, Samples]:
    """A cue with all that lies beneath it, before and behind the guard; it breathes in as the voice begins."""
    mixer, guard = Mixer(), Guard(RATE)
    if profile.bed:
        mixer.bed(True)
    if profile.breathing_tone:
        voice_at = BEGINS + cue.voice_start
        turns = [(voice_at + step * 5 * RATE, voice_at + (step + 1) * 5 * RATE) for step in range(-3, 2)]
        mixer.breathe([HalfBreath(begin, end, step % 2 == 0) for step, (begin, end) in enumerate(turns)])
    assert mixer.place(cue.samples, BEGINS, cue.voice_start)
    mixed = mixer.take(BEGINS + len(cue.samples) + 2 * RATE).astype(np.float64)
    out = guard.process(np.concatenate([mixed, np.zeros(guard.latency)]))
    return mixed, out[guard.latency :]


@pytest.mark.parametrize(
    ("timbre", "lead_in_s", "bed", "tone"),
    [
        *((timbre, lead_in_s, True, True) for timbre in TIMBRES for lead_in_s in LEADS),
        ("soft", 7.0, False, False),
        ("warm", 5.0, True, False),
        ("airy", 5.0, False, True),
    ],
)
def test_each_timbre_and_length_keeps_the_contract(
    made: Make, timbre: Timbre, lead_in_s: float, bed: bool, tone: bool
) -> None:
    """With everything beneath it, and with some of it; ``benchmarks/profiles.py`` goes through every combination."""
    profile = SoundProfile(lead_in=timbre, lead_in_s=lead_in_s, bed=bed, breathing_tone=tone)
    mixed, out = heard(made(form_for(profile))[1], profile)
    assert meter.measure(out[77:], RATE).broken() == ()
    before, after = meter.levels(mixed, RATE), meter.levels(out, RATE)
    loud = before > -45
    assert np.max(np.abs(after - before)[loud]) < 0.1  # the guard has nothing to do


@pytest.mark.parametrize(
    ("timbre", "lead_in_s", "pauses"), [("soft", 5.0, 1.0), ("warm", 7.0, 2.0), ("airy", 5.0, 1.0)]
)
def test_every_profile_is_understood(made: Make, timbre: Timbre, lead_in_s: float, pauses: float) -> None:
    profile = SoundProfile(True, timbre, lead_in_s, True, True, "full", pauses)
    voice, cue = made(form_for(profile))
    _, out = heard(cue, profile)
    out = out[BEGINS : BEGINS + len(cue.samples)]
    begin = cue.voice_start
    end = begin + min(cue.voice_samples, 2 * RATE)
    assert stoi(voice, out, RATE) >= 0.85
    assert stoi(voice[begin:end], out[begin:end], RATE) >= 0.85


def test_a_longer_form_has_its_voice_later_and_its_phrases_further_apart(spoken: dict[str, Spoken]) -> None:
    pieces = [spoken[PHRASES[3]], spoken[PHRASES[6]]]
    phrases, rate = [piece.samples for piece in pieces], pieces[0].rate
    usual, slow = (
        shaping.levelled_voice(phrases, rate, wished)
        for wished in (form.USUAL, Form(lead_s=7.0, pause_s=3.2))
    )
    begins = [np.flatnonzero(np.abs(voice) > 1e-4)[0] for voice in (usual, slow)]
    assert begins[1] - begins[0] == 2 * RATE
    assert (len(slow) - len(usual)) / RATE == pytest.approx(2.0 + 1.6, abs=0.001)


@pytest.mark.parametrize("timbre", TIMBRES)
def test_no_timbre_beats_between_30_and_150_hz(made: Make, timbre: Timbre) -> None:
    """The envelope of the lead-in, swell taken out, has next to nothing there; its partials lie at 200 to 800 Hz."""
    lead = made(Form(timbre))[1].samples[2 * RATE : round(4.5 * RATE)].astype(np.float64)
    envelope = np.abs(signal.hilbert(lead))
    slow = signal.sosfiltfilt(signal.butter(2, 10, fs=RATE, output="sos"), envelope)
    window = np.hanning(len(lead))
    frequency = np.fft.rfftfreq(len(lead), 1 / RATE)
    spectrum = np.abs(np.fft.rfft((envelope / slow - 1) * window)) / len(lead) * 4
    assert np.max(spectrum[(frequency > 30) & (frequency < 150)]) < 0.01
    power = np.abs(np.fft.rfft(lead * window)) ** 2
    assert np.sum(power[(frequency > 190) & (frequency < 810)]) > 0.9999 * np.sum(power)
