"""A clinic's own dose table: how it is written, what it refuses, and its limits."""

from __future__ import annotations

import pytest

from fortnight.domain.entry.check_child import INTERVAL_DAYS
from fortnight.domain.limit import limits_in
from fortnight.domain.treatment import local_dose
from fortnight.domain.treatment.label_set import Band
from fortnight.domain.treatment.local_dose import EXAMPLE, TableRefused, local_label

REST = "every 14 days; at most 800 mg; by Pharmacist A"


def refusal(written: str) -> str:
    with pytest.raises(TableRefused) as refused:
        local_label(written)
    return str(refused.value.sentence)


def test_the_example_is_a_table():
    made = local_label(EXAMPLE)
    assert made.bands == (Band(0.0, 12.0), Band(30.0, 8.0))
    assert (made.code, made.interval_days, made.shortest_days, made.most_mg) == ("local", 14, 14, 800)
    assert (made.author, str(made.title)) == ("Pharmacist A", "local dose table by Pharmacist A")
    assert (made.source, made.confidence) == ("the clinic's own dose table, by Pharmacist A", "P")


@pytest.mark.parametrize(
    ("written", "bands", "shortest", "usual", "most"),
    [
        (f"10 mg/kg; {REST}", [(0, 10)], 14, 14, 800),
        (f"10,5 mg/kg; from 27.5 kg 8 mg/kg; {REST}", [(0, 10.5), (27.5, 8)], 14, 14, 800),
        ("10MG/KG;by Pharmacist A;At most 600mg ; Every 7 to 21 days;", [(0, 10)], 7, 21, 600),
        ("10 mg/kg; every 21 to 21 day; at most 600 mg; by x", [(0, 10)], 21, 21, 600),
    ],
)
def test_a_table_is_read_in_any_order_with_point_or_comma(written, bands, shortest, usual, most):
    made = local_label(written)
    assert [(each.from_kg, each.mg_per_kg) for each in made.bands] == bands
    assert (made.shortest_days, made.interval_days, made.most_mg) == (shortest, usual, most)


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("", "The dose table lacks: 12 mg/kg; every 14 days; at most 800 mg; by Pharmacist A."),
        ("12 mg/kg; every 14 days; at most 800 mg", "The dose table lacks: by Pharmacist A."),
        (f"12 mg/kg; by ; {REST}", "“by” is not a part of a dose table."),
        (f"12 mg; {REST}", "“12 mg” is not a part of a dose table. Write it like: 12 mg/kg; from 30 kg"),
        (f"12 mg/kg; 8 mg/kg; {REST}", "“8 mg/kg” is written twice in the dose table."),
        (f"-12 mg/kg; {REST}", "“-12 mg/kg” is not a part of a dose table."),
        (f"٣ mg/kg; {REST}", "“٣ mg/kg” is not a part of a dose table."),
        (f"1e1 mg/kg; {REST}", "“1e1 mg/kg” is not a part of a dose table."),
        (f"120 mg/kg; {REST}", "Dose in a local dose table: 120 mg/kg is not plausible. Use 2 to 20 mg/kg."),
        (f"12 mg/kg; from 3000 kg 8 mg/kg; {REST}", "3000 kg is not plausible. Use 5 to 100 kg."),
        ("12 mg/kg; every 1 days; at most 800 mg; by x", "1 days is not plausible. Use 7 to 56 days."),
        ("12 mg/kg; every 14.5 days; at most 800 mg; by x", "The interval is a whole number of days."),
        ("12 mg/kg; every 21 to 14 days; at most 800 mg; by x", "The shorter interval is written first"),
        ("12 mg/kg; every 14 days; at most 8000 mg; by x", "8000 mg is not plausible. Use 80 to 800 mg."),
        (f"12 mg/kg; every 14 days; at most 800 mg; by {'x' * 61}", "use at most 60 characters"),
    ],
)
def test_a_table_that_cannot_be_used_is_refused_with_what_to_write(written, sentence):
    assert sentence in refusal(written)


@pytest.mark.parametrize(
    ("part", "at", "beyond", "rest"),
    [
        ("{} mg/kg", ("2", "20"), ("1.99", "20.01"), REST),
        ("12 mg/kg; from {} kg 8 mg/kg", ("5", "100"), ("4.99", "100.01"), REST),
        ("12 mg/kg; from 30 kg {} mg/kg", ("2", "20"), ("1.99", "20.01"), REST),
        ("12 mg/kg; every {} days", ("7", "56"), ("6", "57"), "at most 800 mg; by x"),
        ("12 mg/kg; every {} to 56 days", ("7",), ("6",), "at most 800 mg; by x"),
        ("12 mg/kg; at most {} mg", ("80", "800"), ("79.99", "800.01"), "every 14 days; by x"),
    ],
)
def test_a_number_may_be_at_its_limit_and_not_beyond(part, at, beyond, rest):
    for number in at:
        assert local_label(f"{part.format(number)}; {rest}")
    for number in beyond:
        assert "is not plausible" in refusal(f"{part.format(number)}; {rest}")


def test_the_limits_are_these():
    found = {name: (each.value, each.unit, each.confidence) for name, each in limits_in(local_dose).items()}
    assert found == {
        "LOWEST_MG_PER_KG": (2, "mg/kg", "P"),
        "HIGHEST_MG_PER_KG": (20, "mg/kg", "P"),
        "LIGHTEST_KG": (5, "kg", "P"),
        "HEAVIEST_KG": (100, "kg", "P"),
        "SHORTEST_DAYS": (7, "d", "P"),
        "LONGEST_DAYS": (56, "d", "P"),
        "SMALLEST_MOST_MG": (80, "mg", "P"),
        "LARGEST_MOST_MG": (800, "mg", "P"),
    }
    assert (local_dose.SHORTEST_DAYS.value, local_dose.LONGEST_DAYS.value) == INTERVAL_DAYS


def test_an_author_may_have_sixty_characters():
    assert local_label(f"12 mg/kg; every 14 days; at most 800 mg; by {'x' * 60}").author == "x" * 60
