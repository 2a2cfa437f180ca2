"""The safety monitors beside the IL-6 alert, in one table, and what they find in a course.

A monitor cites its source and asks; it never withholds the drug.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from datetime import datetime

from fortnight.domain.alert.judgement import Judgement
from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.labs.display import analyte_name
from fortnight.domain.messages import Word, word
from fortnight.domain.record.course import Course
from fortnight.domain.safety.course_checks import (
    beyond_label_limit,
    late_dose,
    level_moved,
    slow_drift,
    tb_screen,
)
from fortnight.domain.safety.mas_checks import high_ferritin_esr, mas_2016_criteria, mas_trend, ms_score_rise
from fortnight.domain.safety.monitor import Monitor, MonitorFinding, MonitorInput, MonitorState
from fortnight.domain.treatment.label_limits import LABEL_LIMITS, LabelAction

LEVELS = {LabelAction.CAUTION: "watch", LabelAction.INTERRUPT: "act", LabelAction.DISCONTINUE: "act"}
ACT_WORDS = {
    LabelAction.CAUTION: "adjust",
    LabelAction.INTERRUPT: "interrupt",
    LabelAction.DISCONTINUE: "stop",
}


# The names of the label's monitors, for translators: a short name of the catalogue and an act of the label.
LABEL_MONITOR_NAMES = (
    word("ALT adjust"),
    word("ALT interrupt"),
    word("ALT stop"),
    word("ANC interrupt"),
    word("ANC stop"),
    word("AST adjust"),
    word("AST interrupt"),
    word("AST stop"),
    word("PLT interrupt"),
    word("PLT stop"),
)


def _label_monitors() -> Iterator[Monitor]:
    """Yield a monitor for each limit of the US/EU label that holds on treatment."""
    for limit in LABEL_LIMITS["us-eu"]:
        if not limit.to_start:
            yield Monitor(
                Word(f"{ANALYTES[limit.analyte].short} {ACT_WORDS[limit.act]}"),
                analyte_name(limit.analyte),
                limit.looks_for,
                LEVELS[limit.act],
                beyond_label_limit(limit.analyte, limit),
                limit.source,
                limit.confidence,
            )


MONITORS: tuple[Monitor, ...] = (
    Monitor(
        word("MAS 2016"),
        word("ferritin, platelets, AST, triglycerides, fibrinogen"),
        word("ferritin > 684 ng/mL and two of the others"),
        "watch",
        mas_2016_criteria,
        "Ravelli 2016; misses 3 of 4 on the drug (Shimizu 2020)",
        "V",
    ),
    Monitor(
        word("MS score"),
        word("platelets, LDH, fibrinogen, ferritin, joints"),
        word("≥ −2.1, and 1 above this child's usual score"),
        "watch",
        ms_score_rise,
        "Minoia, Ann Rheum Dis 2019;78:1357",
        "V",
    ),
    Monitor(
        word("MAS trend"),
        word("platelets, ferritin, AST or LDH, fibrinogen, IL-18"),
        word("two beyond their limits, relative to the child's own median"),
        "watch",
        mas_trend,
        "RCV of each; Shimizu 2012 and 2020 for the direction",
        "P",
    ),
    Monitor(
        word("ferritin/ESR"),
        word("ferritin, ESR"),
        word("≥ 20 with ferritin ≥ 500 ng/mL"),
        "note",
        high_ferritin_esr,
        "Danish series 2022",
        "V",
    ),
    *_label_monitors(),
    Monitor(
        word("level moved"),
        word("IL-6"),
        word("three in a row at least 1 SD off on the same side, without a card"),
        "watch",
        level_moved,
        "a shift of × 1.8 (simulated)",
        "P",
    ),
    Monitor(
        word("drift"),
        word("IL-6"),
        word("EWMA (λ 0.3) of 1.134 SD or more, up or down"),
        "note",
        slow_drift,
        "Montgomery",
        "R",
    ),
    Monitor(
        word("late dose"),
        word("days since the last dose"),
        word("longer than the last dose is expected to work"),
        "watch",
        late_dose,
        "exposure classes (simulated)",
        "C",
        now=True,
    ),
    Monitor(
        word("TB screen"),
        word("recorded TB screens"),
        word("none, or older than a year"),
        "note",
        tb_screen,
        "US label §5: before the start; yearly",
        "P",
        now=True,
    ),
)


def monitor_findings(
    course: Course, judged: Sequence[Judgement], now: datetime | None = None
) -> tuple[MonitorFinding, ...]:
    """Return what the monitors found at each specimen on treatment, oldest first, and at `now` if given.

    `judged` are the judgements of the whole course, oldest first.
    """
    first = course.first_infusion
    if first is None:
        return ()
    found = [n for seen in _inputs(course, judged, first.started_at) for n in _findings(seen)]
    if now is not None:
        found.extend(_findings(MonitorInput(course, now, now=True)))
    return tuple(found)


def _inputs(course: Course, judged: Sequence[Judgement], start: datetime) -> Iterator[MonitorInput]:
    """Yield each specimen after `start` with its own judgement and what was known before it."""
    state, waiting = MonitorState(), deque(judged)
    for specimen in course.specimens:
        while waiting and waiting[0].at <= specimen.collected_at:
            state.add_judgement(waiting.popleft())
        if specimen.collected_at > start:
            values = {r.analyte: r for r in specimen.results}
            yield MonitorInput(course, specimen.collected_at, values, state)
            state.add_values(specimen)


def _findings(seen: MonitorInput) -> Iterator[MonitorFinding]:
    for monitor in MONITORS:
        if monitor.now != seen.now:
            continue
        says = monitor.check(seen)
        if says is not None:
            yield MonitorFinding(monitor.name, monitor.level, seen.at, says)
