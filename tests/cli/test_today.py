"""`fortnight today`: the findings of every child for scripts, as the Today page shows them."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from fortnight.cli import main
from fortnight.operations import settings
from fortnight.operations.alert_cards import alert_id
from fortnight.operations.alerts import acknowledge, name_outcome
from fortnight.operations.recording import record_infusion, record_labs
from helpers.drafts import drip, quiet_fortnights, sheet
from helpers.people import PASSPHRASE, logged_in, record_with_lead
from helpers.stores import NOW, Clock, registered

COMPLETE = {"IL6": 14, "CRP": "<0.3", "WBC": 6, "NEUT": 3, "PLT": 300, "ALT": 20, "AST": 25, "WEIGHT": 22}


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "ward"
    record_with_lead(made, Clock())
    return made


@pytest.fixture
def session(folder):
    with logged_in(folder, clock=Clock()) as made:
        yield made


@pytest.fixture
def ask(folder, tmp_path, capsys, monkeypatch):
    """Run the command as a user; return what it printed."""
    secret = tmp_path / "passphrase.txt"
    secret.write_text(PASSPHRASE)
    secret.chmod(0o600)
    monkeypatch.setattr(main, "local_now", Clock())

    def run(*options: str) -> str:
        who = ("--user", "Lead A", "--passphrase-file", str(secret))
        assert main.main(["--data", str(folder), "today", *who, *options]) == 0
        return capsys.readouterr().out

    return run


def child_of(answer: str, number: str) -> dict:
    return next(each for each in json.loads(answer) if each["number"] == number)


def treated(session, number="0001", **values) -> str:
    child = registered(session, number, f"Case {number}")
    quiet_fortnights(session, child)
    if values:
        record_labs(session, f"s-{number}", child, sheet(NOW - timedelta(hours=1), **values), confirmed=True)
    return child


def test_an_open_alert_and_platelets_under_the_limit_are_findings(session, ask):
    treated(session, **{**COMPLETE, "IL6": 120, "PLT": 29})
    found = child_of(ask("--json"), "0001")
    assert not found["ready"]
    assert [(f["rule"], f["seriousness"]) for f in found["findings"]] == [
        ("label-platelets", "stop"),
        ("alert-open", "ask"),
    ]
    platelets, alert = found["findings"]
    assert (platelets["value"], platelets["source"]) == ("29 ×10⁹/L", "US label 2")
    assert platelets["says"] == "Platelets 29 ×10⁹/L: the label says to discontinue"
    assert platelets["date"] == (NOW - timedelta(hours=1)).isoformat()
    assert (alert["value"], alert["answered"]) == ("120 pg/mL", None)
    (card,) = found["alerts"]
    assert (card["id"], card["state"], card["repeat_due"]) == (alert_id("child-0001", "s-0001"), "open", None)
    assert (card["level"], card["suggests"]) == ("urgent", "mas")
    assert found["il6"]["value"] == 120
    assert (found["il6"]["unit"], found["il6"]["fold"]) == ("pg/mL", pytest.approx(8.2, abs=0.3))


def test_a_child_is_ready_only_without_findings(session, ask):
    treated(session, "0001", **COMPLETE)
    treated(session, "0002", **{**COMPLETE, "ALT": 60})
    registered(session, "0003", "Case 3")
    answer = json.loads(ask("--json"))
    assert {each["number"]: each["ready"] for each in answer} == {"0001": True, "0002": False, "0003": False}
    assert all(each["ready"] == (each["findings"] == []) for each in answer)
    assert child_of(ask("--json"), "0001")["labs"] == {"have": 7, "wanted": 7}
    never = child_of(ask("--json"), "0003")
    assert (never["due"], never["days_late"], never["il6"]) == (None, 0, None)


def test_a_late_child_says_how_late(session, ask):
    child = registered(session)
    record_infusion(session, "i1", child, drip(NOW - timedelta(days=42)), confirmed=True)
    found = child_of(ask("--json"), "0001")
    assert (found["due"], found["days_late"]) == ("2026-10-25", 28)
    assert "late" in [finding["rule"] for finding in found["findings"]]


def test_the_states_of_a_card_and_its_answer(session, ask):
    child = treated(session, **{**COMPLETE, "IL6": 120})
    card = alert_id(child, "s-0001")
    acknowledge(session, "a1", card, "repeat", "looks well", repeat_on=NOW.date() + timedelta(days=2))
    found = child_of(ask("--json"), "0001")
    assert (found["alerts"][0]["state"], found["alerts"][0]["repeat_due"]) == ("answered", "2026-11-24")
    (finding,) = found["findings"]
    assert finding["rule"] == "alert-answered"
    assert finding["answered"] == {
        "by": "Lead A", "at": NOW.isoformat(), "choice": "repeat", "reason": "looks well",
    }  # fmt: skip
    acknowledge(session, "a2", card, "infection")
    assert child_of(ask("--json"), "0001")["alerts"][0]["state"] == "waiting-for-outcome"
    name_outcome(replace(session, role="physician"), "o1", card, "infection")
    found = child_of(ask("--json"), "0001")
    assert (found["alerts"][0]["state"], found["findings"], found["ready"]) == ("closed", [], True)


def test_a_silent_mark_is_an_alert_and_no_finding(session, ask):
    treated(session, **{**COMPLETE, "IL6": 38})
    found = child_of(ask("--json"), "0001")
    assert [alert["level"] for alert in found["alerts"]] == ["watch"]
    assert found["ready"]


def test_values_are_in_the_units_of_the_clinic(session, ask):
    treated(session, **{**COMPLETE, "PLT": 80})
    settings.change(session, "u1", "units", "japan")
    (finding,) = child_of(ask("--json"), "0001")["findings"]
    assert finding["value"] == "8 ×10⁴/µL"
    assert finding["says"].endswith("interrupt until it is above 10 ×10⁴/µL")


def test_without_json_a_table_is_printed(session, ask):
    treated(session, "0001", **COMPLETE)
    treated(session, "0002", **{**COMPLETE, "PLT": 29})
    lines = ask().splitlines()
    assert lines[0].split() == ["needs", "next", "number", "name", "due", "findings"]
    assert lines[1].split("  ")[0] == "Ask physician"
    assert lines[1].endswith("PLT 29 ×10⁹/L")
    assert lines[2].startswith("Start")
    assert lines[2].endswith("Ready")
