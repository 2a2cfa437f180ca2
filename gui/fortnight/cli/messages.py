"""The command `import` for HL7 files, and what is printed about each result or resource of any file."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from typing import Any

from fortnight.cli.output import DONE, FAILED, print_json, printable
from fortnight.domain.labs.lab_message import OUTCOME_WORDS, Outcome
from fortnight.domain.messages import Text, filled, joined, text, word
from fortnight.domain.record.dates import Localise
from fortnight.operations.lab_messages import FileReport, import_messages
from fortnight.operations.session import Session


def run_messages(args: argparse.Namespace, session: Session, localise: Localise) -> int:
    """Import HL7 files, or show what an import would do; 1 if anything waits or was refused."""
    return print_reports(import_messages(session, args.files, localise, args.dry_run), args)


def print_reports(reports: Sequence[FileReport], args: argparse.Namespace) -> int:
    """Print what became of each file; return 1 if anything waits or was refused."""
    if args.json:
        print_json([file_data(report) for report in reports])
    else:
        for line in _lines(reports, args.dry_run):
            print(line)
    for report in reports:
        for remark in report.remarks:
            print(printable(f"{report.file}: {remark}"), file=sys.stderr)
    return DONE if all(report.clean for report in reports) else FAILED


def file_data(report: FileReport) -> dict[str, Any]:
    """Return the counts and the details of one file as JSON, the same for every kind of import."""
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
    template = word("{file}: {size} would be: {counts}.") if dry_run else word("{file}: {size}: {counts}.")
    return filled(template, file=report.file, size=report.size, counts=joined(counts, ", "))
