"""The strip of surveillance: what is due when and why, each as a button that opens its form."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from fortnight.domain.readiness.badges import Mark
from fortnight.domain.readiness.surveillance import Due, DueState
from fortnight.ui import formats
from fortnight.ui.services.context import Context
from fortnight.ui.style import set_kind, set_state
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import Badge, Button, button, clear, column, label, row
from fortnight.ui.widgets.findings import MarkSign
from fortnight.ui.widgets.sizes import line_height

COLUMNS, FOLDED = 4, 4
BESIDE, BETWEEN = 22, 10  # pixels beside the lines of an item, and between two texts
AROUND = 22  # pixels above and below the three lines of an item
MARKS = {
    DueState.LATE: Mark.ASK,
    DueState.MISSING: Mark.MISSING,
    DueState.DUE: Mark.ASK,
    DueState.DONE: Mark.IN_ORDER,
}


class DueButton(Button):
    """One item: its name and when it is due, when it was done last, and why with its source."""

    def __init__(self, context: Context, due: Due) -> None:
        super().__init__()
        self.due = due
        set_kind(self, "drip")
        set_state(self, "late", "true" if due.state is DueState.LATE else "")
        when = when_words(due, context.session.clock().date())
        self._texts = (say(due.title), _last_words(due), f"{say(due.why)} · {say(due.source)}")
        styles = ("h3", "", "muted")
        self._labels = tuple(label(style=style) for style in styles)
        self._when = label(when, "asked" if due.state in (DueState.LATE, DueState.MISSING) else "muted")
        mark = MarkSign(context.appearance, MARKS[due.state])
        for each in (*self._labels, self._when, mark):
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        title, last, why = self._labels
        lines = row(mark, title, None, spacing=6), row(last, None, self._when), why
        self.setLayout(column(*lines, margins=(10, 6, 10, 6), spacing=1))
        self.setAccessibleName(f"{self._texts[0]}, {when}")
        self.setAccessibleDescription(". ".join(self._texts[1:]))
        self.setToolTip("\n".join((*self._texts, tr("Press to enter the result."))))
        self._fit()

    def sizeHint(self) -> QSize:
        """Return the size of three lines; the style sheet has one line for a button."""
        return QSize(super().sizeHint().width(), 3 * line_height() + AROUND)

    def _fit(self) -> None:
        """Shorten the lines to the width; the tooltip holds them in full."""
        title, last, why = self._labels
        room = self.width() - BESIDE
        title.setText(self._texts[0])
        last.setText(_elided(last, self._texts[1], room - self._when.sizeHint().width() - BETWEEN))
        why.setText(_elided(why, self._texts[2], room))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the lines to the new width."""
        super().resizeEvent(event)
        self._fit()


def _elided(made: QLabel, words: str, width: int) -> str:
    return QFontMetrics(made.font()).elidedText(words, Qt.TextElideMode.ElideRight, max(40, width))


def when_words(due: Due, today) -> str:  # noqa: ANN001 - a date
    """Return when an item is due, in words: `18 d late`, `no result`, `due 8 Dec 2026`, `done`."""
    if due.state is DueState.MISSING:
        return tr("no result")
    if due.due is None:
        return tr("done")
    if due.state is DueState.LATE:
        return tr("%n day(s) late", "", (today - due.due).days)
    if due.state is DueState.DONE:
        return tr("next {day}").format(day=formats.day(due.due))
    return tr("due {day}").format(day=formats.day(due.due))


def _last_words(due: Due) -> str:
    if due.last is None:
        return tr("never recorded")
    day = formats.day(due.last.day)
    return f"{day} · {say(due.last.words)}" if due.last.words is not None else day


class SurveillanceStrip(QFrame):
    """All items of a child, the most urgent first. `chosen` carries the item to be entered."""

    chosen = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        set_kind(self, "card")
        self._context = context
        self._due: tuple[Due, ...] = ()
        self.buttons: list[DueButton] = []
        self.late, self.missing = Badge(context.appearance), Badge(context.appearance)
        self.soon = label(style="muted")
        self.more = button("", self._toggle, "link")
        self._is_open = False
        self._holder, self._grid = QWidget(), QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        for n in range(COLUMNS):
            self._grid.setColumnStretch(n, 1)
        self._holder.setLayout(self._grid)
        title = label(tr("Surveillance"), "h3")
        head = row(title, self.late, self.missing, self.soon, None, self.more, spacing=10)
        self.setLayout(column(head, self._holder, margins=(14, 8, 14, 10), spacing=6))

    def show_due(self, due: Sequence[Due]) -> None:
        """Show these items."""
        self._due = tuple(due)
        counts = {state: sum(each.state is state for each in due) for state in DueState}
        late, missing = counts[DueState.LATE], counts[DueState.MISSING]
        self.late.show_as(tr("{n} late").format(n=late) if late else "", "watch")
        self.missing.show_as(tr("{n} missing").format(n=missing) if missing else "", "quiet")
        soon = tr("%n due in the next six weeks", "", counts[DueState.DUE])
        self.soon.setText(soon if counts[DueState.DUE] else "" if due else tr("Nothing is due."))
        self._fill()

    def _toggle(self) -> None:
        self._is_open = not self._is_open
        self._fill()
        self.more.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self) -> None:
        clear(self._grid)
        for place in range(self._grid.rowCount()):
            self._grid.setRowMinimumHeight(place, 0)
        self.buttons = []
        for place, due in enumerate(self._due if self._is_open else self._due[:FOLDED]):
            made = DueButton(self._context, due)
            made.clicked.connect(lambda _checked=False, due=due: self.chosen.emit(due))
            self._grid.addWidget(made, place // COLUMNS, place % COLUMNS)
            self._grid.setRowMinimumHeight(place // COLUMNS, 3 * line_height() + AROUND)
            self.buttons.append(made)
        self._holder.setVisible(bool(self._due))
        self.more.setVisible(len(self._due) > FOLDED)
        everything = tr("Show all {n}").format(n=len(self._due))
        self.more.setText(tr("Show fewer") if self._is_open else everything)
