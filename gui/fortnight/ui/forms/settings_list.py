"""The list of settings: groups with a row for each setting, made from the table, and a search in it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from fortnight.operations.settings import PLACE_WORDS, SETTINGS, Setting
from fortnight.ui.forms.setting_editors import SettingEditor, SettingValue
from fortnight.ui.help.whats_this import explain_setting
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.accessible import name_field
from fortnight.ui.widgets.basics import Badge, button, card, column, label, row
from fortnight.ui.widgets.sizes import digits_width

EDITOR_DIGITS = 41.6  # width of an editor, in digits


class SettingRow(QWidget):
    """One setting: title, meaning and where it applies; at the right its value and the way to its default.

    For a role that may not change it, the value is text, and who may change it is said. `edited` is emitted
    with each change of the value.
    """

    edited = Signal()

    def __init__(self, setting: Setting, value: str, editable: bool, appearance: Appearance) -> None:
        super().__init__()
        self.setting, self._value = setting, value
        self.box = SettingValue(setting.kind) if editable else None
        self.changed = Badge(appearance)
        default = say(setting.kind.shown(setting.default))
        self.default = label(tr("Default: {value}").format(value=default), "small", wrap=True)
        self.to_default = button(tr("Back to the default"), self.go_to_default, "link")
        self.shown = label(style="strong", wrap=True)
        self.setLayout(row(self._words(), self._right(), spacing=24, margins=(0, 6, 0, 6)))
        if self.box is not None:
            name_field(self.box.editor, say(setting.title))
            self.box.editor.setAccessibleDescription(say(setting.meaning))
            explain_setting(self.box.editor, setting)
            self.box.set_value(value)
            self.box.changed.connect(self._show_state)
            self.box.changed.connect(self.edited)
        explain_setting(self, setting)
        self._show_state()

    def _words(self) -> QWidget:
        setting, words = self.setting, QWidget()
        place = say(PLACE_WORDS[setting.place])
        if self.box is None:
            place = tr("{place}. May be changed by: {roles}").format(place=place, roles=say(setting.who))
        self.place = label(place, "small", wrap=True)
        title = row(label(say(setting.title), "h3"), self.changed, None)
        words.setLayout(
            column(
                title,
                label(say(setting.meaning), "muted", wrap=True),
                self.place,
                None,
                spacing=3,
            )
        )
        return words

    def _right(self) -> QWidget:
        right = QWidget()
        right.setFixedWidth(digits_width(EDITOR_DIGITS))
        right.setLayout(column(self.box or self.shown, self.default, self.to_default, None, spacing=4))
        return right

    def _show_state(self) -> None:
        is_changed = self.value() != self.setting.default
        self.changed.show_as(tr("Changed") if is_changed else "", "watch")
        self.default.setVisible(is_changed)
        self.to_default.setVisible(is_changed and self.box is not None)
        self.shown.setText(say(self.setting.kind.shown(self._value)))

    def value(self) -> str:
        """Return the value that is shown."""
        return self._value if self.box is None else self.box.value()

    def set_value(self, value: str) -> None:
        """Show another value."""
        self._value = value
        if self.box is not None:
            self.box.set_value(value)
        self._show_state()
        self.edited.emit()

    def go_to_default(self) -> None:
        """Show the default. It is saved with the other changes."""
        self.set_value(self.setting.default)
        if self.box is not None:
            self.box.editor.setFocus()  # the button that had the focus is hidden now

    def matches(self, words: list[str]) -> bool:
        """Return whether the title, the meaning and the group contain all words of a search."""
        setting = self.setting
        about = " ".join(say(each) for each in (setting.title, setting.meaning, setting.group)).casefold()
        return all(word in about for word in words)


class SettingsList(QWidget):
    """All settings in their groups."""

    def __init__(self, values: Mapping[str, str], role: str, appearance: Appearance) -> None:
        super().__init__()
        self.rows = {
            key: SettingRow(SETTINGS[key], value, SETTINGS[key].may_be_changed_by(role), appearance)
            for key, value in values.items()
        }
        self._groups: dict[str, tuple[QWidget, list[SettingRow]]] = {}
        for each in self.rows.values():
            name = say(each.setting.group)
            self._groups.setdefault(name, (QWidget(), []))[1].append(each)
        for name, (holder, rows) in self._groups.items():
            holder.setLayout(column(label(name, "strong"), _card_of(rows), spacing=6))
        self.nothing = label(tr("No setting matches the search."), "muted")
        self.nothing.hide()
        holders = [holder for holder, _ in self._groups.values()]
        self.setLayout(column(*holders, self.nothing, None, spacing=14, margins=(0, 0, 8, 0)))

    @property
    def editors(self) -> dict[str, SettingEditor]:
        """The editor of each setting that may be changed."""
        return {key: each.box.editor for key, each in self.rows.items() if each.box is not None}

    @property
    def values(self) -> dict[str, str]:
        """The values that are shown."""
        return {key: each.value() for key, each in self.rows.items()}

    def search(self, typed: str) -> None:
        """Show only the settings that contain all typed words."""
        words = typed.casefold().split()
        for holder, rows in self._groups.values():
            found = [each for each in rows if each.matches(words)]
            for each in rows:
                each.setVisible(each in found)
            holder.setVisible(bool(found))
        self.nothing.setVisible(all(holder.isHidden() for holder, _ in self._groups.values()))


def _card_of(rows: list[SettingRow]) -> QFrame:
    frame = card(*rows, margins=(14, 6, 14, 6), spacing=4)
    frame.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return frame
