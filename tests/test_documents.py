"""What the documents point to is there, and the house has the rooms that its plan names."""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = sorted((*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")))
DECISIONS = {int(page.name[:4]): page for page in (ROOT / "docs" / "decisions").glob("*.md")}
LINK = re.compile(r"\]\(([^)\s]+)\)")
MENTION = re.compile(r"\bdecisions? (\d+(?:(?:, | and )\d+)*)")


def anchors(page: Path) -> set[str]:
    """What the headings of a page can be called by in a link."""
    headings = re.findall(r"^#+ (.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    for link in LINK.findall(page.read_text(encoding="utf-8")):
        file, _, anchor = link.partition("#")
        if ":" in file:  # elsewhere
            continue
        target = page.parent / file if file else page
        assert target.exists(), link
        assert not anchor or anchor in anchors(target), link


def test_every_decision_that_is_named_was_written_down() -> None:
    written = chain(
        PAGES, *((ROOT / room).rglob("*.py") for room in ("sps_coach", "tests", "benchmarks", "tools"))
    )
    mentions = [
        (file.name, int(number))
        for file in written
        for mention in MENTION.findall(file.read_text(encoding="utf-8"))
        for number in re.findall(r"\d+", mention)
    ]
    assert len(mentions) > 3
    assert [mention for mention in mentions if mention[1] not in DECISIONS] == []


def test_every_decision_bears_its_number() -> None:
    first = {
        number: page.read_text(encoding="utf-8").partition("\n")[0] for number, page in DECISIONS.items()
    }
    assert [line for number, line in first.items() if not line.startswith(f"# {number}. ")] == []


def test_the_plan_of_the_house_names_every_room_and_every_module_beside_them() -> None:
    plan = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    package = ROOT / "sps_coach"
    rooms = [room.parent.name for room in package.glob("*/__init__.py")]
    beside = [path.stem for path in package.glob("*.py") if path.stem != "__init__"]
    assert [name for name in sorted((*rooms, *beside)) if not re.search(rf"[`*]{name}[`*]", plan)] == []
