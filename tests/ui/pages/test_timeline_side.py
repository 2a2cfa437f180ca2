"""The column beside the timeline: values at the cursor or the newest, findings of other rules, the course."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from fortnight.domain.alert.judge import judge
from fortnight.domain.entry.drafts import LabsDraft, Typed
from fortnight.operations.course_review import course_milestones
from fortnight.operations.recording import record_labs
from fortnight.ui import theme as themes
from fortnight.ui.pages.timeline import SIDE_DIGITS
from fortnight.ui.pages.timeline_side import TimelineSide, earlier, measured
from fortnight.ui.widgets.basics import scrolling
from fortnight.ui.widgets.sizes import digits_width
from helpers.contexts import CHILD, OTHER_CHILD, course_of
from helpers.courses import course, specimen
from helpers.stores import NOW


@pytest.fixture
def side(qtbot, context):
    made = TimelineSide(context)
    qtbot.addWidget(made)
    made.resize(260, 900)
    made.show()
    return made


def show(side, context, child=CHILD, at=None):
    seen = course_of(context, child)
    found = course_milestones(context.session, seen)
    side.show_course(seen)
    side.show_findings(seen, context.session.judgement_cache.of(seen), found)
    side.point_at(seen.specimens[at] if at is not None else None)


def draw(session, **values):
    typed = {code: Typed(*words.split(" ", 1)) for code, words in values.items()}
    record_labs(session, "s1", CHILD, LabsDraft(NOW - timedelta(minutes=1), typed), confirmed=True)


def words(side) -> list[str]:
    QApplication.processEvents()  # widgets added to a layout appear in the next round of the event loop
    return [label.text() for label in side.findChildren(QLabel) if label.isVisibleTo(side)]


def test_an_empty_record_says_so(side, context):
    show(side, context, OTHER_CHILD)
    assert "No results yet" in words(side)
    assert "Milestones" not in words(side)


def test_values_in_japanese_units_fit_beside_the_chart(qapp, side, context, session):
    themes.apply(qapp, themes.LIGHT)
    context.appearance.set_units("japan")
    draw(session, IL6="140 pg/mL", CRP="0.324 mg/L", WBC="12.34 ×10⁹/L", PLT="283 ×10⁹/L", HB="12.5 g/dL")
    show(side, context)
    assert {"0.0324", "12340", "×10⁴/µL", "Haemoglobin"} <= set(words(side))
    area = scrolling(QWidget(), "")
    bar = area.verticalScrollBar().sizeHint().width()
    assert side.minimumSizeHint().width() <= digits_width(SIDE_DIGITS) - bar


def test_the_newest_values_come_first_and_older_ones_follow_with_their_day(side, context, session):
    draw(session, IL6="140 pg/mL", AST="41 U/L", PCT="0.4 ng/mL")
    show(side, context)
    found = words(side)
    assert next(each for each in found if each.startswith("Newest")) == "Newest · 22 Nov 2026 · day 224"
    assert "13 d 22 h after dose 16" in found
    for name, value in (("IL-6", "140"), ("AST", "41"), ("Procalcitonin", "0.4")):
        assert found[found.index(name) + 1] == value
    place = found.index("Platelets")
    assert place > found.index("Procalcitonin")
    assert found[place : place + 4] == ["Platelets", "288", "×10⁹/L", "8 Nov 2026"]


def test_at_the_cursor_only_the_values_of_that_sample_are_shown(side, context, session):
    draw(session, PCT="0.4 ng/mL")
    show(side, context, at=0)
    found = words(side)
    assert any(each.startswith("At cursor · 12 Apr 2026") for each in found)
    assert "288" in found
    assert "Procalcitonin" not in found
    assert not any("after dose" in each for each in found), "drawn before the first dose"


def test_values_are_in_the_units_of_the_clinic(side, context):
    context.appearance.set_units("japan")
    show(side, context)
    found = words(side)
    place = found.index("Platelets")
    assert found[place : place + 3] == ["Platelets", "28.8", "×10⁴/µL"]


def test_a_long_name_does_not_hide_a_value(side, context, session):
    draw(session, PTGA="3 ", PHGA="2 ")
    show(side, context)
    assert "Parent or patient global assessment" in words(side)
    for label in side.findChildren(QLabel):
        right = label.mapTo(side, label.rect().topRight()).x()
        assert not label.isVisibleTo(side) or right <= side.width(), label.text()


def test_findings_of_other_rules_have_a_tooltip_that_explains_them(side, context):
    show(side, context)
    notes = side.monitors.notes
    tips = [notes.index(n).data(Qt.ItemDataRole.ToolTipRole) for n in range(notes.rowCount())]
    assert any("tuberculosis" in tip for tip in tips)


@pytest.mark.parametrize(("later", "shown"), [(timedelta(0), True), (timedelta(seconds=1), False)])
def test_a_finding_is_shown_for_sixty_days(side, clock, later, shown):
    seen = course([0, 14], [specimen(0, IL6=12, PLT=300), specimen(14, PLT=29)])
    clock.now = seen.specimens[-1].collected_at + timedelta(days=60) + later
    side.show_findings(seen, judge(seen), ())
    assert any("Platelets 29" in each for each in said_by(side.monitors)) is shown


def test_without_a_finding_their_box_is_hidden(side, context):
    show(side, context)
    assert side.monitors.isVisibleTo(side)
    side.show_findings(course([], []), (), ())
    assert not side.monitors.isVisibleTo(side)


def said_by(listed) -> list[str]:
    return [listed.notes.index(n).data() for n in range(listed.notes.rowCount())]


def test_the_milestones_are_listed(side, context):
    show(side, context)
    assert any("White cells normal since" in note.says for note in side.milestones.notes.notes)


def test_values_of_the_alert_come_first_then_those_of_the_catalogue():
    seen = specimen(0, HEIGHT=120, WBC=7, PCT=0.1, IL6=12)
    assert [result.analyte for result in measured(seen)][:2] == ["IL6", "WBC"]
    assert len(measured(seen)) == 4


def test_an_older_value_is_the_newest_of_what_was_not_measured_again():
    seen = course([0], [specimen(0, CRP=1, WBC=6, IL6=10), specimen(14, CRP=2), specimen(28, IL6=12)])
    found = [(result.analyte, result.value) for result in earlier(seen, seen.specimens[-1])]
    assert found == [("CRP", 2), ("WBC", 6)]
