"""On a low screen the parts of the page at the bedside scroll, and no button is cut."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QApplication, QLabel

from fortnight.domain.infusion.acts import ActKind, DripAct
from fortnight.domain.readiness.badges import Mark
from fortnight.ui.bedside.checklist_panel import COUNTS
from helpers.bedside import given, minute, running
from helpers.painting import words_of
from helpers.stores import NOW

LOW = QSize(1160, 600)  # a window of 640 pixels, less the message after saving


@pytest.fixture
def low(bedside):
    bedside.window.resize(LOW)
    return bedside


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def test_no_button_of_a_paused_drip_is_cut(low):
    start = minute(-40, NOW)
    low.play([*running(start), (ActKind.PAUSE, DripAct(minute(30, start)))])
    settle()
    panel = low.page.drip
    buttons = (panel.pause, panel.why, panel.set_rate, panel.stop)
    assert all(each.isVisible() and each.height() >= each.minimumSizeHint().height() for each in buttons)
    bottoms = [each.mapTo(panel, each.rect().bottomLeft()).y() for each in buttons]
    assert bottoms[0] < bottoms[1] < bottoms[2] == bottoms[3] < panel.height()


def test_no_box_of_the_vital_signs_is_cut_by_the_message_after_saving(low):
    low.window.resize(QSize(1160, 640))
    low.play(running(minute(-40, NOW)))
    low.page.drip.pause_or_resume()
    settle()
    assert low.window.toast.isVisible()
    boxes = [*low.page.vitals.boxes.values(), low.page.vitals.time]
    assert all(box.visibleRegion().boundingRect().size() == box.size() for box in boxes)


def test_no_gap_is_left_between_the_buttons_of_a_drip(low):
    low.play(running(minute(-40, NOW)))
    settle()
    panel = low.page.drip
    above = panel.pause.mapTo(panel, panel.pause.rect().bottomLeft()).y()
    below = panel.stop.mapTo(panel, QPoint()).y()
    assert below - above < 16


def test_the_question_for_the_reason_of_a_pause_goes_when_the_drip_was_resumed_elsewhere(low):
    low.play([*running(minute(-40, NOW)), (ActKind.PAUSE, DripAct(minute(-5, NOW)))])
    low.page.drip.ask_reason()
    assert not low.page.drip.pause.isVisible()
    low.play([(ActKind.RESUME, DripAct(minute(-1, NOW), 50.0))])
    low.page.tick()
    assert low.page.drip.pause.isVisible()


def test_the_rule_of_a_narrow_row_stands_below_its_value_and_beside_it_in_a_wide_one(low):
    line = low.page.before.checklist.lines[0]

    def places():
        rule = next(each for each in line.findChildren(QLabel) if "·" in each.text())
        return rule.mapTo(line, QPoint())

    settle()
    narrow = places()
    low.window.resize(QSize(1900, 900))
    settle()
    wide = places()
    assert wide.x() > narrow.x()
    assert wide.y() < narrow.y()


def test_signs_of_danger_are_seen_without_scrolling(low):
    low.play(running(minute(-40, NOW)))
    low.page.reaction.open()
    settle()
    panel = low.page.reaction
    toggle = panel.toggle("sign", "wheeze")
    assert not toggle.visibleRegion().isEmpty()
    plain = panel.toggle("sign", "flushing")
    assert toggle.mapTo(panel, QPoint()).y() < plain.mapTo(panel, QPoint()).y()


def test_the_times_of_a_rate_are_joined_by_a_dash(low):
    low.play(running(NOW))
    times = [each.text() for each in low.page.drip.findChildren(QLabel) if each.text().startswith("09:30")]
    assert times == ["09:30–10:30"]


def test_a_smaller_dose_has_a_true_minus_sign(low):
    dose = low.page.before.preparation.dose
    low.type(dose.weight, "24.4")
    dose.show_proposal()
    assert dose.difference.text() == "nearest 292 · −0.8 mg, −0.3 %"


def test_the_chart_of_rates_names_their_unit(low):
    low.play(given(minute(-70, NOW)))
    settle()
    chart = low.page.sign_off.chart
    assert "mL/h" in words_of(lambda painter: chart.render(painter, QPoint()), chart.size())


@pytest.mark.parametrize(
    ("mark", "one", "two"), [(Mark.STOP, "1 stop", "2 stops"), (Mark.ASK, "1 question", "2 questions")]
)
def test_counts_above_the_checklist_have_their_plural(qapp, mark, one, two):
    assert (COUNTS[mark](1), COUNTS[mark](2)) == (one, two)
