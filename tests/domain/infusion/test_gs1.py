"""Tests of scanned bar codes. The product numbers and lots are invented; the shapes are those in use."""

from __future__ import annotations

import contextlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.infusion import gs1
from fortnight.domain.infusion.gs1 import (
    Scan,
    ScanRefused,
    check_digit,
    day_of,
    full_year,
    read_scan,
    read_wristband,
)

GS = "\x1d"
N = "08718033738761"  # an invented product number with its check digit
JUNE = date(2028, 6, 30)
NUMBER = "123456789012345675"  # a number of a wristband with its check digit

# The scanned text, and product number, expiry, lot and serial.
SHAPES = {
    "EU carton, DataMatrix": (f"]d201{N}17280630103A12{GS}21SN1", (N, JUNE, "3A12", "SN1")),
    "serial before expiry": (f"]d201{N}21SN1{GS}172806303710{GS}103A12", (N, JUNE, "3A12", "SN1")),
    "lot first": (f"]d2103A12{GS}17280630{GS}01{N}21SN1", (N, JUNE, "3A12", "SN1")),
    "expiry first": (f"]d21728063001{N}103A12", (N, JUNE, "3A12", None)),
    "Japan, vial, DataBar composite": (f"]e001{N}17280630103A12", (N, JUNE, "3A12", None)),
    "GS1-128 on a carton": (f"]C101{N}17280630103A12", (N, JUNE, "3A12", None)),
    "GS1 QR code": (f"]Q301{N}17280630103A12", (N, JUNE, "3A12", None)),
    "US vial with serial": (f"]d201{N}21100000{GS}17280630103A12", (N, JUNE, "3A12", "100000")),
    "no symbology prefix": (f"01{N}17280630103A12", (N, JUNE, "3A12", None)),
    "leading FNC1": (f"{GS}01{N}17280630103A12", (N, JUNE, "3A12", None)),
    "prefix and leading FNC1": (f"]d2{GS}01{N}17280630103A12", (N, JUNE, "3A12", None)),
    "trailing FNC1": (f"]d201{N}17280630103A12{GS}", (N, JUNE, "3A12", None)),
    "FNC1 after every field": (f"01{N}{GS}17280630{GS}103A12{GS}21SN1{GS}", (N, JUNE, "3A12", "SN1")),
    "FNC1 doubled": (f"01{N}103A12{GS}{GS}17280630", (N, JUNE, "3A12", None)),
    "FNC1 and a space": (f"01{N}103A12{GS} 17280630", (N, JUNE, "3A12", None)),
    "caret as separator": (f"01{N}103A12^17280630", (N, JUNE, "3A12", None)),
    "{GS} as separator": (f"01{N}103A12{{GS}}17280630", (N, JUNE, "3A12", None)),
    "<GS> as separator": (f"01{N}103A12<GS>17280630", (N, JUNE, "3A12", None)),
    "symbol for GS as separator": (f"01{N}103A12\u241d17280630", (N, JUNE, "3A12", None)),
    "carriage return at the end": (f"]d201{N}17280630103A12\r\n", (N, JUNE, "3A12", None)),
    "spaces around it": (f"  01{N}17280630103A12 ", (N, JUNE, "3A12", None)),
    "full-width characters": ("０１" + f"{N}17280630103A12", (N, JUNE, "3A12", None)),
    "full-width brackets": (f"（01）{N}（10）3A12", (N, None, "3A12", None)),
    "in brackets": (f"(01){N}(17)280630(10)3A12(21)SN1", (N, JUNE, "3A12", "SN1")),
    "in brackets, lot before expiry": (f"(01){N}(10)3A12(17)280630", (N, JUNE, "3A12", None)),
    "in brackets, with spaces": (f"(01) {N} (17) 280630 (10) 3A12", (N, JUNE, "3A12", None)),
    "in brackets, two lines": (f"(01){N}\n(17)280630\n(10)3A12", (N, JUNE, "3A12", None)),
    "in brackets, with a prefix": (f"]d2(01){N}(10)3A12", (N, None, "3A12", None)),
    "in brackets, with FNC1": (f"(01){N}(10)3A12{GS}(17)280630", (N, JUNE, "3A12", None)),
    "in brackets, lot with brackets": (f"(01){N}(10)A(B)2", (N, None, "A(B)2", None)),
    "day 00 is the last of the month": (f"01{N}17280600103A12", (N, JUNE, "3A12", None)),
    "day 00 in a leap year": (f"01{N}17280200", (N, date(2028, 2, 29), None, None)),
    "day 00 in another year": (f"01{N}17290200", (N, date(2029, 2, 28), None, None)),
    "production date is not the expiry": (f"01{N}11250101103A12", (N, None, "3A12", None)),
    "production date and expiry": (f"01{N}1125010117280630103A12", (N, JUNE, "3A12", None)),
    "best before is not the expiry": (f"01{N}15280630", (N, None, None, None)),
    "expiry with time": (f"01{N}70032806301200{GS}103A12", (N, JUNE, "3A12", None)),
    "expiry with time and expiry": (f"01{N}70032807011200{GS}17280630", (N, JUNE, None, None)),
    "German national number": (f"01{N}71012345678{GS}17280630103A12", (N, JUNE, "3A12", None)),
    "French national number": (f"01{N}7113400930000012{GS}103A12", (N, None, "3A12", None)),
    "number of items": (f"01{N}3012{GS}103A12", (N, None, "3A12", None)),
    "variant and additional number": (f"01{N}2001240REF1{GS}103A12", (N, None, "3A12", None)),
    "company's own field": (f"01{N}91INTERN{GS}103A12", (N, None, "3A12", None)),
    "lot of twenty characters": (
        f"10ABCDEFGHIJ1234567890{GS}17280630",
        (None, JUNE, "ABCDEFGHIJ1234567890", None),
    ),
    "lot with signs": (f"01{N}10A-1/2.3_4+5", (N, None, "A-1/2.3_4+5", None)),
    "lot in lower case": (f"01{N}103a12", (N, None, "3a12", None)),
    "product number alone": (f"]d201{N}", (N, None, None, None)),
    "lot alone": ("]C1103A12", (None, None, "3A12", None)),
    "lot and expiry without a number": ("17280630103A12", (None, JUNE, "3A12", None)),
    "a field twice with one value": (f"01{N}103A12{GS}01{N}", (N, None, "3A12", None)),
    "content of an outer pack": (f"]C102{N}3710{GS}103A12", (None, None, "3A12", None)),
}


@pytest.mark.parametrize(("scanned", "expected"), SHAPES.values(), ids=SHAPES.keys())
def test_a_code_is_read(scanned: str, expected: tuple) -> None:
    found = read_scan(scanned)
    assert (found.gtin, found.expiry, found.lot, found.serial) == expected
    assert (found.patient, found.doubts) == (None, ())


AGAIN = "Scan it again or type what is printed."
REFUSED = {
    "nothing": ("", "Nothing was scanned. Scan again or type what is printed."),
    "only a prefix": ("]d2", "Nothing was scanned. Scan again or type what is printed."),
    "only separators": (f"{GS}^ ", "Nothing was scanned. Scan again or type what is printed."),
    "wrong check digit": (
        "0108718033738762",
        "The check digit of the product number (GTIN) is wrong (08718033738762), so the code was misread. "
        "Scan it again.",
    ),
    "wrong check digit of an outer pack": (
        "0208718033738762",
        "The check digit of (02) is wrong (08718033738762), so the code was misread. Scan it again.",
    ),
    "wrong check digit of a wristband": (
        "]d28018123456789012345676",
        "The check digit of the patient number is wrong (123456789012345676), so the code was misread. "
        "Scan it again.",
    ),
    "no such day": (
        f"01{N}17290229",
        "The code contains the date 290229 (YYMMDD), which does not exist. Type it.",
    ),
    "month 00": ("17280010", "The code contains the date 280010 (YYMMDD), which does not exist. Type it."),
    "month 00 and day 00": (
        "17280000",
        "The code contains the date 280000 (YYMMDD), which does not exist. Type it.",
    ),
    "no such production day": (
        f"11250431{GS}103A12",
        "The code contains the date 250431 (YYMMDD), which does not exist. Type it.",
    ),
    "month 13": ("17281301", f"The code cannot be read at “17281301”. {AGAIN}"),
    "expiry at 24:00": (
        "70032806302400",
        "The code contains the time 2806302400, which does not exist. Type the expiry.",
    ),
    "expiry at minute 60": (
        "70032806302360",
        "The code contains the time 2806302360, which does not exist. Type the expiry.",
    ),
    "two lots": (f"10A{GS}10B", "The code contains the lot number twice, with two values. Type it."),
    "number cut off": ("010871803373", f"The code cannot be read at “010871803373”. {AGAIN}"),
    "unknown field": (f"01{N}{GS}05ABC", f"The code cannot be read at “05ABC”. {AGAIN}"),
    "the rest before the separator is named": (
        f"05ABC{GS}10A",
        f"The code cannot be read at “05ABC”. {AGAIN}",
    ),
    "a word": ("B2041", f"The code cannot be read at “B2041”. {AGAIN}"),
    "a lot of 21 characters": (
        "10ABCDEFGHIJ12345678901",
        "The code does not show where the lot number ends. Type what is printed.",
    ),
    "a separator that was lost": (
        "10ABCDEFGHIJ123456789017280630",
        "The code does not show where the lot number ends. Type what is printed.",
    ),
    "space inside": ("10AB C", "The code does not show where the lot number ends. Type what is printed."),
    "brackets with letters": ("(AB)12", f"The code cannot be read at “(AB)12”. {AGAIN}"),
    "brackets, number too short": ("(01)1234(10)X", f"The code cannot be read at “(01)1234”. {AGAIN}"),
    "brackets, date too long": ("(17)2806301(10)X", f"The code cannot be read at “(17)2806301”. {AGAIN}"),
    "brackets, no value": ("(10)", f"The code cannot be read at “(10)”. {AGAIN}"),
    "brackets, unknown field": ("(05)AB", f"The code cannot be read at “(05)AB”. {AGAIN}"),
    "letters of another script": (f"01{N}10日本", f"The code cannot be read at “01{N}10日本”. {AGAIN}"),
    "EAN": (
        "]E08718033738761",
        "This is not a GS1 code (its kind is “]E0”). Scan the other code or type what is printed.",
    ),
    "plain Code 128": (
        f"]C001{N}",
        "This is not a GS1 code (its kind is “]C0”). Scan the other code or type what is printed.",
    ),
    "far too long": (
        "10A" + GS + "91" + "A" * 508,
        "This is too long for the code of a medicine. Scan one code at a time.",
    ),
}


@pytest.mark.parametrize(("scanned", "sentence"), REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_read_is_refused_in_a_sentence(scanned: str, sentence: str) -> None:
    with pytest.raises(ScanRefused) as refused:
        read_scan(scanned)
    assert str(refused.value.sentence) == sentence


def test_there_are_at_least_forty_shapes() -> None:
    assert len(SHAPES) >= 40


def test_the_longest_scan_is_read() -> None:
    assert gs1.LONGEST_SCAN == 512
    rest = (f"{GS}3010" * 100)[: gs1.LONGEST_SCAN - 3]
    code = "10A" + rest[: rest.rindex(GS)]
    assert read_scan(code + GS * (gs1.LONGEST_SCAN - len(code) - 4) + "3010").lot == "A"


@pytest.mark.parametrize(
    ("scanned", "lot"),
    [("10ABC17280630", "ABC17280630"), (f"17280630103A01{N}", f"3A01{N}")],
    ids=["expiry", "product number"],
)
def test_a_lot_that_may_contain_the_next_field_is_doubted(scanned: str, lot: str) -> None:
    found = read_scan(scanned)
    assert found.lot == lot
    assert [str(each) for each in found.doubts] == [
        f"“{lot}” was read as the lot number, but the next field may be in it. Compare it with the print."
    ]


def test_a_serial_number_that_may_contain_the_next_field_is_doubted() -> None:
    (doubt,) = read_scan(f"01{N}21SN17280630").doubts
    assert "was read as the serial number" in str(doubt)


@pytest.mark.parametrize(
    "scanned",
    [
        f"01{N}17280630{GS}10ABC17280630",  # the expiry is known
        f"01{N}10ABC17281330",  # no such day
        f"01{N}1017280630",  # nothing before it: the whole lot looks like a date
        "1728063010AB010871803373876",  # too short
        "17280630103A0108718033738762",  # wrong check digit
    ],
)
def test_other_lots_are_not_doubted(scanned: str) -> None:
    assert read_scan(scanned).doubts == ()


@pytest.mark.parametrize(
    ("digits", "today", "year"),
    [
        (0, None, 2000),
        (26, None, 2026),
        (99, None, 2099),
        (76, date(2026, 11, 27), 2076),
        (77, date(2026, 11, 27), 1977),
        (26, date(2026, 11, 27), 2026),
        (99, date(2026, 11, 27), 1999),
        (0, date(2026, 11, 27), 2000),
        (0, date(2060, 1, 1), 2100),
        (10, date(2060, 1, 1), 2110),
        (11, date(2060, 1, 1), 2011),
    ],
)
def test_a_year_of_two_digits_is_near_today(digits: int, today: date | None, year: int) -> None:
    assert full_year(digits, today) == year


@given(st.integers(0, 99), st.integers(2000, 2150))
def test_a_year_is_at_most_49_years_past_and_50_years_ahead(digits: int, this_year: int) -> None:
    found = full_year(digits, date(this_year, 1, 1))
    assert found % 100 == digits
    assert this_year - 49 <= found <= this_year + 50


def test_today_places_the_expiry() -> None:
    assert read_scan(f"01{N}17770101", date(2026, 11, 27)).expiry == date(1977, 1, 1)
    assert read_scan(f"01{N}17770101").expiry == date(2077, 1, 1)
    # 1900 was no leap year: only `today` tells.
    assert day_of("000229", date(2026, 1, 1)) == date(2000, 2, 29)
    with pytest.raises(ScanRefused):
        day_of("000229", date(2080, 1, 1))


def test_today_decides_whether_a_lot_hides_a_date() -> None:
    code = "10ABC17000229"
    assert read_scan(code).doubts
    assert not read_scan(code, date(2080, 1, 1)).doubts


@pytest.mark.parametrize(
    ("scanned", "number"),
    [
        ("0042", "0042"),
        ("12345678", "12345678"),
        ("10123", "10123"),  # not a lot: the field of the window says that it is a wristband
        ("AB-12", "AB-12"),
        ("0042\r", "0042"),
        ("]C00042", "0042"),
        ("]A00042", "0042"),
        ("００４２", "0042"),
        (f"]d28018{NUMBER}", NUMBER),
        (f"]C18018{NUMBER}", NUMBER),
        (f"8018{NUMBER}", NUMBER),
        (f"{GS}8018{NUMBER}", NUMBER),
        (f"(8018){NUMBER}", NUMBER),
        (f"]d28018{NUMBER}{GS}801912", NUMBER),
        ("80181234", "80181234"),
        (f"8018{NUMBER}1", f"8018{NUMBER}1"),
        (f"8018{NUMBER[:-1]}A", f"8018{NUMBER[:-1]}A"),
        ("A]C0", "A]C0"),
    ],
)
def test_a_wristband_gives_the_patient_number(scanned: str, number: str) -> None:
    assert read_wristband(scanned) == number


@pytest.mark.parametrize(
    ("scanned", "sentence"),
    [
        ("", "The wristband could not be read. Scan it again or type the patient number."),
        (" \n", "The wristband could not be read. Scan it again or type the patient number."),
        ("]C0", "The wristband could not be read. Scan it again or type the patient number."),
        ("00\x0042", "The wristband could not be read. Scan it again or type the patient number."),
        (f"]d201{N}", "This is the code of a product, not of a wristband. Scan the wristband."),
        (
            "8018123456789012345676",
            "The check digit of the patient number is wrong (123456789012345676), so the code was misread. "
            "Scan it again.",
        ),
    ],
)
def test_a_wristband_that_cannot_be_read_is_refused(scanned: str, sentence: str) -> None:
    with pytest.raises(ScanRefused) as refused:
        read_wristband(scanned)
    assert str(refused.value.sentence) == sentence


def test_a_wristband_that_is_read_as_a_product_has_no_other_field() -> None:
    assert read_scan(f"]d28018{NUMBER}") == Scan(patient=NUMBER)


@pytest.mark.parametrize(
    ("digits", "expected"),
    [("0871803373876", 1), ("12345678901234567", 5), ("400638133393", 1), ("0", 0), ("7", 9)],
)
def test_the_check_digit(digits: str, expected: int) -> None:
    assert check_digit(digits) == expected


@given(st.text(alphabet="0123456789", min_size=1, max_size=17), st.data())
def test_one_wrong_digit_changes_the_check_digit(digits: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(digits) - 1))
    other = data.draw(st.sampled_from([each for each in "0123456789" if each != digits[at]]))
    assert check_digit(digits[:at] + other + digits[at + 1 :]) != check_digit(digits)


LOTS = st.text(alphabet="ABCXYZ0123456789-/.", min_size=1, max_size=20)
FIELDS = st.tuples(
    st.text(alphabet="0123456789", min_size=13, max_size=13).map(lambda body: body + str(check_digit(body))),
    st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    LOTS,
    LOTS,
)


@given(FIELDS, st.permutations(range(4)), st.sampled_from(["", "]d2", "]C1", "]e0", "]Q3", GS]))
def test_fields_are_read_in_any_order(fields: tuple, order: list[int], prefix: str) -> None:
    gtin, expiry, lot, serial = fields
    written = [f"01{gtin}", f"17{expiry:%y%m%d}", f"10{lot}{GS}", f"21{serial}{GS}"]
    found = read_scan(prefix + "".join(written[n] for n in order))
    assert (found.gtin, found.expiry, found.lot, found.serial) == (gtin, expiry, lot, serial)


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(scanned: str) -> None:
    for read in (read_scan, read_wristband):
        with contextlib.suppress(ScanRefused):
            read(scanned)
