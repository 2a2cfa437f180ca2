"""The failsafe PDF, written in a background thread from a copy of the record."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from fortnight.domain.messages import Text
from fortnight.operations import failsafe
from fortnight.operations.session import StoreProblem
from fortnight.program_log.writing import note
from fortnight.ui import formats
from fortnight.ui.services.scheduled_work import ScheduledWork
from fortnight.ui.translation import say, tr


class FailsafeScheduler(ScheduledWork):
    """Writes the whole record as a PDF while a folder is chosen for it. `trouble` says why there is none."""

    CAN_STOP = True
    FAILURE = "failsafe"
    _step = ""

    def begin_if_due(self) -> None:
        """Write the PDF if the last one is too old; forget the trouble of a folder that is no longer used."""
        if failsafe.is_due(self._session):
            self.begin(if_due=True)
        elif self.trouble is not None and failsafe.notice(self._session) is None:
            self.trouble = None
            self.changed.emit()

    def begin(self, if_due: bool = False) -> None:
        """Start to write the PDF, unless that is in progress; `if_due`: unless another window wrote it."""
        if self.busy:
            return
        try:
            job = failsafe.job(self._session, if_due=if_due)
        except StoreProblem as refused:
            note(self.FAILURE, error=refused)
            self.refuse(refused.sentence)
            self.changed.emit()
            return
        from fortnight.ui.reports.whole_record import write_record  # here because of its charts

        self._step = ""
        self.do(partial(failsafe.carry_out, job, write_record))

    def take(self, result: Path) -> None:
        """Record in the journal that the record was exported."""
        self.trouble = None
        failsafe.note(self._session, result)

    def refuse(self, why: Text) -> None:
        """Say why there is no PDF, and record that."""
        super().refuse(why)
        try:
            failsafe.note_failure(self._session, why)
        except StoreProblem as problem:
            self.trouble = problem.sentence

    def show_step(self, what: str, done: int, total: int) -> None:
        """Show a step of the work."""
        self._step = f"{what} ({done}/{total})" if total else what
        self.changed.emit()

    def status_text(self) -> str:
        """Return what is being done, or which PDF is the newest; empty while it is switched off."""
        folder = failsafe.folder_of(self._session)
        if folder is None:
            return ""
        if self.busy:
            return tr("Failsafe PDF: {step}").format(step=self._step or tr("writing…"))
        found = failsafe.written_files(folder)
        if not found:
            return tr("There is no failsafe PDF yet.")
        when = found[0][0].astimezone(self._session.clock().tzinfo)
        words = tr("Failsafe PDF of {when}, not encrypted")
        return words.format(when=formats.moment(when))

    def notice_text(self) -> str:
        """Return what the window says on every page: why there is no PDF; empty if all is well."""
        return "" if self.trouble is None else say(self.trouble)
