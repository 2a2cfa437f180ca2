"""What can only be read in a review copy, and what is offered at home."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from fortnight.ui.widgets.only_read import disable_in_copy, why_only_read
from helpers.copies import opened, physician


@pytest.mark.parametrize("in_copy", [True, False])
def test_buttons_are_disabled_with_the_reason_in_a_copy_alone(qtbot, home, copy, laptop, in_copy):
    with opened(laptop, copy) if in_copy else physician(home) as session:
        made, sentence = QPushButton("Save"), why_only_read(session)
        qtbot.addWidget(made)
        qtbot.addWidget(sentence)
        assert disable_in_copy(session, made) is in_copy
        assert made.isEnabled() is not in_copy
        assert ("This is a review copy" in made.toolTip()) is in_copy
        assert sentence.isHidden() is not in_copy
