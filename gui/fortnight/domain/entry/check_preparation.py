"""Check what is ordered and prepared for an infusion: errors, and questions to confirm."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from fortnight.domain.entry.check_plan import interval_problems, interval_question
from fortnight.domain.entry.drafts import Problem, question
from fortnight.domain.infusion.acts import Check, Order, Premedication, Preparation, Waste
from fortnight.domain.infusion.drip import LARGEST_BAG_ML
from fortnight.domain.infusion.infusion_record import InfusionRecord
from fortnight.domain.infusion.preparation import (
    MOST_MG,
    difference,
    differs_from_order,
    is_expired,
    label_mg,
    needs_confirmation,
)
from fortnight.domain.limit import Limit
from fortnight.domain.messages import text, word
from fortnight.domain.numbers import plain
from fortnight.domain.people import NURSE, same_name
from fortnight.domain.record.child import Child
from fortnight.domain.record.plan import Interval
from fortnight.domain.treatment.dose import (
    DoseRefused,
    check_weight,
    code_of,
    confirm_above_mg,
    label_set,
    label_title,
)


@dataclass(frozen=True, slots=True)
class Situation:
    """What an act is checked against: the infusion so far, its child, who acts, in which role, and when."""

    record: InfusionRecord
    child: Child
    actor: str
    role: str
    now: datetime


LARGEST_MG_PER_KG = 20.0  # the label doses are 8 to 12 mg/kg; more than twice 8 is refused as a slip [P]
OLD_ORDER_DAYS = Limit(
    366, "d", "proposed", "P", word("An order at the bedside is asked about if it is in force for more than")
)
_IN_ORDER = {"days": "interval_days", "since": "since"}  # the fields of an interval as an order names them
_DOSE = re.compile(r"(\d{1,4}(?:[.,]\d{1,2})?)\s*(mg/kg|mg)", re.ASCII | re.IGNORECASE)


def read_ordered_dose(typed: str) -> tuple[float | None, float | None]:
    """The dose in mg/kg, or the fixed dose in mg, of an order; both `None` if it is not clear which."""
    match = _DOSE.fullmatch(typed.strip())
    if match is None:
        return None, None
    dose = float(match[1].replace(",", "."))
    return (dose, None) if match[2].lower() == "mg/kg" else (None, dose)


def check_order(situation: Situation, order: Order) -> Iterator[Problem]:
    """Check an order: its label set, dose and interval, from when it is in force, and who gave it."""
    label = order.label or situation.child.label
    try:
        label_set(label)
    except DoseRefused as refused:
        yield Problem("label", refused.sentence)
        return
    yield from _label_problems(situation.child, label)
    yield from _dose_problems(order, label)
    yield from _plan_problems(situation, order, label)
    if situation.role == NURSE and not order.ordered_by.strip():
        yield Problem("ordered_by", text("Type who gave the order: an order is a physician's."))


def _label_problems(child: Child, label: str) -> Iterator[Problem]:
    """Ask about an order by another label set than that of the child."""
    if code_of(label) != code_of(child.label):
        yield question(
            "label",
            text(
                "The order follows the {label}, but this child is dosed by the {other}. Is this correct?",
                label=label_title(label),
                other=label_title(child.label),
            ),
        )


def _dose_problems(order: Order, label: str) -> Iterator[Problem]:
    if (order.mg is None) == (order.mg_per_kg is None):
        yield Problem("mg_per_kg", text("Type the dose in mg/kg or mg, such as 10 mg/kg or 250 mg."))
    if order.mg is not None and not 0 < order.mg <= MOST_MG.value:
        yield Problem("mg", text("A dose of {mg} mg is not plausible.", mg=plain(order.mg)))
    if order.mg_per_kg is not None and not 0 < order.mg_per_kg <= LARGEST_MG_PER_KG:
        dose = plain(order.mg_per_kg)
        yield Problem("mg_per_kg", text("A dose of {dose} mg/kg is not plausible.", dose=dose))
    elif order.mg_per_kg is not None and order.mg_per_kg not in _label_doses(label):
        yield question(
            "mg_per_kg",
            text(
                "{dose} mg/kg is not a dose of the label ({label}). Is the order correct?",
                dose=plain(order.mg_per_kg),
                label=label_title(label),
            ),
        )


def _plan_problems(situation: Situation, order: Order, label: str) -> Iterator[Problem]:
    """Check the first day of an order; another interval is checked as a change of the child's interval is.

    The interval of the child is asked about if the order follows another label set, which does not give it.
    """
    today, child = situation.now.date(), situation.child
    if not child.birth_date <= order.since <= today:
        yield Problem(
            "since",
            text("An order is in force from today or an earlier day on, not from {day}.", day=order.since),
        )
        return
    if (today - order.since).days > OLD_ORDER_DAYS.value:
        asked = text("The order is in force since {day}, more than a year ago. Is it?", day=order.since)
        yield question("since", asked)
    if order.interval_days != child.interval_days:
        found = interval_problems(child, today, Interval(order.since, order.interval_days, ""), label)
    else:
        is_other = code_of(label) != code_of(child.label)
        found = interval_question(label, order.interval_days) if is_other else ()
    yield from (replace(each, field=_IN_ORDER[each.field]) for each in found)


def _label_doses(label: str) -> set[float]:
    try:
        return {band.mg_per_kg for band in label_set(label).bands}
    except DoseRefused:
        return set()


def _differs_from_label(made: Preparation) -> Iterator[Problem]:
    """Ask about an order that is far from the dose of the label for the weight."""
    try:
        by_label = label_mg(made.weight_kg, made.label) if made.weight_kg is not None else None
    except DoseRefused:
        return
    if by_label is not None and made.ordered_mg > 0 and differs_from_order(made.ordered_mg, by_label):
        percent = difference(made.ordered_mg, by_label).percent
        yield question(
            "ordered_mg",
            text(
                "The order differs by {percent} % from the dose of the label, {mg} mg. Is it correct?",
                percent=f"{percent:+.1f}",
                mg=plain(by_label),
            ),
        )


def check_preparation(situation: Situation, made: Preparation) -> Iterator[Problem]:
    """Check a bag: its amounts, vials and lots, and how it differs from the order."""
    yield from _amounts(made)
    held = sum(vial.size_mg for vial in made.vials)
    if held < made.prepared_mg:
        missing = plain(made.prepared_mg - held)
        yield Problem("vials", text("The vials hold {mg} mg less than the prepared dose.", mg=missing))
    yield from _lots(made)
    if needs_confirmation(made.prepared_mg, made.label):
        yield question(
            "prepared_mg",
            text(
                "{mg} mg is more than {limit} mg. Is the dose correct?",
                mg=plain(made.prepared_mg),
                limit=plain(confirm_above_mg(made.label)),
            ),
        )
    yield from _differs_from_label(made)
    if made.ordered_mg > 0 and differs_from_order(made.prepared_mg, made.ordered_mg):
        percent = difference(made.prepared_mg, made.ordered_mg).percent
        yield question(
            "prepared_mg",
            text("The prepared dose differs from the order by {percent} %.", percent=f"{percent:+.1f}"),
        )


def _amounts(made: Preparation) -> Iterator[Problem]:
    if not 0 < made.prepared_mg <= MOST_MG.value:
        mg = plain(made.prepared_mg)
        yield Problem("prepared_mg", text("A dose of {mg} mg is not plausible.", mg=mg))
    if not 0 < made.bag_ml <= LARGEST_BAG_ML.value:
        yield Problem("bag_ml", text("A bag of {ml} mL is not plausible.", ml=plain(made.bag_ml)))
    if made.weight_kg is not None:
        try:
            check_weight(made.weight_kg)
        except DoseRefused as refused:
            yield Problem("weight_kg", refused.sentence)


def _lots(made: Preparation) -> Iterator[Problem]:
    day = made.made_at.date()
    for vial in made.vials:
        if not vial.lot.strip():
            yield Problem("vials", text("Scan or type the lot of every vial."))
            return
        if vial.expiry is not None and is_expired(vial.expiry, day):
            sentence = text("Lot {lot} expired on {day}. Use another vial.", lot=vial.lot, day=vial.expiry)
            yield Problem("vials", sentence)


def check_premedication(situation: Situation, given: Premedication) -> Iterator[Problem]:
    """Check a drug that was given before the infusion."""
    for field, words, missing in (
        ("drug", given.drug, text("Type the drug that was given.")),
        ("dose", given.dose, text("Type the dose that was given, with its unit.")),
    ):
        if not words.strip():
            yield Problem(field, missing)


def check_waste(situation: Situation, waste: Waste) -> Iterator[Problem]:
    """Check what was discarded, and who saw it."""
    if not 0 <= waste.mg <= MOST_MG.value:
        yield Problem("mg", text("A waste of {mg} mg is not plausible.", mg=plain(waste.mg)))
    if same_name(waste.witness, situation.actor):
        yield Problem("witness", text("The waste must be seen by another person."))


def check_check(situation: Situation, check: Check) -> Iterator[Problem]:
    """Check the second check."""
    if situation.record.preparation is None:
        yield Problem("by", text("There is nothing to check yet: the bag has not been recorded."))
    if same_name(check.by, situation.actor):
        yield Problem("by", text("The second check must be made by another person."))
