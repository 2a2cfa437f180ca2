"""The box beside the timeline that says what is new since the reader last opened the record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from fortnight.domain.display.news import NewItem
from fortnight.ui import formats
from fortnight.ui.style import set_kind
from fortnight.ui.translation import tr
from fortnight.ui.widgets.basics import button, column, label, row

COUNTS: Mapping[str, Callable[[int], str]] = {
    "infusion": lambda n: tr("%n infusion(s)", "", n),
    "specimen": lambda n: tr("%n sheet(s) of results", "", n),
    "event": lambda n: tr("%n event(s)", "", n),
    "medication": lambda n: tr("%n change(s) of medication", "", n),
}


class NewsBox(QFrame):
    """Counts what others recorded or changed since the last look.

    `next_asked` requests the next new record in the chart, `sign_asked` the dialog that signs records off.
    """

    next_asked = Signal()
    sign_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        set_kind(self, "card")
        self.title, self.counts = label(style="small", wrap=True), label(style="h3", wrap=True)
        self.next = button(tr("Next (N)"), self.next_asked.emit, tip=tr("Show the next new record (N)"))
        self.sign = button(tr("Sign off…"), self.sign_asked.emit, "primary")
        buttons = row(self.next, None, self.sign, spacing=4)
        self.setLayout(column(self.title, self.counts, buttons, margins=(10, 10, 10, 12)))

    def show_news(self, since: datetime | None, items: Sequence[NewItem], unsigned: int) -> None:
        """Show what is new; without anything new or unsigned the box is hidden.

        `unsigned` is how many records wait for the signature of this reader.
        """
        self.setVisible(bool(items) or unsigned > 0)
        self.title.setText(_title(since) if items else tr("Waits for a signature"))
        kinds = Counter(item.kind for item in items)
        lines = [words(kinds[kind]) for kind, words in COUNTS.items() if kinds[kind]]
        if unsigned:
            lines.append(tr("%n record(s) to sign", "", unsigned))
        self.counts.setText("\n".join(lines))
        self.next.setVisible(bool(items))
        self.sign.setVisible(unsigned > 0)


def _title(since: datetime | None) -> str:
    return "" if since is None else tr("New since you looked on {when}").format(when=formats.moment(since))
