"""One item of the inbox: what is wrong, the result, the message as it came, and the answers."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from fortnight.operations.lab_counts import may_answer
from fortnight.operations.lab_waiting import Item, ItemView, view_of
from fortnight.operations.session import Invalid, StoreProblem
from fortnight.ui import formats
from fortnight.ui.models.inbox import kind_words, source_words
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import button, card, clear, column, label, row, scrolling
from fortnight.ui.widgets.inbox_answers import Answers
from fortnight.ui.widgets.segments import Segments, place_of


class InboxDetail(QFrame):
    """Shows one item. `answered` carries the words about what was done; `stepped` asks for another item."""

    answered = Signal(str)
    stepped = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._item: Item | None = None
        self.title, self._came = label(style="h2", wrap=True), label(style="muted", wrap=True)
        self.place = label(style="muted")
        before, after = (
            button("‹", lambda: self.stepped.emit(-1), tip=tr("Previous")),
            button("›", lambda: self.stepped.emit(1), tip=tr("Next")),
        )
        before.setAccessibleName(tr("Previous"))
        after.setAccessibleName(tr("Next"))
        self._facts = row(spacing=22)
        facts = card()
        facts.setLayout(column(self._facts, margins=(14, 10, 14, 10)))
        self._about = label(style="muted")
        self.segments = Segments(context.appearance)
        self.answers = Answers(context)
        self.answers.changed.connect(self._name_button)
        self.wrong = label(style="wrong", wrap=True)
        self.do = button("", self.give, "primary")
        self.do.setEnabled(may_answer(context.session))
        head = row(self.title, self.place, before, after, spacing=8)
        head.setStretch(0, 1)
        self._lay_out(head, facts)
        QShortcut(QKeySequence.StandardKey.Save, self).activated.connect(self.do.click)

    def _lay_out(self, head: QBoxLayout, facts: QFrame) -> None:
        above = row(label(tr("As it came"), "h3"), None, self._about)
        inner = QWidget()
        inner.setLayout(
            column(
                head,
                self._came,
                facts,
                above,
                self.segments,
                label(tr("What is it?"), "h3"),
                self.answers,
                None,
                margins=(20, 16, 20, 8),
                spacing=10,
            )
        )
        note = tr("Nothing is guessed: a code is mapped once, by a person, and can be changed.")
        foot = row(column(self.wrong, label(note, "muted", wrap=True), spacing=2), self.do, spacing=12)
        foot.setStretch(0, 1)
        foot.setContentsMargins(20, 8, 20, 14)
        self.setProperty("kind", "card")
        whole = column(scrolling(inner, tr("The chosen result")), foot, margins=(1, 1, 1, 1), spacing=0)
        whole.setStretch(0, 1)
        self.setLayout(whole)

    def show_item(self, item: Item | None, place: int, of: int) -> None:
        """Show an item and its place in the list; what was typed stays if it is the item shown."""
        self.place.setText(tr("{n} of {all}").format(n=place + 1, all=of) if item else "")
        same = item is not None and self._item is not None and item.id == self._item.id
        self._item = item
        self.setVisible(item is not None)
        if item is None or same:
            return
        self.wrong.setText("")
        try:
            self._show(view_of(self._context.session, item))
        except Invalid as gone:
            self.wrong.setText(say(gone.sentence))

    def _show(self, view: ItemView) -> None:
        item = view.item
        why = item.observation.why or item.message.broken
        self.title.setText(say(why) if why else kind_words(item.waits))
        came = tr("Message {control} of {source}, received {when} from the file {file}.").format(
            control=item.message.control or "–",
            source=source_words(item),
            when=formats.moment(item.message.received_at),
            file=item.message.file,
        )
        more = tr("%n other result(s) of it (is|are) stored.", "", view.others_stored)
        self._came.setText(f"{came} {more}" if view.others_stored else came)
        self._show_facts(view)
        count = tr("%n segment(s)", "", len(view.segments))
        self._about.setText(f"{count} · {view.encoding}" if view.encoding else count)
        self.segments.show_segments(view.segments, place_of(view.segments, view.line, item.waits))
        self.answers.show_item(item)
        self._name_button()

    def _show_facts(self, view: ItemView) -> None:
        clear(self._facts)
        facts = {
            tr("Number"): view.number,
            tr("Name"): view.name,
            tr("Born"): formats.day(view.born) if isinstance(view.born, date) else view.born,
            tr("Drawn"): formats.moment(view.drawn) if isinstance(view.drawn, datetime) else view.drawn,
            tr("Value"): view.value,
            tr("Reference"): view.interval,
            tr("State"): say(view.state),
        }
        for name, words in facts.items():
            value = label((words or "–")[:40], "h3", wrap=True)
            self._facts.addLayout(column(label(name, "small"), value, None, spacing=2))

    def _name_button(self) -> None:
        self.do.setText(tr("{do} (Ctrl+S)").format(do=self.answers.words))

    def give(self) -> None:
        """Give the chosen answer; a refusal is shown and keeps what was typed."""
        if self._item is None or not self.do.isEnabled():
            return
        session, words = self._context.session, self.answers.words  # the next item is shown when it is saved
        try:
            self.answers.give(session, session.new_id())
        except (Invalid, StoreProblem) as refused:
            self.wrong.setText(say(refused.sentence))
            return
        self.wrong.setText("")
        self.answered.emit(words)
