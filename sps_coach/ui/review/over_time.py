"""The charts, one below another along the same time."""

from __future__ import annotations

from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sps_coach.history.overview import SCALES, Day
from sps_coach.ui.motion import Motion
from sps_coach.ui.review import legend, rows, words
from sps_coach.ui.review.card import ChartCard
from sps_coach.ui.review.desk import Looked
from sps_coach.ui.review.dose_chart import DoseChart
from sps_coach.ui.review.felt_chart import FeltChart
from sps_coach.ui.review.lanes_chart import LanesChart
from sps_coach.ui.review.practice_chart import PracticeChart
from sps_coach.ui.theme import GRID, Look
from sps_coach.ui.widgets.choices import Choices
from sps_coach.ui.words import sentence

_SOME_DAY = date(2026, 1, 1)


class OverTime(QWidget):
    """Everything that is drawn of a range of days."""

    moved = Signal(int)
    zoomed = Signal(int, object)
    all_asked = Signal()
    opened = Signal(object)
    """A session's id."""

    def __init__(self, look: Look, motion: Motion) -> None:
        super().__init__()
        self._look, self._motion = look, motion
        self._looked: Looked | None = None
        self._build_practice()
        self._build_felt()
        self._build_others()
        self.cards = (self.practice, self.felt, self.along, self.dose, self.easing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        for card in self.cards:
            card.opened.connect(self.opened)
            column.addWidget(card)
        for chart in self.charts:
            chart.moved.connect(self.moved)
            chart.zoomed.connect(self.zoomed)
            chart.all_asked.connect(self.all_asked)

    def show_looked(self, looked: Looked) -> None:
        """Draw this."""
        self._looked = looked
        overview = looked.overview
        line = words.days_practised(overview)
        in_months = self._practice_chart.in_months
        self._practice_chart.show_overview(overview, line)
        if self._practice_chart.in_months != in_months:
            self._marks.say(self._marks_of_days if in_months else self._marks_of_months)
        self.practice.show_data(line, partial(rows.of_days, overview))
        self._show_felt()
        line = words.along_the_way(overview)
        self._lanes.show_overview(overview, line)
        self.along.show_data(line, partial(rows.along_the_way, looked))
        line = words.dose_sentence(overview.dose, len(overview.sessions))
        self._dose_chart.show_dose(overview.dose, looked.exercises, line)
        self.dose.show_data(line, partial(rows.of_dose, looked))
        self.easing.show_data(words.easing_sentence(overview), partial(rows.of_easing, looked))

    def _build_practice(self) -> None:
        look = self._look
        title = self.tr("Planned and done")
        self._practice_chart = PracticeChart(look, title)
        planned = (self.tr("planned"), legend.outlined)
        self._marks_of_days = (
            (self.tr("done as asked for"), legend.of_day(Day(_SOME_DAY, (), whole=True))),
            (self.tr("in part"), legend.of_day(Day(_SOME_DAY, (UUID(int=0),)))),
            planned,
            (self.tr("agreed rest"), legend.of_day(Day(_SOME_DAY, rest=True))),
        )
        self._marks_of_months = ((self.tr("sessions held in a month"), legend.filled), planned)
        self._marks = legend.Legend(look, self._marks_of_days)
        self.practice = ChartCard(look, self._motion, title, self._practice_chart, self._marks)

    def _build_felt(self) -> None:
        look = self._look
        title = self.tr("How it felt, 0 to 10")
        self._felt_chart = FeltChart(look, title)
        marks = legend.Legend(
            look,
            [
                (self.tr("before"), legend.ring_and_dashes),
                (self.tr("after"), legend.dot_and_line),
                (self.tr("infusion, plasma exchange, rituximab"), legend.dotted),
            ],
        )
        self._scales = Choices(
            look,
            self.tr("Which scale is shown"),
            [(scale, sentence(words.scale_name(scale))) for scale in SCALES],
        )
        self._scales.show_value("stiffness")
        self._scales.chosen.connect(self._choose_scale)
        self.felt = ChartCard(look, self._motion, title, self._scales, self._felt_chart, marks)

    def _build_others(self) -> None:
        look = self._look
        title = self.tr("Along the way")
        self._lanes = LanesChart(look, title)
        self.along = ChartCard(look, self._motion, title, self._lanes)
        title = self.tr("Dose of each exercise")
        self._dose_chart = DoseChart(look, title)
        self.dose = ChartCard(look, self._motion, title, self._dose_chart)
        self.easing = ChartCard(look, self._motion, self.tr("Eased off and left out"))
        self.charts = (self._practice_chart, self._felt_chart, self._lanes)

    def _choose_scale(self, scale: str) -> None:
        self._felt_chart.scale = scale
        self._motion.change(self.felt, self._show_felt)

    def _show_felt(self) -> None:
        if self._looked is None:
            return
        overview, scale = self._looked.overview, self._felt_chart.scale
        felt = overview.felt[scale]
        line = words.how_it_felt(scale, felt, overview.lines[scale].trend, overview)
        self._felt_chart.show_overview(overview, line)
        self.felt.show_data(line, partial(rows.of_answers, felt))
