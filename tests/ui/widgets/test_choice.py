"""A choice: its options, and its text where there is no room for it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QStyleOptionComboBox

from fortnight.ui.widgets.choice import choice, narrow, set_options

LONG = "US, EU and Australian label"


def test_other_options_keep_what_is_chosen_and_report_no_change(qtbot):
    box, changes = choice({"a": "A", "b": "B"}, "b"), []
    qtbot.addWidget(box)
    box.currentIndexChanged.connect(changes.append)
    set_options(box, {"b": "B", "c": "C"}, "b")
    assert [box.itemText(n) for n in range(box.count())] == ["B", "C"]
    assert box.currentData() == "b"
    set_options(box, {"c": "C"}, "b")
    assert (box.currentData(), changes) == ("c", [])


@pytest.mark.parametrize(("width", "whole"), [(400, True), (120, False)])
def test_a_text_without_room_ends_in_dots(qtbot, width, whole):
    box = choice({"a": LONG})
    narrow(box)
    qtbot.addWidget(box)
    box.resize(width, 40)
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    shown = box.shortened(option)
    assert (shown == LONG, shown.endswith("…")) == (whole, not whole)
    assert not box.grab().isNull()
