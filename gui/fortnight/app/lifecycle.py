"""Switches between the log-in window and the window of the user who is logged in."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtWidgets import QMainWindow

from fortnight.app.language_change import LanguageChange
from fortnight.app.practice import Practice
from fortnight.app.user_window import UserWindow, application, between_windows, new_id, now
from fortnight.app.window_state import WindowState, restore, window_state
from fortnight.domain.entry.setting_kinds import ON
from fortnight.domain.people import DEMO
from fortnight.operations import people, restoring
from fortnight.operations import settings as clinic
from fortnight.operations.first_run import Start
from fortnight.operations.people import Unlocked
from fortnight.operations.session import Invalid, Session, StoreProblem
from fortnight.ui import theme as themes
from fortnight.ui.language import system_language, use_language
from fortnight.ui.login.login_window import LoginWindow
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.services.backup_scheduler import BackupScheduler
from fortnight.ui.services.local_settings import PreferenceFile, preferences
from fortnight.ui.services.login_service import LoginService
from fortnight.ui.shell.idle_monitor import IdleMonitor
from fortnight.ui.shell.main_window import CHARTS_MS
from fortnight.ui.shell.window_place import WindowPlaces
from fortnight.ui.translation import say, tr


class Lifecycle:
    """Shows the log-in window while nobody is logged in, otherwise the user's window: one window at a time.

    `window_settings` stores the size and position of the window between starts.
    """

    def __init__(
        self, folder: Path, clock: Callable[[], datetime] = now, window_settings: QSettings | None = None
    ) -> None:
        self.login_service = LoginService(folder, clock, new_id)
        self.login_service.last_name = str(preferences(folder).value("name", ""))
        self._local = PreferenceFile.beside(folder)
        self.user_window: UserWindow | None = None
        self.login_window: LoginWindow | None = None
        self.places = WindowPlaces(window_settings if self._is_on("remember_place") else None)
        self._clock = clock
        self._states: dict[Path, WindowState] = {}  # by the folder of the record
        self._answers: Path | None = None  # to be merged after the log-in
        self.idle_monitor: IdleMonitor | None = None
        self.practice, self.languages = Practice(self, clock), LanguageChange(self)

    @property
    def window(self) -> QMainWindow | None:
        """The window that is on the screen."""
        return self.user_window.window if self.user_window is not None else self.login_window

    def login_form_for(self, file: Path | None) -> str:
        """Return the log-in form for a file that is to be opened; answers are merged after the log-in."""
        if file is None:
            return ""
        from fortnight.operations.review_copy.known import is_answers  # most starts open no file

        if is_answers(file):
            self._answers = file
            return ""
        self.login_service.copies.path = file
        return "copy"

    def _is_on(self, setting: str) -> bool:
        return clinic.local_value(self._local, setting) == ON

    def open(self, login_form: str = "", with_login_form: bool = True) -> None:
        """Show the log-in window."""
        settings = preferences(self.login_service.folder)
        if not settings.contains("language"):
            settings.setValue("language", system_language())
        use_language(str(settings.value("language")))
        theme = themes.THEMES.get(str(settings.value("theme", "light")), themes.LIGHT)
        themes.apply(application(), theme)
        if not self._is_on("remember_name"):
            self.login_service.last_name = ""
        self.login_window = LoginWindow(self.login_service, Appearance(theme), with_login_form)
        self.places.put(self.login_window)
        self.login_window.logged_in.connect(self.welcome)
        self.login_window.language_asked.connect(self.languages.change, Qt.ConnectionType.QueuedConnection)
        self.login_window.started.connect(self.start)
        self.login_window.practice_asked.connect(self.practice.begin)
        if login_form:
            self.login_window.show_login_form(login_form)
        self.login_window.show()
        QTimer.singleShot(CHARTS_MS, self.login_window, _load_charts)

    def start(self, session: Session, start: Start) -> None:
        """Show what was chosen at the end of the first run: the new record, or an invented ward."""
        if start is Start.EMPTY:
            self.welcome(session)
            return
        self._end_record(session, "close")
        assert self.login_window is not None
        self.login_window.show_login_form("log-in")
        self.practice.begin(start)

    def welcome(self, session: Session) -> None:
        """Show the window of the user who has just logged in, with their last page and unsaved input."""
        login_window, self.login_window = self.login_window, None
        if login_window is not None:
            login_window.forget()
            self.places.note(login_window)
        self.user_window = UserWindow(
            session, demonstration=session.role == DEMO, login_service=self.login_service
        )
        self._connect_window()
        self.places.put(self.user_window.window)
        restore(self.user_window.window, self._states.get(session.store.files.folder))
        self.user_window.window.show()
        if login_window is not None:
            login_window.hide()
            login_window.deleteLater()
        self.user_window.start_schedules()
        answers, self._answers = self._answers, None
        if answers is not None:
            self.user_window.window.copies.merge(answers)

    def _connect_window(self) -> None:
        assert self.user_window is not None
        window = self.user_window.window
        window.lock_requested.connect(self.lock)
        window.restore_requested.connect(lambda: self.lock("restore"))
        window.person_removed.connect(self.remove)
        window.acceptance_requested.connect(self.accept_record)
        window.settings_changed.connect(self._watch_idle_time)
        window.settings_changed.connect(self.languages.follow, Qt.ConnectionType.QueuedConnection)
        window.training.leave_requested.connect(self.lock, Qt.ConnectionType.QueuedConnection)
        window.training.reset_requested.connect(self.practice.reset, Qt.ConnectionType.QueuedConnection)
        self._watch_idle_time()

    def _watch_idle_time(self) -> None:
        """Start the idle timer with the clinic's current setting (minutes until the screen is locked)."""
        assert self.user_window is not None
        if self.idle_monitor is not None:
            self.idle_monitor.stop()
        self.idle_monitor = IdleMonitor(
            float(clinic.value(self.user_window.session.store, "lock_minutes")), self._clock
        )
        self.idle_monitor.left.connect(self.lock)
        self.idle_monitor.start()

    def lock(self, login_form: str = "", then: Callable[[], object] | None = None) -> None:
        """Hide the window, keep what was typed, close the record and forget its key; then do `then`.

        Background work of the window is finished first.
        """
        if self.user_window is None:
            return
        worker = self.user_window.window.worker
        if worker.busy:
            worker.afterwards(lambda: self.lock(login_form, then))
            return
        user_window, self.user_window = self.user_window, None
        self._keep_state(user_window)
        self._keep_name(user_window)
        form = login_form or ("copy" if user_window.session.review is not None else "")
        with between_windows():
            self._end_session(user_window, "lock")
            self.open(form)
        if then is not None:
            then()

    # While the record is closed ---------------------------------------------------------------------

    def remove(self, name: str) -> None:
        """Remove a person's access: the record is closed, encrypted with a new key and opened again.

        It cannot be cancelled: the access is removed at once, and encryption would only be postponed to the
        next log-in.
        """
        assert self.user_window is not None
        scheduler = self.user_window.backup_scheduler
        if scheduler is not None and scheduler.busy:
            self._after_backup(scheduler, lambda: self.remove(name))
            return
        with between_windows():
            user_window = self.put_window_away()
            try:
                unlocked = people.begin_removal(user_window.session, name)
            except (Invalid, StoreProblem) as refused:
                self.reopen_window(user_window.session, say(refused.sentence))
                return
            self.open(with_login_form=False)
        self.login_service.pins.forget(name)
        self._renew_key(user_window.session, name, unlocked)

    def _after_backup(self, scheduler: BackupScheduler, then: Callable[[], object]) -> None:
        assert self.user_window is not None
        worker = self.user_window.window.worker
        done = lambda _: then()  # noqa: E731
        worker.begin(tr("Finishing the backup"), lambda _: scheduler.wait(), done, done, show_after_ms=0)

    def _renew_key(self, session: Session, name: str, unlocked: Unlocked) -> None:
        """Encrypt the record in the background, behind a window that shows no patient data.

        If somebody locks it meanwhile, the log-in form is shown afterwards.
        """
        login_window, message = self.login_window, tr("{name} can no longer log in.").format(name=name)
        assert login_window is not None
        locked: list[bool] = []
        login_window.worker.lock_requested.connect(lambda: locked.append(True))

        def renewed(unlocked: Unlocked) -> None:
            if locked:
                login_window.show_login_form("log-in", message)
            else:
                self.reopen_window(people.reopen_session(session, unlocked), message)

        login_window.worker.begin(
            tr("Removing {name}").format(name=name),
            lambda progress: self.login_service.renew_key(unlocked, progress),
            renewed,
            lambda refused: login_window.show_login_form("log-in", say(refused.sentence)),
            show_after_ms=0,
        )

    def accept_record(self, reason: str) -> None:
        """Accept a record that may be an older copy, so that it can be written again."""
        assert self.user_window is not None
        with between_windows():
            session = self.put_window_away().session
            try:
                self.reopen_window(
                    restoring.settle(session, reason), tr("Accepted: the record can be written again.")
                )
            except (Invalid, StoreProblem) as refused:
                self.reopen_window(restoring.reopen(session), "")
                self.user_window.window.dialogs.settle(reason, say(refused.sentence))

    def put_window_away(self) -> UserWindow:
        """Close the window and keep what was typed; the record stays open."""
        assert self.user_window is not None
        user_window, self.user_window = self.user_window, None
        self._keep_state(user_window)
        user_window.close()
        return user_window

    def _keep_state(self, user_window: UserWindow) -> None:
        self._states[user_window.session.store.files.folder] = window_state(user_window.window)

    def reopen_window(self, session: Session, message: str) -> None:
        """Show the window of the same person again, on the page where they were."""
        self.welcome(session)
        assert self.user_window is not None
        if message:
            self.user_window.window.toast.say(message)

    def close(self) -> None:
        """Close the window and the record."""
        if self.user_window is not None:
            user_window, self.user_window = self.user_window, None
            self._keep_name(user_window)
            self._end_session(user_window, "close")
        if self.login_window is not None:
            login_window, self.login_window = self.login_window, None
            login_window.discard_work()
            if login_window.waiting is not None:
                login_window.waiting.store.close()
            login_window.close()

    def _keep_name(self, user_window: UserWindow) -> None:
        """Keep who was logged in for the next log-in form, unless a setting of this computer forbids it."""
        if user_window.demonstration:
            return
        if self._is_on("remember_name"):
            user_window.settings.setValue("name", user_window.session.actor)
        else:
            user_window.settings.remove("name")

    def _end_session(self, user_window: UserWindow, verb: str) -> None:
        if self.idle_monitor is not None:
            self.idle_monitor.stop()
            self.idle_monitor = None
        user_window.close()
        self._end_record(user_window.session, verb)
        self.practice.leave()

    def _end_record(self, session: Session, verb: str) -> None:
        if session.role != DEMO:
            with suppress(StoreProblem):  # a notice in the window already said that nothing can be written
                people.note(session, verb)
        session.store.close()


def _load_charts() -> None:
    """Import the chart modules while a passphrase is being typed."""
    importlib.import_module("fortnight.ui.pages.patient")
