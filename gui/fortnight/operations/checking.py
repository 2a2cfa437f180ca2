"""What stops an operation, which questions were confirmed, and what a change of a record brings up.

Each kind of record that people change has one line in `CHECKS`; the checks themselves are the domain's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from fortnight.domain.entry.check_child import check_details
from fortnight.domain.entry.check_history import History
from fortnight.domain.entry.check_infusion import check_infusion
from fortnight.domain.entry.check_labs import ACUTE_PHASE, check_values, timing_problems
from fortnight.domain.entry.check_other import check_event, check_medication
from fortnight.domain.entry.drafts import ChildDraft, InfusionDraft, Problem, Severity
from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.labs.display import spoken
from fortnight.domain.messages import Text, text
from fortnight.domain.numbers import plain
from fortnight.domain.record.course import Course, Event, MedicationStep
from fortnight.operations.session import Invalid

Fields = Mapping[str, Any]


def stop_at(problems: Sequence[Problem], confirmed: bool) -> None:
    """Errors always stop; questions only until they were confirmed. :raises Invalid: with all of them."""
    errors = [p for p in problems if p.severity is Severity.ERROR]
    stops = errors or ([] if confirmed else list(problems))
    if stops:
        raise Invalid(_together(stops), question=not errors, problems=tuple(stops))


def _together(problems: Sequence[Problem]) -> Text:
    """One sentence after another, so that nothing is confirmed that was not shown."""
    if len(problems) == 1:
        return problems[0].message
    said = {f"n{n}": problem.message for n, problem in enumerate(problems)}
    return text(" ".join(f"{{{name}}}" for name in said), **said)


def asked(problems: Iterable[Problem]) -> str | None:
    """The questions that were asked and confirmed, as they are kept with the entry."""
    return "; ".join(f"confirmed: {named(problem)}" for problem in problems) or None


def named(problem: Problem) -> Text:
    """The sentence of a problem, with the name of its analyte unless it begins with it."""
    name = spoken(problem.field) if problem.field in ANALYTES else ""
    if not name or str(problem.message).startswith(name):
        return problem.message
    return text("{name}: {sentence}", name=name, sentence=problem.message)


def with_asked(reason: str, problems: Iterable[Problem]) -> str:
    """A reason, and after it the questions that were confirmed."""
    return "; ".join(filter(None, (reason.strip(), asked(problems))))


# What a change brings up --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Beside:
    """What a record is checked against: the course without it, the names of the other children by number."""

    course: Course
    others: Mapping[str, str]
    now: datetime


def brought_up(kind: str, beside: Beside, before: Fields, after: Fields) -> tuple[Problem, ...]:
    """What there is to say about a record after a change that was not there to be said before it."""
    known = set(CHECKS[kind](beside, before))
    return tuple(problem for problem in CHECKS[kind](beside, after) if problem not in known)


def _child(beside: Beside, fields: Fields) -> Iterable[Problem]:
    born = fields["birth_date"]
    draft = ChildDraft(
        fields["number"],
        fields["name"],
        fields["sex"],
        date.fromisoformat(born) if born else None,
        **{name: fields[name] for name in ("label", "interval_days") if name in fields},
    )
    return check_details(beside.course, draft, beside.now.date(), beside.others)


def _infusion(beside: Beside, fields: Fields) -> Iterable[Problem]:
    ended, weight = fields.get("ended_at"), fields.get("weight_kg")
    draft = InfusionDraft(
        datetime.fromisoformat(fields["started_at"]),
        datetime.fromisoformat(ended) if ended else None,
        "" if weight is None else plain(weight),
        plain(fields["dose_mg"]),
        weight_unknown=weight is None,
    )
    return check_infusion(beside.course, draft, beside.now).problems


def _specimen(beside: Beside, fields: Fields) -> Iterable[Problem]:
    at = datetime.fromisoformat(fields["collected_at"])
    values = {code: result["value"] for code, result in fields.get("results", {}).items()}
    history = History.before(beside.course, at, values.keys() | ACUTE_PHASE)
    yield from timing_problems(beside.course, fields.get("timing", ""), at)
    yield from check_values(history, at, values, beside.now)


def _medication(beside: Beside, fields: Fields) -> Iterable[Problem]:
    step = MedicationStep(fields["drug"], date.fromisoformat(fields["start"]), fields["mg_per_day"])
    return check_medication(beside.course.child, step, beside.now.date())


def _event(beside: Beside, fields: Fields) -> Iterable[Problem]:
    until = fields.get("until")
    event = Event(
        "",
        fields["kind"],
        datetime.fromisoformat(fields["at"]),
        until=datetime.fromisoformat(until) if until else None,
    )
    return check_event(beside.course.child, event, beside.now)


CHECKS: Mapping[str, Callable[[Beside, Fields], Iterable[Problem]]] = {
    "child": _child,
    "infusion": _infusion,
    "specimen": _specimen,
    "medication": _medication,
    "event": _event,
}
