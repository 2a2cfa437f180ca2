"""Plans the import of one child: each row is checked as in its form, against the course before it.

Rows are checked in the order of their times, together with what is stored already, so that a jump from one
value to the next is noticed and the time needed is proportional to the number of rows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from operator import itemgetter
from typing import Any

from fortnight.domain.entry.check_history import History
from fortnight.domain.entry.check_infusion import check_infusion_after, read_infusion
from fortnight.domain.entry.check_labs import check_values, confirmed_measures
from fortnight.domain.entry.check_medication import check_step
from fortnight.domain.entry.check_other import check_event
from fortnight.domain.entry.drafts import InfusionDraft
from fortnight.domain.messages import Text, text
from fortnight.domain.numbers import display, plain
from fortnight.domain.record.by_day import newest_on, weights_by_day
from fortnight.domain.record.course import Course, Event, Infusion, MedicationStep, Result, Specimen
from fortnight.domain.treatment.medication_lines import LineKey, line_key
from fortnight.exchange.rows import Row
from fortnight.operations.import_entries import Plan
from fortnight.store.journal.bodies import event_body, infusion_body, medication_body, specimen_body
from fortnight.store.journal.entries import canonical

Rows = Mapping[type, list[Row[Any]]]


def plan_course(planned: Plan, course: Course, rows: Rows, now: datetime) -> None:
    """Plan the entries of one child, each checked against what was drawn and given before it."""
    sheets = _sheets(planned, course, rows.get(Specimen, ()))
    given = _new_infusions(planned, course, rows.get(InfusionDraft, ()))
    history = History.beside(course)
    for at, _, each in _timeline(course, sheets, given):
        if isinstance(each, dict):
            _plan_specimen(planned, history, each, now)
        elif isinstance(each, Row):
            _plan_infusion(planned, history, each, now)
        elif isinstance(each, Specimen):
            history.add_specimen(each)
        else:
            history.add_infusion(at, each.weight_kg)
    _plan_medication(planned, course, rows.get(MedicationStep, ()), now.date())
    _plan_events(planned, course, rows.get(Event, ()), now)


def _timeline(
    course: Course, sheets: Iterable[Sheet], given: Iterable[Row[InfusionDraft]]
) -> list[tuple[datetime, int, Sheet | Row[InfusionDraft] | Specimen | Infusion]]:
    """Return stored and new items, oldest first; at the same time a blood draw comes before an infusion."""
    return sorted(
        (
            *((specimen.collected_at, 0, specimen) for specimen in course.specimens),
            *((_moment_of(sheet), 1, sheet) for sheet in sheets),
            *((infusion.started_at, 2, infusion) for infusion in course.infusions),
            *((row.entry.started_at, 3, row) for row in given),
        ),
        key=itemgetter(0, 1),
    )


def _moment_of(sheet: Sheet) -> datetime:
    return next(iter(sheet.values()))[0].collected_at


# Results ------------------------------------------------------------------------------------------

# The new results of one child at one time by analyte, each with its row.
Sheet = dict[str, tuple[Result, Row[Specimen]]]


def _sheets(planned: Plan, course: Course, rows: Iterable[Row[Specimen]]) -> list[Sheet]:
    """Group new results of the same time into one specimen; results that are stored already are skipped."""
    stored = {(result.collected_at, result.analyte): result for result in course.results}
    sheets: defaultdict[datetime, Sheet] = defaultdict(dict)
    for row, result in ((each, result) for each in rows for result in each.entry.results):
        at, code = row.entry.collected_at, result.analyte
        sheet = sheets[at]
        present = sheet[code][0] if code in sheet else stored.get((at, code))
        if present is None:
            sheet[code] = (result, row)
        elif (present.value, present.comparator) == (result.value, result.comparator):
            planned.add_known(row)
        else:
            planned.refusals.add(row.refusal(code, _conflicting_values(present, result)))
    return [sheet for sheet in sheets.values() if sheet]


def _conflicting_values(present: Result, new: Result) -> Text:
    return text(
        "{analyte} of {moment} is {there} in the record but {here} in the file. Correct it in the program.",
        analyte=new.analyte,
        moment=new.collected_at.isoformat(timespec="minutes"),
        there=display(present.value, present.comparator),
        here=display(new.value, new.comparator),
    )


def _plan_specimen(planned: Plan, history: History, sheet: Sheet, now: datetime) -> None:
    rows = {code: row for code, (_, row) in sheet.items()}
    first = next(iter(rows.values()))
    notes = dict.fromkeys(row.entry.note for row in rows.values() if row.entry.note)
    results = tuple(result for result, _ in sheet.values())
    specimen = replace(first.entry, results=results, note="; ".join(notes))
    values = {result.analyte: result.value for result in results}
    questions = planned.add_problems(check_values(history, specimen.collected_at, values, now), first, rows)
    history.add_specimen(specimen)
    specimen = replace(specimen, confirmed=confirmed_measures(values, questions))
    body = partial(specimen_body, specimen)
    planned.add_entry("results", len(values), "specimen.record", first.patient, body, questions)


# Infusions ----------------------------------------------------------------------------------------


def _new_infusions(
    planned: Plan, course: Course, rows: Iterable[Row[InfusionDraft]]
) -> Iterator[Row[InfusionDraft]]:
    known = {infusion.started_at: infusion.dose_mg for infusion in course.infusions}
    for row in rows:
        at, dose = row.entry.started_at, read_infusion(row.entry).dose_mg
        assert dose is not None
        if at not in known:
            known[at] = dose
            yield row
        elif known[at] == dose:
            planned.add_known(row)
        else:
            sentence = text(
                "The infusion of {moment} is {there} mg in the record but {here} mg in the file.",
                moment=at.isoformat(timespec="minutes"),
                there=plain(known[at]),
                here=plain(dose),
            )
            planned.refusals.add(row.refusal("dose_mg", sentence))


def _plan_infusion(planned: Plan, history: History, row: Row[InfusionDraft], now: datetime) -> None:
    read = check_infusion_after(history, row.entry, now)
    questions = planned.add_problems(read.problems, row)
    history.add_infusion(row.entry.started_at, read.weight_kg)
    body = partial(infusion_body, row.entry, read, history.child.label)
    planned.add_entry("infusions", 1, "infusion.record", row.patient, body, questions)


# Other drugs and events ---------------------------------------------------------------------------


def _plan_medication(planned: Plan, course: Course, rows: Sequence[Row[MedicationStep]], today: date) -> None:
    """Plan doses of other drugs, oldest first, each checked against the one before it on its line."""
    known = {_same(step) for step in course.medication}
    lines: defaultdict[LineKey, list[MedicationStep]] = defaultdict(list)
    for step in course.medication:
        lines[line_key(step)].append(step)
    weights = weights_by_day(course)
    for row in sorted(rows, key=lambda row: row.entry.start):
        step, key = row.entry, line_key(row.entry)
        if _same(step) in known:
            planned.add_known(row)
            continue
        known.add(_same(step))
        weight = newest_on(weights, step.start)
        questions = planned.add_problems(check_step(course.child, step, today, lines[key], weight), row)
        lines[key] = [*(each for each in lines[key] if each.id), step]  # the stored ones and the newest row
        body = partial(medication_body, step)
        planned.add_entry("medication", 1, "medication.record", row.patient, body, questions)


def _same(step: MedicationStep) -> tuple[object, ...]:
    """Return what is equal for two records of one dose, whoever recorded it and why."""
    amount = step.mg_per_day if step.mg_per_day is not None else (step.dose, step.unit, step.times, step.per)
    return line_key(step), step.start, amount, step.second_mg


def _plan_events(planned: Plan, course: Course, rows: Sequence[Row[Event]], now: datetime) -> None:
    known = {_same_event(event) for event in course.events}
    for row in rows:
        same = _same_event(row.entry)
        if same in known:
            planned.add_known(row)
            continue
        known.add(same)
        questions = planned.add_problems(check_event(course.child, row.entry, now), row)
        planned.add_entry("events", 1, "event.record", row.patient, partial(event_body, row.entry), questions)


def _same_event(event: Event) -> tuple[str, datetime, str, str]:
    """Return what two events have in common that are the same."""
    details = {n: value if isinstance(value, str) else float(value) for n, value in event.details.items()}
    return event.kind, event.at, event.text, canonical(details)
