"""Dialogs are opened one at a time, say which child they are about, and report what was saved."""

from __future__ import annotations

from datetime import date

import pytest

from fortnight.domain.people import PHYSICIAN
from fortnight.operations import drafts, views
from fortnight.operations.alerts import headline_of
from fortnight.ui.forms.about import AboutAlerts
from fortnight.ui.forms.answers import Acknowledge, RecordOutcome, SnoozeCard
from fortnight.ui.forms.calendar_export import ExportCalendar
from fortnight.ui.forms.child import FORM, ChildDetails, RegisterChild
from fortnight.ui.forms.clinic import ClinicSettings
from fortnight.ui.forms.corrections import CorrectInfusion, CorrectSpecimen, CorrectValue, EnteredInError
from fortnight.ui.forms.move_record import MoveRecord
from fortnight.ui.forms.older_copy import AcceptOlderCopy
from fortnight.ui.forms.plan import ChangePlan
from fortnight.ui.forms.recall import RecallDialog
from fortnight.ui.shell.dialogs import Dialogs
from fortnight.ui.translation import say
from helpers.contexts import CHILD, as_role, course_of, raise_card
from helpers.stores import present
from helpers.texts import texts

IDENTITY = "Case 1 · 0001 · 6 y 11 m"
SPECIMEN, INFUSION = f"{CHILD}-labs-15", f"{CHILD}-infusion-15"


@pytest.fixture
def dialogs(parent, context):
    made = Dialogs(parent, as_role(context, PHYSICIAN))
    yield made
    made.close_current()


OPENED = {
    "register": (RegisterChild, lambda d, c: d.register_child()),
    "details": (ChildDetails, lambda d, c: d.change_details(c.child)),
    "plan": (ChangePlan, lambda d, c: d.change_plan(CHILD)),
    "calendar": (ExportCalendar, lambda d, c: d.export_calendar(date(2026, 11, 16), 42)),
    "lot": (RecallDialog, lambda d, c: d.find_lot()),
    "about": (AboutAlerts, lambda d, c: d.about_alerts()),
    "value": (CorrectValue, lambda d, c: d.correct_value(c, SPECIMEN, "IL6")),
    "specimen": (CorrectSpecimen, lambda d, c: d.correct_sheet(c, SPECIMEN)),
    "infusion": (CorrectInfusion, lambda d, c: d.correct_infusion(c, INFUSION)),
    "void": (EnteredInError, lambda d, c: d.void(c, SPECIMEN)),
    "move": (MoveRecord, lambda d, c: d.move(c, INFUSION)),
    "settings": (ClinicSettings, lambda d, c: d.change_settings()),
    "settle": (AcceptOlderCopy, lambda d, c: d.settle("lost", "The disk is full.")),
}
ABOUT_A_CHILD = ("plan", "value", "specimen", "infusion", "void", "move")


@pytest.mark.parametrize("name", OPENED)
def test_a_dialog_is_open_until_it_is_closed(dialogs, context, name):
    kind, open_it = OPENED[name]
    open_it(dialogs, course_of(context))
    assert isinstance(dialogs.current, kind)
    assert dialogs.current.isVisible()
    dialogs.current.reject()
    assert dialogs.current is None


@pytest.mark.parametrize("name", ABOUT_A_CHILD)
def test_a_dialog_about_a_child_names_it(dialogs, context, name):
    OPENED[name][1](dialogs, course_of(context))
    assert dialogs.current.about.text() == IDENTITY


@pytest.mark.parametrize(
    ("open_it", "kind"),
    [
        (Dialogs.acknowledge, Acknowledge),
        (Dialogs.name_outcome, RecordOutcome),
        (Dialogs.snooze, SnoozeCard),
    ],
)
def test_a_dialog_about_a_card_has_its_headline_and_its_child(dialogs, session, open_it, kind):
    card = raise_card(session)
    open_it(dialogs, card)
    assert isinstance(dialogs.current, kind)
    assert dialogs.current.about.text() == IDENTITY
    assert headline_of(session.store, card, say) in texts(dialogs.current)


@pytest.mark.parametrize(
    "open_it",
    [
        lambda d, c: d.correct_value(c, SPECIMEN, "FERR"),
        lambda d, c: d.correct_value(c, "gone", "IL6"),
        lambda d, c: d.correct_sheet(c, "gone"),
        lambda d, c: d.correct_infusion(c, "gone"),
        lambda d, c: d.change_plan("gone"),
    ],
)
def test_what_is_no_longer_in_the_record_opens_nothing(dialogs, context, open_it):
    open_it(dialogs, course_of(context))
    assert dialogs.current is None


def test_what_was_saved_is_reported_with_its_entry(dialogs, context, qtbot):
    dialogs.void(course_of(context), SPECIMEN)
    dialog = dialogs.current
    assert any(each.startswith("Labs of 8 Nov 2026 09:30: ") for each in texts(dialog))
    dialog.form.set_value("reason", "another child's results")
    with qtbot.waitSignal(dialogs.saved) as saved:
        dialog.save()
    assert saved.args == [dialog.entry, "Marked as entered in error"]
    assert SPECIMEN not in [each.id for each in course_of(context).specimens]


def test_what_was_cancelled_is_not_reported(dialogs, context, qtbot):
    dialogs.void(course_of(context), SPECIMEN)
    dialogs.current.form.set_value("reason", "another child's results")
    with qtbot.assertNotEmitted(dialogs.saved):
        dialogs.current.reject()


def test_a_registered_child_is_reported_with_its_id(dialogs, context, qtbot):
    dialogs.register_child()
    for name, words in (
        ("number", "0042"), ("name", "Case 42"), ("sex", "female"), ("birth_date", "12 Nov 2020")
    ):  # fmt: skip
        dialogs.current.form.set_value(name, words)
    with qtbot.waitSignal(dialogs.registered) as registered:
        dialogs.current.save()
    child = present(views.child_by_number(context.session, "0042"))
    assert registered.args == [child.id]


def test_a_lock_closes_the_dialog_and_keeps_a_child_that_is_being_registered(dialogs, context):
    dialogs.register_child()
    dialogs.current.form.set_value("name", "Case 42")
    dialogs.close_current()
    assert dialogs.current is None
    assert drafts.kept(as_role(context, PHYSICIAN).session, None, FORM) is not None


def test_requests_of_dialogs_are_passed_on(dialogs, qtbot):
    dialogs.export_calendar(date(2026, 11, 16), 42)
    with qtbot.waitSignal(dialogs.calendar_export_asked) as asked:
        dialogs.current.save()
    assert asked.args == [date(2026, 11, 16), 42, False]
    dialogs.settle("lost", "")
    with qtbot.waitSignal(dialogs.acceptance_requested) as accepted:
        dialogs.current.save()
    assert accepted.args == ["lost"]
