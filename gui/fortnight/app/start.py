"""Composition root: creates the application, the record, the session and the window and connects them."""

from __future__ import annotations

import logging
import os
import signal
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QWidget

from fortnight.app.lifecycle import Lifecycle
from fortnight.app.practice import opened_demo
from fortnight.app.user_window import UserWindow, application, between_windows, now
from fortnight.domain.messages import Text
from fortnight.operations import backups
from fortnight.operations.session import Session
from fortnight.paths import data_folder, log_folder, window_settings
from fortnight.program_log.writing import ProgramLog
from fortnight.ui.forms.draft_keeper import not_kept
from fortnight.ui.help.helper import helper
from fortnight.ui.language import language, system_language, use_language
from fortnight.ui.shell.crash_reporter import CrashReporter
from fortnight.ui.shell.main_window import MainWindow
from fortnight.ui.shell.window_place import WindowPlaces


def open_window(
    folder: Path | None, demonstration: bool, file: Path | None = None, level: int = logging.INFO
) -> int:
    """Open the window and run until it is closed; return the exit code. `level` is that of the log.

    `file` is a review copy, which needs no record, or a file of answers to be merged after the log-in.

    :raises StoreProblem: with a sentence.
    """
    app = application()
    log = ProgramLog(log_folder(folder), now(), level)
    log.open()
    try:
        if not demonstration:
            return _open_lifecycle(app, folder or data_folder(), file)
        with opened_demo() as session:
            shown = Demonstration(session, _window_settings())
            code = _run_until_closed(app, session.store.files.folder, lambda: shown.user_window.window)
            shown.user_window.close()
        return code
    finally:
        helper().finish()
        log.close()


class Demonstration:
    """The window of a demonstration ward, opened again when its language is changed."""

    def __init__(self, session: Session, window_settings: QSettings | None = None) -> None:
        self._places = WindowPlaces(window_settings)
        use_language(system_language())
        self.user_window = self._opened(session)

    def _opened(self, session: Session) -> UserWindow:
        made = UserWindow(session, demonstration=True)
        made.window.settings_changed.connect(self._follow_language, Qt.ConnectionType.QueuedConnection)
        self._places.put(made.window)
        made.window.show()
        return made

    def _follow_language(self) -> None:
        former = self.user_window
        chosen = str(former.settings.value("language", language()))
        if chosen == language():
            return
        with between_windows():
            former.close()
            use_language(chosen)
            self.user_window = self._opened(former.session)


def _open_lifecycle(app: QApplication, folder: Path, file: Path | None) -> int:
    lifecycle = Lifecycle(folder, window_settings=_window_settings())
    lifecycle.open(lifecycle.login_form_for(file))
    try:
        return _run_until_closed(app, folder, lambda: lifecycle.window)
    finally:
        lifecycle.close()


def _window_settings() -> QSettings:
    return QSettings(str(window_settings()), QSettings.Format.IniFormat)


def _run_until_closed(app: QApplication, folder: Path, window: Callable[[], QWidget | None]) -> int:
    """Run until the last window is closed. Uncaught exceptions are logged and shown."""
    reporter = CrashReporter(window, partial(backups.engine_trouble, folder), lambda: _keep_typed(window()))
    reporter.install()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: app.quit())
    try:
        return app.exec()
    finally:
        reporter.remove()


def _keep_typed(window: QWidget | None) -> Text | None:
    """Keep what is typed in a window; return why something of it could not be kept."""
    if not isinstance(window, MainWindow):
        return None
    window.keep_typed()
    return not_kept(window)


def screenless() -> bool:
    """Return whether this machine has no display to show a window on."""
    return sys.platform.startswith("linux") and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )
