"""Every trap of hand-written files ends in one calm sentence at its line and column, and never in anything else."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sps_coach.library.faults import BadFile
from sps_coach.library.strict_yaml import LARGEST, parse, read_document
from sps_coach.library.wording import remarks

BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n"

TRAPS: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "1:1: this file is empty"),
    "comments only": (b"# nothing\n\n", "1:1: this file is empty"),
    "empty document": (b"---\n", "1:1: this file is empty"),
    "a list": (b"- format: 1\n", "1:1: a file is names and values, beginning with format: 1"),
    "a word": (b"\n  heel-slide\n", "2:3: a file is names and values, beginning with format: 1"),
    "two documents": (b"a: 1\n---\nb: 2\n", "2:1: a second document begins here; "),
    "brackets without end": (b"[" * 100_000, "1:13: this is nested more than 12 deep; "),
    "dashes without end": (b"- " * 100_000, "1:25: this is nested more than 12 deep; "),
    "names without end": (b"a: {" * 50_000, "1:48: this is nested more than 12 deep; "),
    "braces as names": (b"{" * 100_000, "1:2: a name is needed here, not a list or a mapping"),
    "a list as name": (b"? [a]\n: 1\n", "1:3: a name is needed here, not a list or a mapping"),
    "a bomb": (BOMB.encode(), "1:4: an anchor (&) stands here; "),
    "an alias": (b"a: *b\n", "1:4: an alias (*) stands here; "),
    "an anchored mapping": (b"&a\na: 1\n", "1:1: an anchor (&) stands here; "),
    "a merge of an alias": (b"a: 1\n<<: *b\n", "2:5: an alias (*) stands here; "),
    "a tag": (b"a: 1\nb: !!python/object:os.system x\n", "2:4: a tag stands here; "),
    "an empty tag": (b"a: ! 1\n", "1:4: a tag stands here; "),
    "a tagged name": (b"!!str a: 1\n", "1:1: a tag stands here; "),
    "a megabyte": (b"a: " + b"x" * 1_000_000, "1:1: this file is larger than 256 KiB"),
    "one byte too many": (b"a: " + b"x" * (LARGEST - 2), "1:1: this file is larger than 256 KiB"),
    "UTF-16": ("a: 1\n".encode("utf-16"), "1:1: this file is UTF-16 or UTF-32 text; "),
    "UTF-16, the other way round": (
        "\ufeffa: 1\n".encode("utf-16-be"),
        "1:1: this file is UTF-16 or UTF-32 text; ",
    ),
    "UTF-32": ("a: 1\n".encode("utf-32"), "1:1: this file is UTF-16 or UTF-32 text; "),
    "UTF-16 without its mark": (
        "a: 1\n".encode("utf-16-le"),
        "1:2: an invisible character stands here (U+0000)",
    ),
    "Latin-1": ("a: 1\nname: Übung\n".encode("latin-1"), "2:7: from here on this is not UTF-8 text; "),
    "Latin-1 after umlauts": ("ä: ä ".encode() + b"\xe4", "1:6: from here on this is not UTF-8 text; "),
    "half a character": ("a: ü".encode()[:-1], "1:4: from here on this is not UTF-8 text; "),
    "a surrogate": (b"a: \xed\xa0\x80\n", "1:4: from here on this is not UTF-8 text; "),
    "a picture": (b"\x89PNG\r\n\x1a\n\x00", "1:1: from here on this is not UTF-8 text; "),
    "a NUL": (b"a: 1\nb: \x00\n", "2:4: an invisible character stands here (U+0000)"),
    "a bell": (b"a: b\x07\n", "1:5: an invisible character stands here (U+0007)"),
    "a next-line": ("a: b\u0085c\n".encode(), "1:5: an invisible character stands here (U+0085)"),
    "text that runs backwards": ("a: \u202eb\n".encode(), "1:4: an invisible character stands here (U+202E)"),
    "a byte order mark within": (
        "a: 1\n\ufeffb: 2\n".encode(),
        "2:1: an invisible character stands here (U+FEFF)",
    ),
    "an invisible character after old line ends": (
        b"a: 1\rb: \x1b\r",
        "2:4: an invisible character stands here",
    ),
    "an invisible character, escaped": (
        b'a: "b\\u0085"\n',
        "1:4: an invisible character is written here (U+0085)",
    ),
    "a name twice": (b"a: 1\nb: 2\na: 3\n", '3:1: "a" is given twice, first in line 1; one of them can go'),
    "an inner name twice": (b"a:\n  b: 1\n  b: 2\n", '3:3: "b" is given twice, first in line 2; '),
    "a name twice on a line": (b"{a: 1, a: 2}\n", '1:8: "a" is given twice, first in line 1; '),
    "a tab": (b"a:\n\tb: 1\n", "2:1: a text cannot begin with this character; "),
    "an at sign": (b"a: @b\n", "1:4: a text cannot begin with this character; "),
    "a colon in a text": (b"a: Now: breathe.\n", "1:7: a colon stands here where no name can be; "),
    "an indent too far": (b"a: 1\n  b: 2\n", "2:4: a colon stands here where no name can be; "),
    "an open quote": (b"a: 1\nb: 'x\nc: 2\n", "2:4: a quote opens here that is not closed"),
    "an open quote before a document": (b"b: 'x\n---\n", "1:4: a quote opens here that is not closed"),
    "an open bracket": (
        b"a: [1, 2\nb: 2\n",
        "1:4: a bracket [ opens here that is not closed, ",
    ),
    "an open brace": (b"a: {b: 1\n", "1:4: a brace { opens here that is not closed, "),
    "a bracket too many": (b"a: ]\n", "1:4: a value is needed here"),
    "a backslash": (b'a: "\\q"\n', "1:5: a backslash stands here with a letter that it does not go with; "),
    "half an escape": (b'a: "\\ud800"\n', "1:7: this line does not read as YAML; "),
    "no colon": (b"a: 1\nb\n", "3:1: a colon is needed after a name, in this line or the one before"),
    "a list that loses its dash": (b"- a\nb: 1\n", "2:1: a list goes on here without its dash; "),
    "another YAML": (b"%YAML 1.3\n---\na: 1\n", "1:1: this program reads YAML 1.2; "),
}


def told(path: Path) -> list[str]:
    """What reading a file has to say, without the file's name."""
    try:
        document = read_document(path)
    except BadFile as bad:
        faults = bad.faults
    else:
        faults = document.faults
    return [str(fault).removeprefix(f"{path}:") for fault in faults]


@pytest.mark.parametrize("trap", TRAPS)
def test_each_trap_is_one_sentence_at_its_place(trap: str, tmp_path: Path) -> None:
    content, expected = TRAPS[trap]
    file = tmp_path / "exercise.yaml"
    file.write_bytes(content)
    sentences = told(file)
    assert len(sentences) == 1
    assert sentences[0].startswith(expected)
    assert not list(remarks(sentences[0]))


def test_what_is_no_file_is_told_kindly(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.yaml"
    os.mkfifo(pipe)
    loop = tmp_path / "loop.yaml"
    loop.symlink_to(loop)
    assert told(tmp_path) == ["1:1: this is a folder; a file is needed here"]
    assert told(tmp_path / "none.yaml") == ["1:1: there is no such file"]
    assert told(tmp_path / "none.yaml" / "inner.yaml") == ["1:1: there is no such file"]
    assert told(pipe) == ["1:1: this is not an ordinary file, so it is left unread"]
    unopened = ["1:1: this file cannot be opened; look at its name and who may read it"]
    assert told(loop) == unopened
    assert told(tmp_path / ("x" * 300)) == unopened
    assert told(tmp_path / "a\0b.yaml") == unopened
    assert told(Path("/proc/self/mem")) == unopened  # opens, and cannot be read at its beginning


def test_a_name_that_is_no_text_can_still_be_told() -> None:
    path = Path(os.fsdecode(b"\xff.yaml"))
    with pytest.raises(BadFile) as caught:
        read_document(path)
    str(caught.value).encode("utf-8")


def test_yaml_is_read_by_the_rules_of_its_version_1_2() -> None:
    text = """\
no: on
yes: off
1: time 1:30
clock: 1:30
padded: 012
octal: 0o17
hexadecimal: 0x1F
day: 2026-01-15
nothing: ~
blank:
truth: [true, False]
quoted: ["true", '1', "~"]
numbers: [-3, +4, 2.5, .5, 1., 1e2, -0.0]
words: [-, +, ., e5, 1_000, 0b11, .inf, -.NAN, 1e999, =, <<]
"""
    values = parse(Path("a.yaml"), text).values
    assert values == {
        "no": "on",
        "yes": "off",
        "1": "time 1:30",
        "clock": "1:30",
        "padded": 12,
        "octal": 15,
        "hexadecimal": 31,
        "day": "2026-01-15",
        "nothing": None,
        "blank": None,
        "truth": [True, False],
        "quoted": ["true", "1", "~"],
        "numbers": [-3, 4, 2.5, 0.5, 1.0, 100.0, 0.0],
        "words": ["-", "+", ".", "e5", "1_000", "0b11", ".inf", "-.NAN", "1e999", "=", "<<"],
    }
    assert [type(number) for number in values["numbers"]] == [int, int, float, float, float, float, float]


def test_a_number_of_five_thousand_digits_is_left_as_text() -> None:
    digits = "9" * 5000
    assert parse(Path("a.yaml"), f"a: {digits}\nb: {digits}.5").values == {"a": digits, "b": f"{digits}.5"}


def test_a_byte_order_mark_and_windows_line_ends_are_welcome(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"\xef\xbb\xbfa: 1\r\nb:\r\n  - 2\r\n")
    document = read_document(file)
    assert document.values == {"a": 1, "b": [2]}
    assert (document.names[("a",)], document.marks[("b", 0)]) == ((1, 1), (3, 5))


def test_twelve_levels_are_read_and_the_largest_file_too(tmp_path: Path) -> None:
    assert parse(Path("a.yaml"), "a: " + "[" * 11 + "]" * 11).values
    file = tmp_path / "a.yaml"
    file.write_bytes(b"a: " + b"x" * (LARGEST - 3))
    assert len(read_document(file).values["a"]) == LARGEST - 3


def test_places_name_the_line_and_column_of_names_and_values() -> None:
    document = parse(Path("a.yaml"), "a: 1\nmötion:\n  ü: [x, {b: y}]\n")
    assert document.names[("mötion", "ü")] == (3, 3)
    assert document.marks[("mötion", "ü", 0)] == (3, 7)
    assert document.marks[("mötion", "ü", 1, "b")] == (3, 14)
    assert str(document.fault("yaml", ("mötion", "ü", 1, "none"), "here")) == "a.yaml:3:10: here"
    assert str(document.fault("yaml", ("none",), "here")) == "a.yaml:1:1: here"


@given(st.binary(max_size=400))
@example(b"\xef\xbb\xbf")
@example(b"\xef\xbb\xbf\xef\xbb\xbfa: 1")
def test_no_bytes_do_anything_but_read_or_be_refused(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    file = tmp_path_factory.mktemp("bytes") / "a.yaml"
    file.write_bytes(content)
    for sentence in told(file):
        assert "\n" not in sentence


YAML_PIECES = st.sampled_from(
    [*":-?[]{}&*!|>'\"%@`#,~<= \n\t\\", "a", "é", "1", "---", "...", "\n  ", ": ", "- ", "\ufeff"]
)


@given(st.lists(YAML_PIECES, max_size=60).map("".join))
def test_no_text_of_yaml_signs_does_anything_but_read_or_be_refused(text: str) -> None:
    try:
        document = parse(Path("a.yaml"), text)
    except BadFile as bad:
        faults = bad.faults
    else:
        faults = document.faults
        assert set(document.marks) >= {(name,) for name in document.values}
    for fault in faults:
        lines = text.split("\n")
        assert 1 <= fault.line <= len(lines)
        assert 1 <= fault.column <= len(lines[fault.line - 1]) + 1
