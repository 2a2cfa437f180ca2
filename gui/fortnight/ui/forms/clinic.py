"""The dialog of what the clinic sets."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QWidget,
)

from fortnight.operations import settings
from fortnight.ui.context import Context
from fortnight.ui.forms.ask import Ask
from fortnight.ui.forms.fields import Field, Form, choice, line
from fortnight.ui.language import say, tr


class ClinicSettings(Ask):
    """What the clinic sets. Each change is an entry in the record."""

    def __init__(self, parent: QWidget, context: Context) -> None:
        super().__init__(parent, tr("Settings"), tr("Save"))
        self._context = context
        held = {name: settings.value(context.desk.store, name) for name in settings.SETTINGS}
        self._held = held
        self.form = Form(
            [
                Field(each.name, say(each.title), partial(_editor, each, held[each.name]))
                for each in settings.SETTINGS.values()
            ]
        )
        self.lay_out(self.form)

    def save(self) -> None:
        self.attempt(self._change)

    def _change(self) -> None:
        for name, before in self._held.items():
            chosen = self.form.value(name)
            if chosen != before:
                settings.change(self._context.desk, self._context.desk.new_id(), name, chosen)


def _editor(setting: settings.Setting, chosen: str) -> QComboBox | QLineEdit:
    if setting.choices:
        return choice({key: say(words) for key, words in setting.choices.items()}, chosen)
    made = line(tr("none"))
    made.setText(chosen)
    return made
