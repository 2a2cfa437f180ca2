"""Change notifications: which tables and children a commit changed, in this process or in another one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from fortnight.store.engine import Database
from fortnight.store.journal.projections import KINDS
from fortnight.store.journal.tables import TABLES
from fortnight.store.journal.verbs import VIEW, record_kind


@dataclass(frozen=True, slots=True)
class Changes:
    """What a commit changed: the tables, and the ids of the children concerned."""

    tables: frozenset[str] = frozenset()
    children: frozenset[str] = frozenset()

    def touch(self, table: str, child: str | None = None) -> bool:
        """Whether a view of this table (and of this child) must be read again."""
        return table in self.tables and (child is None or child in self.children)


Listener = Callable[[Changes], None]


class ChangeFeed:
    """Notifies listeners of journal entries that were committed since the last notification."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._seen_version = self._data_version()
        self._seen_row: int = db.execute("SELECT max(rowid) FROM entry").fetchone()[0] or 0
        self.listeners: list[Listener] = []

    def poll(self) -> None:
        """Notify the listeners if another process has committed something. Costs microseconds."""
        version = self._data_version()
        if version != self._seen_version:
            self._seen_version = version
            self.announce()

    def announce(self) -> None:
        """Notify the listeners of every new entry, whichever process wrote it.

        That somebody opened the record of a child changes no page, and they are not notified of it.
        """
        found = self._db.execute(
            "SELECT rowid, verb, child, target FROM entry WHERE rowid > ?", [self._seen_row]
        ).fetchall()
        self._seen_row = found[-1][0] if found else self._seen_row
        rows = [row for row in found if record_kind(row[1]) != VIEW]
        if not rows:
            return
        kinds = {record_kind(verb) for _, verb, _, _ in rows}
        tables = {t for k in kinds for t in (KINDS[k].keys if k in KINDS else TABLES)} | {"entry"}
        changes = Changes(frozenset(tables), frozenset(child for _, _, child, _ in rows if child))
        for listener in tuple(self.listeners):
            listener(changes)

    def _data_version(self) -> int:
        return data_version(self._db)


def data_version(db: Database) -> int:
    """Return a number that changes when another connection has written."""
    return db.execute("PRAGMA data_version").fetchone()[0]
