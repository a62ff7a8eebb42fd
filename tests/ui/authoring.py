"""The Studio's real desk over a folder of its own, whose answers come at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sps_coach.library.collection import load_all
from sps_coach.paths import Places
from sps_coach.settings import Settings
from sps_coach.sound.silence import SilentVoice
from sps_coach.studio.desk import Studio
from sps_coach.studio.parts import Parts
from sps_coach.ui.studio.handing_on import Recipient

if TYPE_CHECKING:
    from collections.abc import Callable

    from sps_coach.library.collection import Library

NOW = datetime(2026, 11, 22, 7, 5, tzinfo=UTC)


class StillClock:
    """Time that passes when a test moves it on."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.moment = NOW

    def monotonic(self) -> float:
        return self.seconds

    def now(self) -> datetime:
        return self.moment

    def zone(self) -> str:
        return "Europe/Berlin"


class HeardVoice(SilentVoice):
    """Remembers what it was to say and when, and when it was to be silent."""

    def __init__(self) -> None:
        self.said: list[tuple[tuple[str, ...], float]] = []
        self.hushed = 0

    def say(self, phrases: tuple[str, ...], language: str, words_per_minute: int, voice_at: float) -> None:
        self.said.append((phrases, voice_at))

    def hush(self) -> None:
        self.hushed += 1


class Workroom:
    """A Studio with its folder."""

    def __init__(
        self,
        folder: Path,
        writer: Callable[[], Any] | None = None,
        *,
        checks: bool = True,
        library: Library | None = None,
        on_the_side: Callable[[str, Callable[[], None]], None] | None = None,
        deliver: Callable[[Callable[[], None]], None] = lambda call: call(),
    ) -> None:
        """Make one in a folder; without ``checks``, nothing is found in any draft."""
        self.places = Places(folder / "data", folder / "settings", folder / "cache", folder / "logs")
        self.documents = folder / "documents"
        self.recipient = Recipient(self.documents)
        self.clock = StillClock()
        self.library_reads = 0
        self.voice = HeardVoice()
        self._library, self._given = library, library
        parts = Parts(
            self._read,
            self._forget,
            Settings,
            lambda: "en",
            lambda _routine, _settings: self.voice,
            writer or _no_history,
            lambda: self.recipient,
            self._choose_language,
            self.clock,
            deliver,
            on_the_side or (lambda name, look: look() if checks or name != "check" else None),
        )
        self.studio = Studio(self.places, parts)

    def _read(self) -> Library:
        if self._library is None:
            self._library = load_all(self.places)
            self.library_reads += 1
        return self._library

    def _choose_language(self, language: str) -> None:
        self.recipient = replace(self.recipient, language=language)

    def _forget(self) -> None:
        self._library = self._given


class _NoHistory:
    """A history that answers nothing is known."""

    def ask(self, _query: object, _done: object, otherwise: Callable[[str], None]) -> None:
        otherwise("The history cannot be shown just now; it is kept as it is.")


def _no_history() -> Any:
    return _NoHistory()
