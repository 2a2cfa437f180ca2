"""What became of each row of the files of one import, in the form in which every import is reported."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from fortnight.domain.entry.check_visit import VisitDraft
from fortnight.domain.entry.drafts import ChildDraft, InfusionDraft
from fortnight.domain.labs.lab_message import Outcome
from fortnight.domain.messages import Text, text
from fortnight.domain.record.course import Event, MedicationStep, Specimen
from fortnight.exchange.refusals import Refusal, Refusals
from fortnight.exchange.rows import Contents, Row
from fortnight.operations.import_entries import Plan
from fortnight.operations.lab_messages import Detail, FileReport

KEPT_BACK = text("It is not stored, because other rows are refused or ask a question.")
_KINDS: Mapping[type, str] = {
    ChildDraft: "child",
    Specimen: "result",
    InfusionDraft: "infusion",
    MedicationStep: "medication",
    Event: "event",
    VisitDraft: "visit",
}


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that a row states, such as one result: its place in the files and what it is, in short."""

    file: str
    row: int
    what: str
    patient: str


def items_of(contents: Contents) -> list[Item]:
    """Return what the rows of files state, each result for itself."""
    return [item for rows in contents.lists().values() for row in rows for item in _items(row)]


def _items(row: Row[Any]) -> Iterable[Item]:
    names = [each.analyte for each in row.entry.results] if isinstance(row.entry, Specimen) else [""]
    for name in names:
        what = " ".join(filter(None, (row.patient, _KINDS[type(row.entry)], name)))
        yield Item(row.file, row.number, what, row.patient)


def file_reports(
    names: Sequence[str],
    items: Sequence[Item],
    planned: Plan,
    refusals: Refusals,
) -> list[FileReport]:
    """Return what becomes of each item: refused or asked with its row, already there, else stored."""
    refused, asked = _by_row(refusals), {} if planned.confirmed else _by_row(planned.questions)
    left = dict(planned.known_rows)
    reports = {name: FileReport(name) for name in names}
    for item in sorted(items, key=lambda item: item.row):
        place = (item.file, item.row)
        outcome, why = _outcome(place, refused, asked, left)
        if item.patient in planned.without_child and place not in refused:
            outcome, why = Outcome.REFUSED, planned.without_child[item.patient]
        reports[item.file].details.append(Detail(f"row {item.row}", item.what, outcome, why))
    stated = {(item.file, item.row) for item in items}
    for refusal in refusals:
        if (refusal.file, refusal.row or 0) not in stated:
            _add_unread(reports, refusal)
    return list(reports.values())


def _by_row(refusals: Iterable[Refusal]) -> dict[tuple[str, int], Text]:
    return {(each.file, each.row or 0): each.sentence for each in refusals}


def _outcome(
    place: tuple[str, int],
    refused: Mapping[tuple[str, int], Text],
    asked: Mapping[tuple[str, int], Text],
    left: dict[tuple[str, int], int],
) -> tuple[Outcome, Text | None]:
    if place in refused:
        return Outcome.REFUSED, refused[place]
    if left.get(place):
        left[place] -= 1
        return Outcome.ALREADY_THERE, None
    return (Outcome.WAITING, asked[place]) if place in asked else (Outcome.STORED, None)


def _add_unread(reports: Mapping[str, FileReport], refusal: Refusal) -> None:
    """Add a row, or a file, that could not be read."""
    report = next((each for name, each in reports.items() if name == refusal.file), None)
    report = report or next(iter(reports.values()))
    if refusal.row is None:
        report.remarks.append(refusal.sentence)
        return
    where = f"row {refusal.row}, {refusal.column}" if refusal.column else f"row {refusal.row}"
    report.details.append(Detail(where, "", Outcome.REFUSED, refusal.sentence))


def keep_back(reports: Iterable[FileReport]) -> None:
    """Let what would be stored wait, because nothing was: the import is all or nothing."""
    for report in reports:
        report.details = [
            replace(each, outcome=Outcome.WAITING, reason=KEPT_BACK)
            if each.outcome is Outcome.STORED
            else each
            for each in report.details
        ]
