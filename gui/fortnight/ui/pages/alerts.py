"""The Alerts page: the alert cards of all children, sorted by what they are waiting for."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal

from fortnight.domain.alert.raised_alert import StoredState
from fortnight.domain.messages import word
from fortnight.operations import alerts, views
from fortnight.operations.alerts import Waiting
from fortnight.operations.session import Changes
from fortnight.ui import formats
from fortnight.ui.services.context import Context
from fortnight.ui.translation import tr, tr_word
from fortnight.ui.widgets.alert_cards import AlertCards
from fortnight.ui.widgets.basics import button, chip, column, label
from fortnight.ui.widgets.page import LivePage, header

FILTERS = {
    Waiting.NOW: word("Now"),
    Waiting.LIST: word("Work list"),
    Waiting.ANSWERED: word("Waiting"),
    Waiting.CLOSED: word("Closed"),
    Waiting.SILENT: word("Silent marks"),
}
TIPS = {
    Waiting.NOW: word("Open cards from the last seven days"),
    Waiting.LIST: word("Older open cards, snoozed cards, and repeats that are due"),
    Waiting.ANSWERED: word("Answered cards: a repeat is planned, or no outcome has been recorded yet"),
    Waiting.CLOSED: word("The newest cards with a recorded outcome, or whose values were corrected"),
    Waiting.SILENT: word("The newest marks that did not raise a card"),
}
EMPTY = {
    Waiting.NOW: word("No open alerts from the last seven days"),
    Waiting.LIST: word("The work list is empty"),
    Waiting.ANSWERED: word("No answered alert is waiting for a repeat or an outcome"),
    Waiting.CLOSED: word("No alerts are closed yet"),
    Waiting.SILENT: word("There are no silent marks"),
}
COUNTED = (Waiting.NOW, Waiting.LIST, Waiting.ANSWERED)


class AlertsPage(LivePage):
    """Lists the alert cards of all children; `about_requested` requests the page that explains the alerts."""

    about_requested = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self.counts, self.figures = label(style="muted"), label(style="muted")
        self.cards = AlertCards(context)
        self._shown = Waiting.NOW
        self.filters = {}
        for waiting, name in FILTERS.items():
            do = partial(self.show_only, waiting)
            self.filters[waiting] = chip(tr_word(name), do, tr_word(TIPS[waiting]))
        self.about = button(tr("About these alerts"), self.about_requested.emit, "chip")
        words = column(label(tr("Alerts"), "h1"), self.counts, spacing=2)
        top = header(words, None, *self.filters.values(), self.about)
        foot = self.figures
        foot.setContentsMargins(20, 0, 20, 10)
        layout = column(top, self.cards, foot, spacing=0)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.setFocusProxy(self.cards)
        self.refresh()

    def show_only(self, waiting: Waiting) -> None:
        """Show only the cards of one filter; the first is selected if none was."""
        self._shown = waiting
        self.refresh()
        self.cards.choose_first()

    def is_affected_by(self, changes: Changes) -> bool:
        """Return whether a commit changed an alert, or a child or result that is shown with one."""
        return any(changes.touch(table) for table in ("alert", "child", "snooze", "result"))

    def refresh(self) -> None:
        """Read the alerts from the record and show them."""
        session = self._context.session
        sorted_in = alerts.waiting(session)
        for waiting, made in self.filters.items():
            made.setChecked(waiting is self._shown)
            count = len(sorted_in[waiting])
            name = tr_word(FILTERS[waiting])
            made.setText(f"{name} ({count})" if count and waiting in COUNTED else name)
        self.counts.setText(_counts(sorted_in))
        self.figures.setText(_figures(alerts.statistics(session)))
        cards = sorted_in[self._shown]
        self.cards.show_alerts(
            cards, views.children_of(session, [card.child for card in cards]), tr_word(EMPTY[self._shown])
        )


def _counts(sorted_in: alerts.SortedCards) -> str:
    opened = len(sorted_in[Waiting.NOW]) + sum(
        card.state is StoredState.OPEN for card in sorted_in[Waiting.LIST]
    )
    waiting = (
        len(sorted_in[Waiting.ANSWERED]) + len(sorted_in[Waiting.LIST]) + len(sorted_in[Waiting.NOW]) - opened
    )
    words = tr("%n open alert(s)", "", opened)
    if not waiting:
        return words
    more = tr("%n (waits|wait) for a repeat or outcome", "", waiting)
    return f"{words}, {more}"


def _figures(known: alerts.Statistics) -> str:
    """Return how often cards are raised, the share that was answered, and the share that was confirmed.

    The text is empty while there are no cards or no treatment time.
    """
    if known.a_child_year is None or not known.cards:
        return ""
    words = tr("{rate} cards per child and year of treatment · {answered} answered").format(
        rate=formats.decimal_point(f"{known.a_child_year:.2f}"),
        answered=f"{100 * (known.share_acknowledged or 0):.0f} %",
    )
    if known.share_confirmed is None:
        return words
    right = tr("{right} of {n} recorded outcomes confirmed the card").format(
        right=known.confirmed, n=known.outcomes
    )
    return f"{words} · {right}"
