"""The Patients page: every registered child, with a search by name or number."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal

from fortnight.domain.messages import word
from fortnight.domain.people import may_write
from fortnight.domain.record.child import NONE_KNOWN, Child, Sex, age_on, allergy_text
from fortnight.domain.treatment.dose import label_title
from fortnight.operations import views
from fortnight.operations.session import Changes
from fortnight.ui import formats
from fortnight.ui.forms.plan import ended_words
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr, tr_word
from fortnight.ui.widgets.basics import button, column, label, menu_button
from fortnight.ui.widgets.find import ListSearchBox
from fortnight.ui.widgets.page import LivePage, header, table_card
from fortnight.ui.widgets.sizes import digits_width, line_height
from fortnight.ui.widgets.tables import Cell, Column, RowsModel, table

MOST_LISTED = 10_000  # children that a search lists at most
SEX_WORDS = {Sex.FEMALE: word("female"), Sex.MALE: word("male"), Sex.UNKNOWN: word("unknown")}


class PatientsPage(LivePage):
    """Lists the registered children.

    `opened` carries the id of the child to open; `register` requests the form for a new child, `find_lot` the
    search for a lot, `export` the export of all children, `copy_asked` a review copy, `merge_asked` a file of
    answers to one.
    """

    opened = Signal(str)
    register = Signal()
    find_lot = Signal()
    export = Signal()
    copy_asked = Signal()
    merge_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self.count = label(style="muted")
        self.words = ListSearchBox()
        self.words.setPlaceholderText(tr("Name or number"))
        self.words.setAccessibleName(tr("Name or number"))
        self.words.setFixedWidth(digits_width(34.5))
        self.words.setMinimumHeight(line_height() + 18)
        self.words.textChanged.connect(lambda _: self.refresh())
        self.words.stepped.connect(self._step)
        self.words.returnPressed.connect(self._open_chosen)
        new = button(tr("Register child"), self.register.emit, "primary")
        lot = button(tr("Find a lot…"), self.find_lot.emit, tip=tr("Every child and date with a lot"))
        out = button(
            tr("Export…"), self.export.emit, tip=tr("All children: FHIR, CSV or tables for research")
        )
        self.copies, menu = menu_button(tr("Review copy"))
        menu.addAction(tr("Make a review copy…"), self.copy_asked.emit)
        menu.addAction(tr("Merge answers…"), self.merge_asked.emit)
        is_copy = context.session.review is not None
        title = column(label(tr("Patients"), "h1"), self.count, spacing=2)
        top = header(title, None, self.copies, out, lot, new, self.words)
        self.copies.setVisible(may_write(context.session.role, "copy.make") and not is_copy)
        new.setVisible(not is_copy)
        self.model: RowsModel[Child] = RowsModel(context.appearance, self._columns())
        self.view = table(self.model, tr("Patients"), 40)
        self.view.setSelectionBehavior(self.view.SelectionBehavior.SelectRows)
        self.view.activated.connect(self._open)
        self.view.clicked.connect(self._open)
        self.nobody = label(style="muted", wrap=True)
        layout = column(top, table_card(self.view, empty=self.nobody), spacing=0)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.setFocusProxy(self.words)
        self.refresh()

    def _columns(self) -> tuple[Column[Child], ...]:
        return (
            Column(tr("Name"), lambda c: Cell(c.name, bold=True)),
            Column(tr("Number"), lambda c: Cell(c.number)),
            Column(tr("Age"), lambda c: Cell(self._age(c))),
            Column(tr("Born"), lambda c: Cell(formats.birth_day(c), "muted")),
            Column(tr("Sex"), lambda c: Cell(tr_word(SEX_WORDS[c.sex]))),
            Column(tr("Dosed by"), lambda c: Cell(_course_words(c), "muted"), most=38),
            Column(
                tr("Allergies"),
                lambda c: Cell(
                    say(allergy_text(c.allergies)), "muted" if c.allergies == NONE_KNOWN else "alert_ink"
                ),
                stretch=True,
            ),
        )

    def _age(self, child: Child) -> str:
        today = self._context.session.clock().date()
        return formats.age(age_on(child.birth_date, today)) if today >= child.birth_date else "–"

    def _step(self, rows: int) -> None:
        row = max(0, min(len(self.model.rows) - 1, self.view.currentIndex().row() + rows))
        self.view.setCurrentIndex(self.model.index(row, 0))

    def _open_chosen(self) -> None:
        if self.view.currentIndex().isValid():
            self._open(self.view.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.model.rows[index.row()].id)

    def is_affected_by(self, changes: Changes) -> bool:
        """Return whether a commit changed the data of a child."""
        return changes.touch("child")

    def refresh(self) -> None:
        """List the children that match the search text, or all without one; the first match is selected."""
        words = self.words.text().strip()
        session = self._context.session
        found = views.find(session, words, most=MOST_LISTED) if words else views.children(session)
        self.nobody.setText(
            tr("No child found for “{words}”. Names and numbers are searched.").format(words=words)
            if words
            else tr("No child is registered yet. Use “Register child” to enter the first one.")
        )
        self.model.show(found)
        if words and found:
            self.view.setCurrentIndex(self.model.index(0, 0))
        self.count.setText(tr("%n (child|children)", "", len(found)))


def _course_words(child: Child) -> str:
    """Return by which label the child is dosed, or when and why its course ended."""
    return ended_words(child.plan.ended) or say(label_title(child.label))
