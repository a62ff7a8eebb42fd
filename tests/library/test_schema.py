"""The JSON Schemas are in step with the models, and say yes and no where the program does."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from sps_coach.library.schema import KINDS, schema, schema_text, write_schemas
from sps_coach.paths import shipped
from tests.library.samples import EXERCISE, ROUTINE

SAMPLES = {"exercise": EXERCISE, "routine": ROUTINE}


def values(text: str) -> Any:
    return yaml.load(text, Loader=yaml.CSafeLoader)


@pytest.mark.parametrize("name", KINDS)
def test_the_written_schema_is_in_step_with_the_models(name: str) -> None:
    written = shipped("exercises") / "schema" / f"{name}.schema.json"
    assert written.read_text(encoding="utf-8") == schema_text(KINDS[name]), (
        "python -m sps_coach.library.schema"
    )


def test_writing_makes_both_files(tmp_path: Path) -> None:
    assert [path.name for path in write_schemas(tmp_path / "new")] == [
        "exercise.schema.json",
        "routine.schema.json",
    ]


@pytest.mark.parametrize("name", KINDS)
def test_each_schema_is_a_schema_and_takes_the_shipped_files(name: str) -> None:
    Draft202012Validator.check_schema(schema(KINDS[name]))
    validator = Draft202012Validator(schema(KINDS[name]))
    folder = shipped("exercises") / ("routines" if name == "routine" else "")
    files = sorted(folder.glob("*.yaml"))
    assert files
    for file in [SAMPLES[name], *(file.read_text(encoding="utf-8") for file in files)]:
        assert [error.message for error in validator.iter_errors(values(file))] == []


PLANTED = {
    "exercise": [
        ("position:", "positon:"),
        ("region: leg", "region: lag"),
        ("repetitions: 5", "repetitions: five"),
        ("repetitions: 5", "repetitions: 31"),
        ("  rest_s: 4\n", ""),
        ("en: Rest here.", "{en: Rest, and breathe.}"),
        ("en: Rest here.", "en: ''"),
        ("left_hip_flexion: 45", "left_hip_flexon: 45"),
        ("left_knee_flexion: 75", "left_knee_flexion: 136"),
        ("end: bent", "end: Bent"),
        ("format: 1", "format: 2"),
        ("licence: CC-BY-SA-4.0\n", ""),
        ("props: [mat, sock]", "props: mat"),
        ("    long:", "    Long:"),
    ],
    "routine": [
        ("blocks:", "block:"),
        ("rest_s: 30", "rest_s: 3"),
        ("in_s: 4", "in: 4"),
        ("day: usual", "day: any"),
        ("stiffness: 7", "stiffness: 11"),
        ("offer: easy", "offer: none"),
        ("opening:", "sound:\n  lead_in_s: 8\nopening:"),
        ("opening:", "sound:\n  bed: soft\nopening:"),
    ],
}


@pytest.mark.parametrize(
    ("name", "before", "after"), [(name, *edit) for name, edits in PLANTED.items() for edit in edits]
)
def test_schema_and_models_refuse_the_same(name: str, before: str, after: str) -> None:
    planted = values(SAMPLES[name].replace(before, after, 1))
    assert list(Draft202012Validator(schema(KINDS[name])).iter_errors(planted))
    with pytest.raises(ValidationError):
        KINDS[name].model_validate_json(json.dumps(planted))


def test_everything_that_can_be_written_is_described() -> None:
    lacking: list[str] = []

    def look(part: Any, at: str) -> None:
        if isinstance(part, list):
            for each in part:
                look(each, at)
        elif isinstance(part, dict):
            for name, value in part.get("properties", {}).items():
                if not value.get("description"):
                    lacking.append(f"{at}.{name}")
            for name, value in part.items():
                look(value, f"{at}.{name}")

    for name, kind in KINDS.items():
        look(schema(kind), name)
    assert lacking == []
