"""What the pages show: the ward today, the banner of a child, and its history."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from fortnight.domain.alert.raised_alert import LifeState
from fortnight.domain.treatment.schedule import Status
from fortnight.operations import settings, views
from fortnight.operations.alerts import acknowledge, name_outcome
from fortnight.operations.correcting import correct_value, undo, void
from fortnight.operations.recording import record_infusion, record_labs
from fortnight.operations.session import Invalid
from fortnight.store.journal import entries
from fortnight.store.queries import courses
from fortnight.store.recovery.verify import verify
from helpers.drafts import drip, quiet_fortnights, sheet, typed
from helpers.stores import NOW, Clock, desk_at, open_desk, registered


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def desk(tmp_path, clock):
    with open_desk(tmp_path / "ward", clock) as made:
        yield made
        assert verify(made.store).findings == ()


def given(desk, number, days_ago, **more):
    """A child whose last infusion was so many days ago."""
    child = registered(desk, number, f"Case {number}")
    record_infusion(desk, f"i-{number}", child, drip(NOW - timedelta(days=days_ago), **more), confirmed=True)
    return child


def leading(desk):
    """The same place, with a ward lead."""
    return replace(desk, role="lead")


def rows(desk):
    return {row.child.number: row for row in views.today(desk).rows}


# Today --------------------------------------------------------------------------------------------


def test_an_empty_ward_is_an_empty_page(desk):
    assert views.today(desk) == views.Today((), 0, 0, 0, 0, (), 0)


def test_who_can_be_seen_today_comes_first_and_who_never_began_comes_last(desk):
    for number, days_ago in (("0004", 2), ("0001", 14), ("0002", 20), ("0003", 12)):
        given(desk, number, days_ago)
    registered(desk, "0000", "Case 0")
    assert [row.child.number for row in views.today(desk).rows] == ["0001", "0003", "0002", "0004", "0000"]


def test_children_of_the_same_day_come_by_number(desk):
    for number in ("0003", "0001", "0002"):
        given(desk, number, 14)
    assert [row.child.number for row in views.today(desk).rows] == ["0001", "0002", "0003"]


@pytest.mark.parametrize(
    ("days_ago", "status", "days"),
    [
        (10, Status.PLANNED, 4),
        (11, Status.DUE, 3),
        (14, Status.DUE, 0),
        (17, Status.DUE, -3),
        (18, Status.OVERDUE, -4),
        (0, Status.PLANNED, 14),
    ],
)
def test_a_row_says_when_the_next_is_due(desk, days_ago, status, days):
    given(desk, "0001", days_ago)
    (row,) = views.today(desk).rows
    assert (row.status, row.days) == (status, days)
    assert row.due == (NOW - timedelta(days=days_ago)).date() + timedelta(days=14)


def test_the_head_line_counts_due_late_and_alerts(desk):
    for number, days_ago in (("0001", 14), ("0002", 12), ("0003", 30), ("0004", 2)):
        given(desk, number, days_ago)
    registered(desk, "0005", "Case 5")
    today = views.today(desk)
    assert (today.due, today.late, today.open_cards) == (2, 1, 0)


def test_the_window_is_the_clinic_s(desk):
    given(desk, "0001", 18)
    assert views.today(desk).late == 1
    settings.change(leading(desk), "w1", "window_days", "5")
    assert (views.today(desk).late, views.today(desk).due) == (0, 1)


def test_a_child_without_an_infusion_has_no_date(desk):
    registered(desk)
    (row,) = views.today(desk).rows
    assert (row.due, row.status, row.days, row.il6) == (None, None, 0, None)
    assert str(row.step.says) == "First infusion"


@pytest.mark.parametrize("hours", [9, -8])
def test_the_day_of_an_infusion_is_the_day_at_the_bedside(desk, clock, hours):
    """In the morning of Tokyo and in the evening of California it is another day in Greenwich."""
    zone = timezone(timedelta(hours=hours))
    at = datetime(2026, 11, 8, 8 if hours > 0 else 18, 0, tzinfo=zone)
    child = registered(desk)
    record_infusion(desk, "i1", child, drip(at), confirmed=True)
    clock.now = datetime(2026, 11, 22, 12, 0, tzinfo=zone)
    (row,) = views.today(desk).rows
    assert (row.due.isoformat(), row.days) == ("2026-11-22", 0)


def test_a_laptop_from_another_time_zone_still_shows_the_page(desk, clock):
    """Given on the 23rd in Tokyo; in California it is still the 22nd."""
    child = registered(desk)
    at = datetime(2026, 11, 23, 8, 0, tzinfo=timezone(timedelta(hours=9)))
    clock.now = at
    record_infusion(desk, "i1", child, drip(at, ended_at=None), confirmed=True)
    clock.now = at.astimezone(timezone(timedelta(hours=-8)))
    (row,) = views.today(desk).rows
    assert (row.status, row.due.isoformat()) == (Status.PLANNED, "2026-12-07")
    course = views.course(desk, child)
    assert views.banner(desk, course).status is None


def test_a_row_shows_the_newest_il6_and_half_a_year_of_it(desk, clock):
    child = registered(desk)
    for n, days_ago in enumerate((200, 100, 14)):
        at = NOW - timedelta(days=days_ago)
        record_labs(desk, f"s{n}", child, sheet(at, IL6=f"<{n + 1}"), confirmed=True)
    (row,) = views.today(desk).rows
    assert [value for _, value, _ in row.trend] == [2, 3]
    assert (row.il6.collected_at, row.il6.value, row.il6.comparator) == (NOW - timedelta(days=14), 3.0, "<")


def rules(desk, number="0001"):
    return [finding.rule for finding in rows(desk)[number].readiness.findings]


COMPLETE = {"IL6": 10, "CRP": 0.3, "WBC": 7, "NEUT": 3, "PLT": 300, "ALT": 20, "AST": 25, "WEIGHT": 22}


def test_a_row_is_ready_where_nothing_speaks_against_the_infusion(desk):
    child = given(desk, "0001", 14)
    assert "missing-PLT" in rules(desk)
    record_labs(desk, "s1", child, sheet(NOW - timedelta(days=1), **COMPLETE), confirmed=True)
    assert (rules(desk), rows(desk)["0001"].readiness.labs) == ([], 7)
    record_labs(desk, "s2", child, sheet(NOW - timedelta(hours=1), PLT=29), confirmed=True)
    assert rules(desk) == ["label-platelets"]


def test_a_row_gives_the_findings_of_the_whole_course(desk):
    """What Today reads of a child is enough."""
    child = registered(desk)
    quiet_fortnights(desk, child, 9)
    record_labs(desk, "s", child, sheet(NOW, IL6=120, PLT=80), confirmed=True)
    alerts = views.alerts(desk, child)
    assert rows(desk)["0001"].readiness == views.readiness_of(desk, views.course(desk, child), alerts)
    assert rules(desk)[:2] == ["alert-open", "label-platelets"]


def test_a_card_is_on_the_row_until_its_outcome_is_named(desk):
    child = registered(desk)
    quiet_fortnights(desk, child)
    record_labs(desk, "s", child, sheet(NOW, IL6=120), confirmed=True)
    (card,) = rows(desk)["0001"].alerts
    assert (card.life, rules(desk)[0]) == (LifeState.OPEN, "alert-open")
    acknowledge(desk, "e1", card.id, "repeat", repeat_on=NOW.date() + timedelta(days=2))
    (card,) = rows(desk)["0001"].alerts
    assert (card.life, rules(desk)[0]) == (LifeState.ANSWERED, "alert-answered")
    today = views.today(desk)
    assert (today.open_cards, today.waiting_cards, [each.id for each in today.repeats]) == (0, 1, [card.id])
    name_outcome(replace(desk, role="physician"), "e2", card.id, "infection", site="lung")
    assert rows(desk)["0001"].alerts == ()
    assert "alert-answered" not in rules(desk)


def test_a_repeat_that_was_drawn_is_planned_no_more(desk, clock):
    child = registered(desk)
    quiet_fortnights(desk, child)
    record_labs(desk, "s", child, sheet(NOW, IL6=120), confirmed=True)
    card = views.alerts(desk, child)[0].id
    acknowledge(desk, "e1", card, "repeat", repeat_on=NOW.date() + timedelta(days=2))
    clock.forward(days=2)
    record_labs(desk, "t", child, sheet(clock(), IL6=16), confirmed=True)
    (card,) = rows(desk)["0001"].alerts
    assert (card.life, views.today(desk).repeats) == (LifeState.WAITING, ())


def test_open_cards_come_first_and_urgent_ones_before_them(desk):
    for number, days_ago in (("0001", 20), ("0002", 13), ("0003", 13)):
        given(desk, number, days_ago)
    for n, (number, level) in enumerate((("0003", "alert"), ("0002", "urgent"))):
        body = {"at": NOW.isoformat(), "level": level, "suggests": "unclear", "detail": {}}
        with desk.store.transaction(desk.act()) as writing:
            writing.append(f"a{n}", "alert.record", f"a{n}", f"child-{number}", body)
    assert [row.child.number for row in views.today(desk).rows] == ["0002", "0003", "0001"]
    assert [row.child.number for row in views.today(desk, most=1).rows] == ["0002"]


def test_a_silent_mark_is_on_the_row_and_no_finding(desk):
    child = registered(desk)
    quiet_fortnights(desk, child)
    record_labs(desk, "s", child, sheet(NOW, IL6=38), confirmed=True)
    assert [card.level for card in rows(desk)["0001"].alerts] == ["watch"]
    assert (views.today(desk).open_cards, [rule for rule in rules(desk) if "alert" in rule]) == (0, [])


def test_a_child_that_is_long_overdue_is_not_covered(desk):
    given(desk, "0001", 14)
    given(desk, "0002", 50)
    assert {n: row.covered for n, row in rows(desk).items()} == {"0001": True, "0002": False}


# The banner ---------------------------------------------------------------------------------------


def test_the_banner_of_a_child_that_was_never_treated(desk):
    child = registered(desk)
    banner = views.banner(desk, views.course(desk, child))
    assert (banner.weight, banner.dose_mg, banner.mg_per_kg, banner.infusions) == (None, None, None, 0)
    assert (banner.last_infusion, banner.due, banner.status) == (None, None, None)


def test_the_banner_tells_weight_dose_and_the_next_date(desk):
    child = given(desk, "0001", 16)
    record_labs(desk, "s1", child, sheet(NOW - timedelta(days=1), WEIGHT=22.5), confirmed=True)
    banner = views.banner(desk, views.course(desk, child))
    assert banner.weight == (22.5, NOW - timedelta(days=1))
    assert (banner.dose_mg, banner.mg_per_kg, banner.infusions) == (264, 12, 1)
    assert (banner.due.days_since, banner.due.days_overdue, banner.status) == (16, 2, Status.DUE)


def test_every_due_date_and_what_became_of_it(desk):
    child = given(desk, "0001", 42)
    record_infusion(desk, "i2", child, drip(NOW - timedelta(days=14)), confirmed=True)
    slots = views.fortnights(desk, views.course(desk, child))
    assert [s.status for s in slots] == [Status.GIVEN, Status.MISSED, Status.GIVEN, Status.DUE]


# Finding ------------------------------------------------------------------------------------------


def test_children_are_listed_and_found(desk):
    given(desk, "0002", 3)
    child = given(desk, "0001", 3)
    assert [c.number for c in views.children(desk)] == ["0001", "0002"]
    assert [c.number for c in views.find(desk, "case 0002")] == ["0002"]
    assert views.child_by_number(desk, "0001").id == child
    assert views.course(desk, "nobody") is None


def test_methods_are_offered_most_used_first(desk):
    child = registered(desk)
    for n, method in enumerate(["Roche", "Beckman", "Roche", ""]):
        draft = sheet(NOW - timedelta(days=n), IL6=10, method=method)
        record_labs(desk, f"s{n}", child, draft, confirmed=True)
    assert views.methods(desk) == ["Roche", "Beckman"]


def test_alerts_of_one_child_or_of_all(desk):
    for number in ("0001", "0002"):
        child = registered(desk, number, f"Case {number}")
        quiet_fortnights(desk, child)
        record_labs(desk, f"s-{number}", child, sheet(NOW, IL6=120), confirmed=True)
    assert len(views.alerts(desk)) == 2
    assert [a.id for a in views.alerts(desk, "child-0002")] == ["child-0002/s-0002/il6-rise"]


# History ------------------------------------------------------------------------------------------


@pytest.fixture
def told(desk, clock):
    """A child whose value was corrected twice, the second time taken back."""
    child = registered(desk)
    record_labs(desk, "s1", child, sheet(NOW - timedelta(days=2), IL6=10, CRP=1))
    clock.forward(minutes=5)
    correct_value(desk, "e1", "s1", "IL6", typed("IL6", 12), "misread")
    correct_value(desk, "e2", "s1", "IL6", typed("IL6", ""), "wrong tube")
    undo(desk, "u1", "e2")
    return child


def test_the_history_is_every_act_newest_first(desk, told):
    acts = views.history(desk, told)
    assert [act.entry.id for act in acts] == ["u1", "e2", "e1", "s1", told]
    assert [act.when.isoformat() for act in acts[-2:]] == [NOW.isoformat()] * 2
    assert acts[0].when == NOW + timedelta(minutes=5)


def test_each_act_shows_what_stood_there_before_and_what_it_made_of_it(desk, told):
    acts = {act.entry.id: act for act in views.history(desk, told)}
    assert acts["s1"].before == {}
    assert acts["e1"].before["results"]["IL6"]["value"] == 10
    assert acts["e1"].after["results"]["IL6"]["value"] == 12
    assert acts["e2"].before["results"]["IL6"]["value"] == 12
    assert acts["e2"].after["results"]["IL6"] is None
    assert acts["e1"].entry.reason == "misread"


def test_what_was_taken_back_is_marked(desk, told):
    assert {act.entry.id: act.undone for act in views.history(desk, told)} == {
        "u1": False, "e2": True, "e1": False, "s1": False, told: False,
    }  # fmt: skip


def test_after_an_undo_the_next_change_starts_from_what_holds(desk, told):
    correct_value(desk, "e3", "s1", "IL6", typed("IL6", 13), "again")
    acts = {act.entry.id: act for act in views.history(desk, told)}
    assert acts["e3"].before["results"]["IL6"]["value"] == 12


def test_an_undone_undo_is_not_marked_as_taken_back_itself(desk, told):
    undo(desk, "u2", "u1")
    acts = {act.entry.id: act.undone for act in views.history(desk, told)}
    assert (acts["e2"], acts["u1"], acts["u2"]) == (False, False, False)


def test_the_history_is_told_in_the_time_of_the_bedside(desk):
    zone = timezone(timedelta(hours=9))
    other = desk_at(desk.store, Clock(NOW.astimezone(zone)), actor="Nurse B")
    child = registered(other, "0009", "Case 9")
    (act,) = views.history(desk, child)
    assert act.when.utcoffset() == timedelta(hours=9)
    assert act.when == datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def test_what_was_entered_in_error_is_in_the_history_with_its_reason(desk):
    child = given(desk, "0001", 3)
    void(desk, "e1", "i-0001", "wrong child")
    newest = views.history(desk, child)[0]
    assert (newest.entry.verb, newest.entry.reason, newest.before["dose_mg"]) == (
        "infusion.void", "wrong child", 264,
    )  # fmt: skip


# Settings -----------------------------------------------------------------------------------------


def test_a_setting_has_its_default_until_someone_chooses(desk):
    assert settings.value(desk.store, "units") == "si"
    settings.change(leading(desk), "e1", "units", "japan")
    assert settings.value(desk.store, "units") == "japan"
    settings.change(leading(desk), "e2", "units", "si")
    assert settings.value(desk.store, "units") == "si"
    assert [e.verb for e in entries.of_target(desk.store.db, "units")] == ["setting.record", "setting.amend"]


def test_a_setting_that_was_taken_back_can_be_set_again(desk):
    settings.change(leading(desk), "e1", "units", "japan")
    undo(leading(desk), "u1", "e1")
    assert settings.value(desk.store, "units") == "si"
    settings.change(leading(desk), "e2", "units", "japan")
    assert settings.value(desk.store, "units") == "japan"


def test_a_choice_that_is_none_is_refused(desk):
    with pytest.raises(Invalid, match="“moon” is no choice for “Units on the screen”"):
        settings.change(leading(desk), "e1", "units", "moon")
    assert courses.last_entry(desk.store, "units") is None


def test_every_default_is_a_choice():
    assert all(name == s.name for name, s in settings.SETTINGS.items())
    assert all(s.default in s.choices for s in settings.SETTINGS.values() if s.choices)
