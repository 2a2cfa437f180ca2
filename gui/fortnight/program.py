"""The window of somebody who is in, and what it needs: the application, the clock, the preferences."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import uuid_utils
from PySide6.QtCore import QSettings
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QDialog, QToolTip

from fortnight import __version__
from fortnight.operations import settings as clinic
from fortnight.operations.desk import Desk
from fortnight.paths import resource
from fortnight.ui import theme as themes
from fortnight.ui.context import Context
from fortnight.ui.live import Live
from fortnight.ui.reception import Reception
from fortnight.ui.safekeeping import Safekeeping
from fortnight.ui.window import MainWindow


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
    """The window and what it needs; dressed anew when the theme changes."""

    def __init__(
        self,
        desk: Desk,
        theme: str = "light",
        demonstration: bool = False,
        reception: Reception | None = None,
    ) -> None:
        self.desk, self.demonstration, self.reception = desk, demonstration, reception
        self.settings = preferences(reception.folder if reception else desk.store.files.folder)
        self.dressed: Callable[[], object] = lambda: None  # told when the window is another one
        self.safekeeping = None if demonstration else Safekeeping(desk)
        self.window = self._build(str(self.settings.value("theme", theme)))

    def _build(self, theme: str) -> MainWindow:
        chosen = themes.THEMES.get(theme, themes.LIGHT)
        app = application()
        themes.apply(app, chosen)
        profile = clinic.value(self.desk.store, "units")
        live = Live(self.desk, app)
        context = Context(
            self.desk, chosen, live, profile, self.demonstration, self.safekeeping, self.reception
        )
        window = MainWindow(context)
        window.theme_asked.connect(self.other_theme)
        window.settings_changed.connect(self.dress_anew)
        return window

    def other_theme(self) -> None:
        """Light becomes dark and dark light; the same child stays open."""
        theme = "dark" if self.window.context.theme.name == "light" else "light"
        self.settings.setValue("theme", theme)
        self.dress_anew()

    def dress_anew(self) -> None:
        """Build the window again as the settings now say; page and child stay."""
        old = self.window
        theme = str(self.settings.value("theme", old.context.theme.name))
        child, page, area = old.patient.child, old.stack.currentIndex(), old.geometry()
        form = old.patient.form.FORM if old.patient.form is not None else ""
        old.put_away()
        self.window = self._build(theme)
        self.window.setGeometry(area)
        if child is not None:
            self.window.patient.open_child(child)
        self.window.go(page)
        self.window.patient.open_form(form)
        self.window.show()
        self.dressed()
        old.close()
        old.deleteLater()

    def close(self) -> None:
        """Take the window away, with what was typed in it kept; the store may be closed after this."""
        self.window.put_away()
        _close_what_floats()
        self.window.hide()
        self.window.close()
        self.window.context.live.stop()
        if self.safekeeping is not None:
            self.safekeeping.stop()
        self.window.deleteLater()


def _close_what_floats() -> None:
    """Dialogs of files, menus and tips lie in windows of their own, and may name a child."""
    QToolTip.hideText()
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QDialog) and window.isVisible():
            window.reject()
