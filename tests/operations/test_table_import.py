"""Tables from files: every scenario of the table, workbooks, all or nothing, questions, the journal."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time

import pytest

from fortnight.domain.labs.lab_message import Outcome
from fortnight.operations import table_maps
from fortnight.operations.session import Invalid
from fortnight.operations.table_import import (
    Answers,
    Choices,
    TableSource,
    import_table,
    preview,
    read_table,
    store,
)
from fortnight.store.queries import courses
from fortnight.store.recovery.verify import verify
from helpers.lab_messages import results_of, with_boy
from helpers.lab_tables import scenarios, write_ods, write_xlsx
from helpers.stores import localise, open_session, present

SCENARIOS = scenarios()
HEAD = ("Patient", "DOB", "Collected", "IL-6 (pg/mL)", "CRP mg/L")
BORN = "2016-07-18"


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    with open_session(tmp_path_factory.mktemp("tables") / "ward") as opened:
        yield opened
        assert verify(opened.store).sound


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda each: each.name)
def test_each_table_has_the_expected_outcome(session, tmp_path, scenario):
    child = with_boy(session, scenario.number)
    path = tmp_path / f"labs.{scenario.ending}"
    path.write_bytes(scenario.content)
    source = TableSource(path, encoding=scenario.stated)
    import_table(session, source, Choices(dry_run=True), localise)
    assert results_of(session, child) == []
    report = import_table(session, source, Choices(), localise)
    assert [str(each) for each in report.remarks] == list(scenario.remarks)
    if not scenario.remarks:
        said = tuple(f"{detail.outcome} {detail.waits}".strip() for detail in report.details)
        assert said == scenario.outcomes
        assert sum(report.counts.values()) == len(report.details)
    assert results_of(session, child) == sorted(scenario.results)
    again = import_table(session, source, Choices(), localise)
    if scenario.results:
        assert {detail.outcome for detail in again.details} <= {Outcome.ALREADY_THERE, Outcome.IGNORED}
    assert results_of(session, child) == sorted(scenario.results)


@pytest.fixture
def ward(tmp_path):
    with open_session(tmp_path / "ward") as opened:
        with_boy(opened, "0012")
        yield opened


def written(tmp_path, *rows, name="labs.csv"):
    path = tmp_path / name
    path.write_text("\n".join(";".join(map(str, row)) for row in (HEAD, *rows)) + "\n", encoding="utf-8")
    return path


def entries(session, verb):
    return [body for (body,) in session.store.db.execute("SELECT body FROM entry WHERE verb = ?", [verb])]


def test_a_refused_value_keeps_everything_back_and_says_so(ward, tmp_path):
    path = written(tmp_path, ("0012", BORN, "2026-11-15 9:00", "12", "-3"))
    dry = import_table(ward, TableSource(path), Choices(dry_run=True), localise)
    report = import_table(ward, TableSource(path), Choices(), localise)
    assert [detail.outcome for detail in dry.details] == ["stored", "refused"]
    assert [(d.where, d.what, d.outcome, str(d.reason)) for d in report.details] == [
        (
            "row 2, IL-6 (pg/mL)",
            "12",
            "waiting",
            "It is not stored, because other values of the table wait or are refused.",
        ),
        ("row 2, CRP mg/L", "-3", "refused", "“-3” is below zero."),
    ]
    assert not report.clean
    assert entries(ward, "import.record") == entries(ward, "specimen.record") == []


def test_what_is_refused_can_be_left_out_and_is_still_reported(ward, tmp_path):
    path = written(tmp_path, ("0012", BORN, "2026-11-15 9:00", "12", "-3"))
    report = import_table(ward, TableSource(path), Choices(leave_out=True), localise)
    assert [detail.outcome for detail in report.details] == ["stored", "refused"]
    assert results_of(ward, "child-0012") == ["IL6 12 pg/mL, 12 pg/mL"]
    (summary,) = entries(ward, "import.record")
    assert '"left_out":1' in summary.replace(" ", "")


def test_the_number_alone_is_asked_about_and_confirmed(ward, tmp_path):
    path = written(tmp_path, ("0012", "", "2026-11-15 9:00", "12", "3"))
    report = import_table(ward, TableSource(path), Choices(), localise)
    assert {(d.outcome, str(d.reason)) for d in report.details} == {
        (
            "waiting",
            "The table names this child by number alone: is 0012 Case 0012, born 18 Jul 2016?",
        )
    }
    report = import_table(ward, TableSource(path), Choices(confirmed=True), localise)
    assert report.counts[Outcome.STORED] == 2


def test_a_confirmed_question_is_stored_with_the_specimen(ward, tmp_path):
    path = written(tmp_path, ("0012", BORN, "2026-11-15 9:00", "9000", "3"))
    report = import_table(ward, TableSource(path), Choices(confirmed=True), localise)
    assert report.clean
    ((reason,),) = ward.store.db.execute("SELECT reason FROM entry WHERE verb = 'specimen.record'")
    assert reason == "labs.csv; confirmed: IL-6 9000 pg/mL is unusual. Is it correct?"


def test_a_value_that_is_recorded_otherwise_is_asked_about_and_accepted_as_a_correction(ward, tmp_path):
    import_table(
        ward,
        TableSource(written(tmp_path, ("0012", BORN, "2026-11-15 9:00", "12", "3"))),
        Choices(),
        localise,
    )
    grid = read_table(ward, TableSource(written(tmp_path, ("0012", BORN, "2026-11-15 9:00", "12", "4"))))
    mapping = table_maps.mapping_of(ward, grid)
    found = preview(ward, grid, mapping, Answers(), localise)
    assert [(v.outcome, v.asks) for v in found.plan.values] == [
        ("already_there", None),
        ("waiting", "correction"),
    ]
    with pytest.raises(Invalid, match="1 values wait or are refused"):
        store(ward, found, Answers(), "e1")
    answers = Answers(accepted=frozenset({2}))
    assert store(ward, preview(ward, grid, mapping, answers, localise), answers, "e1") == 1
    assert results_of(ward, "child-0012") == ["CRP 4 mg/L, 4 mg/L, corrected", "IL6 12 pg/mL, 12 pg/mL"]


def test_what_somebody_recorded_meanwhile_is_noticed_and_nothing_is_stored(ward, tmp_path):
    path = written(tmp_path, ("0012", BORN, "2026-11-15 9:00", "12", "3"))
    grid = read_table(ward, TableSource(path))
    found = preview(ward, grid, table_maps.mapping_of(ward, grid), Answers(), localise)
    import_table(ward, TableSource(path), Choices(), localise)
    with pytest.raises(Invalid, match="The record changed meanwhile"):
        store(ward, found, Answers(), "e1")
    assert len(entries(ward, "import.record")) == 1


def test_a_time_of_day_beside_a_date_that_is_kept_as_midnight(ward, tmp_path):
    day, clock = datetime(2026, 11, 15), time(9, 5)  # noqa: DTZ001  # a spreadsheet knows no zones
    head = ("Patient", "DOB", "Entnahmedatum", "Entnahmezeit", "CRP mg/L")
    path = write_xlsx(tmp_path / "a.xlsx", (head, ("0012", BORN, day, clock, 3)))
    assert import_table(ward, TableSource(path), Choices(), localise).clean
    (specimen,) = present(courses.course(ward.store, "child-0012")).specimens
    assert f"{specimen.collected_at:%d %H:%M}" == "15 09:05"


def test_a_long_table_names_what_was_measured(ward, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(f"Patient,DOB,Collected,Test,Value,Unit\n0012,{BORN},2026-11-15 9:00,CRP,-3,mg/L\n")
    (detail,) = import_table(ward, TableSource(path), Choices(), localise).details
    assert (detail.where, detail.what) == ("row 2, Value", "CRP -3")


def test_a_chosen_child_gets_the_values_of_its_row(ward, tmp_path):
    path = written(tmp_path, ("12", BORN, "2026-11-15 9:00", "12", "3"))
    grid = read_table(ward, TableSource(path))
    mapping = table_maps.mapping_of(ward, grid)
    first = preview(ward, grid, mapping, Answers(), localise)
    assert {value.asks for value in first.plan.values} == {"child"}
    answers = Answers(children={first.cells[0].patient: "child-0012"})
    assert store(ward, preview(ward, grid, mapping, answers, localise), answers, "e1") == 2


def test_the_comment_of_a_row_is_the_note_of_its_specimen_once(ward, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(
        f"Patient,DOB,Collected,CRP mg/L,IL-6 pg/mL,Comment\n0012,{BORN},2026-11-15 9:00,3,12,cough\n"
    )
    import_table(ward, TableSource(path), Choices(), localise)
    (specimen,) = present(courses.course(ward.store, "child-0012")).specimens
    assert specimen.note == "cough"


def test_a_workbook_of_numbers_dates_and_texts(ward, tmp_path):
    born, drawn = datetime(2016, 7, 18), datetime(2026, 11, 15, 9)  # noqa: DTZ001  # a spreadsheet knows no zones
    path = write_xlsx(tmp_path / "a.xlsx", (HEAD, ("0012", born, drawn, 16.3, "<0,5")))
    report = import_table(ward, TableSource(path), Choices(), localise)
    assert report.clean
    assert results_of(ward, "child-0012") == ["CRP <0.5 mg/L, <0.5 mg/L", "IL6 16.3 pg/mL, 16.3 pg/mL"]


def test_a_spreadsheet_of_open_document(ward, tmp_path):
    path = write_ods(tmp_path / "a.ods", (HEAD, ("0012", BORN, "2026-11-15 09:00", 16.3, 3)))
    assert import_table(ward, TableSource(path), Choices(), localise).counts[Outcome.STORED] == 2


def test_a_mapping_is_remembered_with_its_encoding(ward, tmp_path):
    path = tmp_path / "a.csv"
    row = "0012,2016/07/18,2026/11/15 9:00"
    path.write_bytes(f"患者番号,生年月日,採取日時,CRP\n{row},0.31\n".encode("cp932"))
    assert import_table(ward, TableSource(path), Choices(), localise).remarks
    grid = read_table(ward, TableSource(path, encoding="cp932"))
    mapping = table_maps.mapping_of(ward, grid)
    column = replace(mapping.columns["CRP"], unit="mg/dL")
    table_maps.remember(ward, "m1", grid, replace(mapping.with_column("CRP", column), name="Outside lab"))
    assert import_table(ward, TableSource(path), Choices(), localise).counts[Outcome.STORED] == 1
    assert results_of(ward, "child-0012") == ["CRP 3.1 mg/L, 0.31 mg/dL"]


def test_a_table_without_values_stores_nothing(ward, tmp_path):
    path = written(tmp_path, ("0012", BORN, "2026-11-15 9:00", "", ""))
    report = import_table(ward, TableSource(path), Choices(), localise)
    assert (report.details, report.clean) == ([], True)
    assert entries(ward, "import.record") == []
