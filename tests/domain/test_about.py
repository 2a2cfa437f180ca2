"""The page of the rules holds every line of every table, with its source."""

from __future__ import annotations

from fortnight.domain import rules
from fortnight.domain.about import CONFIDENCE_WORDS, limits, sections
from fortnight.domain.evidence import PATTERNS, START, TABLE
from fortnight.domain.watches import WATCHES


def table(title):
    return next(each for each in sections() if str(each.title) == title)


def words(section):
    return [[str(cell) for cell in row] for row in section.rows]


def test_every_row_of_the_evidence_is_told_with_its_source():
    told = words(table("The evidence"))
    assert [row[0] for row in told] == [str(row.looks_for) for row in TABLE]
    for shown, row in zip(told, TABLE, strict=True):
        assert row.source in shown[-1]
        assert str(CONFIDENCE_WORDS[row.confidence]) in shown[-1]
        assert [bool(cell) for cell in shown[2:-1]] == [name in row.grades for name in PATTERNS]


def test_every_watch_and_every_limit_is_told():
    assert [row[0] for row in words(table("Watches beside it"))] == [watch.name for watch in WATCHES]
    told = {row[0]: row for row in words(table("Limits"))}
    assert len(told) == len(list(limits())) > 50
    assert told["fever c"][1] == "38 Cel"
    assert rules.FEVER_C.source in told["fever c"][2]


def test_the_starting_points_and_the_thresholds_are_told():
    section = table("How it is weighed")
    assert len(section.rows) == len(START)
    assert f"above {rules.WATCH_POINTS.value:g}".replace("-", "−") in str(section.words)


def test_silence_is_not_worded_as_reassurance():
    assert "no all-clear" in str(table("What a card means").words)


def test_every_table_is_as_wide_as_its_head():
    for section in sections():
        assert all(len(row) == len(section.head) for row in section.rows)
