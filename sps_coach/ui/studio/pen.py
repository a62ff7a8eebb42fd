"""What edits are made with: while the same thing is being dragged or written, it stays one step of undo."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any

from sps_coach.editing.edits import Edit
from sps_coach.ui.studio.bench import Bench


class Pen:
    """Writes into the draft on a bench."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._under_way: Hashable = None
        self._before: Mapping[str, Any] = {}

    @property
    def values(self) -> Mapping[str, Any]:
        """What the draft says."""
        return self._bench.values

    def do(self, *wanted: Edit) -> bool:
        """Make one edit, or several as one step, and return whether that was done; nothing for nothing."""
        self.settle()
        return not wanted or self._bench.do(*wanted)

    def go_on(self, what: Hashable, wanted: Callable[[Mapping[str, Any]], Sequence[Edit]]) -> bool:
        """Go on with what is being dragged or written, and return whether that was done.

        Args:
            what: is under way; as long as nothing else is done, it stays one step of undo.
            wanted: the edits from what the draft said before all of it.
        """
        draft = self._bench.draft
        instead = what == self._under_way
        if not instead:
            self._before = self._bench.values
        edits, steps = wanted(self._before), draft.steps
        if not edits:
            if instead:
                self._bench.undo()
            self.settle()
            return True
        done = self._bench.do(*edits, instead=instead)
        made = draft.steps == steps + (0 if instead else 1)
        self._under_way = (
            what if done and made else None
        )  # nothing to go on with where it is as it was before
        return done

    def say(self, sentence: str) -> None:
        """Say one calm sentence about what was just done."""
        self._bench.said.emit(sentence)

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
