"""JSON Schema of the exercise and routine files, for editors that complete and underline while one types.

``python -m sps_coach.library.schema`` writes both into ``exercises/schema``; a test keeps them in step with the
models. ``sps-coach check`` finds more than a schema can say.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from sps_coach.library.exercises import Exercise
from sps_coach.library.joints import JOINTS
from sps_coach.library.models import Model
from sps_coach.library.routines import Routine
from sps_coach.paths import shipped

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
KINDS: dict[str, type[Model]] = {"exercise": Exercise, "routine": Routine}


def schema(kind: type[Model]) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a file that holds this model."""
    made = _tidied(kind.model_json_schema(by_alias=True))
    return {"$schema": _DIALECT, "title": f"SPS Coach: {kind.__name__.lower()}", **made}


def schema_text(kind: type[Model]) -> str:
    """Return the schema as it is written to its file."""
    return json.dumps(schema(kind), indent=2, ensure_ascii=False) + "\n"


def write_schemas(folder: Path) -> list[Path]:
    """Write both schemas into a folder and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, kind in KINDS.items():
        path = folder / f"{name}.schema.json"
        path.write_text(schema_text(kind), encoding="utf-8", newline="\n")
        written.append(path)
    return written


def _tidied(part: Any) -> Any:
    """Return a schema as editors show it best: no made-up titles, one-line descriptions, names that are closed."""
    if isinstance(part, list):
        return [_tidied(each) for each in part]
    if not isinstance(part, dict):
        return part
    tidied: dict[str, Any] = {
        # Beneath properties and $defs stand names of the file format, which may be "title" themselves.
        name: {key: _tidied(value) for key, value in value.items()}
        if name in ("properties", "$defs", "patternProperties")
        else _tidied(value)
        for name, value in part.items()
        if name != "title"
    }
    if "description" in tidied:
        tidied["description"] = " ".join(tidied["description"].replace("``", "`").split())
    if tidied.get("additionalProperties") == {"type": "number"}:
        tidied |= _angles()
    if "patternProperties" in tidied:
        tidied["additionalProperties"] = False
    return tidied


def _angles() -> dict[str, Any]:
    """Return what a pose may hold: each joint with its range, and which way is positive."""
    joints = {
        name: {
            "type": "number",
            "minimum": joint.low,
            "maximum": joint.high,
            "description": f"{joint.low:g} to {joint.high:g} {joint.unit}; more: {joint.positive}.",
        }
        for name, joint in JOINTS.items()
    }
    return {"properties": joints, "additionalProperties": False}


if __name__ == "__main__":
    for path in write_schemas(shipped("exercises") / "schema"):
        print(path)
