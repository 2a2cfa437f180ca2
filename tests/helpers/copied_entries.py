"""Entries for review copies, without a record."""

from __future__ import annotations

from collections.abc import Iterator

from fortnight.store.journal.entries import Act, Entry, Head, next_entry
from helpers.stores import NOW


def some_entries(count: int = 3) -> Iterator[Entry]:
    """Yield notes about one child, each in the chain of the one before."""
    head = Head()
    for number in range(1, count + 1):
        entry = next_entry(
            head,
            Act("Nurse A", "nurse", NOW),
            number,
            "D1",
            id=f"e{number}",
            verb="event.record",
            child="c1",
            target=f"e{number}",
            base=None,
            reason=None,
            body={"kind": "note", "at": NOW.isoformat(), "text": f"Ärger „{number}“\n"},
        )
        head = Head(entry.seq, entry.hash)
        yield entry
