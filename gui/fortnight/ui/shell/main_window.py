"""The main window: the sidebar, the current page, and the message about what was just saved."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from fortnight.domain.messages import Word, word
from fortnight.operations import views
from fortnight.ui.pages.alerts import AlertsPage
from fortnight.ui.pages.patients import PatientsPage
from fortnight.ui.pages.today import TodayPage
from fortnight.ui.services.context import Context
from fortnight.ui.shell.background_work import Worker
from fortnight.ui.shell.dialogs import Dialogs
from fortnight.ui.shell.exporter import Exporter
from fortnight.ui.shell.figure_exporter import FigureExporter
from fortnight.ui.shell.notifier import Notifier
from fortnight.ui.shell.patient_requests import connect_copies, connect_patient
from fortnight.ui.shell.record_exporter import connect_exports
from fortnight.ui.shell.review_copies import ReviewCopies
from fortnight.ui.shell.sidebar import ALERTS, BEDSIDE, CALENDAR, INBOX, PATIENT, PATIENTS, TODAY, Sidebar
from fortnight.ui.shell.sidebar_counts import SidebarCounts
from fortnight.ui.shell.training_frame import TrainingFrame
from fortnight.ui.shell.undo import Undo
from fortnight.ui.shell.window_place import LEAST_SIZE, USUAL_SIZE
from fortnight.ui.translation import tr, tr_word
from fortnight.ui.widgets.alert_cards import AlertCards
from fortnight.ui.widgets.basics import column, row
from fortnight.ui.widgets.conflict_notice import ConflictNotice
from fortnight.ui.widgets.notices import notices
from fortnight.ui.widgets.page import Toast

if TYPE_CHECKING:
    from fortnight.ui.bedside.page import BedsidePage
    from fortnight.ui.pages.calendar import CalendarPage
    from fortnight.ui.pages.inbox import InboxPage
    from fortnight.ui.pages.patient import PatientPage

TITLES = {
    TODAY: word("Today"),
    PATIENTS: word("Patients"),
    ALERTS: word("Alerts"),
    CALENDAR: word("Calendar"),
    INBOX: word("Inbox"),
    PATIENT: word("Patient"),
    BEDSIDE: word("Infusion at the bedside"),
}
FORM_TITLES = {
    "labs": word("Labs"),
    "infusion": word("Infusion"),
    "medication": word("Medication"),
    "taper": word("Medication"),
    "taper-change": word("Medication"),
    "event": word("Event"),
    "measures": word("Measures"),
    "letter": word("Letter"),
}
CHARTS_MS = 50  # delay after the first page is shown until the page of one child is prepared


class MainWindow(QMainWindow):
    """The main window of the program. Signals ending in `asked` are requests to the owner of the window."""

    theme_requested = Signal()
    settings_changed = Signal()
    lock_requested = Signal()
    restore_requested = Signal()
    person_removed = Signal(str)
    acceptance_requested = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.page = TODAY  # the page that is shown
        self.training = TrainingFrame(self, context)
        self.set_place(TITLES[TODAY])
        self.setMinimumSize(LEAST_SIZE)
        self.resize(USUAL_SIZE)
        self.worker = Worker(self)
        self.dialogs = Dialogs(self, context)
        self.today, self.patients = TodayPage(context), PatientsPage(context)
        self.alerts = AlertsPage(context)
        self._pages = (self.today, self.patients, self.alerts)
        self.stack = QStackedWidget()
        for page in self._pages:
            self.stack.addWidget(page)
        self.toast = Toast()
        self.undo = Undo(self, context, self.toast)
        self.undo.undone.connect(self._undone)
        self.exporter = Exporter(self, context, self.worker, self.toast)
        self.figures = FigureExporter(self, context, self.toast)
        self.copies = ReviewCopies(self, context, self.worker, self.toast, self.dialogs)
        above = (*notices(context, self.dialogs.settle), ConflictNotice(context, self.dialogs.decide))
        middle = column(*above, self.stack, self.toast, spacing=0)
        middle.setStretch(middle.count() - 2, 1)
        self.sidebar = self._sidebar()
        whole = row(self.sidebar, middle, spacing=0)
        whole.setStretch(1, 1)
        centre = QWidget()
        centre.setLayout(self.training.frame(self.copies.frame(whole)))
        self.setCentralWidget(centre)
        self.notifier = Notifier(self)
        self._prepare_timer = QTimer(self, singleShot=True, interval=CHARTS_MS)
        self._prepare_timer.timeout.connect(lambda: self.patient)
        self._wire()
        self.counts = SidebarCounts(self, context, self.sidebar, self.notifier)
        self.today.table.setFocus()

    def _wire(self) -> None:
        for page in (self.today, self.patients):
            page.opened.connect(self.open_child)
            page.register.connect(self.dialogs.register_child)
        self.today.bedside_requested.connect(self.open_bedside)
        self.patients.find_lot.connect(self.dialogs.find_lot)
        connect_copies(self)
        self.dialogs.child_asked.connect(self.open_child)
        connect_exports(self)
        self._wire_cards(self.alerts.cards)
        self.alerts.cards.timeline.connect(self.open_child)
        self.alerts.about_requested.connect(self.dialogs.about_alerts)
        self.dialogs.saved.connect(self.undo.saved)
        self.dialogs.registered.connect(self.open_child)
        self.dialogs.settings_changed.connect(self.settings_changed)
        self.dialogs.restore_requested.connect(self.restore_requested)
        self.dialogs.person_removed.connect(self.person_removed)
        self.dialogs.acceptance_requested.connect(
            self.acceptance_requested, Qt.ConnectionType.QueuedConnection
        )
        self.worker.lock_requested.connect(self.lock_requested)
        shortcuts: dict[str, Callable[[], object]] = {
            "F9": self.lock_requested.emit,
            "Ctrl+Z": self.undo.undo_last,
            "Ctrl+N": self.dialogs.register_child,
            "Ctrl+K": self.focus_search,
            "Alt+1": lambda: self.go(TODAY),
            "Alt+2": lambda: self.go(PATIENTS),
            "Alt+3": lambda: self.go(ALERTS),
            "Alt+4": lambda: self.go(CALENDAR),
            "Alt+5": lambda: self.go(INBOX),
        }
        for keys, do in shortcuts.items():
            QShortcut(QKeySequence(keys), self).activated.connect(do)

    def _wire_cards(self, cards: AlertCards) -> None:
        cards.acknowledge.connect(self.dialogs.acknowledge)
        cards.outcome.connect(self.dialogs.name_outcome)
        cards.snooze.connect(self.dialogs.snooze)

    @cached_property
    def calendar(self) -> CalendarPage:
        """The calendar, created when it is first opened."""
        from fortnight.ui.pages.calendar import CalendarPage

        page = CalendarPage(self.context)
        self.stack.addWidget(page)
        page.opened.connect(self.open_child)
        page.plan.connect(self.dialogs.change_plan)
        page.export.connect(self.dialogs.export_calendar)
        return page

    @cached_property
    def inbox(self) -> InboxPage:
        """The inbox of laboratory results, created when it is first opened."""
        from fortnight.ui.pages.inbox import InboxPage

        page = InboxPage(self.context)
        self.stack.addWidget(page)
        page.said.connect(self.toast.say)
        return page

    @cached_property
    def patient(self) -> PatientPage:
        """The page of one child, created on demand because loading the charts takes a third of a second."""
        from fortnight.ui.pages.patient import PatientPage

        page = PatientPage(self.context)
        self.stack.addWidget(page)
        page.cards_made.connect(self._wire_cards)
        connect_patient(self, page)
        return page

    @cached_property
    def bedside(self) -> BedsidePage:
        """The page of one infusion at the bedside, created on demand."""
        from fortnight.ui.bedside.page import BedsidePage

        page = BedsidePage(self.context)
        self.stack.addWidget(page)
        page.saved.connect(self.undo.saved)
        page.child_requested.connect(self.open_child)
        page.labs_requested.connect(lambda c, codes: (self.open_child(c), self.patient.open_labs(codes)))
        page.sheet_requested.connect(self.exporter.ask_sheet)
        return page

    def open_bedside(self, child: str, infusion: str = "") -> None:
        """Show an infusion of a child at the bedside; without its id the open one, or the next one."""
        if views.course(self.context.session, child) is None:
            self.toast.say(tr("This child is no longer in the record."))
            return
        self.page = BEDSIDE
        self.stack.setCurrentWidget(self.bedside)
        if infusion:
            self.bedside.open(infusion, child)
        else:
            self.bedside.open_child(child)
        self.sidebar.mark(TODAY)
        self.set_place(TITLES[BEDSIDE])

    # Frame --------------------------------------------------------------------------------------

    def _sidebar(self) -> Sidebar:
        made = Sidebar(self.context)
        made.page_asked.connect(self.go)
        made.theme_requested.connect(self.theme_requested)
        made.settings_asked.connect(self.dialogs.change_settings)
        made.lock_requested.connect(self.lock_requested)
        return made

    def set_place(self, place: Word) -> None:
        """Show the current page in the window title, without the name of a child, as others may read it."""
        self.setWindowTitle(self.training.title(tr_word(place)))

    def show_form_title(self, form: str) -> None:
        """Show the title of a form that is open on the page of one child."""
        self.set_place(FORM_TITLES[form])

    def form_left(self) -> None:
        """Show the title of the page of one child, and what is unsaved on Today."""
        self.set_place(TITLES[PATIENT])
        self.today.refresh_when_seen()

    # Navigation ---------------------------------------------------------------------------------

    def go(self, page: int) -> None:
        """Show a page."""
        late: dict[int, Callable[[], QWidget]] = {
            PATIENT: lambda: self.patient,
            CALENDAR: lambda: self.calendar,
            INBOX: lambda: self.inbox,
        }
        shown: QWidget = late[page]() if page in late else self._pages[page]
        self.page = page
        self.stack.setCurrentWidget(shown)
        shown.setFocus(Qt.FocusReason.OtherFocusReason)
        self.sidebar.mark(page)
        form = self.patient.form if page == PATIENT else None
        self.set_place(TITLES[page] if form is None else FORM_TITLES[form.FORM])

    def open_child(self, child: str) -> None:
        """Show a child's record; of a child whose registration was undone elsewhere there is none."""
        if views.course(self.context.session, child) is None:
            self.toast.say(tr("This child is no longer in the record."))
            return
        self.patient.open_child(child)
        self.go(PATIENT)

    def focus_search(self) -> None:
        """Go to the search for a child on Today."""
        self.go(TODAY)
        self.today.finder.reach()

    # Saving -------------------------------------------------------------------------------------

    def _undone(self, entry: str) -> None:
        """Leave the page of a child whose registration was undone."""
        if "patient" in self.__dict__ and self.patient.child == entry:
            self.go(TODAY)

    def keep_drafts(self) -> None:
        """Keep all unsaved entries as drafts, because the window is about to close."""
        self._prepare_timer.stop()
        self.keep_typed()
        if "patient" in self.__dict__:
            self.patient.close_form()
        self.dialogs.close_current()

    def keep_typed(self) -> None:
        """Keep what is typed on the pages; they stay as they are."""
        if "patient" in self.__dict__:
            self.patient.keep_typed()
        if self.page == BEDSIDE:
            self.bedside.keep()

    def showEvent(self, event: QShowEvent) -> None:
        """Prepare the page of one child soon after the window is shown."""
        super().showEvent(event)
        self._prepare_timer.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop the timers of the window."""
        self._prepare_timer.stop()
        self.context.live.stop()
        super().closeEvent(event)
