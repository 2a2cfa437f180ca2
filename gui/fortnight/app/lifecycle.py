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
from fortnight.operations.session import Desk, Invalid, StoreProblem
from fortnight.ui import theme as themes
from fortnight.ui.language import say, tr
from fortnight.ui.login.login_window import Entrance
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.services.backup_scheduler import Safekeeping
from fortnight.ui.services.login_service import Reception
from fortnight.ui.shell.idle_monitor import Idle
from fortnight.ui.shell.main_window import CHARTS_MS, TODAY, MainWindow
from fortnight.ui.shell.window_place import WindowPlaces


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
    return Where(window.context.desk.actor, window.stack.currentIndex(), patient.child, tab, form)


class Gate:
    """The entrance while nobody is logged in, the program while somebody is: one window at a time.

    `window_settings` keep where the window was between starts.
    """

    def __init__(
        self, folder: Path, clock: Callable[[], datetime] = now, window_settings: QSettings | None = None
    ) -> None:
        self.reception = Reception(folder, clock, new_id)
        self.reception.last_name = str(preferences(folder).value("name", ""))
        self.program: Program | None = None
        self.entrance: Entrance | None = None
        self.places = WindowPlaces(window_settings)
        self._clock = clock
        self._where: Where | None = None
        self._idle: Idle | None = None

    @property
    def window(self) -> QMainWindow | None:
        """What is on the screen."""
        return self.program.window if self.program is not None else self.entrance

    def open(self, door: str = "", with_door: bool = True) -> None:
        """Show the entrance."""
        settings = preferences(self.reception.folder)
        theme = themes.THEMES.get(str(settings.value("theme", "light")), themes.LIGHT)
        themes.apply(application(), theme)
        self.entrance = Entrance(self.reception, Appearance(theme), with_door)
        self.places.put(self.entrance)
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
            self.places.note(entrance)
        self.program = Program(desk, reception=self.reception)
        self._wire()
        self.places.put(self.program.window)
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
        window.settle_asked.connect(self.settle)
        window.settings_changed.connect(self._watch_idle_time)
        self._watch_idle_time()

    def _watch_idle_time(self) -> None:
        """Lock after the minutes that the clinic has set now."""
        assert self.program is not None
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
        if where.child is not None:
            window.patient.open_child(where.child, where.tab)
        window.go(where.page)
        if where.form and where.actor == window.context.desk.actor:
            window.patient.open_form(where.form)

    def lock(self, door: str = "") -> None:
        """Hide everything, keep what was typed, close the record and forget its key.

        What is being done beside the window is done first.
        """
        if self.program is None:
            return
        worker = self.program.window.worker
        if worker.busy:
            worker.afterwards(lambda: self.lock(door))
            return
        program, self.program = self.program, None
        self._where = where_in(program.window)
        program.settings.setValue("name", program.desk.actor)
        with _another_window_comes():
            self._leave(program, "lock")
            self.open(door)

    # While the record is closed ---------------------------------------------------------------------

    def remove(self, name: str) -> None:
        """Take the key from somebody: the record is closed, encrypted again and opened again.

        It cannot be cancelled: that person is out at once, and the pages would only wait for the next log-in.
        """
        assert self.program is not None
        keeper = self.program.safekeeping
        if keeper is not None and keeper.busy:
            self._after_the_backup(keeper, lambda: self.remove(name))
            return
        with _another_window_comes():
            program = self._put_program_away()
            try:
                way = people.begin_removal(program.desk, name)
            except (Invalid, StoreProblem) as refused:
                self._go_on(program.desk, say(refused.sentence))
                return
            self.open(with_door=False)
        self.reception.pins.forget(name)
        self._renew_key(program.desk, name, way)

    def _after_the_backup(self, keeper: Safekeeping, then: Callable[[], object]) -> None:
        assert self.program is not None
        worker = self.program.window.worker
        done = lambda _: then()  # noqa: E731
        worker.begin(tr("Finishing the backup"), lambda _: keeper.wait(), done, done, show_after_ms=0)

    def _renew_key(self, desk: Desk, name: str, way: Unlocked) -> None:
        """Beside a window that knows no child; whoever locks it meanwhile finds the door afterwards."""
        entrance, said = self.entrance, tr("{name} can no longer log in.").format(name=name)
        assert entrance is not None
        locked: list[bool] = []
        entrance.worker.lock_asked.connect(lambda: locked.append(True))

        def renewed(way: Unlocked) -> None:
            if locked:
                entrance.show_door("log-in", said)
            else:
                self._go_on(people.go_on(desk, way), said)

        entrance.worker.begin(
            tr("Removing {name}").format(name=name),
            lambda progress: self.reception.renew_key(way, progress),
            renewed,
            lambda refused: entrance.show_door("log-in", say(refused.sentence)),
            show_after_ms=0,
        )

    def settle(self, reason: str) -> None:
        """Accept a record that may be an older copy: the window goes on and may write."""
        assert self.program is not None
        with _another_window_comes():
            desk = self._put_program_away().desk
            try:
                self._go_on(restoring.settle(desk, reason), tr("Settled: the record can be written again."))
            except (Invalid, StoreProblem) as refused:
                self._go_on(restoring.open_again(desk), "")
                self.program.window.dialogs.settle(reason, say(refused.sentence))

    def _put_program_away(self) -> Program:
        """Take the window away with what was typed kept; the record stays open."""
        assert self.program is not None
        program, self.program = self.program, None
        self._where = where_in(program.window)
        program.close()
        return program

    def _go_on(self, desk: Desk, said: str) -> None:
        """The window of the same person again, where they were."""
        self.welcome(desk)
        assert self.program is not None
        if said:
            self.program.window.toast.say(said)

    def close(self) -> None:
        """The end: the record is closed."""
        if self.program is not None:
            program, self.program = self.program, None
            program.settings.setValue("name", program.desk.actor)
            self._leave(program, "close")
        if self.entrance is not None:
            entrance, self.entrance = self.entrance, None
            entrance.drop_work()
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


@contextmanager
def _another_window_comes() -> Iterator[None]:
    """Between two windows there is none: that is not the end of the program."""
    QApplication.setQuitOnLastWindowClosed(False)
    try:
        yield
    finally:
        QApplication.setQuitOnLastWindowClosed(True)
