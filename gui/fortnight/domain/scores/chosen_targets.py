"""The targets that a physician has set for a child: each met, missed, not assessable or not yet due.

A target is judged by the assessment that is nearest to its day, at most `NEAR_DAYS` away, as those of
EULAR/PReS are. One about the steroid dose needs no assessment: the dose of its day counts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from fortnight.domain.limit import Limit
from fortnight.domain.messages import text
from fortnight.domain.record.goal import AIM_WORDS, Aim, Goal
from fortnight.domain.record.visit import Feature
from fortnight.domain.scores.activity_bounds import scores
from fortnight.domain.scores.activity_cutoffs import MINIMAL
from fortnight.domain.scores.assessment import Assessment
from fortnight.domain.scores.bounds import Bounds
from fortnight.domain.scores.score_course import cut_offs_of
from fortnight.domain.scores.targets import Criterion, Steroid, TargetState, judged, state_of_criteria

NEAR_DAYS = Limit(14, "d", "as the window of month 3", "P")
LOW_STEROID = Limit(0.2, "mg/kg/d", "trial entry above it: Woo 2005", "V")
LOWER_STEROID = Limit(0.1, "mg/kg/d", "EULAR/PReS 2024", "V")


@dataclass(frozen=True, slots=True)
class ChosenTarget:
    """A target that was set, its state, and what it was judged by (`None`: nothing, or the dose alone)."""

    goal: Goal
    state: TargetState
    criterion: Criterion | None = None
    assessed: Assessment | None = None


def _fever(found: Assessment) -> bool | None:
    fever = found.features.get(Feature.FEVER)
    return None if fever is None else not fever


def _at_most(value: Bounds, limit: float) -> bool | None:
    """Whether a value is at most a limit; `None` if what is missing could change it."""
    return True if value.high <= limit else False if value.low > limit else None


def _minimal(found: Assessment) -> bool | None:
    cut_offs = cut_offs_of("cJADAS10")
    assert cut_offs is not None
    score = next(each for each in scores(found) if each.name == cut_offs.score)
    return _at_most(score.value, dict(cut_offs.limits)[MINIMAL])


ASSESSED: Mapping[Aim, Callable[[Assessment], bool | None]] = {
    Aim.NO_FEVER: _fever,
    Aim.NO_ACTIVE_JOINT: lambda found: _at_most(found.active, 0),
    Aim.MINIMAL: _minimal,
    Aim.INACTIVE: lambda found: judged(found).inactive,
    Aim.CHAQ_ZERO: lambda found: _at_most(found.on_scale("chaq"), 0),
}
OF_THE_DOSE: Mapping[Aim, Callable[[float], bool]] = {
    Aim.STEROID_BELOW_02: lambda dose: dose < LOW_STEROID.value,
    Aim.STEROID_BELOW_01: lambda dose: dose < LOWER_STEROID.value,
    Aim.NO_STEROID: lambda dose: dose == 0,
}
HIDDEN = frozenset({Aim.NO_FEVER})
"""What the drug itself brings about."""


def chosen_targets(
    goals: Sequence[Goal], found: Sequence[Assessment], steroid: Steroid, today: date
) -> tuple[ChosenTarget, ...]:
    """The targets of a child, by day."""
    ordered = sorted(goals, key=lambda goal: (goal.due, goal.aim))
    return tuple(_judged(goal, found, steroid, today) for goal in ordered)


def _judged(goal: Goal, found: Sequence[Assessment], steroid: Steroid, today: date) -> ChosenTarget:
    if goal.due > today:
        return ChosenTarget(goal, TargetState.NOT_YET)
    if goal.aim in OF_THE_DOSE:
        dose = steroid(goal.due)
        return _target(goal, None if dose is None else OF_THE_DOSE[goal.aim](dose), None)
    near = timedelta(days=NEAR_DAYS.value)
    within = [each for each in found if abs(each.at.date() - goal.due) <= near]
    if not within:
        waits = today <= goal.due + near
        return ChosenTarget(goal, TargetState.NOT_YET if waits else TargetState.NOT_ASSESSABLE)
    nearest = min(within, key=lambda each: abs(each.at.date() - goal.due))
    return _target(goal, ASSESSED[goal.aim](nearest), nearest)


def _target(goal: Goal, met: bool | None, assessed: Assessment | None) -> ChosenTarget:
    criterion = Criterion(text("{aim}", aim=AIM_WORDS[goal.aim]), met, goal.aim in HIDDEN)
    return ChosenTarget(goal, state_of_criteria((criterion,)), criterion, assessed)
