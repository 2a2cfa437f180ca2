"""The `lot` command: lists every child and date on which a lot was given."""

from __future__ import annotations

import argparse
from pathlib import Path

from fortnight.cli.output import DONE, UsageError, print_json, print_path, table, warn, writing
from fortnight.cli.record import open_session
from fortnight.domain.messages import text
from fortnight.operations.recall import HEADER, export_recall, recall, rows

SHOWN = HEADER[:-1]  # the id of the infusion is for programs


def add_lot(verb: argparse.ArgumentParser) -> None:
    """Add the arguments of `lot`."""
    verb.add_argument("lot", metavar="LOT", help="the lot, or the text of its scanned bar code")
    verb.add_argument("--json", action="store_true", help="print JSON")
    verb.add_argument("--csv", type=Path, metavar="FILE", help="write the list to a CSV file")


def run_lot(args: argparse.Namespace) -> int:
    """Print the recall list of a lot, or write it to a file."""
    if args.csv and not args.csv.absolute().parent.is_dir():
        raise UsageError(text("The folder {folder} does not exist.", folder=args.csv.absolute().parent))
    with open_session(args) as session:
        found = recall(session, args.lot)
        if args.csv:
            with writing(args.csv):
                export_recall(session, found, args.csv)
            print_path(args.csv, beside=args.json)
    listed = list(rows(found))
    if args.json:
        print_json({"lot": found.lot, "uses": [dict(zip(HEADER, row, strict=True)) for row in listed]})
    elif not listed:
        warn(text("No infusion with the lot {lot} is recorded.", lot=found.lot))
    elif not args.csv:
        for line in table([SHOWN, *(row[: len(SHOWN)] for row in listed)]):
            print(line)
    return DONE
