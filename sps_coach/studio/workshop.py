"""Drafts as files: begun, copied, gone on with, and kept as what can be practised."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from sps_coach.editing.drafts import Draft
from sps_coach.editing.edits import Put
from sps_coach.editing.writing_yaml import Value, entry
from sps_coach.library.drafts import identifier
from sps_coach.library.exercises import Exercise
from sps_coach.library.faults import BadFile
from sps_coach.library.files import read_sheet
from sps_coach.library.routines import Routine
from sps_coach.library.strict_yaml import Document, decoded, parse, read_document
from sps_coach.paths import Places
from sps_coach.ui.studio.desk import Kind, Standing, Work
from sps_coach.ui.translation import translate
from sps_coach.writing import written_whole

LICENCE = "CC-BY-SA-4.0"

OPENING_S, CLOSING_S = 40, 60
"""Seconds, as in the routines that ship."""

_log = logging.getLogger(__name__)


class Workshop:
    """The folder of drafts, beside one's own library."""

    def __init__(self, places: Places) -> None:
        self._drafts, self._library = places.drafts, places.library

    def draft_file(self, kind: Kind, name: str) -> Path:
        """Where a draft is."""
        return _file(self._drafts, kind, name)

    def library_file(self, kind: Kind, name: str) -> Path:
        """Where the newest version is that can be practised."""
        return _file(self._library, kind, name)

    # -- beginning --------------------------------------------------------------------------------------------

    def begin(self, kind: Kind, called: str, language: str, source: Path | None, taken: set[str]) -> str:
        """Begin a draft, and return its id.

        Args:
            kind: of what.
            called: its name, in the person's language.
            language: the person's.
            source: the file that is copied, comments and all; None begins anew.
            taken: ids that are another's.

        Raises:
            BadFile: what is copied cannot be read.
            OSError: it cannot be written down.
        """
        name = self._free(kind, called, taken)
        path = self.draft_file(kind, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        if source is None:
            text = _new(kind, name, called, language, self._author())
        else:
            text = _copied(source, name, called, language, self._author())
        with written_whole(path) as beside:
            beside.write_bytes(text.encode())
        return name

    def open(self, kind: Kind, name: str) -> Draft:
        """Open a draft; where there is none, one of the version that can be practised.

        Raises:
            BadFile: it is not YAML that the library reads.
            OSError: it cannot be read or written.
        """
        path = self.draft_file(kind, name)
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            raw = self.library_file(kind, name).read_bytes()
            with written_whole(path) as beside:
                beside.write_bytes(raw)
        return Draft(path)

    def discard(self, kind: Kind, name: str) -> None:
        """Let a draft go, for good.

        Raises:
            OSError: it cannot be taken away.
        """
        path = self.draft_file(kind, name)
        path.with_name(f"{path.name}.draft").unlink(missing_ok=True)
        path.unlink(missing_ok=True)

    # -- keeping ----------------------------------------------------------------------------------------------

    def keep(self, draft: Draft, newest: int) -> int:
        """Let a sound draft be what is practised, as the version behind the newest one, and return its number.

        Where nothing has changed since, it stays what it is.

        Args:
            draft: of a routine or exercise without anything that keeps it from being read.
            newest: the greatest number that a kept version has; 0 while there is none.

        Raises:
            EditRefused: its version is written in a way that is best changed by hand.
            OSError: it cannot be written down.
        """
        path = _file(self._library, kind_of_file(draft.path), draft.path.stem)
        if path.exists() and path.read_bytes() == draft.text.encode():
            draft.save()
            return int(draft.document.values["version"])
        number = max(newest, self._version(path)) + 1
        draft.do(Put(("version",), number, ("format", "id")))
        draft.save()
        path.parent.mkdir(parents=True, exist_ok=True)
        with written_whole(path) as beside:
            beside.write_bytes(draft.path.read_bytes())
        return number

    def standing(self, draft: Draft) -> Standing:
        """Tell how a draft stands to what can be practised; what cannot be read counts as not there."""
        path = self.library_file(kind_of_file(draft.path), draft.path.stem)
        try:
            same = path.read_bytes() == draft.text.encode()
        except OSError:
            return Standing(None, changed=True)
        return Standing(self._version(path) or None, changed=not same)

    # -- looking ----------------------------------------------------------------------------------------------

    def works(self, language: str) -> list[Work]:
        """Everything of one's own, what was changed last first."""
        found = {}
        for kind, name, path in self._files():
            if (kind, name) not in found:
                found[kind, name] = self._work(kind, name, path, language)
        return sorted(found.values(), key=lambda work: (work.changed is None, work.changed), reverse=True)

    def ids(self, kind: Kind) -> set[str]:
        """The ids of everything of one's own."""
        return {name for each, name, _ in self._files() if each == kind}

    def _files(self) -> Iterator[tuple[Kind, str, Path]]:
        """Drafts come before what is in the library."""
        kinds: tuple[Kind, ...] = ("routine", "exercise")
        for folder in (self._drafts, self._library):
            for kind in kinds:
                around = _file(folder, kind, "any").parent
                for path in sorted(around.glob("*.yaml")):
                    yield kind, path.stem, path

    def _work(self, kind: Kind, name: str, path: Path, language: str) -> Work:
        library = self.library_file(kind, name)
        version = self._version(library) or None
        values = _values(path)
        journal = path.with_name(f"{path.name}.draft")
        drafted = path != library and (
            version is None
            or path.read_bytes() != library.read_bytes()
            or (journal.exists() and Draft(path).recovered)
        )
        touched = max(each.stat().st_mtime for each in (path, journal) if each.exists())
        changed = datetime.fromtimestamp(touched).astimezone()
        return Work(kind, name, _called(values, name, language), version, drafted, changed)

    def _version(self, path: Path) -> int:
        version = _values(path).get("version")
        return version if isinstance(version, int) else 0

    def _author(self) -> str:
        """Who wrote what was written last here; empty where nothing was."""
        files = sorted(
            (path for _, _, path in self._files()), key=lambda path: path.stat().st_mtime, reverse=True
        )
        authors = (_values(path).get("author") for path in files)
        return next((each for each in authors if isinstance(each, str) and each), "")

    def _free(self, kind: Kind, called: str, taken: set[str]) -> str:
        """An id out of a name, that nothing else has."""
        stem = identifier(called) or kind
        used = taken | self.ids(kind)
        numbered = (f"{stem[:55].rstrip('-')}-{number}" for number in range(2, 10_000))
        return next(each for each in (stem, *numbered) if each not in used)


def kind_of_file(path: Path) -> Kind:
    """Tell by its folder what a file is."""
    return "routine" if path.parent.name == "routines" else "exercise"


def sound(draft: Draft) -> Routine | Exercise:
    """Return what a draft says, where it can be read as a whole.

    Raises:
        BadFile: something needs mending first.
    """
    if kind_of_file(draft.path) == "routine":
        return read_sheet(draft.document, Routine).content
    return read_sheet(draft.document, Exercise).content


def _file(folder: Path, kind: Kind, name: str) -> Path:
    return (folder / "routines" if kind == "routine" else folder) / f"{name}.yaml"


def _values(path: Path) -> Mapping[str, Any]:
    try:
        return read_document(path).values
    except BadFile:
        return {}


def _called(values: Mapping[str, Any], name: str, language: str) -> str:
    names = values.get("name")
    if not isinstance(names, dict):
        return name
    found = names.get(language) or next(iter(names.values()), None)
    return found if isinstance(found, str) and found else name


def _new(kind: Kind, name: str, called: str, language: str, author: str) -> str:
    """The text that a new routine or exercise begins with."""
    first: dict[str, Value] = {"format": 1, "id": name, "version": 1, "name": {language: called}}
    last: dict[str, Value] = {"author": author, "licence": LICENCE, "review": {"status": "pending"}}
    middle = _routine_parts(language) if kind == "routine" else _exercise_parts()
    schema = "../schema/routine" if kind == "routine" else "schema/exercise"
    lines = [f"# yaml-language-server: $schema={schema}.schema.json"]
    lines += [entry(each, value, 0) for each, value in (first | middle | last).items()]
    return "\n".join(lines) + "\n"


def _routine_parts(language: str) -> dict[str, Value]:
    """Openings and closings are always the same (docs/calm.md, section 3); everything else is to be filled in."""
    opening = (
        translate("Studio", "Welcome."),
        translate("Studio", "Everything here is your choice."),
        translate("Studio", "Any key pauses everything, at any moment."),
        translate("Studio", "Feel what carries you, and let yourself be carried."),
        translate("Studio", "We begin slowly."),
    )
    closing = (
        translate("Studio", "That is enough for today."),
        translate("Studio", "Let everything rest where it is."),
        translate("Studio", "Let the breath come and go by itself."),
        translate("Studio", "Stay as long as you like, then move slowly."),
    )
    return {
        "summary": {language: ""},
        "words_per_minute": 130,
        "opening": {"say": [{language: phrase} for phrase in opening], "seconds": OPENING_S},
        "blocks": [],
        "closing": {"say": [{language: phrase} for phrase in closing], "seconds": CLOSING_S},
    }


def _exercise_parts() -> dict[str, Value]:
    """A body at rest on a chair, and times as they are shown in the editor; everything else is to be filled in."""
    return {
        "position": "sitting",
        "view": "side",
        "props": ["chair"],
        "motion": {"poses": {"start": {}}, "start": "start", "end": "start"},
        "dose": {
            "repetitions": 3,
            "move_s": 8,
            "hold_s": 0,
            "return_s": 8,
            "rest_s": 4,
            "sides": "alternate",
        },
        "limit": {"repetitions": 3, "hold_s": 0},
        "evidence": "common-practice",
    }


def _copied(source: Path, name: str, called: str, language: str, author: str) -> str:
    """Another's text under an id and a name of its own, comments and all."""
    from sps_coach.editing.edits import edit, script

    path = Path(f"{name}.yaml")
    text = decoded(source, source.read_bytes())
    values: Document = parse(source, text)
    names = values.values.get("name")
    changes = [
        Put(("id",), name),
        Put(("version",), 1),
        Put(("name",), {**(names if isinstance(names, dict) else {}), language: called}),
        *([Put(("author",), author)] if author else []),
        Put(("review",), {"status": "pending"}),
    ]
    now = script(path, text)
    for change in changes:
        _, now = edit(now, change)
    return now.text
