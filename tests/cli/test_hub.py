"""The command `hub`, from the SQL for the administrator to the exchange of two computers."""

from __future__ import annotations

import json

import pytest

from helpers import hubs
from helpers.hub_fixtures import database, server
from helpers.people import OTHER, passphrase_file

__all__ = ["database", "server"]


@pytest.fixture
def shared(run, tmp_path, database):
    """Initialise a record and join; return a function that runs `hub` on a folder with its role."""
    run("init")

    def hub(*argv, folder="record", role="pc1"):
        address = database.address(role)
        secret = passphrase_file(tmp_path, address.password, f"secret-{role}")
        where = ("--url", address.url, "--secret-file", secret) if argv[0] == "join" else ()
        return run("hub", *argv, *where, folder=folder)

    assert hub("join")[0] == 0
    return hub


def test_the_sql_for_the_administrator_is_the_reviewed_file(run):
    code, out, _ = run("hub", "sql")
    assert code == 0
    assert out == (hubs.Path(__file__).parents[2] / "packaging/hub/hub.sql").read_text(encoding="utf-8")


def test_the_sql_for_a_computer_lets_it_log_in(run, database):
    code, out, _ = run("hub", "device", "ward-pc-1")
    assert code == 0
    password = next(line for line in out.splitlines() if line.startswith("--     ")).removeprefix("--     ")
    assert f"PASSWORD '{password}'" not in out
    with database.admin() as admin:
        hubs.execute(admin, out)
    database.roles.append("ward-pc-1")
    url = f"postgresql://ward-pc-1@127.0.0.1:{database.server.port}/{database.name}"
    with hubs.connected(hubs.Address(url, password)) as hub:
        assert hub.check().is_device


@pytest.mark.parametrize("name", ['x"; DROP TABLE y', "", "pg_x", "fortnight_owner", "1pc", "x" * 41])
def test_a_name_that_cannot_be_a_role_is_refused(run, name):
    code, out, err = run("hub", "device", name)
    assert (code, out) == (2, "")
    assert err.startswith("fortnight: ")


def test_two_computers_share_a_record(run, shared, tmp_path):
    run(
        "person",
        "add",
        "Nurse A",
        "--role",
        "nurse",
        "--new-passphrase-file",
        passphrase_file(tmp_path, OTHER, "n"),
    )
    code, out, _ = shared("exchange", "--json")
    assert code == 0
    assert json.loads(out).keys() == {"pushed", "pulled", "waiting"}
    assert json.loads(out)["waiting"] == 0
    code, out, err = shared("join", "--json", folder="second", role="pc2")
    assert code == 0, err
    assert json.loads(out)["pulled"] > 5
    assert [p["name"] for p in json.loads(run("person", "list", "--json", folder="second")[1])] == [
        "Lead A",
        "Nurse A",
    ]
    code, out, err = shared("exchange", "--json")
    assert (code, err) == (0, "")
    assert json.loads(out)["pulled"] > 0
    assert run("verify", folder="second")[0] == 0
    assert run("verify")[0] == 0


def test_status_says_when_and_what_waits(run, shared):
    run("today")
    code, out, _ = shared("status", "--json")
    found = json.loads(out)
    assert code == 0
    assert found["waiting"] > 0
    assert found["exchanged_at"] is not None
    assert "secret" not in out
    assert "waiting" not in shared("status")[1]


def test_doctor_finds_nothing_wrong(shared):
    code, out, _ = shared("doctor")
    assert code == 0
    assert "WRONG" not in out
    assert json.loads(shared("doctor", "--json")[1])


def test_a_revoked_computer_is_named_with_the_one_statement(shared, database, run):
    assert shared("join", folder="second", role="pc2")[0] == 0
    role = database.address("pc2").role
    assert shared("exchange")[0] == 0
    code, out, err = shared("revoke", role)
    assert code == 0
    assert out == f'ALTER ROLE "{role}" NOLOGIN;\n'
    assert role in err
    with database.admin() as admin:
        hubs.execute(admin, out)
    code, out, err = shared("exchange", folder="second", role="pc2")
    assert code == 1
    assert "revoked" in err
    assert shared("revoke", "nobody")[0] == 1
    assert shared("revoke", database.address("pc1").role)[0] == 1


def test_without_a_hub_each_verb_says_so(run):
    run("init")
    for act in ("exchange", "status", "doctor"):
        code, out, err = run("hub", act)
        assert (code, out) == (1, "")
        assert "on this computer alone" in err
    assert run("hub", "join")[0] == 2
    assert run("hub", "revoke")[0] == 2


def test_what_is_wrong_with_joining_is_said(run, shared, tmp_path, database):
    secret = passphrase_file(tmp_path, "wrong", "wrong")
    url = database.address("pc2").url
    code, _, err = run("hub", "join", "--url", url, "--secret-file", secret, folder="second")
    assert code == 1
    assert "refused the login role" in err
    code, _, err = run(
        "hub", "join", "--url", "postgresql://x:y@h/d", "--secret-file", secret, folder="second"
    )
    assert code == 2
    assert "password" in err
    code, _, err = run(
        "hub",
        "join",
        "--url",
        "postgresql://x@hub.example/d?sslmode=require",
        "--secret-file",
        secret,
        folder="second",
    )
    assert code == 2
    assert "certificate" in err
    assert not (tmp_path / "second").exists()
