"""The simulated ward has children in every phase of treatment."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, timedelta

import pytest

from fortnight.domain.labs.catalogue import ANALYTES, convert
from fortnight.domain.treatment.dose import LABELS
from fortnight.simulation.ward import simulated_ward

TODAY = date(2026, 11, 22)
SEED = 7


@pytest.fixture(scope="module")
def ward():
    return simulated_ward(TODAY, SEED)


def of(rows, number):
    return [row for row in rows if row["patient"] == number]


def last_dose(ward, number):
    return max(datetime.fromisoformat(row["started_at"]).date() for row in of(ward.infusions, number))


def fresh(ward, number):
    """The values that were drawn today, by analyte."""
    return {r["analyte"]: float(r["value"]) for r in of(ward.labs, number) if r["collected_at"] > f"{TODAY}"}


def test_there_are_twenty_one_children_beside_the_three_founding_cases(ward):
    assert [row["patient"] for row in ward.children] == [f"{n:04d}" for n in range(4, 25)]
    assert [row["name"] for row in ward.children] == [f"Case {n}" for n in range(4, 25)]
    assert Counter(row["sex"] for row in ward.children).keys() == {"female", "male"}
    assert {row["label"] for row in ward.children} == set(LABELS)
    ages = [(TODAY - date.fromisoformat(row["birth_date"])).days / 365.25 for row in ward.children]
    assert 2 <= min(ages) < 3
    assert 17 <= max(ages) < 18


def test_nothing_is_later_than_the_morning_of_today(ward):
    moments = [r["collected_at"] for r in ward.labs] + [r["started_at"] for r in ward.infusions]
    assert max(moments) <= f"{TODAY}T08:30"


def test_five_children_are_due_and_two_are_late(ward):
    due = {
        number: last_dose(ward, number) + timedelta(days=14) - TODAY
        for number in {row["patient"] for row in ward.infusions}
    }
    assert sum(days == timedelta() for days in due.values()) == 5
    assert sum(days < timedelta() for days in due.values()) == 2
    assert all(days <= timedelta(days=13) for days in due.values())


def test_the_due_children_show_what_the_table_says(ward):
    complete, low, weightless, risen, waiting = (fresh(ward, f"{n:04d}") for n in (9, 10, 11, 12, 13))
    assert {"IL6", "CRP", "WBC", "NEUT", "PLT", "ALT", "WEIGHT"} <= complete.keys()
    assert low["NEUT"] == 0.9
    assert "WEIGHT" not in weightless
    assert risen["IL6"] > 100
    assert "IL6" not in waiting


def test_phases_range_from_untreated_to_ten_years_on_the_drug(ward):
    counts = Counter(row["patient"] for row in ward.infusions)
    assert counts["0004"] == 0
    assert of(ward.labs, "0004")
    assert counts["0005"] == 1
    assert TODAY - last_dose(ward, "0005") < timedelta(days=8)
    assert counts["0016"] == 260
    first = min(row["started_at"] for row in of(ward.infusions, "0016"))
    assert (TODAY - datetime.fromisoformat(first).date()).days > 3650
    run_in = [
        TODAY - datetime.fromisoformat(of(ward.infusions, n)[0]["started_at"]).date()
        for n in ("0006", "0007", "0008")
    ]
    assert all(timedelta(days=14) <= length <= timedelta(days=80) for length in run_in)


def test_the_overdue_child_is_no_longer_covered(ward):
    late = [row for row in of(ward.labs, "0015") if row["collected_at"] > f"{TODAY - timedelta(days=2)}"]
    values = {row["analyte"]: (row["comparator"], float(row["value"])) for row in late}
    assert TODAY - last_dose(ward, "0015") > timedelta(days=35)
    assert values["CRP"][0] == ""
    assert values["CRP"][1] > 3


def test_one_laboratory_changed_its_assay_and_one_uses_japanese_units(ward):
    methods = [row["method"] for row in of(ward.labs, "0019") if row["analyte"] == "IL6"]
    assert methods[-1] != methods[0]
    assert methods.count(methods[-1]) == 2
    units = {row["analyte"]: row["unit"] for row in of(ward.labs, "0020")}
    assert (units["CRP"], units["PLT"], units["WBC"]) == ("mg/dL", "10*4/uL", "/uL")


def test_two_children_weigh_about_thirty_kg(ward):
    japan, crossing = (float(of(ward.infusions, n)[-1]["weight_kg"]) for n in ("0020", "0021"))
    assert 29 < japan < 30
    assert 30 <= crossing < 31
    doses = of(ward.infusions, "0021")[-1]
    assert round(float(doses["dose_mg"]) / crossing) == 12  # the dose band does not change silently


def test_every_value_is_plausible(ward):
    for row in ward.labs:
        value, _ = convert(row["analyte"], float(row["value"]), row["unit"])
        low, high = ANALYTES[row["analyte"]].hard
        assert low <= value <= high, row


def test_neutrophils_are_part_of_the_white_cells(ward):
    cells = {(r["patient"], r["collected_at"], r["analyte"]): float(r["value"]) for r in ward.labs}
    both = [(value, cells[p, at, "WBC"]) for (p, at, code), value in cells.items() if code == "NEUT"]
    assert all(neutrophils <= white for neutrophils, white in both)


def test_the_ward_depends_on_its_seed():
    assert simulated_ward(TODAY, 3, 8) == simulated_ward(TODAY, 3, 8)
    assert simulated_ward(TODAY, 3, 8).labs != simulated_ward(TODAY, 4, 8).labs


@pytest.mark.parametrize("today", [date(2024, 2, 29), date(2027, 1, 1), date(2026, 3, 29)])
def test_a_ward_can_be_made_for_any_day(today):
    found = simulated_ward(today, SEED, 12)
    assert max(row["collected_at"] for row in found.labs) <= f"{today}T08:30"


def test_ordinary_children_follow_the_table():
    more = simulated_ward(TODAY, SEED, 26)
    assert more.children[-1]["name"] == "Case 29"
    assert len(of(more.infusions, "0029")) >= 8
