"""The main window: the pages at the side, the page in the middle, what was just done at the foot."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QMainWindow,
    QStackedWidget,
    QWidget,
)

from fortnight.domain.record.course import Course
from fortnight.operations import alerts, audit, drafts, exports, views
from fortnight.operations import settings as clinic
from fortnight.operations.correcting import undo
from fortnight.operations.session import Invalid, StoreProblem
from fortnight.ui import formats
from fortnight.ui.forms.child import FORM as REGISTER
from fortnight.ui.pages.alerts import AlertsPage
from fortnight.ui.pages.patients import PatientsPage
from fortnight.ui.pages.today import TodayPage
from fortnight.ui.reports.audit import draw
from fortnight.ui.services.context import Context
from fortnight.ui.shell.background_work import Refusal, Worker
from fortnight.ui.shell.dialogs import Dialogs
from fortnight.ui.shell.notifier import Notifier
from fortnight.ui.shell.sidebar import ALERTS, PATIENT, PATIENTS, TODAY, Sidebar
from fortnight.ui.shell.window_place import LEAST_SIZE, USUAL_SIZE
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.alert_cards import AlertCards
from fortnight.ui.widgets.basics import column, row
from fortnight.ui.widgets.notices import notices
from fortnight.ui.widgets.page import Toast

if TYPE_CHECKING:
    from fortnight.ui.pages.patient import PatientPage

TITLES = {TODAY: "Today", PATIENTS: "Patients", ALERTS: "Alerts", PATIENT: "Patient"}
FORM_TITLES = {"labs": "Labs", "infusion": "Infusion"}
CHARTS_MS = 50  # after the first page was seen, the page of one child is made ready


class MainWindow(QMainWindow):
    """The whole program. `theme_asked` asks to be dressed in the other theme."""

    theme_asked = Signal()
    settings_changed = Signal()
    lock_asked = Signal()
    restore_asked = Signal()
    person_removed = Signal(str)
    settle_asked = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._entitle(TITLES[TODAY])
        self.setMinimumSize(LEAST_SIZE)
        self.resize(USUAL_SIZE)
        self.worker = Worker(self)
        self.dialogs = Dialogs(self, context)
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
        self.toast = Toast()
        self.toast.undo.connect(self.undo)
        middle = column(*self._notices(), self.stack, self.toast, spacing=0)
        middle.setStretch(middle.count() - 2, 1)
        self.sidebar = self._sidebar()
        whole = row(self.sidebar, middle, spacing=0)
        whole.setStretch(1, 1)
        centre = QWidget()
        centre.setLayout(whole)
        self.setCentralWidget(centre)
        self.notifier = Notifier(self)
        self._charts = QTimer(self, singleShot=True, interval=CHARTS_MS)
        self._charts.timeout.connect(lambda: self.patient)
        self._known_cards = {alert.id for alert in alerts.interrupting(context.session)}
        self._wire()
        self._count_alerts()
        self.today.table.setFocus()

    def _wire(self) -> None:
        for page in (self.today, self.patients):
            page.opened.connect(self.open_child)
            page.register.connect(self.dialogs.register_child)
        self._wire_cards(self.alerts.cards)
        self.alerts.cards.timeline.connect(self.open_child)
        self.alerts.about_asked.connect(self.dialogs.about_alerts)
        self.dialogs.saved.connect(self.saved)
        self.dialogs.registered.connect(self.open_child)
        self.dialogs.settings_changed.connect(self.settings_changed)
        self.dialogs.restore_asked.connect(self.restore_asked)
        self.dialogs.person_removed.connect(self.person_removed)
        self.dialogs.settle_asked.connect(self.settle_asked, Qt.ConnectionType.QueuedConnection)
        self.worker.lock_asked.connect(self.lock_asked)
        self.context.live.changed.connect(lambda changes: self._count_alerts())
        if self.context.backup_scheduler is not None:
            self.context.backup_scheduler.changed.connect(self._say_backups)
            self._say_backups()
        shortcuts: dict[str, Callable[[], object]] = {
            "F9": self.lock_asked.emit,
            "Ctrl+Z": self.undo_last,
            "Ctrl+N": self.dialogs.register_child,
            "Ctrl+K": self._find,
            "Alt+1": lambda: self.go(TODAY),
            "Alt+2": lambda: self.go(PATIENTS),
            "Alt+3": lambda: self.go(ALERTS),
        }
        for keys, do in shortcuts.items():
            QShortcut(QKeySequence(keys), self).activated.connect(do)

    def _wire_cards(self, cards: AlertCards) -> None:
        cards.acknowledge.connect(self.dialogs.acknowledge)
        cards.outcome.connect(self.dialogs.name_outcome)
        cards.snooze.connect(self.dialogs.snooze)

    @cached_property
    def patient(self) -> PatientPage:
        """The page of one child, made when it is wanted: what charts need takes a third of a second."""
        from fortnight.ui.pages.patient import PatientPage

        page = PatientPage(self.context)
        self.stack.addWidget(page)
        self._wire_cards(page.alerts)
        page.acknowledge.connect(self.dialogs.acknowledge)
        page.correct_value.connect(self.dialogs.correct_value)
        page.correct_sheet.connect(self.dialogs.correct_sheet)
        page.correct_infusion.connect(self.dialogs.correct_infusion)
        page.void.connect(self.dialogs.void)
        page.move_away.connect(self.dialogs.move)
        page.details.connect(self.dialogs.change_details)
        page.saved.connect(self.saved)
        page.form_opened.connect(lambda form: self._entitle(FORM_TITLES[form]))
        page.form_left.connect(self._form_left)
        page.export.connect(self.export)
        page.export_trail.connect(self.export_trail)
        return page

    # Frame --------------------------------------------------------------------------------------

    def _notices(self) -> list[QFrame]:
        """What everyone at this machine must know, on top of every page."""
        return notices(self.context, self.dialogs.settle)

    def _sidebar(self) -> Sidebar:
        made = Sidebar(self.context)
        made.page_asked.connect(self.go)
        made.theme_asked.connect(self.theme_asked)
        made.settings_asked.connect(self.dialogs.change_settings)
        made.lock_asked.connect(self.lock_asked)
        return made

    def _say_backups(self) -> None:
        keeper = self.context.backup_scheduler
        if keeper is not None:
            self.sidebar.warn(
                keeper.warns, say(keeper.trouble) if keeper.trouble is not None else keeper.words()
            )

    def _count_alerts(self) -> None:
        asking = {alert.id for alert in alerts.interrupting(self.context.session)}
        if asking - self._known_cards and not self.isActiveWindow():
            self.notifier.tell(clinic.value(self.context.session.store, "sound") == "on")
        self._known_cards = asking
        self.sidebar.count(len(asking))

    def _entitle(self, place: str) -> None:
        """Say in the title where one is; no name of a child, which others could read there."""
        title = tr("{place} — invented ward — Fortnight") if self.context.demo else tr("{place} — Fortnight")
        self.setWindowTitle(title.format(place=tr(place)))

    def _form_left(self) -> None:
        self._entitle(TITLES[PATIENT])
        self.today.refresh_when_seen()

    # Going --------------------------------------------------------------------------------------

    def go(self, page: int) -> None:
        """Show a page."""
        shown = self.patient if page == PATIENT else self._pages[page]
        self.stack.setCurrentWidget(shown)
        shown.setFocus(Qt.FocusReason.OtherFocusReason)
        self.sidebar.mark(page)
        form = self.patient.form if page == PATIENT else None
        self._entitle(TITLES[page] if form is None else FORM_TITLES[form.FORM])

    def open_child(self, child: str) -> None:
        """Show a child's record."""
        self.patient.open_child(child)
        self.go(PATIENT)

    def _find(self) -> None:
        self.go(TODAY)
        self.today.finder.reach()

    # Saving -------------------------------------------------------------------------------------

    def saved(self, entry: str, words: str) -> None:
        """Say what is in the record now; said only after the commit and the anchor."""
        self._done.append(entry)
        self.toast.say(
            tr("Saved {time} · {what}").format(time=formats.clock(self.context.session.clock()), what=words),
            entry,
        )

    def undo_last(self) -> None:
        """Take back the last act of this window."""
        if self._done:
            self.undo(self._done[-1])

    def undo(self, entry: str) -> None:
        """Take back one act, by an entry of its own."""
        try:
            undo(self.context.session, self.context.session.new_id(), entry)
        except (Invalid, StoreProblem) as refused:
            self.toast.say(say(refused.sentence))
            return
        if entry in self._done:
            self._done.remove(entry)
        if self.patient.child == entry:
            self.go(TODAY)
        self.toast.say(tr("Undone {time}").format(time=formats.clock(self.context.session.clock())))

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
        """Save the trail for paper; the journal is told who took it out. Cancelled, no file is written."""
        found = audit.trail(self.context.session, audit.Asked(course.child.number))

        def drawn(trouble: str) -> None:
            if not trouble:
                exports.note(self.context.session, course.child.id, "audit trail", path.name)
            self.toast.say(trouble or tr("Saved {file}").format(file=path))

        self.worker.begin(
            tr("Saving the audit trail"), partial(draw, found, path), drawn, self._say_refused, can_stop=True
        )

    def _say_refused(self, refused: Refusal) -> None:
        self.toast.say(say(refused.sentence))

    def save_sheet(self, course: Course, name: str) -> None:
        """Save the sheet; the journal is told who took it out."""
        from fortnight.ui.reports.timeline_file import save_sheet

        trouble = save_sheet(course, self.context, name, self.patient.timeline.chart.view())
        if not trouble:
            exports.note(self.context.session, course.child.id, "timeline", Path(name).name)
        self.toast.say(trouble or tr("Saved {file}").format(file=name))

    def put_away(self) -> None:
        """Keep what is typed anywhere: the window is about to go."""
        self._charts.stop()
        self.patient.close_form()
        self.dialogs.put_away()

    def say_left(self) -> None:
        """After a start: which form was left, so that nobody types it twice."""
        left = drafts.latest(self.context.session)
        known = {child.id: child for child in views.children(self.context.session)} if left else {}
        child = known.get(left.child or "") if left else None
        if left is not None and left.form == REGISTER:
            self.dialogs.register_child()
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

    def closeEvent(self, event: QCloseEvent) -> None:
        self._charts.stop()
        self.context.live.stop()
        super().closeEvent(event)
