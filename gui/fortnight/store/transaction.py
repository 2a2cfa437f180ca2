"""An open transaction: entries, the rows of their records, and who may write what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from fortnight.domain import people
from fortnight.domain.messages import text
from fortnight.store.engine import Database
from fortnight.store.errors import Denied, Refused
from fortnight.store.journal import clock_jumps, entry_schema
from fortnight.store.journal import entries as journal
from fortnight.store.journal.entries import Act, Entry, Head
from fortnight.store.journal.projections import TABLES, kind_of, rows_of

UNDO, DENIED = "undo", "session.denied"


@dataclass
class Writing:
    """An open transaction: entries go into the journal, and their records into the read tables."""

    db: Database
    act: Act
    device: str
    head: Head
    lamport: int
    written: list[Entry] = field(default_factory=list)

    def append(
        self,
        id: str,
        verb: str,
        target: str,
        child: str | None,
        body: Mapping[str, Any],
        base: str | None = None,
        reason: str | None = None,
    ) -> Entry:
        """Append one entry and bring its record's rows up to date. The same id twice is one entry.

        :raises Refused: if the id already stands for another act, if the verb does not belong to the kind of
            the target, or if the body holds what `entry_schema` does not know.
        :raises Denied: if the role of who acts may not write this.
        """
        right = _right_for(self.db, verb, body)
        if not people.may_write(self.act.role, right):
            raise denied(self.act, right)
        known = journal.by_id(self.db, id)
        if known is not None:
            return _same_act(known, verb, target, body)
        earlier = journal.of_target(self.db, target)
        wrong = entry_schema.misfit(verb, body) or entry_schema.wrong_target(verb, child, body, earlier)
        if wrong is not None:
            raise Refused(wrong)
        self._tell_clock()
        entry = self._put(id=id, verb=verb, child=child, target=target, base=base, reason=reason, body=body)
        project(self.db, [*earlier, entry])
        return entry

    def _tell_clock(self) -> None:
        """A clock that was moved is told once, before the first entry after the jump."""
        last = None if self.written else clock_jumps.last_moment(self.db)
        if last is None or not clock_jumps.jumped(last, self.act.at):
            return
        self._put(
            id=f"{clock_jumps.MOVED}-{self.device}-{self.head.seq + 1}",
            verb=clock_jumps.MOVED,
            child=None,
            target="clock",
            base=None,
            reason=None,
            body={"last": journal.utc_text(last), "now": journal.utc_text(self.act.at)},
        )

    def _put(self, **told: Any) -> Entry:
        self.lamport += 1
        entry = journal.chained(self.head, self.act, self.lamport, self.device, **told)
        journal.insert(self.db, entry)
        self.head = Head(entry.seq, entry.hash)
        self.written.append(entry)
        return entry


def _right_for(db: Database, verb: str, body: Mapping[str, Any]) -> str:
    """Taking an act back needs the right to that act, however often it was taken back."""
    seen: set[str] = set()
    while verb == UNDO:
        undone = journal.by_id(db, str(body.get("entry")))
        if undone is None or undone.id in seen:
            break
        seen.add(undone.id)
        verb, body = undone.verb, undone.data
    return verb


def denied(act: Act, verb: str) -> Denied:
    return Denied(
        text(
            "{actor} may not do this: it is for another role than “{role}”.",
            actor=act.actor,
            role=people.ROLE_WORDS.get(act.role, act.role),
        ),
        verb,
    )


def _same_act(known: Entry, verb: str, target: str, body: Mapping[str, Any]) -> Entry:
    if (known.verb, known.target, known.body) != (verb, target, journal.canonical(body)):
        raise Refused(text("The entry {id} was already saved with another content.", id=known.id))
    return known


def project(db: Database, entries: list[Entry]) -> None:
    """Replace the rows of one record by what its entries say."""
    kind = kind_of(entries)
    if kind is None:
        return
    if len(entries) > 1:
        for table, key in kind.keys.items():
            db.execute(f"DELETE FROM {table} WHERE {key} = ?", [entries[0].target])
    for table, rows in rows_of(entries).items():
        marks = ", ".join("?" * len(TABLES[table]))
        db.conn.executemany(f"INSERT INTO {table} ({', '.join(TABLES[table])}) VALUES ({marks})", rows)
