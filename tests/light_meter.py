"""What a film of a screen does to the eyes: how suddenly its light changes, against calm.md's limits, section 2.

Pure: arrays in, figures out. Light is relative luminance (WCAG 2.2: linear sRGB weighted 0.2126, 0.7152, 0.0722),
0 for black, 1 for white, as the mean of each of ``ROWS`` × ``COLUMNS`` blocks. Three figures are taken:

- **Area**: the greatest change within 100 ms of any area of a tenth of the window or more. An area is either any
  rectangle that covers a tenth or more, whose mean is looked at; or any scattered set of blocks that makes up a
  tenth and changes in one direction, of which the block that changes least is looked at. Neighbouring frames count
  however far apart they were seen; their change is then taken for each 100 ms.
- **Mean**: the greatest difference of the whole window's mean between any two instants of one second.
- **Flashes**: instants at which blocks that make up ``FLASHING_SHARE`` of the window each went through a pair of
  opposing changes of ``FLASH_STEP`` or more within the second before, the darker of them below ``FLASH_DARKER``
  (WCAG 2.2, "general flash"). There may be none.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

ROWS, COLUMNS = 40, 64
"""Blocks of 20 pixels in a window of 1280 × 800."""

AREA_LIMIT, MEAN_LIMIT = 0.10, 0.10
AREA_SHARE = 0.1
SUDDEN_S, SECOND_S = 0.1, 1.0

FLASH_STEP, FLASH_DARKER = 0.10, 0.80
FLASHING_SHARE = 0.25 * 341 * 256 / (1024 * 768)
"""WCAG 2.2: a quarter of any 341 × 256 pixels of a screen of 1024 × 768; 2.8 %."""

LONGEST_GAP_S = 1.0
"""A film that saw nothing for longer than this says too little to be judged."""

_JITTER_S = 0.005
"""Frames that should lie 100 ms apart may lie this much further apart."""

_AT_ONCE = 256

Light = NDArray[np.float32]
"""Relative luminances; the last two axes are rows and columns of blocks."""


@dataclass(frozen=True)
class Film:
    """When each frame was seen (seconds, rising), and the light of its blocks (frames × rows × columns)."""

    at: NDArray[np.float64]
    light: Light


@dataclass(frozen=True)
class Change:
    """By how much light changed, signed, and between which two instants, seconds."""

    amount: float
    since: float
    until: float

    def __str__(self) -> str:
        return f"{self.amount:+.3f} from {self.since:.2f} s to {self.until:.2f} s"


@dataclass(frozen=True)
class Report:
    """What a film does to the eyes: the greatest changes, the instants at which flashes begin, the longest gap."""

    area: Change
    mean: Change
    flashes: tuple[float, ...]
    gap_s: float

    def broken(self) -> tuple[str, ...]:
        """Say which limits are not kept, if any."""
        said = []
        if abs(self.area.amount) > AREA_LIMIT:
            said.append(f"an area changes by {self.area}")
        if abs(self.mean.amount) > MEAN_LIMIT:
            said.append(f"the mean changes by {self.mean}")
        if self.flashes:
            said.append(f"flashes at {', '.join(f'{at:.2f} s' for at in self.flashes)}")
        if self.gap_s > LONGEST_GAP_S:
            said.append(f"nothing was seen for {self.gap_s:.2f} s")
        return tuple(said)


def _weighted(weight: float) -> Light:
    value = np.arange(256) / 255
    linear = np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)
    return (weight * linear).astype(np.float32)


_RED, _GREEN, _BLUE = _weighted(0.2126), _weighted(0.7152), _weighted(0.0722)


def block_light(picture: NDArray[np.uint8]) -> Light:
    """The light of a picture's blocks.

    Args:
        picture: height × width × (red, green, blue), sRGB; height and width are multiples of ``ROWS`` and
            ``COLUMNS``.
    """
    light = _RED[picture[..., 0]] + _GREEN[picture[..., 1]] + _BLUE[picture[..., 2]]
    height, width = light.shape
    blocks = light.reshape(ROWS, height // ROWS, COLUMNS, width // COLUMNS)
    return np.asarray(blocks.mean(axis=(1, 3)), dtype=np.float32)


def measure(film: Film) -> Report:
    """Take all figures of a film of two frames or more."""
    return Report(area_change(film), mean_change(film), flashes(film), float(np.diff(film.at).max()))


def area_change(film: Film) -> Change:
    """The greatest change within 100 ms of any area of a tenth of the window or more."""
    worst = Change(0.0, float(film.at[0]), float(film.at[0]))
    for first, last in _pairs_within(film.at, SUDDEN_S + _JITTER_S):
        late = np.maximum((film.at[last] - film.at[first]) / (SUDDEN_S + _JITTER_S), 1.0)
        change = np.asarray(
            (film.light[last] - film.light[first]) / late[:, None, None].astype(np.float32), dtype=np.float32
        )
        # no area changes by more than its blocks do
        hopeful = np.flatnonzero(np.abs(change).max(axis=(1, 2)) > abs(worst.amount))
        if not len(hopeful):
            continue
        for amounts in (_of_rectangles(change[hopeful]), _of_scattered(change[hopeful])):
            index = int(np.abs(amounts).argmax())
            if abs(amounts[index]) > abs(worst.amount):
                pair = hopeful[index]
                worst = Change(float(amounts[index]), float(film.at[first[pair]]), float(film.at[last[pair]]))
    return worst


def _pairs_within(
    at: NDArray[np.float64], seconds: float
) -> Iterator[tuple[NDArray[np.intp], NDArray[np.intp]]]:
    """Indices of all pairs of frames no further apart than this, and of all neighbours, a chunk at a time."""
    for apart in range(1, len(at)):
        near = np.flatnonzero((at[apart:] - at[:-apart] <= seconds) | (apart == 1))
        if not len(near):
            return
        for begin in range(0, len(near), _AT_ONCE):
            chunk = near[begin : begin + _AT_ONCE]
            yield chunk, chunk + apart


def _of_rectangles(change: Light) -> NDArray[np.float64]:
    """For each change of light, the greatest mean over any rectangle of a tenth or more, signed.

    The rectangles have their corners on every second block's. One of more than two and a half tenths need not be
    looked at: it can be cut into two of a tenth or more, and the mean of one of them is no smaller.
    """
    count, rows, columns = len(change), ROWS // 2, COLUMNS // 2
    coarse = change.reshape(count, rows, 2, columns, 2).mean(axis=(2, 4), dtype=np.float64)
    sums = np.zeros((count, rows + 1, columns + 1))
    sums[:, 1:, 1:] = coarse.cumsum(axis=1).cumsum(axis=2)
    least = AREA_SHARE * rows * columns
    highest, lowest = np.zeros(count), np.zeros(count)
    for height in range(1, rows + 1):
        for width in range(math.ceil(least / height), min(int(2.5 * least / height), columns) + 1):
            strips = sums[:, height:] - sums[:, :-height]
            means = (strips[:, :, width:] - strips[:, :, :-width]) / (height * width)
            np.maximum(highest, means.max(axis=(1, 2)), out=highest)
            np.minimum(lowest, means.min(axis=(1, 2)), out=lowest)
    return np.where(highest > -lowest, highest, lowest)


def _of_scattered(change: Light) -> NDArray[np.float64]:
    """For each change of light, by how much a tenth of the blocks change at the least, in one direction."""
    blocks = change.reshape(len(change), -1).astype(np.float64)
    tenth = math.ceil(AREA_SHARE * blocks.shape[1])
    ordered = np.partition(blocks, (tenth - 1, -tenth), axis=1)
    brighter, darker = np.maximum(ordered[:, -tenth], 0.0), np.minimum(ordered[:, tenth - 1], 0.0)
    return np.where(brighter > -darker, brighter, darker)


def mean_change(film: Film) -> Change:
    """The greatest difference of the whole window's mean between any two instants of one second."""
    means = film.light.mean(axis=(1, 2), dtype=np.float64)
    worst = Change(0.0, float(film.at[0]), float(film.at[0]))
    for last, first in enumerate(_second_before(film.at)):
        seen = means[first : last + 1] if first < last else means[max(last - 1, 0) : last + 1]
        begin = last + 1 - len(seen)
        for index in (int(seen.argmin()), int(seen.argmax())):
            amount = float(means[last] - seen[index])
            if abs(amount) > abs(worst.amount):
                worst = Change(amount, float(film.at[begin + index]), float(film.at[last]))
    return worst


def flashes(film: Film) -> tuple[float, ...]:
    """The instants at which flashes begin."""
    begun: list[float] = []
    flashing = False
    for last, first in enumerate(_second_before(film.at)):
        was, flashing = flashing, _flashing_share(film.light[first : last + 1]) >= FLASHING_SHARE
        if flashing and not was:
            begun.append(float(film.at[last]))
    return tuple(begun)


def _flashing_share(light: Light) -> float:
    """The share of blocks that went through a pair of opposing changes in these frames."""
    if (light.max(axis=0) - light.min(axis=0) >= FLASH_STEP).mean() < FLASHING_SHARE:
        return 0.0  # seen at a glance
    lowest_before = np.minimum.accumulate(light, axis=0)
    lowest_after = np.minimum.accumulate(light[::-1], axis=0)[::-1]
    highest_before = np.maximum.accumulate(light, axis=0)
    highest_after = np.maximum.accumulate(light[::-1], axis=0)[::-1]
    shines = (
        (light - lowest_before >= FLASH_STEP)
        & (light - lowest_after >= FLASH_STEP)
        & (np.minimum(lowest_before, lowest_after) < FLASH_DARKER)
    )
    dips = (
        (highest_before - light >= FLASH_STEP)
        & (highest_after - light >= FLASH_STEP)
        & (light < FLASH_DARKER)
    )
    return float((shines | dips).any(axis=0).mean())


def _second_before(at: NDArray[np.float64]) -> NDArray[np.intp]:
    """For each frame, the first frame of the second that ends with it."""
    return np.searchsorted(at, at - SECOND_S - _JITTER_S)
