"""Lines in which a day or a time of day is written."""

from __future__ import annotations

import re
from datetime import date, time

from sps_coach.ui.dates import in_figures
from sps_coach.ui.theme import Look
from sps_coach.ui.translation import translate
from sps_coach.ui.widgets.writing import Line

_DAY_FIRST = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")
_TIME = re.compile(r"(\d{1,2})[:.](\d{2})")


class DayLine(Line):
    """A day such as 2026-11-22, 22.11.2026 or 22/11/2026."""

    def __init__(self, look: Look, about: str, such_as: date) -> None:
        super().__init__(look, about)
        self.setPlaceholderText(translate("Studio", "such as {example}").format(example=in_figures(such_as)))

    def write(self, day: date) -> None:
        """Put a day into the line, in figures as the language writes it."""
        self.setText(in_figures(day))

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written."""
        return not self.text().strip()

    @property
    def day(self) -> date | None:
        """The day, or None where nothing reads as one."""
        text = self.text().strip()
        if found := _DAY_FIRST.fullmatch(text):
            text = f"{found[3]}-{found[2]:0>2}-{found[1]:0>2}"
        try:
            return date.fromisoformat(text)
        except ValueError:
            return None


class TimeLine(Line):
    """A time of day such as 07:30."""

    def __init__(self, look: Look, about: str, such_as: str) -> None:
        super().__init__(look, about)
        self.setPlaceholderText(translate("Studio", "such as {example}").format(example=such_as))

    @property
    def reads(self) -> bool:
        """Whether it is empty or a time of day."""
        return not self.text().strip() or self.time is not None

    @property
    def time(self) -> time | None:
        """The time of day, or None."""
        found = _TIME.fullmatch(self.text().strip())
        try:
            return time(int(found[1]), int(found[2])) if found else None
        except ValueError:
            return None
