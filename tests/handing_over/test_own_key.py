"""The key opens with its passphrase only, on this computer only, and is never lost by making another."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from argon2.low_level import Type, hash_secret_raw
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from sps_coach.handing_over.own_key import KeyUnavailable, author, make, open_key

PASSPHRASE = "four small grün words"


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    path = tmp_path / "data" / "author-key.json"
    make(path, "  Anna   Example ", PASSPHRASE)
    return path


def test_the_same_key_comes_back(kept: Path) -> None:
    # Typed on another keyboard: u and its dots apart, a space behind.
    opened = open_key(kept, "four small gru\u0308n words ")
    assert opened.author == author(kept)
    assert opened.name == "Anna Example"
    assert opened.author.signed(b"message", opened.sign(b"message"))
    assert not opened.author.signed(b"another", opened.sign(b"message"))


def test_another_passphrase_does_not_open_it(kept: Path) -> None:
    with pytest.raises(KeyUnavailable, match="does not open with this passphrase"):
        open_key(kept, "four small blue words")


def test_only_this_user_reads_it_and_the_secret_is_not_in_it(kept: Path) -> None:
    secret = open_key(kept, PASSPHRASE).secret.private_bytes_raw()
    raw = kept.read_bytes()
    assert secret not in raw
    assert secret.hex().encode() not in raw
    if os.name == "posix":
        assert kept.stat().st_mode & 0o777 == 0o600
    assert list(kept.parent.iterdir()) == [kept]


@pytest.mark.usefixtures("full_strength")
def test_guessing_the_passphrase_takes_what_the_standard_asks_for(kept: Path) -> None:
    said = {name: value for name, value in json.loads(kept.read_bytes()).items() if name != "format"}
    name, key = said.pop("author").values()
    salt, nonce, sealed = (bytes.fromhex(said[each]) for each in ("salt", "nonce", "sealed"))
    # RFC 9106, section 4, the second recommended option: t=3, p=4, m=2^16 KiB, 128 bits of salt, 256 of tag.
    made = hash_secret_raw("four small gr\u00fcn words".encode(), salt, 3, 2**16, 4, 32, Type.ID)
    assert len(salt) == 16
    secret = ChaCha20Poly1305(made).decrypt(nonce, sealed, f"{key} {name}".encode())
    assert Ed25519PrivateKey.from_private_bytes(secret).public_key().public_bytes_raw().hex() == key


@pytest.mark.parametrize("part", ["name", "key", "sealed", "nonce", "salt"])
def test_what_was_altered_in_the_file_does_not_open(part: str, kept: Path, tmp_path: Path) -> None:
    said = json.loads(kept.read_bytes())
    place = said["author"] if part in said["author"] else said
    place[part] = "Dr. Example" if part == "name" else "00" + place[part][2:]
    altered = tmp_path / "key.json"
    altered.write_text(json.dumps(said))
    with pytest.raises(KeyUnavailable, match="does not open"):
        open_key(altered, PASSPHRASE)


def test_a_key_that_cannot_be_read_is_told_and_kept_aside(tmp_path: Path) -> None:
    path = tmp_path / "author-key.json"
    assert author(path) is None
    path.write_bytes(b"{}")
    with pytest.raises(KeyUnavailable, match="cannot be read"):
        author(path)
    with pytest.raises(KeyUnavailable, match="cannot be read"):
        open_key(path, PASSPHRASE)
    made = make(path, "Anna Example", PASSPHRASE)
    assert author(path) == made.author
    assert [each.read_bytes() for each in tmp_path.glob("*-earlier-1.json")] == [b"{}"]


@pytest.mark.parametrize(
    ("name", "passphrase", "told"),
    [
        ("Anna", "1234567", "8 characters or more"),
        ("Anna", "       8       ", "8 characters or more"),
        ("", PASSPHRASE, "A name"),
        ("A" * 101, PASSPHRASE, "A name"),
        ("An\u202ena", PASSPHRASE, "A name"),
    ],
)
def test_what_cannot_be_used_is_told_before_anything_is_made(
    name: str, passphrase: str, told: str, tmp_path: Path
) -> None:
    with pytest.raises(KeyUnavailable, match=told):
        make(tmp_path / "author-key.json", name, passphrase)
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(KeyUnavailable, match="no key on this computer"):
        open_key(tmp_path / "author-key.json", PASSPHRASE)
