"""What the window's Studio asks for, joined out of files, library, history and voice; implements ``Authoring``."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from sps_coach import practice
from sps_coach.browsing import exercise_index, findables
from sps_coach.editing.drafts import Draft
from sps_coach.editing.edits import EditRefused
from sps_coach.history.plan import in_force, practice_day
from sps_coach.history.statements import AgreedRest, Plan
from sps_coach.library import search
from sps_coach.library.collection import Library, routine_faults
from sps_coach.library.content import content_hash
from sps_coach.library.faults import BadFile, Fault
from sps_coach.library.files import Sheet, read_sheet
from sps_coach.library.routines import DAYS, Day, Routine
from sps_coach.library.strict_yaml import Document
from sps_coach.paths import Places, shipped
from sps_coach.session.composing import in_language
from sps_coach.session.unwritten import Unwritten
from sps_coach.studio.handing_on import HandsOn
from sps_coach.studio.kept import keep as keep_version
from sps_coach.studio.kept import kept, told_of
from sps_coach.studio.leafing import leaves
from sps_coach.studio.parts import Parts
from sps_coach.studio.telling import as_far_as_it_goes, nothing_yet, tell
from sps_coach.studio.workshop import Workshop, kind_of_file, sound
from sps_coach.ui.sentences import in_words
from sps_coach.ui.studio.desk import (
    Kind,
    Known,
    Leaf,
    Prescription,
    Say,
    Shelf,
    Standing,
    Told,
    Version,
    Work,
)
from sps_coach.ui.translation import translate

if TYPE_CHECKING:
    from sps_coach.history.store import Store
    from sps_coach.ui.desk import Coaching

_log = logging.getLogger(__name__)


class Studio:
    """Answers what the Studio's pages ask."""

    def __init__(self, places: Places, parts: Parts) -> None:
        """Take the parts.

        Args:
            places: where drafts, versions and one's own library are.
            parts: what the program lends.
        """
        self._places, self._parts = places, parts
        self._workshop = Workshop(places)
        self.handing_on = HandsOn(parts)
        self._index: tuple[Library, search.Index] | None = None

    # -- what there is ----------------------------------------------------------------------------------------

    def shelf(self, answer: Callable[[Shelf], None]) -> None:
        """Tell what there is to work on; files are read on a thread of their own."""

        def look() -> None:
            language, library = self._parts.language(), self._parts.library()
            own = self._workshop.works(language)
            mine = {(work.kind, work.id) for work in own}
            others = [
                Work("routine", each.id, in_language(each.name, language), each.version)
                for each in library.routines.values()
            ] + [
                Work("exercise", each.id, in_language(each.name, language), each.version)
                for each in library.exercises.values()
            ]
            others = [each for each in others if (each.kind, each.id) not in mine]
            found = Shelf(tuple(own), tuple(others), _index(own, library))
            self._parts.deliver(lambda: answer(found))

        self._parts.on_the_side("shelf", look)

    def known(self) -> Known:
        """What a draft may name."""
        library = self._parts.library()
        if self._index is None or self._index[0] is not library:
            self._index = (library, exercise_index(library.exercises.values()))
        rate = self._parts.settings().voice.words_per_minute
        return Known(
            library.exercises, self._index[1], self._parts.language(), rate or Known.words_per_minute
        )

    def now(self) -> datetime:
        """The present time in the person's own zone."""
        return self._parts.clock.now().astimezone()

    # -- drafts -----------------------------------------------------------------------------------------------

    def begin(self, kind: Kind, name: str, source: str | None = None) -> str:
        """Begin a draft, and return its id."""
        library = self._parts.library()
        taken = set(library.routines if kind == "routine" else library.exercises)
        copied = None if source is None else self._file_of(kind, source)
        return self._workshop.begin(kind, name, self._parts.language(), copied, taken)

    def open(self, kind: Kind, name: str) -> Draft:
        """Open what is one's own to go on with it."""
        return self._workshop.open(kind, name)

    def discard(self, kind: Kind, name: str, say: Say) -> None:
        """Let a draft go."""
        try:
            self._workshop.discard(kind, name)
        except OSError:
            say(translate("Studio", "This draft cannot be taken away just now; it is kept as it is."))

    def check(self, document: Document, answer: Callable[[Told], None]) -> None:
        """Say what there is to mend in a draft, on a thread of its own."""

        def look() -> None:
            try:
                found = tell(document, self._parts.library().exercises, self._parts.language())
            except Exception:
                _log.exception("a draft could not be checked")
                found = Told()
            self._parts.deliver(lambda: answer(found))

        self._parts.on_the_side("check", look)

    def keep(self, draft: Draft, answer: Callable[[int | None, str], None]) -> None:
        """Keep a draft as a version that can be practised."""
        try:
            number = self._keep(draft)
        except BadFile as bad:
            answer(None, self._to_mend(bad.faults))
        except EditRefused as refused:
            answer(None, in_words(str(refused)))
        except OSError:
            _log.exception("a version could not be kept")
            answer(
                None,
                translate("Studio", "This cannot be kept just now; the draft is safe. Making room may help."),
            )
        else:
            answer(number, translate("Studio", "Kept as version {number}.").format(number=number))

    def _keep(self, draft: Draft) -> int:
        said = sound(draft)
        kind, name = kind_of_file(draft.path), draft.path.stem
        newest = 0
        if isinstance(said, Routine):
            lacking = list(routine_faults(Sheet(said, draft.document), self._parts.library().exercises))
            if lacking:
                raise BadFile(lacking)
            newest = max((each.number for each in kept(self._places.versions, name)), default=0)
        number = self._workshop.keep(draft, newest)
        self._parts.library_changed()
        if kind == "routine":
            library = self._parts.library()
            keep_version(self._places.versions, library, library.routines[name], self._parts.clock.now())
        return number

    def _to_mend(self, faults: Sequence[Fault]) -> str:
        told = translate(
            "Studio", "Something is to be settled before this can be practised: {what}. The draft is kept."
        )
        return told.format(what=in_words(faults[0].message))

    def standing(self, draft: Draft) -> Standing:
        """Tell how a draft stands to what can be practised."""
        return self._workshop.standing(draft)

    def versions(self, document: Document, answer: Callable[[Sequence[Version]], None]) -> None:
        """Tell the draft of a routine as it stands, and its versions, the newest first."""
        name, library, language = document.path.stem, self._parts.library(), self._parts.language()
        try:
            draft: Routine | None = read_sheet(document, Routine).content
        except BadFile:
            draft = None

        def told(prescribed: frozenset[str]) -> list[Version]:
            found = kept(self._places.versions, name)
            return told_of(found, prescribed, language, draft, library.exercises)

        def look(store: Store) -> list[Version]:
            return told(frozenset(each.said.routine_hash for each in store.journal.standing(Plan)))

        deliver = self._parts.deliver
        self._parts.writer().ask(
            look,
            lambda found: deliver(lambda: answer(found)),
            lambda _sentence: deliver(lambda: answer(told(frozenset()))),
        )

    # -- preview ----------------------------------------------------------------------------------------------

    def leaves(self, document: Document, day: Day) -> Sequence[Leaf]:
        """Lay a draft out as still pages that can be leafed through in silence."""
        return leaves(document, self._parts.library().exercises, day, self._parts.language())

    def preview(
        self, document: Document, day: Day, block: int | None = None, *, alone: bool = False
    ) -> Coaching:
        """Make a session of a draft ready, of which nothing is written down."""
        library = self._parts.library()
        routine, places = as_far_as_it_goes(document, library.exercises)
        if block is not None and block in places:
            chosen = routine.blocks[places.index(block)]
            day = max(day, chosen.day, key=DAYS.index)
            blocks = (chosen,) if alone else routine.blocks
            routine = routine.model_copy(update={"blocks": blocks})
            begins: int | None = next(at for at, each in enumerate(routine.blocks_on(day)) if each is chosen)
        else:
            begins = None
        if not routine.blocks_on(day):
            raise LookupError(nothing_yet())
        whole = replace(library, routines=MappingProxyType({**library.routines, routine.id: routine}))
        settings = self._parts.settings()
        ports = (self._parts.clock, self._parts.voice(routine, settings), Unwritten())
        return practice.session(whole, routine, day, self._parts.language(), ports, begins, settings=settings)

    # -- prescribing and handing on ---------------------------------------------------------------------------

    def prescribe(self, name: str, prescription: Prescription, say: Say) -> None:
        """Prescribe the newest version of a routine, and keep that version for good."""
        library = self._parts.library()
        routine = library.routines.get(name)
        if routine is None:
            say(translate("Studio", "First keep a version of it; that is what is prescribed."))
            return
        clock, writer = self._parts.clock, self._parts.writer()
        try:
            keep_version(self._places.versions, library, routine, clock.now())
        except OSError:
            _log.exception("a prescribed version could not be kept")
            say(translate("Studio", "This cannot be kept just now; the draft is safe. Making room may help."))
            return
        plan = replace(
            prescription.plan,
            routine_id=name,
            routine_version=routine.version,
            routine_hash=content_hash(routine, library.exercises_of(routine)),
        )
        writer.keep(plan, at=clock.now(), zone=clock.zone())
        for first, last in prescription.rests:
            writer.keep(AgreedRest(first, last), at=clock.now(), zone=clock.zone())
        said = translate("Studio", "Version {number} is prescribed.")
        say(said.format(number=routine.version))

    def plan(self, name: str, answer: Callable[[Plan | None], None]) -> None:
        """Tell the plan that is in force for a routine."""
        today = practice_day(self._parts.clock.now(), self._parts.clock.zone())

        def look(store: Store) -> Plan | None:
            return in_force([each.said for each in store.journal.standing(Plan)], name, today)

        self._ask(look, answer, None)

    def close(self) -> None:
        """Let go of what is still being made."""
        self.handing_on.close()

    # -- in between -------------------------------------------------------------------------------------------

    def _file_of(self, kind: Kind, name: str) -> Path:
        """Where the text of something stands that can be copied: a draft of one's own comes first."""
        draft = self._workshop.draft_file(kind, name)
        if draft.exists():
            return draft
        inside = f"routines/{name}.yaml" if kind == "routine" else f"{name}.yaml"
        return self._parts.library().files.get(inside) or shipped("exercises") / inside

    def _ask(self, query: Callable[[Store], object], done: Callable[..., None], otherwise: object) -> None:
        deliver = self._parts.deliver
        self._parts.writer().ask(
            query,
            lambda result: deliver(lambda: done(result)),
            lambda _sentence: deliver(lambda: done(otherwise)),
        )


def _index(own: Sequence[Work], library: Library) -> search.Index:
    """Find what the Library finds, and drafts by their names."""
    there = {
        each.id: each for each in findables(library, library.exercises.values(), library.routines.values())
    }
    for work in own:
        known = there.get(work.key, search.Findable(work.key, (), ()))
        there[work.key] = known._replace(names=(work.name, *known.names))
    return search.index_of(there.values())
