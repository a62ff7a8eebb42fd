"""docs/format.md says what the models say; its tables are made here, and its examples are sound."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from sps_coach.library.checks import check_paths
from sps_coach.library.joints import MIDLINE, SIDED, Joint
from sps_coach.library.models import ADDRESS, DOI, IDENTIFIER, LANGUAGE
from sps_coach.library.schema import KINDS, schema
from sps_coach.library.strict_yaml import DEEPEST, LARGEST
from sps_coach.library.wording import MOST_WORDS

PAGE = Path(__file__).parents[2] / "docs" / "format.md"
PATTERNS = {IDENTIFIER: "an id", DOI: "a DOI", ADDRESS: "a web address", LANGUAGE: "a language"}


def joint_table(joints: dict[str, Joint], prefix: str = "") -> str:
    rows = [
        f"| `{prefix}{name}` | {joint.low:g} to {joint.high:g} {joint.unit} | {joint.positive} |"
        for name, joint in joints.items()
    ]
    return "\n".join(["| joint | range | more of it means |", "|---|---|---|", *rows])


def field_table(part: dict[str, Any]) -> str:
    rows = []
    for name, field in part["properties"].items():
        needed = "needed" if name in part.get("required", ()) else default(field)
        rows.append(
            f"| `{name}` | {takes(field)} | {needed} | {field['description']} |".replace(
                "{left|right}", "{left\\|right}"
            )
        )
    return "\n".join(["| name | takes | | meaning |", "|---|---|---|---|", *rows])


def default(field: dict[str, Any]) -> str:
    value = field.get("default")
    if isinstance(value, bool):
        return f"else `{value}`".lower()
    return "" if value in (None, []) else f"else {value}"


def takes(field: dict[str, Any]) -> str:
    """Say in words what the schema of one field takes."""
    if "anyOf" in field:
        return takes(field["anyOf"][0])
    if "$ref" in field:
        part = field["$ref"].rpartition("/")[2]
        return f"[{part}](#{part.lower()})"
    if "const" in field or "enum" in field:
        return ", ".join(f"`{each}`" for each in field.get("enum", [field.get("const")]))
    return BY_TYPE[field["type"]](field)


def number(field: dict[str, Any]) -> str:
    kind = "whole number" if field["type"] == "integer" else "number"
    low = field.get("minimum", field.get("exclusiveMinimum"))
    above = "above " if "exclusiveMinimum" in field else ""
    return f"{kind}, {above}{low:g} to {field['maximum']:g}" if "maximum" in field else f"{kind} from {low:g}"


def mapping(field: dict[str, Any]) -> str:
    return (
        "a text in each language"
        if LANGUAGE in field["patternProperties"]
        else "names with joint angles beneath"
    )


def text(field: dict[str, Any]) -> str:
    return PATTERNS.get(field.get("pattern", ""), "a date" if field.get("format") == "date" else "words")


BY_TYPE = {
    "boolean": lambda _: "`true`, `false`",
    "integer": number,
    "number": number,
    "object": mapping,
    "array": lambda field: f"list: {takes(field['items'])}",
    "string": text,
}


def tables() -> dict[str, str]:
    """Every table that the page has, by its heading."""
    found = {"Joints of the middle": joint_table(MIDLINE), "Joints with a side": joint_table(SIDED, "left_")}
    for kind in KINDS.values():
        whole = schema(kind)
        found |= {name: field_table(part) for name, part in {kind.__name__: whole, **whole["$defs"]}.items()}
    return found


@pytest.mark.parametrize("heading", tables())
def test_the_page_has_the_table_of_each_part(heading: str) -> None:
    section = re.search(rf"(?ms)^#+ {heading}\n(.*?)(?=^#|\Z)", PAGE.read_text(encoding="utf-8"))
    assert section, f"there is no heading {heading}"
    table = "\n".join(line for line in section.group(1).splitlines() if line.startswith("|"))
    assert table == tables()[heading], f"the table of {heading} is now:\n\n{tables()[heading]}\n"


def test_the_page_has_the_limits_that_hold() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert f"larger than {LARGEST // 1024} KiB" in page
    assert f"more than {DEEPEST} levels" in page
    assert f"at most {MOST_WORDS} words" in page


def test_the_examples_of_the_page_are_sound(tmp_path: Path) -> None:
    (tmp_path / "routines").mkdir()
    examples = re.findall(r"(?ms)^```yaml\n(.*?)^```", PAGE.read_text(encoding="utf-8"))
    whole = [example for example in examples if example.startswith("# yaml-language-server")]
    assert len(whole) == len(KINDS)
    for example in whole:
        name = re.search(r"(?m)^id: (.*)$", example)
        assert name
        folder = tmp_path / "routines" if "\nblocks:" in example else tmp_path
        (folder / f"{name.group(1)}.yaml").write_text(example, encoding="utf-8")
    assert [str(fault) for fault in check_paths([tmp_path])] == []
