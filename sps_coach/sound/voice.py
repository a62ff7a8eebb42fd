"""The session's voice: it asks the speaker for cues and the player to play them, and never waits for either.

Each child process has one thread here that talks to it. A speaker that hangs or ends is started anew; where that does
not help, with the usual voice in place of the chosen one; words that cannot be spoken are left to the screen. A player
that hangs is ended. One that ended is started anew only once a hush says that the session has paused; until then cues
are dropped, so nothing comes back by itself.
"""

from __future__ import annotations

import queue
import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from sps_coach.paths import own_command
from sps_coach.settings import SoundProfile, VoiceChoice
from sps_coach.sound.child import Child
from sps_coach.sound.form import form_for

AHEAD_S = 6.4
"""``say`` wants to know of a cue this long before its voice: the lead-in, the device's buffer and a little."""

NO_DEVICE = "No sound device answers, so the session goes on without sound."
NO_VOICE = "The voice does not answer, so cues are shown in writing."
OTHER_VOICE = "The chosen voice does not answer, so the usual voice speaks."
LOST = "The sound went away, so the session rests here until you are ready."
BUSY = "This computer is too busy for sound just now, so the session rests here until you are ready."

Words = tuple[tuple[str, ...], str, int]

_USUAL_VOICE = asdict(VoiceChoice())
_SPEAKER_LIMIT_S = 20.0
_TRIES = 2
_FROZEN_S = 1.2  # a player that says nothing for so long stands still; what it holds must not come back
_STARTING_S = 10.0  # it may take this long to start
_GOODBYE_S = 4.0


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
        self._state = _State()
        self._player = _PlayerLink(list(player or own_command("_player")), self._state, level_db)
        self._speaker = _SpeakerLink(
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


class _State:
    """What the two threads have noticed, for the session to ask."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._sound: str | None = None
        self._voice: str | None = None
        self._device: str | None = None
        self._interrupted = False
        self._device_known = False

    def sound_goes_to(self, device: str | None) -> None:
        with self._lock:
            self._sound = None if device is not None else NO_DEVICE
            self._device = device
            self._device_known = True

    def sound_lost(self, sentence: str) -> None:
        with self._lock:
            self._sound = sentence
            self._device = None
            self._device_known = self._interrupted = True

    def voice(self, sentence: str | None) -> None:
        with self._lock:
            self._voice = sentence

    def device(self) -> str | None:
        with self._lock:
            return self._device

    def device_known(self) -> bool:
        """Whether the player has said if there is a device."""
        with self._lock:
            return self._device_known

    def trouble(self) -> str | None:
        with self._lock:
            return self._sound or self._voice

    def was_interrupted(self) -> bool:
        with self._lock:
            interrupted, self._interrupted = self._interrupted, False
            return interrupted


class _SpeakerLink:
    """The speaker's process and the thread that asks it for one cue after another."""

    def __init__(
        self,
        command: list[str],
        manner: dict[str, Any],
        state: _State,
        limit_s: float,
        ready: Callable[[Words, str | None], None],
    ) -> None:
        self._command = command
        self._manner = manner
        self._remark: dict[str, Any] = {}
        self._state = state
        self._limit_s = limit_s
        self._ready = ready
        self._wanted: deque[Words] = deque()
        self._changed = threading.Condition()
        self._closing = False
        self._child: Child | None = None
        self._thread = threading.Thread(target=self._work, name="speaker link")
        self._thread.start()

    def want(self, several: Sequence[Words], *, first: bool) -> None:
        """Have these made, before everything else or after it."""
        with self._changed:
            if first:
                kept = [words for words in self._wanted if words not in several]
                self._wanted = deque([*several, *kept])
            else:
                self._wanted.extend(words for words in several if words not in self._wanted)
            self._changed.notify()

    def close(self) -> None:
        """End the process and the thread."""
        with self._changed:
            self._closing = True
            self._changed.notify()
        self._thread.join(_GOODBYE_S)
        if self._thread.is_alive() and self._child is not None:
            self._child.kill()
            self._thread.join()

    def _work(self) -> None:
        while (words := self._next()) is not None:
            answer = self._answer(words)
            self._state.voice(answer.get("trouble"))
            self._ready(words, answer.get("path"))
        self._let_go()

    def _next(self) -> Words | None:
        with self._changed:
            idle = not self._wanted
        if idle:
            self._let_go()  # all that was asked for is made: nothing needs to stay in memory
        with self._changed:
            self._changed.wait_for(lambda: self._closing or self._wanted)
            return None if self._closing else self._wanted.popleft()

    def _answer(self, words: Words) -> dict[str, Any]:
        request = dict(zip(("phrases", "language", "words_per_minute"), words, strict=True))
        answer = self._tried(request)
        if answer is None and self._manner["voice"] != _USUAL_VOICE:
            self._manner = self._manner | {"voice": _USUAL_VOICE}
            self._remark = {"trouble": OTHER_VOICE}
            answer = self._tried(request)
        return {"trouble": NO_VOICE} if answer is None else self._remark | answer

    def _tried(self, request: dict[str, Any]) -> dict[str, Any] | None:
        for _ in range(_TRIES):
            answer = self._asked(request | self._manner)
            if answer is not None:
                return answer
            self._let_go()
            if self._closing:
                break
        return None

    def _asked(self, request: dict[str, Any]) -> dict[str, Any] | None:
        try:
            self._child = self._child or Child(self._command)
        except OSError:
            return None
        return self._child.ask(request, self._limit_s)

    def _let_go(self) -> None:
        if self._child is not None:
            self._child.farewell(_GOODBYE_S / 4)
            self._child.release()
            self._child = None


class _PlayerLink:
    """The player's process, the thread that writes to it, and one that hears what it says."""

    def __init__(self, command: list[str], state: _State, level_db: float) -> None:
        self._command = command
        self._state = state
        self._level_db = level_db
        self._lines: queue.SimpleQueue[dict[str, Any] | None] = queue.SimpleQueue()
        self._closing = False
        self._child: Child | None = None
        self._opened = False
        self._thread = threading.Thread(target=self._work, name="player link")
        self._thread.start()

    def send(self, **command: Any) -> None:
        """Pass a command on."""
        self._lines.put(command)

    def level(self, db: float) -> None:
        """Pass the level on, now and to every player to come."""
        self._level_db = db
        self.send(level_db=db)

    def close(self) -> None:
        """Let the player ease to silence and end it and the threads."""
        self._closing = True
        self._lines.put(None)
        self._thread.join()

    def _work(self) -> None:
        hearing: threading.Thread | None = None
        while (command := self._lines.get()) is not None:
            if self._child is None or not self._child.running:
                if not ("open" in command or ("hush" in command and self._opened)):
                    continue  # nothing sounds, and nothing comes back by itself
                hearing = self._restarted(hearing)
            if self._child is not None:
                self._child.tell(command)  # if it has ended, who hears it says so
        if self._child is not None:
            self._child.farewell(_GOODBYE_S)
        if hearing is not None:
            hearing.join()

    def _restarted(self, hearing: threading.Thread | None) -> threading.Thread | None:
        if hearing is not None:
            hearing.join()
        if self._child is not None:
            self._child.farewell(0.0)
        self._opened = True
        try:
            child = Child(self._command, apart=True)
        except OSError:
            self._child = None
            self._state.sound_goes_to(None)
            return None
        self._child = child
        child.tell({"level_db": self._level_db, "open": True})
        hearing = threading.Thread(target=self._hear, args=(child,), name="player status")
        hearing.start()
        return hearing

    def _hear(self, child: Child) -> None:
        for message in child.heard_alive(_STARTING_S, _FROZEN_S):
            status = message.get("status")
            if status == "ready":
                self._state.sound_goes_to(message.get("device") or "")
            elif status == "no-device":
                self._state.sound_goes_to(None)
            elif status == "lost":
                self._state.sound_lost(BUSY if message.get("why") == "busy" else LOST)
        child.release()
        if not self._closing:
            self._state.sound_lost(LOST)
