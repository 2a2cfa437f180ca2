"""Takes a figure of the page of one child out: to the clipboard, as a picture, or its values as CSV."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from fortnight.operations import exports
from fortnight.operations.figure_values import export_values
from fortnight.operations.session import StoreProblem
from fortnight.ui.pages.patient_print import COPY, PICTURE, VALUES
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.page import Toast

if TYPE_CHECKING:
    from fortnight.ui.pages.patient import PatientPage
    from fortnight.ui.reports.figures_out import FigureOut

PICTURES = "PNG (*.png);;SVG (*.svg);;PDF (*.pdf)"


class FigureExporter(QObject):
    """Copies or saves what a chart shows, and reports that in `toast`. Each is recorded in the journal."""

    def __init__(self, window: QWidget, context: Context, toast: Toast) -> None:
        super().__init__(window)
        self._window, self._context, self._toast = window, context, toast

    def take_out(self, page: PatientPage, name: str, act: str) -> None:
        """Take the chart of a tab out in one of the ways of `FIGURE_ACTS`."""
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
        path = self._ask(tr("Save picture"), page, f"{name}.png", PICTURES)
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
        path = self._ask(tr("Save values"), page, f"{name}.csv", tr("CSV (*.csv)"))
        if path is not None:
            self.save_values(name, page, path)

    def save_values(self, name: str, page: PatientPage, path: Path) -> None:
        """Save the values of a chart as CSV."""
        assert page.course is not None
        figure = _figure(self._context, page, name)
        figure.page.deleteLater()
        said = tr("Saved {file}").format(file=path)
        try:
            export_values(self._context.session, page.course.child.id, name, figure.values, path)
        except OSError as error:
            said = tr("{file} was not written: {why}").format(file=path, why=error.strerror or error)
        except StoreProblem as problem:
            said = say(problem.sentence)
        self._toast.say(said)

    def _ask(self, title: str, page: PatientPage, suggested: str, kinds: str) -> Path | None:
        assert page.course is not None
        suggested = f"{page.course.child.number}-{suggested}"
        name, _ = QFileDialog.getSaveFileName(self._window, title, suggested, kinds)
        return Path(name) if name else None

    def _note(self, page: PatientPage, what: str, file: str, said: str) -> None:
        """Record that a picture was taken out, as printing, and say so."""
        assert page.course is not None
        try:
            exports.note_printed(self._context.session, page.course.child.id, what, file)
        except StoreProblem as problem:
            said = say(problem.sentence)
        self._toast.say(said)


def _figure(context: Context, page: PatientPage, name: str) -> FigureOut:
    """Return what the chart of a tab shows."""
    from fortnight.ui.reports import figures_out

    course = page.course
    assert course is not None
    makers: Mapping[str, Callable[[], FigureOut]] = {
        "timeline": lambda: figures_out.timeline_figure(course, context, page.timeline.chart.view()),
        "growth": lambda: figures_out.growth_figure(course, context, *page.growth.on_screen),
        "activity": lambda: figures_out.activity_figure(course, context, page.activity.chosen),
        "medication": lambda: figures_out.medication_figure(course, context, *page.medication.on_screen),
    }
    return makers[name]()
