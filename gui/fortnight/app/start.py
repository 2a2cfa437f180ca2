"""Composition: the store, the person, the clock and the window are put together here, and nowhere else."""

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
from fortnight.app.user_window import Program, application, new_id, now
from fortnight.domain.people import DEMO, LEAD, Person
from fortnight.domain.record.course import Course
from fortnight.operations import backups, exports, views
from fortnight.operations import settings as clinic
from fortnight.operations.session import Session
from fortnight.paths import data_folder, resource, window_settings
from fortnight.store.database import Store
from fortnight.store.keys.passphrase import KEY_BYTES
from fortnight.ui import theme as themes
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.services.context import Context
from fortnight.ui.services.live import Live
from fortnight.ui.shell.crash_reporter import CrashReporter
from fortnight.ui.shell.window_place import WindowPlaces

DEMO_ACTOR = "Nurse A"


@contextmanager
def opened_demo() -> Iterator[Session]:
    """An invented ward in a throw-away folder, under a key that nobody keeps."""
    from fortnight.app import demo  # the invented ward costs a real one nothing

    with (
        tempfile.TemporaryDirectory(prefix="fortnight-demo-") as temporary,
        Store.open(Path(temporary) / "ward", secrets.token_bytes(KEY_BYTES)) as store,
    ):
        session = Session(store, DEMO_ACTOR, DEMO, now, new_id)
        demo.fill(session, now().date(), Path(temporary), lambda naive: naive.astimezone())
        yield session


def open_window(folder: Path | None, demonstration: bool) -> int:
    """Open the program and stay until it is closed. :raises StoreProblem:"""
    app = application()
    if not demonstration:
        return _open_lifecycle(app, folder or data_folder())
    with opened_demo() as session:
        program = Program(session, demonstration=True)
        places = WindowPlaces(_window_settings())
        places.put(program.window)
        program.window.show()
        code = _stay(app, session.store.files.folder, lambda: program.window)
        program.close()
    return code


def _open_lifecycle(app: QApplication, folder: Path) -> int:
    lifecycle = Lifecycle(folder, window_settings=_window_settings())
    lifecycle.open()
    try:
        return _stay(app, folder, lambda: lifecycle.window)
    finally:
        lifecycle.close()


def _window_settings() -> QSettings:
    return QSettings(str(window_settings()), QSettings.Format.IniFormat)


def _stay(app: QApplication, folder: Path, window: Callable[[], QWidget | None]) -> int:
    """Run until the last window is closed; what nobody caught is written down and said."""
    faults = CrashReporter(folder / "faults.log", window, partial(backups.engine_trouble, folder))
    faults.install()
    for ending in (signal.SIGINT, signal.SIGTERM):
        signal.signal(ending, lambda *_: app.quit())
    try:
        return app.exec()
    finally:
        faults.remove()


# Pages as files -----------------------------------------------------------------------------------


def render_timeline(session: Session, course: Course, out: Path) -> str:
    """Draw a child's timeline into a PNG, PDF or SVG. Gives what went wrong, or nothing."""
    from fortnight.ui.reports.timeline_file import save_sheet  # charts cost the start nothing

    application()
    live = Live(session)
    appearance = Appearance(themes.PRINT, clinic.value(session.store, "units"))
    trouble = save_sheet(course, Context(session, appearance, live), str(out))
    live.stop()
    if not trouble:
        exports.note(session, course.child.id, "timeline", out.name)
    return trouble


def self_test() -> list[str]:
    """Open a store, every resource and the window in a throw-away folder. Gives what went wrong."""
    wrong = [f"icons/{p.name}" for p in resource("icons").iterdir() if QIcon(str(p)).isNull()]
    app = application()
    with opened_demo() as session:
        program = Program(session, demonstration=True)
        program.window.show()
        QTimer.singleShot(0, app.quit)
        app.exec()
        if not program.window.today.model.rows:
            wrong.append("the Today page is empty")
        wrong.extend(_timeline_trouble(session))
        program.window.close()
    return wrong + _opening_trouble()


def _opening_trouble() -> list[str]:
    """Set up a record, lock it, come back with the passphrase: every part of getting in."""
    passphrase = secrets.token_urlsafe(18)
    with tempfile.TemporaryDirectory(prefix="fortnight-test-") as folder:
        lifecycle = Lifecycle(Path(folder) / "ward")
        lifecycle.open()
        session, _ = lifecycle.login_service.set_up(Person("Lead A", LEAD), passphrase)
        lifecycle.welcome(session)
        lifecycle.lock()
        lifecycle.welcome(lifecycle.login_service.log_in("Lead A", passphrase))
        came_back = lifecycle.program is not None
        lifecycle.close()
    return [] if came_back else ["nobody can log in"]


def _timeline_trouble(session: Session) -> list[str]:
    child = views.child_by_number(session, "0001")
    course = views.course(session, child.id) if child else None
    if course is None:
        return ["the first case is not there"]
    path = session.store.files.folder / "timeline.svg"
    trouble = render_timeline(session, course, path)
    return [trouble] if trouble else []


def screenless() -> bool:
    """Whether this machine shows no windows."""
    return sys.platform.startswith("linux") and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )
