"""The form with which a new computer joins a ward that shares its record."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from fortnight.domain.messages import word
from fortnight.operations.people import Unlocked
from fortnight.operations.session import Progress
from fortnight.operations.sync.join_request import JoinedWard, JoinRequest
from fortnight.ui.forms.fields import Field, line, secret_line
from fortnight.ui.forms.hub_fields import PASSWORD, URL, file_button, hub_fields, joined_words
from fortnight.ui.login.login_form import LoginForm
from fortnight.ui.services.login_service import LoginService
from fortnight.ui.translation import tr
from fortnight.ui.widgets.basics import button, label, row


class JoinForm(LoginForm):
    """Takes the whole record from the hub, shows the fingerprint of the ward, and opens the record."""

    BUSY_TEXT = word("Joining the ward…")

    def __init__(self, login_service: LoginService) -> None:
        fields = (
            *hub_fields(),
            Field("name", tr("Your name in the ward"), line),
            Field("secret", tr("Your passphrase"), secret_line),
        )
        super().__init__(login_service, tr("Join a ward"), fields, tr("Join"))
        about = tr(
            "For one more computer of a ward that shares its record through a server. It takes the whole "
            "record, and goes on when the server cannot be reached."
        )
        self.joined = label(wrap=True)
        self.open_record = button(tr("Open the record"), self._open, "primary")
        for part in (self.joined, self.open_record):
            part.hide()
        self._way: Unlocked | None = None
        choose = QWidget()
        choose.setLayout(row(file_button(self, self.form, self.say), None))
        self.lay_out(choose, label(about, "muted", wrap=True), links=(("log-in", word("Back")),))
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.joined)
        layout.addWidget(self.open_record)

    def task(self) -> Callable[[Progress], object]:
        """Join, and unlock the new record."""
        value = self.form.value
        request = JoinRequest(value(URL), value(PASSWORD), value("secret"))
        return partial(self.login_service.join, request, value("name"))

    def finish(self, done: tuple[Unlocked, JoinedWard]) -> None:
        """Show the fingerprint of the ward in place of the fields."""
        self._way, joined = done
        self.joined.setText(joined_words(joined))
        for part in (self._fields, self.go, self._links):
            part.hide()
        for part in (self.joined, self.open_record):
            part.show()
        self.open_record.setFocus()

    def _open(self) -> None:
        assert self._way is not None
        self.logged_in.emit(self.login_service.open_session(self._way))
