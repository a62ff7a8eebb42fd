"""The words of the interface that depend on data: counts, sides, positions, props, times of day.

Everything goes through ``QCoreApplication.translate`` so that languages can be added; nothing here needs an
application or a display, so the coach in the terminal says the same words as the window.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Literal

from sps_coach.ui.translation import tr, translate

if TYPE_CHECKING:
    from sps_coach.history.statements import Answers
    from sps_coach.library.exercises import Position, Prop, Region
    from sps_coach.library.origin import Evidence
    from sps_coach.library.routines import Day
    from sps_coach.session.choosing import Occasion
    from sps_coach.session.moment import Phase, Side
    from sps_coach.ui.desk import Ending, Offer

Kind = Literal["exercise", "rest", "breathing", "closing"]


def greeting(hour: int) -> str:
    """A greeting for an hour of the day, 0 to 23."""
    if 4 <= hour < 12:
        return translate("Today", "Good morning.")
    if 12 <= hour < 18:
        return translate("Today", "Good afternoon.")
    return translate("Today", "Good evening.")


def about_minutes(minutes: int) -> str:
    """About how long something takes, as in "about 12 minutes"."""
    if minutes == 1:
        return translate("Words", "about a minute")
    return tr("about {count} minutes", None, minutes).format(count=minutes)


def minutes_taken(minutes: int) -> str:
    """How long something took, as in "12 minutes"."""
    if minutes < 1:
        return translate("Words", "less than a minute")
    if minutes == 1:
        return translate("Words", "1 minute")
    return tr("{count} minutes", None, minutes).format(count=minutes)


def number(count: int) -> str:
    """A count in words up to twelve, in digits above."""
    words = (
        translate("Numbers", "no"),
        translate("Numbers", "one"),
        translate("Numbers", "two"),
        translate("Numbers", "three"),
        translate("Numbers", "four"),
        translate("Numbers", "five"),
        translate("Numbers", "six"),
        translate("Numbers", "seven"),
        translate("Numbers", "eight"),
        translate("Numbers", "nine"),
        translate("Numbers", "ten"),
        translate("Numbers", "eleven"),
        translate("Numbers", "twelve"),
    )
    return words[count] if 0 <= count < len(words) else str(count)


def ordinal(count: int) -> str:
    """The place in a row in words up to twelve, in digits above."""
    words = (
        translate("Numbers", "first"),
        translate("Numbers", "second"),
        translate("Numbers", "third"),
        translate("Numbers", "fourth"),
        translate("Numbers", "fifth"),
        translate("Numbers", "sixth"),
        translate("Numbers", "seventh"),
        translate("Numbers", "eighth"),
        translate("Numbers", "ninth"),
        translate("Numbers", "tenth"),
        translate("Numbers", "eleventh"),
        translate("Numbers", "twelfth"),
    )
    return (
        words[count - 1] if 1 <= count <= len(words) else translate("Numbers", "number {n}").format(n=count)
    )


def exercises(count: int) -> str:
    """How many exercises, as in "six exercises"."""
    if count == 1:
        return translate("Words", "one exercise")
    return tr("{count} exercises", None, count).format(count=number(count))


def exercises_of(offer: Offer) -> str:
    """How many exercises, and softly where they are not all there in the person's language."""
    said = exercises(len(offer.exercises))
    if offer.in_one_language:
        return said
    return translate("Words", "{exercises}, partly in another language").format(exercises=said)


def position(where: Position) -> str:
    """A position as it is said to the person who takes it."""
    return {
        "lying": translate("Positions", "lying on your back"),
        "side-lying": translate("Positions", "lying on your side"),
        "sitting": translate("Positions", "sitting"),
        "standing": translate("Positions", "standing"),
    }[where]


def region(part: Region) -> str:
    """A part of the body or kind of exercise, as a heading."""
    return {
        "breathing": translate("Regions", "Breathing"),
        "neck": translate("Regions", "Neck"),
        "shoulder": translate("Regions", "Shoulders and arms"),
        "trunk": translate("Regions", "Trunk"),
        "hip": translate("Regions", "Hips"),
        "leg": translate("Regions", "Legs"),
        "ankle": translate("Regions", "Ankles and feet"),
        "hand": translate("Regions", "Hands"),
        "face": translate("Regions", "Face and jaw"),
        "relaxation": translate("Regions", "Rest and relaxation"),
        "balance": translate("Regions", "Posture and balance"),
        "daily-task": translate("Regions", "Daily tasks"),
    }[part]


def evidence(tag: Evidence) -> str:
    """What the sources of an exercise are about, in a few words."""
    return {
        "sps-case-report": translate("Evidence", "Case reports of people with SPS"),
        "other-condition": translate("Evidence", "People with another condition"),
        "healthy-adults": translate("Evidence", "Healthy people"),
        "common-practice": translate("Evidence", "Common practice"),
    }[tag]


def prop(thing: Prop) -> str:
    """A thing one needs."""
    return {
        "mat": translate("Props", "a mat"),
        "bed": translate("Props", "a bed"),
        "chair": translate("Props", "a chair"),
        "pillow": translate("Props", "a pillow"),
        "table": translate("Props", "a table"),
        "cloth": translate("Props", "a cloth"),
        "strap": translate("Props", "a strap"),
        "towel": translate("Props", "a towel"),
        "cushion": translate("Props", "a cushion"),
        "sock": translate("Props", "socks"),
        "wedge": translate("Props", "pillows behind the back"),
        "footstool": translate("Props", "a footstool"),
        "ball": translate("Props", "a soft ball"),
        "counter": translate("Props", "a counter"),
        "wall": translate("Props", "a wall"),
        "walker": translate("Props", "a walker"),
    }[thing]


def effort(tier: int) -> str:
    """How much an exercise asks for, 1 to 5."""
    return {
        1: translate("Efforts", "rest"),
        2: translate("Efforts", "gentle"),
        3: translate("Efforts", "moderate"),
        4: translate("Efforts", "more demanding"),
        5: translate("Efforts", "with a clinician beside you"),
    }[tier]


def about_exercise(part: Region, where: Position, things: Sequence[Prop]) -> str:
    """What an exercise is about and needs: "Neck. Sitting. A chair."."""
    if not things:
        return translate("Words", "{region}. {position}.").format(
            region=region(part), position=sentence(position(where))
        )
    return translate("Words", "{region}. {position}. {props}.").format(
        region=region(part), position=sentence(position(where)), props=sentence(props(things))
    )


def listed(items: Sequence[str]) -> str:
    """Several things in one phrase: "a mat, a pillow and a chair"."""
    if len(items) < 2:
        return "".join(items)
    return translate("Words", "{several} and {last}").format(several=", ".join(items[:-1]), last=items[-1])


def positions(wheres: Iterable[Position]) -> str:
    """Positions in the order in which they come: "lying on your back, then sitting"."""
    return translate("Words", ", then ").join(position(where) for where in wheres)


def props(things: Iterable[Prop]) -> str:
    """Everything one needs in one phrase, or that nothing is needed."""
    names = [prop(thing) for thing in things]
    return listed(names) if names else translate("Words", "nothing else is needed")


def needed(minutes: int, wheres: Iterable[Position], things: Iterable[Prop]) -> str:
    """What a routine asks for: "About 12 minutes. Lying on your back. A bed and a pillow."."""
    return translate("Words", "{minutes}. {positions}. {props}.").format(
        minutes=sentence(about_minutes(minutes)),
        positions=sentence(positions(wheres)),
        props=sentence(props(things)),
    )


def how_it_changed(before: Answers, after: Answers) -> str:
    """How it is after a session against before, in one sentence without numbers; empty where nothing compares."""
    clauses = []
    for name in ("stiffness", "discomfort", "worry"):
        earlier, later = getattr(before, name), getattr(after, name)
        if earlier is not None and later is not None:
            clauses.append(_changed(name, (later > earlier) - (later < earlier)))
    if not clauses:
        return ""
    return translate("Changes", "Compared with before, {changes}.").format(changes=listed(clauses))


def kept() -> str:
    """That something was kept."""
    return translate("Changes", "It is kept with this session.")


def _changed(name: str, way: int) -> str:
    """One clause: lower (-1), the same (0) or higher (1)."""
    return {
        ("stiffness", -1): translate("Changes", "stiffness is lower"),
        ("stiffness", 0): translate("Changes", "stiffness is as it was"),
        ("stiffness", 1): translate("Changes", "stiffness is higher"),
        ("discomfort", -1): translate("Changes", "discomfort is lower"),
        ("discomfort", 0): translate("Changes", "discomfort is as it was"),
        ("discomfort", 1): translate("Changes", "discomfort is higher"),
        ("worry", -1): translate("Changes", "worry is lower"),
        ("worry", 0): translate("Changes", "worry is as it was"),
        ("worry", 1): translate("Changes", "worry is higher"),
    }[name, way]


def sentence(phrase: str) -> str:
    """A phrase as it stands alone on a line: its first letter is a capital."""
    return phrase[:1].upper() + phrase[1:]


def day_choice(day: Day) -> str:
    """A kind of day as it is offered."""
    return {
        "easy": translate("Today", "A gentler day"),
        "usual": translate("Today", "A usual day"),
        "good": translate("Today", "A fuller day"),
    }[day]


def occasion(why: Occasion) -> str:
    """Why this is offered today, in the line under the greeting."""
    return {
        "usual": translate("Today", "Here is your routine, whenever you are ready."),
        "plan": translate("Today", "Here is your planned routine, whenever you are ready."),
        "first": translate("Today", "Here is a small routine for the first days, whenever you are ready."),
        "gap": translate(
            "Today", "Welcome back. Begin wherever feels comfortable; a gentler day is offered."
        ),
        "rest": translate("Today", "Rest is agreed for today. Something small is here if you like."),
        "practised": translate(
            "Today", "You have practised today. Rest is enough; this is here if you like."
        ),
    }[why]


def chosen_time() -> str:
    """The reminder, in the line under the greeting."""
    return translate("Today", "This is the time you chose. Begin whenever you are ready.")


def side_and_repetition(side: Side | None, repetition: int, repetitions: int) -> str:
    """Which side and which repetition: "Left side, second of three"; empty when neither matters."""
    parts = []
    if side is not None:
        parts.append(
            translate("Session", "left side") if side == "left" else translate("Session", "right side")
        )
    if repetition and repetitions > 1:
        parts.append(
            translate("Session", "{place} of {count}").format(
                place=ordinal(repetition), count=number(repetitions)
            )
        )
    return sentence(", ".join(parts))


def phase(kind: Phase) -> str:
    """What a phase is for, in a word or two that fit into the ring."""
    return {
        "opening": translate("Phases", "arrive"),
        "prepare": translate("Phases", "settle in"),
        "move": translate("Phases", "slowly"),
        "hold": translate("Phases", "stay"),
        "return": translate("Phases", "come back"),
        "rest": translate("Phases", "rest"),
        "breathe-in": translate("Phases", "breathe in"),
        "breathe-out": translate("Phases", "breathe out"),
        "settle": translate("Phases", "settle"),
    }[kind.value]


def part(name: str, kind: Kind | None) -> str:
    """What a part of a routine is called: its own name, or what kind of part it is."""
    if name or kind is None:
        return name
    return {
        "exercise": "",
        "rest": translate("Session", "a rest"),
        "breathing": translate("Session", "breathing"),
        "closing": translate("Session", "a settling rest to close"),
    }[kind]


def following(name: str, kind: Kind | None, where: Position | None, things: Sequence[Prop]) -> str:
    """What comes next, with the position and the things that it newly needs; empty when nothing comes."""
    said = part(name, kind)
    if not said:
        return ""
    text = translate("Session", "Next: {name}").format(name=said)
    if where is not None:
        text += ", " + position(where)
    if things:
        text += translate("Session", ", with {things}").format(
            things=listed([prop(thing) for thing in things])
        )
    return text + "."


def place_in_routine(block: int, blocks: int) -> str:
    """Where one is in the routine: "third of six", or empty in the opening and the closing."""
    if not 0 <= block < blocks:
        return ""
    return translate("Session", "{place} of {count}").format(place=ordinal(block + 1), count=number(blocks))


def welcome_back(paused_at: str) -> str:
    """The offer to go on with a session that was left open."""
    if not paused_at:
        return translate("Today", "Welcome back. Your last session is still open.")
    return translate("Today", "Welcome back. Your last session paused at {name}.").format(name=paused_at)


def what_was_done(routine: str, minutes: int) -> str:
    """What was done, in one plain sentence."""
    return translate("Ending", "{routine}, {minutes}.").format(
        routine=routine, minutes=minutes_taken(minutes)
    )


def ending(how: Ending) -> str:
    """How a past session ended, in neutral words."""
    return {
        "done": translate("Sessions", "to the end"),
        "ended-early": translate("Sessions", "until it was enough"),
        "left-open": translate("Sessions", "left open"),
    }[how]
