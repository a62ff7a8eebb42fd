"""A routine as a sound file that a person can take along, on a telephone for instance."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sps_coach.library.collection import Library
from sps_coach.library.routines import Day, Routine
from sps_coach.paths import Places
from sps_coach.practice import laid_out, sound
from sps_coach.session.rehearsal import breaths_as_lived, cues_as_lived
from sps_coach.session.timeline import Part, Timeline
from sps_coach.settings import Settings
from sps_coach.sound.labels import Chapter, Label
from sps_coach.sound.rendering import PlacedCue, Score, render
from sps_coach.ui import words
from sps_coach.ui.translation import in_language, language, translate


@dataclass(frozen=True)
class Keepsake:
    """What was written: the routine's name, how long it takes, and how many cues are spoken in it."""

    name: str
    minutes: int
    cues: int


def keep(
    library: Library,
    routine: Routine,
    day: Day,
    path: Path,
    places: Places,
    settings: Settings = Settings(),  # noqa: B008 - never changed
    *,
    tell: Callable[[float], None] = lambda _share: None,
) -> Keepsake:
    """Write the whole session as sound, with its parts as chapters, in the language that the person has chosen.

    Args:
        library: the exercises that the routine names.
        routine: what is practised.
        day: on which kind of day.
        path: its ending decides the format, see ``sound.rendering.FORMATS``.
        places: where finished cues are kept.
        settings: what the person has chosen; what the routine wishes holds beside it.
        tell: is told how much of it is written, 0 to 1.

    Raises:
        ValueError: the ending is none of those.
        SpeechTroubleError: there is no voice on this computer.
        OSError: the file or the cache cannot be written.
    """
    spoken = language(settings.language)
    with in_language(spoken):  # what there is to say about the making stays in that of whoever asked for it
        timeline = laid_out(library, routine, day, spoken, settings)
        label = _label(routine, timeline)
    placed = [
        PlacedCue(cue.utterance.phrases, cue.utterance.language, cue.utterance.words_per_minute, voice_at)
        for cue, voice_at in cues_as_lived(timeline)
    ]
    breaths = [(breath.begin, breath.end, breath.inward) for breath in breaths_as_lived(timeline)]
    left_out = render(
        Score(placed, timeline.total_s, breaths),
        path,
        places.cues,
        label,
        voice=settings.voice,
        profile=sound(routine, settings),
        tell=tell,
    )
    return Keepsake(timeline.name, timeline.minutes, len(placed) - len(left_out))


def _label(routine: Routine, timeline: Timeline) -> Label:
    name = timeline.name
    if timeline.day != "usual":
        name = f"{name} ({words.day_choice(timeline.day)})"
    chapters = tuple(Chapter(_title(part), part.start) for part in timeline.parts)
    return Label(name, routine.author, routine.licence, chapters)


def _title(part: Part) -> str:
    if part.kind == "opening":
        return translate("Chapters", "Arriving")
    return words.sentence(words.part(part.name, part.kind))
