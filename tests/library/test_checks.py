"""What ``sps-coach check`` says of files, alone and together."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from sps_coach.checking import check
from tests.library.samples import EXERCISE, ROUTINE

Edit = tuple[str, str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "routines").mkdir()
    return tmp_path


def told(folder: Path, *paths: Path) -> list[str]:
    return [str(fault).removeprefix(f"{folder}/") for fault in check(paths or [folder])]


def write(folder: Path, *edits: Edit, routine: bool = False, name: str = "") -> Path:
    text = ROUTINE if routine else EXERCISE
    for before, after in edits:
        assert text.count(before) == 1, before
        text = text.replace(before, after)
    path = folder / "routines" / "small-rest.yaml" if routine else folder / "heel-slide.yaml"
    path = path.with_stem(name) if name else path
    path.write_text(text, encoding="utf-8")
    return path


def test_the_shipped_library_needs_no_mending() -> None:
    assert [str(fault) for fault in check()] == []


def test_a_sound_folder_needs_no_mending(folder: Path) -> None:
    write(folder)
    write(folder, routine=True)
    assert told(folder) == []


@pytest.mark.parametrize("closed", ["", "routines"])
def test_a_folder_that_nobody_may_look_into_is_not_taken_for_an_empty_one(
    closed: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever builds may be allowed everything, so the system's answer is put in its mouth."""
    write(folder)
    write(folder, routine=True)
    opened = os.scandir

    def refused(path: str) -> object:
        if Path(path) == folder / closed:
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return opened(path)

    monkeypatch.setattr(os, "scandir", refused)
    [fault] = check([folder])
    assert (fault.path, fault.code) == (folder / closed, "folder")
    assert fault.message == "this cannot be opened; look at its name and who may read it"


def test_a_language_that_is_wished_for_is_looked_for(folder: Path) -> None:
    write(folder)
    write(folder, routine=True)
    assert [str(fault).partition(": ")[2] for fault in check([folder], ["en", "de"])] == [
        'the texts are not there in "de"'
    ] * 2


EXERCISES: dict[str, tuple[list[Edit], list[str]]] = {
    "a word that is not calm": (
        [("Rest here.", "Do not push.")],
        ['43:11: "push" is a word that this program never uses; a calmer one is wanted'],
    ),
    "loud texts anywhere": (
        [("If the leg cramps", "STOP if the leg cramps"), ("en: Heel slide", "en: Heel slide!")],
        [
            "5:7: an exclamation mark stands in this text; a full stop is calmer",
            '49:9: "STOP" is all in capitals; small letters are calmer',
        ],
    ),
    "a question": (
        [("Rest here.", "Can you rest here?")],
        ["43:11: a question stands in this cue; what is said here asks for no answer"],
    ),
    "a choice where nothing is spoken": (
        [("If the leg cramps", "If the {left|right} leg cramps")],
        ["49:9: only what is spoken has {left|right} choices"],
    ),
    "two paragraphs": (
        [("en: Rest here.", "en: |-\n        Rest.\n        Here.")],
        ["43:11: a text is one paragraph; >- in front of its lines joins them"],
    ),
    "a language that some texts have": (
        [("en: Heel slide\n", "en: Heel slide\n  no: Hælglidning\n")],
        [
            '6:7: translations need an entry for "no", with its status',
            *(
                f'{place}: this text is not there in "no", which the name has'
                for place in ("8:3", "14:3", "40:7", "42:7", "44:7", "46:7", "48:5", "50:5", "52:5", "55:3")
            ),
        ],
    ),
    "a status for no translation": (
        [
            (
                "  status: pending\n",
                "  status: pending\ntranslations:\n  - language: no\n    status: pending\n"
                "  - language: en\n    status: signed\n    by: A. Nurse\n    on: 2026-01-15\n",
            )
        ],
        [
            '60:15: the name is not there in "no"',
            '62:15: "en" is the first language of the name, and the others are made from it',
        ],
    ),
    "a note that says too little in another language": (
        [
            (
                "not validated for Stiff Person Syndrome.\n",
                "not validated for SPS.\n  de: Alles gut untersucht.\n",
            )
        ],
        ['55:7: for common-practice the note says that it is "nicht wissenschaftlich geprüft" for SPS'],
    ),
    "a pose for nothing": (
        [("  start: long\n", "    half:\n      left_hip_flexion: 20\n  start: long\n")],
        ['23:5: the motion never goes to "half"'],
    ),
    "a joint in one pose only": (
        [("      left_knee_flexion: 15\n", "")],
        ['18:7: left_knee_flexion is in the pose "bent" and not in this one; both need its value'],
    ),
    "a fast joint": (
        [("move_s: 8", "move_s: 7")],
        [
            "29:11: left_knee_flexion would reach 16.1 degrees a second, and 15 is the fastest meant; move_s of 7.5 or "
            "more keeps to it"
        ],
    ),
    "a fast return": (
        [("return_s: 8", "return_s: 7.4")],
        [
            "31:13: left_knee_flexion would reach 15.2 degrees a second, and 15 is the fastest meant; return_s of 7.5 "
            "or more keeps to it"
        ],
    ),
    "a fast leg of a longer way": (
        [
            (
                "  start: long\n",
                "    half:\n      left_hip_flexion: 45\n      left_knee_flexion: 16\n"
                "  start: long\n  through: [half]\n",
            )
        ],
        [
            "33:11: left_knee_flexion would reach 27.7 degrees a second, and 15 is the fastest meant; move_s of 14.8 "
            "or more keeps to it",
            "35:13: left_knee_flexion would reach 27.7 degrees a second, and 15 is the fastest meant; return_s of "
            "14.8 or more keeps to it",
        ],
    ),
    "a gentler exercise that is not there": (
        [("evidence: common", "easier: ancle-pump\nevidence: common")],
        ['52:9: the library has no exercise called "ancle-pump"; did you mean "ankle-pump"?'],
    ),
    "itself as a gentler exercise": (
        [("evidence: common", "easier: heel-slide\nevidence: common")],
        ["52:9: an exercise is not its own gentler variant"],
    ),
    "a note that says too little": (
        [(", not validated for Stiff Person Syndrome", "")],
        ['54:7: for common-practice the note says that it is "not validated" for SPS'],
    ),
    "a fault and a loud word": (
        [("effort: 2", "effort: 9"), ("Rest here.", "Rest here!")],
        [
            "14:9: effort is at most 5, not 9",
            "43:11: an exclamation mark stands in this text; a full stop is calmer",
        ],
    ),
}


@pytest.mark.parametrize("case", EXERCISES)
def test_an_exercise_is_told_what_it_lacks(case: str, folder: Path) -> None:
    edits, expected = EXERCISES[case]
    path = write(folder, *edits)
    assert told(folder, path) == [f"heel-slide.yaml:{sentence}" for sentence in expected]


def test_a_joint_just_at_its_fastest_is_fine(folder: Path) -> None:
    assert told(folder, write(folder, ("move_s: 8", "move_s: 7.5"), ("return_s: 8", "return_s: 7.5"))) == []


def test_breath_has_no_speed(folder: Path) -> None:
    edits = [
        (f"      left_hip_flexion: {hip}\n", f"      left_hip_flexion: {hip}\n      belly_rise: {rise}\n")
        for hip, rise in ((10, 0), (45, 100))
    ]
    assert told(folder, write(folder, *edits)) == []


ROUTINES: dict[str, tuple[list[Edit], list[str]]] = {
    "an exercise that is not there": (
        [("exercise: heel-slide", "exercise: hele-slide")],
        ['13:15: the library has no exercise called "hele-slide"; did you mean "heel-slide"?'],
    ),
    "a dose above the limit": (
        [("repetitions: 3", "hold_s: 11")],
        ["15:15: hold_s is 11, above the 7.5 that the exercise allows"],
    ),
    "a dose that moves too fast": (
        [("repetitions: 3", "move_s: 7")],
        [
            "15:15: left_knee_flexion would reach 16.1 degrees a second, and 15 is the fastest meant; move_s of 7.5 or "
            "more keeps to it"
        ],
    ),
    "an easy day with nothing to do": (
        [
            ("exercise: heel-slide", "exercise: heel-slide\n    day: good"),
            ("rest_s: 30", "rest_s: 30\n    day: usual"),
        ],
        ["12:1: nothing is left to do on an easy day; let at least one block have day: easy"],
    ),
    "words in every part": (
        [
            ("There is nothing you need to do yet.", "Are you there?"),
            ("Let the breath come and go.", "Hurry."),
            ("It is your choice.", "Would you like that?"),
        ],
        [
            "11:11: a question stands in this cue; what is said here asks for no answer",
            '23:13: "Hurry" is a word that this program never uses; a calmer one is wanted',
        ],
    ),
}


@pytest.mark.parametrize("case", ROUTINES)
def test_a_routine_is_told_what_it_lacks(case: str, folder: Path) -> None:
    write(folder)
    edits, expected = ROUTINES[case]
    path = write(folder, *edits, routine=True)
    assert told(folder) == [f"routines/small-rest.yaml:{sentence}" for sentence in expected]
    # Alone, it is held against the exercises of the folder that it belongs to all the same.
    assert len(told(folder, path)) == len(expected)


def test_nothing_more_is_said_of_an_exercise_that_needs_mending_itself(folder: Path) -> None:
    write(folder, ("version: 1", "version: one"))
    write(folder, routine=True)
    assert told(folder) == ['heel-slide.yaml:3:10: version takes a whole number, not "one"']


def test_two_files_do_not_share_an_id(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    first = write(folder)
    second = write(tmp_path_factory.mktemp("other"))
    assert told(second.parent, first, second, first) == [
        f"heel-slide.yaml:2:5: {first} has this id already; each file has its own"
    ]


def test_paths_that_hold_nothing_are_told(folder: Path) -> None:
    assert told(folder.parent, folder) == [
        f"{folder.name}:1:1: there is no exercise or routine (a .yaml file) in this folder"
    ]
    assert told(folder, folder / "none.yaml") == ["none.yaml:1:1: there is no such file"]


def test_a_thousand_broken_files_are_told_without_a_traceback(folder: Path) -> None:
    """Each is the sound exercise, cut short or bent at another place."""
    size = len(EXERCISE)
    for number in range(1000):
        at = number * size // 1000
        bent = (
            EXERCISE[:at] if number % 2 else EXERCISE[:at] + "[\x00{&*:!\t"[number % 8] + EXERCISE[at + 1 :]
        )
        (folder / f"exercise-{number}.yaml").write_text(bent, encoding="utf-8")
    faults = check([folder])
    assert len({fault.path for fault in faults}) == 1000
    assert all("\n" not in str(fault) for fault in faults)


def test_of_a_file_with_thousands_of_mistakes_the_first_hundred_are_told(folder: Path) -> None:
    mistakes = [
        ("      left_hip_flexion: 45\n", "".join(f"      left_hip_flexion{n}: 45\n" for n in range(2000))),
        ("    - en: Rest here.\n", "    - en: Hurry!\n" * 2000),
    ]
    assert len(told(folder, write(folder, mistakes[0]))) == 100
    assert len(told(folder, write(folder, mistakes[1]))) == 100
