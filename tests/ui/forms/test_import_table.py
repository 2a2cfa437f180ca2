"""The dialog that imports a table, in the real window: columns, questions, answers, storing, remembering."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton

from fortnight.domain.labs.lab_message import Outcome
from fortnight.domain.people import INTERFACE, READER
from fortnight.operations.table_import import Choices, TableSource, import_table
from fortnight.store.database import Store
from fortnight.ui.forms.import_table import ImportTable
from helpers.contexts import as_role, context_of
from helpers.lab_messages import results_of, with_boy
from helpers.lab_tables import write_xlsx
from helpers.stores import KEY, localise, session_at

HEAD = "Pat.Nr.;Geb.-Datum;Entnahme;IL-6 (pg/mL);CRP;Natrium mmol/l"
ROW = "0012;18.07.2016;15.11.2026 9:00;16,3;0,31;139"
CHILD = "child-0012"


@pytest.fixture
def context(qapp, tmp_path):
    with Store.open(tmp_path / "ward", KEY) as store:
        session = session_at(store)
        with_boy(session, "0012")
        with context_of(session) as made:
            yield made


@pytest.fixture
def opened(qtbot, parent, context, tmp_path):
    """Return a function that opens the dialog on a file of some rows."""

    def show(*rows, encoding="utf-8", made_for=context):
        path = tmp_path / "Outside lab.csv"
        path.write_bytes("\n".join(rows).encode(encoding))
        return shown(qtbot, ImportTable(parent, made_for, path))

    return show


def shown(qtbot, dialog):
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.open()
        dialog.activateWindow()
    return dialog


def choose(box, value):
    """Choose an item as a person does, by its data."""
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def press(dialog, words):
    next(
        each for each in dialog.outcomes.answers if isinstance(each, QPushButton) and each.text() == words
    ).click()


def said(dialog):
    draft = dialog.draft
    return [(g.first.cell.column, str(g.first.outcome), str(g.first.asks or "")) for g in draft.groups()]


def test_what_is_asked_is_answered_and_stored_once(qtbot, opened, context):
    dialog = opened(HEAD, ROW)
    stored = []
    dialog.stored.connect(stored.append)
    assert said(dialog) == [("CRP", "waiting", "unit"), ("Natrium mmol/l", "waiting", "code")]
    assert (dialog.do.isEnabled(), dialog.do.text()) == (False, "Store 1 result")
    choose(dialog.columns.units["CRP"], "mg/dL")
    choose(dialog.columns.choices["Natrium mmol/l"], "nothing")
    assert (said(dialog), dialog.do.text()) == ([], "Store 2 results")
    qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert results_of(context.session, CHILD) == ["CRP 3.1 mg/L, 0.31 mg/dL", "IL6 16.3 pg/mL, 16.3 pg/mL"]
    assert stored == ["Saved 09:30 · 2 results from Outside lab.csv"]
    assert dialog.result() == ImportTable.DialogCode.Accepted


def test_the_answers_stand_beside_the_questions(opened):
    dialog = opened(HEAD, ROW)
    boxes = [each for each in dialog.outcomes.answers if isinstance(each, QComboBox)]
    choose(boxes[0], "mg/dL")
    assert said(dialog) == [("Natrium mmol/l", "waiting", "code")]
    choose(next(each for each in dialog.outcomes.answers if isinstance(each, QComboBox)), "-")
    assert dialog.do.isEnabled()


def test_what_is_left_out_can_be_asked_again(opened):
    dialog = opened(HEAD, ROW)
    press(dialog, "leave out")
    assert said(dialog) == [("Natrium mmol/l", "waiting", "code")]
    dialog.rest.click()
    assert (said(dialog), dialog.do.isEnabled()) == ([], True)
    dialog.filters[Outcome.IGNORED].click()
    press(dialog, "ask again")
    dialog.filters[None].click()
    assert said(dialog) == [("CRP", "waiting", "unit")]
    dialog.again.click()
    assert len(said(dialog)) == 2


def test_the_counts_add_up(opened):
    dialog = opened(HEAD, ROW, ROW.replace("15.11", "16.11").replace("16,3", "-3,0"))
    shown_words = [each.text() for each in dialog.filters.values() if each.isVisibleTo(dialog)]
    assert shown_words == ["5 to answer", "1 will be stored", "4 are asked about", "1 is refused"]
    assert dialog.sum.text() == "6 = 1 + 4 + 1"


def test_a_child_named_by_number_alone_is_confirmed_for_all(opened):
    dialog = opened("Patient,Collected,CRP mg/L", "0012,2026-11-15 9:00,5", "0012,2026-11-16 9:00,6")
    assert said(dialog) == [("CRP mg/L", "waiting", "child")]
    press(dialog, "all numbers are right")
    assert dialog.do.text() == "Store 2 results"


def test_another_child_is_chosen(opened, context):
    dialog = opened("Patient,DOB,Collected,CRP mg/L", "12,2016-07-18,2026-11-15 9:00,5")
    choose(next(each for each in dialog.outcomes.answers if isinstance(each, QComboBox)), CHILD)
    dialog.do.click()
    assert results_of(context.session, CHILD) == ["CRP 5 mg/L, 5 mg/L"]


def test_the_tests_and_units_of_a_long_table_are_mapped_and_remembered(opened, context):
    head = "Patient,DOB,Collected,Test,Value,Unit"
    row = "0012,2016-07-18,2026-11-{}"
    rows = (
        row.format("15 9:00,Amyl,12,mg/L"),
        row.format("15 9:00,CRP,5,man"),
        row.format("15 9:00,Na,139,x"),
    )
    dialog = opened(head, *rows)
    assert said(dialog) == [
        ("Value", "waiting", "code"),
        ("Value", "waiting", "unit"),
        ("Value", "waiting", "code"),
    ]
    for value in ("SAA", "mg/L", "-"):
        choose(next(each for each in dialog.outcomes.answers if isinstance(each, QComboBox)), value)
    dialog.remember.setChecked(True)
    dialog.do.click()
    assert results_of(context.session, CHILD) == ["CRP 5 mg/L, 5 mg/L", "SAA 12 mg/L, 12 mg/L"]
    again = opened(head, *(each.replace("15 9", "16 9") for each in rows))
    assert (said(again), again.do.text()) == ([], "Store 2 results")


def test_an_unusual_value_and_a_changed_one_are_accepted(opened, context):
    table = ("Patient,DOB,Collected,IL-6 pg/mL", "0012,2016-07-18,2026-11-15 9:00,{}")
    first = opened(table[0], table[1].format("9000"))
    assert said(first) == [("IL-6 pg/mL", "waiting", "confirmation")]
    press(first, "it is right")
    first.do.click()
    second = opened(table[0], table[1].format("12"))
    assert said(second) == [("IL-6 pg/mL", "waiting", "correction")]
    press(second, "corrects it")
    second.do.click()
    assert results_of(context.session, CHILD) == ["IL6 12 pg/mL, 12 pg/mL, corrected"]


def test_the_form_of_dates_the_time_and_the_mark_are_stated(opened):
    dialog = opened("Patient;Name;Date;Ferritin ng/mL", "0012;Case 0012;03/11/2026;1,234")
    dialog.how.click()
    assert dialog.reading.isVisibleTo(dialog)
    choose(dialog.reading.dates, "D/M/YYYY")
    dialog.reading.clock.setText("9:00")
    dialog.reading.clock.editingFinished.emit()
    assert said(dialog) == [("Ferritin ng/mL", "waiting", "reading")]
    choose(dialog.reading.decimal, ",")
    assert dialog.do.isEnabled()


def test_the_encoding_is_stated_and_remembered(opened, context, tmp_path):
    rows = ("患者番号;生年月日;採取日時;CRP", "0012;2016/07/18;2026/11/15 9:00;0.31")
    dialog = opened(*rows, encoding="cp932")
    assert "State the encoding" in dialog.trouble.text()
    assert dialog.encoding.isVisibleTo(dialog)
    choose(dialog.encoding, "cp932")
    choose(dialog.columns.units["CRP"], "mg/dL")
    dialog.remember.setChecked(True)
    dialog.do.click()
    path = tmp_path / "next.csv"
    path.write_bytes("\n".join((rows[0], rows[1].replace("15 9", "16 9"))).encode("cp932"))
    report = import_table(context.session, TableSource(path), Choices(), localise)
    assert report.counts[Outcome.STORED] == 1
    again = opened(*rows, encoding="cp932")
    assert (again.trouble.text(), again.name.text()) == ("", "Outside lab")
    assert again.about.text().endswith("columns as of “Outside lab”")


def test_another_separator_is_stated(opened):
    dialog = opened("Patient|Note,DOB|Collected|CRP mg/L", "0012|2016-07-18|2026-11-15 9:00|5")
    assert dialog.draft.grid.delimiter == "|"
    choose(dialog.reading.delimiter, ",")
    assert "cells instead of" in dialog.trouble.text()


def test_one_of_several_sheets_is_in_sight(qtbot, parent, context, tmp_path):
    rows = (("Patient", "DOB", "Collected", "CRP mg/L"), ("0012", "2016-07-18", "2026-11-15 9:00", 5))
    path = write_xlsx(tmp_path / "a.xlsx", (("x",), ("y",)), rows)
    dialog = shown(qtbot, ImportTable(parent, context, path))
    assert dialog.reading.sheet.isVisibleTo(dialog)
    assert "number of the patient" in dialog.trouble.text()
    choose(dialog.reading.sheet, "Sheet 2")
    assert (dialog.trouble.text(), dialog.do.text()) == ("", "Store 1 result")


def test_the_list_is_saved_without_formulas(opened, context, tmp_path):
    dialog = opened(HEAD, ROW.replace("16,3", "=1+1"))
    dialog.save_list(tmp_path / "list.csv")
    lines = (tmp_path / "list.csv").read_text(encoding="utf-8-sig").splitlines()
    assert lines[0] == "row,column,value,outcome,reason"
    assert lines[1] == "2,IL-6 (pg/mL),'=1+1,refused,“=1+1” is not a number."
    assert len(lines) == 4
    assert context.session.store.db.execute(
        "SELECT count(*) FROM entry WHERE verb = 'export.record'"
    ).fetchone() == (1,)
    dialog.save_list(tmp_path / "none" / "list.csv")
    assert "was not written" in dialog.trouble.text()


def test_a_file_that_is_gone_says_so(qtbot, parent, context, tmp_path):
    dialog = shown(qtbot, ImportTable(parent, context, tmp_path / "none.csv"))
    assert dialog.trouble.text() == "The file cannot be read: No such file or directory."
    assert not dialog.do.isEnabled()


def many(rows):
    """Return the rows of a table that is read in another thread, one draw for each day."""
    days = [f"{1 + n % 28:02}.{1 + n // 28 % 12:02}.{2018 + n // 336}" for n in range(rows)]
    return [
        HEAD.replace("CRP;Natrium mmol/l", "CRP mg/dL"),
        *(f"0012;18.07.2016;{d} 9:00;16,3;0,31" for d in days),
    ]


def test_a_large_table_is_read_in_another_thread_and_stored_in_this_one(qtbot, opened, context):
    dialog = opened(*many(1000))
    assert dialog.worker.busy
    assert (dialog.draft, dialog.do.isEnabled()) == (None, False)
    qtbot.waitUntil(lambda: not dialog.worker.busy, timeout=30_000)
    assert dialog.draft.session is context.session
    assert dialog.draft.counts[Outcome.STORED] == 2000
    dialog.do.click()
    assert len(results_of(context.session, CHILD)) == 2000


def test_a_large_table_that_cannot_be_read_says_so(qtbot, opened):
    dialog = opened(*["\x00" * 100] * 400)
    qtbot.waitUntil(lambda: not dialog.worker.busy, timeout=30_000)
    assert (dialog.draft, dialog.trouble.text() != "") == (None, True)


def test_the_dialog_is_closed_while_a_large_table_is_read(opened, context):
    dialog = opened(*many(1000))
    dialog.reject()
    assert (dialog.worker.busy, dialog.draft) == (False, None)
    assert results_of(context.session, CHILD) == []


def test_who_may_not_write_is_refused_and_keeps_the_answers(opened, context):
    dialog = opened(HEAD, ROW, made_for=as_role(context, READER))
    dialog.rest.click()
    dialog.do.click()
    assert "read-only" in dialog.trouble.text()
    assert (results_of(context.session, CHILD), dialog.isVisible()) == ([], True)


def test_an_interface_cannot_keep_a_mapping(opened, context):
    assert not opened(HEAD, ROW, made_for=as_role(context, INTERFACE)).remember.isEnabled()


def test_a_value_that_was_recorded_meanwhile_is_not_stored_twice(opened, context, tmp_path):
    rows = ("Patient,DOB,Collected,CRP mg/L", "0012,2016-07-18,2026-11-15 9:00,5")
    dialog = opened(*rows)
    import_table(context.session, TableSource(tmp_path / "Outside lab.csv"), Choices(), localise)
    dialog.do.click()
    assert "The record changed meanwhile" in dialog.trouble.text()
    assert (dialog.isVisible(), dialog.do.isEnabled()) == (True, False)
    assert results_of(context.session, CHILD) == ["CRP 5 mg/L, 5 mg/L"]
