"""The daily backup beside the window: in a thread with a connection of its own, so that nobody waits."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from fortnight.domain.messages import Text
from fortnight.operations import backups
from fortnight.operations.session import Session, StoreProblem
from fortnight.ui import formats
from fortnight.ui.shell.background_work import Work
from fortnight.ui.translation import tr

FIRST_LOOK_MS = 3_000  # the Today page is painted long before
LOOK_AGAIN_MS = 3_600_000


class BackupScheduler(QObject):
    """Keeps the record backed up. `changed` tells that the state has to be said anew.

    `trouble` is why the last try failed, or what went wrong in the second place.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._work: Work | None = None
        self.trouble: Text | None = None
        self._look = QTimer(self, interval=LOOK_AGAIN_MS)
        self._look.timeout.connect(self.look)
        self._first = QTimer(self, interval=FIRST_LOOK_MS, singleShot=True)
        self._first.timeout.connect(self.look)

    def start(self) -> None:
        """Look soon, then every hour, whether today's backup is still to be made."""
        self._first.start()
        self._look.start()

    def stop(self) -> None:
        """Wait for a backup that is being made; the store may be closed after this."""
        self._first.stop()
        self._look.stop()
        self._done()

    def wait(self) -> None:
        """Wait for a backup that is being made; for another thread than the window's."""
        if (work := self._work) is not None:
            work.wait()

    @property
    def busy(self) -> bool:
        return self._work is not None

    def look(self) -> None:
        """Make today's backup, if it is not there yet."""
        if backups.is_due(self._session):
            self.begin(backups.DAILY)

    def begin(self, reason: str = backups.ASKED) -> None:
        """Begin a backup, unless one is being made."""
        if self._work is not None:
            return
        job = backups.job(self._session, reason)
        self._work = Work(lambda _: backups.carry_out(job), can_stop=False, parent=self)
        self._work.finished.connect(self._done)
        self._work.begin()
        self.changed.emit()

    def _done(self) -> None:
        work, self._work = self._work, None
        if work is None:
            return
        work.end()  # waits, where `stop` was quicker than the signal
        try:
            made = work.outcome()
            self.trouble = made.trouble
            backups.note(self._session, made)
        except StoreProblem as refused:
            self.trouble = refused.sentence
        finally:
            self.changed.emit()

    def words(self) -> str:
        """`Backed up 22 Nov 2026 09:30`, or that there is none."""
        if self.busy:
            return tr("Backing up…")
        last = backups.last_backup(self._session)
        if last is None:
            return tr("Not backed up yet")
        return tr("Backed up {when}").format(
            when=formats.moment(last.at.astimezone(self._session.clock().tzinfo))
        )

    @property
    def warns(self) -> bool:
        """Whether there is something to lose and no good backup of the last 48 hours."""
        return not self.busy and backups.is_unsafe(self._session)
