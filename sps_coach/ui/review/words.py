"""The sentences of Review: what each chart shows, in one plain line, without a verdict."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from statistics import median

from PySide6.QtCore import QDate, QLocale

from sps_coach.history.doses import Dose
from sps_coach.history.overview import Felt, Overview
from sps_coach.history.statements import DiaryKind, SharedKind
from sps_coach.history.trend import Trend
from sps_coach.ui import dates, words
from sps_coach.ui.review.span import Step
from sps_coach.ui.translation import translate


def weekdays() -> tuple[str, ...]:
    """Monday to Sunday, short."""
    return tuple(QLocale().dayName(number, QLocale.FormatType.ShortFormat) for number in range(1, 8))


def day(which: date) -> str:
    """A day as it stands in a table: "22 Nov 2026"."""
    return dates.day_month_year(which, short=True)


def long_day(which: date) -> str:
    """A day as one says it: "Sunday 22 November"."""
    return words.sentence(dates.weekday_and_day(which))


def moment(when: datetime) -> str:
    """A day and a time of it."""
    return translate("Review", "{day}, {time}").format(day=day(when.date()), time=clock_time(when))


def clock_time(when: datetime) -> str:
    """A time of day."""
    return dates.time_of_day(when)


def tick(which: date, step: Step) -> str:
    """The label of a tick of an axis."""
    if step in ("day", "week"):
        return dates.day_and_month(which, short=True)
    form = {"month": "MMM", "quarter": "MMM yyyy", "year": "yyyy"}[step]
    if step == "month" and which.month == 1:
        form = "MMM yyyy"
    return QLocale().toString(_qdate(which), form)


def widest_tick() -> str:
    """About the widest label a tick can have."""
    return "30 " + max(
        (QLocale().monthName(number, QLocale.FormatType.ShortFormat) for number in range(1, 13)), key=len
    )


def period(first: date, last: date) -> str:
    """A range of days as a title: "September to November 2026"."""
    locale = QLocale()
    if (last - first).days < 35:
        return translate("Review", "{first} to {last}").format(
            first=dates.day_and_month(first), last=dates.day_month_year(last)
        )
    form = "MMMM" if first.year == last.year else "MMMM yyyy"
    return translate("Review", "{first} to {last}").format(
        first=words.sentence(locale.toString(_qdate(first), form)),
        last=locale.toString(_qdate(last), "MMMM yyyy"),
    )


def days_practised(overview: Overview) -> str:
    """What was planned and done, in one sentence."""
    practice = overview.practice
    practised, sessions = practice.days_practised, practice.raw
    if not overview.sessions:
        return translate("Review", "There are no sessions in this time.")
    if sessions.prescribed < 0.5:
        return translate("Review", "Practised on {days}, in {sessions}; there was no plan.").format(
            days=days_in_words(practised), sessions=sessions_in_words(len(overview.sessions))
        )
    done = figure(sessions.done)
    text = translate("Review", "Practised on {days}; {done} of {planned} planned sessions.").format(
        days=days_in_words(practised), done=done, planned=figure(sessions.prescribed)
    )
    if practice.rest_days:
        adjusted = practice.adjusted
        text += " " + translate("Review", "Without {days} of agreed rest, {done} of {planned}.").format(
            days=days_in_words(practice.rest_days),
            done=figure(adjusted.done),
            planned=figure(adjusted.prescribed),
        )
    return text


def how_it_felt(scale: str, felt: Sequence[Felt], trend: Trend | None, overview: Overview) -> str:
    """How the answers on a scale lie, in one or two sentences."""
    before = [one.before for one in felt if one.before is not None]
    after = [one.after for one in felt if one.after is not None]
    if not before and not after:
        return translate(
            "Review", "There are no answers on {scale} in this time, or they are not shared."
        ).format(scale=scale_name(scale))
    parts = []
    if before:
        parts.append(
            translate(
                "Review", "{scale} before practice: {middle} in the middle, from {least} to {most}."
            ).format(
                scale=words.sentence(scale_name(scale)),
                middle=figure(median(before)),
                least=min(before),
                most=max(before),
            )
        )
    if after:
        parts.append(
            translate("Review", "After practice: {middle} in the middle.").format(
                middle=figure(median(after))
            )
        )
    if trend is not None:
        parts.append(_course(trend, overview))
    return " ".join(parts)


def _course(trend: Trend, overview: Overview) -> str:
    begin = trend.at(overview.first.toordinal())
    end = trend.at(overview.last.toordinal() + 1)
    if not trend.clear or round(begin) == round(end):
        return translate("Review", "No clear direction over this time.")
    return translate(
        "Review", "A straight line through the answers before goes from about {begin} to about {end}."
    ).format(begin=min(max(round(begin), 0), 10), end=min(max(round(end), 0), 10))


def along_the_way(overview: Overview) -> str:
    """What lies along the time, in one sentence."""
    eased, diary = len(overview.eased), len(overview.diary)
    if not eased and not diary:
        return translate("Review", "Nothing is noted along this time, or it is not shared.")
    return translate("Review", "{eased} and {diary} in this time.").format(
        eased=words.sentence(eased_in_words(eased)), diary=entries_in_words(diary)
    )


def dose_sentence(dose: Mapping[str, Dose], sessions: int) -> str:
    """What was done of what the sessions asked for, in one sentence."""
    if not dose:
        return translate("Review", "No exercise was begun in this time.")
    exercises = sum(one.exercises.done for one in dose.values())
    asked = sum(one.exercises.prescribed for one in dose.values())
    return translate("Review", "In {sessions}, {done} of {asked} exercises were done to their end.").format(
        sessions=sessions_in_words(sessions), done=figure(exercises), asked=figure(asked)
    )


def dose_of(one: Dose) -> str:
    """The dose of one exercise: "38 of 45 minutes held, 30 of 36 repetitions"."""
    parts = []
    if one.held_s.prescribed:
        parts.append(
            translate("Review", "{done} of {asked} minutes held").format(
                done=figure(one.held_s.done / 60), asked=figure(one.held_s.prescribed / 60)
            )
        )
    if one.repetitions.prescribed:
        parts.append(
            translate("Review", "{done} of {asked} repetitions").format(
                done=figure(one.repetitions.done), asked=figure(one.repetitions.prescribed)
            )
        )
    return ", ".join(parts)


def beyond(one: Dose) -> str:
    """What was done beyond what was asked for, or empty."""
    parts = []
    if one.over_held_s >= 30:
        parts.append(
            translate("Review", "{minutes} minutes held").format(minutes=figure(one.over_held_s / 60))
        )
    if one.over_repetitions >= 0.5:
        parts.append(translate("Review", "{count} repetitions").format(count=figure(one.over_repetitions)))
    return ", ".join(parts)


def easing_sentence(overview: Overview) -> str:
    """How often somebody eased off and left something out, in one sentence."""
    eased, left_out = len(overview.eased), len(overview.left_out)
    if not eased and not left_out:
        return translate("Review", "Nothing was eased off or left out in this time, or it is not shared.")
    return translate("Review", "{eased}, and {left_out}.").format(
        eased=words.sentence(eased_in_words(eased)), left_out=left_out_in_words(left_out)
    )


def days_in_words(count: int) -> str:
    """How many days."""
    if count == 1:
        return translate("Review", "1 day")
    return translate("Review", "{count} days").format(count=count)


def sessions_in_words(count: int) -> str:
    """How many sessions."""
    if count == 1:
        return translate("Review", "1 session")
    return translate("Review", "{count} sessions").format(count=count)


def eased_in_words(count: int) -> str:
    """How often somebody eased off."""
    if count == 0:
        return translate("Review", "never eased off")
    if count == 1:
        return translate("Review", "eased off once")
    return translate("Review", "eased off {count} times").format(count=count)


def left_out_in_words(count: int) -> str:
    """How many parts were left out."""
    if count == 0:
        return translate("Review", "nothing was left out")
    if count == 1:
        return translate("Review", "one part was left out")
    return translate("Review", "{count} parts were left out").format(count=count)


def entries_in_words(count: int) -> str:
    """How many diary entries."""
    if count == 0:
        return translate("Review", "no diary entry")
    if count == 1:
        return translate("Review", "1 diary entry")
    return translate("Review", "{count} diary entries").format(count=count)


def scale_name(scale: str) -> str:
    """A scale of the check-in."""
    return {
        "stiffness": translate("Review", "stiffness"),
        "discomfort": translate("Review", "discomfort"),
        "worry": translate("Review", "worry"),
    }[scale]


def diary_kind(kind: DiaryKind) -> str:
    """A kind of diary entry."""
    return {
        "medicine": translate("Diary", "medicine"),
        "infusion": translate("Diary", "infusion"),
        "plasma-exchange": translate("Diary", "plasma exchange"),
        "rituximab": translate("Diary", "rituximab"),
        "appointment": translate("Diary", "appointment"),
        "counselling": translate("Diary", "counselling"),
        "spasms": translate("Diary", "spasms"),
        "free": translate("Diary", "in my words"),
    }[kind]


def shared_kind(kind: SharedKind) -> tuple[str, str]:
    """A kind that can be shared: its name, and what it opens."""
    marked = translate("Sharing", "those that you marked as shared")
    return {
        "practice": (
            translate("Sharing", "Practice"),
            translate("Sharing", "sessions, what was planned and done"),
        ),
        "stiffness": (translate("Sharing", "Stiffness"), translate("Sharing", "0 to 10, before and after")),
        "discomfort": (translate("Sharing", "Discomfort"), translate("Sharing", "0 to 10, before and after")),
        "worry": (translate("Sharing", "Worry"), translate("Sharing", "0 to 10, before and after")),
        "ease-offs": (
            translate("Sharing", "Pauses and easing off"),
            translate("Sharing", "when, and in which exercise"),
        ),
        "notes": (translate("Sharing", "Notes"), marked),
        "medicine": (translate("Sharing", "Medicine"), marked),
        "infusion": (translate("Sharing", "Infusions"), marked),
        "plasma-exchange": (translate("Sharing", "Plasma exchange"), marked),
        "rituximab": (translate("Sharing", "Rituximab"), marked),
        "appointment": (translate("Sharing", "Appointments"), marked),
        "counselling": (translate("Sharing", "Counselling"), marked),
        "spasms": (translate("Sharing", "Spasms"), marked),
        "free": (translate("Sharing", "Entries in your own words"), marked),
    }[kind]


def private_words(count: int) -> str:
    """How many words those who help do not see."""
    if count == 0:
        return ""
    if count == 1:
        return translate("Sharing", "One note or entry of this time stays private.")
    return translate("Sharing", "{count} notes and entries of this time stay private.").format(count=count)


def figure(value: float) -> str:
    """A number without needless digits: 4, 4.5."""
    rounded = round(value, 0 if abs(value) >= 20 else 1)
    return (
        QLocale().toString(int(rounded)) if rounded == int(rounded) else QLocale().toString(rounded, "f", 1)
    )


def _qdate(which: date) -> QDate:
    return QDate(which.year, which.month, which.day)
