"""How calm and how clear each sound profile is: every timbre, length of lead-in, bed and breathing tone together.

Run from the repository's root: ``.venv/bin/python -m benchmarks.profiles [EVERY]``. Every 60th cue of the library (or
every so many that are asked for), in the order of their words, is played through mixer and guard with what lies
beneath it, such that the breathing tone is at its height as the voice begins. It prints Markdown: for each profile the
worst of each figure of the contract, by how much the guard changed the level, and STOI of what is heard against the
levelled voice, the worst and the mean, over whole cues and over the first two seconds of their voices. It ends with 1
when anything is over its limit.
"""

from __future__ import annotations

import itertools
import os
import sys
import warnings
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from multiprocessing import get_context

import numpy as np
from numpy.typing import NDArray
from pystoi import stoi

from benchmarks.intelligibility import AVERAGE, EACH, PROCESSES, cues
from sps_coach.library.collection import load
from sps_coach.settings import SoundProfile, Timbre
from sps_coach.sound import meter, shaping
from sps_coach.sound.breathing import HalfBreath
from sps_coach.sound.form import RATE, form_for
from sps_coach.sound.guard import Guard
from sps_coach.sound.mixer import Mixer
from sps_coach.sound.speech import Speech

EVERY = 60
BEGINS_S, AFTER_S = 8, 3  # a bed needs the one to come; a tail is over before the other is
HALF_BREATH_S = 5
FIRST_S, SHORTEST_S = 2.0, 0.7
TIMBRES: tuple[Timbre, ...] = ("soft", "warm", "airy")
LEADS_S = (5.0, 7.0)
BENEATH = ((False, False), (True, False), (False, True), (True, True))
"""Whether a bed, and whether a breathing tone."""

Samples = NDArray[np.float64]


@dataclass(frozen=True)
class Reading:
    """One cue in one profile: its figures, the guard's greatest change in dB, and STOI, whole and first 2 s."""

    figures: dict[str, float]
    change_db: float
    whole: float
    first: float


def main() -> int:
    """Measure, print, and return 0 when everything is kept."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # each process has a core of its own
    every = int(sys.argv[1]) if len(sys.argv) > 1 else EVERY
    said = sorted(cues(load()))[::every]
    forms = [SoundProfile(lead_in=timbre, lead_in_s=lead_s) for timbre in TIMBRES for lead_s in LEADS_S]
    names = list(meter.LIMITS)
    print(f"{len(said)} cues in each of {len(BENEATH) * len(forms)} profiles\n")
    print(f"| lead-in | bed | tone | {' | '.join(names)} | guard, dB | STOI whole | STOI first 2 s |")
    print("|---" * (len(names) + 6) + "|")
    kept = True
    with ProcessPoolExecutor(PROCESSES, get_context("spawn")) as pool:
        for form in forms:
            readings = [found for found in pool.map(read, itertools.repeat(form), said) if found]
            for index, (bed, tone) in enumerate(BENEATH):
                profile = replace(form, bed=bed, breathing_tone=tone)
                kept = print_row(profile, [each[index] for each in readings]) and kept
    return 0 if kept else 1


def read(form: SoundProfile, said: tuple[tuple[str, ...], int]) -> list[Reading]:
    """Speak and shape one cue, play and measure it over each of BENEATH; nothing if it is too short for STOI."""
    warnings.simplefilter("ignore")
    phrases, words_per_minute = said
    speech = Speech()
    spoken = [speech.say(phrase, "en", words_per_minute) for phrase in phrases]
    pieces, rate = [piece.samples for piece in spoken], spoken[0].rate
    cue = shaping.shape(pieces, rate, form_for(form))
    voice = shaping.levelled_voice(pieces, rate, form_for(form))
    if cue.voice_samples < SHORTEST_S * RATE:
        return []
    return [played(cue, voice, replace(form, bed=bed, breathing_tone=tone)) for bed, tone in BENEATH]


def played(cue: shaping.Cue, voice: Samples, profile: SoundProfile) -> Reading:
    """Play and measure one cue."""
    mixed, out = heard(cue, profile)
    figures = meter.measure(out, RATE).values()
    before, after = meter.levels(mixed, RATE), meter.levels(out, RATE)
    change = float(np.max(np.abs(after - before)[before > -45]))
    out = out[BEGINS_S * RATE :][: len(cue.samples)]
    begin, end = cue.voice_start, cue.voice_start + min(cue.voice_samples, round(FIRST_S * RATE))
    return Reading(figures, change, stoi(voice, out, RATE), stoi(voice[begin:end], out[begin:end], RATE))


def heard(cue: shaping.Cue, profile: SoundProfile) -> tuple[Samples, Samples]:
    """Return a cue with all that lies beneath it, before and behind the guard."""
    mixer, guard = Mixer(), Guard(RATE)
    mixer.bed(profile.bed)
    if profile.breathing_tone:
        height = BEGINS_S * RATE + cue.voice_start
        step = HALF_BREATH_S * RATE
        mixer.breathe(
            [HalfBreath(height + n * step, height + (n + 1) * step, n % 2 != 0) for n in range(-3, 3)]
        )
    mixer.place(cue.samples, BEGINS_S * RATE, cue.voice_start)
    mixed = mixer.take(BEGINS_S * RATE + len(cue.samples) + AFTER_S * RATE).astype(np.float64)
    out = guard.process(np.concatenate([mixed, np.zeros(guard.latency)]))
    return mixed, out[guard.latency :]


def print_row(profile: SoundProfile, readings: list[Reading]) -> bool:
    """Print the worst of one profile and return whether all is kept."""
    worst = {name: max(reading.figures[name] for reading in readings) for name in meter.LIMITS}
    scores = [[reading.whole for reading in readings], [reading.first for reading in readings]]
    cells = [
        f"{profile.lead_in}, {profile.lead_in_s:g} s",
        "yes" if profile.bed else "",
        "yes" if profile.breathing_tone else "",
        *(f"{value:.1f}" for value in worst.values()),
        f"{max(reading.change_db for reading in readings):.2f}",
        *(f"{min(each):.3f}, {np.mean(each):.3f}" for each in scores),
    ]
    print(f"| {' | '.join(cells)} |", flush=True)
    understood = all(min(each) >= EACH and float(np.mean(each)) >= AVERAGE for each in scores)
    return understood and all(value <= meter.LIMITS[name] for name, value in worst.items())


if __name__ == "__main__":
    sys.exit(main())
