"""A scanner is told from a person by the times that the key events carry."""

from __future__ import annotations

import pytest

from fortnight.ui.widgets.scan_line import FASTEST_HAND_MS, SHORTEST_CODE, ScanLine
from helpers.scanner import type_at_speed


@pytest.fixture
def box(qtbot):
    made = ScanLine()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("words", "every", "enter_after", "scanned"),
    [
        ("0001", 4, None, True),
        ("0001", FASTEST_HAND_MS, None, True),
        ("0001", FASTEST_HAND_MS + 1, None, False),
        ("0001", 4, 500, False),
        ("0001", 120, None, False),
        ("0" * SHORTEST_CODE, 4, None, True),
        ("0" * (SHORTEST_CODE - 1), 4, None, False),
    ],
)
def test_keys_within_a_few_milliseconds_are_a_scan(box, words, every, enter_after, scanned):
    type_at_speed(box, words, every, enter_after)
    assert box.text() == words
    assert box.was_scanned is scanned


def test_a_scan_after_a_digit_that_was_typed_is_not_the_scan_of_a_code(box):
    type_at_speed(box, "9", 4)
    type_at_speed(box, "0001", 4, at=5000)
    assert box.text() == "90001"
    assert not box.was_scanned


def test_text_that_is_pasted_is_not_a_scan(box):
    box.setText("0001")
    type_at_speed(box, "2", 4)
    assert not box.was_scanned


def test_a_box_that_was_emptied_forgets_its_scan(box):
    type_at_speed(box, "0001", 4)
    box.selectAll()
    box.del_()
    assert not box.was_scanned
    type_at_speed(box, "0002", 120, at=9000)
    assert not box.was_scanned


def test_the_limits_are_those_that_were_chosen():
    assert (FASTEST_HAND_MS, SHORTEST_CODE) == (30, 3)
