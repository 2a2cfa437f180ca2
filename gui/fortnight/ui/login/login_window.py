"""The window while nobody is logged in. It shows no patient data, not even in its title."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFrame, QMainWindow, QPushButton, QWidget

from fortnight.domain.entry.languages import OWN_NAMES
from fortnight.operations.first_run import Start
from fortnight.operations.session import Session
from fortnight.ui.language import language
from fortnight.ui.login.login_forms import (
    WIDTH_DIGITS,
    LoginForm,
    PassphraseForm,
    RecoveryCodePage,
    RecoveryForm,
    RestoreForm,
)
from fortnight.ui.reports import recovery_code
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.services.login_service import LoginService
from fortnight.ui.shell.background_work import Worker
from fortnight.ui.shell.window_place import LEAST_SIZE, USUAL_SIZE
from fortnight.ui.style import set_kind
from fortnight.ui.translation import tr
from fortnight.ui.widgets.basics import Picture, button, card, clear, column, label, row
from fortnight.ui.widgets.sizes import digits_width


def _copy_form(login_service: LoginService) -> LoginForm:
    from fortnight.ui.login.copy_form import CopyForm  # most log-ins open no copy

    return CopyForm(login_service)


def _join_form(login_service: LoginService) -> LoginForm:
    from fortnight.ui.login.join_form import JoinForm  # a new computer of a ward joins once

    return JoinForm(login_service)


def _first_run(login_service: LoginService) -> LoginForm:
    from fortnight.ui.first_run.wizard import FirstRunWizard  # needed once

    return FirstRunWizard(login_service)


def _key_form(login_service: LoginService) -> LoginForm:
    from fortnight.ui.login.key_form import KeyForm

    return KeyForm(login_service)


FIRST_RUN = "set-up"
LOGIN_FORMS: dict[str, Callable[[LoginService], LoginForm]] = {
    "log-in": PassphraseForm,
    FIRST_RUN: _first_run,
    "recover": RecoveryForm,
    "restore": RestoreForm,
    "copy": _copy_form,
    "join": _join_form,
    "key": _key_form,
}


MARGINS = (28, 26, 28, 26)


class LoginWindow(QMainWindow):
    """Shows one log-in form at a time, or none while `worker` is busy with a closed record.

    `logged_in` is emitted with the session after a log-in, `language_asked` with the code of a language,
    `started` with the session of a new record and what is opened first, `practice_asked` with what is opened
    instead of the record.
    """

    logged_in = Signal(object)
    language_asked = Signal(str)
    started = Signal(object, object)
    practice_asked = Signal(object)

    def __init__(
        self, login_service: LoginService, appearance: Appearance, with_login_form: bool = True
    ) -> None:
        super().__init__()
        self.login_service = login_service
        self.login_form: QWidget = QWidget()
        self.form_name = "log-in"
        self.waiting: Session | None = None  # logged in, but the recovery code is still shown
        self.setWindowTitle(tr("Fortnight"))
        self.setMinimumSize(LEAST_SIZE)
        self.resize(USUAL_SIZE)
        self.worker = Worker(self)
        self._frame: QFrame = card()
        self._frame.setFixedWidth(digits_width(WIDTH_DIGITS))
        self._layout = column(margins=MARGINS)
        self._frame.setLayout(self._layout)
        sign = Picture(appearance, "fortnight", "accent", 44)
        name = label("Fortnight", "figure")
        self._centre, self._language_row = QWidget(), QWidget()
        self._language_row.setLayout(row(None, *self._languages(), None, spacing=18))
        set_kind(self._centre, "page")
        whole = column(
            None,
            row(None, sign, name, None, spacing=12),
            row(None, self._frame, None),
            None,
            self._language_row,
            margins=(0, 0, 0, 22),
            spacing=22,
        )
        self._centre.setLayout(whole)
        self.setCentralWidget(self._centre)
        self._frame.setVisible(with_login_form)
        if with_login_form:
            self.show_login_form("log-in")

    def _languages(self) -> list[QPushButton]:
        """Return a button for each language, named in that language; the one in use is not a choice."""
        made = []
        for code, name in OWN_NAMES.items():
            each = button(name, lambda code=code: self.language_asked.emit(code), "link")
            each.setEnabled(code != language())
            made.append(each)
        return made

    def set_waiting(self, waits: bool) -> None:
        """Take no input while `worker` prepares something that is opened instead of the record."""
        self._centre.setEnabled(not waits)

    def discard_work(self) -> None:
        """Stop or await the background work and discard its result, so that it logs nobody in."""
        self.worker.drop()
        if isinstance(self.login_form, LoginForm):
            self.login_form.worker.drop()

    def forget(self) -> None:
        """Forget the secrets of a log-in and of a first run, because this window is not needed any more."""
        self.waiting = None
        self.login_service.forget_answers()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Forget what was typed in a first run."""
        self.login_service.forget_answers()
        super().closeEvent(event)

    def show_login_form(self, name: str, said: str = "") -> None:
        """Show a log-in form. The error that led to the restore form is shown there too."""
        if name == "training":
            self.practice_asked.emit(Start.TRAINING)
            return
        if name == "log-in" and not self.login_service.is_set_up:
            name = FIRST_RUN
        if self.form_name == FIRST_RUN != name:
            self.login_service.forget_answers()
        self._frame.show()
        self.form_name = name
        said = said or self._message_to_keep(name)
        login_form = LOGIN_FORMS[name](self.login_service)
        login_form.logged_in.connect(self.logged_in)
        login_form.form_requested.connect(self.show_login_form, Qt.ConnectionType.QueuedConnection)
        login_form.recovery_code_made.connect(self._show_code)
        login_form.language_asked.connect(self.language_asked)
        login_form.started.connect(self.started)
        login_form.say(said)
        self._put(login_form)
        self._give_room(login_form)
        login_form.begin()

    def _give_room(self, login_form: LoginForm) -> None:
        """Give a form its width; the first run has its own margins and asks for the language itself."""
        is_wide = login_form.IS_WIDE
        self._layout.setContentsMargins(*(0, 0, 0, 0) if is_wide else MARGINS)
        self._frame.setFixedWidth(login_form.width() + 2 if is_wide else digits_width(WIDTH_DIGITS))
        self._language_row.setVisible(not is_wide)

    def _message_to_keep(self, name: str) -> str:
        return (
            self.login_form.trouble.text()
            if isinstance(self.login_form, LoginForm) and name == "restore"
            else ""
        )

    def _show_code(self, session: Session, code: str) -> None:
        self.waiting = session
        shown = RecoveryCodePage(code, self._print)
        shown.confirmed.connect(lambda: self.logged_in.emit(session))
        self._put(shown)

    def _put(self, login_form: QWidget) -> None:
        clear(self._layout)
        self.login_form = login_form
        self._layout.addWidget(login_form)
        self.setWindowTitle(tr("Log in"))

    def _print(self, code: str) -> None:
        """Print the recovery code. The program writes it to no file."""
        printer = QPrinter()
        if QPrintDialog(printer, self).exec() == QPrintDialog.DialogCode.Accepted:
            recovery_code.page(code).print_(printer)
