"""What is watched beside infection: one table of rules for MAS, the label's limits, drift, late doses and
TB.

A watch cites and asks; it never holds the drug. The published criteria for MAS miss most cases on this
drug, so their words carry the caveat and "not met" is never said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

from fortnight.domain import rules
from fortnight.domain.course import Course, Result, Specimen
from fortnight.domain.exposure import covered_until
from fortnight.domain.judgement import Judgement, Level
from fortnight.domain.mas import FERRITIN_ESR_RATIO, MS_CUT_OFF, ferritin_esr_ratio, mas_2016, ms_score
from fortnight.domain.shown import number, spoken, times
from fortnight.domain.walk import judge
from fortnight.domain.wording import Text, text

REMEMBERED = 20  # earlier values that a median of the child's own is made of [P]
EWMA_WEIGHT = 0.3  # λ of the trend note (Montgomery, R)
EWMA_LIMIT = 1.134  # L 2.7 times the SD of the average, √(λ / (2 − λ))
MOVED_SD, MOVED_TIMES = 1.0, 3  # so far, so often in a row: the level has moved [P]
MS_RISE = 1.0  # over the score of this child's usual values [P]
TB_EVERY = timedelta(days=365)  # screen before the first dose; yearly after that is proposed [P]


@dataclass(frozen=True, slots=True)
class View:
    """What a rule may look at: one specimen (or the present moment), and nothing later."""

    course: Course
    at: datetime
    values: Mapping[str, Result]
    usual: Mapping[str, float]
    judged: Sequence[Judgement]
    now: bool = False


@dataclass(frozen=True, slots=True)
class Watch:
    """One rule: what it looks at, from which limit on, how loud it is, and where that comes from.

    `level`: `note` (in the margin), `watch` (amber, in the list), `act` (the label names an act; a
    physician decides).
    """

    name: str
    looks_at: str
    limit: str
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


def _limit(code: str, limit: float, below: bool, words: str) -> Callable[[View], Text | None]:
    def look(view: View) -> Text | None:
        value = _value(view, code)
        if value is None or (value >= limit if below else value <= limit):
            return None
        return text("{name} {value}: " + words, name=spoken(code), value=number(value))

    return look


def _mas_2016(view: View) -> Text | None:
    fever = _value(view, "TEMP")
    found = mas_2016(
        None if fever is None else fever >= rules.FEVER_C.value,
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
    score, usual = _ms(view, lambda code: _value(view, code)), _ms(view, view.usual.get)
    if score is None or score < MS_CUT_OFF or (usual is not None and score < usual + MS_RISE):
        return None
    return text(
        "MS score {score} or more (cut-off {limit}); on tocilizumab it misses most MAS, "
        "and low fibrinogen alone passes it",
        score=number(score),
        limit=number(MS_CUT_OFF),
    )


def _ferritin_esr(view: View) -> Text | None:
    ratio, ferritin = ferritin_esr_ratio(_value(view, "FERR"), _value(view, "ESR")), _value(view, "FERR")
    if ratio is None or ferritin is None or ratio < FERRITIN_ESR_RATIO or ferritin < rules.FERR_HIGH.value:
        return None
    return text(
        "ferritin ÷ ESR is {ratio}; the drug lowers ESR, so the ratio says less here", ratio=number(ratio)
    )


def _against(view: View, code: str) -> float | None:
    value, usual = _value(view, code), view.usual.get(code)
    return value / usual if value is not None and usual else None


def _trend_signs(view: View) -> Iterator[str]:
    """The signs of the relative watch: each against this child's own median on the drug."""
    beyond: tuple[tuple[str, float, bool], ...] = (
        ("PLT", rules.PLT_FALL.value, True), ("FIB", rules.FIB_FALL.value, True),
        ("AST", rules.AST_RISE.value, False), ("LDH", rules.LDH_RISE.value, False),
        ("FERR", rules.FERR_FOLD.value, False), ("IL18", rules.IL18_FOLD.value, False),
    )  # fmt: skip
    floors = {"AST": rules.AST_UPPER.value, "LDH": rules.LDH_UPPER.value}
    fixed = {"FERR": rules.FERR_HIGH.value, "IL18": rules.IL18_HIGH.value}
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
    last = [j for j in view.judged if j.sd is not None and j.analyte == "IL6"][-MOVED_TIMES:]
    if len(last) < MOVED_TIMES or any(j.level >= Level.ALERT or j.new_series for j in last):
        return None
    signs = [j.sd for j in last if j.sd is not None]
    if not (min(signs) >= MOVED_SD or max(signs) <= -MOVED_SD):
        return None
    fold = median(j.fold for j in last if j.fold is not None)
    return text(
        "IL-6 is about {fold} × its level for the third time running: "
        "was the assay, laboratory or tube changed?",
        fold=times(fold),
    )


def _drift(view: View) -> Text | None:
    """EWMA of how far quiet values lie off: a slow drift of the level."""
    average = 0.0
    for judged in view.judged:
        if judged.sd is not None and judged.level is Level.NONE:
            average += EWMA_WEIGHT * (max(-3.0, min(3.0, judged.sd)) - average)
    if abs(average) < EWMA_LIMIT:
        return None
    return text(
        "IL-6 drifts slowly {way}: lost effect, growth or assay",
        way=text("up") if average > 0 else text("down"),
    )


def _late(view: View) -> Text | None:
    until = covered_until(view.course, view.at)
    if until is None or view.at <= until:
        return None
    return text(
        "last dose {days} days ago: cover is doubtful, CRP and fever speak again, and IL-6 may fall",
        days=(view.at - view.course.infusions[-1].started_at).days,
    )


def _tb(view: View) -> Text | None:
    first = view.course.first_infusion
    if first is None:
        return None
    screens = [e.at for e in view.course.events if e.kind == "tb-screen" and e.at <= view.at]
    if not screens:
        return text("no TB screen is on record; the label asks for one before the first dose")
    if view.at - screens[-1] > TB_EVERY:
        return text("last TB screen {days} days ago", days=(view.at - screens[-1]).days)
    return None


_US, _EU = "US label §2", "EU SmPC §4.2"
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
    Watch(
        "ANC stop",
        "neutrophils",
        "< 0.5 × 10⁹/L",
        "act",
        _limit("NEUT", 0.5, True, "the label says discontinue"),
        _US,
        "V",
    ),
    Watch(
        "ANC interrupt",
        "neutrophils",
        "< 1.0 × 10⁹/L",
        "act",
        _limit("NEUT", 1.0, True, "the label says interrupt until above 1.0"),
        _US,
        "V",
    ),
    Watch(
        "platelets stop",
        "platelets",
        "< 50 × 10⁹/L",
        "act",
        _limit("PLT", 50, True, "the label says discontinue"),
        _US,
        "V",
    ),
    Watch(
        "platelets interrupt",
        "platelets",
        "< 100 × 10⁹/L",
        "act",
        _limit("PLT", 100, True, "the label says interrupt until above 100"),
        _US,
        "V",
    ),
    Watch(
        "ALT stop",
        "ALT",
        "> 5 × upper limit (48 U/L)",
        "act",
        _limit("ALT", 240, False, "the label says discontinue"),
        _US,
        "V",
    ),
    Watch(
        "ALT interrupt",
        "ALT",
        "> 3 × upper limit",
        "act",
        _limit("ALT", 144, False, "the label says interrupt until under 3 × the limit"),
        _EU,
        "V",
    ),
    Watch(
        "AST stop",
        "AST",
        "> 5 × upper limit (36 U/L)",
        "act",
        _limit("AST", 180, False, "the label says discontinue"),
        _US,
        "V",
    ),
    Watch(
        "AST interrupt",
        "AST",
        "> 3 × upper limit",
        "act",
        _limit("AST", 108, False, "the label says interrupt until under 3 × the limit"),
        _EU,
        "V",
    ),
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


def watches_of(course: Course, now: datetime | None = None) -> tuple[Noticed, ...]:
    """Every rule that held at a specimen on treatment, oldest first; and at `now`, if it is given."""
    first = course.first_infusion
    if first is None:
        return ()
    judged = judge(course)
    found = [n for view in _views(course, judged, first.started_at) for n in _noticed(view)]
    if now is not None:
        found.extend(_noticed(View(course, now, {}, {}, judged, now=True)))
    return tuple(found)


def _views(course: Course, judged: Sequence[Judgement], start: datetime) -> Iterator[View]:
    earlier: dict[str, list[float]] = {}
    for specimen in course.specimens:
        if specimen.collected_at <= start:
            continue
        values = {r.analyte: r for r in specimen.results}
        usual = {
            code: median(v[-REMEMBERED:])
            for code, v in earlier.items()
            if len(v) >= rules.MEDIAN_VALUES.value
        }
        known = [j for j in judged if j.at <= specimen.collected_at]
        yield View(course, specimen.collected_at, values, usual, known)
        _remember(specimen, earlier)


def _remember(specimen: Specimen, earlier: dict[str, list[float]]) -> None:
    for result in specimen.results:
        if not result.comparator:
            earlier.setdefault(result.analyte, []).append(result.value)


def _noticed(view: View) -> Iterator[Noticed]:
    """The rules that hold; of one analyte's two limits the sterner alone."""
    seen: set[str] = set()
    for watch in WATCHES:
        if watch.now != view.now:
            continue
        says = watch.look(view)
        subject = watch.looks_at if watch.level == "act" else watch.name
        if says is not None and subject not in seen:
            seen.add(subject)
            yield Noticed(watch.name, watch.level, view.at, says)
