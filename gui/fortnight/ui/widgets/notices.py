"""Notices at the top of every page about the state of the record, such as overdue backups."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QWidget

from fortnight.domain.messages import Text
from fortnight.operations import backups, restoring
from fortnight.ui.services.context import Context
from fortnight.ui.style import set_kind
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import button, label, row


def notices(context: Context, settle: Callable[[], object]) -> list[QFrame]:
    """Return one line for each notice.

    `settle` is called by the button beside the notice that the record may be an older copy.
    """
    demo = tr("Demonstration: no child here is real, and everything is deleted when the program closes.")
    shown = [_notice(demo)] if context.demo else []
    found = backups.notices(context.session)
    return shown + [_notice(say(each), *_actions(context, each, settle)) for each in found]


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
