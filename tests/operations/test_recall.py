"""The recall list: a lot that is typed or scanned finds every child and date, also in old records."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import timedelta

import pytest

from fortnight.domain.infusion.acts import ActKind
from fortnight.domain.people import LEAD
from fortnight.domain.record.plan import Ending, EndReason
from fortnight.operations import infusions, planning
from fortnight.operations.recall import HEADER, export_recall, lot_of, recall
from fortnight.operations.recording import record_infusion
from fortnight.operations.session import Invalid
from fortnight.store.journal import entries as journal
from helpers.bedside import order, preparation, signed
from helpers.drafts import drip
from helpers.stores import NOW, registered, session_at

CODE = "01049870578063411727043010B2041"  # product number, expiry, lot


@pytest.fixture
def session(session, clock):
    """The lot B2041 in an infusion at the bedside and in one that was recorded after the fact."""
    lead = session_at(session.store, clock, "Lead A", LEAD)
    first, second = registered(lead, "0001", "Case 1"), registered(lead, "0002", "Case 2")
    for n, (kind, body, *_) in enumerate(signed(NOW - timedelta(hours=2))):
        infusions.write_act(lead, f"a{n}", "d1", first, kind, body, confirmed=True)
    old = drip(NOW - timedelta(days=30), lots="A1, b2041")
    record_infusion(lead, "i2", second, old, confirmed=True)
    planning.end_course(lead, "e1", second, Ending(NOW.date(), EndReason.MOVED))
    return lead


@pytest.mark.parametrize("typed", ["B2041", " b2041 ", CODE, f"]d2{CODE}", "(01)04987057806341(10)B2041"])
def test_a_lot_finds_every_child_and_date_however_it_is_entered(session, typed):
    found = recall(session, typed)
    assert [(line.child.number, line.use.day) for line in found.lines] == [
        ("0001", NOW.date()),
        ("0002", (NOW - timedelta(days=30)).date()),
    ]
    assert (found.lot.casefold(), found.children) == ("b2041", 2)


def test_the_brand_is_that_of_the_vial_or_of_the_order(session):
    made = preparation(NOW - timedelta(hours=1))
    for n, (lot, brand) in enumerate((("L7", ""), ("L8", "Tyenne"))):
        child = registered(session, f"001{n}", f"Case 1{n}")
        vials = tuple(replace(each, lot=lot, brand=brand) for each in made.vials)
        for act, body in (
            (ActKind.ORDER, order(brand="Actemra")),
            (ActKind.PREPARE, replace(made, vials=vials)),
        ):
            infusions.write_act(session, session.new_id(), f"d{lot}", child, act, body, confirmed=True)
    assert [recall(session, lot).lines[0].use.brand for lot in ("L7", "L8")] == ["Actemra", "Tyenne"]


def test_the_vials_of_an_infusion_are_added_up(session):
    first, second = recall(session, "B2041").lines
    vials = [each for each in preparation().vials if each.lot == "B2041"]
    assert len(vials) > 1
    assert first.use.used_mg == sum(each.used_mg for each in vials)
    assert second.use.used_mg is None


def test_an_unknown_lot_has_no_uses(session):
    assert recall(session, "B204").lines == ()


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (" ", "Scan or type the lot."),
        ("(01)04987057806341", "The bar code contains no lot. Type the lot."),
        ("]d20104987057806341", "The bar code contains no lot. Type the lot."),
    ],
)
def test_a_code_without_a_lot_is_refused(session, typed, sentence):
    with pytest.raises(Invalid) as raised:
        recall(session, typed)
    assert str(raised.value) == sentence


def test_an_unreadable_bar_code_is_refused_with_its_sentence(session):
    with pytest.raises(Invalid, match=r"\S"):
        recall(session, "(01)04987057806342(10)B2041")


def test_a_typed_lot_that_begins_like_a_field_is_taken_as_typed():
    assert lot_of("10B2041", NOW.date()) == "10B2041"
    assert lot_of("21 A", NOW.date()) == "21 A"


def test_the_list_is_written_as_csv_and_the_export_is_recorded(session, tmp_path):
    path = tmp_path / "recall.csv"
    export_recall(session, recall(session, "B2041"), path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        head, *lines = csv.reader(file)
    assert tuple(head) == HEADER
    assert [line[2:4] for line in lines] == [["0001", "Case 1"], ["0002", "Case 2"]]
    (noted,) = list(journal.entries(session.store.db, "verb = 'export.record'", []))
    assert noted.data == {"what": "recall list", "file": "recall.csv"}
