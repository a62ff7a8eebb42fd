"""What a sheet of paper is made of: plain values that ``assets/paper/sheet.typ`` knows how to set. Pure.

Whatever is drawn carries ``alt``, a text that tells the same to somebody who hears the sheet read.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Align = Literal["left", "right", "center"]


@dataclass(frozen=True)
class Heading:
    """A heading; the sheet's title stands above all of them."""

    text: str


@dataclass(frozen=True)
class Text:
    """A paragraph; a soft one is smaller, a strong one is seen first."""

    text: str
    soft: bool = False
    strong: bool = False


@dataclass(frozen=True)
class Points:
    """Short paragraphs, each with a mark in front of it."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Fact:
    """A figure that is seen first, and what it is a figure of."""

    value: str
    about: str


@dataclass(frozen=True)
class Facts:
    """Some figures beside one another."""

    items: tuple[Fact, ...]


@dataclass(frozen=True)
class Table:
    """Rows under a row of header cells.

    Attributes:
        headers: what each column tells.
        rows: as many cells each as there are headers.
        widths: of the columns, as parts of the whole.
        align: of the columns.
        ruled: whether each cell is a box that somebody may write in.
    """

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    align: tuple[Align, ...]
    ruled: bool = False

    def __post_init__(self) -> None:
        columns = {len(self.headers), len(self.widths), len(self.align), *map(len, self.rows)}
        if len(columns) != 1:
            raise ValueError("every row of a table has a cell for every header")


@dataclass(frozen=True)
class Bar:
    """What was done of what was planned, in one stretch of time.

    Attributes:
        label: names the stretch; empty where there is no room for it.
        planned: how much.
        done: how much.
        rested: whether rest was agreed on in it.
    """

    label: str
    planned: float
    done: float
    rested: bool = False


@dataclass(frozen=True)
class Bars:
    """Stretches of time side by side: an outline for what was planned, filled as far as it was done."""

    bars: tuple[Bar, ...]
    alt: str


@dataclass(frozen=True)
class Series:
    """Answers along time, and the line through them.

    Attributes:
        points: where each lies, x from 0 (the first day) to 1 (the last), y from 0 to 10.
        line: the two ends of the line, or nothing.
        filled: dots and a whole line; otherwise rings and a broken line, so that greys tell them apart.
    """

    points: tuple[tuple[float, float], ...]
    line: tuple[tuple[float, float], ...] = ()
    filled: bool = True


@dataclass(frozen=True)
class Mark:
    """Something that happened on a day; x as in ``Series``. Without a sign it is a small stroke on the ground."""

    x: float
    sign: str = ""


@dataclass(frozen=True)
class Course:
    """Answers on a scale of 0 to 10 along time.

    Attributes:
        title: what was asked.
        series: drawn in this order.
        marks: what happened meanwhile.
        ticks: names of places along time.
        alt: the same in words.
    """

    title: str
    series: tuple[Series, ...]
    marks: tuple[Mark, ...]
    ticks: tuple[Mark, ...]
    alt: str


@dataclass(frozen=True)
class Beside:
    """Blocks beside one another, read from left to right."""

    columns: tuple[Block, ...]


@dataclass(frozen=True)
class Picture:
    """A drawing as SVG text, as wide as the page where it is not higher than this many centimetres then."""

    svg: str
    alt: str
    highest_cm: float


@dataclass(frozen=True)
class Together:
    """Blocks that stand on one page."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class NewPage:
    """What follows stands on the next page."""


Block = Heading | Text | Points | Facts | Table | Bars | Course | Beside | Picture | Together | NewPage


@dataclass(frozen=True)
class Sheet:
    """A whole document.

    Attributes:
        title: what it is.
        language: of its words, such as ``en``.
        about: short lines under the title.
        foot: stands at the foot of every page, with ``{page}`` and ``{pages}`` in it.
        blocks: in the order in which they are read.
        size: of its letters, points; everything written follows it.
    """

    title: str
    language: str
    about: tuple[str, ...]
    foot: str
    blocks: tuple[Block, ...]
    size: float = 10.0
