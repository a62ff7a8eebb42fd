from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest

from sps_coach.history.device import device_id


def test_a_device_keeps_its_id(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    first = device_id(folder)
    assert device_id(folder) == first
    assert [file.name for file in folder.iterdir()] == ["device"]
    assert (folder / "device").stat().st_mode & 0o777 == 0o600
    assert folder.stat().st_mode & 0o777 == 0o700


def test_two_devices_differ(tmp_path: Path) -> None:
    assert device_id(tmp_path / "one") != device_id(tmp_path / "two")


@pytest.mark.parametrize("content", [b"", b"half an i", b"\xff\xfe"])
def test_a_damaged_id_is_replaced(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "device").write_bytes(content)
    device = device_id(tmp_path)
    assert device_id(tmp_path) == device
    assert isinstance(device, UUID)


def test_a_disk_without_links_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_self: Path, _target: Path) -> None:
        raise PermissionError("no links here")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    assert device_id(tmp_path) == device_id(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["device"]


def test_who_comes_second_takes_the_firsts_id(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = UUID("018f4e7a-0000-7000-8000-0000000000ff")
    link = Path.hardlink_to

    def overtaken(self: Path, target: Path) -> None:
        self.write_text(str(first))
        link(self, target)

    monkeypatch.setattr(Path, "hardlink_to", overtaken)
    assert device_id(tmp_path) == first
