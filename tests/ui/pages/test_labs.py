"""The Labs tab: values with their marks, alignment and units, and what can be done with the chosen one."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from fortnight.operations import views
from fortnight.operations.correcting import correct_value
from fortnight.operations.lab_messages import import_contents
from fortnight.operations.recording import record_infusion, record_labs
from fortnight.ui.pages.labs import LabsTab
from helpers.contexts import CHILD, OTHER_CHILD, course_of, raise_card
from helpers.drafts import drip, sheet, typed
from helpers.lab_messages import written
from helpers.stores import NOW, localise, present

START = NOW - timedelta(days=30)


@pytest.fixture
def tab(qtbot, context):
    made = LabsTab(context)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def draw(session):
    """Record values of the child without earlier entries."""

    def drawn(id="s1", at=NOW, **values):
        record_labs(session, id, OTHER_CHILD, sheet(at, **values), confirmed=True)

    return drawn


def show(tab, context, child=OTHER_CHILD):
    tab.show_course(course_of(context, child))


def titles(tab) -> list[str]:
    return [column.title for column in tab.model.columns]


def cell(tab, row, title):
    (column,) = (n for n, each in enumerate(titles(tab)) if each.split("\n")[0] == title)
    return tab.model.cell(row, column)


def signs(found) -> str:
    return "".join(mark.sign for mark in found.marks)


def test_an_empty_tab_shows_how_to_begin(tab, context):
    show(tab, context)
    assert not tab.view.isVisible()
    shown = [each.text() for each in tab.findChildren(QLabel) if each.isVisible()]
    assert any(each.startswith("No labs yet. Use “Add labs”") for each in shown)


def test_the_newest_specimen_is_first_with_a_column_for_each_measured_analyte(tab, context, draw):
    draw("s1", NOW - timedelta(days=1), WBC=7)
    draw("s2", NOW, IL6=12)
    show(tab, context)
    assert [row.id for row in tab.model.rows] == ["s2", "s1"]
    assert titles(tab) == ["Drawn", "IL-6\npg/mL", "WBC\n×10⁹/L"]
    assert [cell(tab, n, "IL-6").words for n in (0, 1)] == ["12", ""], "not measured is not zero"


def test_the_laboratory_has_a_column_if_one_is_recorded(tab, context, draw):
    draw("s1", IL6=12, method="Roche")
    show(tab, context)
    assert titles(tab)[1] == "Laboratory"
    tab.choose("s1", "IL6")
    assert tab.chosen_value.analyte == "IL6"


def test_values_out_of_range_and_corrected_values_have_different_marks(tab, context, session, draw):
    record_infusion(session, "i1", OTHER_CHILD, drip(START))
    draw("s1", PLT=29, CRP=9, WBC=7, HB=12)
    correct_value(session, "c1", "s1", "HB", typed("HB", 12.4), "misread")
    show(tab, context)
    platelets = cell(tab, 0, "PLT")
    assert (signs(platelets), platelets.colour, platelets.bold) == ("▼▼", "alert_ink", True)
    assert "the label says to discontinue" in platelets.tip
    assert (signs(cell(tab, 0, "CRP")), cell(tab, 0, "CRP").colour) == ("▲", "")
    assert signs(cell(tab, 0, "WBC")) == ""
    corrected = cell(tab, 0, "Hb")
    assert (signs(corrected), corrected.colour, corrected.marks[0].colour) == ("*", "", "muted")
    assert corrected.tip.splitlines() == [
        "Corrected; the previous value is in History.",
        "reported as 12.4 g/dL",
    ]


def test_an_il6_that_raised_an_alert_is_marked(tab, context, session):
    raise_card(session)
    show(tab, context, CHILD)
    assert (signs(cell(tab, 0, "IL-6")), cell(tab, 0, "IL-6").colour) == ("▲▲", "alert_ink")
    assert signs(cell(tab, 1, "IL-6")) == ""


def test_values_are_padded_to_the_same_decimals(tab, context, draw):
    draw("s1", NOW - timedelta(days=1), WBC=7)
    draw("s2", WBC=7.25)
    show(tab, context)
    assert [cell(tab, n, "WBC").words for n in (0, 1)] == ["7.25", "7.00"]


def test_titles_values_and_tooltips_are_in_the_units_of_the_clinic(tab, context, session, draw):
    record_infusion(session, "i1", OTHER_CHILD, drip(START))
    draw(PLT=120)
    context.appearance.set_units("japan")
    show(tab, context)
    assert "PLT\n×10⁴/µL" in titles(tab)
    assert cell(tab, 0, "PLT").words == "12"
    assert "below 15 ×10⁴/µL" in cell(tab, 0, "PLT").tip
    assert "reported as 120 ×10⁹/L" in cell(tab, 0, "PLT").tip


def test_the_buttons_are_enabled_for_what_is_chosen(tab, context, draw):
    draw(WBC=7)
    show(tab, context)
    buttons = (tab.correct_button, tab.sheet_button, tab.move_button, tab.void_button)
    assert not any(each.isEnabled() for each in buttons)
    tab.choose("s1", "WBC")
    assert all(each.isEnabled() for each in buttons)
    tab.view.setCurrentIndex(tab.model.index(0, 0))
    assert [each.isEnabled() for each in buttons] == [False, True, True, True], "the draw time is no value"
    show(tab, context)
    assert not any(each.isEnabled() for each in buttons), "nothing is chosen in the new rows"


def test_enter_on_a_value_asks_for_its_correction(tab, context, draw, qtbot):
    draw(WBC=7)
    show(tab, context)
    tab.choose("s1", "WBC")
    with qtbot.waitSignal(tab.correct) as asked:
        qtbot.keyClick(tab.view, Qt.Key.Key_Return)
    assert asked.args == ["s1", "WBC"]


def test_the_other_buttons_carry_the_specimen(tab, context, draw, qtbot):
    draw(WBC=7)
    show(tab, context)
    tab.choose("s1", "WBC")
    for button, signal in (
        (tab.sheet_button, tab.correct_sheet), (tab.move_button, tab.move_away), (tab.void_button, tab.void)
    ):  # fmt: skip
        with qtbot.waitSignal(signal) as asked:
            button.click()
        assert asked.args == ["s1"]


def receive(session, value, state):
    """Receive IL-6 of the child without earlier entries from a laboratory."""
    child = course_of_child(session)
    lines = ["MSH", "PID", "OBR", f"OBX|1|NM|26881-3^IL-6^LN||{value}|pg/mL|||||{state}"]
    born = f"{child.birth_date:%Y%m%d}|{child.sex[0].upper()}"
    content = written(lines, child.number).replace("20160718|M", born).replace("|-0|", f"|{value}|")
    import_contents(session, [("a.hl7", content.encode())], localise)


def course_of_child(session):
    return present(views.course(session, OTHER_CHILD)).child


def test_a_preliminary_result_is_marked_until_the_final_one_replaces_it(tab, context, session):
    receive(session, 40, "P")
    show(tab, context)
    preliminary = cell(tab, 0, "IL-6")
    assert (signs(preliminary), preliminary.marks[-1].colour) == ("prel.", "amber_ink")
    assert preliminary.tip.startswith("Preliminary: the laboratory will send the final result")
    receive(session, 44, "F")
    show(tab, context)
    assert (cell(tab, 0, "IL-6").words, signs(cell(tab, 0, "IL-6"))) == ("44", "")
