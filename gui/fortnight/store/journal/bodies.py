"""Bodies of journal entries: one function for each kind of record (child, infusion, specimen…).

Forms, imports and corrections all use these functions, so that each kind of record is stored in one format.
`entry_schema` defines the allowed fields; `projections` reads them back.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from fortnight.domain.entry.drafts import InfusionDraft, ReadInfusion
from fortnight.domain.record.child import Child
from fortnight.domain.record.course import Event, MedicationStep, Result, Specimen
from fortnight.domain.record.goal import Goal
from fortnight.domain.record.joints import as_stored, from_stored
from fortnight.domain.record.letter import Letter
from fortnight.domain.record.taper import Do, Taper, TaperChange, body_of_step
from fortnight.domain.record.visit import SCALES, Feature, Visit
from fortnight.domain.treatment.dose import code_of, dose

Body = dict[str, Any]


def child_body(child: Child) -> Body:
    """Return the body of `child.record`."""
    return {
        "number": child.number,
        "name": child.name,
        "sex": str(child.sex),
        "birth_date": child.birth_date.isoformat(),
        "allergies": child.allergies,
        "label": code_of(child.label),
        "interval_days": child.interval_days,
        "note": child.note,
        **_parents_body(child),
    }


def _parents_body(child: Child) -> Body:
    """Return the heights of the parents; nothing if neither is known."""
    if child.mother_cm is None and child.father_cm is None:
        return {}
    return {
        "mother_cm": child.mother_cm,
        "father_cm": child.father_cm,
        "parents_measured": child.parents_measured,
    }


def infusion_body(draft: InfusionDraft, read: ReadInfusion, label: str) -> Body:
    """Return the body of `infusion.record`: what was given, and the label's dose if the weight is known."""
    return {
        "started_at": draft.started_at.isoformat(),
        "ended_at": draft.ended_at.isoformat() if draft.ended_at else None,
        "weight_kg": read.weight_kg,
        "dose_mg": read.dose_mg,
        "ordered_mg": None if read.weight_kg is None else dose(read.weight_kg, label).ordered_mg,
        "label": label,
        "lots": draft.lots.strip(),
        "reaction": draft.reaction.strip(),
        "note": draft.note.strip(),
        "stopped": draft.stopped,
        "checked_by": draft.checked_by,
    }


def specimen_body(specimen: Specimen) -> Body:
    """Return the body of `specimen.record`."""
    body = {
        "collected_at": specimen.collected_at.isoformat(),
        "method": specimen.method,
        "visit": specimen.visit,
        "symptoms": specimen.symptoms,
        "note": specimen.note,
        "timing": specimen.timing,
        "results": {result.analyte: result_body(result, specimen.method) for result in specimen.results},
    }
    return {**body, "confirmed_values": dict(specimen.confirmed)} if specimen.confirmed else body


def result_body(result: Result, method: str = "") -> Body:
    """Return one result: the value in the canonical unit, and the value and unit as reported.

    The method is included only if it differs from the specimen's, the state only of preliminary results and
    of those that replaced one.
    """
    body = {
        "value": result.value,
        "comparator": result.comparator,
        "reported": result.reported,
        "unit": result.reported_unit,
        **({"state": result.state} if result.state else {}),
    }
    return body if result.method == method else {**body, "method": result.method}


def medication_body(step: MedicationStep) -> Body:
    """Return the body of `medication.record`: the dose as it was typed, if it was not imported as mg/day."""
    body: Body = {"drug": step.drug, "start": step.start.isoformat(), "mg_per_day": step.mg_per_day}
    if step.act is None:
        return body
    return body | {
        "name": step.name,
        "dose": step.dose,
        "unit": step.unit,
        "times": step.times,
        "per": step.per.value,
        "route": step.route.value if step.route else "",
        "act": step.act.value,
        "cause": step.reason,
    }


def letter_body(letter: Letter) -> Body:
    """Return the body of `letter.record`; the author is that of the entry."""
    return {
        "at": letter.at.isoformat(),
        "recipient": letter.recipient,
        "paragraphs": dict(letter.paragraphs),
        "corrects": letter.corrects,
    }


def taper_body(taper: Taper) -> Body:
    """Return the body of `taper.record`."""
    return {
        "drug": taper.drug,
        "steps": [body_of_step(step) for step in taper.written],
        "method": taper.how.value,
        "cause": taper.reason,
    }


def taper_change_body(change: TaperChange) -> Body:
    """Return the body of `taper.hold`, `taper.step-back` or `taper.end`."""
    body: Body = {"on": change.on.isoformat(), "cause": change.reason.strip()}
    return body if change.do is Do.END else {**body, "days": change.days}


def goal_body(goal: Goal) -> Body:
    """Return the body of `goal.record`."""
    return {"aim": goal.aim.value, "due": goal.due.isoformat(), "cause": goal.reason.strip()}


def visit_body(visit: Visit) -> Body:
    """Return the body of `visit.record`: what was assessed; what was not has no field."""
    numbers = {name: getattr(visit, name) for name in SCALES}
    body: Body = {
        "at": visit.at.isoformat(),
        **{name: value for name, value in numbers.items() if value is not None},
        "joints": as_stored(visit.joints),
        "chaq_items": {name: list(answers) for name, answers in visit.chaq_items.items()},
        "aids": list(visit.aids),
        "features": {str(feature): present for feature, present in visit.features.items()},
        "by": visit.by,
        "note": visit.note,
    }
    return {name: value for name, value in body.items() if value not in ({}, [], "")}


def visit_from(
    id: str, fields: Mapping[str, Any], at: datetime | None = None, conflict: bool = False
) -> Visit:
    """Return a visit from its fields; `at` is its time if the fields do not hold it with its offset."""
    return Visit(
        id,
        at or datetime.fromisoformat(fields["at"]),
        from_stored(fields.get("joints", {})),
        *(fields.get(name) for name in SCALES),
        chaq_items={name: tuple(answers) for name, answers in fields.get("chaq_items", {}).items()},
        aids=tuple(fields.get("aids", ())),
        features={Feature(name): present for name, present in fields.get("features", {}).items()},
        by=fields.get("by", ""),
        note=fields.get("note", ""),
        conflict=conflict,
    )


def event_body(event: Event) -> Body:
    """Return the body of `event.record`."""
    body = {
        "kind": str(event.kind),
        "at": event.at.isoformat(),
        "text": event.text,
        "until": event.until.isoformat() if event.until else None,
    }
    return {**body, "details": dict(event.details)} if event.details else body
