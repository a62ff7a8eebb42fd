"""A lock on what is private: a passphrase that is never kept, only what Argon2id makes of it.

It keeps pages of the window. It does not encrypt the history: whoever can read the person's files can read that. It
stands in a small file of its own, so that it stays with the computer, neither travels with the history nor is lost
with other settings.
"""

from __future__ import annotations

import json
import unicodedata
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal, get_args

from argon2 import PasswordHasher, Type
from argon2.exceptions import InvalidHashError, VerificationError

from sps_coach.writing import written_whole

LEAST = 8
"""Characters that a passphrase has at least (NIST SP 800-63B, section 5.1.1.1)."""

FREE_TRIES = 3
"""So many mistakes cost no waiting."""

FIRST_WAIT_S, LONGEST_WAIT_S = 5.0, 40.0


def verifier(passphrase: str) -> str:
    """Return what is kept of a passphrase: it can be told from it whether another one is the same.

    Argon2id with a salt of its own, three passes over 64 MiB (the second recommended option of RFC 9106, section 4);
    it takes about a tenth of a second on purpose.

    Raises:
        ValueError: the passphrase is shorter than ``LEAST``.
    """
    plain = _plain(passphrase)
    if len(plain) < LEAST:
        raise ValueError(f"a passphrase has {LEAST} characters or more")
    return _hasher().hash(plain)


def fits(kept: str, passphrase: str) -> bool:
    """Say whether a passphrase is the one that ``kept`` was made of; never, where ``kept`` is no verifier."""
    try:
        return _hasher().verify(kept, _plain(passphrase))
    except (VerificationError, InvalidHashError):
        return False


Keeps = Literal["private", "review", "studio"]
"""What the passphrase is asked for: what is private alone, the whole of Review, or that and the Studio."""


@dataclass(frozen=True)
class Lock:
    """A lock as it is kept.

    Attributes:
        verifier: what ``verifier`` made of the passphrase.
        keeps: what it is asked for.
    """

    verifier: str
    keeps: Keeps = "private"


def read(path: Path) -> Lock | None:
    """Return the lock that is kept in a file, or None where there is none or it cannot be understood.

    Without a lock nothing private is shown at all, so None is the careful answer.
    """
    try:
        found = json.loads(path.read_bytes())
        lock = Lock(found["verifier"], found["keeps"])
    except (OSError, ValueError, TypeError, KeyError):
        return None
    known = isinstance(lock.verifier, str) and lock.verifier.startswith("$argon2id$")
    return lock if known and lock.keeps in get_args(Keeps) else None


def keep(path: Path, lock: Lock | None) -> None:
    """Write a lock down, for nobody else to read; None takes it away.

    Raises:
        OSError: the folder cannot be written, or the disk is full.
    """
    if lock is None:
        path.unlink(missing_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    with written_whole(path) as beside:
        beside.touch(0o600)
        beside.write_text(json.dumps(asdict(lock), indent=2) + "\n", encoding="utf-8")


@dataclass(frozen=True)
class Patience:
    """How many mistakes there were, and from when on the lock listens again.

    Attributes:
        mistakes: in a row.
        listens_at: monotonic seconds.
    """

    mistakes: int = 0
    listens_at: float = 0.0

    def listens(self, now: float) -> bool:
        """Say whether a passphrase would be looked at now."""
        return now >= self.listens_at

    def after_a_mistake(self, now: float) -> Patience:
        """Return the patience after one more mistake: the first few cost nothing, then the waiting doubles."""
        mistakes = self.mistakes + 1
        over = mistakes - FREE_TRIES
        wait_s = min(FIRST_WAIT_S * 2.0 ** min(over, 10), LONGEST_WAIT_S) if over >= 0 else 0.0
        return Patience(mistakes, now + wait_s)


def _hasher() -> PasswordHasher:
    return PasswordHasher(type=Type.ID)


def _plain(passphrase: str) -> str:
    """The same characters however a keyboard composes them, without spaces around."""
    return unicodedata.normalize("NFKC", passphrase).strip()
