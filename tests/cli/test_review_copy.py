"""The commands `copy make`, `open`, `answer`, `merge` and `key`, as a script uses them."""

from __future__ import annotations

import json
import shutil

import pytest

from fortnight.cli import main
from fortnight.cli.main import with_open
from fortnight.operations.alerts import acknowledge
from fortnight.store.queries import courses
from helpers.copies import CARD, COPY_PASSPHRASE, READER, logged_in, ward
from helpers.people import OTHER, PASSPHRASE, passphrase_file
from helpers.stores import Clock, present


@pytest.fixture(scope="module")
def made_ward(tmp_path_factory):
    folder = tmp_path_factory.mktemp("cli") / "ward"
    ward(folder)
    return folder


@pytest.fixture
def run(capsys, tmp_path, made_ward):
    shutil.copytree(made_ward, tmp_path / "ward")
    secrets = {READER: OTHER, "Lead A": PASSPHRASE, "": COPY_PASSPHRASE}
    files = {
        name: passphrase_file(tmp_path, secret, f"p{n}") for n, (name, secret) in enumerate(secrets.items())
    }

    def command(*argv, folder="ward", user=READER):
        who = ("--user", user, "--passphrase-file", files[user])
        code = main.main([*map(str, ("copy", *argv, "--data", tmp_path / folder, *who))])
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return code, out, err

    return command


@pytest.fixture
def copy(run, tmp_path):
    path = tmp_path / "c.fortnight"
    code, out, err = run("make", "--patient", "0001", "--out", path, "--json")
    assert (code, err) == (0, "")
    return path, json.loads(out)["fingerprint"]


def test_a_copy_goes_out_is_answered_and_comes_home(run, copy, tmp_path):
    path, fingerprint = copy
    laptop = {"folder": "laptop"}
    code, out, _ = run("open", path, "--trust", fingerprint, "--json", **laptop)
    answer = json.loads(out)
    assert code == 0
    assert (answer["reader"], answer["can_answer"]) == (READER, True)
    assert [(each["number"], each["name"]) for each in answer["children"]] == [("0001", "Case 1")]
    reply = tmp_path / "answers.fortnight"
    code, _, _ = run("answer", path, "--patient", "0001", "--note", "DXA before the next visit?", **laptop)
    assert code == 0
    code, out, _ = run(
        "answer",
        path,
        "--patient",
        "0001",
        "--outcome",
        "infection",
        "--site",
        "lung",
        "--out",
        reply,
        **laptop,
    )
    assert code == 0
    assert "Case 1: recorded the outcome of an alert" in out
    assert "Case 1: wrote a note" in out
    code, out, _ = run("merge", reply, "--dry-run", user="Lead A")
    assert (code, "2 answers would be merged" in out) == (0, True)
    code, out, _ = run("merge", reply, user="Lead A")
    assert (code, "2 answers of Physician A merged" in out) == (0, True)
    code, out, _ = run("merge", reply, "--json", user="Lead A")
    assert (code, json.loads(out)["already_there"]) == (0, 2)


def test_without_its_fingerprint_a_first_copy_is_not_opened(run, copy, tmp_path):
    path, fingerprint = copy
    code, _, err = run("open", path, folder="laptop")
    assert code == 2
    assert fingerprint in err
    assert "--trust" in err
    code, _, err = run("open", path, "--trust", "AAAA-BBBB", folder="laptop")
    assert code == 2
    assert "another installation" in err
    assert not (tmp_path / "laptop").exists()


def test_what_was_answered_at_home_is_asked_about(run, copy, tmp_path):
    path, fingerprint = copy
    reply = tmp_path / "answers.fortnight"
    first = ("--trust", fingerprint, "--patient", "0001", "--reason", "not-relevant", "--out", reply)
    assert run("answer", path, *first, folder="laptop")[0] == 0
    with logged_in(tmp_path / "ward", clock=Clock()) as lead:
        acknowledge(lead, "h1", CARD, "sample")
    code, out, _ = run("merge", reply, user="Lead A")
    assert code == 1
    assert "at home meanwhile: Lead A" in out
    assert "--take home" in out
    code, out, _ = run("merge", reply, "--take", "home", "--json", user="Lead A")
    assert (code, json.loads(out)["beside"]) == (0, 1)
    with logged_in(tmp_path / "ward", clock=Clock()) as lead:
        assert present(courses.alert(lead.store, CARD)).answered_by == "Lead A"


def test_a_key_pair_is_made_and_opens_a_copy(run, tmp_path):
    key = tmp_path / "reader.key"
    code, out, _ = run("key", "--out", key)
    assert code == 0
    assert out.startswith("age1")
    path = tmp_path / "k.fortnight"
    made = ("make", "--all", "--no-log-in", "--key", out.strip(), "--out", path, "--json")
    code, out, _ = run(*made)
    assert json.loads(out)["children"] == 2
    trust = json.loads(out)["fingerprint"]
    code, _, err = run("open", path, "--trust", trust, folder="laptop")
    assert (code, "Choose the file of the key" in err) == (1, True)
    code, out, _ = run("open", path, "--trust", trust, "--key", key, folder="laptop")
    assert code == 0
    assert "Case 2" in out
    assert run("key", "--out", key)[0] == 1  # it is not replaced


def test_a_copy_with_a_passphrase_of_its_own(run, tmp_path):
    path, secret = tmp_path / "p.fortnight", passphrase_file(tmp_path, COPY_PASSPHRASE, "copy")
    code, out, _ = run("make", "--all", "--copy-passphrase-file", secret, "--out", path, "--json")
    assert code == 0
    trust = json.loads(out)["fingerprint"]
    code, out, _ = run("open", path, "--trust", trust, "--json", folder="laptop", user="")
    assert (code, json.loads(out)["can_answer"]) == (0, False)
    code, _, err = run("answer", path, "--patient", "0001", "--sign", folder="laptop", user="")
    assert (code, "does not allow" in err) == (1, True)


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        ((), "Say what to do"),
        (("make", "--out", "x.fortnight"), "at least one child"),
        (("make", "--patient", "9999", "--out", "x.fortnight"), "No child with the number 9999"),
        (("open", "missing.fortnight"), "cannot be read"),
        (("merge", "missing.fortnight"), "cannot be read"),
    ],
)
def test_a_wrong_use_is_said(run, argv, said):
    code, _, err = run(*argv)
    assert code in (1, 2)
    assert said in err


def test_an_answer_needs_a_child_with_an_alert(run, copy, tmp_path):
    path, fingerprint = copy
    assert run("open", path, "--trust", fingerprint, folder="laptop")[0] == 0
    code, _, err = run("answer", path, "--note", "x", folder="laptop")
    assert (code, "Name the child" in err) == (2, True)
    code, _, err = run("answer", path, "--out", tmp_path / "a.fortnight", folder="laptop")
    assert (code, "no answer to save" in err) == (1, True)


@pytest.mark.parametrize(
    ("argv", "meant"),
    [
        (["a.fortnight"], ["--open", "a.fortnight"]),
        (["--data", "d", "a.fortnight"], ["--data", "d", "--open", "a.fortnight"]),
        (["--open", "a.fortnight"], ["--open", "a.fortnight"]),
        (["copy", "open", "a.fortnight"], ["copy", "open", "a.fortnight"]),
        (["--user", "x"], ["--user", "x"]),
        ([], []),
    ],
)
def test_a_copy_that_is_named_alone_is_opened_in_a_window(argv, meant):
    assert with_open(argv) == meant


def test_a_copy_of_a_period_with_codes_only_says_so_on_both_sides(run, tmp_path):
    path, laptop = tmp_path / "coded.fortnight", {"folder": "laptop"}
    options = ("--since", "2026-10-01", "--codes-only")
    code, out, _ = run("make", "--patient", "0001", "--out", path, "--json", *options)
    made = json.loads(out)
    ((child, who),) = made["codes"].items()
    assert (code, who) == (0, "0001 Case 1")
    trust = ("--trust", made["fingerprint"])
    code, out, _ = run("open", path, *trust, "--json", **laptop)
    found = json.loads(out)
    assert (found["since"], found["codes_only"]) == ("2026-10-01", True)
    assert [(each["number"], each["name"]) for each in found["children"]] == [
        (f"code-{child}", f"Child {child}")
    ]
    code, out, _ = run("open", path, **laptop)
    assert "Results, events and visits from 1 Oct 2026 on" in out
    assert "Codes only: no name, number or date of birth." in out
    assert "Case 1" not in out
