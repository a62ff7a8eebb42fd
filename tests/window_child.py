"""The real program in its real window, with a small library of its own and a word about each cue on stdout.

Run as ``python -m tests.window_child FOLDER``; FOLDER holds exercises and a routine called gentle-morning.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from unittest.mock import patch

from sps_coach import app, desktop, practice
from sps_coach.hearing import MakeVoice
from sps_coach.library import collection
from sps_coach.paths import Places, places
from sps_coach.session.runner import Runner
from sps_coach.settings import SoundProfile, VoiceChoice
from sps_coach.sound.voice import CalmVoice
from sps_coach.ui import window
from sps_coach.ui.desk import Offer
from sps_coach.ui.today.page import TodayPage


def tell(**values: object) -> None:
    """Print what is told, with the monotonic time of it."""
    print(json.dumps(values | {"at": time.monotonic()}), flush=True)


class TellingVoice(CalmVoice):
    """The real voice, which also tells what it is asked for."""

    def say(self, phrases: tuple[str, ...], language: str, words_per_minute: int, voice_at: float) -> None:
        tell(said=phrases, language=language, words_per_minute=words_per_minute, voice_at=voice_at)
        super().say(phrases, language, words_per_minute, voice_at)

    def hush(self) -> None:
        tell(hushed=True)
        super().hush()


def telling_voice_for(home: Places) -> MakeVoice:
    """Make telling voices."""

    def make(*, voice: VoiceChoice, profile: SoundProfile) -> TellingVoice:
        return TellingVoice(home.cues, voice=voice, profile=profile)

    return make


class TellingRunner(Runner):
    """The real runner, which also tells of each new state."""

    _told = ""

    def tick(self) -> None:
        super().tick()
        if self.state.value != self._told:
            self._told = self.state.value
            tell(state=self._told)


class TellingToday(TodayPage):
    """The real page, which also tells when there is something to begin."""

    def _show(self, offer: Offer | None) -> None:
        super()._show(offer)
        if offer is not None:
            tell(offered=offer.name)


def main(folder: Path) -> int:
    """Open the window on this library."""
    with (
        patch.object(collection, "load_all", lambda _places: collection.load(folder)),
        patch.object(practice, "Runner", TellingRunner),
        patch.object(window, "TodayPage", TellingToday),
        patch.object(app, "voice_for", telling_voice_for),
    ):
        return desktop.open_window(places())


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
