"""Times of entries as columns."""

from __future__ import annotations

import pytest

from fortnight.store.journal.row_times import instant, moment_columns


@pytest.mark.parametrize(
    ("value", "columns"),
    [
        ("2026-11-22T09:00:00+09:00", ("2026-11-22T00:00:00.000Z", 540)),
        ("2026-11-22T09:00:00-03:30", ("2026-11-22T12:30:00.000Z", -210)),
        ("2026-11-22T09:00:00", ("2026-11-22T09:00:00.000Z", 0)),
    ],
)
def test_a_time_is_utc_text_and_the_offset_of_the_bedside(value, columns):
    assert moment_columns(value) == columns
    assert instant(value) == columns[0]


def test_no_time_is_no_instant():
    assert instant(None) is None
