"""`audit` on the command line: on the terminal, as JSON, CSV and PDF."""

from __future__ import annotations

import csv
import json
import re
import zlib

import pytest

from fortnight.cli import main
from fortnight.operations import audit
from fortnight.operations.audit import HEADER, AuditQuery
from fortnight.store.journal import signed_heads
from fortnight.ui.reports.audit import page
from helpers.people import logged_in, record_with_lead
from helpers.stores import registered

EVIL = "=HYPERLINK(1)<img src=x>"


@pytest.fixture
def record(tmp_path, run):
    record_with_lead(tmp_path / "record")
    children = tmp_path / "children.csv"
    children.write_text("patient,name,sex,birth_date\n0001,Case 1,male,2019-05-01\n")
    assert run("import", children)[0] == 0
    with logged_in(tmp_path / "record") as session:
        registered(session, "0815", EVIL)
    return tmp_path / "record"


def test_the_terminal_shows_a_line_for_each_entry(run, record):
    code, out, err = run("audit")
    assert (code, err) == (0, "")
    assert out.splitlines()[0].split()[:3] == ["when", "who", "what"]
    assert "added a user" in out
    assert "registered the child" in out
    assert "imported files" in out


def test_the_options_select_entries(run, record):
    answer = json.loads(run("audit", "--child", "0815", "--json")[1])
    assert [(each["verb"], each["child"], each["who"]) for each in answer["lines"]] == [
        ("child.record", "0815", "Lead A")
    ]
    assert json.loads(run("audit", "--by", "Nobody", "--json")[1])["lines"] == []
    assert json.loads(run("audit", "--to", "2000-01-01", "--json")[1])["lines"] == []
    assert run("audit", "--child", "none")[0] == 1
    assert run("audit", "--from", "22.11.2026")[0] == 2
    assert run("audit", "--csv", record / "no" / "x.csv")[0] == 2


def test_the_csv_file_holds_no_formula(run, record, tmp_path):
    out = tmp_path / "trail.csv"
    assert run("audit", "--csv", out) == (0, f"{out}\n", "")
    with out.open(encoding="utf-8-sig", newline="") as file:
        table = list(csv.DictReader(file))
    assert list(table[0]) == list(HEADER)
    recorded = [row for row in table if row["child_number"] == "0815"]
    assert {row["child_name"] for row in recorded} == {f"'{EVIL}"}
    assert ("name", "", f"'{EVIL}") in [(row["field"], row["from"], row["to"]) for row in recorded]
    answer = json.loads(run("audit", "--json")[1])
    assert answer["lines"][-2]["verb"] == "export.record", "the export is recorded"


def test_the_pdf_carries_a_signed_head(run, record, tmp_path):
    out = tmp_path / "trail.pdf"
    assert run("audit", "--child", "0815", "--pdf", out) == (0, f"{out}\n", "")
    data = out.read_bytes()
    assert data.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type\s*/Page\b", data)) == 1
    streams = re.findall(rb"stream\r?\n(.*?)endstream", data, re.DOTALL)
    drawn = b"".join(map(inflated, streams))
    assert len(drawn) > 2000, "the page is not empty"


def inflated(data: bytes) -> bytes:
    try:
        return zlib.decompress(data)
    except zlib.error:
        return b""


def test_markup_in_a_record_is_printed_as_text(record):
    with logged_in(record) as session:
        found = audit.trail(session, AuditQuery(child="0815"))
        html = page(found)
    assert "<img" not in html
    assert "=HYPERLINK(1)&lt;img src=x&gt;" in html
    assert "0815" in html
    assert "from the first entry to the last" in html
    code = re.search(r"<span class='code'>(.*?)</span>", html)
    assert code is not None
    from html import unescape

    assert signed_heads.is_genuine(signed_heads.read_code(unescape(code[1])))


def test_a_demonstration_ward_has_a_trail_without_a_signed_head(capsys):
    assert main.main(["--demo", "audit", "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["head"] == ""
    assert len(answer["lines"]) > 24
