"""The page "About these alerts": every rule, limit and score with its source.

The page is made from the tables that the alert itself uses, so it cannot differ from what the program does.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log

from fortnight.domain.alert import limits
from fortnight.domain.alert.evidence_table import AGAINST, GROUPS, PATTERNS, START, TABLE, Grade, Row, Shift
from fortnight.domain.alert.population import ACTIVE_DAYS, ACTIVE_TIMES, DIP_DAY, EARLY_DAYS, MARKERS, Usual
from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.labs.display import ANALYTE_OF_FINDING, Quantity, analyte_name, number
from fortnight.domain.labs.units import unit_label
from fortnight.domain.limit import Limit, limits_in
from fortnight.domain.messages import Text, text, word
from fortnight.domain.safety.monitor import Monitor
from fortnight.domain.safety.monitors import MONITORS
from fortnight.domain.treatment import exposure

PATTERN_WORDS: dict[str, Text] = {
    "bacterial": text("infection, white cells up"),
    "viral": text("infection, white cells down"),
    "flare": text("flare"),
    "mas": text("MAS"),
    "lost-effect": text("loss of drug effect"),
    "measurement": text("measurement"),
}
CONFIDENCE_WORDS: dict[str, Text] = {
    "V": text("read in the source"),
    "V2": text("read in a secondary source"),
    "R": text("recalled, not confirmed"),
    "C": text("computed"),
    "P": text("proposed"),
}

UNIT_WORDS = {
    str(counted): counted
    for counted in (
        word("cards"),
        word("doses"),
        word("intervals"),
        word("joints"),
        word("points"),
        word("samples"),
        word("share"),
        word("values"),
    )
}
TIME_WORDS = {"a": word("years"), "mo": word("months")}
MONITOR_LEVELS = {"note": word("note"), "watch": word("watch"), "act": word("act")}


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page: a title, a text, and a table with column heads."""

    title: Text
    words: Text
    head: tuple[Text, ...] = ()
    rows: tuple[tuple[Text | str, ...], ...] = ()


def sections() -> tuple[Section, ...]:
    """Return the whole page, from top to bottom."""
    return (
        Section(
            text("What a card means"),
            text(
                "A card says that this child's IL-6, together with the other markers, is higher than a well "
                "day of this child explains. A card is not a diagnosis, and the absence of a card is no "
                "all-clear: on this drug, fever and a raised CRP can be absent, and a mild infection can be "
                "missed. The program changes no order. Rule {version}.",
                version=limits.RULE_VERSION,
            ),
        ),
        _scoring_section(),
        Section(
            text("The evidence"),
            text(
                "For a marker: how far the explanation typically moves it, with the lowest and the highest "
                "number of points in brackets. For any other finding: points for each unit above the start."
            ),
            (text("Finding"), text("Unit"), *(PATTERN_WORDS[name] for name in PATTERNS), text("Source")),
            tuple(_evidence_row(row) for row in TABLE),
        ),
        _usual_section(),
        Section(
            text("Other monitors"),
            text(
                "Each monitor works independently of the alert. On tocilizumab the 2016 criteria and the MS "
                "score miss most cases of MAS."
            ),
            (text("Monitor"), text("Measures"), text("Limit"), text("Severity"), text("Source")),
            tuple(_monitor_row(monitor) for monitor in MONITORS),
        ),
        Section(
            text("Limits"),
            text("Every other number that the rules use, with its source and how certain it is."),
            (text("Limit"), text("Value"), text("Source")),
            tuple(limit_row(limit) for limit in limits_in(exposure, limits).values()),
        ),
    )


def _scoring_section() -> Section:
    """Return the section on how findings become points."""
    return Section(
        text("How the evidence is scored"),
        text(
            "Each finding gives points for each explanation: one point doubles the odds of the explanation "
            "relative to a well day. A marker is compared twice: with this child's own well days, and with "
            "such a day shifted as far as the explanation typically shifts the marker. With "
            "d = typical shift ÷ SD, the points are d × (SD found − d ÷ 2) ÷ 0.69: the same shift counts "
            "for more in a child whose values are steady and well known. A marker that was not measured "
            "counts for nothing; markers that were measured and did not move count against an "
            "explanation, together up to {against} points. Points are added to the starting points; at "
            "{card} points a card is raised, and above {watch} a silent mark is set. Findings that "
            "measure the same thing have a joint limit: {groups}.",
            card=number(limits.CARD_POINTS.value),
            watch=number(limits.WATCH_POINTS.value),
            against=number(AGAINST),
            groups=", ".join(f"{name} ≤ {number(most)}" for name, most in GROUPS.items()),
        ),
        (text("Explanation"), text("Starting points")),
        tuple((PATTERN_WORDS[name], number(points)) for name, points in START.items()),
    )


def _usual_section() -> Section:
    """Return the section on usual values, which apply until a child's own values are known."""
    return Section(
        text("Usual values in children on the drug"),
        text(
            "A child's own values replace these as they become known. The columns are: the centre; one SD "
            "between children and one SD between the quiet days of one child, as factors; how far the "
            "drug lowers the marker on day {dip} after a dose; how much pre-treatment disease still raises "
            "it at the first dose, an effect that halves every {half} days; and how far the drug raises "
            "it within a day of the first dose. In active disease IL-6 is produced {times} times as fast "
            "as on a well day, and the excess falls to a third in {days} days. Where the column "
            "“Raised by the drug” has a value, values from before the first dose are used to predict the "
            "first weeks.",
            dip=number(DIP_DAY),
            half=number(round(EARLY_DAYS * log(2))),
            times=number(ACTIVE_TIMES),
            days=number(ACTIVE_DAYS),
        ),
        (
            text("Marker"),
            text("Centre"),
            text("SD between children"),
            text("SD within a child"),
            text("After a dose"),
            text("At the first dose"),
            text("Raised by the drug"),
            text("Source"),
        ),
        tuple(_usual_row(usual) for usual in MARKERS.values()),
    )


def _usual_row(usual: Usual) -> tuple[Text | str, ...]:
    spread = (_factor(usual, usual.between), _factor(usual, usual.within))
    dip, early = (_factor(usual, mean) if mean else "–" for mean in (usual.dip[0], usual.early[0]))
    raised = "–" if usual.raised is None else _factor(usual, usual.raised[0])
    centre = Quantity(usual.analyte, exp(usual.centre) if usual.logarithm else usual.centre)
    source = sourced(usual.source, usual.confidence)
    return analyte_name(usual.analyte), text("{value}", value=centre), *spread, dip, early, raised, source


def _factor(usual: Usual, size: float) -> str:
    """Return a difference on the judged scale as a factor, or in °C for temperature."""
    return f"× {exp(size):.2g}" if usual.logarithm else f"{size:.2g} °C"


def _evidence_row(row: Row) -> tuple[Text | str, ...]:
    points = (_points(row, row.grades.get(name)) for name in PATTERNS)
    unit = "–" if _measured(row) else UNIT_WORDS.get(row.unit, row.unit) or "–"
    return (row.looks_for, unit, *points, sourced(row.source, row.confidence))


def _measured(row: Row) -> str:
    """Return the analyte whose value a row reads in the analyte's own unit; empty for any other row."""
    code = ANALYTE_OF_FINDING.get(row.name, "")
    return code if code and row.unit == ANALYTES[code].unit else ""


def _points(row: Row, grade: Grade | Shift | None) -> Text | str:
    """Return the move or the points for each unit, with the lowest and highest points.

    Examples: `× 2.5 (−3 to 11.5)` and `+1 from 0.5 (0 to 4)`.
    """
    if grade is None:
        return ""
    least, most = number(grade.least or 0), "∞" if grade.most >= 99 else number(grade.most)
    sought = _move(row, grade) if isinstance(grade, Shift) else _each(row, grade)
    return text("{sought} ({least} to {most})", sought=sought, least=least, most=most)


def _each(row: Row, grade: Grade) -> Text | str:
    """Return `+1 from 0.5`; for a measured value with its unit, in the units that the reader chose."""
    per, code = f"{grade.per:+g}".replace("-", "−"), _measured(row)
    if not code:
        return text("{per} from {start}", per=per, start=number(grade.start))
    one, start = Quantity(code, 1), Quantity(code, grade.start)
    return text("{per} for each {one} from {start}", per=per, one=one, start=start)


def _move(row: Row, shift: Shift) -> str:
    moved = f"× {exp(shift.by):.2g}" if MARKERS[row.analyte].logarithm else f"{shift.by:+g} °C"
    return moved.replace("-", "−")


def _monitor_row(monitor: Monitor) -> tuple[Text | str, ...]:
    source = sourced(monitor.source, monitor.confidence)
    return monitor.name, monitor.measures, monitor.limit, MONITOR_LEVELS[monitor.level], source


def limit_row(limit: Limit) -> tuple[str, Text | str, Text]:
    """Return the name of a limit, its value with its unit, and its source."""
    return limit.name, limit_value(limit), sourced(limit.source, limit.confidence)


def limit_value(limit: Limit) -> Text | str:
    """Return the value of a limit with its unit, in the units that the reader chose."""
    if limit.analyte:
        return text("{value}", value=Quantity(limit.analyte, limit.value))
    if limit.unit in ("", "1"):
        return number(limit.value)
    return text("{value} {unit}", value=number(limit.value), unit=_unit_words(limit.unit))


def _unit_words(unit: str) -> str:
    return UNIT_WORDS.get(unit) or TIME_WORDS.get(unit) or unit_label(unit)


def sourced(source: str, confidence: str) -> Text:
    """Return a source with how certain it is."""
    return text("{source} [{how}]", source=source, how=CONFIDENCE_WORDS.get(confidence, confidence))
