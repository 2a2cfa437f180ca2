"""The recovery code on the screen."""

from __future__ import annotations

from fortnight.store.keys.recovery_code import new_code
from fortnight.ui.forms.code_line import code_in_lines, code_line, hidden_code


def test_the_box_says_the_form_of_the_code(qtbot):
    box = code_line()
    qtbot.addWidget(box)
    assert box.placeholderText() == "9 groups of 4 characters"


def test_a_code_is_shown_in_three_lines_and_hidden_in_the_same_place():
    code = new_code()
    shown = code_in_lines(code)
    assert [len(line.split(" - ")) for line in shown.split("\n")] == [3, 3, 3]
    assert shown.replace("\n", "-").replace(" ", "") == code
    assert len(hidden_code()) == len(shown)
    assert set(hidden_code()) == set("•- \n")
