"""The observations of a bundle: those of one report are one laboratory message, and become one specimen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from fortnight.domain.labs.lab_message import Outcome, Waits
from fortnight.domain.messages import Text, text
from fortnight.domain.record.child import Child
from fortnight.domain.record.course import Specimen
from fortnight.domain.treatment.draw_timing import Timing
from fortnight.exchange.fhir.elements import LONGEST_TEXT, Odd, own, own_text, stored_text, text_at
from fortnight.exchange.fhir.lab_message import (
    ENCODING,
    Part,
    check_observation,
    drawn_at,
    lines_of,
    message_from,
    parts_of,
    patient_of,
)
from fortnight.exchange.fhir.reader import Item
from fortnight.exchange.fhir.visits import is_recorded_here
from fortnight.exchange.hl7v2.message import Message, Patient
from fortnight.exchange.hl7v2.reading import Reading, read
from fortnight.operations.fhir_work import Settled, Work
from fortnight.operations.lab_known import own_maps
from fortnight.operations.lab_messages import RECORD, message_id
from fortnight.operations.lab_outcomes import (
    Planned,
    message_body,
    plan_for_course,
    plan_message,
    shown,
    write_results,
)
from fortnight.store.journal.bodies import specimen_body
from fortnight.store.queries import lab_messages as stored

MOST_TOGETHER = 500  # observations of one message: those that no report holds together


@dataclass(frozen=True, slots=True)
class Group:
    """Observations about one patient that are one message, and the report that holds them, if any."""

    observations: tuple[Item, ...]
    patient: Item | None
    report: Item | None


@dataclass(frozen=True, slots=True)
class Place:
    """Where an observation of a message is in the bundle."""

    item: Item
    part: Part


def settle_observations(work: Work) -> None:
    """Read, plan and store all observations of a bundle."""
    own = own_maps(work.session, work.source)
    for group in _groups(work):
        message, places = _message(work, group)
        before = stored.observations(work.session.store, message_id(message))
        if before:
            outcomes = [_again(each) for each in before]
        elif group.patient is not None and group.patient.number in work.unconfirmed:
            # nothing is kept for the inbox: these results come again with the confirmation of their child
            why = work.children[group.patient.number]
            outcomes = [Settled(Outcome.WAITING, why if isinstance(why, Text) else None) for _ in places]
        else:
            readings = [
                read(each, own, work.localise, drawn_at(place.part.resource))
                for each, place in zip(message.observations, places, strict=True)
            ]
            outcomes = _receive(work, group, message, places, readings)
        for place, settled in zip(places, outcomes, strict=True):
            number = place.part.component
            part = f", component {number}" if number else ""
            work.settled.setdefault(place.item.number, []).append(replace(settled, part=part))


def _groups(work: Work) -> Iterator[Group]:
    """Yield the readable observations by report and patient; what cannot be read is refused."""
    report_of = {
        each.number: report
        for report in reversed(list(work.bundle.of("DiagnosticReport")))
        for each in work.members(report, "result")
    }
    groups: dict[tuple[int, int], list[Item]] = {}
    patients: dict[int, Item | None] = {}
    for item in work.bundle.of("Observation"):
        try:
            if is_recorded_here(item.resource):
                continue  # no result, but an event or an assessment
            check_observation(item.resource)
            patient = work.bundle.referred(item.resource, "subject")
        except Odd as odd:
            work.settle(item, Outcome.REFUSED, odd.sentence)
            continue
        report, number = report_of.get(item.number), patient.number if patient else 0
        patients[number] = patient
        groups.setdefault((report.number if report else 0, number), []).append(item)
    reports = {each.number: each for each in report_of.values()}
    for (report, number), items in groups.items():
        for first in range(0, len(items), MOST_TOGETHER):
            some = tuple(items[first : first + MOST_TOGETHER])
            yield Group(some, patients[number], reports.get(report))


def _message(work: Work, group: Group) -> tuple[Message, list[Place]]:
    try:
        patient = patient_of(group.patient.resource) if group.patient else Patient()
    except Odd:
        patient = Patient()
    control = group.report.id if group.report else ""
    lines = lines_of(work.source, control, patient, (item.resource for item in group.observations))
    places = [Place(item, part) for item in group.observations for part in parts_of(item.resource)]
    return message_from(lines), places


def _again(each: stored.StoredObservation) -> Settled:
    """Return what became of an observation that was received before, as it is now."""
    if each.outcome is Outcome.STORED:
        return Settled(Outcome.ALREADY_THERE, text("It was imported before."), each.shown)
    return Settled(each.outcome, each.why, each.shown, each.waits)


def _receive(
    work: Work, group: Group, message: Message, places: Sequence[Place], readings: Sequence[Reading]
) -> list[Settled]:
    """Plan a message, and write it unless there is nothing new in it."""
    child = work.children.get(group.patient.number) if group.patient else None
    if isinstance(child, Child):
        planned = plan_for_course(work.session, message, readings, work.course(child))
    else:
        planned = plan_message(work.session, message, _waiting(readings, child))
    if any(each.outcome not in (Outcome.ALREADY_THERE, Outcome.IGNORED) for each in planned.readings):
        _write(work, group, message, places, planned)
    return [_settled(each) for each in planned.readings]


def _waiting(readings: Sequence[Reading], why: Text | None) -> list[Reading]:
    """Return readings that wait for their child, for the reason for which the Patient is not certain."""
    return [each if each.outcome or why is None else each.waiting(Waits.CHILD, why) for each in readings]


def _settled(reading: Reading) -> Settled:
    assert reading.outcome is not None
    return Settled(reading.outcome, reading.sentence, shown(reading), reading.waits or "")


def _write(work: Work, group: Group, message: Message, places: Sequence[Place], planned: Planned) -> None:
    work.begin()
    id = message_id(message)
    body = message_body(message, planned, work.file, ENCODING)
    work.transaction.append(id, RECORD, id, None, body)
    completing = _Completing(work, group, places, planned.readings)
    work.changed |= write_results(work.session, work.transaction, message, planned, completing.complete)
    if planned.plan is not None and planned.course is not None:
        if planned.plan.changed:
            work.courses.pop(planned.course.child.id, None)  # it is read again
        else:
            work.add_specimens(planned.course.child, completing.made)


@dataclass(frozen=True, slots=True)
class _Completing:
    """What a report and its observations say of a specimen beside the values; `made` holds the specimens."""

    work: Work
    group: Group
    places: Sequence[Place]
    readings: Sequence[Reading]
    made: list[Specimen] = field(default_factory=list[Specimen])

    def complete(self, specimen: Specimen) -> tuple[Specimen, dict[str, Any]]:
        """Return a new specimen as the report has it, and its body."""
        resources = self._resources(specimen)
        report = self.group.report
        completed = replace(
            specimen,
            id=self.work.new_id(report),
            confirmed={
                code: result.value
                for code, resource in resources.items()
                if own(resource, "confirmed-as-measured", "Boolean") is True
                and (result := specimen.value(code)) is not None
            },
            **(_described(report) if report is not None else {}),
        )
        results = tuple(replace(result, specimen=completed.id) for result in completed.results)
        self.made.append(replace(completed, results=results))
        body = specimen_body(completed)
        for code, resource in resources.items():
            if code in body["results"] and text_at(resource, "status") == "corrected":
                body["results"][code]["corrected"] = True
        first = next(iter(self.places)).item
        return completed, {**body, **self.work.recorded(report if report is not None else first)}

    def _resources(self, specimen: Specimen) -> dict[str, dict[str, Any]]:
        return {
            reading.analyte: place.part.resource
            for place, reading in zip(self.places, self.readings, strict=True)
            if reading.at == specimen.collected_at
        }


def _described(report: Item) -> dict[str, str]:
    """Return note, visit, symptoms and timing as a report has them; what cannot be read is left out."""
    resource = report.resource
    try:
        timing = own_text(resource, "timing")
        found = {
            "visit": own_text(resource, "visit")[:LONGEST_TEXT],
            "symptoms": own_text(resource, "symptoms"),
            "timing": timing if timing in set(Timing) else "",
        }
        conclusion = stored_text(resource, "conclusion")
    except Odd:
        return {}
    return {**found, "note": conclusion} if conclusion else found
