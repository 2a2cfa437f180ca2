"""Drafts as the forms produce them from what a nurse types."""

from __future__ import annotations

from datetime import datetime, timedelta

from fortnight.domain.entry.drafts import ChildDraft, InfusionDraft, LabsDraft, Typed
from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.operations import drafts
from fortnight.operations.recording import record_infusion, record_labs
from fortnight.operations.session import Session
from helpers.stores import NOW


def newest_draft(session: Session) -> str:
    """Return what was typed and not saved last by the user of a session; empty if there is nothing."""
    draft = drafts.latest(session)
    return draft.body if draft else ""


def typed(code: str, value: object) -> Typed:
    """Return a value in the analyte's own unit."""
    return Typed(str(value), ANALYTES[code].unit)


def sheet(
    at: datetime = NOW, visit: str = "", symptoms: str = "", method: str = "", **values: object
) -> LabsDraft:
    """Return the draft of a labs form: `sheet(IL6=20, CRP="<0.3")`."""
    return LabsDraft(at, {code: typed(code, v) for code, v in values.items()}, method, visit, symptoms)


def drip(at: datetime = NOW, weight: object = 22, dose: object = 264, **more) -> InfusionDraft:
    """Return the draft of an infusion that took an hour; one that is not over at `NOW` has no end."""
    end = at + timedelta(hours=1)
    more.setdefault("ended_at", end if end <= NOW else None)
    return InfusionDraft(at, more.pop("ended_at"), str(weight), str(dose), **more)


def newcomer(number: str = "0001", name: str = "Case 1", **more) -> ChildDraft:
    birth = more.pop("birth_date", NOW.date() - timedelta(days=7 * 365))
    return ChildDraft(number, name, more.pop("sex", "male"), birth, **more)


def quiet_fortnights(session: Session, child: str, count: int = 16, il6: float = 15.0) -> datetime:
    """Record `count` quiet fortnights, the last one a fortnight ago; return when the next is due."""
    now = session.clock()
    for n in range(count):
        at = now - timedelta(days=14 * (count - n), hours=1)
        value = il6 * (0.85, 1.0, 1.15, 0.95)[n % 4]
        record_labs(
            session, f"{child}-s{n}", child, sheet(at, IL6=round(value, 1), CRP="<0.3"), confirmed=True
        )
        record_infusion(session, f"{child}-i{n}", child, drip(at + timedelta(minutes=30)), confirmed=True)
    return now
