"""The large-print sheet: every routine can be handed over, and each sheet can be read aloud too."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pytest

from sps_coach.cli import CANNOT, FINE, main
from sps_coach.library.collection import Library
from sps_coach.paper.handout import LARGE, handout
from sps_coach.paper.typesetting import pdf
from sps_coach.session.composing import compose
from tests.paper.tagged import elements, faults, kind
from tests.paper.test_report import text_of
from tests.shipped import shipped_library

MADE = datetime(2026, 4, 26, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def library() -> Library:
    return shipped_library()


@pytest.mark.parametrize(("routine_id", "language"), [("gentle-morning", "en"), ("armchair-moment", "de")])
def test_a_sheet_can_be_read_aloud_with_its_pictures(
    library: Library, routine_id: str, language: str
) -> None:
    routine = library.routines[routine_id]
    sheet = handout(routine, library, language)
    practised = [block for block in routine.blocks if block.exercise]
    with pikepdf.open(io.BytesIO(pdf(sheet, MADE))) as made:
        assert faults(made) == []
        assert made.Root.Lang == language
        told = [kind(made, each) for each in elements(made)]
    assert told.count("Figure") == len(practised)
    assert told.count("H1") == len(practised) + 2  # the week to tick, and what is said
    assert sheet.size == LARGE >= 14


def test_it_says_dose_cautions_and_when_to_stop(library: Library) -> None:
    said = text_of(pdf(handout(library.routines["gentle-morning"], library, "en"), MADE))
    for exercise in ("knee-roll", "heel-slide"):
        for text in (*library.exercises[exercise].cautions, *library.exercises[exercise].stop_if):
            assert text["en"] in said
    assert "2 times on each side, in turn. Stay for 6 seconds each time." in said
    assert "Empty boxes are fine" in said


def test_it_says_what_is_done_in_between_and_all_that_is_spoken(library: Library) -> None:
    routine = library.routines["gentle-morning"]
    said = text_of(pdf(handout(routine, library, "en"), MADE))
    assert "Then rest for 60 seconds. Roll slowly onto your back and rest." in said
    for cue in compose(routine, library.exercises, "good", "en").cues:
        for phrase in cue.utterance.phrases:
            assert phrase in said


def test_it_is_written_by_a_command(home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "sheet.pdf"
    assert main(["handout", "breathing-rest", "-o", str(file)]) == FINE
    assert "pages" in capsys.readouterr().out
    assert file.read_bytes().startswith(b"%PDF")
    assert main(["handout", "nobodys", "-o", str(file)]) == CANNOT
