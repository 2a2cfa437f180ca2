"""Taper plans as CarePlans: the plan as it was written, and what was changed while it ran."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from fortnight.domain.messages import text
from fortnight.domain.numbers import plain
from fortnight.domain.record.medication import Per
from fortnight.domain.record.taper import DO_WORDS, Do, How, PlanStep, Taper, TaperChange
from fortnight.exchange.fhir.codes import OWN, Resource, coding, concept, extension, fhir_id
from fortnight.exchange.fhir.elements import (
    Odd,
    code_in,
    day,
    decimal_at,
    mapping_at,
    mappings_at,
    own_count,
    own_text,
    plain_number,
    stored_text,
    text_at,
    words_of,
)
from fortnight.exchange.fhir.quantities import measure
from fortnight.exchange.fhir.references import Written, subject
from fortnight.exchange.fhir.source import Source
from fortnight.exchange.fhir.treatment_items import OfNoConcern, not_final
from fortnight.exchange.hl7v2.values import short

OWN_PLANS, STEP = f"{OWN}taper", "step"
PER_DAY = ("mg/d", "mg/d")


def tapers(source: Source) -> Iterator[Written]:
    """Yield every taper plan, oldest first."""
    patient = subject(source.course.child)
    for taper in source.course.tapers:
        yield Written(_plan(taper, patient), taper.id)


def _plan(taper: Taper, patient: Resource) -> Resource:
    ended = taper.ended_on
    return {
        "resourceType": "CarePlan",
        "id": fhir_id(taper.id),
        "extension": extension("taper-method", "Code", taper.how.value),
        "status": "revoked" if ended else "active",
        "intent": "plan",
        "category": [concept("Taper", coding(OWN_PLANS, "plan"))],
        "title": taper.drug,
        **({"description": taper.reason} if taper.reason else {}),
        "subject": patient,
        "period": {"start": taper.since.isoformat(), **({"end": ended.isoformat()} if ended else {})},
        "activity": [
            *({"detail": _step(taper.drug, step)} for step in taper.written),
            *({"detail": _change(change)} for change in taper.changes),
        ],
    }


def _step(drug: str, step: PlanStep) -> Resource:
    second = measure(step.second_mg, "mg") if step.second_mg else None
    extensions = [
        *extension("per", "Code", "" if step.per is Per.DAY else step.per.value),
        *extension("second-dose", "Quantity", second),
    ]
    return {
        **({"extension": extensions} if extensions else {}),
        "kind": "MedicationRequest",
        "code": concept("", coding(OWN_PLANS, STEP)),
        "status": "scheduled",
        "scheduledPeriod": {"start": step.start.isoformat()},
        "productCodeableConcept": concept(drug),
        "dailyAmount": measure(step.mg_per_day, *PER_DAY),
    }


def _change(change: TaperChange) -> Resource:
    days = extension("days", "PositiveInt", change.days or None)
    return {
        **({"extension": days} if days else {}),
        "code": concept(str(DO_WORDS[change.do]), coding(OWN_PLANS, change.do.value)),
        "status": "completed",
        "scheduledPeriod": {"start": change.on.isoformat()},
        **({"description": change.reason} if change.reason else {}),
    }


# Reading ------------------------------------------------------------------------------------------


def read_taper(resource: Resource) -> Taper:
    """Return a taper plan with its changes, under the id of the resource.

    :raises OfNoConcern: for another plan of care. :raises Odd: if it cannot be read.
    """
    if not any(code_in(each, OWN_PLANS) for each in mappings_at(resource, "category")):
        raise OfNoConcern(text("Only plans to taper a drug are read."))
    if text_at(resource, "status") not in ("active", "revoked"):
        raise not_final(resource)
    how = own_text(resource, "taper-method", "Code") or How.DATES
    if how not in set(How):
        raise Odd(text("The method “{name}” of the plan is not known.", name=short(how)))
    details = [mapping_at(each, "detail") for each in mappings_at(resource, "activity")]
    steps = [_read_step(each) for each in details if _code(each) == STEP]
    changes = [_read_change(each) for each in details if _code(each) != STEP]
    taper = Taper(
        text_at(resource, "id"),
        stored_text(resource, "title"),
        tuple(sorted(steps, key=lambda step: step.start)),
    )
    if not steps:
        raise Odd(text("The plan has no step."))
    reason = stored_text(resource, "description")
    return replace(taper, how=How(how), reason=reason, changes=tuple(changes))


def _code(detail: Resource) -> str:
    return code_in(mapping_at(detail, "code"), OWN_PLANS)


def _start(detail: Resource) -> str:
    return text_at(mapping_at(detail, "scheduledPeriod"), "start")


def _read_step(detail: Resource) -> PlanStep:
    per = own_text(detail, "per", "Code") or Per.DAY
    if per not in (Per.DAY, Per.OTHER_DAY):
        raise Odd(text("It does not state how often the drug is taken."))
    second = [
        mapping_at(each, "valueQuantity")
        for each in mappings_at(detail, "extension")
        if each.get("url") == f"{OWN}second-dose"
    ]
    mean = _mg(mapping_at(detail, "dailyAmount"))
    return PlanStep(day(_start(detail)), mean, Per(per), _mg(second[0]) if second else 0.0)


def _mg(quantity: Resource) -> float:
    value: Decimal | None = decimal_at(quantity, "value")
    if value is None or text_at(quantity, "code") not in ("mg", "mg/d"):
        raise Odd(text("It states no dose in mg."))
    return float(plain_number(value))


def _read_change(detail: Resource) -> TaperChange:
    do = _code(detail)
    if do not in set(Do):
        name = short(words_of(mapping_at(detail, "code")))
        raise Odd(text("“{name}” is not a step or a change of a plan.", name=name))
    days = own_count(detail, "days") or 0
    return TaperChange(Do(do), day(_start(detail)), days, stored_text(detail, "description"))


def shown(taper: Taper) -> str:
    """Return a plan in short: `2026-11-22, prednisolone 10 → 0 mg/d`."""
    first, last = (plain(each.mg_per_day) for each in (taper.written[0], taper.written[-1]))
    return f"{taper.since.isoformat()}, {taper.drug} {first} → {last} mg/d"
