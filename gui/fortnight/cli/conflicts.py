"""The command `conflicts`: list and settle what two computers did without knowing of each other."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from fortnight.cli.output import DONE, UsageError, print_json, table
from fortnight.cli.record import open_session
from fortnight.domain.messages import Text, text
from fortnight.operations import conflicts
from fortnight.operations.session import Session


def add_conflicts(verb: argparse.ArgumentParser) -> None:
    """Add the arguments of `conflicts`."""
    verb.add_argument("act", choices=tuple(ACTS), help="what to do")
    verb.add_argument(
        "ids",
        nargs="*",
        metavar="ID",
        help="settle ENTRY: the one with the right value; merge CHILD INTO: one child of two registrations; "
        "apart ONE OTHER: two children that look like one",
    )
    verb.add_argument("--reason", default="", metavar="WORDS", help="why this is right")
    verb.add_argument("--json", action="store_true", help="print JSON")


def run_conflicts(args: argparse.Namespace) -> int:
    """List what waits for a physician, choose a value, merge two registrations of a child, or keep two."""
    act, names = ACTS[args.act]
    if len(args.ids) != len(names):
        raise UsageError(_usage(args.act, names))
    with open_session(args) as session:
        act(session, args)
        if args.json:
            print_json({"values": _values(session), "children": _children(session)})
        else:
            for line in _lines(session):
                print(line)
    return DONE


def _list(session: Session, args: argparse.Namespace) -> None:
    """Only list."""


def _settle(session: Session, args: argparse.Namespace) -> None:
    (chosen,) = args.ids
    for each in conflicts.conflicts(session):
        if chosen in {choice.entry for choice in each.choices}:
            conflicts.settle(session, session.new_id(), each.target, each.field, chosen, args.reason)
            return
    raise UsageError(text("“{id}” is not an entry of a conflict. See “fortnight conflicts list”.", id=chosen))


def _merge(session: Session, args: argparse.Namespace) -> None:
    child, into = args.ids
    conflicts.merge_children(session, session.new_id(), child, into, args.reason)


def _apart(session: Session, args: argparse.Namespace) -> None:
    one, other = args.ids
    conflicts.keep_apart(session, session.new_id(), one, other, args.reason)


def _usage(act: str, names: Sequence[str]) -> Text:
    reason = ("--reason WORDS",) if names else ()
    return text(
        "Use it like this: {command}", command=" ".join(("fortnight conflicts", act, *names, *reason))
    )


def _values(session: Session) -> list[dict[str, Any]]:
    return [
        {
            "record": each.target,
            "child": each.child,
            "field": each.field,
            "values": [
                {
                    "entry": c.entry,
                    "value": c.words,
                    "by": c.actor,
                    "at": c.at.isoformat(),
                    "device": c.device,
                }
                for c in each.choices
            ],
        }
        for each in conflicts.conflicts(session)
    ]


def _children(session: Session) -> list[list[str]]:
    return [[one.id, other.id] for one, other in conflicts.registered_twice(session)]


def _lines(session: Session) -> Iterator[str]:
    rows = [
        (each["field"], value["value"], value["by"], value["at"], value["entry"])
        for each in _values(session)
        for value in each["values"]
    ]
    if rows:
        yield from table([("field", "value", "by", "at", "entry"), *rows])
    for one, other in _children(session):
        yield str(text("Perhaps one child: {one} and {other}", one=one, other=other))
    for child in conflicts.undone_elsewhere(session):
        yield f"{child}: {conflicts.UNDONE_ELSEWHERE}"


ACTS: Mapping[str, tuple[Callable[[Session, argparse.Namespace], None], tuple[str, ...]]] = {
    "list": (_list, ()),
    "settle": (_settle, ("ENTRY",)),
    "merge": (_merge, ("CHILD", "INTO")),
    "apart": (_apart, ("ONE", "OTHER")),
}
"""What each act does, and the ids that it needs."""
