"""The dialog of what the clinic sets."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QWidget,
)

from fortnight.operations import settings
from fortnight.ui.forms.ask import Ask
from fortnight.ui.forms.fields import Field, Form, choice, line, restyle
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import button, column, label, row


class ClinicSettings(Ask):
    """What the clinic sets. Each change is an entry in the record."""

    people_asked = Signal()
    restore_asked = Signal()

    def __init__(self, parent: QWidget, context: Context) -> None:
        super().__init__(parent, tr("Settings"), tr("Save"))
        self._context = context
        held = {name: settings.value(context.session.store, name) for name in settings.SETTINGS}
        self._held = held
        self.form = Form(
            [
                Field(each.name, say(each.title), partial(_editor, each, held[each.name]))
                for each in settings.SETTINGS.values()
            ]
        )
        self.lay_out(self.form, *self._backups(), *self._people())

    def _people(self) -> list[QWidget]:
        """The ways to who may log in and to an earlier state. An invented ward has neither."""
        if not self._context.session.keys:
            return []
        holder = QWidget()
        ways = (
            button(tr("People…"), lambda: self._leave(self.people_asked)),
            button(tr("Restore a backup…"), lambda: self._leave(self.restore_asked)),
        )
        holder.setLayout(row(*ways, None))
        return [holder]

    def _leave(self, to: SignalInstance) -> None:
        self.reject()
        to.emit()

    def _backups(self) -> list[QWidget]:
        """How the record is backed up, and the button that does it now."""
        keeper = self._context.backup_scheduler
        if keeper is None:
            return []
        self.backed_up, self.backup_trouble = label(style="muted"), label(style="wrong", wrap=True)
        self.back_up = button(tr("Back up now"), keeper.begin)
        keeper.changed.connect(self._say_backups)
        self._say_backups()
        holder = QWidget()
        holder.setLayout(column(row(self.backed_up, None, self.back_up), self.backup_trouble, spacing=4))
        return [holder]

    def _say_backups(self) -> None:
        keeper = self._context.backup_scheduler
        assert keeper is not None
        restyle(self.backed_up, "wrong" if keeper.warns else "muted")
        self.backed_up.setText(keeper.words())
        self.back_up.setEnabled(not keeper.busy)
        self.backup_trouble.setText("" if keeper.trouble is None else say(keeper.trouble))
        self.backup_trouble.setVisible(keeper.trouble is not None)

    def save(self) -> None:
        self.attempt(self._change)

    def _change(self) -> None:
        for name, before in self._held.items():
            chosen = self.form.value(name)
            if chosen != before:
                settings.change(self._context.session, self._context.session.new_id(), name, chosen)


def _editor(setting: settings.Setting, chosen: str) -> QComboBox | QLineEdit:
    if setting.choices:
        return choice({key: say(words) for key, words in setting.choices.items()}, chosen)
    made = line(tr("none"))
    made.setText(chosen)
    return made
