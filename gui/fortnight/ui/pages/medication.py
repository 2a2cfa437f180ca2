"""The Medication tab: what a child takes beside the infusions, its taper plans, exposure and milestones."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QButtonGroup, QScrollArea, QWidget

from fortnight.domain.messages import word
from fortnight.domain.record.course import Course, MedicationStep
from fortnight.domain.record.medication import Act
from fortnight.domain.record.taper import Taper
from fortnight.domain.treatment.medication_lines import MedicationLine
from fortnight.domain.treatment.steroid_milestones import DrugMilestone
from fortnight.operations.medication import may_correct, may_record_dose
from fortnight.operations.medication_view import MedicationView, StepRow, medication_view, step_rows
from fortnight.ui import formats
from fortnight.ui.forms.medication import MedicationForm
from fortnight.ui.forms.taper import ChangePlanForm, TaperForm
from fortnight.ui.models.notes import Note
from fortnight.ui.pages.medication_chart import MedicationChart
from fortnight.ui.pages.medication_columns import line_name, line_words, plan_columns, step_columns
from fortnight.ui.pages.medication_figures import Figures, PeriodRow, Reminder
from fortnight.ui.services.context import Context
from fortnight.ui.style import set_kind
from fortnight.ui.translation import say, tr, tr_word
from fortnight.ui.widgets.basics import button, card, chip, clear, column, label, row, scrolling, shortcut
from fortnight.ui.widgets.flow import FlowLayout, flowing
from fortnight.ui.widgets.notes_list import NotesList
from fortnight.ui.widgets.only_read import disable_in_copy, why_only_read
from fortnight.ui.widgets.sizes import digits_width, line_height
from fortnight.ui.widgets.tables import RowsModel, table

FORMS = (word("Record a drug"), word("Plan a taper"), word("Change the plan"))
RECORD, PLAN, CHANGE = range(3)
FORM_DIGITS = 50  # width of the column of forms
PLANS = "plans"  # in place of a drug: the table lists the taper plans


class MedicationTab(QWidget):
    """Shows and records other drugs. `saved` carries the id of an entry and what was saved.

    `correct` and `void` carry the id of a dose or of a plan.
    """

    saved = Signal(str, str)
    correct = Signal(str)
    void = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        set_kind(self, "page")
        self._context = context
        self.view: MedicationView | None = None
        self.news: frozenset[str] = frozenset()  # the records that are new to the reader

    def _build(self) -> None:
        """Make the parts when the tab is first shown, because they take a tenth of a second."""
        context = self._context
        today = context.session.clock().date()
        self.reminder, self.figures, self.period = Reminder(), Figures(), PeriodRow(today)
        self.period.changed.connect(self._show_period)
        self.chart = MedicationChart(context)
        self.no_dose = label(tr("No dose in mg/day in this period."), "muted")
        self.chart_card = card(label(tr("Doses"), "strong"), self.period, self.chart, self.no_dose)
        self.lines, line_row = QButtonGroup(self), QWidget()
        self._line_flow = FlowLayout(line_row, 6)
        self._shown_line = ""
        self.lines.idClicked.connect(self._choose_line)
        self.model: RowsModel[StepRow | Taper] = RowsModel(
            context.appearance, (), has_marks=True, pads_numbers=False
        )
        self.table = table(self.model, tr("Recorded doses and plans"), 34)
        self.table.setSelectionBehavior(self.table.SelectionBehavior.SelectRows)
        self.table.setMinimumHeight(9 * line_height() + 40)
        self.table.activated.connect(lambda _index: self._emit(self.correct))
        self.table.selectionModel().currentChanged.connect(lambda *_: self._enable())
        self.model.modelReset.connect(self._enable)
        self._make_buttons()
        self.empty = label(tr("No other drug is recorded yet. Start one at the right."), "muted", wrap=True)
        self.choices = QButtonGroup(self)  # made before the forms, so that Tab comes to it before them
        for n, name in enumerate(FORMS):
            self.choices.addButton(chip(tr_word(name)), n)
        self.medication, self.taper = MedicationForm(context), TaperForm(context)
        self.change = ChangePlanForm(context)
        self._all_forms = (self.medication, self.taper, self.change)
        for form in self._all_forms:
            form.saved.connect(self.saved)
        self.milestones = NotesList(context.appearance, tr("Milestones"))
        self.no_milestone = label(tr("None was found."), "muted", wrap=True)
        layout = row(self._left(), self._right(), margins=(20, 12, 20, 12), spacing=12)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        shortcut(self, "Ctrl+S", self._save)
        shortcut(self, "F2", self._correct_chosen)

    def _make_buttons(self) -> None:
        self.change_button = button(tr("Change dose…"), lambda: self._begin(Act.CHANGE))
        self.stop_button = button(tr("Stop…"), lambda: self._begin(Act.STOP))
        self.correct_button = button(tr("Correct…"), lambda: self._emit(self.correct))
        self.void_button = button(tr("Entered in error…"), lambda: self._emit(self.void))

    def _left(self) -> QScrollArea:
        inner = QWidget()
        buttons = row(self.change_button, self.stop_button, None, self.correct_button, self.void_button)
        steps = QWidget()
        steps.setLayout(column(self._line_flow.parentWidget(), self.table, buttons, spacing=8))
        self.steps_card = card(label(tr("Steps"), "strong"), steps)
        parts = (self.reminder, self.figures, self.chart_card, self.steps_card, self.empty)
        inner.setLayout(column(*parts, None, margins=(0, 0, 8, 0), spacing=10))
        return scrolling(inner, tr("Doses of other drugs"))

    def _right(self) -> QScrollArea:
        inner = QWidget()
        self.choices.button(RECORD).setChecked(True)
        self.choices.idClicked.connect(self.show_form)
        found = card(label(tr("Milestones"), "strong"), self.milestones, self.no_milestone)
        why_not = why_only_read(self._context.session)
        choices = flowing(*self.choices.buttons(), spacing=6)
        form = card(choices, why_not, *self._all_forms, spacing=10)
        self._is_copy = disable_in_copy(self._context.session, *self.choices.buttons(), *self._all_forms)
        inner.setLayout(column(form, found, None, margins=(0, 0, 8, 0), spacing=10))
        area = scrolling(inner, tr("Forms and milestones"))
        area.setFixedWidth(digits_width(FORM_DIGITS))
        self.show_form(RECORD)
        return area

    def show_form(self, form: int) -> None:
        """Show one of the forms, which then takes only the height that it needs."""
        self.choices.button(form).setChecked(True)
        for n, each in enumerate(self._all_forms):
            each.setVisible(n == form and not self._is_copy)
        self._form = form

    @property
    def form_names(self) -> list[str]:
        """The names under which what is typed in the forms is kept."""
        return [kind.FORM for kind in (MedicationForm, TaperForm, ChangePlanForm)]

    def open_form(self, name: str) -> None:
        """Show the form of a draft, with the focus in it."""
        n = self.form_names.index(name)
        self.show_form(n)
        self._all_forms[n].setFocus()

    # What is shown ----------------------------------------------------------------------------------

    def show_course(self, course: Course) -> None:
        """Show the other drugs of a child; what is typed stays."""
        if self.view is None:
            self._build()
        is_new = self.view is None or self.view.course.child.id != course.child.id
        self.view = medication_view(course, self._context.session.clock().date())
        if is_new:
            self._shown_line = ""
        for form in self._all_forms:
            form.show_course(course)
        self.reminder.show_risk(self.view.adrenal)
        self.period.show_view(self.view)
        self._show_period()
        self._show_milestones(self.view.milestones)
        self._show_lines(self.view)

    @property
    def on_screen(self) -> tuple[MedicationView, date, date]:
        """What is shown, with the first and the last day of the chosen period."""
        assert self.view is not None
        return self.view, *self.period.days

    def keep(self) -> None:
        """Keep what is typed in every form as a draft at once."""
        for form in self._all_forms if self.view is not None else ():
            form.keep()

    def _show_period(self) -> None:
        if self.view is None:
            return
        first, last = self.period.days
        self.figures.show_view(self.view, first, last)
        self.chart.show_view(self.view, first)
        self.chart.setVisible(bool(self.chart.panels))
        self.no_dose.setVisible(not self.chart.panels)
        self.chart_card.setVisible(bool(self.view.lines))
        self.figures.setVisible(bool(self.view.lines))

    def _show_milestones(self, found: tuple[DrugMilestone, ...]) -> None:
        self.milestones.show_notes([self._note(each) for each in found])
        self.milestones.setVisible(bool(found))
        self.no_milestone.setVisible(not found)

    def _note(self, found: DrugMilestone) -> Note:
        assert self.view is not None
        day = formats.day(found.date)
        number = self.view.treatment_day(found.date)
        when = day if number is None else tr("{day}, day {n}").format(day=day, n=number)
        parts = [say(found.rule)]
        if found.is_planned:
            when = tr("planned {day}").format(day=when)
        if found.until is not None:
            parts.append(tr("until {day}").format(day=formats.day(found.until)))
        if found.pulses:
            parts.append(tr("%n pulse(s) since", "", found.pulses))
        style = "quiet" if found.is_planned or found.until is not None else "good"
        return Note(say(found.words), style, " · ".join(parts), when, say(found.rule))

    def _show_lines(self, view: MedicationView) -> None:
        keys = {line_name(line): line_words(line) for line in view.lines}
        if view.course.tapers:
            keys[PLANS] = tr("Plans")
        if self._shown_line not in keys:
            self._shown_line = next(iter(keys), "")
        for former in self.lines.buttons():
            self.lines.removeButton(former)
        clear(self._line_flow)
        self._keys = list(keys)
        for n, (key, words) in enumerate(keys.items()):
            choice = chip(words)
            choice.setChecked(key == self._shown_line)
            self.lines.addButton(choice, n)
            self._line_flow.addWidget(choice)
        self.steps_card.setVisible(bool(keys))
        self.empty.setVisible(not keys)
        self._show_steps()

    def _choose_line(self, n: int) -> None:
        self._shown_line = self._keys[n]
        self._show_steps()

    @property
    def line(self) -> MedicationLine | None:
        """The drug whose steps are listed; `None` while the plans are."""
        lines = self.view.lines if self.view is not None else ()
        return next((each for each in lines if line_name(each) == self._shown_line), None)

    def _show_steps(self) -> None:
        if self.view is None:
            return
        if self.line is not None:
            self.model.show(step_rows(self.view, self.line), step_columns(self.news))
        else:
            self.model.show(self.view.course.tapers[::-1], plan_columns(self.news))

    # What is done -----------------------------------------------------------------------------------

    @property
    def _chosen(self) -> Taper | MedicationStep | None:
        """The plan or the dose in the current row."""
        index = self.table.currentIndex()
        if not index.isValid():
            return None
        chosen = self.model.rows[index.row()]
        return chosen if isinstance(chosen, Taper) else chosen.step

    def _enable(self) -> None:
        line, session = self.line, self._context.session
        is_taken = line is not None and self.view is not None and line.taken_on(self.view.today) is not None
        for each in (self.change_button, self.stop_button):
            each.setEnabled(is_taken and may_record_dose(session))
        for each in (self.correct_button, self.void_button):
            each.setEnabled(self._chosen is not None and may_correct(session, self._chosen))
        buttons = (self.change_button, self.stop_button, self.correct_button, self.void_button)
        disable_in_copy(self._context.session, *buttons)

    def begin_entry(self) -> None:
        """Go to the first box of the form that is shown."""
        self._all_forms[self._form].setFocus()

    def _correct_chosen(self) -> None:
        """Correct the chosen dose or plan, or the newest one of the list if none is chosen."""
        if self._chosen is None and self.model.rows:
            self.table.setCurrentIndex(self.model.index(0, 0))
        self._emit(self.correct)

    def _emit(self, signal: SignalInstance) -> None:
        chosen = self._chosen
        if chosen is not None and may_correct(self._context.session, chosen):
            signal.emit(chosen.id)

    def _begin(self, act: Act) -> None:
        if self.line is not None:
            self.show_form(RECORD)
            self.medication.begin(self.line.newest, act)

    def _save(self) -> None:
        if not self._is_copy:
            self._all_forms[self._form].save()
