"""What the page at the bedside shows: an infusion as it is at a moment. Only the record is read once.

`show` reads the record; `at` computes what changes with every second and reads nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from fortnight.domain.infusion.acts import Order, Part, Preparation, Vial
from fortnight.domain.infusion.drip import Drip, ends_at, given_mg
from fortnight.domain.infusion.infusion_record import InfusionRecord, Stage
from fortnight.domain.infusion.instants import shifted
from fortnight.domain.infusion.preparation import (
    Bag,
    VialChoice,
    bag_for,
    discard_by,
    fewest_vials,
    least_waste,
    nearest_measurable_mg,
    ordered_mg,
    used_vials,
    volume_ml,
)
from fortnight.domain.infusion.rate_plan import (
    DueStep,
    PlannedStep,
    RatePlan,
    due_step,
    plan_of,
    planned_steps,
)
from fortnight.domain.infusion.vial_label import Lot
from fortnight.domain.infusion.vitals_schedule import (
    DEFAULT,
    Schedule,
    SlotNow,
    SlotState,
    Taken,
    drip_times,
    observation_minutes,
    slots,
    slots_now,
)
from fortnight.domain.messages import text
from fortnight.domain.record.child import Child
from fortnight.domain.record.course import Course
from fortnight.domain.treatment.schedule import next_due
from fortnight.operations import infusions, settings, steering
from fortnight.operations.audit_changes import Change, changes_of
from fortnight.operations.lookup import course_of
from fortnight.operations.session import Invalid, Session
from fortnight.store.journal import entries as journal
from fortnight.store.journal.folding import live


@dataclass(frozen=True, slots=True)
class Correction:
    """A correction of the infusion as a whole, made after its acts: by whom, when, what changed and why."""

    by: str
    at: datetime
    changes: tuple[Change, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Shown:
    """An infusion with what does not change from second to second.

    `number` counts the child's infusions and this one, `plan` is the rate plan of the bag, `schedule`
    the clinic's times for vital signs, `elsewhere` where it is steered if it can only be read here.
    """

    record: InfusionRecord
    course: Course
    number: int
    plan: RatePlan | None
    order: Order | None
    corrections: tuple[Correction, ...] = ()
    schedule: Schedule = DEFAULT
    elsewhere: steering.Elsewhere | None = None

    @property
    def child(self) -> Child:
        """The child."""
        return self.course.child


@dataclass(frozen=True, slots=True)
class Now:
    """An infusion at a moment: volumes in mL, doses in mg.

    `step` is the next change of rate, `slots` are the times for vital signs, `next_vitals` the first of them
    that is not done.
    """

    stage: Stage
    drip: Drip
    ends: datetime | None
    step: DueStep | None
    steps: tuple[PlannedStep, ...]
    given_mg: float
    slots: tuple[SlotNow, ...]
    observed_until: datetime | None
    signed: frozenset[Part]

    @property
    def next_vitals(self) -> SlotNow | None:
        """The first time for vital signs that is not done or left out."""
        open_states = (SlotState.LATE, SlotState.DUE, SlotState.UPCOMING)
        return next((each for each in self.slots if each.state in open_states), None)


def show(session: Session, infusion: str, child: str) -> Shown:
    """Read an infusion; one without any act is planned. :raises Invalid: for an unknown child."""
    record = infusions.infusion(session, infusion) or InfusionRecord(infusion, child, ())
    course = course_of(session, child)
    made = record.preparation
    others = sum(each.id != record.id for each in course.infusions)
    plan = None if made is None else plan_of(record.plan or settings.rate_plan(session.store), made.bag_ml)
    order = record.order or infusions.standing_order(session, child)
    if order is not None and not order.label:
        order = replace(order, label=course.child.label)
    known = _corrections(session, infusion), settings.vitals_schedule(session.store)
    return Shown(record, course, others + 1, plan, order, *known, steering.elsewhere(session, record))


def newest_sheet(session: Session, course: Course) -> Shown:
    """Return the newest infusion that was given, for its sheet. :raises Invalid: if there is no sheet."""
    last = course.last_infusion
    if last is None:
        raise Invalid(text("No infusion is recorded for this child."))
    shown = show(session, last.id, course.child.id)
    if not shown.record.acts:
        raise Invalid(text("The newest infusion was imported as one entry and has no sheet."))
    return shown


def _corrections(session: Session, infusion: str) -> tuple[Correction, ...]:
    entries = live(journal.of_target(session.store.db, infusion))
    return tuple(
        Correction(each.actor, journal.local_time(each), changes_of(each, entries[:place]), each.reason or "")
        for place, each in enumerate(entries)
        if each.verb == "infusion.amend"
    )


def at(shown: Shown, now: datetime) -> Now:
    """Return an infusion as it is at a moment."""
    record, drip = shown.record, shown.record.drip(now)
    made, plan = record.preparation, shown.plan
    prepared = made.prepared_mg if made else 0.0
    step = due_step(plan, drip, now) if plan else None
    observed = observation_minutes(shown.number, bool(record.reactions))
    until = record.observation.until if record.observation else None
    if until is None and drip.ended_at is not None:
        until = shifted(drip.ended_at, observed)
    return Now(
        record.stage,
        drip,
        ends_at(drip, now),
        step,
        planned_steps(plan, drip.bag_ml) if plan else (),
        given_mg(prepared, drip.volume_ml, drip.bag_ml) if drip.bag_ml else 0.0,
        _slots(shown, drip, step, observed, now),
        until,
        frozenset(record.signatures),
    )


def _slots(
    shown: Shown, drip: Drip, step: DueStep | None, observed: float, now: datetime
) -> tuple[SlotNow, ...]:
    record, schedule = shown.record, shown.schedule
    times = drip_times(drip, now, [step.due_at] if step and step.in_minutes > 0 else (), schedule)
    if times is None:
        return ()
    onset = record.reactions[0].reaction.onset_at if record.reactions else None
    due = slots(replace(times, observed_minutes=observed, reaction_at=onset), schedule)
    taken = [Taken(each.at, tuple(each.values)) for each in record.vitals if not each.is_extra]
    return slots_now(due, taken, now, schedule.tolerance)


def strip(session: Session, page: Shown | None = None) -> list[Shown]:
    """Return the infusions in which somebody still has to do something, in the order of their start.

    `page` is the infusion on the page: before its first act it is the last one, unless it is due later.
    """
    found = [show(session, each.id, each.child) for each in infusions.open_infusions(session)]
    today = session.clock().date()
    is_new = page is not None and not page.record.acts and planned_day(page, today) <= today
    return [*found, page] if page is not None and is_new else found


def planned_day(shown: Shown, today: date) -> date:
    """Return the day for which the infusion is planned; today if nothing is due for the child."""
    last, child = shown.course.last_infusion, shown.child
    if last is None or child.plan.ended is not None:
        return today
    return next_due(last.started_at.date(), child.interval_days, today, child.plan).due


# The bag ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the order means for a weight: doses in mg, the vials in two choices, and the bag."""

    weight_kg: float
    ordered_mg: float
    nearest_mg: float
    least_waste: VialChoice
    fewest: VialChoice
    bag: Bag


def propose(order: Order, weight_kg: float, prepared_mg: float | None = None) -> Proposal:
    """Return the dose of an order for a weight, with vials and bag for what is prepared (else: ordered).

    :raises DoseRefused: if the weight or the dose is not plausible.
    """
    ordered = order.mg if order.mg is not None else ordered_mg(weight_kg, order.mg_per_kg or 0.0)
    nearest = nearest_measurable_mg(ordered)
    prepared = nearest if prepared_mg is None else prepared_mg
    return Proposal(
        weight_kg,
        ordered,
        nearest,
        least_waste(prepared),
        fewest_vials(prepared),
        bag_for(weight_kg, order.label, prepared),
    )


def preparation(  # noqa: PLR0913
    order: Order,
    found: Proposal,
    prepared_mg: float,
    sizes: Sequence[int],
    lots: Sequence[Lot],
    now: datetime,
    local_hours: float | None = None,
    **details: Any,
) -> Preparation:
    """Return the bag that is made now: `sizes` and `lots` are those of its vials, in the same order.

    `local_hours` is the clinic's own limit until it is discarded; `details` are further fields of the bag.

    :raises DoseRefused: if the vials hold less than the prepared dose.
    """
    pairs = tuple(zip(sizes, lots, strict=True))
    used = used_vials([(size, each.lot) for size, each in pairs], prepared_mg)
    vials = tuple(
        Vial(part.size_mg, part.lot, part.used_mg, lot.expiry, order.brand, lot.gtin, lot.serial)
        for part, lot in zip(used, lots, strict=True)
    )
    made = Preparation(
        now,
        prepared_mg,
        found.ordered_mg,
        found.bag.volume_ml,
        volume_ml(prepared_mg),
        vials,
        found.weight_kg,
        order.label,
    )
    return stored(replace(made, **details), local_hours)


def stored(made: Preparation, local_hours: float | None = None) -> Preparation:
    """Return a bag with the time until which it may be used where it is kept."""
    expiries = [each.expiry for each in made.vials if each.expiry is not None]
    until = discard_by(made.made_at, made.label, made.storage, expiries, local_hours)
    return replace(made, discard_by=until)


def weight_measured_on(shown: Shown | None, day: date) -> float | None:
    """Return the newest weight in kg if the child was weighed on this day."""
    weighed = shown.course.weight() if shown else None
    return weighed[0] if weighed and weighed[1].date() == day else None
