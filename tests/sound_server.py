"""A real PulseAudio server for tests: its own folder, a null sink as the only device, a recorder on its monitor."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

RATE = 48000
SINK = "calm"


@dataclass
class Recording:
    """What the sink received, as it comes in."""

    process: subprocess.Popen[bytes]
    path: Path
    began: float  # monotonic time of the first sample, to within a buffer of the server

    def end(self) -> None:
        """End the recording; what it holds is in ``path``, one channel of 32 bit floats, full scale 1.0."""
        self.process.send_signal(signal.SIGINT)
        self.process.wait(10)

    def stop(self) -> NDArray[np.float64]:
        """End the recording and return its samples, one channel, full scale 1.0."""
        self.end()
        data = self.path.read_bytes()
        return np.frombuffer(data[: len(data) // 4 * 4], "<f4").astype(np.float64)


@dataclass
class SoundServer:
    """A running server; ``environment`` is what a program needs to find it."""

    environment: dict[str, str]
    folder: Path
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, with one null sink."""
        daemon = shutil.which("pulseaudio")
        assert daemon, "these tests need pulseaudio: apt install pulseaudio pulseaudio-utils"
        runtime = self.environment["PULSE_RUNTIME_PATH"]
        command = [
            daemon, "--daemonize=no", "--exit-idle-time=-1", "--disable-shm=yes", "--use-pid-file=no", "-n",
            "--log-target=stderr",
            "-L", f"module-null-sink sink_name={SINK} rate={RATE} channels=2 format=float32le",
            "-L", f"module-native-protocol-unix socket={runtime}/native auth-anonymous=1",
        ]  # fmt: skip
        environment = {name: value for name, value in self.environment.items() if name != "PULSE_SERVER"}
        with (self.folder / "server.log").open("ab") as log:
            # As a service of a desktop it has a session of its own, and with it a share of the processors.
            self.process = subprocess.Popen(
                command, env=environment, stdout=log, stderr=log, start_new_session=True
            )
        _wait_until_it_answers(self, self.process)

    def stop(self) -> None:
        """End it, whatever sounds."""
        if self.process is not None:
            self.process.terminate()
            self.process.wait(10)
            self.process = None

    def pactl(self, *arguments: str) -> str:
        """Ask the server something."""
        command = ["pactl", *arguments]
        return subprocess.run(
            command, env=self.environment, check=True, capture_output=True, text=True
        ).stdout

    def plug_in(self, sink: str, rate: int = RATE) -> str:
        """Add a null sink, and return what ``unplug`` wants to know."""
        return self.pactl(
            "load-module",
            "module-null-sink",
            f"sink_name={sink}",
            f"rate={rate}",
            "channels=2",
            "format=float32le",
        ).strip()

    def module(self, sink: str = SINK) -> str:
        """Return what ``unplug`` wants to know of a sink that is there."""
        lines = self.pactl("list", "short", "modules").splitlines()
        return next(line.split()[0] for line in lines if f"sink_name={sink} " in f"{line} ")

    def unplug(self, module: str) -> None:
        """Take a sink away, whatever sounds on it."""
        self.pactl("unload-module", module)

    def make_usual(self, sink: str) -> None:
        """Let sound go to this sink unless somebody chose another."""
        self.pactl("set-default-sink", sink)

    def record(self, name: str = "recording", sink: str = SINK) -> Recording:
        """Begin to record what a sink receives."""
        path = self.folder / f"{name}.f32"
        command = [
            "parec", "-d", f"{sink}.monitor", "--raw", "--format=float32le", f"--rate={RATE}", "--channels=1",
            "--latency-msec=20", str(path),
        ]  # fmt: skip
        process = subprocess.Popen(command, env=self.environment, start_new_session=True)
        deadline = time.monotonic() + 10
        while not (path.exists() and path.stat().st_size):
            if time.monotonic() > deadline:
                raise TimeoutError("the recorder received nothing")
            time.sleep(0.002)
        return Recording(process, path, min(_beginning(path) for _ in range(60)))


def _beginning(path: Path) -> float:
    """When the recording began, told from how much there is by now; what comes late makes it seem later."""
    time.sleep(0.005)
    return time.monotonic() - path.stat().st_size // 4 / RATE


@contextmanager
def sound_server(folder: Path) -> Iterator[SoundServer]:
    """Start a PulseAudio server with one null sink under ``folder``, and end it again."""
    home = folder / "home"
    runtime = folder / "runtime"
    for place in (home, runtime):
        place.mkdir(mode=0o700, parents=True)
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith(("PULSE_", "PIPEWIRE_"))},
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(runtime),
        "XDG_CONFIG_HOME": str(home / "config"),
        "PULSE_SERVER": f"unix:{runtime}/native",
        "PULSE_RUNTIME_PATH": str(runtime),
    }
    server = SoundServer(environment, folder)
    try:
        server.start()
        yield server
    finally:
        server.stop()


def _wait_until_it_answers(server: SoundServer, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 15
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError((server.folder / "server.log").read_text())
        if (server.folder / "runtime" / "native").exists():
            server.pactl("info")
            return
        time.sleep(0.02)
    raise TimeoutError("the sound server did not start")
