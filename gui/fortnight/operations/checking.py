"""Problems that stop an operation, confirmed questions, and problems that a change of a record introduces.

Each kind of record that people change has one line in `CHECKS`; the checks themselves are in the domain.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from fortnight.domain.entry.check_child import check_details
from fortnight.domain.entry.check_goal import check_goal
from fortnight.domain.entry.check_history import History
from fortnight.domain.entry.check_infusion import check_infusion
from fortnight.domain.entry.check_labs import ACUTE_PHASE, check_values, timing_problems
from fortnight.domain.entry.check_medication import check_step
from fortnight.domain.entry.check_other import check_event
from fortnight.domain.entry.check_taper import check_taper
from fortnight.domain.entry.check_visit import check_visit
from fortnight.domain.entry.drafts import ChildDraft, InfusionDraft, Problem, Severity
from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.labs.display import analyte_name
from fortnight.domain.messages import Text, joined, text
from fortnight.domain.numbers import plain
from fortnight.domain.record.by_day import weight_on
from fortnight.domain.record.course import Course, Event, MedicationStep
from fortnight.domain.record.goal import Aim, Goal
from fortnight.domain.record.medication import Act, Per, Route
from fortnight.domain.record.taper import Taper, steps_from
from fortnight.domain.treatment.dose import with_table
from fortnight.domain.treatment.medication_lines import line_key
from fortnight.operations.session import Invalid
from fortnight.store.journal.bodies import visit_from

Fields = Mapping[str, Any]
OPTIONAL_DETAILS = ("label", "interval_days", "mother_cm", "father_cm")


def raise_for_problems(problems: Sequence[Problem], confirmed: bool) -> None:
    """Refuse an operation with errors, or with unconfirmed questions. :raises Invalid: with all of them."""
    errors = [p for p in problems if p.severity is Severity.ERROR]
    stopping = errors or ([] if confirmed else list(problems))
    if stopping:
        raise Invalid(_together(stopping), question=not errors, problems=tuple(stopping))


def _together(problems: Sequence[Problem]) -> Text:
    """Join the sentences of all problems, so that nothing is confirmed that was not shown."""
    if len(problems) == 1:
        return problems[0].message
    return joined([problem.message for problem in problems], " ")


def confirmed_questions(problems: Iterable[Problem]) -> str | None:
    """Return the questions that were confirmed, as they are stored with the entry; `None` without any."""
    return "; ".join(f"confirmed: {named(problem)}" for problem in problems) or None


def named(problem: Problem) -> Text:
    """Return the sentence of a problem, preceded by the name of its analyte unless it begins with it."""
    name = analyte_name(problem.field) if problem.field in ANALYTES else ""
    if not name or str(problem.message).startswith(name):
        return problem.message
    return text("{name}: {sentence}", name=name, sentence=problem.message)


def with_confirmed(reason: str, problems: Iterable[Problem]) -> str:
    """Return a reason followed by the questions that were confirmed."""
    return "; ".join(filter(None, (reason.strip(), confirmed_questions(problems))))


# Problems that a change introduces ----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class CheckContext:
    """What a record is checked against: the course without it, and the other children's names by number."""

    course: Course
    others: Mapping[str, str]
    now: datetime
    local_dose: str = ""  # the clinic's own dose table


def new_problems(kind: str, context: CheckContext, before: Fields, after: Fields) -> tuple[Problem, ...]:
    """Return the problems of a record after a change that it did not have before."""
    before_change = set(CHECKS[kind](context, before))
    return tuple(problem for problem in CHECKS[kind](context, after) if problem not in before_change)


def _child(context: CheckContext, fields: Fields) -> Iterable[Problem]:
    born, details = fields["birth_date"], {name: fields[name] for name in OPTIONAL_DETAILS if name in fields}
    if "label" in details:
        details["label"] = with_table(details["label"], context.local_dose)
    draft = ChildDraft(
        fields["number"],
        fields["name"],
        fields["sex"],
        date.fromisoformat(born) if born else None,
        **details,
    )
    return check_details(context.course, draft, context.now.date(), context.others)


def _infusion(context: CheckContext, fields: Fields) -> Iterable[Problem]:
    ended, weight = fields.get("ended_at"), fields.get("weight_kg")
    draft = InfusionDraft(
        datetime.fromisoformat(fields["started_at"]),
        datetime.fromisoformat(ended) if ended else None,
        "" if weight is None else plain(weight),
        plain(fields["dose_mg"]),
        weight_unknown=weight is None,
    )
    return check_infusion(context.course, draft, context.now).problems


def _specimen(context: CheckContext, fields: Fields) -> Iterable[Problem]:
    at = datetime.fromisoformat(fields["collected_at"])
    values = {code: result["value"] for code, result in fields.get("results", {}).items()}
    history = History.before(context.course, at, values.keys() | ACUTE_PHASE)
    yield from timing_problems(context.course, fields.get("timing", ""), at)
    yield from check_values(history, at, values, context.now)


def _medication(context: CheckContext, fields: Fields) -> Iterable[Problem]:
    step = step_of(fields)
    others = [each for each in context.course.medication if line_key(each) == line_key(step)]
    weight = weight_on(context.course, step.start)
    return check_step(context.course.child, step, context.now.date(), others, weight)


def step_of(fields: Fields) -> MedicationStep:
    """Return the dose of another drug that the fields of its record state."""
    act, route = fields.get("act"), fields.get("route")
    return MedicationStep(
        fields["drug"],
        date.fromisoformat(fields["start"]),
        fields["mg_per_day"],
        dose=fields.get("dose", ""),
        unit=fields.get("unit", "mg"),
        times=fields.get("times", 1),
        per=Per(fields.get("per", Per.DAY)),
        route=Route(route) if route else None,
        act=Act(act) if act else None,
        reason=fields.get("cause", ""),
    )


def _taper(context: CheckContext, fields: Fields) -> Iterable[Problem]:
    taper = Taper("", fields["drug"], steps_from(fields["steps"]), reason=fields.get("cause", ""))
    return check_taper(context.course.child, taper, context.now.date(), taper.written[0].mg_per_day)


def _event(context: CheckContext, fields: Fields) -> Iterable[Problem]:
    until = fields.get("until")
    event = Event(
        "",
        fields["kind"],
        datetime.fromisoformat(fields["at"]),
        text=fields.get("text", ""),
        until=datetime.fromisoformat(until) if until else None,
        details=fields.get("details", {}),
    )
    return check_event(context.course.child, event, context.now)


def _goal(context: CheckContext, fields: Fields) -> Iterable[Problem]:
    goal = Goal("", Aim(fields["aim"]), date.fromisoformat(fields["due"]), fields.get("cause", ""))
    return check_goal(context.course.child, goal, (), context.now.date())


def _visit(context: CheckContext, fields: Fields) -> Iterable[Problem]:
    return check_visit(context.course.child, (), visit_from("", fields), context.now)


CHECKS: Mapping[str, Callable[[CheckContext, Fields], Iterable[Problem]]] = {
    "child": _child,
    "infusion": _infusion,
    "specimen": _specimen,
    "medication": _medication,
    "taper": _taper,
    "event": _event,
    "visit": _visit,
    "goal": _goal,
}
