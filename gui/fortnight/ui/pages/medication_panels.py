"""What the chart of other drugs draws: one panel for mg/kg/day, and one for each drug."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from fortnight.domain.numbers import plain
from fortnight.domain.record.medication import DAYS_OF, Per
from fortnight.domain.record.taper import Do, Taper
from fortnight.domain.treatment.drug_kinds import Kind
from fortnight.domain.treatment.drugs import drug_name
from fortnight.domain.treatment.medication_lines import MedicationLine
from fortnight.domain.treatment.steroid_limits import BELOW_LIMITS
from fortnight.domain.treatment.taper_plan import planned_on, planned_step
from fortnight.operations.medication_view import LEVEL_OF, MedicationView
from fortnight.ui import formats
from fortnight.ui.translation import tr, tr_word

Values = list[tuple[date, float | None]]
SERIES = ("crp", "il6", "saa", "wbc", "ferr", "plt")  # colours of the theme
AHEAD = timedelta(days=14)  # after today, so that the plan begins inside the chart
MOST_AHEAD = timedelta(days=120)


@dataclass(frozen=True, slots=True)
class Band:
    """Days of a hold or a step back, with its words."""

    first: date
    last: date
    words: str


@dataclass(frozen=True, slots=True)
class Alternate:
    """Days on which `mg` is taken or planned every other day, `low` between; the curve has the mean."""

    first: date
    last: date
    mg: float
    low: float
    is_planned: bool
    words: str


@dataclass(frozen=True, slots=True)
class DrugPanel:
    """One panel: the taken doses, the planned ones, blood levels on their own axis, limits and holds.

    Each value holds from its day on; `None` is a gap.
    """

    title: str
    colour: str
    taken: Values
    planned: Values = field(default_factory=list[tuple[date, float | None]])
    levels: tuple[tuple[date, float, str], ...] = ()
    level_unit: str = ""
    limits: tuple[float, ...] = ()
    bands: tuple[Band, ...] = ()
    alternates: tuple[Alternate, ...] = ()


def panels(view: MedicationView) -> tuple[DrugPanel, ...]:
    """Return the panels of a child, the glucocorticoids first."""
    drugs = [line for line in view.lines if _is_drawn(line)]
    each = [_drug(view, line, SERIES[n % len(SERIES)]) for n, line in enumerate(drugs)]
    if view.by_weight:
        per_kg: Values = [(dose.start, dose.mg_per_kg) for dose in view.by_weight]
        limits = tuple(limit.value for limit in BELOW_LIMITS)
        title = tr("Glucocorticoids as prednisone, mg/kg/day")
        return (DrugPanel(title, "drug", per_kg, limits=limits), *each)
    return tuple(each)


def last_day(view: MedicationView) -> date:
    """Return the last day of the chart: the end of the plans, but not too far ahead."""
    ends = [taper.steps[-1].start + AHEAD for taper in view.tapers_in_force]
    return min(max([view.today + AHEAD, *ends]), view.today + MOST_AHEAD)


def _is_drawn(line: MedicationLine) -> bool:
    known = any(step.mg_per_day is not None for step in line.steps)
    return known and not line.newest.is_local and line.kind is not Kind.PREMEDICATION


def _drug(view: MedicationView, line: MedicationLine, colour: str) -> DrugPanel:
    plans = [taper for taper in view.course.tapers if taper.drug == line.substance]
    code = LEVEL_OF.get(line.substance)
    results = view.course.of(code) if code else ()
    name = tr_word(drug_name(line.substance))
    is_weekly = line.newest.per is Per.WEEK
    title = (tr("{drug}, mg/week") if is_weekly else tr("{drug}, mg/day")).format(drug=name)
    factor = DAYS_OF[Per.WEEK] if is_weekly else 1
    return DrugPanel(
        title,
        colour,
        [(step.start, _times(0.0 if step.is_stop else step.mg_per_day, factor)) for step in line.steps],
        [(day, _times(mg, factor)) for day, mg in _planned(view, line, plans)],
        tuple((r.collected_at.date(), r.value, f"{r.comparator}{plain(r.value)}") for r in results),
        tr("level, ng/mL") if results else "",
        bands=tuple(_bands(plans)),
        alternates=(*_taken_alternates(line), *_planned_alternates(view, line, plans)),
    )


def _taken_alternates(line: MedicationLine) -> Iterator[Alternate]:
    ends = [*(step.start for step in line.steps[1:]), date.max]
    for step, end in zip(line.steps, ends, strict=True):
        if step.per is Per.OTHER_DAY and step.mg_per_day and not step.is_stop:
            first = step.mg_per_day * DAYS_OF[step.per] - step.second_mg
            yield _alternate((step.start, end), first, step.second_mg, is_planned=False)


def _planned_alternates(
    view: MedicationView, line: MedicationLine, plans: list[Taper]
) -> Iterator[Alternate]:
    days = _changes(plans)
    for first, last in zip(days, [*days[1:], date.max], strict=False):
        step = planned_step(view.course.tapers, line.substance, first)
        if step is not None and step.per is Per.OTHER_DAY and step.mg_per_day:
            yield _alternate((first, last), step.dose_mg, step.second_mg, is_planned=True)


def _alternate(days: tuple[date, date], first_mg: float, second_mg: float, *, is_planned: bool) -> Alternate:
    low, high = sorted((first_mg, second_mg))
    doses = formats.decimal_point(f"{plain(first_mg)}/{plain(second_mg)}")
    return Alternate(*days, high, low, is_planned, tr("{doses} mg in turn").format(doses=doses))


def _times(mg: float | None, factor: int) -> float | None:
    return None if mg is None else mg * factor


def _planned(view: MedicationView, line: MedicationLine, plans: list[Taper]) -> Values:
    return [(day, planned_on(view.course.tapers, line.substance, day)) for day in _changes(plans)]


def _changes(plans: list[Taper]) -> list[date]:
    """Return the days on which a plan changes, oldest first."""
    days = {step.start for plan in plans for step in plan.steps}
    return sorted(days | {plan.ended_on for plan in plans if plan.ended_on is not None})


def _bands(plans: Iterable[Taper]) -> Iterable[Band]:
    words = {Do.HOLD: tr("held: {why}"), Do.STEP_BACK: tr("step back: {why}")}
    for change in (change for plan in plans for change in plan.changes):
        if change.do in words:
            last = change.on + timedelta(change.days)
            yield Band(change.on, last, words[change.do].format(why=change.reason))
