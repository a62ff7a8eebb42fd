"""A session's moments in words."""

from __future__ import annotations

from collections.abc import Mapping

from sps_coach.history.moments import BlockTold, RestTold, SessionTold, WordsTold
from sps_coach.history.records import BlockRecord, PrescribedBlock
from sps_coach.history.statements import Answers
from sps_coach.ui import dates, words
from sps_coach.ui.review import words as review_words
from sps_coach.ui.translation import tr, translate

_Row = tuple[str, str, str]
"""When, what, and more about it."""


def title(told: SessionTold, routines: Mapping[str, str]) -> str:
    """Which session it is."""
    session = told.session
    return translate("OneSession", "{routine}, {day} at {time}").format(
        routine=routines.get(session.routine_id, session.routine_id),
        day=words.sentence(dates.weekday_and_whole_day(told.began.date())),
        time=review_words.clock_time(told.began),
    )


def facts(told: SessionTold) -> str:
    """How long, how it ended, which kind of day and which version."""
    session = told.session
    ending = words.ending(session.outcome or "left-open")
    kind = {
        "easy": translate("OneSession", "a gentler day"),
        "usual": translate("OneSession", "a usual day"),
        "good": translate("OneSession", "a fuller day"),
    }[session.day]
    return translate("OneSession", "{minutes}, {ending}; {kind}, version {version} of the routine.").format(
        minutes=words.minutes_taken(round(session.lasted.total_seconds() / 60)),
        ending=ending,
        kind=kind,
        version=session.routine_version,
    )


def answers(said: Answers) -> str:
    """The answers before or after, in one line."""
    parts = [
        translate("OneSession", "{scale} {value}").format(scale=review_words.scale_name(scale), value=value)
        for scale in ("stiffness", "discomfort", "worry")
        if (value := getattr(said, scale)) is not None
    ]
    parts += [text for text in (said.medicine, said.words) if text]
    text = (
        translate("OneSession", "Before: {answers}.")
        if said.moment == "before"
        else translate("OneSession", "After: {answers}.")
    )
    return text.format(answers=", ".join(parts))


def block_row(told: BlockTold, exercises: Mapping[str, str]) -> _Row:
    """A block: what was asked for, what was done, and why if it was otherwise."""
    block, record = told.prescribed, told.record
    name = exercises.get(block.exercise_id or "", block.exercise_id or "") or translate(
        "OneSession", "a rest, or breathing"
    )
    when = "" if told.at is None else review_words.clock_time(told.at)
    how = _how(record)
    heading = (
        translate("OneSession", "{name}, {how}").format(name=words.sentence(name), how=how)
        if how
        else words.sentence(name)
    )
    parts = []
    if block.exercise_id is not None:
        parts.append(translate("OneSession", "Asked for: {dose}.").format(dose=_asked(block)))
        if record is not None and record.outcome in ("done", "eased"):
            parts.append(translate("OneSession", "Done: {dose}.").format(dose=_done(record)))
    parts += told.words
    return when, heading, " ".join(parts)


def rest_row(told: RestTold) -> _Row:
    """A pause or an easing off."""
    heading = {
        "pause": translate("OneSession", "A pause"),
        "ease-off": translate("OneSession", "Eased off"),
        "gap": translate("OneSession", "The computer slept"),
    }[told.kind]
    parts = []
    if told.lasted is not None:
        seconds = round(told.lasted.total_seconds())
        if seconds < 90:
            parts.append(tr("About {count} seconds.", None, seconds).format(count=seconds))
        else:
            parts.append(words.sentence(words.about_minutes(round(seconds / 60))) + ".")
    if told.cue and told.kind == "ease-off":
        parts.append(translate("OneSession", "Heard last: {cue}").format(cue=told.cue))
    parts += told.words
    return review_words.clock_time(told.at), heading, " ".join(parts)


def words_row(told: WordsTold) -> _Row:
    """Words about the session as a whole."""
    if told.later:
        return (
            "",
            translate("OneSession", "Added on {day}").format(day=review_words.day(told.at.date())),
            told.text,
        )
    return review_words.clock_time(told.at), translate("OneSession", "A note"), told.text


def _how(record: BlockRecord | None) -> str:
    if record is None:
        return translate("OneSession", "not begun")
    return {
        "done": translate("OneSession", "done"),
        "eased": translate("OneSession", "eased"),
        "left-out": translate("OneSession", "left out"),
        None: translate("OneSession", "begun"),
    }[record.outcome]


def _asked(block: PrescribedBlock) -> str:
    text = (
        translate("OneSession", "{repetitions} times, each held for {seconds} seconds")
        if block.hold_s
        else translate("OneSession", "{repetitions} times")
    )
    said = text.format(repetitions=block.repetitions * block.sets, seconds=review_words.figure(block.hold_s))
    if block.sides == "alternate":
        said = translate("OneSession", "{dose}, on both sides").format(dose=said)
    return said


def _done(record: BlockRecord) -> str:
    repetitions = record.done_repetitions or 0
    if record.done_hold_s:
        return translate("OneSession", "{repetitions} repetitions, {seconds} seconds held").format(
            repetitions=repetitions, seconds=review_words.figure(record.done_hold_s)
        )
    return translate("OneSession", "{repetitions} repetitions").format(repetitions=repetitions)
