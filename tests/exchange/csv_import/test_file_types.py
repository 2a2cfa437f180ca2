"""Forms of files: every row is a record or a refusal with its place; nothing is guessed, nothing raised."""

from __future__ import annotations

import csv
from datetime import UTC, date, datetime
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.entry.drafts import ChildDraft, InfusionDraft
from fortnight.domain.messages import text
from fortnight.domain.record.child import Sex
from fortnight.domain.record.course import Result, Specimen
from fortnight.exchange.csv_import.file_types import FILE_TYPES, INFUSIONS, LABS, read_file
from fortnight.exchange.rows import Contents
from helpers.csv_files import INFUSION_HEADER, LAB_HEADER, infusions, labs, local, only_refusal, read, results
from helpers.stores import FOUNDING


def test_a_result_in_its_canonical_unit_beside_what_was_written(tmp_path):
    contents = labs(tmp_path, "0001,2026-11-22T09:30,C-reactive protein,,8.27,mg/dl,Nephelometer")
    ((row, result),) = results(contents)
    at = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
    assert result == Result("", "CRP", 82.7, at, "", "Nephelometer", "8.27", "mg/dl")
    assert row.entry == Specimen("", at, (result,), "Nephelometer")
    assert (row.patient, row.file, row.number, row.written_at) == ("0001", "file.csv", 2, "2026-11-22T09:30")
    assert str(row.refusal("CRP", text("odd"))) == "file.csv, row 2, value: odd"
    assert str(row.refusal("collected_at", text("odd"))) == "file.csv, row 2, collected_at: odd"


def test_a_comparator_is_kept(tmp_path):
    ((_, result),) = results(labs(tmp_path, "0001,2026-11-22T09:30,CRP,<,0.3,mg/L,"))
    assert (result.comparator, result.value, result.reported) == ("<", 0.3, "<0.3")


def test_zero_is_a_value(tmp_path):
    ((_, result),) = results(labs(tmp_path, "1,2026-11-22T09:30,CRP,,0,mg/L,"))
    assert result.value == 0


def test_unknown_columns_are_kept_as_notes(tmp_path):
    contents = read(tmp_path, f"{LAB_HEADER},ward,shelf\n1,2026-11-22T09:30,IL6,,12,pg/mL,,B4,\n")
    assert contents.specimens[0].entry.note == "ward=B4"


@pytest.mark.parametrize(
    ("row", "column", "says", "well_formed"),
    [
        ("1,2026-11-22T09:30,FOO,,1,mg/L,", "analyte", "not a known analyte", True),
        ("1,2026-11-22T09:30,CRP,,1,mmol/L,", "unit", "not an accepted unit", True),
        ("1,2026-11-22T09:30,CRP,,1,,", "unit", "value is required", False),
        ("1,2026-11-22T09:30,CRP,,,mg/L,", "value", "value is required", False),
        ("1,2026-11-22T09:30,CRP,,high,mg/L,", "value", "not a number", False),
        ("1,2026-11-22T09:30,CRP,~,1,mg/L,", "comparator", "empty, < or >", False),
        ("1,22.11.2026,CRP,,1,mg/L,", "collected_at", "not a date", False),
        (",2026-11-22T09:30,CRP,,1,mg/L,", "patient", "value is required", False),
        ("1,2026-11-22T09:30,CRP,,-1,mg/L,", "value", "not plausible", True),
        ("1,2026-11-22T09:30,HB,,130,g/dL,", "value", "not plausible", True),
        ('1,2026-11-22T09:30,CRP,,"4,1",mg/L,', "value", "decimal point", False),
        ("1,2026-11-22T09:30,CRP,,4,1,mg/L,", "", "decimal comma", False),
        ("1,0001-01-01T00:00,CRP,,1,mg/L,", "collected_at", "out of range", False),
    ],
)
def test_C31_a_bad_result_is_refused_with_its_place(tmp_path, row, column, says, well_formed):
    contents = labs(tmp_path, "1,2026-11-21T09:30,IL6,,12,pg/mL,", row)
    assert len(contents.specimens) == 1
    kept, others = contents.left_out, contents.refusals
    (refusal,) = kept if well_formed else others
    assert not (others if well_formed else kept)
    assert (refusal.file, refusal.row, refusal.column) == ("file.csv", 3, column)
    assert says in str(refusal)


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ("1,2026-11-22T10:00,2026-11-22T09:00,22,264", "ended_at"),
        ("1,2026-11-22T10:00,,220000,264", "weight_kg"),
        ("1,2026-11-22T10:00,,22,0", "dose_mg"),
        ("1,2026-11-22T10:00,,22,264000", "dose_mg"),
        ("1,2026-11-22T10:00,,22,4999", "dose_mg"),
        ("1,2026-11-22T10:00,2199-11-22T11:00,22,264", "ended_at"),
        ("1,2026-11-22T10:00,,22,", "dose_mg"),
        ("1,,,22,264", "started_at"),
    ],
)
def test_a_bad_infusion_is_refused_with_its_place(tmp_path, row, column):
    assert only_refusal(infusions(tmp_path, row))[:2] == (2, column)


def test_an_infusion_without_weight_or_end(tmp_path):
    (row,) = infusions(tmp_path, "1,2026-11-22T10:00,,,264.50").infusions
    at = datetime(2026, 11, 22, 10, tzinfo=UTC)
    assert row.entry == InfusionDraft(at, None, "", "264.5", weight_unknown=True)
    assert row.patient == "1"


def test_children_and_their_sex(tmp_path):
    rows = ("0007,Case 7,F,2019-08-20", "0008,Case 8,unknown,2019-08-20", "0009,Case 9,x,2019-08-20")
    contents = read(tmp_path, "\n".join(("patient,name,sex,birth_date", *rows)))
    assert [row.entry for row in contents.children] == [
        ChildDraft("0007", "Case 7", Sex.FEMALE, date(2019, 8, 20)),
        ChildDraft("0008", "Case 8", Sex.UNKNOWN, date(2019, 8, 20)),
    ]
    assert str(contents.children[0].refusal("number", text("odd"))) == "file.csv, row 2, patient: odd"
    assert only_refusal(contents)[:2] == (4, "sex")
    assert contents.unread == {"0009"}


@pytest.mark.parametrize("form", FILE_TYPES, ids=lambda form: form.name)
def test_a_missing_column_is_named(tmp_path, form):
    for missing in form.needed:
        header = [column for column in form.needed if column != missing]
        contents = read(tmp_path, ",".join(header) + "\n" + ",".join("x" * len(header)) + "\n", form)
        assert only_refusal(contents)[:2] == (1, missing)


def test_a_header_of_no_form_says_which_there_are(tmp_path):
    row, _, says = only_refusal(read(tmp_path, "red,green\n1,2\n"))
    assert row == 1
    assert all(form.name in says for form in FILE_TYPES)


def test_a_file_of_another_form_than_asked_for(tmp_path):
    assert (
        "collected_at"
        in only_refusal(read(tmp_path, INFUSION_HEADER + "\n1,2026-11-22T10:00,,,264\n", LABS))[1]
    )
    assert read(tmp_path, LAB_HEADER + "\n1,2026-11-22T10:00,IL6,,1,pg/mL,\n", INFUSIONS).refusals


def test_the_founding_files_are_whole():
    for path in FOUNDING:
        contents = read_file(path, local)
        assert not contents.refusals
        assert not contents.left_out


# Whatever comes in ------------------------------------------------------------------------------

ODD = st.one_of(
    st.sampled_from(
        [
            "",
            "1",
            "<0.3",
            "4,1",
            "1e9",
            "NaN",
            "-0",
            "CRP",
            "IL6",
            "mg/L",
            "pg/mL",
            "2026-11-22",
            "2026-11-22T09:30",
            "2026-11-22T09:30+14:00",
            "0001-01-01",
            "9999-12-31T23:59:59.999999",
            "0001-01-01T00:00+14:00",
            "female",
            "japan",
            "10*4/uL",
            "{count}",
            "%",
            "\ud7ff",
            "x" * 99,
        ]
    ),
    st.text(max_size=12),
)
COLUMN_NAMES = sorted({column for form in FILE_TYPES for column in form.known} | {"remark", ""})


def sound(contents):
    assert isinstance(contents, Contents)
    assert all(str(refusal) for refusal in (*contents.refusals, *contents.left_out))
    return contents


@given(st.binary(max_size=400))
def test_arbitrary_bytes_never_raise(tmp_path_factory, data):
    path = tmp_path_factory.getbasetemp() / "bytes.csv"
    path.write_bytes(data)
    assert sound(read_file(path, local)).refusals


@given(st.data())
def test_arbitrary_cells_never_raise(tmp_path_factory, data):
    form = data.draw(st.sampled_from(FILE_TYPES))
    others = data.draw(st.lists(st.sampled_from(COLUMN_NAMES), unique=True, max_size=6))
    header = list(dict.fromkeys((*form.needed, *others)))
    rows = data.draw(
        st.lists(st.lists(ODD, min_size=len(header), max_size=len(header)), min_size=1, max_size=4)
    )
    written = StringIO(newline="")
    csv.writer(written).writerows([header, *rows])
    path = tmp_path_factory.getbasetemp() / "cells.csv"
    path.write_text(written.getvalue(), encoding="utf-8", errors="ignore", newline="")
    sound(read_file(path, lambda naive: naive.astimezone(), form))
