"""A look back as plain values for ``json.dumps``: planned and done, comfort, easings, diary. Pure; no verdict.

Only what is shared is told of what people wrote; figures of sessions are always told here, and who sees the page is
the patient's choice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from sps_coach.history.adherence import Adherence, PlannedAndDone, planned_and_done
from sps_coach.history.doses import Dose, Share
from sps_coach.history.past import Past
from sps_coach.history.plan import practice_day
from sps_coach.history.statements import Answers

PERIODS = (7, 28)
"""Days that end today over which planned and done are always told."""

ANSWERED = ("stiffness", "discomfort", "worry")

_Words = Mapping[tuple[UUID | None, str, int | None], list[str]]
"""What was said of a session, what about, and of which block or event; only what is shared."""


def review(past: Past, today: date, first: date | None = None) -> dict[str, Any]:
    """Return a look back.

    Args:
        past: what stands.
        today: the present practice day, the last of every period.
        first: the first day of the longest period; None begins with the first session.
    """
    days = [practice_day(session.began, session.zone) for session in past.sessions]
    begin = min(first or min(days, default=today), today)
    words = _shared_words(past)
    periods = [(today - timedelta(days=length - 1), length) for length in PERIODS]
    return {
        "today": today.isoformat(),
        "plans": [_plain({"subject": kept.subject} | vars(kept.said)) for kept in past.plans],
        "agreed_rest": [_plain({"subject": kept.subject} | vars(kept.said)) for kept in past.rests],
        "planned_and_done": [
            counted(past, start, today) for start, _ in (*periods, (begin, (today - begin).days + 1))
        ],
        "sessions": _sessions(past, words),
        "easings": [
            _plain(vars(easing)) | {"words": words.get((easing.session_id, "event", easing.number), [])}
            for easing in past.easings
        ],
        "diary": [
            _plain({"subject": kept.subject} | vars(kept.said)) for kept in past.diary if kept.said.shared
        ],
        "notes": [
            _plain({"subject": kept.subject, "at": kept.at} | vars(kept.said))
            for kept in past.notes
            if kept.said.shared
        ],
    }


def counted(past: Past, first: date, last: date) -> dict[str, Any]:
    """Return planned and done over a range of practice days."""
    result = planned_and_done(
        first,
        last,
        [kept.said for kept in past.plans],
        past.sessions,
        [kept.said for kept in past.rests],
        past.prescriptions,
    )
    return _period(result)


def _period(result: PlannedAndDone) -> dict[str, Any]:
    return {
        "first": result.first.isoformat(),
        "last": result.last.isoformat(),
        "raw": _adherence(result.raw),
        "adjusted": _adherence(result.adjusted),
        "rest_days": result.rest_days,
        "days_practised": result.days_practised,
        "endings": asdict(result.endings),
        "unplanned_sessions": result.unplanned_sessions,
    }


def _adherence(one: Adherence) -> dict[str, Any]:
    return {
        "sessions": _share(one.sessions),
        "extra_sessions": _round(one.extra_sessions),
        "on_named_days": None if one.on_named_days is None else _share(one.on_named_days),
        **_dose(one.dose),
        "by_exercise": {name: _dose(dose) for name, dose in one.by_exercise.items()},
    }


def _dose(dose: Dose) -> dict[str, Any]:
    return {
        "exercises": _share(dose.exercises),
        "repetitions": _share(dose.repetitions),
        "held_s": _share(dose.held_s),
        "over_repetitions": _round(dose.over_repetitions),
        "over_held_s": _round(dose.over_held_s),
    }


def _share(share: Share) -> dict[str, float | None]:
    ratio = share.ratio
    return {
        "done": _round(share.done),
        "prescribed": _round(share.prescribed),
        "share": None if ratio is None else _round(ratio),
    }


def _sessions(past: Past, words: _Words) -> list[dict[str, Any]]:
    answers: dict[tuple[UUID | None, str], Answers] = {
        (kept.said.session_id, kept.said.moment): kept.said for kept in past.answers
    }
    return [
        {
            "id": str(session.id),
            "day": practice_day(session.began, session.zone).isoformat(),
            "routine": session.routine_id,
            "kind_of_day": session.day,
            "minutes": _round(session.lasted.total_seconds() / 60),
            "outcome": session.outcome,
            "before": _answered(answers.get((session.id, "before"))),
            "after": _answered(answers.get((session.id, "after"))),
            "left_out": [
                {"exercise": block.exercise_id, "words": words.get((session.id, "block", block.index), [])}
                for block in session.blocks
                if block.outcome == "left-out"
            ],
        }
        for session in past.sessions
    ]


def _answered(answers: Answers | None) -> dict[str, Any] | None:
    if answers is None:
        return None
    words = {"medicine": answers.medicine, "words": answers.words} if answers.shared else {}
    return {name: getattr(answers, name) for name in ANSWERED} | words


def _shared_words(past: Past) -> _Words:
    words: defaultdict[tuple[UUID | None, str, int | None], list[str]] = defaultdict(list)
    for kept in past.notes:
        if kept.said.shared:
            words[kept.said.session_id, kept.said.about, kept.said.number].append(kept.said.text)
    return words


def _round(number: float) -> float:
    return round(float(number), 4)


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    return {name: _plain_value(value) for name, value in values.items()}


def _plain_value(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, tuple):
        return list(value)
    return value.isoformat() if hasattr(value, "isoformat") else value
