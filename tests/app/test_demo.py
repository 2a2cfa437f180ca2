"""The demonstration: filled through the files' own door, and what it shows on the day."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from fortnight.app import demo
from fortnight.app.demo_visits import INFLAMED, LEFT
from fortnight.domain.alert.judge import judge
from fortnight.domain.alert.raised_alert import CardState
from fortnight.domain.infusion.infusion_record import Stage
from fortnight.domain.labs.lab_message import Waits
from fortnight.domain.scores.inactive_disease import Remission
from fortnight.domain.treatment.exposure import Phase
from fortnight.domain.treatment.schedule import Status
from fortnight.operations import infusions, views
from fortnight.operations.activity import activity
from fortnight.operations.session import Invalid
from fortnight.store.queries import courses, lab_messages
from fortnight.store.recovery.verify import verify
from helpers.stores import NOW, Clock, localise, open_session, present

TODAY = NOW.date()


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    folder = tmp_path_factory.mktemp("demo")
    with open_session(folder / "store", Clock()) as session:
        demo.fill(session, TODAY, folder, localise)
        yield session


@pytest.fixture(scope="module")
def rows(filled):
    return {row.child.number: row for row in views.today(filled).rows}


def course(session, number):
    child = present(courses.child_by_number(session.store, number))
    return present(courses.course(session.store, child.id))


def test_twenty_four_children(filled, rows):
    assert len(rows) == 24
    assert [rows[f"{n:04d}"].child.name for n in (1, 2, 3, 4, 24)] == [
        "Case 1",
        "Case 2",
        "Case 3",
        "Case 4",
        "Case 24",
    ]
    assert all(rows[n].child.label == "japan" for n in ("0001", "0002", "0003"))


def test_two_infusions_run_and_their_children_lead_the_page(filled):
    drips = infusions.open_infusions(filled)
    assert [each.stage for each in drips] == [Stage.RUNNING] * 2
    assert {vial.lot for each in drips for vial in present(each.preparation).vials} == {"B2041", "B2107"}
    first = [row.child.id for row in views.today(filled).rows][:2]
    assert set(first) == {each.child for each in drips}
    assert all(each.check and each.premedication and len(each.vitals) >= 2 for each in drips)


def test_the_founding_three_were_here_lately(filled):
    for number, ago in demo.FOUNDING.values():
        child = course(filled, number)
        assert (TODAY - child.specimens[-1].collected_at.date()).days == ago
        assert 1 <= ago <= 13
    first = course(filled, "0001")
    assert len(first.infusions) == 67
    assert (first.infusions[0].started_at.date() - first.child.birth_date).days == (
        date(2000, 4, 3) - date(1992, 11, 24)
    ).days
    assert "expected" not in first.specimens[0].note


def test_some_children_have_visits_with_falling_joint_counts(filled):
    counts = {
        number: [each.active.exact for each in activity(filled, course(filled, number)).assessments]
        for number in LEFT
    }
    assert counts == {number: [len(INFLAMED), *left][: len(counts[number])] for number, left in LEFT.items()}
    assert {number: len(found) for number, found in counts.items()} == {
        "0007": 3, "0008": 5, "0009": 10, "0016": 21,
    }  # fmt: skip
    newest = activity(filled, course(filled, "0016"))
    assert newest.clock.state is Remission.ON_MEDICATION


def test_five_are_due_today_and_two_are_late(rows):
    assert sum(row.status is Status.DUE and row.days == 0 for row in rows.values()) == 5
    assert sum(row.status is Status.OVERDUE for row in rows.values()) == 2
    assert all(row.days <= 13 for row in rows.values() if row.due)


def rules(row):
    return [finding.rule for finding in row.readiness.findings]


def test_each_state_of_readiness_is_there(rows):
    assert rules(rows["0009"]) == []
    assert rules(rows["0010"]) == ["label-neutrophils"]
    assert rules(rows["0011"]) == ["missing-weight"]
    assert rules(rows["0013"]) == ["missing-IL6"]
    assert "late" in rules(rows["0014"])
    assert rows["0004"].due is None


def test_three_cards_are_open(filled, rows):
    waiting = {
        n: (card.level, card.suggests) for n, row in rows.items() for card in row.alerts if not card.is_silent
    }
    assert waiting == {"0012": ("alert", "infection"), "0017": ("alert", "flare"), "0018": ("urgent", "mas")}
    risen = course(filled, "0012").specimens[-1]
    assert present(risen.value("CRP")).comparator == "<"


def test_what_is_old_was_answered_by_the_nurse_and_closed_by_a_physician(filled):
    before = NOW - timedelta(days=14)
    cards = [card for card in courses.alerts(filled.store) if not card.is_silent]
    for card in cards:
        assert (card.life is CardState.OPEN) == (card.newest >= before)
        if card.newest < before:
            assert (card.life, card.answered_by, bool(card.reason)) == (CardState.CLOSED, "Nurse A", True)
    founding = [card for card in cards if card.child == course(filled, "0001").child.id]
    assert [card.reason for card in founding] == ["infection"]


def test_every_phase_is_there(filled, rows):
    phases = Counter(judge(course(filled, number))[-1].phase for number in rows)
    assert phases.keys() == set(Phase)


def test_the_overdue_childs_cover_is_doubtful(filled):
    assert judge(course(filled, "0015"))[-1].phase is Phase.COVER_DOUBTFUL


def test_three_messages_wait_each_for_another_reason(filled):
    waiting = lab_messages.open_observations(filled.store)
    assert Counter(observation.waits for _, observation in waiting) == {
        Waits.CODE: 1,
        Waits.CHILD: 2,
        Waits.UNIT: 1,
    }
    assert len({message.id for message, _ in waiting}) == 3


def test_the_demonstration_record_passes_verification(filled):
    assert verify(filled.store).findings == ()


@pytest.mark.parametrize("hours", [0, -9, 12])
def test_opened_in_the_night_this_mornings_labs_are_there_all_the_same(tmp_path, hours):
    """At two past midnight they are not yet drawn: they are moved to just before."""
    zone = timezone(timedelta(hours=hours))
    now = datetime(2026, 11, 22, 0, 2, tzinfo=zone)
    demo.write_files(now.date(), tmp_path, now, lambda naive: naive.replace(tzinfo=zone))
    with (tmp_path / "labs.csv").open() as file:
        moments = [row["collected_at"] for row in csv.DictReader(file)]
    assert max(moments) == "2026-11-21T23:57"
    assert moments.count(max(moments)) > 50


def test_a_refused_row_is_reported(tmp_path, monkeypatch):
    monkeypatch.setattr(demo, "FOUNDING", {**demo.FOUNDING, "SEED-1": ("0004", 3)})
    with open_session(tmp_path / "store", Clock()) as session, pytest.raises(Invalid, match="0004"):
        demo.fill(session, TODAY, tmp_path, lambda naive: naive.replace(tzinfo=UTC))
