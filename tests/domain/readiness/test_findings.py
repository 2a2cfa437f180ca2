"""What speaks against the next infusion: one list of findings, each with its rule, value, date and source."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.readiness.findings import NEEDED, PANEL, Readiness, Seriousness, readiness
from fortnight.domain.record.course import Course
from helpers.alerts import answered, raised_alert
from helpers.courses import at, child, course, infusion, specimen

ALL = {"IL6": 10, "CRP": 0.3, "WBC": 7, "NEUT": 3, "PLT": 300, "ALT": 20, "AST": 25, "WEIGHT": 22}
NOW = at(14)
OUTCOME = {"name": "infection", "event": "infection", "text": ""}


def seen(*specimens, doses=(0,), now=NOW, alerts=(), **how) -> Readiness:
    return readiness(course(doses, specimens), alerts, now, **how)


def rules(found: Readiness) -> list[str]:
    return [finding.rule for finding in found.findings]


def only(found: Readiness):
    (finding,) = found.findings
    return finding


def test_with_everything_there_it_is_ready():
    found = seen(specimen(13.9, **ALL))
    assert (found.ready, found.findings, found.labs, found.wanted) == (True, (), 7, 7)


def test_with_nothing_every_value_is_missing():
    found = seen()
    assert rules(found) == ["missing-weight", *(f"missing-{code}" for code in PANEL)]
    assert {finding.seriousness for finding in found.findings} == {Seriousness.MISSING}
    assert all(finding.value is None and finding.at is None for finding in found.findings)
    assert (found.ready, found.labs) == (False, 0)


@pytest.mark.parametrize("code", [*PANEL, "weight"])
def test_each_value_that_is_missing_is_a_finding_of_its_own(code):
    values = {name: value for name, value in ALL.items() if name != code.replace("weight", "WEIGHT")}
    found = seen(specimen(13.9, **values))
    assert rules(found) == [f"missing-{code}"]
    assert found.labs == (7 if code == "weight" else 6)


# What the label says ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "value", "rule", "seriousness"),
    [
        ("PLT", 29, "label-platelets", Seriousness.STOP),
        ("PLT", 80, "label-platelets", Seriousness.ASK),
        ("NEUT", 0.4, "label-neutrophils", Seriousness.STOP),
        ("NEUT", 0.9, "label-neutrophils", Seriousness.ASK),
        ("ALT", 300, "label-alt", Seriousness.STOP),
        ("ALT", 50, "label-alt", Seriousness.ASK),
        ("AST", 110, "label-ast", Seriousness.ASK),
    ],
)
def test_a_value_beyond_a_limit_of_the_label(code, value, rule, seriousness):
    finding = only(seen(specimen(13.9, **{**ALL, code: value})))
    assert (finding.rule, finding.seriousness, finding.at) == (rule, seriousness, at(13.9))
    assert finding.value is not None
    assert str(finding.value).startswith(str(value))
    assert "the label says" in str(finding.says)
    assert "US label 2" in str(finding.source)


def test_the_newest_value_counts_however_old():
    found = seen(specimen(1, PLT=29), specimen(13.9, **{k: v for k, v in ALL.items() if k != "PLT"}))
    assert rules(found) == ["label-platelets"]
    assert seen(specimen(1, PLT=29), specimen(13.9, **ALL)).ready


def test_before_the_first_infusion_the_label_asks_for_more():
    drawn = specimen(13.9, **{**ALL, "NEUT": 1.5})
    assert seen(drawn).ready
    assert rules(seen(drawn, doses=())) == ["label-neutrophils"]


def test_the_label_is_that_of_the_child():
    drawn = specimen(13.9, **{**ALL, "PLT": 29})
    treated = Course(child(label="japan"), (infusion(0),), (drawn,))
    assert "Japanese label gives no figure" in str(only(readiness(treated, (), NOW)).source)


# Alerts -------------------------------------------------------------------------------------------


def test_an_open_card_asks_for_the_physician():
    finding = only(seen(specimen(13.9, **ALL), alerts=[raised_alert()]))
    assert (finding.rule, finding.seriousness, finding.answered) == ("alert-open", Seriousness.ASK, None)
    assert (str(finding.brief), str(finding.value), finding.at) == ("IL-6 6.6 × own", "190 pg/mL", at(13))
    assert str(finding.says) == "IL-6 alert (Infection?): ask the physician"


def test_a_pattern_of_mas_asks_for_the_consultant():
    finding = only(seen(specimen(13.9, **ALL), alerts=[raised_alert(suggests="mas", level="urgent")]))
    assert str(finding.brief) == "MAS pattern"
    assert str(finding.says).endswith("call the consultant")


def test_an_answered_card_stays_until_its_outcome_is_named():
    drawn = specimen(13.9, **ALL)
    waiting = only(seen(drawn, alerts=[answered()]))
    assert (waiting.rule, str(waiting.brief)) == ("alert-answered", "Outcome open")
    assert waiting.answered is not None
    assert (waiting.answered.by, waiting.answered.choice) == ("Nurse A", "repeat")
    assert waiting.answered.reason == "looks well"
    repeat = only(seen(drawn, alerts=[answered(repeat_on=at(16).date())]))
    assert str(repeat.brief) == "Repeat 22 Jan"
    assert str(repeat.says) == "Alert of 19 Jan 2025, answered “Will watch and repeat”: repeat due 22 Jan"
    assert seen(drawn, alerts=[answered(outcome=OUTCOME)]).ready


@pytest.mark.parametrize("alert", [raised_alert(level="watch"), raised_alert(state="ended")])
def test_a_silent_mark_and_an_ended_card_are_no_findings(alert):
    assert seen(specimen(13.9, **ALL), alerts=[alert]).ready


def test_the_signs_of_a_coming_reaction_are_asked_about_until_the_next_dose():
    """A silent mark is no finding, but for this one: it is about the dose to come."""
    mark = raised_alert(day=13, level="watch", suggests="reaction")
    found = only(seen(specimen(13.9, **ALL), alerts=(mark,)))
    assert (found.rule, found.seriousness) == ("reaction-signs", Seriousness.ASK)
    assert "review before this dose" in str(found.says)
    assert "reaction-signs" not in rules(seen(alerts=(mark,), doses=(0, 13.95)))


def test_a_card_of_an_earlier_version_says_what_is_suspected():
    old = raised_alert(detail={"samples": [["s13", at(13).isoformat(), "alert"]]})
    finding = only(seen(specimen(13.9, **ALL), alerts=[old]))
    assert (str(finding.brief), finding.value) == ("Infection?", None)


# Reaction and plan --------------------------------------------------------------------------------


def test_a_reaction_at_the_last_infusion_is_asked_about():
    drawn = specimen(27.9, **ALL)
    found = seen(drawn, doses=(infusion(0), infusion(14, reaction="hives")), now=at(28))
    finding = only(found)
    assert (finding.rule, str(finding.value), finding.at) == (
        "reaction",
        "hives",
        at(14) + timedelta(hours=1),
    )
    assert seen(drawn, doses=(infusion(0, reaction="hives"), infusion(14)), now=at(28)).ready


def test_an_infusion_that_was_stopped_is_asked_about():
    finding = only(seen(specimen(13.9, **ALL), doses=(infusion(0, stopped=True),)))
    assert (finding.rule, str(finding.value)) == ("reaction", "stopped before the end")


@pytest.mark.parametrize(("day", "late"), [(14, False), (17, False), (18, True), (42, True)])
def test_it_is_late_after_the_window(day, late):
    found = seen(specimen(day - 0.1, **ALL), now=at(day))
    assert rules(found) == (["late"] if late else [])


def test_a_late_infusion_says_since_when():
    finding = only(seen(specimen(41.9, **ALL), now=at(42)))
    assert (str(finding.brief), str(finding.value)) == ("42 d since dose", "28 d late")
    assert str(finding.says) == "28 d late: 42 d since dose, due 20 Jan 2025"
    assert finding.at == at(0) + timedelta(hours=1)


def test_the_window_is_the_clinic_s():
    drawn = specimen(18.9, **ALL)
    assert rules(seen(drawn, now=at(19), window_days=4)) == ["late"]
    assert seen(drawn, now=at(19), window_days=5).ready


# How old a value may be ---------------------------------------------------------------------------


def without(*codes):
    return {code: value for code, value in ALL.items() if code not in codes}


@pytest.mark.parametrize("code", ["IL6", "CRP", "WBC"])
@pytest.mark.parametrize(("days", "rule"), [(4, ""), (4.01, "old-"), (20, "missing-")])
def test_what_is_drawn_for_each_dose_counts_for_four_days(code, days, rule):
    now = at(14 + 5)
    drawn = [specimen(19 - days, **{code: ALL[code]}), specimen(18.9, **without(code))]
    assert rules(seen(*drawn, now=now, window_days=9)) == ([f"{rule}{code}"] if rule else [])


def test_a_value_of_the_hour_before_the_last_dose_was_for_that_one():
    drawn = [specimen(14, IL6=10), specimen(14.1, **without("IL6"))]
    found = seen(*drawn, doses=(0, 14), now=at(15))
    assert rules(found) == ["missing-IL6"]


@pytest.mark.parametrize("code", ["NEUT", "PLT", "ALT", "AST"])
@pytest.mark.parametrize(
    ("doses", "days", "old"), [(5, 14, False), (5, 14.01, True), (6, 28, False), (6, 28.01, True)]
)
def test_what_the_label_limits_may_be_two_weeks_old_at_first_then_four(code, doses, days, old):
    now = at(14 * doses)
    drawn = [specimen(14 * doses - days, **{code: ALL[code]}), specimen(14 * doses - 0.1, **without(code))]
    found = seen(*drawn, doses=tuple(14 * n for n in range(doses)), now=now)
    assert rules(found) == ([f"old-{code}"] if old else [])
    if old:
        assert only(found).seriousness is Seriousness.ASK
        assert found.labs == 6


def test_a_weight_counts_for_four_days_and_for_one_dose():
    late = {"now": at(20), "window_days": 9}
    assert rules(seen(specimen(16, WEIGHT=22), specimen(19.9, **without("WEIGHT")), **late)) == []
    old = only(seen(specimen(15.9, WEIGHT=22), specimen(19.9, **without("WEIGHT")), **late))
    assert (old.rule, str(old.value), old.at) == ("old-weight", "22 kg", at(15.9))
    before = seen(specimen(-1, WEIGHT=22), specimen(19.9, **without("WEIGHT")), **late)
    assert str(only(before).says) == "No weight since the last infusion"


def test_the_weight_of_the_last_infusion_is_none_for_the_next():
    assert rules(seen(specimen(13.9, **without("WEIGHT")))) == ["missing-weight"]


def test_before_the_first_infusion_there_is_nothing_to_be_late_for():
    assert seen(specimen(13.9, **ALL), doses=()).ready
    assert str(only(seen(specimen(13.9, **without("WEIGHT")), doses=())).says) == "No weight on record"


# The list -----------------------------------------------------------------------------------------


def test_the_most_serious_comes_first_and_an_answered_one_after_its_like():
    drawn = specimen(13.9, **{**without("IL6"), "PLT": 29, "ALT": 60})
    found = seen(drawn, alerts=[answered(), raised_alert()])
    assert rules(found) == ["label-platelets", "alert-open", "label-alt", "alert-answered", "missing-IL6"]


def test_each_finding_has_words_and_a_source():
    found = seen(specimen(1, PLT=29, WEIGHT=22), now=at(40), alerts=[raised_alert(), answered()])
    assert all(str(f.brief) and str(f.says) and str(f.source) for f in found.findings)


@given(
    st.lists(st.tuples(st.floats(0, 60), st.sampled_from(NEEDED), st.floats(0.1, 300)), max_size=30),
    st.integers(0, 12),
)
def test_the_cut_course_gives_the_same_findings(drawn, doses):
    """What Today reads of a child is enough: the first and the last infusions, the newest results."""
    given_on = [infusion(14 * n) for n in range(doses)]
    whole = course(given_on, [specimen(day, **{code: value}) for day, code, value in drawn])
    newest = {code: whole.latest(code) for code in NEEDED}
    kept = {result.specimen for result in newest.values() if result is not None}
    cut = replace(
        whole,
        infusions=(*whole.infusions[:1], *whole.infusions[max(1, doses - 6) :]),
        specimens=tuple(s for s in whole.specimens if s.id in kept),
    )
    now = at(61)
    assert readiness(cut, (), now) == readiness(whole, (), now)
