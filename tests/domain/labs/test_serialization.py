"""Tests of converting sentences and quantities to plain data and back."""

from __future__ import annotations

import json
from datetime import date

import pytest

from fortnight.domain.labs.display import Quantity, Range, analyte_name, named
from fortnight.domain.labs.serialization import pack, unpack
from fortnight.domain.messages import Language, ShortDay, render, text

DAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    "value",
    [
        text("plain"),
        text("{a} of {b}", a=text("inner {n}", n=3), b=DAY),
        text("{value}", value=Quantity("PLT", 29.0, "<", "<29", "10*9/L")),
        text("{range}", range=Range("IL6", 14, 59)),
        text("to {day}", day=ShortDay(DAY)),
        Quantity("IL6", 190.0),
        named("PLT"),
        "words",
        3.5,
        None,
    ],
)  # fmt: skip
def test_a_packed_value_is_restored(value):
    assert unpack(json.loads(json.dumps(pack(value)))) == value


def test_a_name_is_stored_as_its_code_and_worded_when_it_is_shown():
    """What is stored holds no word of a language."""
    stored = json.dumps(pack(text("{name}", name=named("NEUT"))))
    assert "NEUT" in stored
    assert "Neutrophils" not in stored
    restored = unpack(json.loads(stored))
    assert restored == text("{name}", name=named("NEUT"))
    assert str(restored) == "Neutrophils"


def test_names_of_an_earlier_version_become_a_list_of_names():
    stored = {"text": "Up: {names}", "with": {"names": "Neutrophils, CRP"}}
    german = Language(
        translate=lambda words, n: {"Neutrophils": "Neutrophile", "Up: {names}": "Hoch: {names}"}.get(
            words, words
        ),
        separators=lambda template: template.replace(", ", "、"),
    )
    assert str(unpack(stored)) == "Up: Neutrophils, CRP"
    assert render(unpack(stored), language=german) == "Hoch: Neutrophile、CRP"


@pytest.mark.parametrize("words", ["Neutrophils, unknown", "of the last day, CRP", ", ", "late"])
def test_other_words_of_an_earlier_version_stay(words):
    assert unpack(words) == words


def test_the_name_of_an_analyte_can_be_translated_again():
    restored = unpack(json.loads(json.dumps(pack(text("{name}", name=analyte_name("PLT"))))))
    german = Language(translate=lambda words, n: {"Platelets": "Thrombozyten"}.get(words, words))
    assert render(restored, language=german) == "Thrombozyten"
    assert str(restored) == "Platelets"
