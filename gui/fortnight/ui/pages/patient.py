"""The page of one child: its banner, the findings, and the tabs, or a form in place of the tabs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fortnight.domain.alert.raised_alert import RaisedAlert, StoredState
from fortnight.domain.readiness.surveillance_rule import Entry, Where
from fortnight.domain.record.course import Course
from fortnight.domain.record.event_kinds import EventKind
from fortnight.operations import alerts, drafts, viewing, views
from fortnight.operations.history import history as history_of
from fortnight.operations.session import IN_A_COPY, Changes, StoreProblem
from fortnight.program_log.writing import note_error
from fortnight.ui import formats
from fortnight.ui.bedside.live_strip import LiveStrip
from fortnight.ui.forms import event, infusion, labs, measures
from fortnight.ui.forms.infusion import InfusionForm
from fortnight.ui.forms.labs import LabsForm
from fortnight.ui.pages import activity
from fortnight.ui.pages.patient_banner import PatientBanner
from fortnight.ui.pages.patient_print import LETTER, PrintMenu
from fortnight.ui.pages.patient_stack import PatientStack
from fortnight.ui.pages.patient_tabs import (
    ACTIVITY,
    ALERTS,
    EVENTS,
    FORM,
    HISTORY,
    MEDICATION,
    PAGES,
    TABS,
    TIMELINE,
)
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import column, shortcut
from fortnight.ui.widgets.findings import FindingsStrip
from fortnight.ui.widgets.tab_strip import tab_strip


class PatientPage(PatientStack):
    """The page of one child."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.raised: list[RaisedAlert] = []
        self._stale_tabs: set[int] = set()
        self._looked: datetime | None = None  # when this person last opened the record of this child
        self.banner = PatientBanner()
        self.findings = FindingsStrip(context.appearance)
        self.print_menu = PrintMenu(self)
        self.tabs, self._tab_strip = tab_strip(tr("Sections of the record"), TABS, self.print_menu)
        self._fillers: dict[int, Callable[[Course], object]] = {
            ALERTS: self._fill_alerts,
            HISTORY: self._fill_history,
        }
        self._form_holder = QWidget()
        self._form_layout = QVBoxLayout(self._form_holder)
        self._form_layout.setContentsMargins(0, 0, 0, 0)
        self.stack.addWidget(self._form_holder)
        self.form: LabsForm | InfusionForm | None = None
        self.strip = LiveStrip(context)
        layout = column(self.banner, self.strip, self.findings, self._tab_strip, self.stack, spacing=0)
        layout.setStretch(4, 1)
        self.setLayout(layout)
        self.setFocusProxy(self.tabs)
        self._wire()

    def _wire(self) -> None:
        self.tabs.currentChanged.connect(self._show_tab)
        self.banner.add_labs.connect(self.open_labs)
        self.banner.record_infusion.connect(self.open_infusion)
        self.timeline.banner.evidence.connect(self._show_evidence)
        self.timeline.evidence.connect(self._show_evidence)
        self.findings.entry_asked.connect(self.open_entry)
        self.timeline.note_asked.connect(
            lambda day: self.open_entry(Entry(Where.EVENT, EventKind.NOTE, {"at": formats.day(day)}))
        )
        self.entry_asked.connect(self.open_entry)
        self.labs_asked.connect(self.open_labs)
        self.unsaved_changed.connect(self._show_unsaved)
        self.banner.start_infusion.connect(lambda: self.child and self.bedside_requested.emit(self.child))
        self.banner.details.connect(lambda: self.course and self.details.emit(self.course.child))
        self.strip.chosen.connect(lambda _infusion, child: self.bedside_requested.emit(child))
        self.print_menu.page_asked.connect(self.page_asked)
        self.print_menu.figure_asked.connect(self.figure_asked)
        shortcut(self, "Ctrl+E", self.begin_entry)

    def _show_tab(self, tab: int) -> None:
        self._fill(tab)
        self.print_menu.show_page(PAGES.get(tab, ""))
        self.stack.setCurrentIndex(tab)

    def open_child(self, child: str, tab: int = TIMELINE) -> None:
        """Show the record of the child with this id."""
        self.close_form()
        self.child = child
        self.tabs.setCurrentIndex(tab)
        self._show_tab(tab)
        self._looked = self._record_look(child)
        self.refresh()

    def _record_look(self, child: str) -> datetime | None:
        """Record who opened the record; a disk that is full does not keep anybody from reading it."""
        try:
            return viewing.open_record(self._context.session, child)
        except StoreProblem as problem:
            note_error(problem)
            self.not_saved.emit(say(problem.sentence))
            return None

    def is_affected_by(self, changes: Changes) -> bool:
        """Return whether a commit changed the record of this child; the strip is read again at once."""
        if changes.touch("drip") and self.isVisible():
            self.strip.refresh()
        return self.child is not None and self.child in changes.children

    def refresh(self) -> None:
        """Read the course again and update banner, timeline and the visible tab; others follow when shown."""
        course = views.course(self._context.session, self.child) if self.child else None
        if course is None:
            return
        self.course = course
        judged = self._context.session.judgement_cache.of(course)
        self.raised = views.alerts(self._context.session, self.child)
        self.banner.show_banner(views.banner(self._context.session, course), self._context)
        self._show_unsaved()
        self.strip.refresh()
        self.findings.show_readiness(views.readiness_of(self._context.session, course, self.raised))
        self.timeline.show_course(course, judged, self._most_urgent(self.raised), self.raised)
        self.news = viewing.news(self._context.session, course.child.id, self._looked)
        self.timeline.show_news(course, self._looked, self.news)
        self._stale_tabs = set(range(TIMELINE + 1, FORM))
        self._fill(self.tabs.currentIndex())
        waiting = sum(a.state is StoredState.OPEN and a.level != "watch" for a in self.raised)
        self.tabs.setTabText(ALERTS, tr("Alerts ({n})").format(n=waiting) if waiting else tr("Alerts"))

    def _fill(self, tab: int) -> None:
        """Fill a tab only when it is shown, so that a change by another process is drawn quickly."""
        if self.course is None or tab not in self._stale_tabs:
            return
        self._stale_tabs.discard(tab)
        self._fillers.get(tab, partial(self.show_course, tab))(self.course)

    def _fill_alerts(self, course: Course) -> None:
        self.alerts.show_alerts(
            self.raised, {course.child.id: course.child}, tr("No alert was raised for this child")
        )

    def _fill_history(self, course: Course) -> None:
        self.history.show_acts(history_of(self._context.session, course.child.id))

    def _most_urgent(self, raised: list[RaisedAlert]) -> RaisedAlert | None:
        """Return the alert for the banner; alerts older than a week and snoozed ones are only listed."""
        order = {"urgent": 0, "alert": 1}
        waiting = alerts.needing_attention_among(self._context.session, raised)
        return min(waiting, key=lambda a: (order[a.level], -a.at.timestamp()), default=None)

    def _show_evidence(self, alert: str) -> None:
        self.tabs.setCurrentIndex(ALERTS)
        self.alerts.choose(alert)

    # Forms --------------------------------------------------------------------------------------

    def open_labs(self, codes: Sequence[str] = ()) -> None:
        """Open the labs form in place of the tabs, with the draft if there is one, at some analytes."""
        if self.course is None or self.form is not None or self._is_copy():
            return
        form = LabsForm(self._context, self.course)
        self._open_form(form)
        if codes:
            form.ask_for(codes)
        form.look()

    def _is_copy(self) -> bool:
        """Return whether this is a review copy, and say that nothing else is recorded in one."""
        if self._context.session.review is not None:
            self.not_saved.emit(say(IN_A_COPY))
        return self._context.session.review is not None

    def open_entry(self, entry: Entry) -> None:
        """Open the form in which a value is entered that the program asks for."""
        if self._is_copy():
            return
        if entry.where is Where.LABS:
            self.open_labs(entry.codes)
        elif entry.where is Where.MEASURES:
            self.open_measures()
        else:
            self.tabs.setCurrentIndex(EVENTS)
            self.events.open_kind(entry)

    def open_form(self, form: str) -> None:
        """Open the form with this name, with its draft if there is one."""
        openers: dict[str, Callable[[], object]] = {
            labs.FORM: self.open_labs,
            infusion.FORM: self.open_infusion,
            measures.FORM: self.open_measures,
            LETTER: self.open_letter,
            event.FORM: lambda: self.tabs.setCurrentIndex(EVENTS),
            activity.FORM: self._open_assessment,
        }
        openers |= dict.fromkeys(self.medication.form_names, lambda: self._open_medication(form))
        openers[form]()

    def _open_assessment(self) -> None:
        self.tabs.setCurrentIndex(ACTIVITY)
        self.activity.begin_new()

    def _open_medication(self, form: str) -> None:
        self.tabs.setCurrentIndex(MEDICATION)
        self.medication.open_form(form)

    def open_measures(self) -> None:
        """Ask for the dialog of a height and a weight."""
        if self.course is not None:
            self.measures_asked.emit(self.course)

    def open_letter(self) -> None:
        """Ask for the dialog of a letter about the course."""
        if self.course is not None:
            self.letter_asked.emit(self.course)

    def open_infusion(self) -> None:
        """Open the infusion form in place of the tabs, with the draft if there is one."""
        if self.course is not None and self.form is None and not self._is_copy():
            self._open_form(InfusionForm(self._context, self.course))

    def _open_form(self, form: LabsForm | InfusionForm) -> None:
        self.form = form
        form.saved.connect(self._form_saved)
        form.closed.connect(self.close_form)
        self._form_layout.addWidget(form)
        self._tab_strip.hide()
        for each in self.banner.form_buttons:
            each.hide()
        self.stack.setCurrentIndex(FORM)
        form.show()
        form.begin()
        self.form_opened.emit(form.FORM)

    def _form_saved(self, entry: str, words: str) -> None:
        """Close the form after its input has been saved; the commit has already redrawn the timeline."""
        form, self.form = self.form, None
        if form is not None:
            self._form_layout.removeWidget(form)
            form.hide()
            form.deleteLater()
        self._leave_form()
        self.saved.emit(entry, words)

    def close_form(self) -> None:
        """Close the form without saving; its input is kept as a draft."""
        if self.is_made(ACTIVITY):
            self.activity.close_edit()
        if self.is_made(EVENTS):
            self.events.keep()
        form, self.form = self.form, None
        if form is None:
            return
        form.saved.disconnect(self._form_saved)
        form.closed.disconnect(self.close_form)
        self._form_layout.removeWidget(form)
        form.keeper.now()
        form.hide()
        form.deleteLater()
        self._leave_form()

    def keep_typed(self) -> None:
        """Keep what is typed in every form as a draft; the forms stay as they are."""
        if self.is_made(ACTIVITY):
            self.activity.keep()
        if self.is_made(EVENTS):
            self.events.keep()
        if self.is_made(MEDICATION):
            self.medication.keep()
        if self.form is not None:
            self.form.keeper.now()

    def _leave_form(self) -> None:
        self._tab_strip.show()
        for each in self.banner.form_buttons:
            each.show()
        self._show_unsaved()
        self.tabs.setCurrentIndex(TIMELINE)
        self.stack.setCurrentIndex(TIMELINE)
        self.tabs.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form_left.emit()

    def _show_unsaved(self) -> None:
        self.banner.show_unsaved(drafts.left(self._context.session).get(self.child, ()))
