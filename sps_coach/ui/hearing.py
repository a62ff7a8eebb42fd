"""What the window asks to hear outside of a session: small Protocols over plain values.

Every method returns at once. Whatever takes longer answers through a callback, on the thread that asked.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from sps_coach.settings import VoiceChoice


@dataclass(frozen=True)
class Speaker:
    """Somebody who can speak.

    Attributes:
        choice: how the choice is kept; its rate and pitch are not looked at.
        name: as people know the voice.
        note: its licence or where it comes from, or empty.
    """

    choice: VoiceChoice
    name: str
    note: str = ""


HeardState = Literal["waiting", "sounding", "found", "over"]
"""How a sound that was asked for stands: its words or its device are awaited; it sounds; the comfort check has found
the level; it has eased away."""


@dataclass(frozen=True)
class Heard:
    """How a sample or a comfort check stands at one instant.

    Attributes:
        state: where it stands.
        share: how far a comfort check has risen, 0 (silence) to 1 (as loud as a session ever is).
        device: what it is heard on, as far as it is known.
        trouble: one calm sentence when it cannot be heard, or None.
    """

    state: HeardState
    share: float = 0.0
    device: str | None = None
    trouble: str | None = None


class Sounding(Protocol):
    """A sample of the voice, or a comfort check, while it is heard."""

    def tick(self) -> None:
        """Live on until now."""

    def heard(self) -> Heard:
        """How it stands now."""
        ...

    def enough(self) -> None:
        """The level is right: a comfort check keeps it as the ceiling. A sample eases off."""

    def close(self) -> None:
        """Ease to silence; what was not kept by then is not kept."""


class Hearing(Protocol):
    """Everything that can be heard, and on what."""

    def speakers(self, answer: Callable[[Sequence[Speaker]], None]) -> None:
        """Tell who can speak here, the usual voice first."""

    def device(self, answer: Callable[[str | None], None]) -> None:
        """Tell what sound would be heard on now, by its name; None where that is not known."""

    def hear_sample(self) -> Sounding:
        """Let the chosen voice say one sentence, as calmly as in a session."""
        ...

    def read_aloud(self, cues: Sequence[tuple[str, ...]]) -> Sounding:
        """Let the chosen voice say these phrases, some to a cue, as calmly as in a session; nothing of it is kept."""
        ...

    def check_comfort(self) -> Sounding:
        """Let a soft tone rise slowly out of silence until it is enough."""
        ...
