"""`fortnight settings`: list, set, export and import, as a script uses them."""

from __future__ import annotations

import json

import pytest

from fortnight.cli import main
from fortnight.domain.people import NURSE
from fortnight.operations import people, settings
from helpers.people import CHEAP, OTHER, logged_in, passphrase_file, record_with_lead
from helpers.stores import Clock


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(main, "local_now", Clock())
    record_with_lead(tmp_path / "ward", Clock())
    return tmp_path / "ward"


@pytest.fixture
def run(folder, tmp_path, capsys):
    """Run the command as a user; return exit code, stdout and stderr."""
    secret = passphrase_file(tmp_path)

    def as_user(*options: str, user: str = "Lead A", file=secret) -> tuple[int, str, str]:
        who = ("--user", user, "--passphrase-file", str(file))
        code = main.main(["--data", str(folder), "settings", *options, *who])
        said = capsys.readouterr()
        return code, said.out, said.err

    return as_user


def current(folder, key: str) -> str:
    with logged_in(folder, clock=Clock()) as session:
        return settings.value(session.store, key)


def test_the_list_has_every_setting_of_the_table(run):
    code, out, _ = run("list", "--json")
    lines = {each["key"]: each for each in json.loads(out)}
    assert (code, list(lines)) == (0, list(settings.SETTINGS))
    days = lines["window_days"]
    assert (days["value"], days["default"], days["lowest"], days["highest"]) == (3, 3, 1, 7)
    assert (days["type"], days["applies_to"], days["unit"]) == ("whole number", "clinic", "days")
    assert lines["sound"]["value"] is False
    assert (lines["theme"]["applies_to"], list(lines["theme"]["options"])) == ("computer", ["light", "dark"])
    assert all(each["meaning"].endswith(".") and each["roles"] for each in lines.values())
    _, out, _ = run("list")
    assert [line.split()[0] for line in out.splitlines()] == ["key", *settings.SETTINGS]


def test_a_setting_is_set_and_set_back(run, folder):
    code, out, _ = run("set", "window_days", "5")
    assert (code, out) == (0, "An infusion is on time within: 3 days → 5 days\n")
    assert current(folder, "window_days") == "5"
    assert run("set", "window_days", "--default")[0] == 0
    assert current(folder, "window_days") == "3"
    code, out, _ = run("set", "theme", "dark", "--json")
    assert (code, json.loads(out)) == (0, [{"key": "theme", "before": "light", "after": "dark"}])
    assert "theme=dark" in (folder / "preferences.ini").read_text()


def test_a_value_that_is_not_allowed_is_refused(run, folder):
    code, _, said = run("set", "window_days", "9")
    assert (code, current(folder, "window_days")) == (1, "3")
    assert "“9” cannot be used for “An infusion is on time within”. Use a whole number from 1 to 7" in said


@pytest.mark.parametrize(
    "options",
    [
        ("set",),
        ("set", "units"),
        ("set", "units", "si", "--default"),
        ("export",),
        ("import",),
        ("list", "units"),
        ("export", "a.json", "b.json"),
        ("list", "--default"),
    ],
)
def test_wrong_usage_is_refused_before_the_record_is_opened(run, options):
    assert run(*options)[0] == 2


def test_an_unknown_setting_is_refused_with_a_list_of_settings(run):
    code, _, said = run("set", "colour", "red")
    assert (code, "no setting “colour”. The settings are: clinic_name, country, time_zone" in said) == (
        2,
        True,
    )


def test_settings_are_exported_from_one_record_and_imported_into_another(run, folder, tmp_path):
    run("set", "sound", "on")
    file = str(tmp_path / "clinic.json")
    code, out, _ = run("export", file)
    assert (code, out) == (0, f"{file}\n")
    run("set", "sound", "--default")
    code, out, said = run("import", file)
    assert (code, out) == (1, "Sound for a new alert card: off → on\n")
    assert "Nothing was changed. Add --yes" in said
    assert current(folder, "sound") == "off"
    code, out, _ = run("import", file, "--yes", "--json")
    assert (code, json.loads(out)) == (0, [{"key": "sound", "before": "off", "after": "on"}])
    assert current(folder, "sound") == "on"
    assert run("import", file)[:2] == (0, "No setting differs from the file.\n")


def test_the_question_is_asked_at_a_terminal(run, folder, tmp_path, monkeypatch):
    file = tmp_path / "clinic.json"
    run("export", str(file))
    file.write_text(file.read_text().replace('"us-eu"', '"japan"'))
    monkeypatch.setattr("fortnight.cli.credentials.can_ask", lambda: True)
    for answer, after in (("no", "us-eu"), ("yes", "japan")):
        monkeypatch.setattr("builtins.input", lambda _question, words=answer: words)
        run("import", str(file))
        assert current(folder, "label") == after


def test_a_wrong_file_changes_nothing(run, folder, tmp_path):
    file = tmp_path / "clinic.json"
    run("export", str(file))
    file.write_text(
        file.read_text().replace('"window_days": 3', '"window_days": 30').replace('"si"', '"japan"')
    )
    code, _, said = run("import", str(file), "--yes")
    assert (code, current(folder, "units")) == (1, "si")
    assert "clinic.json: the value of “window_days” cannot be used. Use a whole number from 1 to 7" in said


def test_a_nurse_may_set_this_computer_only(run, folder, tmp_path):
    with logged_in(folder, clock=Clock()) as session:
        people.add(session, "Nurse A", NURSE, OTHER, CHEAP)
    theirs = passphrase_file(tmp_path, OTHER, "theirs")
    assert run("set", "theme", "dark", user="Nurse A", file=theirs)[0] == 0
    code, _, said = run("set", "units", "japan", user="Nurse A", file=theirs)
    assert (code, "does not allow this" in said) == (1, True)
    assert current(folder, "units") == "si"
