"""Assessments of disease activity from a file: one row for each visit, with the joints by their ids.

`active`, `limited` and `tender` hold ids of joints separated by spaces, `examined` those that were examined
or the word `all`; joints with a sign were examined too. An empty cell was not assessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from fortnight.domain.entry.check_visit import VisitDraft
from fortnight.domain.messages import text
from fortnight.domain.numbers import plain
from fortnight.domain.record.dates import Localise
from fortnight.domain.record.joints import JOINTS, Sign
from fortnight.domain.record.visit import SCALES, Feature
from fortnight.exchange.csv_import.cells import moment, notes, number
from fortnight.exchange.csv_import.reader import Line
from fortnight.exchange.refusals import BadCell
from fortnight.exchange.rows import Row

NEEDED = ("patient", "assessed_at")
SIGN_COLUMNS = {"active": Sign.ACTIVE, "limited": Sign.LIMITED, "tender": Sign.TENDER}
COLUMNS = frozenset({*NEEDED, "examined", *SIGN_COLUMNS, *SCALES, *(str(f) for f in Feature), "by"})
_FIELDS = {"at": "assessed_at", "joints": "examined"}
_ANSWERS = {"yes": True, "no": False}


def read_assessment(line: Line, localise: Localise, extra: Iterable[str]) -> Iterator[Row[Any]]:
    """Return the visit of a row. :raises BadCell: for an unknown joint, a word or a number that is none."""
    draft = VisitDraft(
        moment(line, "assessed_at", localise),
        _joints(line),
        {name: plain(number(line, name)) for name in SCALES if line.cell(name)},
        features={feature: _answer(line, str(feature)) for feature in Feature if line.cell(str(feature))},
        by=line.cell("by"),
        note=notes(line, extra),
    )
    yield Row(line.needed("patient"), draft, line.file, line.number, _FIELDS, line.cell("assessed_at"))


def _joints(line: Line) -> dict[str, frozenset[Sign]]:
    examined = JOINTS if line.cell("examined") == "all" else _ids(line, "examined")
    found = {id: frozenset[Sign]() for id in examined}
    for column, sign in SIGN_COLUMNS.items():
        for id in _ids(line, column):
            found[id] = found.get(id, frozenset()) | {sign}
    return found


def _ids(line: Line, column: str) -> list[str]:
    ids = line.cell(column).split()
    unknown = next((id for id in ids if id not in JOINTS), None)
    if unknown is not None:
        raise BadCell(column, text("“{id}” is not a joint. Write ids like knee-l.", id=unknown))
    return ids


def _answer(line: Line, column: str) -> bool:
    answer = _ANSWERS.get(line.cell(column).casefold())
    if answer is None:
        raise BadCell(column, text("Write yes or no, or leave it empty."))
    return answer
