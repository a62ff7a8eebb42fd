from __future__ import annotations

import pytest

from sps_coach.sound.speech import Speech, Spoken
from tests.sound.phrases import PHRASES


@pytest.fixture(scope="session")
def speech() -> Speech:
    return Speech()


@pytest.fixture(scope="session")
def spoken(speech: Speech) -> dict[str, Spoken]:
    """Each phrase as the default voice speaks it."""
    return {phrase: speech.say(phrase, "en", 130) for phrase in PHRASES}
