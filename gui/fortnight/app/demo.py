"""The demonstration record: a simulated ward and the three founding cases, imported from files."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from fortnight.app.demo_drips import start_drips
from fortnight.app.demo_events import add_demo_events
from fortnight.app.demo_medication import record_other_drugs
from fortnight.app.demo_messages import add_demo_messages
from fortnight.app.demo_visits import record_visits
from fortnight.domain.alert.raised_alert import RaisedAlert
from fortnight.domain.record.dates import Localise
from fortnight.domain.record.event_kinds import EventKind
from fortnight.operations.alerts import acknowledge, name_outcome
from fortnight.operations.importing import import_files
from fortnight.operations.session import Invalid, Session
from fortnight.paths import resource
from fortnight.simulation.rows import Row
from fortnight.simulation.ward import simulated_ward
from fortnight.store.queries import cards, courses

SEED = 7
JUST_NOW = timedelta(minutes=5)
ANSWERED_AFTER = timedelta(days=14)
# For each case of the report: the patient number, and how many days before today its last visit is moved.
FOUNDING = {"SEED-1": ("0001", 11), "SEED-2": ("0002", 8), "SEED-3": ("0003", 5)}
EXPECTED = (
    "expected_phase",
    "expected_level",
    "expected_note",
)  # columns for tests of the alert, not part of the record
# By what a card suggested: the reason and the remark of its answer, and the outcome recorded later.
ANSWERS = {
    "infection": ("infection", "Seen the same day; infection treated.", "infection"),
    "flare": ("flare", "Seen; flare, treatment adjusted.", "flare"),
    "mas": ("flare", "Consultant called; treated as MAS.", "mas"),
    "measurement": ("repeat", "Nothing found; repeated at the next visit.", "none"),
    "lost-effect": ("repeat", "Interval reviewed; repeated at the next visit.", "none"),
    "unclear": ("repeat", "Nothing found; repeated at the next visit.", "none"),
}
RECORDED_INFECTION = ("infection", "Infection documented in the record.", "infection")


def fill(session: Session, today: date, folder: Path, localise: Localise, mark: str = "") -> None:
    """Fill an empty store as of the morning of `today`. The imported files are written to `folder`.

    :param mark: the beginning of the number of each child. With one, the names are marked too.
    :raises Invalid: if the import refused a row, with the reason.
    """
    files = write_files(today, folder, session.clock(), localise, mark)
    report = import_files(session, files, localise, confirmed=True)
    if not report.done:
        raise Invalid(report.refusals[0].sentence)
    add_demo_events(replace(session, actor="Nurse A", role="nurse"), mark)
    answer_old_alerts(replace(session, actor="Nurse A", role="nurse"))
    record_other_drugs(session, today)
    record_visits(replace(session, actor="Physician A", role="physician"), mark)
    add_demo_messages(session, localise, mark)
    start_drips(session)


def write_files(today: date, folder: Path, now: datetime, localise: Localise, mark: str = "") -> list[Path]:
    """Write the files of the ward and the founding cases; return their paths. No date is after `now`."""
    ward = simulated_ward(today, SEED)
    visits = _read("demo/founding-cases.csv")
    shifts = {case: _shift(visits, case, today) for case in FOUNDING}
    tables = {
        "children": ward.children,
        "labs": [_before(row, now, localise) for row in ward.labs],
        "infusions": ward.infusions,
        "founding-children": [_moved_child(row, shifts) for row in _read("demo/founding-children.csv")],
        "founding-cases": [_moved_visit(row, shifts) for row in visits],
    }
    return [
        _write(folder / f"{name}.csv", [_marked(row, mark) for row in rows]) for name, rows in tables.items()
    ]


def _marked(row: Row, mark: str) -> Row:
    """Return a row of a training ward, in which numbers and names say so; without a mark the row itself."""
    if not mark:
        return row
    numbers = {key: f"{mark}{row[key]}" for key in ("patient", "case") if key in row}
    names = {"name": f"Training {row['name']}"} if "name" in row else {}
    return {**row, **numbers, **names}


def _before(row: Row, now: datetime, localise: Localise) -> Row:
    """Move a specimen that would be drawn after `now` to just before it.

    A demonstration that is opened before the morning round thus has this morning's results too.
    """
    drawn = localise(datetime.fromisoformat(row["collected_at"]))
    if drawn <= now:
        return row
    earlier = now.astimezone(drawn.tzinfo) - JUST_NOW
    return {**row, "collected_at": earlier.replace(tzinfo=None).isoformat(timespec="minutes")}


def _read(name: str) -> list[Row]:
    with resource(name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _write(path: Path, rows: Sequence[Row]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)
    return path


def _shift(visits: Iterable[Row], case: str, today: date) -> timedelta:
    """Return by how much a case is moved, so that its last visit was a few days ago."""
    last = max(date.fromisoformat(row["date"]) for row in visits if row["case"] == case)
    return today - timedelta(days=FOUNDING[case][1]) - last


def _moved_child(row: Row, shifts: dict[str, timedelta]) -> Row:
    case = row["patient"]
    return {**row, "patient": FOUNDING[case][0], "birth_date": _moved(row["birth_date"], shifts[case])}


def _moved_visit(row: Row, shifts: dict[str, timedelta]) -> Row:
    case = row["case"]
    kept = {name: value for name, value in row.items() if name not in EXPECTED}
    return {**kept, "case": FOUNDING[case][0], "date": _moved(row["date"], shifts[case])}


def _moved(written: str, shift: timedelta) -> str:
    return (date.fromisoformat(written) + shift).isoformat()


def answer_old_alerts(session: Session) -> None:
    """Answer every open card whose specimens are all older than a fortnight, and record its outcome."""
    before = session.clock() - ANSWERED_AFTER
    physician = replace(session, actor="Physician A", role="physician")
    for alert in cards.open_cards(session.store):
        if alert.newest < before:
            reason, remark, outcome = _answer(session, alert)
            acknowledge(session, session.new_id(), alert.id, reason, remark)
            name_outcome(physician, session.new_id(), alert.id, outcome)


def _answer(session: Session, alert: RaisedAlert) -> tuple[str, str, str]:
    events = courses.events(session.store, alert.child)
    near = any(e.kind == EventKind.INFECTION and abs(e.at - alert.at) <= ANSWERED_AFTER for e in events)
    return RECORDED_INFECTION if near else ANSWERS[alert.suggests]
