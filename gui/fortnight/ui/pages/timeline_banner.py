"""The banner above the timeline: the most urgent open alert of the child."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from fortnight.domain.alert.raised_alert import RaisedAlert
from fortnight.domain.explanation.card import from_data
from fortnight.ui.services.context import Context
from fortnight.ui.style import set_kind
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import Picture, button, column, label, row


class AlertBanner(QFrame):
    """Shows the most urgent open alert of a child above its timeline.

    Both signals carry the id of the alert: `evidence` requests its card, `acknowledge` the dialog.
    """

    evidence = Signal(str)
    acknowledge = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        set_kind(self, "alertBanner")
        self._alert = ""
        picture = Picture(context.appearance, "triangle", "alert", 22)
        self.headline, self.sentence = label(style="h3", wrap=True), label(style="muted", wrap=True)
        words = column(self.headline, self.sentence, spacing=3)
        show = button(tr("Evidence"), lambda: self.evidence.emit(self._alert))
        answer = button(tr("Acknowledge…"), lambda: self.acknowledge.emit(self._alert), "primary")
        layout = row(picture, words, show, answer, margins=(14, 10, 14, 10), spacing=12)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def show_briefly(self, briefly: bool) -> None:
        """Show the headline alone, or with the sentence below it."""
        self.sentence.setVisible(not briefly)

    def show_alert(self, alert: RaisedAlert | None) -> None:
        """Show this alert, or hide the banner if there is none."""
        self.setVisible(alert is not None)
        if alert is not None:
            contents = from_data(alert.detail)
            self._alert = alert.id
            self.headline.setText(say(contents.headline))
            self.sentence.setText(say(contents.sentence))
            self.setToolTip(say(contents.sentence))
