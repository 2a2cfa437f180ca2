"""A file with one row for each start, change or stop of another drug."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from fortnight.domain.entry.check_medication import MedicationDraft, read_medication
from fortnight.domain.labs.units import normalised_unit
from fortnight.domain.record.dates import Localise
from fortnight.domain.record.medication import Per, typed_in_turn
from fortnight.exchange.csv_import.cells import day, notes, number
from fortnight.exchange.csv_import.reader import Line
from fortnight.exchange.refusals import BadCell
from fortnight.exchange.rows import Row

COLUMNS: Mapping[str, str] = {"mg_per_day": "dose"}  # the others have the names of the fields


def read_dose(line: Line, localise: Localise, extra: Iterable[str]) -> Iterator[Row[Any]]:
    """Return one dose of another drug, read as in its form. :raises BadCell: for the first wrong cell."""
    typed = line.cell("dose")
    if typed and ("," in typed or typed_in_turn(typed) is None):
        number(line, "dose")  # with a decimal point, as in every file
    reason = "; ".join(filter(None, (line.cell("reason"), notes(line, extra))))
    draft = MedicationDraft(
        line.needed("drug"),
        day(line, "start"),
        line.needed("act"),
        line.cell("dose"),
        normalised_unit(line.cell("unit") or "mg"),
        line.cell("times") or "1",
        line.cell("per") or Per.DAY,
        line.cell("route"),
        reason,
    )
    read = read_medication(draft)
    for problem in read.problems:
        raise BadCell(problem.field, problem.message)
    assert read.step is not None
    yield Row(line.needed("patient"), read.step, line.file, line.number, COLUMNS, line.cell("start"))
