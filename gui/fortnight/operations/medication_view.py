"""What the medication page shows of a child: what is taken, plans, exposure, milestones and the reminder."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from fortnight.domain.messages import Text
from fortnight.domain.record.by_day import newest_on, weight_on, weights_by_day
from fortnight.domain.record.course import Course, Result
from fortnight.domain.record.medication import MedicationStep
from fortnight.domain.record.taper import PlanStep, Taper, plan_in_force
from fortnight.domain.treatment.adrenal import AdrenalRisk, adrenal_risk
from fortnight.domain.treatment.drug_kinds import Kind
from fortnight.domain.treatment.medication_lines import MedicationLine, lines_of
from fortnight.domain.treatment.medication_words import step_words
from fortnight.domain.treatment.steroid_exposure import (
    DailyDose,
    DoseByWeight,
    Period,
    cumulative,
    daily_doses,
    days_since_stopped,
    dose_on,
    doses_by_weight,
    mean_mg_per_kg,
    systemic_steroids,
    with_infusions,
)
from fortnight.domain.treatment.steroid_milestones import DrugMilestone, milestones
from fortnight.domain.treatment.steroids import per_kg
from fortnight.domain.treatment.taper_plan import planned_step

LEVEL_OF = {"ciclosporin": "CSA"}
"""The analyte of the blood level of a drug."""


@dataclass(frozen=True, slots=True)
class SteroidFigures:
    """The glucocorticoid dose of today and of a period, all as prednisone.

    `mean_mg_per_kg` is that of the period. `stopped_days` is `None` while a dose is taken. `with_infusions`
    are drugs of which single doses were given with infusions; they are not counted.
    """

    now: DailyDose
    now_mg_per_kg: float | None
    weight_kg: float | None
    stopped_days: int | None
    period: Period
    mean_mg_per_kg: float | None
    with_infusions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StepRow:
    """One recorded step beside the plan of its day. Doses in mg/day; `change` is a fraction."""

    step: MedicationStep
    treatment_day: int | None
    planned: PlanStep | None
    mg_per_kg: float | None
    change: float | None


@dataclass(frozen=True, slots=True)
class MedicationView:
    """Everything that the page shows, as of `today`."""

    course: Course
    today: date
    lines: tuple[MedicationLine, ...]
    by_weight: tuple[DoseByWeight, ...]
    milestones: tuple[DrugMilestone, ...]
    adrenal: AdrenalRisk

    @property
    def first(self) -> date:
        """The first day on which anything is known of other drugs; today without any."""
        starts = [line.steps[0].start for line in self.lines]
        return min([*starts, *(each.since for each in self.course.tapers), self.today])

    @property
    def tapers_in_force(self) -> tuple[Taper, ...]:
        """The plan of each drug that is in force today."""
        drugs = dict.fromkeys(each.drug for each in self.course.tapers)
        found = (plan_in_force(self.course.tapers, drug, self.today) for drug in drugs)
        return tuple(each for each in found if each is not None)

    def treatment_day(self, day: date) -> int | None:
        """The days from the first infusion to a day; `None` without an infusion."""
        return self.course.treatment_day(day)

    def level(self, line: MedicationLine) -> Result | None:
        """The newest blood level of a drug; `None` if there is none."""
        code = LEVEL_OF.get(line.substance)
        return self.course.latest(code) if code else None


def medication_view(course: Course, today: date) -> MedicationView:
    """Return what the page shows of a course."""
    return MedicationView(
        course,
        today,
        lines_of(course.medication),
        doses_by_weight(course, today),
        milestones(course, today),
        adrenal_risk(course, today),
    )


def steroid_figures(view: MedicationView, first: date, last: date) -> SteroidFigures:
    """Return the exposure of a period. :raises ValueError: if it ends before it begins."""
    doses = daily_doses(systemic_steroids(view.course.medication))
    now, weight = dose_on(doses, view.today), weight_on(view.course, view.today)
    return SteroidFigures(
        now,
        per_kg(now.mg, weight),
        weight,
        days_since_stopped(doses, view.today),
        cumulative(doses, first, last),
        mean_mg_per_kg(view.by_weight, first, last),
        with_infusions(view.course.medication, first, last),
    )


def step_rows(view: MedicationView, line: MedicationLine) -> tuple[StepRow, ...]:
    """Return the steps of a line, newest first, each beside its plan."""
    weights = weights_by_day(view.course)
    befores = (None, *line.steps)
    rows = (
        StepRow(
            step,
            view.treatment_day(step.start),
            planned_step(view.course.tapers, line.substance, step.start),
            per_kg(step.mg_per_day, newest_on(weights, step.start)),
            _change(before, step),
        )
        for before, step in zip(befores, line.steps, strict=False)
    )
    return tuple(rows)[::-1]


def _change(before: MedicationStep | None, step: MedicationStep) -> float | None:
    if before is None or not before.mg_per_day or step.mg_per_day is None:
        return None
    return step.mg_per_day / before.mg_per_day - 1


def taken_words(course: Course, today: date) -> tuple[tuple[Kind, Text], ...]:
    """Return what is taken on a day in sentences, each with its kind, for summaries of a course."""
    taken = ((line.kind, line.taken_on(today)) for line in lines_of(course.medication))
    return tuple((kind, step_words(step)) for kind, step in taken if step is not None)
