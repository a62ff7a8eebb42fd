"""The sections of the settings that are rows of choices: who speaks, what is heard, how it looks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt

from sps_coach.library.languages import tongues
from sps_coach.session.moment import Scene
from sps_coach.settings import Settings
from sps_coach.ui.hearing import Sounding, Speaker
from sps_coach.ui.motion import Motion
from sps_coach.ui.sentences import in_words
from sps_coach.ui.settings.listening import HearIt
from sps_coach.ui.settings.rows import Section, own, voice, wish
from sps_coach.ui.theme import GRID, Look
from sps_coach.ui.widgets.choices import Option
from sps_coach.ui.widgets.stage import Stage

RATES = (100, 110, 120, 130, 140, 150, 160)
TEXT_SIZES = (100, 125, 150, 175, 200)


class _HeardSection(Section):
    """A section whose choices can be heard at once."""

    def __init__(
        self, look: Look, settings: Settings, motion: Motion, sample: Callable[[], Sounding]
    ) -> None:
        super().__init__(look, settings)
        self.hear_it = HearIt(look, motion, sample)
        self.column.addWidget(self.hear_it)
        self.column.addSpacing(GRID)

    def leave(self) -> None:
        """The sample eases off."""
        self.hear_it.leave()

    def _as_given(self) -> Option:
        return None, self.tr("As given")


class VoiceSection(_HeardSection):
    """Who speaks, how fast, how high."""

    def __init__(
        self, look: Look, settings: Settings, motion: Motion, sample: Callable[[], Sounding]
    ) -> None:
        super().__init__(look, settings, motion, sample)
        self._who = self.add_row(
            self.tr("Who speaks"), voice("engine", "name"), [(("usual", ""), self.tr("The usual voice"))]
        )
        self._licence = self.add_line("")
        self._licence.hide()
        rates: list[Option] = [(rate, str(rate)) for rate in RATES]
        self.add_row(self.tr("Words a minute"), voice("words_per_minute"), [self._as_given(), *rates])
        self.add_row(
            self.tr("How high"),
            voice("pitch"),
            [
                (-4, self.tr("Much lower")),
                (-2, self.tr("Lower")),
                (0, self.tr("Its own")),
                (2, self.tr("Higher")),
                (4, self.tr("Much higher")),
            ],
        )
        self.add_row(
            self.tr("Pages are read by"),
            own("reads"),
            [("program", self.tr("This voice, when asked")), ("reader", self.tr("My screen reader"))],
        )

    def show_speakers(self, speakers: Sequence[Speaker]) -> None:
        """Offer these voices; the usual one first. What holds for most of them is said once, below them."""
        options: list[Option] = [((each.choice.engine, each.choice.name), each.name) for each in speakers]
        common = speakers[0].note
        self._who.choices.offer(
            options, ["" if each.note == common else in_words(each.note) for each in speakers]
        )
        self._licence.setText(
            self.tr("Where nothing else is said: {licence}").format(licence=in_words(common))
        )
        self._licence.setVisible(bool(common))


class SoundSection(_HeardSection):
    """What a session sounds like."""

    def __init__(
        self, look: Look, settings: Settings, motion: Motion, sample: Callable[[], Sounding]
    ) -> None:
        super().__init__(look, settings, motion, sample)
        given = self._as_given()
        self.add_line(self.tr("Where it says as given, the routine decides."))
        self.add_row(
            self.tr("A session is"),
            wish("voice"),
            [given, (True, self.tr("Spoken")), (False, self.tr("Silent, on the screen"))],
        )
        self.add_row(
            self.tr("The screen"),
            own("screen_rests"),
            [(False, self.tr("Shows the figure")), (True, self.tr("Rests, for sound only"))],
        )
        self.add_row(
            self.tr("How much is said"),
            wish("detail"),
            [
                given,
                ("full", self.tr("Everything")),
                ("brief", self.tr("Less")),
                ("names", self.tr("Names")),
            ],
        )
        self.add_row(
            self.tr("Pauses"),
            wish("pauses"),
            [given, (1.0, self.tr("Usual")), (1.5, self.tr("Longer")), (2.0, self.tr("Double"))],
        )
        self.add_row(
            self.tr("The tone before"),
            wish("lead_in"),
            [given, ("soft", self.tr("Soft")), ("warm", self.tr("Warm")), ("airy", self.tr("Airy"))],
        )
        self.add_row(
            self.tr("Its seconds"),
            wish("lead_in_s"),
            [
                given,
                (5.0, "5"),
                (6.0, "6"),
                (7.0, "7"),
            ],
        )
        self.add_row(
            self.tr("Beneath it all"),
            wish("bed"),
            [given, (False, self.tr("Silence")), (True, self.tr("A soft, even sound"))],
        )
        self.add_row(
            self.tr("With the breath"),
            wish("breathing_tone"),
            [given, (False, self.tr("Silence")), (True, self.tr("A tone that follows it"))],
        )


_FIGURE_HIGH = 280
_EXAMPLE = Scene(
    "sitting", "three-quarter", ("chair",),
    ({"left_shoulder_flexion": 62.0, "left_shoulder_rotation": 0.0, "left_elbow_flexion": 30.0},),
    ("left_arm", "left_hand"),
)  # fmt: skip
"""Somebody in an armchair who lifts an arm: skin, clothes and the colour of what moves in one picture."""


class LookSection(Section):
    """How the window looks."""

    def __init__(self, look: Look, settings: Settings) -> None:
        super().__init__(look, settings)
        self._add_window()
        self._add_figure()
        self.figure = Stage(look)
        self.figure.setAccessibleName(self.tr("The figure as it is chosen"))
        self.figure.setFixedHeight(_FIGURE_HIGH)
        self.figure.show_scene(_EXAMPLE)
        self.column.addWidget(self.figure)
        self.column.setAlignment(Qt.AlignmentFlag.AlignTop)

    def _add_window(self) -> None:
        system: Option = None, self.tr("As the system has it")
        spoken: list[Option] = [(code, tongue.name) for code, tongue in tongues().items()]
        self.add_row(self.tr("Language"), own("language"), [system, *spoken])
        self.add_row(
            self.tr("Light"),
            own("theme"),
            [
                ("system", self.tr("As the system has it")),
                ("light", self.tr("Day")),
                ("dark", self.tr("Evening")),
            ],
        )
        sizes: list[Option] = [
            (percent, self.tr("{percent} %").format(percent=percent)) for percent in TEXT_SIZES
        ]
        self.add_row(self.tr("Text"), own("text_percent"), [system, *sizes])
        self.add_row(
            self.tr("Contrast"),
            own("contrast"),
            [
                ("system", self.tr("As the system has it")),
                ("usual", self.tr("Usual")),
                ("high", self.tr("High")),
            ],
        )

    def _add_figure(self) -> None:
        self.add_row(
            self.tr("The figure"),
            own("motion"),
            [
                ("system", self.tr("As the system has it")),
                ("moving", self.tr("Moves")),
                ("still", self.tr("Still pictures")),
            ],
        )
        self.add_row(
            self.tr("Its skin"),
            own("skin"),
            [
                ("fair", self.tr("Fair")),
                ("warm", self.tr("Warm")),
                ("olive", self.tr("Olive")),
                ("brown", self.tr("Brown")),
                ("deep", self.tr("Deep")),
            ],
        )
        self.add_row(
            self.tr("Its clothes"),
            own("clothes"),
            [
                ("sea", self.tr("Sea green")),
                ("sky", self.tr("Sky blue")),
                ("plum", self.tr("Plum")),
                ("slate", self.tr("Slate grey")),
                ("dusk", self.tr("Dusk blue")),
            ],
        )
