"""The first weeks on the drug, as a table of courses that a clinician can read."""

from __future__ import annotations

from pathlib import Path

import pytest

from fortnight.domain.alerts import Level, judge
from helpers.courses import course, infusion, specimen

FILE = Path(__file__).parents[1] / "scenarios" / "first-weeks.txt"
BEFORE_DAYS = (0, -14, -28)


def lines():
    rows = [line for line in FILE.read_text().splitlines() if line and not line.startswith("#")]
    return [[cell.strip() for cell in row.split("|")] for row in rows]


def values_of(written):
    """`IL6=×3 -CRP only`: the values by analyte, what was not measured, and whether nothing else was."""
    parts = written.split()
    values = dict(part.split("=") for part in parts if "=" in part)
    return values, {part[1:] for part in parts if part[0] == "-"}, "only" in parts


WELL = {int(row[0].split()[1]): values_of(row[1])[0] for row in lines() if len(row) == 2}
ROWS = [row for row in lines() if len(row) != 2]
CASES = [
    pytest.param(
        row, int(n), id=f"{row[0]} ({n} earlier)",
        marks=[pytest.mark.xfail(strict=True, reason=row[8])] if row[8].startswith("xfail") else [],
    )
    for row in ROWS
    for n in row[1].split()
]  # fmt: skip


def sample(written, before):
    """A specimen from `8: IL6=×12 -CRP`; what is not named is that of a well child of that day."""
    day, _, rest = written.partition(":")
    named, missing, only = values_of(rest)
    values = {**({} if only else WELL[int(day)]), **named}
    values = {code: value for code, value in values.items() if code not in missing}
    return specimen(int(day), **{code: _times(value, before.get(code)) for code, value in values.items()})


def _times(value, before):
    if not value.startswith("×"):
        return value
    return round(float(value[1:]) * float(before or WELL[0]["IL6"]), 1)


def untreated(written, count):
    """The samples from before the first dose, and the last of their values."""
    early, _, late = written.partition(" then ")
    named = values_of(early)[0]
    last = {**WELL[0], **named, **({"IL6": late} if late else {})}
    drawn = [
        specimen(day, **(last if day == 0 else {**WELL[0], **named})) for day in BEFORE_DAYS[: int(count)]
    ]
    return drawn, last


def course_of(row, count):
    """The child of one line, with so many samples from before the first dose."""
    _, _, before, doses, on_drug, judged, *_ = row
    drawn, last = untreated(before, count)
    days, _, mg = doses.partition(" at ")
    given = [infusion(int(day), dose_mg=float((mg or "264").split()[0])) for day in days.split()]
    seen = [sample(each.strip(), last) for each in (*on_drug.split(";"), judged) if each.strip()]
    return course(given, [*drawn, *seen])


def allowed(level):
    """The levels that a cell of the table allows."""
    if level == "no card":
        return {Level.NONE, Level.WATCH}
    least = Level[level.rstrip("+").replace("-", "none").upper()]
    return {each for each in Level if each >= least} if level.endswith("+") else {least}


def test_every_line_is_whole():
    assert all(len(row) == 9 for row in ROWS)
    assert len({row[0] for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize(("row", "count"), CASES)
def test_a_course_comes_out_as_the_table_says(row, count):
    level, suggests, note = row[6:9]
    drawn = course_of(row, count)
    told = judge(drawn)
    judged = told[-1] if told and told[-1].specimen == drawn.specimens[-1].id else None
    if judged is None:
        assert level in ("-", "no card")
        return
    why = (str(judged.because), judged.suggests, judged.marks)
    assert judged.level in allowed(level), why
    if suggests.startswith("-"):
        assert judged.suggests != suggests[1:], why
    elif suggests:
        assert judged.suggests == suggests, why
    if note and not note.startswith("xfail"):
        assert note in str(judged.because), why
