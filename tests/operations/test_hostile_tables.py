"""Tables and workbooks that were changed at random: no error, nothing half stored, and counts that add up."""

from __future__ import annotations

import time
import tracemalloc
from random import Random

import pytest

from fortnight.domain.labs.lab_message import Outcome
from fortnight.exchange.refusals import Unreadable
from fortnight.exchange.tables.cells import value_cells
from fortnight.exchange.tables.delimited import ENCODINGS, read_delimited
from fortnight.exchange.tables.mapping import missing, proposed
from fortnight.exchange.tables.roles import Role
from fortnight.operations.table_import import Choices, TableSource, import_table
from fortnight.operations.table_plan import Answers, plan_table
from fortnight.store.recovery.verify import verify
from helpers.lab_messages import with_boy
from helpers.lab_tables import scenarios, write_xlsx
from helpers.mutated import mutated
from helpers.stores import localise, open_session

TABLES = [each.content for each in scenarios()]
COUNT, RELEASE, STORED, WORKBOOKS = 10_000, 1_000_000, 200, 40
LONGEST_S, MOST_MB = 10.0, 500
ROWS = (("Patient", "DOB", "Collected", "CRP mg/L"), ("5001", "2016-07-18", "2026-11-15 9:00", 5))


@pytest.fixture
def session(tmp_path):
    with open_session(tmp_path / "ward") as opened:
        for scenario in scenarios()[:20]:
            with_boy(opened, scenario.number)
        yield opened
        assert verify(opened.store).sound


def expected_values(grid, mapping):
    """Return how many values a table has, counted without reading them; a row of units has none."""
    body = grid.body[1:] if mapping.unit_row else grid.body
    if mapping.is_long:
        return len(body)
    columns = {name for name, column in mapping.columns.items() if column.role in (Role.RESULT, Role.UNKNOWN)}
    places = [place for place, name in enumerate(grid.header) if name in columns]
    return sum(bool(row.cell(place)) for row in body for place in places)


@pytest.mark.parametrize("count", [COUNT, pytest.param(RELEASE, marks=pytest.mark.release)])
def test_ten_thousand_changed_tables_are_counted_and_none_raises_an_error(session, count):
    random, slowest, understood = Random(2046), 0.0, 0
    for _ in range(count):
        content, began = mutated(random, TABLES), time.process_time()
        try:
            grid = read_delimited("a.csv", content, encoding=random.choice(["", *ENCODINGS]))
        except Unreadable:
            continue
        mapping = proposed(grid)
        if missing(mapping) is None:
            cells = value_cells(grid, mapping, localise)
            plan = plan_table(session, cells, Answers())
            assert sum(plan.counts.values()) == len(cells) == expected_values(grid, mapping)
            understood += 1
        slowest = max(slowest, time.process_time() - began)
    assert understood > count / 10
    assert slowest < LONGEST_S


def test_what_is_stored_of_changed_tables_is_all_or_nothing(session, tmp_path):
    random, path = Random(2047), tmp_path / "a.csv"
    for _ in range(STORED):
        path.write_bytes(mutated(random, TABLES))
        before = results(session)
        report = import_table(session, TableSource(path, encoding="cp932"), Choices(), localise)
        added = results(session) - before
        assert added == report.counts[Outcome.STORED]
        assert not (added and (report.counts[Outcome.WAITING] or report.counts[Outcome.REFUSED]))
        assert not session.store.db.conn.in_transaction


def results(session):
    return session.store.db.execute("SELECT count(*) FROM result").fetchone()[0]


def test_changed_workbooks_are_refused_or_read(session, tmp_path):
    random, path = Random(2048), tmp_path / "a.xlsx"
    good = write_xlsx(path, ROWS).read_bytes()
    for _ in range(WORKBOOKS):
        path.write_bytes(mutated(random, [good]))
        report = import_table(session, TableSource(path, "xlsx"), Choices(), localise)
        assert report.remarks or sum(report.counts.values()) == len(report.details)


def test_a_large_table_takes_little_memory(session):
    lines = "\n".join(f"5001,2016-07-18,2026-11-15 {n // 60 % 24}:{n % 60:02},{n}" for n in range(5_000))
    content = f"Patient,DOB,Collected,CRP mg/L\n{lines}\n".encode()
    tracemalloc.start()
    try:
        grid = read_delimited("a.csv", content)
        cells = value_cells(grid, proposed(grid), localise)
        assert len(plan_table(session, cells, Answers()).values) == 5_000
        assert tracemalloc.get_traced_memory()[1] < MOST_MB * 1_000_000
    finally:
        tracemalloc.stop()
