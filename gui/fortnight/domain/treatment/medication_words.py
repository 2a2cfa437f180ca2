"""What is taken, in words: the dose as it was typed, how often, and the drug with its dose and day."""

from __future__ import annotations

from fortnight.domain.messages import Text, filled, text
from fortnight.domain.numbers import NotANumber, parse, plain
from fortnight.domain.record.medication import (
    DOSE_UNIT_WORDS,
    PER_WORDS,
    MedicationStep,
    Per,
    typed_in_turn,
)
from fortnight.domain.record.taper import PlanStep
from fortnight.domain.treatment.drugs import drug_name


def dose_words(step: MedicationStep) -> Text:
    """The dose of a step: `10 mg a week`, `2.5 mg, 2 × a day`, `5 and 2.5 mg on alternate days`."""
    if step.is_stop:
        return text("stopped")
    if not step.dose and step.mg_per_day is None:
        return text("dose not recorded")
    if not step.dose:
        return text("{dose} mg a day", dose=plain(step.mg_per_day or 0.0))
    parts = typed_in_turn(step.dose) if step.per is Per.OTHER_DAY else None
    first, second = map(_amount, parts or (step.dose, "0"))
    unit = DOSE_UNIT_WORDS.get(step.unit, step.unit)
    if second != "0":
        return _in_turn(first, second, unit)
    dose, per = first, PER_WORDS[step.per]
    if step.times == 1:
        return text("{dose} {unit} {per}", dose=dose, unit=unit, per=per)
    return text("{dose} {unit}, {times} × {per}", dose=dose, unit=unit, times=step.times, per=per)


def plan_step_words(step: PlanStep) -> Text:
    """The dose of a planned step: `2.5 mg/day`, `5 mg every other day`, `5 and 2.5 mg on alternate days`."""
    if step.per is Per.DAY:
        return text("{mg} mg/day", mg=plain(step.mg_per_day))
    if step.second_mg:
        return _in_turn(plain(step.dose_mg), plain(step.second_mg), DOSE_UNIT_WORDS["mg"])
    return text(
        "{dose} {unit} {per}", dose=plain(step.dose_mg), unit=DOSE_UNIT_WORDS["mg"], per=PER_WORDS[step.per]
    )


def _in_turn(first: str, second: str, unit: str) -> Text:
    return text("{first} and {second} {unit} on alternate days", first=first, second=second, unit=unit)


def _amount(typed: str) -> str:
    """Return a typed dose in the safe form, such as 0.5 for `,50`; as typed if it is not a number."""
    try:
        found = parse(typed)
    except NotANumber:
        return typed
    return typed if found is None else plain(found.value)


def step_words(step: MedicationStep) -> Text:
    """A step in one sentence: the drug, its dose and since when."""
    name = filled(drug_name(step.drug))
    if step.is_stop:
        return text("{drug}: stopped {day}", drug=name, day=step.start)
    return text("{drug} {dose} since {day}", drug=name, dose=dose_words(step), day=step.start)
