"""What the session's voice has to do with its two child processes, the speaker and the player.

Each has one thread here that talks to it. A speaker that hangs or ends is started anew; where that does not help, with
the usual voice in place of the chosen one; words that cannot be spoken are left to the screen. A player that hangs is
ended. One that ended is started anew only once a hush says that the session has paused; until then cues are dropped,
so nothing comes back by itself.
"""

from __future__ import annotations

import queue
import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Any

from sps_coach.settings import VoiceChoice
from sps_coach.sound.child import Child
from sps_coach.worded import worded

NO_DEVICE = worded("No sound device answers, so the session goes on without sound.")
NO_VOICE = worded("The voice does not answer, so cues are shown in writing.")
OTHER_VOICE = worded("The chosen voice does not answer, so the usual voice speaks.")
LOST = worded("The sound went away, so the session rests here until you are ready.")
BUSY = worded("This computer is too busy for sound just now, so the session rests here until you are ready.")

Words = tuple[tuple[str, ...], str, int]

_USUAL_VOICE = asdict(VoiceChoice())
_TRIES = 2
_FROZEN_S = 1.2  # a player that says nothing for so long stands still; what it holds must not come back
_STARTING_S = 10.0  # it may take this long to start
_GOODBYE_S = 4.0


class Noticed:
    """What the two threads have noticed, for the session to ask."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._sound: str | None = None
        self._voice: str | None = None
        self._device: str | None = None
        self._interrupted = False
        self._device_known = False

    def sound_goes_to(self, device: str | None) -> None:
        """The player has a device, or found none."""
        with self._lock:
            self._sound = None if device is not None else NO_DEVICE
            self._device = device
            self._device_known = True

    def sound_lost(self, sentence: str) -> None:
        """The sound went away while it was needed; the sentence says why."""
        with self._lock:
            self._sound = sentence
            self._device = None
            self._device_known = self._interrupted = True

    def voice(self, sentence: str | None) -> None:
        """What there is to say of the voice, or None while it speaks as chosen."""
        with self._lock:
            self._voice = sentence

    def device(self) -> str | None:
        """The name of the device that sound goes out by, or None while there is none."""
        with self._lock:
            return self._device

    def device_known(self) -> bool:
        """Whether the player has said if there is a device."""
        with self._lock:
            return self._device_known

    def trouble(self) -> str | None:
        """One calm sentence when there is no sound, or None while all is well."""
        with self._lock:
            return self._sound or self._voice

    def was_interrupted(self) -> bool:
        """True once after the sound was lost."""
        with self._lock:
            interrupted, self._interrupted = self._interrupted, False
            return interrupted


class SpeakerLink:
    """The speaker's process and the thread that asks it for one cue after another."""

    def __init__(
        self,
        command: list[str],
        manner: dict[str, Any],
        state: Noticed,
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


class PlayerLink:
    """The player's process, the thread that writes to it, and one that hears what it says."""

    def __init__(self, command: list[str], state: Noticed, level_db: float) -> None:
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
