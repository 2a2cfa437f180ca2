"""Plans what becomes of each observation of one message, given the child's course and earlier messages.

A result is known by child, time of the draw and analyte. A later state of the same result corrects, withdraws
or confirms it; a result that somebody typed, or that another laboratory sent, is not changed by a message.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from fortnight.domain.entry.check_history import History
from fortnight.domain.entry.check_labs import ACUTE_PHASE, check_values
from fortnight.domain.entry.drafts import Problem, Severity
from fortnight.domain.labs.display import Quantity
from fortnight.domain.labs.lab_message import Outcome, Waits
from fortnight.domain.messages import Text, text
from fortnight.domain.record.course import FINAL, PRELIMINARY, Course, Result
from fortnight.exchange.hl7v2.reading import Action, Reading
from fortnight.operations.lab_percent import with_counts
from fortnight.operations.message_plan import Key, MessagePlan, key_of, key_time

SEVERAL_VALUES = text("The message gives several values of this result.")
NOT_KNOWN = text("It is a result that was withdrawn or cancelled before it was received.")


@dataclass(frozen=True, slots=True)
class Earlier:
    """What the same laboratory last said about a result: its state and when it was reported (UTC text)."""

    status: Action
    reported: str


Origin = Callable[[Key], Earlier | None]
"""Returns what this laboratory last said about a result; `None` if the record has it from elsewhere."""


def plan_results(
    readings: Sequence[Reading],
    course: Course,
    origin: Origin,
    reported: Callable[[Reading], str],
    now: datetime,
    accepted: frozenset[int] = frozenset(),
) -> MessagePlan:
    """Return what to store of the readings of one message about one child.

    :param reported: returns when a result was reported, as UTC text.
    :param accepted: the numbers of observations that a person accepted although they change a known result.
    """
    counted = with_counts(_without_replaced(readings), course)
    plan = MessagePlan(list(counted))
    present = {(key_time(r.collected_at), r.analyte): r for r in course.results}
    for position, reading in enumerate(plan.readings):
        if reading.outcome is None:
            step = _Step(present, origin, reported(reading), reading.observation.number in accepted)
            plan.readings[position] = step.take(plan, reading)
    _check(plan, course, now)
    return plan


# Several observations of one result in one message ------------------------------------------------


def _without_replaced(readings: Sequence[Reading]) -> list[Reading]:
    """Return the readings; of several different values of one result only a later correction counts."""
    groups: defaultdict[tuple[Key, str], list[int]] = defaultdict(list)
    for position, reading in enumerate(readings):
        if reading.outcome is None and reading.number is not None:
            groups[key_of(reading), reading.part].append(position)
    settled = list(readings)
    for positions in groups.values():
        if len({_measured(settled[p]) for p in positions}) > 1:
            _settle_group(settled, positions)
    return settled


def _settle_group(readings: list[Reading], positions: Sequence[int]) -> None:
    last = readings[positions[-1]]
    if last.action is Action.CORRECT:
        for position in positions[:-1]:
            sentence = text("{there} of the same message replaces it.", there=last.observation.where)
            readings[position] = readings[position].ended(Outcome.ALREADY_THERE, sentence)
        return
    for position in positions:
        readings[position] = readings[position].waiting(Waits.CORRECTION, SEVERAL_VALUES)


def _measured(reading: Reading) -> tuple[float, str]:
    assert reading.number is not None
    return reading.value, reading.number.comparator


# One observation ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Step:
    """Decides about one observation, beside what is in the record and what was planned before it."""

    present: dict[Key, Result]
    origin: Origin
    reported: str
    accepted: bool

    def take(self, plan: MessagePlan, reading: Reading) -> Reading:
        """Return the reading with its outcome, and add to the plan what it changes."""
        known = self.present.get(key_of(reading))
        earlier = self.origin(key_of(reading))
        if reading.action is Action.CANCEL:
            return self._cancelled(reading, known)
        if reading.action is Action.WITHDRAW:
            return self._withdrawn(plan, reading, known, earlier)
        if known is None:
            return self._new(plan, reading, earlier)
        is_same = (known.value, known.comparator) == _measured(reading)
        if is_same and not (known.is_preliminary and reading.action is not Action.PRELIMINARY):
            return reading.ended(Outcome.ALREADY_THERE, text("The record has it already."))
        return self._changed(plan, reading, known, earlier)

    def _cancelled(self, reading: Reading, known: Result | None) -> Reading:
        if known is None:
            return reading.ended(Outcome.IGNORED, text("The laboratory cancelled it: there is no result."))
        sentence = text("The laboratory cancelled it, but the record has {there}.", there=Quantity.of(known))
        return reading.waiting(Waits.CORRECTION, sentence)

    def _withdrawn(
        self, plan: MessagePlan, reading: Reading, known: Result | None, earlier: Earlier | None
    ) -> Reading:
        if known is None:
            return reading.ended(
                Outcome.IGNORED, text("The laboratory withdrew it, and it is not in the record.")
            )
        wrong = self._not_to_change(reading, known, earlier)
        if wrong is not None:
            return wrong
        self._remove(plan, reading, known)
        sentence = text("The laboratory withdrew {there}.", there=Quantity.of(known))
        return reading.ended(Outcome.STORED, sentence)

    def _remove(self, plan: MessagePlan, reading: Reading, known: Result) -> None:
        del self.present[key_of(reading)]
        if known.specimen:
            plan.changed.setdefault(known.specimen, {})[known.analyte] = None
        else:
            plan.new[known.collected_at].pop(known.analyte)

    def _new(self, plan: MessagePlan, reading: Reading, earlier: Earlier | None) -> Reading:
        withdrawn = earlier is not None and earlier.status in (Action.WITHDRAW, Action.CANCEL)
        if withdrawn and not self.accepted:
            return reading.waiting(Waits.CORRECTION, NOT_KNOWN)
        at, analyte = key_of(reading)
        result = _result("", reading)
        plan.new.setdefault(at, {})[analyte] = self.present[at, analyte] = result
        return reading.ended(Outcome.STORED, _new_sentence(reading))

    def _changed(
        self, plan: MessagePlan, reading: Reading, known: Result, earlier: Earlier | None
    ) -> Reading:
        wrong = self._not_to_change(reading, known, earlier)
        if wrong is not None:
            return wrong
        result = replace(_result(known.specimen, reading), state=_state_after(reading, known))
        self.present[key_of(reading)] = result
        if known.specimen:
            plan.changed.setdefault(known.specimen, {})[known.analyte] = result
        else:
            plan.new[known.collected_at][known.analyte] = result
        return reading.ended(Outcome.STORED, _replaced_sentence(reading, known))

    def _not_to_change(self, reading: Reading, known: Result, earlier: Earlier | None) -> Reading | None:
        """Return the outcome of an observation that may not change a known result; `None` if it may."""
        if self.accepted or not known.specimen:
            return None
        there = Quantity.of(known)
        if earlier is None:
            sentence = text("The record has {there} from elsewhere.", there=there)
            return reading.waiting(Waits.CORRECTION, sentence)
        if self.reported and earlier.reported and self.reported < earlier.reported:
            return reading.ended(
                Outcome.ALREADY_THERE, text("A later message replaced it by {there}.", there=there)
            )
        if earlier.status is Action.PRELIMINARY and not known.is_preliminary:
            sentence = text("The record has {there}, which replaced the preliminary result.", there=there)
            return reading.waiting(Waits.CORRECTION, sentence)
        if reading.action is Action.STORE and earlier.status is not Action.PRELIMINARY:
            sentence = text(
                "The record has {there}, and the message does not call it corrected.", there=there
            )
            return reading.waiting(Waits.CORRECTION, sentence)
        if reading.action is Action.PRELIMINARY and earlier.status is not Action.PRELIMINARY:
            return reading.ended(
                Outcome.ALREADY_THERE, text("The record has the final result, {there}.", there=there)
            )
        return None


def _state_after(reading: Reading, known: Result) -> str:
    """Return the state of a result that takes the place of a known one."""
    if reading.action is Action.PRELIMINARY:
        return PRELIMINARY
    return FINAL if known.is_preliminary and reading.action is Action.STORE else ""


def _replaced_sentence(reading: Reading, known: Result) -> Text:
    if known.is_preliminary and reading.action is Action.STORE:
        return text("It is the final result; the preliminary one was {there}.", there=Quantity.of(known))
    return text("It replaces {there}.", there=Quantity.of(known))


def _new_sentence(reading: Reading) -> Text:
    if reading.action is Action.PRELIMINARY:
        return text("It is preliminary.")
    if reading.action is Action.CORRECT:
        return text("It corrects a result that was never received.")
    if reading.sentence is not None:
        return reading.sentence
    return text("It is new.")


def _result(specimen: str, reading: Reading) -> Result:
    assert reading.number is not None
    at, analyte = key_of(reading)
    return Result(
        specimen,
        analyte,
        reading.value,
        at,
        reading.number.comparator,
        reading.observation.method,
        reading.number.reported,
        reading.unit,
        state=PRELIMINARY if reading.action is Action.PRELIMINARY else "",
    )


# The checks of the forms --------------------------------------------------------------------------


def _check(plan: MessagePlan, course: Course, now: datetime) -> None:
    """Apply the checks of the labs form: an error makes the observation wait, a question is kept."""
    stored = _stored_values(course, plan.new)
    codes = {code for results in plan.new.values() for code in results} | ACUTE_PHASE.keys()
    moments = sorted(plan.new)
    for at, history in zip(moments, History.before_each(course, moments, codes), strict=True):
        values = {code: result.value for code, result in plan.new[at].items()}
        problems = list(check_values(history, at, {**stored[at], **values}, now))
        errors = {p.field: p for p in problems if p.severity is Severity.ERROR}
        for code in list(plan.new[at]):
            error = errors.get(code) or errors.get("collected_at")
            if error is not None:
                del plan.new[at][code]
                _let_wait(plan, at, code, error)
        plan.questions[at] = [
            p for p in problems if p.severity is Severity.QUESTION and p.field in plan.new[at]
        ]
        if not plan.new[at]:
            del plan.new[at]


def _stored_values(course: Course, times: Iterable[datetime]) -> dict[datetime, dict[str, float]]:
    """Return the values that a course has at some times."""
    found: dict[datetime, dict[str, float]] = {at: {} for at in times}
    for specimen in course.specimens:
        values = found.get(key_time(specimen.collected_at))
        if values is not None:
            values.update((result.analyte, result.value) for result in specimen.results)
    return found


def _let_wait(plan: MessagePlan, at: datetime, code: str, error: Problem) -> None:
    waits = Waits.TIME if error.field == "collected_at" else Waits.VALUE
    for position, reading in enumerate(plan.readings):
        if reading.outcome is Outcome.STORED and key_of(reading) == (at, code):
            plan.readings[position] = replace(reading, outcome=None).waiting(waits, error.message)


def stored_times(plan: MessagePlan) -> Mapping[datetime, dict[str, Result]]:
    """Return the new results by the time of the draw."""
    return {at: results for at, results in sorted(plan.new.items()) if results}
