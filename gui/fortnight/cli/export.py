"""The command `export`: children as FHIR bundles, as CSV files, or as tables for research."""

from __future__ import annotations

import argparse
from pathlib import Path

from fortnight.cli.output import DONE, UsageError, print_json, warn, writing
from fortnight.cli.record import open_session
from fortnight.domain.messages import text
from fortnight.operations.record_export import CODED, IDENTIFYING, Form, Order, export, summary
from fortnight.operations.session import Session
from fortnight.store.queries import courses


def add_export(verb: argparse.ArgumentParser) -> None:
    """Add the arguments of `export`."""
    form = verb.add_mutually_exclusive_group(required=True)
    form.add_argument(
        "--fhir",
        dest="form",
        action="store_const",
        const=Form.FHIR,
        help="FHIR R4: one bundle if OUT ends in .json, else a folder with one for each child",
    )
    form.add_argument(
        "--csv", dest="form", action="store_const", const=Form.CSV, help="the CSV files that import reads"
    )
    form.add_argument(
        "--research",
        dest="form",
        action="store_const",
        const=Form.RESEARCH,
        help="coded tables with moved dates, a dictionary and files for REDCap (physician or ward lead)",
    )
    verb.add_argument("--out", type=Path, required=True, metavar="OUT", help="the file or the folder")
    verb.add_argument(
        "--patient", action="append", metavar="NUMBER", help="a hospital number, repeatable (default: all)"
    )
    verb.add_argument(
        "--identify",
        metavar="REASON",
        help="include what identifies the children in a research export (ward lead)",
    )
    verb.add_argument("--json", action="store_true", help="print JSON")


def run_export(args: argparse.Namespace) -> int:
    """Write children into files that only this person can read, and say what they hold."""
    if args.identify is not None and args.form != Form.RESEARCH:
        raise UsageError(text("--identify belongs to --research."))
    if not args.out.absolute().parent.is_dir():
        raise UsageError(text("The folder {folder} does not exist.", folder=args.out.absolute().parent))
    with open_session(args) as session:
        children = _children(session, args.patient)
        with writing(args.out):
            order = Order(args.form, tuple(children), args.out, args.identify)
            counts = export(session, order)
    warn(CODED if order.is_coded else IDENTIFYING)
    if args.json:
        print_json({"out": str(args.out.absolute()), "children": len(children), **counts})
    else:
        print(text("{out}: {what}", out=args.out.absolute(), what=summary(order, counts)))
    return DONE


def _children(session: Session, numbers: list[str] | None) -> list[str]:
    """Return the ids of the chosen children, all without a choice. :raises UsageError: for an unknown one."""
    known = {child.number: child.id for child in courses.children(session.store)}
    unknown = [number for number in numbers or () if number not in known]
    if unknown:
        raise UsageError(text("There is no child with the number {number}.", number=unknown[0]))
    return [known[number] for number in dict.fromkeys(numbers or known)]
