"""The dialog that moves a record to the child it belongs to."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from fortnight.domain.entry.drafts import Problem
from fortnight.domain.messages import text
from fortnight.domain.record.child import Child
from fortnight.operations.correcting import move
from fortnight.ui import formats
from fortnight.ui.forms.ask import FormDialog
from fortnight.ui.forms.fields import Field, Form, line
from fortnight.ui.services.context import Context
from fortnight.ui.translation import tr
from fortnight.ui.widgets.basics import label
from fortnight.ui.widgets.find import FoundChildren, ListSearchBox


class MoveRecord(FormDialog):
    """Marks a record as entered in error here and records it for the other child, in one entry."""

    def __init__(self, parent: QWidget, context: Context, target: str, what: str, child: Child) -> None:
        about = formats.identity(child, context.session.clock().date())
        super().__init__(parent, tr("Move to another child"), tr("Move"), about)
        self._context, self._target, self._child = context, target, child
        self.entry = context.session.new_id()
        self.found = FoundChildren(context)
        self.found.view.selectionModel().currentChanged.connect(lambda *_: self.withdraw_confirmation())
        self.form = Form(
            (
                Field("child", tr("Belongs to"), self._search_line),
                Field("reason", tr("Reason"), lambda: line(tr("for example: entered in the wrong record"))),
            )
        )
        self.form.add_below("child", self.found)
        words = tr("It will be marked as entered in error here and recorded for the other child.")
        self.lay_out(label(f"{what}\n{words}", "muted", wrap=True), self.form)
        self.found.search("")

    def _search_line(self) -> ListSearchBox:
        box = ListSearchBox()
        box.setPlaceholderText(tr("Name or number"))
        box.textChanged.connect(lambda words: self.found.search(words, self._child.id))
        box.textChanged.connect(lambda _words: self.form.show_problems(()))
        box.stepped.connect(self.found.step)
        return box

    def save(self) -> None:
        """Move the record to the chosen child."""
        chosen = self.found.chosen
        if chosen is None:
            self.form.show_problems([Problem("child", text("Type a name or number, then choose the child."))])
            return
        reason, confirmed = self.form.value("reason"), self.confirm.isChecked()
        session = self._context.session
        self.attempt(lambda: move(session, self.entry, self._target, chosen.id, reason, confirmed))
