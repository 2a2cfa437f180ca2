"""What is typed at the bedside and not saved is there again; what belongs to another day is not."""

from __future__ import annotations

from typing import Any

from fortnight.operations import drafts
from fortnight.ui.bedside.page import BedsidePage


def reopened(bedside) -> BedsidePage:
    """Return the page as a program that was killed and started again shows it."""
    made = BedsidePage(bedside.window.context)
    bedside.qtbot.addWidget(made)
    made.open_child(bedside.child)
    return made


def row(page: BedsidePage, rule: str) -> Any:
    return next(each for each in page.before.checklist.lines if each.shown.rule == rule)


def test_what_was_typed_in_rows_of_the_checklist_is_there_again(bedside):
    bedside.type(row(bedside.page, "temperature").value, "36.8")
    bedside.type(row(bedside.page, "weight").value, "24")
    row(bedside.page, "contact").value.setCurrentText("measles at school")
    bedside.type(row(bedside.page, "identity").value, "0001; ")
    bedside.page.keep()
    page = reopened(bedside)
    assert row(page, "temperature").value.text() == "36.8"
    assert row(page, "weight").value.text() == "24"
    assert row(page, "contact").value.currentText() == "measles at school"
    assert row(page, "identity").value.text() == "0001; "


def test_a_reason_that_was_typed_is_there_again_with_its_answers(bedside):
    reason = next(each for each in bedside.page.before.checklist.lines if each.shown.rule == "NEUT").reason
    reason.setText("drawn, not back")
    reason.textEdited.emit("drawn, not back")
    bedside.page.keep()
    again = row(reopened(bedside), "NEUT")
    assert again.reason.text() == "drawn, not back"
    assert not again.reason.isHidden()


def test_a_row_that_was_answered_leaves_no_draft(bedside):
    bedside.enter(row(bedside.page, "temperature").value, "36.8")
    bedside.page.keep()
    assert drafts.kept(bedside.session, bedside.child, "checklist") is None


def test_a_bag_that_was_recorded_leaves_no_draft_when_the_page_is_closed(bedside):
    panel = bedside.page.before.preparation
    bedside.type(panel.ordering.ordered_by, "Physician A")
    bedside.type(panel.dose.weight, "22")
    for _ in panel.dose.sizes():
        bedside.enter(panel.lots.scan, "B2041")
        bedside.enter(panel.lots.expiry, "03/2028")
    panel.prepare()
    assert bedside.record.preparation is not None
    bedside.page.keep()
    assert drafts.latest(bedside.session) is None
    bedside.type(panel.making.access, "left")
    bedside.page.keep()
    assert drafts.kept(bedside.session, bedside.child, "preparation") is not None


def test_what_was_typed_on_another_day_is_not_shown_for_this_infusion(bedside):
    bedside.type(row(bedside.page, "temperature").value, "39.9")
    bedside.page.keep()
    bedside.clock.forward(hours=13)
    assert row(reopened(bedside), "temperature").value.text() == ""
    assert drafts.kept(bedside.session, bedside.child, "checklist") is None


def test_a_draft_is_kept_once_however_often_the_page_is_opened(bedside):
    bedside.type(row(bedside.page, "temperature").value, "36.8")
    bedside.page.keep()
    for _ in range(3):
        reopened(bedside).keep()
    count = bedside.session.store.db.execute("SELECT count(*) FROM draft").fetchone()[0]
    assert count == 1
