"""The body of a copy: entries come back with their hashes, and only as a whole."""

from __future__ import annotations

import pytest

from fortnight.exchange.review_copy import lines
from fortnight.exchange.review_copy.lines import (
    ENTRY_LINE,
    AnswersPreface,
    Body,
    Malformed,
    columns_of,
    entry_from,
    written,
)
from helpers.copied_entries import some_entries

PREFACE = AnswersPreface("copy-1", "record", "Physician A")


def body_of(data, size=None):
    """Read a body in pieces of some bytes; return its first line and its entries."""
    began, taken = [], []
    body = Body(AnswersPreface, began.append, lambda line: taken.append(entry_from(ENTRY_LINE.decode(line))))
    for at in range(0, len(data), size or len(data)):
        body.feed(data[at : at + (size or len(data))])
    body.check_end()
    return began, taken


@pytest.mark.parametrize("size", [None, 1, 7, 4096])
@pytest.mark.parametrize("count", [0, 1, 400])
def test_entries_come_back_as_they_were(count, size):
    entries = list(some_entries(count))
    data = b"".join(written(PREFACE, map(columns_of, entries)))
    assert body_of(data, size) == ([PREFACE], entries)


@pytest.mark.parametrize(
    "change",
    [
        lambda rows: rows[:-1],  # no end
        lambda rows: rows[:2] + rows[3:],  # a line is missing
        lambda rows: [*rows, rows[1]],  # something after the end
        lambda rows: rows[1:],  # no first line
        lambda rows: [rows[0], b"[1]", *rows[1:]],
        lambda rows: [rows[0], b"[" * 100_000, *rows[1:]],
        lambda rows: [rows[0], b'["D1"', *rows[1:]],
        lambda rows: [rows[0], b"", *rows[1:]],
        lambda rows: [rows[0].replace(b"}", b',"more":1}'), *rows[1:]],
        lambda rows: [rows[0], rows[1].replace(b'"nurse"', b"NaN"), *rows[2:]],
    ],
)
def test_a_body_of_another_form_is_malformed(change):
    rows = b"".join(written(PREFACE, map(columns_of, some_entries()))).splitlines()
    with pytest.raises(Malformed):
        body_of(b"\n".join(change(rows)) + b"\n")


def test_a_line_without_end_is_refused_before_it_fills_the_memory(monkeypatch):
    monkeypatch.setattr(lines, "LONGEST_LINE", 1000)
    with pytest.raises(Malformed, match="too long"):
        body_of(b"x" * 2000)
