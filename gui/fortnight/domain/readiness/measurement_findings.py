"""Findings about measurements: laboratory results and weights that are missing or too old."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from fortnight.domain.entry.check_common import weight_question
from fortnight.domain.entry.check_labs import is_power_of_ten
from fortnight.domain.infusion.checklist_limits import (
    DEFAULT_RULES,
    DRAWN_FOR_DOSE_DAYS,
    POUNDS_TOLERANCE,
    ClinicRules,
)
from fortnight.domain.labs.display import Quantity, analyte_name, times
from fortnight.domain.messages import Text, text
from fortnight.domain.numbers import plain
from fortnight.domain.readiness.finding import Finding, Seriousness
from fortnight.domain.record.course import Course, Result
from fortnight.domain.treatment.dose import DoseRefused, band_crossed
from fortnight.domain.treatment.label_limits import LIMITED_ANALYTES

FOR_THIS_DOSE = ("IL6", "CRP", "WBC")  # measured before every infusion [P]
PANEL = (*FOR_THIS_DOSE, *LIMITED_ANALYTES)
DRAWN_FOR_DOSE = timedelta(days=DRAWN_FOR_DOSE_DAYS.value)

WARD_RULE = text("ward rule")
MONITORING = text("US label 2: every 2 to 4 weeks")
POUND_KG = 0.45359237
CONSISTENT_CHANGE = text("EU SmPC 4.2: the dose changes only with a consistent change of weight")
ACTUAL_WEIGHT = text("EU SmPC 4.2: the actual weight at each infusion")


def weight_findings(course: Course, now: datetime, lasts: timedelta = DRAWN_FOR_DOSE) -> Iterator[Finding]:
    """Yield a finding if there is no weight since the last infusion, or if it is older than `lasts`.

    A weight that may be wrong, or for which the label gives another dose, is a finding too.
    """
    weighed = course.weight()
    name = text("Weight")
    if weighed is None or not is_after_last_infusion(course, weighed[1]):
        says = text("No weight since the last infusion") if weighed else text("No weight on record")
        yield Finding("missing-weight", Seriousness.MISSING, name, says, ACTUAL_WEIGHT)
        return
    if now - weighed[1] > lasts:
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
    yield from _doubtful_weight(course, weighed)


def weight_before(course: Course) -> tuple[float, datetime] | None:
    """Return the weight in kg of the newest infusion before the present weight, and its time."""
    weighed = course.weight()
    return next(
        (
            (each.weight_kg, each.started_at)
            for each in reversed(course.infusions)
            if weighed is not None and each.weight_kg is not None and each.started_at < weighed[1]
        ),
        None,
    )


def _doubtful_weight(course: Course, weighed: tuple[float, datetime]) -> Iterator[Finding]:
    """Yield what is doubtful about a weight, compared with the one for which the last dose was given."""
    before = weight_before(course)
    if before is None:
        return
    slip = _unit_slip(weighed[0] / before[0])
    changed = next(weight_question("WEIGHT", weighed[0], before, weighed[1]), None)
    if slip is not None:
        says = text(
            "{now} is {times} × {before}. {slip}",
            now=Quantity("WEIGHT", weighed[0]),
            times=times(weighed[0] / before[0]),
            before=Quantity("WEIGHT", before[0]),
            slip=slip,
        )
        yield _weight_finding("weight-unit", text("Weight: unit?"), says, weighed)
    elif changed is not None:
        yield _weight_finding("weight-change", text("Weight changed"), changed.message, weighed)
    yield from _band_change(course, before[0], weighed)


def _unit_slip(ratio: float) -> Text | None:
    """Return the question about the unit if a ratio of two weights suggests a wrong one."""
    pounds = 1 / POUND_KG
    if any(abs(ratio / each - 1) <= POUNDS_TOLERANCE.value for each in (pounds, 1 / pounds)):
        return text("Is it in pounds?")
    return text("Is the unit correct?") if is_power_of_ten(ratio) else None


def _band_change(course: Course, before: float, weighed: tuple[float, datetime]) -> Iterator[Finding]:
    try:
        crossed = band_crossed(before, weighed[0], course.child.label)
    except DoseRefused:  # a weight of an old record that is not plausible: another finding asks about it
        return
    if crossed is None:
        return
    old, new = crossed
    says = text(
        "{before} → {now}: the label gives {new} instead of {old} mg/kg, and only after a consistent change "
        "of weight",
        before=Quantity("WEIGHT", before),
        now=Quantity("WEIGHT", weighed[0]),
        new=plain(new.mg_per_kg),
        old=plain(old.mg_per_kg),
    )
    brief = text("Weight: another dose")
    yield _weight_finding("weight-band", brief, says, weighed)


def _weight_finding(rule: str, brief: Text, says: Text, weighed: tuple[float, datetime]) -> Finding:
    value = Quantity("WEIGHT", weighed[0])
    return Finding(rule, Seriousness.ASK, brief, says, CONSISTENT_CHANGE, value, weighed[1])


def lab_findings(course: Course, now: datetime, rules: ClinicRules = DEFAULT_RULES) -> Iterator[Finding]:
    """Yield a finding for each analyte of `PANEL` whose result is missing or too old."""
    for code in PANEL:
        yield from lab_finding(course, code, now, rules)


def lab_finding(course: Course, code: str, now: datetime, rules: ClinicRules) -> Iterator[Finding]:
    """Yield a finding if the newest result of an analyte of `PANEL` is missing or too old."""
    result = course.latest(code)
    source = WARD_RULE if code in FOR_THIS_DOSE else MONITORING
    if result is None or (code in FOR_THIS_DOSE and not is_after_last_infusion(course, result.collected_at)):
        yield _missing(code, source)
    elif now - result.collected_at > _lasts(course, code, rules):
        needs_reason = code in LIMITED_ANALYTES and _days_between(result, now) > rules.reason_days
        yield _old(result, source, needs_reason)


def _lasts(course: Course, code: str, rules: ClinicRules) -> timedelta:
    return DRAWN_FOR_DOSE if code in FOR_THIS_DOSE else rules.result_lasts(len(course.infusions))


def _days_between(result: Result, now: datetime) -> float:
    return (now - result.collected_at) / timedelta(days=1)


def count_usable_results(course: Course, now: datetime, rules: ClinicRules = DEFAULT_RULES) -> int:
    """Return how many analytes of `PANEL` have a result that is recent enough for this infusion."""
    return sum(not any(lab_finding(course, code, now, rules)) for code in PANEL)


def is_after_last_infusion(course: Course, at: datetime) -> bool:
    """Return whether a moment is after the start of the last infusion, or there has been no infusion."""
    last = course.last_infusion
    return last is None or at > last.started_at


def _missing(code: str, source: Text) -> Finding:
    name = analyte_name(code)
    says = text("{name}: no result for this infusion", name=name)
    return Finding(f"missing-{code}", Seriousness.MISSING, text("{name}", name=name), says, source)


def _old(result: Result, source: Text, needs_reason: bool) -> Finding:
    name, value, day = analyte_name(result.analyte), Quantity.of(result), result.collected_at.date()
    says = text("{name} {value} is from {day}", name=name, value=value, day=day)
    if needs_reason:
        says = text("{says}: type why there is no newer one", says=says)
    return Finding(
        f"old-{result.analyte}",
        Seriousness.ASK,
        text("{name} too old", name=name),
        says,
        source,
        value,
        result.collected_at,
    )
