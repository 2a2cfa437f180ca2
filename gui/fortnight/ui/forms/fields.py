"""Forms as tables of fields: each has a label, an editor, and a line for its problems."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QDateEdit,
    QDateTimeEdit,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from fortnight.domain.entry.drafts import Problem, Severity
from fortnight.ui.forms.dates import day_in, read_day_text, read_moment_text, to_qt_day
from fortnight.ui.help.whats_this import explain_field
from fortnight.ui.style import set_kind, set_state
from fortnight.ui.translation import say
from fortnight.ui.widgets.accessible import name_typed_part
from fortnight.ui.widgets.basics import column, label
from fortnight.ui.widgets.sizes import line_height

Editor = QLineEdit | QComboBox | QDateEdit | QDateTimeEdit | QPlainTextEdit


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form: its name in the draft, its label, and a function that creates its editor.

    `echo` returns text that shows how the typed value is understood.
    """

    name: str
    title: str
    editor: Callable[[], Editor]
    echo: Callable[[str], str] | None = None


class Form(QWidget):
    """A column of editors, each with its problems below it."""

    def __init__(self, fields: Iterable[Field]) -> None:
        super().__init__()
        self.editors: dict[str, Editor] = {}
        self._problem_labels: dict[str, QLabel] = {}
        self._columns: dict[str, QBoxLayout] = {}
        layout = QFormLayout()
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(8)
        layout.setHorizontalSpacing(16)
        layout.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        for field in fields:
            self._add(field, layout)
        self.setLayout(layout)

    def _add(self, field: Field, layout: QFormLayout) -> None:
        editor = field.editor()
        editor.setAccessibleName(field.title)
        name_typed_part(editor, field.title)
        explain_field(editor, field.name, field.title)
        said = label(style="wrong", wrap=True)
        said.hide()
        self._columns[field.name] = column(editor, said, spacing=2)
        if field.echo is not None and isinstance(editor, QLineEdit):
            self._add_echo(editor, field.echo, field.name)
        title = label(field.title, "muted")
        title.setBuddy(editor)
        title.setMinimumHeight(2 * line_height())
        title.setMaximumHeight(2 * line_height())  # beside the editor, also where a problem is below it
        layout.addRow(title, self._columns[field.name])
        self.editors[field.name], self._problem_labels[field.name] = editor, said

    def _add_echo(self, editor: QLineEdit, echo: Callable[[str], str], name: str) -> None:
        reading = label(style="muted")
        reading.hide()
        self.add_below(name, reading)

        def show(words: str) -> None:
            reading.setText(echo(words))
            reading.setVisible(bool(reading.text()))

        editor.textChanged.connect(show)

    def add_below(self, name: str, widget: QWidget) -> None:
        """Add a widget below the editor of a field."""
        self._columns[name].addWidget(widget)

    def value(self, name: str) -> str:
        """Return the value of a field as text. A choice returns its key."""
        editor = self.editors[name]
        if isinstance(editor, QComboBox):
            key = editor.currentData()
            return str(key) if key is not None else editor.currentText()
        if isinstance(editor, QPlainTextEdit):
            return editor.toPlainText()
        return editor.text()

    def set_visible(self, name: str, is_shown: bool) -> None:
        """Show or hide a field with its label."""
        layout = self.layout()
        assert isinstance(layout, QFormLayout)
        layout.setRowVisible(self._columns[name], is_shown)
        said = self._problem_labels[name]
        said.setVisible(is_shown and bool(said.text()))

    def set_value(self, name: str, words: str) -> None:
        """Fill in a text that `value` returned, without validating it."""
        editor = self.editors[name]
        if isinstance(editor, QComboBox) and editor.isEditable():
            editor.setCurrentText(words)
        elif isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(words)))
        elif isinstance(editor, QPlainTextEdit):
            editor.setPlainText(words)
        elif isinstance(editor, QDateTimeEdit) and not isinstance(editor, QDateEdit):
            editor.setDateTime(read_moment_text(words))
        elif isinstance(editor, QDateEdit):
            editor.setDate(read_day_text(words))
        else:
            editor.setText(words)

    def fill(self, values: Mapping[str, str]) -> None:
        """Show these texts in their fields, without validating them."""
        for name, words in values.items():
            self.set_value(name, words)

    def day(self, name: str) -> date:
        """Return the date in a field with a box for a date."""
        return day_in(self._day_box(name))

    def set_day(self, name: str, day: date) -> None:
        """Fill in the date of a field with a box for a date."""
        self._day_box(name).setDate(to_qt_day(day))

    def _day_box(self, name: str) -> QDateEdit:
        box = self.editors[name]
        assert isinstance(box, QDateEdit)
        return box

    def on_change(self, do: Callable[[], object]) -> None:
        """Call `do` whenever any field changes."""
        for editor in self.editors.values():
            if isinstance(editor, QComboBox):
                changed = editor.editTextChanged if editor.isEditable() else editor.currentIndexChanged
                changed.connect(lambda _chosen: do())
            elif isinstance(editor, QDateTimeEdit):
                editor.dateTimeChanged.connect(lambda _moment: do())
            else:
                editor.textChanged.connect(lambda *_words: do())

    @property
    def values(self) -> dict[str, str]:
        """The values of all fields except secrets, which are never stored."""
        return {name: self.value(name) for name, editor in self.editors.items() if not is_secret(editor)}

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Show each problem below its field, and clear the fields without one."""
        found = list(problems)
        for name, place in self._problem_labels.items():
            show_problems(place, self.editors[name], [p for p in found if p.field == name])


def show_problems(said: QLabel, editor: QWidget, problems: list[Problem]) -> None:
    """Show the problems of one editor in `said`, errors first, and mark the editor."""
    ordered = sorted(problems, key=lambda p: p.severity is not Severity.ERROR)
    said.setVisible(bool(ordered))
    said.setText("\n".join(say(p.message) for p in ordered))
    editor.setAccessibleDescription(said.text())
    if ordered:
        set_kind(said, "wrong" if ordered[0].severity is Severity.ERROR else "asked")
    mark(editor, ordered[0] if ordered else None)


def mark(editor: QWidget, problem: Problem | None) -> None:
    """Colour an editor by the severity of its problem."""
    set_state(editor, "state", "" if problem is None else str(problem.severity))


def line(placeholder: str = "", kind: str = "") -> QLineEdit:
    """Return a box for one line of text."""
    made = QLineEdit()
    made.setPlaceholderText(placeholder)
    set_kind(made, kind)
    return made


def secret_line(placeholder: str = "") -> QLineEdit:
    """Return a box that shows dots. Pasting is allowed, for users of a password manager."""
    made = line(placeholder)
    made.setEchoMode(QLineEdit.EchoMode.Password)
    made.setInputMethodHints(
        Qt.InputMethodHint.ImhHiddenText
        | Qt.InputMethodHint.ImhNoPredictiveText
        | Qt.InputMethodHint.ImhSensitiveData
    )
    return made


def is_secret(editor: QWidget) -> bool:
    """Return whether an editor is a box for a secret."""
    return isinstance(editor, QLineEdit) and editor.echoMode() is not QLineEdit.EchoMode.Normal


class SuggestedLine(QLineEdit):
    """A box with a suggested value. The first key press replaces it; an emptied box stays empty."""

    def __init__(self) -> None:
        super().__init__()
        set_kind(self, "value")
        self.is_typed = False  # whether the user typed here
        self.textEdited.connect(self._typed)

    def _typed(self) -> None:
        self.is_typed = True

    def suggest(self, words: str) -> None:
        """Put a suggestion into the box, unless the user has typed there."""
        if not self.is_typed:
            self.setText(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the first typed or pasted text replace the suggestion."""
        if not self.is_typed and (event.text().strip() or event.matches(QKeySequence.StandardKey.Paste)):
            self.selectAll()
        super().keyPressEvent(event)


def name_line(names: Iterable[str], chosen: str = "") -> QComboBox:
    """Return an editable list of the given names."""
    made = QComboBox(editable=True)
    made.addItems(list(names))
    made.setCurrentText(chosen)
    return made
