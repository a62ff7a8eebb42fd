"""The person's own words as the window passes them on: joins the history's worker and the time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from sps_coach.aside import Deliver
from sps_coach.session.ports import Clock

if TYPE_CHECKING:
    from uuid import UUID

    from sps_coach.history.statements import Answers, EmergencyPlan, Kept, Statement
    from sps_coach.history.store import Store
    from sps_coach.history.writer import Writer


class KeptStatements:
    """Keeps what a person says in the history: implements ``ui.statements.Statements``."""

    def __init__(self, writer: Callable[[], Writer], clock: Clock, deliver: Deliver) -> None:
        """Take the parts.

        Args:
            writer: gives what keeps the history.
            clock: the time.
            deliver: carries answers from the history's thread to the caller's.
        """
        self._writer, self._clock, self._deliver = writer, clock, deliver
        self._eased: tuple[UUID, int] | None = None

    def keep(self, said: Statement) -> None:
        """Keep what was said just now."""
        self._writer().keep(said, at=self._clock.now(), zone=self._clock.zone())

    def emergency_plan(self, answer: Callable[[str], None]) -> None:
        """Tell the emergency plan that the person wrote, or an empty text."""

        def look(store: Store) -> str:
            plan = _newest_plan(store)
            return plan.said.text if plan is not None else ""

        self._writer().ask(
            look,
            lambda text: self._deliver(lambda: answer(text)),
            lambda _sentence: self._deliver(lambda: answer("")),
        )

    def keep_emergency_plan(self, text: str) -> None:
        """Keep it anew; an empty text takes it back. What stood there before stays underneath."""
        from sps_coach.history.statements import EmergencyPlan

        at, zone = self._clock.now(), self._clock.zone()

        def keep(store: Store) -> None:
            plan = _newest_plan(store)
            if plan is None and text:
                store.journal.keep(EmergencyPlan(text), at=at, zone=zone)
            elif plan is not None and text:
                store.journal.keep(EmergencyPlan(text), at=at, zone=zone, subject=plan.subject, anew=True)
            elif plan is not None:
                store.journal.withdraw(EmergencyPlan, plan.subject, at=at, zone=zone)

        self._writer().tell(keep)

    def easing(self, answer: Callable[[str | None], None]) -> None:
        """Tell the cue before the last easing off of the session that ended last; None where there was none."""

        def last(store: Store) -> tuple[tuple[UUID, int] | None, str | None]:
            sessions = store.sessions(limit=1)
            events = store.events(sessions[0].id) if sessions else ()
            eased = [(number, event) for number, event in enumerate(events) if event.kind == "ease-off"]
            return ((sessions[0].id, eased[-1][0]), eased[-1][1].detail) if eased else (None, None)

        def arrived(found: tuple[tuple[UUID, int] | None, str | None]) -> None:
            self._eased, cue = found
            answer(cue)

        self._writer().ask(
            last,
            lambda found: self._deliver(lambda: arrived(found)),
            lambda _sentence: self._deliver(lambda: answer(None)),
        )

    def say_about_easing(self, text: str, *, shared: bool) -> None:
        """Keep a word about that easing off, as a note that is private unless it is shared."""
        if self._eased is not None:
            from sps_coach.history.statements import Note

            session, number = self._eased
            self.keep(Note(text, "event", session, number, shared))

    def check_out(self, answers: Answers) -> None:
        """Keep what was answered after the session that ended last."""
        self.keep(answers)


def _newest_plan(store: Store) -> Kept[EmergencyPlan] | None:
    """The emergency plan that stands; where two devices each wrote one, the later one."""
    from sps_coach.history.statements import EmergencyPlan

    return max(store.journal.standing(EmergencyPlan), key=lambda kept: kept.at, default=None)
