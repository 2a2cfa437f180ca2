"""Tests of what is due when: each state, each start, and each interval."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.readiness.surveillance import DueState, surveillance
from fortnight.domain.readiness.surveillance_rule import Where
from fortnight.domain.readiness.surveillance_rules import RULES
from fortnight.domain.record.child import Sex
from fortnight.domain.record.course import Course, Event, MedicationStep
from fortnight.domain.record.dates import months_after
from fortnight.domain.record.event_kinds import KINDS
from fortnight.domain.record.plan import Ending, EndReason, InfusionPlan
from fortnight.domain.treatment.surveillance_limits import SurveillanceIntervals
from helpers.courses import at, child, course, specimen

NOW = at(400)
DAY = NOW.date()


def made(specimens=(), events=(), doses=(0,), steroid=None, **of_child) -> Course:
    medication = (MedicationStep("prednisolone", at(steroid).date(), 10),) if steroid is not None else ()
    found = course(doses, specimens, events=tuple(events), medication=medication)
    return replace(found, child=child(**of_child)) if of_child else found


def due(key: str, given: Course, now=NOW, **how):
    return next((each for each in surveillance(given, now, **how) if each.key == key), None)


def event(kind: str, day: float, words: str = "", **details) -> Event:
    return Event(f"e{day}", kind, at(day), words, details=details)


def test_what_was_never_done_is_missing():
    found = due("tb", made())
    assert found is not None
    assert (found.state, found.due, found.last) == (DueState.MISSING, at(0).date(), None)


def test_before_the_first_dose_its_screens_are_asked_for():
    keys = {each.key for each in surveillance(made(doses=()), NOW)}
    assert keys == {"tb", "hepatitis-b", "varicella", "height", "igg", "vaccination-record"}


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (400 - 366, DueState.LATE),
        (400 - 365, DueState.DUE),
        (400 - 323, DueState.DUE),
        (400 - 322, DueState.DONE),
    ],
)
def test_a_tb_screen_by_its_age(day, state):
    found = due("tb", made(events=[event("tb-screen", day, method="igra", result="negative")]))
    assert found is not None
    assert (found.state, found.due) == (state, at(day).date() + timedelta(days=365))
    assert found.last is not None
    assert (found.last.day, str(found.last.words)) == (at(day).date(), "IGRA, negative")


def test_what_is_done_once_is_not_due_again():
    found = due("hepatitis-b", made(events=[event("serology", 1, test="hbs-antigen", result="negative")]))
    assert found is not None
    assert (found.state, found.due) == (DueState.DONE, None)
    assert str(found.why) == "before the first dose"


def test_another_test_does_not_count():
    found = due("hepatitis-b", made(events=[event("serology", 1, test="hiv", result="negative")]))
    assert found is not None
    assert found.state is DueState.MISSING


def test_an_event_that_is_planned_or_in_the_future_does_not_count():
    later = event("tb-screen", 500, result="negative")
    assert due("tb", made(events=[later])).state is DueState.MISSING  # pyright: ignore[reportOptionalMemberAccess]


def test_all_results_of_a_group_are_needed_and_the_oldest_counts():
    all_of_them: dict[str, Any] = {"NEUT": 3, "PLT": 300, "ALT": 20}
    assert due("labs", made([specimen(390, **all_of_them)])).state is DueState.MISSING  # pyright: ignore
    found = due("labs", made([specimen(380, AST=20), specimen(390, **all_of_them)]))
    assert found is not None
    assert found.last is not None
    assert (found.state, found.last.day, found.due) == (DueState.DUE, at(380).date(), at(408).date())
    assert str(found.last.words) == "Neutrophils, Platelets, ALT, AST"


@pytest.mark.parametrize(
    ("now", "state"), [(13, None), (14, DueState.DUE), (55, DueState.DUE), (56, DueState.MISSING)]
)
def test_first_lipids_are_due_eight_weeks_after_the_start(now, state):
    found = due("lipids", made(), at(now))
    assert (found.state if found else None) is state


def test_lipids_are_repeated_after_half_a_year():
    found = due("lipids", made([specimen(300, TG=90, CHOL=160, LDL=96, HDL=52)]))
    assert found is not None
    assert found.due == date(2026, 5, 2)  # six months after 2 Nov 2025


def test_triglycerides_alone_are_no_lipids_but_are_shown():
    found = due("lipids", made([specimen(300, TG=90)]))
    assert found is not None
    assert found.last is not None
    assert (found.state, found.due) == (DueState.MISSING, at(56).date())
    assert (
        str(found.last.words) == "Triglycerides; missing: Total cholesterol, LDL cholesterol, HDL cholesterol"
    )


@pytest.mark.parametrize(
    ("drug", "mg", "on"), [("prednisolone", 5, True), ("prednisolone", 0, False), ("methotrexate", 10, False)]
)
def test_bones_are_watched_on_a_steroid_only(drug, mg, on):
    given = replace(made(), medication=(MedicationStep(drug, at(100).date(), mg),))
    assert (due("spine", given) is not None) is on


def test_a_break_begins_the_time_on_a_steroid_again():
    steps = [(0, 10), (100, 0), (320, 5), (350, 4), (500, 0)]
    given = replace(
        made(), medication=tuple(MedicationStep("prednisolone", at(day).date(), mg) for day, mg in steps)
    )
    assert due("spine", given).due == at(320).date()  # pyright: ignore[reportOptionalMemberAccess]
    assert due("dxa", given).due == at(320 + 91).date()  # pyright: ignore[reportOptionalMemberAccess]


def test_dxa_waits_for_the_sixth_birthday():
    given = made(steroid=0, birth_date=DAY - timedelta(days=5 * 365))
    assert due("dxa", given) is None
    assert due("dxa", made(steroid=0)) is not None

    soon = made(steroid=0, birth_date=date(2020, 2, 20))  # on 10 Feb 2026
    assert due("dxa", soon).due == date(2026, 2, 20)  # pyright: ignore[reportOptionalMemberAccess]


@pytest.mark.parametrize(
    ("key", "on"),
    [
        ("mas-labs", date(2025, 11, 30)),
        ("dxa", date(2026, 11, 2)),
        ("spine", date(2026, 11, 2)),
        ("pressure", date(2025, 11, 30)),
        ("puberty", date(2026, 5, 2)),
        ("bone-age", date(2026, 11, 2)),
        ("influenza", date(2026, 11, 2)),
    ],
)
def test_what_was_done_is_due_again(key, on):
    """On 2 Nov 2025 everything was done: blood and blood pressure every 28 days, the others by months."""
    drawn = specimen(300, FERR=50, LDH=250, FIB=3, SBP=95, DBP=55, HEIGHT=105)
    images = [replace(event("imaging", 300, method=each), id=each) for each in ("dxa", "spine", "bone-age")]
    others = [event("puberty", 300, tanner="2"), event("vaccine", 300, vaccine="influenza")]
    given = made([drawn], [*images, *others], steroid=0, birth_date=date(2016, 8, 20))
    found = due(key, given)
    assert found is not None
    assert found.due == on


def test_eyes_are_examined_up_to_twelve_years_and_on_a_steroid_at_any_age():
    assert due("eye", made(birth_date=date(DAY.year - 12, DAY.month, DAY.day))) is None
    assert (
        due("eye", made(birth_date=date(DAY.year - 12, DAY.month, DAY.day) + timedelta(days=1))) is not None
    )
    seen = [event("eye", 300, uveitis="none")]
    young, treated = made(events=seen), made(events=seen, steroid=200, birth_date=date(2010, 1, 1))
    assert due("eye", young).due == date(2026, 11, 2)  # pyright: ignore[reportOptionalMemberAccess]
    assert due("eye", treated).due == date(2026, 5, 2)  # pyright: ignore[reportOptionalMemberAccess]


@pytest.mark.parametrize(
    ("sex", "years", "applies"),
    [
        (Sex.FEMALE, 8, True),
        (Sex.FEMALE, 7, False),
        (Sex.MALE, 9, True),
        (Sex.MALE, 8, False),
        (Sex.UNKNOWN, 9, True),
    ],
)
def test_puberty_begins_to_be_assessed(sex, years, applies):
    given = made(sex=sex, birth_date=date(DAY.year - years, DAY.month, DAY.day))
    assert (due("puberty", given) is not None) is applies


def test_puberty_ends_with_stage_five():
    old = {"birth_date": date(2010, 1, 1)}
    assert due("puberty", made(events=[event("puberty", 10, tanner="4")], **old)) is not None
    assert due("puberty", made(events=[event("puberty", 10, tanner="5")], **old)) is None


def test_bone_age_is_for_short_children():
    assert due("bone-age", made()) is None
    assert due("bone-age", made([specimen(390, HEIGHT=130)])) is None
    # WHO 2007, boys of 101 months: M 129.66 cm, S 0.0448, L 1; 118.33 cm are −1.95 SDS, 117.75 cm −2.05 SDS
    assert due("bone-age", made([specimen(390, HEIGHT=118.33)])) is None
    assert due("bone-age", made([specimen(390, HEIGHT=117.75)])) is not None
    found = due("bone-age", made([specimen(390, HEIGHT=110)]))
    assert found is not None
    assert (found.state, found.due) == (DueState.MISSING, at(390).date())
    assert due("bone-age", made([specimen(390, HEIGHT=110)], sex=Sex.UNKNOWN)) is None


def test_intervals_are_those_of_the_clinic():
    given = made([specimen(300, HEIGHT=120, WEIGHT=22)])
    assert due("height", given).due == date(2026, 2, 2)  # pyright: ignore[reportOptionalMemberAccess]
    longer = due("height", given, intervals=SurveillanceIntervals(watch_height_months=1))
    assert longer is not None
    assert (longer.due, str(longer.why)) == (date(2025, 12, 2), "every 1 month: growth and dose")


def test_a_month_later_is_in_a_shorter_month():
    given = made([specimen(25, HEIGHT=120)])  # 31 Jan 2025
    found = due("height", given, intervals=SurveillanceIntervals(watch_height_months=1))
    assert found is not None
    assert found.due == date(2025, 2, 28)


def test_after_the_end_of_a_course_nothing_is_due_while_a_drug_is_taken():
    plan = InfusionPlan(ended=Ending(at(300).date(), EndReason.REMISSION))
    assert surveillance(made(plan=plan, steroid=0), NOW) == ()


@pytest.mark.parametrize(
    ("now", "state"), [(340, None), (352, DueState.DUE), (392, DueState.MISSING), (665, DueState.MISSING)]
)
def test_after_all_drugs_eyes_are_examined_for_a_year(now, state):
    plan = InfusionPlan(ended=Ending(at(300).date(), EndReason.REMISSION))
    found = surveillance(made(plan=plan), at(now))
    assert [(each.key, each.state) for each in found] == ([("eye-after", state)] if state else [])
    assert surveillance(made(plan=plan), at(666)) == ()
    assert due("eye-after", made(), at(now)) is None


@pytest.mark.parametrize(
    ("steroid", "seen", "next_due"),
    [(370, None, 400), (371, None, 401), (300, 390, 449), (218, 390, 449), (217, 390, 571)],
)
def test_eye_pressure_is_close_in_the_first_half_year(steroid, seen, next_due):
    done = [event("eye", seen, pressure=15), event("eye", 395, uveitis="none")] if seen else []
    found = due("eye-pressure", made(events=done, steroid=steroid))
    assert found is not None
    assert found.due == at(next_due).date()


def test_eye_pressure_is_not_watched_without_a_steroid():
    assert due("eye-pressure", made()) is None
    assert due("glucose", made()) is None
    assert due("glucose", made(steroid=0)) is not None
    found = due("glucose", made([specimen(390, GLU=90)], steroid=0))
    assert found is not None
    assert found.due == months_after(at(390).date(), 3)


@pytest.mark.parametrize(
    ("key", "done", "months"),
    [
        ("igg", specimen(390, IGG=9), 12),
        ("urine", specimen(390, UPCR=80), 12),
        ("vaccination-record", event("vaccination-record", 390, state="complete"), 12),
        ("lung", event("lung", 390, flags="none"), 0),
    ],
)
def test_what_is_repeated_on_the_drug(key, done, months):
    given = made(events=[done]) if isinstance(done, Event) else made([done])
    assert due(key, made()).state is DueState.MISSING  # pyright: ignore[reportOptionalMemberAccess]
    found = due(key, given)
    assert found is not None
    expected = months_after(at(390).date(), months) if months else at(390 + 28).date()
    assert found.due == expected


def test_the_most_urgent_comes_first():
    found = surveillance(
        made([specimen(390, HEIGHT=110)], [event("tb-screen", 1, result="negative")], steroid=0), NOW
    )
    order = [list(DueState).index(each.state) for each in found]
    assert order == sorted(order)
    assert len(order) > 8


def test_every_entry_that_is_opened_has_the_details_of_its_kind():
    for rule in RULES:
        if rule.entry.where is Where.EVENT:
            assert set(rule.entry.details) <= set(KINDS[rule.entry.kind].fields)


@given(
    st.lists(st.tuples(st.sampled_from(sorted(KINDS)), st.integers(-200, 800)), max_size=12),
    st.integers(-50, 900),
)
def test_every_date_follows_from_what_was_done(events, now):
    found = surveillance(made(events=[event(kind, day) for kind, day in events], steroid=10), at(now))
    assert len({each.key for each in found}) == len(found)
    for each in found:
        assert each.last is None or each.last.day <= at(now).date()
        assert each.due is None or each.last is None or each.due > each.last.day
        assert (each.state is DueState.MISSING) <= (each.last is None)
