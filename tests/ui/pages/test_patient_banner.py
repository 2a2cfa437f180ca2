"""The banner of a child: identity, figures, remarks that give way, and buttons for unsaved forms."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from fortnight.domain.people import PHYSICIAN
from fortnight.domain.record.child import Sex
from fortnight.domain.record.plan import Ending, EndReason, Interval, Move
from fortnight.operations import planning, settings, views
from fortnight.operations.correcting import amend_child
from fortnight.ui.forms import infusion, labs
from fortnight.ui.pages.patient_banner import SEXES, PatientBanner, facts
from helpers.contexts import CHILD, OTHER_CHILD, as_role, course_of
from helpers.stores import NOW

TODAY = NOW.date()
NARROW, WIDE = 900, 2600


@pytest.fixture
def banner(qtbot, context):
    made = PatientBanner()
    qtbot.addWidget(made)
    made.resize(WIDE, 90)
    made.show()
    return made


def banner_of(context, child=CHILD):
    return views.banner(context.session, course_of(context, child))


def figures(context, child=CHILD) -> dict[str, tuple[str, str]]:
    return {title: (figure, more) for title, figure, more in facts(banner_of(context, child), context)}


@pytest.fixture
def physician(context):
    return as_role(context, PHYSICIAN).session


# Identity -------------------------------------------------------------------------------------------


def test_it_says_who_the_child_is(banner, context):
    banner.show_banner(banner_of(context), context)
    assert (banner.name.text(), banner.who.text()) == ("Case 1 · boy", "6 y 11 m · 0001 ·")
    assert banner.allergies.property("kind") == "asked"


def test_an_allergy_stands_out_and_none_known_does_not(banner, context, physician):
    amend_child(physician, "a1", CHILD, {"allergies": "latex"}, "told today")
    banner.show_banner(banner_of(context), context)
    assert "latex" in banner.allergies.text()
    assert banner.allergies.property("kind") == "asked"
    amend_child(physician, "a2", CHILD, {"allergies": "none known"}, "told today")
    banner.show_banner(banner_of(context), context)
    assert banner.allergies.property("kind") == "muted"


def test_every_sex_has_its_word():
    assert set(SEXES) == set(Sex)


# Figures --------------------------------------------------------------------------------------------


def test_the_figures_of_a_treated_child(context):
    assert figures(context) == {
        "Weight": ("22 kg", "8 Nov"),
        "Dose": ("264 mg", "12 mg/kg · every 2 weeks"),
        "Infusion": ("No. 16", ""),
        "Since last": ("13 d 23 h", ""),
        "Next due": ("Today", "± 3 d"),
    }


def test_what_is_not_recorded_is_a_dash(context):
    assert figures(context, OTHER_CHILD) == {
        "Weight": ("–", ""),
        "Dose": ("–", "every 2 weeks"),
        "Infusion": ("–", ""),
        "Since last": ("–", ""),
        "Next due": ("–", ""),
    }


def test_the_window_is_that_of_the_clinic(context):
    settings.change(as_role(context, "lead").session, "e1", "window_days", "5")
    assert figures(context)["Next due"] == ("Today", "± 5 d")


@pytest.mark.parametrize(("days", "words"), [(7, "every week"), (21, "every 3 weeks"), (10, "every 10 days")])
def test_the_interval_in_words(context, physician, days, words):
    planning.change_interval(physician, "p1", OTHER_CHILD, Interval(TODAY, days, "well"), confirmed=True)
    assert figures(context, OTHER_CHILD)["Dose"][1] == words


def test_a_late_infusion_says_how_many_days(context, clock):
    clock.forward(days=5)
    assert figures(context)["Next due"] == ("22 Nov", "5 d late")


def test_a_moved_infusion_says_from_where(context, physician):
    planning.move_infusion(physician, "m1", CHILD, Move(TODAY, TODAY + timedelta(days=1), "school"))
    assert figures(context)["Next due"] == ("23 Nov", "moved from 22 Nov")


def test_a_course_that_ended_says_when_and_why(context, physician):
    planning.end_course(physician, "e1", CHILD, Ending(TODAY, EndReason.MOVED))
    assert figures(context)["Next due"] == ("course ended 22 Nov 2026", "Moved to another clinic")


def test_a_narrow_banner_hides_the_remarks_and_keeps_the_figures(banner, context):
    banner.show_banner(banner_of(context), context)
    banner.resize(WIDE, 90)
    assert "± 3 d" in visible(banner)
    banner.resize(NARROW, 90)
    assert "± 3 d" not in visible(banner)
    assert {"22 kg", "264 mg", "Today"} <= set(visible(banner))


def visible(banner) -> list[str]:
    QApplication.processEvents()  # widgets added to a layout appear in the next round of the event loop
    return [each.text() for each in banner.findChildren(QLabel) if each.isVisibleTo(banner)]


# Buttons --------------------------------------------------------------------------------------------


def test_the_buttons_of_unsaved_forms_are_marked_and_keep_their_shortcuts(banner):
    banner.show_unsaved((labs.FORM,))
    assert banner.labs_button.text() == "● Continue labs"
    assert "not saved yet" in banner.labs_button.toolTip()
    assert (banner.infusion_button.text(), banner.infusion_button.toolTip()) == ("Record infusion", "")
    banner.show_unsaved((infusion.FORM,))
    assert (banner.labs_button.text(), banner.labs_button.toolTip()) == ("Add labs", "")
    assert banner.infusion_button.text() == "● Continue infusion"
    shortcuts = [each.shortcut().toString() for each in banner.form_buttons]
    assert shortcuts == ["", "Ctrl+L", "Ctrl+I", "Ctrl+B"]


def test_each_button_requests_its_form(banner, qtbot):
    signals = (banner.details, banner.add_labs, banner.record_infusion, banner.start_infusion)
    for button, signal in zip(banner.form_buttons, signals, strict=True):
        with qtbot.waitSignal(signal):
            button.click()
