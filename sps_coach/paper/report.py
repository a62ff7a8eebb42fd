"""The report that a person takes to the clinic: two pages, what a clinic wants first. Pure; it passes no verdict.

It tells everything that it is given. Whoever makes it decides beforehand what is shared.
"""

from __future__ import annotations

from datetime import date, timedelta

from sps_coach.history.adherence import PlannedAndDone, planned_and_done
from sps_coach.history.doses import Share
from sps_coach.history.past import Easing, Past
from sps_coach.history.plan import practice_day, rest_days, stretches
from sps_coach.history.statements import Plan
from sps_coach.paper import words
from sps_coach.paper.about import About, Span
from sps_coach.paper.blocks import (
    Bar,
    Bars,
    Block,
    Fact,
    Facts,
    Heading,
    NewPage,
    Points,
    Sheet,
    Table,
    Text,
)
from sps_coach.paper.comfort import comfort
from sps_coach.paper.lists import diary, doses, easings, more, notes
from sps_coach.ui.translation import tr, translate
from sps_coach.ui.words import listed

WEEKS = 12
"""How far a report goes back unless it is told otherwise."""

MOST_BARS = 27
"""Beyond so many weeks, four weeks make one bar."""


def usual_span(past: Past, today: date, first: date | None = None) -> Span:
    """Return the days of a report that ends today: from ``first``, or the latest weeks in which anything was done."""
    earliest = min((practice_day(one.began, one.zone) for one in past.sessions), default=today)
    begin = first or max(earliest, today - timedelta(days=7 * WEEKS - 1))
    return Span(min(begin, today), today)


def report(past: Past, about: About, rows: int) -> Sheet:
    """Return the report.

    Args:
        past: what may be told.
        about: what it is about.
        rows: at most so many rows in each list that could be long; what is left out is counted.
    """
    blocks = (*_practice(past, about, rows), *_answers(past, about), NewPage(), *_details(past, about, rows))
    return Sheet(translate("Report", "Practice report"), about.language, _head(about), _foot(about), blocks)


def _practice(past: Past, about: About, rows: int) -> tuple[Block, ...]:
    if not about.shares("practice"):
        return (Text(translate("Report", "How practice goes is not shared.")),)
    whole = _counted(past, about.span)
    return (_facts(past, about, whole), *_plan(past, about, rows), *_done(past, about, whole))


def _answers(past: Past, about: About) -> tuple[Block, ...]:
    title = Heading(translate("Report", "Stiffness, discomfort and worry, before and after sessions"))
    return (title, *comfort(past, about))


def _details(past: Past, about: About, rows: int) -> tuple[Block, ...]:
    practice: tuple[Block, ...] = ()
    if about.shares("practice"):
        practice = (*doses(about, _counted(past, about.span), rows), *easings(past, about, rows))
    return (
        *practice,
        *diary(past, about, rows),
        *notes(past, about, rows),
        Heading(translate("Report", "What this report is, and what it is not")),
        _limits(whole=about.kinds is None),
    )


def _counted(past: Past, span: Span) -> PlannedAndDone:
    plans, rests = [kept.said for kept in past.plans], [kept.said for kept in past.rests]
    return planned_and_done(span.first, span.last, plans, past.sessions, rests, past.prescriptions)


def _head(about: About) -> tuple[str, ...]:
    span = translate(
        "Report", "{first} to {last}, {count} days. Gentle stretching at home, led by a program."
    )
    told = span.format(
        first=words.day(about.span.first), last=words.day(about.span.last), count=about.span.days
    )
    return (about.name, told) if about.name else (told,)


def _foot(about: About) -> str:
    foot = translate(
        "Report", "Practice report, made on {day} by SPS Coach {version}. Page {page} of {pages}."
    )
    # the page and how many there are is known only when it is set
    return foot.format(day=words.day(about.span.last), version=about.version, page="{page}", pages="{pages}")


# -- page one ---------------------------------------------------------------------------------------------------


def _facts(past: Past, about: About, whole: PlannedAndDone) -> Facts:
    sessions, dose = whole.adjusted.sessions, whole.adjusted.dose
    held = bool(dose.held_s.prescribed)
    ratio = (dose.held_s if held else dose.repetitions).ratio
    facts = [
        Fact(words.share(sessions.done, sessions.prescribed), _planned_words(whole)),
        Fact(words.share(whole.days_practised, about.span.days), translate("Report", "days had a session")),
        Fact(
            words.NOTHING if ratio is None else words.percent(ratio),
            translate("Report", "of the holding time that was asked for")
            if held
            else translate("Report", "of the repetitions that were asked for"),
        ),
    ]
    if about.shares("ease-offs"):
        times = sum(about.span.holds(_day_of(easing, past)) for easing in past.easings)
        facts.append(Fact(str(times), translate("Report", "times eased off within a session")))
    return Facts(tuple(facts))


def _planned_words(whole: PlannedAndDone) -> str:
    if not whole.adjusted.sessions.prescribed:
        return translate("Report", "sessions planned")
    if whole.rest_days:
        return translate("Report", "planned sessions, without agreed rest")
    return translate("Report", "planned sessions")


def _plan(past: Past, about: About, rows: int) -> tuple[Block, ...]:
    title = Heading(translate("Report", "Plan"))
    span = about.span
    plans = [
        kept.said
        for kept in past.plans
        if kept.said.first <= span.last and (kept.said.last is None or kept.said.last >= span.first)
    ]
    in_force = [plan for number, plan in enumerate(plans) if not _replaced(plan, plans[number + 1 :], span)]
    if not in_force:
        return (title, Text(translate("Report", "No plan was in force in this time.")))
    headers = (
        translate("Report", "Routine"),
        translate("Report", "How often"),
        translate("Report", "From"),
        translate("Report", "To"),
        translate("Report", "Agreed with"),
    )
    shown = tuple(
        (
            translate("Report", "{routine}, version {version}").format(
                routine=about.called(plan.routine_id), version=plan.routine_version
            ),
            _how_often(plan),
            words.day(plan.first),
            words.day(plan.last) if plan.last else translate("Report", "goes on"),
            words.shortened(plan.agreed_with),
        )
        for plan in in_force[-rows:]
    )
    return (
        title,
        Table(headers, shown, (2.8, 1.7, 1.6, 1.6, 3.2), ("left",) * 5),
        *more(len(in_force) - len(shown)),
    )


def _replaced(plan: Plan, later: list[Plan], span: Span) -> bool:
    """Whether a later plan for the same routine was in force in the whole of this time."""
    return any(
        other.routine_id == plan.routine_id
        and plan.first <= other.first <= span.first
        and (other.last is None or other.last >= span.last)
        for other in later
    )


def _how_often(plan: Plan) -> str:
    if plan.quota is None:
        return words.weekdays(plan.weekdays)
    if plan.quota == 1:
        return translate("Report", "once a week")
    return translate("Report", "{count} times a week").format(count=plan.quota)


def _done(past: Past, about: About, whole: PlannedAndDone) -> tuple[Block, ...]:
    last = about.span.last
    headers = (
        translate("Report", "Done, of what was asked for"),
        translate("Report", "Sessions"),
        translate("Report", "Exercises"),
        translate("Report", "Minutes held"),
        translate("Report", "Repetitions"),
    )
    rows = [
        _done_row(
            translate("Report", "Last {count} days").format(count=days),
            _counted(past, Span(last - timedelta(days=days - 1), last)),
        )
        for days in (7, 28)
        if days < about.span.days
    ]
    rows.append(_done_row(translate("Report", "The whole time"), whole))
    if whole.rest_days:
        name = tr("Without {count} days of agreed rest", None, whole.rest_days).format(count=whole.rest_days)
        rows.append(_done_row(name, whole, adjusted=True))
    return (
        Heading(translate("Report", "Planned and done")),
        _bars(past, about.span),
        Text(_bars_told(about.span), soft=True),
        Text(_endings(whole)),
        Table(headers, tuple(rows), (3.2, 1.6, 1.6, 1.6, 1.8), ("left", "right", "right", "right", "right")),
    )


def _done_row(name: str, counted: PlannedAndDone, *, adjusted: bool = False) -> tuple[str, ...]:
    one = counted.adjusted if adjusted else counted.raw
    minutes = Share(one.dose.held_s.done / 60, one.dose.held_s.prescribed / 60)
    shares = (one.sessions, one.dose.exercises, minutes, one.dose.repetitions)
    return (name, *(words.share(share.done, share.prescribed) for share in shares))


def _bars(past: Past, span: Span) -> Bars:
    """A bar for every week, or for every four where there are many."""
    weeks = list(stretches(span.first, span.last))
    if len(weeks) > MOST_BARS:
        weeks = [(weeks[max(0, end - 3)][0], weeks[end][1]) for end in range(len(weeks) - 1, -1, -4)][::-1]
    rested = rest_days((kept.said for kept in past.rests), span.first, span.last)
    every = -(-len(weeks) // 9)
    bars = []
    for number, (first, last) in enumerate(weeks):
        sessions = _counted(past, Span(first, last)).raw
        bars.append(
            Bar(
                words.short_day(first) if number % every == 0 else "",
                sessions.sessions.prescribed,
                sessions.sessions.done + sessions.extra_sessions,
                any(first <= day <= last for day in rested),
            )
        )
    alt = translate("Report", "Sessions in each stretch of {days} days: {list}.")
    each = translate("Report", "from {day} {done}")
    told = ", ".join(
        each.format(day=words.short_day(first), done=words.share(bar.done, bar.planned))
        for (first, _), bar in zip(weeks, bars, strict=True)
    )
    days = (weeks[-1][1] - weeks[-1][0]).days + 1
    return Bars(tuple(bars), alt.format(days=days, list=told))


def _bars_told(span: Span) -> str:
    if span.days > 7 * MOST_BARS:
        stretch = translate("Report", "Each bar is four weeks: {signs}")
    else:
        stretch = translate("Report", "Each bar is a week: {signs}")
    signs = translate(
        "Report",
        "outlined what was planned, filled what was done, grey what went beyond. A ring: agreed rest.",
    )
    return stretch.format(signs=signs)


def _endings(whole: PlannedAndDone) -> str:
    """How sessions ended; ways in which none ended are left out."""
    ended = whole.endings
    counts = (
        (ended.completed, tr("{count} went to their end", None, ended.completed)),
        (ended.eased, tr("{count} to their end with something eased or left out", None, ended.eased)),
        (ended.ended_early, tr("{count} until it was enough", None, ended.ended_early)),
        (ended.left_open, tr("{count} were left open", None, ended.left_open)),
    )
    ways = [way.format(count=count) for count, way in counts if count]
    if not ways:
        return translate("Report", "There was no session in this time.")
    sessions = sum(count for count, _ in counts)
    return tr("Of {count} sessions, {ways}.", None, sessions).format(count=sessions, ways=listed(ways))


def _day_of(easing: Easing, past: Past) -> date:
    zones = {session.id: session.zone for session in past.sessions}
    return practice_day(easing.at, zones.get(easing.session_id, "UTC"))


# -- the end ----------------------------------------------------------------------------------------------------


def _limits(*, whole: bool) -> Points:
    private = (
        translate(
            "Report", "It has everything that was kept, private notes as well, for the person themselves."
        )
        if whole
        else translate("Report", "Of people's own words it has only what they chose to share.")
    )
    return Points(
        (
            translate(
                "Report",
                "It tells what a program on a computer led and recorded, and what the person answered. Nobody"
                " measured a body, and practice without the program is not in it.",
            ),
            translate(
                "Report",
                "Done counts at most up to what was asked for, block by block; what went beyond stands apart. A"
                " practice day begins at four in the morning. Medians and lines describe answers; they explain"
                " nothing and say nothing about a treatment.",
            ),
            private,
            translate(
                "Report",
                "It is no diagnosis and no advice, and nobody was watching while it was recorded. Gaps are gaps:"
                " nothing is held against anyone.",
            ),
        )
    )
