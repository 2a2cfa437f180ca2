"""The research export: who may make it, what is in it and what is not, read by pandas with its dictionary."""

from __future__ import annotations

import pandas as pd
import pytest

from fortnight.domain.people import INTERFACE, LEAD, NURSE, PHYSICIAN, READER
from fortnight.operations import research_files
from fortnight.operations.audit import AuditQuery, as_data, trail
from fortnight.operations.record_export import Form, Order, export
from fortnight.operations.recording import record_labs
from fortnight.operations.research_export import may_export, may_identify
from fortnight.operations.session import Invalid
from fortnight.store.errors import Denied
from fortnight.store.journal import entries
from fortnight.store.queries import courses
from fortnight.store.queries.research import secret
from helpers.drafts import sheet
from helpers.fhir import BORN, children_of, fill
from helpers.stores import NOW, present, session_at

PANDAS = {"text": "object", "choice": "object", "number": "float64", "integer": "Int64"}
SECRETS = (
    "Case 1",
    "Case 2",
    "0001",
    "penicillin",
    "twin",
    "at night",
    "urticaria",
    "B1234",
    "Nurse",
    "cough",
)


def export_research(session, children, folder, reason=None):
    return export(session, Order(Form.RESEARCH, tuple(children), folder, reason))


@pytest.fixture
def physician(session):
    fill(session)
    return session_at(session.store, session.clock, "Physician A", PHYSICIAN)


@pytest.fixture
def lead(physician):
    return session_at(physician.store, physician.clock, "Lead A", LEAD)


@pytest.fixture
def folder(physician, tmp_path):
    export_research(physician, children_of(physician), tmp_path / "study")
    return tmp_path / "study"


def read(folder, name):
    """Read one table with the types that its dictionary states, as a study would."""
    dictionary = pd.read_csv(folder / "dictionary.csv", keep_default_na=False)
    columns = dictionary[dictionary["table"] == name]
    kinds = dict(zip(columns["column"], columns["type"], strict=True))
    types = {column: PANDAS[kind] for column, kind in kinds.items() if kind in PANDAS}
    dates = [column for column, kind in kinds.items() if kind in ("date", "datetime")]
    table = pd.read_csv(folder / f"{name}.csv", dtype=types, parse_dates=dates)
    assert list(table.columns) == list(columns["column"])
    assert all(str(table[name].dtype).startswith("datetime64") for name in dates if len(table))
    return table


def whole(folder):
    return {path.name: path.read_text(encoding="utf-8-sig") for path in folder.iterdir()}


def verbs(session):
    return [e for e in entries.entries(session.store.db) if e.verb.startswith(("export.", "research."))]


# Rights and entries -------------------------------------------------------------------------------


@pytest.mark.parametrize("role", [NURSE, READER, INTERFACE])
def test_only_a_physician_or_a_lead_may_make_it(physician, tmp_path, role):
    other = session_at(physician.store, physician.clock, "Somebody", role)
    assert not may_export(other)
    with pytest.raises(Denied):
        export_research(other, children_of(other), tmp_path / "study")
    assert not (tmp_path / "study").exists()
    assert verbs(physician) == []


def test_only_a_lead_may_identify_and_only_with_a_reason(physician, lead, tmp_path):
    assert (may_identify(physician), may_identify(lead)) == (False, True)
    with pytest.raises(Denied):
        export_research(physician, children_of(physician), tmp_path / "a", reason="linkage")
    with pytest.raises(Invalid, match="Enter why"):
        export_research(lead, children_of(lead), tmp_path / "b", reason="  ")
    assert not (tmp_path / "a").exists()
    assert not (tmp_path / "b").exists()


def test_the_export_is_an_entry_and_the_secret_is_not_shown(physician, folder):
    export, made = verbs(physician)
    assert (export.verb, export.data) == (
        "export.research",
        {"what": "research export", "file": "study", "children": 2},
    )
    kept = made.data["secret"]
    assert kept == secret(physician.store)
    assert all(kept not in text for text in whole(folder).values())
    assert kept not in str(as_data(trail(physician, AuditQuery(views=True))))


def test_an_identified_export_is_an_entry_of_each_child_with_its_reason(lead, tmp_path):
    export_research(lead, children_of(lead), tmp_path / "study", reason="linkage with the registry")
    for child in children_of(lead):
        last = courses.history(lead.store, child)[-1]
        assert (last.verb, last.reason) == ("export.identified", "linkage with the registry")


# What is in it ------------------------------------------------------------------------------------


def test_pandas_reads_every_table_with_its_dictionary(physician, folder):
    tables = pd.read_csv(folder / "dictionary.csv")["table"].unique()
    sizes = {name: len(read(folder, name)) for name in tables}
    assert sizes == {
        "children": 2,
        "results_long": 38,
        "results_wide": 18,
        "infusions": 17,
        "medication": 7,
        "events": 21,
        "visits": 2,
        "alerts": 1,
    }


def test_values_are_those_of_the_record_in_the_unit_of_the_header(physician, folder):
    course = present(courses.course(physician.store, children_of(physician)[0]))
    found = read(folder, "results_wide")
    assert sorted(found["IL6 [pg/mL]"].dropna()) == sorted(r.value for r in course.of("IL6"))
    assert set(found["CRP_comparator"].dropna()) == {"<"}
    long = read(folder, "results_long")
    assert sorted(long[long["analyte"] == "IL6"]["value"]) == sorted(r.value for r in course.of("IL6"))
    assert set(long[long["analyte"] == "FERR"]["loinc"]) == {"2276-4"}


def test_dates_are_moved_and_intervals_are_kept(physician, folder):
    course = present(courses.course(physician.store, children_of(physician)[0]))
    found = sorted(read(folder, "infusions")["at"])
    moved = {
        (given.started_at.replace(tzinfo=None) - at.to_pydatetime()).days
        for given, at in zip(course.infusions, found, strict=True)
    }
    assert len(moved) == 1
    assert 1 <= moved.pop() <= 364
    assert list(read(folder, "infusions")["day [d]"]) == [
        course.treatment_day(i.started_at) for i in course.infusions
    ]


def test_nothing_that_identifies_a_child_is_in_any_file(folder):
    for name, text in whole(folder).items():
        for word in (*SECRETS, BORN.isoformat(), *(f"{NOW.year}-11-{day:02}" for day in (22, 8))):
            assert word not in text, (name, word)


def test_a_lead_gets_what_identifies(lead, tmp_path):
    export_research(lead, children_of(lead), tmp_path / "study", reason="linkage")
    table = read(tmp_path / "study", "children")
    assert list(table["name"]) in (["Case 1", "Case 2"], ["Case 2", "Case 1"])
    assert set(table["birth_date"].dt.date) == {BORN}
    assert "identify the children" in whole(tmp_path / "study")["README.txt"]


def test_a_second_export_has_the_same_codes_and_dates(physician, folder, tmp_path):
    export_research(physician, children_of(physician), tmp_path / "again")
    assert whole(tmp_path / "again") == whole(folder)
    assert [each.verb for each in verbs(physician)].count("research.record") == 1


def test_only_the_chosen_children_are_in_it(physician, tmp_path):
    written = export_research(physician, children_of(physician)[1:], tmp_path / "study")
    assert written == {"files": 12, "results": 0}
    assert len(read(tmp_path / "study", "children")) == 1


def test_units_that_are_not_converted_have_columns_of_their_own(physician, tmp_path):
    child = children_of(physician)[0]
    draft = sheet(SIL2R=512)
    typed = {"SIL2R": type(draft.typed["SIL2R"])("512", "U/mL")}
    record_labs(physician, "kit", child, type(draft)(draft.collected_at, typed), confirmed=True)
    export_research(physician, [child], tmp_path / "study")
    assert list(read(tmp_path / "study", "results_wide")["SIL2R_U_mL [U/mL]"].dropna()) == [512]


# REDCap -------------------------------------------------------------------------------------------


def test_redcap_records_fit_their_dictionary(folder):
    dictionary = pd.read_csv(folder / "redcap_dictionary.csv", keep_default_na=False)
    assert tuple(dictionary.columns) == research_files.REDCAP_HEADER
    variables = list(dictionary["Variable / Field Name"])
    assert len(set(variables)) == len(variables)
    assert all(
        name.replace("_", "").isalnum() and name == name.lower() and len(name) <= 100 for name in variables
    )
    records = pd.read_csv(folder / "redcap_records.csv", dtype=str, keep_default_na=False)
    assert set(records.columns) == {*variables, "redcap_repeat_instrument", "redcap_repeat_instance"}
    for row in dictionary.itertuples(index=False):
        _fits(row, records[row[0]])


def _fits(row, values):
    """Check the values of one variable against its type, as REDCap does when it imports them."""
    written, choices, validation = {v for v in values if v}, row[5], row[7]
    if choices:
        assert written <= {each.split(",")[0] for each in choices.split(" | ")}
    if validation in ("number", "integer"):
        pd.to_numeric(pd.Series(sorted(written)))
    if validation.startswith("date"):
        pd.to_datetime(pd.Series(sorted(written)), format="%Y-%m-%d" + " %H:%M" * (validation != "date_ymd"))


def test_repeating_instruments_are_numbered_for_each_child(folder):
    records = pd.read_csv(folder / "redcap_records.csv", dtype=str, keep_default_na=False)
    once = records[records["redcap_repeat_instrument"] == ""]
    assert len(once) == len(set(once["record_id"])) == 2
    assert set(once["redcap_repeat_instance"]) == {""}
    for _, group in records[records["redcap_repeat_instrument"] != ""].groupby(
        ["record_id", "redcap_repeat_instrument"]
    ):
        assert list(group["redcap_repeat_instance"].astype(int)) == list(range(1, len(group) + 1))
    assert "results_long" not in set(records["redcap_repeat_instrument"])
