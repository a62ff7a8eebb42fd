"""The whole library as pictures that one can leaf through, in a browser or on paper: one page of plain HTML.

Each exercise has its moments and arrow, and beside them what a reviewer judges: dose, position, cautions, cues,
sources and the state of its review. Nothing is fetched and nothing runs: the page has no scripts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby
from pathlib import Path

from sps_coach.figure.paper import on_paper
from sps_coach.figure.svg import svg
from sps_coach.library.collection import Library
from sps_coach.library.exercises import Dose, DoseLimit, Exercise
from sps_coach.library.models import Text
from sps_coach.library.origin import Source
from sps_coach.session.composing import in_language
from sps_coach.ui import words
from sps_coach.ui.translation import figure, tr, translate
from sps_coach.writing import written_whole

PAGE = "index.html"

_CHOICE = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")


def write_sheet(library: Library, folder: Path, language: str) -> Iterator[Path]:
    """Write a picture for each exercise into a folder, and last the page that shows them all.

    Args:
        library: what is shown.
        folder: is made where it is not there; files of the same names are replaced.
        language: of the texts; what lacks it is shown in the first language that it has.

    Yields:
        Each file once it is written whole.

    Raises:
        OSError: a file cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for exercise in library.exercises.values():
        yield _written(folder / f"{exercise.id}.svg", svg(on_paper(exercise, language)))
    yield _written(folder / PAGE, page(library.exercises.values(), language))


def page(exercises: Iterable[Exercise], language: str) -> str:
    """Return the page as HTML; it looks for the pictures beside it."""
    by_region = sorted(exercises, key=lambda exercise: (exercise.region, exercise.id))
    title = translate("Sheet", "All exercises")
    remark = translate(
        "Sheet",
        "Nothing here is medical advice; each exercise waits for a clinician to sign it, unless it names one. "
        "Licence: CC BY-SA 4.0.",
    )
    contents, articles = [], []
    for region, group in groupby(by_region, key=lambda exercise: exercise.region):
        members = list(group)
        links = ", ".join(
            f'<a href="#{exercise.id}">{_said(exercise.name, language)}</a>' for exercise in members
        )
        contents.append(f"<dt>{escape(words.region(region))}</dt><dd>{links}</dd>")
        articles += [_article(exercise, language) for exercise in members]
    return "\n".join(
        [
            "<!doctype html>",
            f'<html lang="{escape(language)}">',
            f'<head><meta charset="utf-8"><title>{escape(title)}</title>',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<style>{_STYLE}</style></head>",
            f"<body><header><h1>{escape(title)}</h1>",
            f"<p>{escape(remark)}</p>",
            f"<dl>{''.join(contents)}</dl></header>",
            *articles,
            "</body></html>",
            "",
        ]
    )


def _article(exercise: Exercise, language: str) -> str:
    cues = exercise.cues
    what_is_said = translate("Sheet", "What is said")
    spoken = [
        (translate("Sheet", "position"), cues.prepare),
        (translate("Sheet", "take care"), cues.caution),
        (translate("Sheet", "move"), cues.move),
        (translate("Sheet", "hold"), cues.hold),
        (translate("Sheet", "breathe"), cues.breathe),
        (translate("Sheet", "return"), cues.return_),
        (translate("Sheet", "rest"), cues.rest),
    ]
    said = "".join(
        f"<li><i>{escape(role)}</i> {' / '.join(_spoken(text, language) for text in texts)}</li>"
        for role, texts in spoken
        if texts
    )
    return "\n".join(
        [
            f'<article id="{exercise.id}">',
            f"<h2>{_said(exercise.name, language)} <small>{exercise.id}, {exercise.version}</small></h2>",
            f"<p>{_said(exercise.goal, language)}</p>",
            f'<img src="{exercise.id}.svg" alt="{_said(exercise.goal, language)}">',
            '<div class="columns">',
            _section(translate("Sheet", "Dose"), [dose_words(exercise.dose), limit_words(exercise.limit)]),
            _section(translate("Sheet", "Position"), _position(exercise, language)),
            _section(
                translate("Sheet", "Not for, or ask first"), _texts(exercise.contraindications, language)
            ),
            _section(translate("Sheet", "Take care"), _texts(exercise.cautions, language)),
            _section(translate("Sheet", "Stop if"), _texts(exercise.stop_if, language)),
            f"<section><h3>{escape(what_is_said)}</h3><ul>{said}</ul></section>",
            _origin(exercise, language),
            "</div></article>",
        ]
    )


def dose_words(dose: Dose) -> str:
    """Say a dose in one sentence; where nothing is held, nothing is said of holding."""
    count = dose.repetitions * dose.sets
    held = {
        "alternate": tr(
            "{count} times on each side in turn: {move} s there, {hold} s held, {back} s back, {rest} s rest.",
            None,
            count,
        ),
        "both": tr(
            "{count} times: {move} s there, {hold} s held, {back} s back, {rest} s rest.", None, count
        ),
        "left": tr(
            "{count} times on the left: {move} s there, {hold} s held, {back} s back, {rest} s rest. "
            "The right is a block of its own.",
            None,
            count,
        ),
        "right": tr(
            "{count} times on the right: {move} s there, {hold} s held, {back} s back, {rest} s rest. "
            "The left is a block of its own.",
            None,
            count,
        ),
    }
    moved = {
        "alternate": tr(
            "{count} times on each side in turn: {move} s there, {back} s back, {rest} s rest.", None, count
        ),
        "both": tr("{count} times: {move} s there, {back} s back, {rest} s rest.", None, count),
        "left": tr(
            "{count} times on the left: {move} s there, {back} s back, {rest} s rest. "
            "The right is a block of its own.",
            None,
            count,
        ),
        "right": tr(
            "{count} times on the right: {move} s there, {back} s back, {rest} s rest. "
            "The left is a block of its own.",
            None,
            count,
        ),
    }
    return (held if dose.hold_s else moved)[dose.sides].format(
        count=count,
        move=figure(dose.move_s),
        hold=figure(dose.hold_s),
        back=figure(dose.return_s),
        rest=figure(dose.rest_s),
    )


def limit_words(limit: DoseLimit) -> str:
    """Say in one sentence the most that a routine may ask for."""
    count = limit.repetitions * limit.sets
    held, moved = (
        tr("At most {count} times, {hold} s held.", None, count),
        tr("At most {count} times.", None, count),
    )
    sentence = held if limit.hold_s else moved
    return sentence.format(count=count, hold=figure(limit.hold_s))


def _position(exercise: Exercise, language: str) -> list[str]:
    needed = translate("Sheet", "{position}; effort {effort} of 5. Needed: {props}.")
    return [
        words.sentence(
            needed.format(
                position=words.position(exercise.position),
                effort=exercise.effort,
                props=words.props(exercise.props),
            )
        ),
        in_language(exercise.getting_ready, language),
    ]


def _origin(exercise: Exercise, language: str) -> str:
    review = exercise.review
    heading = translate("Sheet", "Where it comes from")
    state = translate("Sheet", "No clinician has signed this yet.")
    if review.by and review.on:
        state = translate("Sheet", "Signed by {name} on {date}.").format(name=review.by, date=review.on)
    rows = [
        f"{escape(words.evidence(exercise.evidence))}. {_said(exercise.evidence_note, language)}",
        *(_source(source) for source in exercise.sources),
        f"<strong>{escape(state)}</strong>",
    ]
    items = "".join(f"<li>{row}</li>" for row in rows)
    return f"<section><h3>{escape(heading)}</h3><ul>{items}</ul></section>"


def _source(source: Source) -> str:
    address = f"https://doi.org/{source.doi}" if source.doi else source.url or ""
    return f'{escape(source.title)} <a href="{escape(address)}">{escape(source.doi or address)}</a>'


def _section(heading: str, sentences: Sequence[str]) -> str:
    items = "".join(f"<li>{escape(sentence)}</li>" for sentence in sentences)
    return f"<section><h3>{escape(heading)}</h3><ul>{items}</ul></section>"


def _texts(texts: Iterable[Text], language: str) -> list[str]:
    return [in_language(text, language) for text in texts]


def _spoken(text: Text, language: str) -> str:
    """Show a cue with both of its choices, such as "the left/right heel"."""
    return escape(_CHOICE.sub(r"\1/\2", in_language(text, language)))


def _said(text: Text, language: str) -> str:
    return escape(in_language(text, language))


def _written(path: Path, text: str) -> Path:
    with written_whole(path) as beside:
        beside.write_text(text, encoding="utf-8", newline="\n")
    return path


_STYLE = """
body { font: 16px/1.4 "Atkinson Hyperlegible", "Segoe UI", sans-serif; color: #1c1c1c; background: #fff;
  max-width: 62rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.8rem; } h2 { font-size: 1.4rem; margin: 0 0 .2rem; } h2 small { font-weight: normal; color: #555; }
h3 { font-size: 1rem; margin: 0 0 .2rem; } p { margin: 0 0 .6rem; } dt { font-weight: bold; } dd { margin: 0 0 .4rem; }
article { border-top: 1px solid #999; padding: 1.2rem 0; break-inside: avoid; }
img { display: block; width: 100%; max-height: 21rem;
  object-fit: contain; object-position: left; margin: .6rem 0 1rem; }
.columns { columns: 2 24rem; column-gap: 2rem; } section { break-inside: avoid; margin: 0 0 .8rem; }
ul { margin: 0; padding-left: 1.1rem; } li { overflow-wrap: anywhere; } i { color: #555; } a { color: #255b56; }
@media print { @page { size: A4; margin: 14mm; } body { font-size: 10pt; padding: 0; max-width: none; }
  header { break-after: page; } article { border: 0; break-after: page; padding: 0; } img { max-height: 75mm; }
  a { color: inherit; text-decoration: none; } .columns { columns: 2; } }
"""
