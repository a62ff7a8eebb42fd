"""How long each part of a repetition takes, and how fast that makes the body move."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sps_coach.editing.placing import put
from sps_coach.ui.studio.exercise import words
from sps_coach.ui.studio.exercise.edges import REACH
from sps_coach.ui.studio.exercise.fields import NumberField
from sps_coach.ui.studio.exercise.reading import Reading, pace_of
from sps_coach.ui.studio.pen import Pen
from sps_coach.ui.theme import FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.translation import figure, translate
from sps_coach.ui.widgets.button import Button
from sps_coach.ui.widgets.flow import Flow
from sps_coach.ui.widgets.text import Words


class Pace(QWidget):
    """The times of a repetition, what they mean for the fastest joint, and a way to take enough time."""

    def __init__(self, look: Look, pen: Pen, reading: Reading) -> None:
        """Build it.

        Args:
            look: the window's.
            pen: writes into the draft.
            reading: the exercise as far as it is written.
        """
        super().__init__()
        self._pen, self._reading = pen, reading
        self.times = self._fields(look)
        beside = Flow()
        beside.hold(self.times)
        marks = Words(
            look,
            Role.LABEL,
            translate(
                "Studio",
                "Drag a mark below the line to change how long that part takes. N and B choose one as well, and the "
                "arrow keys move it.",
            ),
            token="soft",  # noqa: S106 - a colour token
        )
        marks.setContentsMargins(FOCUS_ROOM, 0, FOCUS_ROOM, 0)
        self.told = Words(look, Role.LABEL)
        self.told.setContentsMargins(FOCUS_ROOM, 0, FOCUS_ROOM, 0)
        self.slower = Button(look, "", size=18)
        self.slower.clicked.connect(lambda _checked=False: self._take_time())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        for part in (marks, beside, self.told, self.slower):
            column.addWidget(part)

    def take(self, part: str, seconds: float) -> None:
        """Let a part of the repetition last this long, as if it were typed."""
        field = next(each for each in self.times if each.place[-1] == part)
        field.number.spin.setValue(seconds)

    def show_reading(self, reading: Reading) -> None:
        """Show what the file says."""
        self._reading = reading
        for field in self.times:
            field.refresh()
        pace = pace_of(self._reading)
        meant, calm = figure(self._reading.fastest), words.seconds(pace.calm_s)
        if not pace.joint:
            told = translate("Studio", "Nothing moves yet.")
        elif max(pace.out, pace.back) <= self._reading.fastest + 1e-6:
            told = translate(
                "Studio",
                "The fastest joint is: {joint}. It reaches {speed} degrees a second, and up to {meant} are meant. "
                "This is calm from {calm} each way on.",
            )
        else:
            told = translate(
                "Studio",
                "The fastest joint is: {joint}. It would reach {speed} degrees a second, and up to {meant} are meant. "
                "With {calm} each way it is calm.",
            )
        speed = figure(round(max(pace.out, pace.back), 1))
        name = words.joint(pace.joint) if pace.joint else ""
        self.told.setText(told.format(joint=name, speed=speed, meant=meant, calm=calm))
        fast = pace.joint != "" and max(pace.out, pace.back) > self._reading.fastest + 1e-6
        self.slower.setVisible(fast)
        self.slower.set_words(translate("Studio", "Take {calm} each way").format(calm=calm))

    def _take_time(self) -> None:
        calm = pace_of(self._reading).calm_s
        values = self._pen.values
        slower = [
            put(values, ("dose", name), int(calm) if calm.is_integer() else calm)
            for name in ("move_s", "return_s")
            if self._reading.seconds[name] < calm
        ]
        if isinstance(values.get("dose"), dict):
            self._pen.do(*slower)
        elif slower:
            self._pen.do(put(values, ("dose",), {"move_s": calm, "return_s": calm}))

    def _fields(self, look: Look) -> list[NumberField]:
        told = (
            ("move_s", translate("Studio", "Moving")),
            ("hold_s", translate("Studio", "Holding")),
            ("return_s", translate("Studio", "Coming back")),
            ("rest_s", translate("Studio", "Rest behind it")),
        )
        usual = self._reading.seconds
        return [
            NumberField(look, self._pen, ("dose", name), about, REACH[name], unit="s", usual=usual[name])
            for name, about in told
        ]
