"""The tabs of a record in a strip."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QTabBar, QWidget

from fortnight.domain.messages import Word
from fortnight.ui.style import set_kind
from fortnight.ui.translation import tr_word
from fortnight.ui.widgets.basics import row


def tab_strip(name: str, tabs: Sequence[Word], *last: QWidget) -> tuple[QTabBar, QFrame]:
    """Return the bar of some tabs, and the strip that holds it with what is `last` at its end.

    `name` is for screen readers.
    """
    bar, strip = QTabBar(), QFrame()
    bar.setAccessibleName(name)
    bar.setDrawBase(False)
    bar.setUsesScrollButtons(False)
    for each in tabs:
        bar.addTab(tr_word(each))
    set_kind(strip, "header")
    strip.setLayout(row(bar, None, *last, margins=(20, 0, 20, 0)))
    return bar, strip
