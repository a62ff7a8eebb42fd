"""The ``.spsroutine`` file: a routine with every exercise it needs, checksums, and who signed it.

It is a ZIP file that any system opens, in one form only: members stored without compression, in a fixed order, with
a fixed date. The same content therefore gives the same bytes, nothing in it can grow while it is read, and whatever
differs from how it would be packed anew (a flipped bit, a hidden member, a second one of the same name) is seen.
Nothing here touches the disk.
"""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from sps_coach.handing_over.signing import Author, Signer
from sps_coach.library.collection import routine_faults
from sps_coach.library.exercises import Exercise
from sps_coach.library.faults import BadFile
from sps_coach.library.files import Sheet, read_sheet
from sps_coach.library.models import Identifier
from sps_coach.library.routines import Routine
from sps_coach.library.strict_yaml import parse_bytes
from sps_coach.worded import Worded, worded

FORMAT: Final = 1
"""The version of the bundle's form that this program writes and reads."""

LARGEST = 8 * 1024 * 1024
"""How many bytes a bundle may have; the longest routine that ships has one hundredth of it."""

MOST_FILES = 300
"""How many members it may have."""

MANIFEST, SIGNATURE = "manifest.json", "signature.txt"

_MEMBER = re.compile(r"(routines/)?([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\.yaml")
_LONGEST_ID = 60
_RESERVED = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")
"""Names that Windows keeps for devices, whatever their ending."""

_CENTRAL_ENTRY = b"PK\x01\x02"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_UNIX, _ORDINARY_FILE = 3, 0o100644 << 16

Reason = Literal["no-bundle", "too-large", "newer", "names", "altered", "content"]

_SENTENCES: Mapping[Reason, Worded] = {
    "no-bundle": worded("This is not a routine that was packed by SPS Coach, so it was left as it is."),
    "too-large": worded("This file is larger than any routine, so it was left unopened."),
    "newer": worded(
        "This file was packed by a newer SPS Coach; the newest version of the program can open it."
    ),
    "names": worded("This file holds something that no routine has, so nothing was taken from it."),
    "altered": worded(
        "This file is not as it was packed, so nothing was taken from it; it may help to have it sent again."
    ),
    "content": worded(
        "What this file holds cannot be used as it is ({detail}), so nothing was taken from it."
    ),
}


class RefusedBundle(Exception):  # noqa: N818 - it carries a sentence to the person, who never meets the name
    """A file is not opened; the text is one calm sentence."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        self.reason = reason
        super().__init__(_SENTENCES[reason].of(detail=detail))


class Manifest(BaseModel):
    """What a bundle says of itself, in ``manifest.json``; this is what is signed."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    format: Literal[1]
    routine: Identifier
    files: dict[str, Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]]
    author: Author | None

    def written(self) -> bytes:
        """Return its bytes; there is one way to write it."""
        text = json.dumps(self.model_dump(), sort_keys=True, ensure_ascii=False, indent=2)
        return f"{text}\n".encode()


@dataclass(frozen=True)
class Bundle:
    """A routine as it was packed.

    Attributes:
        routine: what is handed over.
        exercises: every exercise that came with it, by id.
        files: the YAML files to the byte, by the names that they have in a library's folder.
        members: every member of the bundle to the byte, those files among them.
        author: who signed it; None: nobody.
    """

    routine: Routine
    exercises: Mapping[str, Exercise]
    files: Mapping[str, bytes]
    members: Mapping[str, bytes]
    author: Author | None


def pack(routine_id: str, files: Mapping[str, bytes], signer: Signer | None) -> bytes:
    """Return a bundle's bytes; the same for the same content and signer.

    Args:
        routine_id: of the routine, whose file is ``routines/ID.yaml``.
        files: its file and those of its exercises, by the names that they have in a library's folder.
        signer: whose signature it gets; None: nobody's.

    Raises:
        RefusedBundle: what would be packed could not be unpacked again.
    """
    manifest = Manifest(
        format=FORMAT,
        routine=routine_id,
        files={name: hashlib.sha256(content).hexdigest() for name, content in files.items()},
        author=signer.author if signer else None,
    )
    members = {MANIFEST: manifest.written()}
    if signer:
        members[SIGNATURE] = _signature(signer.sign(members[MANIFEST]))
    raw = _zipped(members | dict(files))
    unpack(raw)
    return raw


def unpack(raw: bytes) -> Bundle:
    """Return what a bundle holds, after everything in it was found to be as it was packed.

    Raises:
        RefusedBundle: it is no bundle, was altered, or holds what cannot be used.
    """
    if len(raw) > LARGEST:
        raise RefusedBundle("too-large")
    members = _members(raw)
    manifest = _manifest(members)
    files = {name: content for name, content in members.items() if name not in (MANIFEST, SIGNATURE)}
    if _zipped(members) != raw or not _as_signed(manifest, members):
        raise RefusedBundle("altered")
    if manifest.files != {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}:
        raise RefusedBundle("altered")
    routine, exercises = _content(manifest.routine, files)
    return Bundle(routine, exercises, files, members, manifest.author)


def _signature(signature: bytes) -> bytes:
    return f"{signature.hex()}\n".encode("ascii")


def _as_signed(manifest: Manifest, members: Mapping[str, bytes]) -> bool:
    """Say whether the manifest has its one form, and the signature of its author where it names one."""
    if manifest.written() != members[MANIFEST]:
        return False
    signature = members.get(SIGNATURE)
    if manifest.author is None or signature is None:
        return manifest.author is None and signature is None
    try:
        plain = bytes.fromhex(signature.decode("ascii"))
    except ValueError:
        return False
    return _signature(plain) == signature and manifest.author.signed(members[MANIFEST], plain)


def _zipped(members: Mapping[str, bytes]) -> bytes:
    whole = BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(members):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.create_system, entry.external_attr = _UNIX, _ORDINARY_FILE
            archive.writestr(entry, members[name])
    return whole.getvalue()


def _members(raw: bytes) -> dict[str, bytes]:
    """Read every member, where there are few, they are plain, and have names that a bundle knows."""
    if not raw.startswith(b"PK\x03\x04"):
        raise RefusedBundle("no-bundle")
    if raw.count(_CENTRAL_ENTRY) > MOST_FILES:
        raise RefusedBundle("too-large")
    try:
        with zipfile.ZipFile(BytesIO(raw)) as archive:
            for entry in archive.infolist():
                _refuse_strange(entry)
            return {entry.filename: archive.read(entry) for entry in archive.infolist()}
    except RefusedBundle:
        raise
    except Exception as damaged:  # zipfile meets a damaged file with more kinds than it documents
        raise RefusedBundle("altered") from damaged


def _refuse_strange(entry: zipfile.ZipInfo) -> None:
    if entry.orig_filename not in (MANIFEST, SIGNATURE) and not _is_name(entry.orig_filename):
        raise RefusedBundle("names")
    if entry.file_size > LARGEST:
        raise RefusedBundle("too-large")
    if entry.compress_type != zipfile.ZIP_STORED or entry.file_size != entry.compress_size:
        raise RefusedBundle("altered")


def _is_name(member: str) -> bool:
    found = _MEMBER.fullmatch(member)
    return (
        found is not None and len(found.group(2)) <= _LONGEST_ID and not _RESERVED.fullmatch(found.group(2))
    )


def _manifest(members: Mapping[str, bytes]) -> Manifest:
    try:
        said = json.loads(members[MANIFEST])
    except KeyError:
        raise RefusedBundle("no-bundle") from None
    except (ValueError, RecursionError):
        raise RefusedBundle("altered") from None
    number = said.get("format") if isinstance(said, dict) else None
    if isinstance(number, int) and number > FORMAT:
        raise RefusedBundle("newer")
    try:
        return Manifest.model_validate_json(members[MANIFEST])
    except ValidationError:
        raise RefusedBundle("altered") from None


def _content(routine_id: str, files: Mapping[str, bytes]) -> tuple[Routine, dict[str, Exercise]]:
    """Read the files as strictly as the library does; there is one routine, with what it needs and nothing else."""
    own = f"routines/{routine_id}.yaml"
    if own not in files:
        raise RefusedBundle("altered")
    try:
        sheet = read_sheet(parse_bytes(Path(own), files[own]), Routine)
        exercises = {
            each.content.id: each.content for each in map(_exercise, files.items()) if each is not None
        }
        faults = list(routine_faults(sheet, exercises))
    except BadFile as bad:
        raise RefusedBundle("content", str(bad.faults[0])) from bad
    if faults:
        raise RefusedBundle("content", str(faults[0]))
    if files.keys() - {own} != {f"{name}.yaml" for name in needed(sheet.content, exercises)}:
        raise RefusedBundle("names")
    return sheet.content, exercises


def _exercise(file: tuple[str, bytes]) -> Sheet[Exercise] | None:
    name, content = file
    return None if "/" in name else read_sheet(parse_bytes(Path(name), content), Exercise)


def needed(routine: Routine, exercises: Mapping[str, Exercise]) -> set[str]:
    """Return the ids of what a routine asks for, and of the gentler variants that are at hand for it."""
    found: set[str] = set()
    asked = [block.exercise for block in routine.blocks if block.exercise]
    while asked:
        name = asked.pop()
        if name not in found and name in exercises:
            found.add(name)
            asked += [easier] if (easier := exercises[name].easier) else []
    return found
