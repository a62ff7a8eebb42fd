"""A draft on the bench: every edit goes through here, is journalled at once, and is checked on the side."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from sps_coach.editing.drafts import Draft
from sps_coach.editing.edits import Edit, EditRefused
from sps_coach.library.strict_yaml import Document
from sps_coach.ui.sentences import in_words
from sps_coach.ui.studio.desk import Authoring, Told
from sps_coach.ui.translation import translate

_log = logging.getLogger(__name__)


class Bench(QObject):
    """Holds one draft while it is being changed."""

    changed = Signal()
    """The draft says something else now."""
    checked = Signal()
    """What the checks say is known anew."""
    said = Signal(str)
    """One calm sentence for the person."""

    def __init__(self, draft: Draft, authoring: Authoring) -> None:
        super().__init__()
        self._draft, self._authoring = draft, authoring
        self._asking = self._stale = self._closed = False
        self.told = Told()

    @property
    def draft(self) -> Draft:
        """The draft itself."""
        return self._draft

    @property
    def document(self) -> Document:
        """What it says, with the line of everything."""
        return self._draft.document

    @property
    def values(self) -> Mapping[str, Any]:
        """What it says."""
        return self._draft.document.values

    def do(self, *wanted: Edit, instead: bool = False) -> bool:
        """Make one edit, or several as one step, and return whether that was done.

        Args:
            wanted: what to do.
            instead: whether it takes the place of the last step, as of something that is still being written.
        """
        before = self._draft.text
        try:
            self._draft.do(*wanted, instead=instead)
        except EditRefused as refused:
            self.said.emit(in_words(str(refused)))
            return False
        except OSError:
            self._cannot_write()
            return False
        if self._draft.text != before:
            self._tell()
        return True

    def undo(self) -> None:
        """Take the last edit back."""
        self._turn(self._draft.undo)

    def redo(self) -> None:
        """Make it again."""
        self._turn(self._draft.redo)

    def check(self) -> None:
        """Ask what there is to mend; while an answer is awaited, the newest text is asked about after it."""
        if self._asking:
            self._stale = True
            return
        self._asking, self._stale = True, False
        self._authoring.check(self.document, self._hear)

    def keep(self) -> None:
        """Keep the draft as a version; what comes of it is said."""
        self._authoring.keep(self._draft, self._kept)

    def let_go(self) -> None:
        """What the draft says is not to be kept."""
        self._closed = True

    def close(self) -> None:
        """Let go of the draft; what it says stays on the disk."""
        if self._closed:
            return
        self._closed = True
        try:
            self._draft.save()
            self._draft.close()
        except OSError:
            _log.exception("a draft stays in its journal")

    def _turn(self, turn: Any) -> None:
        before = self._draft.text
        try:
            turn()
        except OSError:
            self._cannot_write()
            return
        if self._draft.text != before:
            self._tell()

    def _tell(self) -> None:
        self.changed.emit()
        self.check()

    def _hear(self, told: Told) -> None:
        self._asking = False
        if self._closed:
            return
        if self._stale:
            self.check()
            return
        self.told = told
        self.checked.emit()

    def _kept(self, number: int | None, sentence: str) -> None:
        if number is not None:
            self._tell()
        self.said.emit(sentence)

    def _cannot_write(self) -> None:
        _log.exception("an edit could not be written down")
        self.said.emit(
            translate("Studio", "This cannot be written down just now; everything before it is kept.")
        )
