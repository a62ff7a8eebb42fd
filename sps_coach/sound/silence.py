"""A voice that says nothing, for whoever wants a session on screen alone."""

from __future__ import annotations

from collections.abc import Sequence


class SilentVoice:
    """A session without sound, as the person chose: nothing is said, and nothing is amiss."""

    def foresee(self, utterances: Sequence[tuple[tuple[str, ...], str, int]]) -> None:
        """Nothing needs to be made ready."""

    def prepare(self, utterances: Sequence[tuple[tuple[str, ...], str, int]]) -> None:
        """Nothing needs to be made ready."""

    def ready(self) -> bool:
        """The words are on the screen from the first moment."""
        return True

    def say(self, phrases: tuple[str, ...], language: str, words_per_minute: int, voice_at: float) -> None:
        """The words are on the screen."""

    def bed(self, lies: bool) -> None:
        """Nothing lies under it."""

    def breathe(self, breaths: Sequence[tuple[float, float, bool]], *, asked: bool = False) -> None:
        """The breath is on the screen."""

    def hush(self) -> None:
        """It is quiet already."""

    def trouble(self) -> str | None:
        """Silence was chosen, so there is none."""
        return None

    def interrupted(self) -> bool:
        """Silence is never interrupted."""
        return False

    def level(self, db: float) -> None:
        """Silence is as soft as can be."""

    def device(self) -> str | None:
        """It is heard on none."""
        return None

    def close(self) -> None:
        """There is nothing to let go of."""
