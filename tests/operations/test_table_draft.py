"""A table that is being imported in the window: its columns, its questions, the answers, storing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fortnight.domain.labs.lab_message import Outcome
from fortnight.domain.people import INTERFACE, NURSE, PHYSICIAN, READER
from fortnight.exchange.tables.dates import DateForm
from fortnight.exchange.tables.decimals import COMMA
from fortnight.operations.session import Invalid
from fortnight.operations.table_draft import may_import, may_remember, open_draft
from fortnight.operations.table_plan import Asks
from fortnight.operations.table_views import ANALYTE, Group
from helpers.lab_messages import results_of, with_boy
from helpers.stores import localise, open_session

WIDE = (
    "Pat.Nr.;Geb.-Datum;Entnahme;IL-6 (pg/mL);CRP;Natrium mmol/l",
    "0012;18.07.2016;15.11.2026 9:00;16,3;0,31;139",
)
LONG = (
    "Patient,DOB,Collected,Test,Result,Unit",
    "0012,2016-07-18,2026-11-15 9:00,MYSTERY,7,pg/mL",
    "0012,2016-07-18,2026-11-15 9:00,CRP,3,odd",
)


@pytest.fixture
def session(tmp_path):
    with open_session(tmp_path / "ward") as opened:
        with_boy(opened, "0012")
        yield opened


@pytest.fixture
def opened(session, tmp_path):
    """Return a function that opens a draft on a file of some rows."""

    def draft_of(*rows):
        path = tmp_path / "Outside lab.csv"
        path.write_text("\n".join(rows), encoding="utf-8")
        return open_draft(session, path, localise)

    return draft_of


def asked(draft) -> list[tuple[str, Asks | None]]:
    return [(group.first.cell.column, group.first.asks) for group in draft.groups()]


def test_a_column_is_shown_with_its_choice_and_what_is_doubtful(opened):
    draft = opened(*WIDE)
    shown = {column.name: (column.choice, column.unit, column.is_doubtful) for column in draft.columns}
    assert shown["Pat.Nr."] == ("number", "", False)
    assert shown["IL-6 (pg/mL)"] == (ANALYTE + "IL6", "pg/mL", False)
    assert shown["CRP"] == (ANALYTE + "CRP", "", True)
    assert draft.rows == [(2, ["0012", "18.07.2016", "15.11.2026 9:00", "16,3", "0,31", "139"])]


def test_what_is_asked_is_answered_and_stored(session, opened):
    draft = opened(*WIDE)
    assert asked(draft) == [("CRP", Asks.UNIT), ("Natrium mmol/l", Asks.CODE)]
    assert not draft.is_ready
    draft.choose_unit("CRP", "mg/dL")
    draft.choose_column("Natrium mmol/l", "nothing")
    assert (draft.is_ready, draft.children) == (True, 1)
    assert draft.outcome_at(2, "CRP") is Outcome.STORED
    assert draft.outcome_at(2, "Entnahme") is None
    assert draft.store("e1") == 2
    assert results_of(session, "child-0012") == ["CRP 3.1 mg/L, 0.31 mg/dL", "IL6 16.3 pg/mL, 16.3 pg/mL"]


def test_another_analyte_of_a_column_has_no_unit_yet(opened):
    draft = opened(*WIDE)
    draft.choose_column("IL-6 (pg/mL)", ANALYTE + "FERR")
    assert draft.mapping.columns["IL-6 (pg/mL)"].unit == ""
    draft.choose_unit("IL-6 (pg/mL)", "ng/mL")
    draft.choose_column("IL-6 (pg/mL)", ANALYTE + "FERR")
    assert draft.mapping.columns["IL-6 (pg/mL)"].unit == "ng/mL"


def test_what_is_left_out_is_asked_again_when_it_is_taken_back(opened):
    draft = opened(*WIDE)
    draft.leave_out(draft.groups()[0])
    left = next(group for group in draft.groups(Outcome.IGNORED) if group.is_left_out)
    assert left.names == ("CRP",)
    draft.take_back(left)
    assert asked(draft)[0] == ("CRP", Asks.UNIT)
    draft.leave_out_rest()
    assert (asked(draft), draft.is_ready) == ([], True)
    draft.start_again()
    assert len(asked(draft)) == 2


def test_tests_and_units_of_a_long_table_are_mapped(opened):
    draft = opened(*LONG)
    by_asks: dict[Asks | None, Group] = {group.first.asks: group for group in draft.groups()}
    draft.map_code(by_asks[Asks.CODE], "")
    draft.map_unit(by_asks[Asks.UNIT], "mg/L")
    assert draft.counts[Outcome.IGNORED] == 1
    assert (draft.is_ready, draft.counts[Outcome.STORED]) == (True, 1)


def test_a_child_named_by_number_alone_is_confirmed_or_another_is_chosen(opened, session):
    other = with_boy(session, "0013")
    draft = opened("Patient,Collected,CRP mg/L", "0012,2026-11-15 9:00,5")
    assert asked(draft)[0][1] is Asks.CHILD
    draft.accept_numbers()
    assert (asked(draft), draft.children) == ([], 1)
    draft = opened("Patient,DOB,Collected,CRP mg/L", "77,2016-07-18,2026-11-15 9:00,5")
    draft.choose_child(draft.groups()[0], other)
    draft.store("e2")
    assert results_of(session, other) == ["CRP 5 mg/L, 5 mg/L"]


def test_an_unusual_value_is_accepted(opened):
    draft = opened("Patient,DOB,Collected,IL-6 (pg/mL)", "0012,2016-07-18,2026-11-15 9:00,90000")
    (group,) = draft.groups()
    assert group.first.asks is Asks.CONFIRMATION
    assert (group.rows, group.numbers) == ((2,), frozenset({group.first.cell.number}))
    draft.accept(group)
    assert draft.is_ready


def test_the_reading_is_stated(opened):
    draft = opened("Patient;DOB;Date;Ferritin ng/mL", "0012;2016-07-18;03/11/2026;1,234")
    draft.choose_reading(COMMA, DateForm.DAY_FIRST, "9:00")
    assert draft.counts[Outcome.STORED] == 1


def test_the_same_draft_on_another_session(opened, session):
    draft = opened(*WIDE)
    moved = draft.on(session)
    assert moved is not draft
    assert (moved.session, moved.found) == (session, draft.found)


def test_a_list_of_every_value_is_saved_and_the_export_is_noted(opened, session, tmp_path):
    opened(*WIDE).save_list(tmp_path / "list.csv")
    assert (
        (tmp_path / "list.csv").read_text(encoding="utf-8-sig").startswith("row,column,value,outcome,reason")
    )
    assert session.store.db.execute("SELECT count(*) FROM entry WHERE verb = 'export.record'").fetchone() == (
        1,
    )


def test_columns_are_remembered_for_tables_like_this_one(opened):
    draft = opened(*WIDE)
    assert not draft.is_remembered
    draft.choose_unit("CRP", "mg/dL")
    draft.remember("e3", "Outside lab")
    again = opened(*WIDE)
    assert (again.is_remembered, again.mapping.name) == (True, "Outside lab")
    assert again.mapping.columns["CRP"].unit == "mg/dL"


def test_a_file_that_cannot_be_read_says_why(session, tmp_path):
    with pytest.raises(Invalid, match="The file cannot be read: No such file or directory"):
        open_draft(session, tmp_path / "none.csv", localise)
    (tmp_path / "empty.csv").write_bytes(b"")
    with pytest.raises(Invalid):
        open_draft(session, tmp_path / "empty.csv", localise)


@pytest.mark.parametrize(
    ("role", "may"), [(NURSE, True), (PHYSICIAN, True), (INTERFACE, False), (READER, False)]
)
def test_who_may_import_and_keep_columns(session, role, may):
    theirs = replace(session, role=role)
    assert (may_import(theirs), may_remember(theirs)) == (may, may)
