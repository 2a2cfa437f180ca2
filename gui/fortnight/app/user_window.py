"""The window of the user who is logged in, and what it needs: application, clock and preferences."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

import uuid_utils
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QDialog, QToolTip, QWidget

from fortnight import __version__
from fortnight.operations import settings as clinic
from fortnight.operations.session import Session
from fortnight.operations.training import is_training
from fortnight.paths import resource
from fortnight.ui import theme as themes
from fortnight.ui.help.helper import helper
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.services.backup_scheduler import BackupScheduler
from fortnight.ui.services.context import Context
from fortnight.ui.services.failsafe_scheduler import FailsafeScheduler
from fortnight.ui.services.hub_service import HubService
from fortnight.ui.services.live import Live
from fortnight.ui.services.local_settings import PreferenceFile, preferences
from fortnight.ui.services.login_service import LoginService
from fortnight.ui.shell.main_window import MainWindow
from fortnight.ui.training_mark import PROGRAM, is_marked, use_training
from fortnight.ui.widgets.accessible import install_roles

MOTION = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)
"""Movements of Qt's own that are switched off: nothing moves by itself."""


def now() -> datetime:
    """Return the current time with this machine's UTC offset. This is the only clock of the window."""
    return datetime.now().astimezone()


def new_id() -> str:
    """Return a new UUIDv7; such ids sort by time."""
    return str(uuid_utils.uuid7())


def application(argv: list[str] | None = None) -> QApplication:
    """Return the Qt application of this process, with fonts and icon; create it if needed."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(argv or ["fortnight"])
    app.setApplicationName("fortnight")
    if not is_marked():
        app.setApplicationDisplayName(PROGRAM)
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("fortnight")
    app.setWindowIcon(QIcon(str(resource("icons/fortnight.svg"))))
    if not app.property("theme"):  # afterwards the font of the application is ours
        themes.use_text_scale(themes.system_text_scale())
    for effect in MOTION:
        QApplication.setEffectEnabled(effect, False)
    themes.load_fonts()
    install_roles()
    helper()
    return app


@contextmanager
def between_windows() -> Iterator[None]:
    """Keep the program running while no window is open, between closing one and showing the next."""
    QApplication.setQuitOnLastWindowClosed(False)
    try:
        yield
    finally:
        QApplication.setQuitOnLastWindowClosed(True)


class UserWindow:
    """The main window of one session, with the services that it needs."""

    def __init__(
        self,
        session: Session,
        theme: str = "light",
        demonstration: bool = False,
        login_service: LoginService | None = None,
    ) -> None:
        self.session, self.demonstration, self.login_service = session, demonstration, login_service
        has_log_in = login_service is not None and not demonstration
        self.settings = preferences(login_service.folder if login_service else session.store.files.folder)
        self.training = is_training(session)
        use_training(self.training)
        has_record = not demonstration and session.review is None
        self.backup_scheduler = BackupScheduler(session) if has_record else None
        self.failsafe_scheduler = FailsafeScheduler(session) if has_record else None
        self.hub = HubService(session) if has_record else None
        app = application()
        chosen = themes.theme_named(str(self.settings.value("theme", theme)), self.training)
        themes.apply(app, chosen)
        self.appearance = Appearance(chosen, clinic.value(session.store, "units"))
        live = Live(session, app)
        self.window = MainWindow(
            Context(
                session,
                self.appearance,
                live,
                demonstration,
                self.backup_scheduler,
                self.failsafe_scheduler,
                login_service if has_log_in else None,
                PreferenceFile(self.settings),
                self.hub,
                self.training,
            )
        )
        if self.hub is not None:
            self.hub.follow(live)
        self.window.theme_requested.connect(self.toggle_theme)
        self.window.settings_changed.connect(self._follow_settings)

    def start_schedules(self) -> None:
        """Let backups and the failsafe PDF be made when they are due."""
        for scheduler in (self.backup_scheduler, self.failsafe_scheduler, self.hub):
            if scheduler is not None:
                scheduler.start()

    def stop_schedules(self) -> None:
        """Stop what is made in the background, or wait for it."""
        for scheduler in (self.hub, self.failsafe_scheduler, self.backup_scheduler):
            if scheduler is not None:
                scheduler.stop()

    def toggle_theme(self) -> None:
        """Switch between the light and the dark theme; everything else in the window stays as it is."""
        theme = themes.theme_named(
            "dark" if self.appearance.theme.name == "light" else "light", self.training
        )
        self.settings.setValue("theme", theme.name)
        self.appearance.set_theme(theme)

    def _follow_settings(self) -> None:
        self.appearance.set_units(clinic.value(self.session.store, "units"))
        if self.failsafe_scheduler is not None:
            self.failsafe_scheduler.begin_if_due()
        chosen = str(self.settings.value("theme", self.appearance.theme.name))
        self.appearance.set_theme(themes.theme_named(chosen, self.training))

    def close(self) -> None:
        """Close the window and keep what was typed in it; the store may be closed after this.

        Background work is stopped or waited for.
        """
        self.window.worker.finish()
        self.window.keep_drafts()
        _close_popups(self.window)
        self.window.hide()
        self.window.close()
        self.window.context.live.stop()
        self.stop_schedules()
        self.window.deleteLater()
        use_training(False)


def _close_popups(window: QWidget) -> None:
    """Close file dialogs, menus and tool tips: they are windows of their own and may name a patient.

    Only dialogs of this window are closed: another window of the process may be about to be destroyed.
    """
    QToolTip.hideText()
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    for dialog in window.findChildren(QDialog):
        if dialog.isVisible():
            dialog.reject()
