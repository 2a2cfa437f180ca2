"""Which child a message is about: two identifiers that agree, and everything that leaves a doubt."""

from __future__ import annotations

from datetime import date

import pytest

from fortnight.domain.messages import Text
from fortnight.domain.record.child import Child, Sex
from fortnight.exchange.hl7v2.message import Patient
from fortnight.operations.lab_matching import match

CHILD = Child("c1", "0012", "Case 12", Sex.FEMALE, date(2016, 7, 18))
OTHER = Child("c2", "0021", "Case 21", Sex.UNKNOWN, date(2016, 7, 18))


def found(*numbers: str, names: tuple[str, ...] = (), born: str = "", sex: str = ""):
    return match(Patient(numbers, names, born, sex), [CHILD, OTHER])


@pytest.mark.parametrize(
    "patient",
    [
        Patient(("0012",), (), "20160718", "F"),
        Patient(("0012",), ("Other Name",), "20160718", ""),
        Patient(("0012", "778"), (), "201607180000", "U"),
        Patient(("0012",), ("case 12",), "", "F"),
        Patient(("0012",), ("症例", "12, Case"), "", ""),
        Patient(("0012",), ("Ｃａｓｅ　１２",), "201607", ""),
    ],
)
def test_two_identifiers_that_agree(patient):
    assert match(patient, [CHILD, OTHER]) is CHILD


def test_the_sex_is_compared_only_if_both_are_known():
    assert found("0021", born="20160718", sex="M") is OTHER
    assert found("0012", born="20160718", sex="O") is CHILD


@pytest.mark.parametrize(
    ("patient", "sentence"),
    [
        (Patient((), ("Case 12",), "20160718", "F"), "no patient number"),
        (Patient(("9981",), ("Case 12",), "20160718", "F"), "9981 is not in the record"),
        (Patient(("12",), ("Case 12",), "20160718", "F"), "12 is not in the record"),
        (Patient(("0012", "0021"), (), "20160718", ""), "several children"),
        (Patient(("0012",), ("Case 12",), "20160719", "F"), "born 19 Jul 2016: the record says 18 Jul 2016"),
        (Patient(("0012",), ("Case 12",), "20160718", "M"), "the sex differs"),
        (Patient(("0012",), ("Case 13",), "", "F"), "no birth date, and the name differs"),
        (Patient(("0012",), (), "", "F"), "no birth date, and the name differs"),
        (Patient(("0012",), ("", " "), "", "F"), "no birth date, and the name differs"),
    ],
)
def test_a_doubt_is_said_in_words(patient, sentence):
    said = match(patient, [CHILD, OTHER])
    assert isinstance(said, Text)
    assert sentence in str(said)
