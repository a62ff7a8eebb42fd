"""One exercise: how it moves, what it is for, what to take care of, and where that comes from."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from sps_coach.library.exercises import Exercise
from sps_coach.session.composing import in_language
from sps_coach.session.scenes import whole_way
from sps_coach.ui.library import words as told
from sps_coach.ui.library.moving import MovingFigure
from sps_coach.ui.library.shelf import Shelf, key
from sps_coach.ui.motion import Clock, Motion
from sps_coach.ui.theme import FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.widgets.button import Button
from sps_coach.ui.widgets.card import ROOM, Card
from sps_coach.ui.widgets.flow import Flow
from sps_coach.ui.widgets.scroll import Scrolling
from sps_coach.ui.widgets.text import Words

_BESIDE = 1000
"""From this width on, pixels at 100 %, the figure stands beside the words."""


class ExercisePage(QWidget):
    """Shows one exercise of the shelf, and leads to its gentler and fuller variants."""

    left = Signal()
    """Back to the shelf."""
    asked = Signal(str)
    """Another exercise is to be shown, by its id."""
    favoured = Signal(str, bool)
    """The exercise with this key is to be kept at hand, or no longer."""

    def __init__(self, look: Look, motion: Motion, clock: Clock, stands_still: Callable[[], bool]) -> None:
        super().__init__()
        self._look, self._motion, self._stands_still = look, motion, stands_still
        self._exercise: Exercise | None = None
        self._back = Button(look, self.tr("Back to the library"), size=22)
        self._back.clicked.connect(self.left)
        self.favourite = Button(look, self.tr("Keep as a favourite"), size=22)
        self.favourite.clicked.connect(self._favour)
        self._favoured = False
        self.rest_or_move = Button(look, "", size=22)
        self.rest_or_move.clicked.connect(self._turn_motion)
        self._title = Words(look, Role.TITLE)
        self._goal = Words(look, Role.LEAD)
        self._facts = Words(look, Role.LABEL, token="soft")  # noqa: S106 - a colour token
        for label in (self._title, self._goal, self._facts):
            label.setContentsMargins(FOCUS_ROOM, 0, FOCUS_ROOM, 0)
        self.figure = MovingFigure(look, clock)
        self._ways = Flow()
        self._links = Flow()
        self._sections = QVBoxLayout()
        self._sections.setSpacing(GRID)
        self._lay_out()

    @property
    def exercise(self) -> Exercise | None:
        """The one that is shown."""
        return self._exercise

    def show_exercise(self, name: str, shelf: Shelf, favourites: Collection[str]) -> None:
        """Show the exercise with this id, from its beginning."""
        exercise = self._exercise = shelf.exercises[name]
        item = shelf.items[key("exercise", name)]
        self._title.setText(in_language(exercise.name, shelf.language))
        self._goal.setText(in_language(exercise.goal, shelf.language))
        self._facts.setText(told.facts(exercise))
        still = self._stands_still()
        self.figure.show_exercise(whole_way(exercise), exercise.dose, still=still)
        self._say_motion()
        self.show_favourites(favourites)
        self._link(exercise, shelf)
        self._fill(told.sections(exercise, shelf.language, item.origin))
        self._scrolling.verticalScrollBar().setValue(0)

    def show_favourites(self, favourites: Collection[str]) -> None:
        """Say whether it is one of those that are kept at hand."""
        self._favoured = self._exercise is not None and key("exercise", self._exercise.id) in favourites
        self.favourite.set_words(
            self.tr("A favourite: let it go") if self._favoured else self.tr("Keep as a favourite")
        )

    @property
    def links(self) -> list[Button]:
        """The ways to gentler and fuller ones."""
        return [each for each in self._links.findChildren(Button) if each.isVisibleTo(self._links)]

    def first_focus(self) -> QWidget:
        """The way back."""
        return self._back

    def lines(self) -> list[str]:
        """What is said, line by line."""
        return [label.text() for label in self.findChildren(Words) if label.isVisibleTo(self)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for this size."""
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        self._ways.hold([self._back, self.favourite, self.rest_or_move])
        words = QVBoxLayout()
        words.setSpacing(GRID)
        for label in (self._title, self._facts, self._goal):
            words.addWidget(label)
        words.addWidget(self._links)
        words.addStretch(1)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(GRID)
        self._halves.addWidget(self.figure, 1)
        self._halves.addLayout(words, 1)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setSpacing(GRID)
        self._column.addWidget(self._ways)
        self._column.addLayout(self._halves)
        self._column.addLayout(self._sections)
        self._column.addStretch(1)
        self._scrolling = Scrolling(self._look, inside, self._motion)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scrolling)
        self._look.changed.connect(self._arrange)

    def _arrange(self) -> None:
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        beside = self.width() >= self._look.px(_BESIDE)
        self._halves.setDirection(across if beside else down)
        self.figure.row.setDirection(down if beside or self.width() < 640 else across)
        side = 4 * GRID if self.width() >= 720 else GRID
        self._column.setContentsMargins(side, 2 * GRID, side, 2 * GRID)

    def _link(self, exercise: Exercise, shelf: Shelf) -> None:
        """Lead to what is gentler, and to what asks for more."""
        for earlier in self._links.release():
            earlier.deleteLater()
        links: list[QWidget] = []
        gentler = [exercise.easier] if exercise.easier in shelf.exercises else []
        for names, hint in (
            (gentler, self.tr("gentler than this")),
            (shelf.harder_than(exercise.id), self.tr("when this is easy")),
        ):
            for name in names:
                if name is None:
                    continue
                link = Button(
                    self._look, in_language(shelf.exercises[name].name, shelf.language), hint=hint, size=20
                )
                link.clicked.connect(partial(self.asked.emit, name))
                links.append(link)
        self._links.hold(links)

    def _fill(self, sections: Iterable[told.Section]) -> None:
        while (item := self._sections.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        for heading, paragraphs in sections:
            self._sections.addWidget(self._section(heading, paragraphs))

    def _section(self, heading: str, paragraphs: tuple[str, ...]) -> QWidget:
        card = Card(self._look)
        inside = QVBoxLayout(card)
        edge = ROOM + 2 * GRID
        inside.setContentsMargins(edge, edge, edge, edge)
        inside.setSpacing(GRID)
        inside.addWidget(Words(self._look, Role.TEXT, heading, bold=True))
        for paragraph in paragraphs:
            inside.addWidget(Words(self._look, Role.LABEL, paragraph))
        return card

    def _favour(self) -> None:
        if self._exercise is not None:
            self.favoured.emit(key("exercise", self._exercise.id), not self._favoured)

    def _turn_motion(self) -> None:
        def turn() -> None:
            self.figure.stand(still=self.figure.moves)
            self._say_motion()

        self._motion.change(self._scrolling.viewport(), turn)

    def _say_motion(self) -> None:
        self.rest_or_move.set_words(
            self.tr("Let the figure rest") if self.figure.moves else self.tr("Show it moving, slowly")
        )
