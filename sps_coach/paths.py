"""Where things live: the user's data, settings, cache and logs, and the files that ship with the program.

``SPS_COACH_HOME`` moves everything of the user's under one folder; without it platformdirs says where the
system wants them.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from sps_coach.worded import worded

_NAME = "sps-coach"


@dataclass(frozen=True)
class Places:
    """The folders of one installation. None of them is created by naming it."""

    data: Path
    settings: Path
    cache: Path
    logs: Path

    @property
    def history(self) -> Path:
        """The SQLite file that keeps what has happened."""
        return self.data / "history.sqlite3"

    @property
    def library(self) -> Path:
        """Exercises and routines of the person's own, laid out as ``exercises`` is; it need not be there."""
        return self.data / "library"

    @property
    def received(self) -> Path:
        """Routines that were handed over: a folder each, and in it one for every version, never altered."""
        return self.data / "received"

    @property
    def drafts(self) -> Path:
        """What is being written in the Studio, laid out as ``exercises`` is, with a journal beside each file."""
        return self.data / "drafts"

    @property
    def versions(self) -> Path:
        """Every version of a routine that was kept: a folder each, and in it one for every version, never altered."""
        return self.data / "versions"

    @property
    def patients(self) -> Path:
        """The histories of others that are kept here: a folder each, which bears a number and no name."""
        return self.data / "patients"

    @property
    def patient_names(self) -> Path:
        """What these others are called; it never leaves this computer."""
        return self.data / "patients.json"

    @property
    def author_key(self) -> Path:
        """The key with which routines are signed here, under its passphrase."""
        return self.data / "author-key.json"

    @property
    def acquaintances(self) -> Path:
        """Whose signatures are known here."""
        return self.data / "known-authors.json"

    @property
    def choices(self) -> Path:
        """The small file that keeps what the person has chosen."""
        return self.settings / "settings.json"

    @property
    def cues(self) -> Path:
        """Cues that were made once and are kept; the folder may be deleted at any time."""
        return self.cache / "cues"


def places() -> Places:
    """Return where this user's files live, honouring ``SPS_COACH_HOME``."""
    home = os.environ.get("SPS_COACH_HOME")
    if home:
        root = Path(home).expanduser()
        return Places(root / "data", root / "settings", root / "cache", root / "logs")
    import platformdirs

    return Places(
        data=Path(platformdirs.user_data_dir(_NAME, appauthor=False)),
        settings=Path(platformdirs.user_config_dir(_NAME, appauthor=False)),
        cache=Path(platformdirs.user_cache_dir(_NAME, appauthor=False)),
        logs=Path(platformdirs.user_log_dir(_NAME, appauthor=False)),
    )


def documents() -> Path:
    """Return where files are put that the person is to find and take along; it need not exist."""
    home = os.environ.get("SPS_COACH_HOME")
    if home:
        return Path(home).expanduser() / "documents"
    import platformdirs

    return Path(platformdirs.user_documents_dir()) / "SPS Coach"


def downloads() -> Path:
    """Return where files lie that somebody sent; it need not exist."""
    home = os.environ.get("SPS_COACH_HOME")
    if home:
        return Path(home).expanduser() / "downloads"
    import platformdirs

    return Path(platformdirs.user_downloads_dir())


def shipped(name: str) -> Path:
    """Return a folder that ships with the program: ``exercises`` or ``assets``.

    A checkout is looked at before the wheel's copy, because an editable install may leave a stale copy in
    site-packages while Python still runs the checkout.

    Raises:
        FileNotFoundError: neither a checkout nor an installed copy holds the folder.
    """
    package = Path(str(files("sps_coach")))
    for candidate in (package.parent / name, package / "_data" / name):
        if candidate.is_dir() and (candidate.parent != package.parent or _is_checkout(package.parent)):
            return candidate
    raise FileNotFoundError(
        worded(
            "The folder {name} that belongs to SPS Coach is not there; installing it again helps.", name=name
        )
    )


def own_command(*arguments: str) -> list[str]:
    """Return the argument list that starts this program again in a process of its own.

    A frozen program is its own interpreter and takes the arguments directly.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, *arguments]
    return [sys.executable, "-m", "sps_coach", *arguments]


def _is_checkout(folder: Path) -> bool:
    return (folder / "pyproject.toml").is_file()
