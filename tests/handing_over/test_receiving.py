"""What agreeing would mean is told before; what was agreed to is kept whole, and no version is altered later."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sps_coach.handing_over.acquaintances import Acquaintance, known, meet
from sps_coach.handing_over.bundle import Bundle, pack, unpack
from sps_coach.handing_over.receiving import How, keep, look
from sps_coach.handing_over.sending import bundle_of
from sps_coach.handing_over.signing import Author, Signer
from sps_coach.library.collection import arrival, load, load_all, versions
from sps_coach.library.content import content_hash
from sps_coach.paths import Places
from sps_coach.practice import offer, prescribed
from tests.handing_over.samples import ANNA, BERT, FILES, OTHER, everything_in
from tests.shipped import shipped_library

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
ID = "small-rest"


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(*(tmp_path / name for name in ("data", "settings", "cache", "logs")))


def exchanged(files: Mapping[str, bytes], *pairs: tuple[str, str]) -> dict[str, bytes]:
    """The same files with words exchanged, in their names as well."""
    changed = {}
    for name, content in files.items():
        text = f"{name}\0{content.decode()}"
        for before, after in pairs:
            text = text.replace(before, after)
        changed[text.partition("\0")[0]] = text.partition("\0")[2].encode()
    return changed


def came(*pairs: tuple[str, str], version: int = 1, signer: Signer | None = ANNA) -> Bundle:
    """The bundle of a small routine of this version, with words in its files exchanged."""
    files = exchanged(FILES, *pairs)
    own = f"routines/{ID}.yaml"
    files[own] = files[own].replace(b"version: 1", f"version: {version}".encode())
    return unpack(pack(ID, files, signer))


def hashes(places: Places) -> Mapping[str, str]:
    """What each routine is, to the letter."""
    library = load_all(places)
    return {name: content_hash(each, library.exercises_of(each)) for name, each in library.routines.items()}


def hows(bundle: Bundle, places: Places) -> dict[str, How]:
    found = look(bundle, load_all(places), None, ())
    return {each.content.id: each.how for each in (found.routine, *found.exercises)}


def test_a_new_routine_is_practised_and_changes_no_other(places: Places, shipped: Path) -> None:
    (shipped / "routines" / f"{ID}.yaml").unlink()
    before, bundle = hashes(places), came(("Heel slide", "Sliding heel"))
    assert hows(bundle, places) == {ID: "new", "heel-slide": "changed"}
    keep(bundle, places.received)
    after, library = hashes(places), load_all(places)
    assert {name: after[name] for name in before} == before
    routine = library.routines[ID]
    assert (routine, library.faults) == (bundle.routine, ())
    assert library.exercises_of(routine)["heel-slide"] == bundle.exercises["heel-slide"]
    assert library.exercises["heel-slide"].name["en"] == "Heel slide"
    assert hows(bundle, places) == {ID: "same", "heel-slide": "same"}
    assert not look(bundle, library, None, ()).changes_something


def test_a_session_is_led_with_the_exercises_that_came(places: Places) -> None:
    keep(came(("Heel slide", "Sliding heel")), places.received)
    library = load_all(places)
    names = {
        name: offer(library, routine, "usual", "en").exercises for name, routine in library.routines.items()
    }
    assert names == {ID: ("Sliding heel",), OTHER: ("Heel slide",)}
    for name, routine in library.routines.items():
        told = prescribed(library, routine, "usual", "en")[0]
        assert told == hashes(places)[name]


def test_a_new_exercise_is_found_by_everybody(places: Places) -> None:
    keep(came(("heel-slide", "toe-slide")), places.received)
    library = load_all(places)
    assert library.exercises["toe-slide"] == library.exercises_of(library.routines[ID])["toe-slide"]
    assert list(library.exercises) == ["heel-slide", "toe-slide"]


def test_what_ships_is_here_already(places: Places) -> None:
    assert hows(came(), places) == {ID: "same", "heel-slide": "same"}
    assert hows(came(("format: 1", "format: 1  # a remark")), places) == {
        ID: "changed",
        "heel-slide": "changed",
    }


def test_every_version_stays_as_it_came(places: Places) -> None:
    first, second = came(version=2), came(("heel-slide", "toe-slide"), version=3)
    before = hashes(places)
    keep(first, places.received)
    stood, named = everything_in(places.received), hashes(places)[ID]
    assert hows(second, places) == {ID: "changed", "toe-slide": "new"}
    keep(second, places.received)
    assert load_all(places).routines[ID].version == 3
    assert stood.items() <= everything_in(places.received).items()
    earlier, later = versions(places.received / ID)
    kept = load(earlier)
    assert content_hash(kept.routines[ID], kept.exercises) == named
    assert everything_in(later).items() >= second.members.items()
    assert {name for name, each in hashes(places).items() if each != before[name]} == {ID}


def test_an_earlier_version_can_come_back(places: Places) -> None:
    for version in (2, 3, 2):
        keep(came(version=version), places.received)
    assert load_all(places).routines[ID].version == 2
    assert [arrival(folder) for folder in versions(places.received / ID)] == [1, 2, 3]


def test_the_tenth_version_comes_after_the_ninth(places: Places) -> None:
    for number in range(2, 13):
        keep(came(version=number), places.received)
    assert load_all(places).routines[ID].version == 12


def test_what_was_kept_can_be_handed_on(places: Places) -> None:
    bundle = came(("Heel slide", "Sliding heel"), version=2)
    keep(bundle, places.received)
    library = load_all(places)
    assert unpack(bundle_of(library, library.routines[ID], BERT)).files == bundle.files


def test_the_own_library_goes_before_what_ships(places: Places) -> None:
    (places.library / "routines").mkdir(parents=True)
    own = places.library / "routines" / f"{ID}.yaml"
    own.write_bytes(FILES[f"routines/{ID}.yaml"].replace(b"version: 1", b"version: 5"))
    library = load_all(places)
    assert (library.routines[ID].version, library.faults) == (5, ())
    assert library.files_of(library.routines[ID])[f"routines/{ID}.yaml"] == own
    keep(came(version=2), places.received)
    assert load_all(places).routines[ID].version == 2


def test_what_somebody_damaged_later_is_left_out_and_told(places: Places) -> None:
    folder = keep(came(version=2), places.received)
    damaged = folder / "routines" / f"{ID}.yaml"
    damaged.write_text("format: 1\nid: [", encoding="utf-8")
    library = load_all(places)
    assert library.routines[ID].version == 1
    assert [fault.path for fault in library.faults] == [damaged]


@pytest.mark.parametrize("when", range(12))
def test_a_version_is_there_as_a_whole_or_not_at_all(
    when: int, places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(came(), places.received)
    stood, library, asked = everything_in(places.received), load_all(places), []
    to_disk = os.fsync

    def full_disk(descriptor: int) -> None:
        asked.append(descriptor)
        if len(asked) > when:
            raise OSError(28, "No space left on device")
        to_disk(descriptor)

    with monkeypatch.context() as patched:
        patched.setattr("os.fsync", full_disk)
        try:
            keep(came(("A small rest", "A short rest")), places.received)
        except OSError:
            if len(asked) <= 6:  # four members, and their two folders
                assert everything_in(places.received) == stood
                assert load_all(places) == library
    if len(asked) > 6:
        assert load_all(places).routines[ID].name["en"] == "A short rest"


def test_three_honest_verdicts_and_oneself(tmp_path: Path) -> None:
    file, library = tmp_path / "data" / "known.json", shipped_library()
    meet(file, Author(name="Anna from the clinic", key=ANNA.author.key), NOON)
    own = BERT.author
    told = {}
    for name, signer in {"anna": ANNA, "bert": BERT, "unsigned": None}.items():
        found = look(came(signer=signer), library, own, known(file))
        told[name] = found.verdict, found.author and found.author.name
    assert told == {
        "anna": ("known", "Anna from the clinic"),  # the name that was confirmed, not the one that is claimed
        "bert": ("own", "Bert Example"),
        "unsigned": ("unsigned", None),
    }
    assert look(came(signer=ANNA), library, own, ()).verdict == "not-met"


def test_somebody_else_by_a_known_name_is_told(tmp_path: Path) -> None:
    here = [Acquaintance(author=Author(name="ANNA example", key=BERT.author.key), since=NOON)]
    found = look(came(signer=ANNA), shipped_library(), None, here)
    assert (found.verdict, found.namesake) == ("not-met", True)
    assert not look(came(signer=BERT), shipped_library(), None, here).namesake


def test_who_is_known_stays_known_as_they_were(tmp_path: Path) -> None:
    file = tmp_path / "known.json"
    assert known(file) == ()
    meet(file, ANNA.author, NOON)
    meet(file, BERT.author, NOON)
    meet(file, Author(name="Another Name", key=ANNA.author.key), NOON)
    assert [(each.author, each.since) for each in known(file)] == [(ANNA.author, NOON), (BERT.author, NOON)]
    if os.name == "posix":
        assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("damaged", [b"", b"[", b"{}", b'[{"author": {"name": "A", "key": "b"}}]', b"\xff"])
def test_nobody_is_known_where_that_cannot_be_read(damaged: bytes, tmp_path: Path) -> None:
    file = tmp_path / "known.json"
    file.write_bytes(damaged)
    assert known(file) == ()
