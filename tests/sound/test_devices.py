"""Devices go, come and change while sound plays: it eases out, and comes back only when somebody says so.

Every scenario has a real sound server of its own, and all are lived at the same time.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass

import numpy as np
import pytest

from sps_coach.session.moment import State
from sps_coach.sound import meter
from sps_coach.sound.form import RATE
from sps_coach.sound.links import LOST
from tests.sound import scenarios, sessions
from tests.sound.scenarios import OTHER, Lived, Playing
from tests.sound.sessions import RETURN_S, Followed, Interrupted, Session, interrupted, unplugged_twice
from tests.sound_server import SINK

pytestmark = pytest.mark.clock

WITHOUT_STEPS = {"rise20", "rise100", "rise1000", "momentary", "true_peak"}
"""What holds even where a process or a device ends in the middle of a word."""

SCENARIOS = (
    scenarios.unplugged,
    scenarios.made_usual,
    scenarios.moved,
    scenarios.replugged,
    scenarios.restarted,
    scenarios.suspended,
    scenarios.frozen,
    scenarios.busy,
)
SESSIONS = (sessions.killed, sessions.stopped)
Scenario = Callable[[Playing], Lived]


@dataclass
class Lives:
    """All that is lived at the same time, by name."""

    playing: dict[str, Future[Lived]]
    sessions: dict[str, Future[Interrupted]]
    unplugged_twice: Future[Followed]


@pytest.fixture(scope="module")
def lives(tmp_path_factory: pytest.TempPathFactory) -> Lives:
    """Every scenario, in a thread of its own."""
    folder = tmp_path_factory.mktemp("devices")

    def play(scenario: Callable[[Playing], Lived]) -> Lived:
        with ExitStack() as stack:
            rate = 44100 if scenario is scenarios.unplugged else RATE
            return scenario(Playing(folder / scenario.__name__, stack, rate))

    def lead(disturb: Callable[[Session], None]) -> Interrupted:
        return interrupted(folder / disturb.__name__, folder / "cues", disturb)

    with ThreadPoolExecutor(len(SCENARIOS) + len(SESSIONS) + 1) as pool:
        return Lives(
            {scenario.__name__: pool.submit(play, scenario) for scenario in SCENARIOS},
            {disturb.__name__: pool.submit(lead, disturb) for disturb in SESSIONS},
            pool.submit(unplugged_twice, folder / "twice", folder / "cues"),
        )


@pytest.mark.parametrize("name", ["unplugged", "made_usual"])
def test_sound_does_not_follow_to_another_device(name: str, lives: Lives) -> None:
    lived = lives.playing[name].result()
    assert lived.heard(OTHER).highest(0, lived.went_on) == meter.FLOOR
    assert lived.heard(SINK).highest(0, lived.happened) > -36


@pytest.mark.parametrize("name", ["unplugged", "made_usual", "replugged", "restarted"])
def test_it_comes_back_slowly_once_somebody_says_so(name: str, lives: Lives) -> None:
    lived = lives.playing[name].result()
    heard = lived.heard(OTHER if name in ("unplugged", "made_usual") else SINK)
    assert meter.measure(heard.samples, RATE).broken() == ()
    assert heard.highest(0, lived.went_on) == meter.FLOOR
    assert heard.highest(lived.went_on, lived.went_on + 60) > -36


@pytest.mark.parametrize("name", ["unplugged", "made_usual", "replugged", "restarted", "suspended"])
def test_it_is_noticed_within_a_second(name: str, lives: Lives) -> None:
    lost_after_s = lives.playing[name].result().lost_after_s
    assert lost_after_s is not None
    assert lost_after_s < 1.0


def test_it_eases_out_where_another_device_became_the_usual_one(lives: Lives) -> None:
    lived = lives.playing["made_usual"].result()
    heard = lived.heard(SINK)
    assert meter.measure(heard.samples, RATE).broken() == ()
    assert 0.5 < meter.fade_seconds(heard.samples, RATE, lived.happened - heard.began) < 2.0


def test_the_new_device_is_told_by_name(lives: Lives) -> None:
    said = [each for _, each in lives.playing["unplugged"].result().playing.said if each["status"] == "ready"]
    assert len(said) == 2
    assert all(each["device"] for each in said)


def test_nobody_can_move_the_stream_to_another_device(lives: Lives) -> None:
    lived = lives.playing["moved"].result()
    assert lived.lost_after_s is None
    assert lived.heard(OTHER).highest(0, lived.happened + 60) == meter.FLOOR
    assert lived.heard(SINK).highest(lived.happened + 1, lived.went_on) > -36


def test_a_level_glides_while_it_is_heard(lives: Lives) -> None:
    lived = lives.playing["moved"].result()
    heard = lived.heard(SINK)
    level = meter.levels(heard.between(lived.went_on, lived.went_on + 60), RATE)[10:]
    assert abs((np.median(level[-100:]) - level[0]) - scenarios.SOFTER_DB) < 0.5
    assert np.min(np.diff(level[:-10])) > -0.3
    assert meter.measure(heard.samples, RATE).broken() == ()


@pytest.mark.parametrize("name", ["suspended", "frozen"])
def test_nothing_comes_back_after_a_standstill(name: str, lives: Lives) -> None:
    lived = lives.playing[name].result()
    heard = lived.heard(SINK)
    figures = meter.measure(heard.samples, RATE)
    assert WITHOUT_STEPS.isdisjoint(figures.broken())
    assert heard.highest(0, lived.happened) > -36
    assert heard.highest(lived.happened + 2.0, lived.happened + 60) == meter.FLOOR


def test_a_device_that_was_busy_is_asked_again_when_somebody_goes_on(
    lives: Lives,
) -> None:
    said = [each["status"] for _, each in lives.playing["busy"].result().playing.said]
    assert said[-2:] == ["no-device", "ready"]


@pytest.mark.parametrize("name", [disturb.__name__ for disturb in SESSIONS])
def test_a_session_whose_player_is_lost_pauses_and_goes_on_when_told(name: str, lives: Lives) -> None:
    lived = lives.sessions[name].result()
    assert lived.paused - lived.happened < 2.0
    assert lived.seen is not None
    assert lived.seen.notice == LOST
    assert lived.heard is not None
    assert WITHOUT_STEPS.isdisjoint(meter.measure(lived.heard.samples, RATE).broken())
    assert lived.heard.highest(0, lived.happened) > -32
    assert lived.heard.highest(lived.happened + 1.0, lived.resumed) == meter.FLOOR
    assert lived.heard.highest(lived.resumed, lived.resumed + 60) > -32
    assert lived.seen_at_last is not None
    assert (lived.seen_at_last.state, lived.seen_at_last.notice) == (State.RUNNING, None)
    assert None not in lived.devices


def test_a_device_that_goes_as_the_person_goes_on_is_not_followed_to_the_next(lives: Lives) -> None:
    lived = lives.unplugged_twice.result()
    assert None not in lived.told
    assert lived.seen is not None
    assert lived.seen.state is State.PAUSED
    assert lived.third is not None
    assert len(lived.third.samples) > RETURN_S * RATE
    assert lived.third.highest(0, lived.resumed + RETURN_S) == meter.FLOOR
