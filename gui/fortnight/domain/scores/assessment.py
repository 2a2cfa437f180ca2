"""What is known of a child's disease activity at one time, from a visit or from imported results.

A visit holds joints, global assessments, C-HAQ and systemic features; blood counts, ESR, CRP and temperature
are results near it. Results of the categories of a joint count that were imported without a visit (a count
instead of joints) make an assessment of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from fortnight.domain.labs.reference_interval import interval_on
from fortnight.domain.limit import Limit
from fortnight.domain.record.course import Course, Result, Specimen
from fortnight.domain.record.joints import JOINTS, OF_27, WITH_MOTION, Joints, Sign
from fortnight.domain.record.visit import SCALES, Feature, Visit
from fortnight.domain.scores import activity
from fortnight.domain.scores.bounds import Bounds, known, known_or

NEAR = Limit(3, "d", "a result this near to a visit belongs to it", "P")
FEVER_FROM = Limit(38.0, "Cel", "Quartier 2011, ARD table; TENDER counts from 37.5 [R]", "V")
WITHOUT_FEVER = Limit(7, "d", "Japanese trial style, ARD table", "V")
COUNTED = ("AJC", "LJC", "PHGA", "PTGA", "CHAQ")
"""The results that are an assessment of activity where no visit was recorded."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """Disease activity at one time. A count is a range where joints were not examined.

    `temperatures` are the days of the last 7 with a temperature, `raised_by_jia` is whether ESR or CRP is
    raised by JIA. `visit` is the visit, `None` for imported results.
    """

    id: str
    at: datetime
    active: Bounds
    active_27: Bounds
    limited: Bounds
    physician_global: float | None = None
    patient_global: float | None = None
    stiffness_min: float | None = None
    chaq: float | None = None
    features: Mapping[Feature, bool] = field(default_factory=dict[Feature, bool], hash=False)
    results: Mapping[str, Result] = field(default_factory=dict[str, Result], hash=False)
    temperature_days: int = 0
    visit: Visit | None = None

    def value(self, code: str) -> float | None:
        """Return a result near this assessment in its canonical unit; `None` if there is none."""
        return self.results[code].value if code in self.results else None

    def on_scale(self, name: str) -> Bounds:
        """Return `physician_global`, `patient_global` or `chaq`; the whole scale if it is missing."""
        scale = SCALES["chaq_index" if name == "chaq" else name]
        return known_or(getattr(self, name), name, scale.lowest, scale.highest)


def assessments(course: Course, visits: tuple[Visit, ...]) -> list[Assessment]:
    """Return everything that was assessed, oldest first: visits, and imported results of other days."""
    days = {visit.at.date() for visit in visits}
    imported = (s for s in course.specimens if s.collected_at.date() not in days and _is_counted(s))
    found = [*(of_visit(course, visit) for visit in visits), *(of_specimen(course, s) for s in imported)]
    return sorted(found, key=lambda each: each.at)


def _is_counted(specimen: Specimen) -> bool:
    return any(specimen.value(code) is not None for code in COUNTED)


def of_visit(course: Course, visit: Visit) -> Assessment:
    """Return the assessment of a visit with the results near it."""
    results = near(course, visit.at)
    return Assessment(
        visit.id,
        visit.at,
        count(visit.joints, Sign.ACTIVE, frozenset(JOINTS)),
        count(visit.joints, Sign.ACTIVE, OF_27),
        count(visit.joints, Sign.LIMITED, WITH_MOTION),
        visit.physician_global,
        visit.patient_global,
        visit.stiffness_min,
        chaq_of(visit),
        _features(course, visit.at, results, visit.features),
        results,
        _temperature_days(course, visit.at),
        visit,
    )


def of_specimen(course: Course, specimen: Specimen) -> Assessment:
    """Return the assessment of results without a visit: counts instead of joints, no features but fever."""
    at, results = specimen.collected_at, near(course, specimen.collected_at)
    active = _imported_count(specimen, "AJC", len(JOINTS))
    rest = len(JOINTS) - len(OF_27)
    of_27 = Bounds(
        max(0.0, active.low - rest), min(active.high, len(OF_27)), active.missing or ("active_joints_27",)
    )
    return Assessment(
        specimen.id,
        at,
        active,
        of_27 if of_27.exact is None else known(of_27.low),
        _imported_count(specimen, "LJC", len(WITH_MOTION)),
        *(_value(specimen, code) for code in ("PHGA", "PTGA")),
        chaq=_value(specimen, "CHAQ"),
        features=_features(course, at, results, {}),
        results=results,
        temperature_days=_temperature_days(course, at),
    )


def _value(specimen: Specimen, code: str) -> float | None:
    found = specimen.value(code)
    return None if found is None else found.value


def _imported_count(specimen: Specimen, code: str, most: int) -> Bounds:
    value = _value(specimen, code)
    name = {"AJC": "active_joints", "LJC": "limited_joints"}[code]
    return Bounds(0, most, (name,)) if value is None else known(value)


_COUNT_NAMES = {Sign.ACTIVE: "active_joints", Sign.LIMITED: "limited_joints", Sign.TENDER: "tender_joints"}


def count(joints: Joints, sign: Sign, among: frozenset[str]) -> Bounds:
    """Return how many of some joints have a sign; a joint that was not examined may have it or not."""
    found = sum(sign in joints[id] for id in among if id in joints)
    unseen = sum(id not in joints for id in among)
    return Bounds(found, found + unseen, (_COUNT_NAMES[sign],) if unseen else ())


def chaq_of(visit: Visit) -> float | None:
    """Return the C-HAQ index of a visit: from its items if there are any, else as it was typed."""
    if not visit.chaq_items:
        return visit.chaq_index
    return activity.chaq(visit.chaq_items, visit.aids).index


# Results near a visit -----------------------------------------------------------------------------

_LABS = ("ESR", "CRP", "HB", "PLT", "FERR", "TEMP")


def near(course: Course, at: datetime) -> dict[str, Result]:
    """Return the results nearest to a time, by analyte, that are no further away than `NEAR`."""
    found = ((code, _nearest(course.of(code), at)) for code in _LABS)
    return {code: result for code, result in found if result is not None}


def _nearest(results: tuple[Result, ...], at: datetime) -> Result | None:
    within = (r for r in results if abs(r.collected_at - at) <= timedelta(days=NEAR.value))
    return min(within, key=lambda r: abs(r.collected_at - at), default=None)


def _week(course: Course, at: datetime) -> Iterator[Result]:
    since = at - timedelta(days=WITHOUT_FEVER.value)
    return (r for r in course.of("TEMP") if since < r.collected_at <= at)


def _temperature_days(course: Course, at: datetime) -> int:
    return len({r.collected_at.date() for r in _week(course, at)})


def _features(
    course: Course, at: datetime, results: Mapping[str, Result], seen: Mapping[Feature, bool]
) -> dict[Feature, bool]:
    """Return what was seen; fever and raised values also as they follow from results."""
    derived: dict[Feature, bool] = {}
    if any(r.value >= FEVER_FROM.value for r in _week(course, at)):
        derived[Feature.FEVER] = True
    raised = _is_raised(course, results)
    if raised is False or (raised and Feature.RAISED_BY_JIA not in seen):
        derived[Feature.RAISED_BY_JIA] = raised
    return {**seen, **derived}


def _is_raised(course: Course, results: Mapping[str, Result]) -> bool | None:
    """Whether neither ESR nor CRP is normal; `None` if this is not known (one is raised, one missing)."""
    normal = [is_normal(course, results.get(code)) for code in ("ESR", "CRP")]
    if True in normal:
        return False
    return None if None in normal else True


def is_normal(course: Course, result: Result | None) -> bool | None:
    """Whether a result is not above the interval for the child's age; `None` if that cannot be said."""
    if result is None:
        return None
    day = result.collected_at.date()
    interval = interval_on(course.child, result.analyte, day, result.method)
    if interval is None or interval.high is None:
        return None
    if result.value > interval.high:
        return None if result.comparator == "<" else False  # such as CRP < 10 mg/L with a limit of 5 mg/L
    return result.comparator != ">"
