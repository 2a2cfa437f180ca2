"""Queries: what a child takes beside the infusions, and its taper plans."""

from __future__ import annotations

from datetime import date
from typing import Any

from fortnight.domain.record.medication import Act, MedicationStep, Per, Route
from fortnight.domain.record.taper import Taper
from fortnight.store.database import Store
from fortnight.store.journal.medication_rows import taper_from


def medication(store: Store, child: str) -> tuple[MedicationStep, ...]:
    """Return the dose steps of a child's other drugs, by drug and date; of one day in order of entry.

    The person is the one who made the newest entry about the step.
    """
    rows = store.db.execute(
        "SELECT m.drug, m.start, m.mg_per_day, m.id, m.name, m.dose, m.unit, m.times, m.per, m.route, m.act, "
        "m.cause, m.conflict, e.actor FROM medication m JOIN entry e ON e.id = m.entry WHERE m.child = ? "
        "ORDER BY m.drug, m.start, e.lamport, m.id",
        [child],
    )
    return tuple(_step(*row) for row in rows)


def _step(drug: str, start: str, mg: float | None, *more: Any) -> MedicationStep:
    id, name, dose, unit, times, per, route, act, cause, conflict, actor = more
    return MedicationStep(
        drug,
        date.fromisoformat(start),
        mg,
        id,
        name,
        dose,
        unit,
        times,
        Per(per),
        Route(route) if route else None,
        Act(act) if act else None,
        cause,
        actor,
        bool(conflict),
    )


def tapers(store: Store, child: str) -> tuple[Taper, ...]:
    """Return the taper plans of a child in the order in which they were made."""
    rows = store.db.execute("SELECT plan FROM taper WHERE child = ? ORDER BY made_at, id", [child])
    return tuple(taper_from(plan) for (plan,) in rows)
