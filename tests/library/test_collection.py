"""The library is what its folders hold, without what needs mending."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from sps_coach.library.collection import Library, UnknownRoutineError, load
from sps_coach.library.faults import BadFile
from tests.library.samples import EXERCISE, ROUTINE


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "routines").mkdir()
    (tmp_path / "heel-slide.yaml").write_text(EXERCISE)
    (tmp_path / "routines" / "small-rest.yaml").write_text(ROUTINE)
    return tmp_path


def told(library: Library, folder: Path) -> list[str]:
    return [str(fault).removeprefix(f"{folder}/") for fault in library.faults]


def test_what_ships_is_sound() -> None:
    library = load()
    assert library.faults == ()
    assert len(library.exercises) >= 12
    assert len(library.routines) >= 3
    assert list(library.exercises) == sorted(library.exercises)


def test_a_folder_is_read_and_its_schema_left_alone(folder: Path) -> None:
    (folder / "schema").mkdir()
    (folder / "schema" / "notes.yaml").write_text("not: an exercise\n")
    library = load(folder)
    assert (list(library.exercises), list(library.routines), library.faults) == (
        ["heel-slide"],
        ["small-rest"],
        (),
    )
    assert library.exercises["heel-slide"].cues.return_[0]["en"] == "Let the heel slide away again."
    assert [block.rest_s for block in library.routines["small-rest"].blocks_on("easy")] == [None, 30]


def test_a_library_does_not_change(folder: Path) -> None:
    library = load(folder)
    with pytest.raises(TypeError):
        library.exercises["other"] = library.exercises["heel-slide"]  # type: ignore[index]  # that is the point
    with pytest.raises(FrozenInstanceError):
        library.routines = {}  # type: ignore[misc]  # that is the point


def test_what_needs_mending_is_left_out_and_told(folder: Path) -> None:
    (folder / "broken.yaml").write_text("format: 1\nid: [a")
    library = load(folder)
    assert list(library.exercises) == ["heel-slide"]
    assert told(library, folder) == [
        "broken.yaml:2:5: a bracket [ opens here that is not closed, or that lacks a comma within"
    ]


def test_a_routine_without_its_exercise_is_left_out(folder: Path) -> None:
    routine = ROUTINE.replace("exercise: heel-slide", "exercise: heel-slid")
    (folder / "routines" / "small-rest.yaml").write_text(routine)
    library = load(folder)
    assert list(library.routines) == []
    assert told(library, folder) == [
        'routines/small-rest.yaml:13:15: the library has no exercise called "heel-slid"; did you mean "heel-slide"?'
    ]


def test_a_routine_asks_for_no_more_than_its_exercise_allows(folder: Path) -> None:
    routine = ROUTINE.replace("repetitions: 3", "repetitions: 9\n      sets: 2\n      hold_s: 10.5")
    (folder / "routines" / "small-rest.yaml").write_text(routine)
    assert told(load(folder), folder) == [
        "routines/small-rest.yaml:15:20: repetitions is 9, above the 8 that the exercise allows",
        "routines/small-rest.yaml:16:13: sets is 2, above the 1 that the exercise allows",
        "routines/small-rest.yaml:17:15: hold_s is 10.5, above the 7.5 that the exercise allows",
    ]


def test_the_first_of_two_files_with_one_id_stays(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = tmp_path_factory.mktemp("other")
    (other / "heel-slide.yaml").write_text(EXERCISE.replace("version: 1", "version: 2"))
    library = load(folder, other)
    assert library.exercises["heel-slide"].version == 1
    assert told(library, other) == [
        f"heel-slide.yaml:2:5: {folder}/heel-slide.yaml has this id already; each file has its own"
    ]


def test_a_routine_is_found_by_id_and_by_path(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    library = load(folder)
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "small-rest.yaml"
    elsewhere.write_text(ROUTINE.replace("version: 1", "version: 7"))
    assert library.with_routine("small-rest")[1].version == 1
    assert library.with_routine(str(elsewhere))[1].version == 7


def test_a_routine_that_is_not_there_is_told_kindly(folder: Path) -> None:
    library = load(folder)
    with pytest.raises(
        UnknownRoutineError, match=r'^There is no routine called "small-rst"; did you mean "small-rest"\?$'
    ):
        library.with_routine("small-rst")
    with pytest.raises(UnknownRoutineError, match=r'^There is no routine called ""; sps-coach list'):
        library.with_routine("")
    with pytest.raises(BadFile, match="there is no such file"):
        library.with_routine("none/small-rest.yaml")
    with pytest.raises(BadFile, match="this is a folder"):
        library.with_routine(str(folder / "routines"))


def test_a_routine_of_a_file_has_its_exercises(folder: Path) -> None:
    path = folder / "routines" / "small-rest.yaml"
    path.write_text(ROUTINE.replace("repetitions: 3", "repetitions: 30"))
    with pytest.raises(BadFile, match=r"small-rest.yaml:15:20: repetitions is 30"):
        load(folder).with_routine(str(path))


def test_a_routine_of_a_file_brings_its_own_exercises(folder: Path) -> None:
    path = folder / "routines" / "small-rest.yaml"
    library, routine = load().with_routine(str(path))
    names = {block.exercise for block in routine.blocks if block.exercise}
    assert names <= library.exercises.keys()
    assert library.exercises["heel-slide"] == load(folder).exercises["heel-slide"]
    assert library.exercises["knee-roll"] == load().exercises["knee-roll"]
