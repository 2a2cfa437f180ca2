"""Work of the program that is due from time to time, done in a background thread while the window is used."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from fortnight.domain.messages import Text
from fortnight.operations.session import Progress, Session, Stopped, StoreProblem
from fortnight.program_log.writing import note
from fortnight.ui.shell.background_work import Work

FIRST_CHECK_MS = 3_000  # by then the Today page has been painted
CHECK_INTERVAL_MS = 3_600_000


class ScheduledWork(QObject):
    """Checks every hour whether its work is due. `changed` is emitted when the shown state is out of date.

    `trouble` says why the last attempt failed.
    """

    changed = Signal()
    FAILURE = "store-problem"  # its code in the log
    CAN_STOP = False  # whether stopping at a step leaves everything unchanged

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._work: Work | None = None
        self.trouble: Text | None = None
        self._hourly = QTimer(self, interval=CHECK_INTERVAL_MS)
        self._hourly.timeout.connect(self.begin_if_due)
        self.first_check = QTimer(self, interval=FIRST_CHECK_MS, singleShot=True)
        self.first_check.timeout.connect(self.begin_if_due)

    def start(self) -> None:
        """Check soon, then every hour, whether the work is due."""
        self.first_check.start()
        self._hourly.start()

    def stop(self) -> None:
        """Stop checking, and stop the work or wait for it. The store may be closed after this."""
        self.first_check.stop()
        self._hourly.stop()
        if self._work is not None:
            self._work.progress.stop()
        self._take_outcome()

    def wait(self) -> None:
        """Wait for work in progress. Called from a thread other than the window's."""
        if (work := self._work) is not None:
            work.wait()

    @property
    def busy(self) -> bool:
        """Whether the work is being done."""
        return self._work is not None

    def begin_if_due(self) -> None:
        """Begin the work if it is due; each kind of work implements this."""
        raise NotImplementedError

    def take(self, result: Any) -> None:
        """Take the result of the work, in the window's thread; each kind of work implements this."""
        raise NotImplementedError

    def refuse(self, why: Text) -> None:
        """Say why the work failed."""
        self.trouble = why

    def show_step(self, what: str, done: int, total: int) -> None:
        """Take a step of the work, as words with how much of it is done."""

    def do(self, work: Callable[[Progress], Any]) -> None:
        """Do some work in a thread, unless it is being done."""
        if self._work is not None:
            return
        self._work = Work(work, can_stop=self.CAN_STOP, parent=self)
        self._work.stepped.connect(self.show_step)
        self._work.finished.connect(self._take_outcome)
        self._work.begin()
        self.changed.emit()

    def _take_outcome(self) -> None:
        work, self._work = self._work, None
        if work is None:
            return
        work.end()  # waits if `stop` ran before the signal arrived
        try:
            self.take(work.outcome())
        except Stopped:
            pass  # the work is due again at the next start
        except StoreProblem as refused:
            note(self.FAILURE, error=refused)
            self.refuse(refused.sentence)
        finally:
            self.changed.emit()
