"""What is packed comes out as it went in, to the byte, and always looks the same."""

from __future__ import annotations

import struct
import zlib
from itertools import accumulate

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sps_coach.handing_over.bundle import LARGEST, RefusedBundle, needed, pack, unpack
from sps_coach.handing_over.sending import bundle_of
from sps_coach.handing_over.signing import Author, Signer
from tests.handing_over.samples import ANNA, BERT, FILES
from tests.shipped import shipped_library

LIBRARY = shipped_library()
REMARKS = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=30)


@st.composite
def with_remarks(draw: st.DrawFn) -> dict[str, bytes]:
    """The files of a small routine, with comments and line ends as people leave them."""
    files = {}
    for name, content in FILES.items():
        lines = content.decode().splitlines()
        tops = [at for at, line in enumerate(lines) if line[:1].isalpha()]
        for at in sorted(draw(st.sets(st.sampled_from(tops), max_size=4)), reverse=True):
            lines[at] = f"# {draw(REMARKS)}\n{lines[at]}  # {draw(REMARKS)}"
        text = "\n".join(lines) + draw(st.sampled_from(["", "\n", "\n\n# the end\n"]))
        files[name] = text.replace("\n", draw(st.sampled_from(["\n", "\r\n"]))).encode()
    return files


@given(with_remarks(), st.sampled_from([None, ANNA, BERT]))
@settings(max_examples=60, deadline=None)
def test_every_file_comes_out_to_the_byte(files: dict[str, bytes], signer: Signer | None) -> None:
    raw = pack("small-rest", files, signer)
    bundle = unpack(raw)
    assert dict(bundle.files) == files
    assert bundle.author == (signer.author if signer else None)
    assert pack("small-rest", dict(reversed(list(bundle.files.items()))), signer) == raw


@pytest.mark.parametrize("name", sorted(LIBRARY.routines))
def test_every_routine_that_ships_can_be_handed_over(name: str) -> None:
    routine = LIBRARY.routines[name]
    bundle = unpack(bundle_of(LIBRARY, routine, ANNA))
    assert bundle.routine == routine
    assert bundle.exercises.keys() == needed(routine, LIBRARY.exercises)
    assert all(LIBRARY.exercises[each] == content for each, content in bundle.exercises.items())
    assert {each: LIBRARY.files[each].read_bytes() for each in bundle.files} == bundle.files
    asked = {block.exercise for block in routine.blocks if block.exercise}
    assert asked <= bundle.exercises.keys()
    assert {exercise.easier for exercise in bundle.exercises.values()} - {None} <= bundle.exercises.keys()


def zip_by_hand(members: dict[str, bytes]) -> bytes:
    """The one form of a bundle, written after PKWARE's APPNOTE 6.3.9, sections 4.3.7, 4.3.12 and 4.3.16."""
    midnight_1980, unix = (0, 0x21), 3
    fields = {
        name: (0, 0, *midnight_1980, zlib.crc32(content), len(content), len(content), len(name), 0)
        for name, content in sorted(members.items())
    }
    local = [
        b"PK\3\4" + struct.pack("<5H3L2H", 20, *fields[name]) + name.encode() + members[name]
        for name in fields
    ]
    starts = [0, *accumulate(map(len, local))]
    central = [
        b"PK\1\2"
        + struct.pack("<2B5H3L5H2L", 20, unix, 20, *fields[name], 0, 0, 0, 0o100644 << 16, start)
        + name.encode()
        for name, start in zip(fields, starts, strict=False)
    ]
    size, count = sum(map(len, central)), len(members)
    end = b"PK\5\6" + struct.pack("<4H2LH", 0, 0, count, count, size, starts[-1], 0)
    return b"".join((*local, *central, end))


def test_a_bundle_has_one_form_whatever_wrote_it() -> None:
    raw = pack("small-rest", FILES, ANNA)
    assert zip_by_hand(dict(unpack(raw).members)) == raw


@given(st.binary(min_size=32, max_size=32).map(bytes.hex))
def test_the_digits_of_a_key_can_be_read_out(key: str) -> None:
    groups = Author(name="Anna", key=key).fingerprint.split(" ")
    assert [(len(group), group.isdecimal(), group.isascii()) for group in groups] == [(5, True, True)] * 5


def test_other_keys_have_other_digits() -> None:
    digits = {Author(name="Anna", key=number.to_bytes(32).hex()).fingerprint for number in range(2000)}
    assert len(digits) == 2000


def test_what_could_not_be_unpacked_is_not_packed() -> None:
    with pytest.raises(RefusedBundle):
        pack("small-rest", FILES | {"knee-roll.yaml": FILES["heel-slide.yaml"]}, None)
    with pytest.raises(RefusedBundle, match="larger than any routine"):
        pack("small-rest", FILES | {"heel-slide.yaml": b"#" * LARGEST}, None)
