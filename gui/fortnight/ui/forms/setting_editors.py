"""The editors of settings, one for each type. Each returns and accepts the value as text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QLineEdit, QWidget

from fortnight.domain.entry.setting_kinds import OFF, ON, Choice, Folder, Kind, Switch, WholeNumber, Words
from fortnight.ui.forms.fields import line
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import button, label, row
from fortnight.ui.widgets.choice import choice

LONGEST_LIST = 60  # numbers; from more than these one is typed
SettingEditor = QComboBox | QCheckBox | QLineEdit


class _WheelGuard(QObject):
    """Lets the wheel scroll the list of settings instead of changing a value that the pointer happens on."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ignore the wheel."""
        if event.type() is QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)


class SettingValue(QWidget):
    """The editor of one setting. `changed` is emitted whenever its value changes."""

    changed = Signal()

    def __init__(self, kind: Kind) -> None:
        super().__init__()
        self.editor = _editor(kind)
        self.editor.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.editor.installEventFilter(_WheelGuard(self))
        self.setLayout(row(self.editor, *self._beside(kind)))
        _signal(self.editor)(lambda *_value: self.changed.emit())

    def _beside(self, kind: Kind) -> list[QWidget]:
        """Return the widget at the right of the editor."""
        if isinstance(kind, Folder):
            return [button(tr("Choose…"), self._choose_folder)]
        if isinstance(kind, WholeNumber) and not _is_listed(kind):
            limits = tr("{unit}, from {lowest} to {highest}")
            return [
                label(limits.format(unit=say(kind.unit), lowest=kind.lowest, highest=kind.highest), "muted")
            ]
        return []

    def value(self) -> str:
        """Return the value as it is stored."""
        if isinstance(self.editor, QComboBox):
            return str(self.editor.currentData())
        if isinstance(self.editor, QCheckBox):
            return ON if self.editor.isChecked() else OFF
        return self.editor.text().strip()

    def set_value(self, value: str) -> None:
        """Show a value."""
        if isinstance(self.editor, QComboBox):
            self.editor.setCurrentIndex(self.editor.findData(value))
        elif isinstance(self.editor, QCheckBox):
            self.editor.setChecked(value == ON)
        else:
            self.editor.setText(value)
            self.editor.setCursorPosition(0)  # the beginning of a long text is shown

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("Choose a folder"), self.value())
        if chosen:
            self.set_value(chosen)


def _editor(kind: Kind) -> SettingEditor:
    if isinstance(kind, Choice):
        return choice({key: say(words) for key, words in kind.options.items()})
    if isinstance(kind, WholeNumber) and _is_listed(kind):
        numbers = map(str, range(kind.lowest, kind.highest + 1))
        return choice({number: say(kind.shown(number)) for number in numbers})
    if isinstance(kind, Switch):
        return QCheckBox(tr("On"))
    made = line(tr("none"))
    if isinstance(kind, Words):
        made.setMaxLength(kind.longest)
    return made


def _is_listed(kind: WholeNumber) -> bool:
    return kind.highest - kind.lowest < LONGEST_LIST


def _signal(editor: SettingEditor) -> Callable[[Callable[..., None]], object]:
    """Return the function that connects a slot to the changes of an editor."""
    if isinstance(editor, QComboBox):
        return editor.currentIndexChanged.connect
    return editor.toggled.connect if isinstance(editor, QCheckBox) else editor.textChanged.connect
