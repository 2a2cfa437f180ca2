"""One way in: a title, a form, what is wrong, one button, and links to other ways.

A key is made from a passphrase slowly, on purpose, so that happens in a thread beside the window.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from fortnight.operations import people
from fortnight.operations.session import Invalid, Progress, StoreProblem
from fortnight.ui.forms.fields import Field, Form, is_secret
from fortnight.ui.services.login_service import LoginService
from fortnight.ui.shell.background_work import Worker
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import button, column, label, row
from fortnight.ui.widgets.caps_lock import CapsLockHint

CHECKING = "Checking the passphrase…"


class LoginForm(QWidget):
    """A title, a form, what is wrong, one button, and ways to other doors."""

    DOING = CHECKING  # what the button says meanwhile
    CAN_STOP = False

    came = Signal(object)  # a desk
    other = Signal(str)  # the name of another door
    coded = Signal(object, str)  # a desk, and the recovery code to be shown once

    def __init__(self, login_service: LoginService, title: str, fields: Iterable[Field], do: str) -> None:
        super().__init__()
        self.login_service = login_service
        self.form = Form(fields)
        self.title = label(title, "h1")
        self.trouble = label(style="wrong", wrap=True)
        self.trouble.hide()
        self.worker = Worker(self)
        self._do = do
        self.go = button(do, self.attempt, "primary")
        for name, editor in self.form.editors.items():
            if isinstance(editor, QLineEdit):
                editor.returnPressed.connect(self.attempt)
            if isinstance(editor, QLineEdit) and is_secret(editor):
                self.form.put_under(name, CapsLockHint(editor))

    def lay_out(self, *between: QWidget, ways: Iterable[tuple[str, str]] = ()) -> None:
        """Title, form, more parts, what is wrong, the button, the ways to other doors."""
        links = [
            button(tr(words), partial(self.other.emit, login_form), "chip") for login_form, words in ways
        ]
        self._asked = QWidget()
        self._asked.setLayout(column(self.form, *between, spacing=14))
        self._ways = QWidget()
        self._ways.setLayout(row(*links, None))
        self.setLayout(column(self.title, self._asked, self.trouble, self.go, self._ways, spacing=14))

    def task(self) -> Callable[[Progress], object]:
        """What is to be done in another thread, with what is typed now; overridden.

        :raises Invalid: if something is missing.
        """
        raise NotImplementedError

    def finish(self, done: Any) -> None:
        """Go in with what `task` gave back; overridden. :raises StoreProblem:"""
        raise NotImplementedError

    def attempt(self) -> None:
        """Do what the door is for, or say why it stays shut and keep what was typed, but for secrets."""
        try:
            task = None if self.worker.busy else self.task()
        except Invalid as refused:
            self._refuse(refused)
            return
        if task is not None:
            self.begin_work(task, self.finish, self.CAN_STOP)

    def begin_work(
        self, task: Callable[[Progress], object], finish: Callable[[Any], None], can_stop: bool = False
    ) -> None:
        """Do something beside the window. Until it is over nothing can be typed or clicked here."""
        self.say("")
        focused = self.window().focusWidget()
        self._wait(True)

        def over(then: Callable[[Any], None], outcome: Any) -> None:
            self._wait(False)
            if focused is not None:
                focused.setFocus(Qt.FocusReason.OtherFocusReason)
            then(outcome)

        self.worker.begin(tr(self.DOING), task, partial(over, finish), partial(over, self._refuse), can_stop)

    def _wait(self, waits: bool) -> None:
        for part in (self._asked, self.go, self._ways):
            part.setEnabled(not waits)
        self.go.setText(tr(self.DOING) if waits else self._do)

    def _refuse(self, refused: Invalid | StoreProblem) -> None:
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
