"""Notices at the top of every page about the state of the record, such as overdue backups."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QWidget

from fortnight.domain.messages import Text
from fortnight.operations import backups, restoring, time_zones
from fortnight.ui.services.context import Context
from fortnight.ui.services.failsafe_scheduler import FailsafeScheduler
from fortnight.ui.style import set_kind
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import button, label, row


def notices(context: Context, settle: Callable[[], object]) -> list[QFrame]:
    """Return one line for each notice.

    `settle` is called by the button beside the notice that the record may be an older copy.
    """
    demo = tr("Demonstration: no child here is real, and everything is deleted when the program closes.")
    shown = [_notice(demo)] if context.demo and not context.training else []
    wrong_zone = time_zones.other_zone_notice(context.session)
    found = [*([wrong_zone] if wrong_zone is not None else []), *backups.notices(context.session)]
    shown += [_notice(say(each), *_actions(context, each, settle)) for each in found]
    return (
        shown if context.failsafe_scheduler is None else [*shown, FailsafeNotice(context.failsafe_scheduler)]
    )


class FailsafeNotice(QFrame):
    """Says why there is no failsafe PDF, while there is none."""

    def __init__(self, scheduler: FailsafeScheduler) -> None:
        super().__init__()
        self._scheduler = scheduler
        self.words = label(wrap=True)
        set_kind(self, "notice")
        layout = row(self.words, button(tr("Try again"), scheduler.begin), margins=(20, 5, 20, 5), spacing=16)
        layout.setStretchFactor(self.words, 1)
        self.setLayout(layout)
        scheduler.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        words = self._scheduler.notice_text()
        self.words.setText(words)
        self.setVisible(bool(words))


def _actions(context: Context, found: Text, settle: Callable[[], object]) -> list[QWidget]:
    if found != restoring.doubt(context.session):
        return []
    if restoring.can_accept(context.session):
        return [button(tr("Settle…"), settle)]
    return [label(tr("A ward lead can settle this here."))]


def _notice(words: str, *actions: QWidget) -> QFrame:
    """Return the line of one notice, with the possible actions at its end."""
    frame, text = QFrame(), label(words, wrap=True)
    set_kind(frame, "notice")
    layout = row(text, *actions, margins=(20, 5, 20, 5), spacing=16)
    layout.setStretchFactor(text, 1)
    frame.setLayout(layout)
    return frame
