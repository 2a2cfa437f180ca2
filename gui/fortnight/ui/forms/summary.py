"""The dialog of the summary page: period, panels and sections, with the page as it will be printed."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QWidget

from fortnight.domain.messages import Word
from fortnight.domain.record.course import Course
from fortnight.operations.course_review import course_review
from fortnight.ui import formats
from fortnight.ui.charts.kinds import DRUGS, PANELS, menu_words
from fortnight.ui.forms.ask import FormDialog
from fortnight.ui.reports.preview import PagePreview
from fortnight.ui.reports.summary import summary_page
from fortnight.ui.services.context import Context
from fortnight.ui.services.summary_choice import PERIODS, SECTIONS, SummaryChoice, keep, kept
from fortnight.ui.translation import tr, tr_word
from fortnight.ui.widgets.accessible import name_field
from fortnight.ui.widgets.basics import button, column, label, row, scrolling
from fortnight.ui.widgets.choice import choice, set_options

PREVIEW_MS = 150
WIDTH, HEIGHT = 1000, 600  # pixels; the smallest window has 1160 × 640
MOST_PANELS = 5  # more leave no room for the tables


class SummaryDialog(FormDialog):
    """Chooses what is on the summary page. `print_page` is given it and returns whether it printed."""

    def __init__(
        self, parent: QWidget, context: Context, course: Course, print_page: Callable[[SummaryChoice], bool]
    ) -> None:
        about = formats.identity(course.child, context.session.clock().date())
        super().__init__(parent, tr("Summary page"), tr("Print…"), about)
        self._context, self._print = context, print_page
        self._review = course_review(context.session, course.child.id)
        self.period = choice({})
        set_options(self.period, {str(days): tr_word(words) for days, words in PERIODS.items()}, str(None))
        self.panels = {name: QCheckBox(menu_words(kind)) for name, kind in PANELS.items() if name != DRUGS}
        self.sections = _boxes(SECTIONS)
        self.preview = PagePreview(tr("Preview"))
        self._pause = QTimer(self, singleShot=True, interval=PREVIEW_MS)
        self._pause.timeout.connect(self.show_preview)
        self._show(kept(context))
        self._arrange()
        self.period.activated.connect(lambda _n: self._changed())
        for box in (*self.panels.values(), *self.sections.values()):
            box.toggled.connect(lambda _on: self._changed())
        self.resize(WIDTH, HEIGHT)
        self.show_preview()

    def _arrange(self) -> None:
        boxes = QWidget()
        boxes.setLayout(
            column(
                label(tr("Period"), "h3"),
                self.period,
                label(tr("Sections"), "h3"),
                *self.sections.values(),
                label(tr("Charts"), "h3"),
                label(tr("At most %n", "", MOST_PANELS), "small"),
                *self.panels.values(),
                button(tr("Whole page"), self._reset, "link"),
                None,
                spacing=6,
                margins=(0, 0, 8, 0),
            )
        )
        both = row(scrolling(boxes, tr("What is on the page")), self.preview, spacing=14)
        both.setStretch(0, 4)
        both.setStretch(1, 9)
        body = QWidget()
        body.setLayout(both)
        self.lay_out(body)
        name_field(self.period, tr("Period"))
        self.layout().setStretch(2, 1)  # pyright: ignore[reportOptionalMemberAccess, reportAttributeAccessIssue]

    def _show(self, chosen: SummaryChoice) -> None:
        self.period.setCurrentIndex(self.period.findData(str(chosen.days)))
        for boxes, names in ((self.panels, chosen.panels), (self.sections, chosen.sections)):
            for name, box in boxes.items():
                box.setChecked(name in names)
        self._enable()

    def _reset(self) -> None:
        self._show(SummaryChoice())

    @property
    def choice(self) -> SummaryChoice:
        """What is chosen."""
        days = next(each for each in PERIODS if str(each) == self.period.currentData())
        return SummaryChoice(days, _chosen(self.panels), _chosen(self.sections))

    def _changed(self) -> None:
        self._enable()
        self._pause.start()

    def _enable(self) -> None:
        """Offer no more panels than fit on the page."""
        is_full = len(_chosen(self.panels)) >= MOST_PANELS
        for box in self.panels.values():
            box.setEnabled(box.isChecked() or not is_full)

    def show_preview(self) -> None:
        """Show the page as it will be printed."""
        self._pause.stop()
        self.preview.show_pages([summary_page(self._review, self._context, self.choice)])

    def save(self) -> None:
        """Keep the choice and print the page; without a file name the dialog stays."""
        keep(self._context, self.choice)
        if self._print(self.choice):
            self.accept()


def _boxes(words: Mapping[str, Word]) -> dict[str, QCheckBox]:
    return {name: QCheckBox(tr_word(each)) for name, each in words.items()}


def _chosen(boxes: Mapping[str, QCheckBox]) -> tuple[str, ...]:
    return tuple(name for name, box in boxes.items() if box.isChecked())
