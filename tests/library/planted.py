"""A corpus of planted faults: for each code that the check knows, one edit of a good file that brings it about.

Each is as small as it can be and could have been made by somebody who writes exercises. ``at`` is a piece of the line
at which the finding is to stand.
"""

from __future__ import annotations

from dataclasses import dataclass

from sps_coach.library.codes import Code
from sps_coach.paths import shipped
from tests.library.samples import EVEN, EXERCISE, ROUTINE

GOOD = {
    "heel-slide": EXERCISE,
    "shoulder-lift": EVEN,
    "routines/small-rest": ROUTINE,
    "stand-settle": (shipped("exercises") / "stand-settle.yaml").read_text(encoding="utf-8"),
}
"""Files without a fault, by where they stand."""


@dataclass(frozen=True)
class Plant:
    """One fault: what is put in place of what, in which good file, and where it is to be found."""

    code: Code
    file: str
    before: str
    after: str
    at: str

    @property
    def text(self) -> str:
        """The whole file with its fault."""
        assert GOOD[self.file].count(self.before) == 1, self
        return GOOD[self.file].replace(self.before, self.after)

    @property
    def line(self) -> int:
        """The line at which it is to be found, from 1."""
        lines = [number for number, line in enumerate(self.text.split("\n"), 1) if self.at in line]
        assert len(lines) == 1, (self, lines)
        return lines[0]


def _heel(code: Code, before: str, after: str, at: str = "") -> Plant:
    return Plant(code, "heel-slide", before, after, at or after.strip())


def _even(code: Code, before: str, after: str, at: str = "") -> Plant:
    return Plant(code, "shoulder-lift", before, after, at or after.strip())


def _routine(code: Code, before: str, after: str, at: str = "") -> Plant:
    return Plant(code, "routines/small-rest", before, after, at or after.strip())


_POSES = """\
      right_shoulder_lift: 0
    high:
      left_shoulder_lift: 12
      right_shoulder_lift: 12
"""
_HIGH = "      left_elbow_flexion: 120\n"
_DOSE = "  repetitions: 5\n  move_s: 8\n  hold_s: 3\n  return_s: 8\n  rest_s: 4\n  sides: alternate\nlimit:\n"
_LIMIT = "  repetitions: 8\n  hold_s: 7.5\n"
_FIRST = """\
  - exercise: heel-slide
    dose:
      repetitions: 3
  - rest_s: 30
"""

PLANTED = (
    # reading a file
    _heel("encoding", "Rest here.", "Rest\u200b\u202e here."),
    _heel("yaml", "  en: Heel slide\n", "  en: Heel slide: easy\n"),
    _heel("yaml-part", "en: Rest here.", "en: *rest"),
    _heel("name-twice", "effort: 2\n", "effort: 2\nversion: 2\n", "version: 2"),
    _heel("name-unknown", "position:", "positon:"),
    _heel("name-missing", "  rest_s: 4\n", "", "dose:"),
    _heel("value-kind", "repetitions: 5", "repetitions: five"),
    _heel("value-choice", "region: leg", "region: lag"),
    _heel("value-range", "effort: 2", "effort: 6"),
    _heel("value-form", "    long:", "    Long:"),
    _heel("text-length", "en: Rest here.", "en: ''"),
    _heel("id-file", "id: heel-slide", "id: heel-slides"),
    # how the body moves
    _heel("joint-unknown", "left_hip_flexion: 45", "left_hip_flexon: 45"),
    _heel("joint-limit", "left_knee_flexion: 75", "left_knee_flexion: 175"),
    _heel("pose-unknown", "end: bent", "end: bend"),
    _heel("pose-unused", "  start: long\n", "    half: {left_hip_flexion: 20}\n  start: long\n", "half:"),
    _even(
        "pose-joints",
        "_lift: 0\n    high",
        "_lift: 0\n      trunk_flexion: 0\n    high",
        "left_shoulder_lift: 12",
    ),
    _heel("speed", "return_s: 8", "return_s: 7"),
    _even("symmetry", "right_shoulder_lift: 12", "right_shoulder_lift: 6", "left_shoulder_lift: 12"),
    _even(
        "contact", _POSES, _POSES.replace("_lift: 0\n    h", "_lift: 0\n" + _HIGH + "    h") + _HIGH, "low:"
    ),
    Plant("standing-support", "stand-settle", "  - counter\n", "  - wall\n", "  - wall"),
    Plant("standing-effort", "stand-settle", "effort: 4", "effort: 3", "effort: 3"),
    # how much
    _heel("dose-limit", "repetitions: 5", "repetitions: 9"),
    _heel("dose-time", _LIMIT, "  repetitions: 20\n  hold_s: 3\n", "limit:"),
    _heel(
        "hold-time",
        _DOSE + _LIMIT,
        _DOSE.replace("s: 5", "s: 7").replace("hold_s: 3", "hold_s: 9") + _LIMIT.replace("7.5", "10"),
        "  hold_s: 9",
    ),
    _heel("hold-limit", "  hold_s: 7.5", "  hold_s: 8", "  hold_s: 8"),
    # where it comes from
    _even("source-place", "    doi: 10.1000/182\n", "", "A made-up leaflet"),
    _even("source-form", "https://leaflets.example.org/shoulders", "https://leaflets/shoulders"),
    _even(
        "source-twice", "url: https://leaflets.example.org/shoulders", "doi: 10.1000/182 # again", "Another"
    ),
    _heel("evidence-source", "evidence: common-practice", "evidence: healthy-adults"),
    _heel("evidence-note", ", not validated for Stiff Person Syndrome", "", "Common physiotherapy practice"),
    _heel("review", "status: pending", "status: signed"),
    # gentler variants
    _even("easier-unknown", "easier: shoulder-sink", "easier: shoulder-sunk"),
    _even("easier-circle", "easier: shoulder-sink", "easier: shoulder-lift"),
    _even("easier-effort", "easier: shoulder-sink", "easier: chest-open"),
    # words
    _even("language", "      de: Ruhen Sie hier.\n", "", "en: Rest here."),
    _even("translation", "translations:\n  - language: de\n    status: pending\n", "", "de: Schultern heben"),
    _heel("paragraph", "en: Rest here.", "en: |-\n        Rest.\n        Here.", "en: |-"),
    _heel("calm-word", "If the leg cramps, pause", "If the leg cramps, do not push; pause"),
    _heel("calm-count", "A spasm begins.", "There are only two repetitions to go."),
    _heel("calm-mark", "Rest here.", "Rest here!"),
    _heel("calm-capitals", "After a recent hip", "After ANY recent hip"),
    _heel("side-choice", "If the leg cramps", "If the {left|right} leg cramps"),
    _heel("side-word", "Let the heel slide away again.", "Let the left heel slide away again."),
    _heel("cue-length", "legs long and easy.", "legs long and easy, arms beside you, and the head heavy."),
    _heel("cue-question", "Rest here.", "Can you rest here?"),
    _heel("cue-braces", "{left|right}", "{left}"),
    _even("cue-time", "Let them sink again.", "Let them sink again, as slowly as the breath goes out."),
    _heel("cue-unheard", "  hold_s: 3\n", "  hold_s: 0\n", "en: Rest here."),
    # routines
    _routine("exercise-unknown", "exercise: heel-slide", "exercise: heel-slied"),
    _routine("block-one", "  - rest_s: 30\n", "  - rest_s: 30\n    exercise: heel-slide\n", "- rest_s: 30"),
    _routine("block-dose", "  - rest_s: 30\n", "  - rest_s: 30\n    dose: {sets: 2}\n", "dose: {sets: 2}"),
    _routine("block-say", "    dose:\n", "    say:\n      - en: Slide.\n    dose:\n", "- en: Slide."),
    _routine("rule-asks", "      stiffness: 7\n", "      worry:\n", "worry:"),
    _routine(
        "easy-day",
        _FIRST,
        _FIRST.replace("    dose", "    day: good\n    dose") + "    day: usual\n",
        "blocks:",
    ),
    _routine(
        "positions",
        "  - rest_s: 30\n",
        "  - exercise: shoulder-lift\n  - exercise: heel-slide # again\n",
        "again",
    ),
    _routine(
        "sides", "      repetitions: 3\n", "      repetitions: 3\n      sides: left\n", "exercise: heel-slide"
    ),
    _routine("pace", "opening:\n", "words_per_minute: 155\nopening:\n", "words_per_minute"),
    _routine("routine-time", "  - rest_s: 30\n", "  - rest_s: 600\n" * 3, "blocks:"),
)
