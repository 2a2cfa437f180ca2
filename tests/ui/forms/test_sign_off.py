"""The dialog in which a physician signs off what waits."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel

from fortnight.domain.entry.check_visit import VisitDraft
from fortnight.domain.people import PHYSICIAN
from fortnight.operations import physician_sign_off
from fortnight.operations.activity import record_visit
from fortnight.operations.correcting import void
from fortnight.operations.recording import record_labs
from fortnight.ui.forms.sign_off import SignOff
from helpers.contexts import CHILD, as_role, course_of
from helpers.drafts import sheet
from helpers.stores import NOW


@pytest.fixture
def dialog(qtbot, parent, context):
    """The dialog of a physician with a visit, a sheet of results and the alert that they raised."""
    physician = as_role(context, PHYSICIAN)
    visit = VisitDraft(at=NOW - timedelta(hours=3), typed={"physician_global": "2"})
    record_visit(physician.session, "v1", CHILD, visit, confirmed=True)
    record_labs(physician.session, "high", CHILD, sheet(NOW - timedelta(hours=1), IL6=900), confirmed=True)
    made = SignOff(parent, physician, course_of(physician, CHILD))
    with qtbot.waitExposed(made):
        made.open()
    return made


def words(dialog):
    return [(box.text(), box.accessibleDescription()) for box in dialog.boxes.values()]


def test_everything_that_waits_is_listed_and_checked(dialog):
    *_, visit, results, alert = words(dialog)
    assert visit[0] == "Assessment of activity of 22 Nov 2026 06:30"
    assert results == ("Labs of 22 Nov 2026 08:30", "IL-6 900 pg/mL")
    assert alert[0] == "Alert of 22 Nov 2026 08:30"
    assert alert[1].startswith("IL-6 is")
    assert dialog.chosen == list(dialog.boxes)
    assert dialog.save_button.text() == f"Sign off {len(dialog.boxes)} records"


def test_what_is_checked_is_signed(dialog, context):
    first, *others = dialog.boxes
    dialog.boxes[first].setChecked(False)
    dialog.save()
    assert dialog.result() == dialog.DialogCode.Accepted
    assert set(physician_sign_off.signatures(context.session, CHILD)) == set(others)


def test_without_a_record_nothing_can_be_signed(dialog):
    for box in dialog.boxes.values():
        box.setChecked(False)
    assert not dialog.save_button.isEnabled()


def test_a_record_that_has_gone_meanwhile_is_said_and_nothing_is_signed(dialog, context):
    void(context.session, "x1", "v1", "another child")
    dialog.save()
    assert "no longer in the record" in dialog.trouble.text()
    assert physician_sign_off.signatures(context.session, CHILD) == {}


def test_a_line_never_ends_inside_a_unit(dialog):
    (shown,) = (each.text() for each in dialog.findChildren(QLabel) if each.text().startswith("IL-6 900 "))
    assert "pg/\u2060mL" in shown
