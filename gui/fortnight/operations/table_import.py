"""Imports a table: reads it, says what would be stored, and stores it in one transaction or not at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from fortnight.domain.entry.check_labs import confirmed_measures
from fortnight.domain.entry.drafts import Problem
from fortnight.domain.labs.lab_message import Outcome
from fortnight.domain.messages import Text, text
from fortnight.domain.record.course import Result, Specimen
from fortnight.domain.record.dates import Localise
from fortnight.exchange.refusals import Refusal, Unreadable
from fortnight.exchange.tables.cells import ValueCell, value_cells
from fortnight.exchange.tables.delimited import LARGEST_FILE, read_delimited
from fortnight.exchange.tables.grid import Grid
from fortnight.exchange.tables.mapping import TableMapping, missing
from fortnight.exchange.tables.workbook import read_workbook
from fortnight.operations import alert_cards, table_maps
from fortnight.operations.checking import confirmed_questions
from fortnight.operations.lab_messages import Detail, FileReport
from fortnight.operations.lab_outcomes import LONGEST_NOTE, LONGEST_SHOWN, amend_results
from fortnight.operations.session import Invalid, Session
from fortnight.operations.table_plan import Answers, Asks, TablePlan, plan_table
from fortnight.store.journal.bodies import specimen_body
from fortnight.store.journal.entries import utc_text
from fortnight.store.transaction import Transaction

WORKBOOKS = ("xlsx", "ods")
KEPT_BACK = text("It is not stored, because other values of the table wait or are refused.")


@dataclass(frozen=True, slots=True)
class TableSource:
    """A file and how a person says that it is read; empty where the file or a mapping says it."""

    path: Path
    kind: str = ""  # csv, tsv, xlsx or ods
    delimiter: str = ""
    encoding: str = ""
    sheet: str = ""
    takes_first: bool = False  # the first sheet is read if none is named


def kind_of(path: Path) -> str:
    """Return the format of a table by the ending of its name; CSV if it has another one."""
    ending = path.suffix.lower().removeprefix(".")
    return ending if ending in (*WORKBOOKS, "tsv") else "csv"


def read_table(session: Session, source: TableSource) -> Grid:
    """Return the table of a file.

    :raises Unreadable: with the reason.
    :raises OSError: if it cannot be read.
    """
    kind = source.kind or kind_of(source.path)
    if kind in WORKBOOKS:
        return read_workbook(source.path, kind, source.sheet, source.takes_first)
    with source.path.open("rb") as file:
        content = file.read(LARGEST_FILE + 1)
    delimiter = source.delimiter or ("\t" if kind == "tsv" else "")

    def remembered(encoding: str, written: str) -> bool:
        return table_maps.is_remembered(session, encoding, written)

    return read_delimited(source.path.name, content, delimiter, source.encoding, remembered)


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import of a table will do. `lacks` says what the mapping lacks; nothing is planned then."""

    grid: Grid
    mapping: TableMapping
    cells: tuple[ValueCell, ...]
    plan: TablePlan
    lacks: Text | None = None


def answered(session: Session, found: Preview, answers: Answers) -> Preview:
    """Return what an import will do after other answers; the values are not read again."""
    return replace(found, plan=plan_table(session, found.cells, answers))


def preview(
    session: Session, grid: Grid, mapping: TableMapping, answers: Answers, localise: Localise
) -> Preview:
    """Return what an import will do: every value with its outcome. Nothing is written."""
    lacks = missing(mapping)
    cells = () if lacks else tuple(value_cells(grid, mapping, localise))
    return Preview(grid, mapping, cells, plan_table(session, cells, answers), lacks)


def store(session: Session, found: Preview, answers: Answers, entry: str) -> int:
    """Store the values of a table in one transaction; return how many.

    It is planned again within the transaction: somebody else may have recorded a value meanwhile.

    :raises Invalid: if a value waits or is refused that was not left out, if the mapping lacks something, or
        if the record changed.
    """
    if found.lacks is not None:
        raise Invalid(found.lacks)
    if found.plan.open_numbers:
        raise Invalid(text("{n} values wait or are refused.", n=len(found.plan.open_numbers)))
    count = found.plan.counts[Outcome.STORED]
    if not count:
        return 0
    with session.store.transaction(session.act()) as transaction:
        now = answered(session, found, answers)
        if now.plan.counts != found.plan.counts:
            raise Invalid(text("The record changed meanwhile. Look at the table again."))
        found = now
        transaction.append(entry, "import.record", entry, None, _summary(session, found, answers))
        _write(session, transaction, found)
        for child in sorted(found.plan.changes):
            alert_cards.refresh(session, transaction, child)
    return count


def _summary(session: Session, found: Preview, answers: Answers) -> dict[str, object]:
    counts = found.plan.counts
    return {
        "files": [found.grid.file],
        "stored": {"results": counts[Outcome.STORED]},
        "confirmed": len(answers.accepted),
        "left_out": len(answers.left_out),
        "at": utc_text(session.clock()),
    }


def _write(session: Session, transaction: Transaction, found: Preview) -> None:
    notes = _notes(found)
    for child, plan in sorted(found.plan.changes.items()):
        for at, results in sorted(plan.new.items()):
            asked = [each for each in found.plan.confirmed[child].get(at, ()) if each.field in results]
            specimen = _specimen(session.new_id(), at, results, notes.get((child, at), ()), asked)
            reason = "; ".join(filter(None, (found.grid.file, confirmed_questions(asked))))
            body = specimen_body(specimen)
            transaction.append(specimen.id, "specimen.record", specimen.id, child, body, reason=reason)
        for specimen, results in sorted(plan.changed.items()):
            amend_results(session, transaction, specimen, child, results, found.grid.file)


def _specimen(
    id: str, at: datetime, results: Mapping[str, Result], notes: Sequence[str], asked: Sequence[Problem]
) -> Specimen:
    values = {code: result.value for code, result in results.items()}
    note = "; ".join(dict.fromkeys(notes))[:LONGEST_NOTE]
    confirmed = confirmed_measures(values, tuple(asked))
    return Specimen(id, at, tuple(results.values()), note=note, confirmed=confirmed)


def _notes(found: Preview) -> dict[tuple[str, datetime | None], list[str]]:
    notes: dict[tuple[str, datetime | None], list[str]] = {}
    for value in found.plan.values:
        if value.outcome is Outcome.STORED and value.cell.note:
            notes.setdefault((value.child, value.cell.reading.at), []).append(value.cell.note)
    return notes


# Without a window ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person says on the command line: a mapping, and what happens to questions and refusals."""

    mapping: Path | None = None
    confirmed: bool = False
    leave_out: bool = False
    dry_run: bool = False


def import_table(session: Session, source: TableSource, choices: Choices, localise: Localise) -> FileReport:
    """Import a table, or say what an import would do. All of it is stored, or nothing.

    :raises BadMapping: if the stated mapping is not one.
    :raises StoreProblem: if the record cannot be written.
    """
    try:
        grid = read_table(session, source)
    except Unreadable as wrong:
        return FileReport(source.path.name, remarks=[with_place(wrong.refusal)])
    mapping = table_maps.mapping_of(session, grid)
    if choices.mapping is not None:
        mapping = table_maps.read_mapping(choices.mapping, mapping)
    answers = Answers(by_number=choices.confirmed)
    before = preview(session, grid, mapping, answers, localise)
    if before.lacks is not None:
        return FileReport(source.path.name, remarks=[before.lacks])
    answers = _answers(before, answers, choices)
    found = answered(session, before, answers)
    if choices.leave_out and found.plan.open_numbers:
        before, answers = found, replace(answers, left_out=found.plan.open_numbers)
        found = answered(session, found, answers)
    is_stored = not found.plan.open_numbers
    if is_stored and not choices.dry_run:
        store(session, found, answers, session.new_id())
    return _report(found, before, answers, is_stored or choices.dry_run)


def _answers(before: Preview, answers: Answers, choices: Choices) -> Answers:
    """Return the answers that hold for all values: those that a form would ask about are right."""
    asked = (each.cell.number for each in before.plan.values if each.asks is Asks.CONFIRMATION)
    return replace(answers, accepted=frozenset(asked)) if choices.confirmed else answers


def _report(found: Preview, before: Preview, answers: Answers, is_stored: bool) -> FileReport:
    """Return each value with its outcome; what is kept back because of others waits.

    What was left out is reported as it was: waiting or refused.
    """
    report = FileReport(found.grid.file)
    for value, earlier in zip(found.plan.values, before.plan.values, strict=True):
        said = earlier if value.cell.number in answers.left_out else value
        outcome, why = said.outcome, said.sentence
        if outcome is Outcome.STORED and not is_stored:
            outcome, why = Outcome.WAITING, KEPT_BACK
        where = f"row {value.cell.row}, {value.cell.column}"
        is_long = value.cell.name != value.cell.column
        what = f"{value.cell.name} {value.cell.says}".strip() if is_long else value.cell.says
        report.details.append(Detail(where, what[:LONGEST_SHOWN], outcome, why, str(said.asks or "")))
    return report


def with_place(refusal: Refusal) -> Text:
    """Return the sentence of a refusal with its row and column."""
    if refusal.row is None:
        return refusal.sentence
    if not refusal.column:
        return text("Row {row}: {sentence}", row=refusal.row, sentence=refusal.sentence)
    return text(
        "Row {row}, {column}: {sentence}",
        row=refusal.row,
        column=refusal.column,
        sentence=refusal.sentence,
    )
