"""The command `copy`: make a review copy, open one, answer it, merge the answers, make a reader's key."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from uuid_utils import uuid7

from fortnight.cli.copy_answers import add_answers, give_answers
from fortnight.cli.copy_merge import add_merge, run_merge
from fortnight.cli.credentials import add_credentials, confirmed, passphrase_of, secret_in, user_of
from fortnight.cli.output import DONE, UsageError, print_json, table
from fortnight.cli.record import open_session
from fortnight.domain.messages import english_day, text
from fortnight.exchange.review_copy.head import fingerprint
from fortnight.operations import alerts, people, views
from fortnight.operations.review_copy import making, opening
from fortnight.operations.review_copy.reader_key import make_reader_key
from fortnight.operations.session import Invalid, Session
from fortnight.paths import data_folder


def add_copy(verb: argparse.ArgumentParser) -> None:
    """Add the commands of `copy` and their arguments."""
    verb.set_defaults(act=None)
    acts = verb.add_subparsers(metavar="act", title="acts")
    for name, (add, act, help_text) in ACTS.items():
        sub = acts.add_parser(name, help=help_text, description=help_text, allow_abbrev=False)
        sub.set_defaults(act=act)
        add(sub)
        sub.add_argument("--json", action="store_true", help="print JSON")
        sub.add_argument(
            "--data", type=Path, metavar="DIR", default=argparse.SUPPRESS, help="the folder of the record"
        )
        add_credentials(sub)


def run_copy(args: argparse.Namespace) -> int:
    """Run one of the commands of `copy`."""
    if args.act is None:
        raise UsageError(text("Say what to do: fortnight copy {acts}.", acts=" | ".join(ACTS)))
    return args.act(args)


def _folder(args: argparse.Namespace) -> Path:
    return args.data or data_folder()


def _new_id() -> str:
    return str(uuid7())


# Making -------------------------------------------------------------------------------------------


def _add_make(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--out", type=Path, required=True, metavar="FILE", help="the file, NAME.fortnight")
    verb.add_argument("--patient", action="append", default=[], metavar="NUMBER", help="a child; repeatable")
    verb.add_argument("--all", action="store_true", help="every registered child")
    verb.add_argument(
        "--reader", action="append", metavar="NAME", help="who may answer; repeatable (default: yourself)"
    )
    verb.add_argument(
        "--no-log-in", action="store_true", help="readers cannot open it with the passphrase of their log-in"
    )
    verb.add_argument(
        "--copy-passphrase-file", type=Path, metavar="FILE", help="also open it with this passphrase"
    )
    verb.add_argument(
        "--key", action="append", default=[], metavar="age1…", help="also open it with this key"
    )
    verb.add_argument(
        "--ask-after",
        type=int,
        default=making.USUAL_ASK_AFTER,
        metavar="DAYS",
        help="then ask for a newer one",
    )
    verb.add_argument(
        "--since",
        type=date.fromisoformat,
        metavar="DAY",
        help="without results, events and visits before this day (infusions and drugs always go with it)",
    )
    verb.add_argument(
        "--codes-only", action="store_true", help="without names, numbers and dates of birth: ages instead"
    )


def _make(args: argparse.Namespace) -> int:
    with open_session(args) as session:
        secret = secret_in(args.copy_passphrase_file) if args.copy_passphrase_file else ""
        wanted = making.Wanted(
            _children(session, args),
            tuple(args.reader or _usual_readers(session)),
            not args.no_log_in,
            secret,
            tuple(args.key),
            args.ask_after,
            args.since,
            args.codes_only,
        )
        made = making.make(session, wanted, args.out)
        codes = making.codes(session, wanted)
    if args.json:
        print_json(
            {
                "file": str(made.path),
                "children": made.children,
                "entries": made.entries,
                "bytes": made.size,
                "fingerprint": made.fingerprint,
                "ask_after": made.ask_after.isoformat(),
                "codes": codes,
            }
        )
        return DONE
    print(made.path)
    for code, who in codes.items():
        print(text("{code} is {child}.", code=code, child=who))
    print(text("{n} children. A copy cannot be taken back.", n=made.children))
    print(text("Fingerprint, for whoever opens it for the first time: {it}", it=made.fingerprint))
    return DONE


def _usual_readers(session: Session) -> tuple[str, ...]:
    return (session.actor,) if people.everyone(session) else ()


def _children(session: Session, args: argparse.Namespace) -> tuple[str, ...]:
    if args.all:
        return tuple(child.id for child in views.children(session))
    return tuple(_child(session, number) for number in args.patient)


def _child(session: Session, number: str) -> str:
    child = views.child_by_number(session, number)
    if child is None:
        raise UsageError(text("No child with the number {number} is registered here.", number=number))
    return child.id


# Opening ------------------------------------------------------------------------------------------


def _add_open(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("file", type=Path, metavar="FILE", help="a review copy")
    verb.add_argument("--key", type=Path, metavar="KEYFILE", help="the reader's key, if it was made for one")
    verb.add_argument(
        "--key-passphrase-file", type=Path, metavar="FILE", help="its passphrase, if it is another one"
    )
    verb.add_argument(
        "--trust", metavar="FINGERPRINT", help="the fingerprint that was shown when the copy was made"
    )
    verb.add_argument("--older", action="store_true", help="open it though a newer copy was opened here")


@contextmanager
def opened_copy(args: argparse.Namespace) -> Iterator[Session]:
    """Open the copy that the arguments name, for as long as the block runs."""
    closed = opening.look(args.file)
    needs_name = args.user is None and (closed.names or not closed.has_passphrase)
    opener = opening.Opener(
        user_of(args) if args.user is not None or needs_name else "",
        passphrase_of(args),
        args.key,
        secret_in(args.key_passphrase_file) if args.key_passphrase_file else "",
    )
    allowed = {opening.OLDER} if args.older else set[str]()
    if args.trust is not None:
        _check_trust(args.trust, fingerprint(closed.head.public))
        allowed.add(opening.TRUST)
    session = _opened(args, closed, opener, allowed)
    try:
        yield session
    finally:
        session.store.close()


def _opened(
    args: argparse.Namespace, closed: opening.ClosedCopy, opener: opening.Opener, allowed: set[str]
) -> Session:
    """Open a copy; a question is asked on the terminal, if there is one."""
    folder = _folder(args)
    while True:
        try:
            unlocked = opening.unlock(folder, closed, opener, allowed)
        except opening.CopyQuestion as question:
            option = {opening.TRUST: "--trust FINGERPRINT", opening.OLDER: "--older"}[question.code]
            if not confirmed(text("{question} Is that right? Type yes: ", question=question.sentence)):
                raise UsageError(
                    text("{question} To confirm, add {option}.", question=question.sentence, option=option)
                ) from question
            allowed.add(question.code)
        else:
            return opening.show(folder, unlocked, args.clock, _new_id)


def _check_trust(given: str, shown: str) -> None:
    if given.replace("-", "").replace(" ", "").upper() != shown.replace("-", ""):
        raise UsageError(
            text("The copy was signed by another installation: its fingerprint is {shown}.", shown=shown)
        )


def _open(args: argparse.Namespace) -> int:
    with opened_copy(args) as session:
        copy = session.review
        assert copy is not None  # it was just opened
        found = [_as_data(session, child) for child in views.children(session)]
        answer = {
            "data_to": copy.made_at.isoformat(),
            "ask_after": copy.ask_after.isoformat() if copy.ask_after else None,
            "reader": session.actor,
            "can_answer": copy.can_answer,
            "since": copy.since.isoformat() if copy.since else None,
            "codes_only": copy.codes_only,
            "children": found,
        }
    if args.json:
        print_json(answer)
        return DONE
    print(text("Review copy, read only. Data to {moment}.", moment=opening.moment_words(copy.made_at)))
    for line in opening.limits_of(copy):
        print(line)
    if copy.is_old(args.clock().date()) and copy.ask_after is not None:
        print(
            text(
                "It is older than wanted: ask for a newer one (since {day}).", day=english_day(copy.ask_after)
            )
        )
    columns = ("number", "name", "alerts")
    for line in table([columns, *(tuple(str(each[name]) for name in columns) for each in found)]):
        print(line)
    return DONE


def _as_data(session: Session, child: Any) -> dict[str, Any]:
    cards = [card for card in alerts.cards_needing_attention(session) if card.child == child.id]
    return {"number": child.number, "name": child.name, "alerts": len(cards)}


# Answering -----------------------------------------------------------------------------------------


def _add_answer(verb: argparse.ArgumentParser) -> None:
    _add_open(verb)
    add_answers(verb)


def _answer(args: argparse.Namespace) -> int:
    with opened_copy(args) as session:
        return give_answers(session, args, _child)


# The key of a reader --------------------------------------------------------------------------------


def _add_key(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help="a new file for the private key"
    )


def _key(args: argparse.Namespace) -> int:
    try:
        public = make_reader_key(args.out, passphrase_of(args, new=True))
    except Invalid as wrong:
        raise UsageError(wrong.sentence) from wrong
    if args.json:
        print_json({"file": str(args.out), "public": public})
        return DONE
    print(public)
    return DONE


ACTS = {
    "make": (_add_make, _make, "make a review copy of chosen children"),
    "open": (_add_open, _open, "check a review copy and list what is in it (fortnight FILE opens a window)"),
    "answer": (_add_answer, _answer, "answer in a review copy, and write the answers into a file"),
    "merge": (add_merge, run_merge, "merge a file of answers into the record"),
    "key": (_add_key, _key, "make a reader's key pair, and print the public key"),
}
