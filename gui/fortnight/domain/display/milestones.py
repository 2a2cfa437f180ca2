"""What a physician looks for in a whole course: since when white cells are normal, growth, drugs stopped.

Each milestone is found in the course, never typed, and names its rule. Days are days of treatment; day 0 is
that of the first infusion.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice, pairwise

from fortnight.domain.alert.population import cycle_class
from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.labs.display import Quantity
from fortnight.domain.labs.reference_interval import interval_on
from fortnight.domain.limit import Limit
from fortnight.domain.messages import Text, text, word
from fortnight.domain.numbers import plain
from fortnight.domain.record.course import Course, Result, Specimen
from fortnight.domain.scores.activity import ACR_LEVELS, CoreSet, acr_pedi
from fortnight.domain.scores.growth import height_sds
from fortnight.domain.treatment.drugs import is_glucocorticoid, resolve
from fortnight.domain.treatment.exposure import exposure_at

WBC_NORMAL = Limit(
    10.0, "10*9/L", "school age; the interval of the laboratory takes precedence", "P", word("WBC"), "WBC"
)
FEVER = Limit(38.0, "Cel", "sJIA definition of fever in the ACR Pedi adaptation", "R", word("Fever"), "TEMP")
BEFORE_DOSE = 3  # the cycle class (days 11–16) of samples before the next dose
HEIGHT_BEFORE_DAYS = Limit(60, "d", "proposed", "P", word("A height counts as that at the start for"))


@dataclass(frozen=True, slots=True)
class Milestone:
    """One milestone: its sentence, when it was reached, its value with the unit, and the rule that found it.

    `on` is `None` if it cannot be judged; `says` then names what is missing.
    """

    id: str
    name: Text
    says: Text
    on: date | None
    value: float | None
    unit: str
    rule: Text

    def day(self, course: Course) -> int | None:
        """Return the day of treatment; `None` before any infusion, and if it cannot be judged."""
        first = course.first_infusion
        return None if first is None or self.on is None else (self.on - first.started_at.date()).days


def milestones(course: Course) -> tuple[Milestone, ...]:
    """Return every milestone of the course, in the order in which they were reached."""
    found = [each for finder in FINDERS for each in finder(course)]
    return tuple(sorted(found, key=lambda each: each.on or date.max))


# Markers ------------------------------------------------------------------------------------------


def white_cells_normal(course: Course) -> Iterable[Milestone]:
    """Yield since when the white cells are normal: the first of two normal samples in a row before a dose.

    Samples from the middle of the cycle are left out, because neutrophils fall on days 3–5 after a dose.
    """
    comparable = [result for result in course.of("WBC") if _is_before_dose(course, result)]
    normal = (a for a, b in pairwise(comparable) if _is_normal(a) and _is_normal(b))
    for first in islice(normal, 1):
        yield _of_result(
            "wbc-normal",
            text("WBC"),
            text("White cells normal since {day}", day=first.collected_at.date()),
            first,
            text(
                "The first of two samples in a row, each shortly before a dose, of at most {limit}.",
                limit=Quantity("WBC", WBC_NORMAL.value),
            ),
        )


def _is_normal(white_cells: Result) -> bool:
    return white_cells.value <= WBC_NORMAL.value and white_cells.comparator != ">"


def _is_before_dose(course: Course, result: Result) -> bool:
    exposure = exposure_at(course, result.collected_at)
    return exposure.doses > 0 and cycle_class(exposure.days_since) == BEFORE_DOSE


def crp_under_limit(course: Course) -> Iterable[Milestone]:
    """Yield since when every CRP is under the upper limit of its interval, if two or more are."""
    for first in _lasting(_on_treatment(course, "CRP"), lambda result: _is_under_limit(course, result)):
        yield _of_result(
            "crp-under-limit",
            text("CRP"),
            text("CRP under its upper limit since {day}", day=first.collected_at.date()),
            first,
            text("Every CRP from then on, two or more, is at most the upper limit of its interval."),
        )


def _is_under_limit(course: Course, result: Result) -> bool:
    interval = interval_on(course.child, result.analyte, result.collected_at.date(), result.method)
    return (
        interval is not None
        and interval.high is not None
        and result.value <= interval.high
        and result.comparator != ">"
    )


def afebrile(course: Course) -> Iterable[Milestone]:
    """Yield since when every temperature is below that of fever, if two or more are."""
    for first in _lasting(_on_treatment(course, "TEMP"), lambda result: result.value < FEVER.value):
        yield _of_result(
            "afebrile",
            text("Temperature"),
            text("No fever measured since {day}", day=first.collected_at.date()),
            first,
            text(
                "Every temperature from then on, two or more, is below {limit}. Tocilizumab "
                "suppresses fever.",
                limit=Quantity("TEMP", FEVER.value),
            ),
        )


def _on_treatment(course: Course, analyte: str) -> Sequence[Result]:
    """Return the results after the first infusion, oldest first."""
    first = course.first_infusion
    return [] if first is None else [r for r in course.of(analyte) if r.collected_at > first.started_at]


def _lasting(results: Sequence[Result], holds: Callable[[Result], bool]) -> Sequence[Result]:
    """Return the first result of the last run for which `holds` is true, if the run has two or more."""
    start = max((n + 1 for n, result in enumerate(results) if not holds(result)), default=0)
    run = results[start:]
    return run[:1] if len(run) > 1 else []


def _of_result(id: str, name: Text, says: Text, result: Result, rule: Text) -> Milestone:
    unit = ANALYTES[result.analyte].unit
    return Milestone(id, name, says, result.collected_at.date(), result.value, unit, rule)


# Drugs --------------------------------------------------------------------------------------------


def steroid_free(course: Course) -> Iterable[Milestone]:
    """Yield since when no glucocorticoid is taken, if one was taken before."""
    drugs = {step.drug for step in course.medication if is_glucocorticoid(step.drug)}
    yield from _stopped(course, drugs, "steroid-free", text("Glucocorticoid"), _steroid_words)


def _steroid_words(on: date) -> Text:
    return text("Without glucocorticoid since {day}", day=on)


def ciclosporin_stopped(course: Course) -> Iterable[Milestone]:
    """Yield since when no ciclosporin is taken, if it was taken before."""
    drugs = {step.drug for step in course.medication if resolve(step.drug) == "ciclosporin"}
    yield from _stopped(course, drugs, "ciclosporin-stopped", text("Ciclosporin"), _ciclosporin_words)


def _ciclosporin_words(on: date) -> Text:
    return text("Ciclosporin stopped on {day}", day=on)


def _stopped(
    course: Course, drugs: set[str], id: str, name: Text, words: Callable[[date], Text]
) -> Iterable[Milestone]:
    """Yield the milestone if the newest step of each of these drugs has the dose 0."""
    last = {step.drug: step for step in course.medication if step.drug in drugs}
    if last and all(step.mg_per_day == 0 for step in last.values()):
        on = max(_since_zero(course, drug) for drug in last)
        yield Milestone(id, name, words(on), on, 0.0, "mg/d", text("The newest dose on record is 0 mg."))


def _since_zero(course: Course, drug: str) -> date:
    """Return the first day of the run of doses of 0 mg with which the steps of a drug end."""
    steps = [step for step in course.medication if step.drug == drug]
    start = max((n + 1 for n, step in enumerate(steps) if step.mg_per_day), default=0)
    return steps[start].start


def dose_per_kg(course: Course) -> Iterable[Milestone]:
    """Yield the first and the newest dose of tocilizumab in mg/kg, by the weights recorded with them."""
    doses = [(i, i.dose_mg / i.weight_kg) for i in course.infusions if i.weight_kg]
    if len(doses) > 1:
        newest, value = doses[-1]
        yield Milestone(
            "dose-per-kg",
            text("Tocilizumab"),
            text("{first} mg/kg at the start, {now} mg/kg now", first=_tenth(doses[0][1]), now=_tenth(value)),
            newest.started_at.date(),
            round(value, 4),
            "mg/kg",
            text("The dose given, divided by the weight recorded with the infusion."),
        )


def _tenth(value: float) -> str:
    return plain(round(value, 1))


# Growth and activity ------------------------------------------------------------------------------


def height_gained(course: Course) -> Iterable[Milestone]:
    """Yield the height gained from the first height of the treatment to the newest, with both SDS."""
    heights = _heights(course)
    if len(heights) < 2:
        return
    first, last = heights[0], heights[-1]
    gained = round(last.value - first.value, 6)
    yield Milestone(
        "height-gained",
        text("Height"),
        _gained_words(gained, _sds(course, first), _sds(course, last)),
        last.collected_at.date(),
        gained,
        "cm",
        text(
            "From the first height, at most {days} days before the first infusion, to the newest one. "
            "SDS by the WHO references.",
            days=plain(HEIGHT_BEFORE_DAYS.value),
        ),
    )


def _heights(course: Course) -> Sequence[Result]:
    heights, first = course.of("HEIGHT"), course.first_infusion
    if first is None:
        return heights
    start = first.started_at - timedelta(days=HEIGHT_BEFORE_DAYS.value)
    return [height for height in heights if height.collected_at >= start]


def _gained_words(gained: float, before: float | None, after: float | None) -> Text:
    if before is None or after is None:
        return text("{gained} cm", gained=_signed(gained))
    return text(
        "{gained} cm, SDS {before} → {after} (WHO)",
        gained=_signed(gained),
        before=_signed(before),
        after=_signed(after),
    )


def _signed(value: float) -> str:
    return f"{value:+.1f}".replace("-", "−")


def _sds(course: Course, height: Result) -> float | None:
    child = course.child
    return height_sds(str(child.sex), child.birth_date, height.collected_at.date(), height.value)


def acr_response(course: Course) -> Iterable[Milestone]:
    """Yield when each level of the ACR Pedi response was first reached, against the start of treatment."""
    baseline = _baseline(course)
    if baseline is None:
        return
    reached = _first_of_each_level(course, baseline)
    for level in sorted(reached):
        on = reached[level].collected_at.date()
        yield Milestone(
            f"acr-pedi-{level}",
            text("ACR Pedi"),
            text("ACR Pedi {level} first reached on {day}", level=level, day=on),
            on,
            float(level),
            "",
            text(
                "Against the core set of {day}: three of six variables better by {level} %, at most one "
                "worse by more than 30 % (Giannini 1997). ESR or CRP is one of them, and "
                "tocilizumab lowers both.",
                level=level,
                day=baseline.collected_at.date(),
            ),
        )


def _baseline(course: Course) -> Specimen | None:
    """Return the newest specimen with parts of the core set up to the first infusion."""
    first = course.first_infusion
    until = [s for s in course.specimens if first is not None and s.collected_at <= first.started_at]
    return next((s for s in reversed(until) if s.value("AJC") is not None), None)


def _first_of_each_level(course: Course, baseline: Specimen) -> dict[int, Specimen]:
    reached: dict[int, Specimen] = {}
    start = core_set(baseline)
    for specimen in (s for s in course.specimens if s.collected_at > baseline.collected_at):
        response = acr_pedi(start, core_set(specimen)) or 0
        for level in (each for each in ACR_LEVELS if each <= response):
            reached.setdefault(level, specimen)
    return reached


def core_set(specimen: Specimen) -> CoreSet:
    """Return the core set variables that were recorded with a specimen."""
    names = ("AJC", "LJC", "PHGA", "PTGA", "CHAQ", "ESR", "CRP")
    return CoreSet(*(None if (found := specimen.value(n)) is None else found.value for n in names))


def chaq_change(course: Course) -> Iterable[Milestone]:
    """Yield the C-HAQ index at the start and now."""
    baseline, last = _baseline(course), course.latest("CHAQ")
    first = None if baseline is None else baseline.value("CHAQ")
    if first is not None and last is not None and last.collected_at > first.collected_at:
        yield Milestone(
            "chaq",
            text("C-HAQ"),
            text("C-HAQ {first} at the start, {now} now", first=plain(first.value), now=plain(last.value)),
            last.collected_at.date(),
            last.value,
            "",
            text("The newest index beside that of the visit before the first infusion (0 to 3)."),
        )


FINDERS: tuple[Callable[[Course], Iterable[Milestone]], ...] = (
    afebrile,
    crp_under_limit,
    white_cells_normal,
    acr_response,
    chaq_change,
    ciclosporin_stopped,
    steroid_free,
    dose_per_kg,
    height_gained,
)
