"""What the window asks about handing over: a small Protocol over plain values.

Every method returns at once and answers on the thread that asked. An answer in words is one calm sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol

ENDING = ".spsroutine"
"""How the name of a file ends in which a routine is handed over."""

Say = Callable[[str], None]
"""Takes one calm sentence."""

Verdict = Literal["own", "known", "not-met", "unsigned"]
"""Signed by oneself; by somebody whose digits were compared; by somebody who is not known; by nobody."""


@dataclass(frozen=True)
class Lying:
    """Files that lie where they would be looked for.

    Attributes:
        folder: into which one may put a file, so that it is offered.
        files: those that are there or among what was loaded down, the newest first.
    """

    folder: Path
    files: tuple[Path, ...]


@dataclass(frozen=True)
class Looked:
    """What agreeing to a file would mean.

    Attributes:
        file: what was looked at.
        routine: the name of the routine in it.
        verdict: who signed it, as far as that can be said.
        author: the name of who signed it, or empty.
        digits: those of the key, to compare by telephone, or empty.
        signed: what is said of that, a sentence each.
        changes: what is new and what takes the place of what, a sentence each.
        changes_something: whether anything in it is not here already.
    """

    file: Path
    routine: str
    verdict: Verdict
    author: str
    digits: str
    signed: tuple[str, ...]
    changes: tuple[str, ...]
    changes_something: bool


@dataclass(frozen=True)
class Signer:
    """Whose key signs here: the name by which others know them, and the digits of the key."""

    name: str
    digits: str


@dataclass(frozen=True)
class Signing:
    """How a routine is to be signed.

    Attributes:
        passphrase: what opens the key, or protects a new one.
        name: whose key is to be made first; empty where there is one.
    """

    passphrase: str
    name: str = ""


class Exchange(Protocol):
    """Everything that can be asked about it."""

    def lying(self, answer: Callable[[Lying], None]) -> None:
        """Tell which files could be looked at."""

    def look(self, file: Path, answer: Callable[[Looked], None], otherwise: Say) -> None:
        """Look into a file; nothing changes by that."""

    def take_in(self, looked: Looked, say: Say, *, met: bool) -> None:
        """Take in what was looked at; ``met`` where the digits were compared, and their owner is known from now on."""

    def routines(self, answer: Callable[[Sequence[tuple[str, str]]], None]) -> None:
        """Tell which routines can be handed over: the id and the name of each, one's own first."""

    def signer(self, answer: Callable[[Signer | None], None], otherwise: Say) -> None:
        """Tell whose key signs here; None where there is none yet."""

    def folder(self) -> Path:
        """Where a routine is written that is handed on."""
        ...

    def send(self, routine: str, signing: Signing | None, answer: Callable[[str, bool], None]) -> None:
        """Write a routine to a file, signed or not; answers with a sentence, and whether it is written."""
