"""The page of one child: its banner, the findings, and the tabs, or a form in place of the tabs."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from fortnight.domain.alert.raised_alert import RaisedAlert, StoredState
from fortnight.domain.messages import word
from fortnight.domain.record.course import Course
from fortnight.operations import alerts, drafts, views
from fortnight.operations.session import Changes
from fortnight.ui.bedside.live_strip import LiveStrip
from fortnight.ui.forms import infusion, labs
from fortnight.ui.forms.infusion import InfusionForm
from fortnight.ui.forms.labs import LabsForm
from fortnight.ui.pages.history import HistoryTab
from fortnight.ui.pages.infusions import InfusionsTab
from fortnight.ui.pages.labs import LabsTab
from fortnight.ui.pages.patient_banner import PatientBanner
from fortnight.ui.pages.timeline import TimelineTab
from fortnight.ui.services.context import Context
from fortnight.ui.style import set_kind
from fortnight.ui.translation import tr, tr_word
from fortnight.ui.widgets.alert_cards import AlertCards
from fortnight.ui.widgets.basics import column, row
from fortnight.ui.widgets.findings import FindingsStrip
from fortnight.ui.widgets.page import LivePage

TABS = (word("Timeline"), word("Infusions"), word("Labs"), word("Alerts"), word("History"))
TIMELINE, INFUSIONS, LABS, ALERTS, HISTORY, FORM = range(6)


class PatientPage(LivePage):
    """The page of one child.

    `saved` carries the id of a journal entry and a sentence about what was saved. `form_opened` carries the
    name of a form. The other signals request a dialog from the window; those about a record also carry the
    course.
    """

    saved = Signal(str, str)
    form_opened = Signal(str)
    form_left = Signal()
    acknowledge = Signal(str)
    correct_value = Signal(object, str, str)
    correct_sheet = Signal(object, str)
    correct_infusion = Signal(object, str)
    void = Signal(object, str)
    move_away = Signal(object, str)
    details = Signal(object)
    bedside_requested = Signal(str)
    infusion_requested = Signal(str, str)
    change_plan = Signal(str, object)
    export = Signal()
    export_trail = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self.child: str | None = None
        self.course: Course | None = None
        self.raised: list[RaisedAlert] = []
        self._stale_tabs: set[int] = set()
        self.banner = PatientBanner()
        self.findings = FindingsStrip(context.appearance)
        self.tabs, self._tab_strip = _tab_strip()
        self.stack = QStackedWidget()
        self.timeline, self.infusions = TimelineTab(context), InfusionsTab(context)
        self.labs, self.alerts, self.history = (
            LabsTab(context),
            AlertCards(context, one_child=True),
            HistoryTab(context),
        )
        for part in (self.timeline, self.infusions, self.labs, self.alerts, self.history):
            self.stack.addWidget(part)
        self._fillers = {
            INFUSIONS: self.infusions.show_course,
            LABS: self.labs.show_course,
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
        self.banner.start_infusion.connect(lambda: self.child and self.bedside_requested.emit(self.child))
        self.strip.chosen.connect(lambda _infusion, child: self.bedside_requested.emit(child))
        self.timeline.banner.acknowledge.connect(self.acknowledge)
        self.timeline.banner.evidence.connect(self._show_evidence)
        self.timeline.evidence.connect(self._show_evidence)
        self.timeline.export.connect(self.export)
        self.history.export.connect(self.export_trail)
        self.alerts.acknowledge.connect(self.acknowledge)
        self.labs.correct.connect(lambda *which: self.correct_value.emit(self.course, *which))
        self.infusions.at_bedside.connect(
            lambda infusion: self.child and self.infusion_requested.emit(self.child, infusion)
        )
        self.infusions.change_plan.connect(lambda due: self.child and self.change_plan.emit(self.child, due))
        self.banner.details.connect(lambda: self.course and self.details.emit(self.course.child))
        forwarded = {
            self.labs.correct_sheet: self.correct_sheet,
            self.infusions.correct: self.correct_infusion,
        }
        forwarded |= {tab.void: self.void for tab in (self.labs, self.infusions)}
        forwarded |= {tab.move_away: self.move_away for tab in (self.labs, self.infusions)}
        for requested, signal in forwarded.items():
            requested.connect(lambda record, signal=signal: signal.emit(self.course, record))

    def _show_tab(self, tab: int) -> None:
        self._fill(tab)
        self.stack.setCurrentIndex(tab)

    def open_child(self, child: str, tab: int = TIMELINE) -> None:
        """Show the record of the child with this id."""
        if self.form is not None:
            self.close_form()
        self.child = child
        self.tabs.setCurrentIndex(tab)
        self._show_tab(tab)
        self.refresh()

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
        self._stale_tabs = {INFUSIONS, LABS, ALERTS, HISTORY}
        self._fill(self.tabs.currentIndex())
        waiting = sum(a.state is StoredState.OPEN and a.level != "watch" for a in self.raised)
        self.tabs.setTabText(ALERTS, tr("Alerts ({n})").format(n=waiting) if waiting else tr("Alerts"))

    def _fill(self, tab: int) -> None:
        """Fill a tab only when it is shown, so that a change by another process is drawn quickly."""
        if self.course is None or tab not in self._stale_tabs:
            return
        self._stale_tabs.discard(tab)
        self._fillers[tab](self.course)

    def _fill_alerts(self, course: Course) -> None:
        self.alerts.show_alerts(
            self.raised, {course.child.id: course.child}, tr("No alert was raised for this child")
        )

    def _fill_history(self, course: Course) -> None:
        self.history.show_acts(views.history(self._context.session, course.child.id))

    def _most_urgent(self, raised: list[RaisedAlert]) -> RaisedAlert | None:
        """Return the alert for the banner; alerts older than a week and snoozed ones are only listed."""
        order = {"urgent": 0, "alert": 1}
        waiting = alerts.needing_attention_among(self._context.session, raised)
        return min(waiting, key=lambda a: (order[a.level], -a.at.timestamp()), default=None)

    def _show_evidence(self, alert: str) -> None:
        self.tabs.setCurrentIndex(ALERTS)
        self.alerts.choose(alert)

    # Forms --------------------------------------------------------------------------------------

    def open_labs(self) -> None:
        """Open the labs form in place of the tabs, with the draft if there is one."""
        if self.course is None or self.form is not None:
            return
        form = LabsForm(self._context, self.course)
        self._open_form(form)
        form.look()

    def open_form(self, form: str) -> None:
        """Open the form with this name, with its draft if there is one."""
        if form == labs.FORM:
            self.open_labs()
        elif form == infusion.FORM:
            self.open_infusion()

    def open_infusion(self) -> None:
        """Open the infusion form in place of the tabs, with the draft if there is one."""
        if self.course is not None and self.form is None:
            self._open_form(InfusionForm(self._context, self.course))

    def _open_form(self, form: LabsForm | InfusionForm) -> None:
        self.form = form
        form.saved.connect(self._form_saved)
        form.closed.connect(self.close_form)
        self._form_layout.addWidget(form)
        self._tab_strip.hide()
        self.banner.labs_button.hide()
        self.banner.infusion_button.hide()
        self.banner.start_button.hide()
        self.banner.details_button.hide()
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

    def _leave_form(self) -> None:
        self._tab_strip.show()
        self.banner.labs_button.show()
        self.banner.infusion_button.show()
        self.banner.start_button.show()
        self.banner.details_button.show()
        self._show_unsaved()
        self.tabs.setCurrentIndex(TIMELINE)
        self.stack.setCurrentIndex(TIMELINE)
        self.tabs.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form_left.emit()

    def _show_unsaved(self) -> None:
        self.banner.show_unsaved(drafts.left(self._context.session).get(self.child, ()))


def _tab_strip() -> tuple[QTabBar, QFrame]:
    """Return the tabs of the record, and the strip that holds them."""
    tabs, strip = QTabBar(), QFrame()
    tabs.setAccessibleName(tr("Sections of the record"))
    tabs.setDrawBase(False)
    tabs.setUsesScrollButtons(False)
    for name in TABS:
        tabs.addTab(tr_word(name))
    set_kind(strip, "header")
    strip.setLayout(row(tabs, None, margins=(20, 0, 20, 0)))
    return tabs, strip
