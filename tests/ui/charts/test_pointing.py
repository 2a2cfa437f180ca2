"""Every mark has a tooltip; an alert mark opens its card by mouse and by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from fortnight.ui.charts.strip import GIVEN_AT, row_at
from helpers.courses import at
from ui.charts.conftest import LAST, MISSED


def scene_of(plot, x: float, y: float) -> QPointF:
    return plot.vb.mapViewToScene(QPointF(x, y))


def tip_at(sheet, plot, x, y) -> str:
    """Return the tooltip at a place of a plot; empty without a mark there."""
    target = sheet.target_at(scene_of(plot, x, y))
    return target.tip if target is not None else ""


def alert_place(sheet) -> QPointF:
    x, y = sheet.panels["IL6"].marks.getData()
    return scene_of(sheet.panels["IL6"].plot, x[-1], y[-1])


def on_screen(sheet, place: QPointF):
    return sheet.mapFromScene(place)


def test_the_tooltip_of_an_infusion_has_dose_and_reaction(sheet):
    tip = tip_at(sheet, sheet.plots[0], at(28).timestamp() + 3600, GIVEN_AT)
    assert "Infusion No. 3" in tip
    assert "264 mg (12 mg/kg for 22 kg)" in tip
    assert "rash &lt;b&gt;" in tip


def test_a_missed_infusion_and_an_event_have_tooltips(sheet):
    assert "Infusion due 21 Jul 2025" in tip_at(sheet, sheet.plots[0], at(MISSED).timestamp(), GIVEN_AT)
    assert "Infection: pneumonia" in tip_at(sheet, sheet.plots[0], at(200).timestamp(), row_at(0))
    assert tip_at(sheet, sheet.plots[0], at(60).timestamp(), row_at(0)) == ""


def test_the_tooltip_of_an_alert_has_title_day_and_state(sheet):
    target = sheet.target_at(alert_place(sheet))
    assert target.card == "card-0"
    for words in ("this child&#x27;s own level", "140 pg/mL", "day 406", "State: open"):
        assert words in target.tip


def test_a_value_and_a_dose_have_tooltips(sheet):
    assert "Platelets 280 ×10⁹/L" in tip_at(sheet, sheet.panels["PLT"].plot, at(28).timestamp(), 280)
    assert "Prednisolone 10 mg a day" in tip_at(
        sheet, sheet.panels["prednisolone"].plot, at(50).timestamp(), 5
    )
    assert "stopped" in tip_at(sheet, sheet.panels["ciclosporin"].plot, at(300).timestamp(), 5)
    assert tip_at(sheet, sheet.panels["PLT"].plot, at(35).timestamp(), 20) == ""


def test_a_tooltip_appears_where_the_pointer_rests(sheet):
    place = on_screen(sheet, alert_place(sheet))
    asked = QHelpEvent(QEvent.Type.ToolTip, place, sheet.viewport().mapToGlobal(place))
    QApplication.sendEvent(sheet.viewport(), asked)
    assert "State: open" in QToolTip.text()
    QToolTip.hideText()


def test_clicking_an_alert_mark_requests_its_card(sheet, qtbot):
    with qtbot.waitSignal(sheet.card_requested) as asked:
        qtbot.mouseClick(
            sheet.viewport(), Qt.MouseButton.LeftButton, pos=on_screen(sheet, alert_place(sheet))
        )
    assert asked.args == ["card-0"]


@pytest.mark.parametrize("button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton])
def test_another_button_or_another_place_requests_no_card(sheet, qtbot, button):
    asked = []
    sheet.card_requested.connect(asked.append)
    qtbot.mouseClick(sheet.viewport(), button, pos=on_screen(sheet, alert_place(sheet)))
    beside = scene_of(sheet.panels["PLT"].plot, at(28).timestamp(), 280)
    qtbot.mouseClick(sheet.viewport(), Qt.MouseButton.LeftButton, pos=on_screen(sheet, beside))
    assert asked == []


def test_dragging_from_an_alert_mark_opens_no_card(sheet, qtbot):
    asked = []
    sheet.card_requested.connect(asked.append)
    sheet.show_range(182)
    place = on_screen(sheet, alert_place(sheet))
    qtbot.mousePress(sheet.viewport(), Qt.MouseButton.LeftButton, pos=place)
    for _ in range(5):
        place.setX(place.x() - 12)
        qtbot.mouseMove(sheet.viewport(), place)
    qtbot.mouseRelease(sheet.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked == []


def test_the_pointer_becomes_a_hand_over_an_alert_mark(sheet, qtbot):
    qtbot.mouseMove(sheet.viewport(), on_screen(sheet, alert_place(sheet)))
    hand = Qt.CursorShape.PointingHandCursor
    qtbot.waitUntil(lambda: sheet.viewport().cursor().shape() == hand)
    beside = scene_of(sheet.panels["PLT"].plot, at(28).timestamp(), 280)
    qtbot.mouseMove(sheet.viewport(), on_screen(sheet, beside))
    qtbot.waitUntil(lambda: sheet.viewport().cursor().shape() != hand)


def test_keys_move_from_sample_to_sample_and_open_the_card(sheet, qtbot):
    asked = []
    sheet.card_requested.connect(asked.append)
    qtbot.keyClick(sheet, Qt.Key.Key_Left)
    assert sheet.at_cursor.collected_at == at(LAST)
    qtbot.keyClick(sheet, Qt.Key.Key_Left)
    assert sheet.at_cursor.collected_at == at(LAST - 14)
    qtbot.keyClick(sheet, Qt.Key.Key_Return)
    assert asked == [], "no alert on this sample"
    qtbot.keyClick(sheet, Qt.Key.Key_Right)
    qtbot.keyClick(sheet, Qt.Key.Key_Return)
    assert asked == ["card-0"]


def test_the_cursor_stays_in_the_visible_range(sheet, qtbot):
    sheet.show_range(91)
    for _ in range(12):
        qtbot.keyClick(sheet, Qt.Key.Key_Left)
        start, end = sheet.seen
        assert start <= sheet.at_cursor.collected_at.timestamp() <= end


def test_focus_by_tab_puts_the_cursor_on_the_newest_sample(chart, qtbot):
    sheet = chart.sheet
    sheet.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: sheet.at_cursor is not None)
    assert sheet.at_cursor.collected_at == at(LAST)
