"""What edits are made with: while the same thing is being dragged or written, it stays one step of undo."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

from sps_coach.editing.edits import Edit
from sps_coach.ui.studio.bench import Bench


class Pen:
    """Writes into the draft on a bench."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._under_way: Hashable = None

    @property
    def values(self) -> Mapping[str, Any]:
        """What the draft says."""
        return self._bench.values

    def do(self, *wanted: Edit, joined: Hashable = None) -> bool:
        """Make one edit, or several as one step, and return whether that was done.

        Args:
            wanted: what to do; nothing for nothing.
            joined: what is being dragged or written; as long as nothing else is done, it stays one step of undo.
        """
        if not wanted:
            return True
        instead = joined is not None and joined == self._under_way
        before = self._bench.draft.steps
        done = self._bench.do(*wanted, instead=instead)
        made = self._bench.draft.steps == before + (0 if instead else 1)
        self._under_way = (
            joined if done and made else None
        )  # nothing to go on with where it is as it was before
        return done

    def settle(self) -> None:
        """What comes next is a step of its own."""
        self._under_way = None

    def undo(self) -> None:
        """Take the last step back."""
        self.settle()
        self._bench.undo()

    def redo(self) -> None:
        """Make it again."""
        self.settle()
        self._bench.redo()
