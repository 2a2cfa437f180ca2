"""The limits of milestones and of the reminder, each with its source."""

from __future__ import annotations

from fortnight.domain.limit import limits_in
from fortnight.domain.treatment import steroid_limits


def test_every_limit_has_a_source_a_confidence_and_a_name() -> None:
    table = limits_in(steroid_limits)
    assert {name: each.value for name, each in table.items()} == {
        "BELOW_HALF": 0.5,
        "BELOW_FIFTH": 0.2,
        "BELOW_TENTH": 0.1,
        "PHYSIOLOGICAL": 2.5,
        "HELD_DAYS": 28,
        "PULSE_DAYS": 5,
        "CEASED_DAYS": 14,
        "STEROID_FREE_MONTHS": 6,
        "STEROID_FREE_YEAR": 12,
        "SUPPRESSION_DAYS": 28,
        "ASSUMED_DAYS": 182,
        "VERY_HIGH_DAYS": 365,
        "REMINDED_DAYS": 365,
        "TRIGGER_DAYS": 7,
        "FEVER": 38,
    }
    assert all(each.source and each.name and each.confidence in "VRCP" for each in table.values())
