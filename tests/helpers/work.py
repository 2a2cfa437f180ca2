"""Waiting for the background work of a window, by its signals."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer

from fortnight.app.lifecycle import Lifecycle
from fortnight.ui.login.login_form import LoginForm
from fortnight.ui.shell.background_work import Worker

PATIENCE_MS = 120_000


def worker_of(lifecycle: Lifecycle) -> Worker | None:
    """Return the busy worker of the window on the screen, if there is one."""
    login_window, user_window = lifecycle.login_window, lifecycle.user_window
    found = [user_window.window.worker] if user_window is not None else []
    if login_window is not None:
        found += [
            login_window.worker,
            *([login_window.login_form.worker] if isinstance(login_window.login_form, LoginForm) else []),
        ]
    return next((worker for worker in found if worker.busy), None)


def until_ended(worker: Worker) -> None:
    """Run the event loop until the work of a window has ended."""
    loop, late = QEventLoop(), QTimer(singleShot=True, interval=PATIENCE_MS)
    worker.ended.connect(loop.quit)
    late.timeout.connect(lambda: loop.exit(1))
    late.start()
    assert not worker.busy or loop.exec() == 0, "the work did not end"


def until_idle(lifecycle: Lifecycle) -> None:
    """Run the event loop until no background work is left."""
    while (worker := worker_of(lifecycle)) is not None:
        until_ended(worker)


def attempt(lifecycle: Lifecycle) -> None:
    """Submit the log-in form that is shown, and wait until its work has ended."""
    assert lifecycle.login_window is not None
    assert isinstance(lifecycle.login_window.login_form, LoginForm)
    lifecycle.login_window.login_form.attempt()
    until_idle(lifecycle)


class Ticks:
    """Counts the turns of the event loop."""

    def __init__(self) -> None:
        self.count = 0
        self._timer = QTimer(interval=0)
        self._timer.timeout.connect(self._tick)

    def _tick(self) -> None:
        self.count += 1

    def during(self, do: Callable[[], object]) -> int:
        """Return the number of turns while something was done."""
        before = self.count
        self._timer.start()
        do()
        self._timer.stop()
        return self.count - before
