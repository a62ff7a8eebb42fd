"""Laying a routine out in time: what happens when, what is said when, and how long it all takes.

Pure: the same routine, exercises, day, language and sound always give the same timeline. Times are in seconds from the
beginning at the usual pace.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from sps_coach.library.exercises import Dose, Exercise, Prop, spoken_for
from sps_coach.library.models import Text
from sps_coach.library.routines import Block, Breathing, Day, Frame, Routine
from sps_coach.session.cues import SPOKEN, Cue, Role, Spacing, estimated_seconds, fits, spacing_for
from sps_coach.session.moment import Phase, Scene, Side
from sps_coach.session.pacing import Waits, self_paced
from sps_coach.session.ports import Utterance
from sps_coach.session.scenes import SEATED, first_scene, on_side, path, resting, still
from sps_coach.session.timeline import Part, PartKind, Segment, Timeline
from sps_coach.session.turns import Turn, prescribed_dose, turns_of
from sps_coach.settings import SoundProfile

ANNOUNCED_S = 1.0
"""The screen shows a new step this long before the voice speaks of it, at the least."""

FIRST_SOUND_S = 1.5
"""The first lead-in begins this long after the session does; the player asks to know of it 1.2 s before."""

ARRIVING_S = 60.0
"""Time to come into another position, or to fetch something, where nobody is there to say that they are settled."""

TRAVEL_S = 12.0
"""The figure takes this long to come from one exercise's pose to the next one's; 90 degrees then stay below 15°/s."""

BREATHE_EVERY = 3
"""In a long row of repetitions, a phrase about breathing comes with every third."""

LEAST_REST_S = 4.0
"""An exercise ends with at least this much rest."""

LONG_HOLD_S = 20.0
"""In a long hold, one phrase comes in each stretch of this length at the most."""


def in_language(text: Text, language: str) -> str:
    """The text in this language, or in the first one it has."""
    return text[language_for(text, language)]


def language_for(text: Text, language: str) -> str:
    """This language where the text has it, or else the first one that it has."""
    return language if language in text else next(iter(text))


def compose(
    routine: Routine,
    exercises: Mapping[str, Exercise],
    day: Day = "usual",
    language: str = "en",
    sound: SoundProfile = SoundProfile(),  # noqa: B008 - frozen, so sharing the default is safe
    words_per_minute: int | None = None,
    *,
    waits: Waits = "never",
    settled: str = "",
) -> Timeline:
    """Lay a routine out in time.

    Args:
        routine: what is done.
        exercises: every exercise the routine names, by id.
        day: which kind of day; blocks that are not for it are left out.
        language: of the person; a file that lacks it is shown and spoken in the first language that it has.
        sound: how much is spoken, and how much time it is given.
        words_per_minute: how fast, 100 to 160; None as the routine has it.
        waits: where the session waits for the person.
        settled: what is said last where it waits for somebody to settle, in the routine's language; empty for nothing.

    Raises:
        KeyError: an exercise that the routine names is not there.
    """
    rate = words_per_minute or routine.words_per_minute
    its_own = language_for(routine.name, language)
    composer = _Composer(its_own, rate, SPOKEN[sound.detail], spacing_for(sound), waits, settled)
    blocks = routine.blocks_on(day)
    composer.frame(-1, routine.opening, Phase.OPENING, first_scene(blocks, exercises))
    for index, block in enumerate(blocks):
        exercise = None if block.exercise is None else exercises[block.exercise]
        composer.language = its_own if exercise is None else language_for(exercise.name, language)
        composer.block(index, block, exercise)
    composer.language = its_own
    composer.frame(len(blocks), routine.closing, Phase.SETTLE, composer.scene)
    return Timeline(
        routine.id,
        routine.version,
        in_language(routine.name, language),
        day,
        language,
        tuple(composer.parts),
        self_paced(composer.segments) if waits == "always" else tuple(composer.segments),
        tuple(sorted(composer.cues, key=lambda cue: cue.voice_at)),
        composer.spacing,
        attended=waits != "never",
    )


@dataclass
class _Composer:
    """Lays one thing after another; the only mutable thing here, and gone when the timeline stands."""

    language: str
    words_per_minute: int
    spoken: frozenset[Role]
    spacing: Spacing
    waits: Waits
    settled: str
    time: float = 0.0
    scene: Scene = SEATED
    lies_on: Side | None = None
    at_hand: tuple[Prop, ...] | None = None
    parts: list[Part] = field(default_factory=list)
    segments: list[Segment] = field(default_factory=list)
    cues: list[Cue] = field(default_factory=list)

    # -- cues -------------------------------------------------------------------------------------------------

    def _phrases(self, texts: tuple[Text, ...], side: Side | None = None) -> tuple[str, ...]:
        return tuple(spoken_for(in_language(text, self.language), side) for text in texts)

    def _spoken(self, role: Role, texts: tuple[Text, ...]) -> tuple[Text, ...]:
        """What is said of an exercise's cues of this role: all, or none where less detail is wanted."""
        return texts if role in self.spoken else ()

    def _seconds(self, phrases: tuple[str, ...]) -> float:
        return estimated_seconds(phrases, self.words_per_minute, self.spacing.pause_s)

    def _free_from(self) -> float:
        last: float | None = max((cue.voice_end for cue in self.cues), default=None)
        if last is None:
            return FIRST_SOUND_S + self.spacing.lead_s
        return last + self.spacing.between_s

    def _say(self, phrases: tuple[str, ...], voice_at: float) -> Cue:
        utterance = Utterance(phrases, self.language, self.words_per_minute)
        cue = Cue(utterance, voice_at, self._seconds(phrases))
        self.cues.append(cue)
        return cue

    def _say_within(self, phrases: tuple[str, ...], earliest: float, latest: float) -> None:
        """Say it as early as it keeps its distance, or not at all; ``latest`` is the last moment to begin."""
        if not phrases:
            return
        seconds = self._seconds(phrases)
        tries = [earliest, *(cue.voice_end + self.spacing.between_s for cue in self.cues)]
        for voice_at in sorted(at for at in tries if earliest <= at <= latest):
            if voice_at >= self.spacing.lead_s and fits(voice_at, seconds, self.cues, self.spacing):
                self._say(phrases, voice_at)
                return

    # -- segments ---------------------------------------------------------------------------------------------

    def _add(self, segment: Segment) -> None:
        self.segments.append(segment)
        self.time = segment.end
        self.scene = segment.scene

    def _spoken_stretch(
        self,
        part: int,
        phase: Phase,
        least_s: float,
        texts: tuple[Text, ...],
        scene: Scene,
        words: tuple[str, ...] = (),
    ) -> None:
        """A stretch with one cue near its beginning, long enough for that cue and its tail.

        Its words on the screen are the cue's, or else the first of ``words``.
        """
        phrases = self._phrases(texts)
        seconds = least_s
        if phrases:
            cue = self._say(phrases, max(self.time + ANNOUNCED_S, self._free_from()))
            seconds = max(least_s, cue.voice_end + self.spacing.tail_s - self.time)
        shown = next(iter(phrases or words), "")
        self._add(Segment(part, phase, self.time, seconds, shown, scene))

    # -- parts ------------------------------------------------------------------------------------------------

    def frame(self, index: int, frame: Frame, phase: Phase, scene: Scene) -> None:
        """The opening or the closing."""
        begin = self.time
        self._spoken_stretch(index, phase, frame.seconds, frame.say, still(scene))
        kind: PartKind = "opening" if phase is Phase.OPENING else "closing"
        self.parts.append(Part(index, kind, "", scene.position, scene.props, begin, self.time))

    def block(self, index: int, block: Block, exercise: Exercise | None) -> None:
        """One block of the routine, with the exercise that it names."""
        begin = self.time
        if exercise is not None:
            self._exercise(index, exercise, block)
            return
        if block.breathing is not None:
            self._breathing(index, block.breathing, block)
        else:
            self._spoken_stretch(index, Phase.REST, block.rest_s or 0.0, block.say, still(self.scene))
        kind: PartKind = "breathing" if block.breathing is not None else "rest"
        self.parts.append(Part(index, kind, "", self.scene.position, self.scene.props, begin, self.time))

    def _breathing(self, index: int, breathing: Breathing, block: Block) -> None:
        scene = still(self.scene)
        if block.say:
            self._spoken_stretch(index, Phase.PREPARE, 0.0, block.say, scene)
        for number in range(1, breathing.breaths + 1):
            span = (self.time, self.time + breathing.in_s + breathing.out_s)
            for phase, seconds in (
                (Phase.BREATHE_IN, breathing.in_s),
                (Phase.BREATHE_OUT, breathing.out_s),
            ):
                self._add(
                    Segment(
                        index,
                        phase,
                        self.time,
                        seconds,
                        "",
                        scene,
                        span=span,
                        repetition=number,
                        repetitions=breathing.breaths,
                    )
                )

    def _exercise(self, index: int, exercise: Exercise, block: Block) -> None:
        begin = self.time
        dose = prescribed_dose(exercise, block)
        turns = turns_of(dose)
        self._prepare(index, exercise, turns[0].side)
        for turn in turns:
            if turn.changes_side and "move" in self.spoken:
                self._rest_longer()
            start = self.time
            self._repetition(index, exercise, dose, turn)
            self._repetition_cues(exercise, dose, turn, start)
        rest = self._spoken("rest", exercise.cues.rest)
        words = self._phrases(exercise.cues.rest[:1])
        self._spoken_stretch(
            index, Phase.REST, max(dose.rest_s, LEAST_REST_S), rest, still(self.scene), words
        )
        self.parts.append(
            Part(
                index,
                "exercise",
                in_language(exercise.name, self.language),
                exercise.position,
                exercise.props,
                begin,
                self.time,
                exercise.id,
                dose.repetitions,
                dose.sets,
                dose.hold_s,
                dose.sides,
                exercise.limit.hold_s,
            )
        )

    def _prepare(self, index: int, exercise: Exercise, side: Side | None) -> None:
        """The position explained before anything moves, and time to come into it."""
        explained = self._phrases((*exercise.cues.prepare, *exercise.cues.caution), side)
        name = (f"{in_language(exercise.name, self.language)}.",) if "name" in self.spoken else ()
        first = self.at_hand is None
        moved = self.scene.position != exercise.position
        settles = first or moved or self._settles_anew(exercise, side)
        waits = settles and self.waits != "never"
        phrases = (*name, *explained, *((self.settled,) if waits and self.settled else ()))
        cue = self._say(phrases, max(self.time + ANNOUNCED_S, self._free_from()))
        arriving = (
            ARRIVING_S if settles and not first and not waits else 0.0
        )  # the opening gave time to the first
        seconds = cue.voice_end + self.spacing.between_s + arriving - self.time
        scene = resting(exercise, side)
        before, start = self.scene.poses[-1], scene.poses[0]
        if not moved and self.scene.view == exercise.view and before != start:
            scene = replace(scene, poses=(before, start))
        told = (exercise.getting_ready,) if settles else exercise.cues.prepare
        words = " ".join(self._phrases(told, side))
        travel_s = min(TRAVEL_S, seconds)
        self._add(
            Segment(index, Phase.PREPARE, self.time, seconds, words, scene, travel_s=travel_s, waits=waits)
        )
        self.lies_on, self.at_hand = side, exercise.props

    def _settles_anew(self, exercise: Exercise, side: Side | None) -> bool:
        """Whether somebody has to roll over, or to fetch something, though the position has the same name."""
        rolls = exercise.position == "side-lying" and side != self.lies_on
        return rolls or not set(exercise.props) <= set(self.at_hand or ())

    def _rest_longer(self) -> None:
        """Let a rest take as much longer as cues do that are wished with more time than usual around them."""
        lack = self._free_from() - self.time - ANNOUNCED_S
        longer = min(lack, self.spacing.between_s - Spacing().between_s)
        last = self.segments[-1]
        if last.phase is Phase.REST and last.repetition and longer > 0:
            self.segments[-1] = replace(last, seconds=last.seconds + longer)
            self.time = self.segments[-1].end

    def _repetition(self, index: int, exercise: Exercise, dose: Dose, turn: Turn) -> None:
        breathing = exercise.region == "breathing"
        way = path(exercise, turn.side)
        cues = exercise.cues
        span = (self.time, self.time + dose.move_s + dose.hold_s + dose.return_s)
        moving = on_side(exercise.motion.moving, turn.side)
        for phase, seconds, texts, poses in (
            (Phase.BREATHE_IN if breathing else Phase.MOVE, dose.move_s, cues.move, way),
            (Phase.HOLD, dose.hold_s, cues.hold[:1], way[-1:]),
            (Phase.BREATHE_OUT if breathing else Phase.RETURN, dose.return_s, cues.return_, way[::-1]),
            (Phase.REST, 0.0 if turn.last else dose.rest_s, cues.rest[:1], way[:1]),
        ):
            if seconds <= 0:
                continue
            resting = phase is Phase.REST
            scene = Scene(
                exercise.position,
                exercise.view,
                exercise.props,
                poses,
                () if resting else moving,
                on_side(exercise.motion.grounded, turn.side),
                moving,
            )
            words = " ".join(self._phrases(texts, turn.side))
            self._add(
                Segment(
                    index,
                    phase,
                    self.time,
                    seconds,
                    words,
                    scene,
                    span=None if resting else span,
                    side=turn.side,
                    repetition=turn.repetition,
                    repetitions=dose.repetitions * dose.sets,
                )
            )

    def _repetition_cues(self, exercise: Exercise, dose: Dose, turn: Turn, begin: float) -> None:
        """What is said in one repetition, the most needed first; what finds no calm place is left unsaid."""
        cues = exercise.cues
        hold, back = begin + dose.move_s, begin + dose.move_s + dose.hold_s
        if turn.changes_side:
            move = self._phrases(self._spoken("move", cues.move), turn.side)
            self._say_within(move, begin, begin + ANNOUNCED_S)
        if turn.changes_side or turn.number == 1:
            back_again = self._phrases(self._spoken("return", cues.return_), turn.side)
            self._say_within(back_again, back, back + ANNOUNCED_S)
        held = self._spoken("hold", cues.hold)
        for earliest, latest, text in _in_hold(held, hold, dose.hold_s, turn.number):
            phrases = self._phrases((text,), turn.side)
            self._say_within(phrases, earliest, latest - self._seconds(phrases))
        breathe = self._spoken("breathe", cues.breathe)
        if breathe and turn.number % BREATHE_EVERY == 1:
            text = breathe[turn.number // BREATHE_EVERY % len(breathe)]
            phrases = self._phrases((text,), turn.side)
            self._say_within(phrases, begin, back + dose.return_s - self._seconds(phrases))


def _in_hold(
    texts: tuple[Text, ...], hold: float, hold_s: float, turn: int
) -> Iterator[tuple[float, float, Text]]:
    """When each phrase of a hold may begin and must be over; a long hold has room for several."""
    if not texts or hold_s <= 0:
        return
    count = min(len(texts), int(hold_s // LONG_HOLD_S))
    if count <= 1:
        yield hold, hold + hold_s, texts[turn % len(texts)]
        return
    for index in range(count):
        yield hold + index * hold_s / count, hold + (index + 1) * hold_s / count, texts[index]
