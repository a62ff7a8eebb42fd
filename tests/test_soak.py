"""Three minutes of the soak, in real time: ``benchmarks/soak.py`` goes on for as long as one likes."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from benchmarks.soak import EACH_ROUND, soak
from benchmarks.soak_report import cuts, settled
from sps_coach.sound.meter import FLOOR

pytestmark = pytest.mark.alone

MINUTES = 2.5
SEED = 3
"""With it, everything that can happen does within that time."""


def test_three_minutes_of_stops_devices_and_hogs_keep_the_contract(tmp_path: Path) -> None:
    found = soak(MINUTES, SEED, tmp_path)
    assert found["broken"] == []
    assert found["exit_code"] == 0
    assert found["did"].keys() >= set(EACH_ROUND)
    assert found["said"] >= 5
    assert sum(recording["heard_s"] for recording in found["recordings"]) > 20
    assert found["stops"]["heard"] >= 3


@pytest.mark.parametrize(
    ("heard", "seconds"),
    [([0], 0.0), ([1, 0], 0.005), ([1] * 100 + [0] * 200, 0.5), ([0] * 10 + [1] * 90 + [0] * 100, 0.5)],
)
def test_a_fade_is_over_when_it_stays_silent(heard: list[int], seconds: float) -> None:
    level = np.where(np.array(heard + [0] * 100), -30.0, FLOOR)
    assert settled(level) == pytest.approx(seconds, abs=0.006)


def test_a_sound_that_never_ends_never_settles() -> None:
    assert settled(np.full(400, -30.0)) == 2.0


def test_a_cut_is_told_from_a_fade() -> None:
    fade = np.linspace(-30.0, FLOOR, 60)
    silence = np.full(100, FLOOR)
    assert cuts(np.concatenate([fade, silence])) == []
    assert cuts(np.concatenate([np.full(100, -30.0), silence])) == [0.5]
