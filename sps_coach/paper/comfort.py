"""Stiffness, discomfort and worry on paper: three courses along one time, and their middles in a table. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from statistics import median, quantiles
from typing import Literal

from sps_coach.history.past import Past
from sps_coach.history.plan import practice_day
from sps_coach.history.trend import Trend, robust_trend
from sps_coach.paper import words
from sps_coach.paper.about import About, Span
from sps_coach.paper.blocks import Beside, Block, Course, Mark, Series, Table, Text
from sps_coach.ui.translation import translate

ASKED: tuple[Literal["stiffness", "discomfort", "worry"], ...] = ("stiffness", "discomfort", "worry")
FOUR_WEEKS = 28

DAY_BY_DAY = 130
"""Beyond so many days, a dot is a week."""

_Points = list[tuple[date, int]]


def comfort(past: Past, about: About) -> tuple[Block, ...]:
    """Return the courses of what is shared, what their signs mean, and the table."""
    span, asked = about.span, tuple(name for name in ASKED if about.shares(name))
    if not asked:
        return (Text(translate("Report", "Answers before and after sessions are not shared.")),)
    before, after = _answered(past, span, "before"), _answered(past, span, "after")
    if not any(before.values()) and not any(after.values()):
        return (Text(translate("Report", "Nothing was answered before or after sessions in this time.")),)
    marks = _marks(past, span)
    courses = tuple(_course(name, before[name], after[name], marks, span) for name in asked)
    rows = tuple(_row(name, before[name], after[name], span) for name in asked)
    headers = (
        translate("Report", "0 none to 10 the most"),
        translate("Report", "Before"),
        translate("Report", "After"),
        translate("Report", "Trend before, in four weeks"),
        translate("Report", "Answers before / after"),
    )
    table = Table(headers, rows, (2.2, 1.6, 1.6, 2.7, 2.2), ("left", "left", "left", "left", "right"))
    return (Beside(courses), Text(_legend(past, span), soft=True), table)


def _answered(past: Past, span: Span, moment: Literal["before", "after"]) -> dict[str, _Points]:
    found: dict[str, _Points] = {name: [] for name in ASKED}
    for kept in past.answers:
        day = practice_day(kept.at, kept.zone)
        if kept.said.moment == moment and span.holds(day):
            for name in ASKED:
                if (value := getattr(kept.said, name)) is not None:
                    found[name].append((day, value))
    return found


def _course(name: str, before: _Points, after: _Points, marks: tuple[Mark, ...], span: Span) -> Course:
    alt = translate(
        "Report", "{what} from {first} to {last}. Before sessions: {before}. After them: {after}."
    )
    return Course(
        words.asked(name),
        (_series(after, span, filled=False), _series(before, span, filled=True)),
        marks,
        _ticks(span),
        alt.format(
            what=words.asked(name),
            first=words.day(span.first),
            last=words.day(span.last),
            before=_told(before, span),
            after=_told(after, span),
        ),
    )


def _series(points: _Points, span: Span, *, filled: bool) -> Series:
    trend = _trend(points, span)
    shown = _weekly(points, span) if span.days > DAY_BY_DAY else points
    placed = tuple((span.place(day), float(value)) for day, value in shown)
    return Series(placed, () if trend is None else _line(trend, span), filled)


def _weekly(points: _Points, span: Span) -> list[tuple[date, float]]:
    """The median of each week, in its middle; so many single answers would only be a grid of dots."""
    weeks: defaultdict[int, list[int]] = defaultdict(list)
    for day, value in points:
        weeks[(day - span.first).days // 7].append(value)
    middle = {week: span.first + timedelta(days=7 * week + 3) for week in weeks}
    return [(min(middle[week], span.last), median(values)) for week, values in sorted(weeks.items())]


def _line(trend: Trend, span: Span) -> tuple[tuple[float, float], ...]:
    """The ends of the line, kept within the scale."""
    ends = ((0.0, trend.at(0)), (1.0, trend.at(span.days - 1)))
    return tuple((x, min(10.0, max(0.0, y))) for x, y in ends)


def _trend(points: _Points, span: Span) -> Trend | None:
    return robust_trend([((day - span.first).days, value) for day, value in points])


def _row(name: str, before: _Points, after: _Points, span: Span) -> tuple[str, ...]:
    counts = translate("Report", "{before} / {after}").format(before=len(before), after=len(after))
    return (words.asked(name), _middle(before), _middle(after), _direction(before, span), counts)


def _told(points: _Points, span: Span) -> str:
    if not points:
        return translate("Report", "no answers")
    return translate("Report", "median and middle half {middle}, {direction}").format(
        middle=_middle(points), direction=_direction(points, span)
    )


def _middle(points: _Points) -> str:
    """The median, and between which answers the middle half lies."""
    if not points:
        return words.NOTHING
    values = [value for _, value in points]
    low, middle, high = quantiles(values, method="inclusive") if len(values) > 1 else values * 3
    return translate("Report", "{middle} ({low} to {high})").format(
        middle=words.number(middle), low=words.number(low), high=words.number(high)
    )


def _direction(points: _Points, span: Span) -> str:
    trend = _trend(points, span)
    if trend is None:
        return translate("Report", "too few answers for a line")
    if not trend.clear:
        return translate("Report", "no clear direction")
    change = words.signed(FOUR_WEEKS * trend.slope)
    if change == words.NONE:
        return translate("Report", "hardly any")
    return translate("Report", "{change} points").format(change=change)


def _marks(past: Past, span: Span) -> tuple[Mark, ...]:
    """Treatment as letters, spasms as strokes; two entries of one kind on a day are one mark."""
    noted = {(kept.said.day, kept.said.kind) for kept in past.diary if span.holds(kept.said.day)}
    wanted = [(day, kind) for day, kind in sorted(noted) if kind == "spasms" or words.sign(kind)]
    return tuple(Mark(span.place(day), words.sign(kind)) for day, kind in wanted)


def _legend(past: Past, span: Span) -> str:
    kinds = {kept.said.kind for kept in past.diary if span.holds(kept.said.day)}
    lettered = [
        translate("Report", "{sign} {kind}").format(sign=words.sign(kind), kind=words.diary(kind))
        for kind in sorted(kinds)
        if words.sign(kind)
    ]
    if "spasms" in kinds:
        lettered.append(translate("Report", "small strokes days with spasms"))
    lines = translate(
        "Report",
        "Dots and the whole line: before a session; rings and the broken line: after it. Below: the median, and the"
        " middle half of the answers.",
    )
    if span.days > DAY_BY_DAY:
        lines = translate("Report", "{lines} Each mark is the median of a week.").format(lines=lines)
    if not lettered:
        return lines
    return translate("Report", "{lines} From the diary: {marks}.").format(
        lines=lines, marks=", ".join(lettered)
    )


def _ticks(span: Span) -> tuple[Mark, ...]:
    """First days of months; where the time is short, some days of it."""
    days = [span.first + timedelta(days=number) for number in range(span.days)]
    firsts: Sequence[date] = [day for day in days if day.day == 1]
    if len(firsts) < 2:
        firsts = days[:: max(1, span.days // 3)]
    thin = -(-len(firsts) // 4)
    return tuple(Mark(span.place(day), words.short_day(day)) for day in firsts[::thin])
