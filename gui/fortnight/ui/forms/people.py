"""The dialogs that manage users: list, add, change role, change passphrase, remove."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from fortnight.domain.people import LEAD, ROLE_WORDS, ROLES, Person, same_name
from fortnight.operations import people
from fortnight.operations.session import Invalid, Session, StoreProblem
from fortnight.program_log.writing import note_error
from fortnight.ui.forms.ask import FormDialog
from fortnight.ui.forms.fields import Field, Form, line
from fortnight.ui.login.login_forms import new_passphrase
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.accessible import name_field
from fortnight.ui.widgets.basics import button, column, label, row
from fortnight.ui.widgets.choice import choice
from fortnight.ui.widgets.sizes import digits_width


def role_choice() -> dict[str, str]:
    """Return the name of each role for display."""
    return {role: say(ROLE_WORDS[role]) for role in ROLES}


class People(QDialog):
    """The list of users. Only a ward lead can change it. `removed` requests the removal of a user's key."""

    removed = Signal(str)

    def __init__(self, parent: QWidget, context: Context) -> None:
        super().__init__(parent)
        self._context = context
        self.setWindowTitle(tr("People"))
        self.setModal(True)
        self.setMinimumWidth(digits_width(76.1))
        self.trouble = label(style="wrong", wrap=True)
        self.trouble.hide()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(8)
        self._holder = QWidget()
        self.add_button = button(tr("Add a user…"), self._add, "primary")
        self.add_button.setEnabled(self._leads)
        about = tr(
            "Everyone who can log in can read the whole record. The role determines what they may enter."
        )
        self.setLayout(
            column(
                label(tr("People"), "h2"),
                label(about, "muted", wrap=True),
                self._holder,
                self.trouble,
                row(self.add_button, None, button(tr("Close"), self.accept)),
                margins=(22, 18, 22, 18),
                spacing=14,
            )
        )
        self.show_people()

    @property
    def _session(self) -> Session:
        return self._context.session

    @property
    def _leads(self) -> bool:
        return self._session.role == LEAD

    def show_people(self) -> None:
        """Show the current list of users."""
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setHorizontalSpacing(14)
        for place, person in enumerate(people.everyone(self._session)):
            self._add_row(grid, place, person)
        grid.setColumnStretch(0, 1)
        layout = self.layout()
        assert layout is not None
        layout.replaceWidget(self._holder, holder)
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = holder

    def _add_row(self, grid: QGridLayout, place: int, person: Person) -> None:
        own = same_name(person.name, self._session.actor)
        role = choice(role_choice(), person.role)
        role.setEnabled(self._leads)
        role.activated.connect(lambda _n, box=role: self.change_role(person.name, box.currentData()))
        change = button(tr("New passphrase…"), partial(self._change_passphrase, person.name))
        change.setEnabled(self._leads or own)
        remove = button(tr("Remove…"), partial(self._ask_remove, person.name))
        remove.setEnabled(self._leads and not own)
        name = label(tr("{name} (you)").format(name=person.name) if own else person.name, "h3")
        for n, widget in enumerate((name, role, change, remove)):
            grid.addWidget(widget, place, n)
        name_field(role, tr("Role of {name}").format(name=person.name))

    def change_role(self, name: str, role: str) -> None:
        """Change the role of a user, or say why it cannot be changed."""
        try:
            people.change_role(self._session, name, role)
        except (Invalid, StoreProblem) as refused:
            note_error(refused)
            self.trouble.setText(say(refused.sentence))
            self.trouble.show()
        self.show_people()

    def _open(self, dialog: FormDialog) -> None:
        self.trouble.hide()
        dialog.accepted.connect(self.show_people)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _add(self) -> None:
        self._open(AddPerson(self, self._context))

    def _change_passphrase(self, name: str) -> None:
        self._open(NewPassphrase(self, self._context, name))

    def _ask_remove(self, name: str) -> None:
        dialog = RemovePerson(self, name)
        dialog.accepted.connect(lambda: self._remove(name))
        self._open(dialog)

    def _remove(self, name: str) -> None:
        self.accept()
        self.removed.emit(name)


class AddPerson(FormDialog):
    """Adds a user with a first passphrase, which that person changes later."""

    def __init__(self, parent: QWidget, context: Context) -> None:
        super().__init__(parent, tr("Add a user"), tr("Add"))
        self._session = context.session
        self.form = Form(
            (
                Field("name", tr("Name"), line),
                Field("role", tr("Role"), lambda: choice(role_choice())),
                *new_passphrase(),
            )
        )
        self.lay_out(self.form)

    def save(self) -> None:
        """Add the user."""
        value = self.form.value

        def add() -> None:
            people.add(self._session, value("name"), value("role"), _repeated_passphrase(self.form))

        self.attempt(add)


class NewPassphrase(FormDialog):
    """Sets a new passphrase for the current user or for somebody who forgot theirs."""

    def __init__(self, parent: QWidget, context: Context, name: str) -> None:
        super().__init__(parent, tr("New passphrase for {name}").format(name=name), tr("Change passphrase"))
        self._session, self._name = context.session, name
        self.form = Form(new_passphrase())
        self.lay_out(self.form)

    def save(self) -> None:
        """Change the passphrase."""
        self.attempt(
            lambda: people.change_passphrase(self._session, self._name, _repeated_passphrase(self.form))
        )


class RemovePerson(FormDialog):
    """Asks for confirmation before a user is removed."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent, tr("Remove {name}?").format(name=name), tr("Remove"))
        about = tr(
            "{name} will no longer be able to log in. The whole record is encrypted again with a new key, "
            "because the old key may have been copied. Entries by {name} stay in the record."
        )
        self.lay_out(label(about.format(name=name), wrap=True))

    def save(self) -> None:
        """Confirm the removal."""
        self.accept()


def _repeated_passphrase(form: Form) -> str:
    """Return the new passphrase.

    :raises Invalid: if the repetition differs.
    """
    if form.value("passphrase") != form.value("again"):
        raise Invalid(people.NOT_THE_SAME)
    return form.value("passphrase")
