"""What the rooms below and other processes say, in the person's language: whole sentences, known by their English.

Rooms below make a sentence with ``worded``, which keeps what it was made of. What another process or a package says
comes as plain text, some with names in it; those are listed here, and a test holds the list against what is said.
"""

from __future__ import annotations

import re
from functools import cache

from sps_coach.ui.translation import QT_TRANSLATE_NOOP, figure, tr, translate
from sps_coach.worded import Value, Worded, filled

SENTENCES = (
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The session paused while the computer was away. Nothing is lost; go on when you are ready.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The computer's clock was set, so the session paused. Nothing is lost; go on when you are ready.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "The sound changed, so the session paused. Go on when you are ready."),
    QT_TRANSLATE_NOOP("Sentences", "The sound went away, so the session rests here until you are ready."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "This computer is too busy for sound just now, so the session rests here until you are ready.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "No sound device answers, so the session goes on without sound."),
    QT_TRANSLATE_NOOP("Sentences", "The voice does not answer, so cues are shown in writing."),
    QT_TRANSLATE_NOOP("Sentences", "The voice gave no sound for a phrase, so it is shown in writing."),
    QT_TRANSLATE_NOOP("Sentences", "There is no voice on this computer, so cues are shown in writing."),
    QT_TRANSLATE_NOOP("Sentences", "There is no room to keep spoken cues, so they are shown in writing."),
    QT_TRANSLATE_NOOP("Sentences", "The chosen voice does not answer, so the usual voice speaks."),
    QT_TRANSLATE_NOOP("Sentences", "The chosen voice is not on this computer, so the usual voice speaks."),
    QT_TRANSLATE_NOOP(
        "Sentences", "The chosen voice file is not there or is no Piper voice, so the usual voice speaks."
    ),
    QT_TRANSLATE_NOOP("Sentences", "The chosen voice file could not be read, so the usual voice speaks."),
    QT_TRANSLATE_NOOP("Sentences", "The neural voice is not installed here, so the usual voice speaks."),
    QT_TRANSLATE_NOOP("Sentences", "No neural voice is installed here, so the usual voice speaks."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Nothing can be heard just now. Once a sound device is there, it can be tried again."
    ),
    QT_TRANSLATE_NOOP("Sentences", "espeak-ng, free software under the GPL, version 3 or later."),
    QT_TRANSLATE_NOOP("Sentences", "It belongs to this computer's system, whose terms hold for it."),
    QT_TRANSLATE_NOOP("Sentences", "Its card states no licence; whoever made the voice can tell."),
    QT_TRANSLATE_NOOP("Sentences", "No licence is stated beside the file; whoever made the voice can tell."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Some settings could not be read, so the usual ones hold there. The file is kept as {name}.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "The settings could not be read, so the usual ones hold for now."),
    QT_TRANSLATE_NOOP(
        "Sentences", "This choice could not be written down, so it holds until the window is closed."
    ),
    QT_TRANSLATE_NOOP("Sentences", "This could not be written down, so it stays as it was."),
    QT_TRANSLATE_NOOP("Sentences", "One moment of this session could not be kept; the rest is safe."),
    QT_TRANSLATE_NOOP("Sentences", "The history cannot be written just now; sessions work without it."),
    QT_TRANSLATE_NOOP("Sentences", "The history cannot be shown just now; it is kept as it is."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The history file was damaged. It was kept aside as {name}, and all that could be read "
        "is here again: {sessions} sessions.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "The history file was gone. Its newest backup is in its place: {sessions} sessions."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "This history was written by a newer SPS Coach, which can open it; it was left untouched.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The history could not be brought to its new form and stays as it was; sessions work without it.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Another SPS Coach is looking after the history just now; trying again in a moment helps.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Another program is using the history just now; closing that program helps, and nothing is lost.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The history file cannot be read as it is, so it was left untouched; sessions work without it.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "SPS Coach is not allowed to write its history in {folder}; sessions work without it."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "SPS Coach is not allowed to write in {folder}, so the history has to wait; sessions work without it.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The disk has no room left for the history; making some room helps, and what was kept before is safe.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "The disk with the history does not answer just now; sessions work without it."
    ),
    QT_TRANSLATE_NOOP("Sentences", "{count} sessions this week, on whichever days suit."),
    QT_TRANSLATE_NOOP("Sentences", "There is no history yet; it begins with the first session."),
    QT_TRANSLATE_NOOP(
        "Sentences", "{name} holds no history of SPS Coach that can be read; nothing was changed."
    ),
    QT_TRANSLATE_NOOP("Sentences", "There is no file {name}; nothing was changed."),
    QT_TRANSLATE_NOOP("Sentences", "There is no file {name}."),
    QT_TRANSLATE_NOOP("Sentences", "{name} does not hold sound that can be read."),
    QT_TRANSLATE_NOOP("Sentences", "{name} cannot be written."),
    QT_TRANSLATE_NOOP("Sentences", "A session is written as {endings}; {name} ends otherwise."),
    QT_TRANSLATE_NOOP("Sentences", "There is no routine called {name}; did you mean {other}?"),
    QT_TRANSLATE_NOOP("Sentences", "There is no routine called {name}."),
    QT_TRANSLATE_NOOP(
        "Sentences", "The folder {name} that belongs to SPS Coach is not there; installing it again helps."
    ),
    QT_TRANSLATE_NOOP("Sentences", "{licence}, as its card says."),
    QT_TRANSLATE_NOOP("Sentences", "{licence}, as its card says. {taught}, whose terms hold too."),
)
"""Every sentence with its places for names."""


def in_words(sentence: str) -> str:
    """Return a sentence in the person's language; what is not known here is returned as it came."""
    if isinstance(sentence, Worded):
        text, count = sentence.template, sentence.number
        template = translate("", text) if count is None else tr(text, None, count)
        return filled(template, {name: _shown(value) for name, value in sentence.names.items()})
    for pattern, written in _patterns():
        if found := pattern.fullmatch(sentence):
            return translate("Sentences", written).format(**found.groupdict())
    return sentence


def _shown(value: Value) -> str:
    """Return what stands in a place: words in the person's language, a number as it is written there."""
    if isinstance(value, str):
        return in_words(value)
    if isinstance(value, int):
        return str(value)
    return figure(value) if isinstance(value, float) else ", ".join(map(_shown, value))


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(re.sub(r"\\{(\w+)\\}", r"(?P<\1>.+)", re.escape(each))), each) for each in SENTENCES
    )
