"""Every way to reach the program: keys, switches, a resting pointer, who speaks, how fast it goes on, which screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication

from sps_coach.settings import Settings
from sps_coach.ui.keys import PAGES, page_keys, written
from sps_coach.ui.settings.rows import Section, own, reach
from sps_coach.ui.theme import FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.translation import figure, translate
from sps_coach.ui.widgets.button import Button
from sps_coach.ui.widgets.choices import Option
from sps_coach.ui.widgets.text import Words

_SCAN_S = (2.0, 3.0, 4.0, 6.0, 8.0, 12.0)
_DWELL_S = (1.0, 1.5, 2.0, 3.0, 5.0, 8.0)

_WITH_OTHERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta)


class LearnKey(Button):
    """Shows which key a switch sends; pressed, it takes the next key that comes as that switch's."""

    learnt = Signal(str)

    def __init__(self, look: Look, named: str) -> None:
        """Show what ``named`` says, with the key in the place of ``{key}``."""
        super().__init__(look, "", size=20, hint_size=17)
        self._named, self._key = named, ""
        self._learning = False
        self.clicked.connect(self._listen)

    def show_key(self, key: str) -> None:
        """This is the key."""
        self._key = key
        self._say()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever goes elsewhere has not pressed it."""
        super().focusOutEvent(event)
        self._stop()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the next key, whatever it means otherwise."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() not in _WITH_OTHERS and not event.isAutoRepeat():
            self._stop()
            if event.key() != Qt.Key.Key_Escape:
                self.learnt.emit(QKeySequence(event.key()).toString())
        return True

    def _listen(self) -> None:
        application = QApplication.instance()
        if application is not None and not self._learning:
            self._learning = True
            application.installEventFilter(self)
        self._say()

    def _stop(self) -> None:
        application = QApplication.instance()
        if application is not None and self._learning:
            self._learning = False
            application.removeEventFilter(self)
        self._say()

    def _say(self) -> None:
        hint = self.tr("Press the switch now; Escape leaves it.") if self._learning else ""
        self.set_words(self._named.format(key=self._key), hint)


class HandsSection(Section):
    """How the program is reached."""

    def __init__(self, look: Look, settings: Settings) -> None:
        super().__init__(look, settings)
        self.add_row(
            self.tr("Buttons are reached by"),
            reach("hands"),
            [
                ("usual", self.tr("Keyboard, pointer, touch")),
                ("presenter", self.tr("A presenter as well")),
                ("one-switch", self.tr("One switch")),
                ("two-switches", self.tr("Two switches")),
            ],
        )
        self._scan = self.add_row(self.tr("Each is marked for"), reach("scan_s"), _seconds(_SCAN_S))
        self._first = self._learn(self.tr("The switch sends: {key}"), "first_switch")
        self._second = self._learn(self.tr("The second switch sends: {key}"), "second_switch")
        self._line = self.add_line("")
        never: Option = None, self.tr("Never")
        self.add_row(self.tr("A resting pointer presses"), reach("dwell_s"), [never, *_seconds(_DWELL_S)])
        self.add_row(
            self.tr("Who speaks in a session"),
            reach("speaks"),
            [("program", self.tr("The program's voice")), ("reader", self.tr("My screen reader"))],
        )
        self.add_row(
            self.tr("A session goes on"),
            own("pacing"),
            [("led", self.tr("By itself, once settled")), ("own", self.tr("Only when I say so"))],
        )
        self.add_row(self.tr("The window"), own("whole_screen"), self._screens(settings))
        self._list_keys()
        self.column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.show_settings(settings)

    def show_settings(self, settings: Settings) -> None:
        """Show what is chosen, and of the switches what belongs to it."""
        super().show_settings(settings)
        hands = settings.reach.hands
        self._first.show_key(settings.reach.first_switch)
        self._second.show_key(settings.reach.second_switch)
        self._scan.setVisible(hands == "one-switch")
        self._first.setVisible(hands in ("one-switch", "two-switches"))
        self._second.setVisible(hands == "two-switches")
        line = {
            "one-switch": self.tr(
                "One button after another is marked; the switch, or a click beside them, presses the marked one. "
                "While a session is led, it eases everything off."
            ),
            "two-switches": self.tr(
                "The first switch goes to the next button, the second presses it. "
                "While a session is led, either eases everything off."
            ),
            "presenter": self.tr(
                "Page down and page up go from button to button; F5, B or the full stop presses. "
                "While a session is led, any of them eases everything off."
            ),
        }.get(hands, "")
        self._line.setText(line)
        self._line.setVisible(bool(line))

    def _list_keys(self) -> None:
        """All keys that hold in more than one place, for those who look for them."""
        heading = Words(self._look, Role.LABEL, self.tr("Keys"), bold=True)
        heading.setContentsMargins(FOCUS_ROOM, GRID, FOCUS_ROOM, 0)
        self.column.addWidget(heading)
        pages = self.tr(
            "{first} to {last}: the pages of the side bar in their order; they do nothing in a session."
        )
        first, last = written(page_keys(PAGES[0])), written(page_keys(PAGES[-1]))
        for line in (
            pages.format(first=first, last=last),
            self.tr(
                "F2: read the page. F11: fill the screen. Ctrl with plus or minus: larger, smaller text. Ctrl+Q: close."
            ),
            self.tr(
                "In a session: Space or Escape eases off; P pauses, A again, → on, L longer, S slower, X leaves out."
            ),
            self.tr(
                "In the Studio: Ctrl+Z takes back, Ctrl+Shift+Z makes it again; Alt with ↑ or ↓ moves a block."
            ),
        ):
            self.add_line(line)

    def _learn(self, named: str, field: str) -> LearnKey:
        button = LearnKey(self._look, named)
        part = reach(field)
        button.learnt.connect(lambda key: self.chosen.emit(part.changed(self._settings, key)))
        self.column.addWidget(button)
        return button

    def _screens(self, settings: Settings) -> list[Option]:
        names = [screen.name() for screen in QGuiApplication.screens()]
        if settings.whole_screen is not None and settings.whole_screen not in names:
            names.append(settings.whole_screen)
        whole = self.tr("Fills the screen {name}")
        return [(None, self.tr("Is a window")), *((name, whole.format(name=name)) for name in names)]


def _seconds(values: tuple[float, ...]) -> list[Option]:
    words = translate("Settings", "{count} s")
    return [(value, words.format(count=figure(value))) for value in values]
