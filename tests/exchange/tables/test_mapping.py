"""Mappings of tables: proposed, as JSON and back, what they lack; roles of columns in three languages."""

from __future__ import annotations

import pytest

from fortnight.exchange.tables.dates import DateForm
from fortnight.exchange.tables.delimited import read_delimited
from fortnight.exchange.tables.mapping import (
    BadMapping,
    Column,
    as_data,
    from_data,
    missing,
    proposed,
    signature,
)
from fortnight.exchange.tables.roles import Role, role_named


def mapping(text):
    return proposed(read_delimited("a.csv", text.encode()))


def roles(text):
    return [column.role for column in mapping(text).columns.values()]


@pytest.mark.parametrize(
    ("header", "role"),
    [
        ("Pat.Nr.", Role.NUMBER),
        ("patient_id", Role.NUMBER),
        ("患者番号", Role.NUMBER),
        ("ＩＤ番号", Role.NUMBER),
        ("Geb.-Datum", Role.BORN),
        ("生年月日", Role.BORN),
        ("Entnahmezeit", Role.DRAWN),
        ("採血日", Role.DRAWN),
        ("Bemerkung", Role.NOTE),
        ("LOINC-Code", Role.LOINC),
        ("Date of birth (dd/mm/yyyy)", Role.BORN),
        ("採血日（西暦）", Role.DRAWN),
        ("Datum/Uhrzeit", Role.DRAWN),
        ("ID", Role.NUMBER),
        ("IL-6", Role.UNKNOWN),
        ("CRP (mg/L)", Role.UNKNOWN),
    ],
)
def test_a_header_says_what_its_column_holds(header, role):
    assert role_named(header) is role


def test_a_wide_table_has_a_column_for_each_analyte():
    found = mapping("Pat.Nr.;Entnahme;IL-6 (pg/mL);Leukozyten;Foo;Bemerkung\n1;15.11.2026 9:00;1,5;6,4;x;y\n")
    assert list(found.columns.values())[2:4] == [
        Column(Role.RESULT, "IL6", "pg/mL"),
        Column(Role.RESULT, "WBC", ""),
    ]
    assert (found.is_long, found.decimal, missing(found)) == (False, ",", None)
    assert found.columns["Foo"].role is Role.UNKNOWN


def test_in_a_long_table_a_column_that_is_not_understood_is_of_no_concern():
    assert roles("Patient,Date,Test,Result,Unit,CRP,Foo\n1,2026-11-15 9:00,CRP,5,mg/L,x,y\n")[-2:] == [
        Role.NOTHING,
        Role.NOTHING,
    ]


def test_the_cells_tell_a_time_of_day_from_a_date():
    text = "Patient,Entnahmedatum,Entnahmezeit,CRP\n1,15.11.2026,9:00,5\n"
    assert roles(text)[1:3] == [Role.DRAWN, Role.CLOCK]


def test_a_general_date_gives_way_to_that_of_the_draw():
    text = "Patient,Date,Collected,CRP\n1,2026-11-16,2026-11-15 9:00,5\n"
    assert roles(text)[1:3] == [Role.NOTHING, Role.DRAWN]


def test_two_dates_of_a_draw_are_not_told_apart():
    found = mapping("Patient,Drawn,Collected,CRP\n1,2026-11-16 9:00,2026-11-15 9:00,5\n")
    assert "drawn" in str(missing(found))


def test_the_form_of_dates_is_proved_by_the_file():
    assert mapping("Patient,DOB,Date,CRP\n1,18/07/2016,03/11/2026 9:00,5\n").dates is DateForm.DAY_FIRST


@pytest.mark.parametrize(
    ("below", "is_units"),
    [
        (";;mg/dL;pg/mL", True),
        (";;mg/dL;", True),
        (";;;", False),
        (";;5;pg/mL", False),
        ("1;;mg/dL;pg/mL", False),
    ],
)
def test_a_row_of_units_is_told_from_a_row_of_values(below, is_units):
    found = mapping(
        f"Patient;Date;CRP;IL-6\n{below}\n1;2026-11-15 9:00;1;2\n"
        if below != ";;;"
        else "Patient;Date;CRP;IL-6\n1;2026-11-15;1;2\n"
    )
    assert found.unit_row is is_units
    assert (found.columns["CRP"].unit == "mg/dL") is is_units


def test_a_title_above_the_header_is_left_out():
    assert list(mapping("Report of today,,\nPatient,Date,CRP\n1,2026-11-15 9:00,5\n").columns) == [
        "Patient",
        "Date",
        "CRP",
    ]


def test_a_mapping_survives_json():
    found = mapping("Patient;Date;CRP mg/L;Foo\n1;2026-11-15 9:00;1,5;x\n")
    assert from_data(as_data(found)) == found


def test_a_stated_mapping_overrides_what_the_table_shows():
    base = mapping("Patient;Date;CRP;Foo\n1;2026-11-15 9:00;1,5;x\n")
    stated = {"columns": {"CRP": {"analyte": "CRP", "unit": "mg/dL"}, "Foo": "nothing"}, "clock": "8:00"}
    found = from_data(stated, base)
    assert found.columns["CRP"] == Column(Role.RESULT, "CRP", "mg/dL")
    assert (found.columns["Foo"].role, found.columns["Patient"].role) == (Role.NOTHING, Role.NUMBER)
    assert (found.decimal, found.clock) == (",", "8:00")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        ([], "JSON object"),
        ({"columns": []}, "JSON object"),
        ({"colour": "red"}, "no part of a mapping"),
        ({"columns": {"Bar": "note"}}, "has no column"),
        ({"columns": {"CRP": "nonsense"}}, "must be one of"),
        ({"columns": {"CRP": {"analyte": "XYZ"}}}, "must be one of"),
        ({"columns": {"CRP": {"analyte": "CRP", "unit": "g"}}}, "must be one of"),
        ({"columns": {"CRP": "result"}}, "must be one of"),
        ({"decimal": "x"}, "not possible as decimal"),
        ({"dates": "Y"}, "not possible as dates"),
        ({"clock": "25"}, "not possible as clock"),
        ({"encoding": "ebcdic"}, "not possible as encoding"),
        ({"unit_row": "yes"}, "not possible as unit_row"),
        ({"codes": {"a": 1}}, "not possible as codes"),
    ],
)
def test_a_wrong_mapping_is_refused_in_words(data, why):
    with pytest.raises(BadMapping, match=why):
        from_data(data, mapping("Patient,CRP\n1,5\n"))


def test_a_source_is_recognised_by_its_columns_in_their_order():
    assert signature(["a", "b", ""]) == signature(["a", "b"])
    assert len({signature(["a", "b"]), signature(["b", "a"]), signature(["ab"])}) == 3
