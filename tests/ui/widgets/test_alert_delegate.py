"""A card painted in a list: its words, the colour of its state, the frame of the chosen one."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStyleOptionViewItem

from fortnight.app.user_window import application
from fortnight.domain.alert.raised_alert import RaisedAlert
from fortnight.domain.explanation.card import as_data
from fortnight.ui.models.alerts import AlertModel
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.theme import DARK, LIGHT, Theme
from fortnight.ui.widgets.alert_delegate import AlertDelegate
from fortnight.ui.widgets.sizes import line_height
from helpers.alerts import answered, raised_alert
from helpers.cards import raised
from helpers.courses import at, child
from helpers.painting import Paint, cell, colours_of, words_of

SIZE = QSize(320, 100)
CONTENTS = as_data(raised(IL6=120)[2])
an_alert = partial(raised_alert, detail=CONTENTS)
an_answer = partial(answered, detail=CONTENTS)
TODAY = at(14).date()


class OneCard:
    """One card in a list, and the delegate that paints it."""

    def __init__(self, alert: RaisedAlert, theme: Theme = LIGHT) -> None:
        self.model = AlertModel(TODAY)
        self.model.show([alert], {"c1": child()}, TODAY)
        self.delegate = AlertDelegate(Appearance(theme), self.model)

    def paint(self, size: QSize = SIZE, is_chosen: bool = False) -> Paint:
        """Return a function that paints the card."""
        return cell(self.delegate, self.model.index(0), size, is_chosen)


@pytest.fixture(autouse=True)
def _fonts(qapp):
    application()


def test_a_card_has_its_child_badge_finding_and_state():
    card = OneCard(an_alert())
    words = words_of(card.paint(), SIZE)
    assert words == [each for each in card.model.lines_of(an_alert()) if each]
    assert words[0].startswith("Case 1")


def test_a_text_that_does_not_fit_is_elided():
    narrow = QSize(150, 100)
    assert any(each.endswith("…") for each in words_of(OneCard(an_alert()).paint(narrow), narrow))


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
def test_the_badge_has_the_colour_of_its_state(alert, background):
    found = colours_of(OneCard(alert).paint(), SIZE)
    badges = {name for name in ("alert_soft", "amber_soft", "grey_soft") if getattr(LIGHT, name) in found}
    assert badges == {background}


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_chosen_card_has_a_frame_in_the_accent_colour(theme):
    card = OneCard(an_alert(), theme)
    assert theme.accent in colours_of(card.paint(is_chosen=True), SIZE)
    assert theme.accent not in colours_of(card.paint(), SIZE)


def test_three_lines_fit_into_the_height_of_a_card():
    card, option = OneCard(an_alert()), QStyleOptionViewItem()
    height = card.delegate.sizeHint(option, card.model.index(0)).height()
    assert height > 3 * line_height()
