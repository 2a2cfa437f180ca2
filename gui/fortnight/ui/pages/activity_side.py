"""The right side of the Activity tab: what is typed of a visit, and everything that follows from it."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from fortnight.domain.record.child import Child
from fortnight.domain.scores.assessment import Assessment
from fortnight.operations.activity import Activity
from fortnight.ui.pages.activity_history import ActivityHistory
from fortnight.ui.pages.activity_scores import ResponsePanel, ScoresPanel
from fortnight.ui.pages.activity_states import ClockPanel, InactivePanel
from fortnight.ui.pages.activity_targets import TargetsPanel
from fortnight.ui.pages.activity_values import VisitValues
from fortnight.ui.services.context import Context
from fortnight.ui.widgets.basics import column


class ActivitySide(QWidget):
    """The values of a visit, its scores, response and criteria, the clock, the targets, and all visits."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        appearance = context.appearance
        self.values = VisitValues()
        self.scores, self.response = ScoresPanel(appearance), ResponsePanel(appearance)
        self.inactive, self.clock = InactivePanel(appearance), ClockPanel(appearance)
        self.targets, self.past = TargetsPanel(context), ActivityHistory(appearance)
        parts = (self.values, self.scores, self.response, self.inactive, self.clock, self.targets, self.past)
        self.setLayout(column(*parts, None, margins=(0, 0, 8, 0), spacing=10))

    def show_consequences(
        self,
        child: Child,
        found: Assessment | None,
        activity: Activity,
        before: Assessment | None,
        may_choose: bool,
        today: date,
    ) -> None:
        """Show what follows from an assessment; `may_choose` is whether the baseline may be chosen."""
        for part in (self.values, self.scores, self.inactive):
            part.setVisible(found is not None)
        self.values.show_before(before)
        self.scores.show_assessment(found)
        self.response.show_response(found, activity.baseline, activity.assessments, may_choose)
        self.inactive.show_assessment(found)
        self.clock.show_clock(activity.clock, today)
        self.targets.show_targets(child, activity.targets, activity.chosen_targets)
        self.past.show_assessments(activity.assessments, activity.first_dose)
