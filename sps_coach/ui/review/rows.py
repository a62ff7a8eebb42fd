"""The figures of each chart as rows of a table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time

from sps_coach.history.overview import Felt, Overview
from sps_coach.ui.review import words
from sps_coach.ui.review.desk import Looked
from sps_coach.ui.review.table import Rows
from sps_coach.ui.translation import translate
from sps_coach.ui.words import sentence


def of_days(overview: Overview) -> Rows:
    """Every day on which something was done, planned or agreed; the latest first."""
    found = [day for day in reversed(overview.days) if day.sessions or day.named or day.rest]
    return Rows(
        (translate("Review", "Day"), translate("Review", "Planned"), translate("Review", "Done")),
        tuple(
            (
                words.day(day.day),
                translate("Review", "agreed rest")
                if day.rest
                else translate("Review", "yes")
                if day.named
                else "",
                ""
                if not day.sessions
                else translate("Review", "as asked for")
                if day.whole
                else translate("Review", "in part"),
            )
            for day in found
        ),
        tuple(day.sessions[0] if day.sessions else None for day in found),
    )


def of_answers(felt: Sequence[Felt]) -> Rows:
    """Answers before and after, the latest first."""
    latest = tuple(reversed(felt))
    return Rows(
        (translate("Review", "When"), translate("Review", "Before"), translate("Review", "After")),
        tuple((words.moment(one.at), _or_blank(one.before), _or_blank(one.after)) for one in latest),
        tuple(one.session_id for one in latest),
    )


def along_the_way(looked: Looked) -> Rows:
    """Easing off and the diary in one order of time, the latest first."""
    eased = [
        (
            one.at,
            translate("Review", "eased off"),
            _joined(looked.exercises.get(one.exercise or "", ""), *one.words),
            one.session_id,
        )
        for one in looked.overview.eased
    ]
    diary = [
        (
            datetime.combine(kept.said.day, time(12)),
            words.diary_kind(kept.said.kind),
            _joined(_or_blank(kept.said.count), kept.said.text),
            None,
        )
        for kept in looked.overview.diary
    ]
    found = sorted((*eased, *diary), key=lambda row: row[0], reverse=True)
    return Rows(
        (translate("Review", "Day"), translate("Review", "What"), translate("Review", "Words")),
        tuple((words.day(at.date()), what, said) for at, what, said, _ in found),
        tuple(session for *_, session in found),
    )


def of_dose(looked: Looked) -> Rows:
    """The dose of each exercise, by name."""
    named = sorted(
        ((looked.exercises.get(key, key), dose) for key, dose in looked.overview.dose.items()),
        key=lambda row: row[0].casefold(),
    )
    return Rows(
        (
            translate("Review", "Exercise"),
            translate("Review", "Done to its end"),
            translate("Review", "Done and asked for"),
            translate("Review", "Beyond"),
        ),
        tuple(
            (
                name,
                translate("Review", "{done} of {asked}").format(
                    done=words.figure(dose.exercises.done), asked=words.figure(dose.exercises.prescribed)
                ),
                words.dose_of(dose),
                words.beyond(dose),
            )
            for name, dose in named
        ),
    )


def of_easing(looked: Looked) -> Rows:
    """Where somebody eased off or left something out, and why as far as it is told; the latest first."""
    eased = [
        (one.at, translate("Review", "eased off"), one.exercise, one.words, one.session_id)
        for one in looked.overview.eased
    ]
    left_out = [
        (
            datetime.combine(one.day, time(12)),
            translate("Review", "left out"),
            one.exercise,
            one.words,
            one.session_id,
        )
        for one in looked.overview.left_out
    ]
    found = sorted((*eased, *left_out), key=lambda row: row[0], reverse=True)
    return Rows(
        (
            translate("Review", "Day"),
            translate("Review", "What"),
            translate("Review", "Exercise"),
            translate("Review", "Why"),
        ),
        tuple(
            (words.day(at.date()), what, _named(looked, exercise), _joined(*said))
            for at, what, exercise, said, _ in found
        ),
        tuple(row[-1] for row in found),
    )


def _named(looked: Looked, exercise: str | None) -> str:
    """An exercise by its name; blocks without one are rests."""
    if exercise is None:
        return sentence(translate("OneSession", "a rest, or breathing"))
    return looked.exercises.get(exercise, exercise)


def _or_blank(value: int | None) -> str:
    return "" if value is None else str(value)


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
