"""Who signed: names, keys and the digits by which two people tell over the telephone that a key is the right one.

Signatures are Ed25519 (RFC 8032). A signature proves the key, not a profession: whose key it is, people tell each
other.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Annotated

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

GROUPS, DIGITS = 5, 5
"""Twenty-five digits are 83 bits: nobody makes another key with the same ones."""

_PURPOSE = b"sps-coach routine bundle\n"
"""Stands before what is signed, so that no other use of the key can be taken for this one."""


def _visible(name: str) -> str:
    if not name.isprintable() or name != " ".join(name.split()):
        raise ValueError("a name has no invisible characters and single spaces only")
    return name


Name = Annotated[str, StringConstraints(min_length=2, max_length=100), AfterValidator(_visible)]
Key = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class Author(BaseModel):
    """Whoever signs.

    Attributes:
        name: as they call themselves.
        key: their public Ed25519 key, in hexadecimal.
    """

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    name: Name
    key: Key

    @property
    def fingerprint(self) -> str:
        """Five groups of five digits that stand for the key."""
        number = int.from_bytes(hashlib.sha256(bytes.fromhex(self.key)).digest())
        digits = str(number % 10 ** (GROUPS * DIGITS)).zfill(GROUPS * DIGITS)
        return " ".join(digits[at : at + DIGITS] for at in range(0, GROUPS * DIGITS, DIGITS))

    def signed(self, message: bytes, signature: bytes) -> bool:
        """Say whether this signature of the message was made with the author's key."""
        try:
            Ed25519PublicKey.from_public_bytes(bytes.fromhex(self.key)).verify(signature, _PURPOSE + message)
        except InvalidSignature:
            return False
        return True


@dataclass(frozen=True)
class Signer:
    """An author together with the secret half of the key."""

    name: str
    secret: Ed25519PrivateKey

    @property
    def author(self) -> Author:
        """What others know of this signer."""
        return Author(name=self.name, key=self.secret.public_key().public_bytes_raw().hex())

    def sign(self, message: bytes) -> bytes:
        """Return the signature of a message, 64 bytes."""
        return self.secret.sign(_PURPOSE + message)
