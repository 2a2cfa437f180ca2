"""An order, a choice of vials and a rate plan in words."""

from __future__ import annotations

from fortnight.domain.infusion.act_words import order_dose
from fortnight.domain.infusion.acts import Order
from fortnight.domain.infusion.preparation import VialChoice
from fortnight.domain.infusion.rate_plan import RatePlan, plan_minutes, planned_steps
from fortnight.domain.treatment.dose import label_title
from fortnight.ui import formats
from fortnight.ui.bedside.figures import amount, milligrams
from fortnight.ui.translation import say, tr


def order_line(order: Order, is_written: bool, is_typed: bool = False) -> str:
    """Return drug, dose, interval and label set, and who ordered it, or that nobody has ordered it yet.

    `is_typed` says that the dose was typed, and is not that of the label.
    """
    words = tr("{drug} {dose} every %n day(s) from {day} on, {label}", "", order.interval_days).format(
        drug=order.brand or order.drug.capitalize(),
        dose=say(order_dose(order)),
        day=formats.day(order.since),
        label=say(label_title(order.label)),
    )
    if is_written:
        return tr("{line} · ordered by {who}").format(line=words, who=order.ordered_by or "–")
    if is_typed:
        return tr("{line}. This is not the dose of the label; nobody has ordered it yet.").format(line=words)
    return tr("{line}. This is the dose of the label; nobody has ordered it yet.").format(line=words)


def vials_words(found: VialChoice) -> tuple[str, str]:
    """Return the vials of a choice and what would be left over, such as `4 × 80 mg` and `26 mg left over`."""
    vials = " + ".join(f"{found.vials[size]} × {size}" for size in dict.fromkeys(found.sizes))
    left = tr("{left} left over").format(left=milligrams(found.waste_mg))
    return tr("{vials} mg").format(vials=vials), left


def rate_line(plan: RatePlan, bag_ml: float) -> str:
    """Return the rates of a plan and how long it takes, such as `15 → 30 → 50 mL/h, 77 min`."""
    rates = " → ".join(amount(step.rate_ml_h) for step in planned_steps(plan, bag_ml))
    return tr("{rates} mL/h, {n} min").format(rates=rates, n=round(plan_minutes(plan, bag_ml)))
