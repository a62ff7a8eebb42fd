"""Whose signatures are known here: people whose digits were compared once, over the telephone or on paper."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from pydantic import AwareDatetime, BaseModel, ConfigDict, TypeAdapter, ValidationError

from sps_coach.handing_over.signing import Author
from sps_coach.writing import written_whole


class Acquaintance(BaseModel):
    """Somebody who is known here.

    Attributes:
        author: name and key as they were confirmed.
        since: when that was.
    """

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    author: Author
    since: AwareDatetime


_Acquaintances = TypeAdapter(tuple[Acquaintance, ...])


def known(path: Path) -> tuple[Acquaintance, ...]:
    """Return everybody who is known; nobody where the file is not there or cannot be understood.

    Nobody is the careful answer: those who sign are then met anew.
    """
    try:
        return _Acquaintances.validate_json(path.read_bytes())
    except (FileNotFoundError, ValidationError):
        return ()


def meet(path: Path, author: Author, at: datetime) -> None:
    """Know somebody from now on; whoever is known already stays as they are.

    Raises:
        OSError: the folder cannot be written, or the disk is full.
    """
    before = known(path)
    if by_key(before, author) is not None:
        return
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with written_whole(path) as beside:
        beside.touch(0o600)
        beside.write_bytes(
            _Acquaintances.dump_json((*before, Acquaintance(author=author, since=at)), indent=2)
        )


def by_key(acquaintances: Sequence[Acquaintance], author: Author) -> Author | None:
    """Return an author as they were confirmed, found by the key alone: a name is only what somebody says."""
    return next((each.author for each in acquaintances if each.author.key == author.key), None)
