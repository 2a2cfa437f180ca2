"""An order and a choice of vials in words."""

from __future__ import annotations

from fortnight.domain.infusion.acts import Order
from fortnight.domain.infusion.preparation import VialChoice
from fortnight.domain.treatment.dose import label_title
from fortnight.ui.bedside.figures import amount, milligrams
from fortnight.ui.translation import say, tr


def order_line(order: Order, is_written: bool) -> str:
    """Return drug, dose, interval and label set, and who ordered it, or that nobody has ordered it yet."""
    dose = (
        tr("{dose} mg").format(dose=amount(order.mg))
        if order.mg is not None
        else tr("{dose} mg/kg").format(dose=amount(order.mg_per_kg or 0.0))
    )
    words = tr("{drug} {dose} every %n day(s), {label}", "", order.interval_days).format(
        drug=order.brand or order.drug.capitalize(), dose=dose, label=say(label_title(order.label))
    )
    if not is_written:
        return tr("{line}. This is the dose of the label; nobody has ordered it yet.").format(line=words)
    return tr("{line} · ordered by {who}").format(line=words, who=order.ordered_by or "–")


def vials_line(found: VialChoice) -> str:
    """Return the vials of a choice and what would be left over, such as `4 × 80 mg, 26 mg left over`."""
    vials = " + ".join(f"{found.vials[size]} × {size} mg" for size in dict.fromkeys(found.sizes))
    return tr("{vials}, {left} left over").format(vials=vials, left=milligrams(found.waste_mg))
