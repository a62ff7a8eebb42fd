"""Draw the sounds of docs/sound.md: the same words as pyttsx3 speaks them, and as this program plays them.

Run from the repository's root: ``.venv/bin/python -m tools.plot_sounds [FOLDER]``; without a folder the pictures of
the documentation are drawn anew. Both sounds are kept beside the pictures if a folder is named. It prints each figure
of both, as the page has it.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray

from sps_coach.leading import SUGGESTED
from sps_coach.library.collection import load
from sps_coach.session.composing import compose
from sps_coach.sound import form
from sps_coach.sound.guard import Guard
from sps_coach.sound.meter import LIMITS, Figures, Meter
from sps_coach.sound.plotting import NAMES
from sps_coach.sound.shaping import shape
from sps_coach.sound.speech import Speech
from sps_coach.ui.pictures import picture_sound

FOLDER = Path(__file__).parent.parent / "docs" / "pictures"
SILENCE_S = 1.0

Samples = NDArray[np.float64]


def main() -> int:
    """Speak, shape, measure and draw."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    phrases, words_per_minute = words()
    speech = Speech()
    spoken = [speech.say(phrase, "en", words_per_minute) for phrase in phrases]
    rate = spoken[0].rate
    silence = np.zeros(round(SILENCE_S * rate))
    pause = np.zeros(round(form.PAUSE_S * rate))
    raw = np.concatenate([silence, *(part for each in spoken for part in (each.samples, pause)), silence])
    cue = shape([each.samples for each in spoken], rate).samples.astype(np.float64)
    quiet = np.zeros(round(SILENCE_S * form.RATE))
    ours = Guard(form.RATE).process(np.concatenate([quiet, cue, quiet]))
    said = " ".join(phrases)
    drawn = (
        ("sound-raw", "As pyttsx3 speaks it", raw, rate),
        ("sound-ours", "As this program plays it", ours, form.RATE),
    )
    read = {
        name: draw(title, sound, a_second, folder / f"{name}.png") for name, title, sound, a_second in drawn
    }
    if folder != FOLDER:
        for name, _, sound, a_second in drawn:
            soundfile.write(folder / f"{name}.flac", sound, a_second)
    print(
        f"{said}\n\n| figure | as pyttsx3 speaks it | as this program plays it | limit |\n|---|---|---|---|"
    )
    for name, limit in LIMITS.items():
        words_for, unit = NAMES[name]
        values = [f"{read[each].values()[name]:.1f}" for each in ("sound-raw", "sound-ours")]
        print(f"| {words_for}, {unit} | {' | '.join(values)} | {limit:.0f} |".replace("-", "−"))
    return 1 if read["sound-ours"].broken() else 0


def words() -> tuple[tuple[str, ...], int]:
    """Return the first cue of the first exercise that Today suggests, and its rate."""
    library, routine = load().with_routine(SUGGESTED)
    timeline = compose(routine, library.exercises, "usual")
    first = next(cue for cue in timeline.cues if cue.voice_at > timeline.part(0).start)
    return first.utterance.phrases, first.utterance.words_per_minute


def draw(title: str, sound: Samples, rate: int, path: Path) -> Figures:
    """Draw a sound and return what was read of it."""
    meter = Meter(rate)
    meter.add(sound)
    picture_sound(meter, title, path)
    return meter.figures()


if __name__ == "__main__":
    sys.exit(main())
