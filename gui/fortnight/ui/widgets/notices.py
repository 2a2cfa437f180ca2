"""What everyone at this machine must know of the record, on top of every page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QWidget

from fortnight.domain.messages import Text
from fortnight.operations import backups, restoring
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import button, label, row


def notices(context: Context, settle: Callable[[], object]) -> list[QFrame]:
    """A line for each notice; `settle` is what the button beside a record that may be an older copy does."""
    invented = tr("An invented ward: no child in it is real, and everything is thrown away at the end.")
    said = [_notice(invented)] if context.demo else []
    found = backups.notices(context.session)
    return said + [_notice(say(each), *_ways_out(context, each, settle)) for each in found]


def _ways_out(context: Context, found: Text, settle: Callable[[], object]) -> list[QWidget]:
    if found != restoring.doubt(context.session):
        return []
    if restoring.can_settle(context.session):
        return [button(tr("Settle…"), settle)]
    return [label(tr("A ward lead can settle this here."))]


def _notice(words: str, *ways_out: QWidget) -> QFrame:
    """A line on top of every page, with what can be done about it at its end."""
    frame, said = QFrame(), label(words, wrap=True)
    frame.setObjectName("notice")
    layout = row(said, *ways_out, margins=(20, 5, 20, 5), spacing=16)
    layout.setStretchFactor(said, 1)
    frame.setLayout(layout)
    return frame
