"""A routine as it is offered, led and remembered: where library, session and history meet in plain values."""

from __future__ import annotations

from collections.abc import Mapping

from sps_coach.history.lately import Lately
from sps_coach.history.records import PrescribedBlock, SessionRecord
from sps_coach.history.statements import Answers
from sps_coach.library.collection import Library
from sps_coach.library.content import content_hash
from sps_coach.library.routines import DAYS, Day, Routine
from sps_coach.session.choosing import FIRST_DAYS, Circumstances, Practicable, choose
from sps_coach.session.composing import compose, in_language
from sps_coach.session.day_rules import Feeling, suggest
from sps_coach.session.moment import Phase, Scene
from sps_coach.session.pacing import Waits
from sps_coach.session.ports import Clock, Record, Voice
from sps_coach.session.runner import Runner
from sps_coach.session.timeline import Timeline
from sps_coach.settings import Settings, SoundProfile, SoundWishes, profile
from sps_coach.ui.desk import Advice, Offer, PastSession, Today, Unfinished
from sps_coach.ui.translation import translate

USUAL = Settings()
"""What holds for somebody who has chosen nothing."""


def sound(routine: Routine, settings: Settings = USUAL) -> SoundProfile:
    """What a session of this routine sounds like: as the person wishes, else as the routine does, else as usual."""
    return profile(routine.sound.wishes if routine.sound else SoundWishes(), settings.sound)


def laid_out(
    library: Library,
    routine: Routine,
    day: Day,
    language: str,
    settings: Settings = USUAL,
    waits: Waits = "never",
) -> Timeline:
    """A routine laid out in time as this person is to hear it.

    Raises:
        KeyError: an exercise that the routine names is not in the library.
    """
    rate = settings.voice.words_per_minute
    settled = translate("Spoken", "When you are settled, go on.")
    profile_of_it = sound(routine, settings)
    return compose(
        routine,
        library.exercises_of(routine),
        day,
        language,
        profile_of_it,
        rate,
        waits=waits,
        settled=settled,
    )


def offer(library: Library, routine: Routine, day: Day, language: str, settings: Settings = USUAL) -> Offer:
    """What a routine asks for on a kind of day: time, positions, things, exercises; and a picture of it."""
    timeline = laid_out(library, routine, day, language, settings)
    practised = [part for part in timeline.parts if part.kind == "exercise"]
    return Offer(
        routine.id,
        day,
        timeline.name,
        timeline.minutes,
        tuple(dict.fromkeys(part.position for part in practised)),
        tuple(dict.fromkeys(prop for part in practised for prop in part.props)),
        tuple(dict.fromkeys(part.name for part in practised)),
        _picture(timeline),
        timeline.in_one_language,
    )


def today(
    library: Library, stood: Lately | None, hour: int, language: str, settings: Settings = USUAL
) -> Today:
    """What is offered today, as ``session.choosing`` chooses it.

    Args:
        library: what can be practised.
        stood: how practice stands; None where the history cannot say.
        hour: the hour of the day, 0 to 23.
        language: of the person.
        settings: what they have chosen.
    """
    now = (
        Circumstances(hour, **vars(stood))
        if stood is not None
        else Circumstances(hour, days_practised=FIRST_DAYS)
    )
    chosen = choose(practicable(library, language, settings), now)
    offers = [offer(library, library.routines[name], day, language, settings) for name, day in chosen.choices]
    return Today(tuple(offers), chosen.occasion)


def days(library: Library, routine: Routine, language: str, settings: Settings = USUAL) -> list[Offer]:
    """A routine on each kind of day, from the least to the most; where nothing more is done, a day is left out."""
    found: list[Offer] = []
    for day in DAYS:
        if not found or routine.blocks_on(day) != routine.blocks_on(found[-1].day):
            found.append(offer(library, routine, day, language, settings))
    return found


def advise(routine: Routine, answers: Answers, chosen: Day, language: str) -> Advice:
    """Which kind of day the routine's rules suggest after these answers, in words."""
    feeling = Feeling(answers.stiffness, answers.discomfort, answers.worry)
    suggested = suggest(routine.day_rules, feeling, chosen)
    return Advice(
        suggested.day,
        in_language(suggested.because, language) if suggested.because else "",
        tuple(in_language(text, language) for text in suggested.red_flags),
    )


def practicable(library: Library, language: str, settings: Settings = USUAL) -> list[Practicable]:
    """Every routine of the library as far as choosing needs it, in the library's order."""
    found = []
    for routine in library.routines.values():
        days = {day: laid_out(library, routine, day, language, settings) for day in DAYS}
        practised = (part for part in days["usual"].parts if part.kind == "exercise")
        minutes = {day: timeline.minutes for day, timeline in days.items()}
        found.append(Practicable(routine.id, minutes, next((part.position for part in practised), "")))
    return found


def session(
    library: Library,
    routine: Routine,
    day: Day,
    language: str,
    ports: tuple[Clock, Voice, Record],
    from_block: int | None = None,
    *,
    settings: Settings = USUAL,
    attended: bool = True,
) -> Runner:
    """Join one session of a routine with its clock, voice and record; from a block on, where it is gone on with.

    It waits where a position is to be taken, or as the settings have it; where nobody is there (``attended``), it
    takes its time instead.

    The voice is to be one that was made for ``sound`` of the same routine and settings.
    """
    waits: Waits = "never" if not attended else "always" if settings.pacing == "own" else "to-settle"
    timeline = laid_out(library, routine, day, language, settings, waits)
    return Runner(
        timeline, *ports, content_hash(routine, library.exercises_of(routine)), from_block=from_block
    )


def prescribed(
    library: Library, routine: Routine, day: Day, language: str
) -> tuple[str, tuple[PrescribedBlock, ...]]:
    """What a routine asks for on a kind of day, with the hash of its content, as the history keeps it."""
    timeline = compose(routine, library.exercises_of(routine), day, language)
    parts = (timeline.part(index) for index in range(timeline.blocks))
    blocks = tuple(
        PrescribedBlock(part.index, part.exercise_id, part.repetitions, part.sets, part.hold_s, part.sides)
        for part in parts
    )
    return content_hash(routine, library.exercises_of(routine)), blocks


def first_words(
    library: Library, routine_id: str, language: str, settings: Settings = USUAL
) -> list[tuple[tuple[str, ...], str, int]]:
    """The first cue of a routine as a voice takes it, in a list; empty where there is no such routine."""
    routine = library.routines.get(routine_id)
    if routine is None:
        return []
    first = laid_out(library, routine, "easy", language, settings).cues[0].utterance
    return [(first.phrases, first.language, first.words_per_minute)]


def names(library: Library, language: str) -> tuple[dict[str, str], dict[str, str]]:
    """The names of routines and of exercises, by their ids."""
    return (
        {key: in_language(routine.name, language) for key, routine in library.routines.items()},
        {key: in_language(exercise.name, language) for key, exercise in library.exercises.items()},
    )


def can_go_on(record: SessionRecord, library: Library) -> bool:
    """Say whether the routine of an unfinished session is still, to the letter, what it was."""
    routine = library.routines.get(record.routine_id)
    return routine is not None and record.routine_hash == content_hash(routine, library.exercises_of(routine))


def unfinished(record: SessionRecord, library: Library, language: str) -> Unfinished:
    """An unfinished session as it is offered; its routine must be in the library."""
    timeline = _timeline(record, library, language)
    return Unfinished(timeline.name, timeline.part(record.next_block).name)


def past_session(record: SessionRecord, routines: Mapping[str, Routine], language: str) -> PastSession:
    """A record of the history as people are told of it; a routine that is gone is told by its id."""
    routine = routines.get(record.routine_id)
    return PastSession(
        record.began_there,
        in_language(routine.name, language) if routine else record.routine_id,
        round(record.lasted.total_seconds() / 60),
        record.outcome or "left-open",
    )


def day_of(record: SessionRecord) -> Day:
    """The kind of day that was chosen for a session."""
    days: dict[str, Day] = {"easy": "easy", "usual": "usual", "good": "good"}
    return days[record.day]


def _picture(timeline: Timeline) -> Scene:
    """A still that stands for a routine: one limb held at its farthest, or else any pose held, or how it begins."""
    held = [segment.scene for segment in timeline.segments if segment.phase is Phase.HOLD]
    return next(
        (scene for scene in held if _moves_one_limb(scene)), (held or [timeline.segments[0].scene])[0]
    )


def _moves_one_limb(scene: Scene) -> bool:
    sides = {limb.partition("_")[0] for limb in scene.moving}
    return len(sides) == 1 and scene.moving[0].endswith(("_arm", "_leg"))


def _timeline(record: SessionRecord, library: Library, language: str) -> Timeline:
    return laid_out(library, library.routines[record.routine_id], day_of(record), language)
