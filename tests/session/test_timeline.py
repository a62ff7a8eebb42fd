"""A routine laid out in time keeps every promise about time that calm.md makes."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sps_coach.library.routines import DAYS
from sps_coach.session.composing import FIRST_SOUND_S, compose
from sps_coach.session.cues import LEAST_BETWEEN_STARTS_S, SAFETY, SPOKEN, Spacing, spacing_for
from sps_coach.session.moment import Phase
from sps_coach.session.timeline import Timeline
from sps_coach.settings import Detail, SoundProfile
from tests.session.samples import exercise, library, routine

doses = st.fixed_dictionaries(
    {},
    optional={
        "repetitions": st.integers(1, 5),
        "hold_s": st.floats(0, 30),
        "move_s": st.floats(3, 20),
        "return_s": st.floats(3, 20),
        "rest_s": st.floats(0, 30),
        "sides": st.sampled_from(("alternate", "left", "right", "both")),
    },
)
blocks = st.one_of(
    st.builds(
        lambda name, dose, day: {"exercise": name, "dose": dose, "day": day},
        st.sampled_from(sorted(library())),
        doses,
        st.sampled_from(DAYS),
    ),
    st.builds(
        lambda rest, said: {"rest_s": rest, "say": said}, st.floats(5, 60), st.just(({"en": "Rest."},))
    ),
    st.builds(
        lambda breaths: {"breathing": {"in_s": 4.0, "out_s": 6.0, "breaths": breaths}}, st.integers(1, 10)
    ),
)


def easy(block: dict[str, Any]) -> dict[str, Any]:
    return block | {"day": "easy"}


sounds = st.builds(
    SoundProfile,
    lead_in_s=st.floats(5, 7),
    breathing_tone=st.booleans(),
    detail=st.sampled_from(("full", "brief", "names")),
    pauses=st.floats(1, 2),
)
timelines = st.builds(
    lambda first, more, day, sound, rate: compose(
        routine(easy(first), *more), library(), day, sound=sound, words_per_minute=rate
    ),
    blocks,
    st.lists(blocks, max_size=5),
    st.sampled_from(DAYS),
    st.one_of(st.just(SoundProfile()), sounds),
    st.one_of(st.none(), st.integers(100, 160)),
)


@given(timelines)
def test_segments_follow_one_another_without_a_gap(timeline: Timeline) -> None:
    assert timeline.segments[0].start == 0
    for first, second in pairwise(timeline.segments):
        assert first.seconds > 0
        assert second.start == pytest.approx(first.end)
    assert timeline.total_s == timeline.segments[-1].end


@given(timelines)
def test_cues_keep_their_distance_and_end_within_the_session(timeline: Timeline) -> None:
    spacing = timeline.spacing
    assert timeline.cues[0].voice_at >= spacing.lead_s + FIRST_SOUND_S
    for first, second in pairwise(timeline.cues):
        assert second.voice_at - first.voice_end >= spacing.between_s - 1e-6
        assert second.voice_at - first.voice_at >= LEAST_BETWEEN_STARTS_S
    assert timeline.cues[-1].voice_end + spacing.tail_s <= timeline.total_s + 1e-6


@given(timelines)
def test_the_position_is_explained_before_anything_moves(timeline: Timeline) -> None:
    for part in timeline.parts:
        if part.kind != "exercise":
            continue
        first_move = next(
            s for s in timeline.segments if s.part == part.index and s.phase in (Phase.MOVE, Phase.BREATHE_IN)
        )
        explained = [c for c in timeline.cues if part.start <= c.voice_at < first_move.start]
        assert explained
        assert explained[0].voice_at - part.start >= 1.0 - 1e-6  # the screen says it first


@given(timelines)
def test_every_side_and_repetition_is_there(timeline: Timeline) -> None:
    for part in timeline.parts:
        if part.kind != "exercise":
            continue
        back = (Phase.RETURN, Phase.BREATHE_OUT)
        done = [s for s in timeline.segments if s.part == part.index and s.phase in back and s.repetition]
        sides = {"alternate": 2}.get(part.sides, 1)
        assert len(done) == part.repetitions * part.sets * sides
        if part.sides == "alternate":
            assert [s.side for s in done[:2]] == ["left", "right"]


@given(timelines)
def test_the_figure_goes_on_from_where_it_was(timeline: Timeline) -> None:
    for first, second in pairwise(timeline.segments):
        same = first.scene.position == second.scene.position and first.scene.view == second.scene.view
        one_side = first.side == second.side
        if same and one_side and first.part == second.part:
            assert second.scene.poses[0] == first.scene.poses[-1]


@pytest.mark.parametrize("day", DAYS)
def test_a_better_day_holds_all_of_an_easier_one(day: str) -> None:
    small = routine(
        {"exercise": "heel-slide"},
        {"exercise": "neck-turn", "day": "usual"},
        {"exercise": "breath", "day": "good"},
    )
    names = {d: [p.name for p in compose(small, library(), d).parts if p.kind == "exercise"] for d in DAYS}
    assert names["easy"] == ["Heel slide"]
    assert names["usual"] == ["Heel slide", "Neck turn"]
    assert names["good"] == ["Heel slide", "Neck turn", "Breath"]


def test_sides_are_named_and_mirrored() -> None:
    timeline = compose(routine({"exercise": "heel-slide"}), library())
    left, right = (
        next(s for s in timeline.segments if s.phase is Phase.MOVE and s.side == side)
        for side in ("left", "right")
    )
    assert left.words == "Let the left heel slide away."
    assert right.words == "Let the right heel slide away."
    assert left.scene.moving == ("left_leg",)
    assert right.scene.moving == ("right_leg",)
    assert right.scene.poses[-1] == {"right_hip_flexion": 15.0}


def test_a_long_hold_is_accompanied_throughout() -> None:
    timeline = compose(routine({"exercise": "scan"}), library())
    hold = next(s for s in timeline.segments if s.phase is Phase.HOLD)
    said = [c.utterance.phrases[0] for c in timeline.cues if hold.start <= c.voice_at < hold.end]
    assert said == ["Notice the feet.", "Notice the knees.", "Notice the back.", "Notice the face."]


def test_coming_into_another_position_has_time() -> None:
    both = routine({"exercise": "heel-slide"}, {"exercise": "neck-turn"})
    same = routine({"exercise": "heel-slide"}, {"exercise": "scan"})
    moved, stayed = (
        next(s for s in compose(r, library()).segments if s.part == 1 and s.phase is Phase.PREPARE)
        for r in (both, same)
    )
    assert moved.seconds > stayed.seconds + 15


def test_the_routine_changes_the_dose() -> None:
    timeline = compose(
        routine({"exercise": "heel-slide", "dose": {"repetitions": 4, "hold_s": 5.0}}), library()
    )
    assert timeline.part(0).repetitions == 4
    assert timeline.part(0).hold_s == 5.0
    assert exercise().dose.repetitions == 2


def test_an_exercise_that_is_not_there_is_named() -> None:
    with pytest.raises(KeyError, match="nowhere"):
        compose(routine({"exercise": "nowhere"}), library())


def test_a_side_alone_is_explained_and_shown_as_that_side() -> None:
    cues = exercise().cues.model_dump(by_alias=True)
    turned = exercise(cues=cues | {"prepare": ({"en": "Lie on your {left|right} side."},)})
    block = {"exercise": "heel-slide", "dose": {"sides": "right"}}
    timeline = compose(routine(block), {"heel-slide": turned})
    prepare = next(s for s in timeline.segments if s.phase is Phase.PREPARE)
    assert prepare.scene.poses[-1] == {"right_hip_flexion": 45.0}
    assert timeline.cues[1].utterance.phrases[0] == "Lie on your right side."
    assert timeline.segments[0].scene.poses == ({"right_hip_flexion": 45.0},)


def said(timeline: Timeline) -> list[str]:
    return [phrase for cue in timeline.cues for phrase in cue.utterance.phrases]


@given(sounds)
def test_position_and_cautions_are_said_at_every_detail(sound: SoundProfile) -> None:
    careful = exercise(
        cues=exercise().cues.model_dump(by_alias=True) | {"caution": ({"en": "Stay within comfort."},)}
    )
    whole = routine({"exercise": "heel-slide"}, {"rest_s": 20.0, "say": ({"en": "Turn onto your back."},)})
    phrases = said(compose(whole, {"heel-slide": careful}, sound=sound))
    always = {
        *("Welcome.", "Settle where you are.", "That is enough for today.", "Turn onto your back."),
        *("Lie on your back with your knees bent.", "Rest your arms.", "Stay within comfort."),
    }
    assert always <= set(phrases)
    more = {
        "full": {"Let the left heel slide away.", "Let it come back.", "Rest."},
        "brief": {"Let the left heel slide away.", "Let it come back.", "Rest."},
        "names": {"Heel slide."},
    }
    assert more[sound.detail] <= set(phrases)
    if sound.detail != "full":
        assert set(phrases) <= always | more[sound.detail] | {"Let the right heel slide away."}


def test_safety_is_spoken_at_every_detail() -> None:
    assert all(roles >= SAFETY for roles in SPOKEN.values())


@pytest.mark.parametrize("detail", ["full", "brief"])
@pytest.mark.parametrize(("lead_in_s", "pauses"), [(7.0, 1.0), (5.0, 2.0), (7.0, 2.0)])
def test_each_side_is_still_named_when_cues_take_longer(
    detail: Detail, lead_in_s: float, pauses: float
) -> None:
    """The rests between repetitions make room, so that nobody moves without knowing the side."""
    sound = SoundProfile(lead_in_s=lead_in_s, detail=detail, pauses=pauses)
    usual, slow = (compose(routine(), library(), sound=each) for each in (SoundProfile(detail=detail), sound))
    sides = [phrase for phrase in said(usual) if "heel slide" in phrase]
    assert len(sides) == 5
    assert [phrase for phrase in said(slow) if "heel slide" in phrase] == sides
    assert slow.total_s > usual.total_s


def test_pauses_lie_between_phrases_and_after_cues() -> None:
    usual, slow = compose(routine(), library()), compose(routine(), library(), sound=SoundProfile(pauses=2.0))
    assert slow.spacing == Spacing(lead_s=5.0, tail_s=5.0, pause_s=3.2)
    assert slow.cues[0].seconds == pytest.approx(usual.cues[0].seconds + 1.6)
    assert spacing_for(SoundProfile()) == Spacing()


def test_a_person_may_have_it_spoken_slower_than_the_routine() -> None:
    slow = compose(routine(), library(), words_per_minute=100)
    assert {cue.utterance.words_per_minute for cue in slow.cues} == {100}
    assert slow.cues[0].seconds > compose(routine(), library()).cues[0].seconds
