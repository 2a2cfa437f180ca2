"""Two registrations of one child that were merged: whose rows the entries about a child become.

The entries keep the child under which they were written. Only the rows change, so that undoing the merge
makes
every row as it was.
"""

from __future__ import annotations

from collections.abc import Mapping

from fortnight.store.engine import Database
from fortnight.store.journal.entries import of_target
from fortnight.store.journal.projections import rows_of
from fortnight.store.journal.tables import TABLES, Row, Rows

Merges = Mapping[str, str]
"""The child that a merged child became part of, by the id of the merged one."""
_OWN = frozenset({"child", "plan_move"})  # tables in which a merged child has no row of its own
_AS_WRITTEN = frozenset({"merged"})
CHILD_COLUMN = {table: columns.index("child") for table, columns in TABLES.items() if "child" in columns}


def merges(db: Database) -> Merges:
    """Return which children were merged into which, resolved to the last one; usually none."""
    return resolved(dict(db.execute("SELECT child, into_child FROM merged ORDER BY id").fetchall()))


def merges_in_journal(db: Database) -> Merges:
    """Return the same from the journal itself, for comparing the tables with it."""
    targets = db.execute("SELECT DISTINCT target FROM entry WHERE verb = 'merge.record'").fetchall()
    rows = [row for (target,) in targets for row in rows_of(of_target(db, target)).get("merged", ())]
    return resolved({child: into for _, child, into, *_ in sorted(rows)})


def merged_children(db: Database) -> set[str]:
    """Return every child that was merged into another one, or into each other."""
    return {child for (child,) in db.execute("SELECT child FROM merged")}


def resolved(direct: Merges) -> Merges:
    """Return the last child of each sequence of merges.

    Two computers may have merged two children into each other: of such a circle the smallest id remains.
    """
    found = {child: _last(child, direct) for child in direct}
    return {child: last for child, last in found.items() if child != last}


def _last(child: str, direct: Merges) -> str:
    passed = [child]
    while (child := direct.get(child, child)) not in passed:
        passed.append(child)
    return child if direct.get(child, child) == child else min(passed[passed.index(child) :])


def remapped(rows: Rows, merged: Merges) -> Rows:
    """Return rows with the child that each belongs to after the merges."""
    if not merged:
        return rows
    return {
        table: [*filter(None, (_remapped(table, row, merged) for row in found))]
        for table, found in rows.items()
    }


def _remapped(table: str, row: Row, merged: Merges) -> Row | None:
    if table in _OWN:
        return None if row[0] in merged else row
    column = CHILD_COLUMN.get(table)
    if column is None or table in _AS_WRITTEN or row[column] not in merged:
        return row
    return (*row[:column], merged[row[column]], *row[column + 1 :])
