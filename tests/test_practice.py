"""What a person wishes and what a routine wishes meet here."""

from __future__ import annotations

import pytest

from sps_coach.library.collection import Library
from sps_coach.library.languages import codes
from sps_coach.practice import laid_out, offer, session, sound
from sps_coach.settings import Settings, SoundProfile, SoundWishes, VoiceChoice
from tests.session.fakes import FakeRecord, FakeVoice, virtual_clock
from tests.session.samples import library, routine
from tests.shipped import shipped_library

WISHING = routine({"exercise": "breath"}, sound={"breathing_tone": True, "lead_in_s": 7.0, "detail": "names"})
LIBRARY = Library(library(), {WISHING.id: WISHING})


def test_a_person_goes_before_the_routine_and_the_routine_before_the_usual() -> None:
    assert sound(routine()) == SoundProfile()
    assert sound(WISHING) == SoundProfile(breathing_tone=True, lead_in_s=7.0, detail="names")
    person = Settings(sound=SoundWishes(breathing_tone=False, detail="brief"))
    assert sound(WISHING, person) == SoundProfile(breathing_tone=False, lead_in_s=7.0, detail="brief")


def test_a_file_without_the_language_is_shown_and_spoken_in_its_own() -> None:
    before = laid_out(LIBRARY, WISHING, "usual", "en")
    there = WISHING.model_copy(update={"name": WISHING.name | {"de": "Klein"}})
    for whole in (WISHING, there):
        timeline = laid_out(LIBRARY, whole, "usual", "de")
        assert {cue.utterance.phrases for cue in timeline.cues} == {
            cue.utterance.phrases for cue in before.cues
        }
        assert not offer(LIBRARY, whole, "usual", "de").in_one_language
    assert {cue.utterance.language for cue in laid_out(LIBRARY, WISHING, "usual", "de").cues} == {"en"}
    assert {cue.utterance.language for cue in laid_out(LIBRARY, there, "usual", "de").cues} == {"en", "de"}


@pytest.mark.parametrize("language", codes())
def test_what_ships_is_wholly_in_each_language(language: str) -> None:
    shipped = shipped_library()
    for each in shipped.routines.values():
        assert offer(shipped, each, "good", language).in_one_language


def test_the_minutes_that_are_offered_are_those_that_are_lived() -> None:
    slowly = Settings(VoiceChoice(words_per_minute=100), SoundWishes(detail="full", pauses=2.0))
    timeline = laid_out(LIBRARY, WISHING, "usual", "en", slowly)
    assert timeline.spacing.lead_s == 7.0
    assert timeline.total_s > laid_out(LIBRARY, WISHING, "usual", "en").total_s
    assert offer(LIBRARY, WISHING, "usual", "en", slowly).minutes == timeline.minutes
    voice = FakeVoice()
    ports = (virtual_clock(), voice, FakeRecord())
    lived = session(LIBRARY, WISHING, "usual", "en", ports, settings=slowly, attended=False)
    assert lived.moment().total_s == pytest.approx(timeline.total_s)
    lived.begin()
    assert {rate for _, _, rate in voice.prepared} == {100}
