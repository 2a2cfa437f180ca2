"""The daily backup, made in a background thread with its own connection so that the window stays usable."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from fortnight.domain.messages import Text
from fortnight.operations import backups
from fortnight.operations.session import Session, StoreProblem
from fortnight.ui import formats
from fortnight.ui.shell.background_work import Work
from fortnight.ui.translation import tr

FIRST_CHECK_MS = 3_000  # by then the Today page has been painted
CHECK_INTERVAL_MS = 3_600_000


class BackupScheduler(QObject):
    """Makes the daily backups of the record. `changed` is emitted when the shown state is out of date.

    `trouble` says why the last attempt failed, or what went wrong in the second backup folder.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._work: Work | None = None
        self.trouble: Text | None = None
        self._hourly = QTimer(self, interval=CHECK_INTERVAL_MS)
        self._hourly.timeout.connect(self.back_up_if_due)
        self.first_check = QTimer(self, interval=FIRST_CHECK_MS, singleShot=True)
        self.first_check.timeout.connect(self.back_up_if_due)

    def start(self) -> None:
        """Check soon, then every hour, whether today's backup is due."""
        self.first_check.start()
        self._hourly.start()

    def stop(self) -> None:
        """Stop checking and wait for a backup in progress. The store may be closed after this."""
        self.first_check.stop()
        self._hourly.stop()
        self._take_outcome()

    def wait(self) -> None:
        """Wait for a backup in progress. Called from a thread other than the window's."""
        if (work := self._work) is not None:
            work.wait()

    @property
    def busy(self) -> bool:
        """Whether a backup is in progress."""
        return self._work is not None

    def back_up_if_due(self) -> None:
        """Make today's backup if there is none yet."""
        if backups.is_due(self._session):
            self.begin(backups.DAILY)

    def begin(self, reason: str = backups.ASKED) -> None:
        """Start a backup, unless one is in progress."""
        if self._work is not None:
            return
        job = backups.job(self._session, reason)
        self._work = Work(lambda _: backups.carry_out(job), can_stop=False, parent=self)
        self._work.finished.connect(self._take_outcome)
        self._work.begin()
        self.changed.emit()

    def _take_outcome(self) -> None:
        work, self._work = self._work, None
        if work is None:
            return
        work.end()  # waits if `stop` ran before the signal arrived
        try:
            made = work.outcome()
            self.trouble = made.trouble
            backups.note(self._session, made)
        except StoreProblem as refused:
            self.trouble = refused.sentence
        finally:
            self.changed.emit()

    def status_text(self) -> str:
        """Return for example `Backed up 22 Nov 2026 09:30` or `Not backed up yet`."""
        if self.busy:
            return tr("Backing up…")
        last = backups.last_backup(self._session)
        if last is None:
            return tr("Not backed up yet")
        return tr("Backed up {when}").format(
            when=formats.moment(last.at.astimezone(self._session.clock().tzinfo))
        )

    @property
    def needs_warning(self) -> bool:
        """Whether the record has entries but no good backup from the last 48 hours."""
        return not self.busy and backups.is_unsafe(self._session)
