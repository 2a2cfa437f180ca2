"""The history of one child: every journal entry about it, with old and new values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from fortnight.domain.infusion.act_words import act_words
from fortnight.domain.messages import Text
from fortnight.operations.audit_changes import Change, changes_of
from fortnight.operations.session import Session
from fortnight.store.arrivals import newer_entries
from fortnight.store.journal.entries import Entry, local_time
from fortnight.store.journal.folding import infusion_of, live
from fortnight.store.journal.verbs import VIEW, record_kind
from fortnight.store.queries import courses as course_queries


@dataclass(frozen=True, slots=True)
class Act:
    """One journal entry as shown in the history: its time, whether it was undone, and what it changed.

    `words` says what an act of an infusion states; `None` for other entries. `newer`: this version cannot
    read all of the entry.
    """

    entry: Entry
    when: datetime
    undone: bool
    before: dict[str, Any]
    after: dict[str, Any]
    changes: tuple[Change, ...] = ()
    words: Text | None = None
    newer: bool = False


def _act_words(entry: Entry) -> Text | None:
    infusion = infusion_of([entry])
    return act_words(infusion.acts[0]) if infusion else None


def history(session: Session, child: str) -> list[Act]:
    """Return every journal entry about one child, newest first, with old and new values."""
    written = course_queries.history(session.store, child)
    entries = [entry for entry in written if record_kind(entry.verb) != VIEW]
    by_target: dict[str, list[Entry]] = {}
    newer = newer_entries(session.store.db)
    acts: list[tuple[Entry, dict[str, Any], dict[str, Any], tuple[Change, ...]]] = []
    for entry in entries:
        earlier = by_target.setdefault(entry.target, [])
        if entry.id in newer:
            acts.append((entry, {}, {}, ()))
            continue
        acts.append((entry, _state(live(earlier)), entry.data, changes_of(entry, earlier)))
        earlier.append(entry)
    counted = {e.id for group in by_target.values() for e in live(group)}
    return [
        Act(
            entry,
            local_time(entry),
            entry.id not in counted and entry.verb != "undo" and entry.id not in newer,
            before,
            after,
            changes,
            None if entry.id in newer else _act_words(entry),
            entry.id in newer,
        )
        for entry, before, after, changes in reversed(acts)
    ]


def _state(entries: list[Entry]) -> dict[str, Any]:
    """Return the fields of a record after some entries; results are merged by analyte."""
    state: dict[str, Any] = {}
    for entry in entries:
        for name, value in entry.data.items():
            state[name] = {**state.get(name, {}), **value} if name == "results" else value
    return state
