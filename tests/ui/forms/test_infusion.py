"""The form of an infusion on a low screen."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from fortnight.ui.forms.infusion import InfusionForm
from helpers.contexts import course_of

PADDING = 3  # pixels


def test_fields_that_do_not_fit_scroll_and_keep_their_height(qtbot, context):
    form = InfusionForm(context, course_of(context))
    qtbot.addWidget(form)
    form.show()
    form.look()
    editors = list(form.form.editors.values())
    heights = []
    for height in (900, 260):
        form.resize(1080, height)
        for _ in range(4):
            QApplication.processEvents()
        heights.append([each.height() for each in editors])
    high, low = heights
    # the box of the day gives up three pixels of its padding, no field more
    assert all(each - PADDING <= kept for each, kept in zip(high, low, strict=True))
    bottoms = [each.mapTo(form.form, each.rect().bottomLeft()).y() for each in editors]
    tops = [each.mapTo(form.form, each.rect().topLeft()).y() for each in editors]
    assert all(bottom < top for bottom, top in zip(bottoms, tops[1:], strict=False))
