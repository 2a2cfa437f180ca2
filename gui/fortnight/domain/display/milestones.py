"""What a physician looks for in a whole course: since when white cells are normal, growth, drugs stopped.

Each milestone is found in the course, never typed, and names its rule. Days are days of treatment; day 0 is
that of the first infusion.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import islice, pairwise

from fortnight.domain.alert.population import cycle_class
from fortnight.domain.display.milestone import Milestone
from fortnight.domain.display.milestones_response import height_gained
from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.labs.display import Quantity
from fortnight.domain.labs.reference_interval import interval_on
from fortnight.domain.limit import Limit
from fortnight.domain.messages import Text, text, word
from fortnight.domain.numbers import plain
from fortnight.domain.record.course import Course, Result
from fortnight.domain.scores.assessment import FEVER_FROM
from fortnight.domain.treatment import steroid_milestones
from fortnight.domain.treatment.exposure import exposure_at

WBC_NORMAL = Limit(
    10.0, "10*9/L", "school age; the interval of the laboratory takes precedence", "P", word("WBC"), "WBC"
)
BEFORE_DOSE = 3  # the cycle class (days 11–16) of samples before the next dose


def milestones(course: Course, today: date) -> tuple[Milestone, ...]:
    """Return every milestone of the course that holds today, in the order in which they were reached."""
    found = [each for finder in FINDERS for each in finder(course)]
    return in_order([*found, *other_drugs(course, today)])


def in_order(found: Iterable[Milestone]) -> tuple[Milestone, ...]:
    """Return milestones in the order in which they were reached; those that cannot be judged come last."""
    return tuple(sorted(found, key=lambda each: each.on or date.max))


# Markers ------------------------------------------------------------------------------------------


def white_cells_normal(course: Course) -> Iterable[Milestone]:
    """Yield since when the white cells are normal: the first of two normal samples in a row before a dose.

    Samples from the middle of the cycle are left out, because neutrophils fall on days 3–5 after a dose.
    """
    comparable = [result for result in course.of("WBC") if _is_before_dose(course, result)]
    normal = (a for a, b in pairwise(comparable) if _is_normal(a) and _is_normal(b))
    for first in islice(normal, 1):
        yield _of_result(
            "wbc-normal",
            text("WBC"),
            text("White cells normal since {day}", day=first.collected_at.date()),
            first,
            text(
                "The first of two samples in a row, each shortly before a dose, of at most {limit}.",
                limit=Quantity("WBC", WBC_NORMAL.value),
            ),
        )


def _is_normal(white_cells: Result) -> bool:
    return white_cells.value <= WBC_NORMAL.value and white_cells.comparator != ">"


def _is_before_dose(course: Course, result: Result) -> bool:
    exposure = exposure_at(course, result.collected_at)
    return exposure.doses > 0 and cycle_class(exposure.days_since) == BEFORE_DOSE


def crp_under_limit(course: Course) -> Iterable[Milestone]:
    """Yield since when every CRP is under the upper limit of its interval, if two or more are."""
    for first in _lasting(_on_treatment(course, "CRP"), lambda result: _is_under_limit(course, result)):
        yield _of_result(
            "crp-under-limit",
            text("CRP"),
            text("CRP under its upper limit since {day}", day=first.collected_at.date()),
            first,
            text("Every CRP from then on, two or more, is at most the upper limit of its interval."),
        )


def _is_under_limit(course: Course, result: Result) -> bool:
    interval = interval_on(course.child, result.analyte, result.collected_at.date(), result.method)
    return (
        interval is not None
        and interval.high is not None
        and result.value <= interval.high
        and result.comparator != ">"
    )


def afebrile(course: Course) -> Iterable[Milestone]:
    """Yield since when every temperature is below that of fever, if two or more are."""
    for first in _lasting(_on_treatment(course, "TEMP"), lambda result: result.value < FEVER_FROM.value):
        yield _of_result(
            "afebrile",
            text("Temperature"),
            text("No fever measured since {day}", day=first.collected_at.date()),
            first,
            text(
                "Every temperature from then on, two or more, is below {limit}. Tocilizumab "
                "suppresses fever.",
                limit=Quantity("TEMP", FEVER_FROM.value),
            ),
        )


def _on_treatment(course: Course, analyte: str) -> Sequence[Result]:
    """Return the results after the first infusion, oldest first."""
    first = course.first_infusion
    return [] if first is None else [r for r in course.of(analyte) if r.collected_at > first.started_at]


def _lasting(results: Sequence[Result], holds: Callable[[Result], bool]) -> Sequence[Result]:
    """Return the first result of the last run for which `holds` is true, if the run has two or more."""
    start = max((n + 1 for n, result in enumerate(results) if not holds(result)), default=0)
    run = results[start:]
    return run[:1] if len(run) > 1 else []


def _of_result(id: str, name: Text, says: Text, result: Result, rule: Text) -> Milestone:
    unit = ANALYTES[result.analyte].unit
    return Milestone(id, name, says, result.collected_at.date(), result.value, unit, rule)


# Drugs --------------------------------------------------------------------------------------------

# The ids of the milestones of other drugs as programs read them; each other one keeps its id.
IDS = {
    steroid_milestones.CEASED: "steroid-free",
    "free-6": "steroid-free-6-months",
    "free-12": "steroid-free-12-months",
    "stopped:ciclosporin": "ciclosporin-stopped",
}


def other_drugs(course: Course, today: date) -> Iterable[Milestone]:
    """Yield what was reached with other drugs and still holds: low doses of steroid, ceased, stopped."""
    for each in steroid_milestones.milestones(course, today):
        if each.is_planned or each.until is not None:
            continue
        id = IDS.get(each.id, f"steroid-{each.id}" if each.id.startswith("below") else each.id)
        says = text("{what}, {day}", what=each.words, day=each.date)
        yield Milestone(id, text("Other drugs"), says, each.date, each.value, each.unit, each.rule)


def dose_per_kg(course: Course) -> Iterable[Milestone]:
    """Yield the first and the newest dose of tocilizumab in mg/kg, by the weights recorded with them."""
    doses = [(i, i.dose_mg / i.weight_kg) for i in course.infusions if i.weight_kg]
    if len(doses) > 1:
        newest, value = doses[-1]
        yield Milestone(
            "dose-per-kg",
            text("Tocilizumab"),
            text("{first} mg/kg at the start, {now} mg/kg now", first=_tenth(doses[0][1]), now=_tenth(value)),
            newest.started_at.date(),
            round(value, 4),
            "mg/kg",
            text("The dose given, divided by the weight recorded with the infusion."),
        )


def _tenth(value: float) -> str:
    return plain(round(value, 1))


FINDERS: tuple[Callable[[Course], Iterable[Milestone]], ...] = (
    afebrile,
    crp_under_limit,
    white_cells_normal,
    dose_per_kg,
    height_gained,
)
