"""The audit trail: who did what when, from what to what, and why, in words that a nurse reads.

Every line is made from the journal alone. A child's lines are those of its records; without one, sessions,
backups, people and restores are told too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from fortnight.domain.alert.outcomes import REASONS
from fortnight.domain.labs.display import spoken, unit_text
from fortnight.domain.messages import Text, english_day, text
from fortnight.domain.numbers import plain
from fortnight.domain.people import ROLE_WORDS, same_name
from fortnight.operations import exports
from fortnight.operations.session import Invalid, Session
from fortnight.store.journal import clock_jumps
from fortnight.store.journal import entries as journal
from fortnight.store.journal.entries import Entry
from fortnight.store.journal.folding import live
from fortnight.store.journal.projections import KINDS
from fortnight.store.queries import courses
from fortnight.store.queries.snapshot import snapshot

WHAT: dict[str, Text] = {
    "child.record": text("registered the child"),
    "child.amend": text("changed the child's details"),
    "child.void": text("marked the child as entered in error"),
    "infusion.record": text("recorded an infusion"),
    "infusion.amend": text("changed an infusion"),
    "infusion.void": text("marked an infusion as entered in error"),
    "specimen.record": text("entered results"),
    "specimen.amend": text("corrected results"),
    "specimen.void": text("marked results as entered in error"),
    "medication.record": text("noted a dose of another drug"),
    "medication.amend": text("changed a dose of another drug"),
    "medication.void": text("marked a dose of another drug as entered in error"),
    "event.record": text("noted an event"),
    "event.amend": text("changed an event"),
    "event.void": text("marked an event as entered in error"),
    "alert.record": text("an alert was raised"),
    "alert.amend": text("an alert changed"),
    "alert.seen": text("looked at an alert"),
    "alert.outcome": text("said what became of an alert"),
    "snooze.record": text("let a rule be silent for a time"),
    "undo": text("took an act back"),
    "setting.record": text("set a setting"),
    "setting.amend": text("changed a setting"),
    "import.record": text("imported files"),
    "export.record": text("took something out of the record"),
    "person.add": text("let somebody in"),
    "person.role": text("gave somebody another role"),
    "person.passphrase": text("changed their own passphrase"),
    "person.new-passphrase": text("gave somebody a new passphrase"),
    "person.remove": text("took the key from somebody"),
    "person.new-recovery-code": text("made another recovery code"),
    "person.recovered": text("came in with the recovery code"),
    "session.open": text("logged in"),
    "session.close": text("logged out"),
    "session.lock": text("locked the screen"),
    "session.unlock": text("unlocked the screen"),
    "session.denied": text("was denied an act"),
    "clock.moved": text("the clock was moved"),
    "store.backup": text("made a backup"),
    "store.rebuild": text("made the tables again from the journal"),
    "store.restore": text("put a backup in the place of the record"),
    "store.settle": text("accepted the record as it is, though it may be an older copy"),
    "store.export-key": text("took the key out of the program"),
}
FIELDS: dict[str, Text] = {
    "number": text("number"),
    "name": text("name"),
    "sex": text("sex"),
    "birth_date": text("birth date"),
    "allergies": text("allergies"),
    "label": text("dosing label"),
    "interval_days": text("days between infusions"),
    "note": text("note"),
    "started_at": text("start"),
    "ended_at": text("end"),
    "dose_mg": text("dose"),
    "weight_kg": text("weight"),
    "ordered_mg": text("dose by the label"),
    "lots": text("lots"),
    "reaction": text("reaction"),
    "stopped": text("stopped early"),
    "checked_by": text("checked by"),
    "collected_at": text("drawn"),
    "method": text("method"),
    "visit": text("visit"),
    "timing": text("drawn before or after the infusion"),
    "symptoms": text("symptoms"),
    "drug": text("drug"),
    "start": text("from"),
    "mg_per_day": text("dose a day"),
    "kind": text("kind"),
    "at": text("at"),
    "until": text("until"),
    "text": text("words"),
    "level": text("level"),
    "suggests": text("suggests"),
    "state": text("state"),
    "reason": text("reason"),
    "remark": text("remark"),
    "repeat_on": text("repeat on"),
    "value": text("value"),
    "role": text("role"),
    "role_before": text("role before"),
    "file": text("file"),
    "what": text("what"),
    "backup": text("backup"),
    "lost": text("entries not in it"),
    "refused_before": text("refused log-ins before"),
    "last": text("last entry before"),
    "now": text("clock at that time"),
    "verb": text("act"),
    "confirmed": text("questions confirmed"),
}
CLOCK_IN_DOUBT = text("time in doubt: the clock was put back afterwards")
# What a reader of the trail has no use for: sums, keys, cards as they were drawn.
SILENT = frozenset(
    {"key", "generation", "sha256", "detail", "heads", "seq", "aside", "entry", "second", "seen", "version"}
)
MOMENTS = frozenset({"started_at", "ended_at", "collected_at", "at", "last", "now"})
DAYS = frozenset({"birth_date", "start", "until", "repeat_on"})
UNITS = {"dose_mg": "mg", "ordered_mg": "mg", "weight_kg": "kg", "mg_per_day": "mg"}


class Change(NamedTuple):
    """One field, from what to what; nothing stood there where `old` is empty."""

    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Line:
    """One act. `at` is the time at the bedside with its offset; the journal keeps `recorded` in UTC."""

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
        """What was done, and what became of it or of its time."""
        undone = [text("undone")] if self.undone else []
        return [self.what, *undone, *([CLOCK_IN_DOUBT] if self.clock_in_doubt else [])]

    @property
    def local(self) -> str:
        """`22 Nov 2026 09:30 +01:00`."""
        offset = f"{self.at:%z}"
        return f"{english_day(self.at.date())} {self.at:%H:%M} {offset[:3]}:{offset[3:5]}"


@dataclass(frozen=True, slots=True)
class Asked:
    """Which lines: of one child, from and to which day at the bedside, by whom."""

    child: str | None = None
    since: date | None = None
    until: date | None = None
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Trail:
    """Lines in the order of the journal, what was asked, and the journal's head as it was signed."""

    lines: tuple[Line, ...]
    asked: Asked
    child: tuple[str, str] = ("", "")
    made: str = ""
    by: str = ""
    head: str = ""


def trail(session: Session, asked: Asked) -> Trail:
    """What the journal says to what was asked, and the head of the journal as it was then.

    :raises Invalid: for a child that is not here.
    """
    with snapshot(session.store.db):
        return _trail(session, asked)


def _trail(session: Session, asked: Asked) -> Trail:
    child = courses.child_by_number(session.store, asked.child) if asked.child is not None else None
    if asked.child is not None and child is None:
        raise Invalid(text("No child with the number {number} is registered here.", number=asked.child))
    chosen = ("child = ?", [child.id]) if child else ("1", [])
    children = {each.id: (each.number, each.name) for each in courses.children(session.store)}
    entries = journal.entries(session.store.db, *chosen)
    jumps = clock_jumps.put_back(session.store.db)
    lines = tuple(line for line in _lines(entries, children, jumps) if _fits(line, asked))
    now = session.clock()
    return Trail(
        lines,
        asked,
        (child.number, child.name) if child else ("", ""),
        f"{english_day(now.date())} {now:%H:%M}",
        session.actor,
        exports.signed_head(session),
    )


def _fits(line: Line, asked: Asked) -> bool:
    day = line.at.date()
    return (
        (asked.since is None or day >= asked.since)
        and (asked.until is None or day <= asked.until)
        and (asked.by is None or same_name(line.who, asked.by))
    )


def _lines(
    entries: Iterator[Entry], children: Mapping[str, tuple[str, str]], jumps: Sequence[clock_jumps.PutBack]
) -> Iterator[Line]:
    by_target: dict[str, list[Entry]] = {}
    made: list[tuple[Entry, tuple[Change, ...]]] = []
    for entry in entries:
        earlier = by_target.setdefault(entry.target, [])
        made.append((entry, changes_of(entry, earlier)))
        earlier.append(entry)
    counted = {e.id for group in by_target.values() for e in live(group)}
    for entry, changes in made:
        yield Line(
            entry,
            courses.moment(entry.at, entry.tz_offset),
            entry.actor,
            ROLE_WORDS.get(entry.role, text("{role}", role=entry.role)),
            what_of(entry),
            children.get(entry.child or "", (entry.child or "", "")),
            _about(entry, by_target[entry.target][0]),
            changes,
            _why(entry),
            entry.id not in counted and entry.verb != "undo",
            clock_jumps.in_doubt(entry, jumps),
        )


def what_of(entry: Entry) -> Text:
    """What was done, in words; an act that this program does not know is called by its verb."""
    return WHAT.get(entry.verb) or text("{verb}", verb=entry.verb)


def _why(entry: Entry) -> str:
    return str(REASONS[entry.reason]) if entry.reason and entry.reason in REASONS else entry.reason or ""


def _about(entry: Entry, first: Entry) -> str:
    """What tells this record from its like: when it was given or drawn, or what the setting is called."""
    if entry.verb.startswith("setting."):
        return entry.target
    data = _data(first)
    moment = data.get("started_at") or data.get("collected_at")
    return _shown("at", moment) if isinstance(moment, str) else ""


# From what to what --------------------------------------------------------------------------------


def changes_of(entry: Entry, earlier: list[Entry]) -> tuple[Change, ...]:
    """What an act changed, field by field, given what was said of the same record before."""
    if entry.verb.partition(".")[0] not in {*KINDS, "undo"}:
        before, after = {}, _flat(_data(entry))
    else:
        before, after = state_of(earlier), state_of([*earlier, entry])
    names = sorted(before.keys() | after.keys(), key=_place)
    differ = [name for name in names if before.get(name) != after.get(name)]
    made = (
        Change(_named(n), _shown(n, before.get(n)), _shown(n, after.get(n)))
        for n in differ
        if n not in SILENT
    )
    return tuple(change for change in made if change.old != change.new)


def state_of(entries: list[Entry]) -> dict[str, Any]:
    """What a record says, field by field, each result a field of its own; nothing once it was voided."""
    state: dict[str, Any] = {}
    for entry in live(entries):
        if entry.verb.endswith(".void"):
            return {}
        state |= _flat(_data(entry))
    return state


def _data(entry: Entry) -> dict[str, Any]:
    """The body, or nothing where it was damaged: the trail is read just then."""
    try:
        data = entry.data
    except ValueError:
        return {}
    return data if isinstance(data, dict) else {}


def _flat(data: Mapping[str, Any]) -> dict[str, Any]:
    results = data.get("results")
    found = (
        {f"results.{code}": result for code, result in results.items()} if isinstance(results, dict) else {}
    )
    return {name: value for name, value in data.items() if name != "results"} | found


def _place(name: str) -> tuple[int, str]:
    """Where a field stands among those of an act: as in `FIELDS`, then results, then what has no words."""
    known = list(FIELDS)
    return (known.index(name) if name in FIELDS else len(known), name)


def _named(name: str) -> str:
    if name.startswith("results."):
        return spoken(name.removeprefix("results."))
    return str(FIELDS.get(name, name))


def _shown(name: str, value: Any) -> str:
    """A value as it is read: with its unit, a date with the month as a word."""
    if value is None or value == "" or value == []:
        return ""
    show = _result if name.startswith("results.") else _moment if name in MOMENTS else _plainly
    try:
        return show(name, value)
    except (ValueError, TypeError, KeyError, AttributeError, ArithmeticError):
        return str(value)


def _result(_: str, result: Mapping[str, Any]) -> str:
    written = str(result.get("reported") or f"{result.get('comparator', '')}{plain(float(result['value']))}")
    return f"{written} {unit_text(str(result.get('unit', '')))}".strip()


def _moment(_: str, value: str) -> str:
    at = datetime.fromisoformat(value)
    return f"{english_day(at.date())} {at:%H:%M}"


def _plainly(name: str, value: Any) -> str:
    if name in DAYS:
        return english_day(date.fromisoformat(value))
    if isinstance(value, bool):
        return str(text("yes") if value else text("no"))
    if name == "reason" and value in REASONS:
        return str(REASONS[value])
    if name == "role":
        return str(ROLE_WORDS.get(value, value))
    if isinstance(value, int | float):
        return f"{plain(value)} {UNITS.get(name, '')}".strip()
    inner: Callable[[Any], str] = str
    if isinstance(value, dict):
        return ", ".join(f"{key}: {inner(each)}" for key, each in value.items() if each not in (None, ""))
    return ", ".join(map(inner, value)) if isinstance(value, list) else str(value)


# As a table ---------------------------------------------------------------------------------------

HEADER = (
    "entry", "recorded_utc", "local_time", "who", "role", "what", "child_number", "child_name", "about",
    "field", "from", "to", "why", "taken_back", "time_in_doubt",
)  # fmt: skip


def rows(found: Trail) -> Iterator[tuple[str, ...]]:
    """One row a changed field, under `HEADER`; an act without one has a row of its own."""
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
    """The whole trail for a machine."""
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
