"""The notice that two computers changed the same value, or registered the same child."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame

from fortnight.domain.people import may_write
from fortnight.operations import conflicts
from fortnight.operations.session import Changes
from fortnight.ui.services.context import Context
from fortnight.ui.style import set_kind
from fortnight.ui.translation import tr
from fortnight.ui.widgets.basics import button, label, row


class ConflictNotice(QFrame):
    """Says how much waits for a physician, who can decide it with the button beside."""

    def __init__(self, context: Context, decide: Callable[[], object]) -> None:
        super().__init__()
        self._session = context.session
        self.words = label(wrap=True)
        self.decide = button(tr("Decide…"), decide)
        self.decide.setVisible(may_write(context.session.role, "conflict.settle"))
        set_kind(self, "notice")
        layout = row(self.words, self.decide, margins=(20, 5, 20, 5), spacing=16)
        layout.setStretchFactor(self.words, 1)
        self.setLayout(layout)
        context.live.changed.connect(self._follow)
        self._show()

    def _follow(self, changes: Changes) -> None:
        if changes.touch("entry"):
            self._show()

    def _show(self) -> None:
        values, twice, undone = conflicts.counts(self._session)
        words: list[str] = []
        if values:
            words.append(tr("%n value(s) (was|were) changed on two computers at the same time.", "", values))
        if twice:
            words.append(tr("%n (child|children) may be registered twice.", "", twice))
        if undone:
            words.append(
                tr("%n registration(s) with entries (was|were) undone on another computer.", "", undone)
            )
        self.words.setText(" ".join(words))
        self.setVisible(bool(words))
