"""Infusions, other drugs and illnesses of a bundle, each planned as a row of a file is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from fortnight.domain.entry.check_visit import VisitDraft
from fortnight.domain.entry.drafts import InfusionDraft
from fortnight.domain.labs.lab_message import Outcome
from fortnight.domain.messages import Text, joined, text
from fortnight.domain.people import may_import, may_write, right_of
from fortnight.domain.record.child import Child
from fortnight.domain.record.course import Event, MedicationStep
from fortnight.domain.record.taper import TAPER_ACTS, Taper
from fortnight.exchange.fhir.codes import Resource
from fortnight.exchange.fhir.elements import Odd, own_text
from fortnight.exchange.fhir.events import FORMS, read_condition, read_event
from fortnight.exchange.fhir.reader import Bundle, Item
from fortnight.exchange.fhir.tapers import read_taper
from fortnight.exchange.fhir.tapers import shown as taper_shown
from fortnight.exchange.fhir.treatment_items import (
    OfNoConcern,
    quantity_in,
    read_infusion,
    read_statement,
)
from fortnight.exchange.fhir.visits import is_visit, read_visit
from fortnight.exchange.refusals import Refusals
from fortnight.exchange.rows import Row
from fortnight.operations.checking import confirmed_questions
from fortnight.operations.fhir_plan import RowPlan
from fortnight.operations.fhir_tapers import plan_tapers
from fortnight.operations.fhir_work import IMPORT, Work
from fortnight.operations.import_activity import plan_visits
from fortnight.operations.import_course import plan_course
from fortnight.operations.import_entries import Planned
from fortnight.store.queries.activity import visits
from fortnight.store.transaction import denied

Entry = InfusionDraft | MedicationStep | Event | VisitDraft | Taper

READERS: Mapping[str, Callable[[Resource, Bundle], list[Entry]]] = {
    "MedicationAdministration": lambda resource, bundle: [read_infusion(resource)],
    "MedicationStatement": lambda resource, bundle: [*read_statement(resource, bundle.is_own)],
    "CarePlan": lambda resource, bundle: [read_taper(resource)],
    "Condition": lambda resource, bundle: [read_condition(resource)],
    **dict.fromkeys(FORMS, lambda resource, bundle: [_read_examination(resource)]),
}


def _read_examination(resource: Resource) -> Entry:
    return read_visit(resource) if is_visit(resource) else read_event(resource)


SHOWN: Mapping[str, Callable[[Any], str]] = {
    "MedicationAdministration": lambda given: f"{given.started_at:%Y-%m-%d %H:%M}, {given.dose_mg} mg",
    "MedicationStatement": lambda step: f"{step.start.isoformat()}, {step.name or step.drug}",
    "CarePlan": taper_shown,
}


def _event_shown(event: Any) -> str:
    return f"{event.at:%Y-%m-%d}, {getattr(event, 'kind', 'assessment')}"


@dataclass(frozen=True, slots=True)
class _Readable:
    """A resource that was read, with the child that it is about.

    `stated` are fields of its entries that the resource states and a plan does not.
    """

    item: Item
    child: Child
    entries: list[Entry]
    stated: Mapping[str, Any]

    @property
    def what(self) -> str:
        """The resource in short, such as `2026-11-08 09:00, 176 mg`."""
        return SHOWN.get(self.item.kind, _event_shown)(self.entries[0])


def settle_treatment(work: Work) -> None:
    """Plan and store what is not a result: of each child infusions, then drugs, then illnesses."""
    for kind in READERS:
        together: dict[tuple[str, type], list[_Readable]] = {}
        for item in _items(work, kind):
            found = _read(work, item, kind)
            if found is not None:
                together.setdefault((found.child.id, type(found.entries[0])), []).append(found)
        for readable in together.values():
            _settle(work, readable)


def _items(work: Work, kind: str) -> Iterator[Item]:
    """Yield the resources of a type; the results among the Observations are settled already."""
    return (item for item in work.bundle.of(kind) if item.number not in work.settled)


def _read(work: Work, item: Item, kind: str) -> _Readable | None:
    """Return what a resource holds; `None` if it is settled: unreadable, or of no certain child."""
    try:
        child = work.child_of(item, FORMS[kind].child if kind in FORMS else "subject")
        entries, stated = READERS[kind](item.resource, work.bundle), _stated(item)
    except OfNoConcern as sentence:
        work.settle(item, Outcome.IGNORED, sentence.sentence)
    except Odd as odd:
        work.settle(item, Outcome.REFUSED, odd.sentence)
    else:
        if isinstance(child, Child):
            return _Readable(item, child, entries, stated)
        work.settle(item, Outcome.WAITING, child)
    return None


def _settle(work: Work, readable: list[_Readable]) -> None:
    """Plan the resources of one kind of one child together, and settle each for itself."""
    child, rows = readable[0].child, list[Row[Any]]()
    for each in readable:
        rows += (Row(child.number, cast("Any", e), work.file, each.item.number, {}) for e in each.entries)
    plan = RowPlan(refusals=Refusals(most=10 * len(rows)))
    _plan(plan, work, child, rows)
    wrong = plan.wrong()
    for each in readable:
        _settle_one(work, each, plan, wrong.get(each.item.number, []))
    work.courses.pop(child.id, None)  # it is read again, with the weights of these infusions


def _plan(plan: RowPlan, work: Work, child: Child, rows: list[Row[Any]]) -> None:
    first: object = rows[0].entry
    kind = type(first)
    course, now = work.course(child), work.session.clock()
    if kind is VisitDraft:
        plan_visits(plan, child, visits(work.session.store, child.id), rows, now)
    elif kind is Taper:
        plan_tapers(plan, course, rows)
    else:
        plan_course(plan, course, {kind: rows}, now)


def _settle_one(work: Work, each: _Readable, plan: RowPlan, wrong: list[Text]) -> None:
    """Write the entries of a resource; one that is wrong or asked about keeps all of it out."""
    item = each.item
    made, asked = plan.made.get(item.number, []), plan.asked.get(item.number, [])
    if wrong:
        work.settle(item, Outcome.REFUSED, joined(wrong, " "), each.what)
    elif asked and not work.confirmed:
        work.ask(item, asked, each.what)
    elif not made:
        work.settle(item, Outcome.ALREADY_THERE, text("The record has it already."), each.what)
    elif (refused := _denied(work, made)) is not None:
        work.settle(item, Outcome.REFUSED, refused, each.what)
    else:
        known = plan.of_record.get(item.number, "")
        _write(work, each, made, known)
        reason = text("The record has the plan; its changes are new.") if known else text("It is new.")
        work.settle(item, Outcome.STORED, reason, each.what)


def _write(work: Work, each: _Readable, made: Sequence[Planned], plan_id: str) -> None:
    """Write the entries of a resource; changes of a taper belong to the plan `plan_id` or the one before."""
    for number, entry in enumerate(made):
        is_change = entry.verb in TAPER_ACTS
        body = entry.body if is_change else {**entry.body, **each.stated, **work.recorded(each.item)}
        id = work.new_id(None if number or is_change else each.item)
        plan_id = plan_id if is_change else id
        reason = confirmed_questions(entry.questions)
        work.append(id, entry.verb, each.child.id, body, reason, plan_id)
    work.changed.add(each.child.id)


def _denied(work: Work, made: Iterable[Planned]) -> Text | None:
    """Return why this person may not record something, or `None`. Not everything may be imported."""
    role = work.session.role
    for entry in made:
        right = right_of(entry.verb, entry.body)
        if not (may_write(role, right) or may_import(role, right, [IMPORT])):
            return denied(work.session.act(), right).sentence
    return None


def _stated(item: Item) -> dict[str, Any]:
    """Return by which label an infusion was dosed, and the dose by that label, if the bundle states it."""
    if item.kind != "MedicationAdministration":
        return {}
    ordered, label = quantity_in(item.resource, "ordered-dose", "mg"), own_text(item.resource, "dosing-label")
    found = {"ordered_mg": ordered, "label": label}
    return {name: value for name, value in found.items() if value not in (None, "")}
