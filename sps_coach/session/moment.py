"""What there is to show at one instant of a session: plain values, no drawing, no words of the interface."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:  # a window that only shows moments need not read the library's models
    from sps_coach.library.exercises import Angles, Limb, Position, Prop, View

Side = Literal["left", "right"]


class State(StrEnum):
    """Where a session stands. The transition table is in ``session.engine``."""

    READY = "ready"
    RUNNING = "running"
    RETURNING = "returning"  # going on after a pause: a soft return of some seconds, nothing moves yet
    WAITING = "waiting"  # until the person is settled and goes on; nothing moves and nothing is said
    PAUSED = "paused"
    EASED = "eased"
    ENDED = "ended"


LED = frozenset({State.READY, State.RUNNING, State.RETURNING, State.WAITING})
"""The states in which a session is led; in the others there is something to choose."""


class Phase(StrEnum):
    """What a stretch of the timeline is for."""

    OPENING = "opening"
    PREPARE = "prepare"
    MOVE = "move"
    HOLD = "hold"
    RETURN = "return"
    REST = "rest"
    BREATHE_IN = "breathe-in"
    BREATHE_OUT = "breathe-out"
    SETTLE = "settle"


@dataclass(frozen=True)
class Scene:
    """The figure's surroundings and the poses it passes through in the present phase (already mirrored).

    ``poses`` holds one pose for a still phase, two or more for a moving one. ``focus`` names what the exercise is
    about, also while it rests: the picture comes closer to it, and stays there.
    """

    position: Position
    view: View
    props: tuple[Prop, ...]
    poses: tuple[Angles, ...]
    moving: tuple[Limb, ...] = ()
    grounded: tuple[Literal["left_foot", "right_foot"], ...] = ()
    focus: tuple[Limb, ...] = ()


@dataclass(frozen=True)
class Moment:
    """One instant of a session.

    Attributes:
        state: where the session stands.
        phase: what the present stretch is for.
        routine: the routine's name.
        heading: the exercise's name, or empty in an opening, rest or closing.
        words: the phase in words, as last said or as the phase has it; the largest text on the page.
        side: the side that is being done, if sides matter.
        repetition: which repetition, from 1; 0 outside repetitions.
        repetitions: how many there are on this side.
        following: the name of the block after this one, or empty when this is the last.
        following_position: the position that block needs, or None when it stays the same.
        following_props: the props that block needs and this one does not.
        block: which block, from 0; -1 in the opening, ``blocks`` in the closing.
        blocks: how many blocks the session has.
        ring: how far the present phase has come, 0 to 1.
        breath: the breath's fullness, 0 (out) to 1 (in), for the halo in the ring.
        scene: what is drawn.
        travel: how far along the scene's poses, 0 to 1 in time; minimum-jerk shaping comes in figure.paths.
        elapsed_s: seconds of the timeline that have been lived.
        total_s: seconds of the whole timeline.
        caption: the phrase that is being said just now, or empty; every word that is spoken can be read too.
        following_kind: what kind of part comes after this one (exercise, rest, breathing, closing), or None.
        breathing: whether the person, having eased off, asked to breathe for a while.
        notice: one soft line to show, or None.
        coming: what is drawn after this scene, or None where nothing comes.
    """

    state: State
    phase: Phase
    routine: str
    heading: str
    words: str
    side: Side | None
    repetition: int
    repetitions: int
    following: str
    following_position: Position | None
    following_props: tuple[Prop, ...]
    block: int
    blocks: int
    ring: float
    breath: float
    scene: Scene
    travel: float
    elapsed_s: float
    total_s: float
    caption: str = ""
    following_kind: Literal["exercise", "rest", "breathing", "closing"] | None = None
    breathing: bool = False
    notice: str | None = None
    coming: Scene | None = None
