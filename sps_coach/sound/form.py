"""The form that every finished cue has. Apart from how it is made, so that a kept cue is found without it."""

from __future__ import annotations

VERSION = 4
"""Counts every change of the sound that the same phrases are given."""

RATE = 48000
"""Samples a second of every finished cue."""

LEAD_S = 5.0
"""From the start of a cue to the start of its voice, seconds."""

TAIL_S = 2.5
"""From the end of the voice to the end of the cue, seconds."""

PAUSE_S = 1.6
"""Between two phrases, seconds."""
