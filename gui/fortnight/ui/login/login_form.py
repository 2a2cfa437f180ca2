"""The base class of the log-in forms: a title, fields, an error message, one button, links to other forms.

Deriving a key from a passphrase is slow on purpose, so it is done in a background thread.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from fortnight.domain.messages import Word, word
from fortnight.operations import people
from fortnight.operations.session import Invalid, Progress, StoreProblem
from fortnight.program_log.writing import note_error
from fortnight.ui.forms.fields import Field, Form, is_secret
from fortnight.ui.services.login_service import LoginService
from fortnight.ui.shell.background_work import Worker
from fortnight.ui.translation import say, tr_word
from fortnight.ui.widgets.accessible import announce
from fortnight.ui.widgets.basics import button, column, label
from fortnight.ui.widgets.caps_lock import CapsLockHint
from fortnight.ui.widgets.flow import flowing

CHECKING = word("Checking the passphrase…")


class LoginForm(QWidget):
    """A title, fields, an error message, one button, and links to the other log-in forms."""

    BUSY_TEXT = CHECKING  # the text of the button while the task runs
    CAN_STOP = False
    IS_WIDE = False  # the first run has its own margins, and asks for the language itself

    logged_in = Signal(object)  # Session
    form_requested = Signal(str)  # the name of another log-in form
    recovery_code_made = Signal(object, str)  # Session, and the recovery code, which is shown once
    language_asked = Signal(str)  # the code of another language
    started = Signal(object, object)  # Session of a new record, and the `Start` that was chosen

    def __init__(self, login_service: LoginService, title: str, fields: Iterable[Field], do: str) -> None:
        super().__init__()
        self.login_service = login_service
        self.form = Form(fields)
        self.title = label(title, "h1")
        self.trouble = label(style="wrong", wrap=True)
        self.trouble.hide()
        self.worker = Worker(self)
        self._button_text = do
        self.go = button(do, self.attempt, "primary")
        for name, editor in self.form.editors.items():
            if isinstance(editor, QLineEdit):
                editor.returnPressed.connect(self.attempt)
            if isinstance(editor, QLineEdit) and is_secret(editor):
                self.form.add_below(name, CapsLockHint(editor))

    def lay_out(self, *between: QWidget, links: Iterable[tuple[str, Word]] = ()) -> None:
        """Arrange title, fields, the widgets `between`, error message, button, and links to other forms."""
        ways = [
            button(tr_word(words), partial(self.form_requested.emit, name), "chip") for name, words in links
        ]
        self._fields = QWidget()
        self._fields.setLayout(column(self.form, *between, spacing=14))
        self._links = flowing(*ways)
        self.setLayout(column(self.title, self._fields, self.trouble, self.go, self._links, spacing=14))

    def task(self) -> Callable[[Progress], object]:
        """Return the function to run in a background thread with the typed values. Overridden.

        :raises Invalid: if something is missing.
        """
        raise NotImplementedError

    def finish(self, done: Any) -> None:
        """Log in with the result of `task`. Overridden.

        :raises StoreProblem: if the record cannot be opened.
        """
        raise NotImplementedError

    def attempt(self) -> None:
        """Run the task of the form. If it is refused, show why and keep the entries except secrets."""
        try:
            task = None if self.worker.busy else self.task()
        except Invalid as refused:
            self._refuse(refused)
            return
        if task is not None:
            self.run_in_background(task, self.finish, self.CAN_STOP)

    def run_in_background(
        self, task: Callable[[Progress], object], finish: Callable[[Any], None], can_stop: bool = False
    ) -> None:
        """Run `task` in the background. The form is disabled until it has ended."""
        self.say("")
        focused = self.window().focusWidget()
        self._set_waiting(True)

        def ended(then: Callable[[Any], None], outcome: Any) -> None:
            self._set_waiting(False)
            if focused is not None:
                focused.setFocus(Qt.FocusReason.OtherFocusReason)
            then(outcome)

        self.worker.begin(
            tr_word(self.BUSY_TEXT), task, partial(ended, finish), partial(ended, self._refuse), can_stop
        )

    def _set_waiting(self, waits: bool) -> None:
        for part in (self._fields, self.go, self._links):
            part.setEnabled(not waits)
        self.go.setText(tr_word(self.BUSY_TEXT) if waits else self._button_text)

    def _refuse(self, refused: Invalid | StoreProblem) -> None:
        note_error(refused)
        self.say(say(refused.sentence))
        self.refused(refused)

    def say(self, words: str) -> None:
        """Show an error message, or hide it if `words` is empty."""
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))
        if words:
            announce(self.trouble, words, urgent=True)

    def refused(self, why: Exception) -> None:
        """React to a refusal. Overridden where a secret must be typed again."""

    def begin(self) -> None:
        """Put the cursor into the first empty box."""
        for editor in self.form.editors.values():
            if isinstance(editor, QLineEdit) and not editor.text():
                editor.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def box(self, name: str) -> QLineEdit:
        """Return the text box of a field."""
        editor = self.form.editors[name]
        assert isinstance(editor, QLineEdit)
        return editor

    def repeated_passphrase(self) -> str:
        """Return the new passphrase.

        :raises Invalid: if the repetition differs.
        """
        first, second = self.form.value("passphrase"), self.form.value("again")
        if first != second:
            raise Invalid(people.NOT_THE_SAME)
        return first
