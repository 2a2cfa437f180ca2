"""The dialog that corrects a taper plan: its drug, its steps and its reason."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from fortnight.domain.entry.read_taper import read_steps
from fortnight.domain.record.by_day import weight_on
from fortnight.domain.record.course import Course
from fortnight.domain.record.taper import Steps, Taper
from fortnight.domain.treatment.drugs import GLUCOCORTICOIDS, drug_name
from fortnight.domain.treatment.taper_plan import PlanRefused
from fortnight.operations.medication import correct_taper
from fortnight.operations.session import Invalid
from fortnight.ui import formats
from fortnight.ui.forms.ask import FormDialog
from fortnight.ui.forms.fields import Field, Form, line
from fortnight.ui.forms.taper import plan_words, steps_box
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr, tr_word
from fortnight.ui.widgets.basics import label
from fortnight.ui.widgets.choice import choice


class CorrectTaper(FormDialog):
    """Corrects a plan as it was written, with a reason; holds and steps back stay as they are.

    The steps are one a line, the first is the dose at the time of the plan.
    """

    def __init__(self, parent: QWidget, context: Context, taper: Taper, course: Course) -> None:
        today = context.session.clock().date()
        about = formats.identity(course.child, today)
        super().__init__(parent, tr("Correct a taper plan"), tr("Correct"), about)
        self._context, self._taper, self._weight = context, taper, weight_on(course, today)
        self.entry = context.session.new_id()
        drugs = dict.fromkeys((taper.drug, *sorted(GLUCOCORTICOIDS)))
        self.form = Form(
            (
                Field("drug", tr("Drug"), lambda: choice({each: tr_word(drug_name(each)) for each in drugs})),
                Field("steps", tr("Steps"), lambda: steps_box(len(taper.written) + 1)),
                Field("reason", tr("Reason"), lambda: line(tr("for example: afebrile for 8 weeks"))),
                Field("why", tr("Reason for the correction"), lambda: line(tr("for example: typing error"))),
            )
        )
        steps = "\n".join(f"{each.start.isoformat()} {each.typed}" for each in taper.written)
        self.form.fill({"drug": taper.drug, "steps": steps, "reason": taper.reason})
        self.preview = label(style="muted", wrap=True)
        self.form.on_change(self._show_steps)
        self._show_steps()
        was = (
            f"{formats.record_words(course, taper.id)}. {tr('The previous entry will stay in the history.')}"
        )
        self.lay_out(label(was, "muted", wrap=True), self.form, self.preview)
        self.form.editors["steps"].setFocus()

    def _steps(self) -> Steps:
        """Return the typed steps. :raises Invalid: for a line that cannot be read."""
        try:
            return read_steps(self.form.value("steps"))
        except PlanRefused as refused:
            raise Invalid(refused.sentence) from None

    def _show_steps(self) -> None:
        """Show the steps as they are read, or what cannot be read."""
        try:
            words = plan_words(self._steps(), self._weight)
        except Invalid as refused:
            words = say(refused.sentence)
        self.preview.setText(words)

    def save(self) -> None:
        """Save the corrected plan."""
        self.attempt(self._correct)

    def _correct(self) -> None:
        typed = (self.form.value("drug"), self._steps(), self.form.value("reason"))
        why, confirmed = self.form.value("why"), self.confirm.isChecked()
        correct_taper(self._context.session, self.entry, self._taper.id, typed, why, confirmed)
