"""The audit trail: who changed what and when, from which value to which, and why, in plain words.

Every line is made from the journal alone. The trail of one child has the entries about its records; the whole
trail also has sessions, backups, people and restores.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from fortnight.domain.alert.outcomes import REASONS
from fortnight.domain.messages import Text, english_day, text
from fortnight.domain.people import ROLE_WORDS, same_name
from fortnight.operations import exports
from fortnight.operations.audit_acts import REPLACED_PRELIMINARY, WHAT
from fortnight.operations.audit_changes import Change, body_of, changes_of
from fortnight.operations.audit_words import FIELDS, value_words
from fortnight.operations.session import Invalid, Session
from fortnight.store.arrivals import newer_entries
from fortnight.store.journal import clock_jumps
from fortnight.store.journal import entries as journal
from fortnight.store.journal.entries import Entry
from fortnight.store.journal.folding import live
from fortnight.store.journal.verbs import EXPORT, VIEW, record_kind
from fortnight.store.queries import courses
from fortnight.store.queries.snapshot import snapshot

__all__ = [
    "FIELDS",
    "HEADER",
    "WHAT",
    "AuditQuery",
    "Change",
    "Line",
    "Trail",
    "as_data",
    "rows",
    "trail",
    "what_of",
]

CLOCK_IN_DOUBT = text("time uncertain: the clock was put back afterwards")


@dataclass(frozen=True, slots=True)
class Line:
    """One journal entry. `at` is the local time at the bedside with its offset; the journal stores UTC."""

    entry: Entry
    at: datetime
    who: str
    role: Text
    what: Text
    child: tuple[str, str]
    about: str
    changes: tuple[Change, ...]
    why: str
    undone: bool
    clock_in_doubt: bool = False

    @property
    def said(self) -> list[Text]:
        """What was done, whether it was undone, and whether its time is uncertain."""
        undone = [text("undone")] if self.undone else []
        return [self.what, *undone, *([CLOCK_IN_DOUBT] if self.clock_in_doubt else [])]

    @property
    def local(self) -> str:
        """The local time as `22 Nov 2026 09:30 +01:00`."""
        offset = f"{self.at:%z}"
        return f"{english_day(self.at.date())} {self.at:%H:%M} {offset[:3]}:{offset[3:5]}"


@dataclass(frozen=True, slots=True)
class AuditQuery:
    """A query of the trail: a child's number, the first and last local day, and the person who acted.

    With `views` it lists who opened the record of which child, and what was exported; without, every change.
    """

    child: str | None = None
    since: date | None = None
    until: date | None = None
    by: str | None = None
    views: bool = False


@dataclass(frozen=True, slots=True)
class Trail:
    """The lines in journal order, the query, and the signed head of the journal at that time."""

    lines: tuple[Line, ...]
    asked: AuditQuery
    child: tuple[str, str] = ("", "")
    made: str = ""
    by: str = ""
    head: str = ""


def trail(session: Session, query: AuditQuery) -> Trail:
    """Return the lines that fit a query, and the signed head of the journal at the same moment.

    :raises Invalid: for a child that is not registered.
    """
    with snapshot(session.store.db):
        return _trail(session, query)


def _trail(session: Session, query: AuditQuery) -> Trail:
    child = courses.child_by_number(session.store, query.child) if query.child is not None else None
    if query.child is not None and child is None:
        raise Invalid(text("No child with the number {number} is registered here.", number=query.child))
    children = {each.id: (each.number, each.name) for each in courses.children(session.store)}
    entries = courses.history(session.store, child.id) if child else journal.entries(session.store.db)
    jumps = clock_jumps.put_back(session.store.db)
    newer = newer_entries(session.store.db)
    lines = tuple(line for line in _lines(entries, children, jumps, newer) if _fits(line, query))
    now = session.clock()
    return Trail(
        lines,
        query,
        (child.number, child.name) if child else ("", ""),
        f"{english_day(now.date())} {now:%H:%M}",
        session.actor,
        exports.signed_head(session),
    )


def _fits(line: Line, query: AuditQuery) -> bool:
    day = line.at.date()
    kind = record_kind(line.entry.verb)
    return (
        (kind in (VIEW, EXPORT) if query.views else kind != VIEW)
        and (query.since is None or day >= query.since)
        and (query.until is None or day <= query.until)
        and (query.by is None or same_name(line.who, query.by))
    )


def _lines(
    entries: Iterable[Entry],
    children: Mapping[str, tuple[str, str]],
    jumps: Sequence[clock_jumps.PutBack],
    newer: Collection[str],
) -> Iterator[Line]:
    by_target: dict[str, list[Entry]] = {}
    changed: list[tuple[Entry, tuple[Change, ...]]] = []
    for entry in entries:
        earlier = by_target.setdefault(entry.target, [])
        changed.append((entry, () if entry.id in newer else changes_of(entry, earlier)))
        if entry.id not in newer:
            earlier.append(entry)
    counted = {e.id for group in by_target.values() for e in live(group)}
    for entry, changes in changed:
        yield Line(
            entry,
            journal.local_time(entry),
            entry.actor,
            ROLE_WORDS.get(entry.role, text("{role}", role=entry.role)),
            what_of(entry, entry.id in newer),
            children.get(entry.child or "", (entry.child or "", "")),
            _about(entry, (by_target[entry.target] or [entry])[0]),
            changes,
            _why(entry),
            entry.id not in counted and entry.verb != "undo" and entry.id not in newer,
            clock_jumps.in_doubt(entry, jumps),
        )


def what_of(entry: Entry, is_newer: bool = False) -> Text:
    """Return what was done, in words; the verb itself if this version does not know it.

    `is_newer`: this version cannot read all of it.
    """
    if entry.verb == "specimen.amend" and _replaces_preliminary(entry):
        return REPLACED_PRELIMINARY
    what = WHAT.get(entry.verb) or text("{verb}", verb=entry.verb)
    return text("{what} (needs a newer version)", what=what) if is_newer else what


def _replaces_preliminary(entry: Entry) -> bool:
    """Return whether an entry holds nothing but results that replace preliminary ones."""
    results = _flat_results(entry)
    return bool(results) and all(each is not None and each.get("state") for each in results.values())


def _flat_results(entry: Entry) -> dict[str, dict[str, str] | None]:
    data = body_of(entry)
    return data["results"] if set(data) == {"results"} else {}


def _why(entry: Entry) -> str:
    return str(REASONS[entry.reason]) if entry.reason and entry.reason in REASONS else entry.reason or ""


def _about(entry: Entry, first: Entry) -> str:
    """Return what identifies a record: when it was given or drawn, or the name of a setting."""
    if entry.verb.startswith("setting."):
        return entry.target
    data = body_of(first)
    moment = data.get("started_at") or data.get("collected_at") or data.get("made_at")
    return value_words("at", moment) if isinstance(moment, str) else ""


# As a table ---------------------------------------------------------------------------------------

HEADER = (
    "entry", "recorded_utc", "local_time", "who", "role", "what", "child_number", "child_name", "about",
    "field", "from", "to", "why", "taken_back", "time_in_doubt",
)  # fmt: skip


def rows(found: Trail) -> Iterator[tuple[str, ...]]:
    """Return one row per changed field, under `HEADER`; an entry without changes has one row."""
    for line in found.lines:
        for change in line.changes or (Change("", "", ""),):
            yield (
                f"{line.entry.device} {line.entry.seq}",
                line.entry.at,
                line.local,
                line.who,
                str(line.role),
                str(line.what),
                *line.child,
                line.about,
                *change,
                line.why,
                str(text("yes")) if line.undone else "",
                str(text("yes")) if line.clock_in_doubt else "",
            )


def as_data(found: Trail) -> dict[str, Any]:
    """Return the whole trail as data for JSON."""
    return {
        "head": found.head,
        "lines": [
            {
                "entry": f"{line.entry.device} {line.entry.seq}",
                "recorded": line.entry.at,
                "at": line.at.isoformat(),
                "who": line.who,
                "role": line.entry.role,
                "verb": line.entry.verb,
                "what": str(line.what),
                "child": line.child[0],
                "about": line.about,
                "changes": [change._asdict() for change in line.changes],
                "why": line.why,
                "taken_back": line.undone,
                "time_in_doubt": line.clock_in_doubt,
            }
            for line in found.lines
        ],
    }
