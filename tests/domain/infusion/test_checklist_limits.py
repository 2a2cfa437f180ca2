"""Tests of how old a result may be before an infusion."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fortnight.domain.infusion.checklist_limits import DEFAULT_RULES, ClinicRules


@pytest.mark.parametrize(("given", "days"), [(0, 14), (5, 14), (6, 28), (60, 28)])
def test_the_results_before_the_first_six_infusions_are_newer(given, days) -> None:
    """Before the sixth infusion five were given, before the seventh six."""
    assert DEFAULT_RULES.result_lasts(given) == timedelta(days=days)


def test_a_clinic_chooses_both() -> None:
    rules = ClinicRules(first_result_days=7, result_days=35)
    assert (rules.result_lasts(0), rules.result_lasts(6)) == (timedelta(days=7), timedelta(days=35))
