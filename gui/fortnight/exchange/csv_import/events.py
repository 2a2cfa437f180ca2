"""A file of dated events: one row for each, with a column for each detail that a kind may have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, time
from typing import Any

from fortnight.domain.entry.typed_event import read_details
from fortnight.domain.messages import text
from fortnight.domain.record.course import Event
from fortnight.domain.record.dates import Localise
from fortnight.domain.record.event_fields import TIME
from fortnight.domain.record.event_kinds import KINDS
from fortnight.exchange.csv_import.cells import day, in_zone, moment, notes
from fortnight.exchange.csv_import.reader import Line
from fortnight.exchange.refusals import BadCell
from fortnight.exchange.rows import Row

EVENT_COLUMNS = ("patient", "kind", "at", "until", "text")
DETAIL_COLUMNS = tuple(dict.fromkeys(name for kind in KINDS.values() for name in kind.fields))
_NOON = time(12)
_SAME = {"at": "at", "until": "until", "text": "text", **{name: name for name in DETAIL_COLUMNS}}


def read_event_row(line: Line, localise: Localise, extra: Iterable[str]) -> Iterator[Row[Any]]:
    """Return the event of a row. A cell with a day alone is taken as noon, or as the time of the row."""
    kind = line.needed("kind")
    if kind not in KINDS:
        raise BadCell(
            "kind",
            text("“{kind}” is not a kind of event. Known: {known}.", kind=kind, known=", ".join(KINDS)),
        )
    details, problems = read_details(kind, {name: line.cell(name) for name in DETAIL_COLUMNS})
    for problem in problems:
        raise BadCell(problem.field, problem.message)
    foreign = [name for name in DETAIL_COLUMNS if line.cell(name) and name not in details]
    if foreign:
        raise BadCell(foreign[0], text("This detail does not fit this kind of event."))
    words = "; ".join(filter(None, (line.cell("text"), notes(line, extra))))
    until = _moment(line, "until", localise) if line.cell("until") else None
    at = _moment(line, "at", localise, str(details.get(TIME, "")))
    event = Event("", kind, at, words, until, details)
    yield Row(line.needed("patient"), event, line.file, line.number, _SAME, line.cell("at"))


def _moment(line: Line, column: str, localise: Localise, at: str = "") -> datetime:
    if "T" in line.cell(column) or " " in line.cell(column).strip():
        return moment(line, column, localise)
    return in_zone(
        datetime.combine(day(line, column), time.fromisoformat(at) if at else _NOON), column, localise
    )
