"""The parts of the exercise editor: which fields stand together, and where each thing that a file says is found."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sps_coach.library.faults import Fault
from sps_coach.library.strict_yaml import Place
from sps_coach.ui.motion import Clock, Motion
from sps_coach.ui.studio.desk import Known
from sps_coach.ui.studio.exercise import words
from sps_coach.ui.studio.exercise.cues import CuesField
from sps_coach.ui.studio.exercise.fields import (
    ChoiceField,
    Field,
    LineField,
    NumberField,
    Remarks,
    TogglesField,
)
from sps_coach.ui.studio.exercise.gentler import GentlerField
from sps_coach.ui.studio.exercise.languages import LanguagesField
from sps_coach.ui.studio.exercise.motion import MotionField
from sps_coach.ui.studio.exercise.picture import PictureField
from sps_coach.ui.studio.exercise.position import PositionField
from sps_coach.ui.studio.exercise.reading import MEANT_DEG_S
from sps_coach.ui.studio.exercise.sources import SourcesField
from sps_coach.ui.studio.exercise.texts import TextField, TextsField
from sps_coach.ui.studio.pen import Pen
from sps_coach.ui.theme import GRID, Look
from sps_coach.ui.translation import translate
from sps_coach.ui.widgets.card import ROOM, Card
from sps_coach.ui.widgets.order import in_order

NAMES: Mapping[str, tuple[str, ...]] = {
    "motion": ("motion",),
    "place": ("region", "position", "view", "props", "effort", "getting_ready", "easier"),
    "dose": ("dose", "limit"),
    "cues": ("cues",),
    "care": ("cautions", "contraindications", "stop_if"),
    "sources": ("evidence", "evidence_note", "sources"),
    "texts": ("name", "goal", "translations", "author", "licence", "review", "version", "id", "format"),
}
"""Which names of a file each section shows."""


@dataclass(frozen=True)
class Kit:
    """What fields are made with.

    Attributes:
        look: the window's.
        motion: lets what changes turn softly.
        pen: writes into the draft.
        known: what a draft may name, and how fast the chosen voice speaks.
        clock: monotonic seconds.
        still: whether movements are shown as still pictures.
    """

    look: Look
    motion: Motion
    pen: Pen
    known: Known
    clock: Clock
    still: Callable[[], bool]


def titles() -> words.Options:
    """The sections in order, each with its words."""
    return [
        ("motion", translate("Studio", "Movement")),
        ("place", translate("Studio", "Position")),
        ("dose", translate("Studio", "Dose")),
        ("cues", translate("Studio", "Cues")),
        ("care", translate("Studio", "Care")),
        ("sources", translate("Studio", "Sources")),
        ("texts", translate("Studio", "About")),
    ]


def section_of(place: Place) -> str:
    """The section in which something of the file is shown."""
    return next((name for name, held in NAMES.items() if place[:1] and place[0] in held), "texts")


class Section(QWidget):
    """Some fields on quiet surfaces; findings stand beside the field they concern."""

    def __init__(self, look: Look, groups: Sequence[Sequence[Field]]) -> None:
        super().__init__()
        self._fields = [field for group in groups for field in group]
        self._stops: Sequence[QWidget] = ()
        self._rest = Remarks(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._rest)
        self._insides: list[QVBoxLayout] = []
        for group in groups:
            card = Card(look)
            inside = QVBoxLayout(card)
            inside.setSpacing(GRID)
            for field in group:
                inside.addWidget(field)
            self._insides.append(inside)
            column.addWidget(card)
        column.addStretch(1)

    def refresh(self) -> None:
        """Show what the file says."""
        for field in self._fields:
            field.refresh()
        self._stops = in_order(self, self._stops)  # a field may have made rows for what is new

    def fields(self) -> list[Field]:
        """Every field, and those within them."""
        return [inner for field in self._fields for inner in field.fields()]

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self._fields[0].first()

    def say(self, faults: Sequence[Fault]) -> None:
        """Tell what the checks say, each beside the field that is nearest to it."""
        fields = self.fields()
        told: dict[int, list[Fault]] = {index: [] for index in range(len(fields))}
        rest: list[Fault] = []
        for fault in faults:
            near = [
                index for index, field in enumerate(fields) if fault.place[: len(field.place)] == field.place
            ]
            if near:
                told[max(near, key=lambda index: len(fields[index].place))].append(fault)
            else:
                rest.append(fault)
        for index, field in enumerate(fields):
            field.say(told[index])
        self._rest.say([words.remark(fault) for fault in rest])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave less room at the sides where there is little."""
        super().resizeEvent(event)
        side = ROOM + (2 * GRID if self.width() >= 640 else GRID // 2)
        for inside in self._insides:
            inside.setContentsMargins(side, ROOM + 2 * GRID, side, ROOM + 2 * GRID)


def build(name: str, kit: Kit) -> Section:
    """Build a section."""
    makers = {
        "motion": _motion,
        "place": _place,
        "dose": _dose,
        "cues": _cues,
        "care": _care,
        "sources": _sources,
        "texts": _texts,
    }
    return Section(kit.look, makers[name](kit))


def _motion(kit: Kit) -> list[list[Field]]:
    look, pen = kit.look, kit.pen
    return [
        [MotionField(look, kit.motion, pen, kit.clock, still=kit.still)],
        [
            TogglesField(
                look, pen, ("motion", "moving"), translate("Studio", "What moves"), words.limbs(),
                translate("Studio", "It is drawn in the accent colour; all else rests on something."),
            ),
            TogglesField(
                look, pen, ("motion", "grounded"), translate("Studio", "Feet that stay on the ground"), words.feet(),
                translate("Studio", "The knee follows the hip so that they do."),
            ),
            NumberField(
                look, pen, ("motion", "fastest_deg_s"), translate("Studio", "The fastest a joint is meant to move"),
                (0.5, 30), unit="°/s", usual=MEANT_DEG_S,
            ),
        ],
    ]  # fmt: skip


def _place(kit: Kit) -> list[list[Field]]:
    look, pen = kit.look, kit.pen
    return [
        [
            PictureField(look, kit.motion, pen),
            PositionField(look, pen, ("position",), translate("Studio", "Position"), words.positions()),
            ChoiceField(look, pen, ("view",), translate("Studio", "Seen"), words.views()),
            TogglesField(look, pen, ("props",), translate("Studio", "What is needed"), words.props()),
        ],
        [
            ChoiceField(look, pen, ("region",), translate("Studio", "Part of the body"), words.regions()),
            ChoiceField(look, pen, ("effort",), translate("Studio", "Effort"), words.tiers()),
            GentlerField(look, pen, kit.known),
        ],
        [
            TextField(
                look, pen, ("getting_ready",), translate("Studio", "How to come into the position safely")
            )
        ],
    ]


def _dose(kit: Kit) -> list[list[Field]]:
    look, pen = kit.look, kit.pen

    def number(place: Place, about: str, reach: tuple[float, float], usual: float, unit: str = "") -> Field:
        return NumberField(look, pen, place, about, reach, usual=usual, unit=unit)

    return [
        [
            number(("dose", "repetitions"), translate("Studio", "Repetitions in a set"), (1, 30), 1),
            number(("dose", "sets"), translate("Studio", "Sets"), (1, 5), 1),
            number(("dose", "move_s"), translate("Studio", "Moving"), (3, 60), 8, "s"),
            number(("dose", "hold_s"), translate("Studio", "Holding"), (0, 600), 0, "s"),
            number(("dose", "return_s"), translate("Studio", "Coming back"), (3, 60), 8, "s"),
            number(("dose", "rest_s"), translate("Studio", "Rest between two repetitions"), (0, 300), 4, "s"),
            ChoiceField(look, pen, ("dose", "sides"), translate("Studio", "Sides"), words.sides()),
        ],
        [
            number(
                ("limit", "repetitions"), translate("Studio", "The most repetitions in a set"), (1, 30), 1
            ),
            number(("limit", "sets"), translate("Studio", "The most sets"), (1, 5), 1),
            number(("limit", "hold_s"), translate("Studio", "The longest hold"), (0, 600), 0, "s"),
        ],
    ]


def _cues(kit: Kit) -> list[list[Field]]:
    def rate() -> int:
        return kit.known.words_per_minute

    return [[CuesField(kit.look, kit.pen, role, about, rate)] for role, about in words.cue_roles()]


def _care(kit: Kit) -> list[list[Field]]:
    told = (
        ("cautions", translate("Studio", "What to take care of")),
        ("contraindications", translate("Studio", "Who it is not for, or who asks first")),
        ("stop_if", translate("Studio", "When to stop, and what to do then")),
    )
    more = translate("Studio", "Add a sentence")
    return [[TextsField(kit.look, kit.pen, (name,), about, more)] for name, about in told]


def _sources(kit: Kit) -> list[list[Field]]:
    look, pen = kit.look, kit.pen
    return [
        [
            ChoiceField(
                look, pen, ("evidence",), translate("Studio", "What the sources are about"), words.evidence()
            ),
            TextField(look, pen, ("evidence_note",), translate("Studio", "The same in words")),
        ],
        [SourcesField(look, pen)],
    ]


def _texts(kit: Kit) -> list[list[Field]]:
    look, pen = kit.look, kit.pen
    return [
        [
            TextField(look, pen, ("name",), translate("Studio", "Name"), one_line=True),
            TextField(
                look, pen, ("goal",), translate("Studio", "Goal"),
                translate("Studio", "One sentence: what it is for, without promising an effect."),
            ),
        ],
        [LanguagesField(look, pen)],
        [
            LineField(look, pen, ("author",), translate("Studio", "Author"), needed=True),
            ChoiceField(look, pen, ("review", "status"), translate("Studio", "Review"), words.statuses()),
            LineField(look, pen, ("review", "by"), translate("Studio", "Signed by")),
            LineField(
                look, pen, ("review", "on"), translate("Studio", "Signed on"),
                translate("Studio", "A day such as 2026-01-15."),
            ),
            NumberField(
                look, pen, ("version",), translate("Studio", "Version"), (1, 9999), usual=1,
                hint=translate("Studio", "Goes up by one with every change of what is done."),
            ),
        ],
    ]  # fmt: skip
