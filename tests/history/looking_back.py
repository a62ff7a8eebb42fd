"""A past with something of everything, for whatever looks back on it."""

from __future__ import annotations

from contextlib import closing
from datetime import date, time, timedelta
from pathlib import Path

from sps_coach.history.past import Past
from sps_coach.history.records import PrescribedBlock
from sps_coach.history.statements import AgreedRest, Answers, Correction, DiaryEntry, Note, Plan
from sps_coach.history.store import Store
from tests.history.samples import MORNING, beginning, block, ending, open_store

TODAY = date(2026, 4, 26)
PRIVATE, SHARED = "for nobody else", "=for those who help, 硬い"
BLOCKS = [
    PrescribedBlock(0, "neck-turn", 3, 2, 12.5, "alternate"),
    PrescribedBlock(1, "heel-slide", 5, 1, 0.0, "both"),
]


def live(store: Store) -> None:
    """Four weeks of Mondays to Fridays, the third of them at rest."""
    keep = store.journal.keep
    keep(Plan("gentle-morning", 2, "c0ffee", date(2026, 3, 30), quota=5), at=MORNING, zone="Europe/Berlin")
    keep(
        Plan("armchair-moment", 1, "chair", date(2026, 4, 1), date(2026, 5, 31), None, (2, 6), time(7, 30), time(9, 0)),
        at=MORNING, zone="Europe/Berlin",
    )  # fmt: skip
    keep(AgreedRest(date(2026, 4, 13), date(2026, 4, 19), "infusion"), at=MORNING, zone="Europe/Berlin")
    keep(DiaryEntry("infusion", date(2026, 4, 13), text=SHARED, shared=True), at=MORNING, zone="UTC")
    keep(DiaryEntry("spasms", date(2026, 4, 14), count=3, text=PRIVATE), at=MORNING, zone="UTC")
    store.prescribe(routine_hash="c0ffee", day="easy", blocks=BLOCKS)
    store.prescribe(routine_hash="c0ffee", day="usual", blocks=BLOCKS)
    for number in range(28):
        at = MORNING + timedelta(days=number + 1)
        if at.isoweekday() > 5 or 14 <= number < 21:
            continue
        keep(Answers("before", stiffness=5 + number % 3, discomfort=3, words=PRIVATE), at=at, zone="UTC")
        session = store.begin(
            **beginning(at=at + timedelta(minutes=2), blocks=2, day=("usual", "easy")[number % 2])
        )
        store.block_began(**block(0))
        if number % 4 == 0:
            store.event(
                kind="ease-off", at=at + timedelta(minutes=4), position_s=90.5, detail="Turn your head."
            )
            keep(Note(SHARED, "event", session, 0, shared=True), at=at, zone="UTC")
        store.block_ended(
            **ending(0, outcome="eased" if number % 4 == 0 else "done", repetitions=12, hold_s=150.0)
        )
        store.block_began(
            **block(1, exercise_id="heel-slide", repetitions=5, sets=1, hold_s=0.0, sides="both")
        )
        left_out = number % 5 == 0
        store.block_ended(
            **ending(
                1, outcome="left-out" if left_out else "done", repetitions=0 if left_out else 5, hold_s=0.0
            )
        )
        if left_out:
            keep(Note(SHARED, "block", session, 1, shared=True), at=at, zone="UTC")
        keep(Note(PRIVATE, "session", session), at=at, zone="UTC")
        store.end(outcome="done" if number % 7 else "ended-early", at=at + timedelta(minutes=13))
        keep(Answers("after", session, 4, None, 1, "diazepam", SHARED, shared=True), at=at, zone="UTC")
    trial = store.begin(**beginning(at=MORNING + timedelta(days=20)))
    keep(Correction(trial, counts=False), at=MORNING, zone="UTC")
    store.let_be(trial)


def a_past(folder: Path) -> Past:
    with closing(open_store(folder)) as store, store.together():
        live(store)
    with closing(open_store(folder)) as store:
        return store.past()
