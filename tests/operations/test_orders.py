"""The standing order: what a label set states, and which label set is in force for a child."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from fortnight.domain.infusion.act_bodies import as_body
from fortnight.domain.infusion.acts import ActKind
from fortnight.domain.record.course import Course
from fortnight.operations import bedside, checklist, infusions, orders, settings
from fortnight.operations.lookup import course_of
from fortnight.operations.recording import record_infusion, record_labs
from fortnight.operations.session import Invalid
from helpers.bedside import order
from helpers.courses import child as a_child
from helpers.courses import course, specimen
from helpers.drafts import drip as after_the_fact
from helpers.drafts import sheet
from helpers.stores import NOW, present, registered

TODAY = date(2026, 11, 22)
TABLE = "10 mg/kg; from 25 kg 6 mg/kg; every 21 days; at most 300 mg; by Pharmacist A"
JAPAN = order(label="japan", mg_per_kg=8.0)


@pytest.fixture
def child(session) -> str:
    return registered(session)


def write(session, child: str, made, infusion: str = "d1") -> None:
    infusions.write_act(session, session.new_id(), infusion, child, ActKind.ORDER, made, confirmed=True)


@pytest.mark.parametrize(
    ("label", "weight", "dose"),
    [("us-eu", 29.9, 12.0), ("us-eu", 30.0, 8.0), ("japan", 22.0, 8.0), ("us-eu", None, 12.0)],
)
def test_the_order_of_the_label_follows_weight_and_label(label, weight, dose):
    known = course([], [specimen(0, WEIGHT=25)])
    treated = Course(a_child(label=label), (), known.specimens)
    made = orders.label_order(treated, weight, TODAY)
    assert (made.mg_per_kg, made.label, made.since, made.drug) == (dose, label, TODAY, "tocilizumab")
    assert made.interval_days == 14


@pytest.mark.parametrize(
    ("label", "dose"),
    [
        ("us-eu", None),
        ("japan", 8.0),
        ("local: 9 mg/kg; every 14 days; at most 300 mg; by Pharmacist A", 9.0),
    ],
)
def test_without_a_weight_the_order_states_a_dose_that_is_the_same_for_all_weights(label, dose):
    made = orders.label_order(Course(a_child(label=label), (), ()), None, TODAY)
    assert (made.mg_per_kg, made.label) == (dose, label)


def test_an_order_can_follow_another_label_set_than_the_child(session, child):
    known = course_of(session, child)
    assert orders.label_order(known, 22, TODAY).mg_per_kg == 12
    assert orders.label_order(known, 22, TODAY, "japan").mg_per_kg == 8
    own = orders.label_order(known, 22, TODAY, f"local: {TABLE}")
    assert (own.mg_per_kg, own.interval_days) == (10, 21)


def test_an_interval_that_was_changed_stays_with_another_label_set(session, child):
    write(session, child, order(interval_days=28, since=NOW.date()))
    known = course_of(session, child)
    assert orders.usual_days(known.child, f"local: {TABLE}") == 28


def test_the_label_sets_to_choose_hold_the_dose_table_of_the_clinic_if_there_is_one(session):
    assert orders.labels_to_choose(session, "us-eu") == ("us-eu", "japan")
    assert orders.labels_to_choose(session, f"local: {TABLE}")[-1] == f"local: {TABLE}"
    settings.change(replace(session, role="lead"), "e1", "local_dose", TABLE)
    assert orders.labels_to_choose(session, "us-eu") == ("us-eu", "japan", f"local: {TABLE}")


def test_another_label_set_than_that_of_the_child_is_asked_about(session, child):
    with pytest.raises(
        Invalid, match="follows the Japanese label, but this child is dosed by the US"
    ) as asked:
        infusions.write_act(session, "o1", "d1", child, ActKind.ORDER, JAPAN)
    assert [each.field for each in asked.value.problems] == ["label"]
    write(session, child, JAPAN)
    assert present(infusions.standing_order(session, child)).label == "japan"


def test_an_order_by_an_unknown_label_set_is_refused(session, child):
    with pytest.raises(Invalid, match="“france” is not a known label"):
        write(session, child, order(label="france"))


def test_dose_and_interval_are_checked_by_the_label_set_of_the_order(session, child):
    with pytest.raises(Invalid, match=r"12 mg/kg is not a dose of the label \(Japanese label\)"):
        infusions.write_act(session, "o1", "d1", child, ActKind.ORDER, order(label="japan"))
    assert orders.usual_days(course_of(session, child).child, "japan") == 14
    weekly = replace(JAPAN, interval_days=7)
    with pytest.raises(Invalid) as asked:
        infusions.write_act(session, "o1", "d1", child, ActKind.ORDER, weekly)
    assert [each.field for each in asked.value.problems] == ["label"], "the Japanese label gives 7 days"
    own = order(label=f"local: {TABLE}", mg_per_kg=10.0)
    with pytest.raises(Invalid) as asked:
        infusions.write_act(session, "o1", "d1", child, ActKind.ORDER, own)
    assert [each.field for each in asked.value.problems] == ["label", "interval_days"]


def test_an_order_without_a_label_set_follows_that_of_the_child(session, child):
    body = as_body(order(label=""))
    assert "label" not in body
    write(session, child, order(label=""))
    assert present(bedside.show(session, "d2", child).order).label == "us-eu"
    known = course_of(session, child)
    assert orders.as_ordered(session, known) is known


def test_the_label_set_of_an_order_holds_from_its_first_day(session, child):
    write(session, child, replace(JAPAN, since=TODAY - timedelta(days=3)))
    known = course_of(session, child)
    assert orders.as_ordered(session, known).child.label == "japan"
    assert orders.as_ordered(session, known, on=TODAY - timedelta(days=4)) is known
    assert orders.as_ordered(session, known, order(), TODAY).child.label == "us-eu"


def test_the_checklist_follows_the_label_set_of_the_order(session, child):
    before = after_the_fact(NOW - timedelta(days=14), weight=29, dose=348)
    record_infusion(session, "i1", child, before, confirmed=True)
    record_labs(session, "w1", child, sheet(NOW, WEIGHT=31), confirmed=True)
    row = present(checklist.read(session, "d1", child).row("weight"))
    assert "8 instead of 12 mg/kg" in str(row.says)
    write(session, child, JAPAN)
    row = present(checklist.read(session, "d1", child).row("weight"))
    assert "instead of" not in str(row.says)
    assert "another dose (Japanese label)" in str(row.limits)


def test_an_infusion_that_is_written_down_afterwards_follows_the_order_of_its_day(session, child):
    write(session, child, JAPAN)
    record_infusion(session, "i1", child, after_the_fact(NOW - timedelta(hours=2)), confirmed=True)
    made = present(present(infusions.infusion(session, "i1")).preparation)
    assert (made.label, made.ordered_mg) == ("japan", 8 * present(made.weight_kg))
