"""The standing order of tocilizumab: what a label set states for a child, and which label set is in force.

An order names its label set. The bag, the dose, the interval and the checklist follow it; the record of the
child keeps the label set by which the child is dosed otherwise.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from fortnight.domain.infusion.acts import Order
from fortnight.domain.record.child import Child
from fortnight.domain.record.course import Course
from fortnight.domain.treatment import dose
from fortnight.domain.treatment.dose import DoseRefused, code_of, label_mg_per_kg, label_set
from fortnight.domain.treatment.drugs import TOCILIZUMAB
from fortnight.operations import settings
from fortnight.operations.session import Session
from fortnight.store.queries import bedside


def as_ordered(session: Session, course: Course, own: Order | None = None, on: date | None = None) -> Course:
    """Return a course whose child is dosed by the label set of its order.

    That is the order of the infusion (`own`), else the one that is in force on a day (today).
    """
    order = own or bedside.standing_order(session.store, course.child.id, on or session.clock().date())
    if order is None or not order.label:
        return course
    return replace(course, child=replace(course.child, label=order.label))


def label_order(course: Course, weight_kg: float | None, today: date, label: str = "") -> Order:
    """Return the order that a label set (else: the child's) states for a weight, for a physician to confirm.

    The interval is the child's own if it was changed or if the label set is the child's, else that of the
    label set.
    """
    label = label or course.child.label
    weight = weight_kg if weight_kg is not None else (course.weight() or (None,))[0]
    try:
        mg_per_kg = label_mg_per_kg(weight, label)
    except DoseRefused:  # the clinic has no dose table any more: the physician states the dose
        mg_per_kg = None
    return Order(TOCILIZUMAB, usual_days(course.child, label), today, label, mg_per_kg=mg_per_kg)


def usual_days(child: Child, label: str) -> int:
    """Return the days between infusions of an order by a label set in which no other ones are stated."""
    is_own = code_of(label) == code_of(child.label) or bool(child.plan.intervals)
    return child.interval_days if is_own else label_set(label).interval_days


def labels_to_choose(session: Session, present: str) -> tuple[str, ...]:
    """Return the label sets that an order can follow; `present` is that of the child or its order."""
    return dose.labels_to_choose(settings.value(session.store, "local_dose"), present)
