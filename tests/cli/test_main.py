"""The command line: exit codes, errors in one sentence, answers as text and JSON."""

from __future__ import annotations

import json
import logging
import os
import signal
import subprocess
import sys
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSize

from fortnight import __version__
from fortnight.cli import main
from fortnight.domain.messages import english_day
from fortnight.operations import views
from fortnight.operations.recording import record_infusion
from fortnight.operations.screening import COLUMNS
from fortnight.simulation.cohort import cohort
from fortnight.store.database import Store
from fortnight.store.journal import entries as journal
from fortnight.store.journal import signed_heads
from helpers.drafts import drip
from helpers.pdf_text import text_of
from helpers.people import LEAD_A, key_of, logged_in, passphrase_file, record_with_lead
from helpers.stores import FOUNDING, ROOT, present

LABS = "patient,collected_at,analyte,comparator,value,unit,method\n"
INFUSIONS = "patient,started_at,ended_at,weight_kg,dose_mg\n"
CHILDREN = "patient,name,sex,birth_date\n0001,Case 1,male,2019-05-01\n"
VISITS = [f"2025-{month:02d}-{day:02d}" for month in range(1, 13) for day in (2, 16)]
GIVEN = INFUSIONS + "".join(f"0001,{at}T09:30,,22,264\n" for at in VISITS)
DRAWN = LABS + "".join(f"0001,{at}T08:00,IL6,,12,pg/mL,\n" for at in VISITS)
RISEN = "0001,2025-12-28T17:05,IL6,,150,pg/mL,\n0001,2025-12-28T17:05,PCT,,2,ng/mL,\n"


@pytest.fixture
def files(tmp_path):
    def write(**contents):
        for name, content in contents.items():
            path = tmp_path / f"{name}.csv"
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return [str(tmp_path / f"{name}.csv") for name in contents]

    return write


@pytest.fixture
def run(capsys):
    """Run a command in this process; return exit code, stdout and stderr."""

    def command(*argv):
        code = main.main([str(each) for each in argv])
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return code, out, err

    return command


@pytest.fixture
def record(tmp_path, files, run):
    """A record with one child and a rise."""
    folder = tmp_path / "record"
    record_with_lead(folder)
    paths = files(children=CHILDREN, infusions=GIVEN, labs=DRAWN + RISEN)
    code, _, err = run(*at(folder), "import", *paths)
    assert (code, err) == (0, "")
    return folder


def at(folder):
    """Return the options with which the lead opens a record."""
    secret = passphrase_file(folder.parent)
    return ("--data", folder, "--user", LEAD_A.name, "--passphrase-file", secret)


def one_sentence(err):
    assert err.startswith("fortnight: ")
    assert err.count("\n") == 1
    return err.removeprefix("fortnight: ").strip()


# Used rightly and wrongly -------------------------------------------------------------------------


def test_version_and_help_are_printed(run):
    assert run("--version") == (0, f"fortnight {__version__}\n", "")
    code, out, _ = run("--help")
    assert code == 0
    assert all(verb in out for verb in main.VERBS)
    assert all(run(verb, "--help")[0] == 0 for verb in main.VERBS)


@pytest.mark.parametrize(
    "argv",
    [
        ("fly",),
        ("--nonsense",),
        ("--dem", "verify"),
        ("screen",),
        ("screen", "--labs", "x"),
        ("import",),
        ("render", "--patient", "1"),
        ("render", "--patient", "1", "--out", "x.png", "--page", "moon"),
    ],
)
def test_wrong_arguments_exit_with_code_two(run, argv):
    code, out, err = run(*argv)
    assert (code, out) == (2, "")
    assert "usage: fortnight" in err


@pytest.mark.parametrize(
    ("argv", "says"),
    [
        (("screen", "--labs", "{tmp}/no.csv", "--infusions", "{tmp}/no.csv"), "no.csv"),
        (("screen", "--labs", "{tmp}", "--infusions", "{tmp}"), "is a folder"),
        (("validate", "{tmp}/no.json"), "no.json"),
        (("import", "{tmp}/no.csv"), "no.csv"),
        (("--data", "{tmp}/no", "verify"), "no record"),
        (("--data", "{tmp}/no", "rebuild"), "no record"),
        (("--data", "{tmp}/no", "render", "--patient", "1", "--out", "{tmp}/x.png"), "no record"),
        (("render", "--patient", "1", "--out", "{tmp}/x.gif"), ".png, .pdf, .svg"),
        (("render", "--patient", "1", "--out", "{tmp}/no/x.png"), "does not exist"),
        (("render", "--patient", "1", "--out", "{tmp}/x.png", "--days", "9"), "--days is for --page summary"),
        (("render", "--patient", "1", "--out", "{tmp}/x.png", "--date", "2026-01-01"), "--page visit"),
        (
            ("render", "--patient", "1", "--out", "{tmp}/x.png", "--page", "summary", "--days", "0"),
            "--days must be 1 or more",
        ),
        (
            (
                "render",
                "--patient",
                "1",
                "--out",
                "{tmp}/x.png",
                "--page",
                "summary",
                "--sections",
                "doses,x",
            ),
            "“x” is not a section",
        ),
        (("--demo", "--data", "{tmp}", "verify"), "deleted at the end"),
        (("--demo", "--data", "{tmp}"), "deleted at the end"),
    ],
)
def test_wrong_usage_is_one_sentence_and_exit_code_two(run, tmp_path, argv, says):
    code, out, err = run(*(each.format(tmp=tmp_path) for each in argv))
    assert (code, out) == (2, "")
    assert says in one_sentence(err)
    assert not (tmp_path / "no").exists()


def test_options_can_come_before_or_after_the_command(run, record):
    assert run(*at(record), "verify")[0] == run("verify", *at(record))[0] == 0


def test_a_folder_that_cannot_be_used_is_refused(run, tmp_path, files):
    (path,) = files(children=CHILDREN)
    secret = passphrase_file(tmp_path)
    code, _, err = run("--data", path, "--user", "Lead A", "--passphrase-file", secret, "init")
    assert code in (1, 2)
    assert one_sentence(err)
    assert Path(path).read_text() == CHILDREN


@pytest.mark.parametrize("user", ["", " ", "x" * 300, "a\u200bb", "Nobody"])
def test_an_unknown_user_is_refused(run, record, files, user):
    (path,) = files(more=CHILDREN)
    code, _, err = run(*at(record), "--user", user, "import", path)
    assert code == 2
    assert one_sentence(err) == "The name or the passphrase is not right. Try again."


def test_without_a_user_and_a_terminal_the_command_is_refused(run, record, files):
    (path,) = files(more=CHILDREN)
    code, _, err = run("--data", record, "import", path)
    assert code == 2
    assert "--user" in one_sentence(err)


# import, verify, rebuild --------------------------------------------------------------------------


def test_import_says_what_it_stored_and_who_acted(run, tmp_path, files):
    paths, record = files(children=CHILDREN, labs=DRAWN), tmp_path / "record"
    record_with_lead(record)
    code, out, _ = run(*at(record), "import", *paths)
    assert (code, out) == (0, "Imported: 24 results, 1 children. Already in the record: 0.\n")
    with Store.open(record, key_of(record)) as store:
        acts = set(store.db.execute("SELECT actor, role FROM entry").fetchall())
    assert acts == {("Lead A", "lead")}


def test_import_in_json(run, record, files):
    code, out, _ = run(*at(record), "import", *files(labs=DRAWN), "--json")
    assert code == 0
    answer = json.loads(out)
    assert [(f["file"], f["stored"], f["already_there"], f["refused"]) for f in answer] == [
        ("labs.csv", 0, 24, 0)
    ]


def test_a_refused_import_lists_every_place_and_stores_nothing(run, record, files):
    bad = DRAWN + "0001,soon,CRP,,1,mg/L,\n0001,2025-12-30T08:00,FOO,,1,mg/L,\n"
    code, out, err = run(*at(record), "import", *files(bad=bad, more=LABS + RISEN), "--json")
    answer = json.loads(out)
    assert code == 1
    assert [(f["file"], f["stored"], f["already_there"], f["waiting"], f["refused"]) for f in answer] == [
        ("bad.csv", 0, 24, 0, 2),
        ("more.csv", 0, 2, 0, 0),
    ]
    refused = [each["where"] for each in answer[0]["details"] if each["outcome"] == "refused"]
    assert refused == ["row 26, collected_at", "row 27, analyte"]
    assert "bad.csv, row 26, collected_at: “soon” is not a date and time" in err
    assert err.endswith("Nothing was imported: 2 refused.\n")


ODD = LABS + "0001,2025-12-30T08:00,IL6,,9000,pg/mL,\n0001,2025-12-30T08:00,CRP,,1,mg/L,\n"


def entries(record):
    with Store.open(record, key_of(record)) as store:
        return store.db.execute("SELECT count(*) FROM entry WHERE verb NOT LIKE 'session.%'").fetchone()[0]


def test_a_dry_run_lists_errors_and_questions_with_their_places_and_stores_nothing(run, record, files):
    before = entries(record)
    bad = ODD + "0001,soon,CRP,,1,mg/L,\n0001,2199-01-01T08:00,CRP,,1,mg/L,\n"
    code, out, err = run(*at(record), "import", "--dry-run", "--json", *files(bad=bad))
    answer = json.loads(out)
    assert code == 1
    assert [(each["where"], each["outcome"], each["reason"]) for each in answer[0]["details"]][:2] == [
        ("row 2", "waiting", "IL-6 9000 pg/mL is unusual. Is it correct?"),
        ("row 3", "stored", ""),
    ]
    counts = [answer[0][name] for name in ("stored", "already_there", "waiting", "refused", "ignored")]
    assert counts == [1, 0, 1, 2, 0]
    assert "To confirm: bad.csv, row 2, value: IL-6 9000 pg/mL is unusual. Is it correct?" in err
    assert err.endswith("Nothing was imported: 2 refused, 1 to confirm.\n")
    assert entries(record) == before


def test_a_question_has_to_be_confirmed_and_is_kept(run, record, files):
    before = entries(record)
    code, out, err = run(*at(record), "import", *files(odd=ODD))
    assert (code, out) == (1, "")
    assert err.splitlines() == [
        "To confirm: odd.csv, row 2, value: IL-6 9000 pg/mL is unusual. Is it correct?",
        "Nothing was imported: 1 question. Check each; if all values are right, import with --confirm.",
    ]
    assert entries(record) == before
    code, out, err = run(*at(record), "import", "--dry-run", "--confirm", *files(odd=ODD))
    assert (code, out, err) == (0, "Would import: 2 results. Already in the record: 0.\n", "")
    assert entries(record) == before
    code, out, err = run(*at(record), "import", "--confirm", *files(odd=ODD))
    assert (code, out, err) == (0, "Imported: 2 results. Already in the record: 0.\n", "")
    with Store.open(record, key_of(record)) as store:
        reasons = [e.reason for e in journal.entries(store.db) if e.verb == "specimen.record" and e.reason]
    assert reasons == ["confirmed: IL-6 9000 pg/mL is unusual. Is it correct?"]


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device on this system")
def test_a_device_is_refused_with_a_sentence(run, record):
    code, _, err = run(*at(record), "import", "/dev/zero")
    assert code == 2
    assert "/dev/zero is not a regular file" in err


def test_verify_and_rebuild(run, record):
    code, out, err = run(*at(record), "verify")
    assert (code, err) == (0, "")
    assert "no problems found" in out
    assert json.loads(run(*at(record), "verify", "--json")[1])["sound"] is True
    code, out, _ = run(*at(record), "rebuild", "--json")
    assert (code, json.loads(out)["records"] > 20) == (0, True)
    assert run(*at(record), "verify")[0] == 0


def test_verify_finds_a_changed_row_and_rebuild_repairs_it(run, record):
    with Store.open(record, key_of(record)) as store:
        store.db.execute("UPDATE result SET value = 99 WHERE analyte = 'PCT'")
    code, out, _ = run(*at(record), "verify")
    assert code == 1
    assert "missing or was changed" in out
    answer = json.loads(run(*at(record), "verify", "--json")[1])
    assert (answer["sound"], len(answer["findings"])) == (False, 1)
    assert run(*at(record), "rebuild")[0] == 0
    assert run(*at(record), "verify")[0] == 0


def test_a_printed_head_is_compared_with_the_record(run, record):
    with Store.open(record, key_of(record)) as store:
        head = signed_heads.sign(store.db, store.device, journal.head(store.db, store.device), "2026-11-22")
    assert head is not None
    assert run(*at(record), "verify", "--head", head.code)[0] == 0
    other = replace(head, seq=head.seq + 1).code
    code, out, _ = run(*at(record), "verify", "--head", head.code, "--head", other)
    assert (code, out.count("The signature of the head of")) == (1, 1)
    code, _, err = run(*at(record), "verify", "--head", head.code[:-3])
    assert (code, "not a code from a printed report" in one_sentence(err)) == (2, True)


def test_a_damaged_record_is_reported_in_one_sentence(run, record):
    data = bytearray((record / "ward.db").read_bytes())
    data[:64] = bytes(64)
    (record / "ward.db").write_bytes(data)
    code, _, err = run(*at(record), "verify")
    assert code == 1
    assert "cannot be opened" in one_sentence(err)
    assert run(*at(record), "rebuild")[0] == 2


def test_a_record_that_lost_entries_is_not_rebuilt(run, record):
    copy = (record / "ward.db").read_bytes()
    (more,) = [record.parent / "more.csv"]
    more.write_text(LABS + "0001,2025-12-30T08:00,IL6,,14,pg/mL,\n")
    assert run(*at(record), "import", more)[0] == 0
    (record / "ward.db").write_bytes(copy)
    code, out, _ = run(*at(record), "verify")
    assert (code, "missing" in out) == (1, True)
    code, _, err = run(*at(record), "rebuild")
    assert (code, "restore a backup" in one_sentence(err)) == (1, True)


# validate -----------------------------------------------------------------------------------------


def test_all_bundled_cases_pass(run):
    code, out, err = run("validate")
    assert (code, err) == (0, "")
    assert out.splitlines()[-1].endswith("of 130 cases passed.") or "cases passed" in out
    assert all(line.startswith("ok") for line in out.splitlines()[:-1])


def test_a_wrong_case_is_reported_and_fails(run, tmp_path):
    cases = json.loads((ROOT / "resources/validation/cases.json").read_text())[:2]
    cases[1]["expect"]["value"] = 1.0
    path = tmp_path / "cases.json"
    path.write_text(json.dumps(cases))
    code, out, _ = run("validate", path)
    assert code == 1
    assert "FAIL  convert-01: value: expected 1.0, got 3330.2." in out
    answer = json.loads(run("validate", path, "--json")[1])
    assert [case["passed"] for case in answer] == [True, False]


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"{}", b'"x"', b"\xff\xfe", b"[" * 100_000, b"[" + b"9" * 5000 + b"]"],
    ids=["empty", "half", "no cases", "object", "text", "binary", "deep", "endless number"],
)
def test_a_file_without_cases_is_refused(run, tmp_path, content):
    path = tmp_path / "cases.json"
    path.write_bytes(content)
    code, _, err = run("validate", path)
    assert code == 1
    assert "cases.json" in one_sentence(err)


def test_malformed_cases_fail_one_by_one(run, tmp_path):
    path = tmp_path / "cases.json"
    path.write_text(
        '[1, null, {"id": "a"}, {"id": "b", "calculator": "dose", "given": {}, "expect": {"x": 1}}]'
    )
    code, out, _ = run("validate", path)
    assert code == 1
    assert out.count("FAIL") == 4


# screen -------------------------------------------------------------------------------------------


def screen(run, paths, *more):
    return run("screen", "--labs", paths[0], "--infusions", paths[1], *more)


def test_screen_prints_text(run, files):
    code, out, err = screen(run, files(labs=DRAWN + RISEN, infusions=GIVEN))
    header, row = out.splitlines()
    assert (code, err) == (0, "")
    assert header.split() == list(COLUMNS)
    assert row.split()[:4] == ["0001", "2025-12-28T17:05", "alert", "infection"]


def test_screen_prints_json(run, files, tmp_path):
    paths = files(labs=DRAWN + RISEN, infusions=GIVEN)
    (raised,) = json.loads(screen(run, paths, "--json", "-")[1])
    assert list(raised) == [
        "patient",
        "collected_at",
        "analyte",
        "level",
        "suggests",
        "value",
        "baseline",
        "fold",
        "phase",
        "evidence",
    ]
    assert (raised["collected_at"], raised["value"], raised["suggests"]) == (
        "2025-12-28T17:05",
        150,
        "infection",
    )
    code, out, _ = screen(run, paths, "--json", tmp_path / "out.json")
    assert code == 0
    assert json.loads((tmp_path / "out.json").read_text()) == [raised]
    assert "infection" in out


def test_screening_quiet_children_finds_nothing(run, files):
    paths = files(labs=DRAWN, infusions=GIVEN)
    assert screen(run, paths, "--json", "-")[:2] == (0, "[]\n")
    assert len(screen(run, paths)[1].splitlines()) == 1


def test_screen_reports_and_leaves_out_unknown_analytes(run, files):
    labs = DRAWN + RISEN + "0001,2025-12-30T08:00,FOO,,1,mg/L,\n"
    code, out, err = screen(run, files(labs=labs, infusions=GIVEN), "--json", "-")
    assert (code, len(json.loads(out))) == (0, 1)
    assert err == "labs.csv, row 28, analyte: “FOO” is not a known analyte. Left out.\n"


def test_screen_reports_and_leaves_out_impossible_values(run, files):
    """One impossible value does not prevent the others from being judged."""
    labs = DRAWN + RISEN + "0001,2025-12-30T08:00,ESR,,220,mm/h,\n"
    code, out, err = screen(run, files(labs=labs, infusions=GIVEN), "--json", "-")
    assert (code, len(json.loads(out))) == (0, 1)
    sentence = "ESR 220 mm/h is not plausible. Plausible values are 0–200 mm/h."
    assert err == f"labs.csv, row 28, value: {sentence} Left out.\n"


@pytest.mark.parametrize(
    ("labs", "infusions"),
    [
        (DRAWN + "0001,soon,IL6,,1,pg/mL,\n", GIVEN),
        (DRAWN + "0001,2025-12-30,IL6,,one,pg/mL,\n", GIVEN),
        (DRAWN.replace(",unit", ",einheit"), GIVEN),
        (DRAWN, GIVEN.replace("dose_mg", "dose")),
        (b"", GIVEN),
        (b"\x00\x01\x02", GIVEN),
        (DRAWN, b"\xff\xfe\x00"),
    ],
)
def test_screen_refuses_a_malformed_file(run, files, labs, infusions):
    code, out, err = screen(run, files(labs=labs, infusions=infusions))
    assert (code, out) == (1, "")
    assert err.splitlines()[-1] == "fortnight: Nothing was screened: 1 refused."


def test_control_characters_of_a_file_are_not_printed(run, files):
    name = "\x1b[31m0001\x07"
    labs, given = (text.replace("0001,", f"{name},") for text in (DRAWN + RISEN, GIVEN))
    _, out, _ = screen(run, files(labs=labs, infusions=given))
    assert "\x1b" not in out
    assert "\ufffd[31m0001\ufffd" in out


def test_an_answer_that_cannot_be_written_is_an_error(run, files, tmp_path):
    paths = files(labs=DRAWN, infusions=GIVEN)
    code, _, err = screen(run, paths, "--json", tmp_path / "no" / "out.json")
    assert code == 2
    assert "cannot be written" in one_sentence(err)


def test_thirty_three_thousand_results_are_screened_in_order(tmp_path, run):
    made = cohort(3)
    assert 28_000 < len(made.labs) < 42_000
    for name, rows in (("labs", made.labs), ("infusions", made.infusions)):
        lines = [",".join(rows[0]), *(",".join(f'"{cell}"' for cell in row.values()) for row in rows)]
        (tmp_path / f"{name}.csv").write_text("\n".join(lines) + "\n")
    code, out, err = screen(run, [tmp_path / "labs.csv", tmp_path / "infusions.csv"], "--json", "-")
    assert (code, err) == (0, "")
    by_child = {}
    for raised in json.loads(out):
        by_child.setdefault(raised["patient"], []).append(raised["collected_at"])
    assert all(times == sorted(times) for times in by_child.values())


def test_B23_an_import_by_a_clock_years_ahead_says_so(run, record, files, monkeypatch):
    """Imported rows may have times in the future; they are stored with a warning about the clock."""
    later = main.local_now().replace(year=main.local_now().year + 9)
    monkeypatch.setattr(main, "local_now", lambda: later)
    (path,) = files(labs=LABS + f"0001,{later.year - 1}-01-02T08:00,IL6,,12,pg/mL,\n")
    code, out, err = run(*at(record), "import", path)
    assert (code, out) == (0, "Imported: 1 results. Already in the record: 0.\n")
    assert "more than a year after the last entry" in one_sentence(err)
    assert "the clock was changed" in run(*at(record), "audit")[1]


# The program as a process -------------------------------------------------------------------------


def process(*argv, **more):
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT / "gui"),
        "PYTHONWARNINGS": "ignore",
        **more.pop("env", {}),
    }
    return subprocess.Popen(
        [sys.executable, "-m", "fortnight", *map(str, argv)],
        env=environment,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        **more,
    )


def test_the_package_runs_as_a_module(tmp_path):
    record = tmp_path / "record"
    record_with_lead(record)
    ended = process(*at(record), "import", *FOUNDING, "--confirm", env={"TZ": "Asia/Tokyo"})
    out, err = ended.communicate(timeout=60)
    assert (ended.returncode, err) == (0, "")
    assert "182 infusions" in out
    with Store.open(record, key_of(record)) as store:
        offsets = store.db.execute("SELECT DISTINCT tz_offset FROM specimen").fetchall()
    assert offsets == [(540,)]


def test_a_closed_pipe_prints_no_error():
    ended = process("validate", "--json")
    assert ended.stdout is not None
    ended.stdout.close()
    assert ended.stderr is not None
    assert (ended.wait(timeout=60), ended.stderr.read()) == (main.PIPE_CLOSED, "")
    ended.stderr.close()


def _take_ctrl_c() -> None:
    """Handle Ctrl-C as at a terminal: a process started in the background of a script would ignore it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _interrupted(waiting):
    """Return the output of a process after Ctrl-C, which is sent again if it arrived too early."""
    for _ in range(30):
        waiting.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            return waiting.communicate(timeout=1)
    pytest.fail("Ctrl-C does not end it")


@pytest.mark.skipif(os.name == "nt", reason="signals of a terminal")
def test_ctrl_c_ends_the_command_without_output(tmp_path):
    record_with_lead(tmp_path / "record")
    ours, terminal = os.openpty()
    waiting = process("--data", tmp_path / "record", "verify", stdin=terminal, preexec_fn=_take_ctrl_c)
    try:
        assert waiting.stdout is not None
        assert waiting.stdout.read(6) == "Name: "
        out, err = _interrupted(waiting)
    finally:
        waiting.kill()
        os.close(ours)
        os.close(terminal)
    assert (waiting.returncode, out, err) == (main.STOPPED, "", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux only")
def test_a_full_disk_is_reported_in_one_sentence():
    with Path("/dev/full").open("w") as full:
        environment = {**os.environ, "PYTHONPATH": str(ROOT / "gui")}
        ended = subprocess.run(
            [sys.executable, "-m", "fortnight", "validate"],
            env=environment,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            timeout=60,
            check=False,
        )
    assert ended.returncode != 0
    assert "Traceback" not in ended.stderr


# The window and pictures, without opening one -----------------------------------------------------


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a screen")
def test_a_missing_screen_is_reported(run, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    code, _, err = run()
    assert code == 2
    assert "no screen" in one_sentence(err)


def test_the_window_gets_the_options(run, monkeypatch, tmp_path):
    asked = []
    monkeypatch.setattr("fortnight.app.start.open_window", lambda *given: asked.append(given) or 0)
    assert run("--data", tmp_path)[0] == run("--demo")[0] == run("a.fortnight", "--debug")[0] == 0
    assert asked == [
        (tmp_path, False, None, logging.INFO),
        (None, True, None, logging.INFO),
        (None, False, Path("a.fortnight"), logging.DEBUG),
    ]


def test_pages_are_drawn_in_each_language_and_size_that_is_named(run, monkeypatch, tmp_path):
    asked = []
    monkeypatch.setattr("fortnight.app.screenshots.pictures", lambda *given: asked.append(given) or [])
    monkeypatch.setenv("QT_SCALE_FACTOR", "1")
    named = ("--language", "de", "ja", "--size", "1280x800", "1160x640", "--scale", "2")
    assert run("pictures", "--out", tmp_path / "all", *named)[0] == run("pictures", "--out", tmp_path)[0] == 0
    sizes = [QSize(1280, 800), QSize(1160, 640)]
    assert asked == [(tmp_path / "all", ["de", "ja"], sizes), (tmp_path, (), [])]


@pytest.mark.parametrize("size", ["1280", "1280x", "x800", "0x0", "1280 x 800", "99999x800"])
def test_a_size_that_is_none_is_refused(run, tmp_path, size):
    code, _, err = run("pictures", "--out", tmp_path, "--size", size)
    assert (code, size in err) == (2, True)


def test_the_self_test_reports_what_is_wrong(run, monkeypatch):
    monkeypatch.setattr("fortnight.app.self_test.self_test", lambda: ["icons/fortnight.svg"])
    code, _, err = run("--self-test")
    assert code == 1
    assert "icons/fortnight.svg" in err
    monkeypatch.setattr("fortnight.app.self_test.self_test", list)
    assert run("--self-test")[0] == 0


def test_a_page_is_drawn(run, record, tmp_path):
    out = tmp_path / "0001.svg"
    code, said, _ = run(*at(record), "render", "--patient", "0001", "--out", out)
    assert (code, said) == (0, f"{out}\n")
    assert out.stat().st_size > 1000
    code, _, err = run(*at(record), "render", "--patient", "0099", "--out", out)
    assert code == 2
    assert "0099" in one_sentence(err)


def test_the_summary_page_is_drawn(run, record, tmp_path):
    out = tmp_path / "summary.pdf"
    assert run(*at(record), "render", "--patient", "0001", "--page", "summary", "--out", out)[0] == 0
    assert "Milestones, found by rule" in text_of(out)


def test_the_summary_of_some_days_and_sections_is_drawn(run, record, tmp_path):
    out = tmp_path / "summary.pdf"
    page = ("--page", "summary", "--days", "91", "--sections", "doses,alerts", "--out", out)
    assert run(*at(record), "render", "--patient", "0001", *page)[0] == 0
    printed = text_of(out)
    assert "left out: Milestones, Activity and scores, Other drugs, What is due" in printed
    assert "Charts, milestones, doses and alerts of" in printed
    assert "Milestones, found by rule" not in printed


def test_the_page_of_a_chosen_visit_is_drawn(run, record, tmp_path):
    with logged_in(record) as session:
        child = present(views.child_by_number(session, "0001")).id
        course = present(views.course(session, child))
        day = course.specimens[0].collected_at.date()
    out = tmp_path / "visit.pdf"
    page = ("--page", "visit", "--out", out)
    assert run(*at(record), "render", "--patient", "0001", *page, "--date", day)[0] == 0
    assert f"Visit of {english_day(day)}" in text_of(out)
    out.unlink()
    wrong = day - timedelta(days=1)
    code, _, err = run(*at(record), "render", "--patient", "0001", *page, "--date", wrong)
    assert (code, out.exists()) == (1, False)
    assert f"No visit is recorded on {english_day(wrong)}. The nearest one is on {english_day(day)}." in err


def test_a_sheet_that_cannot_be_drawn_says_why(run, record, tmp_path):
    page = ("--page", "infusion", "--out", tmp_path / "sheet.pdf")
    code, _, err = run(*at(record), "render", "--patient", "0001", *page)
    assert (code, "imported as one entry and has no sheet" in one_sentence(err)) == (1, True)
    assert not (tmp_path / "sheet.pdf").exists()


@pytest.mark.parametrize("page", ["visit", "growth", "activity", "medication"])
def test_every_page_is_drawn(run, record, tmp_path, page):
    out = tmp_path / f"{page}.pdf"
    assert run(*at(record), "render", "--patient", "0001", "--page", page, "--out", out)[0] == 0
    assert "page 1 of 1" in text_of(out)


def test_the_sheet_of_the_newest_infusion_is_drawn(run, record, tmp_path):
    with logged_in(record) as session:
        child = present(views.child_by_number(session, "0001")).id
        record_infusion(session, "i9", child, drip(session.clock() - timedelta(hours=3)), confirmed=True)
    out = tmp_path / "sheet.pdf"
    assert run(*at(record), "render", "--patient", "0001", "--page", "infusion", "--out", out)[0] == 0
    assert "264 mg" in text_of(out)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in another way")
@pytest.mark.parametrize("ending", [".svg", ".pdf", ".png"])
def test_D56_only_its_owner_can_read_a_drawn_page(run, record, tmp_path, monkeypatch, ending):
    """This includes replacing a file that others can read; the answer names the file."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / f"page{ending}").touch(mode=0o644)
    code, said, _ = run(*at(record), "render", "--patient", "0001", "--out", f"page{ending}")
    assert (code, said) == (0, f"{tmp_path / f'page{ending}'}\n")
    assert (tmp_path / f"page{ending}").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / f"page{ending}").stat().st_size > 1000


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in another way")
def test_D56_only_its_owner_can_read_files_of_the_trail_and_of_a_screening(run, record, tmp_path, files):
    csv, pdf, found = (tmp_path / name for name in ("trail.csv", "trail.pdf", "found.json"))
    code, said, err = run(*at(record), "audit", "--csv", csv, "--pdf", pdf)
    assert (code, said, err) == (0, f"{csv}\n{pdf}\n", "")
    code, said, err = run(*at(record), "audit", "--json", "--csv", csv)
    assert (code, err) == (0, f"fortnight: Written, readable by you alone: {csv}\n")
    assert json.loads(said)["lines"]
    code, _, err = screen(run, files(labs=DRAWN + RISEN, infusions=GIVEN), "--json", found)
    assert (code, err) == (0, f"fortnight: Written, readable by you alone: {found}\n")
    assert {path.stat().st_mode & 0o777 for path in (csv, pdf, found)} == {0o600}


@pytest.mark.skipif(os.name == "nt", reason="pipes of POSIX")
def test_D55_a_pipe_as_input_file_is_refused_at_once(run, record, tmp_path):
    for name in ("in.csv", "in.json", "out.svg", "out.csv", "out.pdf", "secret"):
        os.mkfifo(tmp_path / name, 0o600)
    who = ("--data", record, "--user", LEAD_A.name)
    asked = {
        "in.csv": (*at(record), "import", tmp_path / "in.csv"),
        "in.json": ("validate", tmp_path / "in.json"),
        "out.svg": (*at(record), "render", "--patient", "0001", "--out", tmp_path / "out.svg"),
        "out.csv": (*at(record), "audit", "--csv", tmp_path / "out.csv"),
        "out.pdf": (*at(record), "audit", "--pdf", tmp_path / "out.pdf"),
        "secret": (*who, "--passphrase-file", tmp_path / "secret", "verify"),
    }
    for name, argv in asked.items():
        code, out, err = run(*argv)
        assert (code in (1, 2), out) == (True, ""), name
        assert str(tmp_path / name) in one_sentence(err)
        assert (tmp_path / name).is_fifo()


def test_commands_work_on_the_demonstration_ward_and_leave_no_file(run, monkeypatch, tmp_path):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    code, out, _ = run("--demo", "verify")
    assert (code, "no problems found" in out) == (0, True)
    assert list(tmp_path.iterdir()) == []


# The validation pack -------------------------------------------------------------------------------


def test_the_pack_is_written_and_a_failed_check_is_an_exit_code(run, tmp_path, monkeypatch):
    monkeypatch.setattr("fortnight.app.self_test.results", lambda: iter(()))
    wrong, pack = tmp_path / "wrong.json", tmp_path / "pack.pdf"
    code, out, _ = run("validate", "--pack", pack)
    assert (code, out.strip()) == (0, str(pack))
    assert "Validation pack" in text_of(pack)
    given = {"weight_kg": 20, "label": "japan"}
    case = {"id": "w", "calculator": "dose", "given": given, "expect": {"ordered_mg": 1}}
    wrong.write_text(json.dumps([case]))
    assert run("validate", wrong, "--pack", pack)[0] == 1
    assert "FAILED" in text_of(pack)
    code, out, _ = run("validate", wrong, "--pack", pack, "--json")
    said = json.loads(out)
    assert (code, said["file"], said["passed"], said["files_compared"]) == (1, str(pack), False, False)
    assert [check["passed"] for check in said["checks"]].count(False) == 1
