"""The commands that hand a routine over: pack it into one file, and look into such a file before taking it in."""

from __future__ import annotations

import argparse
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
    persons_language,
    remark,
    say,
    write_private,
)
from sps_coach.paths import places
from sps_coach.ui.exchange.desk import ENDING
from sps_coach.worded import Worded, worded

if TYPE_CHECKING:
    from sps_coach.handing_over.signing import Author, Signer


def add_commands(commands: Any) -> None:
    """Add these commands to those that may be typed.

    Args:
        commands: what ``argparse.ArgumentParser.add_subparsers`` gave.
    """
    pack = commands.add_parser(
        "pack", help=worded("a routine with all that it needs, in one file to hand over")
    )
    pack.add_argument("routine", metavar=worded("ROUTINE"), help=worded("an id, or a path to a file"))
    pack.add_argument("-o", "--output", type=Path, required=True, metavar=worded("FILE.spsroutine"))
    how = pack.add_mutually_exclusive_group()
    how.add_argument("--unsigned", action="store_true", help=worded("without a signature"))
    how.add_argument(
        "--new-key", action="store_true", help=worded("sign with a new key; the one before is kept aside")
    )
    pack.set_defaults(command=_pack)

    unpack = commands.add_parser(
        "unpack", help=worded("look into such a file, and take it in once that is agreed")
    )
    unpack.add_argument("file", type=Path, metavar=worded("FILE.spsroutine"))
    unpack.add_argument("--agree", action="store_true", help=worded("take it in without asking"))
    unpack.add_argument(
        "--met",
        action="store_true",
        help=worded("the digits of whoever signed were compared, and are the same"),
    )
    unpack.set_defaults(command=_unpack)


def _pack(asked: argparse.Namespace) -> int:
    from sps_coach.handing_over.bundle import RefusedBundle
    from sps_coach.handing_over.own_key import KeyUnavailable
    from sps_coach.handing_over.sending import bundle_of
    from sps_coach.library.collection import load_all
    from sps_coach.session.composing import in_language

    if asked.output.suffix.lower() != ENDING:
        raise Refused(
            worded(
                "A routine is handed over as {ending}; {file} ends otherwise.",
                ending=ENDING,
                file=asked.output.name,
            )
        )
    library, routine = load_all(places()).with_routine(asked.routine)
    try:
        signer = None if asked.unsigned else _signer(new=asked.new_key)
        write_private(asked.output, bundle_of(library, routine, signer))
    except (RefusedBundle, KeyUnavailable) as trouble:
        raise Refused(str(trouble)) from trouble
    packed = (
        worded("{file}: {routine}, version {version}, signed by {name}.", name=signer.name)
        if signer
        else worded("{file}: {routine}, version {version}, unsigned.")
    )
    name = in_language(routine.name, persons_language())
    say(packed.of(file=str(asked.output), routine=name, version=routine.version))
    if signer:
        say(worded("The digits of your key: {digits}", digits=signer.author.fingerprint))
        say(worded("Whoever receives it for the first time can compare them with you by telephone."))
    return FINE


def _signer(*, new: bool) -> Signer:
    """Open the key of this computer, or make one where there is none yet."""
    from sps_coach.handing_over import own_key

    path = places().author_key
    if not new and (own := own_key.author(path)) is not None:
        return own_key.open_key(path, passphrase(worded("Passphrase for the key of {name}", name=own.name)))
    remark(worded("A key is made for you now and stays on this computer. It signs what you hand over."))
    name = answer(worded("Your name, as others know you"))
    first = passphrase(worded("A passphrase to protect it; four words are easy to keep in mind"))
    if passphrase(worded("The same passphrase again")) != first:
        raise own_key.KeyUnavailable(
            worded("The two passphrases differ, so no key was made; trying again is fine.")
        )
    return own_key.make(path, name, first)


def _unpack(asked: argparse.Namespace) -> int:
    from sps_coach.exchange import told_changes, told_verdict
    from sps_coach.handing_over import acquaintances, own_key, receiving
    from sps_coach.handing_over.bundle import RefusedBundle
    from sps_coach.library.collection import load_all
    from sps_coach.session.clock import SystemClock

    here = places()
    try:
        bundle = receiving.read_bundle(asked.file)
        own = own_key.author(here.author_key)
    except (RefusedBundle, own_key.KeyUnavailable) as trouble:
        raise Refused(
            Worded("{file}: {trouble}", names={"file": str(asked.file), "trouble": str(trouble)})
        ) from trouble
    look = receiving.look(bundle, load_all(here), own, acquaintances.known(here.acquaintances))
    for line in (*told_verdict(look), *told_changes(look, persons_language())):
        say(line)
    met = look.verdict == "not-met" and (asked.met or confirmed(_compared(look.author)))
    if not look.changes_something:
        say(worded("All of this is here already, so nothing needs to change."))
    elif agreed(worded("Take it in?"), yes=asked.agree, option="--agree"):
        receiving.keep(bundle, here.received)
        say(worded("It is here now: {command}", command=f"sps-coach play {bundle.routine.id}"))
    else:
        return NO
    if met and look.author is not None:
        acquaintances.meet(here.acquaintances, look.author, SystemClock().now())
        say(worded("{name} is known here from now on.", name=look.author.name))
    return FINE


def _compared(author: Author | None) -> str:
    return worded("Has {name} read the same digits out to you?", name=author.name if author else "")
