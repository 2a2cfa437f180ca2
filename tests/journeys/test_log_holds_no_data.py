"""A journey through pages and commands at the level DEBUG; then the log is searched for the whole record."""

from __future__ import annotations

import logging
import sys
from contextlib import ExitStack

import pytest
from PySide6.QtWidgets import QMessageBox

from fortnight.app.user_window import UserWindow, now
from fortnight.cli import main
from fortnight.domain.messages import text
from fortnight.operations import people
from fortnight.program_log.reading import lines
from fortnight.program_log.writing import NAME, ProgramLog, note_error
from fortnight.store.errors import NotSaved
from fortnight.ui.shell.crash_reporter import CrashReporter
from helpers.lab_messages import written
from helpers.log_search import OWN_NUMBERS, days, leaks, planted
from helpers.pages import ill_child, show_every_page
from helpers.people import CHEAP, LEAD_A, OTHER, PASSPHRASE, logged_in, passphrase_file, record_with_lead
from helpers.stores import NOW, Clock
from journeys.conftest import Bedside

BORN = "1 Apr 2019"


@pytest.fixture
def log(tmp_path):
    made = ProgramLog(tmp_path / "logs", now(), logging.DEBUG)
    made.open()
    yield made
    made.close()


def fail_with_data(session, window) -> None:
    """Let errors happen whose messages name a child: uncaught, of the store, of a library."""
    reporter = CrashReporter(lambda: window)
    reporter.install()
    row = {"name": "Case 1", "number": "0001", "IL6": "205"}
    try:
        raise KeyError(f"no row for {row}")
    except KeyError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    for box in window.findChildren(QMessageBox):
        box.close()
    reporter.remove()
    note_error(NotSaved(text("{name} was not saved", name="Case 1")))
    logging.getLogger("library").warning("cannot read %s", row)
    try:
        session.store.db.execute("SELECT * FROM 'Case 1'")
    except Exception as error:
        note_error(error)


def visit_every_page(qtbot, folder, clock) -> set[str]:
    """Show every page, form and dialog of a child who is ill; return what the record holds."""
    with logged_in(folder, clock=clock) as session, ExitStack() as stack:
        people.add(session, "Nurse B", "nurse", OTHER, CHEAP)
        user_window = UserWindow(session)
        stack.callback(user_window.close)
        with qtbot.waitExposed(user_window.window):
            user_window.window.show()
        child = ill_child(Bedside(user_window, session, clock), "si")
        user_window.window.open_child(child)
        for _ in show_every_page(user_window.window, child):
            pass
        fail_with_data(session, user_window.window)
        user_window.window.dialogs.show_people()
        return planted(session)


def run_commands(folder, tmp_path) -> None:
    """Run commands that nobody watches: some succeed, some are refused, one has a wrong passphrase."""
    message = tmp_path / "labs.hl7"
    message.write_bytes(
        written(["MSH", "PID", "OBR", "OBX|1|NM|IL6^Interleukin-6^L||77.7|pg/mL||||F"], "9981").encode()
    )
    known, wrong = passphrase_file(tmp_path), passphrase_file(tmp_path, OTHER, "wrong")
    common = ["--data", folder, "--debug", "--user", LEAD_A.name, "--passphrase-file"]
    for passphrase, command in (
        (known, ["backup"]),
        (known, ["import", message, "--as", "hl7"]),
        (known, ["render", "--patient", "0001", "--out", tmp_path / "none" / "x.pdf"]),
        (wrong, ["today"]),
    ):
        main.main([*map(str, (*common, passphrase, *command))])


def test_E69_no_log_holds_anything_of_the_record_at_any_level(qtbot, tmp_path, log):
    clock, folder = Clock(), tmp_path / "ward"
    record_with_lead(folder, clock)
    words = visit_every_page(qtbot, folder, clock)
    run_commands(folder, tmp_path)
    assert {"Case 1", "0001", "Nurse B", "205", "Physician A"} <= words
    assert len(words) > 100
    words |= {PASSPHRASE, OTHER, "77.7", "9981", *days(NOW.date()), BORN}
    logged = [*lines(log.folder), *lines(folder / "logs")]
    assert {"fault", "not-saved", "other", "shown", "command", "refused"} <= {each.code for each in logged}
    assert len(logged) > 30
    assert leaks(log.folder, words) | leaks(folder / "logs", words) == set()


# The search itself ----------------------------------------------------------------------------------

CLEAN = "2026-11-27T09:30:00.123Z WARNING fault KeyError fortnight.ui.theme:205 -"


@pytest.mark.parametrize("leak", ["Case 1", "0001", "205", "22.4", "1 Apr 2019", PASSPHRASE])
@pytest.mark.parametrize("name", [NAME, f"{NAME}.3", "crashes.txt"])
def test_a_leak_is_found_in_any_file(tmp_path, leak, name):
    (tmp_path / NAME).write_text(f"{CLEAN}\n")
    words = {"Case 1", "0001", "205", "22.4", "1 Apr 2019", PASSPHRASE}
    assert leaks(tmp_path, words) == set(), "the line of a source is no value"
    with (tmp_path / name).open("a") as file:
        file.write(f"{CLEAN} {leak}\n")
    assert leaks(tmp_path, words) == {leak}


def test_a_time_and_the_line_of_a_source_are_the_only_numbers_that_are_passed_over():
    assert OWN_NUMBERS.sub("", f"{CLEAN} 09:30 weight:22kg") == (
        " WARNING fault KeyError fortnight.ui.theme -" + " 09 weight:22kg"
    )
