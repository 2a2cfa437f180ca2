"""Opens a session for a command; the commands `import`, `verify`, `settle` and `rebuild`."""

from __future__ import annotations

import argparse
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from uuid_utils import uuid7

from fortnight.app import demo
from fortnight.cli.credentials import passphrase_of, user_of
from fortnight.cli.fhir import run_fhir
from fortnight.cli.formats import FHIR, FORMATS, FORMS, HL7, TABLES, chosen_import
from fortnight.cli.messages import file_data, run_messages
from fortnight.cli.output import DONE, FAILED, CommandFailed, UsageError, check_files, print_json, warn
from fortnight.cli.tables import add_table_options, run_tables
from fortnight.domain.messages import Text, filled, text, word
from fortnight.domain.people import DEMO
from fortnight.domain.record.dates import Localise
from fortnight.operations import backups, people, restoring
from fortnight.operations.importing import ImportReport, import_files
from fortnight.operations.maintenance import rebuild
from fortnight.operations.session import Session
from fortnight.paths import data_folder
from fortnight.store.database import Store
from fortnight.store.errors import CannotOpen, Locked
from fortnight.store.journal.signed_heads import SignedHead, read_code
from fortnight.store.keys.passphrase import KEY_BYTES
from fortnight.store.recovery.verify import verify

DEMO_WITH_DATA = text("A demonstration ward is deleted at the end, so --demo cannot be combined with --data.")


@contextmanager
def open_session(args: argparse.Namespace) -> Iterator[Session]:
    """Open a session on the record that the arguments name, or on a demonstration ward; close it at the end.

    Logging in is recorded in the journal. Notices about the record are printed to stderr.
    """
    if args.demo:
        with demo_session(args) as session:
            yield session
        return
    folder = args.data or data_folder()
    if not people.is_set_up(folder):
        raise UsageError(text("There is no record in {folder}. Create one: fortnight init.", folder=folder))
    session = people.log_in(folder, user_of(args), passphrase_of(args), args.clock, _new_id)
    try:
        for notice in backups.notices_at_log_in(session):
            warn(notice)
        yield session
        if session.store.read_only is not None and not session.store.closed:
            warn(session.store.read_only)
    finally:
        session.store.close()


def _new_id() -> str:
    return str(uuid7())


@contextmanager
def demo_session(args: argparse.Namespace) -> Iterator[Session]:
    """Open a session on a demonstration ward, in a folder that is deleted at the end."""
    if args.data is not None:
        raise UsageError(DEMO_WITH_DATA)
    with (
        TemporaryDirectory(prefix="fortnight-demo-", ignore_cleanup_errors=True) as folder,
        Store.open(Path(folder) / "ward", secrets.token_bytes(KEY_BYTES)) as store,
    ):
        session = Session(store, args.user or "Nurse A", DEMO, args.clock, _new_id)
        demo.fill(session, session.clock().date(), Path(folder), localised)
        yield session


def localised(naive: datetime) -> datetime:
    """Return the moment that a date and time are on the clock of this computer."""
    return naive.astimezone()


def add_import(verb: argparse.ArgumentParser) -> None:
    """Add the arguments of `import`."""
    verb.add_argument("files", type=Path, nargs="+", metavar="FILE")
    verb.add_argument(
        "--as",
        dest="format",
        choices=tuple(FORMATS),
        help="the format of the files (default: by how they begin and are named)",
    )
    verb.add_argument(
        "--dry-run", action="store_true", help="show what would be stored, refused and asked; store nothing"
    )
    verb.add_argument("--confirm", action="store_true", help="confirm that the values asked about are right")
    verb.add_argument("--json", action="store_true", help="print JSON")
    add_table_options(verb)


def run_import(args: argparse.Namespace) -> int:
    """Import files, or show what an import would do."""
    check_files(args.files)
    run = IMPORTS[chosen_import(args.format, args.files)]
    with open_session(args) as session:
        return run(args, session, localised)


def _run_forms(args: argparse.Namespace, session: Session, localise: Localise) -> int:
    """Import files of the forms of this program, or show what an import would do."""
    report = import_files(session, args.files, localise, args.confirm, args.dry_run)
    for refusal in report.refusals:
        print(refusal, file=sys.stderr)
    for question in report.questions if not report.confirmed else ():
        print(text("To confirm: {question}", question=question), file=sys.stderr)
    if args.json:
        print_json([file_data(each) for each in report.files])
    elif report.done:
        print(_import_line(report))
    if not report.done:
        print(_why_not_imported(report), file=sys.stderr)
    return DONE if report.done else FAILED


IMPORTS = {HL7: run_messages, FHIR: run_fhir, FORMS: _run_forms, TABLES: run_tables}


def _why_not_imported(report: ImportReport) -> Text:
    refused, asked = report.refusals.total, report.questions.total
    if not refused:
        return text(
            "Nothing was imported: {asked}. Check each; if all values are right, import with --confirm.",
            asked=text("%n question(s)", "", asked),
        )
    if asked:
        return text(
            "Nothing was imported: {count} refused, {asked} to confirm.",
            count=refused,
            asked=asked,
        )
    return text("Nothing was imported: {count} refused.", count=refused)


def _import_line(report: ImportReport) -> Text:
    stored = ", ".join(f"{count} {kind}" for kind, count in report.stored.items() if count)
    template = (
        word("Would import: {stored}. Already in the record: {there}.")
        if report.dry_run
        else word("Imported: {stored}. Already in the record: {there}.")
    )
    return filled(template, stored=stored or "nothing new", there=report.already_there)


def add_verify(verb: argparse.ArgumentParser) -> None:
    """Add the arguments of `verify`."""
    verb.add_argument(
        "--head",
        action="append",
        default=[],
        metavar="CODE",
        help="a code from a printed report that must match the record (may be repeated)",
    )
    verb.add_argument("--json", action="store_true", help="print JSON")


def _head(code: str) -> SignedHead:
    try:
        return read_code(code)
    except ValueError:
        raise UsageError(
            text("“{code}” is not a code from a printed report. Copy the whole code.", code=code)
        ) from None


def run_verify(args: argparse.Namespace) -> int:
    """Check the journal, the anchor and the tables against each other."""
    heads = [_head(code) for code in args.head]
    try:
        with open_session(args) as session:
            report = verify(session.store, heads)
    except Locked:
        raise
    except CannotOpen as damaged:
        raise CommandFailed(damaged.sentence) from None
    findings = [str(finding) for finding in report.findings]
    remedy = None if report.sound else str(backups.remedy_of(session.store.files.folder))
    if args.json:
        counts = {"entries": report.entries, "rows": report.rows, "sound": report.sound}
        print_json({**counts, "findings": findings, "remedy": remedy})
        return DONE if report.sound else FAILED
    for finding in (*findings, *filter(None, (remedy,))):
        print(finding)
    verdict = (
        text("no problems found") if report.sound else text("problems found: {count}", count=len(findings))
    )
    print(
        text(
            "{entries} entries, {rows} rows: {verdict}.",
            entries=report.entries,
            rows=report.rows,
            verdict=verdict,
        )
    )
    return DONE if report.sound else FAILED


def add_accept(verb: argparse.ArgumentParser) -> None:
    """Add the arguments of `settle`."""
    verb.add_argument("--reason", required=True, metavar="WORDS", help="why the record is accepted as it is")
    verb.add_argument("--json", action="store_true", help="print JSON")


def run_accept(args: argparse.Namespace) -> int:
    """Accept a record that may be an older copy, so that it can be written again."""
    with open_session(args) as session:
        found = session.store.read_only
        accepted = restoring.settle(session, args.reason)
        accepted.store.close()
    if args.json:
        print_json({"settled": str(found), "reason": args.reason})
    else:
        print(text("Accepted. The journal records who accepted it and why: {what}", what=found))
    return DONE


def run_rebuild(args: argparse.Namespace) -> int:
    """Rebuild the tables from the journal."""
    with open_session(args) as session:
        records = rebuild(session, session.new_id())
    if args.json:
        print_json({"records": records})
    else:
        print(text("{records} records were rebuilt from the journal.", records=records))
    return DONE
