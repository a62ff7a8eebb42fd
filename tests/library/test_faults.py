"""All that a file needs is told in one go, each at its line and column, in words that anyone can follow."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from sps_coach.library.checks import ALONE
from sps_coach.library.exercises import Dose, Exercise, Motion
from sps_coach.library.faults import BadFile
from sps_coach.library.files import Sheet, read_exercise, read_routine, read_sheet
from sps_coach.library.prescription_checks import prescription_faults
from sps_coach.library.routines import Routine
from sps_coach.library.strict_yaml import parse
from sps_coach.library.text_checks import text_faults
from sps_coach.library.wording import remarks
from sps_coach.settings import SoundProfile, SoundWishes, profile
from tests.library.samples import EXERCISE, ROUTINE

Edit = tuple[str, str]


def said(read: Callable[[Path], Sheet[Exercise] | Sheet[Routine]], file: Path, text: str) -> list[str]:
    file.write_text(text, encoding="utf-8")
    try:
        read(file)
    except BadFile as bad:
        return [str(fault).removeprefix(f"{file}:") for fault in bad.faults]
    return []


def edited(text: str, *edits: Edit) -> str:
    for before, after in edits:
        assert text.count(before) == 1, before
        text = text.replace(before, after)
    return text


def test_the_samples_need_no_mending(tmp_path: Path) -> None:
    assert said(read_exercise, tmp_path / "heel-slide.yaml", EXERCISE) == []
    assert said(read_routine, tmp_path / "small-rest.yaml", ROUTINE) == []


EXERCISE_FAULTS: dict[str, tuple[list[Edit], list[str]]] = {
    "a misspelt name": (
        [("position:", "positon:")],
        ['9:1: there is no "positon" here; did you mean "position"?'],
    ),
    "a misspelt inner name": (
        [("  rest_s: 4", "  rests: 4")],
        ['32:3: there is no "rests" here; did you mean "rest_s"?'],
    ),
    "an unknown name": ([("effort: 2", "effort: 2\nmood: calm")], ['15:1: there is no "mood" here']),
    "a misspelt name with something amiss beneath": (
        [("dose:", "doze:"), ("move_s: 8", "moves: two")],
        [
            '27:1: there is no "doze" here; did you mean "dose"?',
            '29:3: there is no "moves" here; did you mean "move_s"?',
            '29:10: dose.move_s takes a number, not "two"',
        ],
    ),
    "a misspelt value": (
        [("sides: alternate", "sides: alternating")],
        [
            '33:10: dose.sides is one of alternate, left, right, both, not "alternating"; did you mean "alternate"?'
        ],
    ),
    "a value in capitals": (
        [("region: leg", "region: Leg")],
        [
            "8:9: region is one of breathing, neck, shoulder, trunk, hip, leg, ankle, hand, face, relaxation, balance, "
            'daily-task, not "Leg"; did you mean "leg"?'
        ],
    ),
    "a name without a value": (
        [("version: 1", "version:")],
        ["3:9: version takes a whole number, not an empty value"],
    ),
    "a word for a number": (
        [("repetitions: 5", "repetitions: five")],
        ['28:16: dose.repetitions takes a whole number, not "five"'],
    ),
    "a number in quotes": (
        [("repetitions: 5", 'repetitions: "5"')],
        ['28:16: dose.repetitions takes a whole number, not "5"'],
    ),
    "half a repetition": (
        [("repetitions: 5", "repetitions: 2.5")],
        ["28:16: dose.repetitions takes a whole number, not 2.5"],
    ),
    "yes for a number": ([("version: 1", "version: true")], ["3:10: version takes a whole number, not true"]),
    "an endless hold": (
        [("  hold_s: 3", "  hold_s: .inf")],
        ['30:11: dose.hold_s takes a number, not ".inf"'],
    ),
    "a hold that is too long": (
        [("  hold_s: 3", "  hold_s: 1e9")],
        ["30:11: dose.hold_s is at most 600, not 1e+09"],
    ),
    "a move that is too fast": (
        [("move_s: 8", "move_s: 2.9")],
        ["29:11: dose.move_s is at least 3, not 2.9"],
    ),
    "a number for a text": ([("en: Rest here.", "en: 12")], ["43:11: hold[1].en takes a text, not 12"]),
    "an empty text": ([("en: Rest here.", 'en: "  "')], ["43:11: hold[1].en is empty; it needs a text"]),
    "a text that is too long": (
        [("en: Rest here.", "en: " + "rest " * 100)],
        ["43:11: hold[1].en has room for 400 characters"],
    ),
    "a text for a list": (
        [("props: [mat, sock]", "props: mat")],
        ['11:8: props takes a list (lines that begin with a dash), not "mat"'],
    ),
    "a list for names": (
        [("name:\n  en: Heel slide", "name:\n  - Heel slide")],
        ["5:3: name takes names with values beneath it, not a list"],
    ),
    "a list for a part": (
        [("review:\n  status: pending", "review:\n  - pending")],
        ["58:3: review takes names with values beneath it, not a list"],
    ),
    "an empty list": (
        [("moving: [left_leg, left_foot]", "moving: []")],
        ["25:11: motion.moving needs at least one entry"],
    ),
    "a text cut by its comma": (
        [("en: Rest here.", "{en: Rest, and breathe.}")],
        [
            '43:18: "and breathe." is no language such as en, no or pt-BR; a text with a comma needs quotes or a line '
            "of its own"
        ],
    ),
    "a language in capitals": (
        [("en: Rest here.", "EN: Rest here.")],
        [
            '43:7: "EN" is no language such as en, no or pt-BR; a text with a comma needs quotes or a line of its own'
        ],
    ),
    "a lacking part": ([("licence: CC-BY-SA-4.0\n", "")], ["1:1: licence is needed here"]),
    "a lacking field": ([("  sides: alternate\n", "")], ["27:1: dose.sides is needed here"]),
    "another format": (
        [("format: 1", "format: 2")],
        ["1:9: this program reads format 1, and this file says 2"],
    ),
    "another name than the file's": (
        [("id: heel-slide", "id: heel-slid")],
        ['2:5: the id is "heel-slid" and the file is "heel-slide"; the two are the same'],
    ),
    "an id with a capital": (
        [("start: long", "start: Long")],
        ['23:10: "Long" is not small letters and digits with single hyphens between, such as heel-slide'],
    ),
    "an unknown joint": (
        [("left_hip_flexion: 45", "left_hip_flexon: 45")],
        ['21:24: there is no joint called "left_hip_flexon"; did you mean "left_hip_flexion"?'],
    ),
    "a joint beyond its limit": (
        [("left_knee_flexion: 75", "left_knee_flexion: 136")],
        ["22:26: left_knee_flexion goes from 0 to 135 degrees, and 136 is outside that"],
    ),
    "a name that cannot be seen": (
        [("left_knee_flexion: 75", '"left\\n\\e[31m": bent')],
        ['22:23: bent.left �[31m takes a number, not "bent"'],
    ),
    "an unknown pose": (
        [("end: bent", "end: bend")],
        ['24:8: there is no pose "bend" in this motion; did you mean "bent"?'],
    ),
    "an unknown pose on the way": (
        [("end: bent", "through: [bent, half]\n  end: bent")],
        ['24:19: there is no pose "half" in this motion'],
    ),
    "a dose above its limit": (
        [("repetitions: 5", "repetitions: 9")],
        ["28:16: repetitions is 9, above the 8 that the exercise allows"],
    ),
    "evidence without a source": (
        [("evidence: common-practice", "evidence: healthy-adults")],
        ["52:11: without a source the evidence is common-practice"],
    ),
    "a source that nobody finds": (
        [("author:", "sources:\n  - title: A book\nauthor:")],
        ["56:5: a source needs a doi or a url, so that it can be found again"],
    ),
    "a doi that is none": (
        [("author:", "sources:\n  - title: A book\n    doi: doi:10.1/x\nauthor:")],
        ['57:10: "doi:10.1/x" is not a DOI such as 10.1000/182'],
    ),
    "a signature without a name": (
        [("status: pending", "status: signed")],
        ["58:3: a signed review names who signed (by) and when (on)"],
    ),
    "a day that is none": (
        [("status: pending", "status: signed\n  by: A. Example\n  on: 30.02.2026")],
        ['60:7: review.on takes a date such as 2026-01-15, not "30.02.2026"'],
    ),
    "a signature on a pending file": (
        [("status: pending", "status: pending\n  on: 2026-01-15")],
        ["58:3: a pending review names nobody yet; by and on come with status: signed"],
    ),
}


@pytest.mark.parametrize("fault", EXERCISE_FAULTS)
def test_each_fault_of_an_exercise_is_told_at_its_place(fault: str, tmp_path: Path) -> None:
    edits, expected = EXERCISE_FAULTS[fault]
    sentences = said(read_exercise, tmp_path / "heel-slide.yaml", edited(EXERCISE, *edits))
    assert sentences == expected
    assert not [each for sentence in sentences for each in remarks(sentence) if "capitals" not in each]


def test_everything_at_once_is_told_at_once(tmp_path: Path) -> None:
    """Rules between fields too, although pydantic asks them only of a file that has no other fault."""
    edits: list[Edit] = [
        ("format: 1", "format: 2"),
        ("id: heel-slide", "id: heel-slid\nid: heel-slid"),
        ("position:", "positon:"),
        ("[mat, sock]", "[mat, sok]"),
        ("left_hip_flexion: 10", "left_hip_flexion: ten"),
        ("left_knee_flexion: 75", "left_knee_flexion: 175"),
        ("start: long", "start: lang"),
        ("repetitions: 5", "repetitions: 50"),
        ("  hold_s: 3", "  hold_s: 30"),
        ("  sides: alternate\n", ""),
        ("evidence: common-practice", "evidence: other-condition"),
        ("status: pending", "status: signed"),
    ]
    sentences = said(read_exercise, tmp_path / "heel-slide.yaml", edited(EXERCISE, *edits))
    assert [sentence.split(": ", 1)[0] for sentence in sentences] == [
        "1:9",
        "3:1",
        "3:5",
        "10:1",
        "12:14",
        "19:25",
        "23:26",
        "24:10",
        "28:1",
        "29:16",
        "52:11",
        "58:3",
    ]


ROUTINE_FAULTS: dict[str, tuple[list[Edit], list[str]]] = {
    "nothing to do": (
        [("  - rest_s: 30\n", "  - day: good\n")],
        ["16:5: a block is one thing: an exercise, a rest_s or a breathing"],
    ),
    "two things at once": (
        [("  - rest_s: 30\n", "  - rest_s: 30\n    exercise: heel-slide\n")],
        ["16:5: a block is one thing: an exercise, a rest_s or a breathing"],
    ),
    "a dose for a rest": (
        [("  - rest_s: 30\n", "  - rest_s: 30\n    dose:\n      sets: 2\n")],
        ["18:7: only an exercise has a dose"],
    ),
    "words for an exercise": (
        [("      repetitions: 3\n", "      repetitions: 3\n    say:\n      - en: Rest.\n")],
        ["17:7: an exercise speaks its own cues; say belongs to a rest or a breathing"],
    ),
    "a rule that asks nothing": (
        [("      stiffness: 7\n", "      {}\n")],
        ["30:7: a rule needs stiffness, discomfort or worry"],
    ),
    "a breath that is too short, and a scale": (
        [("in_s: 4", "in_s: 1"), ("stiffness: 7", "stiffness: 11")],
        ["18:13: breathing.in_s is at least 2, not 1", "30:18: when.stiffness is at most 10, not 11"],
    ),
    "a misspelt name in a list": (
        [("out_s: 6", "outs: 6")],
        ['19:7: there is no "outs" here; did you mean "out_s"?'],
    ),
    "sounds that are not there": (
        [("opening:", "sound:\n  lead_in: worm\n  lead_in_s: 8\n  bed: soft\nopening:")],
        [
            '9:12: sound.lead_in is one of soft, warm, airy, not "worm"; did you mean "warm"?',
            "10:14: sound.lead_in_s is at most 7, not 8",
            '11:8: sound.bed takes true or false, not "soft"',
        ],
    ),
    "a faulty rest says nothing of a block without anything": (
        [("  - rest_s: 30\n", "  - rest_s: long\n")],
        ['16:13: blocks[2].rest_s takes a number, not "long"'],
    ),
}


@pytest.mark.parametrize("fault", ROUTINE_FAULTS)
def test_each_fault_of_a_routine_is_told_at_its_place(fault: str, tmp_path: Path) -> None:
    edits, expected = ROUTINE_FAULTS[fault]
    assert said(read_routine, tmp_path / "small-rest.yaml", edited(ROUTINE, *edits)) == expected


def test_a_routine_may_wish_what_it_sounds_like(tmp_path: Path) -> None:
    path = tmp_path / "small-rest.yaml"
    wishing = edited(ROUTINE, ("opening:", "sound:\n  bed: true\n  lead_in_s: 6\n  detail: names\nopening:"))
    path.write_text(wishing, encoding="utf-8")
    wishes = read_routine(path).content.sound
    assert wishes is not None
    assert profile(wishes.wishes) == SoundProfile(bed=True, lead_in_s=6.0, detail="names")
    person = SoundWishes(bed=False, detail="full")
    assert profile(wishes.wishes, person) == SoundProfile(bed=False, lead_in_s=6.0, detail="full")


def sound_exercise() -> Exercise:
    return read_sheet(parse(Path("heel-slide.yaml"), EXERCISE), Exercise).content


def test_models_keep_their_rules_when_made_in_the_program() -> None:
    exercise = sound_exercise()
    with pytest.raises(ValidationError, match="there is no pose"):
        Motion(poses={"a": {}}, start="a", end="b", moving=("head",))
    with pytest.raises(ValidationError, match="above the 8"):
        Exercise.model_validate(
            dict(exercise) | {"dose": exercise.dose.model_copy(update={"repetitions": 9})}
        )
    assert isinstance(exercise.dose, Dose)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


@st.composite
def mutated(draw: st.DrawFn, text: str) -> str:
    """A valid file after some change of its values, names or bytes."""
    values = yaml.load(text, Loader=yaml.CSafeLoader)
    for _ in range(draw(st.integers(1, 4))):
        around, step = values, None
        while isinstance(around, (dict, list)) and around:
            steps = list(around) if isinstance(around, dict) else list(range(len(around)))
            parent, step = around, draw(st.sampled_from(steps))
            around = parent[step]
            if draw(st.booleans()):
                break
        if step is None:
            continue
        value = parent.pop(step) if draw(st.booleans()) else draw(VALUES)
        name = draw(st.sampled_from([str(step), str(step)[:-1], str(step) + "s"]) | st.text(max_size=8))
        if isinstance(parent, dict):
            parent[name] = value
        else:
            parent.insert(draw(st.integers(0, len(parent))), value)
    dumped: str = yaml.dump(
        values, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=draw(st.booleans())
    )
    if draw(st.booleans()):
        at = draw(st.integers(0, len(dumped)))
        dumped = dumped[:at] + draw(st.text(max_size=3)) + dumped[at + draw(st.integers(0, 3)) :]
    return dumped


@given(mutated(EXERCISE))
def test_no_mutation_of_an_exercise_does_anything_but_read_or_be_told(text: str) -> None:
    _survives(text, Exercise)


@given(mutated(ROUTINE))
def test_no_mutation_of_a_routine_does_anything_but_read_or_be_told(text: str) -> None:
    _survives(text, Routine)


def _survives(text: str, kind: type) -> None:
    try:
        document = parse(Path("heel-slide.yaml"), text)
        list(text_faults(document))
        if kind is Exercise:
            sheet = read_sheet(document, Exercise)
            list(chain.from_iterable(check(sheet) for check in ALONE))
        else:
            list(prescription_faults(read_sheet(document, Routine), {"heel-slide": sound_exercise()}))
    except BadFile as bad:
        faults = bad.faults
        assert faults
        lines = text.splitlines() or [""]
        assert [fault for fault in faults if not (1 <= fault.line <= len(lines) + 1)] == []
        assert [fault for fault in faults if "docs/format.md" in fault.message or "\n" in str(fault)] == []
