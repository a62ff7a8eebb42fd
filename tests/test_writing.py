"""Files are there whole or not at all, and what goes amiss is told of the place that was named."""

from __future__ import annotations

from pathlib import Path

import pytest

from sps_coach.writing import written_whole


def test_a_folder_that_is_not_there_is_told_with_the_name_that_was_given(tmp_path: Path) -> None:
    wanted = tmp_path / "nowhere" / "sheet.pdf"
    with pytest.raises(FileNotFoundError) as told, written_whole(wanted) as beside:
        beside.write_text("half")
    assert told.value.filename == str(wanted)


def test_what_is_interrupted_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    kept = tmp_path / "sheet.pdf"
    kept.write_text("before")

    def interrupted() -> None:
        with written_whole(kept) as beside:
            beside.write_text("half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert [(file.name, file.read_text()) for file in tmp_path.iterdir()] == [("sheet.pdf", "before")]
