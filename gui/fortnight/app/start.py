"""Composition root: creates the application, the record, the session and the window and connects them."""

from __future__ import annotations

import os
import secrets
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget

from fortnight.app.lifecycle import Lifecycle
from fortnight.app.rendering import PAGES
from fortnight.app.user_window import UserWindow, application, new_id, now
from fortnight.domain.people import DEMO, LEAD, Person
from fortnight.operations import backups, views
from fortnight.operations.session import Session
from fortnight.paths import data_folder, resource, window_settings
from fortnight.store.database import Store
from fortnight.store.keys.passphrase import KEY_BYTES
from fortnight.ui.shell.crash_reporter import CrashReporter
from fortnight.ui.shell.window_place import WindowPlaces

DEMO_ACTOR = "Nurse A"


@contextmanager
def opened_demo() -> Iterator[Session]:
    """Open a demonstration ward in a temporary folder, with a random key that is not kept."""
    from fortnight.app import demo  # imported here so that a real record does not pay for the simulation

    with (
        tempfile.TemporaryDirectory(prefix="fortnight-demo-") as temporary,
        Store.open(Path(temporary) / "ward", secrets.token_bytes(KEY_BYTES)) as store,
    ):
        session = Session(store, DEMO_ACTOR, DEMO, now, new_id)
        demo.fill(session, now().date(), Path(temporary), lambda naive: naive.astimezone())
        yield session


def open_window(folder: Path | None, demonstration: bool, file: Path | None = None) -> int:
    """Open the window and run until it is closed; return the exit code.

    `file` is a review copy, which needs no record, or a file of answers to be merged after the log-in.

    :raises StoreProblem: with a sentence.
    """
    app = application()
    if not demonstration:
        return _open_lifecycle(app, folder or data_folder(), file)
    with opened_demo() as session:
        user_window = UserWindow(session, demonstration=True)
        places = WindowPlaces(_window_settings())
        places.put(user_window.window)
        user_window.window.show()
        code = _run_until_closed(app, session.store.files.folder, lambda: user_window.window)
        user_window.close()
    return code


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
    """Run until the last window is closed. Uncaught exceptions are logged to a file and shown."""
    reporter = CrashReporter(folder / "faults.log", window, partial(backups.engine_trouble, folder))
    reporter.install()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: app.quit())
    try:
        return app.exec()
    finally:
        reporter.remove()


# Checking an installation ---------------------------------------------------------------------------


def self_test() -> list[str]:
    """Open a store, every resource and the window in a temporary folder; return what went wrong."""
    problems = [f"icons/{p.name}" for p in resource("icons").iterdir() if QIcon(str(p)).isNull()]
    app = application()
    with opened_demo() as session:
        user_window = UserWindow(session, demonstration=True)
        user_window.window.show()
        QTimer.singleShot(0, app.quit)
        app.exec()
        if not user_window.window.today.model.rows:
            problems.append("the Today page is empty")
        problems.extend(_timeline_trouble(session))
        user_window.window.close()
    return problems + _log_in_trouble()


def _log_in_trouble() -> list[str]:
    """Set up a record, lock it and log in again with the passphrase; return what went wrong."""
    passphrase = secrets.token_urlsafe(18)
    with tempfile.TemporaryDirectory(prefix="fortnight-test-") as folder:
        lifecycle = Lifecycle(Path(folder) / "ward")
        lifecycle.open()
        session, _ = lifecycle.login_service.set_up(Person("Lead A", LEAD), passphrase)
        lifecycle.welcome(session)
        lifecycle.lock()
        lifecycle.welcome(lifecycle.login_service.log_in("Lead A", passphrase))
        logged_in_again = lifecycle.user_window is not None
        lifecycle.close()
    return [] if logged_in_again else ["logging in failed"]


def _timeline_trouble(session: Session) -> list[str]:
    child = views.child_by_number(session, "0001")
    course = views.course(session, child.id) if child else None
    if course is None:
        return ["the first demonstration case is missing"]
    path = session.store.files.folder / "timeline.svg"
    trouble = PAGES["timeline"](session, course, path)
    return [trouble] if trouble else []


def screenless() -> bool:
    """Return whether this machine has no display to show a window on."""
    return sys.platform.startswith("linux") and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )
