"""The command `export`: children as FHIR bundles, as CSV files, or as tables for research."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path

from fortnight.cli.output import DONE, UsageError, print_json, warn, writing
from fortnight.cli.record import open_session
from fortnight.domain.messages import text
from fortnight.operations.csv_record import export_csv
from fortnight.operations.fhir_export import export_bundle, export_bundles
from fortnight.operations.research_export import export_research
from fortnight.operations.session import Session
from fortnight.store.queries import courses

FHIR, CSV, RESEARCH = "fhir", "csv", "research"
IDENTIFYING = text(
    "The files identify the children and are not encrypted. Whoever receives them can read them."
)
CODED = text("The children are coded and their dates are moved. The secret stays in the record.")


def add_export(verb: argparse.ArgumentParser) -> None:
    """Add the arguments of `export`."""
    form = verb.add_mutually_exclusive_group(required=True)
    form.add_argument(
        "--fhir",
        dest="form",
        action="store_const",
        const=FHIR,
        help="FHIR R4: one bundle if OUT ends in .json, else a folder with one for each child",
    )
    form.add_argument(
        "--csv", dest="form", action="store_const", const=CSV, help="the CSV files that import reads"
    )
    form.add_argument(
        "--research",
        dest="form",
        action="store_const",
        const=RESEARCH,
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
    if args.identify is not None and args.form != RESEARCH:
        raise UsageError(text("--identify belongs to --research."))
    if not args.out.absolute().parent.is_dir():
        raise UsageError(text("The folder {folder} does not exist.", folder=args.out.absolute().parent))
    with open_session(args) as session:
        children = _children(session, args.patient)
        with writing(args.out):
            counts = FORMS[args.form](session, children, args)
    warn(CODED if args.form == RESEARCH and args.identify is None else IDENTIFYING)
    if args.json:
        print_json({"out": str(args.out.absolute()), "children": len(children), **counts})
    else:
        listed = ", ".join(f"{count} {name}" for name, count in counts.items())
        print(text("{out}: {n} children: {counts}", out=args.out.absolute(), n=len(children), counts=listed))
    return DONE


def _children(session: Session, numbers: list[str] | None) -> list[str]:
    """Return the ids of the chosen children, all without a choice. :raises UsageError: for an unknown one."""
    known = {child.number: child.id for child in courses.children(session.store)}
    unknown = [number for number in numbers or () if number not in known]
    if unknown:
        raise UsageError(text("There is no child with the number {number}.", number=unknown[0]))
    return [known[number] for number in dict.fromkeys(numbers or known)]


def _fhir(session: Session, children: list[str], args: argparse.Namespace) -> dict[str, int]:
    if args.out.suffix.casefold() == ".json":
        return export_bundle(session, children, args.out).by_type
    return export_bundles(session, children, args.out).by_type


def _csv(session: Session, children: list[str], args: argparse.Namespace) -> dict[str, int]:
    return export_csv(session, children, args.out)


def _research(session: Session, children: list[str], args: argparse.Namespace) -> dict[str, int]:
    written = export_research(session, children, args.out, args.identify)
    return {"files": len(written.files), "results": written.results}


FORMS: Mapping[str, Callable[[Session, list[str], argparse.Namespace], dict[str, int]]] = {
    FHIR: _fhir,
    CSV: _csv,
    RESEARCH: _research,
}
