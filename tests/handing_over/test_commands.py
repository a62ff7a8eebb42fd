"""Two people with a computer each: one packs, the other looks, compares the digits, agrees and practises."""

from __future__ import annotations

import io
import json
import re
import sys
from pathlib import Path

import pytest

from sps_coach.cli import CANNOT, FINE, NO, main
from sps_coach.commands import conversation
from tests.handing_over.samples import everything_in
from tests.library.samples import EXERCISE, ROUTINE

PASSPHRASE = "four small green words"


class Terminal(io.StringIO):
    """Somebody who types these lines."""

    def isatty(self) -> bool:
        return True


class Person:
    """Somebody with a computer of their own."""

    def __init__(
        self, home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self.home, self._monkeypatch, self._capsys = home, monkeypatch, capsys

    def types(self, command: str, *lines: str, terminal: bool = False) -> tuple[int, str, str]:
        """Run a command, with these lines on its input; return its code and what it said."""
        kind = Terminal if terminal else io.StringIO
        with self._monkeypatch.context() as here:
            here.setenv("SPS_COACH_HOME", str(self.home))
            here.setattr("sys.stdin", kind("".join(f"{line}\n" for line in lines)))
            here.setattr(conversation, "getpass", lambda _question: sys.stdin.readline().strip())
            code = main(command.split())
        said = self._capsys.readouterr()
        return code, said.out, said.err

    def routines(self) -> dict[str, int]:
        return {row["id"]: row["version"] for row in json.loads(self.types("list routines --json")[1])}


@pytest.fixture
def anna(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Person:
    (tmp_path / "small" / "routines").mkdir(parents=True)
    (tmp_path / "small" / "heel-slide.yaml").write_text(EXERCISE)
    (tmp_path / "small" / "routines" / "small-rest.yaml").write_text(ROUTINE)
    monkeypatch.chdir(tmp_path)
    return Person(tmp_path / "anna", monkeypatch, capsys)


@pytest.fixture
def bert(
    tmp_path: Path, shipped: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Person:
    (shipped / "routines" / "small-rest.yaml").unlink()
    return Person(tmp_path / "bert", monkeypatch, capsys)


def packed(anna: Person, *lines: str, version: int = 1) -> str:
    path = Path("small/routines/small-rest.yaml")
    path.write_text(ROUTINE.replace("version: 1", f"version: {version}"))
    code, said, remarks = anna.types(f"pack {path} -o rest.spsroutine", *lines)
    assert code == FINE, remarks
    return said


def test_from_one_to_the_other(anna: Person, bert: Person) -> None:
    said = packed(anna, "Anna Example", PASSPHRASE, PASSPHRASE)
    assert said.startswith("rest.spsroutine: A small rest, version 1, signed by Anna Example.\n")
    digits = re.findall(r"\d{5}(?: \d{5}){4}", said)

    code, looked, _ = bert.types("unpack rest.spsroutine")
    assert code == NO
    assert re.findall(r"\d{5}(?: \d{5}){4}", looked) == digits
    assert "whom you have not met here yet, under the name Anna Example" in looked
    assert "New: A small rest, version 1." in looked
    assert "Nothing was changed. With --agree it is done without asking." in looked
    assert not (bert.home / "data").exists()

    code, agreed, _ = bert.types("unpack rest.spsroutine", "yes", "yes", terminal=True)
    assert code == FINE
    assert agreed.endswith("Anna Example is known here from now on.\n")
    assert bert.routines()["small-rest"] == 1

    packed(anna, PASSPHRASE, version=2)
    stood = everything_in(bert.home / "data")
    code, looked, _ = bert.types("unpack rest.spsroutine", "no", terminal=True)
    assert code == NO
    assert looked.startswith("Signed by Anna Example, whom you know, and not altered since.\n")
    taken = "A small rest, version 2, would take the place of version 1 here, which is kept."
    assert f"{taken}\n  Only remarks, the version" in looked
    assert everything_in(bert.home / "data") == stood

    Path("small/heel-slide.yaml").write_text(EXERCISE.replace("hold_s: 3", "hold_s: 4"))
    packed(anna, PASSPHRASE, version=2)
    code, agreed, _ = bert.types("unpack rest.spsroutine --agree")
    assert code == FINE
    alone = "for this routine alone: Heel slide.\n  Dose: seconds of holding 4 instead of 3.\n"
    assert f"Exercises that differ from yours, {alone}" in agreed
    assert bert.routines()["small-rest"] == 2
    assert stood.items() <= everything_in(bert.home / "data").items()
    again = bert.types("unpack rest.spsroutine --agree")
    assert again[0] == FINE
    assert again[1].endswith("All of this is here already, so nothing needs to change.\n")
    assert anna.types("unpack rest.spsroutine")[1].startswith("Signed with your own key, as Anna Example.\n")


def test_without_a_comparison_nobody_is_known(anna: Person, bert: Person) -> None:
    packed(anna, "Anna Example", PASSPHRASE, PASSPHRASE)
    assert bert.types("unpack rest.spsroutine", "", "yes", terminal=True)[0] == FINE
    assert not (bert.home / "data" / "known-authors.json").exists()
    packed(anna, PASSPHRASE, version=2)
    assert "have not met here yet" in bert.types("unpack rest.spsroutine --agree --met")[1]
    packed(anna, PASSPHRASE, version=3)
    assert "whom you know" in bert.types("unpack rest.spsroutine")[1]


def test_who_was_met_later_is_known_then(anna: Person, bert: Person) -> None:
    packed(anna, "Anna Example", PASSPHRASE, PASSPHRASE)
    bert.types("unpack rest.spsroutine --agree")
    code, said, _ = bert.types("unpack rest.spsroutine", "yes", terminal=True)
    assert code == FINE
    assert "All of this is here already" in said
    assert "whom you know" in bert.types("unpack rest.spsroutine")[1]


def test_a_new_key_is_met_anew(anna: Person, bert: Person) -> None:
    packed(anna, "Anna Example", PASSPHRASE, PASSPHRASE)
    bert.types("unpack rest.spsroutine --agree --met")
    lines = ("Anna Example", "four other green words", "four other green words")
    assert anna.types("pack other-rest --new-key -o morning.spsroutine", *lines)[0] == FINE
    looked = bert.types("unpack morning.spsroutine")[1]
    assert "You know somebody by the name Anna Example already, and this is another key." in looked
    assert len(list((anna.home / "data").glob("author-key*.json"))) == 2


def test_unsigned_is_told_as_that(anna: Person, bert: Person) -> None:
    code, said, _ = anna.types("pack other-rest --unsigned -o morning.spsroutine")
    assert (code, said) == (FINE, "morning.spsroutine: A small rest, version 1, unsigned.\n")
    assert not (anna.home / "data").exists()
    looked = bert.types("unpack morning.spsroutine")[1]
    assert looked.startswith("Nobody has signed this, so whether it was altered on its way cannot be told.\n")


@pytest.mark.parametrize(
    ("command", "lines", "told"),
    [
        (
            "pack other-rest -o morning.zip",
            (),
            "A routine is handed over as .spsroutine; morning.zip ends",
        ),
        (
            "pack other-rst -o m.spsroutine",
            (),
            'There is no routine called "other-rst"; did you mean',
        ),
        ("pack other-rest -o m.spsroutine", (), "A passphrase has 8 characters or more"),
        (
            "pack other-rest -o m.spsroutine",
            ("Anna", PASSPHRASE, "another"),
            "The two passphrases differ",
        ),
        ("pack other-rest -o none/m.spsroutine --unsigned", (), "none/"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_sentence(
    command: str, lines: tuple[str, ...], told: str, anna: Person
) -> None:
    code, _, said = anna.types(command, *lines)
    assert code == CANNOT
    assert told in said.splitlines()[-1]
    assert not (anna.home / "data").exists()
    assert not Path("m.spsroutine").exists()
