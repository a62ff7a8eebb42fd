"""The real voice with its real processes, played to a real sound server and recorded there."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy import signal as signals

from sps_coach.sound import form, meter
from sps_coach.sound.cache import read_cue
from sps_coach.sound.child import Child
from sps_coach.sound.cues import CueMaker
from sps_coach.sound.links import LOST, NO_DEVICE, NO_VOICE
from sps_coach.sound.voice import AHEAD_S, CalmVoice
from tests.hogs import hogs
from tests.sound_server import RATE, sound_server

pytestmark = pytest.mark.clock

SPEAKER = [sys.executable, "-m", "sps_coach.sound.speaker"]
PLAYER = [sys.executable, "-m", "sps_coach.sound.player"]
SHORT = (("Rest here.",), "en", 130)
LONG = (("Settle into your chair.", "Breathe out, long and soft."), "en", 130)


def until(condition: Callable[[], bool], seconds: float = 10.0) -> bool:
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.01)
    return True


@dataclass
class Played:
    """A recording of two cues, the second hushed in the middle of its voice; times are monotonic."""

    sound: NDArray[np.float64]
    began: float
    voices: dict[Path, float]
    hushed_at: float
    closed_in_s: float
    threads: list[str]
    trouble: str | None
    interrupted: bool


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Played]:
    """About 22 s in real time, beside a process that takes all it can of one processor core."""
    folder = tmp_path_factory.mktemp("playing")
    with sound_server(folder) as server, pytest.MonkeyPatch.context() as patch:
        for name, value in server.environment.items():
            patch.setenv(name, value)
        cues = folder / "cues"
        voice = CalmVoice(cues, speaker=SPEAKER, player=PLAYER)
        recording = server.record()
        voice.prepare([SHORT, LONG])
        assert until(lambda: len(list(cues.glob("*.cue"))) == 2, 30)
        with hogs(1):
            first_at = time.monotonic() + AHEAD_S + 0.5
            voice.say(*SHORT, first_at)
            maker = CueMaker(cues)
            paths = [maker.cue(*words)[0] for words in (SHORT, LONG)]
            length = len(_kept(paths[0])) / RATE
            second_at = first_at + length + 0.5
            time.sleep(max(0.0, second_at - 7.5 - time.monotonic()))
            voice.say(*LONG, second_at)
            time.sleep(max(0.0, second_at + 2.0 - time.monotonic()))
            hushed_at = time.monotonic()
            voice.hush()
            time.sleep(2.0)
            trouble, interrupted = voice.trouble(), voice.interrupted()
            closing = time.monotonic()
            voice.close()
            voice.wait_until_closed()
            closed_in_s = time.monotonic() - closing
        threads = [thread.name for thread in threading.enumerate() if "link" in thread.name]
        yield Played(
            recording.stop(),
            recording.began,
            dict(zip(paths, (first_at, second_at), strict=True)),
            hushed_at,
            closed_in_s,
            threads,
            trouble,
            interrupted,
        )


def _kept(path: Path) -> NDArray[np.float64]:
    samples = read_cue(path)
    assert samples is not None
    return samples.astype(np.float64)


def _heard_at(played: Played, path: Path) -> tuple[int, NDArray[np.float64]]:
    """Where in the recording the cue begins, and the cue."""
    cue = _kept(path)
    part = cue[: round((form.LEAD_S + 1.5) * RATE)]
    return int(np.argmax(signals.correlate(played.sound, part, "valid", method="fft"))), cue


def test_what_the_sound_server_received_keeps_the_contract(played: Played) -> None:
    assert meter.measure(played.sound, RATE).broken() == ()
    assert np.max(meter.levels(played.sound, RATE)) > -30


def test_the_voices_begin_when_they_were_asked_for(played: Played) -> None:
    """To within a tenth of a second, on a sink that is recorded from the beginning: a recorder that comes later changes
    how much the sink holds."""
    for path, voice_at in played.voices.items():
        begins, _ = _heard_at(played, path)
        assert abs(played.began + begins / RATE + form.LEAD_S - voice_at) < 0.1


def test_there_is_no_gap_beside_a_busy_processor(played: Played) -> None:
    """Sample by sample, what was received is what was kept: nothing missing, nothing repeated.

    Of the first second, which cannot be heard yet, some may be left out where it is made late.
    """
    for path in played.voices:
        begins, cue = _heard_at(played, path)
        hush = round((played.hushed_at - played.began) * RATE)
        received = played.sound[begins : min(begins + len(cue), hush)]
        high_pass = signals.butter(2, 5, "highpass", fs=RATE, output="sos")
        expected = signals.sosfilt(high_pass, cue)[: len(received)]
        assert np.max(np.abs(received - expected)[RATE:]) < 1e-3


def test_a_hush_reaches_the_floor_in_time_without_a_step(played: Played) -> None:
    assert 0.8 <= meter.fade_seconds(played.sound, RATE, played.hushed_at - played.began) <= 1.5


def test_a_cold_speaker_answers_with_a_cue_that_is_kept(tmp_path: Path) -> None:
    """How soon it does is measured by benchmarks/first_cue.py."""
    child = Child(SPEAKER)
    answer = child.ask(
        {"phrases": LONG[0], "language": "en", "words_per_minute": 130, "folder": str(tmp_path)}, 60
    )
    child.farewell(5)
    child.release()
    assert answer is not None
    assert Path(answer["path"]).exists()


def test_nothing_is_left_behind(played: Played) -> None:
    assert played.threads == []
    assert played.closed_in_s < 2.5
    assert played.trouble is None
    assert not played.interrupted


@pytest.fixture
def no_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No sound server answers here, and there is no sound card."""
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/none")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(tmp_path / "none.conf"))


@pytest.mark.usefixtures("no_server")
def test_without_a_device_it_says_so_and_goes_on(tmp_path: Path) -> None:
    voice = CalmVoice(tmp_path / "cues", speaker=SPEAKER, player=PLAYER)
    try:
        voice.prepare([SHORT])
        assert until(lambda: voice.trouble() is not None)
        assert voice.trouble() == NO_DEVICE
        voice.say(*SHORT, time.monotonic() + 7)
        voice.hush()
        assert not voice.interrupted()
    finally:
        voice.close()
        voice.wait_until_closed()


@pytest.mark.usefixtures("no_server")
def test_a_speaker_that_hangs_is_started_anew_and_then_left_to_the_screen(tmp_path: Path) -> None:
    counted = tmp_path / "starts"
    hanging = f"open({str(counted)!r}, 'a').write('x'); import time; time.sleep(60)"
    voice = CalmVoice(
        tmp_path,
        speaker=[sys.executable, "-c", hanging],
        player=[sys.executable, "-c", ""],
        speaker_limit_s=2.0,
    )
    try:
        voice.prepare([SHORT])
        assert until(
            lambda: voice.trouble() in (NO_VOICE, LOST) and counted.exists() and counted.read_text() == "xx"
        )
    finally:
        voice.close()
        voice.wait_until_closed()


def test_sound_that_is_lost_interrupts_once(tmp_path: Path) -> None:
    lines = "".join(json.dumps({"status": status}) + "\n" for status in ("ready", "lost"))
    losing = f"import sys; sys.stdout.write({lines!r}); sys.stdout.flush(); sys.stdin.read()"
    voice = CalmVoice(tmp_path, speaker=[sys.executable, "-c", ""], player=[sys.executable, "-c", losing])
    try:
        voice.prepare([])
        assert until(lambda: voice.trouble() == LOST)
        assert voice.interrupted()
        assert not voice.interrupted()
    finally:
        voice.close()


def test_a_player_without_a_parent_eases_out_and_ends(tmp_path: Path) -> None:
    with sound_server(tmp_path) as server:
        player = subprocess.Popen(
            PLAYER, env=server.environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert player.stdin is not None
        assert player.stdout is not None
        player.stdin.write('{"open": true}\n')
        player.stdin.flush()
        assert any("ready" in line for line in player.stdout)
        os.kill(player.pid, signal.SIGINT)  # the terminal's, meant for the parent
        player.stdin.close()
        assert player.wait(5) == 0
        player.stdout.close()
