"""The commands about what can be practised: look through it, draw it, check it, begin an exercise."""

from __future__ import annotations

import argparse
import json
import math
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from sps_coach.commands.conversation import (
    FINE,
    NO,
    Refused,
    in_words,
    persons_language,
    remark,
    say,
    say_plainly,
)
from sps_coach.library.faults import quoted
from sps_coach.paths import places
from sps_coach.worded import worded
from sps_coach.writing import written_whole

if TYPE_CHECKING:
    from sps_coach.figure.shapes import Drawing

PICTURE_WIDTH = 1200
"""Of a PNG, in pixels."""


def add_commands(commands: Any) -> None:
    """Add these commands to those that may be typed.

    Args:
        commands: what ``argparse.ArgumentParser.add_subparsers`` gave.
    """
    _add_check(commands)
    _add_list(commands)
    _add_draw(commands)
    _add_draft(commands)


def _add_check(commands: Any) -> None:
    check = commands.add_parser(
        "check", help=worded("read exercises and routines strictly and say what to mend")
    )
    check.add_argument(
        "path",
        nargs="*",
        type=Path,
        metavar=worded("PATH"),
        help=worded("files or folders; the library without any"),
    )
    check.add_argument(
        "--language",
        action="append",
        default=[],
        metavar=worded("CODE"),
        help=worded("also name each file without texts in it"),
    )
    check.add_argument(
        "--json", action="store_true", help=worded("rows of path, line, column, code and message")
    )
    check.set_defaults(command=_check)


def _add_list(commands: Any) -> None:
    listing = commands.add_parser("list", help=worded("what can be practised"))
    listing.add_argument("what", metavar="{exercises,routines}", choices=("exercises", "routines"))
    listing.add_argument("--json", action="store_true")
    listing.add_argument("--region", metavar=worded("REGION"), help=worded("only exercises for this region"))
    listing.add_argument(
        "--position", metavar=worded("POSITION"), help=worded("only exercises in this position")
    )
    listing.add_argument(
        "--search", metavar=worded("WORDS"), help=worded("only exercises that have all of these words")
    )
    listing.set_defaults(command=_list)


def _add_draw(commands: Any) -> None:
    draw = commands.add_parser(
        "draw", help=worded("the figure at a moment of an exercise, or a picture for paper")
    )
    draw.add_argument("exercise", metavar=worded("EXERCISE"), nargs="?", help=worded("an id; not with --all"))
    draw.add_argument(
        "-o",
        "--output",
        type=Path,
        required=True,
        metavar=worded("FILE"),
        help=worded(".svg or .png; with --all a folder"),
    )
    how = draw.add_mutually_exclusive_group()
    how.add_argument(
        "--at",
        type=_seconds,
        default=0.0,
        metavar=worded("SECONDS"),
        help=worded("since the repetition began"),
    )
    how.add_argument(
        "--paper", action="store_true", help=worded("start, way and end with an arrow, in greys")
    )
    how.add_argument(
        "--all", action="store_true", help=worded("all of them for paper, in a folder with a page")
    )
    draw.set_defaults(command=_draw)


def _add_draft(commands: Any) -> None:
    draft = commands.add_parser(
        "draft", help=worded("begin exercises from a catalogue in the form of free-exercise-db")
    )
    draft.add_argument(
        "catalogue", type=Path, metavar=worded("FILE"), help=worded("JSON: one entry or a list of them")
    )
    draft.add_argument(
        "-o",
        "--output",
        type=Path,
        required=True,
        metavar=worded("FOLDER"),
        help=worded("where the drafts go"),
    )
    draft.set_defaults(command=_draft)


def _check(asked: argparse.Namespace) -> int:
    from sps_coach.checking import check

    faults = check(asked.path, asked.language)
    if asked.json:
        rows = [
            {
                "path": str(fault.path),
                "line": fault.line,
                "column": fault.column,
                "code": fault.code,
                "message": fault.message,
            }
            for fault in faults
        ]
        say_plainly(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        for fault in faults:
            say(f"{in_words(str(fault))} [{fault.code}]")
        if faults:
            remark(
                worded(
                    "docs/checks.md says of every code in brackets what it looks at, why, and how to mend it."
                )
            )
    return NO if faults else FINE


def _list(asked: argparse.Namespace) -> int:
    from sps_coach.listing import exercise_rows, routine_rows
    from sps_coach.ui import words

    if asked.search is not None and asked.what != "exercises":
        raise Refused(worded("Exercises can be searched: sps-coach list exercises --search WORDS."))
    language = persons_language()
    _known(asked)
    rows = (
        exercise_rows(asked.region, asked.position, language, asked.search or "")
        if asked.what == "exercises"
        else routine_rows(language)
    )
    if asked.json:
        say_plainly(json.dumps(rows, ensure_ascii=False, indent=2))
        return FINE
    if not rows:
        remark(worded("Nothing was found for this; sps-coach list exercises names them all."))
    for row in rows:
        told = (
            words.minutes_taken(row["minutes"]["usual"])
            if "minutes" in row
            else f"{words.region(row['region'])}, {words.position(row['position'])}"
        )
        say(f"{row['id']:<24}{row['name']} ({told})")
    return FINE


def _known(asked: argparse.Namespace) -> None:
    """Refuse a region or a position that there is none of."""
    from sps_coach.library.exercises import Position, Region

    for name, known in ((asked.region, get_args(Region)), (asked.position, get_args(Position))):
        if name is not None and name not in known:
            told = worded("Nothing is called {name} here; there are {names}.")
            raise Refused(told.of(name=quoted(name), names=list(known)))


def _draw(asked: argparse.Namespace) -> int:
    from sps_coach.library.collection import load_all

    library, language = load_all(places()), persons_language()
    if asked.all:
        from sps_coach.contact_sheet import write_sheet

        if asked.exercise is not None:
            raise Refused(worded("--all draws every exercise, so none is named beside it."))
        *_, page = write_sheet(library, asked.output, language)
        say(worded("{file}: {count} exercises.", None, len(library.exercises), file=str(page)))
        return FINE
    exercise = library.exercises.get(asked.exercise)
    if exercise is None:
        raise Refused(
            worded(
                "There is no exercise called {name}; sps-coach list exercises names them all.",
                name=quoted(asked.exercise),
            )
            if asked.exercise
            else worded("No exercise is named; sps-coach list exercises names them all.")
        )
    if asked.paper:
        from sps_coach.figure.paper import on_paper

        _write_picture(on_paper(exercise, language), asked.output)
    else:
        from sps_coach.figure.palettes import LIGHT
        from sps_coach.figure.stage import draw_exercise

        _write_picture(draw_exercise(exercise, asked.at, LIGHT, language), asked.output)
    return FINE


def _write_picture(drawing: Drawing, path: Path) -> None:
    kind = path.suffix.lower()
    if kind == ".svg":
        from sps_coach.figure.svg import svg

        with written_whole(path) as beside:
            beside.write_text(svg(drawing), encoding="utf-8")
    elif kind == ".png":
        from sps_coach.figure.painting import png

        high = round(PICTURE_WIDTH * drawing.extent.height / drawing.extent.width)
        png(drawing, PICTURE_WIDTH, high, path)
    else:
        raise Refused(worded("A picture is written as .svg or .png; {file} ends otherwise.", file=str(path)))


def _draft(asked: argparse.Namespace) -> int:
    from sps_coach.library.drafts import CATEGORY, drafts, new_files
    from sps_coach.library.schema import write_schemas

    made = drafts(asked.catalogue)
    if not made:
        told = worded("{file} has no entry of the category {category}.")
        say(told.of(file=str(asked.catalogue), category=quoted(CATEGORY)))
        return NO
    write_schemas(asked.output / "schema")  # for editors, which each draft sends there
    written = 0
    for draft, path in new_files(made, asked.output):
        with written_whole(path) as beside:
            beside.write_text(draft.text, encoding="utf-8", newline="\n")
        say(worded("{file}: a clinician fills in {fields}.", file=str(path), fields=draft.lacking))
        written += 1
    if kept := len(made) - written:
        told = worded(
            "{count} of {all} stood there already and stayed as they were.", None, kept, all=len(made)
        )
        remark(told)
    return FINE


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = math.nan
    if not (math.isfinite(seconds) and seconds >= 0):
        raise argparse.ArgumentTypeError(f"{quoted(text)} is not a number of seconds")
    return seconds
