"""Doses of other drugs and taper plans as they are read from the record."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from fortnight.domain.record.taper import Do, How, PlanStep, Taper, TaperChange
from fortnight.store.database import Store
from fortnight.store.journal.bodies import taper_body
from fortnight.store.queries import courses
from fortnight.store.queries.medication import medication, tapers
from helpers.entries import LEADING, with_child, write
from helpers.stores import KEY, present

PLANNED = Taper(
    "t1",
    "prednisolone",
    (PlanStep(date(2026, 11, 22), 10.0), PlanStep(date(2026, 12, 6), 7.5)),
    How.PERCENT,
    "well",
)


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as opened:
        yield with_child(opened)


def test_of_one_day_the_dose_that_was_entered_last_comes_last(store):
    for id, mg in (("m2", 10), ("m1", 7), ("m3", 5)):
        body = {"drug": "prednisolone", "start": "2026-11-22", "mg_per_day": mg}
        write(store, id, "medication.record", id, body)
    assert [step.mg_per_day for step in medication(store, "c1")] == [10, 7, 5]
    assert medication(store, "c2") == ()


def test_a_taper_plan_is_read_back_with_its_changes(store):
    write(store, "t1", "taper.record", "t1", taper_body(PLANNED))
    made = replace(PLANNED, by="Nurse A", made_at="2026-11-22T09:30:00.000Z")
    assert tapers(store, "c1") == (made,)
    write(store, "t2", "taper.hold", "t1", {"on": "2026-12-06", "days": 7, "cause": "cold"})
    write(store, "t3", "taper.end", "t1", {"on": "2026-12-20", "cause": "flare"})
    hold = TaperChange(Do.HOLD, date(2026, 12, 6), 7, "cold", "Nurse A")
    end = TaperChange(Do.END, date(2026, 12, 20), 0, "flare", "Nurse A")
    assert tapers(store, "c1") == (replace(made, changes=(hold, end)),)
    write(store, "t4", "undo", "t1", {"entry": "t2"}, act=LEADING)
    assert tapers(store, "c1") == (replace(made, changes=(end,)),)
    write(store, "t5", "taper.void", "t1", {})
    assert tapers(store, "c1") == ()
    assert present(courses.course(store, "c1")).tapers == ()
