"""The commands as people and scripts use them: what they print, what they write, how they say no."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import mutagen
import numpy as np
import pytest
import soundfile
from PySide6.QtGui import QImage

from sps_coach import __version__
from sps_coach.app import build
from sps_coach.cli import CANNOT, FINE, NO, main
from sps_coach.leaving import LEFT
from sps_coach.library import collection
from sps_coach.library.collection import Library
from sps_coach.library.languages import ORIGINAL
from sps_coach.paths import places, shipped
from sps_coach.settings import Settings, VoiceChoice, keep
from sps_coach.sound.meter import LIMITS
from sps_coach.sound.output import Devices
from sps_coach.ui.translation import speak
from tests.shipped import shipped_library
from tests.sound_server import sound_server

pytestmark = pytest.mark.usefixtures("home")


def ran(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the program as a process of its own, where nobody can type."""
    return subprocess.run(
        [sys.executable, "-m", "sps_coach", *arguments],
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        timeout=60,
        check=False,
    )


def test_the_version_is_told() -> None:
    done = ran("--version")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"sps-coach {__version__}\n", "")


def test_routines_are_listed_for_machines(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "routines", "--json"]) == FINE
    rows = {row["id"]: row for row in json.loads(capsys.readouterr().out)}
    assert {"gentle-morning", "armchair-moment", "breathing-rest"} <= rows.keys()
    minutes = rows["gentle-morning"]["minutes"]
    assert minutes.keys() == {"easy", "usual", "good"}
    assert minutes["easy"] <= minutes["usual"] <= minutes["good"]
    assert 11 <= minutes["usual"] <= 13
    assert rows["armchair-moment"]["minutes"]["usual"] == 5


def test_exercises_are_listed_by_region_and_position(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "exercises", "--json"]) == FINE
    every = json.loads(capsys.readouterr().out)
    assert len(every) >= 12
    assert {row["position"] for row in every} >= {"lying", "sitting", "side-lying"}
    assert main(["list", "exercises", "--json", "--region", "neck", "--position", "sitting"]) == FINE
    necks = json.loads(capsys.readouterr().out)
    assert necks
    assert all(row["region"] == "neck" and row["position"] == "sitting" for row in necks)


def test_the_shipped_library_is_clean(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == FINE
    assert capsys.readouterr().out == ""


def test_a_fault_is_told_with_its_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (shipped("exercises") / "heel-slide.yaml").read_text()
    broken = tmp_path / "heel-slide.yaml"
    broken.write_text(text.replace("\nposition:", "\npositon:"))
    line = next(n for n, row in enumerate(broken.read_text().splitlines(), 1) if row.startswith("positon:"))
    assert main(["check", str(broken)]) == NO
    out = capsys.readouterr().out
    assert f"{broken}:{line}:1: " in out
    assert 'did you mean "position"?' in out
    assert main(["check", "--json", str(broken)]) == NO
    assert {row["line"] for row in json.loads(capsys.readouterr().out)} >= {line}


def test_exercises_are_found_by_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "exercises", "--json", "--search", "strap leg"]) == FINE
    assert [row["id"] for row in json.loads(capsys.readouterr().out)] == ["hamstring-strap"]
    assert main(["list", "routines", "--search", "leg"]) == CANNOT


def test_words_that_nothing_is_called_by_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "exercises", "--region", "elbow"]) == CANNOT
    assert 'Nothing is called "elbow" here; there are breathing, neck' in capsys.readouterr().err
    assert main(["list", "exercises", "--search", "trampoline"]) == FINE
    assert capsys.readouterr().err.startswith("Nothing was found")
    assert main(["handout", "armchair-moment", "--language", "xx", "-o", "sheet.pdf"]) == CANNOT
    assert 'There are no words in "xx" yet; there are en' in capsys.readouterr().err
    assert main(["handout", "armchair-moment", "-o", "sheet.txt"]) == CANNOT


@pytest.mark.parametrize(
    "command",
    [["measure"], ["restore"], ["import"], ["unpack"], ["draft", "-o", "drafts"]],
    ids=lambda one: one[0],
)
def test_a_folder_in_the_place_of_a_file_is_told_so(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, str(tmp_path)]) == CANNOT
    assert "is a folder, and a file is needed here" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["slide.png", "slide.svg"])
def test_a_place_that_is_not_there_is_told_by_the_name_that_was_given(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nowhere = tmp_path / "nowhere" / name
    assert main(["draw", "heel-slide", "-o", str(nowhere)]) == CANNOT
    assert capsys.readouterr().err == f"{nowhere}: there is no such file or folder.\n"


INTERRUPTED = """
import os, signal, sys
from sps_coach import leaving
def interrupt(): os.kill(os.getpid(), signal.SIGINT)
leaving.at_once()
if sys.argv[1] == "in order":
    leaving.in_order()
try:
    with leaving.later():
        interrupt()
        print("to its end", flush=True)
except KeyboardInterrupt:
    print("in order", flush=True)
"""


@pytest.mark.parametrize(
    ("how", "said", "code"), [("at once", "to its end\n", LEFT), ("in order", "to its end\nin order\n", 0)]
)
def test_an_interruption_ends_the_program_without_an_outcry(how: str, said: str, code: int) -> None:
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED, how], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (code, said, "")


def test_a_finding_has_its_code(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "none.yaml"
    assert main(["check", str(path)]) == NO
    assert capsys.readouterr().out == f"{path}:1:1: there is no such file [file]\n"
    assert main(["check", "--json", str(path)]) == NO
    assert json.loads(capsys.readouterr().out)[0]["code"] == "file"


def test_exercises_are_drawn_for_paper(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    pixels, vector = tmp_path / "rise.png", tmp_path / "rise.svg"
    for path in (pixels, vector):
        assert main(["draw", "sit-to-stand", "--paper", "-o", str(path)]) == FINE
    drawn = QImage(str(pixels))
    assert drawn.width() > 3 * drawn.height(), "four moments stand side by side"
    assert ET.parse(vector).getroot().tag.endswith("svg")
    few = Library({"heel-slide": shipped_library().exercises["heel-slide"]}, {})
    monkeypatch.setattr(collection, "load_all", lambda _places: few)  # all of them take three seconds
    assert main(["draw", "--all", "-o", str(tmp_path / "all")]) == FINE
    assert "index.html" in capsys.readouterr().out
    assert main(["draw", "heel-slide", "--all", "-o", str(tmp_path)]) == CANNOT
    assert main(["draw", "-o", str(vector)]) == CANNOT


def test_exercises_are_begun_from_a_catalogue(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    catalogue, drafts = tmp_path / "catalogue.json", tmp_path / "drafts"
    entry = {"id": "Made_Up", "name": "Made up", "category": "stretching"}
    catalogue.write_text(json.dumps([entry]), encoding="utf-8")
    assert main(["draft", str(catalogue), "-o", str(drafts)]) == FINE
    assert (drafts / "schema" / "exercise.schema.json").is_file()  # where the draft sends an editor
    assert "a clinician fills in goal, region" in capsys.readouterr().out
    assert main(["draft", str(catalogue), "-o", str(drafts)]) == FINE
    assert "1 of 1 stood there already" in capsys.readouterr().err
    catalogue.write_text(json.dumps({**entry, "category": "strength"}), encoding="utf-8")
    assert main(["draft", str(catalogue), "-o", str(drafts)]) == NO
    assert main(["draft", str(tmp_path / "none.json"), "-o", str(drafts)]) == CANNOT


def test_a_picture_is_drawn(tmp_path: Path) -> None:
    vector, pixels = tmp_path / "h.svg", tmp_path / "h.png"
    assert main(["draw", "heel-slide", "-o", str(vector), "--at", "3"]) == FINE
    assert ET.fromstring(vector.read_text()).tag.endswith("svg")
    assert main(["draw", "heel-slide", "-o", str(pixels)]) == FINE
    assert QImage(str(pixels)).width() == 1200
    assert {path.name for path in tmp_path.iterdir() if path.is_file()} == {"h.png", "h.svg"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["draw", "heel-slyde", "-o", "x.svg"], "heel-slyde"),
        (["draw", "heel-slide", "-o", "x.gif"], ".svg or .png"),
        (["draw", "heel-slide", "-o", "nowhere/x.svg"], "nowhere"),
        (["render", "gentle-mornin", "-o", "x.wav"], "gentle-morning"),
        (["render", "gentle-morning", "-o", "x.txt"], ".wav"),
        (["measure", "nothing.wav"], "nothing.wav"),
        (["measure", "{sound}", "--plot", "x.gif"], ".svg or .png"),
        (["measure", "{sound}", "--plot", "nowhere/x.png"], "nowhere"),
        (["play", "nothing.yaml"], "nothing.yaml"),
    ],
)
@pytest.mark.usefixtures("qapp")  # drawing letters makes one, of a kind that later tests could not use
def test_what_cannot_be_done_is_one_sentence(
    arguments: list[str],
    said: str,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    soundfile.write("sound.wav", np.zeros(4800), 48000)
    assert main([word.format(sound="sound.wav") for word in arguments]) == CANNOT
    printed = capsys.readouterr()
    assert said in printed.err
    assert printed.err.count("\n") == 1
    assert "Traceback" not in printed.err
    assert list(tmp_path.glob("x.*")) == []


@pytest.mark.parametrize(
    "arguments", [["dance"], ["draw"], ["history", "--since", "soon"], ["render", "x", "--day", "bad"]]
)
def test_what_is_not_understood_is_one_sentence(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == CANNOT
    assert capsys.readouterr().err.count("\n") == 1


def test_a_file_that_is_no_sound_is_told_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "words.wav"
    path.write_text("no sound in here")
    assert main(["measure", str(path)]) == CANNOT
    assert str(path) in capsys.readouterr().err


def test_silence_is_calm_and_a_click_is_not(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "sound.wav"
    samples = np.zeros(48000)
    soundfile.write(path, samples, 48000)
    assert main(["measure", str(path), "--json"]) == FINE
    read = json.loads(capsys.readouterr().out)
    assert list(read) == [*LIMITS, "at"]
    assert list(read["at"]) == list(LIMITS)
    samples[24000:24100] = np.tile((0.9, -0.9), 50)
    soundfile.write(path, samples, 48000)
    assert main(["measure", str(path)]) == NO
    assert "over   at 0:00.5" in capsys.readouterr().out


@pytest.mark.usefixtures("qapp")
def test_a_measured_sound_is_drawn(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sound, vector, pixels = (tmp_path / name for name in ("s.flac", "s.svg", "s.png"))
    soundfile.write(sound, np.zeros(48000), 48000)
    assert main(["measure", str(sound), "--plot", str(vector)]) == FINE
    assert "true_peak" in capsys.readouterr().out
    assert ET.fromstring(vector.read_text()).tag.endswith("svg")
    assert "sans-serif" in vector.read_text()
    done = ran("measure", str(sound), "--plot", str(pixels))
    assert (done.returncode, done.stderr) == (FINE, "")
    assert QImage(str(pixels)).width() == 1600
    assert {path.name for path in tmp_path.iterdir() if path.is_file()} == {"s.flac", "s.svg", "s.png"}


def test_measuring_alone_reads_no_qt(tmp_path: Path) -> None:
    sound = tmp_path / "s.wav"
    soundfile.write(sound, np.zeros(48000), 48000)
    code = "import sys; from sps_coach.cli import main; main(sys.argv[1:]); print('PySide6' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code, "measure", str(sound), "--json"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.endswith("False\n")


def test_before_the_first_session_the_history_is_empty_and_not_made(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["history"]) == FINE
    assert main(["history", "--json"]) == FINE
    assert capsys.readouterr().out == "[]\n"
    assert not (home / "data").exists()


ROUTINE = """
format: 1
id: a-moment
version: 1
name: {en: A moment}
summary: {en: For tests.}
opening: {say: [{en: Welcome.}], seconds: 12}
blocks:
  - rest_s: 10
  - breathing: {in_s: 2, out_s: 3, breaths: 2}
    day: usual
closing: {say: [{en: That is enough.}], seconds: 12}
author: Somebody
licence: CC-BY-SA-4.0
review: {status: pending}
"""


def test_a_session_is_rendered_with_its_parts_as_chapters(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a-moment.yaml").write_text(ROUTINE)
    path = tmp_path / "session.ogg"
    rendering = ["render", str(tmp_path / "a-moment.yaml"), "-o", str(path), "--day", "easy", "--progress"]
    assert main(rendering) == FINE
    *progress, said = capsys.readouterr().out.splitlines()
    assert said.endswith("session.ogg: A moment, 1 minute, 2 cues.")
    hundredths = [int(line.removesuffix(" %")) for line in progress]
    assert hundredths == sorted(set(hundredths))
    assert (hundredths[-1], len(hundredths) > 30) == (100, True)
    tags = mutagen.File(path).tags
    assert (tags["TITLE"], tags["COPYRIGHT"]) == (["A moment (A gentler day)"], ["Somebody"])
    named = [tags[f"CHAPTER00{number}NAME"][0] for number in (1, 2, 3)]
    assert named == ["Arriving", "A rest", "A settling rest to close"]
    assert "CHAPTER004" not in tags
    assert main(["measure", str(path)]) == FINE


def test_a_session_is_written_in_the_language_that_is_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a-moment.yaml").write_text(ROUTINE)
    path = tmp_path / "session.ogg"
    try:
        assert main(["render", str(tmp_path / "a-moment.yaml"), "-o", str(path), "--language", "de"]) == FINE
    finally:
        speak(ORIGINAL)
    assert capsys.readouterr().out.endswith("session.ogg: A moment, 1 Minute, 2 Ansagen.\n")
    assert mutagen.File(path).tags["CHAPTER001NAME"] == ["Ankommen"]


@pytest.fixture
def german(home: Path) -> Iterator[None]:
    """The person has chosen German in the settings."""
    keep(places().choices, Settings(language="de"))
    yield
    speak(ORIGINAL)


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["erase"], FINE, "Es gibt keinen Verlauf, der zu löschen wäre."),
        (
            ["draw", "heel-slyde", "-o", "x.svg"],
            CANNOT,
            'Es gibt keine Übung namens "heel-slyde"; sps-coach list',
        ),
        (["check", "nothing.yaml"], NO, "nothing.yaml:1:1: diese Datei gibt es nicht [file]"),
        (
            ["unpack", "nothing.spsroutine"],
            CANNOT,
            "nothing.spsroutine: Diese Datei oder diesen Ordner gibt es nicht.",
        ),
        (["render", "gentle-mornin", "-o", "x.wav"], CANNOT, 'meinten Sie "gentle-morning"?'),
        (["list", "exercises", "--region", "neck"], FINE, "(Nacken, sitzend)"),
    ],
)
def test_a_command_speaks_the_persons_language(
    arguments: list[str], code: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == code
    printed = capsys.readouterr()
    assert said in printed.out + printed.err


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["play"], "Hier wird gebraucht: Übungsprogramm. sps-coach play --help sagt, was sich tippen lässt."),
        (["history", "--since", "soon"], '--since: "soon" ist kein Datum wie 2026-01-31.'),
        (["demo", "--years", "40"], '--years: "40" ist keine Zahl von Jahren von 1 bis 20.'),
        (["draw", "a", "-o", "x", "--at", "x"], '--at: "x" ist keine Zahl von Sekunden.'),
        (["draw", "a", "-o"], "Bei -o/--output wird eine Angabe gebraucht."),
        (["draw", "a", "-o", "x", "--all", "--paper"], "--paper geht nicht zusammen mit --all."),
        (["play", "a", "b"], "Nicht bekannt: b."),
        (["play", "a", "--silent=yes"], "--silent nimmt keine Angabe, hier steht 'yes'."),
        (["play", "a", "--s"], "--s kann mehreres heißen: --silent, --sound-only."),
        (["dance"], "Befehl: 'dance' steht nicht zur Wahl, sondern 'play'"),
    ],
)
def test_what_is_not_understood_is_said_in_the_persons_language(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(arguments)
    assert capsys.readouterr().err.startswith(said)


@pytest.mark.usefixtures("german")
def test_no_command_explains_itself_in_another_language(capsys: pytest.CaptureFixture[str]) -> None:
    """Words that any English explanation has, and no German one."""
    for command in ("", *re.findall(r"'([a-z]+)'", _commands(capsys))):
        with pytest.raises(SystemExit):
            main([*command.split(), "--help"])
        told = capsys.readouterr().out
        assert told.startswith("Aufruf: sps-coach")
        assert re.findall(r"\b(the|of|and|is|with|without|or|to|usage|show|FILE|ROUTINE)\b", told) == [], (
            command
        )


def _commands(capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit):
        main(["none"])
    return capsys.readouterr().err.partition("sondern")[2]


def test_something_unforeseen_goes_to_the_log(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: object) -> None:
        raise RuntimeError("a sun eclipse")

    monkeypatch.setattr("sps_coach.listing.routine_rows", breaks)
    assert main(["list", "routines"]) == CANNOT
    printed = capsys.readouterr().err
    assert "eclipse" not in printed
    assert str(home / "logs" / "log.txt") in printed
    assert "a sun eclipse" in (home / "logs" / "log.txt").read_text()


@pytest.fixture
def no_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No sound server answers here."""
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/none")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))


@pytest.mark.usefixtures("no_server")
def test_the_doctor_says_what_is_there_and_what_is_lacking(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sps_coach.sound.output.devices", lambda: None)
    assert main(["doctor"]) == NO
    out = capsys.readouterr().out
    assert (
        "There is no sound device, and neither PulseAudio nor PipeWire answers. "
        "Sessions go on in silence, and every word is on the screen." in out
    )
    assert "The voice is the usual one; it speaks three words in" in out
    assert "voices can be chosen: English (Great Britain);" in out
    assert "There was no comfort check yet" in out
    monkeypatch.setattr(
        "sps_coach.sound.output.devices", lambda: Devices("PulseAudio", ("Headphones", "Speaker"))
    )
    assert main(["doctor"]) == FINE
    assert "by PulseAudio to Headphones; also there: Speaker." in capsys.readouterr().out


@pytest.mark.usefixtures("no_server")
def test_what_only_throws_sound_away_is_no_device(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sps_coach.sound.output.devices", lambda: Devices("ALSA", ("Discard all samples",)))
    monkeypatch.setattr("sps_coach.doctor._has_cards", lambda: False)
    assert main(["doctor"]) == NO
    assert "There is no sound device" in capsys.readouterr().out


def test_the_doctor_names_the_sound_server(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with sound_server(tmp_path / "sound") as server:
        for name, value in server.environment.items():
            if name.startswith(("PULSE_", "XDG_RUNTIME")):
                monkeypatch.setenv(name, value)
        assert main(["doctor"]) == FINE
    assert re.search(r"Sound goes out by PulseAudio [\d.]+ to Null Output\.", capsys.readouterr().out)


@pytest.mark.usefixtures("no_server")
def test_the_doctor_tells_of_a_voice_that_is_not_there_and_of_ceilings(
    capsys: pytest.CaptureFixture[str],
) -> None:
    chosen = Settings(voice=VoiceChoice(name="gmw/en-mars"), ceilings={"Headphones": -14.4})
    keep(places().choices, chosen)
    assert main(["doctor"]) == NO
    out = capsys.readouterr().out
    assert "The chosen voice is not on this computer, so the usual voice speaks." in out
    assert "gmw/en-mars" in out
    assert "The comfort check found a level for Headphones (14 dB below full)." in out


@pytest.mark.usefixtures("no_server")
def test_the_doctor_tells_of_a_voice_that_does_not_answer(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "sps_coach.doctor.own_command", lambda *_: [sys.executable, "-c", "import time; time.sleep(60)"]
    )
    monkeypatch.setattr("sps_coach.doctor.VOICE_LIMIT_S", 0.3)
    assert main(["doctor"]) == NO
    assert "The voice does not answer, so cues are shown in writing." in capsys.readouterr().out


def test_the_doctor_tells_of_a_history_that_cannot_be_read(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "data").mkdir(parents=True)
    (home / "data" / "history.sqlite3").write_bytes(
        b"not a database at all, but long enough to be looked at" * 50
    )
    assert main(["doctor"]) == NO
    printed = capsys.readouterr()
    assert "history" in printed.out
    assert printed.err == ""


def test_the_doctor_counts_sessions_and_cues(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    program = build(places(), silent=True)
    program.leading.coach(program.library.routines["armchair-moment"], "easy").begin()
    program.close()
    (home / "cache" / "cues").mkdir(parents=True)
    (home / "cache" / "cues" / "one.cue").write_bytes(bytes(2_000_000))
    main(["doctor"])
    out = capsys.readouterr().out
    assert "The history holds 1 session, in" in out
    assert "1 cue is kept (2 MB), in" in out
    assert "; at most 512 MB are kept." in out


def test_the_doctor_tells_of_a_folder_that_cannot_be_written(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "cache").parent.mkdir(parents=True)
    (home / "cache").write_text("a file where a folder should be")
    assert main(["doctor"]) == NO
    assert "Cues cannot be kept in" in capsys.readouterr().out
