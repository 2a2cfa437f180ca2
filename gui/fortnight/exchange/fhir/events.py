"""Events that are no illness as resources: procedures, immunisations, admissions, plans, examinations.

Each names its kind by a code of our own, so that it is read back as what it was.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from fortnight.domain.messages import text
from fortnight.domain.record.child import Child
from fortnight.domain.record.course import Event
from fortnight.domain.record.event_kinds import (
    KINDS,
    Detail,
    EventKind,
    detail_words,
    kind_word,
    refused_detail,
)
from fortnight.domain.record.same_illness import OUTCOME
from fortnight.exchange.fhir.codes import (
    ACT_CODES,
    CATEGORIES,
    CONDITIONS,
    OWN_EVENTS,
    Resource,
    coding,
    concept,
    extension,
    fhir_id,
)
from fortnight.exchange.fhir.elements import (
    Odd,
    code_in,
    mapping_at,
    mappings_at,
    moment,
    notes_of,
    own_text,
    own_with,
    plain_number,
    stored_text,
    text_at,
    words_of,
)
from fortnight.exchange.fhir.quantities import decimal_text
from fortnight.exchange.fhir.references import Written, subject, time_text
from fortnight.exchange.fhir.source import Source
from fortnight.exchange.fhir.treatment_items import OfNoConcern, not_final
from fortnight.exchange.hl7v2.values import short

PLANNED = "planned"  # the detail of what is not done yet
EXAM = "exam"


@dataclass(frozen=True, slots=True)
class Form:
    """How a kind of resource holds an event: its fixed elements, and where code, child and time are.

    An Encounter is in a period, has its code in a list and no notes.
    """

    fixed: Resource
    code: str = "code"
    child: str = "subject"
    time: str = "effectiveDateTime"
    period: str = ""
    has_notes: bool = True


PROCEDURE, IMMUNIZATION, ENCOUNTER, PLAN, EXAMINATION = (
    "Procedure",
    "Immunization",
    "Encounter",
    "ServiceRequest",
    "Observation",
)
FORMS: Mapping[str, Form] = {
    PROCEDURE: Form({"status": "completed"}, time="performedDateTime", period="performedPeriod"),
    IMMUNIZATION: Form({"status": "completed"}, "vaccineCode", "patient", "occurrenceDateTime"),
    ENCOUNTER: Form(
        {"status": "finished", "class": coding(ACT_CODES, "IMP", "inpatient encounter")},
        "type",
        time="",
        period="period",
        has_notes=False,
    ),
    PLAN: Form({"status": "active", "intent": "plan"}, time="authoredOn"),
    EXAMINATION: Form(
        {"status": "final", "category": [concept("", coding(CATEGORIES, EXAM, "Exam"))]},
        period="effectivePeriod",
    ),
}
_OF_KIND: Mapping[str, str] = {
    EventKind.SURGERY: PROCEDURE,
    EventKind.VACCINE: IMMUNIZATION,
    EventKind.LIVE_VACCINE: IMMUNIZATION,
    EventKind.ADMISSION: ENCOUNTER,
}
"""The resource of a kind; of every other one it is an examination."""


def form_of(event: Event) -> str:
    """Return as which resource an event is written: what is planned is a request and not a procedure."""
    return PLAN if PLANNED in event.details else _OF_KIND.get(event.kind, EXAMINATION)


def other_events(source: Source) -> Iterator[Written]:
    """Yield the events that are no illness; outcomes of alert cards are part of their card."""
    for event in source.course.events:
        if event.kind not in CONDITIONS and not event.id.endswith(OUTCOME):
            yield Written(_resource(event, source.course.child), event.id)


def _resource(event: Event, child: Child) -> Resource:
    name = form_of(event)
    form, code = FORMS[name], coded_kind(event)
    extensions = event_details(event)
    if not form.has_notes:
        extensions += extension("text", "String", event.text)
    if event.until and not form.period:
        extensions += extension("until", "DateTime", time_text(event.until))
    return {
        "resourceType": name,
        "id": fhir_id(event.id),
        **({"extension": extensions} if extensions else {}),
        **form.fixed,
        form.code: [code] if name == ENCOUNTER else code,
        form.child: subject(child),
        **_time(form, event),
        **({"note": [{"text": event.text}]} if event.text and form.has_notes else {}),
    }


def _time(form: Form, event: Event) -> Resource:
    if form.period and (event.until or not form.time):
        end = {"end": time_text(event.until)} if event.until else {}
        return {form.period: {"start": time_text(event.at), **end}}
    return {form.time: time_text(event.at)}


def coded_kind(event: Event) -> Resource:
    """Return the kind of an event with its details in words, and its code."""
    kind = str(kind_word(event.kind))
    details = [str(words) for words in detail_words(event.kind, event.details)]
    return concept("; ".join((kind, *details)), coding(OWN_EVENTS, str(event.kind), kind))


def event_details(event: Event) -> list[Resource]:
    """Return the details of an event as extensions."""
    return [each for name, value in sorted(event.details.items()) for each in _detail(name, value)]


def _detail(name: str, value: Detail) -> list[Resource]:
    if isinstance(value, str):
        return extension(f"detail:{name}", "String", value)
    return extension(f"detail:{name}", "Decimal", Decimal(decimal_text(value)))


# Reading ------------------------------------------------------------------------------------------


def read_event(resource: Resource) -> Event:
    """Return a procedure, an immunisation, an admission, a plan or an examination as an event.

    :raises OfNoConcern: for one that was not done. :raises Odd: if it cannot be read.
    """
    name = text_at(resource, "resourceType")
    form = FORMS[name]
    if text_at(resource, "status") != form.fixed["status"]:
        raise not_final(resource)
    codes = mappings_at(resource, form.code) if name == ENCOUNTER else [mapping_at(resource, form.code)]
    kind, details = read_kind(codes[0] if codes else {}, resource)
    start, end = _read_time(form, resource)
    words = "; ".join(notes_of(resource)) if form.has_notes else own_text(resource, "text")
    return Event("", kind, moment(start), words, moment(end) if end else None, details)


def read_condition(resource: Resource) -> Event:
    """Return an illness as an event.

    :raises OfNoConcern: for one that was refuted. :raises Odd: if it cannot be read.
    """
    codes = mappings_at(mapping_at(resource, "verificationStatus"), "coding")
    if {"refuted", "entered-in-error"} & {text_at(each, "code") for each in codes}:
        raise OfNoConcern(text("It was refuted or entered in error."))
    kind, details = read_kind(mapping_at(resource, "code"), resource)
    until = text_at(resource, "abatementDateTime")
    at, end = moment(text_at(resource, "onsetDateTime")), moment(until) if until else None
    return Event("", kind, at, "; ".join(notes_of(resource)), end, details)


def _read_time(form: Form, resource: Resource) -> tuple[str, str]:
    period = mapping_at(resource, form.period) if form.period else {}
    start = text_at(period, "start") or (text_at(resource, form.time) if form.time else "")
    return start, text_at(period, "end") or own_text(resource, "until", "DateTime")


def read_kind(code: Resource, resource: Resource) -> tuple[str, dict[str, Detail]]:
    """Return kind and details of an event. :raises Odd: if it is of no kind or a detail is not allowed."""
    kind = code_in(code, OWN_EVENTS)
    if kind not in KINDS:
        raise Odd(text("The condition “{name}” is not a kind of event.", name=short(words_of(code))))
    details = {name: _read_detail(name, value) for name, value in own_with(resource, "detail:")}
    wrong = refused_detail(kind, details)
    if wrong is not None:
        value = short(str(details[wrong]))
        raise Odd(text("“{value}” is not a value for “{field}”.", value=value, field=wrong))
    return kind, details


def _read_detail(name: str, value: object) -> Detail:
    if isinstance(value, Decimal):
        return float(plain_number(value))
    return stored_text({name: value}, name)
