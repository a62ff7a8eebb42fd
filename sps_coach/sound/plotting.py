"""A recording held to the calm contract, as a picture: the level over time, and each figure beside its limit.

The picture is SVG text. Every figure has a strip of its own in which its worst moment is marked; what lies over a
limit is drawn in another colour, and lies above a line, so that nothing depends on seeing colours.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import MappingProxyType
from xml.sax.saxutils import escape

import numpy as np

from sps_coach.sound.meter import FLOOR, LIMITS, Course, Figures, Samples
from sps_coach.worded import Worded, worded

NAMES = MappingProxyType(
    {
        "rise20": (worded("rise within 20 ms"), "dB"),
        "rise100": (worded("rise within 100 ms"), "dB"),
        "rise1000": (worded("rise within a second"), "dB"),
        "step10": (worded("step within 10 ms"), "dB"),
        "step100": (worded("step within 100 ms"), "dB"),
        "momentary": (worded("loudness of 400 ms"), "LUFS"),
        "true_peak": (worded("true peak"), "dBTP"),
    }
)
"""Each figure in words, and its unit."""

WIDTH, HEIGHT = 1600, 1280
_LEFT, _RIGHT, _TOP = 300.0, 1560.0, 130.0
_LEVEL_HIGH, _STRIP_HIGH, _GAP = 230.0, 112.0, 28.0
_QUIETEST_LOUDNESS = -60.0
_TICKS_S = (0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 30.0, 60.0, 120.0, 300.0, 600.0, 1200.0, 1800.0)
_MOST_TICKS = 13


@dataclass(frozen=True)
class Ink:
    """The colours of a picture, as ``#rrggbb``, and its typeface.

    ``kept`` is what lies within a limit, ``over`` what lies above one.
    """

    paper: str
    text: str
    soft: str
    line: str
    kept: str
    over: str
    family: str = "sans-serif"


def clock(seconds: float) -> str:
    """A place in a recording as people write it: minutes, seconds and tenths, such as ``4:37.1``."""
    tenths = round(10 * seconds)
    return f"{tenths // 600}:{tenths % 600 // 10:02}.{tenths % 10}"


def _number(value: float, decimals: int = 1) -> str:
    """A number with a true minus sign."""
    return f"{value:.{decimals}f}".replace("-", "−")


def plot(course: Course, figures: Figures, title: str, ink: Ink, in_words: Callable[[str], str] = str) -> str:
    """Return the picture of a recording as a complete SVG document.

    Args:
        course: how the recording went.
        figures: its worst.
        title: what stands above, such as the name of the file.
        ink: colours and typeface.
        in_words: brings a sentence into the person's language.
    """
    return "\n".join(_Picture(course, figures, ink, in_words).lines(title)) + "\n"


@dataclass(frozen=True)
class _Strip:
    """One curve in its place: y from ``top`` down ``high`` pixels, for values from ``least`` to ``most``."""

    top: float
    high: float
    least: float
    most: float

    def y(self, value: float) -> float:
        share = (min(max(value, self.least), self.most) - self.least) / (self.most - self.least)
        return self.top + self.high * (1 - share)

    @property
    def bottom(self) -> float:
        return self.top + self.high


class _Picture:
    def __init__(self, course: Course, figures: Figures, ink: Ink, in_words: Callable[[str], str]) -> None:
        self._course = course
        self._figures = figures.values()
        self._over = figures.broken()
        self._ink = ink
        self._in_words = in_words
        self._seconds = max(course.seconds, 0.1)

    def lines(self, title: str) -> Iterator[str]:
        told = self._in_words(self._told())
        yield (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" '
            f'height="{HEIGHT}" role="img" font-family="{escape(self._ink.family)}">'
        )
        yield f"<title>{escape(title)}</title>"
        yield f"<desc>{escape(told)}</desc>"
        yield f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{self._ink.paper}"/>'
        yield self._text(40, 62, title, size=34, weight="bold")
        yield self._text(40, 100, told, colour=self._ink.soft)
        yield from self._time()
        yield from self._level()
        top = _TOP + _LEVEL_HIGH + _GAP
        for name in self._course.curves:
            yield from self._figure(name, top)
            top += _STRIP_HIGH + _GAP
        yield "</svg>"

    def _told(self) -> Worded:
        length = clock(self._seconds)
        if not self._over:
            return worded("{length} long. Every limit of the calm contract is kept.", length=length)
        return worded(
            "{length} long. {count} of {all} figures lie over their limit.",
            None,
            len(self._over),
            length=length,
            all=len(LIMITS),
        )

    def _time(self) -> Iterator[str]:
        """Upright lines at round times, and the times below."""
        bottom = _TOP + _LEVEL_HIGH + (_GAP + _STRIP_HIGH) * len(self._course.curves)
        apart = next((each for each in _TICKS_S if self._seconds / each <= _MOST_TICKS), _TICKS_S[-1])
        for number in range(int(self._seconds / apart) + 1):
            at = number * apart
            x = self._x(at)
            yield self._rule(x, _TOP, x, bottom, self._ink.line)
            told = clock(at) if apart < 1 else clock(at)[:-2]
            yield self._text(x, bottom + 30, told, colour=self._ink.soft, anchor="middle")

    def _level(self) -> Iterator[str]:
        strip = _Strip(_TOP, _LEVEL_HIGH, FLOOR, 0.0)
        yield from self._scale(strip, (FLOOR, -40.0, -20.0, 0.0))
        yield self._area(self._columns(self._course.level), strip, self._ink.kept)
        yield self._text(40, strip.top + 24, self._in_words(worded("level, dBFS(A)")), weight="bold")
        yield from self._words("true_peak", strip.top + 66)
        yield self._limit("true_peak", strip)
        yield from self._mark("true_peak", strip)

    def _figure(self, name: str, top: float) -> Iterator[str]:
        curve, limit, worst = self._course.curves[name], LIMITS[name], self._figures[name]
        least = _QUIETEST_LOUDNESS if name == "momentary" else 0.0
        strip = _Strip(top, _STRIP_HIGH, least, max(limit + 0.25 * (limit - least), worst))
        columns = self._columns(curve)
        yield from self._scale(strip, (least,))
        if name in self._over:
            yield self._area(columns, strip, self._ink.over)
        yield self._area(np.minimum(columns, limit), strip, self._ink.kept)
        yield from self._words(name, top + 24)
        yield self._limit(name, strip)
        yield from self._mark(name, strip)

    def _words(self, name: str, y: float) -> Iterator[str]:
        """A figure's name, and its worst beside its limit."""
        said, unit = NAMES[name]
        over = name in self._over
        yield self._text(40, y, self._in_words(said), weight="bold")
        yield self._text(
            40,
            y + 30,
            f"{_number(self._figures[name])} {unit}",
            weight="bold" if over else "normal",
            colour=self._ink.over if over else self._ink.text,
        )
        limit = self._in_words(worded("limit {limit}", limit=_number(LIMITS[name], 0)))
        yield self._text(40, y + 58, limit, colour=self._ink.soft)

    def _limit(self, name: str, strip: _Strip) -> str:
        y = strip.y(LIMITS[name])
        return self._rule(_LEFT, y, _RIGHT, y, self._ink.text, width=1.5, dashes="7 5")

    def _mark(self, name: str, strip: _Strip) -> Iterator[str]:
        """A dot at a worst moment and what it is, to whichever side has room."""
        worst, at = self._figures[name], self._course.worst_at(name)
        x, y = self._x(at), strip.y(worst)
        colour = self._ink.over if name in self._over else self._ink.text
        told = self._in_words(worded("{value} at {time}", value=_number(worst), time=clock(at)))
        to_the_right = x < (_LEFT + _RIGHT) / 2
        wide = 11 * len(told) + 12
        yield (
            f'<rect x="{x + 10 if to_the_right else x - 10 - wide:.1f}" y="{y - 14:.1f}" width="{wide}" height="28" '
            f'rx="8" fill="{self._ink.paper}" fill-opacity="0.85"/>'
        )
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="6" fill="{colour}" stroke="{self._ink.paper}" stroke-width="2"/>'
        anchor = "start" if to_the_right else "end"
        yield self._text(x + (16 if to_the_right else -16), y + 7, told, colour=colour, anchor=anchor)

    def _scale(self, strip: _Strip, values: tuple[float, ...]) -> Iterator[str]:
        for value in values:
            y = strip.y(value)
            yield self._rule(_LEFT, y, _RIGHT, y, self._ink.line)
            yield self._text(_LEFT - 12, y + 7, _number(value, 0), colour=self._ink.soft, anchor="end")

    def _columns(self, curve: Samples) -> Samples:
        """The highest value of each pixel's width."""
        wide = int(_RIGHT - _LEFT)
        if len(curve) <= wide:
            return curve
        return np.maximum.reduceat(curve, np.arange(wide) * len(curve) // wide)

    def _area(self, columns: Samples, strip: _Strip, colour: str) -> str:
        """What lies below a curve, as one shape."""
        share = np.clip((columns - strip.least) / (strip.most - strip.least), 0.0, 1.0)
        xs = _LEFT + (np.arange(len(columns)) + 0.5) * (_RIGHT - _LEFT) / len(columns)
        points = " ".join(
            f"{x:.1f} {y:.1f}" for x, y in zip(xs, strip.bottom - strip.high * share, strict=True)
        )
        path = f"M{xs[0]:.1f} {strip.bottom:.1f}L{points} {xs[-1]:.1f} {strip.bottom:.1f}Z"
        return f'<path d="{path}" fill="{colour}"/>'

    def _x(self, seconds: float) -> float:
        return _LEFT + (_RIGHT - _LEFT) * seconds / self._seconds

    def _rule(
        self,
        x: float,
        y: float,
        to_x: float,
        to_y: float,
        colour: str,
        *,
        width: float = 1.0,
        dashes: str = "",
    ) -> str:
        dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
        path = f"M{x:.1f} {y:.1f}L{to_x:.1f} {to_y:.1f}"
        return f'<path d="{path}" stroke="{colour}" stroke-width="{width}" fill="none"{dashed}/>'

    def _text(
        self,
        x: float,
        y: float,
        words: str,
        *,
        size: int = 22,
        colour: str | None = None,
        weight: str = "normal",
        anchor: str = "start",
    ) -> str:
        return (
            f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" font-weight="{weight}" text-anchor="{anchor}" '
            f'fill="{colour or self._ink.text}">{escape(words)}</text>'
        )
