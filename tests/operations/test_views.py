"""What the pages show: the ward today, the banner of a child, and its history."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from fortnight.domain.alert.raised_alert import CardState
from fortnight.domain.treatment.schedule import Status
from fortnight.operations import settings, views
from fortnight.operations.alerts import acknowledge, name_outcome
from fortnight.operations.recording import record_infusion, record_labs
from fortnight.operations.session import Invalid
from fortnight.operations.undoing import undo
from fortnight.store.journal import entries
from fortnight.store.queries import courses
from helpers.drafts import drip, quiet_fortnights, sheet
from helpers.stores import NOW, present, registered


def given(session, number, days_ago, **more):
    """Register a child whose last infusion was some days ago."""
    child = registered(session, number, f"Case {number}")
    record_infusion(
        session, f"i-{number}", child, drip(NOW - timedelta(days=days_ago), **more), confirmed=True
    )
    return child


def leading(session):
    """The same record with a ward lead."""
    return replace(session, role="lead")


def rows(session):
    return {row.child.number: row for row in views.today(session).rows}


# Today --------------------------------------------------------------------------------------------


def test_an_empty_ward_is_an_empty_page(session):
    assert views.today(session) == views.Today((), 0, 0, 0, 0, (), 0, 0)


def test_children_due_today_come_first_and_untreated_children_last(session):
    for number, days_ago in (("0004", 2), ("0001", 14), ("0002", 20), ("0003", 12)):
        given(session, number, days_ago)
    registered(session, "0000", "Case 0")
    assert [row.child.number for row in views.today(session).rows] == ["0001", "0003", "0002", "0004", "0000"]


def test_children_of_the_same_day_are_sorted_by_number(session):
    for number in ("0003", "0001", "0002"):
        given(session, number, 14)
    assert [row.child.number for row in views.today(session).rows] == ["0001", "0002", "0003"]


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
def test_a_row_says_when_the_next_is_due(session, days_ago, status, days):
    given(session, "0001", days_ago)
    (row,) = views.today(session).rows
    assert (row.status, row.days) == (status, days)
    assert row.due == (NOW - timedelta(days=days_ago)).date() + timedelta(days=14)


def test_the_head_line_counts_due_late_and_alerts(session):
    for number, days_ago in (("0001", 14), ("0002", 12), ("0003", 30), ("0004", 2)):
        given(session, number, days_ago)
    registered(session, "0005", "Case 5")
    today = views.today(session)
    assert (today.due, today.late, today.open_cards) == (2, 1, 0)


def test_the_time_window_is_that_of_the_clinic(session):
    given(session, "0001", 18)
    assert views.today(session).late == 1
    settings.change(leading(session), "w1", "window_days", "5")
    assert (views.today(session).late, views.today(session).due) == (0, 1)


def test_a_child_without_an_infusion_has_no_date(session):
    registered(session)
    (row,) = views.today(session).rows
    assert (row.due, row.status, row.days, row.il6) == (None, None, 0, None)
    assert str(row.step.says) == "First infusion"


@pytest.mark.parametrize("hours", [9, -8])
def test_the_day_of_an_infusion_is_its_local_day(session, clock, hours):
    """A morning in Tokyo and an evening in California are other days in UTC."""
    zone = timezone(timedelta(hours=hours))
    at = datetime(2026, 11, 8, 8 if hours > 0 else 18, 0, tzinfo=zone)
    child = registered(session)
    record_infusion(session, "i1", child, drip(at), confirmed=True)
    clock.now = datetime(2026, 11, 22, 12, 0, tzinfo=zone)
    (row,) = views.today(session).rows
    assert (present(row.due).isoformat(), row.days) == ("2026-11-22", 0)


def test_a_laptop_from_another_time_zone_still_shows_the_page(session, clock):
    """It was given on the 23rd in Tokyo, while it is still the 22nd in California."""
    child = registered(session)
    at = datetime(2026, 11, 23, 8, 0, tzinfo=timezone(timedelta(hours=9)))
    clock.now = at
    record_infusion(session, "i1", child, drip(at, ended_at=None), confirmed=True)
    clock.now = at.astimezone(timezone(timedelta(hours=-8)))
    (row,) = views.today(session).rows
    assert (row.status, present(row.due).isoformat()) == (Status.PLANNED, "2026-12-07")
    course = present(views.course(session, child))
    assert views.banner(session, course).status is Status.PLANNED


def test_a_row_shows_the_newest_il6_and_half_a_year_of_it(session, clock):
    child = registered(session)
    for n, days_ago in enumerate((200, 100, 14)):
        at = NOW - timedelta(days=days_ago)
        record_labs(session, f"s{n}", child, sheet(at, IL6=f"<{n + 1}"), confirmed=True)
    (row,) = views.today(session).rows
    assert [value for _, value, _ in row.trend] == [2, 3]
    assert (present(row.il6).collected_at, present(row.il6).value, present(row.il6).comparator) == (
        NOW - timedelta(days=14),
        3.0,
        "<",
    )


def rules(session, number="0001"):
    return [finding.rule for finding in rows(session)[number].readiness.findings]


COMPLETE = {"IL6": 10, "CRP": 0.3, "WBC": 7, "NEUT": 3, "PLT": 300, "ALT": 20, "AST": 25, "WEIGHT": 22}


def test_a_row_without_findings_is_ready(session):
    child = given(session, "0001", 14)
    assert "missing-PLT" in rules(session)
    record_labs(session, "s1", child, sheet(NOW - timedelta(days=1), **COMPLETE), confirmed=True)
    assert (rules(session), rows(session)["0001"].readiness.labs) == ([], 7)
    record_labs(session, "s2", child, sheet(NOW - timedelta(hours=1), PLT=29), confirmed=True)
    assert rules(session) == ["label-platelets"]


def test_a_row_gives_the_findings_of_the_whole_course(session):
    """What Today reads of a child is sufficient for them."""
    child = registered(session)
    quiet_fortnights(session, child, 9)
    record_labs(session, "s", child, sheet(NOW, IL6=120, PLT=80), confirmed=True)
    alerts = views.alerts(session, child)
    assert rows(session)["0001"].readiness == views.readiness_of(
        session, present(views.course(session, child)), alerts
    )
    assert rules(session)[:2] == ["alert-open", "label-platelets"]


def test_a_card_is_on_the_row_until_its_outcome_is_recorded(session):
    child = registered(session)
    quiet_fortnights(session, child)
    record_labs(session, "s", child, sheet(NOW, IL6=120), confirmed=True)
    (card,) = rows(session)["0001"].alerts
    assert (card.life, rules(session)[0]) == (CardState.OPEN, "alert-open")
    acknowledge(session, "e1", card.id, "repeat", repeat_on=NOW.date() + timedelta(days=2))
    (card,) = rows(session)["0001"].alerts
    assert (card.life, rules(session)[0]) == (CardState.ANSWERED, "alert-answered")
    today = views.today(session)
    assert (today.open_cards, today.waiting_cards, [each.id for each in today.repeats]) == (0, 1, [card.id])
    name_outcome(replace(session, role="physician"), "e2", card.id, "infection", site="lung")
    assert rows(session)["0001"].alerts == ()
    assert "alert-answered" not in rules(session)


def test_a_repeat_that_was_drawn_is_no_longer_planned(session, clock):
    child = registered(session)
    quiet_fortnights(session, child)
    record_labs(session, "s", child, sheet(NOW, IL6=120), confirmed=True)
    card = views.alerts(session, child)[0].id
    acknowledge(session, "e1", card, "repeat", repeat_on=NOW.date() + timedelta(days=2))
    clock.forward(days=2)
    record_labs(session, "t", child, sheet(clock(), IL6=16), confirmed=True)
    (card,) = rows(session)["0001"].alerts
    assert (card.life, views.today(session).repeats) == (CardState.WAITING, ())


def test_open_cards_come_first_and_urgent_ones_before_them(session):
    for number, days_ago in (("0001", 20), ("0002", 13), ("0003", 13)):
        given(session, number, days_ago)
    for n, (number, level) in enumerate((("0003", "alert"), ("0002", "urgent"))):
        body = {"at": NOW.isoformat(), "level": level, "suggests": "unclear", "detail": {}}
        with session.store.transaction(session.act()) as transaction:
            transaction.append(f"a{n}", "alert.record", f"a{n}", f"child-{number}", body)
    assert [row.child.number for row in views.today(session).rows] == ["0002", "0003", "0001"]
    assert [row.child.number for row in views.today(session, most=1).rows] == ["0002"]


def test_a_silent_mark_is_on_the_row_and_no_finding(session):
    child = registered(session)
    quiet_fortnights(session, child)
    record_labs(session, "s", child, sheet(NOW, IL6=38), confirmed=True)
    assert [card.level for card in rows(session)["0001"].alerts] == ["watch"]
    assert (views.today(session).open_cards, [rule for rule in rules(session) if "alert" in rule]) == (0, [])


def test_a_child_that_is_long_overdue_is_not_covered(session):
    given(session, "0001", 14)
    given(session, "0002", 50)
    assert {n: row.covered for n, row in rows(session).items()} == {"0001": True, "0002": False}


# The banner ---------------------------------------------------------------------------------------


def test_the_banner_of_a_child_that_was_never_treated(session):
    child = registered(session)
    banner = views.banner(session, present(views.course(session, child)))
    assert (banner.weight, banner.dose_mg, banner.mg_per_kg, banner.infusions) == (None, None, None, 0)
    assert (banner.last_infusion, banner.due, banner.status) == (None, None, None)


def test_the_banner_shows_weight_dose_and_the_next_date(session):
    child = given(session, "0001", 16)
    record_labs(session, "s1", child, sheet(NOW - timedelta(days=1), WEIGHT=22.5), confirmed=True)
    banner = views.banner(session, present(views.course(session, child)))
    assert banner.weight == (22.5, NOW - timedelta(days=1))
    assert (banner.dose_mg, banner.mg_per_kg, banner.infusions) == (264, 12, 1)
    assert (present(banner.due).days_since, present(banner.due).days_overdue, banner.status) == (
        16,
        2,
        Status.DUE,
    )


def test_every_due_date_and_what_became_of_it(session):
    child = given(session, "0001", 42)
    record_infusion(session, "i2", child, drip(NOW - timedelta(days=14)), confirmed=True)
    slots = views.fortnights(session, present(views.course(session, child)))
    assert [s.status for s in slots] == [Status.GIVEN, Status.MISSED, Status.GIVEN, Status.DUE]


# Finding ------------------------------------------------------------------------------------------


def test_children_are_listed_and_found(session):
    given(session, "0002", 3)
    child = given(session, "0001", 3)
    assert [c.number for c in views.children(session)] == ["0001", "0002"]
    assert [c.number for c in views.find(session, "case 0002")] == ["0002"]
    assert present(views.child_by_number(session, "0001")).id == child
    assert views.course(session, "nobody") is None


def test_methods_are_offered_most_used_first(session):
    child = registered(session)
    for n, method in enumerate(["Roche", "Beckman", "Roche", ""]):
        draft = sheet(NOW - timedelta(days=n), IL6=10, method=method)
        record_labs(session, f"s{n}", child, draft, confirmed=True)
    assert views.methods(session) == ["Roche", "Beckman"]


def test_alerts_of_one_child_or_of_all(session):
    for number in ("0001", "0002"):
        child = registered(session, number, f"Case {number}")
        quiet_fortnights(session, child)
        record_labs(session, f"s-{number}", child, sheet(NOW, IL6=120), confirmed=True)
    assert len(views.alerts(session)) == 2
    assert [a.id for a in views.alerts(session, "child-0002")] == ["child-0002/s-0002/il6-rise"]


# Settings -----------------------------------------------------------------------------------------


def test_a_setting_has_its_default_until_someone_chooses(session):
    assert settings.value(session.store, "units") == "si"
    settings.change(leading(session), "e1", "units", "japan")
    assert settings.value(session.store, "units") == "japan"
    settings.change(leading(session), "e2", "units", "si")
    assert settings.value(session.store, "units") == "si"
    assert [e.verb for e in entries.of_target(session.store.db, "units")] == [
        "setting.record",
        "setting.amend",
    ]


def test_an_undone_setting_can_be_set_again(session):
    settings.change(leading(session), "e1", "units", "japan")
    undo(leading(session), "u1", "e1")
    assert settings.value(session.store, "units") == "si"
    settings.change(leading(session), "e2", "units", "japan")
    assert settings.value(session.store, "units") == "japan"


def test_an_unknown_choice_is_refused(session):
    with pytest.raises(Invalid, match="“moon” cannot be used for “Units on the screen”"):
        settings.change(leading(session), "e1", "units", "moon")
    assert courses.last_entry(session.store, "units") is None
