"""The words of the audit trail for fields and their values."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.operations.audit_words import DAYS, FIELDS, HIDDEN, MOMENTS, UNITS, value_words

INNER = st.none() | st.booleans() | st.integers() | st.floats() | st.text()


ANYTHING = st.recursive(
    INNER,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2),
    max_leaves=4,
)


@given(st.dictionaries(st.text(max_size=12), ANYTHING))
def test_whatever_a_body_holds_it_can_be_shown(body):
    for name, value in body.items():
        for field in (name, f"results.{name}", "started_at", "birth_date", "role", "dose_mg"):
            assert isinstance(value_words(field, value), str)


# Values -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("dose_mg", 264.0, "264 mg"),
        ("recorded", {"by": "Nurse Z", "at": "2026-11-20T09:00:00+09:00"}, "Nurse Z, 20 Nov 2026 09:00"),
        ("weight_kg", 22.25, "22.25 kg"),
        ("mg_per_kg", 12, "12 mg/kg"),
        ("rate_ml_h", 0.5, "0.5 mL/h"),
        ("bag_ml", 50, "50 mL"),
        ("birth_date", "2019-05-01", "1 May 2019"),
        ("until", "2026-12-22", "22 Dec 2026"),
        ("until", "2026-12-22T09:30:00+01:00", "22 Dec 2026 09:30"),
        ("started_at", "2026-11-22T09:05:00+09:00", "22 Nov 2026 09:05"),
        ("stopped", True, "yes"),
        ("stopped", False, "no"),
        ("role", "lead", "ward lead"),
        ("reason", "repeat", "Will watch and repeat"),
        ("reason", "misread", "misread"),
        ("results.CRP", {"value": 82.7, "reported": "8.27", "unit": "mg/dL"}, "8.27 mg/dL"),
        ("results.CRP", {"value": 0.3, "comparator": "<", "unit": "mg/L"}, "<0.3 mg/L"),
        ("results.PLT", {"value": 300, "unit": "10*9/L"}, "300 ×10⁹/L"),
        ("advice", ["call if ill", "no live vaccine"], "call if ill, no live vaccine"),
        ("values", {"TEMP": 36.8, "HR": None, "note": ""}, "Temperature 36.8 °C"),
        ("note", "", ""),
        ("note", None, ""),
        ("vials", [], ""),
        ("dose_mg", 0, "0 mg"),
        ("started_at", "soon", "soon"),
        ("birth_date", 7, "7"),
    ],
)
def test_a_value_is_written_with_its_unit_and_its_month(field, value, words):
    assert value_words(field, value) == words


def test_every_field_that_has_a_unit_or_a_date_has_a_name():
    assert (set(UNITS) | MOMENTS | DAYS) <= set(FIELDS)
    assert set(FIELDS) & HIDDEN == set()


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("us-eu", "US, EU and Australian label"),
        ("japan", "Japanese label"),
        (
            "local: 10 mg/kg; every 14 days; at most 300 mg; by Pharmacist A",
            "local dose table by Pharmacist A",
        ),
        ("unknown", "unknown"),
    ],
)
def test_a_dosing_label_has_its_name(code, words):
    assert value_words("label", code) == words
