"""Codes of observations: LOINC, JLAC10, names, own maps, and codes that do not agree."""

from __future__ import annotations

import pytest

from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.exchange.hl7v2.codes import (
    JLAC10,
    JLAC10_RESULTS,
    LOINC_PARTS,
    NotIdentified,
    Part,
    System,
    Target,
    identify,
    key_of,
    system_of,
)
from fortnight.exchange.hl7v2.message import Coded


def one(code: str, name: str = "", system: str = "LN", specimen: str = "", **own: str) -> Target:
    return identify([Coded(code, name, system)], own, specimen)


@pytest.mark.parametrize("row", ANALYTES.values(), ids=lambda row: row.code)
def test_every_analyte_is_found_by_each_loinc_and_each_name(row):
    for code in filter(None, (row.loinc, *row.other_loinc)):
        assert one(code) == Target(row.code)
    for name in (row.code, *row.aliases):
        assert one(name, system="L") == Target(row.code)


@pytest.mark.parametrize(("code", "analyte"), JLAC10.items())
def test_jlac10_counts_by_analyte_and_specimen(code, analyte):
    for specimen in ("023", "022", "019"):
        for rest in ("206201", "305302"):
            assert one(f"{code}0000{specimen}{rest[:5]}", system="JC10") == Target(analyte)
    for other in ("001", "041"):
        with pytest.raises(NotIdentified):
            one(f"{code}0000{other}20620", system="JC10")


def test_the_result_code_decides_where_one_code_has_several():
    for code, results in JLAC10_RESULTS.items():
        for result, target in results.items():
            assert one(f"{code}0000019309{result}", system="JLAC10") == target
        with pytest.raises(NotIdentified):
            one(f"{code}000001930999", system="JLAC10")


@pytest.mark.parametrize(("code", "target"), LOINC_PARTS.items())
def test_percentages_are_known(code, target):
    assert one(code) == target
    assert target.part is Part.PERCENT


@pytest.mark.parametrize(
    ("system", "known"),
    [
        ("LN", System.LOINC),
        ("ln", System.LOINC),
        ("2.16.840.1.113883.6.1", System.LOINC),
        ("JC10", System.JLAC10),
        ("urn:oid:1.2.392.200119.4.504", System.JLAC10),
        ("JC11", System.JLAC11),
        ("", System.LOCAL),
        ("99LAB", System.LOCAL),
    ],
)
def test_the_system_is_what_the_message_says(system, known):
    assert system_of(Coded("1988-5", "", system)) is known


@pytest.mark.parametrize(
    ("code", "name", "system"),
    [
        ("1988-5", "", ""),
        ("1988-5", "", "L"),
        ("CRP", "", "LN"),
        ("CRP", "", "JC11"),
        ("5C070000002306201", "CRP", "JC11"),
        ("5C07000000230620", "CRP", "JC10"),
        ("IL6_CLEIA", "Interleukin-6", "L"),
        ("", "IL-6", "L"),
        ("108730-3", "", "LN"),
        ("108730-3", "", "L"),
    ],
)
def test_nothing_is_guessed_by_the_look_of_a_code(code, name, system):
    with pytest.raises(NotIdentified):
        one(code, name, system)


def test_the_name_has_to_agree():
    assert one("4537-7", "Erythrocyte sedimentation rate").analyte == "ESR"
    with pytest.raises(NotIdentified) as wrong:
        one("4537-7", "RBC")
    assert wrong.value.known
    assert str(wrong.value.sentence) == "The code “4537-7” is ESR, but it is named “RBC”."


def test_two_codes_have_to_agree():
    agree = [Coded("X", "y", "L"), Coded("1988-5", "CRP", "LN"), Coded("CRP", "", "L")]
    assert identify(agree, {}) == Target("CRP")
    with pytest.raises(NotIdentified, match="different results"):
        identify([Coded("1988-5", "", "LN"), Coded("IL6", "", "L")], {})
    with pytest.raises(NotIdentified, match="no code"):
        identify([], {})


def test_a_local_code_of_another_specimen_is_not_enough():
    assert one("CREAT", system="L", specimen="SER") == Target("CREAT")
    assert one("2160-0", system="LN", specimen="UR") == Target("CREAT")
    for specimen in ("UR", "urine", "尿", "CSF"):
        with pytest.raises(NotIdentified, match="not measured in blood"):
            one("CREAT", system="L", specimen=specimen)


def test_what_a_person_mapped_comes_first():
    assert one("4537-7", "RBC", **{"LOINC:4537-7:rbc": ""}) == Target("")
    assert one("X", "Interleukin-6", "L", **{"local:X:interleukin-6": "IL6"}) == Target("IL6")
    wrong_name = {"LOINC:770-8:neut percent": "NEUT"}
    assert one("770-8", "NEUT percent", **wrong_name) == Target("NEUT", Part.PERCENT)


def test_the_key_of_a_code():
    assert key_of(Coded("Ｘ", " Name ", "L")) == "local:X:name"
    assert key_of(Coded("5J130000002305201", "IL-6", "JC10")) == "JLAC10:5J130:023:01"
    assert key_of(Coded("5J130000002305299", "IL-6", "JC10")) != key_of(
        Coded("5J130000002305201", "IL-6", "JC10")
    )
    assert key_of(Coded("5J130", "IL-6", "JC10")) == "JLAC10:5J130:il-6"
