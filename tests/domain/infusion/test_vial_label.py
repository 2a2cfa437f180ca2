"""A vial as it is scanned or typed: GS1 codes are told apart from plain lot numbers."""

from __future__ import annotations

from datetime import date

import pytest

from fortnight.domain.infusion.gs1 import ScanRefused
from fortnight.domain.infusion.vial_label import is_gs1, read_expiry, read_vial

CODE = "0109501101530003172803311 0".replace(" ", "") + "B2041"


NO_LOT = r"^A lot number has 1 to 20 characters\. Scan or type it again\.$"


@pytest.mark.parametrize("lot", ["B2041", "12345", "0123", "AB-12/3", "x" * 20, "010950110153000"])
def test_a_plain_lot_number_is_taken_as_it_is(lot):
    assert not is_gs1(lot)
    assert read_vial(f" {lot} ").lot == lot


@pytest.mark.parametrize(
    "code", [CODE, f"]d2{CODE}", "(01)09501101530003(17)280331(10)B2041", f"\x1d{CODE}", f"{CODE}^21X"]
)
def test_a_gs1_code_gives_lot_and_expiry(code):
    found = read_vial(code, date(2026, 11, 26))
    assert (found.lot, found.expiry, found.gtin) == ("B2041", date(2028, 3, 31), "09501101530003")


def test_the_century_of_an_expiry_is_that_of_the_day():
    """Two digits mean a year from 49 years before the day to 50 years after it (GS1)."""
    code = "010950110153000317050331" + "10B2041"
    assert read_vial(code, date(2026, 11, 26)).expiry == date(2005, 3, 31)
    assert read_vial(code, date(2056, 11, 26)).expiry == date(2105, 3, 31)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", NO_LOT),
        ("x" * 21, NO_LOT),
        ("B\x0041", NO_LOT),
        ("0109501101530003", r"^This code contains no lot number\. Type the lot that is printed\.$"),
        ("0109501101530004172803311" + "0B2041", "."),
    ],
)
def test_what_cannot_be_a_lot_is_refused(typed, sentence):
    with pytest.raises(ScanRefused, match=sentence):
        read_vial(typed)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("03/2028", date(2028, 3, 31)),
        ("3.2028", date(2028, 3, 31)),
        ("02/2028", date(2028, 2, 29)),
        ("2028-03", date(2028, 3, 31)),
        ("2028-03-15", date(2028, 3, 15)),
        (" 2028.3.1 ", date(2028, 3, 1)),
        ("", None),
    ],
)
def test_an_expiry_is_read_as_it_is_printed(typed, day):
    assert read_expiry(typed) == day


@pytest.mark.parametrize("typed", ["13/2028", "2028-13", "2028-02-30", "31.3.28", "soon", "00/2028"])
def test_an_expiry_that_does_not_exist_is_refused(typed):
    with pytest.raises(ScanRefused, match="03/2028"):
        read_expiry(typed)
