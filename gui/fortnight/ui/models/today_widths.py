"""The longest usual texts of each column of Today in the language in use, so that each has room for them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from fortnight.domain.alert.outcomes import OUTCOMES
from fortnight.domain.messages import ShortDay, text
from fortnight.domain.readiness.next_step import STEP_WORDS
from fortnight.domain.record.child import Age
from fortnight.ui import formats
from fortnight.ui.models.today import ALERT, DUE, FINDINGS, PATIENT, STEP
from fortnight.ui.translation import say, tr

DAYS = tuple(date(2026, month, 28) for month in range(1, 13))
OLDEST, LONG_NUMBER = Age(17, 11, 6540), "0" * 7
MOST_DAYS = 128


def usual_texts(column: int) -> Iterator[tuple[str, bool]]:
    """Yield texts that a column has to show in full, each with whether it is bold."""
    if column == STEP:
        yield from ((say(words), True) for words in STEP_WORDS)
        yield from ((say(text("window ended {day}", day=ShortDay(day))), False) for day in DAYS)
        yield say(text("{n} of {all} results", n=10, all=12)), False
    if column == PATIENT:
        yield f"{formats.age(OLDEST)} · {LONG_NUMBER}", False
    if column == DUE:
        yield from ((formats.short_day(day), False) for day in DAYS)
        for words in (tr("{n} d late"), tr("in {n} d")):
            yield words.format(n=MOST_DAYS), False
        yield tr("tomorrow"), False
        yield tr("none yet"), False
    if column == FINDINGS:
        yield say(text("IL-6 {fold} × own level", fold="12.5")), True
    if column == ALERT:
        yield from ((say(each.words), True) for each in OUTCOMES.values())
        yield from ((say(text("repeat due {day}", day=ShortDay(day))), False) for day in DAYS)
        yield tr("Cannot judge"), True
