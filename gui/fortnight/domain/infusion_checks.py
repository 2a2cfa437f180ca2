"""What is wrong, or worth asking, about an infusion before it is saved."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from fortnight.domain.children import Child
from fortnight.domain.common_checks import moment_problems, weight_question
from fortnight.domain.course import Course
from fortnight.domain.dosing import DoseRefused, band_crossed, dose
from fortnight.domain.drafts import (
    InfusionDraft,
    Problem,
    ReadInfusion,
    Severity,
)
from fortnight.domain.values import NotANumber, parse, plain
from fortnight.domain.wording import text

LONGEST_INFUSION = timedelta(hours=24)
DOSE_MISMATCH = 0.10  # of the label's dose [P]


def check_infusion(course: Course, draft: InfusionDraft, now: datetime) -> ReadInfusion:
    """Read an infusion: weight and dose in kg and mg, and what is wrong or worth asking."""
    problems = list(moment_problems(course.child, draft.started_at, now, "started_at"))
    problems.extend(_duration_problems(draft))
    weight = _number(draft.weight_kg, "weight_kg", problems)
    dose_mg = _number(draft.dose_mg, "dose_mg", problems)
    if weight is None and not any(p.field == "weight_kg" for p in problems):
        problems.append(Problem("weight_kg", text("Type the weight in kg.")))
    if dose_mg is None and not any(p.field == "dose_mg" for p in problems):
        problems.append(Problem("dose_mg", text("Type the dose that was given, in mg.")))
    if weight is not None:
        problems.extend(_dose_problems(course, draft, weight, dose_mg))
    problems.extend(_same_day(course, draft))
    return ReadInfusion(weight, dose_mg, tuple(problems))


def _number(typed: str, name: str, problems: list[Problem]) -> float | None:
    try:
        measured = parse(typed)
    except NotANumber as refused:
        problems.append(Problem(name, refused.sentence))
        return None
    if measured is None or not measured.comparator:
        return None if measured is None else measured.value
    problems.append(Problem(name, text("Type a number without “{sign}”.", sign=measured.comparator)))
    return None


def _duration_problems(draft: InfusionDraft) -> Iterator[Problem]:
    if draft.ended_at is None:
        return
    if draft.ended_at <= draft.started_at:
        yield Problem("ended_at", text("The end lies before the start."))
    elif draft.ended_at - draft.started_at > LONGEST_INFUSION:
        yield Problem("ended_at", text("That is longer than a day."))


def _dose_problems(
    course: Course, draft: InfusionDraft, weight: float, dose_mg: float | None
) -> Iterator[Problem]:
    try:
        label = dose(weight, course.child.label)
    except DoseRefused as refused:
        yield Problem("weight_kg", refused.sentence)
        return
    known = course.weight()
    if known is not None:
        yield from weight_question("weight_kg", weight, known, draft.started_at)
        yield from _band_question(course.child, known[0], weight)
    if dose_mg is not None:
        yield from _dose_questions(dose_mg, label.prepared_mg, label.soft_stop)


def _dose_questions(dose_mg: float, prepared: float, soft_stop: bool) -> Iterator[Problem]:
    if not 0 < dose_mg < 5000:
        yield Problem("dose_mg", text("A dose of {dose} mg cannot be.", dose=plain(dose_mg)))
    elif abs(dose_mg / prepared - 1) > DOSE_MISMATCH:
        yield Problem(
            "dose_mg",
            text(
                "The label's dose for this weight is {label} mg. Is {dose} mg right?",
                label=plain(prepared),
                dose=plain(dose_mg),
            ),
            Severity.QUESTION,
        )
    if soft_stop:
        yield Problem("dose_mg", text("More than 800 mg: is it meant?"), Severity.QUESTION)


def _band_question(child: Child, before: float, weight: float) -> Iterator[Problem]:
    crossed = band_crossed(before, weight, child.label)
    if crossed is not None:
        old, new = crossed
        yield Problem(
            "weight_kg",
            text(
                "This weight crosses {limit} kg: {new} instead of {old} mg/kg. The label changes the dose "
                "only on a lasting change of weight. Is it meant?",
                limit=plain(max(old.from_kg, new.from_kg)),
                new=plain(new.mg_per_kg),
                old=plain(old.mg_per_kg),
            ),
            Severity.QUESTION,
        )


def _same_day(course: Course, draft: InfusionDraft) -> Iterator[Problem]:
    if any(i.started_at.date() == draft.started_at.date() for i in course.infusions):
        yield Problem(
            "started_at",
            text("An infusion is already recorded on this day. Is this a second one?"),
            Severity.QUESTION,
        )
