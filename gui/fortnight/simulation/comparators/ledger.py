"""The evidence table of the first form of the alert: each finding adds marks to the explanations.

Marks are ordinal and proposed, because no likelihood ratio for sJIA on tocilizumab is published. They explain
an alert and can raise its level, but never lower it. A marker that was not measured adds nothing.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from statistics import median

from fortnight.domain.alert import limits as shipped_limits
from fortnight.domain.alert.evidence_table import EXPLANATIONS
from fortnight.domain.alert.population import cycle_class
from fortnight.domain.explanation.findings import Finding
from fortnight.domain.labs.display import number, signed, times
from fortnight.domain.limit import Limit
from fortnight.domain.messages import Text, text
from fortnight.domain.record.course import Course, Result, Specimen
from fortnight.domain.record.event_kinds import EventKind
from fortnight.domain.treatment.exposure import Exposure
from fortnight.simulation.comparators import limits

REMEMBERED = 20


@dataclass(slots=True)
class Memory:
    """Earlier quiet values of one child by analyte, with the part of the cycle of each."""

    newest: dict[tuple[str, int | None], deque[float]] = field(default_factory=dict)

    def learn(self, specimen: Specimen, part: int) -> None:
        """Add the values of a quiet specimen, drawn in this part of the infusion cycle."""
        for result in specimen.results:
            if not result.comparator:
                for key in ((result.analyte, None), (result.analyte, part)):
                    self.newest.setdefault(key, deque(maxlen=REMEMBERED)).append(result.value)

    def usual(self, analyte: str, part: int | None = None) -> float | None:
        """Return the child's own median, for one part of the cycle if given; `None` with too few values."""
        values = self.newest.get((analyte, part), ())
        return median(values) if len(values) >= shipped_limits.MEDIAN_VALUES.value else None


@dataclass(frozen=True, slots=True)
class Context:
    """What a finding may read: one specimen and the course before it, nothing later."""

    course: Course
    specimen: Specimen
    exposure: Exposure
    memory: Memory
    previous_method: str = ""

    def value(self, analyte: str) -> Result | None:
        """Return the result of an analyte in this specimen."""
        return self.specimen.value(analyte)

    def ratio(self, analyte: str, like_day: bool = False) -> float | None:
        """Return the value divided by the child's own median; `None` unless both are known.

        `like_day`: the median is of samples from the same part of the infusion cycle.
        """
        result = self.value(analyte)
        part = cycle_class(self.exposure.days_since) if like_day else None
        usual = self.memory.usual(analyte, part)
        return result.value / usual if result and usual else None


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One row of the table: what it looks for, and the marks it gives to each explanation."""

    name: str
    marks: Mapping[str, int]
    look: Callable[[Context], Text | None]
    confidence: str = "P"


def _at_least(analyte: str, limit: Limit, words: str) -> Callable[[Context], Text | None]:
    def look(context: Context) -> Text | None:
        result = context.value(analyte)
        if result is None or result.comparator == "<" or result.value < limit.value:
            return None
        return text(words, value=number(result.value), limit=number(limit.value))

    return look


def _moved(
    analyte: str, limit: Limit, words: str, *, like_day: bool = False, above: float = 0.0
) -> Callable[[Context], Text | None]:
    """Return a check of a value against the child's own median.

    It finds ratios of at least `limit` (at most, if `limit` is below 1) for values above `above`.
    """

    def look(context: Context) -> Text | None:
        result, ratio = context.value(analyte), context.ratio(analyte, like_day)
        if result is None or ratio is None or result.value <= above:
            return None
        beyond = ratio >= limit.value if limit.value > 1 else ratio <= limit.value
        return text(words, ratio=times(ratio), percent=signed((ratio - 1) * 100)) if beyond else None

    return look


def _any(*looks: Callable[[Context], Text | None]) -> Callable[[Context], Text | None]:
    def look(context: Context) -> Text | None:
        return next((seen for seen in (one(context) for one in looks) if seen is not None), None)

    return look


def _crp(covered: bool) -> Callable[[Context], Text | None]:
    words = (
        "CRP is {value} mg/L although the drug should suppress it"
        if covered
        else "CRP is {value} mg/L: the drug may have worn off"
    )
    detect = _at_least("CRP", shipped_limits.CRP_BACK, words)

    def look(context: Context) -> Text | None:
        return detect(context) if context.exposure.covered == covered else None

    return look


def _method_changed(context: Context) -> Text | None:
    result = context.value("IL6")
    if result is None or not result.method or not context.previous_method:
        return None
    changed = result.method != context.previous_method
    return (
        text("measured by {new}, previously by {old}", new=result.method, old=context.previous_method)
        if changed
        else None
    )


def _reaction(context: Context) -> Text | None:
    before = context.course.infusions_before(context.specimen.collected_at)[-2:]
    return text("reaction to one of the last two infusions") if any(i.reaction for i in before) else None


FINDINGS: tuple[LedgerRow, ...] = (
    LedgerRow(
        "TEMP",
        {"infection": 1, "flare": 1, "mas": 1},
        _at_least("TEMP", shipped_limits.FEVER_C, "{value} °C"),
    ),
    LedgerRow(
        "WBC",
        {"infection": 1, "flare": 1},
        _any(
            _moved("WBC", limits.WBC_RISE, "white cells {ratio} × the same day of the cycle", like_day=True),
            _moved("NEUT", limits.ANC_RISE, "neutrophils {ratio} × the same day of the cycle", like_day=True),
        ),
    ),
    LedgerRow(
        "LYMPH",
        {"infection": 1, "mas": 1},
        _any(
            _moved("WBC", limits.WBC_FALL, "white cells {ratio} × the same day of the cycle", like_day=True),
            _moved(
                "LYMPH", limits.WBC_FALL, "lymphocytes {ratio} × the same day of the cycle", like_day=True
            ),
        ),
    ),
    LedgerRow(
        "PCT",
        {"infection": 2},
        _at_least("PCT", limits.PCT_HIGH, "{value} ng/mL; supports, in sJIA not proven"),
        "V",
    ),
    LedgerRow("CRP", {"infection": 1, "lost-effect": 1}, _crp(covered=True)),
    LedgerRow("CRP late", {"flare": 1, "lost-effect": 2}, _crp(covered=False)),
    LedgerRow(
        "FERR",
        {"flare": 1, "mas": 1},
        _any(
            _at_least("FERR", shipped_limits.FERR_HIGH, "{value} ng/mL"),
            _moved("FERR", shipped_limits.FERR_FOLD, "{ratio} × own median"),
        ),
    ),
    LedgerRow("PLT", {"mas": 2}, _moved("PLT", shipped_limits.PLT_FALL, "{percent} % against own median")),
    LedgerRow(
        "AST",
        {"mas": 1},
        _any(
            _moved(
                "AST",
                shipped_limits.AST_RISE,
                "AST {ratio} × own median",
                above=shipped_limits.AST_UPPER.value,
            ),
            _moved(
                "LDH",
                shipped_limits.LDH_RISE,
                "LDH {ratio} × own median",
                above=shipped_limits.LDH_UPPER.value,
            ),
        ),
    ),
    LedgerRow(
        "FIB",
        {"mas": 1},
        _moved("FIB", shipped_limits.FIB_FALL, "{percent} % against the median on the drug"),
    ),
    LedgerRow(
        "IL18",
        {"flare": 1, "mas": 2},
        _any(
            _at_least("IL18", shipped_limits.IL18_HIGH, "{value} pg/mL"),
            _moved("IL18", shipped_limits.IL18_FOLD, "{ratio} × own median"),
        ),
    ),
    LedgerRow("reaction", {"lost-effect": 2}, _reaction),
    LedgerRow("method", {"measurement": 2}, _method_changed),
)

COMPANIONS = ("WBC", "NEUT", "LYMPH", "TEMP", "PCT", "CRP", "FERR", "PLT", "AST", "LDH", "FIB", "IL18")
MAS_MARKERS = ("PLT", "FERR", "AST", "LDH", "FIB", "IL18")
NOTHING_MOVED = {"measurement": 1}


def find_all(context: Context) -> tuple[Finding, ...]:
    """Return every finding of the table that applies to this specimen."""
    found = ((row, row.look(context)) for row in FINDINGS)
    return tuple(Finding(row.name, says, row.marks) for row, says in found if says is not None)


def tally(seen: tuple[Finding, ...], companions_measured: bool = True) -> dict[str, float]:
    """Return the sum of the marks of each explanation, in the order of `EXPLANATIONS`."""
    marks: dict[str, float] = dict.fromkeys(EXPLANATIONS, 0)
    for finding in seen:
        for explanation, count in finding.points.items():
            marks[explanation] += count
    if not seen and companions_measured:
        marks["measurement"] += NOTHING_MOVED["measurement"]
    return marks


def red_flag(specimen: Specimen) -> Text | None:
    """Return a finding that needs immediate attention whatever IL-6 is; `None` if there is none."""
    neutrophils, saturation = specimen.value("NEUT"), specimen.value("SPO2")
    if neutrophils and neutrophils.value < limits.ANC_RED.value:
        return text("neutrophils {value} × 10⁹/L", value=number(neutrophils.value))
    if saturation and saturation.value < shipped_limits.SPO2_RED.value:
        return text("oxygen saturation {value} %", value=number(saturation.value))
    return None


def is_in_wash_out(course: Course, moment: datetime) -> bool:
    """Return whether a moment is within 14 days after a recorded infection, vaccination or operation."""
    return any(
        event.kind in (EventKind.INFECTION, EventKind.VACCINE, EventKind.SURGERY)
        and event.at <= moment
        and (moment - (event.until or event.at)).days < limits.WASH_OUT_DAYS.value
        for event in course.events
    )
