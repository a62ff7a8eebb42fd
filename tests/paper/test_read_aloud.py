"""Both papers, the report and the handout, can be read aloud in both languages: PDF/UA-1, as two checkers see it.

veraPDF itself is run by hand (decision 75). Here stand ``page``, which was written against veraPDF's corpus and knows
its 104 rules, and a walk of our own through the structure tree (``tagged``), which knows nothing of it. Whether what is
read makes sense is for people to say, as the Matterhorn protocol says of half its checkpoints.
"""

from __future__ import annotations

import io
from datetime import UTC, datetime

import page
import pikepdf
import pytest

from sps_coach.library.collection import Library
from sps_coach.paper.clinic import Wishes, clinic_report
from sps_coach.paper.handout import handout
from sps_coach.paper.typesetting import pdf
from sps_coach.ui.translation import speak, spoken_now
from tests.history.looking_back import TODAY, a_past
from tests.paper.spoiling import FAULTS
from tests.paper.tagged import elements, faults, kind
from tests.paper.test_report import in_letters_of_ours
from tests.shipped import shipped_library

MADE = datetime(TODAY.year, TODAY.month, TODAY.day, 12, tzinfo=UTC)
PAPERS = [(paper, language) for paper in ("report", "handout") for language in ("en", "de")]


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], bytes]:
    """Both papers in both languages."""
    library, past = shipped_library(), in_letters_of_ours(a_past(tmp_path_factory.mktemp("past")))
    before, made = spoken_now(), {}
    for language in ("en", "de"):
        speak(language)
        made["report", language] = clinic_report(
            past, Wishes(name="Anna Muster", language=language), library, MADE, "UTC"
        )
        made["handout", language] = of_breathing(library, language)
    speak(before)
    return made


def of_breathing(library: Library, language: str) -> bytes:
    """The handout of a short routine."""
    return pdf(handout(library.routines["breathing-rest"], library, language), MADE)


def said_by_page(paper: bytes) -> list[str]:
    """What the other checker finds."""
    told = page.validate_pdf_bytes(paper, profile=page.ValidationProfile.PDF_UA_1)
    return [f"{failure.rule_id}: {failure.message}" for failure in told.failures]


def said_by_the_walk(paper: bytes) -> list[str]:
    """What our own walk finds."""
    with pikepdf.open(io.BytesIO(paper)) as opened:
        return faults(opened)


@pytest.mark.parametrize(("paper", "language"), PAPERS)
def test_it_can_be_read_aloud(papers: dict[tuple[str, str], bytes], paper: str, language: str) -> None:
    made = papers[paper, language]
    assert said_by_page(made) == []
    assert said_by_the_walk(made) == []
    with pikepdf.open(io.BytesIO(made)) as opened:
        assert opened.Root.Lang == language
        assert {kind(opened, each) for each in elements(opened)} >= {"H1", "P", "Figure", "Table", "TH"}
        assert all(each.get("/Tabs") == "/S" for each in opened.pages)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_found(papers: dict[tuple[str, str], bytes], fault: str) -> None:
    spoilt = io.BytesIO()
    with pikepdf.open(io.BytesIO(papers["report", "en"])) as opened:
        FAULTS[fault](opened)
        opened.save(spoilt)
    assert said_by_page(spoilt.getvalue()) or said_by_the_walk(spoilt.getvalue())
