"""One worker thread that keeps the history while the session and the window go on undisturbed."""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from itertools import islice
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from uuid6 import uuid7

from sps_coach.history.keeper import Keeper
from sps_coach.history.records import BlockOutcome, HistoryUnavailable, PrescribedBlock, SessionOutcome
from sps_coach.history.statements import Note, Statement
from sps_coach.worded import worded

if TYPE_CHECKING:
    from sps_coach.history.mending import Mended
    from sps_coach.history.store import Store

Result = TypeVar("Result")

UNKEPT = worded("One moment of this session could not be kept; the rest is safe.")
UNWRITTEN = worded("The history cannot be written just now; sessions work without it.")
UNREAD = worded("The history cannot be shown just now; it is kept as it is.")

AT_ONCE = 50
"""At most so many calls become one write to the disk, when they come faster than the disk takes them."""

_log = logging.getLogger(__name__)

_Write = Callable[["Store"], object]
_Ask = tuple[Callable[[], Any], Callable[[Any], None], Callable[[str], None]]


class Writer:
    """Writes sessions, and answers questions about the history, on a thread of its own.

    Every call returns at once; order is kept. Each write is the system's as soon as the worker comes to it, so that it
    stands however this program ends, and on the disk as soon as that has it. The
    database's library is imported and the file opened on the worker too. While the history cannot be written,
    what was told waits in memory and is tried again every ``retry_s``; the session goes on meanwhile.

    Implements ``session.ports.Record``.
    """

    def __init__(self, path: Path, *, patience_s: float = 5.0, retry_s: float = 1.0) -> None:
        """Start the worker on the history at ``path``.

        Args:
            path: the SQLite file; the device's id is kept in the same folder.
            patience_s: how long one write waits for another program that is writing.
            retry_s: how long to wait before trying again to write what could not be written.
        """
        self._keeper = Keeper(path, patience_s)
        self._retry_s = retry_s
        self._told: SimpleQueue[_Write | _Ask | None] = SimpleQueue()
        self._waiting: deque[_Write] = deque()
        self._unavailable: str | None = None
        self._unkept = False
        self._closing = threading.Event()
        # A daemon, so that a program that ends without close() does not hang; the file bears being cut off.
        self._worker = threading.Thread(target=self._work, name="history", daemon=True)
        self._worker.start()

    def begin(
        self,
        *,
        routine_id: str,
        routine_version: int,
        routine_hash: str,
        day: str,
        blocks: int,
        planned_s: float,
        at: datetime,
        zone: str,
    ) -> None:
        """A session begins."""
        self._unkept = False
        self._tell(
            lambda store: store.begin(
                routine_id=routine_id,
                routine_version=routine_version,
                routine_hash=routine_hash,
                day=day,
                blocks=blocks,
                planned_s=planned_s,
                at=at,
                zone=zone,
            )
        )

    def block_began(
        self,
        *,
        index: int,
        exercise_id: str | None,
        repetitions: int,
        sets: int,
        hold_s: float,
        sides: str,
        at: datetime,
    ) -> None:
        """A block begins, with what is prescribed."""
        self._tell(
            lambda store: store.block_began(
                index=index,
                exercise_id=exercise_id,
                repetitions=repetitions,
                sets=sets,
                hold_s=hold_s,
                sides=sides,
                at=at,
            )
        )

    def block_ended(
        self, *, index: int, outcome: BlockOutcome, repetitions: int, hold_s: float, at: datetime
    ) -> None:
        """A block ended, with what was done."""
        self._tell(
            lambda store: store.block_ended(
                index=index, outcome=outcome, repetitions=repetitions, hold_s=hold_s, at=at
            )
        )

    def event(self, *, kind: str, at: datetime, position_s: float, detail: str = "") -> None:
        """Something happened at this place of the timeline."""
        self._tell(lambda store: store.event(kind=kind, at=at, position_s=position_s, detail=detail))

    def why(self, *, index: int, words: str, at: datetime, zone: str) -> None:
        """Why a block of the present session was left out; a note that is private unless it is shared later."""
        subject = UUID(int=uuid7().int)

        def note(store: Store) -> None:
            said = Note(words, "block", store.present, index)
            store.journal.keep(said, at=at, zone=zone, subject=subject)

        self._tell(note)

    def end(self, *, outcome: SessionOutcome, at: datetime) -> None:
        """The session is over."""
        self._tell(lambda store: store.end(outcome=outcome, at=at))

    def resume_from(self, session_id: UUID) -> None:
        """Go on writing an unfinished session, which ``Store.unfinished`` gave, at its ``next_block``."""
        self._tell(lambda store: store.resume_from(session_id))

    def let_be(self, session_id: UUID) -> None:
        """Close an unfinished session as of its last known moment."""
        self._tell(lambda store: store.let_be(session_id))

    def prescribe(self, *, routine_hash: str, day: str, blocks: Sequence[PrescribedBlock]) -> None:
        """Keep what a routine asks for on a kind of day; once is enough, and telling it again does nothing."""
        self._tell(lambda store: store.prescribe(routine_hash=routine_hash, day=day, blocks=blocks))

    def keep(self, said: Statement, *, at: datetime, zone: str) -> UUID:
        """Keep what somebody says, such as the answers of a check-in or a note, and return its subject."""
        subject = UUID(int=uuid7().int)
        self._tell(lambda store: store.journal.keep(said, at=at, zone=zone, subject=subject))
        return subject

    def correct(self, subject: UUID, said: Statement, *, at: datetime, zone: str) -> None:
        """Say the same anew: ``said`` stands from now on, and what was said before stays underneath."""
        self._tell(lambda store: store.journal.keep(said, at=at, zone=zone, subject=subject, anew=True))

    def withdraw(self, kind: type[Statement], subject: UUID, *, at: datetime, zone: str) -> None:
        """Take a statement back, so that it no longer stands."""
        self._tell(lambda store: store.journal.withdraw(kind, subject, at=at, zone=zone))

    def tell(self, write: Callable[[Store], object]) -> None:
        """Let several calls be one write, such as looking what stands and writing it anew."""
        self._tell(write)

    def ask(
        self,
        query: Callable[[Store], Result],
        done: Callable[[Result], None],
        otherwise: Callable[[str], None] = lambda _sentence: None,
    ) -> None:
        """Run ``query`` after all that was told before, and hand what it returns to ``done``.

        Args:
            query: reads from the open history, such as ``lambda store: store.sessions(limit=30)``.
            done: gets the result, on the worker's thread; a window passes it on to its own.
            otherwise: gets one calm sentence instead when the history cannot be read now, on the same thread.
        """
        self._tell((partial(self._keeper.mending_if_needed, query), done, otherwise))

    def tend(
        self,
        work: Callable[[Path], Result],
        done: Callable[[Result], None],
        otherwise: Callable[[str], None],
    ) -> None:
        """Do something with the history's files, such as restoring one, after all that was told before.

        Nothing here has the file open meanwhile, and no backup is being made. A session that is being lived goes on
        afterwards, where the history still knows it.

        Args:
            work: gets the path of the history, on the worker's thread.
            done: gets what it returns, on the same thread.
            otherwise: gets one calm sentence instead where it cannot be done now, on the same thread.
        """
        self._tell((partial(self._keeper.tend, work), done, otherwise))

    def trouble(self) -> str | None:
        """One calm sentence while the history cannot be kept, or None while all is well."""
        return self._unavailable or (UNKEPT if self._unkept else None)

    def mended(self) -> Mended | None:
        """What was done about a damaged file since the program began, or None."""
        return self._keeper.mended

    def close(self) -> None:
        """Write what waits, let go of the file and end the worker. Calling it again does nothing.

        What cannot be written even now is given up; ``trouble`` says so.
        """
        if not self._closing.is_set():
            self._told.put(None)
            self._closing.set()
        self._worker.join()

    def _tell(self, told: _Write | _Ask) -> None:
        if self._closing.is_set():
            raise RuntimeError("the writer is closed")
        self._told.put(told)

    # -- on the worker ----------------------------------------------------------------------------------

    def _work(self) -> None:
        self._write_waiting()
        closing = False
        while not closing:
            for told in self._gather():
                if told is None:
                    closing = True
                elif isinstance(told, tuple):
                    self._write_waiting()
                    self._answer(*told)
                else:
                    self._waiting.append(told)
            self._write_waiting()
        self._keeper.close()

    def _gather(self) -> list[_Write | _Ask | None]:
        """Wait for what is told next and take all there is; while writing has to wait, come back before long."""
        if self._waiting and self._told.empty():
            self._closing.wait(self._retry_s)
            gathered = []
        else:
            gathered = [self._told.get()]
        while not self._told.empty():
            gathered.append(self._told.get())
        return gathered

    def _write_waiting(self) -> None:
        """Write what waits, in order, as far as the history lets it; opens the file even if nothing waits."""
        try:
            self._keeper.mending_if_needed(self._write_all)
            self._unavailable = None
        except HistoryUnavailable as sentence:
            self._unavailable = str(sentence)
        except Exception:
            _log.exception("the history could not be opened or written")
            self._unavailable = UNWRITTEN

    def _write_all(self, store: Store) -> None:
        while self._waiting:
            now = list(islice(self._waiting, AT_ONCE))
            with store.together():
                for write in now:
                    self._write(store, write)
            for _ in now:
                self._waiting.popleft()
            self._keeper.added()
        self._keeper.look_after()

    def _write(self, store: Store, write: _Write) -> None:
        try:
            write(store)
        except HistoryUnavailable:
            raise
        except Exception:
            # Trying it again would not help, and would hold up all that comes after it.
            _log.exception("a call to the history could not be carried out")
            self._unkept = True

    def _answer(
        self, question: Callable[[], Any], done: Callable[[Any], None], otherwise: Callable[[str], None]
    ) -> None:
        try:
            answer = question()
        except HistoryUnavailable as sentence:
            hand_over = partial(otherwise, str(sentence))
        except Exception:
            _log.exception("a question to the history could not be answered")
            hand_over = partial(otherwise, UNREAD)
        else:
            hand_over = partial(done, answer)
        try:
            hand_over()
        except Exception:
            # Whoever asked may be gone by now; the session is still to be written.
            _log.exception("an answer from the history could not be handed over")
