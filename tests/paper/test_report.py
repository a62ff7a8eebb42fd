"""The report for the clinic: readable aloud, on two pages, with what is shared and nothing else."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4

import numpy as np
import pikepdf
import pypdfium2
import pytest

from sps_coach.history.past import Past
from sps_coach.history.sharing import NOTHING
from sps_coach.history.statements import Answers, DiaryEntry, Kept, Note, Plan, Sharing
from sps_coach.library.collection import Library
from sps_coach.library.collection import load as read_library
from sps_coach.paper.clinic import Wishes, clinic_report
from tests.history.looking_back import PRIVATE, SHARED, TODAY, a_past
from tests.history.practising import a_session
from tests.paper.tagged import elements, faults, kind

MADE = datetime(TODAY.year, TODAY.month, TODAY.day, 12, 0, 0, 5, tzinfo=UTC)


@pytest.fixture(scope="module")
def library() -> Library:
    return read_library()


@pytest.fixture(scope="module")
def past(tmp_path_factory: pytest.TempPathFactory) -> Past:
    return in_letters_of_ours(a_past(tmp_path_factory.mktemp("past")))


@pytest.fixture(scope="module")
def made(past: Past, library: Library) -> bytes:
    return clinic_report(past, Wishes(name="Anna Muster"), library, MADE, "UTC")


def in_letters_of_ours(past: Past) -> Past:
    """The same without signs that a computer may have no typeface for."""

    def written(kept: Kept[Any], *names: str) -> Kept[Any]:
        return replace(
            kept,
            said=replace(
                kept.said, **{name: getattr(kept.said, name).replace("硬い", "hård") for name in names}
            ),
        )

    return replace(
        past,
        notes=tuple(written(kept, "text") for kept in past.notes),
        diary=tuple(written(kept, "text") for kept in past.diary),
        answers=tuple(written(kept, "words", "medicine") for kept in past.answers),
    )


def opened(report: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(report))


def text_of(report: bytes) -> str:
    pdf = pypdfium2.PdfDocument(report)
    try:
        pages = [page.get_textpage().get_text_bounded() for page in pdf]
    finally:
        pdf.close()
    return " ".join(" ".join(pages).split())


def sharing(past: Past, *kinds: str) -> Past:
    said = Sharing(tuple(kinds))  # type: ignore[arg-type]  # kinds of ours
    return replace(past, sharings=(Kept(uuid4(), said, MADE, "UTC", 0),))


# -- read aloud -------------------------------------------------------------------------------------------------


def test_everything_in_it_can_be_read_aloud(made: bytes) -> None:
    with opened(made) as pdf:
        assert faults(pdf) == []
        told = [kind(pdf, each) for each in elements(pdf)]
    assert told.count("Figure") == 3  # worry is not shared unless somebody chooses so
    assert told.count("Table") >= 4


def test_it_is_read_in_the_order_of_the_page(made: bytes) -> None:
    with opened(made) as pdf:
        headings = [str(each.get("/T", "")) for each in elements(pdf) if kind(pdf, each) == "H1"]
    assert headings == [
        "Plan",
        "Planned and done",
        "Stiffness, discomfort and worry, before and after sessions",
        "Dose of each exercise, done of what was asked for",
        "Eased off or left out",
        "Treatment diary",
        "Notes that were shared",
        "What this report is, and what it is not",
    ]
    said = text_of(made)
    places = [said.index(heading) for heading in headings]
    assert places == sorted(places)


def test_drawings_say_what_they_show(made: bytes, past: Past) -> None:
    with opened(made) as pdf:
        told = [str(each.Alt) for each in elements(pdf) if kind(pdf, each) == "Figure"]
    assert "from 20 Apr 5 of" in told[0]
    assert [words.partition(" ")[0] for words in told[1:]] == ["Stiffness", "Discomfort"]
    before = [kept.said.stiffness or 0 for kept in past.answers if kept.said.moment == "before"]
    low, middle, high = np.percentile(before, (25, 50, 75))
    assert f"Before sessions: median and middle half {middle:g} ({low:g} to {high:g})" in told[1]


# -- what it tells ----------------------------------------------------------------------------------------------


def test_it_tells_who_when_what_was_planned_and_what_was_done(made: bytes) -> None:
    said = text_of(made)
    assert "Anna Muster" in said
    assert "30 Mar 2026 to 26 Apr 2026, 28 days" in said
    assert "5 times a week" in said
    assert "Tue, Sat" in said
    assert "Without 7 days of agreed rest" in said
    assert "Infusion" in said


def test_a_name_is_told_only_when_it_was_given(past: Past, library: Library) -> None:
    nameless = text_of(clinic_report(past, Wishes(), library, MADE, "UTC"))
    assert "Practice report 30 Mar 2026" in nameless


def test_what_is_private_is_only_in_the_persons_own_copy(past: Past, made: bytes, library: Library) -> None:
    assert PRIVATE not in text_of(made)
    assert SHARED.partition(",")[0] in text_of(made)
    own = text_of(clinic_report(past, Wishes(private=True), library, MADE, "UTC"))
    assert PRIVATE in own
    assert "private notes as well" in own


def test_what_is_not_shared_is_said_rather_than_told_as_nothing(past: Past, library: Library) -> None:
    report = clinic_report(sharing(past, "practice", "stiffness"), Wishes(), library, MADE, "UTC")
    said = text_of(report)
    assert "times of easing off are not shared" in said
    assert "times eased off within" not in said
    with opened(report) as pdf:
        assert faults(pdf) == []
        drawn = [str(each.Alt) for each in elements(pdf) if kind(pdf, each) == "Figure"]
    assert [words.partition(" ")[0] for words in drawn] == ["Sessions", "Stiffness"]


def test_where_nothing_is_shared_nothing_is_told(past: Past, library: Library) -> None:
    report = clinic_report(sharing(past, *NOTHING.kinds), Wishes(), library, MADE, "UTC")
    said = text_of(report)
    assert "How practice goes is not shared." in said
    assert "Answers before and after sessions are not shared." in said
    assert "Gentle" not in said.replace("Gentle stretching at home", "")
    with opened(report) as pdf:
        assert faults(pdf) == []


def test_a_past_with_nothing_in_it_makes_a_report(library: Library) -> None:
    with opened(clinic_report(Past(), Wishes(), library, MADE, "UTC")) as pdf:
        assert faults(pdf) == []
        assert len(pdf.pages) == 2


def test_the_same_moment_gives_the_same_bytes(past: Past, made: bytes, library: Library) -> None:
    assert clinic_report(past, Wishes(name="Anna Muster"), library, MADE, "UTC") == made


# -- two pages --------------------------------------------------------------------------------------------------


def talkative(days: int) -> Past:
    """Long words about everything, every day."""
    words = "it pulled behind the knee, then a door banged; " * 12
    when = [MADE - timedelta(days=number) for number in range(days)]
    sessions = tuple(a_session(at) for at in reversed(when))

    def kept(said: Any, at: datetime) -> Kept[Any]:
        return Kept(uuid4(), said, at, "UTC", 0)

    return Past(
        sessions=sessions,
        answers=tuple(
            kept(Answers("before", None, n % 11, n % 7, 3, words, words, shared=True), at)
            for n, at in enumerate(when)
        ),
        notes=tuple(kept(Note(words, "session", one.id, shared=True), one.began) for one in sessions),
        diary=tuple(kept(DiaryEntry("infusion", at.date(), text=words, shared=True), at) for at in when),
        plans=tuple(
            kept(
                Plan("gentle-morning", n + 1, "c0ffee", date(2026, 1, 1 + n), quota=5, agreed_with=words),
                MADE,
            )
            for n in range(12)
        ),
    )


@pytest.mark.parametrize(("days", "first"), [(84, None), (400, date(2025, 4, 1))])
def test_it_keeps_to_two_pages_and_says_what_it_leaves_out(
    days: int, first: date | None, library: Library
) -> None:
    report = clinic_report(talkative(days), Wishes(first=first), library, MADE, "UTC")
    with opened(report) as pdf:
        assert faults(pdf) == []
        assert len(pdf.pages) == 2
    assert "more are in the history." in text_of(report)


def test_what_people_write_is_set_as_it_is(past: Past, library: Library) -> None:
    odd = "#let x = 1 *bold* $5 <b> @ref \\ \"quoted\" 'so' // not // a comment"
    note = Kept(uuid4(), Note(odd, "day", shared=True), MADE, "UTC", 0)
    report = clinic_report(replace(past, notes=(note,)), Wishes(), library, MADE, "UTC")
    shown = text_of(report)
    for piece in ("#let x = 1 *bold* $5 <b> @ref", "// not // a comment"):
        assert piece in shown


def test_a_sign_that_no_typeface_has_keeps_nobody_from_their_report(past: Past, library: Library) -> None:
    nobodys = "\ue000"  # the private use area
    note = Kept(uuid4(), Note(f"before {nobodys} after", "day", shared=True), MADE, "UTC", 0)
    report = clinic_report(replace(past, notes=(note,)), Wishes(), library, MADE, "UTC")
    assert "before" in text_of(report)
    with opened(report) as pdf:
        assert set(faults(pdf)) <= {
            "does not say that it follows PDF/UA-1",
            "the file's name is shown instead of the title",
        }
