"""`init`, `person` and `recover` on the command line."""

from __future__ import annotations

import json

import pytest

from fortnight.cli import main
from helpers.people import OTHER, PASSPHRASE, passphrase_file

THIRD = "violet anchors over gravel"


@pytest.fixture
def run(capsys, tmp_path):
    """Run a command on one record as a user; return exit code, stdout and stderr."""

    def command(*argv, user="Lead A", passphrase=PASSPHRASE):
        who = ("--user", user, "--passphrase-file", passphrase_file(tmp_path, passphrase))
        code = main.main([*map(str, ("--data", tmp_path / "record", *who, *argv))])
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        assert passphrase not in out + err
        return code, out, err

    return command


@pytest.fixture
def code(run):
    return json.loads(run("init", "--json")[1])["recovery_code"]


@pytest.fixture
def other(tmp_path):
    return passphrase_file(tmp_path, OTHER, "other")


def people(run, **who):
    return {each["name"]: each["role"] for each in json.loads(run("person", "list", "--json", **who)[1])}


def test_a_record_is_made_with_its_lead_and_the_code_is_shown_once(run, tmp_path):
    code, out, err = run("init")
    assert (code, err) == (0, "")
    assert "is ready for Lead A" in out
    assert len(out.splitlines()[-1].strip().split("-")) == 9
    assert run("verify")[0] == 0
    code, out, err = run("init")
    assert (code, out) == (1, "")
    assert "already" in err


def test_a_passphrase_that_is_easy_to_guess_makes_no_record(run, tmp_path):
    code, _, err = run("init", passphrase="password1234")
    assert (code, "easy to guess" in err) == (1, True)
    assert not (tmp_path / "record").exists()


def test_the_first_person_is_a_lead(run, tmp_path):
    code, _, err = run("init", "--role", "nurse")
    assert (code, "must be a ward lead" in err) == (1, True)
    assert not (tmp_path / "record").exists()


def test_people_are_added_changed_and_removed(run, code, other):
    assert run("person", "add", "Nurse A", "--role", "nurse", "--new-passphrase-file", other)[0] == 0
    assert people(run) == {"Lead A": "lead", "Nurse A": "nurse"}
    assert run("person", "role", "Nurse A", "--role", "physician")[0] == 0
    assert people(run, user="Nurse A", passphrase=OTHER) == {"Lead A": "lead", "Nurse A": "physician"}
    code, out, err = run("person", "remove", "Nurse A")
    assert (code, err) == (0, "")
    assert [line.split() for line in out.splitlines()] == [["name", "role"], ["Lead", "A", "ward", "lead"]]
    assert run("verify", user="Nurse A", passphrase=OTHER)[0] == 2
    assert run("verify")[0] == 0


def test_users_change_their_own_passphrase(run, code, other):
    assert run("person", "passphrase", "--new-passphrase-file", other)[0] == 0
    assert run("verify")[0] == 2
    assert run("verify", passphrase=OTHER)[0] == 0


@pytest.mark.parametrize(
    ("argv", "needs"),
    [
        (("add",), "NAME"),
        (("add", "Nurse A"), "--role"),
        (("add", "Nurse A", "--role", "nurse"), "--new-passphrase-file"),
        (("role",), "NAME"),
        (("role", "Nurse A"), "--role"),
        (("passphrase",), "--new-passphrase-file"),
        (("remove",), "NAME"),
    ],
)
def test_missing_arguments_are_named(run, code, argv, needs):
    answer, out, err = run("person", *argv)
    assert (answer, out) == (2, "")
    assert f"{needs} is required" in err


def test_E61_a_nurse_is_denied(run, code, other):
    run("person", "add", "Nurse A", "--role", "nurse", "--new-passphrase-file", other)
    answer, out, err = run("person", "role", "Nurse A", "--role", "lead", user="Nurse A", passphrase=OTHER)
    assert (answer, out) == (1, "")
    assert "your role (“nurse”) does not allow this" in err


def test_E67_the_recovery_code_logs_in_and_is_replaced(run, code, tmp_path):
    used = passphrase_file(tmp_path, code, "code")
    answer, out, _ = run("recover", "--code-file", used, passphrase=THIRD)
    assert answer == 0
    following = out.splitlines()[-1].strip()
    assert following != code
    assert run("verify", passphrase=THIRD)[0] == 0
    assert run("verify")[0] == 2
    assert run("recover", "--code-file", used, passphrase=THIRD)[0] == 2
    wrong = passphrase_file(tmp_path, code[:-1], "wrong")
    assert "a character is missing or wrong" in run("recover", "--code-file", wrong, passphrase=THIRD)[2]


@pytest.mark.parametrize("verb", [("init",), ("person", "list"), ("recover", "--code-file", "x")])
def test_a_demonstration_ward_has_no_users(capsys, tmp_path, verb):
    assert main.main(["--demo", *verb]) == 2
    assert "no users" in capsys.readouterr().err
    assert main.main(["--demo", "--data", str(tmp_path), *verb]) == 2
