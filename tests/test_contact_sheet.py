"""The whole library as pages that one can leaf through, without anything that runs or is fetched."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

from sps_coach.contact_sheet import PAGE, dose_words, limit_words, page, write_sheet
from sps_coach.library.collection import Library
from sps_coach.paths import shipped
from tests.shipped import shipped_library

LIBRARY = shipped_library()


class _Reader(HTMLParser):
    """Reads what a page shows and what it would fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.pictures: list[str] = []
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag == "img":
            self.pictures.append(dict(attrs)["src"] or "")
        if tag not in ("img", "meta"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def read(text: str) -> _Reader:
    reader = _Reader()
    reader.feed(text)
    assert reader.open == []
    return reader


def test_the_page_shows_every_exercise_with_all_that_a_reviewer_judges() -> None:
    shown = read(page(LIBRARY.exercises.values(), "en"))
    assert sorted(shown.pictures) == [f"{name}.svg" for name in LIBRARY.exercises]
    assert not {"script", "iframe", "link", "object"} & set(shown.tags)
    for exercise in LIBRARY.exercises.values():
        judged = (
            exercise.name,
            exercise.goal,
            exercise.getting_ready,
            exercise.evidence_note,
            *exercise.contraindications,
            *exercise.cautions,
            *exercise.stop_if,
            *exercise.cues.caution,
        )
        assert [text["en"] for text in judged if text["en"] not in shown.text] == []
        assert [source.title for source in exercise.sources if source.title not in shown.text] == []
    assert "Turn the face slowly to the left/right." in shown.text
    assert shown.text.count("No clinician has signed this yet.") == len(LIBRARY.exercises)


def test_nothing_is_said_of_holding_where_nothing_is_held() -> None:
    said = [dose_words(each.dose) for each in LIBRARY.exercises.values()]
    said += [limit_words(each.limit) for each in LIBRARY.exercises.values()]
    assert not any(sentence.startswith("0 s") or " 0 s held" in sentence for sentence in said)
    assert any(each.dose.hold_s == 0 for each in LIBRARY.exercises.values())
    for sides in ("alternate", "both", "left", "right"):
        dose = next(iter(LIBRARY.exercises.values())).dose.model_copy(update={"sides": sides, "hold_s": 4.0})
        assert "4 s held" in dose_words(dose)
        assert "held" not in dose_words(dose.model_copy(update={"hold_s": 0.0}))


def test_the_page_speaks_another_language_where_the_texts_do() -> None:
    shown = read(page(LIBRARY.exercises.values(), "de"))
    assert LIBRARY.exercises["neck-turn"].name["de"] in shown.text


def test_page_and_pictures_are_written_side_by_side(tmp_path: Path) -> None:
    one = Library({"neck-turn": LIBRARY.exercises["neck-turn"]}, {})
    *_, last = write_sheet(one, tmp_path / "sheet", "en")
    assert last.name == PAGE
    assert sorted(path.name for path in last.parent.iterdir()) == ["index.html", "neck-turn.svg"]
    assert (shipped("exercises") / "neck-turn.yaml").exists()
