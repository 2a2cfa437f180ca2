"""Composition: the store, the person, the clock and the window are put together here, and nowhere else."""

from __future__ import annotations

import importlib
import os
import secrets
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import uuid_utils
from PySide6.QtCore import QRect, QSettings, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QToolTip, QWidget

from fortnight import __version__
from fortnight.domain.course import Course
from fortnight.domain.people import DEMO, LEAD, Person
from fortnight.operations import people, reports, ward
from fortnight.operations import settings as clinic
from fortnight.operations.desk import Desk, Invalid, StoreProblem
from fortnight.paths import data_folder, resource
from fortnight.store.database import Store
from fortnight.store.passphrase import KEY_BYTES
from fortnight.ui import theme as themes
from fortnight.ui.context import Context
from fortnight.ui.entrance import Entrance
from fortnight.ui.faults import FaultCatcher
from fortnight.ui.idle import Idle
from fortnight.ui.language import say, tr
from fortnight.ui.live import Live
from fortnight.ui.reception import Reception
from fortnight.ui.safekeeping import Safekeeping
from fortnight.ui.window import CHARTS_MS, TODAY, MainWindow

DEMO_ACTOR = "Nurse A"


def now() -> datetime:
    """The time with this machine's offset: the one clock of the program."""
    return datetime.now().astimezone()


def new_id() -> str:
    """A fresh UUIDv7: ids that sort by time."""
    return str(uuid_utils.uuid7())


@contextmanager
def opened_demo() -> Iterator[Desk]:
    """An invented ward in a throw-away folder, under a key that nobody keeps."""
    from fortnight import demo  # the invented ward costs a real one nothing

    with (
        tempfile.TemporaryDirectory(prefix="fortnight-demo-") as temporary,
        Store.open(Path(temporary) / "ward", secrets.token_bytes(KEY_BYTES)) as store,
    ):
        desk = Desk(store, DEMO_ACTOR, DEMO, now, new_id)
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


@dataclass(frozen=True, slots=True)
class Where:
    """Where somebody was when the screen was locked."""

    actor: str
    area: QRect
    page: int = TODAY
    child: str | None = None
    tab: int = 0
    form: str = ""


def where_in(window: MainWindow) -> Where:
    """Where this window stands."""
    patient = window.patient
    form = patient.form.FORM if patient.form is not None else ""
    tab = patient.tabs.currentIndex()
    return Where(
        window.context.desk.actor, window.geometry(), window.stack.currentIndex(), patient.child, tab, form
    )


class Gate:
    """The entrance while nobody is logged in, the program while somebody is: one window at a time."""

    def __init__(self, folder: Path, clock: Callable[[], datetime] = now) -> None:
        self.reception = Reception(folder, clock, new_id)
        self.reception.last_name = str(preferences(folder).value("name", ""))
        self.program: Program | None = None
        self.entrance: Entrance | None = None
        self._clock = clock
        self._where: Where | None = None
        self._idle: Idle | None = None

    @property
    def window(self) -> QMainWindow | None:
        """What is on the screen."""
        return self.program.window if self.program is not None else self.entrance

    def open(self, door: str = "") -> None:
        """Show the entrance."""
        settings = preferences(self.reception.folder)
        theme = themes.THEMES.get(str(settings.value("theme", "light")), themes.LIGHT)
        themes.apply(application(), theme)
        self.entrance = Entrance(self.reception, theme, self._where.area if self._where else None)
        self.entrance.came.connect(self.welcome)
        if door:
            self.entrance.show_door(door)
        self.entrance.show()
        QTimer.singleShot(CHARTS_MS, self.entrance, _load_charts)

    def welcome(self, desk: Desk) -> None:
        """Somebody got in: their program, where they were, with what they had typed."""
        entrance, self.entrance = self.entrance, None
        if entrance is not None:
            entrance.waiting = None
        self.program = Program(desk, reception=self.reception)
        self.program.dressed = self._wire
        self._wire()
        self._take_back(self.program.window)
        self.program.window.show()
        if entrance is not None:
            entrance.hide()
            entrance.deleteLater()
        assert self.program.safekeeping is not None
        self.program.safekeeping.start()

    def _wire(self) -> None:
        assert self.program is not None
        window = self.program.window
        window.lock_asked.connect(self.lock)
        window.restore_asked.connect(lambda: self.lock("restore"))
        window.person_removed.connect(self.remove)
        if self._idle is not None:
            self._idle.stop()
        self._idle = Idle(float(clinic.value(self.program.desk.store, "lock_minutes")), self._clock)
        self._idle.left.connect(self.lock)
        self._idle.start()

    def _take_back(self, window: MainWindow) -> None:
        """To the place that was left; a form opens again for the person who typed in it."""
        where = self._where
        if where is None:
            window.say_left()
            return
        window.setGeometry(where.area)
        if where.child is not None:
            window.patient.open_child(where.child, where.tab)
        window.go(where.page)
        if where.form and where.actor == window.context.desk.actor:
            window.patient.open_form(where.form)

    def lock(self, door: str = "") -> None:
        """Hide everything, keep what was typed, close the record and forget its key."""
        if self.program is None:
            return
        program, self.program = self.program, None
        self._where = where_in(program.window)
        program.settings.setValue("name", program.desk.actor)
        with _another_window_comes():
            self._leave(program, "lock")
            self.open(door)

    def remove(self, name: str) -> None:
        """Take the key from somebody: the record is closed and opened again on the way."""
        assert self.program is not None
        with _another_window_comes():
            said = self._removed(name)
        assert self.program is not None
        self.program.window.toast.say(said)

    def _removed(self, name: str) -> str:
        assert self.program is not None
        program, self.program = self.program, None
        self._where = where_in(program.window)
        program.close()
        try:
            desk = people.remove(program.desk, name)
            said = tr("{name} can no longer log in.").format(name=name)
        except (Invalid, StoreProblem) as refused:
            desk, said = program.desk, say(refused.sentence)
        self.reception.pins.forget(name)
        self.welcome(desk)
        return said

    def close(self) -> None:
        """The end: the record is closed."""
        if self.program is not None:
            program, self.program = self.program, None
            program.settings.setValue("name", program.desk.actor)
            self._leave(program, "close")
        if self.entrance is not None:
            entrance, self.entrance = self.entrance, None
            if entrance.waiting is not None:
                entrance.waiting.store.close()
            entrance.close()

    def _leave(self, program: Program, how: str) -> None:
        if self._idle is not None:
            self._idle.stop()
            self._idle = None
        program.close()
        with suppress(StoreProblem):  # a record that cannot be written has said so in its window
            people.note(program.desk, how)
        program.desk.store.close()


def _load_charts() -> None:
    """While a passphrase is typed, what charts need is loaded."""
    importlib.import_module("fortnight.ui.pages.patient")


def _close_what_floats() -> None:
    """Dialogs of files, menus and tips lie in windows of their own, and may name a child."""
    QToolTip.hideText()
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QDialog) and window.isVisible():
            window.reject()


@contextmanager
def _another_window_comes() -> Iterator[None]:
    """Between two windows there is none: that is not the end of the program."""
    QApplication.setQuitOnLastWindowClosed(False)
    try:
        yield
    finally:
        QApplication.setQuitOnLastWindowClosed(True)


def preferences(folder: Path) -> QSettings:
    """How this machine shows things: readable before anybody logs in, so nothing of a child is in it."""
    return QSettings(str(folder / "preferences.ini"), QSettings.Format.IniFormat)


def open_window(folder: Path | None, demonstration: bool) -> int:
    """Open the program and stay until it is closed. :raises StoreProblem:"""
    app = application()
    if not demonstration:
        return _open_gate(app, folder or data_folder())
    with opened_demo() as desk:
        program = Program(desk, demonstration=True)
        program.window.show()
        code = _stay(app, desk.store.files.folder, lambda: program.window)
        program.close()
    return code


def _open_gate(app: QApplication, folder: Path) -> int:
    gate = Gate(folder)
    gate.open()
    try:
        return _stay(app, folder, lambda: gate.window)
    finally:
        gate.close()


def _stay(app: QApplication, folder: Path, window: Callable[[], QWidget | None]) -> int:
    """Run until the last window is closed; what nobody caught is written down and said."""
    faults = FaultCatcher(folder / "faults.log", window)
    faults.install()
    for ending in (signal.SIGINT, signal.SIGTERM):
        signal.signal(ending, lambda *_: app.quit())
    try:
        return app.exec()
    finally:
        faults.remove()


# Pages as files -----------------------------------------------------------------------------------


def render_timeline(desk: Desk, course: Course, out: Path) -> str:
    """Draw a child's timeline into a PNG, PDF or SVG. Gives what went wrong, or nothing."""
    from fortnight.ui.export import save_sheet  # charts cost the start nothing

    application()
    live = Live(desk)
    trouble = save_sheet(course, Context(desk, themes.PRINT, live), str(out))
    live.stop()
    if not trouble:
        reports.note(desk, course.child.id, "timeline", out.name)
    return trouble


def self_test() -> list[str]:
    """Open a store, every resource and the window in a throw-away folder. Gives what went wrong."""
    wrong = [f"icons/{p.name}" for p in resource("icons").iterdir() if QIcon(str(p)).isNull()]
    app = application()
    with opened_demo() as desk:
        program = Program(desk, demonstration=True)
        program.window.show()
        QTimer.singleShot(0, app.quit)
        app.exec()
        if not program.window.today.model.rows:
            wrong.append("the Today page is empty")
        wrong.extend(_timeline_trouble(desk))
        program.window.close()
    return wrong + _gate_trouble()


def _gate_trouble() -> list[str]:
    """Set up a record, lock it, come back with the passphrase: every part of getting in."""
    passphrase = secrets.token_urlsafe(18)
    with tempfile.TemporaryDirectory(prefix="fortnight-test-") as folder:
        gate = Gate(Path(folder) / "ward")
        gate.open()
        desk, _ = gate.reception.set_up(Person("Lead A", LEAD), passphrase)
        gate.welcome(desk)
        gate.lock()
        gate.welcome(gate.reception.log_in("Lead A", passphrase))
        came_back = gate.program is not None
        gate.close()
    return [] if came_back else ["nobody can log in"]


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
