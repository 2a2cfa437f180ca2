"""The longest usual texts of each column of Today in the language in use, so that each has room for them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from fortnight.domain.alert.outcomes import OUTCOMES
from fortnight.domain.alert.raised_alert import repeat_due
from fortnight.domain.readiness.alert_findings import times_own_level
from fortnight.domain.readiness.next_step import STEP_WORDS, results_known, window_ended
from fortnight.domain.record.child import Age
from fortnight.ui import formats
from fortnight.ui.models.today import (
    AHEAD,
    ALERT,
    CANNOT_JUDGE,
    DUE,
    FINDINGS,
    LATE,
    NONE_YET,
    PATIENT,
    STEP,
    TOMORROW,
)
from fortnight.ui.translation import say, tr_word

DAYS = tuple(date(2026, month, 28) for month in range(1, 13))
OLDEST, LONG_NUMBER = Age(17, 11, 6540), "0" * 7
MOST_DAYS, HIGHEST_FOLD = 128, 120


def usual_texts(column: int) -> Iterator[tuple[str, bool]]:
    """Yield texts that a column has to show in full, each with whether it is bold."""
    if column == STEP:
        yield from ((say(words), True) for words in STEP_WORDS)
        yield from ((say(window_ended(day)), False) for day in DAYS)
        yield say(results_known(10, 12)), False
    if column == PATIENT:
        yield f"{formats.age(OLDEST)} · {LONG_NUMBER}", False
    if column == DUE:
        yield from ((formats.short_day(day), False) for day in DAYS)
        yield from (
            (tr_word(words).format(n=MOST_DAYS), False) for words in (LATE, AHEAD, TOMORROW, NONE_YET)
        )
    if column == FINDINGS:
        yield say(times_own_level(HIGHEST_FOLD)), True
    if column == ALERT:
        yield from ((say(each.words), True) for each in OUTCOMES.values())
        yield from ((say(repeat_due(day)), False) for day in DAYS)
        yield tr_word(CANNOT_JUDGE), True
