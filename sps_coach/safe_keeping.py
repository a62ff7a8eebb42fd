"""The history's safety as the window asks for it: joins the history's worker, files and words."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from sps_coach.aside import Deliver
from sps_coach.session.ports import Clock
from sps_coach.ui.safe_keeping import Backup, Holding, Mended, Safety, Say
from sps_coach.ui.translation import tr, translate
from sps_coach.writing import written_whole

if TYPE_CHECKING:
    from sps_coach.history.copying import Look
    from sps_coach.history.past import Past
    from sps_coach.history.writer import Writer
    from sps_coach.library.collection import Library

Result = TypeVar("Result")


_log = logging.getLogger(__name__)

EXPORTS = "history-*.json"


class HistoryKeeping:
    """Looks after the history for a window: implements ``ui.safe_keeping.SafeKeeping``."""

    def __init__(
        self,
        writer: Callable[[], Writer],
        library: Callable[[], Library],
        documents: Callable[[], Path],
        clock: Clock,
        deliver: Deliver,
    ) -> None:
        """Take the parts.

        Args:
            writer: gives what keeps the history.
            library: gives what routines and exercises are called by.
            documents: tells where exports and reports are put.
            clock: the time.
            deliver: carries answers from other threads to the caller's.
        """
        self._writer, self._library, self._documents = writer, library, documents
        self._clock, self._deliver = clock, deliver

    def mended(self, answer: Callable[[Mended | None], None]) -> None:
        """Say whether a damaged history was mended since the program began."""

        def told(_count: int) -> None:
            mended = self._writer().mended()
            found = None if mended is None else Mended(mended.look.sessions, mended.aside)
            self._deliver(lambda: answer(found))

        self._writer().ask(lambda store: store.count(), told, lambda _sentence: None)

    def look(self, answer: Callable[[Safety], None], otherwise: Say) -> None:
        """Say how safe the history is."""
        self._tend(self._safety, answer, otherwise)

    def back_up(self, say: Say) -> None:
        """Make a backup now."""

        def work(history: Path) -> str:
            from sps_coach.history.backups import back_up_now

            back_up_now(history)
            return translate("Keeping", "A backup is made, and was opened and checked.")

        self._tend(work, say, say)

    def restore(self, backup: Path, say: Say) -> None:
        """Put a backup in place; the present state stays as a backup."""

        def work(history: Path) -> str:
            from sps_coach.history.restoring import restore

            count = restore(history, backup).look.sessions
            told = tr(
                "The backup is in place, with {count} sessions. What was here before is kept as a backup.",
                None,
                count,
            )
            return told.format(count=count)

        self._tend(work, say, say)

    def export(self, say: Say) -> None:
        """Write the whole history as one file."""

        def work(history: Path) -> str:
            from sps_coach.history.archive import export
            from sps_coach.history.opening import calmly

            with calmly(self._documents() / EXPORTS):
                file = self._place(f"history-{self._day():%Y-%m-%d}.json")
            counts = export(history, file)
            count = counts["sessions"]
            told = tr("Everything is written to {file}: {count} sessions.", None, count)
            return told.format(file=file, count=count)

        self._tend(work, say, say)

    def take_in(self, file: Path, say: Say) -> None:
        """Take in a history that was exported."""

        def work(history: Path) -> str:
            from sps_coach.history.archive import take_in

            gained = take_in(history, file)
            count = gained["sessions"]
            told = tr("{count} sessions were new and are here now; what was here stays.", None, count)
            return told.format(count=count)

        self._tend(work, say, say)

    def erase(self, say: Say) -> None:
        """Erase the whole history, with its backups."""

        def work(history: Path) -> str:
            from sps_coach.history.erasing import erase

            count = erase(history)
            return tr("The history is erased: {count} files.", None, count).format(count=count)

        self._tend(work, say, say)

    def report(self, first: date | None, name: str, say: Say, *, private: bool = False) -> None:
        """Write the report for the clinic, from a day on; with what is not shared, where it is for the person."""

        def written(past: Past) -> None:
            said = self._written(past, first, name.strip(), private=private)
            self._deliver(lambda: say(said))

        self._writer().ask(lambda store: store.past(), written, self._through(say))

    def _written(self, past: Past, first: date | None, name: str, *, private: bool) -> str:
        from sps_coach.paper.clinic import Wishes, clinic_report

        now, zone = self._clock.now(), self._clock.zone()
        try:
            report = clinic_report(past, Wishes(first, name or None, private), self._library(), now, zone)
            file = self._place(f"report-{self._day():%Y-%m-%d}.pdf")
            with written_whole(file) as beside:
                beside.touch(0o600)
                beside.write_bytes(report)
        except OSError:
            told = translate(
                "Keeping", "The report cannot be written to {folder}; making room there may help."
            )
            return told.format(folder=self._documents())
        except Exception:
            _log.exception("the report could not be made")
            return translate("Keeping", "The report could not be made; nothing else is touched by that.")
        return translate("Keeping", "The report is in {file}.").format(file=file)

    def _safety(self, history: Path) -> Safety:
        from sps_coach.history.backups import backups, folder_of
        from sps_coach.history.copying import look_at
        from sps_coach.history.records import HistoryUnavailable

        kept: list[Backup] = []
        for backup in backups(history):
            try:
                look = look_at(backup.path, thoroughly=not kept)
            except HistoryUnavailable:
                continue
            made = datetime.fromtimestamp(backup.path.stat().st_mtime).astimezone()
            kept.append(Backup(backup.path, made, _holding(look)))
        return Safety(
            _holding(look_at(history)) if history.exists() else Holding(0, 0, None, None),
            tuple(kept),
            folder_of(history),
            tuple(sorted(history.with_name("damaged").glob("history-*.sqlite3"))),
            self._documents(),
            tuple(sorted(self._documents().glob(EXPORTS), reverse=True)),
        )

    def _place(self, name: str) -> Path:
        self._documents().mkdir(parents=True, exist_ok=True)
        return self._documents() / name

    def _day(self) -> date:
        return self._clock.now().astimezone().date()

    def _tend(self, work: Callable[[Path], Result], done: Callable[[Result], None], otherwise: Say) -> None:
        self._writer().tend(
            work, lambda result: self._deliver(lambda: done(result)), self._through(otherwise)
        )

    def _through(self, say: Say) -> Say:
        return lambda sentence: self._deliver(lambda: say(sentence))


def _holding(look: Look) -> Holding:
    return Holding(look.sessions, look.said, _day_of(look.first), _day_of(look.last))


def _day_of(moment: datetime | None) -> date | None:
    return None if moment is None else moment.astimezone().date()
