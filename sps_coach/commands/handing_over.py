"""The commands that hand a routine over: pack it into one file, and look into such a file before taking it in."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sps_coach.commands.conversation import (
    FINE,
    NO,
    Refused,
    agreed,
    answer,
    confirmed,
    passphrase,
    remark,
    say,
    write_private,
)
from sps_coach.paths import places

if TYPE_CHECKING:
    from sps_coach.handing_over.receiving import Arrival, How, Look
    from sps_coach.handing_over.signing import Author, Signer

ENDING = ".spsroutine"


def add_commands(commands: Any) -> None:
    """Add these commands to those that may be typed.

    Args:
        commands: what ``argparse.ArgumentParser.add_subparsers`` gave.
    """
    pack = commands.add_parser("pack", help="a routine with all that it needs, in one file to hand over")
    pack.add_argument("routine", metavar="ROUTINE", help="an id, or a path to a file")
    pack.add_argument("-o", "--output", type=Path, required=True, metavar=f"FILE{ENDING}")
    how = pack.add_mutually_exclusive_group()
    how.add_argument("--unsigned", action="store_true", help="without a signature")
    how.add_argument(
        "--new-key", action="store_true", help="sign with a new key; the one before is kept aside"
    )
    pack.set_defaults(command=_pack)

    unpack = commands.add_parser("unpack", help="look into such a file, and take it in once that is agreed")
    unpack.add_argument("file", type=Path, metavar=f"FILE{ENDING}")
    unpack.add_argument("--agree", action="store_true", help="take it in without asking")
    unpack.add_argument(
        "--met", action="store_true", help="the digits of whoever signed were compared, and are the same"
    )
    unpack.set_defaults(command=_unpack)


def _pack(asked: argparse.Namespace) -> int:
    from sps_coach.handing_over.bundle import RefusedBundle
    from sps_coach.handing_over.own_key import KeyUnavailable
    from sps_coach.handing_over.sending import bundle_of
    from sps_coach.library.collection import load_all
    from sps_coach.session.composing import in_language

    if asked.output.suffix.lower() != ENDING:
        raise Refused(f"A routine is handed over as {ENDING}; {asked.output.name} ends otherwise.")
    library, routine = load_all(places()).with_routine(asked.routine)
    try:
        signer = None if asked.unsigned else _signer(new=asked.new_key)
        write_private(asked.output, bundle_of(library, routine, signer))
    except (RefusedBundle, KeyUnavailable) as trouble:
        raise Refused(str(trouble)) from trouble
    signed = f"signed by {signer.name}" if signer else "unsigned"
    say(f"{asked.output}: {in_language(routine.name, _language())}, version {routine.version}, {signed}.")
    if signer:
        say(f"The digits of your key: {signer.author.fingerprint}")
        say("Whoever receives it for the first time can compare them with you by telephone.")
    return FINE


def _signer(*, new: bool) -> Signer:
    """Open the key of this computer, or make one where there is none yet."""
    from sps_coach.handing_over import own_key

    path = places().author_key
    if not new and (own := own_key.author(path)) is not None:
        return own_key.open_key(path, passphrase(f"Passphrase for the key of {own.name}"))
    remark("A key is made for you now and stays on this computer. It signs what you hand over.")
    name = answer("Your name, as others know you")
    first = passphrase("A passphrase to protect it; four words are easy to keep in mind")
    if passphrase("The same passphrase again") != first:
        raise own_key.KeyUnavailable("The two passphrases differ, so no key was made; trying again is fine.")
    return own_key.make(path, name, first)


def _unpack(asked: argparse.Namespace) -> int:
    from sps_coach.handing_over import acquaintances, own_key, receiving
    from sps_coach.handing_over.bundle import RefusedBundle
    from sps_coach.library.collection import load_all
    from sps_coach.session.clock import SystemClock

    here = places()
    try:
        bundle = receiving.read_bundle(asked.file)
        own = own_key.author(here.author_key)
    except (RefusedBundle, own_key.KeyUnavailable) as trouble:
        raise Refused(f"{asked.file}: {trouble}") from trouble
    look = receiving.look(bundle, load_all(here), own, acquaintances.known(here.acquaintances))
    for line in (*_told_verdict(look), *_told_changes(look)):
        say(line)
    met = look.verdict == "not-met" and (asked.met or confirmed(_compared(look.author)))
    if not look.changes_something:
        say("All of this is here already, so nothing needs to change.")
    elif agreed("Take it in?", yes=asked.agree, option="--agree"):
        receiving.keep(bundle, here.received)
        say(f"It is here now: sps-coach play {bundle.routine.id}")
    else:
        return NO
    if met and look.author is not None:
        acquaintances.meet(here.acquaintances, look.author, SystemClock().now())
        say(f"{look.author.name} is known here from now on.")
    return FINE


def _compared(author: Author | None) -> str:
    name = author.name if author else ""
    return f"Has {name} read the same digits out to you?"


def _told_verdict(look: Look) -> Iterator[str]:
    """Say who signed, as far as that can be known, and how to know more."""
    if look.author is None:
        yield "Nobody has signed this, so whether it was altered on its way cannot be told."
        return
    name, digits = look.author.name, look.author.fingerprint
    if look.verdict == "own":
        yield f"Signed with your own key, as {name}."
    elif look.verdict == "known":
        yield f"Signed by {name}, whom you know, and not altered since."
    else:
        yield f"Signed by somebody whom you have not met here yet, under the name {name}; not altered since."
        if look.namesake:
            yield f"You know somebody by the name {name} already, and this is another key."
        yield f"The digits of the key: {digits}"
        yield f"If {name} reads the same digits out to you by telephone, it is theirs."
        yield "A signature tells whose key it is, and nothing about a profession."


def _told_changes(look: Look) -> Iterator[str]:
    """Say what is new, and what takes the place of what."""
    routine, language = look.routine, _language()
    title = f"{_name(routine, language)}, version {routine.content.version}"
    if routine.before is None:
        yield f"New: {title}."
    elif routine.how == "changed":
        yield f"{title}, would take the place of version {routine.before.version} here, which is kept."
    else:
        yield f"Here already: {title}."
    yield from _told_differences(routine, look, language)
    if new := _names(look.exercises, "new", language):
        yield f"New exercises: {new}."
    if changed := _names(look.exercises, "changed", language):
        yield f"Exercises that differ from yours, for this routine alone: {changed}."
        for each in look.exercises:
            yield from _told_differences(each, look, language)
    if same := _names(look.exercises, "same", language):
        yield f"Exercises as you have them: {same}."


def _told_differences(arrival: Arrival, look: Look, language: str) -> Iterator[str]:
    """Say what changes in something that is here already, a line each."""
    from sps_coach.library.differences import differences
    from sps_coach.library.differences_told import told

    if arrival.before is None or arrival.how != "changed":
        return
    found = differences(arrival.before, arrival.content)
    for each in found:
        yield f"  {told(each, look.bundle.exercises, language)}"
    if not found:
        yield "  Only remarks, the version or the marks of translations differ; what is done and said is the same."


def _names(arrivals: Iterable[Arrival], how: How, language: str) -> str:
    return "; ".join(_name(each, language) for each in arrivals if each.how == how)


def _name(arrival: Arrival, language: str) -> str:
    from sps_coach.session.composing import in_language

    return in_language(arrival.content.name, language)


def _language() -> str:
    from sps_coach.settings import read
    from sps_coach.ui.translation import speak

    return speak(read(places().choices)[0].language)
