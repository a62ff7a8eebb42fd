"""What is shared: chosen by kind, taken back at any time, and shown below as those who help see it."""

from __future__ import annotations

from typing import get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sps_coach.history.sharing import NOTHING, USUAL
from sps_coach.history.statements import DiaryKind, SharedKind, Sharing
from sps_coach.ui.review import words
from sps_coach.ui.review.desk import LockState, Looked
from sps_coach.ui.theme import FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.widgets.button import Button
from sps_coach.ui.widgets.card import ROOM, Card
from sps_coach.ui.widgets.flow import Flow
from sps_coach.ui.widgets.text import Words
from sps_coach.ui.widgets.toggles import Toggles

KINDS: tuple[SharedKind, ...] = get_args(SharedKind)


class SharedPanel(Card):
    """A button for each kind; whatever is pressed is shared from now on, and no longer once it is not."""

    chosen = Signal(object)
    """The Sharing as it is to be from now on."""
    lock_asked = Signal()
    """The lock in the settings is to be shown."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        title = Words(look, Role.TEXT, self.tr("What those who help may see"), bold=True)
        explained = Words(
            look,
            Role.LABEL,
            self.tr(
                "What is marked is shared; press it again to take it back. Words are shared only where you marked them "
                "as shared when you wrote them. Reports and files tell no more than this."
            ),
            token="soft",  # noqa: S106 - a colour token
        )
        diary = get_args(DiaryKind)
        self.figures = self._toggles(look, [kind for kind in KINDS if kind not in diary])
        self.diary = self._toggles(look, [kind for kind in KINDS if kind in diary])
        self._ways = Flow()
        usual, nothing = (
            Button(look, self.tr("As usual"), size=20),
            Button(look, self.tr("Share nothing"), size=20),
        )
        usual.clicked.connect(lambda: self.chosen.emit(USUAL))
        nothing.clicked.connect(lambda: self.chosen.emit(NOTHING))
        self._lock = Button(look, self.tr("Set a lock"), size=20)
        self._lock.clicked.connect(self.lock_asked)
        self._ways.hold([usual, nothing, self._lock])
        self._private = Words(look, Role.LABEL)
        self._locked = Words(look, Role.LABEL, token="soft")  # noqa: S106 - a colour token
        self._below = Words(look, Role.LABEL, self.tr("Below is what those who help see now."), bold=True)
        column = QVBoxLayout(self)
        edge = ROOM + 2 * GRID
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(GRID)
        for label in (title, explained, self._private, self._locked, self._below):
            label.setContentsMargins(FOCUS_ROOM, 0, FOCUS_ROOM, 0)
        for part in (
            title, explained, self.figures, self._heading(look), self.diary, self._ways, self._private, self._locked,
            self._below,
        ):  # fmt: skip
            column.addWidget(part)

    def show_looked(self, looked: Looked, lock: LockState) -> None:
        """Show what is shared, and what stays private."""
        kinds = frozenset(looked.sharing.kinds)
        self.figures.show_values(kinds)
        self.diary.show_values(kinds)
        self._private.setText(words.private_words(looked.private))
        self._private.setVisible(bool(looked.private))
        self._locked.setText(
            self.tr("Without a lock, anybody at this computer can change this.") if lock == "none" else ""
        )
        self._locked.setVisible(lock == "none")
        self._lock.setVisible(lock == "none")

    def first_focus(self) -> QWidget:
        """Where the keyboard begins."""
        return self.figures.button("practice")

    def _heading(self, look: Look) -> Words:
        heading = Words(look, Role.LABEL, self.tr("Of the diary"), bold=True)
        heading.setContentsMargins(FOCUS_ROOM, GRID, FOCUS_ROOM, 0)
        return heading

    def _toggles(self, look: Look, kinds: list[SharedKind]) -> Toggles:
        said = [words.shared_kind(kind) for kind in kinds]
        diary = get_args(DiaryKind)
        toggles = Toggles(
            look,
            self.tr("What those who help may see"),
            [(kind, name) for kind, (name, _) in zip(kinds, said, strict=True)],
            ["" if kind in diary else note for kind, (_, note) in zip(kinds, said, strict=True)],
        )
        toggles.chosen.connect(self._choose)
        return toggles

    def _choose(self, _values: object) -> None:
        chosen = self.figures.values() | self.diary.values()
        self.chosen.emit(Sharing(tuple(kind for kind in KINDS if kind in chosen)))
