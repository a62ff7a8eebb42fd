"""What the Library says of exercises and routines, in plain words."""

from __future__ import annotations

from collections.abc import Iterator

from sps_coach.library.exercises import Dose, DoseLimit, Exercise
from sps_coach.library.models import Text as Texts
from sps_coach.library.origin import Review, Source
from sps_coach.session.composing import in_language
from sps_coach.ui import dates, words
from sps_coach.ui.library.shelf import Item, Origin
from sps_coach.ui.translation import figure, tr, translate
from sps_coach.ui.widgets.text import breakable

Section = tuple[str, tuple[str, ...]]
"""A heading, and what stands beneath it, one paragraph each."""


def mark(item: Item, *, favourite: bool) -> str:
    """What sets an item apart from the others on the shelf, in a line; empty for most."""
    said = [origin(item.origin)] if item.origin != "shipped" else []
    if item.kind == "routine":
        said.insert(0, translate("Library", "Routine"))
    if favourite:
        said.append(translate("Library", "Favourite"))
    return translate("Library", ", ").join(said)


def origin(where: Origin) -> str:
    """Where something comes from."""
    return {
        "shipped": translate("Library", "Comes with SPS Coach"),
        "own": translate("Library", "Your own"),
        "handed-over": translate("Library", "Handed over to you"),
    }[where]


def found(count: int, of: int) -> str:
    """How much was found."""
    if count == of:
        return tr("{count} in all", None, count).format(count=count)
    if not count:
        return translate("Library", "Nothing has all of these words. A part of a word is enough.")
    return translate("Library", "{count} of {all}").format(count=count, all=of)


def facts(exercise: Exercise) -> str:
    """What an exercise asks for, in one line."""
    return translate("Library", "{about} Effort: {effort}.").format(
        about=words.about_exercise(exercise.region, exercise.position, exercise.props),
        effort=words.effort(exercise.effort),
    )


def sections(exercise: Exercise, language: str, where: Origin) -> Iterator[Section]:
    """Yield what a person reads before they do an exercise, what comes first at first."""

    def said(texts: tuple[Texts, ...]) -> tuple[str, ...]:
        return tuple(in_language(text, language) for text in texts)

    yield translate("Library", "Who it is not for, and who asks first"), said(exercise.contraindications)
    yield translate("Library", "Getting into the position"), said((exercise.getting_ready,))
    yield translate("Library", "How much"), (*dose(exercise.dose), most(exercise.limit))
    yield translate("Library", "Take care"), said(exercise.cautions)
    yield translate("Library", "When to stop and rest"), said(exercise.stop_if)
    yield translate("Library", "What is said"), tuple(cues(exercise, language))
    yield translate("Library", "Where it comes from"), tuple(sources(exercise, language, where))


def dose(told: Dose) -> tuple[str, ...]:
    """How often, and how slowly."""
    count = told.repetitions * told.sets
    often = {
        "alternate": tr("{count} times on each side, in turn.", None, count),
        "both": tr("{count} times.", None, count),
        "left": tr("{count} times on the left side.", None, count),
        "right": tr("{count} times on the right side.", None, count),
    }[told.sides].format(count=count)
    slowly = translate(
        "Library", "{move} seconds there, {back} seconds back, {rest} seconds of rest between."
    )
    if told.hold_s:
        slowly = translate(
            "Library",
            "{move} seconds there, {hold} seconds of staying, {back} seconds back, {rest} seconds of rest between.",
        )
    return often, slowly.format(
        move=figure(told.move_s),
        hold=figure(told.hold_s),
        back=figure(told.return_s),
        rest=figure(told.rest_s),
    )


def most(limit: DoseLimit) -> str:
    """The most that a routine may ask for."""
    count = limit.repetitions * limit.sets
    if not limit.hold_s:
        return tr("{count} times is the most that a routine may ask for.", None, count).format(count=count)
    return tr(
        "{count} times, staying for {hold} seconds, is the most that a routine may ask for.", None, count
    ).format(count=count, hold=figure(limit.hold_s))


def cues(exercise: Exercise, language: str) -> Iterator[str]:
    """Yield what is said in each part of a repetition, a line for each part."""
    for role, texts in (
        (translate("Library", "Before"), exercise.cues.prepare),
        (translate("Library", "A word of care"), exercise.cues.caution),
        (translate("Library", "Moving"), exercise.cues.move),
        (translate("Library", "Staying"), exercise.cues.hold),
        (translate("Library", "Breathing"), exercise.cues.breathe),
        (translate("Library", "Coming back"), exercise.cues.return_),
        (translate("Library", "Resting"), exercise.cues.rest),
    ):
        if texts:
            phrases = " ".join(_either_side(in_language(text, language)) for text in texts)
            yield translate("Library", "{role}: {phrases}").format(role=role, phrases=phrases)


def sources(exercise: Exercise, language: str, where: Origin) -> Iterator[str]:
    """Yield how far its sources carry, which ones they are, and who has looked at it."""
    yield translate("Library", "{evidence}. {note}").format(
        evidence=words.evidence(exercise.evidence), note=in_language(exercise.evidence_note, language)
    )
    yield from (_source(each) for each in exercise.sources)
    yield review(exercise.review)
    yield translate("Library", "{origin}. Written by {author}. Version {version}, {licence}.").format(
        origin=origin(where), author=exercise.author, version=exercise.version, licence=exercise.licence
    )


def review(told: Review) -> str:
    """Whether a clinician has signed it."""
    if told.status == "signed" and told.on is not None:
        return translate("Library", "Signed by {who} on {day}.").format(
            who=told.by, day=dates.day_month_year(told.on)
        )
    return translate("Library", "No clinician has signed it yet; the review is pending.")


def _source(source: Source) -> str:
    place = f"doi:{source.doi}" if source.doi else source.url
    return breakable(f"{source.title}. {place}")


def _either_side(text: str) -> str:
    """A cue with both of its sides: "the left or right heel"."""
    from sps_coach.library.exercises import spoken_for

    left, right = spoken_for(text, "left"), spoken_for(text, "right")
    if left == right:
        return text
    return translate("Library", "{left} / {right}").format(left=left, right=right)
