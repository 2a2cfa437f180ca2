"""Look-ups before an operation writes: the course, a record, and the other children."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fortnight.domain.entry.drafts import Typed
from fortnight.operations.correcting import correct_value, void
from fortnight.operations.lookup import (
    course_of,
    course_without,
    entries_before,
    other_names,
    record_of,
)
from fortnight.operations.recording import record_infusion, record_labs
from fortnight.operations.session import Invalid
from helpers.drafts import drip, sheet
from helpers.stores import NOW, registered


@pytest.fixture
def child(session):
    """A child with an infusion, and with a sheet of labs that was corrected once."""
    child = registered(session)
    record_infusion(session, "i1", child, drip(NOW - timedelta(hours=2)), confirmed=True)
    record_labs(session, "s1", child, sheet(NOW - timedelta(hours=3), IL6=12), confirmed=True)
    correct_value(session, "e1", "s1", "IL6", Typed("13", "pg/mL"), "misread")
    return child


def test_the_course_of_a_child_who_is_registered(session, child):
    assert [infusion.id for infusion in course_of(session, child).infusions] == ["i1"]
    with pytest.raises(Invalid, match=r"^This child is not registered here\.$"):
        course_of(session, "nobody")


def test_a_retry_sees_the_same_record_as_the_first_attempt(session, child):
    """An entry that is already written does not count as what was there before it."""
    assert [entry.id for entry in entries_before(session, "e1", "s1")] == ["s1"]
    assert [entry.id for entry in entries_before(session, "e2", "s1")] == ["s1", "e1"]
    assert record_of(session, "s1", "e1").fields["results"]["IL6"]["value"] == 12
    assert record_of(session, "s1", "e2").fields["results"]["IL6"]["value"] == 13


@pytest.mark.parametrize(("target", "entry"), [("nothing", "e9"), ("i1", "i1")])
def test_a_record_before_its_first_entry_is_not_there(session, child, target, entry):
    with pytest.raises(Invalid, match=r"^This is no longer in the record\.$"):
        record_of(session, target, entry)


def test_a_record_that_was_entered_in_error_is_not_in_the_course(session, child):
    void(session, "v1", "s1", "another child's")
    assert course_of(session, child).specimens == ()


def test_a_course_without_one_record(session, child):
    course = course_of(session, child)
    for record, left in (("i1", (0, 1)), ("s1", (1, 0)), ("other", (1, 1))):
        rest = course_without(course, record)
        assert (len(rest.infusions), len(rest.specimens)) == left


def test_the_names_of_the_other_children_leave_out_the_child(session, child):
    other = registered(session, "0002", "Case 2")
    assert other_names(session, child) == {"0002": "Case 2"}
    assert other_names(session, other) == {"0001": "Case 1"}
    assert other_names(session, "a new child") == {"0001": "Case 1", "0002": "Case 2"}
