"""Keys read by the ten thousand: making a UUID of one takes as long as reading a whole row."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, type_coerce
from sqlalchemy.types import NullType


def held(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """A key as the database has it, which is made into a UUID by ``Keys``, or only held against others."""
    return type_coerce(column, NullType()).label(f"held_{column.key}")


def key_of(held: Any) -> UUID:
    """Make what the database has into a key."""
    return held if isinstance(held, UUID) else UUID(held)


class Keys(dict[Any, UUID]):
    """Keys as the database has them, each made into a UUID once, however many rows name it.

    Those that name the same are the same object, too, which is found in a dictionary without being compared.
    """

    def __missing__(self, held: Any) -> UUID:
        """Make it the first time."""
        key = self[held] = key_of(held)
        return key
