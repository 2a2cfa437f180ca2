"""Infusions, other drugs, illnesses and alert cards of a child as resources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from fortnight.domain.alert.raised_alert import SUSPECTED, CardState, RaisedAlert
from fortnight.domain.labs.serialization import unpack
from fortnight.domain.messages import Text
from fortnight.domain.numbers import NotANumber, parse
from fortnight.domain.record.course import Event, Infusion, MedicationStep
from fortnight.domain.record.medication import DOSE_UNIT_WORDS, PER_WORDS, ROUTE_WORDS, Per
from fortnight.domain.record.same_illness import OUTCOME
from fortnight.domain.treatment.medication_lines import line_key
from fortnight.exchange.fhir.codes import (
    CLINICAL_STATES,
    CONDITIONS,
    FLAG_CATEGORIES,
    GIVEN,
    INTRAVENOUS,
    OWN_ALERTS,
    PERFORMER_FUNCTIONS,
    PERIODS,
    TOCILIZUMAB,
    VERIFICATION_STATES,
    Resource,
    coding,
    concept,
    extension,
    fhir_id,
)
from fortnight.exchange.fhir.events import coded_kind, event_details
from fortnight.exchange.fhir.quantities import decimal_text, measure
from fortnight.exchange.fhir.references import Written, subject, time_text
from fortnight.exchange.fhir.source import Source

BAG = "bag"  # the id of the medication that an infusion contains


# Infusions ----------------------------------------------------------------------------------------


def infusions(source: Source) -> Iterator[Written]:
    """Yield every infusion that was given, completely or in part."""
    patient = subject(source.course.child)
    for infusion in source.course.infusions:
        yield Written(_administration(infusion, patient), infusion.id)


def _administration(infusion: Infusion, patient: Resource) -> Resource:
    end = {"end": time_text(infusion.ended_at)} if infusion.ended_at else {}
    extensions = [
        *_measured("weight", infusion.weight_kg, "kg"),
        *_measured("ordered-dose", infusion.ordered_mg, "mg"),
        *extension("dosing-label", "String", infusion.label),
        *extension("reaction", "String", infusion.reaction),
    ]
    return {
        "resourceType": "MedicationAdministration",
        "id": fhir_id(infusion.id),
        **({"contained": [_bag(infusion.lots)]} if infusion.lots else {}),
        **({"extension": extensions} if extensions else {}),
        "status": GIVEN[infusion.stopped],
        **_medication(infusion),
        "subject": patient,
        "effectivePeriod": {"start": time_text(infusion.started_at), **end},
        **({"performer": [_checker(infusion.checked_by)]} if infusion.checked_by else {}),
        **({"note": [{"text": infusion.note}]} if infusion.note else {}),
        "dosage": {"route": concept("", INTRAVENOUS), "dose": measure(infusion.dose_mg, "mg")},
    }


def _measured(name: str, value: float | None, unit: str) -> list[Resource]:
    return [] if value is None else extension(name, "Quantity", measure(value, unit))


def _bag(lots: str) -> Resource:
    return {
        "resourceType": "Medication",
        "id": BAG,
        "code": concept("tocilizumab", *TOCILIZUMAB),
        "batch": {"lotNumber": lots},
    }


def _medication(infusion: Infusion) -> Resource:
    if infusion.lots:
        return {"medicationReference": {"reference": f"#{BAG}"}}
    return {"medicationCodeableConcept": concept("tocilizumab", *TOCILIZUMAB)}


def _checker(name: str) -> Resource:
    return {
        "function": concept("", coding(PERFORMER_FUNCTIONS, "verifier", "Verifier")),
        "actor": {"display": name},
    }


# Other drugs --------------------------------------------------------------------------------------


def medication(source: Source) -> Iterator[Written]:
    """Yield every step of another drug, with the day before the next one of its line as its end."""
    patient, steps = subject(source.course.child), source.course.medication
    for step in steps:
        later = [each for each in steps if line_key(each) == line_key(step) and each.start > step.start]
        yield Written(_statement(step, later, patient), step.id)


def _statement(step: MedicationStep, later: Sequence[MedicationStep], patient: Resource) -> Resource:
    end = {"end": min(each.start for each in later).isoformat()} if later else {}
    named = step.name if step.name and step.name != step.drug else step.drug
    extensions = [
        *extension("substance", "String", step.drug if named != step.drug else ""),
        *extension("act", "Code", step.act.value if step.act else ""),
        *extension("times", "PositiveInt", None if step.per in PERIODS or step.is_stop else step.times),
    ]
    return {
        "resourceType": "MedicationStatement",
        "id": fhir_id(step.id),
        **({"extension": extensions} if extensions else {}),
        "status": "stopped" if step.is_stop else ("completed" if later else "active"),
        "medicationCodeableConcept": concept(named),
        "subject": patient,
        "effectivePeriod": {"start": step.start.isoformat(), **end},
        **({"reasonCode": [concept(step.reason)]} if step.reason else {}),
        **({"dosage": [_dosage(step)]} if not step.is_stop or step.route else {}),
    }


def _dosage(step: MedicationStep) -> Resource:
    return {
        **_words_of_per(step),
        **_taken(step),
        **({"route": concept(str(ROUTE_WORDS[step.route]), _own_route(step))} if step.route else {}),
        **_amount(step),
    }


def _own_route(step: MedicationStep) -> Resource:
    assert step.route is not None
    return coding("urn:fortnight:route", step.route.value)


def _words_of_per(step: MedicationStep) -> Resource:
    return {} if step.per in PERIODS else {"text": str(PER_WORDS[step.per])}


def _taken(step: MedicationStep) -> Resource:
    """Return how often a dose is taken; one with each infusion has no timing that FHIR could compute."""
    if step.is_stop:
        return {}
    if step.per is Per.NEEDED:
        return {"asNeededBoolean": True}
    if step.per not in PERIODS:
        return {"timing": {"code": concept(str(PER_WORDS[step.per]), coding("urn:fortnight:per", step.per))}}
    length, unit = PERIODS[step.per]
    return {"timing": {"repeat": {"frequency": step.times, "period": length, "periodUnit": unit}}}


def _amount(step: MedicationStep) -> Resource:
    """Return the dose as typed; of an imported step the mean of a day."""
    if step.is_stop:
        return {}
    if step.act is None:
        known = step.mg_per_day is not None
        return {"doseAndRate": [{"doseQuantity": measure(step.mg_per_day or 0.0, "mg")}]} if known else {}
    try:
        typed = parse(step.dose)
    except NotANumber:
        return {}
    if typed is None:
        return {}
    digits = Decimal(
        step.dose.strip().replace(",", ".") if not typed.comparator else decimal_text(typed.value)
    )
    dose = {**measure(0.0, str(DOSE_UNIT_WORDS[step.unit]), step.unit), "value": digits}
    return {"doseAndRate": [{"doseQuantity": dose}]}


# Illnesses ----------------------------------------------------------------------------------------


def conditions(source: Source) -> Iterator[Written]:
    """Yield the events that are illnesses or signs of one; outcomes of alert cards are part of their card."""
    patient = subject(source.course.child)
    for event in source.course.events:
        if event.kind in CONDITIONS and not event.id.endswith(OUTCOME):
            yield Written(_condition(event, patient), event.id)


def _condition(event: Event, patient: Resource) -> Resource:
    extensions = event_details(event)
    verification = "provisional" if event.details.get("certainty") == "suspected" else "confirmed"
    # an event without an end is not known to go on
    resolved = {"clinicalStatus": concept("", coding(CLINICAL_STATES, "resolved"))} if event.until else {}
    return {
        "resourceType": "Condition",
        "id": fhir_id(event.id),
        **({"extension": extensions} if extensions else {}),
        **resolved,
        "verificationStatus": concept("", coding(VERIFICATION_STATES, verification)),
        "code": coded_kind(event),
        "subject": patient,
        "onsetDateTime": time_text(event.at),
        **({"abatementDateTime": time_text(event.until)} if event.until else {}),
        **({"note": [{"text": event.text}]} if event.text else {}),
    }


# Alerts -------------------------------------------------------------------------------------------


def flags(source: Source) -> Iterator[Written]:
    """Yield the alert cards as they were shown; a silent mark on the chart is none."""
    patient = subject(source.course.child)
    for alert in source.alerts:
        if not alert.is_silent:
            yield Written(_flag(alert, patient), "")


def _flag(alert: RaisedAlert, patient: Resource) -> Resource:
    headline = unpack(alert.detail.get("headline"))
    shown = str(headline) if isinstance(headline, Text) else str(SUSPECTED[alert.suggests])
    status = "active" if alert.life is CardState.OPEN else "inactive"
    return {
        "resourceType": "Flag",
        "id": fhir_id(alert.id),
        "status": status,
        "category": [concept("", coding(FLAG_CATEGORIES, "clinical", "Clinical"))],
        "code": concept(shown, coding(OWN_ALERTS, alert.suggests, str(SUSPECTED[alert.suggests]))),
        "subject": patient,
        "period": {"start": time_text(alert.at)},
    }
