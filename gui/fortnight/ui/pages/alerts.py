"""Alerts: the cards of the whole ward, sorted by what they wait for."""

from __future__ import annotations

from PySide6.QtCore import Signal

from fortnight.operations import alerts, views
from fortnight.operations.alerts import Waiting
from fortnight.operations.session import Changes
from fortnight.ui.formats import counted
from fortnight.ui.services.context import Context
from fortnight.ui.translation import tr
from fortnight.ui.widgets.alert_cards import AlertCards
from fortnight.ui.widgets.basics import button, column, label
from fortnight.ui.widgets.page import LivePage, header

FILTERS = {
    Waiting.NOW: "Now",
    Waiting.LIST: "Work list",
    Waiting.ANSWERED: "Waiting",
    Waiting.CLOSED: "Closed",
    Waiting.SILENT: "Silent marks",
}
TIPS = {
    Waiting.NOW: "Open cards of the last seven days",
    Waiting.LIST: "Older open cards, snoozed ones, and repeats whose day has come",
    Waiting.ANSWERED: "Answered cards: a repeat is planned, or the outcome is not named yet",
    Waiting.CLOSED: "Cards whose outcome was named, or whose values were corrected; the newest ones",
    Waiting.SILENT: "Marks that raised no card; the newest ones",
}
EMPTY = {
    Waiting.NOW: "No alert of the last seven days is open",
    Waiting.LIST: "Nothing is on the work list",
    Waiting.ANSWERED: "No answered alert waits for a repeat or an outcome",
    Waiting.CLOSED: "No alert is closed yet",
    Waiting.SILENT: "There is no silent mark",
}
COUNTED = (Waiting.NOW, Waiting.LIST, Waiting.ANSWERED)


class AlertsPage(LivePage):
    """The alerts of the whole ward."""

    about_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self._counts, self._figures = label(style="muted"), label(style="muted")
        self.cards = AlertCards(context)
        self._shown = Waiting.NOW
        self.filters = {}
        for waiting, name in FILTERS.items():
            chip = button(tr(name), style="chip", tip=tr(TIPS[waiting]))
            chip.setCheckable(True)
            chip.clicked.connect(lambda _=False, waiting=waiting: self.show_only(waiting))
            self.filters[waiting] = chip
        self.about = button(tr("About these alerts"), self.about_asked.emit, "chip")
        words = column(label(tr("Alerts"), "h1"), self._counts, spacing=2)
        top = header(words, None, *self.filters.values(), self.about)
        foot = self._figures
        foot.setContentsMargins(20, 0, 20, 10)
        layout = column(top, self.cards, foot, spacing=0)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.setFocusProxy(self.cards)
        self.refresh()

    def show_only(self, waiting: Waiting) -> None:
        """Show the cards that wait for one thing."""
        self._shown = waiting
        self.refresh()
        self.cards.choose_first()

    def concerned(self, changes: Changes) -> bool:
        return any(changes.touch(table) for table in ("alert", "child", "snooze", "result"))

    def refresh(self) -> None:
        """Read the alerts again."""
        session = self._context.session
        sorted_in = alerts.waiting(session)
        for waiting, chip in self.filters.items():
            chip.setChecked(waiting is self._shown)
            count = len(sorted_in[waiting])
            name = tr(FILTERS[waiting])
            chip.setText(f"{name} ({count})" if count and waiting in COUNTED else name)
        self._counts.setText(_counts(sorted_in))
        self._figures.setText(_figures(alerts.statistics(session)))
        cards = sorted_in[self._shown]
        self.cards.show_alerts(
            cards, views.children_of(session, [card.child for card in cards]), tr(EMPTY[self._shown])
        )


def _counts(sorted_in: alerts.SortedCards) -> str:
    opened = len(sorted_in[Waiting.NOW]) + sum(card.state == "open" for card in sorted_in[Waiting.LIST])
    waiting = (
        len(sorted_in[Waiting.ANSWERED]) + len(sorted_in[Waiting.LIST]) + len(sorted_in[Waiting.NOW]) - opened
    )
    words = counted(opened, tr("1 open alert"), tr("{n} open alerts"))
    if not waiting:
        return words
    more = counted(waiting, tr("1 waits for a repeat or outcome"), tr("{n} wait for a repeat or outcome"))
    return f"{words}, {more}"


def _figures(known: alerts.Statistics) -> str:
    """What a ward lead should know: how often, how often answered, how often right."""
    if known.a_child_year is None or not known.cards:
        return ""
    words = tr("{rate} cards for each child and year of treatment · {answered} answered").format(
        rate=f"{known.a_child_year:.2f}", answered=f"{100 * (known.share_acknowledged or 0):.0f} %"
    )
    if known.share_confirmed is None:
        return words
    right = tr("{right} of {n} named outcomes confirmed the card").format(
        right=known.confirmed, n=known.outcomes
    )
    return f"{words} · {right}"
