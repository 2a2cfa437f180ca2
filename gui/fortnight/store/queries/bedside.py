"""Queries about infusions at the bedside: what is open, one infusion with its acts, orders and lots."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from fortnight.domain.infusion.acts import Order
from fortnight.domain.infusion.infusion_record import InfusionRecord
from fortnight.store.database import Store
from fortnight.store.journal import entries as journal
from fortnight.store.journal.folding import infusion_of, live
from fortnight.store.queries.courses import moment


@dataclass(frozen=True, slots=True)
class LotUse:
    """A lot in one infusion: of which child, on which day, and how much of it; old records have no size."""

    infusion: str
    child: str
    day: date
    lot: str
    brand: str = ""
    expiry: date | None = None
    used_mg: float | None = None


@dataclass(frozen=True, slots=True)
class NotGivenInfusion:
    """An infusion that was planned and not given: for which day, why, and the id of its record."""

    id: str
    due: date
    reason: str


def infusion_record(store: Store, id: str) -> InfusionRecord | None:
    """Return an infusion with its acts, or `None` if it has none or was marked as entered in error."""
    counted = live(journal.of_target(store.db, id))
    return None if any(entry.verb == "infusion.void" for entry in counted) else infusion_of(counted)


def open_infusions(store: Store) -> list[InfusionRecord]:
    """Return the infusions in which somebody still has to do something, in the order of their start."""
    rows = store.db.execute(
        "SELECT id FROM drip WHERE stage NOT IN ('signed', 'not-given') AND stage != 'recorded' "
        "ORDER BY at, id"  # the index needs the first condition as it is
    ).fetchall()
    found = (infusion_record(store, id) for (id,) in rows)
    return [each for each in found if each is not None]


def flowing(store: Store) -> dict[str, InfusionRecord]:
    """Return the infusions that are running or paused, by child."""
    rows = store.db.execute(
        "SELECT id FROM drip WHERE stage NOT IN ('signed', 'not-given') AND stage IN ('running', 'paused')"
    ).fetchall()
    found = (infusion_record(store, id) for (id,) in rows)
    return {each.child: each for each in found if each is not None}


def records_of_child(store: Store, child: str) -> list[InfusionRecord]:
    """Return the infusions of a child that were logged at the bedside, oldest first."""
    rows = store.db.execute("SELECT id FROM drip WHERE child = ? ORDER BY at, id", [child]).fetchall()
    found = (infusion_record(store, id) for (id,) in rows)
    return [each for each in found if each is not None]


def ids_with_acts(store: Store, child: str) -> frozenset[str]:
    """Return the ids of the infusions of a child that are made of acts."""
    return frozenset(id for (id,) in store.db.execute("SELECT id FROM drip WHERE child = ?", [child]))


def not_given(store: Store, child: str) -> list[NotGivenInfusion]:
    """Return the infusions of a child that were planned and not given, oldest first."""
    rows = store.db.execute(
        "SELECT id FROM drip WHERE child = ? AND stage = 'not-given' ORDER BY due, id", [child]
    ).fetchall()
    found = ((id, infusion_record(store, id)) for (id,) in rows)
    return [
        NotGivenInfusion(id, record.not_given.due, record.not_given.reason)
        for id, record in found
        if record is not None and record.not_given is not None
    ]


def why_not_given(store: Store, id: str) -> str:
    """Return why a planned infusion was not given; empty if it was, or if there is none."""
    record = infusion_record(store, id)
    return record.not_given.reason if record is not None and record.not_given is not None else ""


def standing_order(store: Store, child: str, on: date) -> Order | None:
    """Return the newest order of a child that is in force on a day, or `None`."""
    written = list(journal.entries(store.db, "child = ? AND verb = 'infusion.order'", [child]))
    for entry in reversed(written):
        counted = live(journal.of_target(store.db, entry.target))
        record = infusion_of(counted)
        if record is None or record.order is None or entry.id not in {each.id for each in counted}:
            continue
        if record.order.since <= on:
            return record.order
    return None


def uses_of_lot(store: Store, lot: str) -> list[LotUse]:
    """Return every infusion with a lot, newest first: from its vials, or from the lots as they were typed."""
    wanted = lot.strip().casefold()
    vials = store.db.execute(
        "SELECT infusion, child, day, lot, brand, expiry, used_mg FROM vial WHERE casefolded(lot) = ? "
        "ORDER BY infusion, number",
        [wanted],
    ).fetchall()
    found = [
        LotUse(
            id, child, date.fromisoformat(day), name, brand, date.fromisoformat(end) if end else None, used
        )
        for id, child, day, name, brand, end, used in vials
    ]
    known = {use.infusion for use in found}
    typed = store.db.execute(
        "SELECT id, child, started_at, tz_offset, lots FROM infusion WHERE instr(casefolded(lots), ?) > 0",
        [wanted],
    ).fetchall()
    found += [
        LotUse(id, child, _day(at, tz), name)
        for id, child, at, tz, lots in typed
        if id not in known
        for name in lots.replace(";", ",").replace(" ", ",").split(",")
        if name.casefold() == wanted
    ]
    return sorted(found, key=lambda use: (use.day, use.infusion), reverse=True)


def _day(at: str, tz_offset: int) -> date:
    return moment(at, tz_offset).date()
