"""Readiness: the findings against the next infusion in one list, the most serious first."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.readiness.findings import NEEDED, readiness
from helpers.alerts import answered, raised_alert
from helpers.courses import at, course, infusion, specimen
from helpers.readiness import ALL, rules, seen, without


def test_a_child_with_every_value_is_ready():
    found = seen(specimen(13.9, **ALL))
    assert (found.ready, found.findings, found.labs, found.wanted) == (True, (), 7, 7)


def test_the_most_serious_finding_comes_first_and_answered_ones_follow_unanswered_ones():
    drawn = specimen(13.9, **{**without("IL6"), "PLT": 29, "ALT": 60})
    found = seen(drawn, alerts=[answered(), raised_alert()])
    assert rules(found) == ["label-platelets", "alert-open", "label-alt", "alert-answered", "missing-IL6"]


def test_each_finding_has_a_sentence_and_a_source():
    found = seen(specimen(1, PLT=29, WEIGHT=22), now=at(40), alerts=[raised_alert(), answered()])
    assert all(str(f.brief) and str(f.says) and str(f.source) for f in found.findings)


@given(
    st.lists(
        st.tuples(st.floats(0, 60), st.sampled_from(NEEDED), st.floats(0.1, 300)),
        max_size=30,
        unique_by=lambda each: at(each[0]),  # of two values at one instant neither is the newest
    ),
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
