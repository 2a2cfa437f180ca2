"""The dialog of a treatment target: what, by which day and why; also its correction."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from fortnight.domain.record.child import Child
from fortnight.domain.record.goal import AIM_WORDS, Aim, Goal
from fortnight.operations.goals import correct_goal, set_goal
from fortnight.ui import formats
from fortnight.ui.forms.ask import FormDialog
from fortnight.ui.forms.dates import date_box
from fortnight.ui.forms.fields import Field, Form, line
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.choice import choice

USUAL = timedelta(weeks=12)  # ahead of today, suggested for a new target


class GoalDialog(FormDialog):
    """Sets a target, or corrects the one that is given."""

    def __init__(self, parent: QWidget, context: Context, child: Child, goal: Goal | None = None) -> None:
        today = context.session.clock().date()
        title = tr("Set a target") if goal is None else tr("Correct the target")
        super().__init__(parent, title, tr("Save"), formats.identity(child, today))
        self._context, self._child, self._goal = context, child, goal
        self.entry = context.session.new_id()
        self.form = Form(self._fields(goal))
        if goal is not None:
            self.form.fill({"aim": goal.aim.value, "reason": goal.reason})
        self.lay_out(self.form)
        self.form.editors["aim"].setFocus()

    def _fields(self, goal: Goal | None) -> tuple[Field, ...]:
        day = self._context.session.clock().date() + USUAL if goal is None else goal.due
        aims = {aim.value: say(words) for aim, words in AIM_WORDS.items()}
        fields = (
            Field("aim", tr("Target"), lambda: choice(aims)),
            Field("due", tr("Due by"), lambda: date_box(day)),
            Field("reason", tr("Reason"), lambda: line(tr("for example: agreed with the family"))),
        )
        if goal is None:
            return fields
        return (*fields, Field("why", tr("Why it is corrected"), line))

    def save(self) -> None:
        """Save the target, or say why it was refused and stay open."""
        self.attempt(self._save)

    def _save(self) -> None:
        session, value = self._context.session, self.form.value
        goal = self._goal or Goal(self.entry, Aim.INACTIVE, self.form.day("due"))
        typed = replace(goal, aim=Aim(value("aim")), due=self.form.day("due"), reason=value("reason").strip())
        if self._goal is None:
            set_goal(session, self._child.id, typed, self.confirm.isChecked())
        else:
            correct_goal(session, self.entry, typed, value("why"), self.confirm.isChecked())
