"""What can only be read in a review copy: its buttons are disabled, and a sentence says why."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from fortnight.operations.session import IN_A_COPY, Session
from fortnight.ui.translation import say
from fortnight.ui.widgets.basics import label


def why_only_read(session: Session) -> QLabel:
    """Return the sentence that says why nothing is recorded here; hidden in a record."""
    made = label(say(IN_A_COPY), "muted", wrap=True)
    made.setVisible(session.review is not None)
    return made


def disable_in_copy(session: Session, *parts: QWidget) -> bool:
    """Disable buttons in a review copy, with the reason as their tip; return whether it is one."""
    is_copy = session.review is not None
    for each in parts if is_copy else ():
        each.setEnabled(False)
        each.setToolTip(say(IN_A_COPY))
    return is_copy
