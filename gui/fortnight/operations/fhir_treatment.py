"""Infusions, other drugs and illnesses of a bundle, each planned as a row of a file is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, cast

from fortnight.domain.entry.drafts import InfusionDraft
from fortnight.domain.labs.lab_message import Outcome
from fortnight.domain.messages import joined, text
from fortnight.domain.record.child import Child
from fortnight.domain.record.course import Course, Event, Infusion, MedicationStep
from fortnight.exchange.fhir.codes import Resource
from fortnight.exchange.fhir.elements import Odd, mapping_at, own_text, text_at
from fortnight.exchange.fhir.reader import Bundle, Item
from fortnight.exchange.fhir.treatment_items import (
    OfNoConcern,
    quantity_in,
    read_condition,
    read_infusion,
    read_statement,
)
from fortnight.exchange.rows import Row
from fortnight.operations.checking import confirmed_questions
from fortnight.operations.fhir_work import Work
from fortnight.operations.import_course import plan_course
from fortnight.operations.import_entries import Plan, Planned

Entry = InfusionDraft | MedicationStep | Event

READERS: Mapping[str, Callable[[Resource, Bundle], list[Entry]]] = {
    "MedicationAdministration": lambda resource, bundle: [read_infusion(resource)],
    "MedicationStatement": lambda resource, bundle: [*read_statement(resource, bundle.is_own)],
    "Condition": lambda resource, bundle: [read_condition(resource)],
}


def settle_treatment(work: Work) -> None:
    """Plan and store what is not a result, oldest first, so that each is checked against what was before."""
    for kind in READERS:
        for item in sorted(work.bundle.of(kind), key=_when):
            try:
                child = work.child_of(item)
                entries = READERS[kind](item.resource, work.bundle)
                stated = _stated(item)
            except OfNoConcern as sentence:
                work.settle(item, Outcome.IGNORED, sentence.sentence)
            except Odd as odd:
                work.settle(item, Outcome.REFUSED, odd.sentence)
            else:
                if isinstance(child, Child):
                    _settle(work, item, child, entries, stated)
                else:
                    work.settle(item, Outcome.WAITING, child)


def _when(item: Item) -> str:
    """Return the time of a resource as written; text that cannot be read is refused later."""
    resource = item.resource
    try:
        start = text_at(mapping_at(resource, "effectivePeriod"), "start")
        return start or text_at(resource, "effectiveDateTime") or text_at(resource, "onsetDateTime")
    except Odd:
        return ""


def _settle(work: Work, item: Item, child: Child, entries: list[Entry], stated: Mapping[str, Any]) -> None:
    """Plan all entries of a resource and write them; one that is refused or asked about keeps all out.

    :param stated: fields of the entries that the resource states and the plan does not.
    """
    course, planned = work.course(child), list[tuple[str, Entry, Planned]]()
    for number, entry in enumerate(entries):
        plan = _plan(work, item, course, entry)
        if plan.refusals:
            work.settle(item, Outcome.REFUSED, joined([each.sentence for each in plan.refusals], " "))
            return
        if plan.questions and not work.confirmed:
            asked = joined([each.sentence for each in plan.questions], " ")
            sentence = text("{asked} If it is right, import with confirmation.", asked=asked)
            work.settle(item, Outcome.WAITING, sentence)
            return
        for each in plan.entries:
            id = work.new_id(item if number == 0 else None)
            planned.append((id, entry, each))
            course = _with(course, id, entry)
    for id, _, each in planned:
        body = {**each.body, **stated, **work.recorded(item)}
        work.append(id, each.verb, child.id, body, confirmed_questions(each.questions))
        work.changed.add(child.id)
    work.courses[child.id] = course
    if planned:
        work.settle(item, Outcome.STORED, text("It is new."))
    else:
        work.settle(item, Outcome.ALREADY_THERE, text("The record has it already."))


def _plan(work: Work, item: Item, course: Course, entry: Entry) -> Plan:
    row: Row[Any] = Row(course.child.number, cast("Any", entry), work.file, item.number, {})
    plan = Plan(confirmed=work.confirmed)
    plan_course(plan, course, {type(entry): [row]}, work.session.clock())
    return plan


def _with(course: Course, id: str, entry: Entry) -> Course:
    """Return a course with an entry that was planned, for the checks of those after it."""
    if isinstance(entry, InfusionDraft):
        weight = float(entry.weight_kg) if entry.weight_kg else None
        given = Infusion(id, entry.started_at, float(entry.dose_mg), weight, entry.ended_at)
        infusions = sorted((*course.infusions, given), key=lambda each: each.started_at)
        return replace(course, infusions=tuple(infusions))
    if isinstance(entry, MedicationStep):
        return replace(course, medication=(*course.medication, replace(entry, id=id)))
    return replace(course, events=(*course.events, replace(entry, id=id)))


def _stated(item: Item) -> dict[str, Any]:
    """Return by which label an infusion was dosed, and the dose by that label, if the bundle states it."""
    if item.kind != "MedicationAdministration":
        return {}
    ordered, label = quantity_in(item.resource, "ordered-dose", "mg"), own_text(item.resource, "dosing-label")
    found = {"ordered_mg": ordered, "label": label}
    return {name: value for name, value in found.items() if value not in (None, "")}
