"""The `audit` command: shows who did what and when, on the terminal or as JSON, CSV or PDF."""

from __future__ import annotations

import argparse
import os
from datetime import date
from pathlib import Path

from fortnight.cli.output import DONE, CommandFailed, UsageError, print_json, print_path, table, writing
from fortnight.cli.record import open_session
from fortnight.domain.messages import text
from fortnight.exchange.csv_export import write_sheet
from fortnight.operations import audit, exports
from fortnight.operations.audit import AuditQuery, Change, Line, Trail
from fortnight.operations.session import Session
from fortnight.store.queries import courses

COLUMNS = ("when", "who", "what", "child", "from → to", "why")


def add_audit(verb: argparse.ArgumentParser) -> None:
    """Add the arguments of `audit`."""
    verb.add_argument("--child", metavar="NUMBER", help="only entries about this child")
    verb.add_argument(
        "--from", dest="since", type=read_day, metavar="DATE", help="from this day on, such as 2026-11-22"
    )
    verb.add_argument("--to", dest="until", type=read_day, metavar="DATE", help="up to this day")
    verb.add_argument("--by", metavar="NAME", help="only entries by this person")
    verb.add_argument(
        "--views", action="store_true", help="who opened the record of which child, and what was exported"
    )
    verb.add_argument("--json", action="store_true", help="print JSON")
    verb.add_argument(
        "--csv", type=Path, metavar="FILE", help="write a CSV file with one row per changed field"
    )
    verb.add_argument(
        "--pdf",
        type=Path,
        metavar="FILE",
        help="write a PDF for printing, with the signed head of the journal",
    )


def read_day(typed: str) -> date:
    """Return an argument that is a day. :raises ArgumentTypeError: if it is not one."""
    try:
        return date.fromisoformat(typed)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{typed}” is not a date such as 2026-11-22") from None


def run_audit(args: argparse.Namespace) -> int:
    """Print the audit trail, or write it to files."""
    for path in filter(None, (args.csv, args.pdf)):
        if not path.absolute().parent.is_dir():
            raise UsageError(text("The folder {folder} does not exist.", folder=path.absolute().parent))
    with open_session(args) as session:
        found = audit.trail(session, AuditQuery(args.child, args.since, args.until, args.by, args.views))
        _write(session, found, args)
    if args.json:
        print_json(audit.as_data(found))
    elif not (args.csv or args.pdf):
        for line in table([COLUMNS, *map(_cells, found.lines)]):
            print(line)
    return DONE


def _write(session: Session, found: Trail, args: argparse.Namespace) -> None:
    child = courses.child_by_number(session.store, found.child[0]) if found.child[0] else None
    for path, write in ((args.csv, _csv), (args.pdf, _pdf)):
        if path is not None:
            write(found, path)
            exports.note(session, child.id if child else None, "audit", path.name)
            print_path(path, beside=args.json)


def _csv(found: Trail, path: Path) -> None:
    with writing(path):
        write_sheet(path, audit.HEADER, audit.rows(found))


def _pdf(found: Trail, path: Path) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # drawing a PDF needs no display
    from fortnight.app.user_window import application
    from fortnight.ui.reports.audit import draw

    application()
    trouble = draw(found, path)
    if trouble:
        raise CommandFailed(text("{out} was not written: {why}", out=path, why=trouble))


def _cells(line: Line) -> tuple[str, ...]:
    what, *more = map(str, line.said)
    marks = f" ({'; '.join(more)})" if more else ""
    changes = "; ".join(map(_change, line.changes))
    return (line.local, line.who, f"{what}{marks}", line.child[0], changes, line.why)


def _change(change: Change) -> str:
    return f"{change.field}: {f'{change.old} → ' if change.old else ''}{change.new or '–'}"
