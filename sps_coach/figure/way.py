"""A figure's way through its poses: drawn beforehand at key moments, and between them in between.

Movement is slow, so that a key drawing every few degrees is enough: half-way between two of them a hand is off its arc
by less than can be seen. Keys are drawn ahead, some portions in each frame, and serve every repetition.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, pairwise
from math import ceil
from operator import itemgetter

from sps_coach.figure.camera import UNITS
from sps_coach.figure.cels import Between, Cel, cel, like, off, unmoved
from sps_coach.figure.palettes import Palette
from sps_coach.figure.paths import Pose, along_so_far
from sps_coach.figure.portions import Piece, Pieces, Portion, alike, drawn, ordered
from sps_coach.figure.shapes import Drawing
from sps_coach.figure.stage import Setting, completed, empty, portions, posed

_STRIDE = 16.0
"""So many degrees lie between two keys before it is looked at whether that is near enough."""

_JUMP = 6.0
"""Something comes into view where keys differ that are so many times nearer than is seen. Nothing lies between them."""

_AT_LEISURE, _SOON, _ALONE = 300, 1200, 4500
"""So many numbers are drawn ahead in a frame, on average: while the next stretch is ready, while it is not, and where
there is nothing else to be drawn. A whole figure has some five thousand."""

_GETTING_READY = 3
"""Getting two drawings ready takes so many times less long than drawing them."""

_A_POSE = 500
"""Placing a figure's joints takes as long as drawing so many numbers."""


class _Key:
    """A portion at one moment.

    Attributes:
        far: how far along the way.
        depth: how near to the viewer it is.
        stances: how it stands, with breath out and with breath in.
        cels: what it looks like: once, or with breath out and with breath in where that is seen.
    """

    __slots__ = ("cels", "depth", "far", "stances")

    def __init__(self, far: float, found: Sequence[Portion]) -> None:
        self.far, self.depth, self.stances = far, found[0].depth, tuple(each.stance for each in found)
        self.cels: tuple[Cel, ...] = ()


class _Track:
    """The keys of one portion, and what is shown between two of them.

    Attributes:
        keys: in order.
        parted: where, on the way, nothing lies between a key and the next.
    """

    def __init__(self) -> None:
        self.keys: list[_Key] = []
        self.parted: set[float] = set()
        self._now = self._next = _Stretch(_NO_CELS, _NO_CELS)
        self._shown = 0.0, 0.0
        self._pieces: Pieces = []

    def find(self, far: float) -> _Key | None:
        """Return the key of exactly this moment."""
        at = bisect_right(self.keys, far, key=_far)
        return self.keys[at - 1] if at and self.keys[at - 1].far == far else None

    def add(self, key: _Key) -> None:
        """Keep a key."""
        self.keys.insert(bisect_right(self.keys, key.far, key=_far), key)

    def beside(self, far: float) -> list[_Key]:
        """Return the keys before and after a moment."""
        at = bisect_right(self.keys, far, key=_far)
        return self.keys[max(0, at - 1) : at + 1]

    def at(self, far: float, breath: float, unseen: float) -> Pieces:
        """Return the pieces at a moment; they stay as they were until a point has gone ``unseen`` units."""
        one, other = self._around(bisect_right(self.keys, far, key=_far) - 1, far)
        share = (far - one.far) / (other.far - one.far) if other is not one else 0.0
        another = not self._now.joins(one, other)
        if another:
            self._now = self._next if self._next.joins(one, other) else _Stretch(one.cels, other.cels)
        between, (then, breathed) = self._now.between, self._shown
        if another or abs(share - then) * between.way + abs(breath - breathed) * between.rise > unseen:
            self._pieces, self._shown = between.at(share, breath), (share, breath)
        return self._pieces

    def unmoved(self) -> list[list[bool]]:
        """Tell for each piece and shape whether it stays as it is in all keys."""
        each = {id(one.cels): one.cels for one in self.keys}
        return unmoved([one for cels in each.values() for one in cels])

    def depth(self, low: float, high: float, share: float) -> float:
        """Return how near to the viewer the portion is at this share of the way from one key to another.

        These are the same keys for all portions, so that what lies over something else stays there.
        """
        one, other = self.find(low), self.find(high)
        return one.depth + share * (other.depth - one.depth) if one and other else 0.0

    def get_ready(self, far: float, *, backwards: bool) -> int:
        """Get ready what lies around a moment and then what comes next, and return how many numbers that took."""
        index = bisect_right(self.keys, far, key=_far) - 1
        one, other = self._around(index, far)
        if self._now.joins(one, other):
            index += -1 if backwards else 1
            if not 0 <= index < len(self.keys):
                return 0
            one, other = self._around(index, self.keys[index].far)
        if self._next.joins(one, other) or self._now.joins(one, other):
            return 0
        self._next = _Stretch(one.cels, other.cels)
        return len(one.cels) * len(one.cels[0].numbers)

    def _around(self, index: int, far: float) -> tuple[_Key, _Key]:
        """The keys between which a moment lies, of which the first is known: one and the same where they are parted."""
        one, other = self.keys[index], self.keys[min(index + 1, len(self.keys) - 1)]
        if one.far in self.parted:
            one = other = min(one, other, key=lambda key: abs(key.far - far))
        return one, other


class _Stretch:
    """What lies between two keys."""

    def __init__(self, one: tuple[Cel, ...], other: tuple[Cel, ...]) -> None:
        self._one, self._other, self.between = one, other, Between(one, other)

    def joins(self, one: _Key, other: _Key) -> bool:
        """Whether it lies between these; keys that look alike share one drawing."""
        return self._one is one.cels and self._other is other.cels


_NO_CELS = (cel([]),)


def _far(key: _Key) -> float:
    return key.far


class Way:
    """The way of one figure in one setting and its colours.

    Attributes:
        room: the picture without anybody in it.
        legs: how many legs the way has; 0 for somebody who stays as they are.
    """

    def __init__(
        self,
        setting: Setting,
        poses: Sequence[Mapping[str, float]],
        palette: Palette,
        *,
        breathes: bool,
        unseen: float,
    ) -> None:
        """Begin without a key.

        Args:
            setting: what stays the same.
            poses: the joint angles on the way; one pose for somebody who stays as they are.
            palette: the colours.
            breathes: whether the breath is seen.
            unseen: the distance, in drawing units, by which nobody sees anything move.
        """
        self.room = empty(setting, palette)
        self.legs = len(poses) - 1
        self._setting, self._palette, self._unseen = setting, palette, unseen
        self._poses = completed(setting, poses)
        self._breathes = breathes and not any("belly_rise" in pose for pose in poses)
        self._grid = _grid(self._poses)
        self._ready: set[int] = set()
        self._unmoved: list[list[bool]] = []
        self._tracks: dict[str, _Track] = {}
        self._ahead: Iterator[int] | None = None
        self._credit = self._size = self._here = 0
        self._posed: tuple[float, list[list[Portion]]] = 0.0, []

    def picture(self, far: float, breath: float | None) -> Drawing:
        """Return the figure when so many legs of the way lie behind, with a breath this full, 0 to 1."""
        if self._stretch(far) in self._ready:
            body = ordered(self._between(far, breath or 0.0))
        else:
            body = drawn(self._portions(far, breath if self._breathes else None))
        return replace(self.room, body=body)

    def resting(self, far: float, breath: float | None) -> frozenset[int]:
        """Return which shapes, by their place in the picture of this moment, stay as they are on the whole way.

        Ask once the way is ``complete``.
        """
        if not self._unmoved:
            self._unmoved = [each for track in self._tracks.values() for each in track.unmoved()]
        pieces = zip(self._between(far, breath or 0.0), self._unmoved, strict=True)
        marks = sorted([(depth, each) for (depth, _), each in pieces], key=itemgetter(0))
        return frozenset(at for at, rests in enumerate(chain(*(each for _, each in marks))) if rests)

    @property
    def complete(self) -> bool:
        """Whether all its keys are drawn."""
        return len(self._ready) >= max(1, len(self._grid) - 1)

    @property
    def size(self) -> int:
        """How many numbers its keys take."""
        return self._size

    def draw_ahead(self, far: float, *, backwards: bool, alone: bool) -> None:
        """Draw a little of what comes; call this once a frame.

        Args:
            far: where on the way the figure is.
            backwards: whether it goes back.
            alone: whether nothing else is drawn or painted in this frame.
        """
        self._here = self._stretch(far)
        soon = self._later(1, backwards=backwards) not in self._ready
        more = _ALONE if alone else _SOON if soon else _AT_LEISURE
        self._credit = min(self._credit + more, more)
        for track in self._tracks.values():
            if self._credit > 0 and self._here in self._ready:
                self._credit -= track.get_ready(far, backwards=backwards) // _GETTING_READY
        self._draw_some(backwards=backwards)

    def expect(self, *, backwards: bool) -> None:
        """Draw a little of a way that will be gone later, from where that begins; call this once a frame."""
        self._here = self._stretch(float(self.legs) if backwards else 0.0)
        self._credit = min(self._credit + _SOON, _SOON)
        self._draw_some(backwards=backwards)

    def _draw_some(self, *, backwards: bool) -> None:
        if self._ahead is None:
            self._ahead = self._drawing(backwards=backwards)
        while self._credit > 0:
            drawn_ahead = next(self._ahead, None)
            if drawn_ahead is None:
                return
            self._credit -= drawn_ahead

    def _between(self, far: float, breath: float) -> Iterator[Piece]:
        """Yield what lies between keys at a moment."""
        low, high = self._ends(self._stretch(far))
        share = (far - low) / (high - low) if high > low else 0.0
        for track in self._tracks.values():
            depth = track.depth(low, high, share)
            for nearer, shapes in track.at(far, breath, self._unseen):
                yield depth + nearer, shapes

    def _ends(self, stretch: int) -> tuple[float, float]:
        """Where a stretch begins and ends."""
        return self._grid[stretch], self._grid[min(stretch + 1, len(self._grid) - 1)]

    def _stretch(self, far: float) -> int:
        """Which stretch between two places of the grid a moment lies in."""
        return max(0, min(len(self._grid) - 2, bisect_right(self._grid, far) - 1))

    def _drawing(self, *, backwards: bool) -> Iterator[int]:
        """Draw all keys, those that come first first, and yield how many numbers each took."""
        count = max(1, len(self._grid) - 1)
        index = self._here
        while len(self._ready) < count:
            low, high = self._ends(index)
            for far in (high, low) if backwards else (low, high):
                yield from self._keyed(far)
            yield from self._drawn_between(low, high, tuple(self._tracks))
            self._ready.add(index)
            later = [self._later(each, backwards=backwards) for each in range(1, count + 1)]
            index = next((each for each in later if each not in self._ready), 0)

    def _later(self, stretches: int, *, backwards: bool) -> int:
        """Which stretch comes so many after the one that the figure is in; behind the last comes the first."""
        return (self._here + (-stretches if backwards else stretches)) % max(1, len(self._grid) - 1)

    def _keyed(self, far: float) -> Iterator[int]:
        """Draw the keys of one moment that are not there yet."""
        yield from self._placed(far)
        for each in self._posed[1][0]:
            track = self._tracks.setdefault(each.name, _Track())
            if not track.find(far):
                yield self._draw(each.name, far)

    def _drawn_between(self, low: float, high: float, names: Collection[str]) -> Iterator[int]:
        """Draw keys between two others until what lies between them is off by less than can be seen."""
        middle, bent = (low + high) / 2, list[str]()
        for name in names:
            track = self._tracks[name]
            one, other = track.find(low), track.find(high)
            if one is None or other is None or one.cels is other.cels:
                continue
            yield from self._placed(middle)
            yield self._draw(name, middle)
            if not self._fits(track.find(middle), one, other):
                if self._near(one, other):
                    track.parted |= {low, middle}
                else:
                    bent.append(name)
        if bent:
            yield from self._drawn_between(low, middle, bent)
            yield from self._drawn_between(middle, high, bent)

    def _near(self, one: _Key, other: _Key) -> bool:
        """Whether two keys are so near to one another that a jump from the one to the other is hardly seen."""
        unseen = _JUMP * self._unseen / UNITS
        return all(alike(a, b, unseen) for a, b in zip(one.stances, other.stances, strict=True))

    def _fits(self, middle: _Key | None, one: _Key, other: _Key) -> bool:
        """Whether the drawing in the middle is half-way between two others, but for what nobody sees.

        What lies between the middle and either of them is then off by a quarter of that.
        """
        if middle is None:
            return False
        for at in (0, -1):
            cels = middle.cels[at], one.cels[at], other.cels[at]
            if not like(cels[0], cels[1]) or not like(cels[0], cels[2]) or off(*cels) > 4 * self._unseen:
                return False
        return like(middle.cels[0], middle.cels[-1])

    def _placed(self, far: float) -> Iterator[int]:
        """Place the joints of one moment, with breath out and with breath in."""
        was, portions_there = self._posed
        if was != far or not portions_there:
            breaths = (0.0, 1.0) if self._breathes else (None,)
            self._posed = far, [self._portions(far, breath) for breath in breaths]
            yield _A_POSE * len(breaths)

    def _portions(self, far: float, breath: float | None) -> list[Portion]:
        pose = along_so_far(self._poses, far)
        return portions(self._setting, posed(self._setting, pose, breath), self._palette)

    def _draw(self, name: str, far: float) -> int:
        """Draw a portion at the moment for which joints were placed, and return how many numbers that took."""
        track = self._tracks[name]
        found = [next(each for each in there if each.name == name) for there in self._posed[1]]
        key = _Key(far, found)
        unseen = self._unseen / UNITS / 8
        for near in track.beside(far):
            if all(alike(a, b, unseen) for a, b in zip(near.stances, key.stances, strict=True)):
                key.cels = near.cels
                track.add(key)
                return 0
        seen = found if not alike(key.stances[0], key.stances[-1], unseen) else found[:1]
        key.cels = tuple(cel(each.draw()) for each in seen)
        track.add(key)
        took = sum(len(each.numbers) for each in key.cels)
        self._size += took
        return took


def _grid(poses: Sequence[Pose]) -> list[float]:
    """Return the places on a way, in legs, between which joints turn by no more than a stride."""
    places = [0.0]
    for leg, (one, other) in enumerate(pairwise(poses)):
        widest = max(abs(other[joint] - angle) * _SHARES.get(joint, 1.0) for joint, angle in one.items())
        strides = max(1, ceil(widest / _STRIDE))
        places += [leg + (stride + 1) / strides for stride in range(strides)]
    return places


_SHARES = {"belly_rise": 0.25, "rib_widening": 0.25, "face_tension": 0.5}
"""A hundredth of these shows less than a degree of a joint."""


class Ways:
    """The ways of one figure in its colours, those that were gone last."""

    def __init__(self, palette: Palette) -> None:
        """Begin with none."""
        self._palette = palette
        self._kept: dict[Hashable, Way] = {}

    def find(
        self, setting: Setting, poses: Sequence[Mapping[str, float]], *, breathes: bool, unseen: float
    ) -> tuple[Way, bool]:
        """Return the way through some poses, and whether it is gone backwards: moving and returning share one.

        The arguments are those of ``Way``.
        """
        path = [tuple(sorted(pose.items())) for pose in poses]
        forth, back = ((setting, tuple(way), breathes, unseen) for way in (path, path[::-1]))
        backwards = forth not in self._kept and back in self._kept
        key = back if backwards else forth
        way = self._kept.pop(key, None) or Way(
            setting, poses, self._palette, breathes=breathes, unseen=unseen
        )
        room = ROOM - way.size
        self._kept = {**dict(self._fitting(room)), key: way}
        return way, backwards

    def _fitting(self, room: int) -> Iterator[tuple[Hashable, Way]]:
        """Yield the ways gone last that have room together, in their order."""
        found: list[tuple[Hashable, Way]] = []
        for key, way in reversed(self._kept.items()):
            room -= way.size
            if room < 0:
                break
            found.append((key, way))
        return reversed(found)


ROOM = 500_000
"""So many numbers are kept in all, in eight bytes each."""
