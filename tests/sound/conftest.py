from __future__ import annotations

import pytest

from sps_coach.sound.shaping import Cue, shape
from sps_coach.sound.speech import Speech, Spoken
from tests.sound.phrases import PHRASES


@pytest.fixture(scope="session")
def speech() -> Speech:
    return Speech()


@pytest.fixture(scope="session")
def spoken(speech: Speech) -> dict[str, Spoken]:
    """Each phrase as the default voice speaks it."""
    return {phrase: speech.say(phrase, "en", 130) for phrase in PHRASES}


@pytest.fixture(scope="session")
def cues(spoken: dict[str, Spoken]) -> dict[str, Cue]:
    """Each phrase as a cue of its own."""
    return {phrase: shape([piece.samples], piece.rate) for phrase, piece in spoken.items()}
