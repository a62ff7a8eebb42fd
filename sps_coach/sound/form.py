"""The form that every finished cue has. Apart from how it is made, so that a kept cue is found without it."""

from __future__ import annotations

from dataclasses import dataclass

from sps_coach.settings import SoundProfile, Timbre

VERSION = 4
"""Counts every change of the sound that the same phrases are given."""

RATE = 48000
"""Samples a second of every finished cue."""

LEAD_S = 5.0
"""From the start of a cue to the start of its voice, seconds, where nothing else is wished."""

TAIL_S = 2.5
"""From the end of the voice to the end of the cue, seconds."""

TONE_S = 75.0
"""How long the tone of a comfort check lasts, seconds: longer than any check does."""

TONE_SWELL_S = 7.5
"""How long that tone swells, seconds."""

PAUSE_S = 1.6
"""Between two phrases, seconds, where nothing else is wished."""


@dataclass(frozen=True)
class Form:
    """What a person may wish otherwise about a cue.

    Attributes:
        timbre: the colour of its lead-in.
        lead_s: from the start of the cue to the start of its voice, seconds, 5 to 7.
        pause_s: between two phrases, seconds, 1.5 or more.
    """

    timbre: Timbre = "soft"
    lead_s: float = LEAD_S
    pause_s: float = PAUSE_S


USUAL = Form()
"""The form of a cue where nobody wishes anything."""


def form_for(sound: SoundProfile) -> Form:
    """Return the form of the cues of a session that is to sound like this."""
    return Form(sound.lead_in, sound.lead_in_s, PAUSE_S * sound.pauses)
