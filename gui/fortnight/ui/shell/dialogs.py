"""Opens the dialogs of the main window, one at a time and without blocking, and reports what was saved."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from fortnight.domain.record.child import Child
from fortnight.domain.record.course import Course
from fortnight.domain.record.letter import Letter
from fortnight.operations import alerts, conflicts, views
from fortnight.operations.session import IN_A_COPY
from fortnight.program_log.writing import note
from fortnight.ui import formats
from fortnight.ui.forms.about import AboutAlerts
from fortnight.ui.forms.about_program import AboutProgram
from fortnight.ui.forms.answers import Acknowledge, RecordOutcome, SnoozeCard
from fortnight.ui.forms.ask import FormDialog
from fortnight.ui.forms.calendar_export import ExportCalendar
from fortnight.ui.forms.child import ChildDetails, RegisterChild
from fortnight.ui.forms.clinic import ClinicSettings
from fortnight.ui.forms.conflict import MergeChildren, SettleConflict
from fortnight.ui.forms.correct_taper import CorrectTaper
from fortnight.ui.forms.corrections import CorrectInfusion, CorrectSpecimen, CorrectValue, EnteredInError
from fortnight.ui.forms.event import CorrectEvent
from fortnight.ui.forms.export_record import ExportRecord
from fortnight.ui.forms.measures import MeasuresDialog, ParentsDialog
from fortnight.ui.forms.medication import CorrectMedication
from fortnight.ui.forms.move_record import MoveRecord
from fortnight.ui.forms.older_copy import AcceptOlderCopy
from fortnight.ui.forms.people import People
from fortnight.ui.forms.plan import ChangePlan
from fortnight.ui.forms.recall import RecallDialog
from fortnight.ui.forms.sign_off import SignOff
from fortnight.ui.services.context import Context
from fortnight.ui.services.summary_choice import SummaryChoice
from fortnight.ui.translation import say, tr


class Dialogs(QObject):
    """Opens dialogs over `parent`. `saved` is emitted with the id of the entry and a description."""

    saved = Signal(str, str)
    registered = Signal(str)
    settings_changed = Signal()
    restore_requested = Signal()
    person_removed = Signal(str)
    acceptance_requested = Signal(str)
    child_asked = Signal(str)
    calendar_export_asked = Signal(object, int, bool)
    recall_export_asked = Signal(object)
    record_export_asked = Signal(object, object, object)
    refused = Signal(str)  # why nothing is opened in a review copy

    def __init__(self, parent: QWidget, context: Context) -> None:
        super().__init__(parent)
        self._parent, self._context = parent, context
        self.current: QDialog | None = None

    def _open_form(self, dialog: FormDialog, words: str, then: Callable[[], object] | None = None) -> None:
        """Open a form dialog. When it is accepted, report `words` as saved.

        In a review copy only the dialogs of answers are opened.
        """
        if self._context.session.review is not None and not dialog.ANSWERS:
            dialog.deleteLater()
            self.refused.emit(say(IN_A_COPY))
            return

        def on_accepted() -> None:
            self.saved.emit(dialog.entry, words)
            if then is not None:
                then()

        dialog.accepted.connect(on_accepted)
        self._open(dialog)

    def open_one(self, dialog: QDialog) -> None:
        """Open a dialog that reports by itself what it does."""
        self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        note("shown", type(dialog))
        dialog.finished.connect(partial(self._closed, dialog))
        self.current = dialog
        dialog.open()

    def _closed(self, dialog: QDialog, _result: int) -> None:
        dialog.deleteLater()
        if self.current is dialog:
            self.current = None

    def close_current(self) -> None:
        """Close the open dialog. The entries of a new child are kept as a draft."""
        if isinstance(self.current, RegisterChild):
            self.current.close_with_draft()
        elif self.current is not None and getattr(self.current, "keeper", None) is not None:
            self.current.reject()
        elif self.current is not None:
            self.current.close()

    # Children -----------------------------------------------------------------------------------

    def register_child(self) -> None:
        """Open the registration of a new child. `registered` is emitted with its id."""
        dialog = RegisterChild(self._parent, self._context)
        self._open_form(dialog, tr("Child registered"), lambda: self.registered.emit(dialog.child))

    def change_details(self, child: Child) -> None:
        """Open the details of a child for correction."""
        self._open_form(ChildDetails(self._parent, self._context, child), tr("Details changed"))

    def export_child(self, child: Child) -> None:
        """Ask in which form a child is exported; `record_export_asked` is emitted with the answer."""
        self._ask_export((child.id,), formats.identity(child, self._context.session.clock().date()))

    def export_ward(self) -> None:
        """Ask in which form all children are exported; without any there is nothing to ask."""
        children = tuple(child.id for child in views.children(self._context.session))
        if children:
            self._ask_export(children, tr("%n (child|children)", "", len(children)))

    def _ask_export(self, children: tuple[str, ...], about: str) -> None:
        dialog = ExportRecord(self._parent, self._context, children, about)
        dialog.chosen.connect(self.record_export_asked)
        self._open(dialog)

    # The plan -----------------------------------------------------------------------------------

    def change_plan(self, child: str, due: date | None = None) -> None:
        """Open the change of a child's plan, with an infusion to be moved if its due date is given."""
        course = views.course(self._context.session, child)
        if course is not None:
            self._open_form(ChangePlan(self._parent, self._context, course, due), tr("Plan changed"))

    def export_calendar(self, first: date, days: int) -> None:
        """Ask how to save the calendar; `calendar_export_asked` is emitted with the answer."""
        dialog = ExportCalendar(self._parent, first, days)
        dialog.chosen.connect(self.calendar_export_asked)
        self._open(dialog)

    def find_lot(self) -> None:
        """Open the search for a lot."""
        dialog = RecallDialog(self._parent, self._context)
        dialog.opened.connect(self.child_asked)
        dialog.export.connect(self.recall_export_asked)
        self._open(dialog)

    # Alerts -------------------------------------------------------------------------------------

    def acknowledge(self, alert: str) -> None:
        """Open the acknowledgement of an alert."""
        dialog = Acknowledge(self._parent, self._context, alert, *self._about(alert))
        self._open_form(dialog, tr("Alert acknowledged"))

    def name_outcome(self, alert: str) -> None:
        """Open the dialog that records the outcome of an alert card."""
        dialog = RecordOutcome(self._parent, self._context, alert, *self._about(alert))
        self._open_form(dialog, tr("Outcome recorded"))

    def snooze(self, alert: str) -> None:
        """Open the dialog that snoozes the rule of a card for its child."""
        self._open_form(SnoozeCard(self._parent, self._context, alert, *self._about(alert)), tr("Snoozed"))

    def _about(self, alert: str) -> tuple[str, str]:
        """Return the headline of a card and the identity of its child."""
        session = self._context.session
        child = alerts.child_of(session, alert)
        who = formats.identity(child, session.clock().date()) if child is not None else ""
        return alerts.headline_of(session.store, alert, say), who

    def about_alerts(self) -> None:
        """Show the rules, limits and scores behind the alerts, with their sources."""
        self._open(AboutAlerts(self._parent))

    # Records ------------------------------------------------------------------------------------

    def correct_value(self, course: Course, specimen: str, code: str) -> None:
        """Open the correction of a result."""
        result = next((r for r in course.results if (r.specimen, r.analyte) == (specimen, code)), None)
        if result is not None:
            dialog = CorrectValue(self._parent, self._context, result, course.child)
            self._open_form(dialog, tr("Value corrected"))

    def sign_off(self, course: Course) -> None:
        """Open the dialog in which a physician signs what waits for a signature."""
        self._open_form(SignOff(self._parent, self._context, course), tr("Signed off"))

    def correct_sheet(self, course: Course, specimen: str) -> None:
        """Open the correction of the details of a specimen."""
        found = next((s for s in course.specimens if s.id == specimen), None)
        if found is not None:
            dialog = CorrectSpecimen(self._parent, self._context, found, course)
            self._open_form(dialog, tr("Specimen details corrected"))

    def correct_event(self, course: Course, event: str) -> None:
        """Open the correction of an event."""
        found = next((e for e in course.events if e.id == event), None)
        if found is not None:
            self._open_form(CorrectEvent(self._parent, self._context, found, course), tr("Event corrected"))

    def add_measures(self, course: Course) -> None:
        """Open the dialog of a height and a weight."""
        self._open_form(MeasuresDialog(self._parent, self._context, course), tr("Measures saved"))

    def choose_summary(self, course: Course, print_page: Callable[[SummaryChoice], bool]) -> None:
        """Open the choice of what is on the summary page; `print_page` is given it."""
        from fortnight.ui.forms.summary import SummaryDialog  # here because of the charts on its page

        self._open(SummaryDialog(self._parent, self._context, course, print_page))

    def write_letter(self, course: Course, print_letter: Callable[[Letter, bool], bool]) -> None:
        """Open the letter about a course; `print_letter` is given it, and whether it is a new one."""
        from fortnight.ui.forms.letter import LetterDialog  # here because of the charts on its pages

        dialog = LetterDialog(self._parent, self._context, course, print_letter)
        dialog.void.connect(lambda letter, what: self.void_visit(course, letter, what))
        self._open_form(dialog, tr("Letter recorded"))

    def change_parents(self, course: Course) -> None:
        """Open the dialog of the parents' heights."""
        dialog = ParentsDialog(self._parent, self._context, course)
        self._open_form(dialog, tr("Heights of the parents saved"))

    def correct_infusion(self, course: Course, infusion: str) -> None:
        """Open the correction of an infusion."""
        found = next((i for i in course.infusions if i.id == infusion), None)
        if found is not None:
            dialog = CorrectInfusion(self._parent, self._context, found, course.child)
            self._open_form(dialog, tr("Infusion corrected"))

    def correct_medication(self, course: Course, step: str) -> None:
        """Open the correction of a dose of another drug, or of a taper plan."""
        found = next((each for each in course.medication if each.id == step), None)
        if found is not None:
            dialog = CorrectMedication(self._parent, self._context, found, course)
            self._open_form(dialog, tr("Dose corrected"))
        plan = next((each for each in course.tapers if each.id == step), None)
        if plan is not None:
            self._open_form(CorrectTaper(self._parent, self._context, plan, course), tr("Plan corrected"))

    def void(self, course: Course, record: str) -> None:
        """Open the dialog that marks a record as entered in error."""
        words = tr("It will be removed from the charts and the alerts, and will stay in the history.")
        what = f"{formats.record_words(course, record)}. {words}"
        dialog = EnteredInError(self._parent, self._context, record, what, course.child)
        self._open_form(dialog, tr("Marked as entered in error"))

    def void_visit(self, course: Course, visit: str, what: str) -> None:
        """Open the dialog that marks an assessment of activity as entered in error."""
        words = tr("{what}. It will be removed from the scores, and will stay in the history.").format(
            what=what
        )
        dialog = EnteredInError(self._parent, self._context, visit, words, course.child)
        self._open_form(dialog, tr("Marked as entered in error"))

    def move(self, course: Course, record: str) -> None:
        """Open the dialog that moves an infusion or a specimen to another child."""
        what = formats.record_words(course, record)
        dialog = MoveRecord(self._parent, self._context, record, what, course.child)
        self._open_form(dialog, tr("Moved to the other child"))

    # The clinic ---------------------------------------------------------------------------------

    def change_settings(self) -> None:
        """Open the settings of the clinic and of this computer."""
        dialog = ClinicSettings(self._parent, self._context)
        dialog.changed.connect(self.settings_changed)
        dialog.people_asked.connect(self.show_people)
        dialog.restore_requested.connect(self.restore_requested)
        dialog.about_requested.connect(self.about_program)
        self._open(dialog)

    def about_program(self) -> None:
        """Show the version of the program, its parts and their licences."""
        self._open(AboutProgram(self._parent))

    def settle(self, reason: str = "", trouble: str = "") -> None:
        """Ask for the reason to continue with a record that may be an older copy."""
        self._open(
            AcceptOlderCopy(self._parent, self._context, self.acceptance_requested.emit, reason, trouble)
        )

    def decide(self) -> None:
        """Ask about the first value that two computers changed, or the first child registered twice."""
        session = self._context.session
        if changed := conflicts.conflicts(session):
            self._open_form(SettleConflict(self._parent, self._context, changed[0]), tr("Conflict settled"))
        elif twice := conflicts.registered_twice(session):
            self._open_form(MergeChildren(self._parent, self._context, twice[0]), tr("Decided"))

    def show_people(self) -> None:
        """Show who may log in."""
        dialog = People(self._parent, self._context)
        dialog.removed.connect(self.person_removed, Qt.ConnectionType.QueuedConnection)
        self._open(dialog)
