"""Checks of the course: the label's laboratory limits, slow changes of IL-6, late doses and TB screens."""

from __future__ import annotations

from datetime import timedelta
from statistics import median

from fortnight.domain.alert import limits
from fortnight.domain.alert.judgement import Level
from fortnight.domain.labs.display import times
from fortnight.domain.messages import Text, text
from fortnight.domain.record.event_kinds import EventKind
from fortnight.domain.safety.monitor import MOVED_TIMES, Check, MonitorInput
from fortnight.domain.treatment.exposure import covered_until
from fortnight.domain.treatment.label_limits import LabelLimit, label_limit, label_limit_text


def beyond_label_limit(code: str, limit: LabelLimit) -> Check:
    """Return a check that finds values for which this is the most serious limit of the child's label."""

    def check(seen: MonitorInput) -> Text | None:
        result = seen.values.get(code)
        if result is None:
            return None
        passed = label_limit(result, seen.course.child.label)
        return label_limit_text(result, passed) if passed is not None and passed.act is limit.act else None

    return check


def level_moved(seen: MonitorInput) -> Text | None:
    """Check whether IL-6 stays off its range on one side while no alert was raised.

    Then the assay or the laboratory may have changed, or the child has a new level.
    """
    recent = seen.state.recent
    if len(recent) < MOVED_TIMES or any(j.level >= Level.ALERT or j.new_series for j in recent):
        return None
    scores = [j.sd for j in recent if j.sd is not None]
    if not (min(scores) >= limits.MOVED_SD.value or max(scores) <= -limits.MOVED_SD.value):
        return None
    folds = [j.fold for j in recent if j.fold is not None]
    if not folds:
        return text(
            "IL-6 was too low to measure for the third time in a row, unlike this child's usual level: "
            "was the assay, laboratory or tube changed?"
        )
    return text(
        "IL-6 is about {fold} × this child's usual level for the third time in a row: "
        "was the assay, laboratory or tube changed?",
        fold=times(median(folds)),
    )


def slow_drift(seen: MonitorInput) -> Text | None:
    """Check the EWMA of the z-scores of quiet IL-6 values for a slow drift of the level."""
    drift = seen.state.drift
    if drift >= limits.DRIFT_LIMIT.value:
        return text("IL-6 is drifting slowly upwards: possible loss of drug effect, growth or assay drift")
    if drift <= -limits.DRIFT_LIMIT.value:
        return text("IL-6 is drifting slowly downwards: possible loss of drug effect, growth or assay drift")
    return None


def late_dose(seen: MonitorInput) -> Text | None:
    """Check whether the last infusion was so long ago that the drug may no longer be effective."""
    until = covered_until(seen.course, seen.at)
    if until is None or seen.at <= until:
        return None
    return text(
        "The last dose was {days} days ago: the drug may no longer be effective; CRP and fever are "
        "informative again, and IL-6 may fall",
        days=(seen.at - seen.course.infusions[-1].started_at).days,
    )


def tb_screen(seen: MonitorInput) -> Text | None:
    """Check whether a treated child has a TB screen on record that is not too old."""
    if seen.course.first_infusion is None:
        return None
    screens = [e.at for e in seen.course.events if e.kind == EventKind.TB_SCREEN and e.at <= seen.at]
    if not screens:
        return text("No TB screen is on record; the label asks for one before the first dose")
    if seen.at - screens[-1] > timedelta(days=limits.TB_DAYS.value):
        return text("The last TB screen was %n day(s) ago", "", (seen.at - screens[-1]).days)
    return None
