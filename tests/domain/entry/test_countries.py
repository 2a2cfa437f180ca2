"""What a country proposes."""

from __future__ import annotations

import pytest

from fortnight.domain.entry.countries import PROPOSALS, is_code, proposal_of
from fortnight.domain.entry.settings import SETTINGS


@pytest.mark.parametrize("country", [*PROPOSALS, "AT"])
def test_every_proposal_is_a_value_of_its_setting(country):
    proposal = proposal_of(country)
    for key, value in (("label", proposal.label), ("units", proposal.units), ("holidays", proposal.holidays)):
        assert SETTINGS[key].kind.allows(value)


def test_japan_proposes_its_own_label_units_and_holidays():
    japan = proposal_of("JP")
    assert (japan.label, japan.units, japan.holidays) == ("japan", "japan", "JP")


@pytest.mark.parametrize(("written", "is_one"), [("JP", True), ("jp", False), ("JPN", False), ("J1", False)])
def test_a_code_has_two_capital_letters(written, is_one):
    assert is_code(written) is is_one
