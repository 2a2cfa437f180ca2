"""A function that runs commands on a new record."""

from __future__ import annotations

import pytest

from fortnight.cli import main
from helpers.people import LEAD_A, passphrase_file


@pytest.fixture
def run(capsys, tmp_path):
    """Run a command on a record, as its lead or another user; return exit code, stdout and stderr."""

    def command(*argv, folder="record", user=LEAD_A.name):
        who = ("--user", user, "--passphrase-file", passphrase_file(tmp_path))
        code = main.main([*map(str, ("--data", tmp_path / folder, *who, *argv))])
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return code, out, err

    return command
