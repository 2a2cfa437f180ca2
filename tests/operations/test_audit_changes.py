"""What an entry changed, field by field, in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.operations.audit_changes import (
    DAYS,
    FIELDS,
    HIDDEN,
    MOMENTS,
    UNITS,
    Change,
    body_of,
    changes_of,
    value_words,
)
from helpers.entries import Record, labs

INNER = st.none() | st.booleans() | st.integers() | st.floats() | st.text()


ANYTHING = st.recursive(
    INNER,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2),
    max_leaves=4,
)


@given(st.dictionaries(st.text(max_size=12), ANYTHING))
def test_any_body_can_be_shown(body):
    for name, value in body.items():
        for field in (name, f"results.{name}", "started_at", "birth_date", "role", "dose_mg"):
            assert isinstance(value_words(field, value), str)


# Values -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("dose_mg", 264.0, "264 mg"),
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
        ("values", {"TEMP": 36.8, "HR": None, "note": ""}, "TEMP: 36.8"),
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


# Entries ------------------------------------------------------------------------------------------


def of(record: Record) -> list[tuple[Change, ...]]:
    """What each entry of a record changed."""
    return [changes_of(entry, record.entries[:n]) for n, entry in enumerate(record.entries)]


def test_an_amendment_shows_old_and_new_value_of_what_differs():
    record = Record(labs(IL6=10, CRP=1))
    record.amend(IL6=13)
    record.amend(base="e1", IL6=13)
    first, changed, same = of(record)
    assert [each.field for each in first] == ["drawn", "CRP", "IL-6"]
    assert changed == (Change("IL-6", "10", "13"),)
    assert same == ()


def test_an_undo_shows_the_restored_values():
    record = Record()
    id = record.amend(IL6=13)
    record.undo(id)
    assert of(record)[-1] == (Change("IL-6", "13", "10"),)


def test_a_record_entered_in_error_shows_every_value_as_removed():
    record = Record(labs(IL6=10))
    record.add("specimen.void", {})
    assert of(record)[-1] == (Change("drawn", "22 Nov 2026 09:00", ""), Change("IL-6", "10", ""))


def test_an_act_of_an_infusion_states_its_own_fields_and_changes_no_others():
    record = Record()
    record.entries.clear()
    record.add("infusion.prepare", {"prepared_mg": 294.0, "bag_ml": 50.0})
    record.add("infusion.start", {"at": "2026-11-22T09:41:00+09:00", "rate_ml_h": 50.0})
    assert of(record) == [
        (Change("prepared dose", "", "294 mg"), Change("bag", "", "50 mL")),
        (Change("rate", "", "50 mL/h"), Change("time", "", "22 Nov 2026 09:41")),
    ]


@pytest.mark.parametrize("name", sorted(HIDDEN))
def test_keys_checksums_and_contents_of_cards_are_not_shown(name):
    record = Record()
    record.entries.clear()
    record.add("session.open", {name: "abc", "refused_before": 2})
    assert of(record) == [(Change("refused log-ins before", "", "2"),)]


@pytest.mark.parametrize("body", ["{", "[]", "7", "null"])
def test_a_damaged_body_changes_nothing_that_can_be_shown(body):
    entry = Record().entries[0]._replace(body=body)
    assert body_of(entry) == {}
    assert changes_of(entry, []) == ()


def test_fields_come_in_the_order_of_the_table_and_unknown_ones_last():
    record = Record()
    record.entries.clear()
    record.add("child.record", {"zebra": "1", "note": "n", "number": "0001", "apple": "2", "name": "Case 1"})
    assert [each.field for each in of(record)[0]] == ["number", "name", "note", "apple", "zebra"]


def test_every_field_that_has_a_unit_or_a_date_has_a_name():
    assert (set(UNITS) | MOMENTS | DAYS) <= set(FIELDS)
    assert set(FIELDS) & HIDDEN == set()
