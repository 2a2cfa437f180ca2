"""An open transaction: it appends journal entries, updates the read tables, and checks the role's rights."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from fortnight.domain import people
from fortnight.domain.messages import text
from fortnight.domain.record import review_answers
from fortnight.store.engine import Database
from fortnight.store.errors import Denied, ReadOnly, Refused
from fortnight.store.journal import clock_jumps, entry_schema
from fortnight.store.journal import entries as journal
from fortnight.store.journal.entries import Act, Entry, Head
from fortnight.store.journal.merging import merged_children, merges, remapped
from fortnight.store.journal.projections import KINDS, kind_of, rows_of
from fortnight.store.journal.tables import TABLES, Rows
from fortnight.store.journal.verbs import MERGE
from fortnight.store.migrations import was_updated

UNDO, DENIED = "undo", "session.denied"
IN_A_COPY = text(
    "This is a review copy. Only notes, signatures and answers to alerts can be written here; record "
    "everything else on the ward."
)


UPDATED_MEANWHILE = text(
    "A newer version of Fortnight has updated this record since it was opened here. Nothing was saved. Close "
    "this window and open the record with the newer version."
)


@dataclass
class Transaction:
    """An open transaction. Entries are appended to the journal and projected into the read tables."""

    db: Database
    act: Act
    device: str
    head: Head
    lamport: int
    written: list[Entry] = field(default_factory=list[Entry])
    is_copy: bool = False

    def append(  # noqa: PLR0913
        self,
        id: str,
        verb: str,
        target: str,
        child: str | None,
        body: Mapping[str, Any],
        base: str | None = None,
        reason: str | None = None,
    ) -> Entry:
        """Append one entry and update the rows of its record. Appending the same id again adds nothing.

        :raises Refused: if the id belongs to a different entry, if the verb does not fit the kind of
            the target, if the body has a field or a value that `entry_schema` does not allow, or if the
            store is a review copy and the entry is no answer.
        :raises Denied: if the role of the actor does not allow this verb.
        """
        if self.is_copy and not self._may_be_answered(verb, body):
            raise Refused(IN_A_COPY)
        right = self._right_beside(id, verb) or _required_right(self.db, verb, body)
        if not self._may_write(right):
            raise denied(self.act, right)
        known = journal.by_id(self.db, id)
        if known is not None:
            return _existing_entry(known, verb, target, body)
        earlier = journal.of_target(self.db, target)
        child = _child_as_written(self.db, child, earlier)
        wrong = entry_schema.mismatch(verb, body) or entry_schema.wrong_target(verb, child, body, earlier)
        if wrong is not None:
            raise Refused(wrong)
        self._record_clock_jump()
        entry = self._put(id=id, verb=verb, child=child, target=target, base=base, reason=reason, body=body)
        project(self.db, [*earlier, entry])
        return entry

    @contextmanager
    def part(self) -> Generator[None]:
        """Entries that are written together or not at all: a refusal takes back those of this part only."""
        head, lamport, count = self.head, self.lamport, len(self.written)
        self.db.execute("SAVEPOINT part")
        try:
            yield
        except Refused:
            self.db.execute("ROLLBACK TO part")
            self.db.execute("RELEASE part")
            self.head, self.lamport = head, lamport
            del self.written[count:]
            raise
        self.db.execute("RELEASE part")

    def _may_be_answered(self, verb: str, body: Mapping[str, Any]) -> bool:
        """Whether a review copy may hold the entry; of what came with the copy nothing can be undone."""
        undone = journal.by_id(self.db, str(body.get("entry"))) if verb == UNDO else None
        is_foreign = undone is not None and undone.device != self.device
        return review_answers.may_be_written(verb, body) and not is_foreign

    def _may_write(self, verb: str) -> bool:
        role, written = self.act.role, (entry.verb for entry in self.written)
        return people.may_write(role, verb) or people.may_import(role, verb, written)

    def _right_beside(self, id: str, verb: str) -> str | None:
        """Return the right of the entry of this transaction beside which an entry is written, if any."""
        main = people.BESIDE.get(verb)
        beside = {entry.id for entry in self.written if entry.verb == main}
        return main if id.rpartition("/")[0] in beside else None

    def _record_clock_jump(self) -> None:
        """Record a clock jump once, before the first entry after it."""
        last = None if self.written else clock_jumps.last_entry_time(self.db, self.device)
        if last is None or not clock_jumps.has_jumped(last, self.act.at):
            return
        self._put(
            id=f"{clock_jumps.CLOCK_MOVED}-{self.device}-{self.head.seq + 1}",
            verb=clock_jumps.CLOCK_MOVED,
            child=None,
            target="clock",
            base=None,
            reason=None,
            body={"last": journal.utc_text(last), "now": journal.utc_text(self.act.at)},
        )

    def _put(self, **fields: Any) -> Entry:
        self.lamport += 1
        entry = journal.next_entry(self.head, self.act, self.lamport, self.device, **fields)
        journal.insert(self.db, entry)
        self.head = Head(entry.seq, entry.hash)
        self.written.append(entry)
        return entry


def begin(db: Database, schema: int) -> None:
    """Begin to write; `schema` is the version of the schema when the store was opened.

    :raises ReadOnly: if a newer program has updated the file since. The engine's errors are not translated.
    """
    db.execute("BEGIN IMMEDIATE")
    if was_updated(db, schema):
        db.rollback()
        raise ReadOnly(UPDATED_MEANWHILE)
    db.execute("PRAGMA defer_foreign_keys=ON")


def _required_right(db: Database, verb: str, body: Mapping[str, Any]) -> str:
    """Return the verb whose right is needed: an undo needs the right to the entry that it finally undoes."""
    seen: set[str] = set()
    while verb == UNDO:
        undone = journal.by_id(db, str(body.get("entry")))
        if undone is None or undone.id in seen:
            break
        seen.add(undone.id)
        verb, body = _main_verb(db, undone), undone.data
    return people.right_of(verb, body)


def _main_verb(db: Database, undone: Entry) -> str:
    """Return the verb of an entry, or of the one beside which it was written in the same act."""
    main = people.BESIDE.get(undone.verb)
    beside = journal.by_id(db, undone.id.rpartition("/")[0]) if main else None
    is_beside = beside is not None and (beside.verb, beside.at) == (main, undone.at)
    return beside.verb if beside is not None and is_beside else undone.verb


def denied(act: Act, verb: str) -> Denied:
    """Return the error for an act that the actor's role does not allow."""
    role = people.ROLE_WORDS.get(act.role, act.role)
    return Denied(
        text("{actor}: your role (“{role}”) does not allow this.", actor=act.actor, role=role), verb
    )


def _existing_entry(known: Entry, verb: str, target: str, body: Mapping[str, Any]) -> Entry:
    if (known.verb, known.target, known.body) != (verb, target, journal.canonical(body)):
        raise Refused(text("Entry {id} was already saved with different content.", id=known.id))
    return known


def _child_as_written(db: Database, child: str | None, earlier: Sequence[Entry]) -> str | None:
    """Return the child of a record's entries if `child` is what that one was merged into."""
    first = earlier[0].child if earlier else None
    return first if first is not None and first != child and merges(db).get(first) == child else child


def project(db: Database, entries: Sequence[Entry], replace: bool = False, follow: bool = True) -> None:
    """Replace the rows of one record in the read tables by those that its entries produce.

    :param replace: whether the record may have rows although it has a single entry.
    :param follow: whether the records of a child that was merged are made again too.
    """
    kind = kind_of(entries)
    if kind is None:
        return
    if replace or len(entries) > 1:
        for table, key in kind.keys.items():
            db.execute(f"DELETE FROM {table} WHERE {key} = ?", [entries[0].target])
    insert_rows(db, remapped(rows_of(entries), merges(db)))
    if follow and kind is KINDS[MERGE]:
        project_merged(db, str(entries[0].child))


def project_merged(db: Database, *children: str) -> None:
    """Make every record of these and of all merged children again, after a merge or its undo."""
    for child in {*children, *merged_children(db)}:
        for (target,) in db.execute("SELECT DISTINCT target FROM entry WHERE child = ?", [child]).fetchall():
            project(db, journal.of_target(db, target), replace=True, follow=False)


def insert_rows(db: Database, rows_by_table: Rows) -> None:
    """Insert rows into the read tables."""
    for table, rows in rows_by_table.items():
        marks = ", ".join("?" * len(TABLES[table]))
        db.conn.executemany(f"INSERT INTO {table} ({', '.join(TABLES[table])}) VALUES ({marks})", rows)
