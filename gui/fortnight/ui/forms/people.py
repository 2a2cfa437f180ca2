"""The dialogs of people: who may log in, somebody new, another role, a new passphrase."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from fortnight.domain.people import LEAD, ROLE_WORDS, ROLES, Person, same_name
from fortnight.operations import people
from fortnight.operations.session import Invalid, Session, StoreProblem
from fortnight.ui.forms.ask import Ask
from fortnight.ui.forms.fields import Field, Form, choice, line
from fortnight.ui.login.login_forms import new_passphrase
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import button, column, label, row


def role_choice() -> dict[str, str]:
    """Every role in words."""
    return {role: say(ROLE_WORDS[role]) for role in ROLES}


class People(QDialog):
    """Everyone who may log in. Only a ward lead can change it. `removed` asks to take somebody's key."""

    removed = Signal(str)

    def __init__(self, parent: QWidget, context: Context) -> None:
        super().__init__(parent)
        self._context = context
        self.setWindowTitle(tr("People"))
        self.setModal(True)
        self.setMinimumWidth(640)
        self.trouble = label(style="wrong", wrap=True)
        self.trouble.hide()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(8)
        self._holder = QWidget()
        self.add_button = button(tr("Let somebody in…"), self._add, "primary")
        self.add_button.setEnabled(self._leads)
        about = tr("Whoever can log in can read the whole record; the role says what they may write.")
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
        """Read again who may log in."""
        holder, grid = QWidget(), QGridLayout()
        grid.setHorizontalSpacing(14)
        for place, person in enumerate(people.everyone(self._session)):
            self._add_row(grid, place, person)
        grid.setColumnStretch(0, 1)
        holder.setLayout(grid)
        layout = self.layout()
        assert layout is not None
        layout.replaceWidget(self._holder, holder)
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = holder

    def _add_row(self, grid: QGridLayout, place: int, person: Person) -> None:
        own = same_name(person.name, self._session.actor)
        role = choice(role_choice(), person.role)
        role.setAccessibleName(tr("Role of {name}").format(name=person.name))
        role.setEnabled(self._leads)
        role.activated.connect(lambda _n, box=role: self._change_role(person.name, box.currentData()))
        renew = button(tr("New passphrase…"), partial(self._renew, person.name))
        renew.setEnabled(self._leads or own)
        remove = button(tr("Remove…"), partial(self._ask_remove, person.name))
        remove.setEnabled(self._leads and not own)
        name = label(person.name + (f" ({tr('you')})" if own else ""), "h3")
        for n, widget in enumerate((name, role, renew, remove)):
            grid.addWidget(widget, place, n)

    def _change_role(self, name: str, role: str) -> None:
        try:
            people.change_role(self._session, name, role)
        except (Invalid, StoreProblem) as refused:
            self.trouble.setText(say(refused.sentence))
            self.trouble.show()
        self.show_people()

    def _open(self, dialog: Ask) -> None:
        self.trouble.hide()
        dialog.accepted.connect(self.show_people)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _add(self) -> None:
        self._open(AddPerson(self, self._context))

    def _renew(self, name: str) -> None:
        self._open(NewPassphrase(self, self._context, name))

    def _ask_remove(self, name: str) -> None:
        dialog = RemovePerson(self, name)
        dialog.accepted.connect(lambda: self._remove(name))
        self._open(dialog)

    def _remove(self, name: str) -> None:
        self.accept()
        self.removed.emit(name)


class AddPerson(Ask):
    """Somebody new, with a first passphrase that they change themselves."""

    def __init__(self, parent: QWidget, context: Context) -> None:
        super().__init__(parent, tr("Let somebody in"), tr("Let in"))
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
        value = self.form.value

        def add() -> None:
            people.add(self._session, value("name"), value("role"), _twice(self.form))

        self.attempt(add)


class NewPassphrase(Ask):
    """A new passphrase, for oneself or for somebody who forgot."""

    def __init__(self, parent: QWidget, context: Context, name: str) -> None:
        super().__init__(parent, tr("New passphrase of {name}").format(name=name), tr("Change"))
        self._session, self._name = context.session, name
        self.form = Form(new_passphrase())
        self.lay_out(self.form)

    def save(self) -> None:
        self.attempt(lambda: people.change_passphrase(self._session, self._name, _twice(self.form)))


class RemovePerson(Ask):
    """Asks before a key is taken."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent, tr("Remove {name}?").format(name=name), tr("Remove"))
        about = tr(
            "{name} can no longer log in, and the whole record is encrypted anew, since the old key may have "
            "been kept. What {name} wrote stays in the record."
        )
        self.lay_out(label(about.format(name=name), wrap=True))

    def save(self) -> None:
        self.accept()


def _twice(form: Form) -> str:
    if form.value("passphrase") != form.value("again"):
        raise Invalid(people.NOT_THE_SAME)
    return form.value("passphrase")
