"""Commands that use a record write a log beside it, without its data; a command without a record has none."""

from __future__ import annotations

import pytest

from fortnight.cli import main
from fortnight.program_log.reading import lines
from helpers.log_search import leaks
from helpers.people import OTHER, PASSPHRASE, record_with_lead

SECRET = "Case 1, 12 Nov 2020"


@pytest.fixture
def record(tmp_path):
    record_with_lead(tmp_path / "record")
    return tmp_path / "record" / "logs"


def codes(folder) -> list[tuple[str, str]]:
    return [(each.code, each.what) for each in lines(folder)]


def test_a_command_is_logged(run, record):
    assert run("settings", "list")[0] == 0
    assert codes(record) == [("start", "-"), ("command", "run_settings"), ("end", "-")]


def test_an_error_that_ends_a_command_is_logged_and_not_its_words(run, record, monkeypatch):
    def fail(args) -> int:
        raise ZeroDivisionError(SECRET)

    monkeypatch.setitem(main.VERBS, "today", main.VERBS["today"]._replace(run=fail))
    code, _, err = run("today")
    assert code == 1
    assert "ZeroDivisionError" in err
    assert SECRET not in err
    assert ("fault", "ZeroDivisionError") in codes(record)
    assert leaks(record, [SECRET, "Case 1", "2020", PASSPHRASE]) == set()


def test_a_refused_log_in_is_logged_without_name_and_passphrase(run, record, tmp_path):
    (tmp_path / "passphrase").touch(mode=0o600)
    (tmp_path / "passphrase").write_text(OTHER)
    code = main.main(
        [
            "--data",
            str(record.parent),
            "--user",
            "Lead A",
            "--passphrase-file",
            str(tmp_path / "passphrase"),
            "today",
        ]
    )
    assert code == 2
    assert ("refused", "Locked") in codes(record)
    assert leaks(record, ["Lead A", OTHER]) == set()


def test_without_a_record_there_is_no_log(run, tmp_path):
    assert run("today", folder="none")[0] == 2
    assert not (tmp_path / "none").exists()
