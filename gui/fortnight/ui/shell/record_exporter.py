"""Exports children as files for other programs and for research, written in the background."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from fortnight.operations import record_export, views
from fortnight.operations.record_export import Counts, Form, Job, Order
from fortnight.operations.session import Invalid, Progress, StoreProblem
from fortnight.program_log.writing import note_error
from fortnight.ui.services.context import Context
from fortnight.ui.shell.background_work import Refusal, Worker
from fortnight.ui.shell.file_saver import FileSaver
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.page import Toast

if TYPE_CHECKING:
    from fortnight.ui.shell.main_window import MainWindow

BUNDLES = "FHIR (*.json)"


class RecordExporter(FileSaver):
    """Asks where to write, writes in the background, and says in one sentence what was written."""

    def __init__(self, window: QWidget, context: Context, worker: Worker, toast: Toast) -> None:
        super().__init__(window, context, toast)
        self._worker = worker

    def ask_target(self, children: tuple[str, ...], form: Form, reason: str | None) -> None:
        """Ask for a file or a folder, and export children to it."""
        target = (
            self._ask_file(children[0])
            if form is Form.FHIR and len(children) == 1
            else self._ask_folder(form)
        )
        if target is not None:
            self.export(Order(form, children, target, reason))

    def _ask_file(self, child: str) -> Path | None:
        course = views.course(self._context.session, child)
        number = course.child.number if course is not None else ""
        target = self.ask(tr("Save the FHIR bundle"), f"{number}.json", BUNDLES)
        return target.with_suffix(".json") if target is not None else None

    def _ask_folder(self, form: Form) -> Path | None:
        """Ask for a folder; return a new one within it, whose name says what it is and of which day."""
        chosen = QFileDialog.getExistingDirectory(self._window, tr("The folder in which a new one is made"))
        if not chosen:
            return None
        name = f"fortnight-{form}-{self._context.session.clock():%Y-%m-%d}"
        return _free(Path(chosen) / name)

    def export(self, order: Order) -> None:
        """Export children in the background; the export is recorded in the journal."""
        try:
            job = record_export.begin(self._context.session, order)
        except (Invalid, StoreProblem) as refused:
            note_error(refused)
            self._refuse(refused)
            return
        title, task = tr("Exporting"), partial(_carry_out, job)
        if not self._worker.begin(title, task, partial(self._written, order), self._refuse, can_stop=True):
            self._toast.say(tr("Something else is being done. Wait until it has ended."))

    def _written(self, order: Order, counts: Counts) -> None:
        record_export.finish(self._context.session, order)
        words = tr("Written: {file}. {what}").format(
            file=order.target, what=say(record_export.summary(order, counts))
        )
        self._toast.say(words)

    def _refuse(self, refused: Refusal) -> None:
        self._toast.say(say(refused.sentence))


def _carry_out(job: Job, progress: Progress) -> Counts:
    return record_export.carry_out(job, say, progress)


def _free(folder: Path) -> Path:
    """Return a name that no file or folder has yet."""
    number, free = 1, folder
    while free.exists():
        number += 1
        free = folder.with_name(f"{folder.name}-{number}")
    return free


def connect_exports(window: MainWindow) -> None:
    """Connect what the dialogs and pages ask to be written with what writes it."""
    records = RecordExporter(window, window.context, window.worker, window.toast)
    window.patients.export.connect(window.dialogs.export_ward)
    window.dialogs.record_export_asked.connect(records.ask_target)
    window.dialogs.calendar_export_asked.connect(window.exporter.ask_calendar)
    window.dialogs.recall_export_asked.connect(window.exporter.ask_recall)
