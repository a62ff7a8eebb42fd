"""How everything looks: every colour, size, duration and typeface of the window, in this one place.

``Look`` carries what is worn at present (light or dark, and how large the text is) to every widget; a widget asks
it for colours and fonts and follows its ``changed`` signal. Contrast figures are WCAG 2 ratios, checked by a test.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Literal, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette

from sps_coach.settings import Clothes, Settings, Skin

Theme = Literal["light", "dark"]


THEMES: tuple[Theme, ...] = ("light", "dark")


class Worn(NamedTuple):
    """A theme, how large the text is, whether colours stand out more than usual, and what the figure looks like."""

    theme: Theme
    text_scale: float
    stands_out: bool
    skin: Skin = "warm"
    clothes: Clothes = "sea"


@dataclass(frozen=True)
class Colours:
    """The colour tokens. Texts keep 7:1 on every ground they stand on, what is operated keeps 3:1."""

    paper: str
    """The ground of every page."""
    card: str
    """Quiet surfaces that lie on the paper."""
    ink: str
    """Text."""
    soft: str
    """Text that stays in the background; still 7:1."""
    teal: str
    """What one can do, and how far the ring has come."""
    on_teal: str
    """Text on teal."""
    teal_hover: str
    tint: str
    """The ground of what is chosen."""
    hover: str
    """The ground of a quiet button under the pointer."""
    clay: str
    """The limb that moves, and the focus; never small text."""
    edge: str
    """The outline of what can be operated, 3:1."""
    line: str
    """Decoration only."""
    shadow: str
    """Hardly there; with its alpha."""
    stage: str
    """The stage before its room is drawn; the room and the figure have their own colours, figure.palettes."""


LIGHT = Colours(
    paper="#F5F0E6",
    card="#FBF8F1",
    ink="#20302F",
    soft="#43524F",
    teal="#255B56",
    on_teal="#FBF8F1",
    teal_hover="#1F4F4B",
    tint="#DDE7E2",
    hover="#F1EDE2",
    clay="#B8693F",
    edge="#8A8474",
    line="#DED6C5",
    shadow="#0C5A4E32",
    stage="#EFE7D9",
)

DARK = Colours(
    paper="#1B2428",
    card="#232E33",
    ink="#E9E4D8",
    soft="#B9C2C0",
    teal="#90C4BA",
    on_teal="#1B2428",
    teal_hover="#9DCEC5",
    tint="#2C3D41",
    hover="#28343A",
    clay="#E0A77F",
    edge="#75848A",
    line="#36434A",
    shadow="#30000000",
    stage="#273339",
)


LIGHT_STANDING_OUT = Colours(
    paper="#FFFFFF",
    card="#FFFFFF",
    ink="#000000",
    soft="#141414",
    teal="#0B3F3A",
    on_teal="#FFFFFF",
    teal_hover="#072E2A",
    tint="#D3E6E1",
    hover="#EEEEEE",
    clay="#8A3A08",
    edge="#1C1C1C",
    line="#5C5C5C",
    shadow="#00000000",
    stage="#F4F0E8",
)

DARK_STANDING_OUT = Colours(
    paper="#000000",
    card="#0A0E10",
    ink="#FFFFFF",
    soft="#F0F0F0",
    teal="#A9EFE2",
    on_teal="#000000",
    teal_hover="#C0F5EB",
    tint="#10302C",
    hover="#1B2225",
    clay="#FFC793",
    edge="#E6E6E6",
    line="#A8A8A8",
    shadow="#00000000",
    stage="#161D20",
)


def colours_of(theme: Theme, *, stands_out: bool = False) -> Colours:
    """The tokens of a theme; such as stand out more from one another where that is wished."""
    if stands_out:
        return DARK_STANDING_OUT if theme == "dark" else LIGHT_STANDING_OUT
    return DARK if theme == "dark" else LIGHT


class Role(StrEnum):
    """What a text is for; sizes are pixels at 100 %."""

    GREETING = "greeting"
    PHASE = "phase"
    TITLE = "title"
    BUTTON = "button"
    LEAD = "lead"
    TEXT = "text"
    LABEL = "label"
    HINT = "hint"


TYPE: dict[Role, tuple[int, bool]] = {
    Role.GREETING: (48, True),
    Role.PHASE: (44, True),
    Role.TITLE: (34, True),
    Role.BUTTON: (30, True),
    Role.LEAD: (26, False),
    Role.TEXT: (24, False),
    Role.LABEL: (22, False),
    Role.HINT: (24, False),
}
"""Pixels at 100 %, and whether the text is bold. Nothing is under 17, on the session page nothing under 24 but in small
windows."""

GRID = 8
"""Everything lies on a grid of this many pixels."""

CARD_RADIUS = 28
BUTTON_RADIUS = 20
FOCUS_WIDTH = 4
FOCUS_ROOM = 8
"""Room around a button's face in which its focus ring is drawn."""

TARGET = 48
"""The least height and width of anything that is pressed or touched, pixels (calm.md: 44)."""

SESSION_TARGET = 72
"""The same on the session page, where stiff hands work from a distance (calm.md: 64)."""

LEAST_SESSION_TARGET = 64
"""And where there is little room (calm.md)."""

SMALLEST_TEXT, LARGEST_TEXT = 1.0, 2.0
TEXT_STEP = 0.25

SOFTLY_S = 0.8
"""No transition is shorter (calm.md)."""

FRAME_MS = 33
"""Thirty frames a second while something moves."""

_USUAL_SYSTEM_TEXT_PX = 14.7
"""The system font's size, pixels, up to which text is shown at 100 %: 11 points at 96 dots an inch."""


def system_theme() -> Theme | None:
    """The theme that the system asks for, where it says so."""
    scheme = QGuiApplication.styleHints().colorScheme()
    if scheme == Qt.ColorScheme.Unknown:
        return None
    return "dark" if scheme == Qt.ColorScheme.Dark else "light"


def system_text_scale() -> float:
    """How large the system's text is against the usual size, 1 to 2, in steps of ``TEXT_STEP``."""
    size = QFontInfo(QGuiApplication.font()).pixelSize()
    steps = round(size / _USUAL_SYSTEM_TEXT_PX / TEXT_STEP)
    return min(max(steps * TEXT_STEP, SMALLEST_TEXT), LARGEST_TEXT)


def system_stands_out() -> bool:
    """Whether the system asks for more contrast, where it says so."""
    hints = QGuiApplication.styleHints()
    accessibility = hints.accessibility()  # held, since Qt's objects here live no longer than their holders
    return accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast


def as_chosen(settings: Settings, surroundings: Theme) -> Worn:
    """What to wear: as the person has chosen, else as the system has it, else as what lies around the window."""
    theme = (system_theme() or surroundings) if settings.theme == "system" else settings.theme
    percent = settings.text_percent
    stands_out = system_stands_out() if settings.contrast == "system" else settings.contrast == "high"
    scale = system_text_scale() if percent is None else percent / 100
    return Worn(theme, scale, stands_out, settings.skin, settings.clothes)


def load_typeface() -> str:
    """Load Atkinson Hyperlegible for this process and return its family name.

    A system face stands in for scripts it lacks, and for all text if the package is not there.
    """
    try:
        import fontpkg_atkinson_hyperlegible as typeface
    except ImportError:
        return QGuiApplication.font().family()
    for style in ("Regular", "Bold"):
        QFontDatabase.addApplicationFont(str(typeface.ROOT / "files" / f"AtkinsonHyperlegible-{style}.ttf"))
    return str(typeface.FAMILY)


class Look(QObject):
    """What the window wears at present: a theme and a text size.

    Attributes:
        theme: light or dark.
        text_scale: 1 for the usual size.
        stands_out: whether colours stand out more than usual.
        skin: what skin and hair the figure has.
        clothes: what colours it wears.
        family: the typeface.
    """

    changed = Signal()

    def __init__(
        self,
        theme: Theme,
        text_scale: float = 1.0,
        stands_out: bool = False,
        skin: Skin = "warm",
        clothes: Clothes = "sea",
        family: str | None = None,
    ) -> None:
        super().__init__()
        self.theme: Theme = theme
        self.text_scale = text_scale
        self.family = load_typeface() if family is None else family
        self.stands_out = stands_out
        self.skin: Skin = skin
        self.clothes: Clothes = clothes
        self._colours = {
            (theme, stands_out): _as_qt(colours_of(theme, stands_out=stands_out))
            for theme in THEMES
            for stands_out in (False, True)
        }

    @property
    def worn(self) -> Worn:
        """All of it."""
        return Worn(self.theme, self.text_scale, self.stands_out, self.skin, self.clothes)

    def wear(
        self,
        *,
        theme: Theme | None = None,
        text_scale: float | None = None,
        stands_out: bool | None = None,
        skin: Skin | None = None,
        clothes: Clothes | None = None,
    ) -> None:
        """Change at once; ``motion`` makes the change soft."""
        self.theme = theme or self.theme
        if text_scale is not None:
            self.text_scale = text_scale
        if stands_out is not None:
            self.stands_out = stands_out
        self.skin, self.clothes = skin or self.skin, clothes or self.clothes
        self.changed.emit()

    def colour(self, token: str) -> QColor:
        """The colour that the present theme has for this token.

        Raises:
            KeyError: there is no such token.
        """
        return self._colours[self.theme, self.stands_out][token]

    def font(self, role: Role, *, bold: bool | None = None, size: float | None = None) -> QFont:
        """The font of a role at the present text size; ``size`` (pixels at 100 %) takes the role's place."""
        pixels, heavy = TYPE[role]
        font = QFont(self.family)
        font.setPixelSize(self.px(size or pixels))
        font.setBold(heavy if bold is None else bold)
        return font

    def px(self, pixels: float) -> int:
        """A length that grows with the text."""
        return round(pixels * self.text_scale)

    def palette(self) -> QPalette:
        """The palette for Qt's own widgets."""
        palette = QPalette()
        role = QPalette.ColorRole
        for target, token in {
            role.Window: "paper",
            role.WindowText: "ink",
            role.Base: "card",
            role.AlternateBase: "paper",
            role.Text: "ink",
            role.Button: "card",
            role.ButtonText: "ink",
            role.Highlight: "teal",
            role.HighlightedText: "on_teal",
            role.PlaceholderText: "soft",
            role.Link: "teal",
            role.Light: "card",
            role.Midlight: "card",
            role.Mid: "line",
            role.Dark: "edge",
            role.Shadow: "edge",
        }.items():
            palette.setColor(target, self.colour(token))
        return palette

    def scroll_bar_style(self) -> str:
        """A style sheet for scroll bars: wide enough for stiff hands, quiet, and without arrow buttons."""
        handle, ground = self.colour("edge").name(), self.colour("paper").name()
        return f"""
            QScrollBar:vertical {{ background: {ground}; width: 20px; margin: 0; border: none; }}
            QScrollBar:horizontal {{ background: {ground}; height: 20px; margin: 0; border: none; }}
            QScrollBar::handle {{ background: {handle}; border-radius: 6px; margin: 4px; min-height: 48px;
                                  min-width: 48px; }}
            QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: none; }}
            QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
        """


def _as_qt(colours: Colours) -> dict[str, QColor]:
    return {field.name: QColor(getattr(colours, field.name)) for field in fields(colours)}
