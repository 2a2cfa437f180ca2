"""Merging answers to a review copy from the command line."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from uuid_utils import uuid7

from fortnight.cli.output import DONE, FAILED, print_json, printable
from fortnight.cli.record import open_session
from fortnight.domain.messages import text
from fortnight.operations.review_copy.merge_plan import MergeItem, MergePlan, read_answers
from fortnight.operations.review_copy.merging import Choice, Merged, merge
from fortnight.operations.session import Invalid


def add_merge(verb: argparse.ArgumentParser) -> None:
    """Add the arguments of `copy merge`."""
    verb.add_argument("file", type=Path, metavar="FILE", help="a file of answers")
    verb.add_argument(
        "--take",
        choices=tuple(Choice),
        help="what holds where something was written at home meanwhile; both stay in the journal",
    )
    verb.add_argument("--dry-run", action="store_true", help="show what would be merged; change nothing")


def run_merge(args: argparse.Namespace) -> int:
    """Merge a file of answers, or show what it holds."""
    with open_session(args) as session:
        plan = read_answers(session, args.file)
        choices = {item.answer.id: Choice(args.take) for item in plan.questions if args.take}
        asked = bool(plan.questions) and not args.take
        merged = None
        if not args.dry_run:
            try:
                merged = merge(session, str(uuid7()), plan, choices)
            except Invalid as refused:
                if not refused.question:
                    raise
    if args.json:
        print_json(_plan_data(plan, merged))
    else:
        for line in _plan_lines(plan.items):
            print(line)
        print(_summary(plan, merged, asked))
    return FAILED if asked else DONE


def _summary(plan: MergePlan, merged: Merged | None, asked: bool) -> object:
    if asked:
        return text(
            "{n} answers are beside what was written at home. Nothing was merged: add --take home or "
            "--take copy.",
            n=len(plan.questions),
        )
    if merged is None:
        return text("{n} answers would be merged.", n=len(plan.items))
    return text(
        "{held} answers of {reader} merged, {beside} beside what was written at home, {known} already there.",
        held=merged.held,
        reader=plan.reader.name,
        beside=merged.beside,
        known=merged.already_there,
    )


def _plan_data(plan: MergePlan, merged: Merged | None) -> dict[str, Any]:
    return {
        "reader": plan.reader.name,
        "written_at": plan.written_at.isoformat(),
        "merged": None if merged is None else merged.held,
        "beside": None if merged is None else merged.beside,
        "already_there": plan.already_there,
        "lost": sum(item.is_lost for item in plan.items),
        "questions": len(plan.questions),
        "answers": [_item_data(item) for item in plan.items],
    }


def _item_data(item: MergeItem) -> dict[str, Any]:
    return {
        "child": item.child.number if item.child else None,
        "what": str(item.what),
        "at": item.at.isoformat(),
        "at_home": [{"by": each.actor, "at": each.at, "verb": each.verb} for each in item.beside],
        "question": item.is_question,
    }


def _plan_lines(items: Sequence[MergeItem]) -> Iterator[str]:
    for item in items:
        name = item.child.name if item.child else "?"
        by = ", ".join(sorted({each.actor for each in item.beside}))
        beside = text(" (at home meanwhile: {by})", by=by) if by else ""
        lost = text(" (not merged: it is not in the record any more)") if item.is_lost else ""
        yield printable(f"{item.at:%Y-%m-%d %H:%M}  {name}: {item.what}{beside}{lost}")
