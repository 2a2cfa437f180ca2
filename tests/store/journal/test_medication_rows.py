"""A taper plan is stored and read unchanged."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.record.medication import Per
from fortnight.domain.record.taper import Do, How, PlanStep, Taper, TaperChange
from fortnight.store.journal.medication_rows import stored_taper, taper_from
from fortnight.store.journal.projections import rows_of
from fortnight.store.journal.tables import TABLES
from helpers.doses import back, ended, hold, on, plan
from helpers.entries import chain

BODY = {
    "drug": "prednisolone",
    "steps": [{"start": "2025-01-20", "mg_per_day": 7.5}, {"start": "2025-01-06", "mg_per_day": 10}],
}
HELD = {"on": "2025-01-18", "days": 7, "cause": "cold"}
ENDED = {"on": "2025-02-01", "cause": "flare"}


def entries_of(*acts: tuple[str, dict]):
    made = chain(*(body for _, body in acts))
    return [
        entry._replace(verb=f"taper.{act}", target="t1") for entry, (act, _) in zip(made, acts, strict=True)
    ]


def test_a_plan_is_made_of_its_entries() -> None:
    body = {**BODY, "method": "percent", "cause": "well"}
    entries = entries_of(("record", body), ("hold", HELD), ("end", ENDED))
    (row,) = rows_of(entries)["taper"]
    found = taper_from(row[TABLES["taper"].index("plan")])
    assert found == Taper(
        "t1",
        "prednisolone",
        (PlanStep(on(0), 10), PlanStep(on(14), 7.5)),
        How.PERCENT,
        "well",
        (
            TaperChange(Do.HOLD, on(12), 7, "cold", "Nurse A"),
            TaperChange(Do.END, on(26), 0, "flare", "Nurse A"),
        ),
        "Nurse A",
        "2026-11-22T09:30:00.000Z",
    )
    assert row[:5] == ("t1", "c1", "prednisolone", "2025-01-06", "2026-11-22T09:30:00.000Z")


def test_a_plan_with_the_least_that_it_needs() -> None:
    (row,) = rows_of(entries_of(("record", BODY)))["taper"]
    found = taper_from(row[TABLES["taper"].index("plan")])
    assert (found.how, found.reason, found.changes, found.conflict) == (How.DATES, "", (), False)


def test_a_row_from_before_there_were_doses_in_turn_is_still_what_its_entries_make() -> None:
    daily = Taper("t1", "prednisolone", (PlanStep(on(0), 10), PlanStep(on(7), 2.5, Per.OTHER_DAY)))
    assert "second_mg" not in stored_taper(daily)
    in_turn = replace(daily, written=(PlanStep(on(0), 3.75, Per.OTHER_DAY, 2.5),))
    assert taper_from(stored_taper(in_turn)) == in_turn


def test_a_plan_that_two_devices_corrected_is_in_conflict() -> None:
    first, one, other = entries_of(("record", BODY), ("amend", {"cause": "a"}), ("amend", {"cause": "b"}))
    (row,) = rows_of([first, one._replace(base="t1"), other._replace(base="t1", device="D2")])["taper"]
    assert taper_from(row[TABLES["taper"].index("plan")]).conflict


changes = st.lists(
    st.one_of(
        st.builds(hold, st.integers(1, 99), st.integers(1, 99)),
        st.builds(back, st.integers(1, 99), st.integers(1, 99)),
        st.builds(ended, st.integers(1, 99)),
    ),
    max_size=4,
)


@given(changes, st.sampled_from(How), st.text(), st.booleans())
def test_a_plan_is_read_as_it_was_stored(found, how, reason, conflict) -> None:
    taper = replace(plan({0: 10.0, 14: 7.5}, *found), how=how, reason=reason, by="Dr B", conflict=conflict)
    assert taper_from(stored_taper(taper)) == taper
