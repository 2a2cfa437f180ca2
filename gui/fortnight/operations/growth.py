"""What the Growth page shows: measures, target height, steroid dose, parents' heights."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from fortnight.domain.entry.check_child import parent_problems
from fortnight.domain.entry.drafts import LabsDraft, Problem, Typed
from fortnight.domain.entry.typed_dates import moment_on
from fortnight.domain.messages import text
from fortnight.domain.numbers import NotANumber, parse
from fortnight.domain.readiness.surveillance import Due
from fortnight.domain.record.course import Course, Event
from fortnight.domain.record.event_kinds import EventKind, Imaging
from fortnight.domain.scores.growth_course import Growth, growth_of
from fortnight.domain.scores.mid_parental import TargetHeight, target_height
from fortnight.domain.treatment.steroid_exposure import doses_by_weight
from fortnight.operations import settings
from fortnight.operations.checking import raise_for_problems
from fortnight.operations.correcting import amend_child
from fortnight.operations.events import due_items
from fortnight.operations.recording import record_labs
from fortnight.operations.session import Invalid, Session

Steps = tuple[tuple[date, float], ...]
"""From each day on, the dose in mg/kg/day of prednisone."""
MEASURED = "measures"
"""The visit of a specimen that holds a height or a weight alone."""


@dataclass(frozen=True, slots=True)
class GrowthView:
    """The growth of a child, its target height, its steroid dose, what is due, and its DXA scans."""

    growth: Growth
    target: TargetHeight | None
    steroid: Steps
    due: Due | None
    bone_density: tuple[Event, ...]


def growth_view(session: Session, course: Course) -> GrowthView:
    """Return what the Growth page shows of a course."""
    child, formula = course.child, settings.value(session.store, "target_formula")
    due = next((each for each in due_items(session, course) if each.key == "height"), None)
    scans = (
        e for e in course.events if e.kind == EventKind.IMAGING and e.details.get("method") == Imaging.DXA
    )
    return GrowthView(
        growth_of(course),
        target_height(formula, str(child.sex), child.mother_cm, child.father_cm),
        _steroid_steps(course, session.clock().date()),
        due,
        tuple(scans),
    )


def _steroid_steps(course: Course, today: date) -> Steps:
    """Return the known doses of all glucocorticoids together, each with the day from which it was taken."""
    doses = ((each.start, each.mg_per_kg) for each in doses_by_weight(course, today))
    return tuple((start, mg) for start, mg in doses if mg is not None)


def record_measures(  # noqa: PLR0913
    session: Session, id: str, child: str, on: date, height: Typed, weight: Typed, confirmed: bool = False
) -> None:
    """Record a height, a weight or both, measured on a day.

    :raises Invalid: if a value is wrong, or if both are empty.
    """
    typed = {code: each for code, each in (("HEIGHT", height), ("WEIGHT", weight)) if each.value.strip()}
    if not typed:
        raise Invalid(text("Type a height or a weight."))
    record_labs(
        session, id, child, LabsDraft(moment_on(on, session.clock()), typed, visit=MEASURED), confirmed
    )


def change_parents(  # noqa: PLR0913
    session: Session, entry: str, child: str, mother: str, father: str, measured: bool, reason: str
) -> None:
    """Record the heights of the parents in cm, as typed; an empty box removes a height.

    :raises Invalid: if a height is wrong, or if nothing was changed.
    """
    heights = {"mother_cm": _read("mother_cm", mother), "father_cm": _read("father_cm", father)}
    raise_for_problems(tuple(parent_problems(heights)), confirmed=False)
    amend_child(session, entry, child, {**heights, "parents_measured": measured}, reason)


def _read(name: str, typed: str) -> float | None:
    try:
        found = parse(typed)
    except NotANumber as refused:
        raise Invalid(refused.sentence, problems=(Problem(name, refused.sentence),)) from refused
    if found is not None and found.comparator:
        sentence = text("Type the height in cm, such as 168.")
        raise Invalid(sentence, problems=(Problem(name, sentence),))
    return None if found is None else found.value
