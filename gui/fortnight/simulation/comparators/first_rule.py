"""The first form of the alert (rule version `il6-rise 1`), kept for comparison.

In steady state it uses a predictive limit on ln(IL-6), in the run-in the ratio to the lower of the last two
values; other markers can raise the level. The limits are in `limits.py`, the other markers in `ledger.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from fortnight.domain.alert import limits as shipped_limits
from fortnight.domain.alert.judgement import Judgement, Level, Suggestion
from fortnight.domain.alert.population import cycle_class
from fortnight.domain.explanation.findings import Finding
from fortnight.domain.messages import Text, text
from fortnight.domain.record.course import Course, Result, Specimen
from fortnight.domain.treatment.exposure import RUN_IN_DAYS, RUN_IN_DOSES, Exposure, Phase, exposure_at
from fortnight.simulation.comparators import limits
from fortnight.simulation.comparators.baseline import Baseline
from fortnight.simulation.comparators.ledger import (
    COMPANIONS,
    EXPLANATIONS,
    MAS_MARKERS,
    Context,
    Memory,
    find_all,
    is_in_wash_out,
    red_flag,
    tally,
)


@dataclass(frozen=True, slots=True)
class LedgerJudgement(Judgement):
    """A judgement of this rule, with its findings and their marks by explanation."""

    findings: tuple[Finding, ...] = ()
    marks: Mapping[str, float] = field(default_factory=dict[str, float])


@dataclass(slots=True)
class _State:
    """What is known of a child before a specimen, while its course is read in order."""

    baseline: Baseline = field(default_factory=Baseline)
    memory: Memory = field(default_factory=Memory)
    on_drug: list[Result] = field(default_factory=list)
    since: datetime | None = None
    before: Level = Level.NONE
    series_left: int = 0


def judge(course: Course) -> tuple[LedgerJudgement, ...]:
    """Judge every specimen with IL-6 or a marker of MAS, oldest first."""
    state = _State()
    judged = []
    for specimen in course.specimens:
        exposure = exposure_at(course, specimen.collected_at)
        judgement = _judge_one(course, specimen, exposure, state)
        if judgement is not None:
            judged.append(judgement)
        if exposure.phase is Phase.STEADY and (judgement is None or judgement.level is Level.NONE):
            state.memory.learn(specimen, cycle_class(exposure.days_since))
    return tuple(judged)


def _judge_one(
    course: Course, specimen: Specimen, exposure: Exposure, state: _State
) -> LedgerJudgement | None:
    il6 = specimen.value("IL6")
    if il6 is None and all(specimen.value(code) is None for code in MAS_MARKERS):
        return None
    previous = state.on_drug[-1].method if state.on_drug else ""
    context = Context(course, specimen, exposure, state.memory, previous)
    findings = find_all(context) if exposure.phase is not Phase.BEFORE else ()
    if il6 is None:
        return _mas_alone(specimen, exposure, findings)
    _note_assay_change(il6, previous, state)
    judgement = _with_companions(_rise(il6, specimen, exposure, state), specimen, findings, state)
    return _remember(course, specimen, il6, judgement, state)


def _note_assay_change(il6: Result, previous: str, state: _State) -> None:
    if previous and il6.method and il6.method != previous:
        state.baseline = state.baseline.new_series()
        state.series_left = int(shipped_limits.NEW_SERIES_VALUES.value)


def _rise(il6: Result, specimen: Specimen, exposure: Exposure, state: _State) -> LedgerJudgement:
    """Judge IL-6 alone against what was known before it, by the rule of its phase."""
    plain = LedgerJudgement(
        specimen.id,
        il6.collected_at,
        "IL6",
        il6.value,
        il6.comparator,
        exposure,
        since=state.since,
        count=state.baseline.count,
        new_series=state.series_left > 0,
    )
    if exposure.phase is Phase.BEFORE:
        return plain
    if _in_run_in(exposure):
        return _run_in_rise(plain, _is_ill(specimen), state)
    return _steady_rise(plain, _is_ill(specimen), state)


def _in_run_in(exposure: Exposure) -> bool:
    day = exposure.treatment_day or 0
    return day < RUN_IN_DAYS.value - 0.5 or exposure.doses < RUN_IN_DOSES.value


def _is_ill(specimen: Specimen) -> bool:
    """Return whether there are symptoms, an unscheduled visit or fever: then a smaller rise counts."""
    temperature = specimen.value("TEMP")
    fever = temperature is not None and temperature.value >= shipped_limits.FEVER_C.value
    return bool(specimen.symptoms) or specimen.visit == "unscheduled" or fever


def _run_in_rise(plain: LedgerJudgement, ill: bool, state: _State) -> LedgerJudgement:
    """Judge against the lower of the last two values on the drug, because IL-6 rises after the first dose."""
    recent = [r.value for r in state.on_drug[-2:]]
    if not recent or plain.comparator == "<":
        return plain
    fold = plain.value / max(min(recent), 0.01)
    watch_fold = (limits.RUN_IN_WATCH_FOLD_ILL if ill else limits.RUN_IN_WATCH_FOLD).value
    level = Level.NONE
    if fold >= watch_fold and plain.value >= limits.RUN_IN_WATCH_VALUE.value:
        level = Level.WATCH
    if fold >= limits.RUN_IN_ALERT_FOLD.value and plain.value >= limits.RUN_IN_ALERT_VALUE.value:
        level = Level.ALERT
    because = text("run-in: {fold} × the lower of the last two values on the drug", fold=round(fold, 1))
    return replace(plain, level=level, fold=fold, because=because)


def _steady_rise(plain: LedgerJudgement, ill: bool, state: _State) -> LedgerJudgement:
    """Judge against the child's own range, by how rare the value is among the child's quiet days."""
    baseline = state.baseline
    low, high = baseline.range()
    measured = replace(plain, centre=baseline.usual, low=low, high=high)
    if plain.comparator == "<" or plain.value <= 0:
        return measured
    if _mostly_below_detection_limit(state.on_drug):
        return _above_detection_limit(measured, state)
    fold, chance = baseline.fold(plain.value), baseline.chance_above(plain.value)
    level, because = _steady_level(plain.value, fold, chance, ill, state.before)
    return replace(measured, fold=fold, chance=chance, level=level, because=because)


def _steady_level(value: float, fold: float, chance: float, ill: bool, before: Level) -> tuple[Level, Text]:
    if value < limits.FLOOR.value:
        return Level.NONE, text("below {floor} pg/mL: not judged", floor=limits.FLOOR.value)
    if fold >= limits.ALERT_FOLD_ALONE.value:
        return Level.ALERT, text("ten times the child's own level or more")
    if chance < limits.ALERT_P.value and fold >= limits.ALERT_FOLD.value:
        return Level.ALERT, text("rarer than 1 in 200 and at least 3 × the child's own level")
    watch_p, watch_fold = (
        (limits.WATCH_P_ILL, limits.WATCH_FOLD_ILL) if ill else (limits.WATCH_P, limits.WATCH_FOLD)
    )
    if chance < watch_p.value and fold >= watch_fold.value:
        if before >= Level.WATCH:
            return Level.ALERT, text("high for the second time in a row")
        return Level.WATCH, text("higher than expected")
    return Level.NONE, text("within the child's own range")


def _mostly_below_detection_limit(on_drug: list[Result]) -> bool:
    recent = on_drug[-10:]
    return len(recent) >= 4 and 2 * sum(r.comparator == "<" for r in recent) > len(recent)


def _above_detection_limit(measured: LedgerJudgement, state: _State) -> LedgerJudgement:
    """Judge against the detection limit if most values are below it, where there is no useful range."""
    limit = max(r.value for r in state.on_drug[-10:] if r.comparator == "<")
    fold = measured.value / limit
    high = fold >= limits.UNDER_LIMIT_FOLD.value and measured.value >= limits.FLOOR.value
    because = text("{fold} × the detection limit; most earlier values are below it", fold=round(fold, 1))
    return replace(measured, fold=fold, level=Level.ALERT if high else Level.NONE, because=because)


def _with_companions(
    judgement: LedgerJudgement, specimen: Specimen, findings: tuple[Finding, ...], state: _State
) -> LedgerJudgement:
    """Raise the level if other markers moved too; it is never lowered."""
    if judgement.phase is Phase.BEFORE:
        return judgement
    measured = any(specimen.value(code) for code in COMPANIONS)
    marks = tally(findings, measured)
    level, because = judgement.level, judgement.because
    strongest = max(marks[name] for name in ("infection", "flare", "mas"))
    if level is Level.WATCH and strongest >= limits.ALERT_MARKS.value:
        level, because = Level.ALERT, text("{why}, and other markers moved with it", why=because)
    level, because = _urgent(level, because, marks, specimen)
    return replace(
        judgement, level=level, because=because, findings=findings, marks=marks, suggests=_suggests(marks)
    )


def _urgent(level: Level, because: Text, marks: dict[str, float], specimen: Specimen) -> tuple[Level, Text]:
    needed = (limits.URGENT_MAS_MARKS_WITH_RISE if level >= Level.WATCH else limits.URGENT_MAS_MARKS).value
    if marks["mas"] >= needed:
        return Level.URGENT, text("the pattern of macrophage activation syndrome")
    flag = red_flag(specimen)
    if level >= Level.WATCH and flag is not None:
        return Level.URGENT, text("{why}; {flag}", why=because, flag=flag)
    return level, because


def _suggests(marks: dict[str, float]) -> Suggestion:
    """Return the explanation with the most marks if it has at least two and no tie; else `unclear`."""
    best = max(marks.values())
    leaders = [name for name in EXPLANATIONS if marks[name] == best]
    return Suggestion(leaders[0]) if best >= 2 and len(leaders) == 1 else Suggestion.UNCLEAR


def _mas_alone(
    specimen: Specimen, exposure: Exposure, findings: tuple[Finding, ...]
) -> LedgerJudgement | None:
    """Judge a specimen without IL-6: only the pattern of MAS is checked."""
    marker = next(r for r in specimen.results if r.analyte in MAS_MARKERS)
    marks = tally(findings)
    level, because = _urgent(Level.NONE, text(""), marks, specimen)
    return LedgerJudgement(
        specimen.id,
        specimen.collected_at,
        marker.analyte,
        marker.value,
        marker.comparator,
        exposure,
        level,
        _suggests(marks),
        because,
        findings=findings,
        marks=marks,
    )


def _remember(
    course: Course, specimen: Specimen, il6: Result, judgement: LedgerJudgement, state: _State
) -> LedgerJudgement:
    """Update the own range from a quiet value, and keep what the next value is compared with."""
    learnt = _may_learn(course, specimen, il6, judgement)
    if learnt:
        state.baseline = _learn(state.baseline, il6, judgement.phase)
        state.since = state.since or il6.collected_at
    if judgement.phase is not Phase.BEFORE:
        state.on_drug.append(il6)
        state.before = judgement.level
        state.series_left = max(0, state.series_left - 1)
    return replace(judgement, learnt=learnt)


def _learn(baseline: Baseline, il6: Result, phase: Phase) -> Baseline:
    """Update centre and spread from a steady value; late run-in values only move the centre."""
    below = il6.comparator == "<"
    if phase is Phase.STEADY:
        return baseline.learn(il6.value, below)
    return baseline if below else baseline.lean(il6.value, limits.RUN_IN_LEARNS_WEIGHT.value)


def _may_learn(course: Course, specimen: Specimen, il6: Result, judgement: LedgerJudgement) -> bool:
    """Return whether a value is used for the own range.

    It must be quiet: no level, no symptoms, the drug active, and not soon after an infection.
    """
    quiet = (
        judgement.level is Level.NONE and not _is_ill(specimen) and il6.comparator != ">" and il6.value > 0
    )
    if not quiet or is_in_wash_out(course, specimen.collected_at):
        return False
    late = (judgement.exposure.treatment_day or 0) > limits.RUN_IN_LEARNS_FROM_DAY.value - 0.5
    return judgement.phase is Phase.STEADY or (judgement.phase is Phase.RUN_IN and late)
