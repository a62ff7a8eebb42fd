"""The second page of a report: doses, easings, diary and notes, each as a list that is cut where it gets long. Pure."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from uuid import UUID

from sps_coach.history.adherence import PlannedAndDone
from sps_coach.history.past import Easing, Past
from sps_coach.history.plan import practice_day
from sps_coach.history.records import SessionRecord
from sps_coach.history.statements import DiaryEntry, Kept, Note
from sps_coach.paper import words
from sps_coach.paper.about import About
from sps_coach.paper.blocks import Align, Block, Heading, Table, Text
from sps_coach.ui.translation import tr, translate


def doses(about: About, whole: PlannedAndDone, rows: int) -> tuple[Block, ...]:
    """Return what was prescribed and done of each exercise, the most often asked for first."""
    title = Heading(translate("Report", "Dose of each exercise, done of what was asked for"))
    found = sorted(whole.raw.by_exercise.items(), key=lambda item: -item[1].exercises.prescribed)
    if not found:
        return (title, Text(translate("Report", "No exercise was planned in this time.")))
    headers = (
        translate("Report", "Exercise"),
        translate("Report", "Times to its end"),
        translate("Report", "Repetitions"),
        translate("Report", "Minutes held"),
        translate("Report", "Beyond that"),
    )
    shown = tuple(
        (
            about.called(name),
            words.share(dose.exercises.done, dose.exercises.prescribed),
            words.share(dose.repetitions.done, dose.repetitions.prescribed),
            words.share(dose.held_s.done / 60, dose.held_s.prescribed / 60),
            _beyond(dose.over_repetitions, dose.over_held_s),
        )
        for name, dose in found[: rows + 4]
    )
    table = Table(headers, shown, (3.2, 1.6, 1.6, 1.6, 1.8), ("left", "right", "right", "right", "right"))
    return (title, table, *more(len(found) - len(shown)))


def _beyond(repetitions: float, held_s: float) -> str:
    if round(held_s / 60, 1):
        return translate("Report", "{count} min").format(count=words.number(held_s / 60))
    if round(repetitions, 1):
        return translate("Report", "{count} repetitions").format(count=words.number(repetitions))
    return "–"


def easings(past: Past, about: About, rows: int) -> tuple[Block, ...]:
    """Return what was eased off or left out, the latest first, with what was said about it."""
    title = Heading(translate("Report", "Eased off or left out"))
    found = sorted(
        (row for row in (*_eased(past, about), *_left_out(past, about)) if about.span.holds(row[0])),
        key=lambda row: row[0],
        reverse=True,
    )
    if not about.shares("ease-offs"):
        title = Heading(translate("Report", "Left out (times of easing off are not shared)"))
    if not found:
        return (title, Text(translate("Report", "There is nothing in this time.")))
    (most, times), *_ = Counter(what for _, what, _, _ in found).most_common(1)
    told = tr("{count} times in all. Most often: {what} ({times}).", None, len(found)).format(
        count=len(found), what=most, times=times
    )
    headers = (
        translate("Report", "Day"),
        translate("Report", "What"),
        translate("Report", "Last words before it"),
        translate("Report", "Said about it"),
    )
    columns = 4 if any(reason for *_, reason in found[:rows]) else 3
    shown = tuple((about.day(day), *rest)[:columns] for day, *rest in found[:rows])
    table = Table(headers[:columns], shown, (1.2, 3.2, 2.9, 3.2)[:columns], _ALL_LEFT[:columns])
    return (title, Text(told), table, *more(len(found) - len(shown)))


_ALL_LEFT: tuple[Align, ...] = ("left",) * 4

_Row = tuple[date, str, str, str]
"""The day, what, the last words before it, what was said about it."""


def _eased(past: Past, about: About) -> Iterator[_Row]:
    sessions, said = {session.id: session for session in past.sessions}, _said(past)
    for easing in past.easings:
        session = sessions[easing.session_id]
        what = translate("Report", "eased off, {exercise}").format(
            exercise=about.called(_exercise(easing, session))
        )
        yield (
            _practised_on(session),
            what,
            easing.cue,
            words.shortened(said[session.id, "event", easing.number]),
        )


def _left_out(past: Past, about: About) -> Iterator[_Row]:
    said = _said(past)
    for session in past.sessions:
        for block in session.blocks:
            if block.outcome == "left-out" and block.exercise_id is not None:
                what = translate("Report", "left out, {exercise}").format(
                    exercise=about.called(block.exercise_id)
                )
                yield (
                    _practised_on(session),
                    what,
                    "",
                    words.shortened(said[session.id, "block", block.index]),
                )


def _exercise(easing: Easing, session: SessionRecord) -> str:
    """What was on when somebody eased off, or the routine as a whole."""
    on = [block for block in session.blocks if block.began <= easing.at and block.exercise_id]
    return (on[-1].exercise_id if on else None) or session.routine_id


def diary(past: Past, about: About, rows: int) -> tuple[Block, ...]:
    """Return what was noted on treatment, the latest first; spasms are counted."""
    noted = (*(kept.said for kept in past.diary), *_medicine(past))
    entries = [entry for entry in noted if about.span.holds(entry.day)]
    title = Heading(translate("Report", "Treatment diary"))
    if not entries:
        return (title, Text(translate("Report", "There is nothing in this time.")))
    told = [Text(_spasms(entries))] if any(entry.kind == "spasms" for entry in entries) else []
    listed = sorted(
        (entry for entry in entries if entry.kind != "spasms" or entry.text.strip()),
        key=lambda entry: entry.day,
        reverse=True,
    )
    if not listed:
        return (title, *told)
    headers = (translate("Report", "Day"), translate("Report", "What"), translate("Report", "In words"))
    shown = tuple(
        (about.day(one.day), words.diary(one.kind), words.shortened(one.text)) for one in listed[:rows]
    )
    table = Table(headers, shown, (1.2, 2.0, 7.3), ("left",) * 3)
    return (title, *told, table, *more(len(listed) - len(shown)))


def _medicine(past: Past) -> Iterator[DiaryEntry]:
    """What was said about medicine beside the answers to a session."""
    for kept in past.answers:
        if kept.said.medicine.strip():
            yield DiaryEntry("medicine", practice_day(kept.at, kept.zone), text=kept.said.medicine)


def _spasms(entries: Sequence[DiaryEntry]) -> str:
    noted = [entry for entry in entries if entry.kind == "spasms"]
    days, counted = len({entry.day for entry in noted}), sum(entry.count or 0 for entry in noted)
    if not counted:
        return translate("Report", "Days on which spasms were noted: {days}.").format(days=days)
    told = translate("Report", "Days on which spasms were noted: {days}, with {count} counted in all.")
    return told.format(days=days, count=counted)


def notes(past: Past, about: About, rows: int) -> tuple[Block, ...]:
    """Return notes on sessions and days, the latest first."""
    title = Heading(
        translate("Report", "Notes") if about.kinds is None else translate("Report", "Notes that were shared")
    )
    days = {session.id: _practised_on(session) for session in past.sessions}
    written = [
        (_day_of_note(kept, days), kept.said.text)
        for kept in past.notes
        if kept.said.about in {"session", "day"} and kept.said.text.strip()
    ]
    written += [
        (practice_day(kept.at, kept.zone), kept.said.words)
        for kept in past.answers
        if kept.said.words.strip()
    ]
    within = sorted((note for note in written if about.span.holds(note[0])), reverse=True)
    if not within:
        return (title, Text(translate("Report", "There is nothing in this time.")))
    headers = (translate("Report", "Day"), translate("Report", "In their own words"))
    shown = tuple((about.day(day), words.shortened(text)) for day, text in within[:rows])
    return (title, Table(headers, shown, (1.2, 9.3), ("left", "left")), *more(len(within) - len(shown)))


def _day_of_note(kept: Kept[Note], days: Mapping[UUID, date]) -> date:
    session = kept.said.session_id
    if session is None or session not in days:
        return practice_day(kept.at, kept.zone)
    return days[session]


def more(left: int) -> tuple[Text, ...]:
    """One line about what a list leaves out."""
    if left <= 0:
        return ()
    if left == 1:
        return (Text(translate("Report", "One more is in the history."), soft=True),)
    return (Text(translate("Report", "{count} more are in the history.").format(count=left), soft=True),)


def _said(past: Past) -> defaultdict[tuple[UUID | None, str, int | None], str]:
    """What was said about blocks and events."""
    said: defaultdict[tuple[UUID | None, str, int | None], str] = defaultdict(str)
    for kept in past.notes:
        key = (kept.said.session_id, kept.said.about, kept.said.number)
        said[key] = f"{said[key]} {kept.said.text}".strip()
    return said


def _practised_on(session: SessionRecord) -> date:
    return practice_day(session.began, session.zone)
