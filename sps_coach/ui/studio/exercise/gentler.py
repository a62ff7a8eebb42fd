"""Which exercise is the gentler one: found by words, chosen among what is found."""

from __future__ import annotations

from sps_coach.ui.studio.desk import Known
from sps_coach.ui.studio.exercise.fields import Field
from sps_coach.ui.studio.pen import Pen
from sps_coach.ui.theme import FOCUS_ROOM, Look
from sps_coach.ui.translation import translate
from sps_coach.ui.widgets.choices import Choices
from sps_coach.ui.widgets.writing import Line, Written

_MOST = 6


class GentlerField(Field):
    """The exercise that is offered where this one is too much; there may be none."""

    def __init__(self, look: Look, pen: Pen, known: Known) -> None:
        about = translate("Studio", "A gentler exercise")
        super().__init__(look, pen, ("easier",), about)
        self._known = known
        self._offered: list[str] = []
        self.choices = Choices(look, about)
        self.choices.chosen.connect(lambda name: self.write(name, joined=False))
        self.search = Line(look, translate("Studio", "Look for one"))
        self.search.textEdited.connect(lambda _text: self.refresh())
        self.column.addWidget(self.choices)
        self.hold(Written(look, translate("Studio", "Look for one"), self.search))
        self.search.setContentsMargins(FOCUS_ROOM, 0, FOCUS_ROOM, 0)

    def refresh(self) -> None:
        """Offer what is chosen, and what was looked for."""
        chosen = self.value if isinstance(self.value, str) else None
        asked = self.search.text().strip()
        found = self._known.index.find(asked)[:_MOST] if asked else []
        offered = list(dict.fromkeys([*([chosen] if chosen else []), *found]))
        if offered != self._offered or not self.choices.options:
            self._offered = offered
            none = (None, translate("Studio", "None"))
            self.choices.offer([none, *((name, self._called(name)) for name in offered)])
        self.choices.show_value(chosen)

    def _called(self, name: str) -> str:
        exercise = self._known.exercises.get(name)
        if exercise is None:
            return name
        return exercise.name.get(self._known.language) or next(iter(exercise.name.values()))
