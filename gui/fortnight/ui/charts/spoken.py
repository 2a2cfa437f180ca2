"""What a chart shows as text, for people who cannot see it: the newest value of each curve, and samples."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from fortnight.domain.display import chart_series
from fortnight.domain.labs.display import Quantity, analyte_name
from fortnight.domain.record.course import Course
from fortnight.ui import formats
from fortnight.ui.charts.kinds import DRUGS, PANELS
from fortnight.ui.charts.tips import dose_lines
from fortnight.ui.translation import tr, tr_word, written


def sheet_words(course: Course, chosen: Iterable[str]) -> str:
    """Return what the panels of a sheet show: the infusions, then the newest value of each curve."""
    codes = [code for name in PANELS if name in chosen for code in PANELS[name].analytes]
    drugs = _drug_lines(course) if DRUGS in chosen else []
    lines = [_infusions(course), *(newest_words(course, code) for code in codes), *drugs]
    return " ".join(line for line in lines if line)


def _infusions(course: Course) -> str:
    if not course.infusions:
        return tr("No infusion yet.")
    last = formats.day(course.infusions[-1].started_at.date())
    return tr("%n infusion(s), the last on {day}.", "", len(course.infusions)).format(day=last)


def newest_words(course: Course, code: str) -> str:
    """Return the newest value of an analyte with its unit and day, and how many values there are."""
    values = course.of(code)
    if not values:
        return ""
    count = tr("%n value(s)", "", len(values))
    words = tr("{name}: newest {value} on {day}, {count}.")
    return words.format(
        name=tr_word(analyte_name(code)),
        value=written(Quantity.of(values[-1])),
        day=formats.day(values[-1].collected_at.date()),
        count=count,
    )


def _drug_lines(course: Course) -> Sequence[str]:
    newest = {step.drug: step for step in course.medication}
    return [f"{dose_lines(newest[drug])[0]}." for drug in chart_series.drugs(course)]
