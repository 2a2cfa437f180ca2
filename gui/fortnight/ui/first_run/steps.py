"""The list of steps at the left of the first run, visible on each of its pages."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QLabel

from fortnight.domain.messages import Word, word
from fortnight.operations.first_run import Page
from fortnight.ui.style import set_kind, set_state
from fortnight.ui.translation import tr, tr_word
from fortnight.ui.widgets.basics import column, label, row
from fortnight.ui.widgets.sizes import digits_width, line_height, text_width

STEPS: dict[Page, Word] = {
    Page.CLINIC: word("Language and clinic"),
    Page.LABEL: word("Label and units"),
    Page.LEAD: word("You, the ward lead"),
    Page.CODE: word("Recovery code"),
    Page.BACKUPS: word("Backups"),
    Page.START: word("Start with"),
}
WIDTH_DIGITS = 26
BESIDE = 80  # pixels of the number and the margins beside the name of a step


class Steps(QFrame):
    """Shows which steps there are, which one is shown and which are done."""

    def __init__(self) -> None:
        super().__init__()
        set_kind(self, "steps")
        longest = max(text_width(tr_word(name), weight=QFont.Weight.Bold) for name in STEPS.values())
        self.setFixedWidth(max(digits_width(WIDTH_DIGITS), longest + BESIDE))
        self.numbers: dict[Page, QLabel] = {}
        self.names: dict[Page, QLabel] = {}
        size = line_height() + 8
        lines = []
        for page, name in STEPS.items():
            number, words = label(str(page.value + 1), "step"), label(tr_word(name), wrap=True)
            number.setFixedSize(size, size)
            number.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self.numbers[page], self.names[page] = number, words
            lines.append(row(number, words, spacing=12))
            lines[-1].setStretch(1, 1)
        about = tr("Each choice can be changed later in the settings. No network is used.")
        first = label(tr("First start · about 3 minutes"), "small", wrap=True)
        self.setLayout(
            column(
                first, *lines, None, label(about, "small", wrap=True), margins=(22, 22, 16, 20), spacing=14
            )
        )

    def show_page(self, shown: Page) -> None:
        """Mark the step that is shown and those that are done."""
        for page, number in self.numbers.items():
            state = "current" if page is shown else "done" if page.value < shown.value else ""
            set_state(number, "state", state)
            set_kind(self.names[page], "h3" if page is shown else "muted")
