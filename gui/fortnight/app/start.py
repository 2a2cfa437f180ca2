"""Composition root: creates the application, the record, the session and the window and connects them."""

from __future__ import annotations

import logging
import os
import secrets
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from zipfile import ZipFile

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget

from fortnight.app.lifecycle import Lifecycle
from fortnight.app.rendering import ALL, PAGES
from fortnight.app.user_window import UserWindow, application, between_windows, new_id, now
from fortnight.domain.messages import Text, text
from fortnight.domain.people import DEMO, LEAD, Person
from fortnight.exchange.refusals import Unreadable
from fortnight.exchange.tables.workbook import read_workbook
from fortnight.operations import backups, views
from fortnight.operations.session import Session
from fortnight.paths import data_folder, log_folder, resource, window_settings
from fortnight.program_log.writing import ProgramLog
from fortnight.store.database import Store
from fortnight.store.keys.passphrase import KEY_BYTES
from fortnight.ui.language import language, system_language, use_language
from fortnight.ui.shell.crash_reporter import CrashReporter
from fortnight.ui.shell.main_window import MainWindow
from fortnight.ui.shell.window_place import WindowPlaces

DEMO_ACTOR = "Nurse A"
# The names of the formats within a workbook.
_SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


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


def _keep_typed(window: QWidget | None) -> None:
    if isinstance(window, MainWindow):
        window.keep_typed()


# Checking an installation ---------------------------------------------------------------------------


def _icon_trouble() -> list[str]:
    """Read every picture; return what cannot be read."""
    return [f"icons/{p.name}" for p in resource("icons").iterdir() if QIcon(str(p)).isNull()]


def _window_trouble() -> list[str]:
    """Open an invented ward, its window and a drawn timeline; return what went wrong."""
    problems = []
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
    return problems


def _workbook_trouble() -> list[str]:
    """Read a small workbook in the process that reads workbooks; return what went wrong."""
    cells = "".join(f'<c t="inlineStr"><is><t>{each}</t></is></c>' for each in ("a", "b"))
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="r1" '
        f'Type="{_LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_SHEETS}" xmlns:r="{_LINKS}"><sheets>'
        '<sheet name="Labs" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="r1" '
        f'Type="{_LINKS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_SHEETS}"><sheetData><row>{cells}</row>'
        f"<row>{cells}</row></sheetData></worksheet>",
    }
    with tempfile.TemporaryDirectory(prefix="fortnight-test-") as folder:
        path = Path(folder) / "labs.xlsx"
        with ZipFile(path, "w") as archive:
            for name, content in parts.items():
                archive.writestr(name, content)
        try:
            read = read_workbook(path, "xlsx").body[0].cells
        except Unreadable as wrong:
            return [str(wrong)]
    return [] if read == ("a", "b") else ["a workbook is read wrongly"]


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
    trouble = PAGES["timeline"](session, course, path, ALL)
    return [trouble] if trouble else []


SELF_CHECKS: tuple[tuple[Text, Callable[[], list[str]]], ...] = (
    (text("Every picture of the program can be read"), _icon_trouble),
    (text("An invented ward opens; Today lists its children, and a timeline is drawn"), _window_trouble),
    (text("A workbook is read in a process of its own"), _workbook_trouble),
    (text("A record is set up, locked, and opened again with its passphrase"), _log_in_trouble),
)
"""What is checked of an installation, each with the function that returns what went wrong."""


def self_test() -> list[str]:
    """Open a store, every resource and the window in a temporary folder; return what went wrong."""
    return [problem for _, check in SELF_CHECKS for problem in check()]


def screenless() -> bool:
    """Return whether this machine has no display to show a window on."""
    return sys.platform.startswith("linux") and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )
