"""A dialog that asks and changes nothing by itself; it stays until what it asked for worked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QWidget,
)

from fortnight.operations.session import Invalid, StoreProblem
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import button, column, label


class Ask(QDialog):
    """A dialog with a form, a place for what is wrong, and two buttons. It stays until it worked.

    `about` names the child whom it is about: name, number and age.
    """

    def __init__(self, parent: QWidget, title: str, save: str, about: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setMinimumWidth(640)
        self.title = label(title, "h2")
        self.about = label(about, "strong")
        if not about:
            self.about.hide()
        self.trouble = label(style="wrong", wrap=True)
        self.trouble.hide()
        self.confirm = QCheckBox(tr("This is right"))
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
        """Title, the parts, what is wrong, the buttons."""
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

    def save(self) -> None:
        """Do what the dialog is for; overridden."""
        raise NotImplementedError

    def attempt(self, do: Callable[[], None]) -> None:
        """Do it and close, or say why not and stay as it is."""
        try:
            do()
        except (Invalid, StoreProblem) as refused:
            self.trouble.setText(say(refused.sentence))
            self.trouble.show()
            self.confirm.setVisible(isinstance(refused, Invalid) and refused.question)
            return
        self.accept()
