"""The infusion at the bedside: each act is checked against what happened before and written as one entry.

The caller makes the id of an entry before the first attempt, so that a retry writes it once. The infusion is
read without that entry, so that a retry is not compared with itself.
"""

from __future__ import annotations

from datetime import date

from fortnight.domain.entry.check_bedside import Situation, check_act
from fortnight.domain.infusion.act_bodies import as_body
from fortnight.domain.infusion.acts import Act, ActKind, Body, Check, Order, Part, Signature, Waste
from fortnight.domain.infusion.infusion_record import InfusionRecord
from fortnight.domain.messages import text
from fortnight.domain.people import Person
from fortnight.operations import alert_cards, steering
from fortnight.operations.checking import raise_for_problems, with_confirmed
from fortnight.operations.lookup import course_of, entries_before
from fortnight.operations.session import Invalid, Session
from fortnight.store.journal.folding import infusion_of, live
from fortnight.store.queries import bedside
from fortnight.store.queries.bedside import LotUse, NotGivenInfusion
from fortnight.store.transaction import Transaction

CHANGES_COURSE = frozenset({ActKind.STOP, ActKind.FINISH, ActKind.REACTION, ActKind.SIGN})
"""The acts after which the alert is judged again: the child's course has one more infusion."""


def write_act(  # noqa: PLR0913
    session: Session,
    entry: str,
    infusion: str,
    child: str,
    kind: ActKind,
    body: Body,
    confirmed: bool = False,
    reason: str = "",
) -> None:
    """Write one act of an infusion. The first act of an infusion makes its record.

    :raises SteeredElsewhere: if the infusion runs and another computer steers it.
    :raises Invalid: if the act does not fit the stage of the infusion, or if something in it is wrong.
    """
    situation = _situation(session, entry, infusion, child)
    steering.require_here(session, situation.record)
    problems = check_act(situation, kind, body)
    raise_for_problems(problems, confirmed)
    why = with_confirmed(reason, problems) or None
    with session.store.transaction(session.act()) as transaction:
        transaction.append(entry, f"infusion.{kind.value}", infusion, child, as_body(body), reason=why)
        if isinstance(body, Order):
            _change_interval(transaction, entry, situation, body, why)
        if kind in CHANGES_COURSE:
            alert_cards.refresh(session, transaction, child)


def _change_interval(
    transaction: Transaction, entry: str, situation: Situation, order: Order, why: str | None
) -> None:
    """Let the plan of the child follow the interval of an order, if it is another one."""
    child = situation.child
    if order.interval_days == child.interval_days:
        return
    reason = text("ordered by {who}", who=order.ordered_by.strip() or situation.actor)
    body = {"since": order.since.isoformat(), "days": order.interval_days, "reason": str(reason)}
    transaction.append(f"{entry}/interval", "plan.interval", child.id, child.id, body, reason=why)


def second_check(session: Session, entry: str, infusion: str, child: str, person: Person) -> None:
    """Write the second check by a person who has proved who they are.

    :raises Invalid: if it is the person of the session.
    """
    write_act(session, entry, infusion, child, ActKind.CHECK, Check(person.name, person.role))


def waste(session: Session, entry: str, infusion: str, child: str, mg: float, person: Person) -> None:
    """Record how many mg were left over and discarded, seen by a person who has proved who they are.

    :raises Invalid: if it is the person of the session.
    """
    write_act(session, entry, infusion, child, ActKind.WASTE, Waste(mg, person.name, person.role))


def sign(session: Session, entry: str, infusion: str, child: str, part: Part, person: Person) -> None:
    """Sign an infusion for one part. :raises Invalid: before its end, and twice by one person."""
    write_act(session, entry, infusion, child, ActKind.SIGN, Signature(person.name, person.role, part))


def correct_act(  # noqa: PLR0913
    session: Session,
    ids: tuple[str, str],
    infusion: str,
    wrong: str,
    body: Body,
    reason: str,
    confirmed: bool = False,
) -> None:
    """Replace an act by a corrected one: the wrong entry is undone, and both stay readable.

    `ids` are those of the undo and of the corrected entry.

    :raises Invalid: without a reason, for an unknown act, or if something in the corrected act is wrong.
    """
    if not reason.strip():
        raise Invalid(text("Enter the reason for the correction."))
    if isinstance(body, Order):
        raise Invalid(text("An order is not corrected: write a new order, which replaces it."))
    counted = live([e for e in entries_before(session, ids[0], infusion) if e.id != ids[1]])
    record, act = _recorded_act(infusion_of(counted), wrong)
    without = InfusionRecord(record.id, record.child, tuple(a for a in record.acts if a.entry != wrong))
    steering.require_here(session, record)
    situation = _situation_of(session, without)
    problems = check_act(situation, act.kind, body)
    raise_for_problems(problems, confirmed)
    why = with_confirmed(reason, problems)
    with session.store.transaction(session.act()) as transaction:
        transaction.append(ids[0], "undo", infusion, record.child, {"entry": wrong}, base=wrong, reason=why)
        verb = f"infusion.{act.kind.value}"
        transaction.append(ids[1], verb, infusion, record.child, as_body(body), base=wrong, reason=why)
        alert_cards.refresh(session, transaction, record.child)


def _recorded_act(record: InfusionRecord | None, entry: str) -> tuple[InfusionRecord, Act]:
    act = next((each for each in record.acts if each.entry == entry), None) if record else None
    if record is None or act is None:
        raise Invalid(text("This is no longer in the record."))
    return record, act


def _situation(session: Session, entry: str, infusion: str, child: str) -> Situation:
    record = infusion_of(live(entries_before(session, entry, infusion)))
    return _situation_of(session, record or InfusionRecord(infusion, child, ()))


def _situation_of(session: Session, record: InfusionRecord) -> Situation:
    child = course_of(session, record.child).child
    return Situation(record, child, session.actor, session.role, session.clock())


# Reading ----------------------------------------------------------------------------------------------


def infusion(session: Session, id: str) -> InfusionRecord | None:
    """Return an infusion with its acts, or `None`."""
    return bedside.infusion_record(session.store, id)


def open_infusions(session: Session) -> list[InfusionRecord]:
    """Return the infusions in which somebody still has to do something, in the order of their start."""
    return bedside.open_infusions(session.store)


def open_infusion_of(session: Session, child: str) -> InfusionRecord | None:
    """Return the infusion of a child in which somebody still has to do something, or `None`."""
    return next((each for each in open_infusions(session) if each.child == child), None)


def records_of_child(session: Session, child: str) -> list[InfusionRecord]:
    """Return the infusions of a child that were logged at the bedside, oldest first."""
    return bedside.records_of_child(session.store, child)


def ids_with_acts(session: Session, child: str) -> frozenset[str]:
    """Return the ids of the infusions of a child that are made of acts; those from files are not."""
    return bedside.ids_with_acts(session.store, child)


def not_given(session: Session, child: str) -> list[NotGivenInfusion]:
    """Return the infusions of a child that were planned and not given, oldest first."""
    return bedside.not_given(session.store, child)


def standing_order(session: Session, child: str, on: date | None = None) -> Order | None:
    """Return the order of a child that is in force on a day (today), or `None`."""
    return bedside.standing_order(session.store, child, on or session.clock().date())


def uses_of_lot(session: Session, lot: str) -> list[LotUse]:
    """Return every infusion in which a lot was used, newest first. :raises Invalid: for an empty lot."""
    if not lot.strip():
        raise Invalid(text("Scan or type the lot."))
    return bedside.uses_of_lot(session.store, lot)
