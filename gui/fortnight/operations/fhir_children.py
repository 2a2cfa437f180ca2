"""The patients of a bundle: each is matched with a child of the record, or registered, or waits."""

from __future__ import annotations

from datetime import date

from fortnight.domain.entry.drafts import ChildDraft
from fortnight.domain.labs.lab_message import Outcome
from fortnight.domain.messages import Text, joined, text
from fortnight.domain.record.child import NONE_KNOWN, Child, Sex
from fortnight.domain.treatment.dose import LABEL_CODES, label_set
from fortnight.exchange.fhir.codes import IDENTIFIER_TYPES, PATIENT_NUMBERS, Resource
from fortnight.exchange.fhir.elements import (
    Odd,
    code_in,
    day,
    mapping_at,
    mappings_at,
    own,
    own_count,
    own_text,
    text_at,
    words_of,
)
from fortnight.exchange.fhir.lab_message import name_in_words, patient_of
from fortnight.exchange.fhir.patient import NO_KNOWN_ALLERGY
from fortnight.exchange.fhir.reader import Item
from fortnight.exchange.fhir.treatment_items import quantity_in
from fortnight.exchange.rows import Contents, Row
from fortnight.operations.checking import confirmed_questions
from fortnight.operations.fhir_work import Work
from fortnight.operations.import_plan import plan
from fortnight.operations.lab_matching import match
from fortnight.store.queries import courses

_SEXES = {"male": Sex.MALE, "female": Sex.FEMALE, "unknown": Sex.UNKNOWN, "other": Sex.UNKNOWN}
USUAL = "us-eu"


def settle_patients(work: Work) -> None:
    """Find or register the child of each Patient, with its allergies."""
    for item in work.bundle.of("Patient"):
        try:
            _settle(work, item)
        except Odd as odd:
            _refuse(work, item, odd.sentence)
    for item in work.bundle.of("AllergyIntolerance"):
        if item.number not in work.settled:
            _compare_allergy(work, item)


def _settle(work: Work, item: Item) -> None:
    known = courses.children(work.session.store)
    patient = patient_of(item.resource)
    if any(child.number in patient.numbers for child in known):
        found = match(patient, known)
        work.children[item.number] = found
        if isinstance(found, Child):
            work.settle(item, Outcome.ALREADY_THERE, text("The child is in the record."), found.number)
        else:
            work.settle(item, Outcome.WAITING, found, " / ".join(patient.numbers))
        return
    _register(work, item)


def _refuse(work: Work, item: Item, sentence: Text) -> None:
    work.children[item.number] = sentence
    work.settle(item, Outcome.REFUSED, sentence)


# A new child --------------------------------------------------------------------------------------


def _register(work: Work, item: Item) -> None:
    """Register a child as an import of children does; what a form would ask about must be confirmed."""
    draft, allergies = _draft(work, item)
    row = Row(draft.number, draft, work.file, item.number, {})
    planned = plan(work.session, Contents(children=[row]), False, work.confirmed)
    if planned.refusals:
        _refuse(work, item, joined([each.sentence for each in planned.refusals], " "))
        return
    if not planned.entries:
        work.children[item.number] = text("The child itself waits for a confirmation.")
        work.unconfirmed.add(item.number)
        work.ask(item, [each.sentence for each in planned.questions], f"{draft.number} {draft.name}")
        return
    (entry,), id = planned.entries, work.new_id(item)
    body = {**entry.body, **work.recorded(item)}
    work.append(id, "child.record", id, body, confirmed_questions(entry.questions))
    child = courses.child(work.session.store, id)
    assert child is not None
    work.children[item.number] = child
    work.settle(item, Outcome.STORED, text("The child is new in the record."), child.number)
    for each in allergies:
        work.settle(each, Outcome.STORED, text("It is part of the new child."))


def _draft(work: Work, item: Item) -> tuple[ChildDraft, list[Item]]:
    resource = item.resource
    names = [name_in_words(each) for each in mappings_at(resource, "name")]
    about = [each for each in work.bundle.of("AllergyIntolerance") if _is_about(work, each, item)]
    label = own_text(resource, "dosing-label", "Code")
    interval = own_count(resource, "interval-days")
    usual = label_set(label if label in LABEL_CODES else USUAL).interval_days
    draft = ChildDraft(
        _number(resource),
        next(filter(None, names), ""),
        _SEXES.get(text_at(resource, "gender"), Sex.UNKNOWN),
        _born(resource),
        "; ".join(filter(None, (_allergy(each.resource) for each in about))),
        label or USUAL,
        interval or usual,
        own_text(resource, "note"),
        quantity_in(resource, "mother-height", "cm"),
        quantity_in(resource, "father-height", "cm"),
        own(resource, "parents-measured", "Boolean") is True,
    )
    return draft, about


def _born(resource: Resource) -> date | None:
    written = text_at(resource, "birthDate")
    return day(written) if written else None


def _number(resource: Resource) -> str:
    """Return the hospital number. :raises Odd: if there are several and none is marked as that."""
    identifiers = mappings_at(resource, "identifier")
    marked = [
        text_at(each, "value")
        for each in identifiers
        if text_at(each, "system") == PATIENT_NUMBERS
        or code_in(mapping_at(each, "type"), IDENTIFIER_TYPES) == "MR"
    ]
    found = set(filter(None, marked or [text_at(each, "value") for each in identifiers]))
    if len(found) != 1:
        raise Odd(text("It has {n} numbers, and which one is the hospital's is not stated.", n=len(found)))
    return found.pop()


# Allergies ----------------------------------------------------------------------------------------


def _is_about(work: Work, allergy: Item, patient: Item) -> bool:
    return work.bundle.referred(allergy.resource, "patient") is patient


def _allergy(resource: Resource) -> str:
    concept = mapping_at(resource, "code")
    is_none = code_in(concept, str(NO_KNOWN_ALLERGY["system"])) == NO_KNOWN_ALLERGY["code"]
    return NONE_KNOWN if is_none else words_of(concept).strip()


def _compare_allergy(work: Work, item: Item) -> None:
    """Settle an allergy of a child that is in the record: it is there, or a person has to enter it."""
    try:
        child, allergy = work.child_of(item, "patient"), _allergy(item.resource)
    except Odd as odd:
        work.settle(item, Outcome.REFUSED, odd.sentence)
        return
    if not isinstance(child, Child):
        work.settle(item, Outcome.WAITING, child)
    elif allergy.casefold() in child.allergies.casefold().split("; ") or allergy == child.allergies:
        work.settle(item, Outcome.ALREADY_THERE, text("The record has it already."), allergy)
    else:
        sentence = text("The record has it not. Enter it in the child's details if it is right.")
        work.settle(item, Outcome.WAITING, sentence, allergy)
