"""The dialogs that the window opens: one at a time, none of them blocks, each says what was saved."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from fortnight.domain.record.child import Child
from fortnight.domain.record.course import Course
from fortnight.operations import alerts
from fortnight.ui import formats
from fortnight.ui.forms.about import AboutAlerts
from fortnight.ui.forms.answers import Acknowledge, NameOutcome, SnoozeCard
from fortnight.ui.forms.ask import Ask
from fortnight.ui.forms.child import ChildDetails, RegisterChild
from fortnight.ui.forms.clinic import ClinicSettings
from fortnight.ui.forms.corrections import CorrectInfusion, CorrectSheet, CorrectValue, EnteredInError
from fortnight.ui.forms.move_record import MoveRecord
from fortnight.ui.forms.older_copy import Settle
from fortnight.ui.forms.people import People
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr


class Dialogs(QObject):
    """Opens dialogs over `parent`. `saved` names an entry and says what was done."""

    saved = Signal(str, str)
    registered = Signal(str)
    settings_changed = Signal()
    restore_asked = Signal()
    person_removed = Signal(str)
    settle_asked = Signal(str)

    def __init__(self, parent: QWidget, context: Context) -> None:
        super().__init__(parent)
        self._parent, self._context = parent, context
        self.current: QDialog | None = None

    def _ask(self, dialog: Ask, words: str, then: Callable[[], object] | None = None) -> None:
        """Open a dialog; when it worked, say what was done."""

        def worked() -> None:
            self.saved.emit(dialog.entry, words)
            if then is not None:
                then()

        dialog.accepted.connect(worked)
        self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(partial(self._closed, dialog))
        self.current = dialog
        dialog.open()

    def _closed(self, dialog: QDialog, _result: int) -> None:
        dialog.deleteLater()
        if self.current is dialog:
            self.current = None

    def put_away(self) -> None:
        """Close what is open; what was typed of a new child is kept."""
        if self.current is not None:
            leave = self.current.put_away if isinstance(self.current, RegisterChild) else self.current.close
            leave()

    # Children -----------------------------------------------------------------------------------

    def register_child(self) -> None:
        """Ask for a new child; `registered` names it."""
        dialog = RegisterChild(self._parent, self._context)
        self._ask(dialog, tr("Child registered"), lambda: self.registered.emit(dialog.child))

    def change_details(self, child: Child) -> None:
        """Ask for the details of a child."""
        self._ask(ChildDetails(self._parent, self._context, child), tr("Details changed"))

    # Alerts -------------------------------------------------------------------------------------

    def acknowledge(self, alert: str) -> None:
        """Ask for the answer to an alert."""
        dialog = Acknowledge(self._parent, self._context, alert, *self._about(alert))
        self._ask(dialog, tr("Alert acknowledged"))

    def name_outcome(self, alert: str) -> None:
        """Ask what became of a card."""
        dialog = NameOutcome(self._parent, self._context, alert, *self._about(alert))
        self._ask(dialog, tr("Outcome named"))

    def snooze(self, alert: str) -> None:
        """Ask until when a card's rule is silent for its child."""
        self._ask(SnoozeCard(self._parent, self._context, alert, *self._about(alert)), tr("Snoozed"))

    def _about(self, alert: str) -> tuple[str, str]:
        """The headline of a card, and the child whom it is about."""
        session = self._context.session
        child = alerts.child_of(session, alert)
        who = formats.identity(child, session.clock().date()) if child is not None else ""
        return alerts.headline_of(session.store, alert, say), who

    def about_alerts(self) -> None:
        """How the alert weighs, with every source."""
        self._open(AboutAlerts(self._parent))

    # Records ------------------------------------------------------------------------------------

    def correct_value(self, course: Course, specimen: str, code: str) -> None:
        """Ask for the right value of a result."""
        result = next((r for r in course.results if (r.specimen, r.analyte) == (specimen, code)), None)
        if result is not None:
            dialog = CorrectValue(self._parent, self._context, result, course.child)
            self._ask(dialog, tr("Value corrected"))

    def correct_sheet(self, course: Course, specimen: str) -> None:
        """Ask when and where a sheet of labs was really drawn."""
        found = next((s for s in course.specimens if s.id == specimen), None)
        if found is not None:
            self._ask(CorrectSheet(self._parent, self._context, found, course), tr("Sheet corrected"))

    def correct_infusion(self, course: Course, infusion: str) -> None:
        """Ask what is right of an infusion."""
        found = next((i for i in course.infusions if i.id == infusion), None)
        if found is not None:
            dialog = CorrectInfusion(self._parent, self._context, found, course.child)
            self._ask(dialog, tr("Infusion corrected"))

    def void(self, course: Course, record: str) -> None:
        """Ask why an infusion or a sheet of labs should not be there."""
        words = tr("It leaves the charts and the alerts, and stays in the history.")
        what = f"{formats.record_words(course, record)}. {words}"
        dialog = EnteredInError(self._parent, self._context, record, what, course.child)
        self._ask(dialog, tr("Marked as entered in error"))

    def move(self, course: Course, record: str) -> None:
        """Ask to which child an infusion or a sheet of labs belongs."""
        what = formats.record_words(course, record)
        dialog = MoveRecord(self._parent, self._context, record, what, course.child)
        self._ask(dialog, tr("Moved to the other child"))

    # The clinic ---------------------------------------------------------------------------------

    def change_settings(self) -> None:
        """Ask what the clinic sets."""
        dialog = ClinicSettings(self._parent, self._context)
        dialog.accepted.connect(self.settings_changed)
        dialog.people_asked.connect(self.show_people)
        dialog.restore_asked.connect(self.restore_asked)
        self._open(dialog)

    def settle(self, reason: str = "", trouble: str = "") -> None:
        """Ask why a record that may be an older copy may be gone on with."""
        self._open(Settle(self._parent, self._context, self.settle_asked.emit, reason, trouble))

    def show_people(self) -> None:
        """Who may log in."""
        dialog = People(self._parent, self._context)
        dialog.removed.connect(self.person_removed, Qt.ConnectionType.QueuedConnection)
        self._open(dialog)
