"""What the rooms below and other processes say, in the person's language.

They make a sentence with ``worded``, which keeps what it was made of until it is shown.
"""

from __future__ import annotations

from datetime import date, datetime

from sps_coach.ui.translation import figure, tr, translate
from sps_coach.worded import Value, Worded, filled


def in_words(sentence: str) -> str:
    """Return a sentence in the person's language; plain text, such as a name, is returned as it came."""
    if not isinstance(sentence, Worded):
        return sentence
    text, count = sentence.template, sentence.number
    template = translate("", text) if count is None else tr(text, None, count)
    return filled(template, {name: _shown(value) for name, value in sentence.names.items()})


def _shown(value: Value) -> str:
    """Return what stands in a place: words in the person's language, a number or a day as it is written there."""
    if isinstance(value, str):
        return in_words(value)
    if isinstance(value, date):
        return _told(value)
    if isinstance(value, int):
        return str(value)
    return figure(value) if isinstance(value, float) else ", ".join(map(_shown, value))


def _told(when: date) -> str:
    try:
        from sps_coach.ui.dates import day_month_year, time_of_day
    except ImportError:  # the system libraries that Qt needs are not there
        return when.isoformat(" ", "minutes") if isinstance(when, datetime) else when.isoformat()
    day = day_month_year(when)
    if not isinstance(when, datetime):
        return day
    return translate("Dates", "{day}, {time}").format(day=day, time=time_of_day(when))
