"""Who is in: the entrance while nobody is, their program while somebody is."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from fortnight.app.user_window import Program, application, new_id, now, preferences
from fortnight.operations import people, restoring
from fortnight.operations import settings as clinic
from fortnight.operations.people import Unlocked
from fortnight.operations.session import Invalid, Session, StoreProblem
from fortnight.ui import theme as themes
from fortnight.ui.login.login_window import LoginWindow
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.services.backup_scheduler import BackupScheduler
from fortnight.ui.services.login_service import LoginService
from fortnight.ui.shell.idle_monitor import IdleMonitor
from fortnight.ui.shell.main_window import CHARTS_MS, TODAY, MainWindow
from fortnight.ui.shell.window_place import WindowPlaces
from fortnight.ui.translation import say, tr


@dataclass(frozen=True, slots=True)
class Where:
    """Where in the program somebody was when the screen was locked."""

    actor: str
    page: int = TODAY
    child: str | None = None
    tab: int = 0
    form: str = ""


def where_in(window: MainWindow) -> Where:
    """Where in the program this window is."""
    patient = window.patient
    form = patient.form.FORM if patient.form is not None else ""
    tab = patient.tabs.currentIndex()
    return Where(window.context.session.actor, window.stack.currentIndex(), patient.child, tab, form)


class Lifecycle:
    """The entrance while nobody is logged in, the program while somebody is: one window at a time.

    `window_settings` keep where the window was between starts.
    """

    def __init__(
        self, folder: Path, clock: Callable[[], datetime] = now, window_settings: QSettings | None = None
    ) -> None:
        self.login_service = LoginService(folder, clock, new_id)
        self.login_service.last_name = str(preferences(folder).value("name", ""))
        self.program: Program | None = None
        self.login_window: LoginWindow | None = None
        self.places = WindowPlaces(window_settings)
        self._clock = clock
        self._where: Where | None = None
        self._idle: IdleMonitor | None = None

    @property
    def window(self) -> QMainWindow | None:
        """What is on the screen."""
        return self.program.window if self.program is not None else self.login_window

    def open(self, login_form: str = "", with_login_form: bool = True) -> None:
        """Show the entrance."""
        settings = preferences(self.login_service.folder)
        theme = themes.THEMES.get(str(settings.value("theme", "light")), themes.LIGHT)
        themes.apply(application(), theme)
        self.login_window = LoginWindow(self.login_service, Appearance(theme), with_login_form)
        self.places.put(self.login_window)
        self.login_window.came.connect(self.welcome)
        if login_form:
            self.login_window.show_login_form(login_form)
        self.login_window.show()
        QTimer.singleShot(CHARTS_MS, self.login_window, _load_charts)

    def welcome(self, session: Session) -> None:
        """Somebody got in: their program, where they were, with what they had typed."""
        login_window, self.login_window = self.login_window, None
        if login_window is not None:
            login_window.waiting = None
            self.places.note(login_window)
        self.program = Program(session, login_service=self.login_service)
        self._wire()
        self.places.put(self.program.window)
        self._take_back(self.program.window)
        self.program.window.show()
        if login_window is not None:
            login_window.hide()
            login_window.deleteLater()
        assert self.program.backup_scheduler is not None
        self.program.backup_scheduler.start()

    def _wire(self) -> None:
        assert self.program is not None
        window = self.program.window
        window.lock_asked.connect(self.lock)
        window.restore_asked.connect(lambda: self.lock("restore"))
        window.person_removed.connect(self.remove)
        window.settle_asked.connect(self.settle)
        window.settings_changed.connect(self._watch_idle_time)
        self._watch_idle_time()

    def _watch_idle_time(self) -> None:
        """Lock after the minutes that the clinic has set now."""
        assert self.program is not None
        if self._idle is not None:
            self._idle.stop()
        self._idle = IdleMonitor(float(clinic.value(self.program.session.store, "lock_minutes")), self._clock)
        self._idle.left.connect(self.lock)
        self._idle.start()

    def _take_back(self, window: MainWindow) -> None:
        """To the place that was left; a form opens again for the person who typed in it."""
        where = self._where
        if where is None:
            window.say_left()
            return
        if where.child is not None:
            window.patient.open_child(where.child, where.tab)
        window.go(where.page)
        if where.form and where.actor == window.context.session.actor:
            window.patient.open_form(where.form)

    def lock(self, login_form: str = "") -> None:
        """Hide everything, keep what was typed, close the record and forget its key.

        What is being done beside the window is done first.
        """
        if self.program is None:
            return
        worker = self.program.window.worker
        if worker.busy:
            worker.afterwards(lambda: self.lock(login_form))
            return
        program, self.program = self.program, None
        self._where = where_in(program.window)
        program.settings.setValue("name", program.session.actor)
        with _another_window_comes():
            self._leave(program, "lock")
            self.open(login_form)

    # While the record is closed ---------------------------------------------------------------------

    def remove(self, name: str) -> None:
        """Take the key from somebody: the record is closed, encrypted again and opened again.

        It cannot be cancelled: that person is out at once, and the pages would only wait for the next log-in.
        """
        assert self.program is not None
        keeper = self.program.backup_scheduler
        if keeper is not None and keeper.busy:
            self._after_the_backup(keeper, lambda: self.remove(name))
            return
        with _another_window_comes():
            program = self._put_program_away()
            try:
                way = people.begin_removal(program.session, name)
            except (Invalid, StoreProblem) as refused:
                self._go_on(program.session, say(refused.sentence))
                return
            self.open(with_login_form=False)
        self.login_service.pins.forget(name)
        self._renew_key(program.session, name, way)

    def _after_the_backup(self, keeper: BackupScheduler, then: Callable[[], object]) -> None:
        assert self.program is not None
        worker = self.program.window.worker
        done = lambda _: then()  # noqa: E731
        worker.begin(tr("Finishing the backup"), lambda _: keeper.wait(), done, done, show_after_ms=0)

    def _renew_key(self, session: Session, name: str, way: Unlocked) -> None:
        """Beside a window that knows no child; whoever locks it meanwhile finds the door afterwards."""
        login_window, said = self.login_window, tr("{name} can no longer log in.").format(name=name)
        assert login_window is not None
        locked: list[bool] = []
        login_window.worker.lock_asked.connect(lambda: locked.append(True))

        def renewed(way: Unlocked) -> None:
            if locked:
                login_window.show_login_form("log-in", said)
            else:
                self._go_on(people.go_on(session, way), said)

        login_window.worker.begin(
            tr("Removing {name}").format(name=name),
            lambda progress: self.login_service.renew_key(way, progress),
            renewed,
            lambda refused: login_window.show_login_form("log-in", say(refused.sentence)),
            show_after_ms=0,
        )

    def settle(self, reason: str) -> None:
        """Accept a record that may be an older copy: the window goes on and may write."""
        assert self.program is not None
        with _another_window_comes():
            session = self._put_program_away().session
            try:
                self._go_on(
                    restoring.settle(session, reason), tr("Settled: the record can be written again.")
                )
            except (Invalid, StoreProblem) as refused:
                self._go_on(restoring.open_again(session), "")
                self.program.window.dialogs.settle(reason, say(refused.sentence))

    def _put_program_away(self) -> Program:
        """Take the window away with what was typed kept; the record stays open."""
        assert self.program is not None
        program, self.program = self.program, None
        self._where = where_in(program.window)
        program.close()
        return program

    def _go_on(self, session: Session, said: str) -> None:
        """The window of the same person again, where they were."""
        self.welcome(session)
        assert self.program is not None
        if said:
            self.program.window.toast.say(said)

    def close(self) -> None:
        """The end: the record is closed."""
        if self.program is not None:
            program, self.program = self.program, None
            program.settings.setValue("name", program.session.actor)
            self._leave(program, "close")
        if self.login_window is not None:
            login_window, self.login_window = self.login_window, None
            login_window.drop_work()
            if login_window.waiting is not None:
                login_window.waiting.store.close()
            login_window.close()

    def _leave(self, program: Program, how: str) -> None:
        if self._idle is not None:
            self._idle.stop()
            self._idle = None
        program.close()
        with suppress(StoreProblem):  # a record that cannot be written has said so in its window
            people.note(program.session, how)
        program.session.store.close()


def _load_charts() -> None:
    """While a passphrase is typed, what charts need is loaded."""
    importlib.import_module("fortnight.ui.pages.patient")


@contextmanager
def _another_window_comes() -> Iterator[None]:
    """Between two windows there is none: that is not the end of the program."""
    QApplication.setQuitOnLastWindowClosed(False)
    try:
        yield
    finally:
        QApplication.setQuitOnLastWindowClosed(True)
