"""Screening two files: the same judgements as in the record, each moment in the file's own words."""

from __future__ import annotations

import re

import pytest

from fortnight.operations.importing import import_files
from fortnight.operations.screening import screen
from fortnight.store.queries import courses
from helpers.stores import localise, open_session

LABS = "patient,collected_at,analyte,comparator,value,unit,method\n"
INFUSIONS = "patient,started_at,ended_at,weight_kg,dose_mg\n"
VISITS = [f"2025-{month:02d}-{day:02d}" for month in range(1, 13) for day in (2, 16)]
GIVEN = INFUSIONS + "".join(f"A,{at} 09:30,,22,264\n" for at in VISITS)
QUIET = LABS + "".join(f"A,{at} 08:00,IL6,,12,pg/mL,\n" for at in VISITS)
RISEN = "A,2025-12-28 17:05:30,IL6,,150,pg/mL,\nA,2025-12-28 17:05:30,PCT,,2,ng/mL,\n"


@pytest.fixture
def run(tmp_path):
    def screened(labs, infusions=GIVEN):
        for name, content in (("labs", labs), ("infusions", infusions)):
            (tmp_path / f"{name}.csv").write_text(content, encoding="utf-8")
        return screen(tmp_path / "labs.csv", tmp_path / "infusions.csv")

    return screened


def test_a_quiet_child_raises_nothing(run):
    assert run(QUIET).raised == ()


def test_a_rise_is_reported(run):
    (raised,) = run(QUIET + RISEN).raised
    data = raised.as_data()
    why, *moved = data.pop("evidence")
    assert re.fullmatch(
        r"IL-6 is [\d.]+ SD above what is usual for this child; [\d.]+ points above a well day, .*", why
    )
    assert [each.split(":")[0] for each in moved] == ["Procalcitonin", "Off plan"]
    assert 11 < data.pop("baseline") < 13
    assert 11 < data.pop("fold") < 14
    assert data == {
        "patient": "A",
        "collected_at": "2025-12-28 17:05:30",
        "analyte": "IL6",
        "level": "alert",
        "suggests": "infection",
        "value": 150,
        "phase": "steady",
    }


def test_the_order_of_the_rows_does_not_matter(run):
    rows = (QUIET + RISEN).splitlines(keepends=True)
    turned = rows[0] + "".join(reversed(rows[1:]))
    assert run(turned).raised == run(QUIET + RISEN).raised


def test_no_later_value_is_used(run):
    later = "A,2026-01-05 08:00,IL6,,900,pg/mL,\n"
    first, *_ = run(QUIET + RISEN + later).raised
    assert first.as_data() == run(QUIET + RISEN).raised[0].as_data()


def test_unknown_analytes_and_units_are_reported_and_left_out(run):
    odd = "".join(f"A,2025-03-{day:02d} 08:00,FOO,,1,mg/L,\n" for day in range(1, 9))
    found = run(QUIET + RISEN + odd + "A,2025-03-01 08:00,CRP,,1,mmol/L,\n")
    assert len(found.raised) == 1
    first, second = map(str, found.left_out)
    assert first.startswith(
        "labs.csv, rows 28, 29, 30, 31, 32 and 3 more, analyte: “FOO” is not a known analyte."
    )
    assert "row 36, unit" in second
    assert "Left out" in first


@pytest.mark.parametrize(
    "row",
    ["A,soon,IL6,,1,pg/mL,\n", "A,2025-01-01,IL6,,x,pg/mL,\n", "A,2025-01-01,IL6,,1,,\n", "A,2025-01-01\n"],
)
def test_a_malformed_row_refuses_the_whole_file(run, row):
    found = run(QUIET + RISEN + row)
    assert found.raised == ()
    assert [refusal.row for refusal in found.refusals] == [28]


def test_a_missing_column_refuses_the_whole_file(run):
    assert run("patient,collected_at,analyte,value\nA,2025-01-01,IL6,1\n").refusals[0].column == "unit"
    assert run(QUIET, "patient,started_at\nA,2025-01-01\n").refusals[0].column == "dose_mg"


def test_two_values_for_one_moment_are_reported_and_the_later_row_is_judged(run):
    found = run(QUIET + RISEN + "A,2025-12-28 17:05:30,IL6,,11,pg/mL,\n")
    assert "150 and 11" in str(found.left_out[0])
    assert found.raised == ()


def test_a_child_without_infusions_is_never_raised(run):
    assert (
        run(LABS + "B,2025-01-01 08:00,IL6,,900,pg/mL,\nB,2025-02-01 08:00,IL6,,5000,pg/mL,\n").raised == ()
    )


def test_screening_judges_as_the_record_does(tmp_path, run):
    children = "patient,name,sex,birth_date\nA,Case 1,m,2019-01-01\n"
    found = run(QUIET + RISEN)
    (tmp_path / "children.csv").write_text(children)
    with open_session(tmp_path / "store") as session:
        assert import_files(
            session, [tmp_path / f"{n}.csv" for n in ("children", "labs", "infusions")], localise
        ).done
        (alert,) = courses.alerts(session.store)
    (raised,) = found.raised
    assert (alert.level, alert.suggests) == (raised.judgement.level.word, raised.judgement.suggests)


def test_cells_for_people(run):
    cells = run(QUIET + RISEN).raised[0].as_cells()
    assert cells[:5] == ("A", "2025-12-28 17:05:30", "alert", "infection", "IL6 150")
    assert cells[5].endswith(" ×")


def test_units_do_not_matter(run):
    """The same values in other units are the same alerts."""
    other = (QUIET + RISEN).replace("pg/mL", "ng/L")
    assert [r.as_data() for r in run(other).raised] == [r.as_data() for r in run(QUIET + RISEN).raised]
