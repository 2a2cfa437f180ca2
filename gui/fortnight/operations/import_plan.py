"""What an import would write: each entry checked as its form would, beside the course as it will be.

The rows of a child are looked at in the order of their times, together with what is stored already, so that
the work grows with the number of rows alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import partial
from operator import itemgetter
from typing import Any

from fortnight.domain.check_history import History
from fortnight.domain.checks import check_values
from fortnight.domain.child_checks import child_problems
from fortnight.domain.children import Child
from fortnight.domain.course import Course, Event, MedicationStep, Result, Specimen
from fortnight.domain.drafts import ChildDraft, InfusionDraft, Problem, Severity
from fortnight.domain.infusion_checks import check_infusion_after, read_infusion
from fortnight.domain.other_checks import check_event, check_medication
from fortnight.domain.people import folded
from fortnight.domain.values import display, plain
from fortnight.domain.wording import Text, text
from fortnight.exchange.refusals import Refusal, Refusals
from fortnight.exchange.rows import Contents, Row
from fortnight.operations.desk import Desk
from fortnight.store import reading
from fortnight.store.bodies import child_body, event_body, infusion_body, medication_body, specimen_body

MOST_QUESTIONS = 5_000  # nobody looks at more than these before confirming them
KINDS = ("results", "infusions", "medication", "events", "children")


@dataclass(frozen=True, slots=True)
class Planned:
    """An entry that an import will write, and the questions that are asked about it."""

    verb: str
    patient: str
    body: dict[str, Any]
    questions: tuple[Problem, ...] = ()


@dataclass(slots=True)
class Plan:
    """All that an import will write, how many of each kind, and what is refused or asked.

    Entries are made only while they may be written: not for a dry run, and no longer once something is
    refused, or asked and not confirmed.
    """

    is_dry_run: bool = False
    confirmed: bool = False
    entries: list[Planned] = field(default_factory=list)
    stored: dict[str, int] = field(default_factory=lambda: dict.fromkeys(KINDS, 0))
    already_there: int = 0
    refusals: Refusals = field(default_factory=Refusals)
    questions: Refusals = field(default_factory=lambda: Refusals(most=MOST_QUESTIONS))

    def note(
        self, problems: Iterable[Problem], row: Row, rows: Mapping[str, Row] | None = None
    ) -> tuple[Problem, ...]:
        """Keep what is wrong and what is asked, each with its place. Returns the questions.

        :param row: the row that brought the entry.
        :param rows: the rows that brought single fields of it, where there are several.
        """
        questions = []
        for problem in problems:
            place = (rows or {}).get(problem.field, row).place(problem.field, problem.message)
            if problem.severity is Severity.ERROR:
                self.refusals.add(place)
            else:
                self.questions.add(place)
                questions.append(problem)
        return tuple(questions)

    def put(
        self,
        kind: str,
        count: int,
        verb: str,
        patient: str,
        body: Callable[[], dict[str, Any]],
        questions: tuple[Problem, ...] = (),
    ) -> None:
        """Take in an entry, which stores `count` of a kind."""
        self.stored[kind] += count
        if self.is_dry_run or self.refusals or (self.questions and not self.confirmed):
            self.entries.clear()
        else:
            self.entries.append(Planned(verb, patient, body(), questions))


def plan(desk: Desk, contents: Contents, is_dry_run: bool, confirmed: bool) -> Plan:
    """What an import of these contents would write into the record, refuse and ask."""
    made, now = Plan(is_dry_run, confirmed), desk.clock()
    registered = {child.number: child for child in reading.children(desk.store)}
    known = registered | _newcomers(made, contents, registered, now.date())
    _refuse_strangers(made, contents, known.keys() | contents.unread)
    if not made.refusals.is_full:
        for patient, rows in _by_patient(contents, known.keys() - contents.unread).items():
            stored = patient in registered
            course = reading.course(desk.store, known[patient].id) if stored else Course(known[patient])
            assert course is not None
            _plan_child(made, course, rows, now)
    if made.questions.total > MOST_QUESTIONS:
        sentence = text(
            "{count} questions are too many to confirm at once. Split it into smaller files.",
            count=made.questions.total,
        )
        made.refusals.add(Refusal(made.questions[-1].file, made.questions[-1].row, "", sentence))
    return made


# Children -----------------------------------------------------------------------------------------


def _newcomers(
    made: Plan, contents: Contents, registered: Mapping[str, Child], today: date
) -> dict[str, Child]:
    """Children that are not registered yet. One whose row is wrong is added to those that are not read."""
    names = {folded(child.name) for child in registered.values()}
    last_seen = _last_seen(contents) if contents.children else {}
    new: dict[str, Child] = {}
    for row in contents.children:
        draft, refused = row.entry, made.refusals.total
        taken = _taken(draft, new, registered)
        if taken is not None:
            made.note([Problem("number", taken)], row)
        elif draft.number in registered:
            made.already_there += 1
            continue
        problems = child_problems(draft, today, {}, names, last_seen.get(draft.number))
        questions = made.note(problems, row) if taken is None else ()
        if made.refusals.total > refused:
            contents.unread.add(draft.number)
            continue
        new[draft.number] = child = draft.as_child("")
        names.add(folded(child.name))
        made.put("children", 1, "child.record", draft.number, partial(child_body, child), questions)
    return new


def _taken(draft: ChildDraft, new: Mapping[str, Child], registered: Mapping[str, Child]) -> Text | None:
    known = registered.get(draft.number)
    if draft.number in new:
        return text("Patient number {number} appears twice.", number=draft.number)
    if known is not None and (known.name, known.birth_date) != (draft.name, draft.birth_date):
        return text("The number {number} belongs to another child here.", number=draft.number)
    return None


def _last_seen(contents: Contents) -> dict[str, date]:
    """The newest day on which something was drawn or given, by patient."""
    days: dict[str, date] = {}
    drawn = ((row.patient, row.entry.collected_at) for row in contents.specimens)
    given = ((row.patient, row.entry.started_at) for row in contents.infusions)
    for moments in (drawn, given):
        for patient, moment in moments:
            days[patient] = max(days.get(patient, date.min), moment.date())
    return days


def _refuse_strangers(made: Plan, contents: Contents, known: set[str]) -> None:
    """One refusal for each patient of a file who is not registered, at the first row."""
    seen: set[tuple[str, str]] = set()
    for rows in contents.lists().values():
        for row in rows:
            if row.patient not in known and (row.file, row.patient) not in seen:
                seen.add((row.file, row.patient))
                sentence = text(
                    "No child with the number {number} is registered. Register the child first.",
                    number=row.patient,
                )
                made.refusals.add(row.place("patient", sentence))


# One child ----------------------------------------------------------------------------------------

Rows = Mapping[type, list[Row]]


def _by_patient(contents: Contents, patients: set[str]) -> dict[str, Rows]:
    grouped: defaultdict[str, defaultdict[type, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for kind, rows in contents.lists().items():
        if kind is not ChildDraft:
            for row in rows:
                if row.patient in patients:
                    grouped[row.patient][kind].append(row)
    return dict(grouped)


def _plan_child(made: Plan, course: Course, rows: Rows, now: datetime) -> None:
    sheets = _sheets(made, course, rows.get(Specimen, ()))
    given = _new_infusions(made, course, rows.get(InfusionDraft, ()))
    history = History.beside(course)
    for at, _, each in _timeline(course, sheets, given):
        if isinstance(each, dict):
            _plan_specimen(made, history, each, now)
        elif isinstance(each, Row):
            _plan_infusion(made, history, each, now)
        elif isinstance(each, Specimen):
            history.add_specimen(each)
        else:
            history.add_infusion(at, each.weight_kg)
    _plan_medication(made, course, rows.get(MedicationStep, ()), now.date())
    _plan_events(made, course, rows.get(Event, ()), now)


def _timeline(
    course: Course, sheets: Iterable[Sheet], given: Iterable[Row[InfusionDraft]]
) -> list[tuple[datetime, int, Any]]:
    """What is stored and what is new, oldest first; at one moment blood is drawn before the drip starts."""
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

# The new results of one child and moment by analyte, each with the row that brought it.
Sheet = dict[str, tuple[Result, Row[Specimen]]]


def _sheets(made: Plan, course: Course, rows: Iterable[Row[Specimen]]) -> list[Sheet]:
    """Results of one moment become one specimen; what is already there is not stored twice."""
    stored = {(result.collected_at, result.analyte): result for result in course.results}
    sheets: defaultdict[datetime, Sheet] = defaultdict(dict)
    for row, result in ((each, result) for each in rows for result in each.entry.results):
        at, code = row.entry.collected_at, result.analyte
        sheet = sheets[at]
        there = sheet[code][0] if code in sheet else stored.get((at, code))
        if there is None:
            sheet[code] = (result, row)
        elif (there.value, there.comparator) == (result.value, result.comparator):
            made.already_there += 1
        else:
            made.refusals.add(row.place(code, _two_values(there, result)))
    return [sheet for sheet in sheets.values() if sheet]


def _two_values(there: Result, here: Result) -> Text:
    return text(
        "{analyte} of {moment} is {there}, but the file says {here}. Correct it in the program.",
        analyte=here.analyte,
        moment=here.collected_at.isoformat(timespec="minutes"),
        there=display(there.value, there.comparator),
        here=display(here.value, here.comparator),
    )


def _plan_specimen(made: Plan, history: History, sheet: Sheet, now: datetime) -> None:
    rows = {code: row for code, (_, row) in sheet.items()}
    first = next(iter(rows.values()))
    notes = dict.fromkeys(row.entry.note for row in rows.values() if row.entry.note)
    results = tuple(result for result, _ in sheet.values())
    specimen = replace(first.entry, results=results, note="; ".join(notes))
    values = {result.analyte: result.value for result in results}
    questions = made.note(check_values(history, specimen.collected_at, values, now), first, rows)
    history.add_specimen(specimen)
    body = partial(specimen_body, specimen)
    made.put("results", len(values), "specimen.record", first.patient, body, questions)


# Infusions ----------------------------------------------------------------------------------------


def _new_infusions(
    made: Plan, course: Course, rows: Iterable[Row[InfusionDraft]]
) -> Iterator[Row[InfusionDraft]]:
    known = {infusion.started_at: infusion.dose_mg for infusion in course.infusions}
    for row in rows:
        at, dose = row.entry.started_at, read_infusion(row.entry).dose_mg
        assert dose is not None
        if at not in known:
            known[at] = dose
            yield row
        elif known[at] == dose:
            made.already_there += 1
        else:
            sentence = text(
                "The infusion of {moment} was recorded with {there} mg, but the file says {here} mg.",
                moment=at.isoformat(timespec="minutes"),
                there=plain(known[at]),
                here=plain(dose),
            )
            made.refusals.add(row.place("dose_mg", sentence))


def _plan_infusion(made: Plan, history: History, row: Row[InfusionDraft], now: datetime) -> None:
    read = check_infusion_after(history, row.entry, now)
    questions = made.note(read.problems, row)
    history.add_infusion(row.entry.started_at, read.weight_kg)
    body = partial(infusion_body, row.entry, read, history.child.label)
    made.put("infusions", 1, "infusion.record", row.patient, body, questions)


# Other drugs and events ---------------------------------------------------------------------------


def _plan_medication(made: Plan, course: Course, rows: Sequence[Row[MedicationStep]], today: date) -> None:
    known = set(course.medication)
    for row in rows:
        if row.entry in known:
            made.already_there += 1
            continue
        known.add(row.entry)
        questions = made.note(check_medication(course.child, row.entry, today), row)
        body = partial(medication_body, row.entry)
        made.put("medication", 1, "medication.record", row.patient, body, questions)


def _plan_events(made: Plan, course: Course, rows: Sequence[Row[Event]], now: datetime) -> None:
    known = {(event.kind, event.at, event.text) for event in course.events}
    for row in rows:
        same = (row.entry.kind, row.entry.at, row.entry.text)
        if same in known:
            made.already_there += 1
            continue
        known.add(same)
        questions = made.note(check_event(course.child, row.entry, now), row)
        made.put("events", 1, "event.record", row.patient, partial(event_body, row.entry), questions)
