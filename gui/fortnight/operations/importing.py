"""Importing files: all rows or none, in one transaction. Refusals and questions name file, row and column.

A dry run and an import make the same checks. Questions are those of the forms; they must be confirmed before
anything is written, and confirmed questions are stored with their entries.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from fortnight.domain.record.dates import Localise
from fortnight.exchange.csv_import.file_types import read_file
from fortnight.exchange.refusals import Refusals
from fortnight.exchange.rows import Contents
from fortnight.operations import alert_cards
from fortnight.operations.checking import confirmed_questions
from fortnight.operations.import_entries import MOST_QUESTIONS, Plan, Planned
from fortnight.operations.import_items import file_reports, items_of, keep_back
from fortnight.operations.import_plan import plan
from fortnight.operations.lab_messages import FileReport
from fortnight.operations.session import Session
from fortnight.store.journal.entries import utc_text
from fortnight.store.queries import courses
from fortnight.store.transaction import Transaction

# Rows of one import: twice what 24 children have in ten years. More are refused within seconds.
MOST_ROWS = 200_000


@dataclass(slots=True)
class ImportReport:
    """What an import did, or would do: counts by kind, items already recorded, refusals and questions.

    `files` says what became of each row of each file.
    """

    stored: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    already_there: int = 0
    refusals: Refusals = field(default_factory=Refusals)
    questions: Refusals = field(default_factory=lambda: Refusals(most=MOST_QUESTIONS))
    confirmed: bool = False
    dry_run: bool = False
    files: Sequence[FileReport] = ()

    @property
    def done(self) -> bool:
        """Whether the import succeeds: nothing is refused, and all questions are confirmed."""
        return not self.refusals and (self.confirmed or not self.questions)


def import_files(
    session: Session,
    paths: Sequence[Path],
    localise: Localise,
    confirmed: bool = False,
    dry_run: bool = False,
) -> ImportReport:
    """Import files of the known types. One refused row or one unconfirmed question refuses everything.

    :param confirmed: all questions of a dry run were checked and confirmed.
    :param dry_run: report what would be stored, refused and asked, and write nothing.
    """
    contents, names = _read(paths, localise), [path.name for path in paths]
    items = items_of(contents)
    unread = Refusals.in_order((contents.refusals, contents.left_out), names)
    planned = Plan() if unread.is_full else plan(session, contents, dry_run or bool(unread), confirmed)
    report = ImportReport(
        planned.stored,
        planned.already_there,
        Refusals.in_order((contents.refusals, contents.left_out, planned.refusals), names),
        Refusals.in_order((planned.questions,), names, MOST_QUESTIONS),
        confirmed,
        dry_run,
    )
    report.files = file_reports(names, items, planned, report.refusals)
    if not (report.done or dry_run):
        keep_back(report.files)
    if not report.done:
        report.stored, report.already_there = {}, 0
    elif not dry_run:
        _write(session, planned, report, names)
    return report


def _read(paths: Sequence[Path], localise: Localise) -> Contents:
    contents = Contents()
    for path in paths:
        contents.add(read_file(path, localise, most_rows=max(0, MOST_ROWS - contents.count)))
    return contents


def _write(session: Session, planned: Plan, report: ImportReport, files: list[str]) -> None:
    """Write a summary of the import, every entry and the resulting alerts, in one transaction.

    The summary comes first: an interface may write entries only after it.
    """
    with session.store.transaction(session.act()) as transaction:
        ids: dict[str, str] = {}
        if planned.entries:
            summary = {
                "files": files,
                "stored": dict(report.stored),
                "confirmed": report.questions.total,
                "at": utc_text(session.clock()),
            }
            transaction.append(session.new_id(), "import.record", session.new_id(), None, summary)
        for each in planned.entries:
            _append(session, transaction, each, ids)
        for child in sorted(set(ids.values())):
            alert_cards.refresh(session, transaction, child)


def _append(session: Session, transaction: Transaction, each: Planned, ids: dict[str, str]) -> None:
    id = session.new_id()
    if each.verb == "child.record":
        ids[each.patient] = id
    elif each.patient not in ids:
        child = courses.child_by_number(session.store, each.patient)
        assert child is not None
        ids[each.patient] = child.id
    transaction.append(
        id, each.verb, id, ids[each.patient], each.body, reason=confirmed_questions(each.questions)
    )
