"""The cues of an exercise, and how long each takes to say."""

from __future__ import annotations

from collections.abc import Callable

from sps_coach.ui.studio.exercise.reading import read, room_for, spoken_seconds
from sps_coach.ui.studio.exercise.texts import TextsField
from sps_coach.ui.studio.exercise.words import seconds
from sps_coach.ui.studio.pen import Pen
from sps_coach.ui.theme import Look
from sps_coach.ui.translation import translate


class CuesField(TextsField):
    """The cues of one role, and how long each takes at the chosen voice, and whether it fits."""

    def __init__(
        self, look: Look, pen: Pen, role: str, about: str, words_per_minute: Callable[[], int]
    ) -> None:
        """Build it.

        Args:
            look: the window's.
            pen: writes into the draft.
            role: of the cues, as a file has it.
            about: the role in words.
            words_per_minute: how fast the chosen voice speaks.
        """
        self._role, self._rate = role, words_per_minute
        super().__init__(look, pen, ("cues", role), about, translate("Studio", "Add a phrase"), one_line=True)

    def refresh(self) -> None:
        """Show each cue with its time."""
        super().refresh()
        for row in self.rows:
            row.show_times(self._time)

    def _time(self, language: str, said: str) -> str:
        rate = self._rate()
        lasts = seconds(round(spoken_seconds([said], rate), 1))
        reading = read(self.pen.values)
        room = room_for(self._role, reading, len(self.rows))
        if room is None:
            return translate("Studio", "About {lasts} at {rate} words a minute.").format(
                lasts=lasts, rate=rate
            )
        spoken = [said] if self._role == "hold" else self._spoken_in(language)
        needed = spoken_seconds(spoken, rate)
        told = (
            translate("Studio", "About {lasts} at {rate} words a minute; there are {room}, so it fits.")
            if needed <= room
            else translate(
                "Studio",
                "About {lasts} at {rate} words a minute. In all {needed} are needed, and there are {room}.",
            )
        )
        return told.format(
            lasts=lasts, rate=rate, room=seconds(round(room, 1)), needed=seconds(round(needed, 1))
        )

    def _spoken_in(self, language: str) -> list[str]:
        value = self.value
        texts = (
            [each.get(language) for each in value if isinstance(each, dict)]
            if isinstance(value, list)
            else []
        )
        return [each for each in texts if isinstance(each, str)]
