"""The shape of the project itself: who may import whom, who reads the time, and what reaches a user."""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

import sps_coach

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "sps_coach"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())

CONTRACTS = [contract["name"] for contract in PROJECT["tool"]["importlinter"]["contracts"]]
ROOMS, SQL, QT, DEVICE, PAPER = CONTRACTS
CLOCK = "session/clock.py"
BREACHES = [
    (ROOMS, "library/joints.py", "import sps_coach.session.ports"),
    (ROOMS, "session/engine.py", "import sps_coach.history.store"),
    (SQL, "session/engine.py", "import sqlite3"),
    (SQL, "library/files.py", "import sqlalchemy"),
    (QT, "session/runner.py", "import PySide6.QtCore"),
    (QT, "figure/svg.py", "import PySide6.QtGui"),
    (DEVICE, "ui/words.py", "import miniaudio"),
    (DEVICE, "sound/player.py", "import miniaudio"),
    (PAPER, "paper/report.py", "import typst"),
]
"""A contract, a file, and a line that breaks this contract and no other."""

PURE = [
    *(f"library/{name}.py" for name in ("exercises", "joints", "phrases", "routines")),
    *(
        file
        for room in ("figure", "session")
        for path in sorted((PACKAGE / room).glob("*.py"))
        if (file := path.relative_to(PACKAGE).as_posix()) not in ("figure/painting.py", CLOCK)
    ),
    "editing/surgery.py",
    *(
        f"sound/{name}.py"
        for name in (
            *(
                "device_clock",
                "filters",
                "guard",
                "level",
                "meter",
                "mixer",
                "playout",
                "plotting",
                "shaping",
            ),
            "weighting",
        )
    ),
]
"""Values in, values out: these touch neither screen, disk, process, thread nor clock."""

VALUES = {
    "array",
    "collections",
    "dataclasses",
    "datetime",
    "enum",
    "pydantic",
    "pydantic_core",
    "types",
    "typing",
}
REASONING = {
    "bisect",
    "fractions",
    "functools",
    "heapq",
    "itertools",
    "operator",
    "math",
    "numpy",
    "re",
    "xml",
}
HARMLESS = VALUES | REASONING | {"__future__", "sps_coach"}
"""What a pure module may import; ``datetime`` for its types, not for the time."""

WAITING = {"sound/output.py", "sound/player.py", "ui/terminal.py"}
"""Where the world is waited for: a device, a device that was lost, a key. No session is lived by these."""


def run(*command: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command to its end and return what it said."""
    return subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def lint_imports(folder: Path) -> dict[str, bool]:
    """Return for each contract whether it is kept by the package in this folder."""
    command = Path(sys.executable).with_name("lint-imports")
    said = run(command, "--no-cache", cwd=folder, PYTHONPATH=str(folder), COLUMNS="200").stdout
    return {
        name: verdict == "KEPT" for name, verdict in re.findall(r"^(.+) (KEPT|BROKEN)", said, re.MULTILINE)
    }


def imported(tree: ast.Module) -> Iterator[str]:
    """The first word of everything that a module imports, wherever it does so."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.partition(".")[0]


def called(tree: ast.Module) -> set[str]:
    """The bare names that a module calls."""
    functions = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
    return {function.id for function in functions if isinstance(function, ast.Name)}


def reads_the_time(tree: ast.Module) -> bool:
    """Whether a module has the library of the time, or asks ``datetime`` or ``date`` for the present."""
    asked = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
    present = (
        ast.unparse(function.value).endswith(("datetime", "date"))
        for function in asked
        if isinstance(function, ast.Attribute) and function.attr in {"now", "utcnow", "today"}
    )
    return "time" in imported(tree) or any(present)


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def test_rooms_import_as_agreed() -> None:
    assert lint_imports(ROOT) == dict.fromkeys(CONTRACTS, True)


@pytest.mark.parametrize(("contract", "file", "line"), BREACHES)
def test_a_planted_breach_is_found(contract: str, file: str, line: str, tmp_path: Path) -> None:
    shutil.copytree(PACKAGE, tmp_path / "sps_coach", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    with (tmp_path / "sps_coach" / file).open("a") as planted:
        planted.write(f"\n{line}\n")
    verdicts = lint_imports(tmp_path)
    assert [name for name, kept in verdicts.items() if not kept] == [contract]


def test_every_contract_has_a_planted_breach() -> None:
    assert {contract for contract, _, _ in BREACHES} == set(CONTRACTS)


@pytest.mark.parametrize("file", PURE)
def test_pure_modules_touch_nothing(file: str) -> None:
    tree = parsed(PACKAGE / file)
    assert set(imported(tree)) <= HARMLESS
    assert not {"open", "print", "input"} & called(tree)
    assert not reads_the_time(tree)


def test_only_the_clock_reads_the_time() -> None:
    files = {path.relative_to(PACKAGE).as_posix(): path for path in PACKAGE.rglob("*.py")}
    readers = {file for file, path in files.items() if reads_the_time(parsed(path))}
    assert readers - WAITING == {CLOCK}


def test_the_version_is_told_once() -> None:
    assert PROJECT["project"]["version"] == sps_coach.__version__
    assert f"## [{sps_coach.__version__}]" in (ROOT / "CHANGELOG.md").read_text()


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist, a wheel made from the checkout, and one made from the sdist in ``again``."""
    folder = tmp_path_factory.mktemp("built")
    source, wheel = ("-m", "hatchling", "build", "-t", "sdist"), ("-m", "hatchling", "build", "-t", "wheel")
    for target in (source, wheel):
        made = run(sys.executable, *target, "-d", folder, cwd=ROOT)
        assert made.returncode == 0, made.stderr
    (folder / "source").mkdir()
    run("tar", "-xf", next(folder.glob("*.tar.gz")), cwd=folder / "source")
    unpacked = next((folder / "source").iterdir())
    made = run(sys.executable, *wheel, "-d", folder / "again", cwd=unpacked)
    assert made.returncode == 0, made.stderr
    return folder


def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_a_wheel_holds_all_that_ships(built: Path) -> None:
    held = names(next(built.glob("*.whl")))
    for folder in ("exercises", "assets"):
        beside = {path for path in (ROOT / folder).rglob("*") if path.is_file()}
        assert {f"sps_coach/_data/{path.relative_to(ROOT).as_posix()}" for path in beside} <= held
    code = {path.relative_to(ROOT).as_posix() for path in PACKAGE.rglob("*.py")}
    assert any("migrations/versions/" in path for path in code)
    assert code | {"sps_coach/py.typed"} <= held


def test_a_wheel_holds_nothing_without_a_licence(built: Path) -> None:
    held = names(next(built.glob("*.whl")))
    content = ("sps_coach/_data/exercises/", "sps_coach/_data/assets/")
    # Content is CC BY-SA 4.0 as a whole; the rest may only be the program's own code.
    for path in held - {path for path in held if path.startswith(content)}:
        assert path.endswith((".py", "py.typed", ".mako")) or ".dist-info/" in path, path
    licences = {path.rpartition("/")[2] for path in held if ".dist-info/licenses/" in path}
    assert licences == {"LICENSE", "LICENSE-CONTENT"}


def test_a_wheel_made_from_the_sdist_is_the_same(built: Path) -> None:
    assert names(next((built / "again").glob("*.whl"))) == names(next(built.glob("*.whl")))


def test_a_wheel_works_without_its_checkout(built: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(next(built.glob("*.whl"))) as archive:
        archive.extractall(tmp_path / "installed")
    found = run(
        *(sys.executable, "-P", "-c", "from sps_coach.paths import shipped; print(shipped('exercises'))"),
        cwd=tmp_path,
        PYTHONPATH=str(tmp_path / "installed"),
    )
    assert found.stdout.strip() == str(tmp_path / "installed/sps_coach/_data/exercises"), found.stderr
    listed = run(
        *(sys.executable, "-P", "-m", "sps_coach", "list", "routines", "--json"),
        cwd=tmp_path,
        PYTHONPATH=str(tmp_path / "installed"),
    )
    assert "gentle-morning" in {routine["id"] for routine in json.loads(listed.stdout)}
