"""Exports a figure of the page of one child: to the clipboard, as a picture, or its values as CSV."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from fortnight.operations import exports
from fortnight.operations.figure_values import export_values
from fortnight.operations.session import StoreProblem
from fortnight.program_log.writing import note_error
from fortnight.ui.pages.patient_print import COPY, PICTURE, VALUES
from fortnight.ui.services.context import Context
from fortnight.ui.shell.file_saver import FileSaver
from fortnight.ui.translation import say, tr

if TYPE_CHECKING:
    from fortnight.ui.pages.patient import PatientPage
    from fortnight.ui.reports.exported_figures import ExportedFigure

PICTURES = "PNG (*.png);;SVG (*.svg);;PDF (*.pdf)"


class FigureExporter(FileSaver):
    """Copies or saves what a chart shows, and reports that in `toast`. Each is recorded in the journal."""

    def export(self, page: PatientPage, name: str, act: str) -> None:
        """Export the chart of a tab in one of the ways of `FIGURE_ACTS`."""
        if page.course is None:
            return
        acts: Mapping[str, Callable[[str, PatientPage], None]] = {
            COPY: self._copy,
            PICTURE: self._ask_picture,
            VALUES: self._ask_values,
        }
        acts[act](name, page)

    def _copy(self, name: str, page: PatientPage) -> None:
        from fortnight.ui.reports.page_file import laid_out, picture

        figure = _figure(self._context, page, name)
        with laid_out([figure.page]):
            QGuiApplication.clipboard().setImage(picture([figure.page]))
        self._note(page, figure.name, "clipboard", tr("The picture was copied. It names the child."))

    def _ask_picture(self, name: str, page: PatientPage) -> None:
        path = self.ask(tr("Save picture"), _suggested(page, f"{name}.png"), PICTURES)
        if path is not None:
            self.save_picture(name, page, path)

    def save_picture(self, name: str, page: PatientPage, path: Path) -> None:
        """Save what a chart shows with its caption. The ending chooses the format."""
        from fortnight.ui.reports.page_file import save_pages

        trouble = save_pages([_figure(self._context, page, name).page], path)
        if trouble:
            self._toast.say(trouble)
        else:
            self._note(page, name, path.name, tr("Saved {file}").format(file=path))

    def _ask_values(self, name: str, page: PatientPage) -> None:
        path = self.ask(tr("Save values"), _suggested(page, f"{name}.csv"), tr("CSV (*.csv)"))
        if path is not None:
            self.save_values(name, page, path)

    def save_values(self, name: str, page: PatientPage, path: Path) -> None:
        """Save the values of a chart as CSV."""
        assert page.course is not None
        session, child = self._context.session, page.course.child.id
        figure = _figure(self._context, page, name)
        figure.page.deleteLater()
        self.save(path, lambda: export_values(session, child, name, figure.values, path))

    def _note(self, page: PatientPage, what: str, file: str, said: str) -> None:
        """Record that a picture was exported, in the same way as a printed page, and say so."""
        assert page.course is not None
        try:
            exports.note_printed(self._context.session, page.course.child.id, what, file)
        except StoreProblem as problem:
            note_error(problem)
            said = say(problem.sentence)
        self._toast.say(said)


def _suggested(page: PatientPage, name: str) -> str:
    """Return a file name with the number of the child."""
    assert page.course is not None
    return f"{page.course.child.number}-{name}"


def _figure(context: Context, page: PatientPage, name: str) -> ExportedFigure:
    """Return what the chart of a tab shows."""
    from fortnight.ui.reports import exported_figures

    course = page.course
    assert course is not None
    makers: Mapping[str, Callable[[], ExportedFigure]] = {
        "timeline": lambda: exported_figures.timeline_figure(course, context, page.timeline.chart.view()),
        "growth": lambda: exported_figures.growth_figure(course, context, *page.growth.on_screen),
        "activity": lambda: exported_figures.activity_figure(course, context, page.activity.chosen),
        "medication": lambda: exported_figures.medication_figure(course, context, *page.medication.on_screen),
    }
    return makers[name]()
