"""Findings about measurements: laboratory results and weights that are missing or too old."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from fortnight.domain.labs.display import Quantity, analyte_name
from fortnight.domain.messages import Text, text
from fortnight.domain.readiness.finding import Finding, Seriousness
from fortnight.domain.record.course import Course, Result
from fortnight.domain.treatment.label_limits import LIMITED_ANALYTES

FOR_THIS_DOSE = ("IL6", "CRP", "WBC")  # measured before every infusion [P]
PANEL = (*FOR_THIS_DOSE, *LIMITED_ANALYTES)
DRAWN_FOR_DOSE = timedelta(days=4)  # a sample or weight this close before an infusion counts for it [P]
# No label says how old a result may be on the day of a dose: US label 2 asks for monitoring at the second
# infusion, then every two to four weeks.
FIRST_DOSES = 6
LIMITED_LAST_FIRST_DOSES = timedelta(days=14)  # [P]
LIMITED_LAST = timedelta(days=28)  # [P]

WARD_RULE = text("ward rule")
MONITORING = text("US label 2: every 2 to 4 weeks")
ACTUAL_WEIGHT = text("EU SmPC 4.2: the actual weight at each infusion")


def weight_findings(course: Course, now: datetime) -> Iterator[Finding]:
    """Yield a finding if there is no weight since the last infusion, or if it is too old for this one."""
    weighed = course.weight()
    name = text("Weight")
    if weighed is None or not is_after_last_infusion(course, weighed[1]):
        says = text("No weight since the last infusion") if weighed else text("No weight on record")
        yield Finding("missing-weight", Seriousness.MISSING, name, says, ACTUAL_WEIGHT)
    elif now - weighed[1] > DRAWN_FOR_DOSE:
        value = Quantity("WEIGHT", weighed[0])
        yield Finding(
            "old-weight",
            Seriousness.ASK,
            text("Weight too old"),
            text("Weight {value} is from {day}", value=value, day=weighed[1].date()),
            ACTUAL_WEIGHT,
            value,
            weighed[1],
        )


def lab_findings(course: Course, now: datetime) -> Iterator[Finding]:
    """Yield a finding for each analyte of `PANEL` whose result is missing or too old."""
    for code in FOR_THIS_DOSE:
        result = course.latest(code)
        if result is None or not is_after_last_infusion(course, result.collected_at):
            yield _missing(code, WARD_RULE)
        elif not _is_for_dose(course, result, now):
            yield _old(result, WARD_RULE)
    for code in LIMITED_ANALYTES:
        result = course.latest(code)
        if result is None:
            yield _missing(code, MONITORING)
        elif not _is_recent(course, result, now):
            yield _old(result, MONITORING)


def count_usable_results(course: Course, now: datetime) -> int:
    """Return how many analytes of `PANEL` have a result that is recent enough for this infusion."""
    drawn = sum(_is_for_dose(course, course.latest(code), now) for code in FOR_THIS_DOSE)
    recent = sum(_is_recent(course, course.latest(code), now) for code in LIMITED_ANALYTES)
    return drawn + recent


def is_after_last_infusion(course: Course, at: datetime) -> bool:
    """Return whether a moment is after the start of the last infusion, or there has been no infusion."""
    last = course.last_infusion
    return last is None or at > last.started_at


def _is_for_dose(course: Course, result: Result | None, now: datetime) -> bool:
    return (
        result is not None
        and is_after_last_infusion(course, result.collected_at)
        and now - result.collected_at <= DRAWN_FOR_DOSE
    )


def _is_recent(course: Course, result: Result | None, now: datetime) -> bool:
    limit = LIMITED_LAST_FIRST_DOSES if len(course.infusions) < FIRST_DOSES else LIMITED_LAST
    return result is not None and now - result.collected_at <= limit


def _missing(code: str, source: Text) -> Finding:
    name = analyte_name(code)
    says = text("{name}: no result for this infusion", name=name)
    return Finding(f"missing-{code}", Seriousness.MISSING, text("{name}", name=name), says, source)


def _old(result: Result, source: Text) -> Finding:
    name, value = analyte_name(result.analyte), Quantity.of(result)
    return Finding(
        f"old-{result.analyte}",
        Seriousness.ASK,
        text("{name} too old", name=name),
        text("{name} {value} is from {day}", name=name, value=value, day=result.collected_at.date()),
        source,
        value,
        result.collected_at,
    )
