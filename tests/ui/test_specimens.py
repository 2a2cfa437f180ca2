"""The values of a sample as text."""

from __future__ import annotations

from fortnight.ui.specimens import specimen_words, values_words
from fortnight.ui.translation import use_units
from helpers.courses import specimen

DRAWN = specimen(2, WBC=6.5, CRP="<0.3", PLT=280, IL6=140)


def test_the_values_of_a_sample_are_in_the_order_of_the_catalogue(qapp):
    assert values_words(DRAWN) == "IL-6 140 pg/mL, CRP <0.3 mg/L, WBC 6.5 ×10⁹/L, Platelets 280 ×10⁹/L"
    assert specimen_words(DRAWN) == f"8 Jan 2025 09:00: {values_words(DRAWN)}"


def test_they_are_in_the_units_of_the_clinic(qapp):
    use_units("japan")
    assert "Platelets 28 ×10⁴/µL" in values_words(DRAWN)
