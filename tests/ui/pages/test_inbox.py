"""The inbox in the real window, by keyboard: what waits, the message as it came, and each answer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from fortnight.app.user_window import UserWindow
from fortnight.domain.labs.lab_message import Waits
from fortnight.domain.people import READER
from fortnight.operations.lab_messages import import_contents
from fortnight.store.database import Store
from fortnight.ui.widgets.segments import place_of
from helpers.fhir import INFUSION, OBSERVATION, PATIENT, bundle
from helpers.lab_messages import results_of, with_boy, written
from helpers.stores import KEY, localise, session_at

UNKNOWN = "OBX|1|SN|IL6_CLEIA^Interleukin-6^L||^{v}|pg/mL|<7.0|H|||F"
CRP = "OBX|2|NM|1988-5^CRP^LN||3|mg/L|||||F"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as opened:
        yield opened


def shown_to(qtbot, session):
    user_window = UserWindow(session)
    with qtbot.waitExposed(user_window.window):
        user_window.window.show()
    return user_window


@pytest.fixture
def session(store):
    """A ward with two children and five things that wait."""
    made = session_at(store)
    for number in ("0012", "0017"):
        with_boy(made, number)
    receive(made, "0012", UNKNOWN.replace("{v}", "205.6"), CRP)
    receive(made, "0017", UNKNOWN.replace("{v}", "12"))
    receive(made, "9981", CRP, "OBX|3|NM|2276-4^Ferritin^LN||83|ng/mL|||||F")
    receive(made, "0017", "OBX|1|NM|777-3^PLT^LN||28.3|man|||||F")
    receive(made, "0012", "OBX|1|NM|718-7^Hb^LN||900|g/dL|||||F")
    return made


def receive(session, number, *lines):
    content = written(["MSH", "PID", "OBR", *lines], number).encode()
    return import_contents(session, [("labs.hl7", content)], localise)


@pytest.fixture
def window(qtbot, session):
    user_window = shown_to(qtbot, session)
    yield user_window.window
    user_window.close()


@pytest.fixture
def page(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
    assert window.stack.currentWidget() is window.inbox
    return window.inbox


def choose(page, waits):
    """Show only what waits for one thing; the first item is chosen."""
    page.filters[waits].click()
    return page.detail


def editor(page, kind):
    QApplication.processEvents()
    return next(each for each in page.detail.answers.findChildren(kind) if each.isVisibleTo(page))


def save(qtbot, page):
    qtbot.keyClick(page.detail, Qt.Key.Key_S, CONTROL)


def test_the_counts_by_reason_and_on_the_sidebar(window, page):
    chips = {kind: chip.text() for kind, chip in page.filters.items() if chip.isVisibleTo(page)}
    assert chips == {
        "all": "All (5)",
        Waits.CHILD: "Child not certain (1)",
        Waits.CODE: "Code unknown (2)",
        Waits.UNIT: "Unit unknown (1)",
        None: "Refused (1)",
    }
    assert window.sidebar.inbox_badge.text() == "5"
    assert window.sidebar.inbox_badge.isVisibleTo(window)
    counts = "5 wait · today 5 messages: 7 results = 1 stored + 5 waiting + 1 refused"
    assert page.counts.text() == counts


def test_the_message_is_shown_as_it_came_with_the_field_in_question(page):
    detail = choose(page, Waits.CODE)
    assert detail.title.text() == "The code “IL6_CLEIA” (Interleukin-6) is not known."
    lines = detail.segments.toPlainText().splitlines()
    assert lines[3].startswith("OBX|1|SN|IL6_CLEIA")
    selections = detail.segments.extraSelections()
    assert selections[1].cursor.selectedText() == "IL6_CLEIA^Interleukin-6^L"


def test_mapping_a_code_stores_all_that_waited_for_it(qtbot, window, page, session):
    detail = choose(page, Waits.CODE)
    box = editor(page, QComboBox)
    box.setCurrentIndex(box.findData("IL6"))
    assert detail.do.text() == "Map 2 results (Ctrl+S)"
    save(qtbot, page)
    assert results_of(session, "child-0012") == ["CRP 3 mg/L, 3 mg/L", "IL6 205.6 pg/mL, 205.6 pg/mL"]
    assert results_of(session, "child-0017") == ["IL6 12 pg/mL, 12 pg/mL"]
    assert window.sidebar.inbox_badge.text() == "3"
    assert not page.filters[Waits.CODE].isVisibleTo(page)


def test_an_answer_that_is_not_complete_is_refused_in_words_and_keeps_what_was_typed(qtbot, page):
    detail = choose(page, Waits.CODE)
    save(qtbot, page)
    assert detail.wrong.text() == "Choose what the code means."
    reason = editor(page, QLineEdit)
    qtbot.keyClicks(reason, "x")
    assert detail.do.text() == "Discard (Ctrl+S)"
    reason.clear()
    save(qtbot, page)
    assert detail.wrong.text() == "Enter why this result is discarded."
    assert len(page.model.items) == 2


def test_choosing_the_child(qtbot, page, session):
    choose(page, Waits.CHILD)
    box = editor(page, QComboBox)
    box.setCurrentIndex(box.findData("child-0017"))
    save(qtbot, page)
    assert results_of(session, "child-0017") == ["CRP 3 mg/L, 3 mg/L", "FERR 83 ng/mL, 83 ng/mL"]


def test_mapping_a_unit(qtbot, page, session):
    detail = choose(page, Waits.UNIT)
    box = editor(page, QComboBox)
    save(qtbot, page)
    assert detail.wrong.text() == "Choose what the unit means.", "no unit is chosen beforehand"
    box.setCurrentIndex(box.findData("10*4/uL"))
    save(qtbot, page)
    assert results_of(session, "child-0017") == ["PLT 283 10*9/L, 28.3 10*4/uL"]


def test_discarding_what_was_refused(qtbot, window, page):
    choose(page, None)
    qtbot.keyClicks(editor(page, QLineEdit), "wrong decimal point, asked the laboratory")
    save(qtbot, page)
    assert len(page.model.items) == 4, "the filter that lists nothing gives way to all"
    assert "Discard" in window.toast.words.text()


def test_the_next_item_by_button_and_by_arrow_key(qtbot, page):
    assert page.detail.place.text() == "1 of 5"
    page.detail.stepped.emit(1)
    assert page.detail.place.text() == "2 of 5"
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert page.detail.place.text() == "3 of 5"
    page.detail.stepped.emit(9)
    assert page.detail.place.text() == "3 of 5"


def test_a_file_is_imported_and_said(window, page, tmp_path):
    path = tmp_path / "more.hl7"
    path.write_bytes(
        written(["MSH", "PID", "OBR", "OBX|1|NM|2276-4^Ferritin^LN||83|ng/mL|||||F"], "0012").encode()
    )
    page.import_files([path])
    assert window.toast.words.text() == "1 result = 1 stored"
    page.import_files([tmp_path / "gone.hl7"])
    assert "cannot be read" in window.toast.words.text()


def test_a_bundle_is_imported_and_what_is_unusual_in_it_is_asked_about(window, page, tmp_path):
    path = tmp_path / "bundle.json"
    path.write_bytes(bundle({**PATIENT, "identifier": [{"value": "0099"}]}, OBSERVATION, INFUSION))
    page.import_files([path])
    assert window.toast.words.text() == "3 entries = 2 stored + 1 waiting"
    assert page.question.list.toPlainText().startswith("2026-11-08 09:00, 176 mg: Without a weight")
    page.question.confirm.setChecked(True)
    page.question.save()
    assert window.toast.words.text() == "3 entries = 1 stored + 2 already there"


def test_an_empty_inbox_says_so(qtbot, store):
    user_window = shown_to(qtbot, session_at(store))
    page = user_window.window.inbox
    user_window.window.go(4)
    assert (page.nothing.isVisibleTo(page), page.detail.isVisibleTo(page)) == (True, False)
    assert page.counts.text() == "0 wait · no messages today"
    assert page.focusProxy() is page.take
    user_window.close()


def test_a_reader_reads_and_cannot_answer(qtbot, session, store):
    user_window = shown_to(qtbot, session_at(store, actor="Reader A", role=READER))
    user_window.window.go(4)
    page = user_window.window.inbox
    assert not page.detail.do.isEnabled()
    save(qtbot, page)
    assert len(page.model.items) == 5
    user_window.close()


def test_the_place_of_the_field_in_question():
    segments = ["MSH|^~\\&|A", "PID|1||0012", "OBR|1", "OBX|1|NM|A^B||5|g", "OBX|2"]
    assert place_of(segments, 4, Waits.CODE) == (3, 9, 12)
    assert place_of(segments, 4, Waits.CHILD) == (1, 7, 11)
    assert place_of(segments, 4, Waits.TIME) == (2, 0, 5)
    assert place_of(segments, 5, Waits.UNIT) == (4, 0, 5)


def test_of_a_bundle_the_whole_line_is_in_question():
    segments = ['{"source":"W"}', '{"id":"o1"}', '{"id":"o2","status":"final"}']
    assert place_of(segments, 3, Waits.CODE) == (2, 0, len(segments[2]))
    assert place_of(segments, 3, Waits.CHILD) == (0, 0, len(segments[0]))
