"""Which record an entry is about."""

from __future__ import annotations

import pytest

from fortnight.store.journal.verbs import record_kind


@pytest.mark.parametrize(
    ("verb", "kind"),
    [
        ("specimen.record", "specimen"),
        ("session.open", "person"),
        ("person.add", "person"),
        ("plan.set", "child"),
        ("course.end", "child"),
        ("undo", "undo"),
        ("child", "child"),
    ],
)
def test_the_kind_of_record_that_a_verb_is_about(verb, kind):
    assert record_kind(verb) == kind
