"""Whatever was altered on its way, or made to do harm, is refused in one calm sentence, and nothing is written."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

import pytest

from sps_coach.cli import CANNOT, main
from sps_coach.commands.conversation import Refused
from sps_coach.commands.handing_over import add_commands
from sps_coach.handing_over.bundle import RefusedBundle, unpack
from sps_coach.library.wording import calm_remarks
from tests.handing_over.altered import GOOD, UNSIGNED, altered
from tests.handing_over.samples import everything_in

ALTERED = altered()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    home = tmp_path / "home"
    monkeypatch.setenv("SPS_COACH_HOME", str(home))
    return home


def test_what_is_altered_here_is_sound_without_it() -> None:
    assert unpack(GOOD).author
    assert not unpack(UNSIGNED).author


def test_there_are_five_hundred_different_ones() -> None:
    assert len({raw for _, raw in ALTERED} - {GOOD, UNSIGNED}) >= 500


def test_no_altered_bundle_is_taken_in(home: Path, tmp_path: Path) -> None:
    parser = argparse.ArgumentParser()
    add_commands(parser.add_subparsers())
    file = tmp_path / "altered.spsroutine"
    for told, raw in ALTERED:
        file.write_bytes(raw)
        asked = parser.parse_args(["unpack", str(file), "--agree", "--met"])
        with pytest.raises(Refused) as refused:
            asked.command(asked)
        sentence = str(refused.value).removeprefix(f"{file}: ")
        assert "\n" not in sentence, told
        assert sentence.isprintable(), told
        assert sentence.endswith("."), (told, sentence)
        assert not list(calm_remarks(sentence, "en")), (told, sentence)
        assert [path.name for path in tmp_path.iterdir()] == [file.name], told


def test_a_refusal_is_all_that_is_said(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "altered.spsroutine"
    file.write_bytes(GOOD[:-1])
    assert main(["unpack", str(file), "--agree", "--met"]) == CANNOT
    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)
    assert everything_in(home) == {"logs": None}


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ("no zip", "no-bundle"),
        ("a zip of something else", "names"),
        ("an empty zip", "no-bundle"),
        ("larger than any routine", "too-large"),
        ("very many members", "too-large"),
        ("format 2", "newer"),
        (f"format {10**30}", "newer"),
        ("format 0", "altered"),
        ("added '../evil.yaml', sums right", "names"),
        ("added 'con.yaml', sums right", "names"),
        ("one exercise more, sums right", "names"),
        ("one exercise less, sums right", "content"),
        ("a second routine, sums right", "names"),
        ("a routine of format 2", "content"),
        ("above the limit, sums right", "content"),
        ("deep YAML, sums right", "content"),
        ("signed by another key", "altered"),
        ("another name before the key", "altered"),
        ("signature gone", "altered"),
        ("heel-slide.yaml twice", "altered"),
        ("links", "altered"),
    ],
)
def test_the_sentence_says_why(told: str, reason: str) -> None:
    with pytest.raises(RefusedBundle) as refused:
        unpack(dict(ALTERED)[told])
    assert refused.value.reason == reason


def test_ten_real_gigabytes_are_left_unopened(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "large.spsroutine"
    file.write_bytes(GOOD)
    os.truncate(file, 10 * 1024**3)  # a hole in the file; the disk holds no more than before
    assert main(["unpack", str(file), "--agree"]) == CANNOT
    assert (
        capsys.readouterr().err == f"{file}: This file is larger than any routine, so it was left unopened.\n"
    )
    file.unlink()


@pytest.mark.parametrize("kind", ["missing", "folder"])
def test_what_is_no_file_is_told(
    kind: str, home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "none.spsroutine"
    if kind == "folder":
        file.mkdir()
    assert main(["unpack", str(file)]) == CANNOT
    said = capsys.readouterr().err
    assert said.startswith(f"{file}: ")
    assert said.count("\n") == 1
