"""Bundles that somebody or something altered on the way, and ones that were made to do harm."""

from __future__ import annotations

import hashlib
import io
import json
import random
import warnings
import zipfile
from collections.abc import Callable, Iterator, Mapping

from sps_coach.handing_over.bundle import LARGEST, MANIFEST, SIGNATURE, pack, unpack
from tests.handing_over.samples import ANNA, BERT, FILES

GOOD = pack("small-rest", FILES, ANNA)
UNSIGNED = pack("small-rest", FILES, None)
MEMBERS = dict(unpack(GOOD).members)

NAMES = [
    *(
        "../evil.yaml",
        "../../evil.yaml",
        "routines/../../evil.yaml",
        "routines/..",
        "..",
        ".",
        "./heel-slide.yaml",
    ),
    *(
        "/etc/evil.yaml",
        "//server/share/evil.yaml",
        "C:/evil.yaml",
        "C:evil.yaml",
        "C:\\evil.yaml",
        "..\\evil.yaml",
    ),
    *(
        "routines\\evil.yaml",
        "\\\\server\\share\\evil.yaml",
        "\\\\?\\C:\\evil.yaml",
        "file:///evil.yaml",
        "~/evil.yaml",
    ),
    *(
        "evil.yaml\0.txt",
        "\0",
        "evil\n.yaml",
        "evil\r.yaml",
        "evil\x1b[2J.yaml",
        "evil\u202elmay.yaml",
        "ev\u00a0il.yaml",
    ),
    *(
        "Heel-Slide.yaml",
        "HEEL-SLIDE.YAML",
        "heel-slide.YAML",
        "Routines/small-rest.yaml",
        "heel-slide.yaml ",
        " a.yaml",
    ),
    *(
        "heel-slide.yaml.",
        "heel-slide.yaml:stream",
        "heel-slide.yaml::$DATA",
        "heel\u2010slide.yaml",
        "h\u00e9el.yaml",
    ),
    *(f"{name}.yaml" for name in ("con", "prn", "aux", "nul", "com1", "com9", "lpt1", "lpt9", "CON", "NUL")),
    *(
        "routines/con.yaml",
        "a" * 61 + ".yaml",
        "a" * 250 + ".yaml",
        "a" * 60_000 + ".yaml",
        "b/" * 4000 + "a.yaml",
    ),
    *(
        "routines/",
        "routines/a/",
        "routines/a/b.yaml",
        "deep/heel-slide.yaml",
        "a.exe",
        "a.py",
        "a.yaml.exe",
        "a.yml",
    ),
    *(
        "",
        " ",
        ".yaml",
        "-.yaml",
        "a-.yaml",
        "1.yaml",
        "%2e%2e%2fevil.yaml",
        "..%c0%af.yaml",
        "a;b.yaml",
        "$(a).yaml",
    ),
    *(
        "Manifest.json",
        "manifest.JSON",
        "routines/manifest.json",
        "signature",
        "history.sqlite3",
        ".spsroutine",
    ),
    *(
        "inner.spsroutine",
        "inner.zip",
        "settings.json",
        "../author-key.json",
        "known-authors.json",
        "__init__.py",
    ),
]
"""Names that no bundle has."""


def zipped(
    members: list[tuple[str, bytes]], change: Callable[[zipfile.ZipInfo], None] = lambda _: None
) -> bytes:
    """Zip members as a bundle has them, whatever they are, each entry changed in one way."""
    whole = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(whole, "w") as archive:
        warnings.simplefilter("ignore")  # of two members with one name
        for name, content in members:
            entry = zipfile.ZipInfo("x", (1980, 1, 1, 0, 0, 0))
            entry.filename = name
            entry.create_system, entry.external_attr = 3, 0o100644 << 16
            change(entry)
            archive.writestr(entry, content, compress_type=entry.compress_type)
    return whole.getvalue()


def consistent(files: Mapping[str, bytes], **said: object) -> bytes:
    """An unsigned bundle whose sums are right, as somebody makes it who knows the form."""
    manifest = {
        "author": None,
        "files": {name: hashlib.sha256(content).hexdigest() for name, content in files.items()},
        "format": 1,
        "routine": "small-rest",
    } | said
    written = json.dumps(manifest, sort_keys=True, ensure_ascii=False, indent=2).encode() + b"\n"
    return zipped(sorted({**files, MANIFEST: written}.items()))


def flipped_bits() -> Iterator[tuple[str, bytes]]:
    """One bit flipped, in 240 places spread over the whole file."""
    chosen = random.Random(7)
    for at in range(0, len(GOOD), max(1, len(GOOD) // 240)):
        raw = bytearray(GOOD)
        raw[at] ^= 1 << chosen.randrange(8)
        yield f"a bit flipped at {at}", bytes(raw)


def cut_and_grown() -> Iterator[tuple[str, bytes]]:
    """Ends that are gone, and bytes that were put in front, between and behind."""
    for length in range(0, len(GOOD), max(1, len(GOOD) // 100)):
        yield f"cut to {length} bytes", GOOD[:length]
    for length in (1, 10, 22, 100):
        yield f"the last {length} bytes gone", GOOD[:-length]
        yield f"the first {length} bytes gone", GOOD[length:]
        yield f"{length} bytes put in front", b"\0" * length + GOOD
        yield f"{length} bytes put behind", GOOD + b"\0" * length
        yield f"{length} bytes put in the middle", GOOD[:500] + b"\0" * length + GOOD[500:]
    yield "twice the same", GOOD + GOOD
    yield "another bundle behind", UNSIGNED + GOOD
    yield "nothing", b""
    yield "no zip", b"format: 1\n" * 50
    yield "an empty zip", zipped([])
    yield "a zip of something else", zipped([("letter.txt", b"Dear Anna")])
    yield "larger than any routine", GOOD + b"\0" * LARGEST


def added_and_swapped() -> Iterator[tuple[str, bytes]]:
    """Members added, doubled, left out, renamed and exchanged; with the sums as they were, and set right."""
    files = {name: content for name, content in MEMBERS.items() if name in FILES}
    other = FILES["heel-slide.yaml"].replace(b"heel-slide", b"toe-slide")
    for name in NAMES:
        yield f"added {name[:40]!r}", zipped([*sorted(MEMBERS.items()), (name, other)])
        yield f"added {name[:40]!r}, sums right", consistent({**files, name: other})
    for name, content in MEMBERS.items():
        rest = {each: what for each, what in MEMBERS.items() if each != name}
        yield f"without {name}", zipped(sorted(rest.items()))
        yield f"{name} twice", zipped([*sorted(MEMBERS.items()), (name, content)])
        yield f"{name} twice, the second altered", zipped([*sorted(MEMBERS.items()), (name, content + b" ")])
        yield f"{name} emptied", zipped(sorted({**MEMBERS, name: b""}.items()))
        for place, other_content in MEMBERS.items():
            if place > name:
                swapped = {**MEMBERS, name: other_content, place: content}
                yield f"{name} and {place} exchanged", zipped(sorted(swapped.items()))
    yield "another order", zipped(sorted(MEMBERS.items(), reverse=True))
    yield "one exercise more, sums right", consistent({**files, "toe-slide.yaml": other})
    yield (
        "one exercise less, sums right",
        consistent({"routines/small-rest.yaml": files["routines/small-rest.yaml"]}),
    )
    yield (
        "a second routine, sums right",
        consistent(
            {
                **files,
                "routines/other.yaml": files["routines/small-rest.yaml"].replace(b"small-rest", b"other"),
            }
        ),
    )
    yield (
        "a routine for an exercise, sums right",
        consistent({**files, "heel-slide.yaml": files["routines/small-rest.yaml"]}),
    )
    yield "not calm YAML, sums right", consistent({**files, "heel-slide.yaml": b"a: &a [*a]\n"})
    yield "deep YAML, sums right", consistent({**files, "heel-slide.yaml": b"[" * 200_000})
    yield "long YAML, sums right", consistent({**files, "heel-slide.yaml": b"# a\n" * 100_000})
    yield "no text, sums right", consistent({**files, "heel-slide.yaml": bytes(range(256))})
    yield (
        "above the limit, sums right",
        consistent(
            {
                **files,
                "routines/small-rest.yaml": files["routines/small-rest.yaml"].replace(
                    b"repetitions: 3", b"repetitions: 30"
                ),
            }
        ),
    )
    yield "a bundle within, sums right", consistent({**files, "toe-slide.yaml": GOOD})
    yield "very many members", zipped([(f"a{number}.yaml", b"") for number in range(5000)])
    for number in (2, 3, 99, 10**30, 0, -1, True, 1.5, "1", None, [1]):
        yield f"format {number!r}", consistent(files, format=number)
    newer = files["routines/small-rest.yaml"].replace(b"format: 1", b"format: 2")
    yield "a routine of format 2", consistent({**files, "routines/small-rest.yaml": newer})
    yield "another routine named", consistent(files, routine="gentle-morning")
    yield "a path for a routine", consistent(files, routine="../small-rest")
    yield "more said than known", consistent(files, colour="blue")
    yield "deep JSON", zipped(sorted({**MEMBERS, MANIFEST: b"[" * 100_000}.items()))
    yield (
        "a name twice in JSON",
        zipped(
            sorted(
                {
                    **MEMBERS,
                    MANIFEST: MEMBERS[MANIFEST].replace(b'"format": 1', b'"format": 1, "format": 1'),
                }.items()
            )
        ),
    )


def signed_otherwise() -> Iterator[tuple[str, bytes]]:
    """Signatures that are another's, of something else, gone, or written in another way."""
    bert = BERT.sign(MEMBERS[MANIFEST]).hex().encode() + b"\n"
    manifest = MEMBERS[MANIFEST]
    renamed = manifest.replace(b"Anna Example", b"Dr. Example")
    for told, members in {
        "signed by another key": MEMBERS | {SIGNATURE: bert},
        "another name before the key": MEMBERS | {MANIFEST: renamed},
        "another key after the name": MEMBERS
        | {MANIFEST: manifest.replace(ANNA.author.key.encode(), BERT.author.key.encode())},
        "signature gone": {name: content for name, content in MEMBERS.items() if name != SIGNATURE},
        "signature without an author": dict(unpack(UNSIGNED).members) | {SIGNATURE: MEMBERS[SIGNATURE]},
        "signature in capitals": MEMBERS | {SIGNATURE: MEMBERS[SIGNATURE].upper()},
        "signature without its line end": MEMBERS | {SIGNATURE: MEMBERS[SIGNATURE].strip()},
        "signature with a line end more": MEMBERS | {SIGNATURE: MEMBERS[SIGNATURE] + b"\n"},
        "signature of zeros": MEMBERS | {SIGNATURE: b"0" * 128 + b"\n"},
        "no hexadecimal": MEMBERS | {SIGNATURE: b"anna\n"},
        "no text": MEMBERS | {SIGNATURE: b"\xff" * 64},
        "a key of zeros": MEMBERS | {MANIFEST: manifest.replace(ANNA.author.key.encode(), b"0" * 64)},
        "an invisible name": MEMBERS | {MANIFEST: manifest.replace(b"Anna", "An\u202ena".encode())},
        "the signature of the files alone": MEMBERS | {SIGNATURE: ANNA.sign(b"").hex().encode() + b"\n"},
    }.items():
        yield told, zipped(sorted(members.items()))


def claimed_sizes() -> Iterator[tuple[str, bytes]]:
    """Ten gigabytes claimed, and packed small; entries that are links, locked, or in other forms."""
    ten_gigabytes = 10 * 1024**3
    for size in (ten_gigabytes % 2**32, 2**32 - 1, 2**31, LARGEST + 1):
        for at in range(20, 28, 4):  # compressed and whole size, in the central directory
            raw = bytearray(GOOD)
            entry = raw.index(b"PK\1\2")
            raw[entry + at : entry + at + 4] = size.to_bytes(4, "little")
            yield f"{size} bytes claimed at {at}", bytes(raw)
        whole = bytearray(GOOD)
        for start in _everywhere(whole, b"PK\1\2"):
            whole[start + 20 : start + 28] = size.to_bytes(4, "little") * 2
        yield f"{size} bytes claimed for every member", bytes(whole)
    for method in (zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):

        def packed(entry: zipfile.ZipInfo, method: int = method) -> None:
            entry.compress_type = method

        yield f"a bomb by method {method}", zipped([("heel-slide.yaml", b"#" * 4_000_000)], packed)
        yield f"the same files by method {method}", zipped(sorted(MEMBERS.items()), packed)
    inner = zipped([("heel-slide.yaml", b"0" * 1_000_000)], lambda entry: setattr(entry, "compress_type", 8))
    yield "a bomb within a bomb", consistent({**FILES, "inner.yaml": inner})
    for told, field, value in (
        ("links", "external_attr", 0o120777 << 16),
        ("folders", "external_attr", 0o040755 << 16),
        ("hidden", "external_attr", 2),
        ("from Windows", "create_system", 0),
        ("another date", "date_time", (2026, 1, 1, 0, 0, 0)),
        ("with a remark", "comment", b"remark"),
        ("with more fields", "extra", b"\x01\x00\x00\x00"),
    ):

        def changed(entry: zipfile.ZipInfo, field: str = field, value: object = value) -> None:
            setattr(entry, field, value)

        yield told, zipped(sorted(MEMBERS.items()), changed)
    locked = bytearray(GOOD)
    for start in _everywhere(locked, b"PK\1\2"):
        locked[start + 8] |= 1
    yield "locked with a password", bytes(locked)


def _everywhere(raw: bytearray, mark: bytes) -> Iterator[int]:
    at = raw.find(mark)
    while at >= 0:
        yield at
        at = raw.find(mark, at + 1)


def altered() -> list[tuple[str, bytes]]:
    """Every altered bundle, with what was done to it."""
    return [
        *flipped_bits(),
        *cut_and_grown(),
        *added_and_swapped(),
        *signed_otherwise(),
        *claimed_sizes(),
    ]
