"""Read and check a dose of another drug: what was typed, and whether it fits what was taken before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TypeVar

from fortnight.domain.entry.check_common import unreadable
from fortnight.domain.entry.check_other import check_medication
from fortnight.domain.entry.doses_in_turn import NotInTurn, read_in_turn
from fortnight.domain.entry.drafts import Problem, question
from fortnight.domain.messages import filled, text
from fortnight.domain.numbers import NotANumber, parse, plain
from fortnight.domain.record.child import Child
from fortnight.domain.record.medication import (
    DOSE_UNITS,
    PER_WORDS,
    Act,
    MedicationStep,
    Per,
    Route,
    mg_per_day,
)
from fortnight.domain.treatment.drugs import TOCILIZUMAB, drug_name, is_glucocorticoid, resolve
from fortnight.domain.treatment.medication_lines import lines_of
from fortnight.domain.treatment.steroids import per_kg, prednisone_equivalent

MOST_TIMES = 24  # doses in one day or week [P]
ASKED_FACTOR = 4.0  # between two doses of a drug: a slip of the decimal point or of the unit [P]
ASKED_MG_PER_KG = 2.0  # prednisone in mg/kg/day above which a dose must be confirmed [P]

Value = TypeVar("Value", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class MedicationDraft:
    """A dose of another drug as typed or imported. The texts are as typed; `act` is a value of `Act`."""

    drug: str
    start: date
    act: str = Act.START
    dose: str = ""
    unit: str = "mg"
    times: str = "1"
    per: str = Per.DAY
    route: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ReadMedication:
    """A draft that was read: the step, or `None` if it cannot be read, and what is wrong with it."""

    step: MedicationStep | None
    problems: tuple[Problem, ...] = ()


def read_medication(draft: MedicationDraft) -> ReadMedication:
    """Read the typed texts of a draft into a step; a stop has no dose."""
    problems: list[Problem] = [*_text_problems(draft)]
    act = _one_of(Act, draft.act, "act", problems)
    per = _one_of(Per, draft.per, "per", problems)
    route = _one_of(Route, draft.route, "route", problems) if draft.route else None
    name = draft.drug.strip()
    drug, reason = resolve(name) or name, draft.reason.strip()
    if act is Act.STOP:
        step = MedicationStep(drug, draft.start, 0.0, "", name, per=per or Per.DAY, route=route)
    else:
        dose, times = _dose(draft, problems), _times(draft, problems)
        daily = mg_per_day(dose or 0.0, draft.unit, times, per or Per.DAY)
        step = MedicationStep(
            drug, draft.start, daily, "", name, draft.dose.strip(), draft.unit, times, per or Per.DAY, route
        )
    if problems:
        return ReadMedication(None, tuple(problems))
    return ReadMedication(replace(step, act=act, reason=reason))


def _text_problems(draft: MedicationDraft) -> Iterator[Problem]:
    if not draft.drug.strip():
        yield Problem("drug", text("Type the name of the drug."))
    for field, value in (("drug", draft.drug), ("reason", draft.reason)):
        wrong = unreadable(value)
        if wrong is not None:
            yield Problem(field, wrong)
    if resolve(draft.drug) == TOCILIZUMAB:
        yield Problem("drug", text("Tocilizumab is recorded as an infusion."))


def _one_of(choices: type[Value], typed: str, field: str, problems: list[Problem]) -> Value | None:
    try:
        return choices(typed)
    except ValueError:
        known = ", ".join(choices)
        problems.append(Problem(field, text("“{typed}” is not one of {known}.", typed=typed, known=known)))
        return None


def _dose(draft: MedicationDraft, problems: list[Problem]) -> float | None:
    wrong, dose = _dose_problem(draft)
    if wrong is not None:
        problems.append(wrong)
    return dose


def _dose_problem(draft: MedicationDraft) -> tuple[Problem | None, float | None]:
    if draft.unit not in DOSE_UNITS:
        known = ", ".join(DOSE_UNITS)
        sentence = text("“{unit}” is not a dose unit. Allowed: {known}.", unit=draft.unit, known=known)
        return Problem("unit", sentence), None
    try:
        in_turn = read_in_turn(draft.dose)
        found = parse(draft.dose) if in_turn is None else None
    except (NotANumber, NotInTurn) as wrong:
        return Problem("dose", wrong.sentence), None
    if in_turn is not None and draft.per != Per.OTHER_DAY:
        words = PER_WORDS[Per.OTHER_DAY]
        problem = text("Alternating doses are taken “{words}”. Choose that frequency.", words=words)
        return Problem("per", problem), None
    if in_turn is not None:
        return None, sum(in_turn)
    if found is None:
        return Problem("dose", text("Type the dose.")), None
    if found.comparator or found.value <= 0:
        return Problem("dose", text("Type a dose above 0. If the drug is stopped, choose “Stop”.")), None
    return None, found.value


def _times(draft: MedicationDraft, problems: list[Problem]) -> int:
    typed = draft.times.strip()
    if typed.isascii() and typed.isdigit() and len(typed) < 4 and 1 <= int(typed) <= MOST_TIMES:
        return int(typed)
    problems.append(Problem("times", text("Enter the number of doses: 1 to {most}.", most=MOST_TIMES)))
    return 1


# Against what was taken before ----------------------------------------------------------------------


def check_step(
    child: Child,
    step: MedicationStep,
    today: date,
    others: Sequence[MedicationStep] = (),
    weight_kg: float | None = None,
) -> Iterator[Problem]:
    """Check a step against the other steps of its line and the child's weight in kg.

    What is unusual is a question. An imported dose in mg/day alone (without an act) is asked nothing.
    """
    found = list(check_medication(child, step, today))
    yield from found
    if found or step.act is None:
        return
    if not step.reason:
        yield question("reason", text("No reason is given. Save without a reason?"))
    yield from _act_questions(step, others)
    yield from _dose_questions(step, others, weight_kg)


def _act_questions(step: MedicationStep, others: Sequence[MedicationStep]) -> Iterator[Problem]:
    name = filled(drug_name(step.drug))
    line = next(iter(lines_of(others)), None)
    same_day = any(other.start == step.start for other in others)
    if same_day:
        asked = text(
            "A dose of {drug} is already recorded for this day. Does this one replace it?", drug=name
        )
        yield question("start", asked)
    before = line.taken_on(step.start) if line is not None else None
    if step.act is Act.START and before is not None and not same_day:
        asked = text(
            "{drug} has been taken since {day}. Is this a change of the dose?", drug=name, day=before.start
        )
        yield question("act", asked)
    if step.act is not Act.START and before is None and not same_day:
        yield question("act", text("{drug} is not taken on this day. Is this right?", drug=name))
    later = min((other.start for other in others if other.start > step.start), default=None)
    if later is not None:
        asked = text("Another dose is recorded from {day} on. Does this dose apply until then?", day=later)
        yield question("start", asked)


def _dose_questions(
    step: MedicationStep, others: Sequence[MedicationStep], weight_kg: float | None
) -> Iterator[Problem]:
    before = max((o for o in others if o.start < step.start), key=lambda other: other.start, default=None)
    if before is not None and before.mg_per_day and step.mg_per_day:
        factor = step.mg_per_day / before.mg_per_day
        if not 1 / ASKED_FACTOR < factor < ASKED_FACTOR:
            asked = text(
                "{new} mg/day after {old} mg/day. Is the dose correct?",
                new=plain(step.mg_per_day),
                old=plain(before.mg_per_day),
            )
            yield question("dose", asked)
    if step.mg_per_day and is_glucocorticoid(step.drug) and not step.is_local:
        dose = per_kg(prednisone_equivalent(step.drug, step.mg_per_day), weight_kg)
        if dose is not None and dose > ASKED_MG_PER_KG:
            asked = text("{dose} mg/kg/day of prednisone. Is the dose correct?", dose=plain(round(dose, 2)))
            yield question("dose", asked)
