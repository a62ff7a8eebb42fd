"""``sps-coach check``, whole: what the library sees by itself, and what needs a voice's pace or a body's shape.

The library knows neither session nor figure; here they meet it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from sps_coach.figure.contact import Contact, untouched
from sps_coach.figure.stage import Setting, pose_at, setting_of
from sps_coach.library.checks import check_paths
from sps_coach.library.exercises import Dose, Exercise, spoken_for
from sps_coach.library.faults import Fault, quoted
from sps_coach.library.files import Sheet
from sps_coach.library.models import Text
from sps_coach.library.motion_checks import HELD_WHILE_STANDING, speed_remarks
from sps_coach.library.prescription_checks import SLOWEST_RATE, prescribed
from sps_coach.library.routines import DAYS, Routine
from sps_coach.library.strict_yaml import Document, Place
from sps_coach.session.composing import LONG_HOLD_S, compose
from sps_coach.session.cues import Spacing, estimated_seconds
from sps_coach.worded import Worded, worded

_STEPS = 12
"""Moments in which each leg of a way is looked at."""
_SAMPLED = 1.01
"""What looking at moments only, and rounding, may add to a speed."""

_THINGS = {
    "pelvis": worded("pelvis"),
    "back": worded("back"),
    "head": worded("head"),
    "left_hand": worded("left hand"),
    "right_hand": worded("right hand"),
    "left_foot": worded("left foot"),
    "right_foot": worded("right foot"),
    "left_knee": worded("left knee"),
    "right_knee": worded("right knee"),
    "left_arm": worded("left arm"),
    "right_arm": worded("right arm"),
    "left_leg": worded("left leg"),
    "right_leg": worded("right leg"),
    "belly": worded("belly"),
    "lap": worded("lap"),
    "floor": worded("floor"),
    "mat": worded("mat"),
    "bed": worded("bed"),
    "seat": worded("seat"),
    "backrest": worded("backrest"),
    "armrest": worded("armrest"),
    "table": worded("table"),
    "counter": worded("counter"),
    "walker": worded("walker"),
    "wedge": worded("wedge"),
    "cushion": worded("cushion"),
    "footstool": worded("footstool"),
    "head-pillow": worded("head-pillow"),
    "between-knees": worded("between-knees"),
}
"""What a part of the body, and what it rests on, is called in a finding."""

LONGEST_SESSION_S = 1800.0
"""The longest that a session may take on any kind of day: common practice, review pending."""


def check(paths: Iterable[Path] = (), languages: Collection[str] = ()) -> list[Fault]:
    """Check exercise and routine files in every way there is; see ``library.checks.check_paths``."""
    return check_paths(
        paths,
        languages,
        of_exercises=(cue_faults, contact_faults, following_faults),
        of_routines=(session_faults,),
    )


def contact_faults(sheet: Sheet[Exercise]) -> Iterator[Fault]:
    """Yield each part of the body that should rest on something and does not, where it misses most."""
    exercise, motion = sheet.content, sheet.content.motion
    names = (motion.start, *motion.through, motion.end)
    yield from drawn_contact_faults(sheet.document, setting_of(exercise), names, motion.path)


def drawn_contact_faults(
    document: Document, setting: Setting, names: Sequence[str], path: Sequence[Mapping[str, float]]
) -> Iterator[Fault]:
    """Yield the same of a movement that can be drawn, whatever else is still to be written.

    Args:
        document: the file that it stands in.
        setting: how the body is carried, what is there, and what moves.
        names: of the poses in their order.
        path: the poses themselves.
    """
    alone = setting.position == "standing" and not set(HELD_WHILE_STANDING) & set(setting.props)
    worst: dict[str, tuple[float, Contact]] = {}
    for share, contact in untouched(setting, path):
        hand = contact.part.endswith("_hand")
        if hand and alone:
            continue  # there is nothing to hold on to, which is said of the props
        if contact.part not in worst or abs(contact.gap_cm) > abs(worst[contact.part][1].gap_cm):
            worst[contact.part] = (share, contact)
    for share, contact in worst.values():
        message = _unsupported(contact)
        stop = names[round(share * (len(names) - 1))]
        yield document.fault("contact", ("motion", "poses", stop), message, name=True)


def _unsupported(contact: Contact) -> Worded:
    sentence = (
        worded(
            "{part} is {distance} cm away from the nearest thing to rest on ({support}); what does not move rests on "
            "something"
        )
        if contact.gap_cm > 0
        else worded("{part} is {distance} cm inside the {support}; what does not move rests on something")
    )
    part, support = (_THINGS.get(each, each.replace("_", " ")) for each in (contact.part, contact.support))
    return sentence.of(part=part, distance=round(abs(contact.gap_cm)), support=support)


def following_faults(sheet: Sheet[Exercise]) -> Iterator[Fault]:
    """Yield the times in which a leg whose foot stays on the ground would follow faster than the exercise means.

    How far such a knee bends is not in the file: it follows the hip, so the body is looked at on its way.
    """
    exercise = sheet.content
    motion, dose = exercise.motion, exercise.dose
    guessed = any(pose.keys() != motion.path[0].keys() for pose in motion.path)
    if not motion.grounded or guessed:  # joints that only one pose names are told of themselves
        return
    told = {field for field, _ in speed_remarks(motion, dose, dose)}
    joint, share = _fastest_following(exercise)
    for field, seconds in (("move_s", dose.move_s), ("return_s", dose.return_s)):
        fastest = share / seconds
        if field not in told and fastest > motion.fastest_deg_s * _SAMPLED:
            message = worded(
                "with the foot on the ground {joint} would reach {peak} degrees a second, and {fastest} is the "
                "fastest meant; a longer {field} keeps to it",
                joint=joint,
                peak=round(fastest, 1),
                fastest=motion.fastest_deg_s,
                field=field,
            )
            yield sheet.document.fault("speed", ("dose", field), message)


def _fastest_following(exercise: Exercise) -> tuple[str, float]:
    """Return the joint of a grounded leg that moves fastest, and its speed in degrees a whole way."""
    motion = exercise.motion
    setting = setting_of(exercise)
    steps = _STEPS * (len(motion.path) - 1)
    way = [pose_at(setting, motion.path, step / steps).angles for step in range(steps + 1)]
    sides = [foot.removesuffix("_foot") for foot in motion.grounded]
    joints = [f"{side}_{name}" for side in sides for name in ("hip_flexion", "knee_flexion")]
    reach, joint = max(
        (abs(after[joint] - before[joint]), joint) for before, after in pairwise(way) for joint in joints
    )
    return joint, reach * steps


def cue_faults(sheet: Sheet[Exercise]) -> Iterator[Fault]:
    """Yield each cue that a slow voice could not say while what it speaks of lasts, and each that is never heard."""
    exercise = sheet.content
    if exercise.cues.hold and not exercise.dose.hold_s:
        message = worded("nothing is held here (hold_s: 0), so this is never said")
        yield sheet.document.fault("cue-unheard", ("cues", "hold", 0), message)
    for place, language, finding in _late(exercise, exercise.dose):
        yield sheet.document.fault("cue-time", ("cues", *place, language), finding)


def session_faults(sheet: Sheet[Routine], exercises: Mapping[str, Exercise]) -> Iterator[Fault]:
    """Yield a day that takes too long, and each dose in which the cues of its exercise find no room."""
    routine = sheet.content
    for index, block in enumerate(routine.blocks):
        exercise = exercises.get(block.exercise or "")
        if exercise and block.dose:
            already = set(_late(exercise, exercise.dose))
            late = [found for found in _late(exercise, prescribed(exercise, block)) if found not in already]
            for (role, *_), language, finding in late:
                field = {"move": "move_s", "return": "return_s"}.get(str(role), "hold_s")
                told = worded(
                    "the {role} cue of {exercise} in {language}: {finding}",
                    role=str(role),
                    exercise=quoted(exercise.id),
                    language=quoted(language),
                    finding=finding,
                )
                yield sheet.document.fault("cue-time", ("blocks", index, "dose", field), told)
    if all(block.exercise is None or block.exercise in exercises for block in routine.blocks):
        longest = max(compose(routine, exercises, day).total_s for day in DAYS)
        if longest > LONGEST_SESSION_S:
            message = worded(
                "the longest day takes {minutes} minutes; {most} or fewer can be done without haste",
                minutes=round(longest / 60),
                most=round(LONGEST_SESSION_S / 60),
            )
            yield sheet.document.fault("routine-time", ("blocks",), message, name=True)


def _late(exercise: Exercise, dose: Dose) -> Iterator[tuple[Place, str, str]]:
    """Yield the place within ``cues``, the language and what is amiss, of each cue that outlasts its phase."""
    cues = exercise.cues
    for role, texts, lasts in (("move", cues.move, dose.move_s), ("return", cues.return_, dose.return_s)):
        for language in exercise.name:
            if message := _outlasts(texts, language, lasts):
                yield (role, 0), language, message
    share = min(len(cues.hold), max(1, int(dose.hold_s // LONG_HOLD_S)))
    for index, text in enumerate(cues.hold if dose.hold_s else ()):
        for language in exercise.name:
            if message := _outlasts((text,), language, dose.hold_s / share):
                yield ("hold", index), language, message


def _outlasts(texts: tuple[Text, ...], language: str, lasts: float) -> str | None:
    """Say so where a slow voice needs longer than this, on the side with the longer words."""
    phrases = [
        max((spoken_for(text[language], side) for side in ("left", "right")), key=len)
        for text in texts
        if language in text
    ]
    needed = estimated_seconds(phrases, SLOWEST_RATE, Spacing().pause_s)
    if needed <= lasts:
        return None
    return worded(
        "at {rate} words a minute this takes {needed} seconds, and there are {lasts}",
        rate=SLOWEST_RATE,
        needed=round(needed, 1),
        lasts=lasts,
    )
