"""How loud anything may be: the ceiling of the device it is heard on, and the comfort check that finds it.

Nothing here makes a sound of its own: a voice does, behind its guard, and is told how loud it may be.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from typing import Protocol

from sps_coach.session.cues import Spacing, estimated_seconds
from sps_coach.session.ports import Clock, Voice
from sps_coach.settings import Settings, level
from sps_coach.sound.form import TONE_SWELL_S
from sps_coach.ui.hearing import Heard, HeardState
from sps_coach.worded import worded

RISE_DB_S = 1.0
"""How fast the tone of a comfort check rises, dB a second; annoyance begins at 15 (docs/calm.md)."""

SILENCE_DB = -37.0
"""Where it begins: the tone lies at the meter's floor there, -60 dBFS(A), within two decibels in every timbre."""

HEARD_LATER_S = 3.0
"""What is heard now was asked for at most this long ago (``CalmVoice.level``); so what is kept is never louder than
what was heard."""

LONGEST_STEP_S = 0.5
"""However long nobody looked after it, the tone goes on rising from where it was."""

STAYS_S = 12.0
"""How long the tone stays as loud as a session ever is, before it eases off by itself."""

AT_ONCE_S = 1.5
"""A cue is asked for this long before its lead-in begins."""

TAIL_S = 3.0
"""A sample is over this long after its last word."""

PATIENCE_S = 30.0
"""A voice that is not ready by then will not be."""

SILENT = worded("Nothing can be heard just now. Once a sound device is there, it can be tried again.")

Words = tuple[tuple[str, ...], str, int]
"""Phrases, language, words a minute."""


class LevelVoice(Voice, Protocol):
    """A voice that can be made softer, and knows what it is heard on."""

    def level(self, db: float) -> None:
        """Let everything glide to this level, dB below full; before anything sounds, it is there at once."""

    def device(self) -> str | None:
        """The name of the device, as soon as it is known."""
        ...


class BoundedVoice:
    """A voice that is never louder than the ceiling of its device, whatever a session asks of it.

    The ceiling is looked at anew with every call, and a session calls at every tick: a changed volume is heard
    at once, and another device has its own ceiling before anything sounds on it.
    """

    def __init__(self, voice: LevelVoice, settings: Callable[[], Settings]) -> None:
        self._voice = voice
        self._settings = settings
        self._given: float | None = None
        self._bound()

    def foresee(self, utterances: Sequence[Words]) -> None:
        """Make these ready before a session begins."""
        self._voice.foresee(utterances)

    def prepare(self, utterances: Sequence[Words]) -> None:
        """Make these ready, the first one needed first."""
        self._voice.prepare(utterances)

    def ready(self) -> bool:
        """Say whether the first cue can be heard now, or will never be."""
        self._bound()
        return self._voice.ready()

    def say(self, phrases: tuple[str, ...], language: str, words_per_minute: int, voice_at: float) -> None:
        """Let the voice of one cue begin at this time, no louder than it may be."""
        self._bound()
        self._voice.say(phrases, language, words_per_minute, voice_at)

    def bed(self, lies: bool) -> None:
        """Let the bed come or go."""
        self._voice.bed(lies)

    def breathe(self, breaths: Sequence[tuple[float, float, bool]], *, asked: bool = False) -> None:
        """Let the breathing tone follow these half breaths."""
        self._voice.breathe(breaths, asked=asked)

    def hush(self) -> None:
        """Ease down to silence."""
        self._voice.hush()

    def trouble(self) -> str | None:
        """One calm sentence when there is no sound, or None."""
        return self._voice.trouble()

    def interrupted(self) -> bool:
        """True once after the sound was lost."""
        self._bound()
        return self._voice.interrupted()

    def device(self) -> str | None:
        """What it is heard on."""
        return self._voice.device()

    def close(self) -> None:
        """Ease to silence and let go of the device."""
        self._voice.close()

    def _bound(self) -> None:
        allowed = level(self._settings(), self._voice.device())
        if allowed != self._given:
            self._given = allowed
            self._voice.level(allowed)


class Reading:
    """Cues one after another, such as a page that is read out. Implements ``ui.hearing.Sounding``."""

    def __init__(self, voice: BoundedVoice, clock: Clock, cues: Sequence[Words], spacing: Spacing) -> None:
        """Have them made ready; the first one sounds as soon as it is.

        Args:
            voice: what says them; it is let go of in the end.
            clock: the time.
            cues: what is said, in order; one at the least.
            spacing: the time that each needs around its voice.
        """
        self._voice, self._clock, self._spacing = voice, clock, spacing
        self._left = deque(cues)
        self._next = 0.0
        self._state: HeardState = "waiting"
        self._trouble: str | None = None
        self._until = clock.monotonic() + PATIENCE_S
        voice.prepare(cues)

    def tick(self) -> None:
        """Live on until now."""
        now = self._clock.monotonic()
        if self._state == "over":
            return
        self._trouble = self._voice.trouble()
        if self._voice.interrupted() or (self._trouble is not None and self._voice.device() is None):
            self._end(SILENT)
        elif self._state == "waiting" and self._voice.ready():
            self._next = now + AT_ONCE_S + self._spacing.lead_s
            self._state = "sounding"
        elif not (self._left and self._state == "sounding") and now >= self._until:
            self._end(self._trouble or (SILENT if self._state == "waiting" else None))
        if self._state == "sounding" and self._left and now >= self._next - self._spacing.lead_s - AT_ONCE_S:
            self._say(self._left.popleft(), max(self._next, now + AT_ONCE_S + self._spacing.lead_s))

    def heard(self) -> Heard:
        """How it stands now."""
        return Heard(self._state, device=self._voice.device(), trouble=self._trouble)

    def enough(self) -> None:
        """Ease off."""
        self.close()

    def close(self) -> None:
        """Ease to silence and let go of the voice."""
        self._end(None)

    def _say(self, words: Words, voice_at: float) -> None:
        """Let a cue be said, and the next one keep its distance from it."""
        phrases, language, words_per_minute = words
        self._voice.say(phrases, language, words_per_minute, voice_at)
        end = voice_at + estimated_seconds(phrases, words_per_minute, self._spacing.pause_s)
        self._next = end + self._spacing.between_s
        self._until = end + self._spacing.tail_s

    def _end(self, trouble: str | None) -> None:
        if self._state != "over":
            self._state, self._trouble = "over", trouble
            self._voice.close()


class Sample(Reading):
    """One sentence, heard as it would be in a session."""

    def __init__(self, voice: BoundedVoice, clock: Clock, words: Words, spacing: Spacing) -> None:
        """Have it made ready; it sounds as soon as it is."""
        super().__init__(voice, clock, [words], spacing)


class ComfortCheck:
    """A tone that rises slowly out of silence until the person says so. Implements ``ui.hearing.Sounding``.

    What is kept is the level that was heard when they did, for the device it was heard on.
    """

    def __init__(
        self, voice: LevelVoice, clock: Clock, language: str, keep: Callable[[str, float], None]
    ) -> None:
        """Have the tone made ready; it sounds as soon as it is.

        Args:
            voice: what sounds; it is let go of in the end.
            clock: the time.
            language: of the person.
            keep: called with the device and the level that was found, dB below full.
        """
        self._voice, self._clock, self._keep = voice, clock, keep
        self._tone: Words = ((), language, 0)
        self._state: HeardState = "waiting"
        self._trouble: str | None = None
        self._asked: deque[tuple[float, float]] = deque()
        self._until = clock.monotonic() + PATIENCE_S
        voice.level(SILENCE_DB)
        voice.prepare([self._tone])

    def tick(self) -> None:
        """Live on until now: the tone rises a little further."""
        now = self._clock.monotonic()
        if self._state == "over":
            return
        trouble = self._voice.trouble()
        if self._voice.interrupted() or trouble is not None:
            self._end(trouble if trouble is not None and self._voice.device() is not None else SILENT)
        elif self._state == "waiting" and self._voice.ready():
            self._begin(now)
        elif now >= self._until:
            self._end(SILENT if self._state == "waiting" else None)
        elif self._state == "sounding":
            self._rise(now)

    def heard(self) -> Heard:
        """How it stands now."""
        share = 0.0
        if self._state in ("sounding", "found"):
            share = 1.0 - self._asked[-1][1] / SILENCE_DB
        return Heard(self._state, share, self._voice.device(), self._trouble)

    def enough(self) -> None:
        """The level is right: keep it. The tone eases off from there."""
        device = self._voice.device()
        if self._state != "sounding" or device is None:
            self.close()
            return
        self._voice.hush()
        now = self._clock.monotonic()
        while len(self._asked) > 1 and self._asked[1][0] <= now - HEARD_LATER_S:
            self._asked.popleft()
        self._keep(device, self._asked[0][1])
        self._state = "found"
        self._until = now + TAIL_S

    def close(self) -> None:
        """Ease to silence and let go of the voice; nothing is kept."""
        self._end(None)

    def _begin(self, now: float) -> None:
        """The tone swells by itself as well, beneath the floor; the rise begins when that is over."""
        begins = now + AT_ONCE_S + TONE_SWELL_S
        self._asked.append((begins, SILENCE_DB))
        self._until = begins - SILENCE_DB / RISE_DB_S + STAYS_S
        phrases, language, words_per_minute = self._tone
        self._voice.say(phrases, language, words_per_minute, now + AT_ONCE_S + Spacing().lead_s)
        self._state = "sounding"

    def _rise(self, now: float) -> None:
        """Ask for a little more; after a while in which nobody looked, for no more than that."""
        before, level = self._asked[-1]
        passed = min(max(now - before, 0.0), LONGEST_STEP_S)
        self._asked.append((max(now, before), min(level + RISE_DB_S * passed, 0.0)))
        self._voice.level(self._asked[-1][1])

    def _end(self, trouble: str | None) -> None:
        if self._state != "over":
            self._state, self._trouble = "over", trouble
            self._voice.close()
