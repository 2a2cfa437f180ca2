"""The first weeks on the drug, as a table of courses that a clinician can read."""

from __future__ import annotations

from typing import Any

import pytest

from fortnight.domain.alert.judge import judge
from fortnight.domain.alert.judgement import Level
from helpers.courses import course, infusion, specimen
from helpers.locations import SCENARIOS
from helpers.stores import present

FILE = SCENARIOS / "first-weeks.txt"
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
    drawn: dict[str, Any] = {code: _times(value, before.get(code)) for code, value in values.items()}
    return specimen(int(day), **drawn)


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
    why = (str(judged.because), judged.suggests, judged.points)
    assert judged.level in allowed(level), why
    if suggests.startswith("-"):
        assert judged.suggests != suggests[1:], why
    elif suggests:
        assert judged.suggests == suggests, why
    if note:
        assert note in str(judged.because), why


def row_named(name):
    return next(row for row in ROWS if row[0] == name)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_card_of_the_other_markers_claims_no_rise_of_il6(count):
    judged = judge(course_of(row_named("IL-6 quiet, the others loud"), count))[-1]
    assert (judged.level, judged.analyte, judged.is_tail) == (Level.ALERT, "IL6", False)
    assert present(judged.sd) < 0
    assert "SD above" not in str(judged.because)
    assert "IL-6 is" not in str(judged.because)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_card_of_the_other_markers_names_the_one_that_leads(count):
    judged = judge(course_of(row_named("IL-6 quiet, the others loud"), count))[-1]
    assert judged.lead is not None
    assert judged.lead.analyte == "PCT"


def test_a_card_of_the_other_markers_names_the_one_that_leads_where_the_child_is_known():
    quiet = [specimen(14 * n, IL6=15, WBC=6.5, NEUT=3.4, PCT=0.05) for n in range(1, 9)]
    loud = specimen(126, IL6=14, WBC=14, NEUT=10, PCT=6, TEMP=38.4)
    judged = judge(course(range(0, 126, 14), [*quiet, loud]))[-1]
    assert (judged.level, present(judged.lead).analyte) == (Level.ALERT, "PCT")


@pytest.mark.parametrize(("count", "words"), [(1, "1 earlier value;"), (2, "2 earlier values;")])
def test_a_card_of_the_first_weeks_says_how_little_is_known(count, words):
    judged = judge(course_of(row_named("infection on day 8"), count))[-1]
    assert words in str(judged.because)
    assert "the drug alone explains up to about" in str(judged.because)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_without_il6_the_strongest_marker_stands_for_the_specimen(count):
    judged = judge(course_of(row_named("without IL-6: loud"), count))[-1]
    assert (judged.analyte, judged.value) == ("PCT", 6)
    assert (judged.centre, judged.fold) == (None, None)


@pytest.mark.parametrize("count", [1, 2, 3])
@pytest.mark.parametrize("name", [row[0] for row in ROWS if row[7] == "reaction"])
def test_signs_of_a_reaction_are_never_a_card(name, count):
    judged = judge(course_of(row_named(name), count))[-1]
    assert judged.reaction
    assert judged.level < Level.ALERT
