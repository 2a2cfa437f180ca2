"""The parts of a printed page: tables from those of the window, rows that are left out, and sizes."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QLabel

from fortnight.domain.people import LEAD
from fortnight.operations import settings, views
from fortnight.ui.reports.paper import A4
from fortnight.ui.reports.paper_page import (
    Section,
    as_table,
    line,
    newest,
    on_paper,
    page,
    section,
    sentences,
)
from fortnight.ui.theme import PRINT
from fortnight.ui.widgets.tables import Cell, Column
from helpers.stores import present, registered

ROWS = [("a", 1), ("b", 2), ("c", 3)]
COLUMNS: list[Column[tuple[str, int]]] = [
    Column("Name\nof it", lambda r: Cell(r[0])),
    Column("n", lambda r: Cell(str(r[1])), right=True),
    Column("Why", lambda r: Cell("because"), stretch=True),
]


def words_of(widget) -> list[str]:
    return [each.text() for each in widget.findChildren(QLabel)]


def test_a_table_of_the_window_becomes_a_section():
    made = as_table("Title", ROWS, COLUMNS, 2)
    assert made.rows == (("a", "1", "because"), ("b", "2", "because"))
    assert made.heads == ("Name of it", "n", "Why")
    assert (made.left_out, made.right, made.wide) == (1, frozenset({1}), 2)


def test_rows_that_are_left_out_are_counted_on_the_page(qtbot):
    made = section(newest(Section("Title", tuple((str(n), "x") for n in range(5))), 2))
    qtbot.addWidget(made)
    assert "3 more in the program" in words_of(made)
    assert "2" not in words_of(made)


def test_an_empty_section_says_so(qtbot):
    made = section(Section("Title", (), if_empty="Nothing."))
    qtbot.addWidget(made)
    assert words_of(made) == ["Title", "Nothing."]


def test_sentences_are_wrapped(qtbot):
    made = section(sentences("Title", ["many words " * 40]))
    qtbot.addWidget(made)
    assert made.findChildren(QLabel)[-1].wordWrap()


def test_what_users_typed_is_plain_text(qtbot):
    made = line("<b>latex</b>")
    qtbot.addWidget(made)
    assert "<b>" in made.text()
    assert made.textFormat().name == "PlainText"


def test_charts_on_paper_have_print_colours_and_the_window_keeps_its_own(at_a_session):
    _, context = at_a_session
    assert on_paper(context).theme is PRINT
    assert context.theme is not PRINT


def test_a_page_has_its_number_and_grows_with_its_words(qtbot, at_a_session):
    session, context = at_a_session
    course = present(views.course(session, registered(session)))
    short = page(context, course, "Title", [None], 2, 3)
    long = page(context, course, "Title", [line(f"line {n}") for n in range(100)])
    for each in (short, long):
        qtbot.addWidget(each)
    assert short.size() == A4
    assert any("page 2 of 3" in words for words in words_of(short))
    assert long.height() > A4.height()


def test_the_foot_names_the_clinic_once_it_has_a_name(qtbot, at_a_session):
    nurse, of_the_nurse = at_a_session
    session = replace(nurse, actor="Lead A", role=LEAD)
    course = present(views.course(session, registered(session)))
    context = on_paper(replace(of_the_nurse, session=session))
    plain = page(context, course, "Title", [])
    qtbot.addWidget(plain)
    assert not any("Ward 7" in words for words in words_of(plain))
    settings.change(session, "name", "clinic_name", "Ward 7")
    named = page(context, course, "Title", [])
    qtbot.addWidget(named)
    assert any(words.endswith("by Lead A · Ward 7") for words in words_of(named))
