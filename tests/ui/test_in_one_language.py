"""Whoever reads another language finds no English in a session: on the screen, by ear, on paper, or in a terminal.

Words are looked at rather than sentences: one that only the English texts have gives away whatever was not translated,
also where it was put together out of parts.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from PySide6.QtGui import QAccessible, QAccessibleInterface

from sps_coach import keepsake
from sps_coach.cli import main
from sps_coach.commands.parser import OWN
from sps_coach.library.collection import Library
from sps_coach.library.languages import ORIGINAL, codes
from sps_coach.library.routines import Day, Routine
from sps_coach.paper.blocks import Align
from sps_coach.paper.handout import handout
from sps_coach.paper.typesetting import pdf
from sps_coach.paths import places, shipped
from sps_coach.practice import laid_out
from sps_coach.session.engine import Session, advance, command
from sps_coach.session.events import Command
from sps_coach.session.moment import Moment, State
from sps_coach.session.showing import moment
from sps_coach.session.timeline import Timeline
from sps_coach.settings import Settings
from sps_coach.settings import keep as choose
from sps_coach.sound.labels import Label
from sps_coach.sound.rendering import Score
from sps_coach.ui.session.page import SessionPage
from sps_coach.ui.terminal import coach
from sps_coach.ui.translation import speak
from tests.paper.test_report import text_of
from tests.shipped import shipped_library
from tests.ui.conftest import Open
from tests.ui.fakes import FakeCoaching
from tests.ui.test_audit import begin

pytestmark = pytest.mark.usefixtures("without_fades")

FURTHER = [code for code in codes() if code != ORIGINAL]
SHARED = Path(__file__).parents[1] / "shared_words"
WORD = re.compile(r"[^\W\d_]{2,}")
PLACE = re.compile(r"\{\w+\}")
TOLD = (
    QAccessible.Text.Name,
    QAccessible.Text.Description,
    QAccessible.Text.Value,
    QAccessible.Text.Help,
)
"""What a screen reader is told of a thing."""
STEP_S = 2.0
"""A session is looked at this often, seconds."""


def words(texts: Iterable[str]) -> set[str]:
    """The words of texts in small letters, without the names of places in them."""
    return {word.lower() for text in texts for word in WORD.findall(PLACE.sub(" ", text))}


def texts_within(value: Any) -> Iterator[str]:
    """Every text in a value, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from texts_within(list(value.values()))
    elif isinstance(value, list | tuple):
        yield from (text for each in value for text in texts_within(each))
    elif is_dataclass(value):
        yield from texts_within([getattr(value, each.name) for each in fields(value)])


def of_the_library(value: Any, code: str) -> Iterator[str]:
    """Every text of a file in one language."""
    if isinstance(value, Mapping) and isinstance(value.get(ORIGINAL), str):
        yield value.get(code, "")
    elif isinstance(value, Mapping | list | tuple):
        for each in value.values() if isinstance(value, Mapping) else value:
            yield from of_the_library(each, code)


@cache
def library() -> Library:
    return shipped_library()


@cache
def vocabulary(code: str) -> frozenset[str]:
    """Every word that the program's texts and the library's have in a language."""
    files = (*library().exercises.values(), *library().routines.values())
    said = [text for each in files for text in of_the_library(each.model_dump(), code)]
    if code == ORIGINAL:
        further = shipped("assets") / "translations" / f"sps_coach_{FURTHER[0]}.ts"
        said += [*OWN, *(each.text or "" for each in ET.parse(further).iter("source"))]
    else:
        forms = ET.parse(shipped("assets") / "translations" / f"sps_coach_{code}.ts").iter("translation")
        said += [text for each in forms for text in each.itertext()]
    return frozenset(words(said))


def shared(code: str, where: str) -> set[str]:
    """Words that are the same in both languages, as somebody who speaks both has listed them."""
    return set(yaml.safe_load((SHARED / f"{code}.yaml").read_text(encoding="utf-8"))[where].split())


def only_english(code: str) -> set[str]:
    return set(vocabulary(ORIGINAL)) - shared(code, "in_sentences")


def lived(timeline: Timeline) -> Iterator[Moment]:
    """What there is to show in the course of a session, each thing once."""
    session, _ = command(Session(timeline), Command.BEGIN, 0.0)
    told: set[object] = set()
    for step in range(int(timeline.total_s / STEP_S) + 2):
        session, _ = advance(session, step * STEP_S)
        now = moment(session, step * STEP_S)
        shown = (now.state, now.phase, now.heading, now.words, now.caption, now.following, now.side)
        if shown not in told:
            told.add(shown)
            yield now


def readable(node: QAccessibleInterface) -> Iterator[str]:
    """What a screen reader is told of whatever can be seen, however deep."""
    if not node.state().invisible:
        yield from (node.text(each) for each in TOLD)
        for place in range(node.childCount()):
            yield from readable(node.child(place))


class Untouched:
    """Keys that nobody presses."""

    def read(self, seconds: float) -> None:
        """No key comes."""


class Led(FakeCoaching):
    """A session that shows one moment after the other."""

    def __init__(self, moments: Iterable[Moment]) -> None:
        super().__init__()
        self._moments = iter(moments)

    def tick(self) -> None:
        self.now = next(self._moments, None) or replace(self.now, state=State.ENDED)


@pytest.fixture(params=FURTHER)
def code(request: pytest.FixtureRequest) -> Iterator[str]:
    """A language that is spoken while the test lasts."""
    yield speak(request.param)
    speak(ORIGINAL)


@pytest.mark.parametrize("code", FURTHER)
def test_no_translation_has_english_words_in_it(code: str) -> None:
    """Words that are the same in both languages are few, and each has been looked at."""
    known = shared(code, "in_sentences") | shared(code, "in_files")
    assert sorted(vocabulary(code) & vocabulary(ORIGINAL) - known) == []


@pytest.mark.parametrize("routine_id", library().routines)
def test_nothing_that_is_heard_is_english(
    code: str, routine_id: str, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every cue of the fullest day, and what is written into the sound file and beside it."""
    heard: list[str] = []

    def render(score: Score, path: Path, folder: Path, label: Label, **_how: Any) -> tuple[()]:
        heard.extend(texts_within([cue.phrases for cue in score.cues]))
        heard.extend(texts_within((label.title, label.chapters)))
        assert {cue.language for cue in score.cues} == {code}
        return ()

    monkeypatch.setattr(keepsake, "render", render)
    keepsake.keep(
        library(),
        library().routines[routine_id],
        "good",
        home / "session.ogg",
        places(),
        Settings(language=code),
    )
    assert len(words(heard)) > 50
    assert words(heard) & only_english(code) == set()


@pytest.mark.parametrize("language", FURTHER)
def test_no_language_leaves_out_what_another_has_time_to_say(language: str) -> None:
    """A cue that does not fit beside its neighbours is left out; a longer one before it may be the reason."""

    def said(routine: Routine, code: str) -> list[int]:
        return [len(laid_out(library(), routine, day, code).cues) for day in get_args(Day)]

    routines = library().routines.values()
    assert [each.id for each in routines if said(each, language) != said(each, ORIGINAL)] == []


@pytest.mark.parametrize("routine_id", library().routines)
def test_nothing_that_is_read_is_english(code: str, routine_id: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every moment of the fullest day in a terminal, and what the sheet says beside its pictures."""
    routine = library().routines[routine_id]
    lines: list[str] = []
    coach(Led(lived(laid_out(library(), routine, "good", code))), Untouched(), lines.append)
    assert len(words(lines)) > 50
    assert words(lines) & only_english(code) == set()
    monkeypatch.setattr("sps_coach.paper.handout.on_paper", lambda *_asked: None)
    monkeypatch.setattr("sps_coach.paper.handout.svg", lambda _drawing: "")
    sheet = replace(handout(routine, library(), code), language="")
    assert words(texts_within(sheet)) & only_english(code) - set(get_args(Align)) == set()


def test_no_paper_has_english_on_it(code: str) -> None:
    sheet = handout(library().routines["armchair-moment"], library(), code)
    said = text_of(pdf(sheet, datetime(2026, 4, 26, 12, tzinfo=UTC)))
    assert len(words([said])) > 50
    assert words([said]) & only_english(code) == set()


def test_nothing_on_the_session_page_is_english(open_window: Open, code: str) -> None:
    opened = open_window()
    begin(opened)
    page = opened.window.stack.currentWidget()
    assert isinstance(page, SessionPage)
    timeline = laid_out(library(), library().routines["longer-mobility"], "good", code)
    moments = list(lived(timeline))
    at_rest = [replace(moments[-1], state=each) for each in State if each is not State.ENDED]
    seen: set[str] = set()
    for now in (*moments, *at_rest):
        opened.desk.coaching.now = now
        page._tick()
        seen |= words(readable(QAccessible.queryAccessibleInterface(page)))
    assert len(seen) > 100
    assert seen & only_english(code) == set()


def test_no_command_explains_itself_in_english(
    code: str, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Names of commands, and what begins with a dash or stands in braces, are typed as they are."""
    choose(places().choices, Settings(language=code))

    def help_of(*command: str) -> str:
        with pytest.raises(SystemExit):
            main([*command, "--help"])
        return capsys.readouterr().out

    commands = re.findall(r"^    ([a-z]+) ", whole := help_of(), re.MULTILINE)
    said = " ".join([whole, *(help_of(each) for each in commands)])
    explained = words([re.sub(r"--?[a-z-]+|\{.*?\}", " ", said)]) - set(commands)
    assert len(commands) > 15
    assert explained & only_english(code) - shared(code, "in_files") == set()
