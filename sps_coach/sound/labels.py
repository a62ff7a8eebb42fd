"""What a sound file tells about itself: its name, who made it, its licence, and where each part begins.

MP3 and WAV carry ID3v2.3, with chapters as the ID3v2 Chapter Frame Addendum 1.0 has them; FLAC, Ogg Vorbis and Ogg
Opus carry Vorbis comments, with ``CHAPTER001`` and ``CHAPTER001NAME`` beside each other. Hardly any player reads
what a WAV carries, so a cue sheet lies beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mutagen.flac import FLAC
from mutagen.id3 import CHAP, CTOC, ID3, TALB, TCOP, TIT2, TPE1, CTOCFlags, Encoding
from mutagen.oggopus import OggOpus
from mutagen.oggvorbis import OggVorbis
from mutagen.wave import WAVE

ARTIST = "SPS Coach"

_COMMENTED: Mapping[str, Callable[[Path], Any]] = {".flac": FLAC, ".ogg": OggVorbis, ".opus": OggOpus}
_FRAMES_PER_SECOND = 75  # a cue sheet counts in the frames of a compact disc


@dataclass(frozen=True)
class Chapter:
    """A part of a session: its title, and when it begins in seconds."""

    title: str
    begins_s: float


@dataclass(frozen=True)
class Label:
    """What is to be read about a session, in the language it is spoken in.

    Attributes:
        title: what it is called.
        author: who wrote the routine.
        licence: of what is said, as its SPDX name.
        chapters: the parts, in order; the first begins at 0.
    """

    title: str
    author: str
    licence: str
    chapters: tuple[Chapter, ...] = ()


def attach(label: Label, path: Path, total_s: float) -> None:
    """Write a label into a finished sound file, whose ending says how.

    Args:
        label: what it tells.
        path: the file; ``.wav``, ``.flac``, ``.ogg``, ``.opus`` or ``.mp3``.
        total_s: how long the sound is, seconds; the last chapter ends there.

    Raises:
        OSError: the file cannot be read or written.
    """
    kind = path.suffix.lower()
    if kind in _COMMENTED:
        file = _COMMENTED[kind](path)
        file.update(_comments(label))
        file.save()
    elif kind == ".wav":
        wave: Any = WAVE(path)  # its tags are there once they are added, which the types do not know
        wave.add_tags()
        wave.tags.update(_id3(label, total_s))
        wave.save(v2_version=3)
    else:
        _id3(label, total_s).save(path, v2_version=3)


def cue_sheet(label: Label, file: str) -> str:
    """Return the chapters as a cue sheet for a WAV file of this name that lies in the same folder."""
    lines = [
        f'REM LICENCE "{_plain(label.licence)}"',
        f'PERFORMER "{ARTIST}"',
        f'TITLE "{_plain(label.title)}"',
        f'FILE "{_plain(file)}" WAVE',
    ]
    for number, chapter in enumerate(label.chapters, 1):
        minutes, frames = divmod(round(chapter.begins_s * _FRAMES_PER_SECOND), 60 * _FRAMES_PER_SECOND)
        seconds, frames = divmod(frames, _FRAMES_PER_SECOND)
        lines += [
            f"  TRACK {number:02} AUDIO",
            f'    TITLE "{_plain(chapter.title)}"',
            f"    INDEX 01 {minutes:02}:{seconds:02}:{frames:02}",
        ]
    return "\n".join(lines) + "\n"


def _plain(text: str) -> str:
    """A text that can stand between the quotation marks of a cue sheet, which knows no way to escape one."""
    return " ".join(text.replace('"', "'").split())


def _comments(label: Label) -> Mapping[str, str]:
    comments = {
        "TITLE": label.title,
        "ARTIST": ARTIST,
        "ALBUM": ARTIST,
        "COPYRIGHT": label.author,
        "LICENSE": label.licence,
    }
    for number, chapter in enumerate(label.chapters, 1):
        seconds, milliseconds = divmod(round(1000 * chapter.begins_s), 1000)
        minutes, seconds = divmod(seconds, 60)
        hours, minutes = divmod(minutes, 60)
        comments[f"CHAPTER{number:03}"] = f"{hours:02}:{minutes:02}:{seconds:02}.{milliseconds:03}"
        comments[f"CHAPTER{number:03}NAME"] = chapter.title
    return comments


def _id3(label: Label, total_s: float) -> ID3:
    tags = ID3()
    for frame, text in ((TIT2, label.title), (TPE1, ARTIST), (TALB, ARTIST)):
        tags.add(frame(encoding=Encoding.UTF16, text=text))
    tags.add(TCOP(encoding=Encoding.UTF16, text=f"{label.author}, {label.licence}"))
    # mutagen writes shorter frames first, and some players show chapters as they are written: names of the right
    # length make all frames equally long, and their order is then that of the names.
    longest = max((len(_utf16(chapter.title)) for chapter in label.chapters), default=0)
    names = [
        f"{number:03}{'-' * (longest - len(_utf16(chapter.title)))}"
        for number, chapter in enumerate(label.chapters, 1)
    ]
    ends = [chapter.begins_s for chapter in label.chapters[1:]] + [total_s]
    for name, chapter, end_s in zip(names, label.chapters, ends, strict=False):
        title = TIT2(encoding=Encoding.UTF16, text=chapter.title)
        begin, end = round(1000 * chapter.begins_s), round(1000 * end_s)
        tags.add(CHAP(element_id=name, start_time=begin, end_time=end, sub_frames=[title]))
    if names:
        whole = CTOCFlags.TOP_LEVEL | CTOCFlags.ORDERED
        tags.add(CTOC(element_id="toc", flags=whole, child_element_ids=names, sub_frames=[]))
    return tags


def _utf16(text: str) -> bytes:
    return text.encode("utf-16-le")
