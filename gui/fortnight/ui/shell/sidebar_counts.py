"""What the sidebar counts and warns of: open alerts, messages that wait, backups; new alerts are notified."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from fortnight.operations import alerts, lab_counts
from fortnight.operations import settings as clinic
from fortnight.operations.session import Changes
from fortnight.ui.services.context import Context
from fortnight.ui.shell.notifier import Notifier
from fortnight.ui.shell.sidebar import Sidebar
from fortnight.ui.translation import say


class SidebarCounts(QObject):
    """Keeps the counts of the sidebar current, and notifies of a new alert while the window is not active."""

    def __init__(self, window: QWidget, context: Context, sidebar: Sidebar, notifier: Notifier) -> None:
        super().__init__(window)
        self._window, self._context, self._sidebar, self._notifier = window, context, sidebar, notifier
        self._known_cards = {alert.id for alert in alerts.cards_needing_attention(context.session)}
        context.live.changed.connect(lambda changes: self._count_alerts())
        context.live.changed.connect(self._count_inbox)
        if context.backup_scheduler is not None:
            context.backup_scheduler.changed.connect(self._show_backup_state)
            self._show_backup_state()
        if context.hub is not None:
            context.hub.changed.connect(self._show_hub)
            context.live.changed.connect(lambda changes: self._show_hub())
            self._show_hub()
        self._count_alerts()
        self._count_inbox()

    def _count_alerts(self) -> None:
        session = self._context.session
        waiting = {alert.id for alert in alerts.cards_needing_attention(session)}
        if waiting - self._known_cards:
            self._notifier.speak()
            if not self._window.isActiveWindow():
                self._notifier.notify(clinic.value(session.store, "sound") == "on")
        self._known_cards = waiting
        self._sidebar.show_alert_count(len(waiting))

    def _count_inbox(self, changes: Changes | None = None) -> None:
        if changes is None or changes.touch("observation"):
            self._sidebar.show_inbox_count(lab_counts.count(self._context.session))

    def _show_hub(self) -> None:
        line = self._context.hub.line() if self._context.hub is not None else None
        self._sidebar.show_hub(*(line or ("", "", False)))

    def _show_backup_state(self) -> None:
        scheduler = self._context.backup_scheduler
        if scheduler is not None:
            why = say(scheduler.trouble) if scheduler.trouble is not None else scheduler.status_text()
            self._sidebar.show_backup_warning(scheduler.needs_warning, why)
