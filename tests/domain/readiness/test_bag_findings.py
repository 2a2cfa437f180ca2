"""Findings about the bag once it is prepared."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from fortnight.domain.infusion.acts import ActKind, Check
from fortnight.domain.infusion.checklist_limits import DEFAULT_RULES
from fortnight.domain.people import NURSE
from fortnight.domain.readiness.bag_findings import second_check_findings, vial_findings
from fortnight.domain.readiness.bedside_findings import Bedside
from fortnight.domain.readiness.finding import Seriousness
from helpers.bedside import START, Written, order, preparation, record, vial
from helpers.courses import course

STOP, MISSING = Seriousness.STOP, Seriousness.MISSING


def seen(*written: Written, now: datetime = START) -> Bedside:
    return Bedside(course([], []), (), record(*written), now, DEFAULT_RULES, 3)


def bag(now: datetime = START, **fields) -> list[tuple[str, Seriousness, str]]:
    made = (ActKind.PREPARE, preparation(**fields))
    return [(each.rule, each.seriousness, str(each.says)) for each in vial_findings(seen(made, now=now))]


def test_without_a_bag_nothing_is_said_of_it():
    assert list(vial_findings(seen((ActKind.ORDER, order())))) == []


@pytest.mark.parametrize(
    ("expiry", "found"),
    [
        (START.date(), []),
        (
            START.date() - timedelta(days=1),
            [("vial-expired", STOP, "Lot B2041 expired on 25 Nov 2026. Use another vial.")],
        ),
        (None, [("vial-expiry", MISSING, "The expiry date of lot B2041 is not recorded")]),
    ],
)
def test_a_vial_is_in_date_until_the_end_of_its_last_day(expiry: date | None, found):
    assert bag(vials=(vial(expiry=expiry),)) == found


def test_every_vial_that_is_out_of_date_is_named():
    old = tuple(vial(lot, expiry=date(2026, 1, 31)) for lot in ("B1", "B2"))
    assert [says.split()[1] for _, _, says in bag(vials=old)] == ["B1", "B2"]


@pytest.mark.parametrize(("minutes", "rules"), [(0, []), (1, ["bag-discard"]), (-60, [])])
def test_a_bag_is_discarded_after_its_time(minutes, rules):
    found = bag(START + timedelta(minutes=minutes), discard_by=START)
    assert [rule for rule, _, _ in found] == rules
    assert all(says == "The bag was to be discarded by 09:41" for _, _, says in found)


def test_the_second_check_is_of_the_bag_as_it_is_now():
    made, check = (ActKind.PREPARE, preparation()), (ActKind.CHECK, Check("Nurse B", NURSE))
    assert list(second_check_findings(seen(made, check))) == []
    for written in ((), (made,), (made, check, made)):
        (found,) = second_check_findings(seen(*written))
        assert (found.rule, found.seriousness) == ("second-check", MISSING)
