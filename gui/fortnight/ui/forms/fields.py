"""A form is a table of fields: label, editor, and the place beside it where a problem is said."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QDate, QDateTime, Qt, QTimeZone, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
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
from fortnight.ui.translation import say
from fortnight.ui.widgets.basics import column, label

Editor = QLineEdit | QComboBox | QDateEdit | QDateTimeEdit | QPlainTextEdit


@dataclass(frozen=True, slots=True)
class Field:
    """One line of a form: its name in the draft, its label, and how its editor is made.

    `echo` says in words how what was typed is read.
    """

    name: str
    title: str
    editor: Callable[[], Editor]
    echo: Callable[[str], str] | None = None


class Form(QWidget):
    """Editors under one another, each with its problem beneath it."""

    def __init__(self, fields: Iterable[Field]) -> None:
        super().__init__()
        self.editors: dict[str, Editor] = {}
        self._said: dict[str, QLabel] = {}
        self._holders: dict[str, QWidget] = {}
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
        said = label(style="wrong", wrap=True)
        said.hide()
        holder = QWidget()
        holder.setLayout(column(editor, said, spacing=2))
        self._holders[field.name] = holder
        if field.echo is not None and isinstance(editor, QLineEdit):
            self._add_echo(editor, field.echo, field.name)
        title = label(field.title, "muted")
        title.setBuddy(editor)
        title.setMinimumHeight(32)
        layout.addRow(title, holder)
        self.editors[field.name], self._said[field.name] = editor, said

    def _add_echo(self, editor: QLineEdit, echo: Callable[[str], str], name: str) -> None:
        heard = label(style="muted")
        heard.hide()
        self.put_under(name, heard)

        def show(words: str) -> None:
            heard.setText(echo(words))
            heard.setVisible(bool(heard.text()))

        editor.textChanged.connect(show)

    def put_under(self, name: str, widget: QWidget) -> None:
        """Another part under the editor of a field."""
        layout = self._holders[name].layout()
        assert layout is not None
        layout.addWidget(widget)

    def value(self, name: str) -> str:
        """What stands in a field, as text; a choice gives its key."""
        editor = self.editors[name]
        if isinstance(editor, QComboBox):
            key = editor.currentData()
            return str(key) if key is not None else editor.currentText()
        if isinstance(editor, QPlainTextEdit):
            return editor.toPlainText()
        return editor.text()

    def set_value(self, name: str, words: str) -> None:
        """Put back what `value` gave, without asking whether it is right."""
        editor = self.editors[name]
        if isinstance(editor, QComboBox) and editor.isEditable():
            editor.setCurrentText(words)
        elif isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(words)))
        elif isinstance(editor, QPlainTextEdit):
            editor.setPlainText(words)
        elif isinstance(editor, QDateTimeEdit) and not isinstance(editor, QDateEdit):
            editor.setDateTime(QDateTime.fromString(words, editor.displayFormat()))
        elif isinstance(editor, QDateEdit):
            editor.setDate(QDate.fromString(words, editor.displayFormat()))
        else:
            editor.setText(words)

    def on_typing(self, do: Callable[[], object]) -> None:
        """Do something whenever any field changes."""
        for editor in self.editors.values():
            if isinstance(editor, QComboBox):
                editor.currentIndexChanged.connect(lambda _place: do())
            elif isinstance(editor, QDateTimeEdit):
                editor.dateTimeChanged.connect(lambda _moment: do())
            else:
                editor.textChanged.connect(lambda *_words: do())

    @property
    def values(self) -> dict[str, str]:
        """What stands in every field but those of a secret, which is kept nowhere."""
        return {name: self.value(name) for name, editor in self.editors.items() if not is_secret(editor)}

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Say each problem beside its field; fields without one say nothing."""
        said = list(problems)
        for name, place in self._said.items():
            show_problems(place, self.editors[name], [p for p in said if p.field == name])


def show_problems(said: QLabel, editor: QWidget, problems: list[Problem]) -> None:
    """Say all that is wrong with one editor beneath it, errors first, and mark the editor."""
    ordered = sorted(problems, key=lambda p: p.severity is not Severity.ERROR)
    said.setVisible(bool(ordered))
    said.setText("\n".join(say(p.message) for p in ordered))
    if ordered:
        restyle(said, "wrong" if ordered[0].severity is Severity.ERROR else "asked")
    mark(editor, ordered[0] if ordered else None)


def mark(editor: QWidget, problem: Problem | None) -> None:
    """Colour a box by the problem with it."""
    state = "" if problem is None else str(problem.severity)
    if editor.property("state") != state:
        editor.setProperty("state", state)
        editor.style().unpolish(editor)
        editor.style().polish(editor)


def restyle(widget: QWidget, name: str) -> None:
    """Dress a widget in another manner of the style sheet."""
    if widget.objectName() != name:
        widget.setObjectName(name)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def line(placeholder: str = "", name: str = "") -> QLineEdit:
    """A box for one line."""
    made = QLineEdit()
    made.setPlaceholderText(placeholder)
    made.setObjectName(name)
    return made


def secret_line(placeholder: str = "") -> QLineEdit:
    """A box that shows dots. Pasting is allowed, for those who keep passphrases in a safe."""
    made = line(placeholder)
    made.setEchoMode(QLineEdit.EchoMode.Password)
    made.setInputMethodHints(
        Qt.InputMethodHint.ImhHiddenText
        | Qt.InputMethodHint.ImhNoPredictiveText
        | Qt.InputMethodHint.ImhSensitiveData
    )
    return made


def is_secret(editor: QWidget) -> bool:
    """Whether a box shows dots."""
    return isinstance(editor, QLineEdit) and editor.echoMode() is not QLineEdit.EchoMode.Normal


class SuggestedLine(QLineEdit):
    """A box that may hold a suggestion: the first key replaces it, and an emptied box stays empty."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("value")
        self.is_typed = False  # by a person
        self.textEdited.connect(self._typed)

    def _typed(self) -> None:
        self.is_typed = True

    def suggest(self, words: str) -> None:
        """Put a suggestion into the box, unless somebody typed there."""
        if not self.is_typed:
            self.setText(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.is_typed and (event.text().strip() or event.matches(QKeySequence.StandardKey.Paste)):
            self.selectAll()
        super().keyPressEvent(event)


def name_line(names: Iterable[str], chosen: str = "") -> QComboBox:
    """The names of those who may log in, to choose from or to type."""
    made = QComboBox(editable=True)
    made.addItems(list(names))
    made.setCurrentText(chosen)
    return made


class Choice(QComboBox):
    """A choice that the arrow keys go through; `entered` says that Enter was pressed."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # in a dialog it presses the default button
            self.entered.emit()
        else:
            super().keyPressEvent(event)


def choice(options: Mapping[str, str], chosen: str = "") -> Choice:
    """A choice among named options."""
    made = Choice()
    for key, words in options.items():
        made.addItem(words, key)
    made.setCurrentIndex(max(0, made.findData(chosen)))
    return made


def moment_box(when: datetime) -> QDateTimeEdit:
    """A date and a time, written as `22 Nov 2026 09:30`."""
    made = QDateTimeEdit()
    made.setDisplayFormat("d MMM yyyy  HH:mm")
    made.setTimeZone(zone_of(when))
    made.setDateTime(to_qt(when))
    made.setCalendarPopup(True)
    return made


def date_box(day: date) -> QDateEdit:
    """A date, written as `22 Nov 2026`."""
    made = QDateEdit(QDate(day.year, day.month, day.day))
    made.setDisplayFormat("d MMM yyyy")
    made.setCalendarPopup(True)
    return made


def zone_of(when: datetime) -> QTimeZone:
    """The fixed offset that a moment carries."""
    offset = when.utcoffset()
    return QTimeZone(int(offset.total_seconds())) if offset else QTimeZone.utc()


def to_qt(when: datetime) -> QDateTime:
    """A moment for Qt, at full minutes, in its own offset."""
    return QDateTime.fromSecsSinceEpoch(int(when.timestamp()) // 60 * 60, zone_of(when))


def from_qt(box: QDateTimeEdit, like: datetime) -> datetime:
    """The moment in a box, in the offset of `like`."""
    return datetime.fromtimestamp(box.dateTime().toSecsSinceEpoch(), like.tzinfo)
