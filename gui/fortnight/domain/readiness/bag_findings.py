"""Findings about the bag once it is prepared: vials that are out of date, and the second check."""

from __future__ import annotations

from collections.abc import Iterator

from fortnight.domain.infusion.instants import minutes_between
from fortnight.domain.infusion.preparation import is_expired
from fortnight.domain.messages import ClockTime, text
from fortnight.domain.readiness.bedside_findings import Bedside
from fortnight.domain.readiness.finding import Finding, Seriousness
from fortnight.domain.readiness.measurement_findings import WARD_RULE

DISCARD = text("storage limits of the label set")


def vial_findings(seen: Bedside) -> Iterator[Finding]:
    """Yield each vial that has expired or has no expiry date, and a bag that should be discarded."""
    made = seen.record.preparation
    if made is None:
        return
    name, day = text("Vials in date"), seen.now.date()
    for vial in made.vials:
        lot = text("lot {lot}", lot=vial.lot)
        if vial.expiry is None:
            says = text("The expiry date of lot {lot} is not recorded", lot=vial.lot)
            yield Finding("vial-expiry", Seriousness.MISSING, name, says, WARD_RULE, lot, made.made_at)
        elif is_expired(vial.expiry, day):
            says = text("Lot {lot} expired on {day}. Use another vial.", lot=vial.lot, day=vial.expiry)
            value = text("lot {lot} expired", lot=vial.lot)
            yield Finding("vial-expired", Seriousness.STOP, name, says, WARD_RULE, value, made.made_at)
    if made.discard_by is not None and minutes_between(made.discard_by, seen.now) > 0:
        says = text("The bag was to be discarded by {at}", at=ClockTime(made.discard_by))
        value = text("bag too old")
        yield Finding("bag-discard", Seriousness.STOP, name, says, DISCARD, value, made.discard_by)


def second_check_findings(seen: Bedside) -> Iterator[Finding]:
    """Yield a finding until another person has checked the bag as it is now."""
    if seen.record.check is None:
        says = text("Child, dose, volume and label of the bag have not been checked by another person")
        yield Finding("second-check", Seriousness.MISSING, text("Second check"), says, WARD_RULE)
