"""Fields whose content is written into a draft while one types, a moment later at the most."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from sps_coach.ui.theme import FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.translation import figure
from sps_coach.ui.widgets.text import Words
from sps_coach.ui.widgets.writing import Line, Paragraph

SOON_MS = 400
"""So long after a key what was typed is on the disk; calm.md's second is kept with room to spare."""

_NUMBER = re.compile(r"\d{1,4}([.,]\d{1,2})?")


class Entry(QWidget):
    """What is to be written, the field, and below it what there is to mend in it."""

    written = Signal(object, bool)
    """What stands there now, and whether it goes on what was sent just before."""

    def __init__(self, look: Look, about: str, field: Line | Paragraph) -> None:
        super().__init__()
        self.about = Words(look, Role.LABEL, about, bold=True)
        self.field = field
        field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._remarks = Words(look, Role.LABEL, token="soft")  # noqa: S106 - a colour token
        self._remarks.hide()
        self._sent: object = None
        self._going_on = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self._send)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(FOCUS_ROOM, 0, FOCUS_ROOM, 0)
        self._column.setSpacing(GRID // 2)
        for part in (self.about, field, self._remarks):
            self._column.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        field.textChanged.connect(self._typed)
        field.installEventFilter(self)

    def settle(self) -> None:
        """Send what was typed and not sent yet; the next key begins another step."""
        if self._soon.isActive():
            self._soon.stop()
            self._send()
        self._going_on = False

    def show_remarks(self, remarks: tuple[str, ...]) -> None:
        """Show what there is to mend here."""
        text = "\n".join(remarks)
        if text != self._remarks.text():
            self._remarks.setText(text)
            self._remarks.setVisible(bool(text))
            self.field.setAccessibleDescription(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaving sends; undoing and doing again belong to the whole draft."""
        if event.type() == QEvent.Type.FocusOut:
            self.settle()
        elif event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
            if any(event.matches(key) for key in keys):
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _text(self) -> str:
        field = self.field
        return field.text() if isinstance(field, QLineEdit) else field.toPlainText()

    def _set_text(self, text: str) -> None:
        if text == self._text():
            return
        field = self.field
        field.blockSignals(True)
        at = field.cursorPosition() if isinstance(field, QLineEdit) else 0
        if isinstance(field, QPlainTextEdit):
            field.setPlainText(text)
        else:
            field.setText(text)
            field.setCursorPosition(min(at, len(text)))
        field.blockSignals(False)

    def _typed(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _value(self) -> object:
        raise NotImplementedError

    def _send(self) -> None:
        value = self._value()
        if value is not NotImplemented and value != self._sent:
            self._sent = value
            self.written.emit(value, self._going_on)
            self._going_on = True


class TextEntry(Entry):
    """Words, on one line or on several that are one paragraph."""

    def __init__(self, look: Look, about: str, *, lines: int = 1, hint: str = "") -> None:
        field = Line(look, about) if lines == 1 else Paragraph(look, about, lines)
        field.setPlaceholderText(hint)
        super().__init__(look, about, field)

    def show_value(self, value: object) -> None:
        """Show these words, unless they are being written."""
        if self._soon.isActive():
            return
        text = value if isinstance(value, str) else ""
        if text != self._value():
            self._set_text(text)
            self._going_on = False
        self._sent = text

    def _value(self) -> object:
        return " ".join(self._text().split())


class NumberEntry(Entry):
    """A number, or nothing; up and down go one step. Coming to it marks it whole, so that one types another over it."""

    def __init__(self, look: Look, about: str, *, step: float = 1, whole: bool = True) -> None:
        self._line = Line(look, about)
        self._line.setMaxLength(6)
        self._step, self._whole = step, whole
        self._pressed = False
        super().__init__(look, about, self._line)

    def show_value(self, value: object, usual: float | None = None) -> None:
        """Show a number, or none; then ``usual`` holds and is seen softly."""
        self._usual = usual
        self._line.setPlaceholderText("" if usual is None else f"({figure(usual)})")
        if self._soon.isActive():
            return
        number = value if isinstance(value, int | float) and not isinstance(value, bool) else None
        if number != self._value():
            self._set_text("" if number is None else figure(number))
            self._going_on = False
        self._sent = number

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go a step up or down, and mark the number where it is come to; a second press sets the cursor."""
        if event.type() == QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            self._line.selectAll()
            self._pressed = event.reason() == Qt.FocusReason.MouseFocusReason
        elif event.type() == QEvent.Type.MouseButtonRelease and self._pressed:
            self._pressed = False
            self._line.selectAll()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {Qt.Key.Key_Up: self._step, Qt.Key.Key_Down: -self._step}
            if event.key() in steps and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self._go(steps[Qt.Key(event.key())])
                return True
        return super().eventFilter(watched, event)

    def _go(self, step: float) -> None:
        value = self._value()
        now = value if isinstance(value, int | float) else (self._usual or 0)
        self._line.setText(figure(max(now + step, 0)))

    def _value(self) -> object:
        """The number, None for an empty field; something else is left in the field and not sent."""
        text = self._text().strip()
        if not text:
            return None
        if not _NUMBER.fullmatch(text):
            return NotImplemented
        number = float(text.replace(",", "."))
        if number == int(number):
            return int(number)
        return NotImplemented if self._whole else number


class PhrasesEntry(TextEntry):
    """Phrases, one to a line."""

    def __init__(self, look: Look, about: str, lines: int = 3) -> None:
        super().__init__(look, about, lines=lines)

    def show_phrases(self, phrases: list[str]) -> None:
        """Show these, unless they are being written."""
        if self._soon.isActive():
            return
        if phrases != self._value():
            self._set_text("\n".join(phrases))
            self._going_on = False
        self._sent = phrases

    def _value(self) -> object:
        lines = (" ".join(line.split()) for line in self._text().splitlines())
        return [line for line in lines if line]
