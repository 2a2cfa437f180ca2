"""The head of the labs form: draw time, timing, laboratory, panel and symptoms."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel

from fortnight.domain.entry.drafts import Problem
from fortnight.domain.messages import text
from fortnight.operations.recording import record_infusion, record_labs
from fortnight.ui.forms.labs_head import LabsHead
from helpers.contexts import CHILD, OTHER_CHILD, course_of
from helpers.drafts import drip, sheet
from helpers.stores import NOW


@pytest.fixture
def head_of(qtbot, context):
    def made_for(child: str = CHILD) -> LabsHead:
        made = LabsHead(context, course_of(context, child), ["Fortnight", "MAS"])
        qtbot.addWidget(made)
        return made

    return made_for


@pytest.fixture
def head(head_of):
    return head_of()


def timings(head) -> list[str]:
    return [head.timing.itemText(n) for n in range(head.timing.count())]


def draw_at(head, when):
    head.drawn.setDateTime(head.drawn.dateTime().addSecs(int((when - head.moment).total_seconds())))


def test_it_begins_with_now_and_the_likely_timing(head):
    assert head.findChildren(QLabel)[0].text() == "Labs for Case 1"
    assert head.moment == NOW
    assert timings(head) == ["before infusion 17", "after infusion 16"]
    assert head.timing.currentText() == "before infusion 17"


def test_the_laboratory_of_the_last_il6_is_suggested_and_others_are_listed(head_of, session):
    record_labs(session, "s0", CHILD, sheet(NOW - timedelta(days=2), method="Siemens", CRP=4), confirmed=True)
    record_labs(session, "s1", CHILD, sheet(NOW - timedelta(days=3), method="Roche", IL6=14), confirmed=True)
    head = head_of()
    assert head.method.currentText() == "Roche"
    assert sorted(head.method.itemText(n) for n in range(head.method.count())) == ["Roche", "Siemens"]


def test_the_likely_timing_follows_the_draw_time_until_one_was_chosen(head_of, session):
    started = NOW - timedelta(hours=2)
    record_infusion(session, "i1", OTHER_CHILD, drip(started))
    head = head_of(OTHER_CHILD)
    assert head.timing.currentData() == "after"
    draw_at(head, started - timedelta(hours=1))
    assert head.timing.currentData() == "before"
    head.timing.setCurrentIndex(head.timing.findData("after"))
    head.timing.activated.emit(head.timing.currentIndex())
    draw_at(head, started - timedelta(hours=2))
    assert head.timing.currentData() == "after"


def test_a_timing_that_nobody_chose_is_not_kept(head):
    assert head.values["timing"] == ""
    head.timing.activated.emit(0)
    assert head.values["timing"] == "before"


def test_every_value_is_restored_from_a_draft(head_of):
    first = head_of()
    draw_at(first, NOW - timedelta(hours=3))
    first.method.setCurrentText("Roche")
    first.symptoms.setText("cough")
    first.panel.setCurrentIndex(1)
    first.timing.setCurrentIndex(1)
    first.timing.activated.emit(1)
    again = head_of()
    again.restore_values(first.values)
    assert again.values == first.values
    assert again.values == {
        "drawn": (NOW - timedelta(hours=3)).isoformat(), "timing": "after", "method": "Roche",
        "symptoms": "cough", "panel": 1,
    }  # fmt: skip


def test_a_draft_of_version_0_1_without_a_timing_is_restored(head):
    values = head.values
    del values["timing"]
    head.restore_values(values)
    assert head.timing.currentText() == "before infusion 17"


@pytest.mark.parametrize(
    "change",
    [
        lambda head: draw_at(head, NOW - timedelta(hours=1)),
        lambda head: head.timing.activated.emit(1),
        lambda head: head.method.setCurrentText("Roche"),
        lambda head: head.symptoms.setText("cough"),
    ],
)
def test_every_change_is_reported(head, qtbot, change):
    with qtbot.waitSignal(head.changed):
        change(head)


def test_another_panel_is_reported_as_such(head, qtbot):
    with qtbot.waitSignal(head.panel_chosen), qtbot.assertNotEmitted(head.changed):
        head.panel.setCurrentIndex(1)


def test_a_problem_with_the_draw_time_is_shown_at_it(head):
    head.show_problems([Problem("collected_at", text("This time is in the future."))])
    assert head.drawn.accessibleDescription() == "This time is in the future."
    head.show_problems([])
    assert head.drawn.accessibleDescription() == ""


def test_every_field_has_a_full_name_for_screen_readers(head):
    fields = (head.drawn, head.timing, head.method, head.symptoms, head.panel)
    assert [each.accessibleName() for each in fields] == [
        "Drawn", "Before or after the infusion", "Laboratory and assay", "Symptoms", "Panel",
    ]  # fmt: skip
