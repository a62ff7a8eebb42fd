"""Several people on one computer: each history apart, and no name in anything that could leave."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sps_coach.app import build
from sps_coach.history.overview import EVERYTHING
from sps_coach.history.statements import DiaryEntry, Plan
from sps_coach.paths import documents, places
from sps_coach.patients import Patient, Patients
from sps_coach.program import Program
from sps_coach.ui.studio.desk import Prescription
from sps_coach.ui.studio.handing_on import Recipient

NAME = "Änne Unverwechselbar"


@pytest.fixture
def program(home: Path) -> Iterator[Program]:
    built = build(places(), silent=True)
    yield built
    built.close()


def told(ask: Callable[[Callable[..., None]], None]) -> Any:
    """Ask, and wait for the answer."""
    arrived, answers = threading.Event(), []

    def answer(*said: Any) -> None:
        answers.append(said)
        arrived.set()

    ask(answer)
    assert arrived.wait(10)
    return answers[0][0]


def write(program: Program, text: str) -> None:
    program.reviewing().say(DiaryEntry("free", date(2026, 11, 22), text=text))
    program.caseload.writer().keep(
        Plan("hands", 1, "c0ffee", date(2026, 11, 1), quota=3),
        at=program._clock.now(),
        zone=program._clock.zone(),
    )


def kept(program: Program) -> list[str]:
    """What the history of whoever is looked at has: diary entries, and plans by their routine."""

    def ask(answer: Callable[..., None]) -> None:
        program.caseload.writer().ask(
            lambda store: [
                *(entry.said.text for entry in store.journal.standing(DiaryEntry)),
                *(plan.said.routine_id for plan in store.journal.standing(Plan)),
            ],
            answer,
        )

    found: list[str] = told(ask)
    return found


def test_each_history_is_apart_and_ones_own_is_looked_at_first(program: Program) -> None:
    assert program.caseload.add(NAME) is None
    write(program, "of one")
    program.caseload.add("Bert")
    write(program, "of the other")
    assert kept(program) == ["of the other", "hands"]
    for patient in program.caseload.everyone():
        program.caseload.look_at(patient.number)
        assert kept(program) == ["of one" if patient.name == NAME else "of the other", "hands"]
    program.caseload.look_at(None)
    assert kept(program) == []
    program.close()
    again = build(places(), silent=True)
    try:
        assert again.caseload.in_view() is None
        assert {patient.name for patient in again.caseload.everyone()} == {NAME, "Bert"}
    finally:
        again.close()


def test_a_session_is_always_ones_own(program: Program) -> None:
    program.caseload.add(NAME)
    coaching = program.begin(program.leading.offer(program.library.routines["hands"], "usual"))
    coaching.begin()
    coaching.end()
    coaching.close()

    def sessions() -> int:
        looked = told(lambda answer: program.reviewing().look(7, None, EVERYTHING, answer))
        return len(looked.overview.sessions)

    assert sessions() == 0
    program.caseload.look_at(None)
    assert sessions() == 1


def test_no_name_is_in_anything_that_could_leave(program: Program, home: Path) -> None:
    program.caseload.add(NAME)
    write(program, "a quiet day")
    keeping = program.safe_keeping
    for work in (keeping.export, keeping.back_up):
        assert told(work)
    assert told(lambda answer: keeping.report(None, "", answer))
    assert told(lambda answer: program.exchange.send("hands", None, answer))
    authoring, plan = program.authoring(), Plan("hands", 1, "", date(2026, 11, 23), quota=3)
    assert told(lambda answer: authoring.prescribe("hands", Prescription(plan), answer))
    assert str(documents() / "patient-1") in told(
        lambda answer: authoring.handing_on.calendar("hands", "en", answer)
    )
    assert authoring.handing_on.recipient() == Recipient(documents() / "patient-1", NAME)
    program.close()
    files = [file for file in home.rglob("*") if file.is_file()]
    assert {file.suffix for file in files} >= {".json", ".pdf", ".sqlite3", ".spsroutine", ".ics"}
    for file in files:
        where = file.relative_to(home).as_posix()
        bears = NAME.encode() in file.read_bytes() or "nverwechselbar" in where
        assert bears == (file == places().patient_names), where
    assert places().patient_names.stat().st_mode & 0o077 == 0
    assert list(documents().iterdir()) == [documents() / "patient-1"]


def test_what_was_exported_elsewhere_is_taken_in_for_one_of_them(program: Program) -> None:
    write(program, "at home")
    told(program.safe_keeping.export)
    (exported,) = documents().glob("*.json")
    program.caseload.add(NAME)
    told(lambda answer: program.safe_keeping.take_in(exported, answer))
    assert kept(program) == ["at home", "hands"]
    program.caseload.add("Bert")
    assert kept(program) == []


def test_whoever_is_taken_away_leaves_nothing_and_their_number_is_not_used_again(program: Program) -> None:
    write(program, "my own")
    program.caseload.add(NAME)
    write(program, "of one")
    assert told(program.caseload.remove).startswith(NAME)
    assert program.caseload.in_view() is None
    assert kept(program) == ["my own", "hands"]
    assert not list(places().patients.iterdir())
    program.caseload.add("Bert")
    assert program.caseload.in_view() == Patient(2, "Bert")


def test_names_that_cannot_be_read_are_put_aside_and_nobody_is_mixed_up(program: Program) -> None:
    program.caseload.add(NAME)
    places().patient_names.write_text("not a list")
    (nameless,) = program.caseload.everyone()
    assert nameless == Patient(1, "Patient 1")
    assert places().patient_names.with_name("patients-aside-1.json").read_text() == "not a list"
    program.caseload.add("Bert")
    assert program.caseload.in_view() == Patient(2, "Bert")
    program.caseload.look_at(1)
    assert program.caseload.rename(NAME) is None
    assert {each.name for each in program.caseload.everyone()} == {NAME, "Bert"}


@pytest.mark.parametrize("name", ["", "   ", "a" * 81, "bell\a"])
def test_what_is_no_name_is_not_kept(program: Program, name: str) -> None:
    assert program.caseload.add(name) == "A name has 1 to 80 letters."
    assert program.caseload.everyone() == []


def test_the_language_of_their_papers_is_kept_with_each(program: Program) -> None:
    handing_on, caseload = program.authoring().handing_on, program.caseload

    def language_of(number: int | None) -> str:
        caseload.look_at(number)
        return handing_on.recipient().language

    assert handing_on.choose_language("en") is None
    for name in (NAME, "Bert", "Carla"):
        caseload.add(name)
    for number, language in ((1, "de"), (2, "en"), (1, "en"), (1, "de")):
        caseload.look_at(number)
        assert handing_on.choose_language(language) is None
    assert caseload.rename("Berthold") is None
    assert [language_of(number) for number in (1, 2, 3, None)] == ["de", "en", "", "en"]
    again = build(places(), silent=True)
    try:
        kept = {each.number: each.language for each in again.caseload.everyone()}
        assert kept == {1: "de", 2: "en", 3: ""}
        assert again.authoring().handing_on.recipient().language == "", (
            "for anybody: one's own each time anew"
        )
    finally:
        again.close()
    caseload.look_at(1)
    told(caseload.remove)
    caseload.add("Dora")
    assert language_of(4) == ""
    places().patient_names.unlink()
    places().patient_names.mkdir()
    assert handing_on.choose_language("de") == "This could not be written down, so it stays as it was."


def test_two_of_one_name_are_told_apart_and_have_folders_of_their_own(program: Program) -> None:
    places_of: dict[str, Path] = {}
    for _ in range(2):
        program.caseload.add(NAME)
        looked_at = program.caseload.in_view()
        assert looked_at is not None
        places_of[looked_at.name] = program.authoring().handing_on.recipient().folder
    assert [each.name for each in program.caseload.everyone()] == [f"{NAME} (1)", f"{NAME} (2)"]
    assert len(set(places_of.values())) == 2


@settings(max_examples=25)
@given(st.lists(st.sampled_from(["add", "forget"]), max_size=12))
def test_a_number_stands_for_one_person_only(
    tmp_path_factory: pytest.TempPathFactory, steps: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("patients")
    given_out: list[int] = []
    for step in steps:
        patients = Patients(folder / "patients", folder / "patients.json")
        if step == "add":
            given_out.append(patients.add("Somebody").number)
        elif there := patients.everyone():
            patients.history(there[-1].number).parent.rmdir()
            patients.forget(there[-1].number)
    assert len(set(given_out)) == len(given_out)
