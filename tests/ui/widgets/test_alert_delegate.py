"""A card painted in a list: its words, the colour of its state, the frame of the chosen one."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStyleOptionViewItem

from fortnight.app.user_window import application
from fortnight.domain.explanation.card import as_data
from fortnight.ui.models.alerts import AlertModel
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.theme import DARK, LIGHT
from fortnight.ui.widgets.alert_delegate import AlertDelegate
from helpers.alerts import answered, raised_alert
from helpers.cards import raised
from helpers.courses import at, child
from helpers.painting import cell, colours_of, words_of

SIZE = QSize(320, 100)
CONTENTS = as_data(raised(IL6=120)[2])
an_alert = partial(raised_alert, detail=CONTENTS)
an_answer = partial(answered, detail=CONTENTS)
TODAY = at(14).date()


@pytest.fixture
def painted(qapp):
    """Give a function that paints one card."""
    application()

    def of(alert, theme=LIGHT, is_chosen=False):
        model = AlertModel(TODAY)
        model.show([alert], {"c1": child()}, TODAY)
        of.model, of.delegate = model, AlertDelegate(Appearance(theme), model)
        return cell(of.delegate, model.index(0), SIZE, is_chosen)

    return of


def test_a_card_has_its_child_badge_finding_and_state(painted):
    words = words_of(painted(an_alert()), SIZE)
    assert words == [each for each in painted.model.lines_of(an_alert()) if each]
    assert words[0].startswith("Case 1")


def test_a_text_that_does_not_fit_is_elided(painted):
    narrow = QSize(150, 100)
    painted(an_alert())
    words = words_of(cell(painted.delegate, painted.model.index(0), narrow), narrow)
    assert any(each.endswith("…") for each in words)


@pytest.mark.parametrize(
    ("alert", "background"),
    [
        (an_alert(), "alert_soft"),
        (an_answer(repeat_on=TODAY), "amber_soft"),
        (an_answer(reason="infection"), "grey_soft"),
        (an_alert(level="watch"), "grey_soft"),
    ],
    ids=["open", "repeat", "answered", "silent"],
)
def test_the_badge_has_the_colour_of_its_state(painted, alert, background):
    found = colours_of(painted(alert), SIZE)
    badges = {name for name in ("alert_soft", "amber_soft", "grey_soft") if getattr(LIGHT, name) in found}
    assert badges == {background}


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_chosen_card_has_a_frame_in_the_accent_colour(painted, theme):
    assert theme.accent in colours_of(painted(an_alert(), theme, is_chosen=True), SIZE)
    assert theme.accent not in colours_of(painted(an_alert(), theme), SIZE)


def test_three_lines_fit_into_the_height_of_a_card(painted):
    painted(an_alert())
    height = painted.delegate.sizeHint(QStyleOptionViewItem(), painted.model.index(0)).height()
    assert height > 3 * QStyleOptionViewItem().fontMetrics.height()
