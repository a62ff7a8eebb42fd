"""A small library to compose timelines from."""

from __future__ import annotations

from typing import Any

from sps_coach.library.exercises import Exercise
from sps_coach.library.routines import Routine

REVIEW = {"status": "pending"}


def exercise(name: str = "heel-slide", **changes: Any) -> Exercise:
    """An exercise whose fields may be changed one by one."""
    fields: dict[str, Any] = {
        "format": 1,
        "id": name,
        "version": 1,
        "name": {"en": name.replace("-", " ").capitalize()},
        "goal": {"en": "Move the leg a little."},
        "region": "leg",
        "position": "lying",
        "view": "side",
        "props": ("mat", "pillow"),
        "getting_ready": {"en": "Lie on your back with your knees bent."},
        "effort": 1,
        "motion": {
            "poses": {"bent": {"left_hip_flexion": 45.0}, "long": {"left_hip_flexion": 15.0}},
            "start": "bent",
            "end": "long",
            "moving": ("left_leg",),
        },
        "dose": {
            "repetitions": 2,
            "move_s": 6.0,
            "hold_s": 10.0,
            "return_s": 6.0,
            "rest_s": 6.0,
            "sides": "alternate",
        },
        "limit": {"repetitions": 10, "hold_s": 30.0},
        "cues": {
            "prepare": ({"en": "Lie on your back with your knees bent."}, {"en": "Rest your arms."}),
            "move": ({"en": "Let the {left|right} heel slide away."},),
            "hold": ({"en": "Rest here."},),
            "breathe": ({"en": "Let the breath come and go."},),
            "return": ({"en": "Let it come back."},),
            "rest": ({"en": "Rest."},),
        },
        "contraindications": ({"en": "Ask first after hip surgery."},),
        "cautions": ({"en": "Stay within comfort."},),
        "stop_if": ({"en": "Stop if a spasm begins."},),
        "evidence": "common-practice",
        "evidence_note": {"en": "Common practice, not validated for SPS."},
        "author": "Tests",
        "licence": "CC-BY-SA-4.0",
        "review": REVIEW,
    }
    return Exercise.model_validate(fields | changes)


def routine(*blocks: dict[str, Any], **changes: Any) -> Routine:
    """A routine of these blocks, with a short opening and closing."""
    fields: dict[str, Any] = {
        "format": 1,
        "id": "small",
        "version": 1,
        "name": {"en": "Small"},
        "summary": {"en": "A small routine."},
        "opening": {"say": ({"en": "Welcome."}, {"en": "Settle where you are."}), "seconds": 20.0},
        "blocks": blocks or ({"exercise": "heel-slide"}, {"rest_s": 20.0}, {"exercise": "neck-turn"}),
        "closing": {"say": ({"en": "That is enough for today."},), "seconds": 30.0},
        "author": "Tests",
        "licence": "CC-BY-SA-4.0",
        "review": REVIEW,
    }
    return Routine.model_validate(fields | changes)


def library() -> dict[str, Exercise]:
    """Exercises by id: one lying with sides, one sitting, one of breathing, one with a long hold."""
    dose = {"repetitions": 3, "move_s": 4.0, "hold_s": 5.0, "return_s": 4.0, "rest_s": 4.0, "sides": "both"}
    breath = dose | {"repetitions": 8, "hold_s": 0.0, "return_s": 6.0, "rest_s": 0.0}
    scan = dose | {"repetitions": 1, "hold_s": 120.0}
    phrases = tuple({"en": f"Notice the {place}."} for place in ("feet", "knees", "back", "face"))
    cues = exercise().cues.model_dump(by_alias=True)
    return {
        "heel-slide": exercise(),
        "neck-turn": exercise("neck-turn", position="sitting", view="front", props=("chair",), dose=dose),
        "breath": exercise("breath", region="breathing", dose=breath),
        "scan": exercise(
            "scan", dose=scan, limit={"repetitions": 1, "hold_s": 300.0}, cues=cues | {"hold": phrases}
        ),
    }
