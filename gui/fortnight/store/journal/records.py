"""The journal read record by record: the entries about one child, infusion, specimen… after another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from typing import Any

from fortnight.store.engine import Database
from fortnight.store.journal.entries import AS_THEY_TAKE_EFFECT, COLUMNS, READABLE, Entry
from fortnight.store.journal.projections import KINDS
from fortnight.store.journal.verbs import record_kind

CHAIN_COLUMNS = ("body_sha256", "prev", "hash")  # no table depends on them
_SELECT = ", ".join(f"x'' AS {name}" if name in CHAIN_COLUMNS else name for name in COLUMNS)
_BY_RECORD = f"SELECT {_SELECT} FROM entry WHERE {READABLE} ORDER BY target, {AS_THEY_TAKE_EFFECT}"


class _EntryOfMany(Entry):
    """An entry whose body is read by msgspec, in a third of the time.

    What msgspec refuses and `json` takes, such as NaN or half of a surrogate pair, is read by `json`.
    """

    __slots__ = ()

    @property
    def data(self) -> dict[str, Any]:
        """The body as a dictionary."""
        import msgspec  # a twentieth of a second that only reading the whole journal is worth

        try:
            return msgspec.json.decode(self.body)
        except msgspec.DecodeError:
            return super().data


def by_record(db: Database) -> Iterator[Entry]:
    """Return the readable entries without their hashes, by record and then as they take effect."""
    return map(_EntryOfMany._make, db.execute(_BY_RECORD))


def records(ordered: Iterable[Entry]) -> Iterator[list[Entry]]:
    """Yield the entries of one record after another.

    Entries that belong to no table (log-ins, exports) come one at a time, since a person may have many.
    """
    for _, about_one in groupby(ordered, key=attrgetter("target")):
        yield from _together_or_apart(about_one)


def _together_or_apart(about_one: Iterator[Entry]) -> Iterator[list[Entry]]:
    first = next(about_one)
    if record_kind(first.verb) in KINDS:
        yield [first, *about_one]
    else:
        yield [first]
        yield from ([entry] for entry in about_one)
