"""Two infusions that run in the demonstration ward, with their bags, lots and vital signs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from fortnight.domain.infusion.acts import ActKind, Body, Check, DripAct, Premedication, Vitals
from fortnight.domain.infusion.vial_label import Lot
from fortnight.domain.people import NURSE
from fortnight.domain.record.course import Course
from fortnight.domain.treatment.schedule import Status
from fortnight.operations import bedside, infusions, orders, views
from fortnight.operations.session import Session

# How long each has been running, in minutes, and the lots of its vials in turn.
RUNNING = ((48, ("B2041", "B2107")), (22, ("B2107",)))
EXPIRY = timedelta(days=600)


def start_drips(session: Session) -> None:
    """Start an infusion for two children who are due today."""
    nurse = replace(session, actor="Nurse A", role=NURSE)
    rows = [row for row in views.today(session).rows if row.status is Status.DUE and not row.alerts]
    for (minutes, lots), row in zip(RUNNING, rows, strict=False):
        course = views.course(session, row.child.id)
        if course is None or course.weight() is None:
            continue
        id = session.new_id()
        for kind, body in _acts(course, session.clock() - timedelta(minutes=minutes), minutes, lots):
            infusions.write_act(nurse, session.new_id(), id, row.child.id, kind, body, confirmed=True)


def _acts(
    course: Course, start: datetime, minutes: int, lots: Sequence[str]
) -> Iterator[tuple[ActKind, Body]]:
    """Yield the acts of an infusion that has been running for some minutes."""
    weighed = course.weight()
    weight = weighed[0] if weighed else 0.0
    order = orders.label_order(course, weight, start.date())
    order = replace(order, ordered_by="Physician A", brand="Actemra")
    found = bedside.propose(order, weight)
    sizes = found.least_waste.sizes
    vials = [Lot(lots[n % len(lots)], _expiry(start)) for n in range(len(sizes))]
    made = bedside.preparation(
        order, found, found.nearest_mg, sizes, vials, _before(start, 12), pump="P-07",
        access="left forearm, 24 G",
    )  # fmt: skip
    yield ActKind.ORDER, order
    yield ActKind.PREMEDICATION, Premedication(_before(start, 30), "cetirizine", "5 mg", "by mouth")
    yield ActKind.PREPARE, made
    yield ActKind.CHECK, Check("Nurse B", NURSE)
    yield ActKind.VITALS, Vitals(_before(start, 5), {"TEMP": 36.7, "HR": 94, "SBP": 98, "DBP": 56})
    yield ActKind.START, DripAct(start, made.bag_ml)  # over the hour of the label
    for minute in range(15, minutes, 15):
        measured = {"TEMP": 36.8, "HR": 92.0 + minute % 7, "SPO2": 99, "RR": 20}
        yield ActKind.VITALS, Vitals(start + timedelta(minutes=minute), measured)


def _before(start: datetime, minutes: int) -> datetime:
    return start - timedelta(minutes=minutes)


def _expiry(start: datetime) -> date:
    return start.date() + EXPIRY
