"""The short, lasting name of each kind of finding; ``docs/checks.md`` explains every one."""

from __future__ import annotations

from typing import Literal, get_args

Code = Literal[
    # reading a file
    "file",
    "folder",
    "encoding",
    "yaml",
    "yaml-part",
    "name-twice",
    "name-unknown",
    "name-missing",
    "value-kind",
    "value-choice",
    "value-range",
    "value-form",
    "text-length",
    "id-file",
    "id-shared",
    # how the body moves
    "joint-unknown",
    "joint-limit",
    "pose-unknown",
    "pose-unused",
    "pose-joints",
    "speed",
    "contact",
    "symmetry",
    "standing-support",
    "standing-effort",
    # how much
    "dose-limit",
    "dose-time",
    "hold-time",
    "hold-limit",
    # where it comes from
    "source-place",
    "source-form",
    "source-twice",
    "evidence-source",
    "evidence-note",
    "review",
    # gentler variants
    "easier-unknown",
    "easier-circle",
    "easier-effort",
    # words
    "language",
    "translation",
    "paragraph",
    "calm-word",
    "calm-count",
    "calm-mark",
    "calm-capitals",
    "side-choice",
    "side-word",
    "cue-length",
    "cue-question",
    "cue-braces",
    "cue-time",
    "cue-unheard",
    # routines
    "exercise-unknown",
    "block-one",
    "block-dose",
    "block-say",
    "rule-asks",
    "easy-day",
    "positions",
    "sides",
    "pace",
    "routine-time",
]

CODES: tuple[Code, ...] = get_args(Code)
"""Every code, in the order in which ``docs/checks.md`` explains them."""
