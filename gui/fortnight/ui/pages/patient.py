"""One child: the banner that never goes away, the tabs, and the forms in their place."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from fortnight.domain.alert.raised_alert import RaisedAlert
from fortnight.domain.numbers import plain
from fortnight.domain.record.child import NONE_KNOWN, Sex, age_on, allergy_words
from fortnight.domain.record.course import Course
from fortnight.domain.treatment.schedule import Status
from fortnight.operations import alerts, drafts, settings, views
from fortnight.operations.session import Changes
from fortnight.operations.views import Banner
from fortnight.ui import formats
from fortnight.ui.forms import infusion, labs
from fortnight.ui.forms.fields import restyle
from fortnight.ui.forms.infusion import InfusionForm
from fortnight.ui.forms.labs import LabsSheet
from fortnight.ui.pages.history import HistoryTab
from fortnight.ui.pages.infusions import InfusionsTab
from fortnight.ui.pages.labs import LabsTab
from fortnight.ui.pages.timeline import TimelineTab
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.alert_cards import AlertCards
from fortnight.ui.widgets.basics import button, clear, column, label, row
from fortnight.ui.widgets.findings import FindingsStrip
from fortnight.ui.widgets.page import LivePage, header

TABS = ("Timeline", "Infusions", "Labs", "Alerts", "History")
TIMELINE, INFUSIONS, LABS, ALERTS, HISTORY, FORM = range(6)
WIDE = 1200  # pixels of a banner that has room for everything
SEXES = {Sex.MALE: "boy", Sex.FEMALE: "girl", Sex.UNKNOWN: "child"}


class PatientBanner(QFrame):
    """Who this is, beyond doubt, the same on every page of the child."""

    add_labs = Signal()
    record_infusion = Signal()
    details = Signal()
    SHORTCUTS: ClassVar = {labs.FORM: "Ctrl+L", infusion.FORM: "Ctrl+I"}

    def __init__(self) -> None:
        super().__init__()
        self.name, self.who = label(style="h1"), label(style="muted")
        self.allergies = label(style="muted")
        self._facts = row(spacing=24)
        self._beside: list[QLabel] = []
        self.details_button = button("⋯", self.details.emit, tip=tr("Details of the child"))
        self.details_button.setAccessibleName(tr("Details of the child"))
        self.labs_button = button("", self.add_labs.emit)
        self.infusion_button = button("", self.record_infusion.emit, "primary")
        self._form_buttons = {
            labs.FORM: (self.labs_button, tr("Add labs"), tr("● Continue labs")),
            infusion.FORM: (self.infusion_button, tr("Record infusion"), tr("● Continue infusion")),
        }
        self._frame = header(
            column(self.name, row(self.who, self.allergies, None, spacing=4), spacing=3),
            14,
            self._facts,
            None,
            self.details_button,
            self.labs_button,
            self.infusion_button,
        )
        self.setObjectName("header")
        self.setLayout(column(self._frame))
        self.show_unsaved(())

    def show_banner(self, banner: Banner, context: Context) -> None:
        """Say who it is and where the treatment stands."""
        child, today = banner.child, context.session.clock().date()
        self.name.setText(f"{child.name} · {tr(SEXES[child.sex])}")
        known = formats.age(age_on(child.birth_date, today)) if today >= child.birth_date else "–"
        self.who.setText(f"{known} · {child.number} ·")
        self.allergies.setText(say(allergy_words(child.allergies)))
        restyle(self.allergies, "muted" if child.allergies == NONE_KNOWN else "asked")
        clear(self._facts)
        self._beside.clear()
        for title, words, more in facts(banner, context):
            beside = label(more, "muted")
            self._beside.append(beside)
            strong = row(label(words, "strong"), beside, None, spacing=6)
            self._facts.addLayout(column(label(title, "small"), strong, spacing=3))
        self._make_room()
        QTimer.singleShot(0, self, self._make_room)  # when what is new has its letters

    def show_unsaved(self, forms: tuple[str, ...]) -> None:
        """Say on the buttons where something was typed and not saved."""
        for form, (made, new, unsaved) in self._form_buttons.items():
            made.setText(unsaved if form in forms else new)
            made.setToolTip(tr("What was typed is kept, and not saved yet.") if form in forms else "")
            made.setShortcut(self.SHORTCUTS[form])
        self._make_room()

    def _make_room(self) -> None:
        """Where it grows narrow what stands beside the figures goes; no figure is ever cut."""
        layout = self._frame.layout()
        assert layout is not None
        said = [beside for beside in self._beside if beside.text()]
        for beside in self._beside:
            beside.hide()
        layout.activate()
        needed = layout.minimumSize().width() + sum(each.sizeHint().width() + 6 for each in said)
        for beside in said:
            beside.setVisible(self.width() >= max(WIDE, needed))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()


def facts(banner: Banner, context: Context) -> list[tuple[str, str, str]]:
    """The figures of the banner: title, figure, and what belongs beside it."""
    now = context.session.clock()
    weight = f"{plain(banner.weight[0])} kg" if banner.weight else "–"
    weighed = formats.short_day(banner.weight[1].date()) if banner.weight else ""
    dose = f"{plain(banner.dose_mg)} mg" if banner.dose_mg else "–"
    per_kg = tr("{n} mg/kg").format(n=f"{banner.mg_per_kg:.0f}") if banner.mg_per_kg else ""
    regimen = " · ".join(filter(None, (per_kg, _often(banner))))
    since = formats.span(now - banner.last_infusion) if banner.last_infusion else "–"
    return [
        (tr("Weight"), weight, weighed),
        (tr("Dose"), dose, regimen),
        (tr("Infusion"), tr("No. {n}").format(n=banner.infusions) if banner.infusions else "–", ""),
        (tr("Since last"), since, ""),
        (tr("Next due"), *_due(banner, f"± {settings.window_days(context.session.store)} d")),
    ]


def _often(banner: Banner) -> str:
    """`every 2 weeks`, `every 10 days`."""
    weeks, days = divmod(banner.child.interval_days, 7)
    if days:
        return tr("every {n} days").format(n=banner.child.interval_days)
    return tr("every week") if weeks == 1 else tr("every {n} weeks").format(n=weeks)


def _due(banner: Banner, window: str) -> tuple[str, str]:
    if banner.due is None:
        return "–", ""
    if banner.status is Status.OVERDUE:
        return formats.short_day(banner.due.due), tr("{n} d late").format(n=banner.due.days_overdue)
    if banner.due.days_since == banner.child.interval_days:
        return tr("Today"), window
    return formats.short_day(banner.due.due), window


class PatientPage(LivePage):
    """A child's page. `saved` names an entry and says what was saved; the rest asks the window for dialogs.

    The dialogs about records get the course with them.
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
    export = Signal()
    export_trail = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self.child: str | None = None
        self.course: Course | None = None
        self._raised: list[RaisedAlert] = []
        self._stale_tabs: set[int] = set()
        self.banner = PatientBanner()
        self.findings = FindingsStrip(context.appearance)
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(tr("Parts of the record"))
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(False)
        for name in TABS:
            self.tabs.addTab(tr(name))
        self._tab_strip = QFrame()
        self._tab_strip.setObjectName("header")
        self._tab_strip.setLayout(row(self.tabs, None, margins=(20, 0, 20, 0)))
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
        self.form: LabsSheet | InfusionForm | None = None
        layout = column(self.banner, self.findings, self._tab_strip, self.stack, spacing=0)
        layout.setStretch(3, 1)
        self.setLayout(layout)
        self.setFocusProxy(self.tabs)
        self._wire()

    def _wire(self) -> None:
        self.tabs.currentChanged.connect(self._go)
        self.banner.add_labs.connect(self.open_labs)
        self.banner.record_infusion.connect(self.open_infusion)
        self.timeline.banner.acknowledge.connect(self.acknowledge)
        self.timeline.banner.evidence.connect(self._show_evidence)
        self.timeline.evidence.connect(self._show_evidence)
        self.timeline.export.connect(self.export)
        self.history.export.connect(self.export_trail)
        self.alerts.acknowledge.connect(self.acknowledge)
        self.labs.correct.connect(lambda *which: self.correct_value.emit(self.course, *which))
        self.banner.details.connect(lambda: self.course and self.details.emit(self.course.child))
        asks = {
            self.labs.correct_sheet: self.correct_sheet,
            self.infusions.correct: self.correct_infusion,
        }
        asks |= {tab.void: self.void for tab in (self.labs, self.infusions)}
        asks |= {tab.move_away: self.move_away for tab in (self.labs, self.infusions)}
        for asked, ask in asks.items():
            asked.connect(lambda record, ask=ask: ask.emit(self.course, record))

    def _go(self, tab: int) -> None:
        self._fill(tab)
        self.stack.setCurrentIndex(tab)

    def open_child(self, child: str, tab: int = TIMELINE) -> None:
        """Show a child's record."""
        if self.form is not None:
            self.close_form()
        self.child = child
        self.tabs.setCurrentIndex(tab)
        self._go(tab)
        self.refresh()

    def concerned(self, changes: Changes) -> bool:
        return self.child is not None and self.child in changes.children

    def refresh(self) -> None:
        """Read the course again: banner, timeline and the tab that is seen; the others when they are."""
        course = views.course(self._context.session, self.child) if self.child else None
        if course is None:
            return
        self.course = course
        judged = self._context.session.judging.of(course)
        self._raised = views.alerts(self._context.session, self.child)
        self.banner.show_banner(views.banner(self._context.session, course), self._context)
        self._show_unsaved()
        self.findings.show_readiness(views.readiness_of(self._context.session, course, self._raised))
        self.timeline.show_course(course, judged, self._loudest(self._raised), self._raised)
        self._stale_tabs = {INFUSIONS, LABS, ALERTS, HISTORY}
        self._fill(self.tabs.currentIndex())
        waiting = sum(a.state == "open" and a.level != "watch" for a in self._raised)
        self.tabs.setTabText(ALERTS, tr("Alerts") + (f" ({waiting})" if waiting else ""))

    def _fill(self, tab: int) -> None:
        """Fill a tab when it is seen: what another process wrote is then on the timeline at once."""
        if self.course is None or tab not in self._stale_tabs:
            return
        self._stale_tabs.discard(tab)
        self._fillers[tab](self.course)

    def _fill_alerts(self, course: Course) -> None:
        self.alerts.show_alerts(
            self._raised, {course.child.id: course.child}, tr("No alert was raised for this child")
        )

    def _fill_history(self, course: Course) -> None:
        self.history.show_acts(views.history(self._context.session, course.child.id))

    def _loudest(self, raised: list[RaisedAlert]) -> RaisedAlert | None:
        """The card for the banner: what is older than a week or sleeps waits in the list without one."""
        order = {"urgent": 0, "alert": 1}
        waiting = alerts.asking_among(self._context.session, raised)
        return min(waiting, key=lambda a: (order[a.level], -a.at.timestamp()), default=None)

    def _show_evidence(self, alert: str) -> None:
        self.tabs.setCurrentIndex(ALERTS)
        self.alerts.choose(alert)

    # Forms --------------------------------------------------------------------------------------

    def open_labs(self) -> None:
        """The sheet of labs in place of the tabs; a draft that was left is there again."""
        if self.course is None or self.form is not None:
            return
        sheet = LabsSheet(self._context, self.course)
        self._open_form(sheet)
        sheet.look()

    def open_form(self, form: str) -> None:
        """The form with this name, with what was left in it."""
        {labs.FORM: self.open_labs, infusion.FORM: self.open_infusion}.get(form, lambda: None)()

    def open_infusion(self) -> None:
        """The form of an infusion in place of the tabs."""
        if self.course is not None and self.form is None:
            self._open_form(InfusionForm(self._context, self.course))

    def _open_form(self, form: LabsSheet | InfusionForm) -> None:
        self.form = form
        form.saved.connect(self._form_saved)
        form.closed.connect(self.close_form)
        self._form_layout.addWidget(form)
        self._tab_strip.hide()
        self.banner.labs_button.hide()
        self.banner.infusion_button.hide()
        self.banner.details_button.hide()
        self.stack.setCurrentIndex(FORM)
        form.show()
        form.begin()
        self.form_opened.emit(form.FORM)

    def _form_saved(self, entry: str, words: str) -> None:
        """The commit has already redrawn the timeline; only now the form goes."""
        form, self.form = self.form, None
        if form is not None:
            self._form_layout.removeWidget(form)
            form.hide()
            form.deleteLater()
        self._leave_form()
        self.saved.emit(entry, words)

    def close_form(self) -> None:
        """Leave a form; what was typed in it is kept."""
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
        self.banner.details_button.show()
        self._show_unsaved()
        self.tabs.setCurrentIndex(TIMELINE)
        self.stack.setCurrentIndex(TIMELINE)
        self.tabs.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form_left.emit()

    def _show_unsaved(self) -> None:
        self.banner.show_unsaved(drafts.left(self._context.session).get(self.child, ()))
