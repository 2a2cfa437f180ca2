"""The menu of one child that prints pages, of the tab that is shown or of the course, and exports figures."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from fortnight.domain.messages import Word, word
from fortnight.ui.style import set_kind
from fortnight.ui.translation import tr, tr_word

LETTER, EXPORT = "letter", "export"
PAGE_NAMES: Mapping[str, Word] = {
    "timeline": word("Print the timeline…"),
    "infusion": word("Print the newest infusion…"),
    "visit": word("Print the visit…"),
    "activity": word("Print activity…"),
    "growth": word("Print growth…"),
    "medication": word("Print medication…"),
    "trail": word("Save audit trail…"),
    "summary": word("Summary page…"),
    LETTER: word("Course letter…"),
    EXPORT: word("Export this child…"),
}
COPY, PICTURE, VALUES = "copy", "picture", "values"
FIGURE_ACTS: Mapping[str, Word] = {
    COPY: word("Copy as picture"),
    PICTURE: word("Save picture…"),
    VALUES: word("Save values as CSV…"),
}
WITH_FIGURE = ("timeline", "activity", "growth", "medication")
"""The tabs whose chart can be exported."""


class PrintMenu(QToolButton):
    """`page_asked` carries the name of a page, `figure_asked` that of a tab and what to do with its chart.

    Ctrl P prints the page of the tab.
    """

    page_asked = Signal(str)
    figure_asked = Signal(str, str)

    def __init__(self, within: QWidget) -> None:
        super().__init__()
        set_kind(self, "menuButton")
        self.setText(tr("Print…"))
        self.setAccessibleName(tr("Print or export"))
        self.setToolTip(tr("Pages and figures of this child (Ctrl+P prints what the tab shows)"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._page = ""
        menu = QMenu(self)
        self.this_page = self._add(menu, "", self._print_this)
        self.summary = self._add(
            menu, tr_word(PAGE_NAMES["summary"]), lambda: self.page_asked.emit("summary")
        )
        self.letter = self._add(menu, tr_word(PAGE_NAMES[LETTER]), lambda: self.page_asked.emit(LETTER))
        menu.addSeparator()
        self.figure_acts = {
            act: self._add(menu, tr_word(words), lambda act=act: self.figure_asked.emit(self._page, act))
            for act, words in FIGURE_ACTS.items()
        }
        menu.addSeparator()
        self.export = self._add(menu, tr_word(PAGE_NAMES[EXPORT]), lambda: self.page_asked.emit(EXPORT))
        self.setMenu(menu)
        QShortcut(QKeySequence("Ctrl+P"), within).activated.connect(self._print_this)
        self.show_page("")

    def _add(self, menu: QMenu, words: str, do: Callable[[], object]) -> QAction:
        action = QAction(words, menu)
        action.triggered.connect(lambda _checked=False: do())
        menu.addAction(action)
        return action

    def show_page(self, page: str) -> None:
        """Offer the page and the figures of the tab that is shown; `page` is empty if it has none."""
        self._page = page
        words = PAGE_NAMES.get(page)
        self.this_page.setText(tr_word(words) if words else tr("This tab has no page"))
        self.this_page.setEnabled(words is not None)
        for act in self.figure_acts.values():
            act.setVisible(page in WITH_FIGURE)

    def _print_this(self) -> None:
        if self._page:
            self.page_asked.emit(self._page)
