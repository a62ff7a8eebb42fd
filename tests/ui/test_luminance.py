"""Cross-fades keep the limits of light for any two pictures."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sps_coach.ui.luminance import COLUMNS, ROWS, SHORTEST_S, Colour, crossing, relative_luminance

AREA_LIMIT, MEAN_LIMIT = 0.10, 0.10  # calm.md, section 2

colours = st.tuples(*[st.integers(0, 255)] * 3)
grids = st.lists(colours, min_size=12, max_size=12)
BLACK, WHITE = [(0, 0, 0)] * 12, [(255, 255, 255)] * 12
RED, GREEN = [*BLACK[:11], (201, 0, 0)], [*BLACK[:11], (0, 160, 0)]  # darkens before it brightens


def seen(old: list[Colour], new: list[Colour], opacity: float) -> list[float]:
    """Luminances as a painter mixes them: sRGB values, whole numbers."""
    mixed = [
        tuple(round(a + (b - a) * opacity) for a, b in zip(x, y, strict=True))
        for x, y in zip(old, new, strict=True)
    ]
    return [relative_luminance((r, g, b)) for r, g, b in mixed]


@given(grids, grids)
@example(BLACK, WHITE)
@example(WHITE, BLACK)
@example(BLACK, BLACK)
@example(RED, GREEN)
def test_no_area_and_no_mean_changes_faster_than_the_contract_allows(
    old: list[Colour], new: list[Colour]
) -> None:
    plan = crossing(old, new)
    frame = 0.02
    frames = [seen(old, new, plan.opacity(i * frame)) for i in range(round(plan.seconds / frame) + 2)]
    assert plan.seconds >= SHORTEST_S
    for sooner, later in zip(frames, frames[5:], strict=False):
        assert max(abs(b - a) for a, b in zip(sooner, later, strict=True)) <= AREA_LIMIT
    means = [sum(row) / len(row) for row in frames]
    second = round(1 / frame)
    for index, mean in enumerate(means):
        assert abs(mean - means[max(index - second, 0)]) <= MEAN_LIMIT


@given(grids, grids)
def test_a_fade_begins_with_the_old_picture_and_ends_with_the_new(
    old: list[Colour], new: list[Colour]
) -> None:
    plan = crossing(old, new)
    assert plan.opacity(0) == 0
    assert plan.opacity(plan.seconds) == 1
    opacities = [plan.opacity(plan.seconds * i / 50) for i in range(51)]
    assert opacities == sorted(opacities)


def test_alike_pictures_take_the_shortest_time() -> None:
    grey: list[Colour] = [(120, 120, 120)] * (COLUMNS * ROWS)
    assert crossing(grey, [(124, 124, 124)] * len(grey)).seconds == SHORTEST_S


def test_a_small_part_of_the_window_counts_for_as_much_as_it_is() -> None:
    assert crossing(BLACK, WHITE, share=0.05).seconds < 3 < crossing(BLACK, WHITE).seconds


@pytest.mark.parametrize(
    ("colour", "expected"), [((0, 0, 0), 0.0), ((255, 255, 255), 1.0), ((245, 240, 230), 0.87)]
)
def test_relative_luminance_is_that_of_the_standard(colour: Colour, expected: float) -> None:
    assert relative_luminance(colour) == pytest.approx(expected, abs=0.01)
