"""A limit with its source, and the limits of a module by name."""

from __future__ import annotations

from types import ModuleType

from fortnight.domain.limit import Limit, limits_in
from fortnight.domain.treatment import dose

LOW = Limit(1, "kg", "label", "V")
HIGH = Limit(2, "kg", "label", "P")


def module(**contents: object) -> ModuleType:
    made = ModuleType("made")
    vars(made).update(contents)
    return made


def test_limits_are_found_by_the_name_of_their_variable_and_nothing_else_is():
    found = limits_in(module(LOW=LOW, count=3, pair=(LOW, HIGH)), module(HIGH=HIGH))
    assert found == {"LOW": LOW, "HIGH": HIGH}


def test_of_two_modules_with_one_name_the_later_counts():
    assert limits_in(module(LOW=LOW), module(LOW=HIGH)) == {"LOW": HIGH}


def test_the_limits_of_a_real_module_are_found():
    assert limits_in(dose)["SOFT_STOP_MG"].value == 800
    assert all(each.unit and each.source for each in limits_in(dose).values())
