"""The doors: log in, set up, the recovery code, a backup. Each asks, and says in words why it stays shut."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLineEdit, QListWidget, QWidget

from fortnight.domain.people import LEAD, Person
from fortnight.operations import people, restoring, safety
from fortnight.operations.desk import Invalid, StoreProblem
from fortnight.ui import language
from fortnight.ui.forms.fields import Field, Form, line, name_line, secret_line
from fortnight.ui.language import say, tr
from fortnight.ui.reception import Reception
from fortnight.ui.widgets.basics import button, column, label, row

WIDTH = 460


class Door(QWidget):
    """A title, a form, what is wrong, one button, and ways to other doors."""

    came = Signal(object)  # a desk
    other = Signal(str)  # the name of another door
    coded = Signal(object, str)  # a desk, and the recovery code to be shown once

    def __init__(self, reception: Reception, title: str, fields: Iterable[Field], do: str) -> None:
        super().__init__()
        self.reception = reception
        self.form = Form(fields)
        self.title = label(title, "h1")
        self.trouble = label(style="wrong", wrap=True)
        self.trouble.hide()
        self.go = button(do, self.attempt, "primary")
        for editor in self.form.editors.values():
            if isinstance(editor, QLineEdit):
                editor.returnPressed.connect(self.attempt)

    def lay_out(self, *between: QWidget, ways: Iterable[tuple[str, str]] = ()) -> None:
        """Title, form, more parts, what is wrong, the button, the ways to other doors."""
        links = [button(tr(words), partial(self.other.emit, door), "chip") for door, words in ways]
        self.setLayout(
            column(self.title, self.form, *between, self.trouble, self.go, row(*links, None), spacing=14)
        )

    def knock(self) -> None:
        """Do what the door is for; overridden."""
        raise NotImplementedError

    def attempt(self) -> None:
        """Knock, or say why it stays shut and keep what was typed, but for secrets."""
        try:
            self.knock()
        except (Invalid, StoreProblem) as refused:
            self.say(say(refused.sentence))
            self.refused(refused)

    def say(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))

    def refused(self, why: Exception) -> None:
        """After a refusal the last secret is typed again."""

    def begin(self) -> None:
        """Put the cursor where typing begins."""
        for editor in self.form.editors.values():
            if isinstance(editor, QLineEdit) and not editor.text():
                editor.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def box(self, name: str) -> QLineEdit:
        """The box of a field."""
        editor = self.form.editors[name]
        assert isinstance(editor, QLineEdit)
        return editor

    def same_twice(self) -> str:
        """The new passphrase. :raises Invalid: if it was not typed the same twice."""
        first, second = self.form.value("passphrase"), self.form.value("again")
        if first != second:
            raise Invalid(people.NOT_THE_SAME)
        return first


NEW_PASSPHRASE = (
    ("passphrase", "Passphrase", "a few words that do not belong together"),
    ("again", "The same again", ""),
)


def new_passphrase() -> list[Field]:
    """Two boxes for a passphrase that is new."""
    return [Field(name, tr(title), partial(secret_line, tr(hint))) for name, title, hint in NEW_PASSPHRASE]


class LogIn(Door):
    """Name, and passphrase or PIN."""

    def __init__(self, reception: Reception) -> None:
        fields = (
            Field("name", tr("Name"), lambda: name_line(reception.names(), reception.likely_name)),
            Field("secret", tr("Passphrase, or PIN of today"), secret_line),
            Field("pin", tr("PIN for today"), lambda: secret_line(tr("4 to 8 digits, if you like"))),
        )
        super().__init__(reception, tr("Log in"), fields, tr("Log in"))
        self.lay_out(ways=(("recover", "Passphrase forgotten"), ("restore", "Restore a backup")))

    def knock(self) -> None:
        name, secret, pin = (self.form.value(field) for field in ("name", "secret", "pin"))
        self.came.emit(self.reception.log_in(name, secret, pin))

    def refused(self, why: Exception) -> None:
        self.box("secret").clear()
        self.box("secret").setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(why, people.CannotOpen) and not isinstance(why, people.Locked):
            self.other.emit("restore")

    def begin(self) -> None:
        known = bool(self.form.value("name"))
        target = self.box("secret") if known else self.form.editors["name"]
        target.setFocus(Qt.FocusReason.OtherFocusReason)


class SetUp(Door):
    """A machine without a record: its first lead."""

    def __init__(self, reception: Reception) -> None:
        fields = (Field("name", tr("Your name"), line), *new_passphrase())
        super().__init__(reception, tr("Set up the record"), fields, tr("Set up"))
        about = tr(
            "You will be the ward lead: you let the others in and change the settings. The record is "
            "encrypted; without a passphrase or the recovery code nobody can read it."
        )
        self.lay_out(label(about, "muted", wrap=True), ways=(("restore", "Restore a backup instead"),))

    def knock(self) -> None:
        person = Person(self.form.value("name"), LEAD)
        self.coded.emit(*self.reception.set_up(person, self.same_twice()))


class Recover(Door):
    """All passphrases are forgotten."""

    def __init__(self, reception: Reception) -> None:
        fields = (
            Field("code", tr("Recovery code"), lambda: line(tr("nine groups of four"))),
            Field("name", tr("Name of a ward lead"), line),
            *new_passphrase(),
        )
        super().__init__(reception, tr("Use the recovery code"), fields, tr("Let me in"))
        about = tr("The code works once. Afterwards you are shown the next one.")
        self.lay_out(label(about, "muted", wrap=True), ways=(("log-in", "Back"),))

    def knock(self) -> None:
        value = self.form.value
        self.coded.emit(*self.reception.recover(value("code"), value("name"), self.same_twice()))


class Restore(Door):
    """The record is damaged or gone, or an earlier state is wanted."""

    def __init__(self, reception: Reception) -> None:
        fields = (
            Field("name", tr("Name of a ward lead"), line),
            Field("secret", tr("Passphrase"), secret_line),
        )
        super().__init__(reception, tr("Restore a backup"), fields, tr("Restore"))
        self.backups = QListWidget()
        self.backups.setAccessibleName(tr("Backups"))
        self.backups.setMinimumHeight(150)
        self._paths: list[Path] = []
        for made in reversed(safety.backups_of(reception.folder)):
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
        value = self.form.value
        self.attempt_to(lambda: self.reception.look_at(self._chosen(), value("name"), value("secret")))

    def attempt_to(self, open_it: Callable[[], object]) -> None:
        """Open something and go in, or say why not."""
        try:
            desk = open_it()
        except (Invalid, StoreProblem) as refused:
            self.say(say(refused.sentence))
            return
        self.came.emit(desk)

    def knock(self) -> None:
        backup = self._chosen()
        if not self.sure.isChecked():
            raise Invalid(people.NOT_SURE)
        value = self.form.value
        moved = self.moved.isChecked()
        self.came.emit(self.reception.restore(backup, value("name"), value("secret"), moved))

    def refused(self, why: Exception) -> None:
        self.box("secret").clear()
        if isinstance(why, restoring.ForeignBackup):
            self.moved.show()

    def _another_backup(self) -> None:
        """What was agreed to for one backup is asked again for another."""
        self.moved.hide()
        self.moved.setChecked(False)


def _words(made: safety.Backup) -> str:
    when = language.moment(made.at.astimezone())
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
