"""The dialog with all settings, and the one that asks before a settings file is imported."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Signal, SignalInstance
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from fortnight.operations import settings, settings_file
from fortnight.operations.session import Invalid, StoreProblem
from fortnight.operations.settings_file import Change
from fortnight.program_log.writing import note_error
from fortnight.ui.forms.ask import FormDialog
from fortnight.ui.forms.fields import line
from fortnight.ui.forms.settings_list import SettingsList
from fortnight.ui.forms.several_computers import SeveralComputers
from fortnight.ui.forms.went_wrong import WentWrong
from fortnight.ui.services.context import Context
from fortnight.ui.style import set_kind
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import button, column, label, row, scrolling

USUAL_SIZE = QSize(860, 720)
MARGIN = 60  # pixels that the dialog leaves free of the window


class ClinicSettings(FormDialog):
    """The settings of the clinic and of this computer. `changed` is emitted when some were saved."""

    changed = Signal()
    people_asked = Signal()
    restore_requested = Signal()
    about_requested = Signal()

    def __init__(self, parent: QWidget, context: Context) -> None:
        super().__init__(parent, tr("Settings"), tr("Save"))
        self._context = context
        self._before = settings.values(context.session.store, context.local)
        self.form = SettingsList(self._before, context.session.role, context.appearance)
        self.search = line(tr("Search the settings"))
        self.search.setAccessibleName(tr("Search the settings"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.form.search)
        self.reason = line(tr("reason, kept in the journal"))
        self.reason.setAccessibleName(tr("Reason"))
        self.warning = label(style="wrong", wrap=True)
        self._why = QWidget()
        self._why.setLayout(column(self.warning, self.reason, spacing=4))
        for key, box in self.form.rows.items():
            if box.setting.needs_reason and key in self.form.editors:
                box.edited.connect(self._ask_reason)
        self._ask_reason()
        self.said = label(style="muted", wrap=True)
        self.said.hide()
        self._lay_out_list()
        self.resize(USUAL_SIZE.boundedTo(parent.window().size() - QSize(MARGIN, MARGIN)))
        self.search.setFocus()

    def _lay_out_list(self) -> None:
        """Give the list all the height that the other parts leave."""
        area = scrolling(self.form, tr("Settings"))
        ways = [row(*each, None) for each in (self._record_ways(), self._ways()) if each]
        foot = column(*ways, row(None, self.buttons), spacing=8)
        above = column(self.title, self.search, spacing=12)
        parts = (above, area, self._why, *self._backups(), self.said, self.trouble, foot)
        self.setLayout(column(*parts, margins=(22, 18, 22, 18), spacing=12))

    def _ways(self) -> list[QPushButton]:
        """Return the buttons for the settings file, for what went wrong and for the program itself."""
        return [
            button(tr("Export…"), self._ask_export),
            button(tr("Import…"), self._ask_import),
            button(tr("What went wrong…"), self._show_problems),
            button(tr("About Fortnight"), lambda: self._close_for(self.about_requested)),
        ]

    def _record_ways(self) -> list[QPushButton]:
        """Return the buttons for people, computers and backups; a ward without a log-in has none."""
        if not self._context.session.keys:
            return []
        return [
            button(tr("People…"), lambda: self._close_for(self.people_asked)),
            button(tr("Several computers…"), self.show_computers),
            button(tr("Restore a backup…"), lambda: self._close_for(self.restore_requested)),
        ]

    def show_computers(self) -> None:
        """Show with whom the record is shared, or share it."""
        dialog = SeveralComputers(self, self._context)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show_problems(self) -> None:
        dialog = WentWrong(self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

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
        return [holder, *self._failsafe()]

    def _failsafe(self) -> list[QWidget]:
        """Return the state of the failsafe PDF and the button that writes one now."""
        scheduler = self._context.failsafe_scheduler
        if scheduler is None:
            return []
        self.failsafe_state, self.failsafe_trouble = label(style="muted"), label(style="wrong", wrap=True)
        self.write_failsafe = button(tr("Write now"), scheduler.begin)
        scheduler.changed.connect(self._show_failsafe_state)
        self._failsafe_holder = QWidget()
        line_of_state = row(self.failsafe_state, None, self.write_failsafe)
        self._failsafe_holder.setLayout(column(line_of_state, self.failsafe_trouble, spacing=4))
        self._show_failsafe_state()
        return [self._failsafe_holder]

    def _show_failsafe_state(self) -> None:
        scheduler = self._context.failsafe_scheduler
        assert scheduler is not None
        words = scheduler.status_text()
        self._failsafe_holder.setVisible(bool(words))
        self.failsafe_state.setText(words)
        self.write_failsafe.setEnabled(not scheduler.busy)
        self.failsafe_trouble.setText(scheduler.notice_text())
        self.failsafe_trouble.setVisible(bool(scheduler.notice_text()))

    def _show_backup_state(self) -> None:
        scheduler = self._context.backup_scheduler
        assert scheduler is not None
        set_kind(self.backed_up, "wrong" if scheduler.needs_warning else "muted")
        self.backed_up.setText(scheduler.status_text())
        self.back_up.setEnabled(not scheduler.busy)
        self.backup_trouble.setText("" if scheduler.trouble is None else say(scheduler.trouble))
        self.backup_trouble.setVisible(scheduler.trouble is not None)

    def _ask_reason(self) -> None:
        """Ask for a reason, with the warning, while a setting is switched on that needs one."""
        changed = [
            each.setting
            for key, each in self.form.rows.items()
            if each.value() != self._before[key] and settings.reason_needed(each.setting, each.value())
        ]
        self._why.setVisible(bool(changed))
        self.warning.setText("\n".join(say(setting.meaning) for setting in changed))

    def save(self) -> None:
        """Save the settings that were changed."""
        self.attempt(self._change)

    def _change(self) -> None:
        chosen = {key: value for key, value in self.form.values.items() if value != self._before[key]}
        if chosen:
            settings.change_all(self._context.session, chosen, self._context.local, self.reason.text())
            self.changed.emit()

    # The settings file ------------------------------------------------------------------------------

    def _ask_export(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Export the saved settings"), "fortnight-settings.json", "JSON (*.json)"
        )
        if name:
            self.export_to(Path(name))

    def export_to(self, path: Path) -> None:
        """Write the saved settings into a file."""
        self._try(lambda: settings_file.export(self._context.session, path, self._context.local))
        if self.trouble.isHidden():
            self._say(tr("Saved {file}").format(file=path))

    def _ask_import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, tr("Import settings"), "", "JSON (*.json)")
        if name:
            self.import_from(Path(name))

    def import_from(self, path: Path) -> None:
        """Show what a settings file would change and ask, or say why it cannot be imported."""
        self._try(lambda: self._offer(path))

    def _offer(self, path: Path) -> None:
        changes = settings_file.changes(self._context.session, path, self._context.local)
        if not changes:
            self._say(tr("{file} changes nothing: all its values are in use.").format(file=path.name))
            return
        dialog = ImportSettings(self, self._context, path, changes)
        dialog.accepted.connect(lambda: self._show_imported(path, changes))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show_imported(self, path: Path, changes: tuple[Change, ...]) -> None:
        for change in changes:
            self.form.rows[change.setting.key].set_value(change.after)
            self._before[change.setting.key] = change.after
        self._say(tr("{file} was imported.").format(file=path.name))
        self.changed.emit()

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.show()

    def _try(self, do: Callable[[], None]) -> None:
        """Call `do`, or show why it was refused."""
        self.said.hide()
        self.trouble.hide()
        try:
            do()
        except (Invalid, StoreProblem) as refused:
            note_error(refused)
            self.trouble.setText(say(refused.sentence))
            self.trouble.show()


class ImportSettings(FormDialog):
    """Shows what a settings file would change. Its settings are changed together when that is confirmed."""

    def __init__(self, parent: QWidget, context: Context, path: Path, changes: tuple[Change, ...]) -> None:
        super().__init__(parent, tr("Import settings"), tr("Change the settings"))
        self._context, self._changes = context, changes
        about = tr("{file} changes these settings. All others stay as they are.").format(file=path.name)
        self.lines = [label(say(change.words), wrap=True) for change in changes]
        holder = QWidget()
        holder.setLayout(column(*self.lines, None, spacing=10))
        self.lay_out(label(about, "muted", wrap=True), scrolling(holder, tr("Changes")))

    def save(self) -> None:
        """Change the settings."""
        self.attempt(lambda: settings_file.apply(self._context.session, self._changes, self._context.local))
