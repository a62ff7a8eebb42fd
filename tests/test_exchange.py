"""Handing over as the window asks for it, with real files, keys and two homes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from sps_coach.app import build
from sps_coach.handing_over import own_key
from sps_coach.paths import documents, places
from sps_coach.program import Program
from sps_coach.ui.exchange.desk import Looked, Lying, Signing
from tests.handing_over.samples import everything_in
from tests.library.samples import EXERCISE, ROUTINE

PASSPHRASE = "four words are easy"


@pytest.fixture(autouse=True)
def a_small_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What ships is small here, and a passphrase quickly tried."""
    folder = tmp_path / "shipped"
    (folder / "routines").mkdir(parents=True)
    (folder / "heel-slide.yaml").write_text(EXERCISE)
    (folder / "routines" / "small-rest.yaml").write_text(ROUTINE)
    monkeypatch.setattr("sps_coach.library.collection.shipped", lambda _name: folder)
    monkeypatch.setattr(own_key, "_MEMORY_KIB", 64)
    return folder


Live = Callable[[str], Program]


@pytest.fixture
def at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Live]:
    """Open the program at somebody's computer."""
    opened: list[Program] = []

    def live(whose: str) -> Program:
        monkeypatch.setenv("SPS_COACH_HOME", str(tmp_path / whose))
        opened.append(build(places(), silent=True))
        return opened[-1]

    yield live
    for program in opened:
        program.close()


def told(program: Program, ask: Callable[[Callable[..., None]], None]) -> Any:
    """Ask, and wait for the answer."""
    answers: list[Any] = []
    ask(lambda *said: answers.append(said[0] if len(said) == 1 else said))
    for thread in program._asking:
        thread.join()
    assert answers, "there is always an answer"
    return answers[-1]


def sent(program: Program, signing: Signing | None) -> Path:
    said, written = told(program, lambda answer: program.exchange.send("small-rest", signing, answer))
    assert written, said
    return max(documents().glob("*.spsroutine"), key=lambda file: file.stat().st_mtime_ns)


def looked(program: Program, file: Path) -> Looked | str:
    """What is said of a file: a look, or one calm sentence."""
    found: Looked | str = told(program, lambda answer: program.exchange.look(file, answer, answer))
    return found


def change(shipped: Path) -> None:
    """The physiotherapist writes another version."""
    routine = shipped / "routines" / "small-rest.yaml"
    routine.write_text(routine.read_text().replace("version: 1", "version: 2", 1))


def test_a_routine_is_signed_sent_met_and_known(at: Live, a_small_library: Path) -> None:
    anna = at("anna")
    assert told(anna, lambda answer: anna.exchange.signer(answer, answer)) is None
    file = sent(anna, Signing(PASSPHRASE, "Anna Example"))
    signer = told(anna, lambda answer: anna.exchange.signer(answer, answer))
    assert signer.name == "Anna Example"
    own = looked(anna, file)
    assert isinstance(own, Looked)
    assert (own.verdict, own.changes_something) == ("own", False)
    change(a_small_library)
    second = sent(at("anna"), Signing(PASSPHRASE))
    (a_small_library / "routines" / "small-rest.yaml").write_text(ROUTINE)

    bert = at("bert")
    first = looked(bert, second)
    assert isinstance(first, Looked)
    assert (first.verdict, first.digits, first.changes_something) == ("not-met", signer.digits, True)
    assert any("version 2" in line for line in first.changes)
    assert not places().received.exists(), "nothing changes until that is agreed to"
    said = told(bert, lambda answer: bert.exchange.take_in(first, answer, met=True))
    assert "Anna Example is known here" in said
    assert bert.library.routines["small-rest"].version == 2
    again = looked(bert, second)
    assert isinstance(again, Looked)
    assert (again.verdict, again.changes_something) == ("known", False)


def test_without_a_signature_it_says_so(at: Live) -> None:
    anna = at("anna")
    file = sent(anna, None)
    found = looked(anna, file)
    assert isinstance(found, Looked)
    assert (found.verdict, found.digits) == ("unsigned", "")
    assert found.signed == ("Nobody has signed this, so whether it was altered on its way cannot be told.",)


def test_nothing_is_written_over(at: Live) -> None:
    anna = at("anna")
    first = sent(anna, None)
    content = first.read_bytes()
    second = sent(anna, None)
    assert (second.name, first.read_bytes()) == ("small-rest-1-2.spsroutine", content)


@pytest.mark.parametrize(
    "spoil", [lambda raw: raw[:-9], lambda raw: b"", lambda raw: raw.replace(b"Heel", b"Hell")]
)
def test_what_was_altered_is_refused_in_one_sentence(
    at: Live, tmp_path: Path, spoil: Callable[[bytes], bytes]
) -> None:
    file = sent(at("anna"), Signing(PASSPHRASE, "Anna Example"))
    file.write_bytes(spoil(file.read_bytes()))
    bert = at("bert")
    said = looked(bert, file)
    assert isinstance(said, str)
    assert said.endswith(".")
    assert not everything_in(tmp_path / "bert")


def test_what_changed_since_it_was_looked_at_is_not_taken_in(at: Live, a_small_library: Path) -> None:
    anna = at("anna")
    file = sent(anna, None)
    change(a_small_library)
    other = sent(at("anna"), None)
    (a_small_library / "routines" / "small-rest.yaml").write_text(ROUTINE)
    bert = at("bert")
    found = looked(bert, file)
    assert isinstance(found, Looked)
    file.write_bytes(other.read_bytes())
    said = told(bert, lambda answer: bert.exchange.take_in(found, answer, met=False))
    assert said == "This file has changed meanwhile. Looking at it again is fine."
    assert not places().received.exists()


def test_another_passphrase_signs_nothing(at: Live) -> None:
    anna = at("anna")
    sent(anna, Signing(PASSPHRASE, "Anna Example"))
    before = everything_in(documents())
    said, written = told(
        anna, lambda answer: anna.exchange.send("small-rest", Signing("another phrase"), answer)
    )
    assert (written, "does not open with this passphrase" in said) == (False, True)
    assert everything_in(documents()) == before


def test_files_that_lie_there_are_offered_and_a_folder_that_is_not_there_is_fine(at: Live) -> None:
    anna = at("anna")
    lying: Lying = told(anna, anna.exchange.lying)
    assert (lying.folder, lying.files) == (documents(), ())
    file = sent(anna, None)
    assert told(anna, anna.exchange.lying).files == (file,)
    assert told(anna, anna.exchange.routines) == [("small-rest", "A small rest")]
    assert "cannot be read" in str(looked(anna, documents() / "gone.spsroutine"))
