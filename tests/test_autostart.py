"""Starting with the computer: one file, whole or not at all, and gone when it is switched off."""

from __future__ import annotations

import configparser
import os
import re
import shlex
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sps_coach import autostart
from sps_coach.app import build
from sps_coach.paths import own_command, places


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setattr(sys, "platform", "linux")
    found = autostart.place()
    assert found == tmp_path / "config" / "autostart" / "sps-coach.desktop"
    return found


def entry(file: Path) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # keys keep their capitals
    parser.read(file, encoding="utf-8")
    return parser["Desktop Entry"]


def test_it_is_there_only_while_it_is_wished(file: Path) -> None:
    assert not autostart.is_on(file)
    autostart.switch(file, on=True)
    autostart.switch(file, on=True)
    assert autostart.is_on(file)
    assert [each.name for each in file.parent.iterdir()] == [file.name]
    autostart.switch(file, on=False)
    autostart.switch(file, on=False)
    assert not autostart.is_on(file)
    assert list(file.parent.iterdir()) == []


def test_it_starts_this_program_waiting_and_with_its_home(file: Path, home: Path) -> None:
    autostart.switch(file, on=True)
    started = shlex.split(entry(file)["Exec"])
    assert started == ["env", f"SPS_COACH_HOME={home}", *own_command("--waiting")]
    assert entry(file)["Type"] == "Application"


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false", "Hidden = true"])
def test_the_desktop_s_own_switch_counts(file: Path, line: str) -> None:
    autostart.switch(file, on=True)
    file.write_text(file.read_text() + line + "\n")
    assert not autostart.is_on(file)


def read_exec(value: str) -> str:
    """One argument as the Desktop Entry Specification reads it: as a string, as a quoted argument, as field codes."""
    string = value.replace("\\\\", "\\")
    if string.startswith('"'):
        string = re.sub(r'\\(["`$\\])', r"\1", string[1:-1])
    return string.replace("%%", "%")


@given(st.text(st.characters(min_codepoint=32, max_codepoint=0x2FF, exclude_characters="\x7f"), min_size=1))
def test_whatever_a_folder_is_called_it_is_quoted(name: str) -> None:
    quoted = autostart._quoted(name)
    assert read_exec(quoted) == name
    assert quoted.startswith('"') or not set(quoted) & set(" \t\n\"'\\><~|&;$*?#()`")


def test_where_the_system_has_no_place_for_it_it_is_not_offered(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(autostart, "place", lambda: None)
    program = build(places(), silent=True)
    assert program.starts_with_computer() is None
    assert program.start_with_computer(on=True) is None
    program.close()


def test_a_folder_that_cannot_be_written_is_told_in_one_sentence(file: Path, home: Path) -> None:
    file.parent.parent.mkdir(parents=True)
    file.parent.write_text("not a folder")
    program = build(places(), silent=True)
    assert program.start_with_computer(on=True) == autostart.NOT_SWITCHED
    assert program.starts_with_computer() is False
    program.close()


def test_where_there_is_no_display_nothing_happens(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import subprocess

    without = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    done = subprocess.run(
        [sys.executable, "-m", "sps_coach", "--waiting"],
        env=without,
        capture_output=True,
        check=False,
        timeout=30,
    )
    assert (done.returncode, done.stdout) == (0, b"")
