"""A passphrase is never kept, opens only for itself, and mistakes are borne with patience."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sps_coach.lock import FREE_TRIES, LEAST, LONGEST_WAIT_S, Lock, Patience, fits, keep, read, verifier

WORDS = "three quiet words"


def test_it_opens_for_itself_however_it_is_typed_and_for_nothing_else() -> None:
    kept = verifier("Grüße aus Köln")
    assert kept.startswith("$argon2id$")
    assert "Köln" not in kept
    assert fits(kept, "Gru\u0308\u00dfe aus Ko\u0308ln ")
    assert not fits(kept, "grüße aus köln")
    assert not fits(kept, "")
    assert verifier("Grüße aus Köln") != kept  # a salt of its own


@pytest.mark.parametrize("short", ["", "seven77", "   seven  "])
def test_a_short_one_is_refused(short: str) -> None:
    with pytest.raises(ValueError, match=str(LEAST)):
        verifier(short)


@pytest.mark.parametrize("kept", ["", "$argon2id$v=19$nonsense", WORDS])
def test_nothing_opens_what_is_no_verifier(kept: str) -> None:
    assert not fits(kept, WORDS)


def test_a_lock_is_kept_for_nobody_else_to_read_and_can_be_taken_away(tmp_path: Path) -> None:
    path = tmp_path / "settings" / "lock.json"
    assert read(path) is None
    lock = Lock(verifier(WORDS), "review")
    keep(path, lock)
    assert read(path) == lock
    assert path.stat().st_mode & 0o777 == 0o600
    assert WORDS not in path.read_text()
    keep(path, None)
    assert read(path) is None
    keep(path, None)


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", '{"verifier": 3, "keeps": "review"}', '{"verifier": "$argon2id$", "keeps": "all"}',
                '{"verifier": "open", "keeps": "private"}'],
)  # fmt: skip
def test_a_file_that_is_no_lock_locks_nothing(tmp_path: Path, content: str) -> None:
    path = tmp_path / "lock.json"
    path.write_text(content)
    assert read(path) is None


@given(st.lists(st.floats(0, 100), min_size=1, max_size=20))
def test_patience_waits_longer_but_never_long(pauses: list[float]) -> None:
    patience, now, waits = Patience(), 0.0, []
    for pause in pauses:
        now = max(now, patience.listens_at) + pause
        assert patience.listens(now)
        patience = patience.after_a_mistake(now)
        waits.append(round(patience.listens_at - now, 6))
    assert waits == sorted(waits)
    assert waits[: FREE_TRIES - 1] == [0.0] * min(len(waits), FREE_TRIES - 1)
    assert max(waits) <= LONGEST_WAIT_S
    assert all(wait > 0 for wait in waits[FREE_TRIES - 1 :])
