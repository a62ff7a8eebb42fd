"""A computer without a display may lack the system libraries below Qt; what needs no drawing works there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

WITHOUT_QT = """
import sys

class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == "PySide6":
            raise ImportError("libglib-2.0.so.0: cannot open shared object file: No such file or directory")

sys.meta_path.insert(0, Missing())
from sps_coach.cli import main
sys.exit(main(sys.argv[1:]))
"""


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-u", "-c", WITHOUT_QT, *arguments]


def test_the_coach_speaks_in_the_terminal(home: Path) -> None:
    coach = subprocess.Popen(
        command("play", "breathing-rest", "--silent"),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"SPS_COACH_HOME": str(home)},
    )
    with coach:
        assert coach.stdout
        said = iter(coach.stdout.readline, "")
        assert "Welcome." in (line.strip() for line in said)
        coach.kill()


def test_a_picture_names_what_is_not_there(home: Path, tmp_path: Path) -> None:
    drawn = subprocess.run(
        command("draw", "neck-turn", "-o", str(tmp_path / "figure.png")),
        check=False,
        capture_output=True,
        text=True,
    )
    assert drawn.returncode == 2
    assert drawn.stderr.startswith("libglib-2.0.so.0 is not on this computer")
    assert len(drawn.stderr.splitlines()) == 1
