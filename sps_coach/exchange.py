"""Handing over as the window asks for it: joins the room below, the library and the files, and says it in words."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sps_coach.aside import Deliver, OnTheSide
from sps_coach.library.differences import differences
from sps_coach.library.differences_told import told as difference_told
from sps_coach.paths import Places
from sps_coach.session.composing import in_language
from sps_coach.session.ports import Clock
from sps_coach.ui.exchange.desk import ENDING, Looked, Lying, Say, Signer, Signing
from sps_coach.ui.sentences import in_words
from sps_coach.ui.translation import translate
from sps_coach.worded import Worded, worded
from sps_coach.writing import written_whole

if TYPE_CHECKING:
    from sps_coach.handing_over.receiving import Arrival, How, Look
    from sps_coach.handing_over.signing import Signer as Key
    from sps_coach.library.collection import Library
    from sps_coach.library.routines import Routine


_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Parts:
    """What handing over stands on.

    Attributes:
        library: gives what can be practised.
        read_anew: has it read again, since something came.
        language: gives the language of its texts.
        folders: where files are looked for; the first one is where they may be put.
        out: where what is handed on of whoever is looked at is put.
        clock: the time.
        deliver: carries answers to the caller's thread.
        on_the_side: does what may take a moment.
    """

    library: Callable[[], Library]
    read_anew: Callable[[], None]
    language: Callable[[], str]
    folders: Sequence[Path]
    out: Callable[[], Path]
    clock: Clock
    deliver: Deliver
    on_the_side: OnTheSide


class RoutineExchange:
    """Hands routines over for a window: implements ``ui.exchange.desk.Exchange``."""

    def __init__(self, places: Places, parts: Parts) -> None:
        self._places, self._parts = places, parts

    def lying(self, answer: Callable[[Lying], None]) -> None:
        """Tell which files could be looked at."""

        def look() -> None:
            found = [file for folder in self._parts.folders for file in folder.glob(f"*{ENDING}")]
            newest = sorted(found, key=lambda file: file.stat().st_mtime, reverse=True)
            lying = Lying(self._parts.folders[0], tuple(newest))
            self._parts.deliver(lambda: answer(lying))

        self._do(look, lambda _sentence: answer(Lying(self._parts.folders[0], ())))

    def look(self, file: Path, answer: Callable[[Looked], None], otherwise: Say) -> None:
        """Look into a file; nothing changes by that."""

        def work() -> None:
            looked = self._told(file, self._look(file))
            self._parts.deliver(lambda: answer(looked))

        self._do(work, otherwise)

    def take_in(self, looked: Looked, say: Say, *, met: bool) -> None:
        """Take in what was looked at, where it still is what was looked at."""
        from sps_coach.handing_over import acquaintances, receiving

        def work() -> None:
            look = self._look(looked.file)
            if self._told(looked.file, look) != looked:
                raise _OtherNow(worded("This file has changed meanwhile. Looking at it again is fine."))
            if look.changes_something:
                receiving.keep(look.bundle, self._places.received)
                self._parts.read_anew()
            if met and look.verdict == "not-met" and look.author is not None:
                acquaintances.meet(self._places.acquaintances, look.author, self._parts.clock.now())
            self._tell(say, self._taken(looked, met=met))

        self._do(work, say)

    def routines(self, answer: Callable[[Sequence[tuple[str, str]]], None]) -> None:
        """Tell which routines can be handed over, those that do not ship with the program first."""

        def work() -> None:
            library, language = self._parts.library(), self._parts.language()

            def place(routine: Routine) -> tuple[bool, str]:
                file = library.files_of(routine).get(f"routines/{routine.id}.yaml")
                own = file is not None and file.is_relative_to(self._places.data)
                return not own, in_language(routine.name, language).casefold()

            found = [
                (each.id, in_language(each.name, language))
                for each in sorted(library.routines.values(), key=place)
            ]
            self._parts.deliver(lambda: answer(found))

        self._do(work, lambda _sentence: answer([]))

    def signer(self, answer: Callable[[Signer | None], None], otherwise: Say) -> None:
        """Tell whose key signs here."""
        from sps_coach.handing_over import own_key

        def work() -> None:
            author = own_key.author(self._places.author_key)
            found = None if author is None else Signer(author.name, author.fingerprint)
            self._parts.deliver(lambda: answer(found))

        self._do(work, otherwise)

    def send(self, routine: str, signing: Signing | None, answer: Callable[[str, bool], None]) -> None:
        """Write a routine to a file, signed or not."""
        from sps_coach.handing_over.sending import bundle_of

        folder = self.folder()  # of whoever is looked at now

        def work() -> None:
            library = self._parts.library()
            chosen = library.routines[routine]
            key = None if signing is None else self._key(signing)
            file = _free(folder, f"{routine}-{chosen.version}")
            file.parent.mkdir(parents=True, exist_ok=True)
            with written_whole(file) as beside:
                beside.touch(0o600)
                beside.write_bytes(bundle_of(library, chosen, key))
            name = in_language(chosen.name, self._parts.language())
            said = self._written(file, name, key)
            self._parts.deliver(lambda: answer(said, True))

        self._do(work, lambda sentence: answer(sentence, False))

    def folder(self) -> Path:
        """Where a routine is written that is handed on."""
        return self._parts.out()

    def _look(self, file: Path) -> Look:
        from sps_coach.handing_over import acquaintances, own_key, receiving

        own = own_key.author(self._places.author_key)
        known = acquaintances.known(self._places.acquaintances)
        return receiving.look(receiving.read_bundle(file), self._parts.library(), own, known)

    def _told(self, file: Path, look: Look) -> Looked:
        language = self._parts.language()
        return Looked(
            file,
            in_language(look.bundle.routine.name, language),
            look.verdict,
            look.author.name if look.author else "",
            look.author.fingerprint if look.author else "",
            tuple(map(in_words, told_verdict(look))),
            tuple(map(in_words, told_changes(look, language))),
            look.changes_something,
        )

    def _taken(self, looked: Looked, *, met: bool) -> str:
        if met and not looked.changes_something:
            return translate("Exchange", "{name} is known here from now on.").format(name=looked.author)
        told = translate("Exchange", "{routine} is here now; the Library and Today have it.")
        if met:
            told = translate(
                "Exchange",
                "{routine} is here now; the Library and Today have it. {name} is known here from now on.",
            )
        return told.format(routine=looked.routine, name=looked.author)

    def _written(self, file: Path, name: str, key: Key | None) -> str:
        if key is None:
            told = translate("Exchange", "{routine} is in {file}, without a signature.")
            return told.format(routine=name, file=file)
        told = translate("Exchange", "{routine} is in {file}, signed by {name}.")
        return told.format(routine=name, file=file, name=key.author.name)

    def _key(self, signing: Signing) -> Key:
        from sps_coach.handing_over import own_key

        if signing.name:
            return own_key.make(self._places.author_key, signing.name, signing.passphrase)
        return own_key.open_key(self._places.author_key, signing.passphrase)

    def _do(self, work: Callable[[], None], otherwise: Say) -> None:
        """Do something on the side; where it cannot be done, say why in one calm sentence."""
        from sps_coach.handing_over.bundle import RefusedBundle
        from sps_coach.handing_over.own_key import KeyUnavailable

        def safely() -> None:
            try:
                work()
            except (RefusedBundle, KeyUnavailable, _OtherNow) as trouble:
                self._tell(otherwise, in_words(str(trouble)))
            except OSError:
                _log.exception("a file could not be read or written")
                self._tell(
                    otherwise,
                    translate(
                        "Exchange",
                        "The file cannot be read or written just now; everything here stays as it is.",
                    ),
                )

        self._parts.on_the_side("exchange", safely)

    def _tell(self, say: Say, sentence: str) -> None:
        self._parts.deliver(lambda: say(sentence))


def _free(folder: Path, stem: str) -> Path:
    """A name that nothing has yet, so that nothing is written over."""
    number, file = 1, folder / f"{stem}{ENDING}"
    while file.exists():
        number += 1
        file = folder / f"{stem}-{number}{ENDING}"
    return file


class _OtherNow(Exception):  # noqa: N818 - it carries a sentence to the person, who never meets the name
    """What is to be taken in is not what was looked at."""


# -- in words -------------------------------------------------------------------------------------------------


def told_verdict(look: Look) -> Iterator[str]:
    """Say who signed, as far as that can be known, and how to know more."""
    if look.author is None:
        yield worded("Nobody has signed this, so whether it was altered on its way cannot be told.")
        return
    name, digits = look.author.name, look.author.fingerprint
    if look.verdict == "own":
        yield worded("Signed with your own key, as {name}.", name=name)
    elif look.verdict == "known":
        yield worded("Signed by {name}, whom you know, and not altered since.", name=name)
    else:
        yield worded(
            "Signed by somebody whom you have not met here yet, under the name {name}; not altered since.",
            name=name,
        )
        if look.namesake:
            yield worded("You know somebody by the name {name} already, and this is another key.", name=name)
        yield worded("The digits of the key: {digits}", digits=digits)
        yield worded("If {name} reads the same digits out to you by telephone, it is theirs.", name=name)
        yield worded("A signature tells whose key it is, and nothing about a profession.")


def told_changes(look: Look, language: str) -> Iterator[str]:
    """Say what is new, and what takes the place of what."""
    routine = look.routine
    if routine.before is None:
        told = worded("New: {routine}, version {version}.")
    elif routine.how == "changed":
        told = worded(
            "{routine}, version {version}, would take the place of version {before} here, which is kept.",
            before=routine.before.version,
        )
    else:
        told = worded("Here already: {routine}, version {version}.")
    yield told.of(routine=_name(routine, language), version=routine.content.version)
    yield from _told_differences(routine, look, language)
    if new := _names(look.exercises, "new", language):
        yield worded("New exercises: {names}.", names=new)
    if changed := _names(look.exercises, "changed", language):
        yield worded("Exercises that differ from yours, for this routine alone: {names}.", names=changed)
        for each in look.exercises:
            yield from _told_differences(each, look, language)
    if same := _names(look.exercises, "same", language):
        yield worded("Exercises as you have them: {names}.", names=same)


def _told_differences(arrival: Arrival, look: Look, language: str) -> Iterator[str]:
    """Say what changes in something that is here already, a line each."""
    if arrival.before is None or arrival.how != "changed":
        return
    found = differences(arrival.before, arrival.content)
    for each in found:
        yield _within(difference_told(each, look.bundle.exercises, language))
    if not found:
        yield _within(
            worded(
                "Only remarks, the version or the marks of translations differ; what is done and said is the same."
            )
        )


def _within(line: str) -> str:
    return Worded("  {line}", names={"line": line})


def _names(arrivals: Iterable[Arrival], how: How, language: str) -> str:
    return "; ".join(_name(each, language) for each in arrivals if each.how == how)


def _name(arrival: Arrival, language: str) -> str:
    return in_language(arrival.content.name, language)
