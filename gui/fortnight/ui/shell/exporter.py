"""Exports of one child's record as files, such as the timeline, each recorded in the journal."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from fortnight.domain.record.course import Course
from fortnight.domain.record.letter import Letter
from fortnight.operations import audit, bedside, exports
from fortnight.operations.bedside import Shown
from fortnight.operations.calendar_export import export_calendar
from fortnight.operations.course_review import course_review
from fortnight.operations.letters import record_letter
from fortnight.operations.recall import Recall, export_recall
from fortnight.operations.session import Invalid, StoreProblem
from fortnight.program_log.writing import note_error
from fortnight.ui.reports import infusion_sheet
from fortnight.ui.reports.audit import draw
from fortnight.ui.services.context import Context
from fortnight.ui.services.summary_choice import WHOLE, SummaryChoice
from fortnight.ui.shell.background_work import Refusal, Worker
from fortnight.ui.shell.file_saver import FileSaver
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.page import Toast

if TYPE_CHECKING:
    from fortnight.ui.charts.chart import ChartView

PDF = "PDF (*.pdf)"
PAGES = f"{PDF};;SVG (*.svg);;PNG (*.png)"


class Exporter(FileSaver):
    """Saves the pages of a child, and lists; what takes long is done by `worker`."""

    def __init__(self, window: QWidget, context: Context, worker: Worker, toast: Toast) -> None:
        super().__init__(window, context, toast)
        self._worker = worker

    def ask_timeline(self, course: Course | None, view: Callable[[], ChartView]) -> None:
        """Ask for a file name and save the timeline as PDF, SVG or PNG."""
        if course is not None:
            path = self.ask(tr("Save the timeline"), f"{course.child.number}-timeline.pdf", PAGES)
            if path is not None:
                self.save_timeline(course, path, view())

    def save_timeline(self, course: Course, path: Path, view: ChartView) -> None:
        """Save what `view` shows of the timeline. It is recorded in the journal as printed."""
        from fortnight.ui.reports.timeline import save_timeline

        self._note_printed(
            save_timeline(course, self._context, path, view), course.child.id, "timeline", path
        )

    def ask_page(self, name: str, course: Course | None) -> None:
        """Ask for a file name and save a page of a course."""
        if course is not None:
            path = self.ask(tr("Save the page"), f"{course.child.number}-{name}.pdf", PAGES)
            if path is not None:
                self.save_page(name, course, path)

    def save_page(self, name: str, course: Course, path: Path) -> None:
        """Save the page with this name. It is recorded in the journal as printed."""
        from fortnight.ui.reports.course_pages import save_course_page

        trouble = save_course_page(name, course, self._context, path)
        self._note_printed(trouble, course.child.id, name, path)

    def ask_trail(self, course: Course | None) -> None:
        """Ask for a file name and save the audit trail of the child with the signed head of the journal."""
        if course is not None:
            path = self.ask(tr("Save the audit trail"), f"{course.child.number}-trail.pdf", PDF)
            if path is not None:
                self.save_trail(course, path)

    def save_trail(self, course: Course, path: Path) -> None:
        """Save the audit trail as PDF and record the export in the journal, unless it is cancelled."""
        found = audit.trail(self._context.session, audit.AuditQuery(course.child.number))

        def drawn(trouble: str) -> None:
            self._note(trouble, course.child.id, "audit trail", path)

        title, task = tr("Saving the audit trail"), partial(draw, found, path)
        self._worker.begin(title, task, drawn, self._show_refusal, can_stop=True)

    def ask_summary(self, course: Course, choice: SummaryChoice) -> bool:
        """Ask for a file name and save the summary page; return whether a name was chosen."""
        path = self.ask(tr("Save the summary page"), f"{course.child.number}-summary.pdf", PAGES)
        if path is not None:
            self.save_summary(course, path, choice)
        return path is not None

    def save_summary(self, course: Course, path: Path, choice: SummaryChoice = WHOLE) -> None:
        """Save the summary page with what was chosen. It is recorded in the journal as printed."""
        from fortnight.ui.reports.summary import save_summary

        review = course_review(self._context.session, course.child.id)
        trouble = save_summary(review, self._context, path, choice)
        self._note_printed(trouble, course.child.id, "summary", path)

    def ask_letter(self, course: Course, letter: Letter, is_new: bool) -> bool:
        """Ask for a file name, record a new letter, and print it; return whether a name was chosen.

        :raises Invalid: if the letter cannot be recorded; it is not printed then.
        :raises StoreProblem: if it cannot be saved.
        """
        suggested = f"{course.child.number}-letter-{letter.at.date().isoformat()}.pdf"
        path = self.ask(tr("Save the letter"), suggested, PAGES)
        if path is None:
            return False
        if is_new:
            record_letter(self._context.session, course.child.id, letter)
        self.save_letter(course, letter, path)
        return True

    def save_letter(self, course: Course, letter: Letter, path: Path) -> None:
        """Save a letter that is in the record. It is recorded in the journal as printed."""
        from fortnight.ui.reports.letter import letter_pages
        from fortnight.ui.reports.page_file import save_pages

        review = course_review(self._context.session, course.child.id)
        trouble = save_pages(letter_pages(letter, review, self._context), path)
        self._note_printed(trouble, course.child.id, "letter", path)

    def ask_newest_sheet(self, course: Course | None) -> None:
        """Ask for a file name and save the sheet of the newest infusion, or say why there is none."""
        if course is None:
            return
        try:
            shown = bedside.newest_sheet(self._context.session, course)
        except Invalid as refused:
            self._toast.say(say(refused.sentence))
        else:
            self.ask_sheet(shown)

    def ask_sheet(self, shown: Shown | None) -> None:
        """Ask for a file name and save the sheet of an infusion."""
        if shown is not None:
            suggested = f"{shown.child.number}-infusion-{shown.number}.pdf"
            path = self.ask(tr("Save the infusion sheet"), suggested, PAGES)
            if path is not None:
                self.save_sheet(shown, path)

    def save_sheet(self, shown: Shown, path: Path) -> None:
        """Save the sheet of an infusion. It is recorded in the journal as printed."""
        trouble = infusion_sheet.draw(self._context.session, shown, path)
        self._note_printed(trouble, shown.child.id, "infusion", path)

    def ask_calendar(self, first: date, days: int, with_names: bool) -> None:
        """Ask for a file name and save the planned infusions as a calendar file."""
        path = self.ask(tr("Save the calendar"), "infusions.ics", tr("Calendar (*.ics)"))
        if path is not None:
            self.save_calendar(path, first, days, with_names)

    def save_calendar(self, path: Path, first: date, days: int, with_names: bool) -> None:
        """Save the planned infusions as a calendar file. The export is recorded in the journal."""
        session = self._context.session
        self.save(path, lambda: export_calendar(session, path, first, days, with_names, say))

    def ask_recall(self, found: Recall) -> None:
        """Ask for a file name and save a recall list as CSV."""
        path = self.ask(tr("Save the list"), "lot.csv", tr("CSV (*.csv)"))
        if path is not None:
            self.save_recall(path, found)

    def save_recall(self, path: Path, found: Recall) -> None:
        """Save a recall list as CSV. The export is recorded in the journal."""
        self.save(path, lambda: export_recall(self._context.session, found, path))

    def _note_printed(self, trouble: str, child: str, page: str, path: Path) -> None:
        """Record in the journal that a page was printed and say so, or say what went wrong."""
        said = trouble or tr("Saved {file}").format(file=path)
        try:
            if not trouble:
                exports.note_printed(self._context.session, child, page, path.name)
        except StoreProblem as problem:  # the file is written; why it was not recorded is shown
            note_error(problem)
            said = say(problem.sentence)
        self._toast.say(said)

    def _note(self, trouble: str, child: str, what: str, path: Path) -> None:
        """Record an export in the journal and say so, or say what went wrong."""
        if not trouble:
            exports.note(self._context.session, child, what, path.name)
        self._toast.say(trouble or tr("Saved {file}").format(file=path))

    def _show_refusal(self, refused: Refusal) -> None:
        self._toast.say(say(refused.sentence))
