"""The safety monitors: each finds what it should, and nothing else."""

from __future__ import annotations

import pytest

from fortnight.domain.alert import limits
from fortnight.domain.alert.judge import judge
from fortnight.domain.messages import word
from fortnight.domain.numbers import plain
from fortnight.domain.record.course import Event
from fortnight.domain.safety.monitors import LABEL_MONITOR_NAMES, MONITORS, monitor_findings
from fortnight.domain.scores.mas import FERRITIN_ABOVE_NG_ML, FERRITIN_ESR_RATIO, MS_CUT_OFF
from helpers.courses import at, course, specimen

DAYS = [14 * n for n in range(10)]
QUIET = {
    "IL6": 15,
    "PLT": 300,
    "AST": 28,
    "ALT": 20,
    "LDH": 230,
    "FIB": 200,
    "FERR": 60,
    "NEUT": 3.2,
    "ESR": 4,
    "IL18": 600,
    "TG": 80,
    "TEMP": 36.6,
}


def monitored(seen, now=None):
    """What the monitors find in a course."""
    return monitor_findings(seen, judge(seen), now)


def found_at(day=140, now=None, events=(), **values):
    """Return the monitors that find something at the last sample (or now) of a child that was well before."""
    drawn = [specimen(d, **QUIET) for d in DAYS[1:]]
    last = specimen(day, **{**QUIET, **values})
    found = monitored(course(DAYS, [*drawn, last], events=events), None if now is None else at(now))
    return [n.name for n in found if n.at == (at(day) if now is None else at(now))]


def test_nothing_is_found_in_a_well_child():
    assert found_at() == []


@pytest.mark.parametrize(
    ("values", "names"),
    [
        ({"NEUT": 0.9}, ["ANC interrupt"]),
        ({"NEUT": 0.49}, ["ANC stop"]),
        ({"NEUT": 1.0}, ["ANC interrupt"]),
        ({"NEUT": 1.01}, []),
        ({"PLT": 99}, ["PLT interrupt"]),
        ({"PLT": 49}, ["PLT stop"]),
        ({"ALT": 145}, ["ALT interrupt"]),
        ({"ALT": 241}, ["ALT stop"]),
        ({"AST": 109}, ["AST interrupt"]),
        ({"AST": 181}, ["AST stop"]),
        ({"FERR": 700, "ESR": 20, "PLT": 170}, ["MAS 2016", "MAS trend", "ferritin/ESR"]),
        ({"FERR": 620, "ESR": 5}, ["ferritin/ESR"]),
        ({"PLT": 230, "FIB": 150}, ["MAS trend"]),
        ({"AST": 40, "LDH": 320}, ["AST adjust"]),
        ({"AST": 40, "IL18": 1300}, ["MAS trend", "AST adjust"]),
        (
            {"PLT": 60, "LDH": 2500, "FIB": 60, "FERR": 9000, "ESR": 0},
            ["MAS 2016", "MS score", "MAS trend", "PLT interrupt"],
        ),
    ],
)
def test_each_monitor_finds_values_at_its_limit(values, names):
    assert found_at(**values) == names


def test_a_lasting_shift_of_il6_asks_about_the_assay():
    drawn = [specimen(14 * n, **QUIET) for n in range(1, 16)]
    moved = [specimen(14 * n, **{**QUIET, "IL6": 27}) for n in range(16, 19)]
    found = [
        n for n in monitored(course([14 * n for n in range(19)], drawn + moved)) if n.name == "level moved"
    ]
    assert [n.at for n in found] == [at(14 * 18)]
    assert "assay" in str(found[0].says)


def test_a_slow_drift_is_a_note():
    drawn = [specimen(14 * n, **{**QUIET, "IL6": 15 * 1.1**n}) for n in range(1, 22)]
    names = {n.name: n.level for n in monitored(course([14 * n for n in range(22)], drawn))}
    assert names.get(word("drift")) == "note"


@pytest.mark.parametrize(
    ("now", "events", "names"),
    [
        (130, [Event("e", "tb-screen", at(-10))], []),
        (170, [Event("e", "tb-screen", at(-10))], ["late dose"]),
        (130, [], ["TB screen"]),
        (130, [Event("e", "tb-screen", at(-300))], ["TB screen"]),
    ],
)
def test_monitors_of_the_present_moment(now, events, names):
    assert found_at(now=now, events=tuple(events)) == names


def test_nothing_is_monitored_before_treatment():
    assert monitored(course([], [specimen(0, **{**QUIET, "NEUT": 0.4})])) == ()


@pytest.mark.parametrize("monitor", MONITORS, ids=lambda m: m.name)
def test_each_monitor_is_complete(monitor):
    assert all((monitor.source, monitor.limit, monitor.measures))
    assert monitor.level in ("note", "watch", "act")
    assert monitor.confidence in ("V", "V2", "R", "C", "P")


LABEL_MONITORS = [
    ("ANC stop", "Neutrophils", "< 0.5 ×10⁹/L", "act"),
    ("ANC interrupt", "Neutrophils", "≤ 1 ×10⁹/L", "act"),
    ("PLT stop", "Platelets", "< 50 ×10⁹/L", "act"),
    ("PLT interrupt", "Platelets", "≤ 100 ×10⁹/L", "act"),
    ("ALT stop", "ALT", "> 240 U/L", "act"),
    ("ALT interrupt", "ALT", "> 144 U/L", "act"),
    ("ALT adjust", "ALT", "> 48 U/L", "watch"),
    ("AST stop", "AST", "> 180 U/L", "act"),
    ("AST interrupt", "AST", "> 108 U/L", "act"),
    ("AST adjust", "AST", "> 36 U/L", "watch"),
]


def test_each_limit_of_the_label_on_treatment_has_a_monitor():
    found = [(m.name, m.measures, str(m.limit), m.level) for m in MONITORS if m.name in LABEL_MONITOR_NAMES]
    assert found == LABEL_MONITORS
    assert len(found) == len(LABEL_MONITOR_NAMES)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("MAS 2016", f"ferritin > {plain(FERRITIN_ABOVE_NG_ML)} ng/mL and two of the others"),
        (
            "MS score",
            f"≥ −{plain(-MS_CUT_OFF)}, and {plain(limits.MS_RISE.value)} above this child's usual score",
        ),
        (
            "ferritin/ESR",
            f"≥ {plain(FERRITIN_ESR_RATIO)} with ferritin ≥ {plain(limits.FERR_HIGH.value)} ng/mL",
        ),
        (
            "drift",
            f"EWMA (λ {plain(limits.DRIFT_WEIGHT.value)}) of {plain(limits.DRIFT_LIMIT.value)} SD or more, "
            "up or down",
        ),
    ],
)
def test_a_monitor_gives_the_limits_that_it_uses(name, words):
    assert {monitor.name: monitor.limit for monitor in MONITORS}[name] == words


def test_a_sample_is_on_treatment_if_drawn_after_the_start_of_the_first_infusion():
    """The infusion starts at 10:00, one hour after its day begins here."""
    hour = 1 / 24
    for day, names in ((hour, set()), (hour + 1 / 86400, {"ANC stop"})):
        found = monitored(course([0], [specimen(day, NEUT=0.4)]))
        assert {each.name for each in found} == names


def test_three_values_too_low_to_measure_ask_about_the_assay():
    """Such values have no fold of the usual level that could be shown."""
    drawn = [specimen(14 * n, **QUIET) for n in range(1, 16)]
    low = [specimen(14 * n, **{**QUIET, "IL6": "<2"}) for n in range(16, 19)]
    found = monitored(course([14 * n for n in range(19)], drawn + low))
    says = {each.name: str(each.says) for each in found if each.at == at(14 * 18)}
    assert "too low to measure for the third time in a row" in says[word("level moved")]


def test_no_name_is_used_twice():
    assert len({monitor.name for monitor in MONITORS}) == len(MONITORS)


def test_the_judgements_are_read_once():
    """So the time grows linearly with the length of the course."""

    class Counted(tuple):
        reads = 0

        def __iter__(self):
            Counted.reads += 1
            return super().__iter__()

    drawn = [specimen(14 * n, **QUIET) for n in range(1, 60)]
    seen = course([14 * n for n in range(60)], drawn)
    assert monitor_findings(seen, Counted(judge(seen))) == monitored(seen)
    assert Counted.reads == 1
