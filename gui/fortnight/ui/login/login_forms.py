"""The doors: log in, set up, the recovery code, a backup. Each asks, and says in words why it stays shut."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QListWidget, QWidget

from fortnight.domain.people import LEAD, Person
from fortnight.operations import backups, people, restoring
from fortnight.operations.session import Invalid, Progress
from fortnight.ui import formats
from fortnight.ui.forms.fields import Field, line, name_line, secret_line
from fortnight.ui.login.login_form import LoginForm
from fortnight.ui.services.login_service import LoginService
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import button, column, label, row

WIDTH = 460


NEW_PASSPHRASE = (
    ("passphrase", "Passphrase", "a few words that do not belong together"),
    ("again", "The same again", ""),
)


def new_passphrase() -> list[Field]:
    """Two boxes for a passphrase that is new."""
    return [Field(name, tr(title), partial(secret_line, tr(hint))) for name, title, hint in NEW_PASSPHRASE]


class LogIn(LoginForm):
    """Name, and passphrase or PIN."""

    def __init__(self, login_service: LoginService) -> None:
        fields = (
            Field("name", tr("Name"), lambda: name_line(login_service.names(), login_service.likely_name)),
            Field("secret", tr("Passphrase, or PIN of today"), secret_line),
            Field("pin", tr("PIN for today"), lambda: secret_line(tr("4 to 8 digits, if you like"))),
        )
        super().__init__(login_service, tr("Log in"), fields, tr("Log in"))
        self.lay_out(ways=(("recover", "Passphrase forgotten"), ("restore", "Restore a backup")))

    def task(self) -> Callable[[Progress], object]:
        name, secret, pin = (self.form.value(field) for field in ("name", "secret", "pin"))
        return partial(self.login_service.unlock, name, secret, pin)

    def finish(self, done: people.Unlocked) -> None:
        self.came.emit(self.login_service.enter(done))

    def refused(self, why: Exception) -> None:
        self.box("secret").clear()
        self.box("secret").setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(why, people.CannotOpen) and not isinstance(why, people.Locked):
            self.other.emit("restore")

    def begin(self) -> None:
        known = bool(self.form.value("name"))
        target = self.box("secret") if known else self.form.editors["name"]
        target.setFocus(Qt.FocusReason.OtherFocusReason)


class SetUp(LoginForm):
    """A machine without a record: its first lead."""

    DOING = "Setting up…"

    def __init__(self, login_service: LoginService) -> None:
        fields = (Field("name", tr("Your name"), line), *new_passphrase())
        super().__init__(login_service, tr("Set up the record"), fields, tr("Set up"))
        about = tr(
            "You will be the ward lead: you let the others in and change the settings. The record is "
            "encrypted; without a passphrase or the recovery code nobody can read it."
        )
        self.lay_out(label(about, "muted", wrap=True), ways=(("restore", "Restore a backup instead"),))

    def task(self) -> Callable[[Progress], object]:
        person, passphrase = Person(self.form.value("name"), LEAD), self.same_twice()
        return lambda progress: self.login_service.make_record(person, passphrase)

    def finish(self, done: people.SetUp) -> None:
        self.coded.emit(*self.login_service.begin_record(done))


class Recover(LoginForm):
    """All passphrases are forgotten."""

    DOING = "Checking the recovery code…"

    def __init__(self, login_service: LoginService) -> None:
        fields = (
            Field("code", tr("Recovery code"), lambda: line(tr("nine groups of four"))),
            Field("name", tr("Name of a ward lead"), line),
            *new_passphrase(),
        )
        super().__init__(login_service, tr("Use the recovery code"), fields, tr("Let me in"))
        about = tr("The code works once. Afterwards you are shown the next one.")
        self.lay_out(label(about, "muted", wrap=True), ways=(("log-in", "Back"),))

    def task(self) -> Callable[[Progress], object]:
        code, name, passphrase = self.form.value("code"), self.form.value("name"), self.same_twice()
        return partial(self.login_service.unlock_to_recover, code, name, passphrase)

    def finish(self, done: people.Recovery) -> None:
        self.coded.emit(*self.login_service.finish_recovery(done))


class Restore(LoginForm):
    """The record is damaged or gone, or an earlier state is wanted.

    It can be cancelled while the backup is proved, which is done on a copy; not once files are exchanged.
    """

    DOING = "Restoring the backup…"
    CAN_STOP = True

    def __init__(self, login_service: LoginService) -> None:
        fields = (
            Field("name", tr("Name of a ward lead"), line),
            Field("secret", tr("Passphrase"), secret_line),
        )
        super().__init__(login_service, tr("Restore a backup"), fields, tr("Restore"))
        self.backups = QListWidget()
        self.backups.setAccessibleName(tr("Backups"))
        self.backups.setMinimumHeight(150)
        self._paths: list[Path] = []
        for made in reversed(backups.backups_of(login_service.folder)):
            self._add(made.path, _words(made))
        self.backups.setCurrentRow(0)
        self.sure = QCheckBox(tr("Replace the record; the present files are kept aside"))
        self.moved = QCheckBox(tr("Move it here, although it is another record's or installation's"))
        self._another_backup()
        self.backups.currentRowChanged.connect(self._another_backup)
        elsewhere = button(tr("From another place…"), self._choose, "chip")
        about = label(self._about(), "muted", wrap=True)
        place = QWidget()
        look = button(tr("Only look at it"), self.look, "chip")
        place.setLayout(row(elsewhere, look, None))
        self.lay_out(about, self.backups, place, self.sure, self.moved, ways=(("log-in", "Back"),))

    def _about(self) -> str:
        if self._paths:
            return tr("The newest is on top. Each was proved when it was made.")
        return tr("There is no backup in the folder of this record.")

    def _add(self, path: Path, words: str) -> None:
        self._paths.append(path)
        self.backups.addItem(words)

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, tr("A backup"), "", tr("Backups (*.db)"))
        if name:
            self._add(Path(name), name)
            self.backups.setCurrentRow(self.backups.count() - 1)

    def _chosen(self) -> Path:
        if self.backups.currentRow() < 0:
            raise Invalid(people.NO_BACKUP)
        return self._paths[self.backups.currentRow()]

    def look(self) -> None:
        """Open the chosen backup read-only; the record stays as it is."""
        name, secret = self.form.value("name"), self.form.value("secret")
        try:
            backup = self._chosen()
        except Invalid as refused:
            self.say(say(refused.sentence))
            return
        self.begin_work(
            lambda progress: self.login_service.unlock_to_look(backup, name, secret),
            lambda found: self.came.emit(self.login_service.show(found)),
        )

    def task(self) -> Callable[[Progress], object]:
        backup = self._chosen()
        if not self.sure.isChecked():
            raise Invalid(people.NOT_SURE)
        name, secret = self.form.value("name"), self.form.value("secret")
        return partial(self.login_service.restore, backup, name, secret, self.moved.isChecked())

    def finish(self, done: people.Unlocked) -> None:
        self.came.emit(self.login_service.enter(done))

    def refused(self, why: Exception) -> None:
        self.box("secret").clear()
        if isinstance(why, restoring.ForeignBackup):
            self.moved.show()

    def _another_backup(self) -> None:
        """What was agreed to for one backup is asked again for another."""
        self.moved.hide()
        self.moved.setChecked(False)


def _words(made: backups.Backup) -> str:
    when = formats.moment(made.at.astimezone())
    if made.reach is None:
        return tr("{when} · not proved").format(when=when)
    return tr("{when} · {count} entries").format(when=when, count=made.reach.seq)


class Code(QWidget):
    """The recovery code, shown once."""

    written = Signal()

    def __init__(self, code: str, print_it: Callable[[str], None]) -> None:
        super().__init__()
        groups = code.split("-")
        lines = [" - ".join(groups[i : i + 3]) for i in range(0, len(groups), 3)]
        self.code = label("\n".join(lines), "figure")
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        about = tr(
            "Write this recovery code down or print it, seal it, and keep it away from this machine. It "
            "opens the record when every passphrase is forgotten. It is shown this once and kept nowhere."
        )
        self.sure = QCheckBox(tr("I have it on paper"))
        self.go = button(tr("Open the record"), self.written.emit, "primary")
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
