"""A catalogue's entry becomes a draft: its structure is taken over, and what a clinician fills in is named."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sps_coach.checking import check
from sps_coach.library.drafts import drafts, identifier, new_files
from sps_coach.library.faults import BadFile

ENTRY: dict[str, Any] = {
    "id": "Made_Up_Stretch",
    "name": 'A "made-up": stretch',
    "force": "static",
    "level": "beginner",
    "mechanic": None,
    "equipment": "body only",
    "primaryMuscles": ["nothing"],
    "secondaryMuscles": [],
    "instructions": ["These words stay theirs."],
    "category": "stretching",
    "images": ["Made_Up_Stretch/0.jpg"],
}


def catalogue(folder: Path, told: object) -> Path:
    path = folder / "catalogue.json"
    path.write_text(json.dumps(told), encoding="utf-8")
    return path


def test_a_draft_takes_over_the_structure_and_names_all_that_is_lacking(tmp_path: Path) -> None:
    (draft,) = drafts(catalogue(tmp_path, [ENTRY, {**ENTRY, "id": "Lift", "category": "strength"}]))
    assert draft.id == "made-up-stretch"
    assert "stay theirs" not in draft.text
    assert ".jpg" not in draft.text
    path = tmp_path / f"{draft.id}.yaml"
    path.write_text(draft.text, encoding="utf-8")
    found = check([path])
    assert {fault.code for fault in found} == {"name-missing"}
    assert sorted(fault.message.partition(" ")[0] for fault in found) == sorted(draft.lacking)
    assert [name for name in draft.lacking if f"# {name}: " not in draft.text] == []


def test_one_entry_alone_is_a_catalogue_and_the_same_entry_twice_is_one_draft(tmp_path: Path) -> None:
    assert [draft.id for draft in drafts(catalogue(tmp_path, ENTRY))] == ["made-up-stretch"]
    assert len(drafts(catalogue(tmp_path, [ENTRY, ENTRY]))) == 1


def test_a_file_that_stands_there_is_left_alone(tmp_path: Path) -> None:
    made = drafts(catalogue(tmp_path, [ENTRY, {**ENTRY, "id": "Another"}]))
    (tmp_path / "another.yaml").write_text("mine", encoding="utf-8")
    assert [path.name for _, path in new_files(made, tmp_path)] == ["made-up-stretch.yaml"]


@pytest.mark.parametrize("told", [[3], [{**ENTRY, "name": ""}], [{**ENTRY, "id": "12", "name": "!"}]])
def test_what_is_no_catalogue_is_said(told: object, tmp_path: Path) -> None:
    with pytest.raises(BadFile):
        drafts(catalogue(tmp_path, told))
    (tmp_path / "text.json").write_text("no json", encoding="utf-8")
    for path in (tmp_path / "text.json", tmp_path / "none.json"):
        with pytest.raises(BadFile):
            drafts(path)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("90_90_Stretch", "stretch-90-90-stretch"),
        ("  Side-to-Side ", "side-to-side"),
        ("x" * 80, "x" * 60),
        ("90", None),
    ],
)
def test_words_become_an_id(words: str, expected: str | None) -> None:
    assert identifier(words) == expected
