"""The Studio's desk over real files and a real history."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import date, time
from itertools import pairwise
from pathlib import Path

import pytest

from sps_coach.editing.edits import Insert, Put, Remove
from sps_coach.history.device import device_id
from sps_coach.history.statements import AgreedRest, Plan
from sps_coach.history.store import Store
from sps_coach.history.writer import Writer
from sps_coach.library.content import content_hash
from sps_coach.session.moment import State
from sps_coach.studio.kept import kept
from sps_coach.studio.telling import as_far_as_it_goes, tell
from sps_coach.ui.studio.desk import Prescription, Told, Version, Work
from tests.shipped import shipped_library
from tests.ui.authoring import Workroom

LIBRARY = shipped_library()


@pytest.fixture
def history(tmp_path: Path) -> Iterator[Writer]:
    writer = Writer(tmp_path / "data" / "history.sqlite3")
    yield writer
    writer.close()


@pytest.fixture
def room(tmp_path: Path, history: Writer) -> Workroom:
    return Workroom(tmp_path, lambda: history)


def said(answers: list[str]) -> str:
    return answers[-1]


def kept_once(room: Workroom, name: str = "Soft evening", source: str = "gentle-morning") -> str:
    made = room.studio.begin("routine", name, source)
    answers: list[int | None] = []
    room.studio.keep(room.studio.open("routine", made), lambda number, _said: answers.append(number))
    assert answers == [1]
    return made


def told_versions(room: Workroom, history: Writer, name: str) -> list[Version]:
    found: list[Version] = []
    room.studio.versions(room.studio.open("routine", name).document, found.extend)
    history.close()
    return found


def test_a_copy_keeps_every_comment_and_word_of_what_ships(room: Workroom) -> None:
    made = room.studio.begin("routine", "Soft evening", "gentle-morning")
    text = room.studio.open("routine", made).text
    shipped = LIBRARY.files["routines/gentle-morning.yaml"].read_text(encoding="utf-8")
    assert made == "soft-evening"
    assert text == shipped.replace("id: gentle-morning", "id: soft-evening").replace(
        "en: Gentle morning", "en: Soft evening", 1
    )


def test_an_empty_page_says_what_is_still_to_be_filled_in_and_nothing_else(room: Workroom) -> None:
    draft = room.studio.open("routine", room.studio.begin("routine", "Soft evening"))
    found = tell(draft.document, LIBRARY.exercises, "en")
    assert {fault.place[0] for fault in found.faults} == {"summary", "blocks", "author"}
    assert not found.sound
    answers: list[tuple[int | None, str]] = []
    room.studio.keep(draft, lambda *answer: answers.append(answer))
    assert answers[0][0] is None
    assert "The draft is kept." in answers[0][1]


def test_two_of_one_name_get_ids_of_their_own(room: Workroom) -> None:
    names = [room.studio.begin("routine", "Gentle morning") for _ in range(3)]
    assert names == ["gentle-morning-2", "gentle-morning-3", "gentle-morning-4"]


def test_a_kept_version_can_be_practised_and_is_never_altered(room: Workroom) -> None:
    made = kept_once(room)
    folder = room.places.versions / made
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    draft = room.studio.open("routine", made)
    draft.do(Put(("blocks", 0, "dose", "repetitions"), 6))
    numbers: list[int | None] = []
    room.studio.keep(draft, lambda number, _said: numbers.append(number))
    room.studio.keep(draft, lambda number, _said: numbers.append(number))
    assert numbers == [2, 2]  # nothing has changed since, so it stays what it is
    assert {path: path.read_bytes() for path in before} == before
    one, two = kept(room.places.versions, made)
    assert (one.number, two.number) == (1, 2)
    assert one.routine.blocks[0].dose != two.routine.blocks[0].dose
    assert one.routine_hash == content_hash(one.routine, one.library.exercises)


def test_versions_tell_what_changed_in_words(room: Workroom, history: Writer) -> None:
    made = kept_once(room)
    draft = room.studio.open("routine", made)
    draft.do(Put(("blocks", 0, "dose", "repetitions"), 6))
    room.studio.keep(draft, lambda _number, _said: None)
    draft.do(Remove(("blocks", 8)))
    draft.save()
    found = told_versions(room, history, made)
    assert [version.number for version in found] == [None, 2, 1]
    assert any("6 instead of 8" in line for line in found[1].changes)
    assert any("left out" in line for line in found[0].changes)
    assert found[2].changes == ()


def test_the_shelf_lists_what_is_ones_own_first_with_how_it_stands(room: Workroom) -> None:
    made = kept_once(room)
    room.studio.begin("routine", "Another")
    draft = room.studio.open("routine", made)
    draft.do(Put(("words_per_minute",), 125))
    found: list[Work] = []
    room.studio.shelf(lambda shelf: found.extend(shelf.own))
    assert {(work.id, work.version, work.drafted) for work in found} == {
        ("soft-evening", 1, True),
        ("another", None, True),
    }


def test_a_plan_names_the_version_that_was_prescribed(
    room: Workroom, history: Writer, tmp_path: Path
) -> None:
    made = kept_once(room)
    plan = Plan(made, 1, "", date(2026, 11, 23), None, 5, window_from=time(7), window_to=time(11))
    sentences: list[str] = []
    rests = ((date(2026, 12, 1), date(2026, 12, 3)),)
    room.studio.prescribe(made, Prescription(plan, rests), sentences.append)
    assert said(sentences) == "Version 1 is prescribed."
    draft = room.studio.open("routine", made)
    draft.do(Put(("blocks", 0, "dose", "repetitions"), 6))
    room.studio.keep(draft, lambda _number, _said: None)
    history.close()
    file = tmp_path / "data" / "history.sqlite3"
    with closing(Store(file, device_id(file.parent))) as store:
        (standing,) = store.journal.standing(Plan)
        (rest,) = store.journal.standing(AgreedRest)
    first = kept(room.places.versions, made)[0]
    assert (standing.said.routine_version, standing.said.routine_hash) == (1, first.routine_hash)
    assert standing.said.quota == 5
    assert (rest.said.first, rest.said.last) == rests[0]


def test_what_ships_can_be_prescribed_too_and_its_version_is_kept(room: Workroom, history: Writer) -> None:
    plan = Plan("gentle-morning", 1, "", date(2026, 11, 23), weekdays=(1, 3))
    room.studio.prescribe("gentle-morning", Prescription(plan), lambda _said: None)
    (one,) = kept(room.places.versions, "gentle-morning")
    assert one.routine == LIBRARY.routines["gentle-morning"]


def test_a_calendar_file_holds_what_is_planned(room: Workroom, history: Writer) -> None:
    made, sentences = kept_once(room), list[str]()
    room.studio.handing_on.calendar(made, "en", sentences.append)
    plan = Plan(made, 1, "", date(2026, 11, 23), weekdays=(1, 3))
    room.studio.prescribe(made, Prescription(plan), lambda _said: None)
    room.studio.handing_on.calendar(made, "en", sentences.append)
    room.studio.handing_on.calendar(made, "de", sentences.append)
    history.close()
    assert sentences[0].startswith("Nothing is prescribed yet")
    assert b"BYDAY=MO,WE" in (room.documents / f"{made}.ics").read_bytes()
    called = LIBRARY.routines["gentle-morning"].name["de"]
    assert f"SUMMARY:{called}".encode() in (room.documents / f"{made}-de.ics").read_bytes()


def test_a_sheet_is_written_of_the_newest_version(room: Workroom) -> None:
    sentences = list[str]()
    room.studio.handing_on.handout(kept_once(room, source="armchair-moment"), "en", sentences.append)
    assert said(sentences) == f"It is in {room.documents / 'soft-evening.pdf'}."
    assert (room.documents / "soft-evening.pdf").read_bytes().startswith(b"%PDF")


def test_a_preview_can_be_had_of_what_is_still_to_be_mended_and_is_not_written_down(
    room: Workroom, history: Writer
) -> None:
    draft = room.studio.open("routine", room.studio.begin("routine", "Soft evening"))
    draft.do(
        Insert(("blocks", 0), {"exercise": "no-such-thing"}),
        Insert(("blocks", 1), {"exercise": "heel-slide"}),
    )
    _, places = as_far_as_it_goes(draft.document, LIBRARY.exercises)
    assert places == (1,)
    session = room.studio.preview(draft.document, "easy", 1, alone=True)
    session.begin()
    assert session.moment().heading == LIBRARY.exercises["heel-slide"].name["en"]
    session.end()
    for _ in range(400):
        room.clock.seconds += 0.5
        session.tick()
    assert session.moment().state is State.ENDED
    leaves = room.studio.leaves(draft.document, "easy")
    assert [leaf.block for leaf in leaves] == [None, 1, 1, None]  # the heel slide, once for each side
    history.close()
    file = room.places.history
    with closing(Store(file, device_id(file.parent))) as store:
        assert store.sessions() == ()


def test_a_preview_is_heard_from_its_block_as_a_session_is_and_leafing_is_silent(room: Workroom) -> None:
    draft = room.studio.open("routine", room.studio.begin("routine", "Soft evening", "gentle-morning"))
    assert room.studio.leaves(draft.document, "usual")
    assert room.voice.said == []
    session = room.studio.preview(draft.document, "usual", 4)
    session.begin()
    for _ in range(300):
        room.clock.seconds += 0.1
        session.tick()
        session.settled()  # whenever it waits
    spoken = {phrase for phrases, _ in room.voice.said for phrase in phrases}
    own = LIBRARY.exercises["ankle-pump"].cues.prepare
    assert {phrase["en"] for phrase in own} <= spoken
    assert "Welcome." not in spoken
    begins = [at for _, at in room.voice.said]
    assert all(after - before >= 6.0 for before, after in pairwise(begins))
    hushed = room.voice.hushed
    session.ease_off()
    session.tick()
    assert room.voice.hushed == hushed + 1


def test_with_nothing_in_it_there_is_nothing_to_preview(room: Workroom) -> None:
    draft = room.studio.open("routine", room.studio.begin("routine", "Soft evening"))
    with pytest.raises(LookupError, match="nothing to be seen"):
        room.studio.preview(draft.document, "usual")


def test_minutes_and_positions_are_told_of_a_sound_routine(room: Workroom) -> None:
    draft = room.studio.open("routine", room.studio.begin("routine", "Soft evening", "gentle-morning"))
    answers: list[Told] = []
    room.studio.check(draft.document, answers.append)
    (told,) = answers
    assert told.sound
    assert told.minutes["easy"] < told.minutes["usual"] < told.minutes["good"]
    assert told.positions == ("lying", "side-lying")
