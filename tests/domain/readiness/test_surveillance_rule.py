"""A rule of surveillance: what it opens for its result."""

from __future__ import annotations

from fortnight.domain.readiness.surveillance_rule import Entry, Where


def test_an_entry_has_no_details_and_no_analytes_unless_they_are_given():
    assert Entry(Where.EVENT, "eye") == Entry(Where.EVENT, "eye", {}, ())
