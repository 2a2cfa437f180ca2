"""What pages share: a hint in place of an empty table, refreshing after changes, the message below."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from fortnight.operations.recording import record_labs
from fortnight.ui.widgets.page import LivePage, Toast, header, table_card
from fortnight.ui.widgets.tables import Cell, Column, RowsModel, table
from helpers.contexts import OTHER_CHILD
from helpers.drafts import sheet
from helpers.stores import registered


class Counted(LivePage):
    """A page that shows results and counts how often it was read."""

    def __init__(self, context) -> None:
        super().__init__(context)
        self.count = 0

    def refresh(self) -> None:
        self.count += 1

    def is_affected_by(self, changes) -> bool:
        return changes.touch("result")


@pytest.fixture
def page(qtbot, context):
    made = Counted(context)
    qtbot.addWidget(made)
    return made


def draw(session, id="s1"):
    record_labs(session, id, OTHER_CHILD, sheet(IL6=12), confirmed=True)


def test_a_visible_page_follows_each_change_at_once(page, session):
    page.show()
    draw(session)
    assert page.count == 1


def test_a_hidden_page_is_read_once_when_it_is_shown(page, session):
    draw(session)
    draw(session, "s2")
    assert page.count == 0
    page.show()
    assert page.count == 1
    page.hide()
    page.show()
    assert page.count == 1, "nothing has changed since"


def test_a_change_of_something_else_does_not_refresh_a_page(page, session):
    page.show()
    registered(session, "0003", "Case 3")
    assert page.count == 0


def test_other_units_refresh_a_page(page, context):
    page.show()
    context.appearance.set_units("japan")
    assert page.count == 1


def test_a_page_has_to_say_what_it_shows(context, qtbot):
    made = LivePage(context)
    qtbot.addWidget(made)
    with pytest.raises(NotImplementedError):
        made.refresh()


# Tables ---------------------------------------------------------------------------------------------


def test_a_hint_replaces_a_table_without_rows(qtbot, context):
    model: RowsModel[str] = RowsModel(context.appearance, (Column("Name", Cell),))
    view, holder = table(model, "Names"), QWidget()
    qtbot.addWidget(holder)
    holder.setLayout(table_card(view, empty="Nobody yet."))
    holder.show()

    def shown() -> tuple[bool, bool]:
        hint = next(each for each in holder.findChildren(QLabel) if each.text() == "Nobody yet.")
        return view.isVisible(), hint.isVisible()

    assert shown() == (False, True)
    model.show(["Case 1"])
    assert shown() == (True, False)
    model.show([])
    assert shown() == (False, True)


# The message below the page -------------------------------------------------------------------------


@pytest.fixture
def toast(qtbot, qapp):
    made = Toast()
    qtbot.addWidget(made)
    return made


def undo_button(toast) -> QPushButton:
    return toast.findChild(QPushButton)


def test_a_message_about_an_entry_can_be_undone_and_is_gone_then(toast, qtbot):
    assert not toast.isVisible()
    toast.say("Saved 09:30", "e1")
    assert toast.isVisible()
    with qtbot.waitSignal(toast.undo) as undone:
        undo_button(toast).click()
    assert undone.args == ["e1"]
    assert not toast.isVisible()


def test_a_message_without_an_entry_has_nothing_to_undo(toast):
    toast.say("Saved 09:30", "e1")
    toast.say("The file was not written.")
    assert toast.words.text() == "The file was not written."
    assert not undo_button(toast).isVisible()


def test_a_message_disappears_by_itself(qtbot, qapp, monkeypatch):
    monkeypatch.setattr(Toast, "LASTS_MS", 1)
    toast = Toast()
    qtbot.addWidget(toast)
    toast.say("Saved 09:30")
    qtbot.waitUntil(lambda: not toast.isVisible())


def test_a_header_is_as_high_as_its_parts_need(qtbot):
    tall = QLabel("two\nlines\nand\nmore\nof them")
    made = header(tall)
    qtbot.addWidget(made)
    assert made.minimumSizeHint().height() >= tall.minimumSizeHint().height() + 20
    assert made.minimumHeight() == 0  # it would hide what the parts need
    low = header(QLabel("one line"))
    qtbot.addWidget(low)
    assert low.minimumSizeHint().height() > 2 * QLabel("one line").sizeHint().height()
