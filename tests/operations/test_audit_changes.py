"""What an entry changed, field by field, in words."""

from __future__ import annotations

import pytest

from fortnight.operations.audit_changes import Change, body_of, changes_of
from fortnight.operations.audit_words import HIDDEN
from helpers.entries import Record, labs

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
