"""The fields of a form: their values as text, their problems and suggestions."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit

from fortnight.domain.entry.drafts import Problem, Severity
from fortnight.domain.messages import text
from fortnight.ui.forms import fields
from fortnight.ui.forms.dates import date_box, moment_box
from fortnight.ui.forms.fields import Field, Form, SuggestedLine, line
from fortnight.ui.widgets.choice import choice

WHEN = datetime(2026, 11, 22, 9, 30, 59, tzinfo=UTC)
TOKYO = timezone(timedelta(hours=9))
ERROR = Problem("dose", text("A dose of 0 mg is not plausible."))
QUESTION = Problem("dose", text("Is 1 mg correct?"), Severity.QUESTION)


@pytest.fixture
def form(qtbot) -> Form:
    made = Form(
        [
            Field("dose", "Dose", line, echo=lambda words: f"read as {words}" if words else ""),
            Field("sex", "Sex", lambda: choice({"female": "Girl", "male": "Boy"}, "male")),
            Field("name", "Name", lambda: fields.name_line(["Nurse A", "Nurse B"], "Nurse A")),
            Field("note", "Note", QPlainTextEdit),
            Field("born", "Born", lambda: date_box(date(2019, 5, 1))),
            Field("at", "Time", lambda: moment_box(WHEN)),
            Field("pin", "PIN", fields.secret_line),
        ]
    )
    qtbot.addWidget(made)
    made.show()
    return made


def test_every_value_is_a_text_and_a_secret_is_not_among_them(form):
    assert form.values == {
        "dose": "", "sex": "male", "name": "Nurse A", "note": "", "born": "1 May 2019",
        "at": "22 Nov 2026  09:30",
    }  # fmt: skip
    assert form.value("pin") == ""


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("dose", "26,4"), ("sex", "female"), ("name", "Nurse C"), ("note", "two\nlines"),
        ("born", "2 Jun 2020"), ("at", "1 Jan 2026  23:59"), ("pin", "4711"),
    ],
)  # fmt: skip
def test_a_value_that_was_read_can_be_filled_in_again_and_is_a_change(form, name, words):
    changes: list[str] = []
    form.on_change(lambda: changes.append(form.value(name)))
    form.set_value(name, words)
    assert form.value(name) == words
    assert changes[-1:] == [words]


def test_a_choice_that_is_not_offered_becomes_the_first(form):
    form.set_value("sex", "unknown")
    assert form.value("sex") == "female"


def test_a_date_is_read_and_filled_in_as_a_date(form):
    assert form.day("born") == date(2019, 5, 1)
    form.set_day("born", date(2020, 2, 29))
    assert form.value("born") == "29 Feb 2020"
    assert form.day("born") == date(2020, 2, 29)


def test_several_fields_are_filled_in_at_once_and_the_others_stay(form):
    form.fill({"dose": "80", "sex": "female"})
    assert (form.value("dose"), form.value("sex"), form.value("name")) == ("80", "female", "Nurse A")


def test_problems_are_shown_at_their_field_errors_first_and_then_cleared(form):
    form.show_problems([QUESTION, ERROR, Problem("elsewhere", text("not here"))])
    editor = form.editors["dose"]
    assert editor.accessibleDescription() == "A dose of 0 mg is not plausible.\nIs 1 mg correct?"
    assert editor.property("state") == "error"
    assert form.editors["sex"].accessibleDescription() == ""
    form.show_problems([QUESTION])
    assert (editor.property("state"), editor.accessibleDescription()) == ("question", "Is 1 mg correct?")
    form.show_problems([])
    assert (editor.property("state"), editor.accessibleDescription()) == ("", "")


def test_what_was_understood_is_shown_while_typing(qtbot, form):
    def echoed() -> list[str]:
        return [each.text() for each in form.findChildren(QLabel) if each.text().startswith("read as")]

    qtbot.keyClicks(form.editors["dose"], "26")
    assert echoed() == ["read as 26"]
    form.set_value("dose", "")
    assert echoed() == []


def test_each_editor_has_its_title_as_its_accessible_name(form):
    assert form.editors["born"].accessibleName() == "Born"
    titles = [each for each in form.findChildren(QLabel) if each.buddy() is form.editors["born"]]
    assert [each.text() for each in titles] == ["Born"]


# Suggestions and choices ------------------------------------------------------------------------------


@pytest.fixture
def suggested(qtbot) -> SuggestedLine:
    made = SuggestedLine()
    qtbot.addWidget(made)
    made.suggest("264")
    return made


def test_the_first_key_replaces_a_suggestion_and_the_next_ones_do_not(qtbot, suggested):
    assert not suggested.is_typed
    qtbot.keyClicks(suggested, "17")
    assert (suggested.text(), suggested.is_typed) == ("17", True)
    suggested.suggest("300")
    assert suggested.text() == "17"


def test_a_box_that_was_emptied_stays_empty(qtbot, suggested):
    for _ in range(3):
        qtbot.keyClick(suggested, Qt.Key.Key_Backspace)
    assert (suggested.text(), suggested.is_typed) == ("", True)
    suggested.suggest("300")
    assert suggested.text() == ""


def test_a_new_suggestion_replaces_the_former_one(suggested):
    suggested.suggest("300")
    assert (suggested.text(), suggested.is_typed) == ("300", False)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_in_a_choice_is_reported_and_does_not_change_it(qtbot, key):
    made = choice({"a": "A", "b": "B"}, "b")
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.entered):
        qtbot.keyClick(made, key)
    assert made.currentData() == "b"


def test_a_secret_is_recognised_whatever_its_box_shows(qtbot):
    secret, plain, box = fields.secret_line(), line("here"), QComboBox()
    for each in (secret, plain, box):
        qtbot.addWidget(each)
    assert [fields.is_secret(each) for each in (secret, plain, box)] == [True, False, False]
    assert secret.echoMode() is QLineEdit.EchoMode.Password
