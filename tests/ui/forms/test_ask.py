"""A form dialog stays open until its action has succeeded, and says why it was refused."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from fortnight.domain.messages import text
from fortnight.operations.session import Invalid, StoreProblem
from fortnight.ui.forms.ask import FormDialog
from fortnight.ui.forms.fields import Field, Form
from fortnight.ui.widgets.basics import label

LONG = "The platelets are below the limit in the label and the child has a fever. " * 8


class Asked(FormDialog):
    """A dialog whose action raises what the test gives it."""

    def __init__(self, parent, about: str = "") -> None:
        super().__init__(parent, "Correct", "Save", about)
        self.refusal: Exception | None = None
        self.box = QLineEdit("12")
        self.form = Form((Field("value", "Value", lambda: self.box),))
        self.lay_out(self.form)

    def save(self) -> None:
        self.attempt(self._do)

    def _do(self) -> None:
        if self.refusal is not None:
            raise self.refusal


@pytest.fixture
def dialog(parent, qtbot):
    made = Asked(parent)
    with qtbot.waitExposed(made):
        made.open()
    return made


def test_the_child_it_is_about_is_named_only_if_there_is_one(dialog, parent):
    assert not dialog.about.isVisible()
    assert Asked(parent, "Case 1 · 0001").about.text() == "Case 1 · 0001"


@pytest.mark.parametrize(
    ("refusal", "asks"),
    [
        (Invalid(text("Enter the reason.")), False),
        (Invalid(text("Is 60 correct?"), question=True), True),
        (StoreProblem(text("The disk is full.")), False),
    ],
)
def test_a_refusal_is_shown_and_keeps_the_dialog_open(dialog, refusal, asks):
    dialog.refusal = refusal
    dialog.save()
    assert dialog.isVisible()
    assert dialog.trouble.text() == str(refusal.sentence)
    assert (dialog.trouble.isVisible(), dialog.confirm.isVisible()) == (True, asks)
    assert dialog.box.text() == "12"


def test_an_error_after_a_question_hides_the_confirmation(dialog):
    dialog.refusal = Invalid(text("Is 60 correct?"), question=True)
    dialog.save()
    dialog.refusal = Invalid(text("Enter the reason."))
    dialog.save()
    assert not dialog.confirm.isVisible()


def test_a_confirmation_is_withdrawn_when_something_else_is_typed(dialog, qtbot):
    dialog.refusal = Invalid(text("Is 60 correct?"), question=True)
    dialog.save()
    dialog.confirm.setChecked(True)
    qtbot.keyClicks(dialog.box, "0")
    assert (dialog.confirm.isChecked(), dialog.confirm.isVisible(), dialog.trouble.isVisible()) == (
        False, False, False,
    )  # fmt: skip
    dialog.save()
    assert (dialog.confirm.isChecked(), dialog.confirm.isVisible()) == (False, True)


def test_success_closes_the_dialog(dialog, qtbot):
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.box, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_an_error_of_the_program_is_not_taken_for_a_refusal(dialog):
    dialog.refusal = KeyError("x")
    with pytest.raises(KeyError):
        dialog.save()
    assert dialog.isVisible()


def test_a_long_refusal_is_shown_whole(dialog, qtbot):
    dialog.refusal = Invalid(text(LONG))
    dialog.save()
    trouble = dialog.trouble
    qtbot.waitUntil(lambda: trouble.height() >= trouble.heightForWidth(trouble.width()))
    whole = label(LONG, "wrong", wrap=True)
    assert trouble.height() > 3 * whole.fontMetrics().height()
    assert dialog.buttons.geometry().bottom() <= dialog.rect().bottom()
