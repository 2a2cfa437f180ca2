"""Infusions, other drugs and illnesses of a bundle, each planned as a row of a file is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from fortnight.domain.entry.drafts import InfusionDraft, Problem
from fortnight.domain.labs.lab_message import Outcome
from fortnight.domain.messages import Text, joined, text
from fortnight.domain.record.child import Child
from fortnight.domain.record.course import Event, MedicationStep
from fortnight.exchange.fhir.codes import Resource
from fortnight.exchange.fhir.elements import Odd, own_text
from fortnight.exchange.fhir.reader import Bundle, Item
from fortnight.exchange.fhir.treatment_items import (
    OfNoConcern,
    quantity_in,
    read_condition,
    read_infusion,
    read_statement,
)
from fortnight.exchange.refusals import Refusals
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


SHOWN: Mapping[str, Callable[[Any], str]] = {
    "MedicationAdministration": lambda given: f"{given.started_at:%Y-%m-%d %H:%M}, {given.dose_mg} mg",
    "MedicationStatement": lambda step: f"{step.start.isoformat()}, {step.name or step.drug}",
    "Condition": lambda event: f"{event.at:%Y-%m-%d}, {event.kind}",
}


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
        return SHOWN[self.item.kind](self.entries[0])


@dataclass(slots=True)
class _RowPlan(Plan):
    """A plan that keeps, by the number of the resource, what is made of it, asked about it and wrong with it.

    A plan for files keeps nothing once a row is refused; here each resource is settled for itself.
    """

    made: dict[int, list[Planned]] = field(default_factory=dict[int, list[Planned]])
    asked: dict[int, list[Text]] = field(default_factory=dict[int, list[Text]])
    _number: int = 0
    _is_wrong: bool = False

    def add_problems(
        self, problems: Iterable[Problem], row: Row[Any], rows: Mapping[str, Row[Any]] | None = None
    ) -> tuple[Problem, ...]:
        """Add the problems of a resource; return the questions among them."""
        found = tuple(problems)
        questions = Plan.add_problems(self, found, row, rows)
        self._number, self._is_wrong = row.number, len(questions) < len(found)
        self.asked.setdefault(row.number, []).extend(each.message for each in questions)
        return questions

    def add_entry(
        self,
        kind: str,
        count: int,
        verb: str,
        patient: str,
        body: Callable[[], dict[str, Any]],
        questions: tuple[Problem, ...] = (),
    ) -> None:
        """Keep an entry of the resource whose problems were added last, unless it is wrong."""
        if not self._is_wrong:
            self.made.setdefault(self._number, []).append(Planned(verb, patient, body(), questions))

    def wrong(self) -> dict[int, list[Text]]:
        """Return what is wrong, by the number of the resource."""
        found: dict[int, list[Text]] = {}
        for refusal in self.refusals:
            found.setdefault(refusal.row or 0, []).append(refusal.sentence)
        return found


def settle_treatment(work: Work) -> None:
    """Plan and store what is not a result: of each child infusions, then drugs, then illnesses."""
    for kind in READERS:
        by_child: dict[str, list[_Readable]] = {}
        for item in work.bundle.of(kind):
            found = _read(work, item, kind)
            if found is not None:
                by_child.setdefault(found.child.id, []).append(found)
        for readable in by_child.values():
            _settle(work, readable)


def _read(work: Work, item: Item, kind: str) -> _Readable | None:
    """Return what a resource holds; `None` if it is settled: unreadable, or of no certain child."""
    try:
        child = work.child_of(item)
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
    plan = _RowPlan(refusals=Refusals(most=10 * len(rows)))
    plan_course(plan, work.course(child), {type(rows[0].entry): rows}, work.session.clock())
    wrong = plan.wrong()
    for each in readable:
        _settle_one(work, each, plan, wrong.get(each.item.number, []))
    work.courses.pop(child.id, None)  # it is read again, with the weights of these infusions


def _settle_one(work: Work, each: _Readable, plan: _RowPlan, wrong: list[Text]) -> None:
    """Write the entries of a resource; one that is wrong or asked about keeps all of it out."""
    item = each.item
    made, asked = plan.made.get(item.number, []), plan.asked.get(item.number, [])
    if wrong:
        work.settle(item, Outcome.REFUSED, joined(wrong, " "), each.what)
    elif asked and not work.confirmed:
        work.ask(item, asked, each.what)
    elif not made:
        work.settle(item, Outcome.ALREADY_THERE, text("The record has it already."), each.what)
    else:
        for number, entry in enumerate(made):
            body = {**entry.body, **each.stated, **work.recorded(item)}
            id = work.new_id(item if number == 0 else None)
            work.append(id, entry.verb, each.child.id, body, confirmed_questions(entry.questions))
        work.changed.add(each.child.id)
        work.settle(item, Outcome.STORED, text("It is new."), each.what)


def _stated(item: Item) -> dict[str, Any]:
    """Return by which label an infusion was dosed, and the dose by that label, if the bundle states it."""
    if item.kind != "MedicationAdministration":
        return {}
    ordered, label = quantity_in(item.resource, "ordered-dose", "mg"), own_text(item.resource, "dosing-label")
    found = {"ordered_mg": ordered, "label": label}
    return {name: value for name, value in found.items() if value not in (None, "")}
