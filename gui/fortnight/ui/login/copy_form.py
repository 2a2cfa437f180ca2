"""The form that opens a review copy: on a computer that needs no record."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFileDialog, QWidget

from fortnight.domain.messages import Word, text, word
from fortnight.operations.review_copy.opening import (
    OLDER,
    TRUST,
    ClosedCopy,
    CopyQuestion,
    Opener,
    UnlockedCopy,
    moment_words,
)
from fortnight.operations.session import Invalid, Progress, StoreProblem
from fortnight.ui.forms.fields import Field, name_line, secret_line
from fortnight.ui.login.login_form import LoginForm
from fortnight.ui.services.login_service import LoginService
from fortnight.ui.translation import say, tr, tr_word
from fortnight.ui.widgets.basics import button, label, row

CONFIRM: dict[str, Word] = {
    TRUST: word("I have compared the fingerprint: it is the same"),
    OLDER: word("Open the older copy"),
}
LINKS = (("key", word("Make a key…")), ("log-in", word("Back")))
NO_FILE = text("Choose a review copy.")
FILES = word("Review copies (*.fortnight)")


class CopyForm(LoginForm):
    """Opens a review copy with the reader's own passphrase, the copy's passphrase, or the reader's key."""

    BUSY_TEXT = word("Opening the review copy…")
    CAN_STOP = True

    def __init__(self, login_service: LoginService) -> None:
        self._copies = login_service.copies
        self.closed: ClosedCopy | None = None
        self.key_file: Path | None = None
        self._confirmed: set[str] = set()
        self._question = ""
        self._problem = self._look()
        names = self.closed.names if self.closed else ()
        fields = (
            Field("name", tr("Name"), lambda: name_line(names, names[0] if len(names) == 1 else "")),
            Field("secret", tr("Your passphrase"), secret_line),
            Field("key_secret", tr("Passphrase of the key"), lambda: secret_line(tr("if it is another one"))),
        )
        super().__init__(login_service, tr("Open a review copy"), fields, tr("Open"))
        self.form.set_visible("key_secret", False)
        self.about = label(self._about(), "muted", wrap=True)
        self.key_words = label(style="muted", wrap=True)
        self.key_words.hide()
        self.confirm = QCheckBox()
        self.confirm.hide()
        files = QWidget()
        words = tr("Choose another file…") if self.closed else tr("Choose a file…")
        self.file_button = button(words, self.choose, "chip")
        self.key_button = button(tr("Use a key…"), self.choose_key, "chip")
        files.setLayout(row(self.file_button, self.key_button, None))
        self.lay_out(self.about, files, self.key_words, self.confirm, links=LINKS)
        self.go.setEnabled(self.closed is not None)

    def _look(self) -> str:
        """Read the file as far as that is possible; return why it cannot be opened."""
        if self._copies.path is None:
            return ""
        try:
            self.closed = self._copies.look(self._copies.path)
        except StoreProblem as refused:
            return say(refused.sentence)
        return ""

    def _about(self) -> str:
        if self.closed is None:
            return tr(
                "A review copy is one encrypted file with the extension .fortnight. No record is needed here."
            )
        return tr("{file}\ndata to {moment}").format(
            file=self.closed.path.name, moment=moment_words(self.closed.head.moment)
        )

    def choose(self) -> None:
        """Choose a file, and show the form for it."""
        name, _ = QFileDialog.getOpenFileName(self, tr("Open a review copy"), "", tr_word(FILES))
        if name:
            self._copies.path = Path(name)
            self.form_requested.emit("copy")

    def choose_key(self) -> None:
        """Choose the file of the reader's key."""
        name, _ = QFileDialog.getOpenFileName(self, tr("Choose the file of your key"))
        if name:
            self.use_key(Path(name))

    def use_key(self, path: Path) -> None:
        """Open the copy with a key."""
        self.key_file = path
        self.key_words.setText(tr("With the key {file}").format(file=path.name))
        self.key_words.show()
        self.form.set_visible("key_secret", True)

    def task(self) -> Callable[[Progress], object]:
        """Decrypt the copy."""
        closed = self.closed
        if closed is None:
            raise Invalid(NO_FILE)
        if self._question and self.confirm.isChecked():
            self._confirmed.add(self._question)
        name, secret, key_secret = (self.form.value(each) for each in ("name", "secret", "key_secret"))
        opener = Opener(name, secret, self.key_file, key_secret)
        return partial(self._copies.unlock, closed, opener, frozenset(self._confirmed))

    def finish(self, done: UnlockedCopy) -> None:
        """Open the copy."""
        self.logged_in.emit(self._copies.open(done))

    def refused(self, why: Exception) -> None:
        """Ask what has to be confirmed, or for the passphrase again."""
        is_question = isinstance(why, CopyQuestion)
        self._question = why.code if isinstance(why, CopyQuestion) else ""
        self.confirm.setVisible(is_question)
        self.confirm.setChecked(False)
        if isinstance(why, CopyQuestion):
            self.confirm.setText(tr_word(CONFIRM[why.code]))
            self.confirm.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.box("secret").clear()
            self.box("secret").setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self) -> None:
        """Say why a file cannot be opened, and put the cursor where something has to be typed or chosen."""
        if self._problem:
            self.say(self._problem)
        if self.closed is None:
            self.file_button.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        known = bool(self.form.value("name")) or not self.closed.names
        target = self.box("secret") if known else self.form.editors["name"]
        target.setFocus(Qt.FocusReason.OtherFocusReason)
