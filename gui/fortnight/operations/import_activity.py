"""Plans the import of the visits of one child: each is checked as in its form."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from fortnight.domain.entry.check_visit import check_visit, read_visit
from fortnight.domain.messages import text
from fortnight.domain.record.child import Child
from fortnight.domain.record.visit import Visit
from fortnight.exchange.rows import Row
from fortnight.operations.import_entries import Plan
from fortnight.store.journal.bodies import visit_body


def plan_visits(
    planned: Plan, child: Child, recorded: Iterable[Visit], rows: Sequence[Row[Any]], now: datetime
) -> None:
    """Plan the visits of a child; one that is recorded already with the same content is counted as such."""
    known = {visit.at: visit_body(visit) for visit in recorded}
    for row in sorted(rows, key=lambda row: row.entry.at):
        visit, unreadable = read_visit("", row.entry)
        body = visit_body(visit)
        if known.get(visit.at) == body:
            planned.add_known(row)
        elif visit.at in known:
            sentence = text("Another visit of this time is in the record. Correct it in the program.")
            planned.refusals.add(row.refusal("at", sentence))
        else:
            days = {at.date() for at in known}
            problems = (*unreadable, *check_visit(child, days, visit, now))
            questions = planned.add_problems(problems, row)
            known[visit.at] = body
            planned.add_entry("visits", 1, "visit.record", row.patient, partial(visit_body, visit), questions)
