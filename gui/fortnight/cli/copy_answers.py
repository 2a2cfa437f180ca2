"""The answers of `copy answer`: a note, a signature, an answer to an alert or its outcome."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from fortnight.cli.output import DONE, UsageError, print_json, printable
from fortnight.domain.alert.judgement import Level
from fortnight.domain.alert.outcomes import OUTCOMES, REASONS
from fortnight.domain.entry.typed_event import EventDraft
from fortnight.domain.messages import english_day, text
from fortnight.domain.record.review_answers import NOTE
from fortnight.operations import alerts, events, physician_sign_off, views
from fortnight.operations.review_copy.answering import answer_lines, save_answers
from fortnight.operations.session import Session

FindChild = Callable[[Session, str], str]


def add_answers(verb: argparse.ArgumentParser) -> None:
    """Add the arguments that answer."""
    verb.add_argument("--out", type=Path, metavar="FILE", help="write all answers so far, for the ward")
    verb.add_argument("--patient", metavar="NUMBER", help="the child of the note, the signature or the alert")
    verb.add_argument("--note", metavar="TEXT", help="write a note")
    verb.add_argument("--sign", action="store_true", help="sign off what waits for a signature")
    verb.add_argument("--reason", choices=tuple(REASONS), help="answer the newest alert of the child")
    verb.add_argument("--outcome", choices=tuple(OUTCOMES), help="record the outcome of the newest alert")
    verb.add_argument("--site", default="", help="of an infection, with --outcome")
    verb.add_argument("--organism", default="", help="of an infection, with --outcome")
    verb.add_argument("--remark", default="", help="with --reason or --outcome")


def give_answers(session: Session, args: argparse.Namespace, find: FindChild) -> int:
    """Write the answers of the arguments into the open copy, and all answers into a file if wanted."""
    acts = [act for wanted, act in _ACTS.items() if getattr(args, wanted)]
    if acts and args.patient is None:
        raise UsageError(text("Name the child: --patient NUMBER."))
    for act in acts:
        act(session, args, find(session, args.patient))
    if args.out is not None:
        save_answers(session, args.out)
    lines = [
        {"child": line.child.name if line.child else "", "what": str(line.what), "at": line.at.isoformat()}
        for line in answer_lines(session)
    ]
    if args.json:
        print_json({"file": str(args.out) if args.out else None, "answers": lines})
        return DONE
    for line in lines:
        print(printable(f"{line['at'][:16].replace('T', ' ')}  {line['child']}: {line['what']}"))
    if args.out is not None:
        print(args.out)
    return DONE


def _note(session: Session, args: argparse.Namespace, child: str) -> None:
    draft = EventDraft(NOTE, english_day(session.clock().date()), "", args.note)
    events.record_event(session, session.new_id(), child, draft)


def _sign(session: Session, args: argparse.Namespace, child: str) -> None:
    records = [each.record for each in physician_sign_off.waiting(session, child)]
    physician_sign_off.sign(session, session.new_id(), child, records)


def _answer(session: Session, args: argparse.Namespace, child: str) -> None:
    alerts.acknowledge(session, session.new_id(), _newest_alert(session, child), args.reason, args.remark)


def _outcome(session: Session, args: argparse.Namespace, child: str) -> None:
    id, alert = session.new_id(), _newest_alert(session, child)
    alerts.name_outcome(session, id, alert, args.outcome, args.site, args.organism, args.remark)


def _newest_alert(session: Session, child: str) -> str:
    found = [card for card in views.alerts(session, child) if card.level != Level.WATCH.word]
    if not found:
        raise UsageError(text("This child has no alert."))
    return max(found, key=lambda card: card.at).id


_ACTS = {"note": _note, "sign": _sign, "reason": _answer, "outcome": _outcome}
