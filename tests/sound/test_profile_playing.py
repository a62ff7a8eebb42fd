"""A session's sound with everything beneath it, played to a real sound server and recorded there."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pytest
from numpy.typing import NDArray

from sps_coach.settings import SoundProfile
from sps_coach.sound import breathing, meter
from sps_coach.sound.voice import CalmVoice
from tests.sound.test_playing import LONG, PLAYER, SPEAKER, until
from tests.sound_server import RATE, sound_server

pytestmark = pytest.mark.clock

PROFILE = SoundProfile(lead_in="warm", lead_in_s=6.0, bed=True, breathing_tone=True)


@dataclass
class Played:
    """What was recorded; times are seconds of the recording."""

    sound: NDArray[np.float64]
    breath_s: float
    voice_s: float
    hushed_s: float
    returned_s: float

    def levels(self, begin_s: float, end_s: float) -> NDArray[np.float64]:
        """The levels between two of its seconds."""
        hop = meter.HOPS_PER_SECOND
        return meter.levels(self.sound, RATE)[round(begin_s * hop) : round(end_s * hop)]


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Played]:
    """About 20 s in real time: a bed comes, a breath is taken, a voice is hushed, and the bed comes again."""
    folder = tmp_path_factory.mktemp("playing")
    with sound_server(folder) as server, pytest.MonkeyPatch.context() as patch:
        for name, value in server.environment.items():
            patch.setenv(name, value)
        voice = CalmVoice(folder / "cues", profile=PROFILE, speaker=SPEAKER, player=PLAYER)
        voice.prepare([LONG])
        recording = server.record()
        assert until(voice.ready, 30)
        time.sleep(3.0)  # ready means open; a sink takes up to two seconds more to run
        began = time.monotonic()
        voice.bed(True)
        voice.breathe([(began + 2.0, began + 5.0, True), (began + 5.0, began + 8.0, False)])
        voice.say(*LONG, began + 9.5)
        time.sleep(11.0)
        hushed_at = time.monotonic()
        voice.hush()
        time.sleep(2.5)
        returned_at = time.monotonic()
        voice.bed(True)
        time.sleep(6.5)
        voice.close()
        voice.wait_until_closed()
        times = (at - recording.began for at in (began + 5.0, began + 9.5, hushed_at, returned_at))
        yield Played(recording.stop(), *times)


def test_with_all_that_lies_beneath_it_the_sound_keeps_the_contract(played: Played) -> None:
    assert meter.measure(played.sound, RATE).broken() == ()
    assert np.max(played.levels(played.voice_s - 0.5, played.voice_s + 1)) > -33


def test_the_tone_is_as_high_as_the_breath(played: Played) -> None:
    around = played.levels(played.breath_s - 1.5, played.breath_s + 1.0)
    assert np.max(around) == pytest.approx(breathing.LEVEL_DB, abs=3)
    assert np.max(played.levels(0, played.breath_s - 2.5)) < -58


def test_a_hush_takes_everything_away_and_nothing_comes_back_by_itself(played: Played) -> None:
    assert 0.8 <= meter.fade_seconds(played.sound[: _at(played.returned_s)], RATE, played.hushed_s) <= 1.5
    assert np.all(played.levels(played.hushed_s + 1.5, played.returned_s) == meter.FLOOR)


def test_the_bed_comes_back_slowly_when_it_is_asked_for(played: Played) -> None:
    returning = played.levels(played.returned_s, played.returned_s + 6.5)
    assert np.all(returning[:200] == meter.FLOOR)
    assert -58 < np.max(returning) < -48


def _at(seconds: float) -> int:
    return round(seconds * RATE)
