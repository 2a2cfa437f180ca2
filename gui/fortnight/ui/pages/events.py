"""The Events tab: surveillance, the list of events with a filter, and the form of a new event."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QVBoxLayout, QWidget

from fortnight.domain.display.event_text import event_words
from fortnight.domain.messages import Word, word
from fortnight.domain.readiness.surveillance_rule import Entry
from fortnight.domain.record.course import Course, Event
from fortnight.domain.record.event_kinds import EventKind, kind_word
from fortnight.domain.record.same_illness import is_outcome
from fortnight.operations.events import EventRow, due_items, event_rows, may_correct
from fortnight.ui import formats
from fortnight.ui.forms.event import EventForm
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr, tr_word
from fortnight.ui.widgets.basics import button, card, chip, column, label, row, scrolling, shortcut
from fortnight.ui.widgets.flow import FlowLayout
from fortnight.ui.widgets.only_read import disable_in_copy, why_only_read
from fortnight.ui.widgets.sizes import digits_width, line_height
from fortnight.ui.widgets.surveillance import SurveillanceStrip
from fortnight.ui.widgets.tables import Cell, Column, RowsModel, new_mark, table

ALL = word("All")
OTHERS = word("Other")
GROUPS: dict[Word, frozenset[str]] = {
    word("Infections"): frozenset({EventKind.INFECTION, EventKind.SIGNS, EventKind.FEVER, EventKind.CONTACT}),
    word("Disease"): frozenset({EventKind.RASH, EventKind.ARTHRITIS, EventKind.FLARE, EventKind.MAS}),
    word("Screening"): frozenset(
        {
            EventKind.TB_SCREEN,
            EventKind.SEROLOGY,
            EventKind.EYE,
            EventKind.IMAGING,
            EventKind.PUBERTY,
            EventKind.LUNG,
        }
    ),
    word("Vaccines"): frozenset({EventKind.VACCINE, EventKind.LIVE_VACCINE, EventKind.VACCINE_RECORD}),
}
"""The filters of the list, each with its kinds; every other kind is among the others."""
FORM_DIGITS = 46
LEAST_LINES = 20  # height of list and form in lines of text; a lower page scrolls
LEAST_FOR_AUTHORS = 74  # digits: on a narrower list the column of authors is hidden


def group_of(kind: str) -> Word:
    """Return the filter to which a kind belongs."""
    return next((name for name, kinds in GROUPS.items() if kind in kinds), OTHERS)


class EventsTab(QWidget):
    """The events of one child. The signals carry the id of an event.

    `entry_asked` carries where the result of an item of surveillance is entered. `saved` carries the id of an
    entry and a sentence.
    """

    correct = Signal(str)
    void = Signal(str)
    saved = Signal(str, str)
    entry_asked = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._course: Course | None = None
        self.news: frozenset[str] = frozenset()  # the records that are new to the reader
        self._rows: list[EventRow] = []
        self._group = ALL
        self.form: EventForm | None = None
        self.strip = SurveillanceStrip(context)
        self.strip.chosen.connect(lambda due: self.entry_asked.emit(due.entry))
        self.model: RowsModel[EventRow] = RowsModel(
            context.appearance, self._columns(), has_marks=True, pads_numbers=False
        )
        self.view = table(self.model, tr("Events"))
        self.view.setSelectionBehavior(self.view.SelectionBehavior.SelectRows)
        self.view.activated.connect(lambda _index: self._emit(self.correct))
        self.view.selectionModel().currentChanged.connect(lambda *_: self._enable())
        self.correct_button = button(tr("Correct…"), lambda: self._emit(self.correct))
        self.void_button = button(tr("Entered in error…"), lambda: self._emit(self.void))
        self.new_button = button(tr("New event"), self.new_event, tip=tr("Ctrl+E"))
        shortcut(self, "F2", self._correct_chosen)
        self._form_holder = QFrame()
        self._form_layout = QVBoxLayout(self._form_holder)
        self._form_layout.setContentsMargins(0, 0, 0, 0)
        if context.session.review is not None:
            self._form_layout.addWidget(card(why_only_read(context.session), None))
        self._form_holder.setFixedWidth(digits_width(FORM_DIGITS))
        foot = row(self.new_button, None, self.correct_button, self.void_button)
        self.empty = label(tr("No events yet."), "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        listed = card(self._filters(), self.empty, self.view, foot, margins=(12, 8, 12, 10))
        below = row(listed, self._form_holder, spacing=12)
        below.setStretch(0, 1)
        listed.setMinimumHeight(LEAST_LINES * line_height())
        inner = QWidget()
        inner.setLayout(column(self.strip, below, margins=(20, 12, 20, 14), spacing=12))
        inner.layout().setStretch(1, 1)  # pyright: ignore[reportAttributeAccessIssue, reportOptionalMemberAccess]
        self.setLayout(column(scrolling(inner, tr("Surveillance and events"))))
        self._enable()

    def _filters(self) -> QWidget:
        """Return the buttons that choose which kinds are listed."""
        holder = QWidget()
        flow, group = FlowLayout(holder, 6), QButtonGroup(holder)
        self.filters = {name: chip("") for name in (ALL, *GROUPS, OTHERS)}
        for name, made in self.filters.items():
            made.setChecked(name == ALL)
            made.clicked.connect(lambda _checked=False, name=name: self._filter(name))
            group.addButton(made)
            flow.addWidget(made)
        return holder

    def _columns(self) -> tuple[Column[EventRow], ...]:
        return (
            Column(tr("Date"), self._date),
            Column(tr("Day"), self._treatment_day, right=True),
            Column(tr("Kind"), lambda r: Cell(say(kind_word(r.event.kind)))),
            Column(tr("What"), lambda r: Cell(_what(r)), stretch=True),
            Column(tr("By"), lambda r: Cell(r.by or tr("alert card"), "muted")),
        )

    def _date(self, shown: EventRow) -> Cell:
        return Cell(_days(shown.event), bold=True, marks=new_mark(shown.event.id, self.news))

    def _treatment_day(self, shown: EventRow) -> Cell:
        day = self._course.treatment_day(shown.event.at) if self._course else None
        return Cell("–" if day is None else str(day).replace("-", "−"), "muted")

    def show_course(self, course: Course) -> None:
        """Show the events of a course. The form of the same child keeps what is typed in it."""
        is_same = self._course is not None and self._course.child.id == course.child.id
        self._course = course
        self._rows = event_rows(self._context.session, course)
        self.strip.show_due(due_items(self._context.session, course))
        if (not is_same or self.form is None) and self._context.session.review is None:
            self._show_form(course)
        self._filter(self._group if is_same else ALL)

    def _show_form(self, course: Course) -> None:
        if self.form is not None:
            self.form.keep()
            self._form_layout.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
        self.form = EventForm(self._context, course)
        self.form.saved.connect(self.saved)
        self._form_layout.addWidget(self.form)

    def keep(self) -> None:
        """Keep what is typed in the form as a draft."""
        if self.form is not None:
            self.form.keep()

    def new_event(self) -> None:
        """Go to the kinds of the form."""
        if self.form is not None:
            next(b for b in self.form.kinds.buttons.values() if b.isChecked()).setFocus()

    def open_kind(self, entry: Entry) -> None:
        """Go to the form of a new event, at a kind with some details."""
        if self.form is not None:
            self.form.open_kind(entry.kind, entry.details)

    def _correct_chosen(self) -> None:
        """Correct the chosen event, or the newest one if none is chosen."""
        if self.chosen is None and self.model.rows:
            self.view.setCurrentIndex(self.model.index(0, 0))
        self._emit(self.correct)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out who recorded an event where the list is narrow; the history names them."""
        super().resizeEvent(event)
        room = self.width() - self._form_holder.width()
        self.view.setColumnHidden(len(self.model.columns) - 1, room < digits_width(LEAST_FOR_AUTHORS))

    def _filter(self, group: Word) -> None:
        self._group = group
        self.filters[group].setChecked(True)
        shown = [each for each in self._rows if group in (ALL, group_of(each.event.kind))]
        for name, made in self.filters.items():
            n = sum(name in (ALL, group_of(each.event.kind)) for each in self._rows)
            made.setText(f"{tr_word(name)} {n}")
            made.setVisible(bool(n) or name == ALL)
        self.empty.setVisible(not shown)
        self.view.setVisible(bool(shown))
        self.model.show(shown)
        self._enable()

    @property
    def chosen(self) -> EventRow | None:
        """The event in the current row."""
        index = self.view.currentIndex()
        return (
            self.model.rows[index.row()] if index.isValid() and index.row() < len(self.model.rows) else None
        )

    def _enable(self) -> None:
        for each in (self.correct_button, self.void_button):
            each.setEnabled(may_correct(self._context.session, self.chosen))
        disable_in_copy(self._context.session, self.new_button, self.correct_button, self.void_button)

    def _emit(self, signal: SignalInstance) -> None:
        chosen = self.chosen
        if chosen is not None and may_correct(self._context.session, chosen):
            signal.emit(chosen.event.id)


def _days(event: Event) -> str:
    return formats.day(event.at.date())


def _what(shown: EventRow) -> str:
    """Return the details of an event, its text, its end, and to which other row it belongs."""
    what = what_words(shown.event)
    if not shown.same:
        return what
    days = formats.listed(_days(each) for each in shown.same)
    if is_outcome(shown.event):
        return tr("{what} · same illness as recorded {days}").format(what=what, days=days)
    return tr("{what} · same illness as the outcome of the alert card of {days}").format(what=what, days=days)


def what_words(event: Event) -> str:
    """Return the details of an event, its text, and its end."""
    found = event_words(event)
    what = say(found).replace("\n", " ") if found is not None else ""
    ended = event.until
    if ended is None or ended.date() == event.at.date():
        return what or "–"
    until = tr("to {day}").format(day=formats.day(ended.date()))
    return f"{what} · {until}" if what else until
