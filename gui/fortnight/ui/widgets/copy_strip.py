"""The strip above a review copy: that it is one, from when its data are, and the answers so far."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from fortnight.operations.review_copy.answering import answer_lines
from fortnight.operations.review_copy.open_copy import OpenCopy
from fortnight.operations.session import Changes
from fortnight.ui import formats
from fortnight.ui.services.context import Context
from fortnight.ui.style import set_kind
from fortnight.ui.translation import tr
from fortnight.ui.widgets.basics import button, label, row


class CopyStrip(QFrame):
    """The strip at the top of every page while a review copy is open.

    `answers_asked` requests the list of answers.
    """

    answers_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._session = session = context.session
        set_kind(self, "copyStrip")
        copy = session.review
        assert copy is not None  # the strip is made for review copies only
        self.moment = label(_period_words(copy), "onDark")
        self.ask = label(self._ask_words(session.clock().date()), "onDarkMuted")
        self.answers = button("", self.answers_asked.emit, "onDark")
        self.answers.setVisible(copy.can_answer)
        self.kind = label(_kind_words(copy), "onDark")
        if copy.codes_only:
            self.kind.setToolTip(tr("No name, number or date of birth. Ages are right to the month."))
        if copy.since is not None:
            self.moment.setToolTip(tr("All infusions and drugs; the rest of that period only"))
        self.setLayout(
            row(self.kind, 8, self.moment, None, self.ask, self.answers, margins=(20, 6, 20, 6), spacing=12)
        )
        context.live.changed.connect(self._follow)
        self._follow(Changes())

    def _ask_words(self, today: date) -> str:
        copy = self._session.review
        if copy is None or copy.ask_after is None:
            return ""
        day = formats.day(copy.ask_after)
        if copy.is_old(today):
            return tr("This copy is old: ask for a newer one")
        return tr("ask for a newer one from {day}").format(day=day)

    def _follow(self, _changes: Changes) -> None:
        """Show how many answers were given."""
        count = len(answer_lines(self._session)) if self.answers.isVisibleTo(self) else 0
        self.answers.setText(tr("Answers ({n})…").format(n=count) if count else tr("Answers…"))


def _kind_words(copy: OpenCopy) -> str:
    if copy.codes_only:
        return tr("Review copy · codes only · read only")
    return tr("Review copy · read only")


def _period_words(copy: OpenCopy) -> str:
    moment = f"{formats.day(copy.made_at.date())} {copy.made_at:%H:%M}"
    if copy.since is None:
        return tr("data to {moment}").format(moment=moment)
    return tr("data from {day} to {moment}").format(day=formats.day(copy.since), moment=moment)
