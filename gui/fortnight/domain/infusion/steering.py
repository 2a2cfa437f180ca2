"""Which installation steers an infusion that flows: the one that started it, or that took it over last."""

from __future__ import annotations

from fortnight.domain.infusion.acts import Act, ActKind
from fortnight.domain.infusion.drip import FLOWING
from fortnight.domain.infusion.infusion_record import InfusionRecord, happened_at
from fortnight.domain.infusion.instants import in_utc


def steering(record: InfusionRecord) -> Act | None:
    """Return the act since which one installation steers the drip: the newest take-over, else the start.

    Of two starts the earlier one counts, as for the drip itself. `None` unless the drip flows.
    """
    if record.final_drip.state not in FLOWING:
        return None
    taken = [act for act in record.acts if act.kind is ActKind.TAKE_OVER]
    starts = [act for act in record.acts if act.kind is ActKind.START]
    return taken[-1] if taken else min(starts, key=lambda act: in_utc(happened_at(act)))


def former_device(record: InfusionRecord, taken: Act) -> str:
    """Return the installation from which an act took the drip over; empty if there was none."""
    before = record.acts[: record.acts.index(taken)]
    former = steering(InfusionRecord(record.id, record.child, before))
    return former.device if former is not None else ""
