"""Queries for review copies: the entries that go into one, and what was written in one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fortnight.store.engine import Database
from fortnight.store.journal import entries
from fortnight.store.journal.entries import Entry

# Messages of laboratories and exports stay on the ward.
_OF_CHILD = "child = ? AND verb NOT LIKE 'message.%' AND verb NOT LIKE 'export.%'"
_SETTINGS = "child IS NULL AND verb IN ('setting.record', 'setting.amend', 'undo') AND target IN ({targets})"
_SETTING_NAMES = "SELECT DISTINCT target FROM entry WHERE verb = 'setting.record'"
_VIEW = "view."


def entries_to_copy(db: Database, children: Iterable[str], readers: Iterable[str]) -> Iterator[Entry]:
    """Yield the entries of some children, and the settings of the clinic.

    When a person opened a record is included for the readers alone: to them the copy shows what is new.
    """
    known = frozenset(readers)
    for child in children:
        for entry in entries.entries(db, _OF_CHILD, [child]):
            if not entry.verb.startswith(_VIEW) or entry.actor in known:
                yield entry
    yield from entries.entries(db, _SETTINGS.format(targets=_SETTING_NAMES))


def count_to_copy(db: Database, children: Iterable[str]) -> int:
    """Return about how many entries a copy of some children has, before those of readers are chosen."""
    query = f"SELECT count(*) FROM entry WHERE {_OF_CHILD} AND verb NOT LIKE 'view.%'"
    return sum(db.execute(query, [child]).fetchone()[0] for child in children)


def written_here(db: Database, device: str) -> list[Entry]:
    """Return what was written on a device, in the order of its chain."""
    return list(entries.entries(db, "device = ?", [device], "seq"))


def made_copy(db: Database, copy: str) -> Entry | None:
    """Return the entry that says how a review copy was made, or `None` if this record did not make it."""
    return next(iter(entries.entries(db, "target = ? AND verb = 'copy.make'", [f"copy:{copy}"])), None)
