"""A file of assessments: joints by their ids, numbers, features; what is wrong is named by its column."""

from __future__ import annotations

import pytest

from fortnight.domain.record.joints import JOINTS, Sign
from fortnight.domain.record.visit import Feature
from fortnight.exchange.csv_import.file_types import read_file
from helpers.stores import localise

HEAD = "patient,assessed_at,examined,active,limited,tender,patient_global,stiffness_min,fever,by,clinic"


NO_TIME = "is not a date and time. Write 2026-11-22T09:30."


def read(tmp_path, *rows: str):
    path = tmp_path / "activity.csv"
    path.write_text("\n".join([HEAD, *rows]) + "\n")
    return read_file(path, localise)


def test_a_row_is_a_visit(tmp_path):
    row = "0001,2026-11-20T09:00,all,knee-l wrist-r,knee-l,,1.5,10,no,Dr B,west"
    (found,) = read(tmp_path, row).visits
    draft = found.entry
    assert found.patient == "0001"
    assert len(draft.joints) == len(JOINTS)
    assert {id: signs for id, signs in draft.joints.items() if signs} == {
        "knee-l": {Sign.ACTIVE, Sign.LIMITED}, "wrist-r": {Sign.ACTIVE},
    }  # fmt: skip
    assert draft.typed == {"patient_global": "1.5", "stiffness_min": "10"}
    assert draft.features == {Feature.FEVER: False}
    assert (draft.by, draft.note) == ("Dr B", "clinic=west")


def test_only_the_joints_that_are_named_were_examined(tmp_path):
    (found,) = read(tmp_path, "0001,2026-11-20T09:00,neck,,,hip-l,,,,,").visits
    assert found.entry.joints == {"neck": frozenset(), "hip-l": {Sign.TENDER}}


@pytest.mark.parametrize(
    ("row", "column", "sentence"),
    [
        (
            "0001,2026-11-20T09:00,all,tail,,,,,,,",
            "active",
            "“tail” is not a joint. Write ids like knee-l.",
        ),
        ("0001,2026-11-20T09:00,all,,,,,,maybe,,", "fever", "Write yes or no, or leave it empty."),
        ("0001,2026-11-20T09:00,all,,,,high,,,,", "patient_global", "“high” is not a number."),
        (
            "0001,yesterday,all,,,,,,,,",
            "assessed_at",
            f"“yesterday” {NO_TIME}",
        ),
    ],
)
def test_what_is_wrong_is_named(tmp_path, row, column, sentence):
    contents = read(tmp_path, row)
    assert [(r.row, r.column, str(r.sentence)) for r in contents.refusals] == [(2, column, sentence)]
    assert contents.visits == []
