"""The window of somebody who is in, and what it needs: the application, the clock, the preferences."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import uuid_utils
from PySide6.QtCore import QSettings
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QDialog, QToolTip, QWidget

from fortnight import __version__
from fortnight.operations import settings as clinic
from fortnight.operations.session import Session
from fortnight.paths import resource
from fortnight.ui import theme as themes
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.services.backup_scheduler import BackupScheduler
from fortnight.ui.services.context import Context
from fortnight.ui.services.live import Live
from fortnight.ui.services.login_service import LoginService
from fortnight.ui.shell.main_window import MainWindow


def now() -> datetime:
    """The time with this machine's offset: the one clock of the program."""
    return datetime.now().astimezone()


def new_id() -> str:
    """A fresh UUIDv7: ids that sort by time."""
    return str(uuid_utils.uuid7())


def application(argv: list[str] | None = None) -> QApplication:
    """The one Qt application of this process, with fonts and icon."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(argv or ["fortnight"])
    app.setApplicationName("fortnight")
    app.setApplicationDisplayName("Fortnight")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("fortnight")
    app.setWindowIcon(QIcon(str(resource("icons/fortnight.svg"))))
    themes.load_fonts()
    return app


def preferences(folder: Path) -> QSettings:
    """How this machine shows things: readable before anybody logs in, so nothing of a child is in it."""
    return QSettings(str(folder / "preferences.ini"), QSettings.Format.IniFormat)


class Program:
    """The window of one log-in and what it needs."""

    def __init__(
        self,
        session: Session,
        theme: str = "light",
        demonstration: bool = False,
        login_service: LoginService | None = None,
    ) -> None:
        self.session, self.demonstration, self.login_service = session, demonstration, login_service
        self.settings = preferences(login_service.folder if login_service else session.store.files.folder)
        self.backup_scheduler = None if demonstration else BackupScheduler(session)
        app = application()
        chosen = themes.THEMES.get(str(self.settings.value("theme", theme)), themes.LIGHT)
        themes.apply(app, chosen)
        self.appearance = Appearance(chosen, clinic.value(session.store, "units"))
        live = Live(session, app)
        self.window = MainWindow(
            Context(session, self.appearance, live, demonstration, self.backup_scheduler, login_service)
        )
        self.window.theme_asked.connect(self.other_theme)
        self.window.settings_changed.connect(self._follow_settings)

    def other_theme(self) -> None:
        """Light becomes dark and dark light; everything else in the window stays as it is."""
        theme = themes.DARK if self.appearance.theme.name == "light" else themes.LIGHT
        self.settings.setValue("theme", theme.name)
        self.appearance.set_theme(theme)

    def _follow_settings(self) -> None:
        self.appearance.set_units(clinic.value(self.session.store, "units"))

    def close(self) -> None:
        """Take the window away, with what was typed in it kept; the store may be closed after this.

        What is being done beside it is stopped or waited for.
        """
        self.window.worker.finish()
        self.window.put_away()
        _close_what_floats(self.window)
        self.window.hide()
        self.window.close()
        self.window.context.live.stop()
        if self.backup_scheduler is not None:
            self.backup_scheduler.stop()
        self.window.deleteLater()


def _close_what_floats(window: QWidget) -> None:
    """Dialogs of files, menus and tips are windows of their own, and may name a child.

    Only dialogs of this window: among all windows of the process one may be about to be destroyed.
    """
    QToolTip.hideText()
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    for dialog in window.findChildren(QDialog):
        if dialog.isVisible():
            dialog.reject()
