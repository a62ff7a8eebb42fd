"""How well every cue of the library is understood and how calm it is, for each voice, beside what pyttsx3 gives.

``python -m benchmarks.intelligibility [VOICE ...] [--every N] [--rows CUES.csv] [--language CODE]`` speaks and shapes
every cue of every routine on every kind of day, and every phrase of every exercise, in the voices named, or in each
of ``VOICES``. It prints for each the worst figure of the calm contract over all cues, the same for raw speech out of
silence, and STOI (C. H. Taal and others, 2011; pystoi) of what is played against the levelled voice, over the whole
cue and over the first two seconds of its voice. It also holds the voice's length against what the timeline reserves
for it. It ends with 1 when a limit of the contract, STOI 0.85 for every cue or 0.88 on average is not kept, or a
voice takes longer than reserved. With ``--every`` it takes each Nth cue only; with ``--rows`` it writes a row for
each cue as well. Piper needs the extra ``voices``.
"""

from __future__ import annotations

import argparse
import csv
import os
import warnings
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

import numpy as np
from pystoi import stoi

from sps_coach.library.collection import Library, load
from sps_coach.library.exercises import spoken_for
from sps_coach.library.languages import ORIGINAL
from sps_coach.library.routines import DAYS
from sps_coach.session.composing import compose
from sps_coach.session.cues import estimated_seconds
from sps_coach.settings import FASTEST, HIGHEST_PITCH, LOWEST_PITCH, SLOWEST, VoiceChoice
from sps_coach.sound import form, meter, shaping
from sps_coach.sound.speech import Speech

EACH, AVERAGE = 0.85, 0.88
FIRST_S = 2.0
SHORTEST_S = 0.7  # STOI needs 0.4 s of voice without its pauses
WORDS_PER_MINUTE = 130
PROCESSES = os.cpu_count() or 1

VOICES = {
    "usual": VoiceChoice(),
    "usual-slow-low": VoiceChoice(words_per_minute=SLOWEST, pitch=LOWEST_PITCH),
    "usual-fast-high": VoiceChoice(words_per_minute=FASTEST, pitch=HIGHEST_PITCH),
    "american": VoiceChoice(name="gmw/en-us"),
    "piper": VoiceChoice("piper"),
    "piper-slow-low": VoiceChoice("piper", words_per_minute=SLOWEST, pitch=LOWEST_PITCH),
    "piper-fast-high": VoiceChoice("piper", words_per_minute=FASTEST, pitch=HIGHEST_PITCH),
}

Words = tuple[tuple[str, ...], int]


@dataclass(frozen=True)
class Reading:
    """One cue in one voice.

    Attributes:
        speaker: who spoke.
        words: what was said, and how many words a minute.
        calm: the cue's figures.
        raw: those of the speech itself, out of silence.
        whole: STOI, 0 to 1; None where the cue is too short to say.
        first: the same for the first two seconds of its voice.
        room_s: how much less time the voice took than the timeline reserves, seconds.
    """

    speaker: str
    words: Words
    calm: meter.Figures
    raw: meter.Figures
    whole: float | None
    first: float | None
    room_s: float


class Speaker:
    """The voice of one process, made when the process begins."""

    speech: Speech
    words_per_minute: int | None
    language: str


def speak_as(voice: VoiceChoice, language: str = ORIGINAL) -> None:
    """Let this process speak a language in a voice; called once in each."""
    Speaker.language = language
    Speaker.speech = Speech(voice)
    Speaker.words_per_minute = voice.words_per_minute
    if Speaker.speech.remark:
        raise SystemExit(Speaker.speech.remark)


def main() -> int:
    """Measure every cue in every voice asked for, print, and return 0 when everything is kept."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("voices", nargs="*", metavar="VOICE", help=", ".join(VOICES))
    parser.add_argument(
        "--every", type=int, default=1, metavar="N", help="only each Nth cue, for a first look"
    )
    parser.add_argument("--rows", type=Path, metavar="CUES.csv", help="write a row for each cue")
    parser.add_argument("--language", default=ORIGINAL, metavar="CODE", help="of what is said, such as de")
    asked = parser.parse_args()
    said = sorted(cues(load(), asked.language))[:: asked.every]
    kept = True
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # each process has a core of its own
    for name in asked.voices or VOICES:
        with ProcessPoolExecutor(
            PROCESSES, get_context("spawn"), initializer=speak_as, initargs=(VOICES[name], asked.language)
        ) as pool:
            readings = list(pool.map(read, said, chunksize=4))
        kept = print_figures(name, readings) and kept
        if asked.rows is not None:
            write_rows(asked.rows, name, readings)
    return 0 if kept else 1


def cues(library: Library, language: str = ORIGINAL) -> set[Words]:
    """Return every cue that can be said: phrases and words a minute."""
    said = {(phrase_list, WORDS_PER_MINUTE) for phrase_list in exercise_phrases(library, language)}
    for routine in library.routines.values():
        for day in DAYS:
            for cue in compose(routine, library.exercises, day, language).cues:
                said.add((cue.utterance.phrases, cue.utterance.words_per_minute))
    return said


def exercise_phrases(library: Library, language: str) -> Iterator[tuple[str, ...]]:
    """Yield each phrase of each exercise's cues, for either side."""
    for exercise in library.exercises.values():
        for role in type(exercise.cues).model_fields:
            for text in getattr(exercise.cues, role):
                yield (spoken_for(text[language], "left"),)
                yield (spoken_for(text[language], "right"),)


def read(words: Words) -> Reading:
    """Speak, shape and measure one cue in this process's voice."""
    phrases, usual_rate = words
    words_per_minute = Speaker.words_per_minute or usual_rate
    spoken = [Speaker.speech.say(phrase, Speaker.language, words_per_minute) for phrase in phrases]
    pieces, rate = [piece.samples for piece in spoken], spoken[0].rate
    cue = shaping.shape(pieces, rate)
    voice = shaping.levelled_voice(pieces, rate)
    begin = cue.voice_start
    end = begin + min(cue.voice_samples, round(FIRST_S * form.RATE))
    long_enough = cue.voice_samples >= SHORTEST_S * form.RATE
    return Reading(
        Speaker.speech.identity(Speaker.language),
        (phrases, words_per_minute),
        meter.measure(cue.samples, form.RATE),
        meter.measure(np.concatenate([np.zeros(rate), *pieces]), rate),
        understood(voice, cue.samples) if long_enough else None,
        understood(voice[begin:end], cue.samples[begin:end]) if long_enough else None,
        estimated_seconds(phrases, words_per_minute, form.PAUSE_S) - cue.voice_samples / form.RATE,
    )


def understood(voice: meter.Samples, played: np.ndarray[tuple[int], np.dtype[np.float32]]) -> float:
    """Return STOI, 0 to 1."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return float(stoi(voice, played.astype(np.float64), form.RATE))


def print_figures(name: str, readings: list[Reading]) -> bool:
    """Print what one voice kept, and return whether it kept everything."""
    print(f"\n{name}: {len(readings)} cues by {readings[0].speaker}")
    print(f"{'worst of':<11}{'our cues':>9}{'limit':>8}{'raw speech':>12}")
    for figure, limit in meter.LIMITS.items():
        ours = max(reading.calm.values()[figure] for reading in readings)
        raw = max(reading.raw.values()[figure] for reading in readings)
        print(f"{figure:<11}{ours:>9.1f}{limit:>8.1f}{raw:>12.1f}")
    room = min(reading.room_s for reading in readings)
    print(f"least room in the timeline {room:.2f} s (>= 0)")
    kept = room >= 0 and not any(reading.calm.broken() for reading in readings)
    for part, title in (("whole", "whole cue"), ("first", "first 2 s")):
        scores = [score for reading in readings if (score := getattr(reading, part)) is not None]
        kept = kept and min(scores) >= EACH and float(np.mean(scores)) >= AVERAGE
        print(
            f"STOI {title:<10} mean {np.mean(scores):.3f} (>= {AVERAGE})  "
            f"worst {min(scores):.3f} (>= {EACH})  of {len(scores)} cues",
            flush=True,
        )
    return kept


def write_rows(path: Path, name: str, readings: list[Reading]) -> None:
    """Add a row for each cue."""
    begun = path.exists()
    with path.open("a", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        if not begun:
            columns = ["stoi", "stoi_first_2_s", "room_s"]
            writer.writerow(["voice", "phrases", "words_per_minute", *meter.LIMITS, *columns])
        for reading in readings:
            phrases, words_per_minute = reading.words
            figures = [f"{value:.2f}" for value in reading.calm.values().values()]
            scores = ["" if score is None else f"{score:.3f}" for score in (reading.whole, reading.first)]
            row = [name, " / ".join(phrases), words_per_minute, *figures, *scores, f"{reading.room_s:.2f}"]
            writer.writerow(row)


if __name__ == "__main__":
    raise SystemExit(main())
