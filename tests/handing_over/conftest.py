"""What takes time is made small: the library that ships, and how long guessing a passphrase takes."""

from __future__ import annotations

from pathlib import Path

import pytest

from sps_coach.handing_over import own_key
from tests.handing_over.samples import OTHER
from tests.library.samples import EXERCISE, ROUTINE


@pytest.fixture(autouse=True)
def quick_passphrases(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if "full_strength" not in request.fixturenames:
        monkeypatch.setattr(own_key, "_MEMORY_KIB", 64)


@pytest.fixture
def full_strength() -> None:
    """Let passphrases be as they are outside tests."""


@pytest.fixture(autouse=True)
def shipped(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path_factory.mktemp("shipped")
    (folder / "routines").mkdir()
    (folder / "heel-slide.yaml").write_text(EXERCISE)
    for name in ("small-rest", OTHER):
        (folder / "routines" / f"{name}.yaml").write_text(ROUTINE.replace("small-rest", name))
    monkeypatch.setattr("sps_coach.library.collection.shipped", lambda _name: folder)
    return folder
