"""The bar of an infusion that another computer steers: it can be read here, and taken over with a button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from fortnight.operations.bedside import Shown
from fortnight.operations.steering import Elsewhere
from fortnight.ui import formats
from fortnight.ui.bedside.drip_panel import DripPanel
from fortnight.ui.bedside.log_panel import LogPanel
from fortnight.ui.bedside.reaction_panel import ReactionPanel
from fortnight.ui.bedside.vitals_panel import VitalsPanel
from fortnight.ui.forms.take_over import TakeOverInfusion
from fortnight.ui.services.context import Context
from fortnight.ui.style import set_kind
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import button, label, row


class SteeringBar(QFrame):
    """Hidden while the infusion is steered here. Meanwhile nothing can be typed or pressed.

    `taken` carries the id of the journal entry with which the infusion was taken over.
    """

    taken = Signal(str)

    def __init__(
        self, context: Context, drip: DripPanel, vitals: VitalsPanel, reaction: ReactionPanel, log: LogPanel
    ) -> None:
        super().__init__()
        set_kind(self, "notice")
        self._context, self._vitals = context, vitals
        typed: Sequence[QWidget] = (*vitals.boxes.values(), vitals.time, vitals.extra, vitals.save_button)
        self._parts = (drip.doing, reaction, log.note, *typed)
        self._shown: Shown | None = None
        self.words = label(wrap=True)
        self.take = button(tr("Take over…"), self.take_over)
        layout = row(self.words, self.take, margins=(20, 6, 20, 6), spacing=10)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self.hide()

    def show_infusion(self, shown: Shown) -> None:
        """Say where an infusion is steered if that is not here."""
        self._shown, where = shown, shown.elsewhere
        self.setVisible(where is not None)
        self.words.setText(_words(where, self._context) if where is not None else "")
        for part in self._parts:
            part.setEnabled(where is None)

    def point_out(self) -> None:
        """Give the focus to the button, because something was refused."""
        self.take.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_over(self) -> None:
        """Ask for a confirmation, and steer the infusion from this computer."""
        if self._shown is None:
            return
        dialog = TakeOverInfusion(self.window(), self._context, self._shown)
        dialog.accepted.connect(lambda: self._taken(dialog.entry))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _taken(self, entry: str) -> None:
        self._vitals.begin()
        self.taken.emit(entry)


def _words(where: Elsewhere, context: Context) -> str:
    since = formats.clock(where.since.astimezone(context.session.clock().tzinfo))
    words = tr("{sentence} Since {time}.").format(sentence=say(where.sentence), time=since)
    return tr("{words} Reason: {reason}").format(words=words, reason=where.reason) if where.reason else words
