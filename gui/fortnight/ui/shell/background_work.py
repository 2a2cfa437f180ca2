"""Runs slow tasks in a background thread and shows a progress dialog.

The window stays responsive meanwhile. A connection to the record belongs to the thread that opened it, so a
task is given a folder or values, never an open store.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QThread, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QProgressBar, QWidget

from fortnight import collector
from fortnight.domain.messages import Text, text
from fortnight.operations.session import Invalid, Progress, Stopped, StoreProblem
from fortnight.program_log.writing import note_error
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import button, column, label, row
from fortnight.ui.widgets.sizes import digits_width

T = TypeVar("T")
Refusal = Invalid | StoreProblem
SHOW_AFTER_MS = 400  # shorter tasks show no dialog
STOPPED = text("Stopped. Nothing was changed.")


class Work(QThread):
    """Runs one task in its own thread. Its outcome is taken or discarded when it has ended."""

    stepped = Signal(str, int, int)  # description of the step, amount done, total amount (0: unknown)
    committed = Signal()  # from now on it cannot be stopped

    def __init__(self, do: Callable[[Progress], Any], can_stop: bool, parent: QObject) -> None:
        super().__init__(parent)
        self._do = do
        self.progress = _WorkProgress(self, can_stop)
        self._result: Any = None
        self._error: BaseException | None = None

    def begin(self) -> None:
        """Start the thread. Called from the window's thread."""
        collector.rest()
        self.start()

    def run(self) -> None:
        """Run the task and keep its result or error."""
        try:
            self._result = self._do(self.progress)
        except BaseException as error:
            self._error = error  # raised again in `outcome`

    def end(self) -> None:
        """Wait until the thread has ended. Called once, from the window's thread."""
        self.wait()
        collector.resume()
        self.deleteLater()

    def outcome(self) -> Any:
        """Return the result of the task, once it has ended.

        :raises: the error of the task, if it failed.
        """
        if self._error is not None:
            raise self._error
        return self._result


class _WorkProgress(Progress):
    """Reports each step to the window, and stops the task if that was requested in time."""

    def __init__(self, work: Work, can_stop: bool) -> None:
        self._work, self._lock = work, Lock()
        self.can_stop, self._stop = can_stop, False

    def step(self, what: Text, done: int = 0, total: int = 0) -> None:
        if self.can_stop and self._stop:
            raise Stopped(STOPPED)
        self._work.stepped.emit(say(what), done, total)

    def commit(self) -> None:
        with self._lock:
            if self.can_stop and self._stop:
                raise Stopped(STOPPED)
            self.can_stop = False
        self._work.committed.emit()

    def stop(self) -> bool:
        """Request a stop at the next step. Return False if it is too late."""
        with self._lock:
            self._stop = self.can_stop
            return self._stop


class ProgressDialog(QDialog):
    """A modal dialog with the current step, a progress bar, and a cancel button where stopping is safe."""

    stop_asked = Signal()
    lock_requested = Signal()

    def __init__(self, parent: QWidget, title: str, can_stop: bool) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setMinimumWidth(digits_width(55))
        self.step = label(style="muted", wrap=True)
        self.bar = QProgressBar(textVisible=False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(title)
        self.stop_button = button(tr("Cancel"), self.reject)
        self.stop_button.setVisible(can_stop)
        self.is_over = False
        foot = row(None, self.stop_button)
        self.setLayout(
            column(
                label(title, "h2", wrap=True), self.bar, self.step, foot, margins=(22, 18, 22, 18), spacing=12
            )
        )
        QShortcut(QKeySequence("F9"), self).activated.connect(self.lock_requested)

    def show_step(self, what: str, done: int, total: int) -> None:
        """Show the current step. The bar shows the progress if the total is known."""
        self.step.setText(what)
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def show_committed(self) -> None:
        """Hide the cancel button, because the task can no longer be stopped."""
        self.stop_button.hide()

    def end(self) -> None:
        """Close the dialog after the task has ended."""
        self.is_over = True
        self.close()
        self.deleteLater()

    def reject(self) -> None:
        """Request a stop. The dialog closes only after the task has ended."""
        if self.is_over:
            super().reject()
        elif self.stop_button.isVisibleTo(self):
            self.stop_button.setEnabled(False)
            self.stop_asked.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close only after the task has ended. Before, request a stop."""
        if self.is_over:
            super().closeEvent(event)
        else:
            event.ignore()
            self.reject()


class Worker(QObject):
    """Runs one slow task at a time for a window. `ended` is emitted after its outcome was handled."""

    ended = Signal()
    lock_requested = Signal()  # F9 while the dialog is shown

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.work: Work | None = None
        self.waiting: ProgressDialog | None = None
        self._take: Callable[[Work], None] = lambda work: None
        self._afterwards: list[Callable[[], object]] = []
        self._show_timer = QTimer(self, singleShot=True)
        self._show_timer.timeout.connect(self._show)

    @property
    def busy(self) -> bool:
        """Whether a task is running."""
        return self.work is not None

    def begin(
        self,
        title: str,
        do: Callable[[Progress], T],
        then: Callable[[T], object],
        refused: Callable[[Refusal], object],
        can_stop: bool = False,
        show_after_ms: int = SHOW_AFTER_MS,
    ) -> bool:
        """Start a task. Return False if another one is running.

        `do` runs in another thread. `then` receives its result. `refused` receives an Invalid or StoreProblem
        raised by `do` or by `then`. Set `can_stop` only if stopping at a step leaves everything unchanged.
        """
        if self.work is not None:
            return False
        work = Work(do, can_stop, self)
        self._take = lambda ended: _take(ended, then, refused)
        self.work, self.waiting = work, ProgressDialog(self._window, title, can_stop)
        self.waiting.stop_asked.connect(self.stop)
        self.waiting.lock_requested.connect(self.lock_requested)
        work.stepped.connect(self.waiting.show_step)
        work.committed.connect(self.waiting.show_committed)
        work.finished.connect(self._thread_ended)
        self._show_timer.start(show_after_ms)
        work.begin()
        return True

    def _show(self) -> None:
        if self.waiting is not None:
            self.waiting.open()

    def stop(self) -> bool:
        """Request the running task to stop. Return False if there is none or it cannot be stopped."""
        return self.work is not None and self.work.progress.stop()

    def afterwards(self, do: Callable[[], object]) -> None:
        """Call `do` when the running task has ended."""
        self._afterwards.append(do)

    def finish(self) -> None:
        """Stop the task if possible, otherwise wait for it, and handle its outcome as usual."""
        if self.work is not None:
            self.stop()
            self._deliver()

    def drop(self) -> None:
        """Stop the task if possible, otherwise wait for it, and discard its outcome."""
        self._take = lambda work: None
        self._afterwards.clear()
        self.finish()

    def _thread_ended(self) -> None:
        """Handle the end of the current thread, but ignore a late signal of earlier work."""
        if self.sender() is self.work:
            self._deliver()

    def _deliver(self) -> None:
        """Close the dialog, then pass the outcome to the caller of `begin`."""
        work, self.work = self.work, None
        if work is None:
            return
        work.end()  # waits if `finish` ran before the signal arrived
        self._show_timer.stop()
        if self.waiting is not None:
            self.waiting.end()
            self.waiting = None
        try:
            self._take(work)
        finally:
            self.ended.emit()
            calls, self._afterwards = self._afterwards, []
            for call in calls:
                call()


def _take(work: Work, then: Callable[[Any], object], refused: Callable[[Refusal], object]) -> None:
    """Pass on the result or the refusal. An error of the program is raised again."""
    try:
        then(work.outcome())
    except (Invalid, StoreProblem) as why:
        note_error(why)
        refused(why)
