"""Records in conflict, and children that may have been registered twice."""

from __future__ import annotations

from itertools import combinations

from fortnight.store.engine import Database
from fortnight.store.journal.conflicts import APART, apart_target
from fortnight.store.journal.entries import of_target
from fortnight.store.journal.folding import live
from fortnight.store.journal.tables import TABLES

_TABLES = tuple(table for table, columns in TABLES.items() if "conflict" in columns and "id" in columns)
# The same number, or the same name and date of birth. Case and spaces do not matter.
_SAME = ("casefolded(trim(number))", "birth_date || ' ' || casefolded(trim(name))")


def records_in_conflict(db: Database) -> list[str]:
    """Return the ids of the records that two computers changed without having seen each other's change."""
    found: dict[str, None] = {}
    for table in _TABLES:
        found.update(dict.fromkeys(id for (id,) in db.execute(f"SELECT id FROM {table} WHERE conflict = 1")))
    return list(found)


def registered_twice(db: Database) -> list[tuple[str, str]]:
    """Return pairs of children that may be one child, without those that somebody knows to be two."""
    found: set[tuple[str, str]] = set()
    for key in _SAME:
        groups = f"SELECT group_concat(id, char(10)) FROM child GROUP BY {key} HAVING count(*) > 1"
        for (ids,) in db.execute(groups):
            found.update(combinations(sorted(ids.split("\n")), 2))
    return [pair for pair in sorted(found) if not are_two(db, *pair)]


def are_two(db: Database, one: str, other: str) -> bool:
    """Whether somebody answered that two registrations are two children, and the answer was not undone."""
    return any(entry.verb == APART for entry in live(of_target(db, apart_target(one, other))))


def merged_into(db: Database) -> list[tuple[str, str, str]]:
    """Return record, child and what it was merged into of every merge."""
    return db.execute("SELECT id, child, into_child FROM merged ORDER BY at, id").fetchall()
