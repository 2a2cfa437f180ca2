"""The log-in forms: log in, set up, recovery code, restore a backup."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QListWidget, QWidget

from fortnight.domain.messages import Word, word
from fortnight.operations import backups, people, restoring
from fortnight.operations.session import Invalid, Progress
from fortnight.ui import formats
from fortnight.ui.forms.code_line import code_in_lines, code_line
from fortnight.ui.forms.fields import Field, line, name_line, secret_line
from fortnight.ui.login.login_form import LoginForm
from fortnight.ui.services.login_service import LoginService
from fortnight.ui.translation import say, tr, tr_word
from fortnight.ui.widgets.basics import button, column, label, row
from fortnight.ui.widgets.sizes import line_height

WIDTH_DIGITS = 54.7  # width of the log-in forms, in digits


NEW_PASSPHRASE = (
    ("passphrase", word("Passphrase"), word("several unrelated words")),
    ("again", word("Repeat the passphrase"), Word("")),
)


def new_passphrase() -> list[Field]:
    """Return the two fields for a new passphrase."""
    return [
        Field(name, tr_word(title), partial(secret_line, tr_word(hint)))
        for name, title, hint in NEW_PASSPHRASE
    ]


class PassphraseForm(LoginForm):
    """Log in with a name and a passphrase or PIN."""

    def __init__(self, login_service: LoginService) -> None:
        fields = (
            Field("name", tr("Name"), lambda: name_line(login_service.names(), login_service.suggested_name)),
            Field("secret", tr("Passphrase or today's PIN"), secret_line),
            Field("pin", tr("New PIN for today"), lambda: secret_line(tr("optional, 4 to 8 digits"))),
        )
        super().__init__(login_service, tr("Log in"), fields, tr("Log in"))
        self.lay_out(
            links=(
                ("recover", word("Forgotten passphrase")),
                ("restore", word("Restore a backup")),
                ("copy", word("Open a review copy")),
                ("training", word("Training")),
            )
        )

    def task(self) -> Callable[[Progress], object]:
        """Unlock the record with the passphrase or PIN."""
        name, secret, pin = (self.form.value(field) for field in ("name", "secret", "pin"))
        return partial(self.login_service.unlock, name, secret, pin)

    def finish(self, done: people.Unlocked) -> None:
        """Open the record."""
        self.logged_in.emit(self.login_service.open_session(done))

    def refused(self, why: Exception) -> None:
        """Ask for the secret again, or offer a backup if the record cannot be opened."""
        self.box("secret").clear()
        self.box("secret").setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(why, people.CannotOpen) and not isinstance(why, people.Locked):
            self.form_requested.emit("restore")

    def begin(self) -> None:
        """Put the cursor into the secret, or into the name if it is empty."""
        known = bool(self.form.value("name"))
        target = self.box("secret") if known else self.form.editors["name"]
        target.setFocus(Qt.FocusReason.OtherFocusReason)


class RecoveryForm(LoginForm):
    """Log in with the recovery code when every passphrase is forgotten."""

    BUSY_TEXT = word("Checking the recovery code…")

    def __init__(self, login_service: LoginService) -> None:
        fields = (
            Field("code", tr("Recovery code"), code_line),
            Field("name", tr("Name of a ward lead"), line),
            *new_passphrase(),
        )
        super().__init__(login_service, tr("Use the recovery code"), fields, tr("Log in"))
        about = tr("The code works only once. You will then be shown a new code.")
        self.lay_out(label(about, "muted", wrap=True), links=(("log-in", word("Back")),))

    def task(self) -> Callable[[Progress], object]:
        """Unlock the record with the recovery code."""
        code, name, passphrase = self.form.value("code"), self.form.value("name"), self.repeated_passphrase()
        return partial(self.login_service.unlock_to_recover, code, name, passphrase)

    def finish(self, done: people.Recovery) -> None:
        """Open the record and show the next recovery code."""
        self.recovery_code_made.emit(*self.login_service.finish_recovery(done))


class RestoreForm(LoginForm):
    """Restore a backup, because the record is damaged or lost or an earlier state is wanted.

    It can be cancelled while the backup is verified on a copy, but not once files are being replaced.
    """

    BUSY_TEXT = word("Restoring the backup…")
    CAN_STOP = True

    def __init__(self, login_service: LoginService) -> None:
        fields = (
            Field("name", tr("Name of a ward lead"), line),
            Field("secret", tr("Passphrase"), secret_line),
        )
        super().__init__(login_service, tr("Restore a backup"), fields, tr("Restore"))
        self.backups = QListWidget()
        self.backups.setAccessibleName(tr("Backups"))
        self.backups.setMinimumHeight(8 * line_height() + 22)
        self._paths: list[Path] = []
        for made in reversed(backups.backups_of(login_service.folder)):
            self.add_backup(made.path, _backup_text(made))
        self.backups.setCurrentRow(0)
        self.sure = QCheckBox(tr("Replace the record; its files are kept beside it"))
        self.moved = QCheckBox(tr("Restore it although it is of another record"))
        self._hide_move_option()
        self.backups.currentRowChanged.connect(self._hide_move_option)
        elsewhere = button(tr("Choose another file…"), self._choose, "chip")
        about = label(self._about(), "muted", wrap=True)
        buttons = QWidget()
        look = button(tr("Open read-only"), self.look, "chip")
        buttons.setLayout(row(elsewhere, look, None))
        self.lay_out(about, self.backups, buttons, self.sure, self.moved, links=(("log-in", word("Back")),))

    def _about(self) -> str:
        if self._paths:
            return tr("The newest backup is at the top. Each backup was verified when it was made.")
        return tr("There is no backup in the folder of this record.")

    def add_backup(self, path: Path, words: str) -> None:
        """Add a backup to the list, with the words that describe it."""
        self._paths.append(path)
        self.backups.addItem(words)

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, tr("Choose a backup"), "", tr("Backups (*.db)"))
        if name:
            self.add_backup(Path(name), name)
            self.backups.setCurrentRow(self.backups.count() - 1)

    def _chosen(self) -> Path:
        if self.backups.currentRow() < 0:
            raise Invalid(people.NO_BACKUP)
        return self._paths[self.backups.currentRow()]

    def look(self) -> None:
        """Open the chosen backup read-only. The record is not changed."""
        name, secret = self.form.value("name"), self.form.value("secret")
        try:
            backup = self._chosen()
        except Invalid as refused:
            self.say(say(refused.sentence))
            return
        self.run_in_background(
            lambda progress: self.login_service.unlock_backup(backup, name, secret),
            lambda found: self.logged_in.emit(self.login_service.open_backup(found)),
        )

    def task(self) -> Callable[[Progress], object]:
        """Restore the chosen backup, if the replacement was confirmed."""
        backup = self._chosen()
        if not self.sure.isChecked():
            raise Invalid(people.NOT_SURE)
        name, secret = self.form.value("name"), self.form.value("secret")
        return partial(self.login_service.restore, backup, name, secret, self.moved.isChecked())

    def finish(self, done: people.Unlocked) -> None:
        """Open the restored record."""
        self.logged_in.emit(self.login_service.open_session(done))

    def refused(self, why: Exception) -> None:
        """Ask for the secret again, and offer to move a backup of another record."""
        self.box("secret").clear()
        if isinstance(why, restoring.ForeignBackup):
            self.moved.show()

    def _hide_move_option(self) -> None:
        """Hide the consent to move, because it applied to the backup chosen before."""
        self.moved.hide()
        self.moved.setChecked(False)


def _backup_text(made: backups.Backup) -> str:
    when = formats.moment(made.at.astimezone())
    if made.reach is None:
        return tr("{when} · not verified").format(when=when)
    return tr("{when} · %n (entry|entries)", "", made.reach.seq).format(when=when)


class RecoveryCodePage(QWidget):
    """Shows the recovery code once. `confirmed` is emitted when the user has a copy on paper."""

    confirmed = Signal()

    def __init__(self, code: str, print_it: Callable[[str], None]) -> None:
        super().__init__()
        self.code = label(code_in_lines(code), "figure")
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        about = tr(
            "Write down or print this recovery code, seal it, and keep it away from this computer. It "
            "opens the record if every passphrase is forgotten. It is shown only once and is not stored."
        )
        self.sure = QCheckBox(tr("I have a copy on paper"))
        self.go = button(tr("Open the record"), self.confirmed.emit, "primary")
        self.go.setEnabled(False)
        self.sure.toggled.connect(self.go.setEnabled)
        prints = button(tr("Print…"), lambda: print_it(code))
        self.setLayout(
            column(
                label(tr("Recovery code"), "h1"),
                label(about, wrap=True),
                self.code,
                row(prints, None),
                self.sure,
                self.go,
                spacing=16,
            )
        )
