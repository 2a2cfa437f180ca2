"""The command `import` for tables (CSV, TSV, XLSX, ODS) by a mapping of their columns."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from fortnight.cli.messages import print_reports
from fortnight.cli.output import UsageError, check_files, printable
from fortnight.domain.messages import text
from fortnight.domain.record.dates import Localise
from fortnight.exchange.tables.delimited import ENCODINGS
from fortnight.exchange.tables.mapping import BadMapping
from fortnight.operations.session import Session
from fortnight.operations.table_import import KEPT_BACK, Choices, TableSource, import_table


def add_table_options(verb: argparse.ArgumentParser) -> None:
    """Add the arguments of `import` that say how tables are read."""
    tables = verb.add_argument_group("tables")
    tables.add_argument(
        "--mapping", type=Path, metavar="FILE", help="what the columns hold, as JSON, beside what they say"
    )
    tables.add_argument("--encoding", choices=tuple(ENCODINGS), help="of a text file that is not in UTF-8")
    tables.add_argument("--sheet", metavar="NAME", help="the sheet of a workbook that has several")
    tables.add_argument(
        "--leave-out",
        action="store_true",
        help="store the other values of a table if some wait or are refused (default: nothing)",
    )


def run_tables(args: argparse.Namespace, session: Session, localise: Localise) -> int:
    """Import tables, or show what an import would do; 1 if anything waits or was refused."""
    if args.mapping is not None:
        check_files([args.mapping])
    choices = Choices(args.mapping, args.confirm, args.leave_out, args.dry_run)
    try:
        reports = [import_table(session, _source(args, path), choices, localise) for path in args.files]
    except BadMapping as wrong:
        raise UsageError(wrong.sentence) from None
    code = print_reports(reports, args)
    for report in reports if not args.dry_run else ():
        if any(detail.reason == KEPT_BACK for detail in report.details):
            hint = text(
                "{file}: nothing was stored. Correct the file, state what its columns are (--mapping), or "
                "store the rest (--leave-out).",
                file=report.file,
            )
            print(printable(str(hint)), file=sys.stderr)
    return code


def _source(args: argparse.Namespace, path: Path) -> TableSource:
    return TableSource(path, args.format or "", encoding=args.encoding or "", sheet=args.sheet or "")
