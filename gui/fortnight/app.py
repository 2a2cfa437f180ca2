"""Composition: the store, the person, the clock and the window are put together here, and nowhere else."""

from __future__ import annotations

import getpass
import os
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import uuid_utils
from PySide6.QtCore import QSettings, QSize, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget

from fortnight import __version__
from fortnight.domain.course import Course
from fortnight.operations import settings as clinic
from fortnight.operations import ward
from fortnight.operations.desk import Desk
from fortnight.paths import data_folder, resource
from fortnight.store.database import Store
from fortnight.ui import theme as themes
from fortnight.ui.context import Context
from fortnight.ui.export import save_sheet
from fortnight.ui.faults import FaultCatcher
from fortnight.ui.live import Live
from fortnight.ui.safekeeping import Safekeeping
from fortnight.ui.window import ALERTS, PATIENTS, TODAY, MainWindow

DEMO_ACTOR = "Nurse A"
PICTURE_SIZE = QSize(1280, 800)
SETTLING = 5  # rounds of events until wrapped words have their height


def now() -> datetime:
    """The time with this machine's offset: the one clock of the program."""
    return datetime.now().astimezone()


def new_id() -> str:
    """A fresh UUIDv7: ids that sort by time."""
    return str(uuid_utils.uuid7())


def desk_at(store: Store, actor: str = "", role: str = "nurse", clock: Callable[[], datetime] = now) -> Desk:
    """A person at a store; without a name, the one who is logged in at this machine."""
    return Desk(store, actor or getpass.getuser(), role, clock, new_id)


@contextmanager
def opened(folder: Path | None, demonstration: bool) -> Iterator[Desk]:
    """The store that was asked for: the user's own, a named folder, or an invented ward in a throw-away one.

    :raises CannotOpen: with a sentence that says why.
    """
    if not demonstration:
        with Store.open(folder or data_folder()) as store:
            yield desk_at(store)
        return
    from fortnight import demo  # the invented ward costs a real one nothing

    with (
        tempfile.TemporaryDirectory(prefix="fortnight-demo-") as temporary,
        Store.open(Path(temporary) / "ward") as store,
    ):
        desk = desk_at(store, DEMO_ACTOR)
        demo.fill(desk, now().date(), Path(temporary), lambda naive: naive.astimezone())
        yield desk


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


class Program:
    """The window and what it needs; dressed anew when the theme changes."""

    def __init__(self, desk: Desk, theme: str = "light", demonstration: bool = False) -> None:
        self.desk, self.demonstration = desk, demonstration
        self.settings = QSettings(
            str(desk.store.files.folder / "preferences.ini"), QSettings.Format.IniFormat
        )
        self.safekeeping = None if demonstration else Safekeeping(desk)
        self.window = self._build(str(self.settings.value("theme", theme)))

    def _build(self, theme: str) -> MainWindow:
        chosen = themes.THEMES.get(theme, themes.LIGHT)
        app = application()
        themes.apply(app, chosen)
        profile = clinic.value(self.desk.store, "units")
        live = Live(self.desk, app)
        context = Context(
            self.desk, chosen, live, profile, demo=self.demonstration, safekeeping=self.safekeeping
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
        self.window = self._build(theme)
        self.window.setGeometry(area)
        if child is not None:
            self.window.patient.open_child(child)
        self.window.go(page)
        self.window.show()
        old.close()
        old.deleteLater()


def open_window(folder: Path | None, demonstration: bool) -> int:
    """Open the program and stay until it is closed. :raises CannotOpen:"""
    app = application()
    with opened(folder, demonstration) as desk:
        program = Program(desk, demonstration=demonstration)
        faults = FaultCatcher(desk.store.files.folder / "faults.log", lambda: program.window)
        faults.install()
        signal.signal(signal.SIGINT, lambda *_: app.quit())
        signal.signal(signal.SIGTERM, lambda *_: app.quit())
        program.window.show()
        if program.safekeeping is not None:
            program.safekeeping.start()
        code = app.exec()
        program.window.close()
        program.window.context.live.stop()
        if program.safekeeping is not None:
            program.safekeeping.stop()
        faults.remove()
    return code


# Pictures -----------------------------------------------------------------------------------------


def _grab(widget: QWidget, path: Path) -> None:
    for _ in range(SETTLING):
        application().processEvents()
    widget.grab().save(str(path))


def pictures(out: Path) -> list[Path]:
    """Draw every page of the invented ward, light and dark, into a folder. Gives the files."""
    out.mkdir(parents=True, exist_ok=True)
    made: list[Path] = []
    with opened(None, demonstration=True) as desk:
        for theme in ("light", "dark"):
            made.extend(_pages(desk, theme, out))
    return made


def _pages(desk: Desk, theme: str, out: Path) -> list[Path]:
    application()
    program = Program(desk, demonstration=True)
    program.settings.setValue("theme", theme)
    program.window.context.live.stop()
    program.window = program._build(theme)
    window = program.window
    window.resize(PICTURE_SIZE)
    window.show()
    made = []
    for name, show in _views(desk, window):
        show()
        path = out / f"{name}-{theme}.png"
        _grab(window.dialog if name == "register-child" and window.dialog else window, path)
        made.append(path)
    window.close()
    window.deleteLater()
    application().processEvents()
    return made


def _views(desk: Desk, window: MainWindow) -> list[tuple[str, Callable[[], object]]]:
    """Every page by name, and how it is reached. The child is the one with an open alert, if there is one."""
    waiting = [a.child for a in ward.alerts(desk) if a.state == "open" and a.level != "watch"]
    founding = ward.child_by_number(desk, "0001")
    case = founding.id if founding else waiting[0]
    alerted = waiting[0] if waiting else case
    page = window.patient

    def form(open_form: Callable[[], None], *typed: tuple[str, str]) -> Callable[[], None]:
        def show() -> None:
            window.open_child(case)
            open_form()
            for name, words in typed:
                assert page.form is not None
                page.form.type(name, words)
            assert page.form is not None
            page.form.look()

        return show

    def leave(then: Callable[[], object]) -> Callable[[], object]:
        def show() -> object:
            page.close_form()
            return then()

        return show

    labs = (
        ("IL6", "96"),
        ("CRP", "<0.3"),
        ("SAA", "4,1"),
        ("ESR", "3"),
        ("WBC", "9.8"),
        ("PLT", "29"),
        ("FERR", "62"),
        ("AST", "31"),
    )
    return [
        ("today", lambda: window.go(TODAY)),
        ("patients", lambda: window.go(PATIENTS)),
        ("alerts", lambda: window.go(ALERTS)),
        ("patient-timeline", lambda: window.open_child(case)),
        ("patient-timeline-alert", lambda: window.open_child(alerted)),
        ("patient-infusions", lambda: (window.open_child(case), page.tabs.setCurrentIndex(1))),
        ("patient-labs", lambda: page.tabs.setCurrentIndex(2)),
        ("patient-alerts", lambda: (window.open_child(alerted), page.tabs.setCurrentIndex(3))),
        ("patient-history", lambda: page.tabs.setCurrentIndex(4)),
        ("labs-entry", form(page.open_labs, *labs)),
        ("infusion", leave(form(page.open_infusion, ("weight_kg", "28.4")))),
        ("register-child", leave(window.register_child)),
    ]


# Pages as files -----------------------------------------------------------------------------------


def render_timeline(desk: Desk, course: Course, out: Path) -> str:
    """Draw a child's timeline into a PNG, PDF or SVG. Gives what went wrong, or nothing."""
    application()
    live = Live(desk)
    trouble = save_sheet(course, Context(desk, themes.PRINT, live), str(out))
    live.stop()
    return trouble


def self_test() -> list[str]:
    """Open a store, every resource and the window in a throw-away folder. Gives what went wrong."""
    wrong = [f"icons/{p.name}" for p in resource("icons").iterdir() if QIcon(str(p)).isNull()]
    app = application()
    with opened(None, demonstration=True) as desk:
        program = Program(desk, demonstration=True)
        program.window.show()
        QTimer.singleShot(0, app.quit)
        app.exec()
        if not program.window.today.model.rows:
            wrong.append("the Today page is empty")
        wrong.extend(_timeline_trouble(desk))
        program.window.close()
    return wrong


def _timeline_trouble(desk: Desk) -> list[str]:
    child = ward.child_by_number(desk, "0001")
    course = ward.course(desk, child.id) if child else None
    if course is None:
        return ["the first case is not there"]
    path = desk.store.files.folder / "timeline.svg"
    trouble = render_timeline(desk, course, path)
    return [trouble] if trouble else []


def screenless() -> bool:
    """Whether this machine shows no windows."""
    return sys.platform.startswith("linux") and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )
