"""Findings from alert cards and from signs of a coming reaction."""

from __future__ import annotations

import pytest

from fortnight.domain.alert.raised_alert import StoredState
from fortnight.domain.readiness.finding import Seriousness
from helpers.alerts import answered, raised_alert
from helpers.courses import at, specimen
from helpers.readiness import ALL, only, rules, seen

OUTCOME = {"name": "infection", "event": "infection", "text": ""}


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
