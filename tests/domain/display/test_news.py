"""What is new to a reader: which records, of which kind, when, and how many values."""

from __future__ import annotations

from fortnight.domain.display.news import NewItem, new_items
from fortnight.domain.record.course import Event, MedicationStep
from helpers.courses import at, course, specimen


def a_course():
    steps = (MedicationStep("prednisolone", at(3).date(), 10, id="step"),)
    events = (Event("event", "infection", at(1)),)
    return course([0, 14], [specimen(14, IL6=15, CRP=1)], medication=steps, events=events)


def test_new_records_are_listed_by_when_they_happened():
    seen = a_course()
    drawn = seen.specimens[0]
    ids = {drawn.id, seen.infusions[0].id, "event", "step"}
    found = new_items(seen, ids)
    assert [(item.kind, item.values) for item in found] == [
        ("infusion", 0), ("event", 0), ("medication", 0), ("specimen", 2),
    ]  # fmt: skip
    assert found[-1] == NewItem(drawn.id, drawn.collected_at, "specimen", 2)


def test_records_that_are_not_in_the_course_are_left_out():
    assert new_items(a_course(), {"card-1", "of another child"}) == ()
