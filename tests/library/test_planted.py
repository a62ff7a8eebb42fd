"""Every kind of fault is found where it stands and nothing else with it, and the page of checks explains each."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sps_coach.checking import check
from sps_coach.library import checks
from sps_coach.library.codes import CODES
from sps_coach.worded import Worded
from tests.library.planted import GOOD, PLANTED, Plant
from tests.library.samples import EXERCISE
from tests.shipped import shipped_library

PAGE = Path(__file__).parents[2] / "docs" / "checks.md"


LIBRARY = shipped_library()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(checks, "load", lambda: LIBRARY)  # it is the same each time
    (tmp_path / "routines").mkdir()
    for name, text in GOOD.items():
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def test_the_good_files_are_good(folder: Path) -> None:
    assert [str(fault) for fault in check([folder])] == []


@pytest.mark.parametrize("plant", PLANTED, ids=lambda plant: plant.code)
def test_a_planted_fault_is_found_at_its_line_and_nothing_else_is(plant: Plant, folder: Path) -> None:
    path = folder / f"{plant.file}.yaml"
    path.write_text(plant.text, encoding="utf-8")
    faults = check([folder])
    found = [(fault.path, fault.code, fault.line) for fault in faults]
    assert found == [(path, plant.code, plant.line)], "\n".join(map(str, faults))
    assert isinstance(faults[0].message, Worded)  # so that it can be said in every language


def test_a_knee_that_follows_its_foot_is_held_to_the_speed_as_well(folder: Path) -> None:
    """The file says how the hip moves; the knee has further to go, so that the foot stays where it is."""
    text = re.sub(r"(?m)^ +left_knee_flexion: .*\n", "", EXERCISE).replace("move_s: 8", "move_s: 4.5")
    path = folder / "heel-slide.yaml"
    path.write_text(text, encoding="utf-8")
    found = [(fault.code, text.splitlines()[fault.line - 1].strip()) for fault in check([path])]
    assert ("speed", "move_s: 4.5") in found
    assert "with the foot on the ground left_knee_flexion" in str(check([path])[0])


def test_what_no_edit_of_a_file_brings_about_is_found_too(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    empty, other = tmp_path_factory.mktemp("empty"), tmp_path_factory.mktemp("other") / "heel-slide.yaml"
    other.write_text(EXERCISE, encoding="utf-8")
    first = folder / "heel-slide.yaml"
    for paths, code in (([empty], "folder"), ([empty / "none.yaml"], "file"), ([first, other], "id-shared")):
        assert [fault.code for fault in check(paths)] == [code]


def test_every_code_is_planted_and_explained_once() -> None:
    planted = [plant.code for plant in PLANTED]
    assert len(planted) == len(set(planted))
    assert {*planted, "folder", "file", "id-shared"} == set(CODES)
    assert re.findall(r"(?m)^### `(.*)`$", PAGE.read_text(encoding="utf-8")) == list(CODES)


def test_every_explanation_says_what_why_and_how_to_mend() -> None:
    sections = re.split(r"(?m)^### .*$|^## .*$", PAGE.read_text(encoding="utf-8"))[1:]
    explained = [section for section in sections if "**Mend:**" in section]
    assert len(explained) == len(CODES)
    assert all(re.search(r"(?s)\*\*Why:\*\* \S.*\*\*Mend:\*\* \S", section) for section in explained)
