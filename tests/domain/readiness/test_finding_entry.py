"""Every value that readiness misses can be entered: each finding names its form."""

from __future__ import annotations

from fortnight.domain.readiness.finding_entry import UNUSABLE, entry_of
from fortnight.domain.readiness.measurement_findings import PANEL
from fortnight.domain.readiness.surveillance_rule import Entry, Where
from helpers.alerts import raised_alert
from helpers.courses import specimen
from helpers.readiness import ALL, seen


def test_every_missing_or_old_value_has_its_form():
    for found in (seen(), seen(specimen(-60, **ALL)), seen(specimen(13.9, IL6=3))):
        for finding in found.findings:
            if finding.rule.startswith(UNUSABLE):
                assert entry_of(finding) is not None, finding.rule


def test_a_result_is_entered_among_the_labs_and_a_weight_among_the_measures():
    opened = {finding.rule: entry_of(finding) for finding in seen().findings}
    assert opened["missing-weight"] == Entry(Where.MEASURES)
    assert {opened[f"missing-{code}"] for code in PANEL} == {
        Entry(Where.LABS, codes=(code,)) for code in PANEL
    }


def test_what_somebody_has_to_decide_has_no_form():
    found = seen(specimen(13.9, **{**ALL, "PLT": 29}), alerts=[raised_alert()])
    assert {finding.rule: entry_of(finding) for finding in found.findings} == dict.fromkeys(
        (finding.rule for finding in found.findings), None
    )
