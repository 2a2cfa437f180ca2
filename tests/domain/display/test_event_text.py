"""What is known of an event in one line of text."""

from __future__ import annotations

from fortnight.domain.display.event_text import event_words
from fortnight.domain.record.course import Event
from helpers.courses import at


def test_the_details_of_an_event_come_before_its_text():
    event = Event("e", "tb-screen", at(1), "repeat", details={"result": "negative", "method": "igra"})
    assert str(event_words(event)) == "IGRA, negative, repeat"


def test_an_event_of_an_unknown_kind_has_its_text():
    assert str(event_words(Event("e", "x", at(1), "as written"))) == "as written"


def test_an_event_without_details_and_text_has_no_words():
    assert event_words(Event("e", "infection", at(1))) is None
