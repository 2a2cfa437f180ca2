"""The daily backup, made in a background thread with its own connection so that the window stays usable."""

from __future__ import annotations

from fortnight.operations import backups
from fortnight.operations.backups import Made
from fortnight.program_log import writing as program_log
from fortnight.ui import formats
from fortnight.ui.services.scheduled_work import ScheduledWork
from fortnight.ui.translation import tr


class BackupScheduler(ScheduledWork):
    """Makes the daily backups of the record.

    `trouble` says why the last attempt failed, or what went wrong in the second backup folder.
    """

    FAILURE = "not-backed-up"

    def begin_if_due(self) -> None:
        """Make today's backup if there is none yet."""
        if backups.is_due(self._session):
            self.begin(backups.DAILY)

    def begin(self, reason: str = backups.ASKED) -> None:
        """Start a backup, unless one is in progress."""
        if not self.busy:
            job = backups.job(self._session, reason)
            self.do(lambda _: backups.carry_out(job))

    def take(self, result: Made) -> None:
        """Record a backup in the journal."""
        program_log.note("backed-up")
        self.trouble = result.trouble
        backups.note(self._session, result)

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
