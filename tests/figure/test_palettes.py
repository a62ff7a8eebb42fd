"""In every palette what moves is told from what rests, also by who sees no red or green; as a palette, and as drawn."""

from __future__ import annotations

from dataclasses import fields
from itertools import product
from math import dist
from typing import get_args

import pytest

from sps_coach.figure.palettes import Palette, Theme, palette
from sps_coach.settings import Clothes, Skin

ALL = [
    palette(theme, skin, clothes)
    for theme, skin, clothes in product(get_args(Theme), get_args(Skin), get_args(Clothes))
]
PLAIN = 25.0
"""CIE 1976 colour difference; about 2.3 can just be seen."""

Triple = tuple[float, float, float]


def linear(colour: str) -> Triple:
    def channel(at: int) -> float:
        value = int(colour[at : at + 2], 16) / 255
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    return channel(1), channel(3), channel(5)


def without_red_and_green(rgb: Triple) -> Triple:
    """What a deuteranope sees (Viénot F, Brettel H, Mollon JD, Color Res Appl 1999;24:243-252)."""
    red, green, blue = rgb
    long = 17.8824 * red + 43.5161 * green + 4.11935 * blue
    short = 0.0299566 * red + 0.184309 * green + 1.46709 * blue
    middle = 0.494207 * long + 1.24827 * short
    return (
        max(0.0, 0.0809444 * long - 0.1305044 * middle + 0.1167211 * short),
        max(0.0, -0.0102485 * long + 0.0540193 * middle - 0.1136147 * short),
        max(0.0, -0.0003653 * long - 0.0041216 * middle + 0.6935114 * short),
    )


def lab(rgb: Triple) -> Triple:
    """CIE L*a*b* of linear sRGB, white point D65."""
    red, green, blue = rgb
    x, y, z = (
        share ** (1 / 3) if share > 0.008856 else 7.787 * share + 16 / 116
        for share in (
            (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505,
            0.2126 * red + 0.7152 * green + 0.0722 * blue,
            (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089,
        )
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def apart(one: str, other: str) -> float:
    """How far apart two colours are to the eyes that tell them apart least."""
    first, second = linear(one), linear(other)
    return min(
        dist(lab(first), lab(second)),
        dist(lab(without_red_and_green(first)), lab(without_red_and_green(second))),
    )


@pytest.mark.parametrize("colours", ALL, ids=range(len(ALL)))
def test_a_limb_that_moves_is_told_from_cloth_stage_and_skin(colours: Palette) -> None:
    around = (
        "shirt",
        "sleeve",
        "trousers",
        "wall",
        "wall_low",
        "floor",
        "seat",
        "mat",
        "sheet",
        "linen",
        "table",
    )
    for name in around:
        assert apart(colours.accent, getattr(colours, name)) > PLAIN, name
    assert apart(colours.accent_skin, colours.skin) > 0.7 * PLAIN
    for name in ("shirt", "trousers", "wall", "sheet", "table"):
        assert apart(colours.accent_skin, getattr(colours, name)) > PLAIN, name


@pytest.mark.parametrize("colours", ALL, ids=range(len(ALL)))
def test_hands_and_head_are_told_from_what_they_rest_on(colours: Palette) -> None:
    for one, other in (
        ("skin", "shirt"),
        ("skin", "trousers"),
        ("skin", "hair"),
        ("skin", "linen"),
        ("skin", "table"),
    ):
        assert apart(getattr(colours, one), getattr(colours, other)) > 0.5 * PLAIN, (one, other)


@pytest.mark.parametrize("colours", ALL, ids=range(len(ALL)))
def test_a_far_limb_is_darker_and_a_shade_is_darker_than_its_light(colours: Palette) -> None:
    for name in ("skin", "shirt", "trousers"):
        light = lab(linear(getattr(colours, name)))[0]
        assert lab(linear(getattr(colours, f"{name}_far")))[0] < light - 4
        assert lab(linear(getattr(colours, f"{name}_dark")))[0] < light - 3


def test_a_choice_is_the_very_same_palette_each_time_and_no_other_choice_s() -> None:
    assert palette("dark", "deep", "plum") is palette("dark", "deep", "plum")
    seen = {tuple(getattr(each, field.name) for field in fields(each)) for each in ALL}
    assert len(seen) == len(ALL)
