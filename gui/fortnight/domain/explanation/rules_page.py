"""About these alerts: every rule, limit and point with its source, made from the tables that decide."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log

from fortnight.domain.alert import limits
from fortnight.domain.alert.evidence_table import AGAINST, GROUPS, PATTERNS, START, TABLE, Grade, Row, Shift
from fortnight.domain.alert.population import ACTIVE_DAYS, ACTIVE_TIMES, DIP_DAY, EARLY_DAYS, MARKERS, Usual
from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.labs.display import HELD_BY, Quantity, number, spoken
from fortnight.domain.labs.units import unit_label
from fortnight.domain.limit import Limit, limits_in
from fortnight.domain.messages import Text, text
from fortnight.domain.safety.monitors import WATCHES
from fortnight.domain.treatment import exposure

PATTERN_WORDS: dict[str, Text] = {
    "bacterial": text("infection, white cells up"),
    "viral": text("infection, white cells down"),
    "flare": text("flare"),
    "mas": text("MAS"),
    "lost-effect": text("lost effect"),
    "measurement": text("measurement"),
}
CONFIDENCE_WORDS: dict[str, Text] = {
    "V": text("read in the source"),
    "V2": text("read in a secondary source"),
    "R": text("recalled, not confirmed"),
    "C": text("computed"),
    "P": text("proposed"),
}


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page: a title, words, and a table with a head."""

    title: Text
    words: Text
    head: tuple[Text, ...] = ()
    rows: tuple[tuple[Text | str, ...], ...] = ()


def sections() -> tuple[Section, ...]:
    """The whole page, from top to bottom."""
    return (
        Section(
            text("What a card means"),
            text(
                "A card says that this child's IL-6, with what moved beside it, is more than a well day of "
                "this child explains. It is no diagnosis, and that there is none is no all-clear: fever and "
                "CRP can be silent on this drug, and a mild infection can be missed. The program changes no "
                "order. Rule {version}.",
                version=limits.RULE_VERSION,
            ),
        ),
        _weighing_section(),
        Section(
            text("The evidence"),
            text(
                "Of a marker: how far the explanation typically moves it, the least and the most points in "
                "brackets. Of any other finding: points a unit beyond the start."
            ),
            (text("Finding"), text("Unit"), *(PATTERN_WORDS[name] for name in PATTERNS), text("Source")),
            tuple(_evidence(row) for row in TABLE),
        ),
        _usual_section(),
        Section(
            text("Monitors beside it"),
            text("Each looks for itself. On tocilizumab the sets of 2016 and the MS score miss most of MAS."),
            (text("Monitor"), text("Looks at"), text("From"), text("Severity"), text("Source")),
            tuple((w.name, w.looks_at, w.limit, w.level, _sourced(w.source, w.confidence)) for w in WATCHES),
        ),
        Section(
            text("Limits"),
            text("Every other number that decides something, where it comes from and how sure that is."),
            (text("Limit"), text("Value"), text("Source")),
            tuple(_limit(limit) for limit in limits_in(exposure, limits).values()),
        ),
    )


def _weighing_section() -> Section:
    """How findings become points."""
    return Section(
        text("How it is weighed"),
        text(
            "Each finding gives points for each explanation: one point doubles the odds against a well "
            "day. A marker is compared twice: with this child's own well days, and with such a day moved "
            "as far as the explanation typically moves it. With d = typical move ÷ SD, points are "
            "d × (SD found − d ÷ 2) ÷ 0.69: the same move counts for more where the child is steady and "
            "well known. What was not measured counts for nothing; what was measured and did not move "
            "counts against, together up to {against}. Points are added to the starting points; at "
            "{card} a card is raised, and above {watch} a silent mark is left. What measures one thing "
            "counts once: {groups}.",
            card=number(limits.CARD_POINTS.value),
            watch=number(limits.WATCH_POINTS.value),
            against=number(AGAINST),
            groups=", ".join(f"{name} ≤ {number(most)}" for name, most in GROUPS.items()),
        ),
        (text("Explanation"), text("Starting points")),
        tuple((PATTERN_WORDS[name], number(points)) for name, points in START.items()),
    )


def _usual_section() -> Section:
    """What is usual in children on the drug."""
    return Section(
        text("What is usual in children on the drug"),
        text(
            "A child's own values replace this as they become known. Centre; one SD between children "
            "and one SD between the quiet days of a child, as factors; how far the drug lowers it on "
            "day {dip} after a dose; how much higher the disease before treatment still holds it at "
            "the first dose, which fades by half every {half} days; how far the drug raises it within a "
            "day of the first dose. IL-6 in active disease is made {times} times as fast as on a well "
            "day, and what is too much falls to a third in {days} days. Values from before the first "
            "dose tell of the first weeks where something stands in the last column but one.",
            dip=number(DIP_DAY),
            half=number(round(EARLY_DAYS * log(2))),
            times=number(ACTIVE_TIMES),
            days=number(ACTIVE_DAYS),
        ),
        tuple(
            text(head)
            for head in (
                "Marker",
                "Centre",
                "Between",
                "Within",
                "Dip",
                "At the start",
                "By the drug",
                "Source",
            )
        ),
        tuple(_usual(usual) for usual in MARKERS.values()),
    )


def _usual(usual: Usual) -> tuple[Text | str, ...]:
    spread = (_factor(usual, usual.between), _factor(usual, usual.within))
    dip, early = (_factor(usual, mean) if mean else "–" for mean in (usual.dip[0], usual.early[0]))
    raised = "–" if usual.raised is None else _factor(usual, usual.raised[0])
    centre = Quantity(usual.analyte, exp(usual.centre) if usual.logarithm else usual.centre)
    source = _sourced(usual.source, usual.confidence)
    return spoken(usual.analyte), text("{value}", value=centre), *spread, dip, early, raised, source


def _factor(usual: Usual, size: float) -> str:
    """A size on the judged scale: as a factor, or in °C."""
    return f"× {exp(size):.2g}" if usual.logarithm else f"{size:.2g} °C"


def _evidence(row: Row) -> tuple[Text | str, ...]:
    points = (_points(row, row.grades.get(name)) for name in PATTERNS)
    unit = "–" if _measured(row) else row.unit or "–"
    return (row.looks_for, unit, *points, _sourced(row.source, row.confidence))


def _measured(row: Row) -> str:
    """The analyte whose value a row looks at in its own unit; empty where it looks at something else."""
    code = HELD_BY.get(row.name, "")
    return code if code and row.unit == ANALYTES[code].unit else ""


def _points(row: Row, grade: Grade | Shift | None) -> Text | str:
    """`× 2.5 (−3 to 11.5)` or `+1 from 0.5 (0 to 4)`: what is looked for, and the limits of both sides."""
    if grade is None:
        return ""
    least, most = number(grade.least or 0), "∞" if grade.most >= 99 else number(grade.most)
    sought = _move(row, grade) if isinstance(grade, Shift) else _each(row, grade)
    return text("{sought} ({least} to {most})", sought=sought, least=least, most=most)


def _each(row: Row, grade: Grade) -> Text | str:
    """`+1 from 0.5`; of a measured value with its units, which the reader chooses."""
    per, code = f"{grade.per:+g}".replace("-", "−"), _measured(row)
    if not code:
        return f"{per} from {number(grade.start)}"
    one, start = Quantity(code, 1), Quantity(code, grade.start)
    return text("{per} for each {one} from {start}", per=per, one=one, start=start)


def _move(row: Row, shift: Shift) -> str:
    moved = f"× {exp(shift.by):.2g}" if MARKERS[row.analyte].logarithm else f"{shift.by:+g} °C"
    return moved.replace("-", "−")


def _limit(limit: Limit) -> tuple[str, Text | str, Text]:
    value = (
        text("{value}", value=Quantity(limit.analyte, limit.value))
        if limit.analyte
        else f"{number(limit.value)} {unit_label(limit.unit)}".strip()
    )
    return limit.name, value, _sourced(limit.source, limit.confidence)


def _sourced(source: str, confidence: str) -> Text:
    return text("{source} [{how}]", source=source, how=CONFIDENCE_WORDS.get(confidence, confidence))
