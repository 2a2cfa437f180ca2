"""`fortnight import` of tables: formats, what is printed, mappings, all or nothing, exit codes."""

from __future__ import annotations

import json

import pytest

from fortnight.domain.people import INTERFACE
from fortnight.operations import people
from helpers.lab_tables import write_ods, write_xlsx
from helpers.people import CHEAP, OTHER, logged_in, passphrase_file, record_with_lead

CHILDREN = "patient,name,sex,birth_date\n0012,Case 0012,male,2016-07-18\n"
HEAD = ("Patient", "DOB", "Collected", "CRP mg/L", "IL-6 pg/mL")
ROW = ("0012", "2016-07-18", "2024-11-15 09:00", "5", "12")
COUNTS = ("stored", "already_there", "waiting", "refused", "ignored")


@pytest.fixture
def record(run, tmp_path):
    record_with_lead(tmp_path / "record")
    children = tmp_path / "children.csv"
    children.write_text(CHILDREN)
    assert run("import", children)[0] == 0
    return tmp_path / "record"


@pytest.fixture
def table(tmp_path):
    """Return a function that writes rows as a CSV file."""

    def write(*rows, name="labs.csv", delimiter=",", encoding="utf-8"):
        path = tmp_path / name
        path.write_bytes("".join(delimiter.join(row) + "\n" for row in rows).encode(encoding))
        return path

    return write


def counts(out):
    return [[report[name] for name in COUNTS] for report in json.loads(out)]


def test_each_file_is_reported_with_each_of_its_values(run, record, table):
    more = table(HEAD, (*ROW[:2], "2024-11-16 09:00", "-5", "see note"), name="more.csv")
    code, out, err = run("import", table(HEAD, ROW), more, "--json")
    assert (code, err) == (1, "")
    assert counts(out) == [[2, 0, 0, 0, 0], [0, 0, 0, 2, 0]]
    first, second = json.loads(out)
    assert (first["file"], second["file"]) == ("labs.csv", "more.csv")
    assert second["details"][0] == {
        "where": "row 2, CRP mg/L",
        "what": "-5",
        "outcome": "refused",
        "reason": "“-5” is below zero.",
    }


def test_a_dry_run_stores_nothing_and_a_second_import_nothing_twice(run, record, table):
    path = table(HEAD, ROW)
    assert counts(run("import", path, "--dry-run", "--json")[1]) == [[2, 0, 0, 0, 0]]
    assert counts(run("import", path, "--json")[1]) == [[2, 0, 0, 0, 0]]
    code, out, _ = run("import", path)
    assert (code, out) == (
        0,
        "labs.csv: 2 results: 0 stored, 2 already there, 0 waiting, 0 refused, 0 of no concern.\n",
    )


def test_one_refused_value_keeps_the_others_back_unless_it_is_left_out(run, record, table):
    path = table(HEAD, (*ROW[:3], "-5", "12"))
    code, out, err = run("import", path, "--json")
    assert (code, counts(out)) == (1, [[0, 0, 1, 1, 0]])
    assert err.startswith("labs.csv: nothing was stored.")
    assert "--leave-out" in err
    code, out, _ = run("import", path, "--json", "--leave-out")
    assert (code, counts(out)) == (1, [[1, 0, 0, 1, 0]])


@pytest.mark.parametrize("kind", ["xlsx", "ods", "tsv", "csv"])
def test_every_format_is_recognised_by_its_name_or_stated(run, record, table, tmp_path, kind):
    path = {
        "xlsx": lambda: write_xlsx(tmp_path / "a.xlsx", (HEAD, ROW)),
        "ods": lambda: write_ods(tmp_path / "a.ods", (HEAD, ROW)),
        "tsv": lambda: table(HEAD, ROW, name="a.tsv", delimiter="\t"),
        "csv": lambda: table(HEAD, ROW, delimiter=";"),
    }[kind]()
    assert counts(run("import", path, "--dry-run", "--json")[1]) == [[2, 0, 0, 0, 0]]
    plain = path.rename(tmp_path / "labs")
    assert counts(run("import", plain, "--as", kind, "--json")[1]) == [[2, 0, 0, 0, 0]]


def test_a_workbook_under_the_name_of_a_text_file_is_refused_in_words(run, record, tmp_path):
    path = write_xlsx(tmp_path / "a.xlsx", (HEAD, ROW)).rename(tmp_path / "a.csv")
    code, out, err = run("import", path, "--json")
    assert (code, counts(out)) == (1, [[0, 0, 0, 0, 0]])
    assert err == "a.csv: This is a workbook, not a text file. Import it as XLSX or ODS.\n"


def test_a_mapping_says_what_the_columns_do_not(run, record, table, tmp_path):
    path = table(("Kind", "Geb", "Wann", "Entzündung"), ROW[:4], delimiter=";")
    code, out, err = run("import", path, "--json")
    assert (code, err) == (1, "labs.csv: No column is understood as the number of the patient.\n")
    mapping = tmp_path / "mapping.json"
    columns = {"Kind": "number", "Wann": "drawn", "Entzündung": {"analyte": "CRP", "unit": "mg/L"}}
    mapping.write_text(json.dumps({"columns": columns}), encoding="utf-8")
    code, out, _ = run("import", path, "--json", "--mapping", mapping)
    assert (code, counts(out)) == (0, [[1, 0, 0, 0, 0]])


def test_a_wrong_mapping_is_a_wrong_usage(run, record, table, tmp_path):
    mapping = tmp_path / "mapping.json"
    mapping.write_text('{"columns": {"Nothing": "note"}}')
    code, _, err = run("import", table(HEAD, ROW), "--mapping", mapping)
    assert (code, err) == (2, "fortnight: The file has no column “Nothing”, which the mapping names.\n")
    code, _, err = run("import", table(HEAD, ROW), "--mapping", tmp_path / "none.json")
    assert (code, "does not exist" in err) == (2, True)


def test_an_encoding_is_stated(run, record, table):
    head = ("患者番号", "生年月日", "採取日時", "CRP（mg/dL）")
    path = table(head, (*ROW[:3], "0.31"), encoding="cp932")
    assert run("import", path)[0] == 1
    code, out, _ = run("import", path, "--encoding", "cp932", "--json")
    assert (code, counts(out)) == (0, [[1, 0, 0, 0, 0]])


def test_questions_are_confirmed(run, record, table):
    path = table(HEAD, (*ROW[:3], "5", "9000"))
    code, out, _ = run("import", path, "--json")
    assert (code, counts(out)) == (1, [[0, 0, 2, 0, 0]])
    code, out, _ = run("import", path, "--json", "--confirm")
    assert (code, counts(out)) == (0, [[2, 0, 0, 0, 0]])


def test_a_file_in_a_form_of_the_program_is_read_as_such(run, record, tmp_path):
    path = tmp_path / "labs.csv"
    path.write_text("patient,collected_at,analyte,value,unit\n0012,2024-11-15T09:00,CRP,5,mg/L\n")
    code, out, _ = run("import", path, "--as", "csv", "--json")
    assert (code, counts(out)) == (0, [[1, 0, 0, 0, 0]])


@pytest.mark.parametrize(
    ("header", "why"),
    [
        ("patient,name,sex", "No column is understood as the date"),
        (
            "patient,name,birth_date",
            "The column is missing. The header must have: patient, name, sex, birth_date.",
        ),
        ("patient,started_at", "The column is missing. The header must have: patient, started_at, dose_mg."),
    ],
)
def test_an_incomplete_header_of_a_form_says_what_is_missing(run, record, tmp_path, header, why):
    path = tmp_path / "a.csv"
    path.write_text(f"{header}\n{'x,' * header.count(',')}x\n")
    code, _, err = run("import", path)
    assert (code, why in err) == (1, True), err


def test_a_program_without_a_person_may_import_tables(run, record, table, tmp_path):
    with logged_in(record) as session:
        people.add(session, "LIS", INTERFACE, OTHER, CHEAP)
    secret = passphrase_file(tmp_path, OTHER, "secret")
    who = ("--data", record, "--user", "LIS", "--passphrase-file", secret)
    code, out, _ = run(*who, "import", table(HEAD, ROW), "--json")
    assert (code, counts(out)) == (0, [[2, 0, 0, 0, 0]])
