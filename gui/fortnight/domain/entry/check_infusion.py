"""Check an infusion before it is saved: errors, and questions to confirm."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from fortnight.domain.entry.check_common import AHEAD_ALLOWED, moment_problems, weight_question
from fortnight.domain.entry.check_history import History
from fortnight.domain.entry.drafts import (
    InfusionDraft,
    Problem,
    ReadInfusion,
    Severity,
)
from fortnight.domain.messages import text
from fortnight.domain.numbers import NotANumber, parse, plain
from fortnight.domain.record.child import Child
from fortnight.domain.record.course import Course
from fortnight.domain.treatment.dose import Dose, DoseRefused, band_crossed, check_weight, dose
from fortnight.domain.treatment.draw_timing import Timing, contradicting_specimens

LONGEST_HOURS = 24
LONGEST_INFUSION = timedelta(hours=LONGEST_HOURS)
DOSE_MISMATCH = 0.10  # difference from the label dose, as a fraction [P]
LARGEST_DOSE_MG = 5000.0  # a dose must be smaller than this [P]
# More than eight times the highest dose of any label [P]. Doses of 28 and 40 mg/kg have been reported (US
# label 10) [R].
LARGEST_DOSE_MG_PER_KG = 100.0


def check_infusion(course: Course, draft: InfusionDraft, now: datetime) -> ReadInfusion:
    """Read a typed infusion and check it against the course: weight in kg, dose in mg, and the problems."""
    read = check_infusion_after(History.before(course, draft.started_at), draft, now)
    return ReadInfusion(read.weight_kg, read.dose_mg, (*read.problems, *_course_questions(course, draft)))


def _course_questions(course: Course, draft: InfusionDraft) -> Iterator[Problem]:
    yield from _timing_questions(course, draft)
    ended = course.child.plan.ended
    if ended is not None and draft.started_at.date() > ended.on:
        yield Problem(
            "started_at",
            text(
                "The course of this child ended on {day}. Was this infusion given all the same?", day=ended.on
            ),
            Severity.QUESTION,
        )


def _timing_questions(course: Course, draft: InfusionDraft) -> Iterator[Problem]:
    """Ask about each specimen of that day whose recorded timing contradicts the start of this infusion."""
    for specimen in contradicting_specimens(course, draft.started_at):
        drawn = f"{specimen.collected_at:%H:%M}"
        if specimen.timing == Timing.BEFORE:
            message = text(
                "Labs drawn at {drawn} are recorded as drawn before this infusion. "
                "Is the start time correct?",
                drawn=drawn,
            )
        else:
            message = text(
                "Labs drawn at {drawn} are recorded as drawn after this infusion. Is the start time correct?",
                drawn=drawn,
            )
        yield Problem("started_at", message, Severity.QUESTION)


def check_infusion_after(history: History, draft: InfusionDraft, now: datetime) -> ReadInfusion:
    """Read a typed infusion and check it against the history of the child up to its start."""
    read = read_infusion(draft)
    problems = (
        *moment_problems(history.child, draft.started_at, now, "started_at"),
        *_end_problems(draft, now),
        *read.problems,
        *_questions(history, draft, read),
    )
    return ReadInfusion(read.weight_kg, read.dose_mg, problems)


def _end_problems(draft: InfusionDraft, now: datetime) -> Iterator[Problem]:
    """Refuse an end in the future; if the start is in the future, that is reported at the start."""
    latest = now + AHEAD_ALLOWED
    if draft.ended_at is not None and draft.started_at <= latest < draft.ended_at:
        yield Problem(
            "ended_at",
            text(
                "The end is in the future. Record an infusion here after it has ended; one that is running "
                "is recorded at the bedside."
            ),
        )


def _questions(history: History, draft: InfusionDraft, read: ReadInfusion) -> Iterator[Problem]:
    wrong = {problem.field for problem in read.errors}
    if read.weight_kg is not None and "weight_kg" not in wrong:
        dose_mg = None if "dose_mg" in wrong else read.dose_mg
        yield from _label_questions(history, draft.started_at, read.weight_kg, dose_mg)
    if draft.started_at.date() in history.infusion_days:
        yield Problem(
            "started_at",
            text("An infusion is already recorded for this day. Is this a second infusion?"),
            Severity.QUESTION,
        )


def _label_questions(
    history: History, moment: datetime, weight: float, dose_mg: float | None
) -> Iterator[Problem]:
    try:
        label = dose(weight, history.child.label)
    except DoseRefused as refused:
        yield Problem("weight_kg", refused.sentence)
        return
    if history.weight is not None:
        yield from weight_question("weight_kg", weight, history.weight, moment)
        yield from _band_question(history.child, history.weight[0], weight)
    if dose_mg is not None:
        yield from _dose_questions(dose_mg, label)


def read_infusion(draft: InfusionDraft) -> ReadInfusion:
    """Read weight and dose, and say what is wrong with an infusion whoever the child is."""
    problems = list(_duration_problems(draft))
    weight = _number(draft.weight_kg, "weight_kg", problems)
    dose_mg = _number(draft.dose_mg, "dose_mg", problems)
    wrong = {problem.field for problem in problems}
    if weight is None and "weight_kg" not in wrong:
        problems.append(_missing_weight(draft))
    if dose_mg is None and "dose_mg" not in wrong:
        problems.append(Problem("dose_mg", text("Type the dose given, in mg.")))
    problems.extend(_plausibility_problems(weight, dose_mg))
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
        yield Problem("ended_at", text("The end must be after the start."))
    elif draft.ended_at - draft.started_at > LONGEST_INFUSION:
        yield Problem(
            "ended_at",
            text("The infusion cannot be longer than {hours} hours. Check the times.", hours=LONGEST_HOURS),
        )


def _missing_weight(draft: InfusionDraft) -> Problem:
    if not draft.weight_unknown:
        return Problem("weight_kg", text("Type the weight in kg."))
    return Problem(
        "weight_kg",
        text("Without a weight, the dose cannot be checked against the label. Is the weight unknown?"),
        Severity.QUESTION,
    )


def _plausibility_problems(weight: float | None, dose_mg: float | None) -> Iterator[Problem]:
    most = LARGEST_DOSE_MG
    if weight is not None:
        try:
            check_weight(weight)
            most = min(most, LARGEST_DOSE_MG_PER_KG * weight)
        except DoseRefused as refused:
            yield Problem("weight_kg", refused.sentence)
    if dose_mg is not None and not 0 < dose_mg < most:
        yield Problem("dose_mg", text("A dose of {dose} mg is not plausible.", dose=plain(dose_mg)))


def _dose_questions(dose_mg: float, label: Dose) -> Iterator[Problem]:
    if abs(dose_mg / label.prepared_mg - 1) > DOSE_MISMATCH:
        yield Problem(
            "dose_mg",
            text(
                "The label dose for this weight is {label} mg. Is {dose} mg correct?",
                label=plain(label.prepared_mg),
                dose=plain(dose_mg),
            ),
            Severity.QUESTION,
        )
    if label.soft_stop:
        yield Problem(
            "dose_mg",
            text(
                "The label dose for this weight is more than {limit} mg. Is the dose correct?",
                limit=plain(label.confirm_above_mg),
            ),
            Severity.QUESTION,
        )


def _band_question(child: Child, before: float, weight: float) -> Iterator[Problem]:
    crossed = band_crossed(before, weight, child.label)
    if crossed is not None:
        old, new = crossed
        yield Problem(
            "weight_kg",
            text(
                "This weight crosses {limit} kg: the dose would be {new} instead of {old} mg/kg. The label "
                "changes the dose only after a lasting change in weight. Is this change intended?",
                limit=plain(max(old.from_kg, new.from_kg)),
                new=plain(new.mg_per_kg),
                old=plain(old.mg_per_kg),
            ),
            Severity.QUESTION,
        )
