"""The main window: the pages at the side, the page in the middle, what was just done at the foot."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QMainWindow,
    QStackedWidget,
    QWidget,
)
from shiboken6 import isValid

from fortnight.domain.course import Course, Infusion
from fortnight.operations import alerting, audit, drafts, reports, safety, ward
from fortnight.operations import settings as clinic
from fortnight.operations.desk import Invalid, StoreProblem
from fortnight.operations.recording import undo
from fortnight.ui import language
from fortnight.ui.context import Context
from fortnight.ui.forms.about import AboutAlerts
from fortnight.ui.forms.answers import Acknowledge, NameOutcome, SnoozeCard
from fortnight.ui.forms.ask import Ask
from fortnight.ui.forms.child import FORM as REGISTER
from fortnight.ui.forms.child import ChildDetails, RegisterChild
from fortnight.ui.forms.clinic import ClinicSettings
from fortnight.ui.forms.corrections import CorrectInfusion, CorrectValue, EnteredInError
from fortnight.ui.forms.people import People
from fortnight.ui.language import say, tr
from fortnight.ui.notify import Notifier
from fortnight.ui.pages.alerts import AlertsPage
from fortnight.ui.pages.patients import PatientsPage
from fortnight.ui.pages.today import TodayPage
from fortnight.ui.report.audit import draw
from fortnight.ui.widgets.basics import column, label, row
from fortnight.ui.widgets.page import Toast
from fortnight.ui.widgets.sidebar import ALERTS, PATIENT, PATIENTS, TODAY, Sidebar

if TYPE_CHECKING:
    from fortnight.ui.pages.patient import PatientPage

CHARTS_MS = 50  # after the first page was seen, the page of one child is made ready


class MainWindow(QMainWindow):
    """The whole program. `theme_asked` asks to be dressed in the other theme."""

    theme_asked = Signal()
    settings_changed = Signal()
    lock_asked = Signal()
    restore_asked = Signal()
    person_removed = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.setWindowTitle(tr("Fortnight — invented ward") if context.demo else tr("Fortnight"))
        self.setMinimumSize(QSize(1160, 640))
        self.resize(1280, 800)
        self.dialog: QDialog | None = None
        self._done: list[str] = []
        self.today, self.patients, self.alerts = (
            TodayPage(context),
            PatientsPage(context),
            AlertsPage(context),
        )
        self._pages = (self.today, self.patients, self.alerts)
        self.stack = QStackedWidget()
        for page in self._pages:
            self.stack.addWidget(page)
        middle = column(*self._notices(), self.stack, spacing=0)
        middle.setStretch(middle.count() - 1, 1)
        self.sidebar = self._sidebar()
        whole = row(self.sidebar, middle, spacing=0)
        whole.setStretch(1, 1)
        centre = QWidget()
        centre.setLayout(whole)
        self.setCentralWidget(centre)
        self.toast = Toast(centre)
        self.toast.undo.connect(self.undo)
        self.notifier = Notifier(self)
        self._charts = QTimer(self, singleShot=True, interval=CHARTS_MS)
        self._charts.timeout.connect(lambda: self.patient)
        self._known_cards = {alert.id for alert in alerting.interrupting(context.desk)}
        self._wire()
        self._count_alerts()
        self.today.table.setFocus()

    def _wire(self) -> None:
        for page in (self.today, self.patients):
            page.opened.connect(self.open_child)
            page.register.connect(self.register_child)
        self.alerts.cards.acknowledge.connect(self.acknowledge)
        self.alerts.cards.timeline.connect(self.open_child)
        self.alerts.about_asked.connect(self.about_alerts)
        self.alerts.cards.outcome.connect(self.name_outcome)
        self.alerts.cards.snooze.connect(self.snooze)
        self.context.live.changed.connect(lambda changes: self._count_alerts())
        if self.context.safekeeping is not None:
            self.context.safekeeping.changed.connect(self._say_backups)
            self._say_backups()
        shortcuts: dict[str, Callable[[], object]] = {
            "F9": self.lock_asked.emit,
            "Ctrl+Z": self.undo_last,
            "Ctrl+N": self.register_child,
            "Ctrl+K": self._find,
            "Alt+1": lambda: self.go(TODAY),
            "Alt+2": lambda: self.go(PATIENTS),
            "Alt+3": lambda: self.go(ALERTS),
        }
        for keys, do in shortcuts.items():
            QShortcut(QKeySequence(keys), self).activated.connect(do)

    @cached_property
    def patient(self) -> PatientPage:
        """The page of one child, made when it is wanted: what charts need takes a third of a second."""
        from fortnight.ui.pages.patient import PatientPage

        page = PatientPage(self.context)
        self.stack.addWidget(page)
        page.alerts.outcome.connect(self.name_outcome)
        page.alerts.snooze.connect(self.snooze)
        page.acknowledge.connect(self.acknowledge)
        page.correct.connect(self.correct)
        page.void.connect(self.void)
        page.correct_infusion.connect(self.correct_infusion)
        page.details.connect(self.change_details)
        page.saved.connect(self.saved)
        page.export.connect(self.export)
        page.export_trail.connect(self.export_trail)
        return page

    # Frame --------------------------------------------------------------------------------------

    def _notices(self) -> list[QFrame]:
        """What everyone at this machine must know, on top of every page."""
        said = []
        if self.context.demo:
            said.append(
                tr("An invented ward: no child in it is real, and everything is thrown away at the end.")
            )
        said += [say(each) for each in safety.notices(self.context.desk)]
        return [self._notice(words) for words in said]

    def _notice(self, words: str) -> QFrame:
        frame = QFrame()
        frame.setObjectName("notice")
        frame.setLayout(row(label(words, wrap=True), margins=(20, 5, 20, 5)))
        return frame

    def _sidebar(self) -> Sidebar:
        made = Sidebar(self.context)
        made.page_asked.connect(self.go)
        made.theme_asked.connect(self.theme_asked)
        made.settings_asked.connect(self.change_settings)
        made.lock_asked.connect(self.lock_asked)
        return made

    def _say_backups(self) -> None:
        keeper = self.context.safekeeping
        if keeper is not None:
            self.sidebar.warn(
                keeper.warns, say(keeper.trouble) if keeper.trouble is not None else keeper.words()
            )

    def _count_alerts(self) -> None:
        asking = {alert.id for alert in alerting.interrupting(self.context.desk)}
        if asking - self._known_cards and not self.isActiveWindow():
            self.notifier.tell(clinic.value(self.context.desk.store, "sound") == "on")
        self._known_cards = asking
        self.sidebar.count(len(asking))

    # Going --------------------------------------------------------------------------------------

    def go(self, page: int) -> None:
        """Show a page."""
        shown = self.patient if page == PATIENT else self._pages[page]
        self.stack.setCurrentWidget(shown)
        shown.setFocus(Qt.FocusReason.OtherFocusReason)
        self.sidebar.mark(page)

    def open_child(self, child: str) -> None:
        """Show a child's record."""
        self.patient.open_child(child)
        self.go(PATIENT)

    def _find(self) -> None:
        self.go(TODAY)
        self.today.finder.reach()

    # Acting -------------------------------------------------------------------------------------

    def _ask(self, dialog: Ask, words: str, then: Callable[[], object] | None = None) -> None:
        """Open a dialog without blocking; when it worked, say so and offer the way back."""
        self.dialog = dialog

        def worked() -> None:
            self.saved(dialog.entry, words)
            if then is not None:
                then()

        dialog.accepted.connect(worked)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def register_child(self) -> None:
        """Ask for a new child, then show it."""
        dialog = RegisterChild(self, self.context)
        self._ask(dialog, tr("Child registered"), lambda: self.open_child(dialog.child))

    def acknowledge(self, alert: str) -> None:
        """Ask for the answer to an alert."""
        self._ask(Acknowledge(self, self.context, alert, *self._about(alert)), tr("Alert acknowledged"))

    def about_alerts(self) -> None:
        """How the alert weighs, with every source."""
        dialog = AboutAlerts(self)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def name_outcome(self, alert: str) -> None:
        """Ask what became of a card."""
        self._ask(NameOutcome(self, self.context, alert, *self._about(alert)), tr("Outcome named"))

    def snooze(self, alert: str) -> None:
        """Ask until when a card's rule shall sleep for its child."""
        self._ask(SnoozeCard(self, self.context, alert, *self._about(alert)), tr("Snoozed"))

    def _about(self, alert: str) -> tuple[str, str]:
        """The headline of a card, and the child whom it is about."""
        desk = self.context.desk
        child = alerting.child_of(desk, alert)
        who = language.identity(child, desk.clock().date()) if child is not None else ""
        return alerting.headline_of(desk.store, alert, say), who

    def correct(self, specimen: str, code: str) -> None:
        """Ask for the right value of a result."""
        course = self.patient.course
        result = (
            next((r for r in course.results if (r.specimen, r.analyte) == (specimen, code)), None)
            if course
            else None
        )
        if course is not None and result is not None:
            self._ask(CorrectValue(self, self.context, result, course.child), tr("Value corrected"))

    def void(self, infusion: str) -> None:
        """Ask why an infusion should not be there."""
        found, course = self._infusion(infusion), self.patient.course
        if found is not None and course is not None:
            what = tr("The infusion of {when} leaves the charts and stays in the history.").format(
                when=language.moment(found.started_at)
            )
            dialog = EnteredInError(self, self.context, infusion, what, course.child)
            self._ask(dialog, tr("Marked as entered in error"))

    def correct_infusion(self, infusion: str) -> None:
        """Ask what is right of an infusion."""
        found, course = self._infusion(infusion), self.patient.course
        if found is not None and course is not None:
            self._ask(CorrectInfusion(self, self.context, found, course.child), tr("Infusion corrected"))

    def _infusion(self, infusion: str) -> Infusion | None:
        course = self.patient.course
        return next((i for i in course.infusions if i.id == infusion), None) if course else None

    def change_details(self) -> None:
        """Ask for the details of the child that is open."""
        course = self.patient.course
        if course is not None:
            self._ask(ChildDetails(self, self.context, course.child), tr("Details changed"))

    def change_settings(self) -> None:
        """Ask what the clinic sets; the window is dressed anew by what changed."""
        dialog = ClinicSettings(self, self.context)
        dialog.accepted.connect(self.settings_changed)
        dialog.people_asked.connect(self.show_people)
        dialog.restore_asked.connect(self.restore_asked)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def show_people(self) -> None:
        """Who may log in."""
        dialog = People(self, self.context)
        dialog.removed.connect(self.person_removed, Qt.ConnectionType.QueuedConnection)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def saved(self, entry: str, words: str) -> None:
        """Say what is in the record now; said only after the commit and the anchor."""
        self._done.append(entry)
        self.toast.say(
            tr("Saved {time} · {what}").format(time=language.clock(self.context.desk.clock()), what=words),
            entry,
        )

    def undo_last(self) -> None:
        """Take back the last act of this window."""
        if self._done:
            self.undo(self._done[-1])

    def undo(self, entry: str) -> None:
        """Take back one act, by an entry of its own."""
        try:
            undo(self.context.desk, self.context.desk.new_id(), entry)
        except (Invalid, StoreProblem) as refused:
            self.toast.say(say(refused.sentence))
            return
        if entry in self._done:
            self._done.remove(entry)
        if self.patient.child == entry:
            self.go(TODAY)
        self.toast.say(tr("Undone {time}").format(time=language.clock(self.context.desk.clock())))

    def export(self) -> None:
        """Ask where to, and save the sheet as a picture or as vector."""
        course = self.patient.course
        if course is None:
            return
        name, _ = QFileDialog.getSaveFileName(
            self,
            tr("Save the timeline"),
            f"{course.child.number}-timeline.pdf",
            "PDF (*.pdf);;SVG (*.svg);;PNG (*.png)",
        )
        if name:
            self.save_sheet(course, name)

    def export_trail(self) -> None:
        """Ask where to, and save the audit trail of the child, under a signed head."""
        course = self.patient.course
        if course is None:
            return
        name, _ = QFileDialog.getSaveFileName(
            self,
            tr("Save the trail"),
            f"{course.child.number}-trail.pdf",
            "PDF (*.pdf)",
        )
        if name:
            self.save_trail(course, Path(name))

    def save_trail(self, course: Course, path: Path) -> None:
        """Save the trail for paper; the journal is told who took it out."""
        trouble = draw(audit.trail(self.context.desk, audit.Asked(course.child.number)), path)
        if not trouble:
            reports.note(self.context.desk, course.child.id, "audit trail", path.name)
        self.toast.say(trouble or tr("Saved {file}").format(file=path))

    def save_sheet(self, course: Course, name: str) -> None:
        """Save the sheet; the journal is told who took it out."""
        from fortnight.ui.export import save_sheet

        trouble = save_sheet(course, self.context, name, self.patient.timeline.chart.view())
        if not trouble:
            reports.note(self.context.desk, course.child.id, "timeline", Path(name).name)
        self.toast.say(trouble or tr("Saved {file}").format(file=name))

    def put_away(self) -> None:
        """Keep what is typed anywhere: the window is about to go."""
        self._charts.stop()
        self.patient.close_form()
        if self.dialog is not None and isValid(self.dialog):
            leave = self.dialog.put_away if isinstance(self.dialog, RegisterChild) else self.dialog.close
            leave()

    def say_left(self) -> None:
        """After a start: which form was left, so that nobody types it twice."""
        left = drafts.latest(self.context.desk)
        known = {child.id: child for child in ward.children(self.context.desk)} if left else {}
        child = known.get(left.child or "") if left else None
        if left is not None and left.form == REGISTER:
            self.register_child()
        if left is not None and child is not None:
            self.open_child(child.id)
            self.patient.open_form(left.form)
            self.toast.say(
                tr("What you had typed for {name} is here, not yet saved.").format(name=child.name)
            )

    # Qt -----------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._charts.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self.toast, self.toast.place)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._charts.stop()
        self.context.live.stop()
        super().closeEvent(event)
