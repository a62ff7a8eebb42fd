"""A page that is read out, as it is heard: the real window, a real sound server, recorded from before to after."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from sps_coach.sound.cues import CueMaker
from sps_coach.sound.form import LEAD_S, TAIL_S
from sps_coach.sound.meter import fade_seconds, measure
from tests.display import virtual_display
from tests.sound_server import RATE, sound_server
from tests.test_session_in_window import ON_TIME_S, heard_at, program, small_library

pytestmark = pytest.mark.clock


def test_a_page_is_read_calmly_and_eased_off_by_any_key(tmp_path: Path) -> None:
    with sound_server(tmp_path / "sound") as server, virtual_display() as display:
        environment = server.environment | display.environment | {"SPS_COACH_HOME": str(tmp_path / "home")}
        environment["PULSE_SERVER"] = server.environment["PULSE_SERVER"]
        recording = server.record()
        with program(display, environment, small_library(tmp_path)) as running:
            display.wait_for_window("SPS Coach")
            running.wait_for(lambda told: "offered" in told, 60)
            display.press("F2")
            read = running.wait_for(lambda told: "said" in told, 60)
            time.sleep(max(0.0, read["voice_at"] + 4.0 - time.monotonic()))
            pressed = time.monotonic()
            display.press("Return")  # which would begin, if it were not read
            time.sleep(3.0)
            assert not any("state" in told for told in running.told), "the key eased off and did nothing else"
            display.press("ctrl+q")
            assert running.process.wait(20) == 0
        sound = recording.stop()
    assert measure(sound, RATE).broken() == ()
    _, cue = CueMaker(tmp_path / "cues").cue(tuple(read["said"]), read["language"], read["words_per_minute"])
    begun = read["voice_at"] - recording.began
    assert abs(heard_at(sound, cue[: round(RATE * (LEAD_S + 3.0 + TAIL_S))], begun) - begun) <= ON_TIME_S
    faded = fade_seconds(sound, RATE, pressed - recording.began)
    assert 0.8 <= faded <= 1.5 + ON_TIME_S, "from the press on, so that the key's own way is in it"
    pages = tmp_path / "home" / "cache" / "pages"
    assert not [kept for kept in pages.rglob("*") if kept.is_file()], (
        "whoever wrote it, its sound is not kept"
    )
