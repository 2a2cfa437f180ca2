"""The hub: rows pushed and pulled, and the whole exchange down to the tables, against COPY."""

from __future__ import annotations

import pytest

from fortnight.exchange.hub.client import Row as HubRow
from fortnight.exchange.hub.client import connected
from fortnight.operations.sync.exchanging import exchange
from helpers import hubs
from helpers.entries import CHILD, labs
from helpers.hub_fixtures import database, server
from helpers.measuring import compared, seconds

__all__ = ["database", "server"]

pytestmark = pytest.mark.bench
ROWS, BATCH, ENTRIES = 100_000, 5_000, 20_000
COLUMNS = ("text", "int8", "bytea", "bytea")


def copied(database, rows: list[HubRow]) -> float:
    """COPY of the same rows into a plain table with the same key, and back."""
    with database.admin() as admin:
        columns = "device text, number bigint, hash bytea, sealed bytea, PRIMARY KEY (device, number)"
        hubs.execute(admin, f"DROP TABLE IF EXISTS plain; CREATE TABLE plain ({columns})")

        def there() -> None:
            with admin.cursor() as cursor, cursor.copy("COPY plain FROM STDIN (FORMAT BINARY)") as copy:
                copy.set_types(COLUMNS)
                for row in rows:
                    copy.write_row(row)

        def back() -> None:
            with admin.cursor() as cursor, cursor.copy("COPY plain TO STDOUT (FORMAT BINARY)") as copy:
                copy.set_types(COLUMNS)
                assert len(list(copy.rows())) == len(rows)

        return seconds(there) + seconds(back)


def test_rows_against_copy(database, report):
    rows = [HubRow("D1", n, n.to_bytes(32, "big"), bytes(600)) for n in range(1, ROWS + 1)]
    with connected(database.address("pc")) as hub:
        hub.check()
        hub.register("D1", None)

        def push() -> None:
            for start in range(0, ROWS, BATCH):
                hub.push(rows[start : start + BATCH])

        def pull() -> None:
            for start in range(0, ROWS, BATCH):
                assert len(hub.pull("D1", start, BATCH)) == BATCH

        ours = seconds(push) + seconds(pull)
    report(compared(f"hub: {ROWS} rows pushed and pulled", "COPY", ours, copied(database, rows), 3))


def test_the_whole_exchange(database, tmp_path, report):
    one = hubs.first_computer(tmp_path / "a", database.address("pc1"))
    two = hubs.another_computer(tmp_path / "b", database.address("pc2"))
    with one.store, two.store:
        exchange(one)
        for start in range(0, ENTRIES, 1000):
            with one.store.transaction(one.act()) as transaction:
                child = f"c{start}"
                transaction.append(child, "child.record", child, child, {**CHILD, "number": child})
                for n in range(start, start + 999):
                    transaction.append(f"s{n}", "specimen.record", f"s{n}", child, labs(IL6=5, CRP=1))
        ours = seconds(lambda: exchange(one)) + seconds(lambda: exchange(two))
    stored = database.all("SELECT device, number, hash, sealed FROM fortnight.entry")
    theirs = copied(database, [HubRow(*row) for row in stored])
    what = f"exchange of {ENTRIES} entries: seal, check, journal, tables, alert"
    report(compared(what, "COPY", ours, theirs, 3))
