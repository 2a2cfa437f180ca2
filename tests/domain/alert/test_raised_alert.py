"""The states of a card between being raised and being closed, and their words."""

from __future__ import annotations

import pytest

from fortnight.domain.alert.raised_alert import (
    CardState,
    StoredState,
    answer_words,
    badge_words,
    is_shown_today,
    sample_from,
    state_words,
)
from helpers.alerts import answered, raised_alert
from helpers.courses import at

TODAY = at(14).date()
TOMORROW, YESTERDAY = at(15).date(), at(13).date()
OUTCOME = {"name": "infection", "event": "infection", "text": ""}


@pytest.mark.parametrize(
    ("alert", "state", "badge", "words"),
    [
        (raised_alert(), "open", "Infection?", "open"),
        (raised_alert(suggests="mas", level="urgent"), "open", "MAS?", "open"),
        (raised_alert(level="watch"), "open", "Infection?", "silent mark"),
        (answered(repeat_on=TOMORROW), "answered", "Repeat", "repeat due 21 Jan"),
        (answered(repeat_on=TODAY), "answered", "Repeat", "repeat due 20 Jan"),
        (answered(repeat_on=YESTERDAY), "answered", "Repeat", "repeat was due 19 Jan"),
        (answered(repeat_on=YESTERDAY, repeated=True),
         "waiting-for-outcome", "Answered", "outcome not recorded yet"),
        (answered(), "waiting-for-outcome", "Answered", "outcome not recorded yet"),
        (answered(outcome=OUTCOME), "closed", "Infection", "outcome recorded"),
        (raised_alert(outcome=OUTCOME), "closed", "Infection", "outcome recorded"),
        (raised_alert(state=StoredState.ENDED),
         "closed", "Closed", "closed because its values were corrected"),
        (answered(state=StoredState.ENDED, repeat_on=TOMORROW),
         "closed", "Closed", "closed because its values were corrected"),
    ],
)  # fmt: skip
def test_each_state_has_its_words(alert, state, badge, words):
    assert (alert.life, str(badge_words(alert)), str(state_words(alert, TODAY))) == (
        CardState(state),
        badge,
        words,
    )


def test_a_repeat_is_due_until_it_has_been_drawn():
    assert answered(repeat_on=TOMORROW).repeat_due == TOMORROW
    assert answered(repeat_on=TOMORROW, repeated=True).repeat_due is None
    assert raised_alert().repeat_due is None


def test_an_answer_is_shown_by_its_reason():
    assert str(answer_words(answered())) == "Will watch and repeat"
    assert str(answer_words(answered(reason="of a later version"))) == "of a later version"


def test_a_card_shows_the_judgement_of_one_of_its_samples():
    first = ["s1", at(1).isoformat(), "alert", {"quantity": ["IL6", 190.0, "", "", ""]}, 6.6]
    second = ["s2", at(2).isoformat(), "urgent", {"quantity": ["IL6", 205.6, "", "205.6", "pg/mL"]}, 7.1]
    card = raised_alert(detail={"samples": [first, second], "told": "s2"})
    assert (card.judged_sample.specimen, str(card.judged_sample.value), card.judged_sample.fold) == (
        "s2",
        "205.6 pg/mL",
        7.1,
    )
    assert card.newest == at(2)


def test_a_card_of_an_earlier_version_has_samples_without_values():
    old = raised_alert(detail={"samples": [["s1", at(1).isoformat(), "alert"]]})
    assert (old.judged_sample.specimen, old.judged_sample.value, old.judged_sample.fold) == ("s1", None, None)
    bare = raised_alert(detail={})
    assert (bare.judged_sample.at, bare.newest, bare.samples) == (bare.at, bare.at, ())


def test_a_sample_is_read_as_it_was_stored():
    assert sample_from(["s1", at(1).isoformat(), "watch"]).at == at(1)


@pytest.mark.parametrize(
    ("alert", "day", "shown"),
    [
        (raised_alert(level="watch"), 13 + 21, True),
        (raised_alert(level="watch"), 13 + 22, False),
        (raised_alert(), 300, True),
        (answered(), 300, True),
        (answered(outcome=OUTCOME), 13, False),
    ],
)
def test_a_card_is_shown_until_it_is_closed_and_a_silent_mark_for_three_weeks(alert, day, shown):
    assert is_shown_today(alert, at(day)) is shown
