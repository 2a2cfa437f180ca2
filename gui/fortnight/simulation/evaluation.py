"""How well the alert does on simulated cohorts, compared with other rules. All figures are simulated.

An infection counts if IL-6 production was at least doubled at one of its samples. It is caught if a sample of
its first seven days makes a card of level alert or urgent that suggests infection or nothing clear. Such a
card is false unless it is between twelve hours before and fourteen days after the onset of an infection; a
card during a flare, MAS or a reaction is counted separately.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial

from fortnight.domain.alert import limits
from fortnight.domain.alert.judge import judge as shipped_judge
from fortnight.domain.alert.judgement import Judge, Judgement, Level
from fortnight.domain.alert.scoring import without
from fortnight.domain.record.course import Course
from fortnight.domain.record.dates import days_between
from fortnight.simulation import cohort as first
from fortnight.simulation import other as second
from fortnight.simulation.cohort import Cohort
from fortnight.simulation.comparators import first_rule, rise_4
from fortnight.simulation.comparators.simple import COMPARED, Scored, Scorer
from fortnight.simulation.courses import courses, parse_time

DOUBLED = 2.0  # multiples of quiet IL-6 production
CAUGHT_DAYS, BEFORE_DAYS, AFTER_DAYS = 7.0, -0.5, 14.0
APART_DAYS = {"flare": 90.0, "mas": 40.0, "reaction": 40.0}
MAS_DAYS = 21.0
HEIGHTS = (2.0, 2.5, 3.0, 4.0, 6.0)  # multiples of quiet production by which infections are grouped
RATES = (0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 1.0, 2.0)  # false cards per child-year at which the curve is read
OURS, VERSION_4, PROPOSAL = "this alert", "version 4", "its first form"

GENERATORS: dict[str, Callable[[int, int, float], Cohort]] = {
    "first": first.cohort,
    "second": second.cohort,
    "counted": partial(second.cohort, world="counted"),
    "faint": partial(second.cohort, world="faint"),
    "wandering": partial(second.cohort, world="wandering"),
    "hostile": partial(second.cohort, world="hostile"),
}
# Older versions of the alert, which are compared as they were shipped.
AS_SHIPPED: dict[str, Judge] = {VERSION_4: rise_4.judge, PROPOSAL: first_rule.judge}
LEFT_OUT: dict[str, frozenset[str]] = {
    "IL-6 itself": frozenset({"IL6", "IL-6 before"}),
    "white cells": frozenset({"WBC", "NEUT", "LYMPH"}),
    "temperature": frozenset({"TEMP", "Fever"}),
    "procalcitonin": frozenset({"PCT"}),
    "platelets": frozenset({"PLT"}),
    "CRP": frozenset({"CRP", "CRP back", "CRP late"}),
    "ferritin": frozenset({"FERR", "Ferritin"}),
    "visits outside the plan": frozenset({"Off plan"}),
}


@dataclass(frozen=True, slots=True)
class Bout:
    """One episode of an illness of a child: its kind and onset.

    `production` is the highest IL-6 production at a sample of its first week, in multiples of that without
    the episode.
    """

    kind: str
    onset: datetime
    production: float
    il6_drawn: bool = True  # whether IL-6 was measured in one of those samples

    def days(self, at: datetime) -> float:
        """Return the days from the onset to a moment."""
        return days_between(self.onset, at)


@dataclass(frozen=True, slots=True)
class Case:
    """One simulated child: its course, its illnesses and its judgements."""

    course: Course
    bouts: tuple[Bout, ...]
    judged: tuple[Judgement, ...]
    days: float = 0.0  # days of follow-up from the first infusion on


@dataclass(slots=True)
class Cases:
    """All children of several seeds of one generator, and the child-years of follow-up."""

    generator: str
    cases: list[Case] = field(default_factory=list)
    years: float = 0.0


def cases(
    generator: str,
    seeds: Iterable[int],
    children: int,
    years: float,
    left_out: frozenset[str] = frozenset(),
    judge: Judge = shipped_judge,
) -> Cases:
    """Simulate children and judge their courses with `judge`.

    Results of the analytes in `left_out` are removed before judging.
    """
    found = Cases(generator)
    for seed in seeds:
        made = GENERATORS[generator](seed, children, years)
        made.labs = [row for row in made.labs if row["analyte"] not in left_out]
        bouts = _bouts(made)
        for patient, course in courses(made).items():
            own_bouts = tuple(bouts.get(patient, ()))
            found.cases.append(Case(course, own_bouts, judge(course), made.days[patient]))
        found.years += made.child_years
    return found


def _bouts(made: Cohort) -> dict[str, list[Bout]]:
    found: dict[str, list[Bout]] = {}
    for each in made.truth:
        height = max((ratio for _, ratio in each.samples), default=0.0)
        bout = Bout(each.kind, parse_time(each.onset), height, bool(each.il6_at))
        found.setdefault(each.patient, []).append(bout)
    return found


def judged_by(found: Cases, judge: Judge) -> Cases:
    """Return the same children, judged by another rule."""
    judged = [replace(case, judged=judge(case.course)) for case in found.cases]
    return Cases(found.generator, judged, found.years)


# Rules as shipped -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Outcome:
    """The results of a rule as shipped, of `needed` infections that count and `mas` cases of MAS.

    `sensitivity` and `mas_urgent` are shares; `false`, `called` (cards during a flare or MAS), `reaction` and
    `cards` are rates per child-year.
    """

    sensitivity: float
    needed: int
    false: float
    called: float
    reaction: float
    mas_urgent: float
    mas: int
    cards: float


def outcome(found: Cases) -> Outcome:
    """Return the results of a rule from its judgements of each child."""
    needed = caught = false = called = reaction = mas = urgent = cards = 0
    for case in found.cases:
        raised = [j for j in case.judged if j.level >= Level.ALERT]
        named = infection_cards(raised)
        cards += len(raised)
        for bout in case.bouts:
            if counts_as_infection(bout):
                needed += 1
                caught += is_caught(bout, named)
            if bout.kind == "mas" and bout.production >= DOUBLED:
                mas += 1
                urgent += any(
                    j.level is Level.URGENT and j.suggests == "mas" and 0 <= bout.days(j.at) <= MAS_DAYS
                    for j in raised
                )
        kinds = [classify_card(case.bouts, at) for at in named]
        false += kinds.count("false")
        called += kinds.count("apart")
        reaction += kinds.count("reaction")
    years = found.years
    return Outcome(
        caught / max(needed, 1),
        needed,
        false / years,
        called / years,
        reaction / years,
        urgent / max(mas, 1),
        mas,
        cards / years,
    )


def by_height(found: Cases) -> dict[float, tuple[int, int]]:
    """Return the caught and all infections by the lowest multiple of quiet production of their group."""
    counts = {least: [0, 0] for least in HEIGHTS}
    for case in found.cases:
        named = infection_cards(case.judged)
        for bout in filter(counts_as_infection, case.bouts):
            count = counts[max(least for least in HEIGHTS if least <= bout.production)]
            count[0] += is_caught(bout, named)
            count[1] += 1
    return {least: (caught, needed) for least, (caught, needed) in counts.items()}


def infection_cards(judged: Iterable[Judgement]) -> list[datetime]:
    """Return the moments of cards that ask someone to look for an infection."""
    return [j.at for j in judged if j.level >= Level.ALERT and j.suggests in ("infection", "unclear")]


def counts_as_infection(bout: Bout) -> bool:
    """Return whether it is an infection with production at least doubled at a sample."""
    return "infection" in bout.kind and bout.production >= DOUBLED


def is_caught(bout: Bout, named: Iterable[datetime]) -> bool:
    """Return whether one of the moments `named` is in its first seven days."""
    return any(0 <= bout.days(at) <= CAUGHT_DAYS for at in named)


def classify_card(bouts: Sequence[Bout], at: datetime) -> str:
    """Return what a card is: `true` (infection), `apart` (flare or MAS), `reaction` or `false`."""
    if any("infection" in b.kind and BEFORE_DAYS <= b.days(at) <= AFTER_DAYS for b in bouts):
        return "true"
    apart = {b.kind for b in bouts if b.kind in APART_DAYS and 0 <= b.days(at) <= APART_DAYS[b.kind]}
    if apart == {"reaction"}:
        return "reaction"
    return "apart" if apart else "false"


# Curves ------------------------------------------------------------------------------------------


def curve(found: Cases, scored: Callable[[Case], Sequence[Scored]]) -> dict[float, float]:
    """Return the sensitivity at limits that give each of `RATES` false cards per child-year."""
    best: list[float] = []
    false: list[float] = []
    for case in found.cases:
        scores = scored(case)
        for bout in case.bouts:
            if counts_as_infection(bout):
                best.append(
                    max(
                        (s.score for s in scores if 0 <= bout.days(s.at) <= CAUGHT_DAYS),
                        default=float("-inf"),
                    )
                )
        false.extend(s.score for s in scores if classify_card(case.bouts, s.at) == "false")
    return {rate: _sensitivity_at(rate * found.years, sorted(false, reverse=True), best) for rate in RATES}


def _sensitivity_at(allowed: float, false: Sequence[float], best: Sequence[float]) -> float:
    limit = false[int(allowed)] if int(allowed) < len(false) else float("-inf")
    return sum(score > limit for score in best) / max(len(best), 1)


def our_scores(judged: Iterable[Judgement], left_out: frozenset[str] = frozenset()) -> tuple[Scored, ...]:
    """Return the points for infection of every sample that may make a card for infection."""
    return tuple(Scored(j.at, points) for j in judged if (points := _points(j, left_out)) is not None)


def _points(judged: Judgement, left_out: frozenset[str]) -> float | None:
    if judged.scores is None or judged.sd is None or judged.is_tail:
        return None
    if judged.sd < limits.CARD_NEEDS_SD.value and "IL6" not in left_out:
        return None
    scores = without(judged.scores, left_out) if left_out else judged.scores
    infection, flare, mas = scores.infection, scores.of("flare"), scores.of("mas")
    if mas >= max(infection, limits.MAS_POINTS.value) or flare >= infection + limits.CLEAR_POINTS.value:
        return None
    return infection


def first_form_scores(course: Course) -> tuple[Scored, ...]:
    """Return the scores of the first form of the alert: by level, then by how rare the value was."""
    return tuple(
        Scored(
            j.at, float(j.level) * 10 + (1 - (j.chance if j.chance is not None else 1)) + (j.fold or 0) / 1e4
        )
        for j in first_rule.judge(course)
        if j.suggests in ("infection", "unclear", "measurement", "lost-effect") or j.level < Level.ALERT
    )


def curves(found: Cases) -> dict[str, dict[float, float]]:
    """Return the curve of this alert and of every rule that it is compared with."""
    made = {OURS: curve(found, lambda case: our_scores(case.judged))}
    made[PROPOSAL] = curve(found, lambda case: first_form_scores(case.course))
    for name, (_, scorer) in COMPARED.items():
        made[name] = curve(found, _of_course(scorer))
    return made


def _of_course(scorer: Scorer) -> Callable[[Case], Sequence[Scored]]:
    return lambda case: scorer(case.course)


def leave_one_out(found: Cases, rate: float = 0.1) -> dict[str, float]:
    """Return the sensitivity at a rate of false cards without each part of the evidence; all of it first."""
    parts = {"nothing": frozenset[str](), **LEFT_OUT}
    return {
        name: curve(found, lambda case, out=left_out: our_scores(case.judged, out))[rate]
        for name, left_out in parts.items()
    }
