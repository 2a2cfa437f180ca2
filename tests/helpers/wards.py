"""Large wards of invented children, written directly into a store, for load tests."""

from __future__ import annotations

from datetime import datetime, timedelta

from fortnight.store.database import Store
from fortnight.store.journal.entries import Act
from helpers.stores import NOW

ANALYTES = ("IL6", "CRP", "SAA", "ESR", "WBC", "NEUT", "PLT", "FERR", "TEMP", "HB", "AST", "ALT", "FIB",
            "HEIGHT", "WEIGHT")  # fmt: skip
USUAL = {"IL6": 15, "CRP": 0.3, "SAA": 4, "ESR": 3, "WBC": 7, "NEUT": 3, "PLT": 290, "FERR": 60, "TEMP": 36.8,
         "HB": 12.5, "AST": 30, "ALT": 20, "FIB": 210, "HEIGHT": 120, "WEIGHT": 22}  # fmt: skip


def panel(n: int, codes: tuple[str, ...] = ANALYTES) -> dict:
    """Return the results of a quiet visit; numbers vary by a tenth."""
    wave = 1 + 0.1 * ((n * 7) % 11 - 5) / 5
    return {
        code: {"value": round(USUAL[code] * wave, 3), "comparator": "", "reported": "", "unit": ""}
        for code in codes
    }


def visit_body(at: datetime, n: int, codes: tuple[str, ...] = ANALYTES) -> dict:
    return {"collected_at": at.isoformat(), "method": "Roche", "results": panel(n, codes)}


def add_children(
    store: Store,
    first: int,
    count: int,
    visits: int,
    codes: tuple[str, ...] = ANALYTES,
    until: datetime = NOW,
) -> list[str]:
    """Add `count` children with `visits` fortnights each, the last a few days before `until`; return ids."""
    ids = [f"w{number:05}" for number in range(first, first + count)]
    for number, id in enumerate(ids, first):
        with store.transaction(Act("Nurse A", "nurse", until)) as transaction:
            transaction.append(id, "child.record", id, id, _child(number))
            for n in range(visits):
                at = until - timedelta(days=14 * (visits - n) - number % 14, hours=1)
                transaction.append(
                    f"{id}-s{n}", "specimen.record", f"{id}-s{n}", id, visit_body(at, n, codes)
                )
                transaction.append(f"{id}-i{n}", "infusion.record", f"{id}-i{n}", id, _infusion(at))
    return ids


def _child(number: int) -> dict:
    return {"number": f"{number:05}", "name": f"Case {number}", "sex": "female", "birth_date": "2016-05-01",
            "label": "us-eu"}  # fmt: skip


def _infusion(at: datetime) -> dict:
    started = at + timedelta(minutes=30)
    return {"started_at": started.isoformat(), "dose_mg": 264, "weight_kg": 22, "label": "us-eu"}
