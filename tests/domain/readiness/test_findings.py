"""Findings against the next infusion: each has its rule, value, date and source."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.alert.raised_alert import StoredState
from fortnight.domain.readiness.finding import Finding, Seriousness
from fortnight.domain.readiness.findings import NEEDED, Readiness, readiness
from fortnight.domain.readiness.measurement_findings import PANEL
from fortnight.domain.record.course import Course
from fortnight.domain.record.plan import Ending, EndReason, InfusionPlan, Move
from helpers.alerts import answered, raised_alert
from helpers.courses import at, child, course, infusion, specimen

ALL = {"IL6": 10, "CRP": 0.3, "WBC": 7, "NEUT": 3, "PLT": 300, "ALT": 20, "AST": 25, "WEIGHT": 22}
NOW = at(14)
OUTCOME = {"name": "infection", "event": "infection", "text": ""}


def seen(*specimens, doses=(0,), now=NOW, alerts=(), **how) -> Readiness:
    return readiness(course(doses, specimens), alerts, now, **how)


def rules(found: Readiness) -> list[str]:
    return [finding.rule for finding in found.findings]


def only(found: Readiness) -> Finding:
    (finding,) = found.findings
    return finding


def test_a_child_with_every_value_is_ready():
    found = seen(specimen(13.9, **ALL))
    assert (found.ready, found.findings, found.labs, found.wanted) == (True, (), 7, 7)


def test_without_samples_every_value_is_missing():
    found = seen()
    assert rules(found) == ["missing-weight", *(f"missing-{code}" for code in PANEL)]
    assert {finding.seriousness for finding in found.findings} == {Seriousness.MISSING}
    assert all(finding.value is None and finding.at is None for finding in found.findings)
    assert (found.ready, found.labs) == (False, 0)


@pytest.mark.parametrize("code", [*PANEL, "weight"])
def test_each_missing_value_is_a_separate_finding(code):
    values = {name: value for name, value in ALL.items() if name != code.replace("weight", "WEIGHT")}
    found = seen(specimen(13.9, **values))
    assert rules(found) == [f"missing-{code}"]
    assert found.labs == (7 if code == "weight" else 6)


# Limits of the label ------------------------------------------------------------------------------


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
def test_a_value_beyond_a_limit_of_the_label_is_a_finding(code, value, rule, seriousness):
    finding = only(seen(specimen(13.9, **{**ALL, code: value})))
    assert (finding.rule, finding.seriousness, finding.at) == (rule, seriousness, at(13.9))
    assert finding.value is not None
    assert str(finding.value).startswith(str(value))
    assert "the label says" in str(finding.says)
    assert "US label 2" in str(finding.source)


def test_the_newest_value_counts_for_the_label_however_old_it_is():
    found = seen(specimen(1, PLT=29), specimen(13.9, **{k: v for k, v in ALL.items() if k != "PLT"}))
    assert rules(found) == ["label-platelets"]
    assert seen(specimen(1, PLT=29), specimen(13.9, **ALL)).ready


def test_before_the_first_infusion_the_limits_to_start_apply():
    drawn = specimen(13.9, **{**ALL, "NEUT": 1.5})
    assert seen(drawn).ready
    assert rules(seen(drawn, doses=())) == ["label-neutrophils"]


def test_the_label_of_the_child_is_used():
    drawn = specimen(13.9, **{**ALL, "PLT": 29})
    treated = Course(child(label="japan"), (infusion(0),), (drawn,))
    assert "Japanese label gives no figure" in str(only(readiness(treated, (), NOW)).source)


# Alerts -------------------------------------------------------------------------------------------


def test_an_open_card_asks_to_call_the_physician():
    finding = only(seen(specimen(13.9, **ALL), alerts=[raised_alert()]))
    assert (finding.rule, finding.seriousness, finding.answered) == ("alert-open", Seriousness.ASK, None)
    assert (str(finding.brief), str(finding.value), finding.at) == (
        "IL-6 6.6 × own level",
        "190 pg/mL",
        at(13),
    )
    assert str(finding.says) == "IL-6 alert (Infection?): ask the physician"


def test_a_pattern_of_mas_asks_to_call_the_consultant():
    finding = only(seen(specimen(13.9, **ALL), alerts=[raised_alert(suggests="mas", level="urgent")]))
    assert str(finding.brief) == "MAS pattern"
    assert str(finding.says).endswith("call the consultant")


def test_an_answered_card_is_a_finding_until_its_outcome_is_recorded():
    drawn = specimen(13.9, **ALL)
    waiting = only(seen(drawn, alerts=[answered()]))
    assert (waiting.rule, str(waiting.brief)) == ("alert-answered", "Outcome pending")
    assert waiting.answered is not None
    assert (waiting.answered.by, waiting.answered.choice) == ("Nurse A", "repeat")
    assert waiting.answered.reason == "looks well"
    repeat = only(seen(drawn, alerts=[answered(repeat_on=at(16).date())]))
    assert str(repeat.brief) == "Repeat 22 Jan"
    assert str(repeat.says) == "Alert of 19 Jan 2025, answered “Will watch and repeat”: repeat due 22 Jan"
    assert seen(drawn, alerts=[answered(outcome=OUTCOME)]).ready


@pytest.mark.parametrize("alert", [raised_alert(level="watch"), raised_alert(state=StoredState.ENDED)])
def test_silent_marks_and_closed_cards_are_not_findings(alert):
    assert seen(specimen(13.9, **ALL), alerts=[alert]).ready


def test_signs_of_a_coming_reaction_are_a_finding_until_the_next_dose():
    """This is the only silent mark that is a finding, because it is about the coming dose."""
    mark = raised_alert(day=13, level="watch", suggests="reaction")
    found = only(seen(specimen(13.9, **ALL), alerts=(mark,)))
    assert (found.rule, found.seriousness) == ("reaction-signs", Seriousness.ASK)
    assert "review before this dose" in str(found.says)
    assert "reaction-signs" not in rules(seen(alerts=(mark,), doses=(0, 13.95)))


def test_a_card_of_an_earlier_version_shows_what_is_suspected():
    old = raised_alert(detail={"samples": [["s13", at(13).isoformat(), "alert"]]})
    finding = only(seen(specimen(13.9, **ALL), alerts=[old]))
    assert (str(finding.brief), finding.value) == ("Infection?", None)


# Reaction and plan --------------------------------------------------------------------------------


def test_a_reaction_to_the_last_infusion_is_a_finding():
    drawn = specimen(27.9, **ALL)
    found = seen(drawn, doses=(infusion(0), infusion(14, reaction="hives")), now=at(28))
    finding = only(found)
    assert (finding.rule, str(finding.value), finding.at) == (
        "reaction",
        "hives",
        at(14) + timedelta(hours=1),
    )
    assert seen(drawn, doses=(infusion(0, reaction="hives"), infusion(14)), now=at(28)).ready


def test_an_infusion_that_was_stopped_early_is_a_finding():
    finding = only(seen(specimen(13.9, **ALL), doses=(infusion(0, stopped=True),)))
    assert (finding.rule, str(finding.value)) == ("reaction", "stopped before the end")


@pytest.mark.parametrize(("day", "late"), [(14, False), (17, False), (18, True), (42, True)])
def test_an_infusion_is_late_after_its_window(day, late):
    found = seen(specimen(day - 0.1, **ALL), now=at(day))
    assert rules(found) == (["late"] if late else [])


def test_a_late_infusion_shows_its_due_date():
    finding = only(seen(specimen(41.9, **ALL), now=at(42)))
    assert (str(finding.brief), str(finding.value)) == ("42 d since dose", "28 d late")
    assert str(finding.says) == "28 d late: 42 d since dose, due 20 Jan 2025"
    assert finding.at == at(0) + timedelta(hours=1)


def planned(**changes) -> dict:
    return {"child": child(plan=InfusionPlan(**changes))}


def test_a_moved_infusion_is_late_after_the_window_of_its_new_day():
    days = [at(n).date() for n in (14, 20)]
    for day, late in ((23, []), (24, ["late"])):
        moved = replace(course((0,), [specimen(day - 0.1, **ALL)]), **planned(moves=(Move(*days, "school"),)))
        assert rules(readiness(moved, (), at(day))) == late


def test_no_infusion_is_late_after_the_end_of_a_course():
    ended = planned(ended=Ending(at(15).date(), EndReason.REMISSION))
    assert readiness(replace(course((0,), [specimen(41.9, **ALL)]), **ended), (), at(42)).ready


def test_the_window_of_the_clinic_is_used():
    drawn = specimen(18.9, **ALL)
    assert rules(seen(drawn, now=at(19), window_days=4)) == ["late"]
    assert seen(drawn, now=at(19), window_days=5).ready


# How old a value may be ---------------------------------------------------------------------------


def without(*codes):
    return {code: value for code, value in ALL.items() if code not in codes}


@pytest.mark.parametrize("code", ["IL6", "CRP", "WBC"])
@pytest.mark.parametrize(("days", "rule"), [(4, ""), (4.01, "old-"), (20, "missing-")])
def test_a_result_needed_for_each_dose_counts_for_four_days(code, days, rule):
    now = at(14 + 5)
    drawn = [specimen(19 - days, **{code: ALL[code]}), specimen(18.9, **without(code))]
    assert rules(seen(*drawn, now=now, window_days=9)) == ([f"{rule}{code}"] if rule else [])


def test_a_sample_before_the_last_dose_does_not_count_for_the_next_one():
    drawn = [specimen(14, IL6=10), specimen(14.1, **without("IL6"))]
    found = seen(*drawn, doses=(0, 14), now=at(15))
    assert rules(found) == ["missing-IL6"]


@pytest.mark.parametrize("code", ["NEUT", "PLT", "ALT", "AST"])
@pytest.mark.parametrize(
    ("doses", "days", "old"), [(5, 14, False), (5, 14.01, True), (6, 28, False), (6, 28.01, True)]
)
def test_analytes_limited_by_the_label_may_be_two_weeks_old_at_first_and_four_later(code, doses, days, old):
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


def test_the_weight_of_the_last_infusion_does_not_count_for_the_next():
    assert rules(seen(specimen(13.9, **without("WEIGHT")))) == ["missing-weight"]


def test_a_first_infusion_is_never_late():
    assert seen(specimen(13.9, **ALL), doses=()).ready
    assert str(only(seen(specimen(13.9, **without("WEIGHT")), doses=())).says) == "No weight on record"


# The list -----------------------------------------------------------------------------------------


def test_the_most_serious_finding_comes_first_and_answered_ones_follow_unanswered_ones():
    drawn = specimen(13.9, **{**without("IL6"), "PLT": 29, "ALT": 60})
    found = seen(drawn, alerts=[answered(), raised_alert()])
    assert rules(found) == ["label-platelets", "alert-open", "label-alt", "alert-answered", "missing-IL6"]


def test_each_finding_has_a_sentence_and_a_source():
    found = seen(specimen(1, PLT=29, WEIGHT=22), now=at(40), alerts=[raised_alert(), answered()])
    assert all(str(f.brief) and str(f.says) and str(f.source) for f in found.findings)


@given(
    st.lists(st.tuples(st.floats(0, 60), st.sampled_from(NEEDED), st.floats(0.1, 300)), max_size=30),
    st.integers(0, 12),
)
def test_a_shortened_course_gives_the_same_findings(drawn, doses):
    """Today reads only the first and the last infusions and the newest results of a child."""
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
