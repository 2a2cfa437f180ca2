"""The row check: compares the read tables with the rows that the journal produces, without holding either.

The journal is read record by record and each table row by row, both in the order of their keys. The memory
needed depends on what is wrong, not on how much there is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import Any

from fortnight.store.engine import Database
from fortnight.store.journal.entries import Entry
from fortnight.store.journal.merging import merges_in_journal, remapped
from fortnight.store.journal.projections import rows_of
from fortnight.store.journal.tables import TABLES, Row, key_columns

AT_ONCE = 256  # rows compared at once
_RANKS: dict[type, int] = {int: 1, float: 1, str: 2, bytes: 3}
Place = tuple[tuple[int, Any], ...]


class TableCheck:
    """The rows of one table, compared with expected rows that arrive in the order of their keys."""

    def __init__(self, db: Database, table: str) -> None:
        columns, keys = TABLES[table], key_columns(table)
        self.table = table
        self.missing: list[Row] = []
        self.extra: list[Row] = []
        self._key_length = len(keys)
        self._expected: list[Row] = []
        self._ahead: list[Row] = []  # rows of the table that were read and not yet compared
        self._found = db.execute(f"SELECT {', '.join(columns)} FROM {table} ORDER BY {', '.join(keys)}")

    def key(self, row: Row) -> Row:
        """Return the values that identify a row within its table."""
        return row[: self._key_length]

    def expect(self, rows: Sequence[Row]) -> None:
        """Add the next expected rows.

        :raises TypeError: at the first row with a value that no table can hold; those before it are added.
        """
        try:
            hash(tuple(rows))
        except TypeError:
            self._expected += takewhile(_is_hashable, rows)
            raise
        self._expected += rows
        if len(self._expected) >= AT_ONCE:
            self._compare()

    def finish(self) -> None:
        """Compare what remains: rows of the table that nothing was expected for are extra."""
        self._compare()
        self.extra += self._ahead
        self.extra += self._found

    def _compare(self) -> None:
        expected, count = self._expected, len(self._expected)
        self._read(count)
        if self._ahead[:count] == expected:
            del self._ahead[:count]
        else:
            self._compare_one_by_one(expected)
        self._expected = []

    def _read(self, count: int) -> None:
        if len(self._ahead) < count:
            self._ahead += self._found.fetchmany(count - len(self._ahead))

    def _compare_one_by_one(self, expected: Iterable[Row]) -> None:
        for row in expected:
            place = self._place(row)
            self._pass_over(place)
            if not self._ahead or self._place(self._ahead[0]) != place or self._ahead.pop(0) != row:
                self.missing.append(row)

    def _pass_over(self, place: Place) -> None:
        """Set aside the rows of the table that come before this place: no entry produces them."""
        self._read(1)
        while self._ahead and self._place(self._ahead[0]) < place:
            self.extra.append(self._ahead.pop(0))
            self._read(1)

    def _place(self, row: Row) -> Place:
        """Return where the engine sorts a row: values by kind, then by size or by character."""
        return tuple((_rank(value), value) for value in self.key(row))


def compare_tables(db: Database, records: Iterable[list[Entry]]) -> tuple[list[TableCheck], list[str]]:
    """Compare every read table with the records of the journal, which arrive in the order of their targets.

    Returns the finished check of each table, and the targets whose entries cannot be read.
    """
    checks = {table: TableCheck(db, table) for table in TABLES}
    unreadable: dict[str, None] = {}
    merged = merges_in_journal(db)
    for record in records:
        try:
            for table, rows in remapped(rows_of(record), merged).items():
                checks[table].expect(rows)
        except (KeyError, TypeError, ValueError, AttributeError):
            unreadable[record[0].target] = None
    for check in checks.values():
        check.finish()
    return list(checks.values()), list(unreadable)


def _rank(value: object) -> int:
    return _RANKS.get(type(value), 0)


def _is_hashable(row: Row) -> bool:
    try:
        hash(row)
    except TypeError:
        return False
    return True
