"""How the body is carried; what no longer rests on anything in another position begins at rest there."""

from __future__ import annotations

from typing import cast

from sps_coach.editing.keyframes import rested
from sps_coach.editing.placing import put
from sps_coach.library.exercises import Position
from sps_coach.ui.studio.exercise import words
from sps_coach.ui.studio.exercise.carried import joints_to_rest
from sps_coach.ui.studio.exercise.fields import ChoiceField
from sps_coach.ui.translation import translate


class PositionField(ChoiceField):
    """Another position is one step, together with what it does to the poses."""

    def _choose(self, value: object) -> None:
        if value == self.value:
            return
        position, values = cast("Position", value), self.pen.values
        joints = joints_to_rest(values, position)
        resting = [edit for joint in joints for edit in rested(values, joint)]
        if self.pen.do(put(values, self.place, position), *resting) and joints:
            self.pen.say(_told(joints))


def _told(joints: tuple[str, ...]) -> str:
    names = dict(words.groups())
    parts = dict.fromkeys(str(names[words.group_of(joint)]) for joint in joints)
    told = translate(
        "Studio",
        "The angles from before would rest on nothing here, so these begin at rest: {parts}. Undo brings them back.",
    )
    return told.format(parts=", ".join(parts))
