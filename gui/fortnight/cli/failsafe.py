"""The `failsafe` command: writes the whole record as a PDF that is not encrypted."""

from __future__ import annotations

import argparse
from pathlib import Path

from fortnight.cli.output import DONE, UsageError, print_json, warn
from fortnight.cli.record import open_session
from fortnight.cli.window import use_offscreen
from fortnight.domain.messages import text
from fortnight.domain.people import may_write
from fortnight.operations import failsafe
from fortnight.operations.session import Progress, Session


def add_failsafe(verb: argparse.ArgumentParser) -> None:
    """Add the arguments of `failsafe`."""
    verb.add_argument(
        "--out", type=Path, metavar="DIR", help="another folder than that of the setting (ward lead)"
    )
    verb.add_argument("--list", action="store_true", help="list the PDFs instead of writing one")
    verb.add_argument("--json", action="store_true", help="print JSON")


def run_failsafe(args: argparse.Namespace) -> int:
    """Write the PDF into the folder of the setting or another one, or list those that are there."""
    with open_session(args) as session:
        if args.list:
            return _list(session, args)
        if args.out is not None and not may_write(session.role, "setting.record"):
            raise UsageError(text("Only a ward lead chooses another folder for the whole record."))
        use_offscreen()
        from fortnight.app.rendering import write_record  # imports Qt

        warn(failsafe.NOT_ENCRYPTED)
        path = failsafe.write_now(session, write_record, args.out, Progress())
    if args.json:
        print_json({"file": str(path)})
    else:
        print(path)
    return DONE


def _list(session: Session, args: argparse.Namespace) -> int:
    folder = args.out or failsafe.folder_of(session)
    found = failsafe.written_files(folder) if folder is not None else []
    if args.json:
        print_json([{"file": str(path), "at": at.isoformat()} for at, path in found])
    else:
        for _, path in found:
            print(path)
    return DONE
