"""Authors, and the files of a small routine, for tests of handing over."""

from __future__ import annotations

from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sps_coach.handing_over.signing import Signer
from tests.library.samples import EXERCISE, ROUTINE

ANNA = Signer("Anna Example", Ed25519PrivateKey.from_private_bytes(bytes(range(32))))
BERT = Signer("Bert Example", Ed25519PrivateKey.from_private_bytes(bytes(range(1, 33))))

OTHER = "other-rest"
"""Another routine, which asks for the same exercise."""

FILES = {"routines/small-rest.yaml": ROUTINE.encode(), "heel-slide.yaml": EXERCISE.encode()}


def everything_in(folder: Path) -> dict[str, bytes | None]:
    """Every file and folder below a folder, with what the files hold."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }
