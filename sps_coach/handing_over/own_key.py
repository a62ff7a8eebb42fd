"""The key with which routines are signed on this computer: made here, kept here, under a passphrase.

What lies in the file is sealed with ChaCha20-Poly1305 (RFC 8439) under what Argon2id makes of the passphrase, three
passes over 64 MiB (RFC 9106, section 4, second recommended option). Name and public key are sealed in as well, so
that nobody can put another name in front of the key.
"""

from __future__ import annotations

import secrets
import unicodedata
from pathlib import Path
from typing import Annotated, Literal

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from sps_coach.handing_over.signing import Author, Signer
from sps_coach.worded import worded
from sps_coach.writing import written_whole

LEAST = 8
"""Characters that a passphrase has at least (NIST SP 800-63B, section 5.1.1.1)."""

_PASSES, _MEMORY_KIB, _LANES = 3, 64 * 1024, 4
_SALT_BYTES, _NONCE_BYTES, _KEY_BYTES = 16, 12, 32

_Hexadecimal = Annotated[str, StringConstraints(pattern=r"^([0-9a-f]{2}){1,64}$")]


class KeyUnavailable(Exception):  # noqa: N818 - it carries a sentence to the person, who never meets the name
    """The key cannot be made or opened; the text is one calm sentence."""


class _Sealed(BaseModel):
    """The key's file. ``format: 1`` stands for the ciphers and their strengths as well."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    format: Literal[1]
    author: Author
    salt: _Hexadecimal
    nonce: _Hexadecimal
    sealed: _Hexadecimal


def make(path: Path, name: str, passphrase: str) -> Signer:
    """Make a key, keep it in a file that only this user may read, and return it; one that was there is kept aside.

    Args:
        path: the file.
        name: by which those who receive routines know its owner.
        passphrase: asked for whenever the key is used.

    Raises:
        KeyUnavailable: the name or the passphrase cannot be used.
        OSError: the folder cannot be written, or the disk is full.
    """
    if len(_plain(passphrase)) < LEAST:
        raise KeyUnavailable(
            worded(
                "A passphrase has {least} characters or more; four words are easy to keep in mind.",
                least=LEAST,
            )
        )
    try:
        signer = Signer(" ".join(name.split()), Ed25519PrivateKey.generate())
        author = signer.author
    except ValidationError:
        raise KeyUnavailable(
            worded("A name of 2 to 100 letters is needed here, as others know you.")
        ) from None
    salt, nonce = secrets.token_bytes(_SALT_BYTES), secrets.token_bytes(_NONCE_BYTES)
    sealed = _cipher(passphrase, salt).encrypt(nonce, signer.secret.private_bytes_raw(), _bound(author))
    kept = _Sealed(format=1, author=author, salt=salt.hex(), nonce=nonce.hex(), sealed=sealed.hex())
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if path.exists():
        path.replace(_aside(path))
    with written_whole(path) as beside:
        beside.touch(0o600)
        beside.write_text(kept.model_dump_json(indent=2) + "\n", encoding="utf-8")
    return signer


def author(path: Path) -> Author | None:
    """Return whose key is kept in a file; None where there is none.

    Raises:
        KeyUnavailable: the file cannot be understood.
    """
    sealed = _read(path)
    return sealed.author if sealed else None


def open_key(path: Path, passphrase: str) -> Signer:
    """Open the key that is kept in a file.

    Raises:
        KeyUnavailable: it is another passphrase, or there is no key that can be opened.
    """
    kept = _read(path)
    if kept is None:
        raise KeyUnavailable(worded("There is no key on this computer yet; sps-coach pack makes one."))
    cipher = _cipher(passphrase, bytes.fromhex(kept.salt))
    try:
        secret = cipher.decrypt(bytes.fromhex(kept.nonce), bytes.fromhex(kept.sealed), _bound(kept.author))
        signer = Signer(kept.author.name, Ed25519PrivateKey.from_private_bytes(secret))
    except (InvalidTag, ValueError):
        signer = None
    if signer is None or signer.author != kept.author:
        raise KeyUnavailable(
            worded(
                "The key does not open with this passphrase. Trying again is fine; where the passphrase is gone, "
                "sps-coach pack --new-key makes another key."
            )
        )
    return signer


def _aside(path: Path) -> Path:
    """Return a free name beside the key for the one that was there."""
    number = 1
    while (aside := path.with_name(f"{path.stem}-earlier-{number}{path.suffix}")).exists():
        number += 1
    return aside


def _read(path: Path) -> _Sealed | None:
    try:
        return _Sealed.model_validate_json(path.read_bytes())
    except FileNotFoundError:
        return None
    except ValidationError:
        raise KeyUnavailable(
            worded(
                "The key in {file} cannot be read; sps-coach pack --new-key makes another and keeps this one aside.",
                file=str(path),
            )
        ) from None


def _cipher(passphrase: str, salt: bytes) -> ChaCha20Poly1305:
    secret = _plain(passphrase).encode()
    return ChaCha20Poly1305(hash_secret_raw(secret, salt, _PASSES, _MEMORY_KIB, _LANES, _KEY_BYTES, Type.ID))


def _bound(author: Author) -> bytes:
    return f"{author.key} {author.name}".encode()


def _plain(passphrase: str) -> str:
    """The same characters however a keyboard composes them, without spaces around."""
    return unicodedata.normalize("NFKC", passphrase).strip()
