"""Words for the screen: dates, spans and ages in safe writing."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from fortnight.domain.messages import text
from fortnight.domain.record.child import age_on
from fortnight.ui import language

WHEN = datetime(2026, 11, 2, 9, 5, tzinfo=UTC)


def test_dates_have_the_month_as_a_word():
    assert language.day(WHEN.date()) == "2 Nov 2026"
    assert language.short_day(WHEN.date()) == "2 Nov"
    assert language.weekday(WHEN.date()) == "Monday 2 November"


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_has_its_own_word(month):
    when = date(2026, month, 1)
    assert language.day(when).split()[1] == when.strftime("%b")
    assert language.weekday(when).split()[2] == when.strftime("%B")


def test_times_go_round_the_clock():
    assert language.clock(WHEN) == "09:05"
    assert language.moment(WHEN) == "2 Nov 2026 09:05"
    assert language.clock(WHEN.replace(hour=21)) == "21:05"


def test_one_is_not_said_like_many():
    assert [language.counted(n, "1 sample", "{n} samples") for n in (0, 1, 3)] == [
        "0 samples", "1 sample", "3 samples",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("length", "words"),
    [
        (timedelta(days=13, hours=22, minutes=59), "13 d 22 h"),
        (timedelta(hours=3, minutes=10), "3 h 10 min"),
        (timedelta(minutes=12, seconds=59), "12 min"),
        (timedelta(0), "0 min"),
        (timedelta(days=1), "1 d 0 h"),
    ],
)
def test_spans_are_said_in_two_figures(length, words):
    assert language.span(length) == words


@pytest.mark.parametrize(
    ("birth", "words"),
    [
        (date(2026, 10, 20), "13 days"),
        (date(2026, 10, 1), "4 weeks"),
        (date(2026, 1, 2), "43 weeks"),
        (date(2025, 5, 2), "18 months"),
        (date(2019, 6, 20), "7 y 4 m"),
        (date(2008, 11, 2), "18 y"),
    ],
)
def test_ages_are_said_in_the_form_that_their_size_asks_for(birth, words):
    assert language.age(age_on(birth, WHEN.date())) == words


def test_sentences_are_filled_in_after_they_were_translated(qapp):
    class Backwards(QTranslator):
        def translate(self, context, source, disambiguation=None, n=-1):
            return {"{value} over {limit}": "über {limit}: {value}", "fever": "Fieber"}.get(source, "")

    translator = Backwards()
    QCoreApplication.installTranslator(translator)
    try:
        sentence = text("{value} over {limit}", value=text("fever"), limit=38)
        assert language.say(sentence) == "über 38: Fieber"
        assert language.tr("fever") == "Fieber"
    finally:
        QCoreApplication.removeTranslator(translator)
    assert language.say(sentence) == str(sentence)


def test_a_moment_of_the_record_is_read():
    assert language.instant("2026-11-02T09:05:00+00:00") == WHEN
