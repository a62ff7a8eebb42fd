"""The Studio in its window: what is typed is on the disk, the lock keeps it, and a preview comes back to it."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QWidget

from sps_coach.editing.drafts import Draft
from sps_coach.editing.edits import Remove
from sps_coach.ui.exchange.page import ExchangePage
from sps_coach.ui.session.controls import Ask
from sps_coach.ui.session.page import SessionPage
from sps_coach.ui.studio import fields
from sps_coach.ui.studio.fields import SOON_MS, Entry
from sps_coach.ui.studio.handing_on import Recipient, SoundFile
from sps_coach.ui.studio.page import StudioPage
from sps_coach.ui.studio.routine.blocks_panel import BlocksPanel
from sps_coach.ui.studio.routine.editor import RoutineEditor
from sps_coach.ui.studio.routine.handing_on_panel import HandingOnPanel
from sps_coach.ui.studio.routine.plan_panel import PlanPanel
from sps_coach.ui.studio.routine.preview_panel import PreviewPanel
from sps_coach.ui.studio.routine.rules_panel import RulesPanel
from sps_coach.ui.studio.routine.sounds import InMaking
from sps_coach.ui.studio.routine.versions_panel import VersionsPanel
from sps_coach.ui.studio.routine.words_panel import WordsPanel
from sps_coach.ui.theme import LIGHT
from sps_coach.ui.translation import in_language, translate
from sps_coach.ui.widgets.text import breakable
from tests.paper.test_report import text_of
from tests.ui.conftest import Open, Opened


def opened_copy(opened: Opened) -> tuple[StudioPage, RoutineEditor, BlocksPanel]:
    """The Studio with a copy of what ships."""
    opened.window.show_studio()
    opened.settle()
    page = opened.window.page
    assert isinstance(page, StudioPage)
    page.beginning.begun.emit("routine", "Soft evening", "gentle-morning")
    opened.settle()
    editor = page.editor
    assert isinstance(editor, RoutineEditor)
    panel = editor.panels["blocks"]
    assert isinstance(panel, BlocksPanel)
    return page, editor, panel


def handing_on_in(page: StudioPage) -> HandingOnPanel:
    """The part of the open editor in which a routine is handed on."""
    editor = page.editor
    assert isinstance(editor, RoutineEditor)
    editor.which.chosen.emit("hand_on")
    handing = editor.panels["hand_on"]
    assert isinstance(handing, HandingOnPanel)
    return handing


def test_what_is_typed_is_on_the_disk_within_half_a_second(open_window: Open) -> None:
    opened = open_window()
    _, editor, panel = opened_copy(opened)
    panel.list.go_to(1)
    field = panel.block.numbers["repetitions"].field
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, "4")
    assert SOON_MS <= 500
    opened.bot.waitUntil(lambda: editor.bench.values["blocks"][1]["dose"]["repetitions"] == 4, timeout=5000)
    killed = Draft(editor.bench.draft.path)  # as another program finds it
    assert killed.document.values["blocks"][1]["dose"]["repetitions"] == 4
    assert killed.recovered


def test_escape_goes_back_and_what_the_keyboard_comes_to_is_in_view(open_window: Open) -> None:
    opened = open_window(size=(1280, 800))
    _, editor, panel = opened_copy(opened)
    last = len(panel.list.rows) - 1
    panel.list.setFocus()
    for key in (Qt.Key.Key_End, Qt.Key.Key_Return):
        QTest.keyClick(panel.list, key)
        opened.settle()
    field = panel.block.first_focus()
    assert field.hasFocus(), "Enter goes to the fields"
    QTest.keyClick(field, Qt.Key.Key_Escape)
    opened.settle()
    assert QApplication.focusWidget() is panel.list
    row = panel.list.visualRect(panel.list.model().index(last, 0))
    assert row.isValid()
    assert panel.list.viewport().visibleRegion().boundingRect().contains(row), "all of the row is seen"
    QTest.keyClick(panel.list, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is editor.which.first()


def test_one_undo_takes_back_what_was_typed_into_one_field(open_window: Open) -> None:
    opened = open_window()
    _, editor, _ = opened_copy(opened)
    before = editor.bench.draft.text
    editor.show_panel("words")
    opened.settle()
    words: Any = editor.panels["words"]
    QTest.keyClicks(words.author.field, " and Anna")
    opened.bot.waitUntil(lambda: "Anna" in editor.bench.draft.text, timeout=5000)
    QTest.keyClicks(words.author.field, " and Berta")
    QTest.keyClick(words.author.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.bench.draft.text == before
    assert words.author.field.text() == editor.bench.values["author"]


@pytest.mark.usefixtures("without_fades")
def test_slow_writing_says_what_quick_writing_says(
    open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fields, "SOON_MS", 0)  # every key is on the disk before the next
    opened = open_window()
    _, editor, panel = opened_copy(opened)
    panel.list.go_to(4)
    panel.add_rest.click()
    rest = panel.list.place
    panel.add_breathing.click()
    block = panel.block
    editor.show_panel("rules")
    words, rules = editor.panels["words"], editor.panels["rules"]
    assert isinstance(words, WordsPanel)
    assert isinstance(rules, RulesPanel)
    where: list[tuple[str, int, Entry, str]] = [
        ("blocks", 0, block.numbers["sets"], "12"),  # other figures of this block's dose are there
        ("blocks", rest, block.say, "Rest: so.\nOn."),
        ("blocks", rest + 1, block.note, "Half"),
        ("words", 0, words.phrases["closing"], "So.\nOn."),
        ("rules", 0, rules.cards[0].limits["worry"], "10"),
        ("rules", 0, rules.cards[1].say, "A: b"),
    ]
    for shown, place, entry, text in where:
        editor.show_panel(shown)
        panel.list.go_to(place)
        opened.settle()
        slow, quick = (written(opened, editor, entry, text, slowly=slowly) for slowly in (True, False))
        assert slow == quick, entry.about.text()


def written(opened: Opened, editor: RoutineEditor, entry: Entry, text: str, *, slowly: bool) -> str:
    """The draft once this is written over what a field says; it is one step, which is taken back."""
    before = editor.bench.draft.text
    field = entry.field
    if slowly:
        field.selectAll()
        for letter in text:
            if letter == "\n":
                QTest.keyClick(field, Qt.Key.Key_Return)
            else:
                QTest.keyClicks(field, letter)
            opened.bot.wait(1)
    elif isinstance(field, QPlainTextEdit):
        field.setPlainText(text)
    else:
        field.setText(text)
    entry.settle()
    after = editor.bench.draft.text
    assert after != before
    editor.bench.undo()
    assert editor.bench.draft.text == before
    return after


def test_what_does_not_read_as_a_number_changes_nothing(open_window: Open) -> None:
    opened = open_window()
    _, editor, panel = opened_copy(opened)
    before = editor.bench.draft.text
    panel.list.go_to(1)
    entry = panel.block.numbers["repetitions"]
    QTest.keyClicks(entry.field, "abc")
    entry.settle()
    assert editor.bench.draft.text == before


def test_a_preview_is_led_on_the_session_page_and_comes_back(open_window: Open) -> None:
    opened = open_window()
    page, editor, _ = opened_copy(opened)
    editor.show_panel("preview")
    opened.settle()
    panel = editor.panels["preview"]
    assert isinstance(panel, PreviewPanel)
    panel.rows.go_to(2)
    panel.play.click()
    opened.settle()
    session = opened.window.page
    assert isinstance(session, SessionPage)
    assert gc.get_freeze_count() > 0, "a search through the Studio's memory would hold a session up"
    assert not opened.desk.asked  # it is not the desk that would write it down who makes it
    session.ask(Ask.EASE_OFF)
    opened.desk.workroom.clock.seconds += 5
    session.ask(Ask.END)
    opened.bot.waitUntil(
        lambda: opened.window.page is page, timeout=8000
    ) if opened.window.page is session else None
    opened.settle()
    assert opened.window.page is page
    assert page.editor is editor
    assert opened.desk.answered == []
    session.leave()


def test_the_lock_keeps_the_studio(open_window: Open) -> None:
    opened = open_window()
    opened.desk.looking_back.set_lock("a quiet word", "studio", lambda _done: None)
    opened.desk.looking_back.shut_lock()
    opened.window.show_studio()
    opened.settle()
    page = opened.window.page
    assert isinstance(page, StudioPage)
    assert page.lock_panel.isVisible()
    assert not page.beginning.isVisible()


@pytest.mark.parametrize(
    ("first", "last", "begins", "sentence"),
    [
        ("", "", "", "A first day is needed"),
        ("2026-11-23", "soon", "", "does not read as a day"),
        ("2026-11-23", "2026-11-01", "", "comes before the first"),
        ("23.11.2026", "", "late", "A time of day"),
        ("2026-11-23", "", "7:30", "First keep a version"),
    ],
)
def test_what_is_still_to_be_filled_in_of_a_plan_is_said(
    open_window: Open, first: str, last: str, begins: str, sentence: str
) -> None:
    opened = open_window()
    _, editor, _ = opened_copy(opened)
    panel = editor.panels["plan"]
    assert isinstance(panel, PlanPanel)
    said: list[str] = []
    panel.said.connect(said.append)
    for line, text in ((panel.first, first), (panel.last, last), (panel.begins, begins)):
        line.setText(text)
    panel.prescribe.click()
    assert sentence in said[-1]


@pytest.mark.usefixtures("without_fades")
def test_what_it_begins_from_is_found_as_one_types(open_window: Open) -> None:
    opened = open_window()
    opened.window.show_studio()
    studio = opened.window.page
    assert isinstance(studio, StudioPage)
    page, begun = studio.beginning, list[tuple[str, str, str | None]]()
    page.begun.disconnect()
    page.begun.connect(lambda *asked: begun.append(asked))
    page.kind.chosen.emit("exercise")
    page.kind.show_value("exercise")
    page.kind.chosen.emit("exercise")
    assert len(page.sources.rows) > 60
    QTest.keyClicks(page.called, "My roll")
    line = page.finding.line
    QTest.keyClicks(line, "rueck knie")  # as the Library finds it, in any language and without umlauts
    found = [row.title for row in page.sources.rows]
    assert found[0] == "An empty page"
    assert 1 < len(found) < 20
    QTest.keyClick(line, Qt.Key.Key_Down)
    assert page.sources.place == 2
    marked = page.sources.rows[2].title
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert page.sources.rows[page.sources.place].title == marked, "what was marked stays so among all"
    QTest.keyClicks(line, "knee roll")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert page.button.hasFocus()
    QTest.keyClick(page.button, Qt.Key.Key_Space)
    assert begun == [("exercise", "My roll", "knee-roll")]
    QTest.keyClicks(line, "xyzzy")
    assert [row.title for row in page.sources.rows] == ["An empty page"]


@pytest.mark.usefixtures("without_fades")
def test_a_routine_is_handed_on_from_where_it_is_written(open_window: Open) -> None:
    opened = open_window()
    studio, editor, panel = opened_copy(opened)
    name = editor.bench.draft.path.stem
    editor.which.chosen.emit("hand_on")
    handing = editor.panels["hand_on"]
    assert isinstance(handing, HandingOnPanel)
    said: list[str] = []
    handing.said.connect(said.append)
    handing.file.click()
    assert said == ["First keep a version of it; that is what is handed on."]
    assert opened.window.page is studio
    handing.keep.setFocus()
    QTest.keyClick(handing.keep, Qt.Key.Key_Space)
    assert handing.keep.isHidden()
    assert handing.file.hasFocus(), "the keyboard goes on to what comes next"
    assert "Version 1 is handed on." in texts_of(handing)
    panel.list.removed.emit(0)
    assert not handing.keep.isHidden()
    assert "Version 1 is handed on. What was written since then is not in it yet." in texts_of(handing)
    handing.file.click()
    page = opened.window.page
    assert isinstance(page, ExchangePage)
    assert page.sending.which.value == name
    assert page.sending.isVisible()
    page.left.emit()
    assert opened.window.page is studio
    assert studio.editor is editor


@pytest.mark.usefixtures("without_fades")
def test_sheet_and_sound_are_in_the_language_that_is_chosen(
    open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened, asked = open_window(), list[tuple[str, ...]]()
    _, editor, _ = opened_copy(opened)
    folder, name = opened.desk.workroom.documents, editor.bench.draft.path.stem
    editor.which.chosen.emit("hand_on")
    handing = editor.panels["hand_on"]
    assert isinstance(handing, HandingOnPanel)
    assert handing.languages.isHidden(), "there is nothing yet to be handed on in any language"
    handing.keep.click()
    assert handing.languages.options == (("en", "English"), ("de", "Deutsch"))
    assert handing.languages.value == "en"
    handing.languages.first().setFocus()
    QTest.keyClick(handing.languages.first(), Qt.Key.Key_Right)
    QTest.keyClick(opened.window.focusWidget(), Qt.Key.Key_Space)

    def noted(*words: str) -> list[str]:
        asked.append(words)
        return [sys.executable, "-S", "-c", ""]

    monkeypatch.setattr("sps_coach.studio.sound_files.own_command", noted)
    said: list[str] = []
    handing.said.connect(said.append)
    handing.sheet.click()
    handing.sounds["easy"].click()
    sheet, sound = folder / f"{name}-de.pdf", folder / f"{name}-de-easy.mp3"
    assert said == ["The sheet is being set.", f"It is in {sheet}."], "who asked reads English"
    assert breakable(f"The sound is in {sound}.") in texts_of(handing)
    told = text_of(sheet.read_bytes())
    boxes = "A week to tick, if you like"
    with in_language("de"):
        assert translate("Handout", boxes) in told
    assert boxes not in told
    assert asked[0][-3:-1] == ("--language", "de")
    assert str(sound) in asked[0]


@pytest.mark.usefixtures("without_fades")
def test_the_language_of_their_papers_is_kept_with_whoever_receives_them(open_window: Open) -> None:
    opened = open_window()
    room = opened.desk.workroom
    opened.window.show_studio()
    page = opened.window.studio
    assert page is not None
    offered = []
    for name in ("Soft evening", "Soft noon"):
        page.beginning.begun.emit("routine", name, "gentle-morning")
        handing = handing_on_in(page)
        handing.keep.click()
        offered.append(handing.languages.value)
        handing.languages.chosen.emit("de")
        assert room.recipient.language == "de"
        page.close_editor()
    assert offered == ["en", "de"]
    room.recipient = Recipient(room.documents / "patient-2", "Somebody else")
    page.open("routine", "soft-noon")
    handing = handing_on_in(page)
    assert handing.languages.value == "en", "one's own, until another is chosen for them"
    assert "Language of sheet, sound and calendar for Somebody else; it is remembered" in texts_of(handing)


@pytest.mark.usefixtures("without_fades")
def test_how_far_a_sound_is_is_shown_and_it_can_be_let_be(
    open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_window()
    _, editor, _ = opened_copy(opened)
    editor.which.chosen.emit("hand_on")
    handing = editor.panels["hand_on"]
    assert isinstance(handing, HandingOnPanel)
    handing.keep.click()
    made, stopped = [SoundFile(Path("usual.mp3"), "usual")], list[Path]()
    handing_on = opened.desk.workroom.studio.handing_on
    monkeypatch.setattr(handing_on, "make_sound", lambda *_: None)
    monkeypatch.setattr(handing_on, "sounds", lambda _name: tuple(made))
    monkeypatch.setattr(handing_on, "stop_sound", stopped.append)
    handing.sounds["usual"].click()
    (row,) = handing.findChildren(InMaking)
    heard: list[int] = []
    row.bar.valueChanged.connect(heard.append)
    for hundredths in range(0, 100, 3):
        made[0] = SoundFile(Path("usual.mp3"), "usual", hundredths / 100)
        handing.sound_files.look_on()
        if hundredths == 48:
            assert "The sound of a usual day is being made; about half is ready." in texts_of(handing)
    assert heard == [1, 2, 3], "a screen reader hears of its quarters"
    opened.bot.waitUntil(lambda: row.bar.share > 0.98)
    bar, teal = row.bar.grab().toImage(), opened.window.look.colour("teal")
    middle = bar.pixelColor(bar.width() // 2, bar.height() // 2)
    assert middle.name() == teal.name() == LIGHT.teal.lower()
    assert (middle.alpha(), teal.alpha()) == (255, 255)
    row.stop.setFocus()
    row.stop.click()
    assert stopped == [Path("usual.mp3")]
    said: list[str] = []
    handing.said.connect(said.append)
    made[0] = SoundFile(Path("usual.mp3"), "usual", 0.99, "It is left unmade.")
    handing.sound_files.look_on()
    assert said == ["It is left unmade."]
    assert row.isHidden()
    assert handing.sheet.hasFocus()


@pytest.mark.usefixtures("without_fades")
def test_a_screen_reader_says_what_there_is_to_say(
    open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened, heard = open_window(), list[str]()
    _, editor, _ = opened_copy(opened)
    monkeypatch.setattr(
        "sps_coach.ui.announcing.QAccessible.updateAccessibility", lambda event: heard.append(event.message())
    )
    editor.keep()
    editor.panels["hand_on"].said.emit("The sheet is being set.")
    assert heard == ["Kept as version 1.", "The sheet is being set."]


@pytest.mark.usefixtures("without_fades")
def test_a_language_that_is_not_whole_is_not_offered(open_window: Open) -> None:
    opened = open_window()
    _, editor, _ = opened_copy(opened)
    editor.bench.draft.do(Remove(("summary", "de")))
    editor.which.chosen.emit("hand_on")
    handing = editor.panels["hand_on"]
    assert isinstance(handing, HandingOnPanel)
    handing.keep.click()
    assert "Version 1 is handed on." in texts_of(handing)
    assert handing.languages.isHidden()


@pytest.mark.usefixtures("without_fades")
def test_where_files_lie_is_said_and_opened(open_window: Open) -> None:
    opened = open_window()
    _, editor, _ = opened_copy(opened)
    folder = opened.desk.workroom.documents
    handing = editor.panels["hand_on"]
    assert isinstance(handing, HandingOnPanel)
    editor.which.chosen.emit("hand_on")
    assert f"Files are put into {breakable(folder)}." in texts_of(handing)
    desktop = Desktop()
    QDesktopServices.setUrlHandler("file", desktop, "show")  # type: ignore[arg-type]  # a text, whatever its stub says
    try:
        handing.open_folder.click()
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert desktop.shown == [folder]
    assert folder.is_dir()


class Desktop(QObject):
    """Stands where the computer's own window of files would be opened."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[Path] = []

    @Slot(QUrl)
    def show(self, url: QUrl) -> None:
        self.shown.append(Path(url.toLocalFile()))


def texts_of(panel: QWidget) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel)]


def test_a_draft_is_let_go_only_when_it_is_asked_for_twice(open_window: Open) -> None:
    opened = open_window()
    page, editor, _ = opened_copy(opened)
    path = editor.bench.draft.path
    editor.show_panel("versions")
    opened.settle()
    versions = editor.panels["versions"]
    assert isinstance(versions, VersionsPanel)
    versions.let_go.click()
    assert path.exists()
    versions.let_go.click()
    opened.settle()
    assert page.editor is None
    assert not path.exists()
    assert page.beginning.own.rows == ()


def test_what_is_to_be_settled_is_told_of_every_part(open_window: Open) -> None:
    opened = open_window()
    opened.window.show_studio()
    opened.settle()
    page = opened.window.page
    assert isinstance(page, StudioPage)
    page.beginning.begun.emit("routine", "Soft evening", None)
    opened.settle()
    told = [label.text() for label in opened.window.findChildren(QLabel) if label.isVisible()]
    assert "To be settled: Blocks (1), Words (2)." in told
