"""Merged children: to which child each row belongs."""

from __future__ import annotations

import pytest

from fortnight.store.journal.merging import remapped, resolved


@pytest.mark.parametrize(
    ("direct", "wanted"),
    [
        ({}, {}),
        ({"b": "a"}, {"b": "a"}),
        ({"c": "b", "b": "a"}, {"c": "a", "b": "a"}),
        ({"a": "b", "b": "a"}, {"b": "a"}),
        ({"c": "b", "b": "a", "a": "b"}, {"c": "a", "b": "a"}),
        ({"a": "a"}, {}),
        ({"a": "b", "b": "c", "c": "a", "d": "c"}, {"b": "a", "c": "a", "d": "a"}),
    ],
)
def test_merges_lead_to_one_child_and_circles_to_the_smallest(direct, wanted):
    assert resolved(direct) == wanted


def test_rows_change_their_child_and_a_merged_child_has_no_row():
    rows = {
        "child": [("b", "1"), ("a", "2")],
        "plan_move": [("b", "2026-11-22", "2026-11-23")],
        "baseline": [("x", "b", "v", "e"), ("y", "c", "v", "e")],
        "merged": [("m", "b", "a", "p", "t", 0, "e")],
        "setting": [("b", "1", "e")],
    }
    assert remapped(rows, {}) is rows
    assert remapped(rows, {"b": "a"}) == {
        "child": [("a", "2")],
        "plan_move": [],
        "baseline": [("x", "a", "v", "e"), ("y", "c", "v", "e")],
        "merged": rows["merged"],
        "setting": rows["setting"],
    }
