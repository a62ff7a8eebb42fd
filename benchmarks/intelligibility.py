"""How well every cue of the library is understood and how calm it is, beside the same words as pyttsx3 gives them.

``python benchmarks/intelligibility.py [CUES.csv]`` speaks and shapes every cue of every routine on every kind of
day, and every phrase of every exercise. It prints the worst figure of the calm contract over all cues, the same
for raw speech out of silence, and STOI (C. H. Taal and others, 2011; pystoi) of what is played against the
levelled voice, over the whole cue and over the first two seconds of its voice. It ends with 1 when a limit of the
contract, STOI 0.85 for every cue or 0.88 on average is not kept. With a path it also writes a row for each cue.
"""

from __future__ import annotations

import csv
import sys
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from pystoi import stoi

from sps_coach.library.collection import Library, load
from sps_coach.library.exercises import spoken_for
from sps_coach.library.routines import DAYS
from sps_coach.session.composing import compose
from sps_coach.sound import form, meter, shaping
from sps_coach.sound.speech import Speech

EACH, AVERAGE = 0.85, 0.88
FIRST_S = 2.0
SHORTEST_S = 0.7  # STOI needs 0.4 s of voice without its pauses
WORDS_PER_MINUTE = 130

Words = tuple[tuple[str, ...], int]


@dataclass(frozen=True)
class Reading:
    """One cue: its words, the figures of cue and raw speech, and STOI, None where it is too short to say."""

    words: Words
    calm: meter.Figures
    raw: meter.Figures
    whole: float | None
    first: float | None


def main() -> int:
    """Measure every cue, print, and return 0 when everything is kept."""
    speech = Speech()
    readings = [read(words, speech) for words in sorted(cues(load()))]
    print(f"{len(readings)} cues, {speech.identity('en')}")
    kept = print_figures(readings)
    for name in ("whole", "first"):
        scores = [score for reading in readings if (score := getattr(reading, name)) is not None]
        kept = kept and min(scores) >= EACH and float(np.mean(scores)) >= AVERAGE
        print(
            f"STOI {'whole cue' if name == 'whole' else 'first 2 s':<10} mean {np.mean(scores):.3f} (>= {AVERAGE})  "
            f"worst {min(scores):.3f} (>= {EACH})  of {len(scores)} cues"
        )
    if len(sys.argv) > 1:
        write_rows(Path(sys.argv[1]), readings)
    return 0 if kept else 1


def cues(library: Library) -> set[Words]:
    """Return every cue that can be said: phrases and words a minute."""
    said = {(phrase_list, WORDS_PER_MINUTE) for phrase_list in exercise_phrases(library)}
    for routine in library.routines.values():
        for day in DAYS:
            for cue in compose(routine, library.exercises, day).cues:
                said.add((cue.utterance.phrases, cue.utterance.words_per_minute))
    return said


def exercise_phrases(library: Library) -> Iterator[tuple[str, ...]]:
    """Yield each phrase of each exercise's cues, for either side."""
    for exercise in library.exercises.values():
        for role in type(exercise.cues).model_fields:
            for text in getattr(exercise.cues, role):
                yield (spoken_for(text["en"], "left"),)
                yield (spoken_for(text["en"], "right"),)


def read(words: Words, speech: Speech) -> Reading:
    """Speak, shape and measure one cue."""
    phrases, words_per_minute = words
    spoken = [speech.say(phrase, "en", words_per_minute) for phrase in phrases]
    pieces, rate = [piece.samples for piece in spoken], spoken[0].rate
    cue = shaping.shape(pieces, rate)
    voice = shaping.levelled_voice(pieces, rate)
    begin = cue.voice_start
    end = begin + min(cue.voice_samples, round(FIRST_S * form.RATE))
    long_enough = cue.voice_samples >= SHORTEST_S * form.RATE
    return Reading(
        words,
        meter.measure(cue.samples, form.RATE),
        meter.measure(np.concatenate([np.zeros(rate), *pieces]), rate),
        understood(voice, cue.samples) if long_enough else None,
        understood(voice[begin:end], cue.samples[begin:end]) if long_enough else None,
    )


def understood(voice: meter.Samples, played: np.ndarray[tuple[int], np.dtype[np.float32]]) -> float:
    """Return STOI, 0 to 1."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return float(stoi(voice, played.astype(np.float64), form.RATE))


def print_figures(readings: list[Reading]) -> bool:
    """Print the worst of each figure, and return whether every cue keeps them all."""
    print(f"{'worst of':<11}{'our cues':>9}{'limit':>8}{'raw speech':>12}")
    for name, limit in meter.LIMITS.items():
        ours = max(reading.calm.values()[name] for reading in readings)
        raw = max(reading.raw.values()[name] for reading in readings)
        print(f"{name:<11}{ours:>9.1f}{limit:>8.1f}{raw:>12.1f}")
    return not any(reading.calm.broken() for reading in readings)


def write_rows(path: Path, readings: list[Reading]) -> None:
    """Write a row for each cue."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["phrases", "words_per_minute", *meter.LIMITS, "stoi", "stoi_first_2_s"])
        for reading in readings:
            phrases, words_per_minute = reading.words
            figures = [f"{value:.2f}" for value in reading.calm.values().values()]
            scores = ["" if score is None else f"{score:.3f}" for score in (reading.whole, reading.first)]
            writer.writerow([" / ".join(phrases), words_per_minute, *figures, *scores])


if __name__ == "__main__":
    raise SystemExit(main())
