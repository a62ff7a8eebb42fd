"""Every language that the program speaks: nothing is missing or lost, all is calm, and no page is half another."""

from __future__ import annotations

import ast
import json
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from sps_coach import desktop
from sps_coach.commands.parser import OWN
from sps_coach.contact_sheet import dose_words
from sps_coach.library.exercises import Dose, Exercise
from sps_coach.library.languages import ORIGINAL, codes, known_as, spoken, tongues
from sps_coach.library.routines import Routine
from sps_coach.library.wording import calm_remarks
from sps_coach.paths import shipped
from sps_coach.settings import Settings
from sps_coach.ui import words
from sps_coach.ui.desk import Unfinished
from sps_coach.ui.sentences import in_words
from sps_coach.ui.studio.fields import NumberEntry
from sps_coach.ui.translation import speak, tr
from sps_coach.ui.window import Window
from sps_coach.worded import arrived, sent, worded
from tests.shipped import shipped_library
from tests.ui.conftest import Open, Opened
from tests.ui.fakes import FakeDesk
from tests.ui.test_audit import STEPS, cut, pages

pytestmark = pytest.mark.usefixtures("without_fades")

PACKAGE = Path(desktop.__file__).parent
FOLDER = shipped("assets") / "translations"
FURTHER = [code for code in codes() if code != ORIGINAL]
PLACES = re.compile(r"\{\w*\}")
WINDOWS = [((480, 560), 1.0), ((520, 900), 2.0), ((1280, 800), 1.0), ((1280, 800), 2.0)]


class Text(NamedTuple):
    """A text of the interface and its translation, in every form that a count asks for."""

    source: str
    forms: tuple[str, ...]
    finished: bool


def texts(code: str) -> Iterator[Text]:
    for message in ET.parse(FOLDER / f"sps_coach_{code}.ts").iter("message"):
        source, translation = message.find("source"), message.find("translation")
        assert source is not None
        assert translation is not None
        forms = [form.text or "" for form in translation] or [translation.text or ""]
        yield Text(source.text or "", tuple(forms), translation.get("type") is None and all(forms))


def beside_python(name: str) -> Path:
    """A command that a package brought, where it put it: a build machine has not got that folder on its path."""
    return Path(sys.executable).with_name(name)


@pytest.fixture(params=FURTHER)
def code(request: pytest.FixtureRequest) -> Iterator[str]:
    """A language that is spoken while the test lasts."""
    yield speak(request.param)
    speak(ORIGINAL)


def test_there_is_more_than_one_language() -> None:
    assert codes()[0] == ORIGINAL
    assert len({tongue.name for tongue in tongues().values()}) == len(codes()) > 1


@pytest.mark.parametrize("code", codes())
def test_every_text_of_the_interface_is_translated(code: str, tmp_path: Path) -> None:
    """``lupdate`` finds nothing that is not in the file, and nothing in the file that is not there any more.

    The file of the original language has the forms for a count alone.
    """
    kept = FOLDER / f"sps_coach_{code}.ts"
    anew = Path(shutil.copy(kept, tmp_path))
    sources = [str(path) for path in sorted(PACKAGE.rglob("*.py"))]
    tool = beside_python("pyside6-lupdate")
    options = ["-locations", "none", "-no-obsolete", "-tr-function-alias", "tr+=worded"]
    options += ["-pluralonly"] if code == ORIGINAL else []
    subprocess.run([tool, *sources, "-ts", str(anew), *options], check=True, capture_output=True)
    found = {text.source for text in texts(code)}
    now = {source.text for source in ET.parse(anew).iter("source")}
    assert now == found
    assert [text.source for text in texts(code) if not text.finished] == []


@pytest.mark.parametrize("code", codes())
def test_what_is_read_is_what_is_translated(code: str, tmp_path: Path) -> None:
    tool = beside_python("pyside6-lrelease")
    made = tmp_path / "made.qm"
    source = FOLDER / f"sps_coach_{code}.ts"
    subprocess.run([tool, "-silent", str(source), "-qm", str(made)], check=True)
    assert made.read_bytes() == source.with_suffix(".qm").read_bytes()


@pytest.mark.parametrize("code", codes())
def test_no_place_for_a_name_is_lost(code: str) -> None:
    for text in texts(code):
        for form in text.forms:
            assert sorted(PLACES.findall(form)) == sorted(PLACES.findall(text.source)), text.source


@pytest.mark.parametrize("code", codes())
def test_every_translation_is_calm(code: str) -> None:
    assert [
        remark for text in texts(code) for form in text.forms for remark in calm_remarks(form, code)
    ] == []


@pytest.mark.parametrize("code", FURTHER)
def test_every_exercise_and_routine_says_whether_its_translation_is_signed(code: str) -> None:
    library = shipped_library()
    contents: Iterable[Exercise | Routine] = (*library.exercises.values(), *library.routines.values())
    assert [each.id for each in contents if code not in {one.language for one in each.translations}] == []


def test_texts_of_a_widget_are_its_own() -> None:
    """``lupdate`` takes what stands before ``tr`` for the name of a class; only ``self`` is known for what it is."""
    asked = re.compile(r"\b(?!self\.)\w+\.tr\(")
    assert [
        path.name for path in PACKAGE.rglob("*.py") if asked.search(path.read_text(encoding="utf-8"))
    ] == []


def test_a_count_takes_the_form_that_it_asks_for(code: str) -> None:
    one, more = (tr("{count} minutes", None, count).format(count=7) for count in (1, 7))
    assert one != more
    assert words.minutes_taken(7) == more
    assert words.exercises(6) != words.exercises(1)


def test_what_another_process_says_is_translated(code: str) -> None:
    """A speaker's process answers in lines of JSON; a name stays as it is."""
    for sentence in (
        ABSENT,
        worded(
            "{licence}, as its card says. {taught}, whose terms hold too.",
            licence="MIT",
            taught=[ABSENT, "a voice"],
        ),
    ):
        heard = json.loads(json.dumps({"licence": sent(sentence)}), object_hook=arrived)["licence"]
        assert in_words(heard) == in_words(sentence) != heard == sentence
    assert in_words("a name") == "a name"


def test_sentences_within_sentences_and_numbers_are_said_as_well(code: str) -> None:
    sentence = worded(
        "{Part} {after} instead of {before}.", part=worded("sides"), after=worded("left"), before=2.5
    )
    said = in_words(sentence)
    assert said != sentence
    assert not {"sides", "left", "2.5"} & set(re.split(r"[ :]|\\.$", said.lower()))
    assert [in_words(worded("{count} sessions", None, count)) for count in (1, 2)] == [
        tr("{count} sessions", None, count).format(count=count) for count in (1, 2)
    ]


def test_one_is_one_in_the_original_language() -> None:
    speak(ORIGINAL)
    assert [in_words(worded("{count} sessions", None, count)) for count in (1, 2)] == [
        "1 session",
        "2 sessions",
    ]


ABSENT = worded("The chosen voice does not answer, so the usual voice speaks.")

PASSES = {"worded", "translate", "tr", "QT_TRANSLATE_NOOP"}
"""What makes a text one that can be said in every language."""
ASIDE = {
    "Field",
    "getLogger",
    "debug",
    "info",
    "warning",
    "error",
    "exception",
    "RuntimeError",
    "NotImplementedError",
    "ValueError",
    "TypeError",
    "LookupError",
    "Thread",
    "ThreadPoolExecutor",
}
"""What takes words that nobody but whoever writes the program reads."""
OTHER_THINGS = re.compile(
    r"(?s)\s*(<|body \{|Q\w+ \{|[\w{}]+ \{ color|# |MMMM? |PRAGMA|SELECT|INSERT|UPDATE|DELETE|-//)"
)
"""What is no sentence: pages, styles, comments, forms of dates, and what a database is told."""
FOR_OTHERS = {
    "history/fhir.py": "names that standards give",
    "history/tables.py": "names in a database",
    "history/migrations": "what a database is told",
    "library/drafts.py": "comments in a file whose form is explained in English",
    "library/joints.py": "a page of the format's documents",
    "library/strict_yaml.py": "what the parser says, beside what is said instead",
    "doctor.py": "what is spoken to try a voice, and what a system's file says",
}


def test_whatever_is_said_can_be_said_in_every_language() -> None:
    """Words in the code go through translation, or are known when they come as plain text."""
    known = [PLACES.sub("{}", str(sentence)) for sentence in OWN]
    plain = ((place, PLACES.sub("{}", said).rstrip(".")) for place, said in words_in_code())
    assert [f"{place}: {said}" for place, said in plain if not any(said in each for each in known)] == []


def words_in_code() -> Iterator[tuple[str, str]]:
    """Yield every text in the code in which one word follows another, unless it is translated or for no reader."""
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        if any(name.startswith(each) for each in FOR_OTHERS):
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        aside = {id(part) for node in ast.walk(tree) for part in apart(node)}
        for node in ast.walk(tree):
            if id(node) in aside:
                continue
            if isinstance(node, ast.JoinedStr):
                said = "".join(
                    str(each.value) if isinstance(each, ast.Constant) else "{}" for each in node.values
                )
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                said = node.value
            else:
                continue
            if re.search("[A-Za-z]{2,},? [a-z]{2,}", said) and not OTHER_THINGS.match(said):
                yield f"{name}:{node.lineno}", said


def apart(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the parts of a piece of code that are explanations, translated, or parts of a text that is looked at."""
    if isinstance(node, ast.Expr):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield from node.values
    elif isinstance(node, ast.Call):
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if called in PASSES | ASIDE:
            for argument in (*node.args, *(each.value for each in node.keywords)):
                yield from ast.walk(argument)


def shown(opened: Opened) -> Iterator[str]:
    """Yield everything that can be read on a page, or is said of it by a screen reader."""
    for widget in opened.window.findChildren(QWidget):
        if widget.isVisible():
            yield widget.accessibleName()
            yield widget.accessibleDescription()
            for name in ("text", "hint", "placeholderText"):
                value = getattr(widget, name, "")
                yield str(value() if callable(value) else value)


def test_no_page_shows_another_language(open_window: Open, code: str) -> None:
    english = {
        text.source
        for text in texts(code)
        if text.source not in text.forms and re.match("[^{]{3,}$", text.source)
    }
    opened = open_window(FakeDesk(unfinished=Unfinished("Sanfter Morgen", "Kopf")))
    for page in pages(opened):
        assert english & set(shown(opened)) == set(), page


@pytest.mark.parametrize(("size", "text_scale"), WINDOWS)
def test_longer_words_are_not_cut(
    open_window: Open, code: str, text_scale: float, size: tuple[int, int]
) -> None:
    opened = open_window(
        FakeDesk(unfinished=Unfinished("Sanfter Morgen", "Kopf")), text_scale=text_scale, size=size
    )
    assert {page: list(cut(opened)) for page in pages(opened)} == {page: [] for page in STEPS}


@pytest.mark.parametrize(
    ("wish", "wanted", "expected"),
    [
        (None, [], ORIGINAL),
        (None, ["C"], ORIGINAL),
        (None, ["de-Latn-AT", "de-AT", "en-US"], "de"),
        (None, ["tlh-Latn", "tlh", "en-US", "de"], "en"),
        ("de", ["en-US"], "de"),
        ("en", ["de-DE"], "en"),
        ("tlh", ["de_DE.UTF-8"], "de"),
    ],
)
def test_the_wish_goes_before_the_system(wish: str | None, wanted: list[str], expected: str) -> None:
    assert spoken(wish, wanted) == expected


def test_a_variety_is_known_by_its_language() -> None:
    assert known_as("de_CH.UTF-8@euro") == "de"
    assert known_as("tlh") is None


def test_dates_are_said_as_the_language_does(code: str) -> None:
    assert QLocale().language() == QLocale(code).language()


def test_numbers_are_written_as_the_language_does(open_window: Open, code: str) -> None:
    """On the page of pictures, and in a field of the Studio, which takes both ways of writing one."""
    written = QLocale(code).toString(2.5)
    assert f"{written} s" in dose_words(
        Dose(repetitions=2, move_s=5, hold_s=2.5, return_s=5, rest_s=4, sides="both")
    )
    field = NumberEntry(open_window().window.look, "", whole=False)
    field.show_value(2.5)
    assert field._line.text() == written


def test_another_language_opens_the_window_anew(qtbot: object, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = FakeDesk()
    opened: list[Window] = []

    class Application:
        """Whoever uses the first window chooses a language, and closes the second one."""

        def exec(self) -> int:
            if len(opened) == 1:
                opened[0].choose(Settings(language=FURTHER[0]))
            return 0

    def noticed(window: Window, place: object = None) -> None:
        opened.append(window)

    monkeypatch.setattr(Window, "open", noticed)
    try:
        assert desktop._show(desk, Application()) == 0  # type: ignore[arg-type]  # the one method that is asked
    finally:
        speak(ORIGINAL)
    assert [window.today.first_focus().isEnabled() for window in opened] == [True, True]
