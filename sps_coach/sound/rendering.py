"""A whole session as a sound file: the same cues, mixer and guard as in the player, without a device.

The file is written block by block, so that its length does not matter, beside its place, flushed to the disk
and renamed when it is whole. Blocks are short because libvorbis keeps each on the stack.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from types import MappingProxyType

import numpy as np
import soundfile
from numpy.typing import NDArray

from sps_coach.settings import SoundProfile, VoiceChoice
from sps_coach.sound.bed import EASE_S
from sps_coach.sound.breathing import HalfBreath
from sps_coach.sound.cues import CueMaker
from sps_coach.sound.form import RATE, form_for
from sps_coach.sound.guard import Guard
from sps_coach.sound.labels import Label, attach, cue_sheet
from sps_coach.sound.mixer import Mixer
from sps_coach.worded import worded
from sps_coach.writing import written_whole

FORMATS = MappingProxyType(
    {
        ".wav": ("WAV", "PCM_16"),
        ".flac": ("FLAC", "PCM_16"),
        ".ogg": ("OGG", "VORBIS"),
        ".opus": ("OGG", "OPUS"),
        ".mp3": ("MP3", "MPEG_LAYER_III"),
    }
)
"""What is written, by the ending of the file's name: the format and how it is coded."""

_BLOCK = RATE  # samples

Samples = NDArray[np.float64]


@dataclass(frozen=True)
class PlacedCue:
    """Words and when their voice begins.

    Attributes:
        phrases: what is said, phrase by phrase.
        language: the language of the phrases, such as ``en``.
        words_per_minute: how fast.
        voice_at: when the voice begins, in seconds of the session.
    """

    phrases: tuple[str, ...]
    language: str
    words_per_minute: int
    voice_at: float


@dataclass(frozen=True)
class Score:
    """What is heard in a session, and when.

    Attributes:
        cues: in any order; one that overlaps an earlier one, or whose lead-in would begin before the session, is
            left out, as the player would.
        total_s: how long the session is, seconds; its file is as long.
        breaths: half breaths in order, for a breathing tone: begin and end in seconds of the session, and whether
            it is in.
    """

    cues: Sequence[PlacedCue]
    total_s: float
    breaths: Sequence[tuple[float, float, bool]] = ()


def render(
    score: Score,
    path: Path,
    cache: Path,
    label: Label,
    *,
    voice: VoiceChoice = VoiceChoice(),  # noqa: B008 - frozen
    profile: SoundProfile = SoundProfile(),  # noqa: B008 - frozen
    tell: Callable[[float], None] = lambda _share: None,
) -> tuple[PlacedCue, ...]:
    """Write a session to a sound file, and a cue sheet beside it if it is a WAV file.

    Args:
        score: what is heard.
        path: its ending decides the format, see FORMATS.
        cache: the folder of finished cues.
        label: what the file tells about itself.
        voice: who speaks.
        profile: what it is to sound like.
        tell: is told how much of it is written, 0 to 1, after every second of sound.

    Returns:
        The cues that were left out.

    Raises:
        ValueError: the ending is none of those in FORMATS.
        SpeechTroubleError: there is no voice on this computer.
        OSError: the file or the cache cannot be written.
    """
    kind = path.suffix.lower()
    if kind not in FORMATS:
        raise ValueError(
            worded(
                "A session is written as {endings}; {name} ends otherwise.",
                endings=tuple(FORMATS),
                name=path.name,
            )
        )
    left_out: list[PlacedCue] = []
    maker = lru_cache(partial(CueMaker, cache, voice, form_for(profile)))
    spoken = sorted(score.cues, key=lambda cue: cue.voice_at) if profile.voice else []
    beneath = _Beneath(profile.bed, score.breaths if profile.breathing_tone else ())
    stream = _stream(spoken, beneath, profile.lead_in_s, score.total_s, maker, left_out.append)
    stream = _followed(stream, round(score.total_s * RATE), tell)
    with written_whole(path) as beside:
        beside.touch()  # where that cannot be, the system says why, and libsndfile would not
        _write(beside, stream, path)
        attach(label, beside, score.total_s)
        if kind == ".wav":
            with written_whole(path.with_suffix(".cue")) as sheet:
                sheet.write_text(cue_sheet(label, path.name), encoding="utf-8")
    return tuple(left_out)


def _write(beside: Path, blocks: Iterable[Samples], path: Path) -> None:
    """Write the sound beside where it is to be; ``path`` is what it is called there, and decides the format."""
    kind, coding = FORMATS[path.suffix.lower()]
    try:
        with soundfile.SoundFile(beside, "w", RATE, 1, coding, format=kind) as sound:
            for block in blocks:
                sound.write(block)
    except soundfile.LibsndfileError as fault:
        raise OSError(
            worded("{name} cannot be written; making room there may help.", name=str(path))
        ) from fault


def _followed(blocks: Iterable[Samples], total: int, tell: Callable[[float], None]) -> Iterator[Samples]:
    """Pass blocks on, and tell after each how much of so many samples is there."""
    there = 0
    for block in blocks:
        yield block
        there += len(block)
        tell(min(there / total, 1.0))


@dataclass(frozen=True)
class _Beneath:
    """What lies beneath the cues: whether a bed, and the half breaths that a tone follows."""

    bed: bool
    breaths: Sequence[tuple[float, float, bool]]

    def lay(self, mixer: Mixer) -> None:
        """Let it lie from the beginning of the stream."""
        if self.bed:
            mixer.bed(True)
        breaths = (HalfBreath(round(at * RATE), round(to * RATE), inward) for at, to, inward in self.breaths)
        mixer.breathe(list(breaths))


def _stream(
    cues: Sequence[PlacedCue],
    beneath: _Beneath,
    lead_s: float,
    total_s: float,
    maker: Callable[[], CueMaker],
    leave_out: Callable[[PlacedCue], None],
) -> Iterator[Samples]:
    """Yield the session's sound, each cue read only when its lead-in comes near."""
    mixer, guard = Mixer(), Guard(RATE)
    beneath.lay(mixer)
    coming = [(round((cue.voice_at - lead_s) * RATE), cue) for cue in cues]
    total, late = round(total_s * RATE), guard.latency
    while mixer.position < total + late:
        count = min(_BLOCK, total + late - mixer.position)
        while coming and coming[0][0] < mixer.position + count:
            begins, cue = coming.pop(0)
            _, samples = maker().cue(cue.phrases, cue.language, cue.words_per_minute)
            if not mixer.place(samples, begins, round(lead_s * RATE)):
                leave_out(cue)
        if mixer.position + count > total - round(EASE_S * RATE):
            mixer.bed(False)
        block = guard.process(mixer.take(count))
        yield block[late:] if mixer.position == count else block
