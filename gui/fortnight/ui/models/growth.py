"""The figures and sentences about growth: measures by day with their SDS, what curves mean, the facts."""

from __future__ import annotations

from datetime import date

from fortnight.domain.messages import Word, word
from fortnight.domain.numbers import plain
from fortnight.domain.record.course import Course
from fortnight.domain.scores.growth import REFERENCE_NAME
from fortnight.domain.scores.growth_course import Growth, Scored, catch_up_words, signed
from fortnight.domain.scores.growth_measures import Doubtful
from fortnight.operations.growth import GrowthView
from fortnight.ui import formats
from fortnight.ui.charts.growth_figure import HEIGHT, SDS
from fortnight.ui.translation import say, tr, tr_word
from fortnight.ui.widgets.surveillance import when_words
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
        return tr("no reference") if scored.sds is None else formats.decimal_point(signed(scored.sds))
    return formats.decimal_point(f"{scored.value:.1f}")


def target_words(difference: float) -> str:
    """Return how far a height is from the target, in SDS."""
    if abs(difference) < 0.05:
        return tr("In the middle of the target height.")
    words = (
        tr("{n} SDS below the target height.") if difference < 0 else tr("{n} SDS above the target height.")
    )
    return words.format(n=formats.decimal_point(f"{abs(difference):.1f}"))


def scan_words(view: GrowthView) -> str:
    """Return the newest DXA scan with its z-score and the one before."""
    newest, *before = reversed(view.bone_density)
    scores = [each.details.get("z_score") for each in (newest, *before[:1])]
    shown = [formats.decimal_point(signed(float(score))) if score is not None else "–" for score in scores]
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


# In words -------------------------------------------------------------------------------------------


def legend_words(course: Course, view: GrowthView, chosen: Word) -> str:
    """Return what the signs of a chart mean, with the names of the reference and of the formula."""
    parts = [tr("● on tocilizumab, ○ before"), reference_words(course)]
    if chosen == SDS:
        parts.insert(0, tr("circles: height, squares: weight"))
    target = view.target
    if chosen == HEIGHT and target is not None:
        words = tr("dashed: target {cm} cm ({low} to {high} cm), {formula}")
        numbers = {
            "cm": formats.decimal_point(f"{target.cm:.1f}"),
            "low": formats.decimal_point(f"{target.low_cm:.1f}"),
            "high": formats.decimal_point(f"{target.high_cm:.1f}"),
        }
        parts.append(words.format(**numbers, formula=say(target.formula)))
    return " · ".join(parts)


def reference_words(course: Course) -> str:
    """Return the reference with the sex whose curves are drawn."""
    sexes = {"female": tr("{reference}, girls"), "male": tr("{reference}, boys")}
    missing = tr("no curves: the sex is not recorded")
    return sexes.get(str(course.child.sex), missing).format(reference=REFERENCE_NAME)


def meaning_words(view: GrowthView) -> tuple[str, str]:
    """Return the catch-up growth in a sentence, and how far the newest height is from the target or ""."""
    growth = view.growth
    if growth.catch_up is not None:
        found = say(catch_up_words(growth.catch_up))
    elif not growth.heights:
        found = tr("No height is recorded yet.")
    else:
        found = tr("Catch-up growth needs a height at the first infusion and a later one.")
    newest = growth.heights[-1] if growth.heights else None
    if view.target is None or newest is None or newest.sds is None:
        return found, ""
    return found, target_words(newest.sds - view.target.sds)


def doubt_words(doubt: Doubtful) -> str:
    """Return a measure that does not fit, with the question about it."""
    is_height = doubt.analyte == "HEIGHT"
    return tr("{name} {value} {unit} on {day}: {question} Not drawn.").format(
        name=tr("Height") if is_height else tr("Weight"),
        value=formats.decimal_point(plain(doubt.measure.value)),
        unit="cm" if is_height else "kg",
        day=formats.day(doubt.measure.day),
        question=say(doubt.question),
    )


def fact_lines(course: Course, view: GrowthView, today: date) -> list[str]:
    """Return the heights of the parents, when the next measures are due, and the newest DXA scan."""
    child = course.child
    parents = [
        tr("{who} {cm} cm").format(who=who, cm=formats.decimal_point(plain(cm)) if cm is not None else "–")
        for who, cm in ((tr("Mother"), child.mother_cm), (tr("father"), child.father_cm))
    ]
    if child.mother_cm is None and child.father_cm is None:
        lines = [tr("The heights of the parents are not recorded.")]
    else:
        how = tr("measured") if child.parents_measured else tr("reported")
        lines = [f"{', '.join(parents)} ({how})"]
    if view.due is not None:
        lines.append(tr("Height and weight: {when}").format(when=when_words(view.due, today)))
    if view.bone_density:
        lines.append(scan_words(view))
    return lines
