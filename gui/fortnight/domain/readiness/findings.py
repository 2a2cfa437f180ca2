"""Readiness: the findings that argue against starting the next infusion now, as far as they are recorded.

Every page shows the same list of findings; the child is ready if the list is empty. The program cites its
sources and asks; it never withholds the drug by itself. A rule that no label states is called a ward rule.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from fortnight.domain.alert.raised_alert import RaisedAlert
from fortnight.domain.infusion.checklist_limits import DEFAULT_RULES, ClinicRules
from fortnight.domain.readiness.alert_findings import alert_findings, reaction_sign_findings
from fortnight.domain.readiness.finding import Finding, Seriousness
from fortnight.domain.readiness.measurement_findings import (
    PANEL,
    count_usable_results,
    lab_findings,
    weight_findings,
)
from fortnight.domain.readiness.treatment_findings import label_findings, late_findings, reaction_findings
from fortnight.domain.record.course import Course
from fortnight.domain.treatment.schedule import WINDOW_DAYS

NEEDED = (*PANEL, "WEIGHT")
"""The analytes that readiness reads; of each it reads the newest result only."""


@dataclass(frozen=True, slots=True)
class Readiness:
    """The findings, the most serious first; `labs` of the `wanted` analytes have a usable result."""

    findings: tuple[Finding, ...]
    labs: int
    wanted: int = len(PANEL)

    @property
    def ready(self) -> bool:
        """Whether there is no finding against starting now."""
        return not self.findings


def readiness(
    course: Course,
    alerts: Iterable[RaisedAlert],
    now: datetime,
    window_days: int = WINDOW_DAYS,
    rules: ClinicRules = DEFAULT_RULES,
) -> Readiness:
    """Return what argues against the next infusion of a child if it were started at `now`.

    Of the course it reads the first infusion, the last six and the newest result of each of
    `NEEDED`. An infusion is on time for `window_days` days after its due date.
    """
    alerts = tuple(alerts)
    found = (
        *alert_findings(alerts, now),
        *reaction_sign_findings(course, alerts),
        *label_findings(course),
        *reaction_findings(course),
        *late_findings(course, now, window_days),
        *weight_findings(course, now),
        *lab_findings(course, now, rules),
    )
    order = list(Seriousness)
    ranked = sorted(found, key=lambda each: (order.index(each.seriousness), each.answered is not None))
    return Readiness(tuple(ranked), count_usable_results(course, now, rules))
