"""The figures of the Growth page: measures by day, each in words with its SDS."""

from __future__ import annotations

from datetime import date

from fortnight.domain.messages import word
from fortnight.domain.scores.growth_course import Growth, Scored, signed
from fortnight.operations.growth import GrowthView
from fortnight.ui import formats
from fortnight.ui.translation import tr, tr_word
from fortnight.ui.widgets.tables import Cell, Column

Day = tuple[date, dict[str, Scored]]
"""The measures of one day by name: height, weight, bmi."""
ROWS = {
    "height": word("Height, cm"),
    "height.sds": word("Height SDS"),
    "weight": word("Weight, kg"),
    "weight.sds": word("Weight SDS"),
    "bmi": word("BMI, kg/m²"),
    "bmi.sds": word("BMI SDS"),
}


def figure_words(scored: Scored | None, is_sds: bool) -> str:
    """Return a value or its SDS in words."""
    if scored is None:
        return "–"
    if is_sds:
        return tr("no reference") if scored.sds is None else signed(scored.sds)
    return f"{scored.value:.1f}"


def target_words(difference: float) -> str:
    """Return how far a height is from the target, in SDS."""
    if abs(difference) < 0.05:
        return tr("In the middle of the target height.")
    words = (
        tr("{n} SDS below the target height.") if difference < 0 else tr("{n} SDS above the target height.")
    )
    return words.format(n=f"{abs(difference):.1f}")


def scan_words(view: GrowthView) -> str:
    """Return the newest DXA scan with its z-score and the one before."""
    newest, *before = reversed(view.bone_density)
    scores = [each.details.get("z_score") for each in (newest, *before[:1])]
    shown = [signed(float(score)) if score is not None else "–" for score in scores]
    words = tr("DXA {day}: z-score {z}").format(day=formats.day(newest.at.date()), z=shown[0])
    return words if len(shown) == 1 else words + tr(", before {z}").format(z=shown[1])


def measured_days(growth: Growth) -> list[Day]:
    """Return the measures by day, the newest first."""
    found: dict[date, dict[str, Scored]] = {}
    for name, series in (("height", growth.heights), ("weight", growth.weights), ("bmi", growth.bmis)):
        for each in series:
            found.setdefault(each.day, {})[name] = each
    return sorted(found.items(), reverse=True)


def three_days(growth: Growth) -> list[Day]:
    """Return the days with a height that are shown in figures: at the start, a year ago and the newest."""
    days = [each for each in measured_days(growth) if "height" in each[1]]
    if not days:
        return []
    newest = days[0]
    start = growth.catch_up.start.day if growth.catch_up is not None else days[-1][0]
    year_ago = min(days, key=lambda each: abs((newest[0] - each[0]).days - 365))
    chosen = {each[0]: each for each in days if each[0] in (start, year_ago[0], newest[0])}
    return [chosen[day] for day in sorted(chosen)]


def columns() -> tuple[Column[Day], ...]:
    """Return the columns of the table of all measures."""

    def cell(measure: str, is_sds: bool = False):  # noqa: ANN202 - a function that makes a cell
        return lambda r: Cell(figure_words(r[1].get(measure), is_sds))

    made = [
        Column(tr_word(title), cell(*((name.partition(".")[0], name.endswith("sds")))), right=True)
        for name, title in ROWS.items()
    ]
    return (Column(tr("Date"), lambda r: Cell(formats.day(r[0]), bold=True)), *made)
