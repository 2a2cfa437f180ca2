"""What takes a moment is done in a thread beside the window, with a dialog that says what is being done.

The window is painted and answers meanwhile. A connection to the record belongs to its thread: what is begun
here is given a folder or values, never an open store.
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
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import button, column, label, row

T = TypeVar("T")
Refusal = Invalid | StoreProblem
SHOW_AFTER_MS = 400  # what is done sooner needs no dialog
STOPPED = text("Stopped. Nothing was changed.")


class Work(QThread):
    """Does one thing in a thread of its own. Its outcome is taken, or thrown away, when it has ended."""

    stepped = Signal(str, int, int)  # what is being done, how much of it, of how much (0: unknown)
    committed = Signal()  # it cannot be stopped any more

    def __init__(self, do: Callable[[Progress], Any], can_stop: bool, parent: QObject) -> None:
        super().__init__(parent)
        self._do = do
        self.progress = _Reporting(self, can_stop)
        self._result: Any = None
        self._error: BaseException | None = None

    def begin(self) -> None:
        """Start, from the window's thread."""
        collector.rest()
        self.start()

    def run(self) -> None:
        try:
            self._result = self._do(self.progress)
        except BaseException as error:
            self._error = error  # raised again by whoever takes the outcome

    def end(self) -> None:
        """Wait until it has ended: once, in the window's thread."""
        self.wait()
        collector.resume()
        self.deleteLater()

    def outcome(self) -> Any:
        """What came out, once it has ended. :raises: what went wrong there, whatever it is."""
        if self._error is not None:
            raise self._error
        return self._result


class _Reporting(Progress):
    """Passes each step to the window, and stops the work where somebody asked for it in time."""

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
        """Ask the work to stop at its next step; false where it is too late."""
        with self._lock:
            self._stop = self.can_stop
            return self._stop


class Waiting(QDialog):
    """What is being done, how far it is, a way to stop it where that is safe. The window waits behind it."""

    stop_asked = Signal()
    lock_asked = Signal()

    def __init__(self, parent: QWidget, title: str, can_stop: bool) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setMinimumWidth(460)
        self.step = label(style="muted", wrap=True)
        self.bar = QProgressBar(textVisible=False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(title)
        self.stop_button = button(tr("Cancel"), self.reject)
        self.stop_button.setVisible(can_stop)
        self.over = False
        foot = row(None, self.stop_button)
        self.setLayout(
            column(
                label(title, "h2", wrap=True), self.bar, self.step, foot, margins=(22, 18, 22, 18), spacing=12
            )
        )
        QShortcut(QKeySequence("F9"), self).activated.connect(self.lock_asked)

    def show_step(self, what: str, done: int, total: int) -> None:
        """Say what is being done; the bar shows how much of it, where that is known."""
        self.step.setText(what)
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def show_committed(self) -> None:
        """From here on it is done to the end."""
        self.stop_button.hide()

    def end(self) -> None:
        """The work is over: only now the dialog closes."""
        self.over = True
        self.close()
        self.deleteLater()

    def reject(self) -> None:
        if self.over:
            super().reject()
        elif self.stop_button.isVisibleTo(self):
            self.stop_button.setEnabled(False)
            self.stop_asked.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.over:
            super().closeEvent(event)
        else:
            event.ignore()
            self.reject()


class Worker(QObject):
    """Does one slow thing at a time for a window. `ended` follows when its outcome was taken."""

    ended = Signal()
    lock_asked = Signal()  # F9 while the dialog is shown

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.work: Work | None = None
        self.waiting: Waiting | None = None
        self._take: Callable[[Work], None] = lambda work: None
        self._afterwards: list[Callable[[], object]] = []
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._show)

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
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
        """Begin, unless something is being done: false then.

        `do` runs in another thread. `then` is given what it returned, `refused` what has a sentence, of `do`
        and of `then` alike. `can_stop`: whether stopping at a step leaves everything as it was.
        """
        if self.work is not None:
            return False
        work = Work(do, can_stop, self)
        self._take = lambda over: _take(over, then, refused)
        self.work, self.waiting = work, Waiting(self._window, title, can_stop)
        self.waiting.stop_asked.connect(self.stop)
        self.waiting.lock_asked.connect(self.lock_asked)
        work.stepped.connect(self.waiting.show_step)
        work.committed.connect(self.waiting.show_committed)
        work.finished.connect(self._over)
        self._soon.start(show_after_ms)
        work.begin()
        return True

    def _show(self) -> None:
        if self.waiting is not None:
            self.waiting.open()

    def stop(self) -> bool:
        """Ask what is being done to stop; false where it cannot, or nothing is being done."""
        return self.work is not None and self.work.progress.stop()

    def afterwards(self, do: Callable[[], object]) -> None:
        """Do something when the work has ended."""
        self._afterwards.append(do)

    def finish(self) -> None:
        """Stop what can be stopped, wait for the rest, and take its outcome as ever."""
        if self.work is not None:
            self.stop()
            self._deliver()

    def drop(self) -> None:
        """Stop what can be stopped, wait for the rest; nobody is told of its outcome."""
        self._take = lambda work: None
        self._afterwards.clear()
        self.finish()

    def _over(self) -> None:
        """A thread has ended; not that of earlier work, whose outcome was taken before this signal came."""
        if self.sender() is self.work:
            self._deliver()

    def _deliver(self) -> None:
        """Close the dialog, then give the outcome to whoever began."""
        work, self.work = self.work, None
        if work is None:
            return
        work.end()  # waits, where `finish` was quicker than the signal
        self._soon.stop()
        if self.waiting is not None:
            self.waiting.end()
            self.waiting = None
        try:
            self._take(work)
        finally:
            self.ended.emit()
            later, self._afterwards = self._afterwards, []
            for each in later:
                each()


def _take(work: Work, then: Callable[[Any], object], refused: Callable[[Refusal], object]) -> None:
    """Hand on what came out; a fault of the program goes on as one."""
    try:
        then(work.outcome())
    except (Invalid, StoreProblem) as why:
        refused(why)
