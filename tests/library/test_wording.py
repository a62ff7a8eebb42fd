"""Calm words, and nothing that only looks like one of the others."""

from __future__ import annotations

import re

import pytest

from sps_coach.library.languages import tongues
from sps_coach.library.wording import remarks, spoken_remarks

NEVER = """fail fails failed failing failure failures missed misses missing wrong wrongly warning warned warnings
error Errors danger dangerous dangers alert Alerts alerted must mustn't hurry hurries hurried hurrying push pushes
pushed pushing fight fighting fought quick quickly quicker streak streaks""".split()  # noqa: SIM905 -- a word list


@pytest.mark.parametrize("word", NEVER)
def test_no_form_of_these_words_is_calm(word: str) -> None:
    assert [remark.split(" is ")[0] for remark in remarks(f"Then {word}, and rest.")] == [f'"{word}"']


CALM = [
    "Pause, rest, ease, settle. When you are ready, that is enough. It is your choice. Welcome back.",
    "The mission of the mustard: a permission, an arbalest, terror of mirrors, thrushes and cushions.",
    "Only the left side is done, and then the right.",
    "Only lean as far as the left armrest lets you.",
    "Common physiotherapy practice, not validated for SPS; part II of the NHS leaflet, I think.",
    "A Stretch With Names In Title Case",
    "Let the {left|right} heel slide.",
    "Your history is kept as a PDF or CSV file.",
]


@pytest.mark.parametrize("text", CALM)
def test_calm_texts_are_left_alone(text: str) -> None:
    assert list(remarks(text)) == []


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Well done!", "an exclamation mark"),
        ("Bien！", "an exclamation mark"),
        ("¡Bien", "an exclamation mark"),
        ("Move SLOWLY now.", '"SLOWLY" is all in capitals'),
        ("ÜBEN", '"ÜBEN" is all in capitals'),
        ("Only 3 left.", '"Only 3 left" counts down'),
        ("There are only two repetitions to go.", '"only two repetitions to go" counts down'),
        ("only a few breaths remaining", '"only a few breaths remaining" counts down'),
    ],
)
def test_loud_texts_are_told(text: str, about: str) -> None:
    found = list(remarks(text))
    assert len(found) == 1
    assert found[0].startswith(about)


def test_every_remark_of_a_text_is_given() -> None:
    assert len(list(remarks("HURRY! You must not fail!"))) == 5


def test_words_are_looked_for_in_their_own_language() -> None:
    assert list(remarks("Most is an error, and must is too.", "tlh")) == []
    assert list(remarks("You must.", "en-GB"))
    assert list(remarks("Los!", "tlh"))


@pytest.mark.parametrize(
    "text",
    [
        "Das ist ein Fehler.",
        "Eine Fehlermeldung erscheint.",
        "Die falsche Seite.",
        "Das ist fehlgeschlagen.",
        "Sie haben eine Einheit verpasst.",
        "Sie müssen das Bein heben.",
        "Das muss so sein.",
        "Achtung, das Bein sinkt.",
        "Das ist gefährlich.",
        "Es besteht Sturzgefahr.",
        "Nicht so schnell.",
        "Beeilen Sie sich nicht.",
        "Kämpfen Sie nicht dagegen an.",
        "Nur noch drei Wiederholungen.",
        "Noch zwei Atemzüge übrig.",
    ],
)
def test_german_has_words_of_its_own(text: str) -> None:
    assert len(list(remarks(text, "de"))) == 1
    assert len(list(remarks(text, "de-AT"))) == 1


def test_calm_german_is_left_alone() -> None:
    calm = "Teilen Sie es sich ein: Das Bein hängt, ganz ohne Mühe. Die Übung ist noch nicht für Sie. Weile ein wenig."
    assert list(remarks(calm, "de")) == []


@pytest.mark.parametrize(
    ("phrase", "about"),
    [
        ("One two three four five six seven eight nine ten eleven twelve.", ""),
        ("One two three four five six seven eight nine ten eleven twelve thirteen.", "this cue has 13 words"),
        ("Let the {left|right} arm, the whole long arm, rest – on the cushion.", ""),
        (
            "One two three four five six seven eight nine ten {eleven|eleven twelve thirteen}.",
            "this cue has 13 words",
        ),
        ("Are you ready", ""),
        ("Are you ready?", "a question"),
        ("هل أنت مستعد؟", "a question"),
        ("Let the {left} arm rest.", "braces in a cue"),
        ("Let the {left|right|other} arm rest.", "braces in a cue"),
        ("Let the {left|right arm rest.", "braces in a cue"),
        ("Let the {|right} arm rest.", "braces in a cue"),
        ("Let the left|right arm rest.", "braces in a cue"),
    ],
)
def test_what_is_spoken_is_short_and_asks_nothing(phrase: str, about: str) -> None:
    found = [sentence for _, sentence in spoken_remarks(phrase)]
    assert len(found) == (1 if about else 0)
    assert not about or found[0].startswith(about)


def test_a_remark_stays_one_short_line() -> None:
    found = list(remarks("There are only\ntwo\nleft. " + "A" * 100_000))
    assert len(found) == 2
    assert all(len(remark) < 120 and "\n" not in remark for remark in found)


def test_no_word_to_avoid_has_a_space_in_it() -> None:
    """Texts are looked at word by word first."""
    words = [word for tongue in tongues().values() for word in tongue.never]
    assert [word for word in words if not re.fullmatch(r"[\w'’*]+", word)] == []
