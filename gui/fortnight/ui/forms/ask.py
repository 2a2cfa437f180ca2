"""The base class of the form dialogs. A dialog stays open until its action has succeeded."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QWidget,
)

from fortnight.operations.session import Invalid, StoreProblem
from fortnight.program_log.writing import note_error
from fortnight.ui.forms.fields import Form
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.accessible import announce
from fortnight.ui.widgets.basics import button, column, label
from fortnight.ui.widgets.sizes import digits_width


class FormDialog(QDialog):
    """A dialog with a form, an error message and two buttons. It stays open until its action has succeeded.

    `about` identifies the child that it concerns: name, number and age. A confirmation is withdrawn when
    something else is typed, because it was about what was typed before. `ANSWERS`: it may be opened in a
    review copy, where only answers are written.
    """

    ANSWERS = False

    def __init__(self, parent: QWidget, title: str, save: str, about: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setMinimumWidth(digits_width(76.1))
        self.title = label(title, "h2")
        self.about = label(about, "strong")
        if not about:
            self.about.hide()
        self.trouble = label(style="wrong", wrap=True)
        self.trouble.hide()
        self.confirm = QCheckBox(tr("This is correct"))
        self.confirm.hide()
        self.buttons = QDialogButtonBox()
        self.save_button = button(save, style="primary")
        self.save_button.setDefault(True)
        self.buttons.addButton(self.save_button, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(button(tr("Cancel")), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.save)
        self.buttons.rejected.connect(self.reject)
        self.entry = ""

    def lay_out(self, *parts: QWidget) -> None:
        """Arrange the title, the given widgets, the error message and the buttons."""
        for part in parts:
            for form in (part, *part.findChildren(Form)):
                if isinstance(form, Form):
                    form.on_change(self.withdraw_confirmation)
        self.setLayout(
            column(
                self.title,
                self.about,
                *parts,
                self.confirm,
                self.trouble,
                self.buttons,
                margins=(22, 18, 22, 18),
                spacing=12,
            )
        )

    def event(self, event: QEvent) -> bool:
        """Grow with the text: a wrapped text may need more height than Qt assumes."""
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            layout = self.layout()
            needed = layout.totalHeightForWidth(self.width()) if layout is not None else 0
            if needed > self.height():
                self.resize(self.width(), needed)
        return done

    def withdraw_confirmation(self) -> None:
        """Withdraw the answer to a question, and hide what the question was about."""
        self.trouble.hide()
        self.confirm.hide()
        self.confirm.setChecked(False)

    def save(self) -> None:
        """Carry out the action of the dialog. Overridden."""
        raise NotImplementedError

    def attempt(self, do: Callable[[], None]) -> None:
        """Call `do` and close the dialog, or show why it was refused and stay open."""
        try:
            do()
        except (Invalid, StoreProblem) as refused:
            note_error(refused)
            self.trouble.setText(say(refused.sentence))
            self.trouble.show()
            announce(self.trouble, self.trouble.text(), urgent=True)
            self.confirm.setVisible(isinstance(refused, Invalid) and refused.question)
            return
        self.accept()
