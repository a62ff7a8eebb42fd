"""What the rooms below and other processes say, in the person's language: whole sentences, known by their English.

Rooms below make a sentence with ``worded``, which keeps what it was made of. What another process or a package says
comes as plain text, some with names in it; those are listed here, and a test holds the list against what is said.
"""

from __future__ import annotations

from sps_coach.ui.translation import figure, tr, translate
from sps_coach.worded import Value, Worded, filled, recognised, worded

SENTENCES = (
    worded(
        "The session paused while the computer was away. Nothing is lost; go on when you are ready.",
    ),
    worded(
        "The computer's clock was set, so the session paused. Nothing is lost; go on when you are ready.",
    ),
    worded("The sound changed, so the session paused. Go on when you are ready."),
    worded("The sound went away, so the session rests here until you are ready."),
    worded(
        "This computer is too busy for sound just now, so the session rests here until you are ready.",
    ),
    worded("No sound device answers, so the session goes on without sound."),
    worded("The voice does not answer, so cues are shown in writing."),
    worded("The voice gave no sound for a phrase, so it is shown in writing."),
    worded("There is no voice on this computer, so cues are shown in writing."),
    worded("There is no room to keep spoken cues, so they are shown in writing."),
    worded("The chosen voice does not answer, so the usual voice speaks."),
    worded("The chosen voice is not on this computer, so the usual voice speaks."),
    worded("The chosen voice file is not there or is no Piper voice, so the usual voice speaks."),
    worded("The chosen voice file could not be read, so the usual voice speaks."),
    worded("The neural voice is not installed here, so the usual voice speaks."),
    worded("No neural voice is installed here, so the usual voice speaks."),
    worded("Nothing can be heard just now. Once a sound device is there, it can be tried again."),
    worded("espeak-ng, free software under the GPL, version 3 or later."),
    worded("It belongs to this computer's system, whose terms hold for it."),
    worded("Its card states no licence; whoever made the voice can tell."),
    worded("No licence is stated beside the file; whoever made the voice can tell."),
    worded(
        "Some settings could not be read, so the usual ones hold there. The file is kept as {name}.",
    ),
    worded("The settings could not be read, so the usual ones hold for now."),
    worded("This choice could not be written down, so it holds until the window is closed."),
    worded("This could not be written down, so it stays as it was."),
    worded("One moment of this session could not be kept; the rest is safe."),
    worded("The history cannot be written just now; sessions work without it."),
    worded("The history cannot be shown just now; it is kept as it is."),
    worded(
        "The history file was damaged. It was kept aside as {name}, and all that could be read "
        "is here again: {sessions} sessions.",
    ),
    worded("The history file was gone. Its newest backup is in its place: {sessions} sessions."),
    worded(
        "This history was written by a newer SPS Coach, which can open it; it was left untouched.",
    ),
    worded(
        "The history could not be brought to its new form and stays as it was; sessions work without it.",
    ),
    worded(
        "Another SPS Coach is looking after the history just now; trying again in a moment helps.",
    ),
    worded(
        "Another program is using the history just now; closing that program helps, and nothing is lost.",
    ),
    worded(
        "The history file cannot be read as it is, so it was left untouched; sessions work without it.",
    ),
    worded("SPS Coach is not allowed to write its history in {folder}; sessions work without it."),
    worded(
        "SPS Coach is not allowed to write in {folder}, so the history has to wait; sessions work without it.",
    ),
    worded(
        "The disk has no room left for the history; making some room helps, and what was kept before is safe.",
    ),
    worded("The disk with the history does not answer just now; sessions work without it."),
    worded("{count} sessions this week, on whichever days suit."),
    worded("There is no history yet; it begins with the first session."),
    worded("{name} holds no history of SPS Coach that can be read; nothing was changed."),
    worded("There is no file {name}; nothing was changed."),
    worded("There is no file {name}."),
    worded("{name} does not hold sound that can be read."),
    worded("{name} cannot be written."),
    worded("A session is written as {endings}; {name} ends otherwise."),
    worded("There is no routine called {name}; did you mean {other}?"),
    worded("There is no routine called {name}."),
    worded("The folder {name} that belongs to SPS Coach is not there; installing it again helps."),
    worded("{licence}, as its card says."),
    worded("{licence}, as its card says. {taught}, whose terms hold too."),
)
"""Every sentence with its places for names."""


def in_words(sentence: str) -> str:
    """Return a sentence in the person's language; what is not known here is returned as it came."""
    if isinstance(sentence, Worded):
        text, count = sentence.template, sentence.number
        template = translate("", text) if count is None else tr(text, None, count)
        return filled(template, {name: _shown(value) for name, value in sentence.names.items()})
    found = recognised(sentence, SENTENCES)
    return sentence if found is None else in_words(found)


def _shown(value: Value) -> str:
    """Return what stands in a place: words in the person's language, a number as it is written there."""
    if isinstance(value, str):
        return in_words(value)
    if isinstance(value, int):
        return str(value)
    return figure(value) if isinstance(value, float) else ", ".join(map(_shown, value))
