"""The daily backup beside the window: in a thread with a connection of its own, so that nobody waits."""

from __future__ import annotations

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from fortnight.domain.wording import Text
from fortnight.operations import safety
from fortnight.operations.desk import Desk, StoreProblem
from fortnight.ui import language
from fortnight.ui.language import tr

FIRST_LOOK_MS = 3_000  # the Today page is painted long before
LOOK_AGAIN_MS = 3_600_000


class _Maker(QThread):
    """Makes one backup. Afterwards `made` or `refused` is set."""

    def __init__(self, job: safety.Job, parent: QObject) -> None:
        super().__init__(parent)
        self._job = job
        self.made: safety.Made | None = None
        self.refused: Text | None = None

    def run(self) -> None:
        try:
            self.made = safety.carry_out(self._job)
        except StoreProblem as refused:
            self.refused = refused.sentence


class Safekeeping(QObject):
    """Keeps the record backed up. `changed` tells that the state has to be said anew.

    `trouble` is why the last try failed, or what went wrong in the second place.
    """

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._maker: _Maker | None = None
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
        if self._maker is not None:
            self._maker.wait()
            self._done()

    @property
    def busy(self) -> bool:
        return self._maker is not None

    def look(self) -> None:
        """Make today's backup, if it is not there yet."""
        if safety.is_due(self._desk):
            self.begin(safety.DAILY)

    def begin(self, reason: str = safety.ASKED) -> None:
        """Begin a backup, unless one is being made."""
        if self._maker is not None:
            return
        self._maker = _Maker(safety.job(self._desk, reason), self)
        self._maker.finished.connect(self._done)
        self._maker.start()
        self.changed.emit()

    def _done(self) -> None:
        maker, self._maker = self._maker, None
        if maker is None:  # `stop` was quicker than the signal
            return
        self.trouble = maker.refused
        if maker.made is not None:
            self.trouble = maker.made.trouble
            self._note(maker.made)
        maker.deleteLater()
        self.changed.emit()

    def _note(self, made: safety.Made) -> None:
        try:
            safety.note(self._desk, made)
        except StoreProblem as refused:
            self.trouble = refused.sentence

    def words(self) -> str:
        """`Backed up 22 Nov 2026 09:30`, or that there is none."""
        if self.busy:
            return tr("Backing up…")
        last = safety.last_backup(self._desk)
        if last is None:
            return tr("Not backed up yet")
        return tr("Backed up {when}").format(
            when=language.moment(last.at.astimezone(self._desk.clock().tzinfo))
        )

    @property
    def warns(self) -> bool:
        """Whether there is something to lose and no good backup of the last 48 hours."""
        return not self.busy and safety.is_unsafe(self._desk)
