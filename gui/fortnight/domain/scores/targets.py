"""The treatment targets of EULAR/PReS 2024 for sJIA: day 7, week 4, month 3 and month 6.

As restated in J Rheumatol 2025 (Keio) [V]: day 7 no fever and CRP down by more than 50 %; week 4 no fever,
active joints down by more than 50 % and CRP normal; month 3 clinically inactive disease on less than 0.1
mg/kg/day of prednisone; month 6 clinically inactive disease without steroid. The guideline itself may say 0.1
to 0.2 mg/kg at month 3 and add globals below 20 of 100 at week 4 [R]. Inactive disease is that of
`inactive_disease`. On tocilizumab the criteria of CRP, ESR and fever are met by the drug itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from fortnight.domain.limit import Limit
from fortnight.domain.messages import Text, text
from fortnight.domain.record.course import Course, Result
from fortnight.domain.record.visit import Feature
from fortnight.domain.scores.activity import percent_change
from fortnight.domain.scores.assessment import Assessment, is_normal, of_specimen
from fortnight.domain.scores.inactive_disease import InactiveDisease, inactive_disease
from fortnight.domain.treatment.steroid_exposure import with_infusions, with_infusions_words

FALL = Limit(50, "%", "EULAR/PReS 2024, restated in J Rheumatol 2025", "V")
LOW_STEROID = Limit(0.1, "mg/kg/d", "EULAR/PReS 2024; the guideline may say 0.1 to 0.2", "V")
BEFORE_TREATMENT = Limit(28, "d", "a value this old still counts as before the first infusion", "P")

Steroid = Callable[[date], float | None]  # mg/kg/day of prednisone on a day, `None` if not known


class TargetState(StrEnum):
    """What became of a target."""

    MET = "met"
    MISSED = "missed"
    NOT_ASSESSABLE = "not assessable"
    NOT_YET = "not yet"


STATE_WORDS = {
    TargetState.MET: text("met"),
    TargetState.MISSED: text("not met"),
    TargetState.NOT_ASSESSABLE: text("not assessable"),
    TargetState.NOT_YET: text("not yet due"),
}


@dataclass(frozen=True, slots=True)
class Criterion:
    """One condition of a target; `met` is `None` if it is not known. The drug meets a hidden one itself."""

    words: Text
    met: bool | None
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """What a target is judged by: the assessment in its window, and what was before the treatment."""

    course: Course
    found: Assessment
    before: Assessment | None
    crp_before: Result | None
    steroid: float | None


@dataclass(frozen=True, slots=True)
class Rule:
    """One target: the days of treatment on which an assessment counts for it [P], and its conditions."""

    key: str
    name: Text
    day: int
    window: tuple[int, int]
    criteria: Callable[[Facts], Iterable[Criterion]]


@dataclass(frozen=True, slots=True)
class Target:
    """A target of a child: due on a day, its state, and what it was judged by (`None`: nothing)."""

    rule: Rule
    due: date
    state: TargetState
    criteria: tuple[Criterion, ...] = ()
    assessed: Assessment | None = None


def _no_fever(facts: Facts) -> Criterion:
    fever = facts.found.features.get(Feature.FEVER)
    return Criterion(text("no fever"), None if fever is None else not fever, is_hidden=True)


def _crp_fell(facts: Facts) -> Criterion:
    words = text("CRP down by more than {fall} %", fall=f"{FALL.value:g}")
    then, now = facts.crp_before, facts.found.results.get("CRP")
    if then is None or now is None or then.comparator:
        return Criterion(words, None, is_hidden=True)
    fell = percent_change(then.value, now.value) < -FALL.value
    leaves_open = ">" if fell else "<"  # the true value may lie on the other side of the fall
    return Criterion(words, None if now.comparator == leaves_open else fell, is_hidden=True)


def _crp_normal(facts: Facts) -> Criterion:
    normal = is_normal(facts.course, facts.found.results.get("CRP"))
    return Criterion(text("CRP normal"), normal, is_hidden=True)


def _joints_fell(facts: Facts) -> Criterion:
    words = text("active joints down by more than {fall} %", fall=f"{FALL.value:g}")
    if facts.before is None:
        return Criterion(words, None)
    then, now = facts.before.active, facts.found.active
    if now.exact == 0:
        return Criterion(words, True)  # no active joint is left, however many there were
    best, worst = percent_change(then.high, now.low), percent_change(then.low, now.high)
    if worst < -FALL.value:
        return Criterion(words, True)
    return Criterion(words, None if best < -FALL.value else False)


def _inactive(facts: Facts) -> Criterion:
    return Criterion(text("clinically inactive disease"), judged(facts.found).inactive)


def _low_steroid(facts: Facts) -> Criterion:
    words = text("steroid below {limit} mg/kg/day", limit=f"{LOW_STEROID.value:g}")
    met = None if facts.steroid is None else facts.steroid < LOW_STEROID.value
    return Criterion(_without_single_doses(words, facts), met)


def _no_steroid(facts: Facts) -> Criterion:
    words = _without_single_doses(text("no steroid"), facts)
    return Criterion(words, None if facts.steroid is None else facts.steroid == 0)


def _without_single_doses(words: Text, facts: Facts) -> Text:
    """Name the glucocorticoids of which single doses are given with infusions: they do not count."""
    day = facts.found.at.date()
    single = with_infusions(facts.course.medication, day, day)
    return (
        text("{words} ({left_out})", words=words, left_out=with_infusions_words(single)) if single else words
    )


RULES = (
    Rule("day-7", text("Day 7"), 7, (5, 10), lambda f: (_no_fever(f), _crp_fell(f))),
    Rule("week-4", text("Week 4"), 28, (21, 35), lambda f: (_no_fever(f), _joints_fell(f), _crp_normal(f))),
    Rule("month-3", text("Month 3"), 91, (77, 105), lambda f: (_inactive(f), _low_steroid(f))),
    Rule("month-6", text("Month 6"), 183, (165, 201), lambda f: (_inactive(f), _no_steroid(f))),
)


def judged(found: Assessment) -> InactiveDisease:
    """Return whether the disease of an assessment is inactive."""
    active = found.active
    values = {feature.value: present for feature, present in found.features.items()}
    return inactive_disease(
        {
            **values,
            "active_joints": active.low if active.low > 0 else active.exact,
            "physician_global": found.physician_global,
            "morning_stiffness_min": found.stiffness_min,
        }
    )


def targets(course: Course, found: Sequence[Assessment], steroid: Steroid, today: date) -> tuple[Target, ...]:
    """Return the targets of a child, from the first infusion on; none before it."""
    if course.first_infusion is None:
        return ()
    start = course.first_infusion.started_at
    before = assessment_before(found, start)
    crp = _before(course.of("CRP"), start)
    return tuple(_target(rule, course, found, (before, crp, steroid), today) for rule in RULES)


def assessment_before(found: Sequence[Assessment], start: datetime) -> Assessment | None:
    """Return the last assessment before the first infusion, or on its day; `None` if it is too old."""
    near = [a for a in found if _is_before(a.at.date(), start.date())]
    return near[-1] if near else None


def _before(results: Sequence[Result], start: datetime) -> Result | None:
    near = [r for r in results if r.collected_at <= start and _is_before(r.collected_at.date(), start.date())]
    return near[-1] if near else None


def _is_before(day: date, start: date) -> bool:
    return 0 <= (start - day).days <= BEFORE_TREATMENT.value


def _target(
    rule: Rule,
    course: Course,
    found: Sequence[Assessment],
    before: tuple[Assessment | None, Result | None, Steroid],
    today: date,
) -> Target:
    assert course.first_day is not None
    start = course.first_day
    due = start + timedelta(days=rule.day)
    first, last = (start + timedelta(days=day) for day in rule.window)
    chosen = _nearest(course, found, (first, last), due)
    if chosen is None:
        waits = today <= last
        return Target(rule, due, TargetState.NOT_YET if waits else TargetState.NOT_ASSESSABLE)
    active, crp, steroid = before
    facts = Facts(course, chosen, active, crp, steroid(chosen.at.date()))
    criteria = tuple(rule.criteria(facts))
    return Target(rule, due, state_of_criteria(criteria), criteria, chosen)


def _nearest(
    course: Course, found: Sequence[Assessment], window: tuple[date, date], due: date
) -> Assessment | None:
    """Return the assessment in a window that is nearest to the due day; without one, results alone."""
    assessed = [a for a in found if window[0] <= a.at.date() <= window[1]]
    if not assessed:
        drawn = (s for s in course.specimens if window[0] <= s.collected_at.date() <= window[1])
        assessed = [of_specimen(course, s) for s in drawn if s.value("CRP") or s.value("TEMP")]
    return min(assessed, key=lambda a: abs((a.at.date() - due).days), default=None)


def state_of_criteria(criteria: Sequence[Criterion]) -> TargetState:
    """Return the state of a target that was judged: one failed criterion is enough to miss it."""
    if any(each.met is False for each in criteria):
        return TargetState.MISSED
    unknown = any(each.met is None for each in criteria)
    return TargetState.NOT_ASSESSABLE if unknown else TargetState.MET
