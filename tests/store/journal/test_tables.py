"""The columns of the read tables."""

from __future__ import annotations

import pytest

from fortnight.store.journal.tables import TABLES, key_columns

TWO = {"result": ("specimen", "analyte"), "vial": ("infusion", "number"), "plan_move": ("child", "due")}
TWO["observation"] = ("message", "number")


@pytest.mark.parametrize("table", TABLES)
def test_a_row_is_identified_by_its_first_column_or_its_first_two(table):
    assert key_columns(table) == TWO.get(table, TABLES[table][:1])
