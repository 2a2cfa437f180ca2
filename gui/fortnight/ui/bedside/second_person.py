"""The second person: a name is chosen, the own PIN or passphrase proves it. The secret is never kept."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fortnight.ui.forms.fields import secret_line
from fortnight.ui.services.context import Context
from fortnight.ui.translation import tr
from fortnight.ui.widgets.accessible import name_field
from fortnight.ui.widgets.basics import button, row
from fortnight.ui.widgets.choice import choice, set_options

DEMO_NAMES = ("Nurse A", "Nurse B")  # in the invented ward, which has no log-in


class SecondPerson(QWidget):
    """The name, the secret and a button. `given` carries the name and the secret; `refused` a sentence."""

    given = Signal(str, str)
    refused = Signal(str)

    def __init__(self, context: Context, title: str, do: str, kind: str = "") -> None:
        super().__init__()
        self._context = context
        self.names, self.secret = choice({}), secret_line(tr("own PIN or passphrase"))
        self.secret.setAccessibleName(tr("{title}: own PIN or passphrase").format(title=title))
        self.secret.returnPressed.connect(self._give)
        self.do = button(do, self._give, kind)
        self.setLayout(row(self.names, self.secret, self.do, spacing=8))
        name_field(self.names, title)

    def renew(self) -> None:
        """Offer everybody who can log in but the person of the session; the secret is emptied."""
        service = self._context.login_service
        names = service.names() if service is not None else DEMO_NAMES
        set_options(self.names, {name: name for name in names if name != self._context.session.actor})
        self.secret.clear()
        self.secret.setVisible(service is not None)

    def begin(self) -> None:
        """Put the cursor into the secret; in the invented ward onto the button."""
        target = self.do if self._context.login_service is None else self.secret
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give(self) -> None:
        name = str(self.names.currentData() or "")
        if name:
            self.given.emit(name, self.secret.text())
        else:
            self.refused.emit(tr("Choose who the second person is."))
        self.secret.clear()
