"""How a table is read: separator, encoding, sheet, decimal mark, form of dates, time of day."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from fortnight.operations.table_draft import DATE_FORMS, DELIMITERS, ENCODING_WORDS, TableDraft
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import column, label, row
from fortnight.ui.widgets.choice import Choice, choice, set_options
from fortnight.ui.widgets.sizes import digits_width

CLOCK_DIGITS = 8


class ImportReading(QWidget):
    """The choices of how a file is read. `read_again` asks for the file, `changed` for a new plan."""

    read_again = Signal()
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.delimiter, self.encoding, self.sheet = (_choice(name) for name in _file_names())
        self.decimal, self.dates = _choice(tr("Decimal mark")), _choice(tr("Dates"))
        self.clock = QLineEdit()
        self.clock.setPlaceholderText(tr("none"))
        self.clock.setAccessibleName(tr("Time of day if there is none"))
        self.clock.setFixedWidth(digits_width(CLOCK_DIGITS))
        for each in (self.delimiter, self.encoding, self.sheet):
            each.activated.connect(lambda _: self.read_again.emit())
        for each in (self.decimal, self.dates):
            each.activated.connect(lambda _: self.changed.emit())
        self.clock.editingFinished.connect(self.changed)
        editors = (self.delimiter, self.encoding, self.sheet, self.decimal, self.dates, self.clock)
        self._parts = {each: _named(each) for each in editors}
        self.setLayout(row(*self._parts.values(), None, spacing=14))

    def show_draft(self, draft: TableDraft) -> None:
        """Show how a table is read now; what its kind of file does not have is hidden."""
        grid, mapping = draft.grid, draft.mapping
        set_options(self.delimiter, {each: say(words) for each, words in DELIMITERS.items()}, grid.delimiter)
        encodings = {each: say(words) for each, words in ENCODING_WORDS.items()}
        set_options(self.encoding, encodings | {"utf-16": "UTF-16"}, grid.encoding)
        set_options(self.sheet, {each: each for each in grid.sheets}, grid.sheet)
        decimals = {"": tr("not stated"), ".": tr("point"), ",": tr("comma")}
        set_options(self.decimal, decimals, mapping.decimal)
        forms = {each: each or tr("not stated") for each in DATE_FORMS}
        set_options(self.dates, forms, str(mapping.dates))
        self.clock.setText(mapping.clock)
        self._parts[self.delimiter].setVisible(bool(grid.delimiter))
        self._parts[self.encoding].setVisible(bool(grid.encoding))
        self._parts[self.sheet].setVisible(len(grid.sheets) > 1)


def _file_names() -> tuple[str, str, str]:
    return tr("Separator"), tr("Encoding"), tr("Sheet")


def _choice(name: str) -> Choice:
    made = choice({})
    made.setAccessibleName(name)
    return made


def _named(editor: QWidget) -> QWidget:
    holder = QWidget()
    name = label(editor.accessibleName(), "small")
    name.setBuddy(editor)
    holder.setLayout(column(name, editor, spacing=2))
    return holder
