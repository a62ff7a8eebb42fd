"""The colours of the figure and its room, by name, for light and for dark surroundings.

Every colour is ``#rrggbb``. Neighbours that must be told apart differ in lightness as well as in hue, so that
nothing depends on seeing colours.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from sps_coach.figure.shapes import mix
from sps_coach.settings import Clothes, Skin


@dataclass(frozen=True, eq=False)
class Palette:
    """Named colours. ``far`` is the limb away from the viewer; ``accent`` is what moves.

    A palette is itself and no other, so that it can be looked up quickly.
    """

    wall: str
    wall_low: str
    window_light: str
    window_opacity: float
    skirting: str
    floor: str
    floor_near: str
    shadow: str
    shadow_opacity: float
    mat: str
    mat_edge: str
    mat_line: str
    wood: str
    wood_dark: str
    table: str
    table_dark: str
    sheet: str
    sheet_dark: str
    linen: str
    linen_dark: str
    seat: str
    seat_dark: str
    cloth: str
    cloth_dark: str
    skin: str
    skin_dark: str
    skin_far: str
    hair: str
    hair_light: str
    feature: str
    shirt: str
    shirt_dark: str
    shirt_far: str
    sleeve: str
    trousers: str
    trousers_dark: str
    trousers_far: str
    sock: str
    accent: str
    accent_dark: str
    accent_skin: str
    accent_skin_dark: str


Theme = Literal["light", "dark"]

_ROOMS: dict[Theme, dict[str, Any]] = {
    "light": {
        "wall": "#f3ecdf", "wall_low": "#ebe2d2", "window_light": "#fff8e6", "window_opacity": 0.75,
        "skirting": "#f8f3e9",
        "floor": "#dccfb8", "floor_near": "#e6dcc9", "shadow": "#4a3d2c", "shadow_opacity": 0.26,
        "mat": "#b9cbc2", "mat_edge": "#9db3a9", "mat_line": "#a9beb4",
        "wood": "#b58d67", "wood_dark": "#97724f", "table": "#c6d0cb", "table_dark": "#9dada7",
        "sheet": "#d3dbd3", "sheet_dark": "#b9c5bc", "linen": "#faf6ec", "linen_dark": "#d9d0be",
        "seat": "#a9b7b9", "seat_dark": "#8b9c9f", "cloth": "#e9dcc0", "cloth_dark": "#d3c29f", "sock": "#e8dfcf",
        "accent": "#c2703f", "accent_dark": "#a35a30",
    },
    "dark": {
        "wall": "#2a363c", "wall_low": "#243036", "window_light": "#8fb0b5", "window_opacity": 0.10,
        "skirting": "#303d43",
        "floor": "#2b373c", "floor_near": "#303c41", "shadow": "#0b1012", "shadow_opacity": 0.50,
        "mat": "#3e5550", "mat_edge": "#31443f", "mat_line": "#4a625c",
        "wood": "#6d5746", "wood_dark": "#574537", "table": "#42555a", "table_dark": "#334347",
        "sheet": "#465a5c", "sheet_dark": "#394b4e", "linen": "#a9aba3", "linen_dark": "#7f847f",
        "seat": "#4b5b62", "seat_dark": "#3d4b52", "cloth": "#8f8670", "cloth_dark": "#746c59", "sock": "#a8a294",
        "accent": "#e0a77f", "accent_dark": "#c48a62",
    },
}  # fmt: skip
"""What the room and all that stands in it is coloured, and the limb that moves."""

_SKINS: dict[Skin, tuple[str, str]] = {
    "fair": ("#e6c0a4", "#7a6350"),
    "warm": ("#d6a585", "#5b4b43"),
    "olive": ("#bd9068", "#453a33"),
    "brown": ("#94654a", "#372c29"),
    "deep": ("#6b4635", "#2b2423"),
}
"""Skin and hair in daylight."""

_CLOTHES: dict[Theme, dict[Clothes, tuple[str, str]]] = {
    "light": {
        "sea": ("#4c8480", "#56657f"),
        "sky": ("#6f93b5", "#4d5a72"),
        "plum": ("#75618a", "#535a66"),
        "slate": ("#7d8c96", "#4f5b68"),
        "dusk": ("#566d92", "#5d5a70"),
    },
    "dark": {
        "sea": ("#5f968f", "#6b7a96"),
        "sky": ("#7d9dbd", "#62718d"),
        "plum": ("#8b78a3", "#6a7280"),
        "slate": ("#8d9ca6", "#667480"),
        "dusk": ("#6b83aa", "#737089"),
    },
}
"""Shirt and trousers."""


@lru_cache
def palette(theme: Theme = "light", skin: Skin = "warm", clothes: Clothes = "sea") -> Palette:
    """Return the colours of a figure in its room; the same choice gives the very same palette.

    Args:
        theme: the surroundings, by day or in the evening.
        skin: the colour of skin, and of the hair that goes with it.
        clothes: the colours of shirt and trousers.
    """
    room = _ROOMS[theme]
    light, hair = _SKINS[skin]
    evening = 0.16 if theme == "dark" else 0.0
    light, hair = mix(light, "#26323a", evening), mix(hair, "#10161a", 1.6 * evening)
    shirt, trousers = _CLOTHES[theme][clothes]
    moving = mix(light, _GLOWING[theme], 0.72)
    return Palette(
        **room,
        skin=light, skin_dark=mix(light, "#3c1a10", 0.26), skin_far=mix(light, "#241612", 0.30),
        hair=hair, hair_light=mix(hair, "#c9b09a", 0.20), feature=mix(hair, "#2a1610", 0.55),
        shirt=shirt, shirt_dark=mix(shirt, "#14303c", 0.34), shirt_far=mix(shirt, "#14303c", 0.38),
        sleeve=mix(shirt, "#cfe6e0", 0.12),
        trousers=trousers, trousers_dark=mix(trousers, "#141a2e", 0.26), trousers_far=mix(trousers, "#141a2e", 0.34),
        accent_skin=moving, accent_skin_dark=mix(moving, "#7c3412", 0.25),
    )  # fmt: skip


_GLOWING: dict[Theme, str] = {"light": "#cd6a2c", "dark": "#ea9860"}
"""What skin takes on where it moves: clay with more light in it than the cloth's, to be told from any skin."""

LIGHT, DARK = palette("light"), palette("dark")
"""Warm paper, deep teal, clay; and dusk blue-greys."""
