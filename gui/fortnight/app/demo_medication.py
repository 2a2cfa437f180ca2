"""Other drugs of some invented children: tapers of prednisolone, methotrexate, ciclosporin, an NSAID."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from fortnight.domain.entry.check_medication import MedicationDraft
from fortnight.domain.entry.drafts import LabsDraft, Typed
from fortnight.domain.record.medication import Act, Per, Route
from fortnight.domain.record.taper import Do, How, PlanStep, Taper, TaperChange
from fortnight.operations.medication import change_taper, plan_taper, record_medication
from fortnight.operations.recording import record_labs
from fortnight.operations.session import Session
from fortnight.store.queries import courses

NURSE, PHYSICIAN = "Nurse A", "Physician A"
LEVEL_AT = time(8)


@dataclass(frozen=True, slots=True)
class Dose:
    """A dose that began some days ago; a `mg` of 0 is a stop. The others are as in `MedicationDraft`."""

    ago: int
    mg: float
    reason: str
    per: Per = Per.DAY
    times: int = 1
    route: Route = Route.ORAL


@dataclass(frozen=True, slots=True)
class Hold:
    """A hold of the plan that began some days ago, for a number of days."""

    ago: int
    days: int
    reason: str


@dataclass(frozen=True, slots=True)
class Patient:
    """What one invented child takes, by drug; levels of ciclosporin and the plan of prednisolone.

    `levels` maps days ago to ng/mL; `plan` maps days from today to mg/day; `held` a hold of that plan.
    """

    drugs: dict[str, tuple[Dose, ...]]
    levels: dict[int, int]
    plan: dict[int, float]
    held: Hold | None = None


# mg of prednisolone a day by days from today: the plan of the first child, which was held once.
TAPER = {-98: 15.0, -84: 12.5, -70: 10.0, -56: 7.5, -42: 5.0, -28: 4.0, -14: 3.0, 14: 2.0, 28: 1.0, 42: 0.0}
EVERY_OTHER_DAY = {14: 1.0, 28: 0.0}  # of these days, in the plan: the dose of the days between
PATIENTS = (
    Patient(
        {
            "Predonine": (
                Dose(98, 15, "flare"),
                Dose(84, 12.5, "by plan"),
                Dose(70, 10, "by plan"),
                Dose(42, 7.5, "two weeks behind the first plan"),
                Dose(28, 5, "by plan"),
                Dose(14, 4, "by plan"),
            ),
            "MTX": (Dose(210, 10, "arthritis", Per.WEEK, route=Route.SUBCUTANEOUS),),
            "folic acid": (Dose(210, 5, "with methotrexate", Per.WEEK),),
        },
        {},
        TAPER,
        Hold(56, 14, "rhinovirus"),
    ),
    Patient(
        {
            "PSL": (
                Dose(300, 20, "MAS"),
                Dose(270, 10, "by plan"),
                Dose(240, 5, "by plan"),
                Dose(200, 0, "well"),
            ),
            "Neoral": (Dose(300, 50, "MAS", times=2), Dose(60, 25, "level high", times=2)),
        },
        {290: 118, 240: 124, 120: 96, 62: 182, 30: 61},
        {},
    ),
    Patient(
        {
            "naproxen": (Dose(120, 100, "pain", times=2), Dose(40, 0, "no pain")),
            "cetirizine": (Dose(150, 5, "itching during an infusion", Per.INFUSION),),
        },
        {},
        {},
    ),
)


def record_other_drugs(session: Session, today: date) -> None:
    """Record other drugs of the children who were treated for the longest time and have none."""
    found = (courses.course(session.store, each.id) for each in courses.children(session.store))
    free = [course for course in found if course is not None and course.infusions and not course.medication]
    longest = sorted(free, key=lambda course: course.infusions[0].started_at)
    children = [course.child for course in longest]
    for child, patient in zip(children, PATIENTS, strict=False):
        _record(session, child.id, child.birth_date, patient, today)


def _rhythm(days: int) -> Per:
    return Per.OTHER_DAY if days in EVERY_OTHER_DAY else Per.DAY


def _record(session: Session, child: str, born: date, patient: Patient, today: date) -> None:
    nurse = replace(session, actor=NURSE, role="nurse")
    physician = replace(session, actor=PHYSICIAN, role="physician")
    for name, doses in patient.drugs.items():
        for n, dose in enumerate(each for each in doses if today - timedelta(each.ago) > born):
            draft = _draft(name, dose, today, is_first=not n)
            record_medication(nurse, session.new_id(), child, draft, confirmed=True)
    _draw_levels(nurse, child, patient.levels.items(), today)
    if patient.plan:
        steps = tuple(
            PlanStep(today + timedelta(days), mg, _rhythm(days), EVERY_OTHER_DAY.get(days, 0.0))
            for days, mg in patient.plan.items()
        )
        taper = Taper(session.new_id(), "prednisolone", steps, How.DATES, "afebrile for 4 weeks")
        plan_taper(physician, child, taper, confirmed=True)
        if patient.held is not None:
            held, since = patient.held, today - timedelta(patient.held.ago)
            change = TaperChange(Do.HOLD, since, held.days, held.reason)
            change_taper(physician, session.new_id(), taper.id, change, confirmed=True)


def _draft(name: str, dose: Dose, today: date, is_first: bool) -> MedicationDraft:
    act = Act.START if is_first else Act.CHANGE if dose.mg else Act.STOP
    typed = f"{dose.mg:g}" if dose.mg else ""
    start, times = today - timedelta(dose.ago), str(dose.times)
    return MedicationDraft(name, start, act, typed, "mg", times, dose.per, dose.route, dose.reason)


def _draw_levels(session: Session, child: str, levels: Iterable[tuple[int, int]], today: date) -> None:
    zone = session.clock().tzinfo
    for ago, level in levels:
        at = datetime.combine(today - timedelta(ago), LEVEL_AT, zone)
        draft = LabsDraft(at, {"CSA": Typed(str(level), "ng/mL")})
        record_labs(session, session.new_id(), child, draft, confirmed=True)
