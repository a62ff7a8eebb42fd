"""The session's voice: it asks the speaker for cues and the player to play them, and never waits for either."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from sps_coach.paths import own_command
from sps_coach.settings import SoundProfile, VoiceChoice
from sps_coach.sound.form import form_for
from sps_coach.sound.links import Noticed, PlayerLink, SpeakerLink, Words

AHEAD_S = 6.4
"""``say`` wants to know of a cue this long before its voice: the lead-in, the device's buffer and a little."""

_SPEAKER_LIMIT_S = 20.0


class CalmVoice:
    """What ``session.ports.Voice`` asks for. Every call returns at once.

    Args:
        cache: the folder of finished cues.
        voice: who speaks.
        profile: what the session is to sound like.
        speaker: the command that starts the speaker's process.
        player: the command that starts the player's process.
        speaker_limit_s: how long the speaker may take for one cue before it is started anew.
        level_db: how loud everything is at first, dB, at most 0.
    """

    def __init__(
        self,
        cache: Path,
        *,
        voice: VoiceChoice | None = None,
        profile: SoundProfile = SoundProfile(),  # noqa: B008 - frozen
        speaker: Sequence[str] | None = None,
        player: Sequence[str] | None = None,
        speaker_limit_s: float = _SPEAKER_LIMIT_S,
        level_db: float = 0.0,
    ) -> None:
        self._profile = profile
        self._state = Noticed()
        self._player = PlayerLink(list(player or own_command("_player")), self._state, level_db)
        self._speaker = SpeakerLink(
            list(speaker or own_command("_speaker")),
            {
                "folder": str(cache),
                "voice": asdict(voice or VoiceChoice()),
                "form": asdict(form_for(profile)),
            },
            self._state,
            speaker_limit_s,
            self._ready,
        )
        self._lock = threading.Lock()
        self._made: dict[Words, str | None] = {}
        self._awaited: dict[Words, float] = {}
        self._first: Words | None = None
        # Not a daemon: the program's end waits until the sound has eased away.
        self._closing = threading.Thread(target=self._close, name="voice closing")

    def foresee(self, utterances: Sequence[tuple[tuple[str, ...], str, int]]) -> None:
        """Make these ready before they are needed, without opening a device; only a moment's work is meant."""
        self._speaker.want(list(utterances) if self._profile.voice else [], first=False)

    def prepare(self, utterances: Sequence[tuple[tuple[str, ...], str, int]]) -> None:
        """Make these (phrases, language, words a minute) ready, the first one needed first."""
        utterances = utterances if self._profile.voice else ()
        self._player.send(open=True)
        with self._lock:
            if self._first is None and utterances:
                self._first = utterances[0]
            missing = [words for words in dict.fromkeys(utterances) if words not in self._made]
        self._speaker.want(missing, first=False)

    def ready(self) -> bool:
        """Say whether the first cue that was prepared can be heard now, or will never be."""
        with self._lock:
            made = self._first is None or self._first in self._made
        return (made and self._state.device_known()) or self.trouble() is not None

    def say(self, phrases: tuple[str, ...], language: str, words_per_minute: int, voice_at: float) -> None:
        """Let the voice of one cue begin at this monotonic time; its lead-in swells before.

        A cue that is not ready in time, or that would overlap another, is dropped.
        """
        if not self._profile.voice:
            return
        words = (phrases, language, words_per_minute)
        with self._lock:
            path = self._made.get(words)
            if path is not None and not Path(path).exists():
                path = None  # whoever cleaned up had a right to
            if path is None:
                self._awaited[words] = voice_at
        if path is None:
            self._speaker.want([words], first=True)
        else:
            self._player.send(play=path, voice_at=voice_at, lead_s=self._profile.lead_in_s)

    def bed(self, lies: bool) -> None:
        """Let the bed come, where one is wished, or let it go; either takes 8 s."""
        if self._profile.bed:
            self._player.send(bed=lies)

    def breathe(self, breaths: Sequence[tuple[float, float, bool]], *, asked: bool = False) -> None:
        """Let the breathing tone, where one is wished, follow these half breaths.

        Args:
            breaths: begin and end, monotonic seconds, and whether it is a breath in; in order.
            asked: whether the person asked to be led by the breath; then it is heard in any case.
        """
        if self._profile.breathing_tone or asked:
            self._player.send(breathe=list(breaths))

    def hush(self) -> None:
        """Ease whatever sounds down to silence within 1.5 s and forget what was to come."""
        with self._lock:
            self._awaited.clear()
        self._player.send(hush=True)

    def level(self, db: float) -> None:
        """Let everything glide to this level, dB, at most 0: up by at most 3 dB/s, down by 12.

        It is heard up to 3 seconds later while something sounds.
        """
        self._player.level(db)

    def device(self) -> str | None:
        """The name of the device that sound goes out by, or None while there is none."""
        return self._state.device()

    def trouble(self) -> str | None:
        """One calm sentence when there is no sound, or None while all is well."""
        return self._state.trouble()

    def interrupted(self) -> bool:
        """True once after the sound was lost while it was needed: the session pauses."""
        return self._state.was_interrupted()

    def close(self) -> None:
        """Ease to silence and let go of the device; the program may go on and end meanwhile.

        It takes up to 2.5 s if something sounds; ``wait_until_closed`` waits for it.
        """
        self._closing.start()

    def wait_until_closed(self) -> None:
        """Wait until both processes and all threads have ended, after ``close``."""
        self._closing.join()

    def _close(self) -> None:
        self._player.close()  # first: a speaker in the middle of a cue may take seconds to hear that it is over
        self._speaker.close()

    def _ready(self, words: Words, path: str | None) -> None:
        """A cue is there, or will not be; called in the speaker's thread."""
        with self._lock:
            self._made[words] = path
            voice_at = self._awaited.pop(words, None)
        if path is not None and voice_at is not None:
            self._player.send(play=path, voice_at=voice_at, lead_s=self._profile.lead_in_s)
