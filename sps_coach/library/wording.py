"""Calm words: what the contract says no text of the program or the library has (calm.md, section 3).

Pure. The same check serves exercise and routine files, the strings of the interface, and messages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from sps_coach.library.codes import Code
from sps_coach.library.faults import quoted
from sps_coach.library.languages import known_as, tongues
from sps_coach.worded import worded

MOST_WORDS = 12
"""How many words a spoken phrase may have."""

_LOUD_MARKS = re.compile("[!¡！﹗‼⁉⁈❗❕]")
_QUESTION_MARKS = re.compile("[?؟？]")
_CAPITALS = re.compile(r"(?<!\+)\b[^\W\d_a-z]{2,}\b")  # U+FEFF names a character
# What readers know in capitals only: medicine, then files, sound and licences.
_ABBREVIATION = re.compile(
    "SPS|PERM|GAD|IVIG|MS|MRI|TV|NHS|ACSM|CBT|EMG|ECG|DOI|URL|ID|OK|PDF|CSV|JSON|YAML|FHIR|SVG|PNG|WAV|FLAC|OGG|MP"
    "|UTF|CC|BY|SA|GPL|UTC|LUFS|RMS|STOI|USB|HDMI|PC|CPU|SQL|MB|BR|[IVX]+"
)
_ALTERNATIVE = re.compile(r"\{[^{}|]+\|[^{}|]+\}")
_BRACES = re.compile(r"[{}|]")
_WORD = re.compile(r"\w\S*")
_PIECE = re.compile(r"[\w'’]+")  # no word to avoid has a space in it
_CHOICE = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")


Remark = tuple[Code, str]
"""What may be said of a text: its code, and one sentence."""


@cache
def _patterns(known: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what finds words that are not calm, and what finds sayings that count down."""
    return tongues()[known].not_calm, tongues()[known].hurried


@lru_cache(maxsize=32_768)  # a library says most of its words many times
def _is_unrest(piece: str, known: str) -> bool:
    return _patterns(known)[0].search(piece) is not None


def remarks(text: str, language: str = "en") -> Iterator[str]:
    """Yield one sentence for each thing in a text that is not calm; the arguments are those of ``calm_remarks``."""
    for _, sentence in calm_remarks(text, language):
        yield sentence


def calm_remarks(text: str, language: str = "en") -> Iterator[Remark]:
    """Yield each thing in a text that is not calm.

    Args:
        text: any text that people read or hear.
        language: its language; the words to avoid are known for those that the program speaks, marks and capitals for
            every one.
    """
    if (known := known_as(language)) is not None:
        not_calm, counting_down = _patterns(known)
        unrest = any(_is_unrest(piece, known) for piece in _PIECE.findall(text))
        for found in not_calm.finditer(text) if unrest else ():
            yield (
                "calm-word",
                worded(
                    "{words} is a word that this program never uses; a calmer one is wanted",
                    words=quoted(found.group()),
                ),
            )
        for found in counting_down.finditer(text):
            yield (
                "calm-count",
                worded(
                    "{words} counts down; how much there is can be said at the beginning",
                    words=quoted(found.group()),
                ),
            )
    if _LOUD_MARKS.search(text):
        yield "calm-mark", worded("an exclamation mark stands in this text; a full stop is calmer")
    for found in _CAPITALS.finditer(text):
        word = found.group()
        if word.isupper() and not _ABBREVIATION.fullmatch(word):
            yield (
                "calm-capitals",
                worded("{words} is all in capitals; small letters are calmer", words=quoted(word)),
            )


def spoken_remarks(phrase: str) -> Iterator[Remark]:
    """Yield each thing that does not suit a phrase which is spoken, in any language.

    Args:
        phrase: as it stands in a file, with its ``{left|right}`` alternatives.
    """
    if _QUESTION_MARKS.search(phrase):
        yield "cue-question", worded("a question stands in this cue; what is said here asks for no answer")
    if _BRACES.search(_ALTERNATIVE.sub("", phrase)):
        yield (
            "cue-braces",
            worded("braces in a cue hold two choices, such as {left|right}, and nothing else"),
        )
    count = max(len(_WORD.findall(_CHOICE.sub(side, phrase))) for side in (r"\1", r"\2"))
    if count > MOST_WORDS:
        yield (
            "cue-length",
            worded(
                "this cue has {words} words; {most} or fewer are easier to follow, and there may be several cues",
                words=count,
                most=MOST_WORDS,
            ),
        )
