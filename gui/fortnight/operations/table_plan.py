"""Plans the import of a table: whose each value is, what is there already, what a form would ask about it.

Children, results and corrections are matched as those of laboratory messages are; questions are those of the
labs form, and here they are asked: nothing is stored as long as one value waits or is refused.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from operator import itemgetter

from fortnight.domain.entry.check_history import History
from fortnight.domain.entry.check_labs import check_values
from fortnight.domain.entry.drafts import Problem, Severity
from fortnight.domain.labs.lab_message import Outcome, Waits
from fortnight.domain.messages import Text, text
from fortnight.domain.record.child import Child
from fortnight.domain.record.course import Course, Infusion, Result, Specimen
from fortnight.exchange.hl7v2.message import Patient
from fortnight.exchange.hl7v2.reading import Reading
from fortnight.exchange.tables.cells import ValueCell
from fortnight.operations.lab_matching import match
from fortnight.operations.lab_plan import SEVERAL_VALUES, plan_results
from fortnight.operations.message_plan import Key, MessagePlan, key_of
from fortnight.operations.session import Session
from fortnight.store.queries import courses


class Asks(StrEnum):
    """What a value of a table waits for."""

    CHILD = "child"
    CODE = "code"  # what a column or a test is
    UNIT = "unit"
    READING = "reading"  # the form of dates, the time of day, the decimal mark
    CORRECTION = "correction"  # whether it replaces what is recorded
    CONFIRMATION = "confirmation"  # a question of the labs form


_ASKS: Mapping[Waits, Asks] = {
    Waits.CHILD: Asks.CHILD,
    Waits.CODE: Asks.CODE,
    Waits.UNIT: Asks.UNIT,
    Waits.CORRECTION: Asks.CORRECTION,
}
TWICE = text("The table gives several values of this result.")
LEFT_OUT = text("It was left out.")


@dataclass(frozen=True, slots=True)
class Answers:
    """What a person answered about the values of one table.

    `accepted` and `left_out` are numbers of values: those that correct what is recorded or are right although
    they are unusual, and those that are not stored. `children` are ids by patient. `by_number` accepts
    children that the table names by their number alone.
    """

    accepted: frozenset[int] = frozenset()
    left_out: frozenset[int] = frozenset()
    children: Mapping[Patient, str] = field(default_factory=dict[Patient, str])
    by_number: bool = False


@dataclass(frozen=True, slots=True)
class PlannedValue:
    """One value with its outcome, what it waits for, why, and the id of its child if it is certain."""

    cell: ValueCell
    outcome: Outcome
    asks: Asks | None
    sentence: Text | None
    child: str = ""


@dataclass(frozen=True, slots=True)
class TablePlan:
    """What an import of a table will do: every value in the order of the file, and what it changes."""

    values: tuple[PlannedValue, ...]
    changes: Mapping[str, MessagePlan]
    confirmed: Mapping[str, Mapping[datetime, tuple[Problem, ...]]]

    @property
    def counts(self) -> dict[Outcome, int]:
        """The number of values by outcome."""
        found = Counter(value.outcome for value in self.values)
        return {outcome: found[outcome] for outcome in Outcome}

    @property
    def open_numbers(self) -> frozenset[int]:
        """The numbers of the values that wait or are refused: as long as there is one, nothing is stored."""
        wrong = (Outcome.WAITING, Outcome.REFUSED)
        return frozenset(value.cell.number for value in self.values if value.outcome in wrong)


def plan_table(session: Session, cells: Sequence[ValueCell], answers: Answers) -> TablePlan:
    """Return what becomes of each value of a table."""
    children = list(courses.children(session.store))
    matched = {each: _child(each, children, answers) for each in {cell.patient for cell in cells}}
    planner = _Planner(session, answers)
    groups: defaultdict[str, list[ValueCell]] = defaultdict(list)
    for cell in cells:
        found = matched[cell.patient]
        planner.take(cell, found, groups[found.id if isinstance(found, Child) else ""])
    for child, each in groups.items():
        if child:
            planner.plan_child(child, each)
    values = tuple(planner.values[cell.number] for cell in cells)
    return TablePlan(values, planner.changes, planner.confirmed)


def _child(patient: Patient, children: Sequence[Child], answers: Answers) -> Child | Text:
    """Return the child of a row by two identifiers or by an answer, or why it is not certain."""
    chosen = answers.children.get(patient)
    by_id = next((child for child in children if child.id == chosen), None)
    if by_id is not None:
        return by_id
    found = match(patient, children)
    if not is_number_alone(patient) or isinstance(found, Child):
        return found
    named = [child for child in children if child.number in patient.numbers]
    if len(named) != 1:
        return found
    with_birth_date = replace(patient, born=f"{named[0].birth_date:%Y%m%d}")
    again = match(with_birth_date, children)  # the sex may still differ
    if answers.by_number or not isinstance(again, Child):
        return again
    return text(
        "The table names this child by number alone: is {number} {name}, born {born}?",
        number=named[0].number,
        name=named[0].name,
        born=named[0].birth_date,
    )


def is_number_alone(patient: Patient) -> bool:
    """Return whether a row has neither a birth date nor a name beside the number."""
    return bool(patient.numbers) and not patient.born and not patient.names


class _Planner:
    """Collects the outcome of each value."""

    def __init__(self, session: Session, answers: Answers) -> None:
        self._session, self._answers = session, answers
        self.values: dict[int, PlannedValue] = {}
        self.changes: dict[str, MessagePlan] = {}
        self.confirmed: dict[str, dict[datetime, tuple[Problem, ...]]] = {}

    def take(self, cell: ValueCell, child: Child | Text, group: list[ValueCell]) -> None:
        """Settle a value that needs no course, or add it to the group of its child."""
        reading = cell.reading
        if cell.number in self._answers.left_out:
            self.values[cell.number] = PlannedValue(cell, Outcome.IGNORED, None, LEFT_OUT)
        elif reading.outcome is not None:
            self._settle(cell, reading)
        elif isinstance(child, Child):
            group.append(cell)
        else:
            self._settle(cell, reading.waiting(Waits.CHILD, child))

    def _settle(self, cell: ValueCell, reading: Reading, child: str = "") -> None:
        assert reading.outcome is not None
        asks = Asks.READING if cell.is_open else _ASKS.get(reading.waits) if reading.waits else None
        outcome, sentence = reading.outcome, reading.sentence
        if outcome is Outcome.WAITING and asks is None:  # an error of the form: only another file can mend it
            outcome = Outcome.REFUSED
        if sentence == SEVERAL_VALUES:
            sentence = TWICE
        self.values[cell.number] = PlannedValue(cell, outcome, asks, sentence, child)

    def plan_child(self, child: str, cells: Sequence[ValueCell]) -> None:
        """Settle the values of one child."""
        course, now = courses.course(self._session.store, child), self._session.clock()
        assert course is not None
        readings = [cell.reading for cell in cells]
        plan = plan_results(readings, course, _from_elsewhere, _not_reported, now, self._answers.accepted)
        for cell, reading in zip(cells, plan.readings, strict=True):
            self._settle(cell, reading, child)
        asked = _asked(course, plan, now)
        self._ask(cells, plan, asked)
        self.changes[child] = plan
        self.confirmed[child] = asked

    def _ask(
        self, cells: Sequence[ValueCell], plan: MessagePlan, asked: Mapping[datetime, Sequence[Problem]]
    ) -> None:
        """Let the values wait about which the labs form asks, and refuse those that it would refuse."""
        by_key = {(at, problem.field): problem for at, problems in asked.items() for problem in problems}
        for cell, reading in zip(cells, plan.readings, strict=True):
            if reading.outcome is not Outcome.STORED or reading.at is None:
                continue
            problem = by_key.get(key_of(reading)) or by_key.get((key_of(reading)[0], "collected_at"))
            if problem is None or cell.number in self._answers.accepted:
                continue
            is_error = problem.severity is Severity.ERROR
            outcome = Outcome.REFUSED if is_error else Outcome.WAITING
            asks = None if is_error else Asks.CONFIRMATION
            before = self.values[cell.number]
            self.values[cell.number] = replace(before, outcome=outcome, asks=asks, sentence=problem.message)


def _from_elsewhere(_key: Key) -> None:
    """A table says nothing about who sent the results that are recorded."""


def _not_reported(_reading: Reading) -> str:
    return ""


def _asked(course: Course, plan: MessagePlan, now: datetime) -> dict[datetime, tuple[Problem, ...]]:
    """Return what the labs form would ask about each new specimen, each compared with what is before it."""
    history, asked = History.beside(course), dict[datetime, tuple[Problem, ...]]()
    for at, _, each in _timeline(course, plan):
        if isinstance(each, Infusion):
            history.add_infusion(at, each.weight_kg)
        elif isinstance(each, Specimen):
            history.add_specimen(each)
        else:
            values = {code: result.value for code, result in each.items()}
            asked[at] = tuple(check_values(history, at, values, now))
            history.add_specimen(Specimen("", at, tuple(each.values())))
    return asked


Sheet = Mapping[str, Result]


def _timeline(course: Course, plan: MessagePlan) -> list[tuple[datetime, int, Specimen | Infusion | Sheet]]:
    """Return what is recorded and what is new, oldest first; a draw comes before an infusion."""
    return sorted(
        (
            *((specimen.collected_at, 0, specimen) for specimen in course.specimens),
            *((at, 1, sheet) for at, sheet in plan.new.items()),
            *((infusion.started_at, 2, infusion) for infusion in course.infusions),
        ),
        key=itemgetter(0, 1),
    )
