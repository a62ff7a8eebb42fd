"""A sound file held to the calm contract: read here for the meter, which itself touches no file."""

from __future__ import annotations

from pathlib import Path

import soundfile

from sps_coach.sound.meter import Figures, Meter
from sps_coach.worded import worded


def measure_file(path: Path) -> Figures:
    """Return the worst of a sound file; what is raised is what ``read_file`` raises."""
    return read_file(path).figures()


def read_file(path: Path) -> Meter:
    """Return a meter that has read a sound file of any kind libsndfile knows, a second at a time.

    Raises:
        OSError: it is not there, or cannot be read.
        ValueError: the file is not a sound file.
    """
    path.open("rb").close()  # the system says best what keeps it from being read
    try:
        with soundfile.SoundFile(path) as file:
            meter = Meter(file.samplerate, file.channels)
            # libsndfile is sought after each read, and its MP3 decoder does not come back to the same place.
            size = max(file.frames, 1) if file.format == "MP3" else file.samplerate
            for block in file.blocks(size, dtype="float32", always_2d=True):
                for start in range(0, len(block), file.samplerate):
                    meter.add(block[start : start + file.samplerate])
    except soundfile.LibsndfileError as fault:
        raise ValueError(worded("{name} does not hold sound that can be read.", name=str(path))) from fault
    return meter
