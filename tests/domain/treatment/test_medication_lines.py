"""Tests of the lines of what is taken: which step replaces which."""

from __future__ import annotations

from fortnight.domain.record.medication import Act, Per, Route
from fortnight.domain.treatment.medication_lines import lines_of
from helpers.doses import on, taken


def test_names_of_one_substance_are_one_line() -> None:
    (line,) = lines_of((*taken({0: 10}, "PSL"), *taken({14: 5}, "Prednisolone")))
    assert line.substance == "prednisolone"
    assert [step.mg_per_day for step in line.steps] == [10, 5]


def test_one_substance_in_two_ways_is_two_lines() -> None:
    by_mouth, drops = taken({0: 10}, route=Route.ORAL), taken({7: 1}, route=Route.EYE)
    with_infusion = taken({0: None}, per=Per.INFUSION)
    assert len(lines_of((*by_mouth, *drops, *with_infusion))) == 3
    inhaled, as_needed = taken({7: 1}, route=Route.INHALED), taken({7: None}, per=Per.NEEDED)
    assert len(lines_of((*drops, *inhaled))) == 2
    assert len(lines_of((*with_infusion, *as_needed))) == 2
    assert len(lines_of((*by_mouth, *taken({7: 5}, route=Route.INTRAVENOUS)))) == 1
    assert len(lines_of((*by_mouth, *taken({7: 5}, per=Per.WEEK)))) == 1


def test_of_two_steps_on_one_day_the_later_in_the_list_counts() -> None:
    (line,) = lines_of((*taken({0: 10}), *taken({0: 7})))
    assert [step.mg_per_day for step in line.steps] == [7]


def test_what_is_taken_on_a_day() -> None:
    (line,) = lines_of(taken({0: 10, 14: 0, 28: 5}))
    found = [line.taken_on(on(day)) for day in (-1, 0, 13, 14, 27, 28)]
    assert [step and step.mg_per_day for step in found] == [None, 10, 10, None, None, 5]
    stopped = line.on(on(14))
    assert stopped is not None
    assert stopped.is_stop
    assert line.newest.mg_per_day == 5


def test_lines_are_ordered_by_kind_then_name() -> None:
    names = ["zinc", "ibuprofen", "MTX", "CyA", "prednisolone", "dexamethasone"]
    lines = lines_of([step for name in names for step in taken({0: 5}, name)])
    assert [line.substance for line in lines] == [
        "dexamethasone", "prednisolone", "ciclosporin", "methotrexate", "ibuprofen", "zinc",
    ]  # fmt: skip


def test_a_stop_without_a_dose_ends_the_line() -> None:
    (line,) = lines_of((*taken({0: None}, unit="mL"), *taken({9: None}, unit="mL", act=Act.STOP)))
    assert line.taken_on(on(9)) is None
