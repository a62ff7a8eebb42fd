"""The colours of the figure and its room, by name, for light and for dark surroundings.

Every colour is ``#rrggbb``. Neighbours that must be told apart differ in lightness as well as in hue, so that
nothing depends on seeing colours.
"""

from __future__ import annotations

from dataclasses import dataclass


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


LIGHT = Palette(
    wall="#f3ecdf", wall_low="#ebe2d2", window_light="#fff8e6", window_opacity=0.75, skirting="#f8f3e9",
    floor="#dccfb8", floor_near="#e6dcc9", shadow="#4a3d2c", shadow_opacity=0.26,
    mat="#b9cbc2", mat_edge="#9db3a9", mat_line="#a9beb4",
    wood="#b58d67", wood_dark="#97724f", table="#d9c4a2", table_dark="#b3966d",
    sheet="#d3dbd3", sheet_dark="#b9c5bc", linen="#faf6ec", linen_dark="#d9d0be",
    seat="#a9b7b9", seat_dark="#8b9c9f", cloth="#e9dcc0", cloth_dark="#d3c29f",
    skin="#d6a585", skin_dark="#bf8b6b", skin_far="#bc8c6e", hair="#5b4b43", hair_light="#74625a", feature="#4e362b",
    shirt="#4c8480", shirt_dark="#36686a", shirt_far="#356463", sleeve="#5b948f",
    trousers="#56657f", trousers_dark="#434f68", trousers_far="#3f4a61", sock="#e8dfcf",
    accent="#c2703f", accent_dark="#a35a30", accent_skin="#d6946a", accent_skin_dark="#c27e57",
)  # fmt: skip
"""Warm paper, deep teal, clay."""

DARK = Palette(
    wall="#2a363c", wall_low="#243036", window_light="#8fb0b5", window_opacity=0.10, skirting="#303d43",
    floor="#2b373c", floor_near="#303c41", shadow="#0b1012", shadow_opacity=0.50,
    mat="#3e5550", mat_edge="#31443f", mat_line="#4a625c",
    wood="#6d5746", wood_dark="#574537", table="#4f5350", table_dark="#3d413f",
    sheet="#465a5c", sheet_dark="#394b4e", linen="#a9aba3", linen_dark="#7f847f",
    seat="#4b5b62", seat_dark="#3d4b52", cloth="#8f8670", cloth_dark="#746c59",
    skin="#bd9279", skin_dark="#9f775f", skin_far="#8f6b57", hair="#3a302c", hair_light="#51443f", feature="#33231c",
    shirt="#5f968f", shirt_dark="#487a76", shirt_far="#3f6a67", sleeve="#6ea59d",
    trousers="#6b7a96", trousers_dark="#56637d", trousers_far="#4c586f", sock="#a8a294",
    accent="#e0a77f", accent_dark="#c48a62", accent_skin="#d79a74", accent_skin_dark="#c38559",
)  # fmt: skip
"""Dusk blue-greys."""
