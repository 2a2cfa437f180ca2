"""What is watched beside infection: one table of rules for MAS, the label's limits, drift, late doses and
TB.

A watch cites and asks; it never holds the drug. The published criteria for MAS miss most cases on this
drug, so their words carry the caveat and "not met" is never said.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from statistics import median

from fortnight.domain.alert import limits
from fortnight.domain.alert.judgement import Judgement, Level
from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.labs.display import number, spoken, times
from fortnight.domain.messages import Text, text
from fortnight.domain.record.course import Course, Result, Specimen
from fortnight.domain.scores.mas import FERRITIN_ESR_RATIO, MS_CUT_OFF, ferritin_esr_ratio, mas_2016, ms_score
from fortnight.domain.treatment.exposure import covered_until
from fortnight.domain.treatment.label_limits import LABEL_LIMITS, Act, LabelLimit, label_limit, label_words

MOST_DRIFT_SD = 3.0  # one value moves the average of drift by no more: a robust EWMA
MOVED_TIMES = int(limits.MOVED_TIMES.value)
REMEMBERED = int(limits.REMEMBERED.value)


@dataclass(slots=True)
class Known:
    """What is known of a child up to a specimen: kept while its course is gone through once.

    `recent` are the last judgements of IL-6, `drift` the EWMA of how far its quiet values lie off (SD).
    """

    earlier: dict[str, deque[float]] = field(default_factory=dict)
    recent: deque[Judgement] = field(default_factory=lambda: deque(maxlen=MOVED_TIMES))
    drift: float = 0.0

    def usual(self, code: str) -> float | None:
        """The median of the child's own values before; `None` while they are few."""
        values = self.earlier.get(code, ())
        return median(values) if len(values) >= limits.MEDIAN_VALUES.value else None

    def learn_judgement(self, judged: Judgement) -> None:
        """Another judgement, before what is looked at with it."""
        if judged.sd is None:
            return
        if judged.analyte == "IL6":
            self.recent.append(judged)
        if judged.level is Level.NONE:
            self.drift += limits.DRIFT_WEIGHT.value * (
                max(-MOST_DRIFT_SD, min(MOST_DRIFT_SD, judged.sd)) - self.drift
            )

    def learn_values(self, specimen: Specimen) -> None:
        """The values of a specimen, after it was looked at."""
        for result in specimen.results:
            if not result.comparator:
                self.earlier.setdefault(result.analyte, deque(maxlen=REMEMBERED)).append(result.value)


@dataclass(frozen=True, slots=True)
class View:
    """What a rule may look at: one specimen (or the present moment), and nothing later."""

    course: Course
    at: datetime
    values: Mapping[str, Result]
    known: Known
    now: bool = False


@dataclass(frozen=True, slots=True)
class Watch:
    """One rule: what it looks at, from which limit on, how serious it is, and where that comes from.

    `level`: `note` (in the margin), `watch` (amber, in the list), `act` (the label names an act; a
    physician decides).
    """

    name: str
    looks_at: str
    limit: Text | str
    level: str
    look: Callable[[View], Text | None]
    source: str
    confidence: str
    now: bool = False


@dataclass(frozen=True, slots=True)
class Noticed:
    """A rule that holds at a moment, in words."""

    name: str
    level: str
    at: datetime
    says: Text


def _value(view: View, code: str) -> float | None:
    result = view.values.get(code)
    return None if result is None or result.comparator == ">" else result.value


def _label(code: str, limit: LabelLimit) -> Callable[[View], Text | None]:
    """Holds where a limit is the most serious one of the child's label that a value lies beyond."""

    def look(view: View) -> Text | None:
        result = view.values.get(code)
        held = None if result is None else label_limit(result, view.course.child.label)
        if result is None or held is None or held.limit != limit.limit:
            return None
        return label_words(result, held)

    return look


def _mas_2016(view: View) -> Text | None:
    fever = _value(view, "TEMP")
    found = mas_2016(
        None if fever is None else fever >= limits.FEVER_C.value,
        *(_value(view, code) for code in ("FERR", "PLT", "AST", "TG", "FIB")),
    )
    if not found.lab_pattern:
        return None
    return text("laboratory part of the 2016 EULAR/ACR/PRINTO set is met; on tocilizumab the set misses most")


def _ms(view: View, known: Callable[[str], float | None]) -> float | None:
    """The MS score of the laboratory part: no sign of the brain or of bleeding is counted."""
    joints = (_value(view, "AJC") or 0) > 0
    return ms_score(False, False, joints, *(known(code) for code in ("PLT", "LDH", "FIB", "FERR"))).score


def _ms_score(view: View) -> Text | None:
    """Low fibrinogen from the drug alone passes the cut-off, so the child's own usual score must be
    passed too.
    """
    score, usual = _ms(view, lambda code: _value(view, code)), _ms(view, view.known.usual)
    if score is None or score < MS_CUT_OFF or (usual is not None and score < usual + limits.MS_RISE.value):
        return None
    return text(
        "MS score {score} or more (cut-off {limit}); on tocilizumab it misses most MAS, "
        "and low fibrinogen alone passes it",
        score=number(score),
        limit=number(MS_CUT_OFF),
    )


def _ferritin_esr(view: View) -> Text | None:
    ratio, ferritin = ferritin_esr_ratio(_value(view, "FERR"), _value(view, "ESR")), _value(view, "FERR")
    if ratio is None or ferritin is None or ratio < FERRITIN_ESR_RATIO or ferritin < limits.FERR_HIGH.value:
        return None
    return text(
        "ferritin ÷ ESR is {ratio}; the drug lowers ESR, so the ratio says less here", ratio=number(ratio)
    )


def _against(view: View, code: str) -> float | None:
    value, usual = _value(view, code), view.known.usual(code)
    return value / usual if value is not None and usual else None


def _trend_signs(view: View) -> Iterator[str]:
    """The signs of the relative watch: each against this child's own median on the drug."""
    beyond: tuple[tuple[str, float, bool], ...] = (
        ("PLT", limits.PLT_FALL.value, True), ("FIB", limits.FIB_FALL.value, True),
        ("AST", limits.AST_RISE.value, False), ("LDH", limits.LDH_RISE.value, False),
        ("FERR", limits.FERR_FOLD.value, False), ("IL18", limits.IL18_FOLD.value, False),
    )  # fmt: skip
    floors = {"AST": limits.AST_UPPER.value, "LDH": limits.LDH_UPPER.value}
    fixed = {"FERR": limits.FERR_HIGH.value, "IL18": limits.IL18_HIGH.value}
    for code, limit, down in beyond:
        value, ratio = _value(view, code), _against(view, code)
        moved = ratio is not None and (ratio <= limit if down else ratio >= limit)
        if value is not None and ((moved and value > floors.get(code, 0)) or value >= fixed.get(code, 1e12)):
            yield code


def _mas_trend(view: View) -> Text | None:
    signs = list(_trend_signs(view))
    if len({"AST" if code == "LDH" else code for code in signs}) < 2:
        return None
    return text(
        "{signs} moved together, as in macrophage activation syndrome; no fever is needed on this drug",
        signs=", ".join(spoken(code) for code in signs),
    )


def _level_moved(view: View) -> Text | None:
    """IL-6 stays off its range in one direction, and nothing else says illness: assay, laboratory, or a
    new level.
    """
    last = view.known.recent
    if len(last) < MOVED_TIMES or any(j.level >= Level.ALERT or j.new_series for j in last):
        return None
    signs = [j.sd for j in last if j.sd is not None]
    if not (min(signs) >= limits.MOVED_SD.value or max(signs) <= -limits.MOVED_SD.value):
        return None
    fold = median(j.fold for j in last if j.fold is not None)
    return text(
        "IL-6 is about {fold} × its level for the third time running: "
        "was the assay, laboratory or tube changed?",
        fold=times(fold),
    )


def _drift(view: View) -> Text | None:
    """EWMA of how far quiet values lie off: a slow drift of the level."""
    if abs(view.known.drift) < limits.DRIFT_LIMIT.value:
        return None
    return text(
        "IL-6 drifts slowly {way}: lost effect, growth or assay",
        way=text("up") if view.known.drift > 0 else text("down"),
    )


def _late(view: View) -> Text | None:
    until = covered_until(view.course, view.at)
    if until is None or view.at <= until:
        return None
    return text(
        "last dose {days} days ago: the drug may no longer work; CRP and fever are informative again, "
        "and IL-6 may fall",
        days=(view.at - view.course.infusions[-1].started_at).days,
    )


def _tb(view: View) -> Text | None:
    first = view.course.first_infusion
    if first is None:
        return None
    screens = [e.at for e in view.course.events if e.kind == "tb-screen" and e.at <= view.at]
    if not screens:
        return text("no TB screen is on record; the label asks for one before the first dose")
    if view.at - screens[-1] > timedelta(days=limits.TB_DAYS.value):
        return text("last TB screen {days} days ago", days=(view.at - screens[-1]).days)
    return None


LEVELS = {Act.CAUTION: "watch", Act.INTERRUPT: "act", Act.DISCONTINUE: "act"}
ACT_WORDS = {Act.CAUTION: "adjust", Act.INTERRUPT: "interrupt", Act.DISCONTINUE: "stop"}


def _label_watches() -> Iterator[Watch]:
    """The limits of the label on treatment, from their one table."""
    for limit in LABEL_LIMITS["us-eu"]:
        if not limit.to_start:
            yield Watch(
                f"{ANALYTES[limit.analyte].short} {ACT_WORDS[limit.act]}",
                spoken(limit.analyte),
                limit.looks_for,
                LEVELS[limit.act],
                _label(limit.analyte, limit),
                limit.source,
                limit.confidence,
            )


WATCHES: tuple[Watch, ...] = (
    Watch(
        "MAS 2016",
        "ferritin, platelets, AST, triglycerides, fibrinogen",
        "ferritin > 684 and two more",
        "watch",
        _mas_2016,
        "Ravelli 2016; misses 3 of 4 on the drug (Shimizu 2020)",
        "V",
    ),
    Watch(
        "MS score",
        "platelets, LDH, fibrinogen, ferritin, joints",
        "≥ −2.1, and 1 over this child's usual",
        "watch",
        _ms_score,
        "Minoia, Ann Rheum Dis 2019;78:1357",
        "V",
    ),
    Watch(
        "MAS trend",
        "platelets, ferritin, AST or LDH, fibrinogen, IL-18",
        "two beyond the child's own median",
        "watch",
        _mas_trend,
        "RCV of each; Shimizu 2012 and 2020 for the direction",
        "P",
    ),
    Watch(
        "ferritin/ESR",
        "ferritin, ESR",
        "≥ 20 with ferritin ≥ 500 ng/mL",
        "note",
        _ferritin_esr,
        "Danish series 2022",
        "V",
    ),
    *_label_watches(),
    Watch(
        "level moved",
        "IL-6",
        "three running, 1 SD off, no card",
        "watch",
        _level_moved,
        "a shift of × 1.8 (simulated)",
        "P",
    ),
    Watch("drift", "IL-6", "EWMA (λ 0.3) over 1.134 SD", "note", _drift, "Montgomery", "R"),
    Watch(
        "late dose",
        "days since the last dose",
        "past the cover class",
        "watch",
        _late,
        "exposure classes (simulated)",
        "C",
        now=True,
    ),
    Watch(
        "TB screen",
        "dated events",
        "none, or older than a year",
        "note",
        _tb,
        "US label §5: before the start; yearly",
        "P",
        now=True,
    ),
)


def watches_of(
    course: Course, judged: Sequence[Judgement], now: datetime | None = None
) -> tuple[Noticed, ...]:
    """Every rule that held at a specimen on treatment, oldest first; and at `now`, if it is given.

    `judged` are the judgements of the whole course, oldest first.
    """
    first = course.first_infusion
    if first is None:
        return ()
    found = [n for view in _views(course, judged, first.started_at) for n in _noticed(view)]
    if now is not None:
        found.extend(_noticed(View(course, now, {}, Known(), now=True)))
    return tuple(found)


def _views(course: Course, judged: Sequence[Judgement], start: datetime) -> Iterator[View]:
    """Each specimen on treatment with what was known before it and its own judgement: the course once."""
    known, waiting = Known(), deque(judged)
    for specimen in course.specimens:
        while waiting and waiting[0].at <= specimen.collected_at:
            known.learn_judgement(waiting.popleft())
        if specimen.collected_at > start:
            yield View(course, specimen.collected_at, {r.analyte: r for r in specimen.results}, known)
            known.learn_values(specimen)


def _noticed(view: View) -> Iterator[Noticed]:
    """The rules that hold."""
    for watch in WATCHES:
        if watch.now != view.now:
            continue
        says = watch.look(view)
        if says is not None:
            yield Noticed(watch.name, watch.level, view.at, says)
