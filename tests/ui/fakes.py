"""A desk and a session written by hand, that do what they are told and remember what they were asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache, cached_property
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import TYPE_CHECKING
from weakref import finalize

from sps_coach.history.statements import Answers
from sps_coach.paths import places
from sps_coach.patients import Patient
from sps_coach.session.choosing import Occasion
from sps_coach.session.moment import Moment, Phase, Scene, State
from sps_coach.settings import Settings, VoiceChoice
from sps_coach.ui.desk import Advice, Offer, Today, Unfinished
from sps_coach.ui.exchange.desk import Looked, Lying, Signer, Signing
from sps_coach.ui.hearing import Heard, HeardState, Speaker
from sps_coach.ui.safe_keeping import Backup, Holding, Mended, Safety
from tests.shipped import shipped_library

if TYPE_CHECKING:
    from sps_coach.studio.desk import Studio
    from sps_coach.ui.library.shelf import Shelf
    from tests.ui.authoring import Workroom
    from tests.ui.reviewing import FakeReviewing

SCENE = Scene(
    "lying",
    "side",
    ("mat", "pillow"),
    (
        {"left_hip_flexion": 45.0, "left_knee_flexion": 90.0},
        {"left_hip_flexion": 15.0, "left_knee_flexion": 30.0},
    ),
    ("left_leg",),
    ("left_foot",),
)

SEATED = Scene("sitting", "front", ("chair",), ({}, {"neck_turn": 30.0}), ("head", "neck"))

MOMENT = Moment(
    state=State.RUNNING,
    phase=Phase.MOVE,
    routine="Gentle morning",
    heading="Heel slide",
    words="Let the left heel slide away, slowly and only as far as is easy.",
    side="left",
    repetition=2,
    repetitions=3,
    following="Neck turn",
    following_position="sitting",
    following_props=("chair", "cushion"),
    block=2,
    blocks=6,
    ring=0.6,
    breath=0.7,
    scene=SCENE,
    travel=0.4,
    elapsed_s=300.0,
    total_s=720.0,
    caption="The breath comes and goes as it likes.",
    following_kind="exercise",
)

USUAL = Offer(
    "gentle-morning",
    "usual",
    "Gentle morning",
    12,
    ("lying", "sitting"),
    ("mat", "pillow", "chair"),
    ("Belly breathing", "Pelvic tilt", "Knee roll", "Heel slide", "Neck turn", "Shoulder roll"),
    SCENE,
)
EASY = replace(USUAL, day="easy", minutes=8, exercises=USUAL.exercises[:4])
SHORT = Offer(
    "armchair-moment",
    "usual",
    "An armchair moment",
    5,
    ("sitting",),
    ("chair",),
    ("Neck turn", "Trunk turn"),
    SEATED,
)


STIFF = "A stiff day. The easy day is offered; a little is enough."
SORE = "A very sore day. Resting is enough. If it does not settle, please call your clinic."


class FakeClock:
    """Seconds that pass when they are told to."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


class FakeCoaching:
    """A session that changes state as the real one does, and whose moment a test may set."""

    def __init__(self, moment: Moment = MOMENT) -> None:
        self.now = replace(moment, state=State.READY)
        self.asked: list[str] = []
        self.closed = False

    def _ask(self, name: str, state: State | None = None) -> None:
        self.asked.append(name)
        if state is not None:
            self.now = replace(self.now, state=state)

    def begin(self) -> None:
        self._ask("begin", State.RUNNING)

    def pause(self) -> None:
        self._ask("pause", State.PAUSED)

    def resume(self) -> None:
        self._ask("resume", State.RETURNING)

    def ease_off(self) -> None:
        self._ask("ease_off", State.EASED)

    def breathe(self) -> None:
        self._ask("breathe")
        self.now = replace(self.now, breathing=True)

    def again(self) -> None:
        self._ask("again", State.RETURNING)

    def on(self) -> None:
        self._ask("on", State.RETURNING)

    def settled(self) -> None:
        self._ask("settled", State.RETURNING)

    def longer(self) -> None:
        self._ask("longer")

    def skip(self, why: str = "") -> None:
        self._ask(f"skip {why}".strip(), State.RETURNING)

    def away(self, notice: str) -> None:
        if self.now.state in (State.RUNNING, State.RETURNING):
            self._ask("away", State.PAUSED)
            self.now = replace(self.now, notice=notice)

    def slower(self) -> None:
        self._ask("slower")

    def end(self) -> None:
        self._ask("end", State.ENDED)

    def tick(self) -> None:
        pass

    def moment(self) -> Moment:
        return self.now

    def close(self) -> None:
        self.closed = True


class FakeSounding:
    """A sample or a comfort check that stands as a test says."""

    def __init__(self, state: HeardState = "sounding", found: Callable[[], None] = lambda: None) -> None:
        self.now = Heard(state, 0.25, "Speakers")
        self._found = found
        self.said_enough = 0
        self.closed = False

    def tick(self) -> None:
        pass

    def heard(self) -> Heard:
        return self.now

    def enough(self) -> None:
        self.said_enough += 1
        self.now = replace(self.now, state="found")
        self._found()

    def close(self) -> None:
        self.closed = True


SPEAKERS = (
    Speaker(VoiceChoice(), "English", "espeak-ng"),
    Speaker(VoiceChoice("usual", "gmw/en-US"), "English, America"),
    Speaker(VoiceChoice("usual", "gmw/en-GB-scotland"), "English, Scotland"),
    Speaker(VoiceChoice("piper", "/voices/joe.onnx"), "Joe", "neural, licence MIT"),
)

KNOWN = Settings(ceilings={"Speakers": -9.0}, checks_in=False)
"""Settings of a person who has done the comfort check, and begins without a check-in."""


HELD = Holding(251, 803, date(2025, 11, 22), date(2026, 11, 21))


class FakeKeeping:
    """Keeps a history that a test describes, and answers at once."""

    def __init__(self) -> None:
        folder = Path("/home/anna/.local/share/sps-coach")
        documents = Path("/home/anna/Documents/SPS Coach")
        self.was_mended: Mended | None = None
        self.asked: list[object] = []
        self.safety = Safety(
            HELD,
            tuple(
                Backup(
                    folder / "backups" / f"history-{9 - n:06}.sqlite3",
                    datetime(2026, 11, 21 - n, 9, 14, tzinfo=UTC),
                    replace(HELD, sessions=251 - n, last=date(2026, 11, 21 - n)),
                )
                for n in range(9)
            ),
            folder / "backups",
            (),
            documents,
            (documents / "history-2026-11-20.json",),
        )

    def mended(self, answer: Callable[[Mended | None], None]) -> None:
        answer(self.was_mended)

    def look(self, answer: Callable[[Safety], None], otherwise: Callable[[str], None]) -> None:
        answer(self.safety)

    def back_up(self, say: Callable[[str], None]) -> None:
        self._do(("back up",), "A backup is made.", say)

    def restore(self, backup: Path, say: Callable[[str], None]) -> None:
        self._do(("restore", backup.name), "The backup is in place.", say)

    def export(self, say: Callable[[str], None]) -> None:
        self._do(("export",), "Everything is written.", say)

    def take_in(self, file: Path, say: Callable[[str], None]) -> None:
        self._do(("take in", file.name), "It is here now.", say)

    def erase(self, say: Callable[[str], None]) -> None:
        self.safety = replace(self.safety, holds=Holding(0, 0, None, None), backups=())
        self._do(("erase",), "The history is erased.", say)

    def report(
        self, first: date | None, name: str, say: Callable[[str], None], *, private: bool = False
    ) -> None:
        self._do(("report", first, name, private), "The report is written.", say)

    def _do(self, what: object, said: str, say: Callable[[str], None]) -> None:
        self.asked.append(what)
        say(said)


NOT_MET = Looked(
    Path("/home/anna/Downloads/morning.spsroutine"),
    "Gentle morning",
    "not-met",
    "A. Example",
    "12749 04754 10449 12850 94824",
    (
        "Signed by somebody whom you have not met here yet, under the name A. Example; not altered since.",
        "The digits of the key: 12749 04754 10449 12850 94824",
        "If A. Example reads the same digits out to you by telephone, it is theirs.",
        "A signature tells whose key it is, and nothing about a profession.",
    ),
    (
        "Gentle morning, version 2, would take the place of version 1 here, which is kept.",
        "  Heel slide: repetitions 3 instead of 4.",
    ),
    True,
)


class FakeCaseload:
    """Several people, as a test names them."""

    def __init__(self) -> None:
        self.patients = [Patient(1, "Anna Muster"), Patient(2, "Bert Beispiel")]
        self._in_view: Patient | None = None

    def everyone(self) -> Sequence[Patient]:
        return tuple(self.patients)

    def in_view(self) -> Patient | None:
        return self._in_view

    def look_at(self, number: int | None) -> None:
        self._in_view = next((each for each in self.patients if each.number == number), None)

    def documents(self) -> Path:
        return Path("/home/anna/Documents/SPS Coach")

    def add(self, name: str) -> str | None:
        if not name.strip():
            return "A name has 1 to 80 letters."
        self.patients.append(Patient(len(self.patients) + 1, name.strip()))
        self._in_view = self.patients[-1]
        return None

    def rename(self, name: str) -> str | None:
        if self._in_view is not None:
            renamed = Patient(self._in_view.number, name)
            self.patients[self.patients.index(self._in_view)] = renamed
            self._in_view = renamed
        return None

    def remove(self, say: Callable[[str], None]) -> None:
        self.patients = [each for each in self.patients if each != self._in_view]
        self._in_view = None
        say("Gone.")


class FakeExchange:
    """Hands over what a test describes, and answers at once."""

    def __init__(self) -> None:
        self.asked: list[object] = []
        self.looked = NOT_MET
        self.refuses = ""
        self.key: Signer | None = None

    def lying(self, answer: Callable[[Lying], None]) -> None:
        answer(Lying(Path("/home/anna/Documents/SPS Coach"), (NOT_MET.file,)))

    def look(self, file: Path, answer: Callable[[Looked], None], otherwise: Callable[[str], None]) -> None:
        self.asked.append(("look", file.name))
        if self.refuses:
            otherwise(self.refuses)
        else:
            answer(replace(self.looked, file=file))

    def take_in(self, looked: Looked, say: Callable[[str], None], *, met: bool) -> None:
        self.asked.append(("take in", looked.file.name, met))
        say("It is here now.")

    def routines(self, answer: Callable[[Sequence[tuple[str, str]]], None]) -> None:
        answer([("gentle-morning", "Gentle morning"), ("armchair-moment", "An armchair moment")])

    def signer(self, answer: Callable[[Signer | None], None], otherwise: Callable[[str], None]) -> None:
        answer(self.key)

    def folder(self) -> Path:
        return Path("/home/anna/Documents/SPS Coach")

    def send(self, routine: str, signing: Signing | None, answer: Callable[[str, bool], None]) -> None:
        self.asked.append(("send", routine, signing))
        if signing is not None and signing.name:
            self.key = Signer(signing.name, NOT_MET.digits)
        answer("It is written.", True)


@cache
def shipped_shelf() -> Shelf:
    """The shelf of the library that ships with the program; one exercise is the person's own."""
    from sps_coach.browsing import shelf

    library = shipped_library()
    own = {**library.files, "neck-turn.yaml": places().library / "neck-turn.yaml"}
    offers = {name: replace(SHORT, routine_id=name, name=name) for name in library.routines}
    return shelf(replace(library, files=own), offers, "en", places())


class FakeDesk:
    """Offers what it is given, and answers at once."""

    def __init__(
        self,
        offers: Sequence[Offer] = (USUAL, EASY, SHORT),
        unfinished: Unfinished | None = None,
        sessions: int = 60,
        settings: Settings = KNOWN,
        device: str | None = "Speakers",
    ) -> None:
        self.offers = offers
        self.left_open = unfinished
        self.safe_keeping = FakeKeeping()
        self._sessions = sessions
        self.coaching = FakeCoaching()
        self.asked: list[object] = []
        self.chosen = settings
        self.sentence: str | None = None
        self.heard_on = device
        self.sounding = FakeSounding()
        self.occasion: Occasion = "usual"
        self.plan = "Call Anna, then the number on the card."
        self.answered: list[Answers] = []
        self.moment = datetime(2026, 11, 22, 8, 5, tzinfo=UTC)
        self.practised = False
        self.read: list[str] = []
        self.starts: bool | None = False

    @cached_property
    def caseload(self) -> FakeCaseload:
        return FakeCaseload()

    @cached_property
    def exchange(self) -> FakeExchange:
        return FakeExchange()

    @property
    def browsing(self) -> FakeDesk:
        return self

    def shelf(self, answer: Callable[[Shelf], None]) -> None:
        """What ships with the program, laid out once for all tests."""
        answer(shipped_shelf())

    @property
    def hearing(self) -> FakeDesk:
        return self

    @property
    def statements(self) -> FakeDesk:
        return self

    def settings(self) -> Settings:
        return self.chosen

    def settings_sentence(self) -> str | None:
        return self.sentence

    def choose(self, settings: Settings) -> str | None:
        self.chosen = settings
        return None

    def speakers(self, answer: Callable[[Sequence[Speaker]], None]) -> None:
        answer(SPEAKERS)

    def device(self, answer: Callable[[str | None], None]) -> None:
        answer(self.heard_on)

    def hear_sample(self) -> FakeSounding:
        self.asked.append("sample")
        self.sounding = FakeSounding()
        return self.sounding

    def read_aloud(self, cues: Sequence[tuple[str, ...]]) -> FakeSounding:
        self.read = [phrase for cue in cues for phrase in cue]
        self.sounding = FakeSounding()
        return self.sounding

    def check_comfort(self) -> FakeSounding:
        def found() -> None:
            self.chosen = replace(self.chosen, ceilings={**self.chosen.ceilings, "Speakers": -9.0})

        self.asked.append("comfort")
        self.sounding = FakeSounding(found=found)
        return self.sounding

    def today(self, answer: Callable[[Today], None]) -> None:
        answer(Today(tuple(self.offers), self.occasion))

    def routines(self, answer: Callable[[Sequence[Offer]], None]) -> None:
        answer([USUAL, SHORT])

    def days(self, offer: Offer) -> Sequence[Offer]:
        return [EASY, USUAL] if offer.routine_id == USUAL.routine_id else [offer]

    def advise(self, offer: Offer, answers: Answers) -> Advice:
        """As a routine whose physiotherapist wrote: stiffness from 7 on, and a red flag from discomfort 9 on."""
        if (answers.discomfort or 0) >= 9:
            return Advice("easy", SORE, (SORE,))
        return Advice("easy", STIFF) if (answers.stiffness or 0) >= 7 else Advice(offer.day)

    def emergency_plan(self, answer: Callable[[str], None]) -> None:
        answer(self.plan)

    def keep_emergency_plan(self, text: str) -> None:
        self.plan = text

    def practised_today(self, answer: Callable[[bool], None]) -> None:
        answer(self.practised)

    def starts_with_computer(self) -> bool | None:
        return self.starts

    def start_with_computer(self, *, on: bool) -> str | None:
        self.starts = on
        return None

    def easing(self, answer: Callable[[str | None], None]) -> None:
        answer("Let the left heel slide away." if "ease_off" in self.coaching.asked else None)

    def say_about_easing(self, text: str, *, shared: bool) -> None:
        self.asked.append((text, shared))

    def check_out(self, answers: Answers) -> None:
        self.answered.append(answers)

    def unfinished(self, answer: Callable[[Unfinished | None], None]) -> None:
        answer(self.left_open)

    @cached_property
    def looking_back(self) -> FakeReviewing:
        """Made when it is first asked for, as the real one is: Today does without what it stands on."""
        from tests.ui.reviewing import FakeReviewing, a_past

        return FakeReviewing(a_past(self._sessions))

    def reviewing(self) -> FakeReviewing:
        return self.looking_back

    @cached_property
    def workroom(self) -> Workroom:
        """The real one, in a folder that goes with the desk."""
        from tests.ui.authoring import Workroom

        folder = mkdtemp()
        finalize(self, rmtree, folder, ignore_errors=True)
        return Workroom(Path(folder))

    def authoring(self) -> Studio:
        return self.workroom.studio

    def begin(self, offer: Offer, answers: Answers | None = None) -> FakeCoaching:
        self.asked.append(offer)
        if answers is not None:
            self.answered.append(answers)
        return self.coaching

    def resume_unfinished(self) -> FakeCoaching:
        self.asked.append("resume")
        return self.coaching

    def let_be(self) -> None:
        self.asked.append("let be")
        self.left_open = None

    def now(self) -> datetime:
        return self.moment
