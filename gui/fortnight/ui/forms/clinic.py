"""The dialog with the settings of the clinic."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QWidget,
)

from fortnight.operations import settings
from fortnight.ui.forms.ask import FormDialog
from fortnight.ui.forms.fields import Field, Form, choice, line, restyle
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import button, column, label, row


class ClinicSettings(FormDialog):
    """The settings of the clinic. Each change is an entry in the journal."""

    people_asked = Signal()
    restore_requested = Signal()

    def __init__(self, parent: QWidget, context: Context) -> None:
        super().__init__(parent, tr("Settings"), tr("Save"))
        self._context = context
        values = {name: settings.value(context.session.store, name) for name in settings.SETTINGS}
        self._before = values
        self.form = Form(
            [
                Field(each.name, say(each.title), partial(_editor, each, values[each.name]))
                for each in settings.SETTINGS.values()
            ]
        )
        self.lay_out(self.form, *self._backups(), *self._people())

    def _people(self) -> list[QWidget]:
        """Return the buttons for people and for restoring a backup. The demonstration ward has neither."""
        if not self._context.session.keys:
            return []
        holder = QWidget()
        ways = (
            button(tr("People…"), lambda: self._close_for(self.people_asked)),
            button(tr("Restore a backup…"), lambda: self._close_for(self.restore_requested)),
        )
        holder.setLayout(row(*ways, None))
        return [holder]

    def _close_for(self, request: SignalInstance) -> None:
        self.reject()
        request.emit()

    def _backups(self) -> list[QWidget]:
        """Return the state of the backups and the button that makes one now."""
        scheduler = self._context.backup_scheduler
        if scheduler is None:
            return []
        self.backed_up, self.backup_trouble = label(style="muted"), label(style="wrong", wrap=True)
        self.back_up = button(tr("Back up now"), scheduler.begin)
        scheduler.changed.connect(self._show_backup_state)
        self._show_backup_state()
        holder = QWidget()
        holder.setLayout(column(row(self.backed_up, None, self.back_up), self.backup_trouble, spacing=4))
        return [holder]

    def _show_backup_state(self) -> None:
        scheduler = self._context.backup_scheduler
        assert scheduler is not None
        restyle(self.backed_up, "wrong" if scheduler.needs_warning else "muted")
        self.backed_up.setText(scheduler.status_text())
        self.back_up.setEnabled(not scheduler.busy)
        self.backup_trouble.setText("" if scheduler.trouble is None else say(scheduler.trouble))
        self.backup_trouble.setVisible(scheduler.trouble is not None)

    def save(self) -> None:
        """Save the settings that were changed."""
        self.attempt(self._change)

    def _change(self) -> None:
        for name, before in self._before.items():
            chosen = self.form.value(name)
            if chosen != before:
                settings.change(self._context.session, self._context.session.new_id(), name, chosen)


def _editor(setting: settings.Setting, chosen: str) -> QComboBox | QLineEdit:
    if setting.choices:
        return choice({key: say(words) for key, words in setting.choices.items()}, chosen)
    made = line(tr("none"))
    made.setText(chosen)
    return made
