"""The command `import` for HL7 files: which files they are, and what is printed about each observation."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from fortnight.cli.output import DONE, FAILED, UsageError, print_json, printable
from fortnight.domain.labs.lab_message import OUTCOME_WORDS, Outcome
from fortnight.domain.messages import Text, filled, joined, text, word
from fortnight.domain.record.dates import Localise
from fortnight.exchange.hl7v2.framing import is_hl7
from fortnight.operations.lab_messages import FileReport, import_messages
from fortnight.operations.session import Session

HL7, CSV = "hl7", "csv"


def chosen_format(args: argparse.Namespace) -> str:
    """Return the format of the files: as stated, else by how they begin.

    :raises UsageError: if some files begin as HL7 and others do not.
    """
    if args.format:
        return args.format
    found = {_begins_as_hl7(path) for path in args.files}
    if len(found) > 1:
        raise UsageError(text("Import HL7 files and other files one after the other."))
    return HL7 if found == {True} else CSV


def _begins_as_hl7(path: Path) -> bool:
    with path.open("rb") as file:
        return is_hl7(file.read(64))


def run_messages(args: argparse.Namespace, session: Session, localise: Localise) -> int:
    """Import HL7 files, or show what an import would do; 1 if anything waits or was refused."""
    reports = import_messages(session, args.files, localise, args.dry_run)
    if args.json:
        print_json([_file_data(report) for report in reports])
    else:
        for line in _lines(reports, args.dry_run):
            print(line)
    for report in reports:
        for remark in report.remarks:
            print(printable(f"{report.file}: {remark}"), file=sys.stderr)
    return DONE if all(report.clean for report in reports) else FAILED


def _file_data(report: FileReport) -> dict[str, Any]:
    return {
        "file": report.file,
        **{str(outcome): count for outcome, count in report.counts.items()},
        "details": [
            {
                "where": detail.where,
                "what": detail.what,
                "outcome": detail.outcome,
                "reason": str(detail.reason or ""),
            }
            for detail in report.details
        ],
        "remarks": [str(remark) for remark in report.remarks],
    }


def _lines(reports: Sequence[FileReport], dry_run: bool) -> Iterator[str]:
    for report in reports:
        for detail in report.details:
            if detail.outcome in (Outcome.WAITING, Outcome.REFUSED):
                yield printable(
                    f"{report.file}, {detail.where}: {OUTCOME_WORDS[detail.outcome]}: {detail.what}. "
                    f"{detail.reason}"
                )
        yield printable(str(counts_of(report, dry_run)))


def counts_of(report: FileReport, dry_run: bool = False) -> Text:
    """Return how many results of a file were stored, already there, waiting, refused and ignored."""
    counts = [
        text("{count} {what}", count=count, what=OUTCOME_WORDS[outcome])
        for outcome, count in report.counts.items()
    ]
    template = (
        word("{file}: {n} results would be: {counts}.") if dry_run else word("{file}: {n} results: {counts}.")
    )
    return filled(template, file=report.file, n=len(report.details), counts=joined(counts, ", "))
