"""The dialog for sharing a record: share it through a hub, or see with which computers it is shared."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

from fortnight.operations.sync import background, join_request
from fortnight.operations.sync.join_request import JoinedWard, JoinRequest
from fortnight.ui import formats
from fortnight.ui.forms.ask import FormDialog
from fortnight.ui.forms.fields import Field, Form, secret_line
from fortnight.ui.forms.hub_fields import PASSWORD, URL, file_button, hub_fields, joined_words
from fortnight.ui.services.context import Context
from fortnight.ui.shell.background_work import Worker
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import label, row, scrolling

if TYPE_CHECKING:
    from fortnight.operations.sync.status import Chain


class SeveralComputers(FormDialog):
    """Joins a hub with the record that is open; if it is shared, shows the ward and its computers."""

    def __init__(self, parent: QWidget, context: Context) -> None:
        self._is_shared = background.state(context.session) is not None
        do = tr("Exchange now") if self._is_shared else tr("Share this record")
        super().__init__(parent, tr("Several computers"), do)
        self._context = context
        self.worker = Worker(self)
        self.said = label(wrap=True)
        self.said.hide()
        self.form = Form(
            (
                *hub_fields(),
                Field("secret", tr("Your passphrase"), partial(secret_line, tr("that of the log-in"))),
            )
        )
        parts = self._shared() if self._is_shared else self._alone()
        self.lay_out(*parts, self.said)

    def _alone(self) -> list[QWidget]:
        about = tr(
            "Several computers of a ward can share their record through a PostgreSQL server of the hospital. "
            "Each keeps a complete encrypted copy. The server sees no child and no value. Your IT department "
            "gives each computer an address and a password."
        )
        choose = QWidget()
        choose.setLayout(row(file_button(self, self.form, self._refuse), None))
        return [label(about, "muted", wrap=True), self.form, choose]

    def _shared(self) -> list[QWidget]:
        from fortnight.operations.sync.status import status  # needs PostgreSQL's client

        found = status(self._context.session)
        now = self._context.session.clock()
        at = found.exchanged_at.astimezone(now.tzinfo) if found.exchanged_at else None
        facts = [
            (tr("Fingerprint of the ward"), found.ward),
            (tr("Address of the hub"), found.url),
            (tr("Last exchange"), formats.moment(at) if at else tr("never")),
            (tr("Entries that wait"), str(found.waiting)),
            *((_name(each, found.device), _chain(each)) for each in found.chains),
        ]
        holder, grid = QWidget(), QGridLayout()
        grid.setColumnStretch(1, 1)
        for place, (title, words) in enumerate(facts):
            grid.addWidget(label(title, "muted"), place, 0)
            grid.addWidget(label(words, wrap=True), place, 1)
        holder.setLayout(grid)
        problems = [label(each, "wrong", wrap=True) for each in found.problems]
        return [scrolling(holder, tr("Computers of the ward")), *problems]

    def save(self) -> None:
        """Exchange once, or join the hub in a thread of its own."""
        self._refuse("")
        if self._is_shared:
            self._exchange()
            return
        value = self.form.value
        request = JoinRequest(value(URL), value(PASSWORD), value("secret"))
        self.worker.begin(
            tr("Joining the ward"),
            partial(join_request.join_this_record, self._context.session, request),
            self._joined,
            lambda refused: self._refuse(say(refused.sentence)),
        )

    def _exchange(self) -> None:
        if self._context.hub is not None:
            self._context.hub.begin_if_due()
        self.accept()

    def _joined(self, joined: JoinedWard) -> None:
        self.said.setText(joined_words(joined))
        self.said.show()
        self.form.setEnabled(False)
        self.save_button.hide()
        if self._context.hub is not None:
            self._context.hub.start()

    def _refuse(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))

    def done(self, result: int) -> None:
        """Close when the work has ended."""
        self.worker.finish()
        super().done(result)


def _name(chain: Chain, own: str) -> str:
    name = chain.role or chain.device
    return tr("{name} (this computer)").format(name=name) if chain.device == own else name


def _chain(chain: Chain) -> str:
    words = tr("entries here: {here}, on the hub: {there}").format(here=chain.here, there=chain.on_hub)
    return tr("{words}; revoked").format(words=words) if chain.revoked else words
