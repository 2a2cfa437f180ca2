"""Journal entries for tests: acts, bodies, and functions that write one directly into a store."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path

from fortnight.store.database import Store
from fortnight.store.files.layout import StoreFiles
from fortnight.store.journal import entries as journal
from fortnight.store.journal.entries import Act, Entry, Head
from fortnight.store.journal.folding import fold
from fortnight.store.transaction import project
from helpers.stores import KEY, NOW

ACT = Act("Nurse A", "nurse", NOW)
LEADING = Act("Nurse A", "lead", NOW)
CHILD = {
    "number": "0001",
    "name": "Case 1",
    "sex": "male",
    "birth_date": "2019-11-22",
    "label": "us-eu",
}


def number(value: float, comparator: str = "") -> dict:
    """Return a result in the form of the journal."""
    return {"value": value, "comparator": comparator, "reported": str(value), "unit": ""}


def labs(**values: float) -> dict:
    """Return the body of a specimen."""
    return {
        "collected_at": "2026-11-22T09:00:00+01:00",
        "results": {code: number(value) for code, value in values.items()},
    }


def write(
    store: Store, id: str, verb: str, target: str, body: dict, child: str | None = "c1", **more
) -> Entry:
    """Write one entry in its own transaction, with a role that allows it."""
    usual = LEADING if verb.startswith(("setting.", "taper.")) or verb.endswith(".sign") else ACT
    with store.transaction(more.pop("act", usual)) as transaction:
        return transaction.append(id, verb, target, child, body, **more)


def with_child(store: Store) -> Store:
    """Record the child `c1` and return the store."""
    write(store, "c1", "child.record", "c1", CHILD)
    return store


def filled(folder: Path, entries: int = 3) -> StoreFiles:
    """Make a store with a child and some specimens, close it, and return its files."""
    with Store.open(folder, KEY) as store:
        with_child(store)
        for n in range(1, entries):
            write(store, f"s{n}", "specimen.record", f"s{n}", labs(IL6=n))
    return StoreFiles(folder)


def write_and_fail(store: Store, *ids: str) -> None:
    """Append specimens in one transaction that fails after the last of them."""
    with store.transaction(ACT) as transaction:
        for id in ids:
            transaction.append(id, "specimen.record", id, "c1", labs(IL6=1))
        _ = 1 / 0


def register(store: Store, id: str, **fields: object) -> None:
    """Record a child with this id."""
    write(store, id, "child.record", id, {**CHILD, **fields}, child=id)


def draw(store: Store, id: str, at: str, child: str = "c1", **values: float) -> None:
    """Record a specimen with its results."""
    body = {"collected_at": at, "results": {c: number(v) for c, v in values.items()}}
    write(store, id, "specimen.record", id, body, child=child)


def infuse(store: Store, id: str, at: str, child: str = "c1", **more: object) -> None:
    """Record an infusion."""
    body = {"started_at": at, "dose_mg": 264, "weight_kg": 22, **more}
    write(store, id, "infusion.record", id, body, child=child)


class Record:
    """The entries of one specimen, built by hand."""

    def __init__(self, first: dict | None = None) -> None:
        self.entries: list[Entry] = []
        self.add("specimen.record", first or labs(IL6=10, CRP=1))

    def add(self, verb: str, body: dict, device: str = "D1", base: str | None = None) -> str:
        id = f"e{len(self.entries)}"
        entry = journal.next_entry(
            Head(),
            Act("Nurse A", "nurse", NOW),
            len(self.entries) + 1,
            device,
            id=id,
            verb=verb,
            child="c1",
            target="s1",
            base=base,
            reason=None,
            body=body,
        )
        self.entries.append(entry)
        return id

    def amend(self, device: str = "D1", base: str | None = "e0", **values: float) -> str:
        return self.add(
            "specimen.amend", {"results": {c: number(v) for c, v in values.items()}}, device, base
        )

    def undo(self, id: str) -> str:
        return self.add("undo", {"entry": id})

    @property
    def fields(self) -> dict | None:
        folded = fold(self.entries)
        return folded.fields if folded else None

    @property
    def values(self) -> dict[str, float]:
        fields = self.fields
        return {code: result["value"] for code, result in fields["results"].items()} if fields else {}


def chain(*bodies: dict, device: str = "D1") -> list[Entry]:
    """Return a chain of entries that is in no store."""
    head, made = Head(), []
    for n, body in enumerate(bodies, 1):
        entry = journal.next_entry(
            head,
            ACT,
            n,
            device,
            id=f"{device}-{n}",
            verb="specimen.record",
            child="c1",
            target=f"s{n}",
            base=None,
            reason=None,
            body=body,
        )
        head = Head(entry.seq, entry.hash)
        made.append(entry)
    return made


@contextmanager
def unguarded(store: Store):
    """Yield the store's database without triggers, as for a person who has the key and drops them."""
    triggers = store.db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        store.db.execute(f"DROP TRIGGER {name}")
    store.db.execute("PRAGMA foreign_keys=OFF")
    yield store.db
    store.db.execute("PRAGMA foreign_keys=ON")
    for _, sql in triggers:
        store.db.execute(sql)


def insert_foreign(store: Store, entries: list[Entry]) -> None:
    """Insert entries of another device, as a merge would."""
    with store.transaction(ACT):
        for entry in entries:
            journal.insert(store.db, entry)
        for target in dict.fromkeys(e.target for e in entries):
            project(store.db, journal.of_target(store.db, target))
