"""The form that makes the key pair of a reader, on the computer on which review copies are read."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from fortnight.domain.messages import text, word
from fortnight.operations.session import Invalid, Progress
from fortnight.ui.login.login_form import LoginForm
from fortnight.ui.login.login_forms import new_passphrase
from fortnight.ui.services.login_service import LoginService
from fortnight.ui.translation import tr
from fortnight.ui.widgets.basics import button, label

NO_FILE = text("Choose a file for the key.")
KEY_FILE = "review.key"  # the name that is proposed


class KeyForm(LoginForm):
    """Asks for a passphrase and a file, writes the private key, and shows the public one."""

    BUSY_TEXT = word("Making the key…")

    def __init__(self, login_service: LoginService) -> None:
        super().__init__(login_service, tr("Make a key"), new_passphrase(), tr("Save the key…"))
        self.public = ""
        about = tr(
            "A key has two halves. The private one stays in a file on this computer, encrypted with the "
            "passphrase. Give the public one to the ward: who makes a review copy enters it, and only your "
            "file opens that copy. A copy that is opened with a key can be read but not answered."
        )
        self.shown = label(style="strong", wrap=True)
        self.shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.shown.hide()
        self.copy_button = button(tr("Copy the public key"), self._copy, "chip")
        self.copy_button.hide()
        self.lay_out(
            label(about, "muted", wrap=True),
            self.shown,
            self.copy_button,
            links=(("copy", word("Back")),),
        )

    def task(self) -> Callable[[Progress], object]:
        """Ask for the file and write the key into it."""
        passphrase = self.repeated_passphrase()
        name, _ = QFileDialog.getSaveFileName(
            self,
            tr("Save the key"),
            KEY_FILE,
            options=QFileDialog.Option.DontConfirmOverwrite,  # a key is never replaced
        )
        if not name:
            raise Invalid(NO_FILE)
        return partial(self.login_service.copies.make_key, Path(name), passphrase)

    def finish(self, done: str) -> None:
        """Show the public key."""
        self.public = done
        # Without a space nothing breaks a line of 62 letters, so that it is shown in two.
        half = len(done) // 2
        self.shown.setText(f"{done[:half]}\n{done[half:]}")
        for part in (self.shown, self.copy_button):
            part.show()
        self.copy_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.public)
