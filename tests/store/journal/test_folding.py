"""Folding: the state of one record from its entries, whatever was amended, voided and undone."""

from __future__ import annotations

import pytest

from fortnight.store.journal.folding import RecordState, changed_fields, fold, live
from fortnight.store.journal.projections import kind_of, rows_of
from helpers.entries import CHILD, Record, chain, labs
from helpers.full_record import SIGNATURE
from helpers.stores import present


def test_a_record_has_the_fields_of_its_first_entry():
    record = Record()
    folded = fold(record.entries)
    assert folded is not None
    assert (folded.target, folded.child, folded.conflict) == ("s1", "c1", False)
    assert record.fields == labs(IL6=10, CRP=1)
    assert folded.amended == frozenset()


def test_no_entries_make_no_record():
    assert fold([]) is None
    assert rows_of([]) == {}
    assert kind_of([]) is None


def test_an_amendment_changes_the_fields_it_names_and_no_other():
    record = Record({**labs(IL6=10), "note": "fasting", "method": "Roche"})
    record.add("specimen.amend", {"note": "not fasting"})
    assert record.fields == {**labs(IL6=10), "note": "not fasting", "method": "Roche"}
    assert present(fold(record.entries)).amended == {"note"}


def test_results_are_merged_by_analyte():
    record = Record()
    record.amend(IL6=11, WBC=7)
    assert record.values == {"IL6": 11, "CRP": 1, "WBC": 7}
    assert present(fold(record.entries)).amended == {"IL6", "WBC"}


def test_what_was_ever_amended_stays_marked():
    record = Record()
    record.amend(IL6=11)
    record.add("specimen.amend", {"note": "x"})
    record.amend(CRP=2)
    assert present(fold(record.entries)).amended == {"IL6", "note", "CRP"}


def test_a_result_set_to_null_is_removed():
    record = Record()
    record.add("specimen.amend", {"results": {"CRP": None}})
    assert record.values == {"IL6": 10}
    record.amend(CRP=2)
    assert record.values == {"IL6": 10, "CRP": 2}


def test_a_voided_record_is_absent_until_the_void_is_undone():
    record = Record()
    void = record.add("specimen.void", {})
    assert record.fields is None
    assert rows_of(record.entries) == {}
    record.undo(void)
    assert record.values == {"IL6": 10, "CRP": 1}


def test_an_amendment_does_not_restore_a_voided_record():
    record = Record()
    record.add("specimen.void", {})
    record.amend(IL6=12)
    assert record.fields is None


def test_undo_cancels_one_entry():
    record = Record()
    first = record.amend(IL6=11)
    record.amend(CRP=2)
    record.undo(first)
    assert record.values == {"IL6": 10, "CRP": 2}


def test_an_undo_can_be_undone_and_that_again():
    record = Record()
    amended = record.amend(IL6=11)
    undone = record.undo(amended)
    assert record.values["IL6"] == 10
    redone = record.undo(undone)
    assert record.values["IL6"] == 11
    record.undo(redone)
    assert record.values["IL6"] == 10


def test_a_record_whose_first_entry_is_undone_has_no_rows():
    record = Record()
    record.undo("e0")
    assert live(record.entries) == []
    assert rows_of(record.entries) == {}


def test_a_change_does_not_restore_an_undone_record():
    """A merge may bring this: one device undid the record, another changed it concurrently."""
    record = Record()
    record.undo("e0")
    record.amend("D2", IL6=12)
    assert rows_of(record.entries) == {}


# Two devices --------------------------------------------------------------------------------------


def test_concurrent_changes_of_the_same_value_are_a_conflict():
    record = Record()
    record.amend("D1", IL6=11)
    record.amend("D2", IL6=12)
    folded = fold(record.entries)
    assert folded is not None
    assert folded.conflict
    assert record.values["IL6"] == 12


def test_concurrent_changes_of_different_values_are_not_a_conflict():
    record = Record()
    record.amend("D1", IL6=11)
    record.amend("D2", CRP=12)
    assert not present(fold(record.entries)).conflict


def test_a_change_made_after_seeing_the_other_is_not_a_conflict():
    record = Record()
    seen = record.amend("D1", IL6=11)
    record.amend("D2", base=seen, IL6=12)
    assert not present(fold(record.entries)).conflict


def test_a_conflict_ends_when_one_of_the_changes_is_undone():
    record = Record()
    record.amend("D1", IL6=11)
    other = record.amend("D2", IL6=12)
    record.undo(other)
    assert not present(fold(record.entries)).conflict
    assert record.values["IL6"] == 11


def test_a_conflict_is_about_the_same_name_and_changes_that_did_not_see_each_other():
    record = Record()
    record.add("specimen.amend", {"note": "a"}, "D1", "e0")
    record.add("specimen.amend", {"visit": "b"}, "D2", "e0")
    assert not present(fold(record.entries)).conflict
    record.add("specimen.amend", {"note": "c"}, "D2", "e1")
    assert not present(fold(record.entries)).conflict
    record.add("specimen.amend", {"note": "d"}, "D3", "e0")
    assert present(fold(record.entries)).conflict


def test_one_device_is_never_in_conflict_with_itself():
    record = Record()
    record.amend("D1", IL6=11)
    record.amend("D1", IL6=12)
    assert not present(fold(record.entries)).conflict


def test_what_is_not_an_amendment_is_neither_a_correction_nor_a_conflict():
    """The verbs of their own, such as `alert.seen`, set a field and are not counted as corrections."""
    record = Record()
    record.add("alert.seen", {"seen": ["e0"]}, "D1", "e0")
    record.add("alert.seen", {"seen": ["e0", "e1"]}, "D2", "e0")
    folded = present(fold(record.entries))
    assert (folded.amended, folded.conflict) == (frozenset(), False)
    assert folded.fields["seen"] == ["e0", "e1"]


# First and last entry -----------------------------------------------------------------------------


def test_a_record_knows_its_first_entry_that_counts_and_its_last_of_all():
    record = Record()
    assert fold(record.entries) == RecordState(
        "s1", "c1", labs(IL6=10, CRP=1), frozenset(), False, record.entries[0], record.entries[0]
    )
    record.amend(IL6=11)
    record.undo("e1")
    folded = present(fold(record.entries))
    assert (folded.target, folded.child) == ("s1", "c1")
    assert (folded.first.id, folded.last.id) == ("e0", "e2")


def test_a_record_that_was_recorded_again_begins_with_the_new_entry():
    record = Record()
    record.undo("e0")
    record.add("specimen.record", labs(IL6=4))
    folded = present(fold(record.entries))
    assert (folded.first.id, folded.fields) == ("e2", labs(IL6=4))


@pytest.mark.parametrize("verb", ["specimen.amend", "specimen.void", "undo", "clock.moved"])
def test_a_single_entry_that_records_nothing_is_no_record(verb):
    record = Record()
    record.entries[0] = record.entries[0]._replace(verb=verb, body='{"entry":"x"}')
    assert fold(record.entries) is None


# Fields -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "change", "after"),
    [
        ({}, {"note": "x"}, {"note": "x"}),
        ({"note": "x", "visit": "v"}, {"note": None}, {"note": None, "visit": "v"}),
        ({}, {"results": {"IL6": 1}}, {"results": {"IL6": 1}}),
        ({}, {"results": {"IL6": None}}, {"results": {}}),
        ({"results": {"IL6": 1, "CRP": 2}}, {"results": {"CRP": 3}}, {"results": {"IL6": 1, "CRP": 3}}),
        ({"results": {"IL6": 1, "CRP": 2}}, {"results": {"CRP": None}}, {"results": {"IL6": 1}}),
        ({"results": {"IL6": 1}}, {"note": "x"}, {"results": {"IL6": 1}, "note": "x"}),
    ],
)
def test_a_change_replaces_fields_and_merges_results(fields, change, after):
    before = dict(fields)
    assert changed_fields(fields, change) == after
    assert fields == before


def about_a_child(*acts: tuple[str, dict], **fields):
    made = chain({**CHILD, **fields}, *(body for _, body in acts))
    verbs = ("child.record", *(verb for verb, _ in acts))
    return present(fold([e._replace(verb=v, target="c1") for e, v in zip(made, verbs, strict=True)]))


def test_a_changed_interval_keeps_the_one_that_held_before():
    changed = ("plan.interval", {"since": "2026-11-22", "days": 21, "reason": "well"})
    assert about_a_child(changed, interval_days=7).plan.first_days == 7
    assert about_a_child(changed).plan.first_days == 14  # registered without one
    moved = ("plan.move", {"due": "2026-12-06", "to": "2026-12-08", "reason": "holiday"})
    assert about_a_child(moved, interval_days=7).plan.first_days is None


def test_a_correction_removes_a_signature():
    record = Record()
    record.add("specimen.sign", {"signed": SIGNATURE})
    assert present(record.fields)["signed"] == SIGNATURE
    record.amend(CRP=2)
    assert "signed" not in present(record.fields)
    record.undo("e2")
    assert present(record.fields)["signed"] == SIGNATURE


def test_only_undone_entries_are_left_out_and_undos_themselves():
    record = Record()
    record.amend(IL6=11)
    record.amend(IL6=12)
    record.undo("e1")
    assert [entry.id for entry in live(record.entries)] == ["e0", "e2"]


def test_an_answer_that_two_computers_merged_is_undone_and_redone_as_one():
    """Each computer wrote an entry for the answer, and one for the undo of it."""
    record = Record()
    first = record.add("specimen.amend", {"note": "asked", "answer": "a1"})
    record.add("specimen.amend", {"note": "asked", "answer": "a1"})
    assert present(record.fields)["note"] == "asked"
    undos = [record.add("undo", {"entry": first, "answer": "u1"}) for _ in range(2)]
    assert "note" not in present(record.fields)
    record.add("undo", {"entry": undos[0]})
    assert present(record.fields)["note"] == "asked"
